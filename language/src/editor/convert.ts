import type { Position, Range } from 'vscode-languageserver-protocol'
import { lineAt, lineEnd, lineStartsOf } from '../text/positions.ts'

/** The lines of one text, to convert between offsets and the protocol's positions. */
export class Lines {
  readonly text: string
  private readonly starts: readonly number[]

  constructor(text: string) {
    this.text = text
    this.starts = lineStartsOf(text)
  }

  get count(): number {
    return this.starts.length
  }

  position(offset: number): Position {
    const line = lineAt(this.starts, offset)
    return { line, character: offset - this.starts[line]! }
  }

  range({ start, end }: { readonly start: number; readonly end: number }): Range {
    return { start: this.position(start), end: this.position(end) }
  }

  /** A position beyond a line's end counts as its end, and one beyond the text as the text's end. */
  offset({ line, character }: Position): number {
    const start = this.starts[line]
    if (start === undefined) return line < 0 ? 0 : this.text.length
    const next = this.starts[line + 1]
    const end = next === undefined ? this.text.length : lineEnd(this.text, next)
    return Math.max(start, Math.min(start + character, end))
  }
}
