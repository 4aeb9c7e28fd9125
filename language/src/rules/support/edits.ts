import type { Condition, Reference } from '../../model/declarations.ts'
import type { FileModel } from '../../model/file.ts'
import type { Origin, Placed } from '../../model/origin.ts'
import { lineAround } from '../../text/positions.ts'
import type { TextEdit } from '../define-rule.ts'

type Source = Pick<FileModel, 'path' | 'text'>

/** How lines end in a file. */
export function lineBreakOf(text: string): string {
  // Asked for each fix; where there is none, all of a text would be looked through each time.
  if (text !== lastText) {
    lastText = text
    lastBreak = text.includes('\r\n') ? '\r\n' : '\n'
  }
  return lastBreak
}

let lastText: string | undefined
let lastBreak = '\n'

function lineStart(text: string, offset: number): number {
  return lineAround(text, offset).start
}

/** The white space with which the line of an offset begins. */
export function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))![0]
}

/**
 * Adds lines at the end of a block in braces, a step further in than the block; in a block on one line, behind what
 * stands there. Undefined if the block is not closed.
 */
export function addToBlock(
  { path, text }: Source,
  block: Origin,
  lines: readonly string[],
): TextEdit | undefined {
  const close = block.end - 1
  if (text[close] !== '}') return undefined
  const start = lineStart(text, close)
  if (start > block.start && text.slice(start, close).trim() === '') {
    const indent = `${indentAt(text, block.start)}  `
    const added = lines.map((line) => (line === '' ? '' : indent + line) + lineBreakOf(text)).join('')
    return { file: path, start, end: start, text: added }
  }
  const space = /\s/.test(text[close - 1]!) ? '' : ' '
  const added = lines.map((line) => line.trim()).filter((line) => line !== '')
  return { file: path, start: close, end: close, text: `${space}${added.join(' ')} ` }
}

/** Adds lines below what stands at a place, as far in as that. */
export function addBelow({ path, text }: Source, place: Origin, lines: readonly string[]): TextEdit {
  const indent = indentAt(text, place.start)
  const newline = lineBreakOf(text)
  const rest = text.slice(place.end, lineAround(text, place.end).next).trimEnd()
  // What follows on the same line, but for a comment, has to stay behind.
  const end = rest === '' || rest.trimStart().startsWith('//') ? place.end + rest.length : place.end
  const added = lines.map((line) => newline + (line === '' ? '' : indent + line)).join('')
  return { file: path, start: end, end, text: added }
}

/** Takes out a statement: its whole lines, where nothing else stands on them. */
export function removeStatement({ path, text }: Source, { start, end }: Origin): TextEdit {
  const from = lineStart(text, start)
  const { next } = lineAround(text, end)
  const isAlone = text.slice(from, start).trim() === '' && text.slice(end, next).trim() === ''
  if (isAlone) return { file: path, start: from, end: next, text: '' }
  const space = /^[ \t]*/.exec(text.slice(end))![0].length
  return { file: path, start, end: end + space, text: '' }
}

/** What may stand in a list with commas: a name, a word, a text. */
export type Listed = Placed & Pick<Partial<Reference>, 'dependsOn'>

/** Takes one of a list with commas out; there have to be others. */
export function removeFromList(path: string, list: readonly Listed[], index: number): TextEdit {
  const startOf = (one: Listed): number => (one.dependsOn ?? one).origin.start
  const isLast = index === list.length - 1
  return {
    file: path,
    start: isLast ? list[index - 1]!.origin.end : startOf(list[index]!),
    end: isLast ? list[index]!.origin.end : startOf(list[index + 1]!),
    text: '',
  }
}

/** Where a condition stands, with the parentheses around it. */
export function spanOf({ origin }: Condition, text: string): { start: number; end: number } {
  let { start, end } = origin
  for (;;) {
    // Sign by sign: an expression that is to end with a text is looked for in all of it.
    let open = start - 1
    while (open >= 0 && isSpace(text[open]!)) open--
    let close = end
    while (close < text.length && isSpace(text[close]!)) close++
    if (text[open] !== '(' || text[close] !== ')') return { start, end }
    start = open
    end = close + 1
  }
}

function isSpace(sign: string): boolean {
  return /\s/.test(sign)
}

/** A condition with the parentheses around it, on one line: without comments, of which one would take the rest along. */
export function conditionText(condition: Condition, text: string): string {
  const { start, end } = spanOf(condition, text)
  const words = /"(?:[^"\\\n]|\\.)*"|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g
  return text
    .slice(start, end)
    .replace(words, (one) => (one.startsWith('"') ? one : ' '))
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether a syntax error stands in or right before a place, so that something may have been lost there. */
export function isBroken(file: FileModel, { start, end }: Origin): boolean {
  return file.syntaxProblems.some((problem) => problem.end >= start && problem.start <= end + 1)
}
