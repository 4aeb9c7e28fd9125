import { printedComment } from './comments.ts'
import { type Block, isComment, isLineComment, type Piece, type Statement, spansLines } from './pieces.ts'
import { type Column, shapeOf } from './shapes.ts'
import { spacesBetween, wouldBeUnit } from './spacing.ts'
import { widthOf } from './width.ts'

/** A line longer than this is broken. */
export const longestLine = 110
/** A line with a block of several properties may be longer: such lines are the rows of a table. */
const longestRow = 160

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

/** A column of a line that is laid out: the number of its first word, or none where it is empty. */
export interface Cell extends Omit<Column, 'token'> {
  readonly word: number | undefined
}

/** A statement as one line, before it is aligned with others and broken where it is too long. */
export interface Line {
  readonly statement: Statement
  readonly words: Word[]
  /** Whether the words are the whole statement: it has no block, or one that stands on this line. */
  readonly isWhole: boolean
  /** Whether the words end with a block. */
  readonly hasBlock: boolean
  readonly mayAlign: boolean
  readonly mayBreak: boolean
}

export function lineOf(statement: Statement, indent: number): Line {
  const { block, keepsLines } = statement
  const { blockIsText = false } = shapeOf(statement.type)
  const head = headWords(statement, indent)
  const mayAlign = head.every((word) => !word.breaks)
  const mayBreak = !keepsLines
  if (block === undefined) {
    return { statement, words: head, isWhole: true, hasBlock: false, mayAlign, mayBreak }
  }
  if (block.onOneLine) {
    const words = [...head, ...blockWords(block, head)]
    const isRow = block.items.length > 1 && !blockIsText
    const isShort = lastLineWidth(words, indent) <= (isRow ? longestRow : longestLine)
    const isEmpty = block.items.length === 0
    if (isShort || keepsLines || isEmpty) {
      const may = { mayAlign: mayAlign && isShort, mayBreak: mayBreak && isEmpty }
      return { statement, words, isWhole: true, hasBlock: true, ...may }
    }
  }
  const words = [...head, braceWord(block.brace, head)]
  return { statement, words, isWhole: false, hasBlock: false, mayAlign: false, mayBreak }
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
      rank: before === undefined ? 0 : rankOf(before, piece, depth, clauses),
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

function rankOf(before: Piece, piece: Piece, depth: number, clauses: readonly string[]): number {
  const deeper = depth * ranks.perParenthesis
  if (before.kind === ',') return depth === 0 ? ranks.list : ranks.inner + deeper
  if (piece.kind === '|') return ranks.list
  if (piece.kind === 'or') return ranks.or + deeper
  if (piece.kind === 'and') return ranks.and + deeper
  return clauses.includes(piece.kind) ? ranks.clause : 0
}

function braceWord(brace: Piece, head: readonly Word[]): Word {
  const before = head.at(-1)!.piece
  const breaks = breaksBetween(before, head.at(-2)?.piece, brace, undefined)
  return { ...wordOf(brace, 0), spaces: 1, breaks, rank: 0 }
}

/** `{ first property  second property }` */
function blockWords(block: Block, head: readonly Word[]): Word[] {
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

function lastLineWidth(words: readonly Word[], indent: number): number {
  let width = indent
  for (const word of words) width = word.breaks ? indent + word.width : width + word.spaces + word.width
  return width
}

/** Consecutive lines of the same table are aligned; undefined for a line that stands by itself. */
export function tableOf(line: Line): string | undefined {
  const { type } = line.statement
  return line.mayAlign ? (shapeOf(type).table ?? type) : undefined
}

/** The columns of a line: those of its statement, then one for each property of a block on the line. */
export function cellsOf(line: Line): Cell[] {
  const { statement, words } = line
  const tokens: number[] = []
  for (const [index, word] of words.entries()) {
    if (index < statement.head.length && !isComment(word.piece)) tokens.push(index)
  }
  const { columns: columnsOf, blockIsText = false } = shapeOf(statement.type)
  const columns = columnsOf?.(tokens.map((index) => words[index]!.piece.kind)) ?? []
  const cells: Cell[] = [{ name: 'first', word: 0, spaces: 0 }]
  for (const { name, token, spaces } of columns) {
    cells.push({ name, spaces, word: token === undefined ? undefined : tokens[token] })
  }
  if (line.hasBlock && !blockIsText) cells.push(...blockCells(line))
  while (cells.at(-1)!.word === undefined) cells.pop()
  return cells
}

function blockCells({ statement }: Line): Cell[] {
  const cells: Cell[] = []
  let word = statement.head.length + 1
  for (const item of statement.block!.items) {
    if (item.kind !== 'statement') continue
    const isFirst = cells.length === 0
    // The first column begins with the brace.
    cells.push({ name: item.type, spaces: isFirst ? 1 : 2, word: isFirst ? word - 1 : word })
    word += item.head.length
  }
  if (cells.length === 0) cells.push({ name: '', spaces: 1, word: statement.head.length })
  return cells
}
