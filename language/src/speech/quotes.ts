import { enumeration } from './lists.ts'
import type { Locale } from './locale.ts'
import { tongues } from './tongue.ts'

/** A text of the contract, such as a title, in the quotation marks of the language. */
export function quote(text: string, locale: Locale): string {
  const [open, close] = tongues[locale].quotes
  return `${open}${text}${close}`
}

const longestQuote = 60

/** What somebody wrote, or could write, as it is quoted in a sentence: in backticks, on one line, not too long. */
export function code(text: string): string {
  if (text === '') return '`""`'
  const line = text.replace(/\s+/g, ' ').replaceAll('`', "'")
  return `\`${line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line}\``
}

export function codes(texts: readonly string[]): string[] {
  return texts.map(code)
}

/** "`A`, `B`, `C` and 7 more": names in a sentence, but never a long list of them. */
export function someCodes(names: readonly string[], locale: Locale, most = 4): string {
  if (names.length <= most) return enumeration(codes(names), locale)
  const more = tongues[locale].more(names.length - most + 1)
  return enumeration([...codes(names.slice(0, most - 1)), more], locale)
}
