import { visible } from './visible.ts'
import { graphemes, widthOf } from './width.ts'

/** A stretch of a line, in UTF-16 units from its start. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A source line as it is shown, and where its marked stretches stand, in cells. */
export interface Excerpt {
  readonly text: string
  readonly marks: readonly { readonly at: number; readonly width: number }[]
  /** Nothing of the line is left out. */
  readonly whole: boolean
}

const tabStop = 4
const ellipsis = '…'
/** So much of a place has to be seen, in cells. */
const shortest = 12

/** Shows a line with its tabs as spaces and nothing that steers the terminal. At most `cells` wide around the first stretch. */
export function excerpt(line: string, stretches: readonly Stretch[], cells: number): Excerpt {
  const whole = shown(line, 0, stretches, cells)
  if (whole !== undefined) return whole
  const { from, to } = stretches[0] ?? { from: 0, to: 0 }
  // The beginning of the line tells most, unless the place is too far to the right.
  const fits = Math.min(to, from + shortest) < cells - shortest / 2
  const start = fits ? 0 : afterSurrogate(line, Math.max(0, from - Math.floor(cells / 3)))
  return shown(line, start, stretches, cells, true)!
}

/** The line from a place on; undefined where it is wider than allowed and must not be cut. */
function shown(
  line: string,
  start: number,
  stretches: readonly Stretch[],
  cells: number,
  cut = false,
): Excerpt | undefined {
  if (!cut && line.length > cells * 8) return undefined
  let text = start > 0 ? ellipsis : ''
  let width = text.length
  const room = cells - 1
  const marks = stretches.map(() => ({ at: -1, end: -1 }))
  let offset = start
  // Enough to fill the room even where every character is made of several units.
  const slice = cut ? line.slice(start, start + cells * 8) : line
  for (const grapheme of graphemes(slice)) {
    const sign = grapheme === '\t' ? ' '.repeat(tabStop - (width % tabStop)) : visible(grapheme)
    const own = grapheme === '\t' || sign !== grapheme ? sign.length : widthOf(grapheme)
    if (width + own > (cut ? room : cells)) {
      if (!cut) return undefined
      break
    }
    const end = offset + grapheme.length
    for (const [index, { from, to }] of stretches.entries()) {
      const mark = marks[index]!
      if (mark.at < 0 && end > from) mark.at = width
      if (offset < to && mark.at >= 0) mark.end = width + own
    }
    text += sign
    width += own
    offset = end
  }
  if (offset < line.length) text += ellipsis
  return {
    text,
    whole: !cut,
    marks: marks.map(({ at, end }) => {
      const first = at < 0 ? width : at
      return { at: first, width: Math.max(1, end - first) }
    }),
  }
}

function afterSurrogate(line: string, offset: number): number {
  const code = line.charCodeAt(offset)
  return offset > 0 && code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset
}
