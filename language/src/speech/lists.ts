import { remembered } from './formats.ts'
import type { Locale } from './locale.ts'

const and = remembered((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }))
const or = remembered((tag) => new Intl.ListFormat(tag, { type: 'disjunction' }))

/** `a, b and c`. */
export function enumeration(words: readonly string[], locale: Locale): string {
  return and(locale).format(words)
}

/** `a, b or c`. */
export function alternatives(words: readonly string[], locale: Locale): string {
  return or(locale).format(words)
}
