import { greatest } from '../../../language/src/text/lists.ts'
import type { Paint } from '../colour.ts'
import { excerpt } from './excerpt.ts'
import type { Source } from './sources.ts'
import { visible } from './visible.ts'
import { widthOf } from './width.ts'

/** A place in a source, to be underlined. Offsets; the end is exclusive. */
export interface Mark {
  readonly file: string
  readonly start: number
  readonly end: number
  /** What is there, told under the line. */
  readonly label?: string
  /** The place of the finding itself, not a related one. */
  readonly primary: boolean
}

export interface SnippetContext {
  readonly source: (file: string) => Source
  /** How a file is called for people. */
  readonly pathOf: (file: string) => string
  readonly paint: Paint
  /** Width of the output in cells. */
  readonly cells: number
}

interface PlacedMark extends Mark {
  readonly line: number
  readonly column: number
  /** Of the marked stretch in its line, in UTF-16 units from its start. */
  readonly from: number
  readonly to: number
}

/** The lines that marks are in, underlined, by file: the file of the first mark first. */
export function snippets(
  marks: readonly Mark[],
  context: SnippetContext & { readonly colour?: (text: string) => string },
): { lines: string[]; gutter: number } {
  const placed = marks.map((mark) => place(mark, context.source(mark.file)))
  const gutter = greatest(placed.map((mark) => String(mark.line).length))
  const files = [...new Set(placed.map((mark) => mark.file))]
  const drawing = new Drawing(context, gutter, context.colour ?? ((text) => text))
  for (const file of files) {
    drawing.file(
      file,
      placed.filter((mark) => mark.file === file),
    )
  }
  return { lines: drawing.lines, gutter }
}

/** A mark over several lines shows as one to the end of its first. */
function place(mark: Mark, source: Source): PlacedMark {
  const { line, column } = source.position(mark.start)
  const from = column - 1
  const { length } = source.line(line)
  return { ...mark, line, column, from, to: Math.max(from, Math.min(length, from + mark.end - mark.start)) }
}

class Drawing {
  readonly lines: string[] = []
  private readonly context: SnippetContext
  private readonly gutter: number
  private readonly colour: (text: string) => string

  constructor(context: SnippetContext, gutter: number, colour: (text: string) => string) {
    this.context = context
    this.gutter = gutter
    this.colour = colour
  }

  file(file: string, marks: readonly PlacedMark[]): void {
    const { pathOf, paint, source } = this.context
    const { line, column } = marks[0]!
    this.lines.push(
      `${' '.repeat(this.gutter)}${paint.blueBright('-->')} ${visible(pathOf(file))}:${line}:${column}`,
      this.bar(),
    )
    let previous: number | undefined
    for (const number of [...new Set(marks.map((mark) => mark.line))].sort((a, b) => a - b)) {
      if (previous !== undefined) this.between(source(file), previous, number)
      this.line(
        source(file).line(number),
        number,
        marks.filter((mark) => mark.line === number),
      )
      previous = number
    }
    this.lines.push(this.bar())
  }

  /** A single line between two is shown; more are left out. */
  private between(source: Source, before: number, after: number): void {
    if (after - before === 2)
      this.sourceLine(before + 1, excerpt(source.line(before + 1), [], this.room).text)
    else if (after - before > 2)
      this.lines.push(this.context.paint.blueBright(`${' '.repeat(this.gutter)} ⋮`))
  }

  private line(text: string, number: number, marks: readonly PlacedMark[]): void {
    const sorted = [...marks].sort((a, b) => a.from - b.from || a.to - b.to)
    const together = excerpt(text, sorted, this.room)
    // A line too long to be shown whole has an excerpt for each place.
    for (const group of together.whole ? [sorted] : sorted.map((mark) => [mark])) {
      const shown = together.whole ? together : excerpt(text, group, this.room)
      this.sourceLine(number, shown.text)
      for (const [index, mark] of group.entries()) this.underline(mark, shown.marks[index]!)
    }
  }

  private underline({ primary, label }: PlacedMark, { at, width }: { at: number; width: number }): void {
    const { paint } = this.context
    const colour = primary ? (text: string) => paint.bold(this.colour(text)) : paint.blueBright
    const sign = colour((primary ? '^' : '-').repeat(width))
    const prefix = `${this.bar()} ${' '.repeat(at)}`
    if (label === undefined) {
      this.lines.push(prefix + sign)
      return
    }
    const told = visible(label)
    const end = at + width + 1 + widthOf(told)
    if (end <= this.room) {
      this.lines.push(`${prefix}${sign} ${colour(told)}`)
      return
    }
    const indent = Math.max(0, Math.min(at, this.room - widthOf(told)))
    this.lines.push(prefix + sign, `${this.bar()} ${' '.repeat(indent)}${colour(told)}`)
  }

  private sourceLine(number: number, text: string): void {
    const { paint } = this.context
    this.lines.push(`${paint.blueBright(`${String(number).padStart(this.gutter)} │`)} ${text}`.trimEnd())
  }

  private bar(): string {
    return this.context.paint.blueBright(`${' '.repeat(this.gutter)} │`)
  }

  private get room(): number {
    return Math.max(40, this.context.cells - this.gutter - 3)
  }
}
