import { inEach, type Locale, type Localized } from './locale.ts'

/** How bad it is what a finding says. */
export type Severity = 'error' | 'warning' | 'info'

/** A sentence with parameters, in each language, and what the reader can do. */
export interface Message<P = never> extends Localized<(parameters: P) => string> {
  /** What to do; a sentence of its own. Empty where there is nothing to say. */
  readonly help?: Localized<(parameters: P) => string>
  /** Milder than is usual for what says it. */
  readonly severity?: Severity
}

/** Gives a message's parameters their type: `message<{ name: string }>({ en: …, de: … })`. */
export function message<P>(definition: Message<P>): Message<P> {
  return definition
}

/** What a room says: texts, and sentences with parameters. */
export type Words = Readonly<Record<string, Localized | Message<never>>>

type ParametersOf<W extends Localized | Message<never>> = W[Locale] extends (...parameters: infer P) => string
  ? P
  : []

/** Says something of a room's words in one language; what has no parameters takes none, and the other way round. */
export type Say<W extends Words> = <K extends keyof W>(key: K, ...parameters: ParametersOf<W[K]>) => string

export function sayIn<W extends Words>(words: W, locale: Locale): Say<W> {
  return (key, ...parameters) => {
    const said = words[key]![locale] as string | ((...given: readonly unknown[]) => string)
    // Few: the parameters of a sentence.
    return typeof said === 'string' ? said : said(...parameters)
  }
}

/** The same for a sentence by itself, in all languages. */
export function sayInEach<P>(said: Localized<(parameters: P) => string>, parameters: P): Localized {
  return inEach((locale) => said[locale](parameters))
}
