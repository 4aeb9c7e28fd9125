import type { IToken } from 'chevrotain'
import { type AstNode, isAstNode, isReference } from 'langium'
import type { ZusageLexingReport } from '../lexer.ts'
import type { Parsing } from './parsing.ts'

/** A text that was read. */
export interface Read {
  readonly tokens: readonly IToken[]
  readonly hidden: readonly IToken[]
  readonly tree: AstNode
}

/** Whether a text says the same as another one that was read, with as many comments. */
export function saysTheSame({ tokens, hidden, tree }: Read, text: string, { parser }: Parsing): boolean {
  const again = parser.Lexer.tokenize(text)
  const { comments } = again.report as ZusageLexingReport
  if (hidden.length !== comments.length || tokens.length !== again.tokens.length) return false
  let areOfSameTypes = true
  for (const [index, { image, tokenTypeIdx }] of tokens.entries()) {
    const other = again.tokens[index]!
    if (other.image !== image) return false
    if (other.tokenTypeIdx !== tokenTypeIdx) areOfSameTypes = false
  }
  if (areOfSameTypes) return true
  // A word on another line may be of another type and mean the same, as `volume` behind a word does.
  const { value, lexerReport } = parser.LangiumParser.parse(text)
  return (lexerReport as ZusageLexingReport).problems.length === 0 && isSameValue(tree, value)
}

function isSameValue(one: unknown, other: unknown): boolean {
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, index) => isSameValue(value, other[index]))
    )
  }
  if (isReference(one)) return isReference(other) && one.$refText === other.$refText
  if (!isAstNode(one)) return one === other
  if (!isAstNode(other) || one.$type !== other.$type) return false
  const [values, others] = [valuesOf(one), valuesOf(other)]
  return (
    values.length === others.length &&
    values.every(
      ([name, value], index) => name === others[index]![0] && isSameValue(value, others[index]![1]),
    )
  )
}

function valuesOf(node: AstNode): [string, unknown][] {
  return Object.entries(node)
    .filter(([name]) => !name.startsWith('$'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
