import type { Contract, Season } from '../../model/declarations.ts'
import type { Facts } from '../../model/effective.ts'
import { offeredBy } from '../../model/matrix.ts'
import { daysOf } from '../../model/seasons.ts'
import { code, message } from '../../speech/index.ts'
import { formatDate } from '../../text/civil.ts'
import { append } from '../../text/lists.ts'
import { defineRule, type Fix } from '../define-rule.ts'
import { calendarsOf, contractNames, teamsOf } from '../support/calendars-of.ts'
import { mergeSpans, periodOf, type Span, stretchOf, without } from '../support/hours.ts'

interface Outside {
  readonly season: string
  /** The part that is outside; of the season's span, or all of it. */
  readonly from: string
  readonly to: string
  readonly contracts: readonly Contract[]
}

export const seasonOutsidePeriod = defineRule({
  name: 'season-outside-period',
  severity: 'warning',
  purpose: {
    en: 'A season lies, in whole or in part, outside the time of the contracts that use it.',
    de: 'Eine Saison liegt ganz oder zum Teil außerhalb der Laufzeit der Verträge, für die sie gilt.',
  },
  messages: {
    outside: message<Outside>({
      en: (p) =>
        `${code(p.season)} from ${p.from} to ${p.to} never comes: ${contractNames(p.contracts, 'en')} ${p.contracts.length > 1 ? 'are' : 'is'} not in force then.`,
      de: (p) =>
        `${code(p.season)} vom ${p.from} bis ${p.to} kommt nie vor: ${contractNames(p.contracts, 'de')} ${p.contracts.length > 1 ? 'gelten' : 'gilt'} dann nicht.`,
      help: {
        en: () => 'Name the dates of the season in the years of the contract.',
        de: () => 'Die Saison mit ihren Daten in den Jahren des Vertrags angeben.',
      },
    }),
    partly: message<Outside>({
      en: (p) =>
        `From ${p.from} to ${p.to} ${code(p.season)} is without effect: ${contractNames(p.contracts, 'en')} ${p.contracts.length > 1 ? 'are' : 'is'} not in force then.`,
      de: (p) =>
        `Vom ${p.from} bis ${p.to} bleibt ${code(p.season)} ohne Wirkung: ${contractNames(p.contracts, 'de')} ${p.contracts.length > 1 ? 'gelten' : 'gilt'} dann nicht.`,
      help: {
        en: () =>
          'End the season with the contract, or name it for each year: 2027-01-01 to 2027-02-28, 2027-11-01 to 2027-12-31',
        de: () =>
          'Die Saison mit dem Vertrag enden lassen oder für jedes Jahr nennen: 2027-01-01 to 2027-02-28, 2027-11-01 to 2027-12-31',
      },
    }),
  },
  project({ project, facts, asksAbout }, report) {
    if (!asksAbout('season')) return
    const using = new Map<Season, Contract[]>()
    for (const contract of project.contracts) {
      // Without a sound period nothing can be said about any season that the contract uses.
      for (const season of seasonsOf(contract, facts)) append(using, season, contract)
    }
    for (const [season, contracts] of using) {
      const periods = contracts.map(periodOf)
      if (!periods.every((period) => period !== undefined)) continue
      const inForce = mergeSpans(periods.map(stretchOf))
      for (const span of season.spans) {
        const days = daysOf(span)
        if (days === undefined) continue
        const [first] = without([days], inForce)
        if (first === undefined) continue
        const isWhole = first.from === days.from && first.to === days.to
        const [from, to] = [formatDate(first.from), formatDate(first.to - 1)]
        report(
          isWhole ? 'outside' : 'partly',
          { season: season.id, from, to, contracts },
          {
            at: span.origin,
            related: contracts.map((contract) => ({
              at: contract.inForce!.origin,
              message: {
                en: `the time of ${code(contract.id)}`,
                de: `die Laufzeit von ${code(contract.id)}`,
              },
            })),
            data: { season: season.id, from, to },
            fixes: isWhole ? [] : clippings(span, days, inForce),
          },
        )
      }
    }
  },
})

/** The seasons in which other hours or volumes hold for a contract. */
function seasonsOf(contract: Contract, facts: Facts): ReadonlySet<Season> {
  const seasons = new Set<Season>()
  for (const calendar of calendarsOf(contract, facts)) {
    for (const { season } of facts.calendar(calendar).seasonal) seasons.add(season)
  }
  const { services, exclusions } = offeredBy(contract)
  for (const { seasonalDemand } of [...services, ...exclusions]) {
    for (const { season } of seasonalDemand) if (season.target !== undefined) seasons.add(season.target)
  }
  for (const { seasonalStaff } of teamsOf(contract)) {
    for (const { season } of seasonalStaff) if (season.target !== undefined) seasons.add(season.target)
  }
  return seasons
}

/** The span made as long as contracts are in force, for each of the times in which any is. */
function clippings({ origin }: Season['spans'][number], days: Span, inForce: readonly Span[]): Fix[] {
  const { file, start, end } = origin
  return inForce
    .map((time) => ({ from: Math.max(days.from, time.from), to: Math.min(days.to, time.to) }))
    .filter(({ from, to }) => from < to)
    .map(({ from, to }) => {
      const [first, last] = [formatDate(from), formatDate(to - 1)]
      const title = { en: `Shorten it to ${first} to ${last}`, de: `Auf ${first} bis ${last} kürzen` }
      return { title, edits: [{ file, start, end, text: `${first} to ${last}` }] }
    })
}
