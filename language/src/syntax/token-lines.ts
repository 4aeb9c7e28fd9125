// Where tokens stand on their lines.
import type { IToken } from 'chevrotain'

/** The index of the last token that begins before an offset; -1 if there is none. */
export function indexBefore(tokens: readonly IToken[], offset: number): number {
  let low = -1
  let high = tokens.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.startOffset < offset) low = middle
    else high = middle
  }
  return low
}

/** A line is looked over for so many tokens: one without end has as many mistakes as tokens, each of which looks. */
const farthest = 1_000

/** The first token of the line on which a token stands. */
export function lineHead(tokens: readonly IToken[], index: number): number {
  let at = index
  const first = Math.max(0, index - farthest)
  while (at > first && tokens[at - 1]!.endLine === tokens[index]!.startLine) at--
  return at
}

/** How many more braces a line opens than it closes, from its first token to its last. */
export function surplusOnLine(tokens: readonly IToken[], index: number): number {
  if (tokens[index] === undefined) return 0
  const line = tokens[index].startLine
  let surplus = 0
  const end = index + farthest
  for (let at = lineHead(tokens, index); at < end && tokens[at]?.startLine === line; at++) {
    const { name } = tokens[at]!.tokenType
    if (name === '{') surplus++
    else if (name === '}') surplus--
  }
  return surplus
}

/** Whether a brace opens on the rest of the line. */
export function opensOnLine(tokens: readonly IToken[], index: number): boolean {
  const line = tokens[index]?.startLine
  const end = index + farthest
  for (let at = index; at < end && line !== undefined && tokens[at]?.startLine === line; at++) {
    if (tokens[at]!.image === '{') return true
  }
  return false
}
