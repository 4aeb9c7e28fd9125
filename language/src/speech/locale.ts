/**
 * The languages in which everything is said. Another one is added here first: wherever a text of it is missing, the
 * compiler says so.
 */
export const locales = ['en', 'de'] as const

/** The same in the order of the alphabet, for lists of what may be chosen. */
export const localeChoices: readonly Locale[] = [...locales].sort()

export type Locale = (typeof locales)[number]

export function isLocale(text: unknown): text is Locale {
  return (locales as readonly unknown[]).includes(text)
}

/** German for `de`, `de-AT`, `de_DE.UTF-8`; English for a language that is not among them. */
export function localeOfTag(tag: string): Locale {
  const language = /^[a-z]+/i.exec(tag)?.[0].toLowerCase()
  return isLocale(language) ? language : 'en'
}

/** Something in each language: a text if not said otherwise. In one of them it is `{ en: …, de: … }[locale]`. */
export type Localized<T = string> = Readonly<Record<Locale, T>>

/** The same made in each language. */
export function inEach<T = string>(make: (locale: Locale) => T): Localized<T> {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, T>
}

/** What is written alike in all of them, such as a name. */
export function alike(text: string): Localized {
  return inEach(() => text)
}
