import { align } from './align.ts'
import { breakLine } from './break.ts'
import { printedComment } from './comments.ts'
import { type Line, lineOf } from './lines.ts'
import { type Item, isIgnore, type Piece } from './pieces.ts'

const perLevel = 2

export function printItems(items: readonly Item[]): string {
  const printer = new Printer()
  printer.items(items, 0)
  return printer.text
}

class Printer {
  private readonly lines: string[] = []

  get text(): string {
    return this.lines.length === 0 ? '' : `${this.lines.join('\n')}\n`
  }

  items(items: readonly Item[], indent: number): void {
    const laidOut = layOut(items, indent)
    const blankAfterImports = indent === 0 ? missingBlank(items) : undefined
    for (const [index, item] of items.entries()) {
      if (index > 0 && (item.blankBefore || index === blankAfterImports)) this.lines.push('')
      if (item.kind === 'comments') this.lines.push(' '.repeat(indent) + comments(item.pieces, indent))
      else this.statement(laidOut[index]!, indent)
    }
  }

  private statement(line: Line, indent: number): void {
    const { block, trailing } = line.statement
    for (const printed of breakLine(line)) {
      let text = ' '.repeat(printed.indent)
      for (const [index, word] of printed.words.entries()) {
        text += index === 0 ? word.text : ' '.repeat(word.spaces) + word.text
      }
      this.lines.push(text)
    }
    if (!line.isWhole && block !== undefined) {
      this.behind(block.opening, indent)
      this.items(block.items, indent + perLevel)
      this.lines.push(`${' '.repeat(indent)}}`)
    }
    this.behind(trailing, indent)
  }

  /** Puts comments at the end of the last line. */
  private behind(pieces: readonly Piece[], indent: number): void {
    if (pieces.length === 0) return
    this.lines[this.lines.length - 1] += `  ${comments(pieces, indent)}`
  }
}

function comments(pieces: readonly Piece[], indent: number): string {
  return pieces.map((piece) => printedComment(piece.text, indent)).join(' ')
}

/** The lines of the statements by the numbers of the items, aligned. */
function layOut(items: readonly Item[], indent: number): (Line | undefined)[] {
  const lines: (Line | undefined)[] = []
  let group: Line[] = []
  for (const item of items) {
    if (item.blankBefore || item.kind === 'comments') {
      align(group)
      group = []
    }
    const line = item.kind === 'comments' ? undefined : lineOf(item, indent)
    lines.push(line)
    if (line !== undefined) group.push(line)
  }
  align(group)
  return lines
}

/** The number of the item before which a blank line has to set the imports off from the rest, if none does. */
function missingBlank(items: readonly Item[]): number | undefined {
  let lastImport = -1
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'statement') continue
    if (item.type === 'Import') {
      lastImport = index
      continue
    }
    const before = items[lastImport]
    if (before?.kind !== 'statement') return undefined
    const isSetOff = items.slice(lastImport + 1, index + 1).some((one) => one.blankBefore)
    // Right behind an ignore comment stands the line that it speaks about.
    return isSetOff || isIgnore(before.trailing.at(-1)) ? undefined : lastImport + 1
  }
  return undefined
}
