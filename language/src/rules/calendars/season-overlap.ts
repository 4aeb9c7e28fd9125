import type { Season } from '../../model/declarations.ts'
import type { Placed } from '../../model/origin.ts'
import { daysIn } from '../../model/seasons.ts'
import { type Painted, paint, type Stretch } from '../../model/stretches.ts'
import { code, type Localized, message } from '../../speech/index.ts'
import { formatDate } from '../../text/civil.ts'
import { defineRule } from '../define-rule.ts'
import { standsHere } from '../support/promise-texts.ts'
import { declaredHere } from '../words.ts'

interface Overlap {
  readonly first: string
  readonly second: string
  readonly from: string
  readonly to: string
  /** What has two numbers on these days. */
  readonly name: string
  readonly what: Localized
}

/** What holds in a season in place of the usual. */
interface InSeason extends Placed {
  readonly season: { readonly target: Season | undefined }
}

const volumes: Localized = { en: 'two volumes', de: 'zwei Mengen' }
const staffs: Localized = { en: 'two numbers of staff', de: 'zwei Besetzungen' }

export const seasonOverlap = defineRule({
  name: 'season-overlap',
  severity: 'error',
  purpose: {
    en: 'Two seasons share days, and something has a number for each of them.',
    de: 'Zwei Saisons haben gemeinsame Tage, und etwas hat für jede von ihnen eine Angabe.',
  },
  messages: {
    overlap: message<Overlap>({
      en: ({ first, second, from, to, name, what }) =>
        `${from === to ? `On ${from}` : `From ${from} to ${to}`} it is both ${code(first)} and ${code(second)}, so ${code(name)} has ${what.en}.`,
      de: ({ first, second, from, to, name, what }) =>
        `${from === to ? `Am ${from}` : `Vom ${from} bis ${to}`} ist sowohl ${code(first)} als auch ${code(second)}; ${code(name)} hat dann ${what.de}.`,
      help: {
        en: () =>
          'Let one season end before the other begins, or make the days they share a season of their own.',
        de: () =>
          'Die eine Saison enden lassen, bevor die andere beginnt, oder aus den gemeinsamen Tagen eine eigene machen.',
      },
    }),
  },
  file(file, report, { project }) {
    const look = (name: string, what: Localized, list: readonly InSeason[]): void => {
      for (const { earlier, now, ...days } of overlapsOf(list)) {
        const [first, second] = [earlier.season.target!, now.season.target!]
        report(
          'overlap',
          { first: first.id, second: second.id, ...days, name, what },
          {
            at: now.origin,
            related: [standsHere(project, earlier), declaredHere(first), declaredHere(second)],
            data: { seasons: [first.id, second.id], ...days },
          },
        )
      }
    }
    for (const one of file.declarations) {
      if (one.kind === 'team') look(one.id, staffs, one.seasonalStaff)
      if (one.kind !== 'catalogue') continue
      for (const { id, seasonalDemand } of [...one.services, ...one.exclusions])
        look(id, volumes, seasonalDemand)
    }
  },
})

interface Shared {
  readonly earlier: InSeason
  readonly now: InSeason
  readonly from: string
  readonly to: string
}

/** For one line no more than so many others are named with which it shares days. */
const mostOthers = 3
/** In the days of a line no more than so many stretches are looked at that another one has. */
const mostPieces = 100

/** Lines whose seasons share days with an earlier one's, which has these days first, and the first of these days. */
function* overlapsOf(list: readonly InSeason[]): Generator<Shared> {
  const seasons = list.map(({ season }) => (season.target === undefined ? [] : daysIn(season.target)))
  const stretches = seasons.flatMap((spans, index) => spans.map(({ from, to }) => ({ from, to, index })))
  // Of those on a day the first counts, as one that comes earlier than the others.
  const painted = joined(paint(stretches.toReversed()))
  for (const [index, spans] of seasons.entries()) {
    const found = new Map<Season, Shared>()
    let looked = 0
    for (const span of [...spans].sort((a, b) => a.from - b.from)) {
      for (let at = firstAfter(painted, span.from); painted[at] !== undefined; at++) {
        const { by } = painted[at]!
        const from = Math.max(painted[at]!.from, span.from)
        const to = Math.min(painted[at]!.to, span.to)
        if (from >= span.to || found.size >= mostOthers || looked > mostPieces) break
        if (by.index !== index) looked++
        const earlier = list[by.index]!
        const now = list[index]!
        const other = earlier.season.target!
        if (by.index >= index || other === now.season.target || found.has(other)) continue
        found.set(other, { earlier, now, from: formatDate(from), to: formatDate(to - 1) })
      }
    }
    yield* found.values()
  }
}

/** Neighbours by the same line as one. */
function joined(
  pieces: readonly Painted<Stretch & { index: number }>[],
): Painted<Stretch & { index: number }>[] {
  const result: Painted<Stretch & { index: number }>[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last?.to === piece.from && last.by.index === piece.by.index)
      result[result.length - 1] = { ...last, to: piece.to }
    else result.push(piece)
  }
  return result
}

/** The first of some days, sorted, that ends after a day begins. */
function firstAfter(days: readonly Stretch[], day: number): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle]!.to > day) high = middle
    else low = middle + 1
  }
  return low
}
