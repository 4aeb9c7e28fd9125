/** What can be wrong with the form of a text. The sentence for each stands in `rules/syntax-error.ts`. */
export type SyntaxProblemCode =
  | 'unexpected-character'
  | 'typographic-quote'
  | 'control-character'
  | 'not-utf-8'
  | 'unclosed-string'
  | 'unclosed-comment'
  | 'string-too-long'
  | 'number-too-long'
  | 'nested-too-deep'
  | 'decimal-comma'
  | 'unclosed-block'
  | 'nothing-to-close'
  | 'misspelt-word'
  | 'expected'
  | 'not-in-block'
  | 'not-a-declaration'
  | 'missing-unit'
  | 'reserved-name'
  | 'nothing-declared'
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
  /** The keyword of the block concerned; for a missing unit, the grammar rule that wants one. */
  readonly block?: string
  readonly related?: Span
  /** A word or text to write instead. */
  readonly instead?: string
}
