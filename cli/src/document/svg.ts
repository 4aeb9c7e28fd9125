// Draws a process: one thing below the other, what runs at the same time side by side between two bars.
import { addAll, greatest } from '../../../language/src/text/lists.ts'
import { escaped } from '../report/html.ts'
import { visible } from '../report/visible.ts'
import type { Flow, FlowNode } from './tree.ts'

const box = {
  width: 232,
  padding: 12,
  titleSize: 14,
  titleLine: 18,
  detailSize: 12.5,
  detailLine: 16,
} as const
const gap = { below: 26, beside: 24, bar: 18, margin: 6 } as const
const dot = 6
/** A title or a detail has at most so many lines; the list beside the drawing has all of it. */
const mostLines = 4

interface Placed {
  readonly width: number
  readonly height: number
  /** Draws it with its top in the middle at a place. */
  draw(x: number, y: number): string[]
}

/** The drawing as one element of SVG, which has its title and description for those who do not see it. */
export function flowSvg({ anchor, title, description, nodes }: Flow): string {
  const body = sequence(nodes)
  const width = Math.ceil(body.width + 2 * gap.margin)
  const height = Math.ceil(body.height + 2 * (2 * dot + gap.below) + 2 * gap.margin)
  const middle = width / 2
  const top = gap.margin + 2 * dot
  const bottom = top + gap.below + body.height
  const parts = [
    `<circle class="dot" cx="${middle}" cy="${gap.margin + dot}" r="${dot}"/>`,
    arrow(middle, top, top + gap.below),
    ...body.draw(middle, top + gap.below),
    arrow(middle, bottom, bottom + gap.below),
    `<circle class="ring" cx="${middle}" cy="${bottom + gap.below + dot}" r="${dot - 1}"/>`,
    `<circle class="dot" cx="${middle}" cy="${bottom + gap.below + dot}" r="${dot - 3}"/>`,
  ]
  const [id, told] = [escaped(visible(anchor)), escaped(visible(description))]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="flow" role="img" aria-labelledby="${id}-title ${id}-desc" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title id="${id}-title">${escaped(visible(title))}</title>`,
    `<desc id="${id}-desc">${told}</desc>`,
    ...parts,
    '</svg>',
  ].join('\n')
}

function sequence(nodes: readonly FlowNode[]): Placed {
  const placed = nodes.map(place)
  return {
    width: greatest(
      placed.map(({ width }) => width),
      0,
    ),
    height: placed.reduce((sum, { height }) => sum + height, 0) + gap.below * Math.max(0, placed.length - 1),
    draw(x, y) {
      const parts: string[] = []
      let at = y
      for (const [index, one] of placed.entries()) {
        if (index > 0) {
          parts.push(arrow(x, at, at + gap.below))
          at += gap.below
        }
        addAll(parts, one.draw(x, at))
        at += one.height
      }
      return parts
    },
  }
}

function place(node: FlowNode): Placed {
  return node.kind === 'parallel' ? placeParallel(node.branches) : placeBox(node)
}

function placeParallel(branches: readonly FlowNode[]): Placed {
  const placed = branches.map(place)
  const width = placed.reduce((sum, one) => sum + one.width, 0) + gap.beside * Math.max(0, placed.length - 1)
  const tallest = greatest(
    placed.map(({ height }) => height),
    0,
  )
  const height = tallest + 2 * gap.bar
  return {
    width,
    height,
    draw(x, y) {
      const parts: string[] = []
      const left = x - width / 2
      const bar = (at: number): string =>
        `<line class="bar" x1="${left}" y1="${at}" x2="${left + width}" y2="${at}"/>`
      parts.push(bar(y))
      let at = left
      for (const one of placed) {
        const middle = at + one.width / 2
        addAll(parts, [arrow(middle, y, y + gap.bar), ...one.draw(middle, y + gap.bar)])
        parts.push(
          `<line class="edge" x1="${middle}" y1="${y + gap.bar + one.height}" x2="${middle}" y2="${y + height}"/>`,
        )
        at += one.width + gap.beside
      }
      parts.push(bar(y + height))
      return parts
    },
  }
}

function placeBox({ kind, title, details }: Exclude<FlowNode, { kind: 'parallel' }>): Placed {
  const room = box.width - 2 * box.padding
  const titles = wrapped(title, room / box.titleSize)
  const lines = details.flatMap((detail) => wrapped(detail, room / box.detailSize))
  const height = 2 * box.padding + titles.length * box.titleLine + lines.length * box.detailLine - 4
  return {
    width: box.width,
    height,
    draw(x, y) {
      const left = x - box.width / 2
      const text = (line: string, at: number, name: string): string =>
        `<text class="${name}" x="${x}" y="${at}">${escaped(line)}</text>`
      let at = y + box.padding + box.titleSize - 2
      const parts = [
        `<rect class="${kind}" x="${left}" y="${y}" width="${box.width}" height="${height}" rx="${kind === 'prompt' ? 18 : 4}"/>`,
      ]
      for (const line of titles) {
        parts.push(text(line, at, 'name'))
        at += box.titleLine
      }
      at -= 1
      for (const line of lines) {
        parts.push(text(line, at, 'detail'))
        at += box.detailLine
      }
      return parts
    },
  }
}

function arrow(x: number, from: number, to: number): string {
  return `<path class="edge" d="M${x} ${from}V${to - 2}"/><path class="tip" d="M${x - 4.5} ${to - 8}L${x} ${to - 0.5}L${x + 4.5} ${to - 8}Z"/>`
}

/** Lines no wider than a number of ems, broken at spaces, and within a word where it is too long. */
function wrapped(text: string, ems: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  const flush = (): void => {
    if (line !== '') lines.push(line)
    line = ''
    width = 0
  }
  for (const word of visible(text).split(/ +/)) {
    const needed = widthOf(word)
    if (line !== '' && width + 0.28 + needed > ems) flush()
    if (line !== '') {
      line += ' '
      width += 0.28
    }
    if (needed <= ems) {
      line += word
      width += needed
      continue
    }
    for (const sign of signsOf(word)) {
      const more = widthOf(sign)
      if (width + more > ems) flush()
      line += sign
      width += more
    }
  }
  flush()
  return lines.length <= mostLines
    ? lines
    : [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]!.slice(0, -1)}…`]
}

const segmenter = new Intl.Segmenter('de', { granularity: 'grapheme' })

function signsOf(word: string): string[] {
  return Array.from(segmenter.segment(word), ({ segment }) => segment)
}

/** About how many ems a text is wide in a usual sans-serif font, rather too many than too few. */
function widthOf(text: string): number {
  let ems = 0
  for (const sign of signsOf(text)) {
    if (/[ijlft.,:;'|!()[\]\u00a0-]/.test(sign)) ems += 0.34
    else if (/[mwMW%@—]/.test(sign)) ems += 0.92
    else if (/\p{Lu}/u.test(sign)) ems += 0.72
    else if (/[\u1100-\uffff]/.test(sign) || sign.length > 1) ems += 1.05
    else ems += 0.58
  }
  return ems
}
