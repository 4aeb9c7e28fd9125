/** What can be wrong with the form of a text. The sentence for each stands in `rules/text/syntax-error.ts`. */
export type SyntaxProblemCode =
  | 'unexpected-character'
  | 'typographic-quote'
  | 'other-spelling'
  | 'control-character'
  | 'not-utf-8'
  | 'unclosed-string'
  | 'unclosed-comment'
  | 'string-too-long'
  | 'number-too-long'
  | 'nested-too-deep'
  | 'decimal-comma'
  | 'thousands-point'
  | 'unclear-comma'
  | 'unclosed-block'
  | 'nothing-to-close'
  | 'misspelt-word'
  | 'expected'
  | 'not-after'
  | 'not-in-block'
  | 'not-a-declaration'
  | 'missing-unit'
  | 'reserved-name'
  | 'nothing-declared'
  | 'too-large'
  | 'name-not-utf-8'
  | 'too-many-problems'

/** A place in a text: offsets in UTF-16 units, the end is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Something wrong with the form of a text: facts, not a sentence. */
export interface SyntaxProblem extends Span {
  readonly code: SyntaxProblemCode
  /** What stands there, as written (shortened). */
  readonly found?: string
  /** What could stand there: token names of the grammar, in its order. */
  readonly expected?: readonly string[]
  /** What stands before it. */
  readonly after?: string
  /** The keyword of the block concerned; for what is missing, the grammar rule that wants it. */
  readonly block?: string
  readonly related?: Span
  /** The first word of the line, which tells what was about to be written. */
  readonly head?: string
  /** Nothing stands behind it on its line. */
  readonly endsLine?: boolean
  /** A word or text to write instead. */
  readonly instead?: string
}

/** Mistakes of form that are read as they were meant: what else is found there is true. */
export const readAsMeant: ReadonlySet<SyntaxProblemCode> = new Set([
  ...(['misspelt-word', 'other-spelling', 'decimal-comma', 'typographic-quote'] as const),
  ...(['string-too-long', 'unclosed-block'] as const),
])
