import { type Cell, cellsOf, tableOf } from './cells.ts'
import { type Line, longestWithColumns, widthOfWords } from './lines.ts'
import type { Piece } from './pieces.ts'
import { shapeOf } from './shapes.ts'

/** A cell that would need more than so many spaces, or make the others need more, is left out. */
const mostPadding = 20

interface Row {
  readonly line: Line
  readonly cells: readonly Cell[]
  /** The spaces that are due before its next cell with words in it. */
  due: number
}

/** Aligns the columns of lines that follow one another directly. */
export function align(lines: readonly Line[]): void {
  let rows: Row[] = []
  let table: string | undefined
  for (const line of lines) {
    const own = tableOf(line)
    if (own === undefined || own !== table) {
      alignTable(rows)
      rows = []
      table = own
    }
    if (own !== undefined) rows.push({ line, cells: cellsOf(line), due: 0 })
  }
  alignTable(rows)
}

function alignTable(rows: readonly Row[]): void {
  if (rows.length < 2) return
  const before = rows.map(({ line, cells }) => cells.map(({ word }) => line.words[word ?? 0]!.spaces))
  alignFrom(0, rows, shapeOf(rows[0]!.line.statement.type).mostPadding ?? mostPadding)
  for (const [index, { line, cells }] of rows.entries()) {
    if (line.mayBreak || line.indent + widthOfWords(line.words) <= longestWithColumns(line)) continue
    for (const [column, { word }] of cells.entries()) line.words[word ?? 0]!.spaces = before[index]![column]!
  }
}

/** Aligns what follows a column, separately for the rows that go on with different columns. */
function alignFrom(column: number, rows: readonly Row[], most: number): void {
  const byNext = new Map<string, Row[]>()
  for (const row of rows) {
    const next = row.cells[column + 1]
    if (next === undefined) continue
    const same = byNext.get(next.name)
    if (same === undefined) byNext.set(next.name, [row])
    else same.push(row)
  }
  for (const same of byNext.values()) {
    const widths = same.map((row) => widthOfCell(row, column))
    const width = columnWidth(widths, most)
    const fitting = same.filter((_, index) => fits(widths[index]!, width, most))
    if (fitting.length < 2) continue
    const spacesOf = spacesBefore(column + 1, fitting)
    for (const row of fitting) pad(row, column, width, spacesOf(row))
    alignFrom(column + 1, fitting, most)
  }
}

/** Pads a cell to its column's width and puts spaces behind it. */
function pad(row: Row, column: number, width: number, spaces: number): void {
  const cell = row.cells[column]!
  const next = row.cells[column + 1]!
  if (width === 0) row.due += spaces - cell.spaces
  else {
    const own = cell.word === undefined ? row.due : 0
    row.due = own + width - widthOfCell(row, column) + spaces
  }
  if (next.word !== undefined) row.line.words[next.word]!.spaces = row.due
}

/** The spaces before a column that is aligned: more of them before shorter numbers, or before different clauses. */
function spacesBefore(column: number, rows: readonly Row[]): (row: Row) => number {
  const { spaces, spacesIfMixed = spaces, hasNumbers = false } = rows[0]!.cells[column]!
  const first = rows.map((row) => firstPiece(row, column))
  if (!hasNumbers) {
    const isMixed = new Set(first.map((piece) => piece?.kind)).size > 1
    return () => (isMixed ? spacesIfMixed : spaces)
  }
  const digits = first.reduce((most, piece) => Math.max(most, digitsOf(piece)), 0)
  return (row) => spaces + digits - digitsOf(firstPiece(row, column))
}

function firstPiece({ line, cells }: Row, column: number): Piece | undefined {
  const { word } = cells[column]!
  return word === undefined ? undefined : line.words[word]!.piece
}

/** How many digits a number has before the point. */
function digitsOf(piece: Piece | undefined): number {
  return piece === undefined ? 0 : /^\d*/.exec(piece.text)![0].length
}

/** The width of the widest cell, but for those that stick out. */
function columnWidth(widths: readonly number[], most: number): number {
  const sorted = widths.toSorted((a, b) => a - b)
  const typical = sorted[(sorted.length - 1) >> 1]!
  return sorted.findLast((width) => width <= typical + most)!
}

function fits(width: number, columnWidth: number, most: number): boolean {
  return width <= columnWidth && columnWidth - width <= most
}

function widthOfCell({ line, cells }: Row, column: number): number {
  const from = cells[column]!.word
  if (from === undefined) return 0
  const to = cells.slice(column + 1).find((cell) => cell.word !== undefined)?.word ?? line.words.length
  let width = 0
  for (let index = from; index < to; index++) {
    const word = line.words[index]!
    width += word.width + (index > from ? word.spaces : 0)
  }
  return width
}
