import { addAll } from '../../text/lists.ts'
import { type Line, ranks } from './lines.ts'
import { isComment } from './pieces.ts'
import { type Column, shapeOf } from './shapes.ts'

/** A column of a line that is laid out: the number of its first word, or none where it is empty. */
export interface Cell extends Omit<Column, 'token'> {
  readonly word: number | undefined
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
  for (const { token, ...column } of columns) {
    cells.push({ ...column, word: token === undefined ? undefined : tokens[token] })
  }
  if (line.hasBlock && !blockIsText) addAll(cells, blockCells(line))
  if (line.mayBreak) cells.splice(firstClause(line, cells))
  while (cells.at(-1)!.word === undefined) cells.pop()
  return cells
}

/** A line that will be broken before a clause has no columns from there on. */
function firstClause({ words }: Line, cells: readonly Cell[]): number {
  const first = cells.findIndex(({ word }) => word !== undefined && words[word]!.rank === ranks.clause)
  return first < 0 ? cells.length : first
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
