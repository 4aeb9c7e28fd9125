import { formatDate } from '../../clock/civil.ts'
import type { Season } from '../../model/declarations.ts'
import type { Placed } from '../../model/origin.ts'
import { daysOf } from '../../model/seasons.ts'
import { code, type Localized, message } from '../../speech/index.ts'
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
      for (const [index, { season: now, origin }] of list.entries()) {
        for (const earlier of list.slice(0, index)) {
          const [first, second] = [earlier.season.target, now.target]
          const days = first && second && first !== second ? shared(first, second) : undefined
          if (days === undefined) continue
          report(
            'overlap',
            { first: first!.id, second: second!.id, ...days, name, what },
            {
              at: origin,
              related: [standsHere(project, earlier), declaredHere(first!), declaredHere(second!)],
              data: { seasons: [first!.id, second!.id], ...days },
            },
          )
        }
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

/** The first days that two seasons have in common; undefined if there are none. */
function shared(one: Season, other: Season): { readonly from: string; readonly to: string } | undefined {
  const [ones, others] = [one, other].map(({ spans }) => spans.flatMap((span) => daysOf(span) ?? []))
  const common = ones!
    .flatMap((a) => others!.map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) })))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from)
  const [first] = common
  return first && { from: formatDate(first.from), to: formatDate(first.to - 1) }
}
