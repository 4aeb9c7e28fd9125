import { withLineFeeds } from './lines.ts'

/** A place for people: lines and columns from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

let lastText: string | undefined
let lastStarts: readonly number[] = []

/** The offsets at which the lines of a text begin. The last text's are kept: findings come file by file. */
export function lineStartsOf(text: string): readonly number[] {
  if (text === lastText) return lastStarts
  const starts = [0]
  const lines = withLineFeeds(text)
  for (let at = lines.indexOf('\n'); at >= 0; at = lines.indexOf('\n', at + 1)) starts.push(at + 1)
  lastText = text
  lastStarts = starts
  return starts
}

/** The line in which an offset is: where it begins, and where the next one does. */
export function lineAround(text: string, offset: number): { readonly start: number; readonly next: number } {
  const starts = lineStartsOf(text)
  const line = lineAt(starts, offset)
  return { start: starts[line]!, next: starts[line + 1] ?? text.length }
}

/** Where a line ends whose next begins at an offset. */
export function lineEnd(text: string, next: number): number {
  return text[next - 1] === '\n' && text[next - 2] === '\r' ? next - 2 : next - 1
}

/** The line of an offset, from 0. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle
  }
  return low
}

export function positionAt(text: string, offset: number): Position {
  const starts = lineStartsOf(text)
  const line = lineAt(starts, offset)
  return { line: line + 1, column: offset - starts[line]! + 1 }
}
