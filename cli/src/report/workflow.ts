import { visible } from './visible.ts'

/** Something that GitHub shows beside a line. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  /** Each a line of its own. */
  readonly text: readonly string[]
  /** From the top of the repository on, with `/`; lines and columns from 1, the end exclusive. */
  readonly place?:
    | {
        readonly path: string
        readonly start: { readonly line: number; readonly column: number }
        readonly end: { readonly line: number; readonly column: number }
      }
    | undefined
}

/** A workflow command of GitHub, with everything escaped that it would take for its own. */
export function command({ level, title, text, place }: Annotation): string {
  const properties =
    place === undefined ? [] : [`file=${property(visible(place.path))}`, `line=${place.start.line}`]
  if (place !== undefined) {
    // GitHub knows columns only within one line.
    const isLine = place.start.line === place.end.line
    if (isLine) properties.push(`col=${place.start.column}`)
    properties.push(`endLine=${place.end.line}`)
    if (isLine) properties.push(`endColumn=${place.end.column}`)
  }
  return `::${level} ${[...properties, `title=${property(visible(title))}`].join(',')}::${data(text.map(visible).join('\n'))}`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
