import { widthOf } from '../../text/width.ts'
import { printedComment } from './comments.ts'
import { type Block, isComment, isLineComment, type Piece, type Statement, spansLines } from './pieces.ts'
import { shapeOf } from './shapes.ts'
import { spacesBetween, wouldBeUnit } from './spacing.ts'

/** A line longer than this is broken. */
export const longestLine = 110
/** How much further right a line goes on. */
export const hanging = 4
/** A line with a block of several properties may be longer: such lines are the rows of a table. */
const longestRow = 160
/** Columns may make a line longer by so much; it is better than to break some rows of a table. */
const mostExcess = 20

/** A piece of a line that is laid out. */
export interface Word {
  readonly piece: Piece
  readonly text: string
  readonly width: number
  /** The spaces before it, if no line begins with it. */
  spaces: number
  /** Whether a line begins with it in any case. */
  readonly breaks: boolean
  /** How readily a long line is broken before it, 1 first; 0 is never. */
  rank: number
}

/** The ranks of places where a long line can be broken; each pair of parentheses adds to the last three. */
export const ranks = { clause: 1, list: 2, or: 3, and: 4, inner: 5, perParenthesis: 3 } as const

/** A statement as one line, before it is aligned with others and broken where it is too long. */
export interface Line {
  readonly statement: Statement
  readonly indent: number
  readonly words: Word[]
  /** Whether the words are the whole statement: it has no block, or one that stands on this line. */
  readonly isWhole: boolean
  /** Whether the words end with a block. */
  readonly hasBlock: boolean
  readonly mayAlign: boolean
  /** Whether it is to be broken where it is too long; columns alone make no line too long. */
  readonly mayBreak: boolean
}

export function lineOf(statement: Statement, indent: number): Line {
  const { block, keepsLines } = statement
  const { blockIsText = false } = shapeOf(statement.type)
  const head = headWords(statement, indent)
  const isOneLine = head.every((word) => !word.breaks)
  const lineWith = (blockWords: readonly Word[], isWhole: boolean): Line => {
    const words = [...head, ...blockWords]
    const mayBreak = !keepsLines && (!isOneLine || indent + widthOfWords(words) > longestLine)
    const hasBlock = isWhole && block !== undefined
    return { statement, indent, words, isWhole, hasBlock, mayAlign: isWhole && isOneLine, mayBreak }
  }
  if (block === undefined) return lineWith([], true)
  if (block.onOneLine) {
    const blockWords = blockOnLine(block, head)
    const line = lineWith(blockWords, true)
    // Such a line is broken like one without a block, which then stands on its last line.
    if (block.items.length === 0) return line
    if (blockIsText && indent + hanging + widthOfWords(blockWords) <= longestLine) return line
    const longest = block.items.length > 1 ? longestRow : longestLine
    if (!blockIsText && indent + widthOfWords(line.words) <= longest) return { ...line, mayBreak: false }
    if (keepsLines) return { ...line, mayAlign: false }
  }
  return lineWith([braceWord(block.brace, head)], false)
}

function headWords(statement: Statement, indent: number): Word[] {
  const { head, block, keepsLines } = statement
  const { clauses = [] } = shapeOf(statement.type)
  const words: Word[] = []
  let depth = 0
  let lastToken: Piece | undefined
  for (const [index, piece] of head.entries()) {
    const before = head[index - 1]
    const after = head[index + 1] ?? block?.brace
    if (piece.kind === ')') depth--
    words.push({
      ...wordOf(piece, indent),
      spaces: before === undefined ? 0 : spacesBetween(before, piece),
      breaks:
        before !== undefined &&
        (breaksBetween(before, head[index - 2], piece, after) ||
          (keepsLines && piece.startsLine) ||
          wouldBeUnit(lastToken ?? before, piece)),
      rank: lastToken === undefined ? 0 : rankOf(lastToken, piece, after, depth, clauses),
    })
    if (piece.kind === '(') depth++
    if (!isComment(piece)) lastToken = piece
  }
  return words
}

function wordOf(piece: Piece, indent: number): Omit<Word, 'spaces' | 'breaks' | 'rank'> {
  const text = isComment(piece) ? printedComment(piece.text, indent) : piece.text
  return { piece, text, width: widthOf(spansLines(piece) ? text.slice(0, text.indexOf('\n')) : text) }
}

/** Whether comments make a line begin with a piece. */
function breaksBetween(
  before: Piece,
  beforeThat: Piece | undefined,
  piece: Piece,
  after: Piece | undefined,
): boolean {
  if (isLineComment(before) || (isComment(before) && spansLines(before))) return true
  if (isComment(before) && before.startsLine && piece.startsLine && beforeThat !== undefined) return true
  if (!isComment(piece) || !piece.startsLine) return false
  return isLineComment(piece) || spansLines(piece) || after?.startsLine === true
}

function rankOf(
  before: Piece,
  piece: Piece,
  after: Piece | undefined,
  depth: number,
  clauses: readonly string[],
): number {
  // On a line of its own it would be another comment.
  if (isComment(piece)) return 0
  const deeper = depth * ranks.perParenthesis
  if (before.kind === ',') return depth === 0 ? ranks.list : ranks.inner + deeper
  if (piece.kind === '|') return ranks.list
  if (piece.kind === 'or') return ranks.or + deeper
  if (piece.kind === 'and') return ranks.and + deeper
  // `never below` and `when before` belong to the target in front of them.
  if (before.kind === 'never' || after?.kind === 'before') return 0
  return clauses.includes(piece.kind) ? ranks.clause : 0
}

function braceWord(brace: Piece, head: readonly Word[]): Word {
  const before = head.at(-1)!.piece
  const breaks = breaksBetween(before, head.at(-2)?.piece, brace, undefined)
  return { ...wordOf(brace, 0), spaces: 1, breaks, rank: 0 }
}

/** `{ first property  second property }` */
function blockOnLine(block: Block, head: readonly Word[]): Word[] {
  const words: Word[] = [braceWord(block.brace, head)]
  for (const [number, item] of block.items.entries()) {
    if (item.kind !== 'statement') continue
    for (const [index, piece] of item.head.entries()) {
      const spaces = index > 0 ? spacesBetween(item.head[index - 1]!, piece) : number > 0 ? 2 : 1
      words.push({ ...wordOf(piece, 0), spaces, breaks: false, rank: 0 })
    }
  }
  const closing: Piece = { ...block.brace, text: '}', kind: '}' }
  words.push({ ...wordOf(closing, 0), spaces: 1, breaks: false, rank: 0 })
  return words
}

/** How many columns a word takes with the spaces before it; a comment at the end of a line makes it no longer. */
export function roomOf({ piece, spaces, width, breaks }: Word): number {
  if (isLineComment(piece)) return 0
  return breaks ? width : spaces + width
}

/** How wide words are, but for what stands on lines that comments end. */
export function widthOfWords(words: readonly Word[]): number {
  let width = 0
  for (const word of words) width = (word.breaks ? 0 : width) + roomOf(word)
  return width
}

export function longestWithColumns(line: Line): number {
  return (line.hasBlock ? longestRow : longestLine) + mostExcess
}
