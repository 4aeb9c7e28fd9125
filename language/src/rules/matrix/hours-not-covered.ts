import { tellShare } from '../../capacity/wording.ts'
import type { Calendar, Contract, Pool, Reference, Sla, Team } from '../../model/declarations.ts'
import type { Facts } from '../../model/effective.ts'
import { code, type Locale, message, someCodes, tellWeekday } from '../../speech/index.ts'
import { defineRule, type RelatedPlace } from '../define-rule.ts'
import { answersOf, contractsIn } from '../support/answers.ts'
import { capacityIn } from '../support/capacity.ts'
import { periodOf, workingHours } from '../support/hours.ts'
import { firstGap, type Gap } from '../support/hours-gap.ts'
import { declaredHere } from '../words.ts'

interface Uncovered {
  readonly slas: readonly Sla[]
  readonly calendar: Calendar
  readonly doer: Team | Pool
  readonly gap: Gap
  /** Of what comes in the promised hours of a typical week; undefined where that is not known, or nothing comes then. */
  readonly share: number | undefined
}

export const hoursNotCovered = defineRule({
  name: 'hours-not-covered',
  severity: 'warning',
  purpose: {
    en: 'An SLA promises hours at which nobody of the team is at work.',
    de: 'Ein SLA sagt Zeiten zu, zu denen vom Team niemand arbeitet.',
  },
  messages: {
    uncovered: message<Uncovered>({
      en: ({ slas, calendar, doer, gap, share }) =>
        `${someCodes(ids(slas), 'en')} ${slas.length > 1 ? 'promise' : 'promises'} the hours of ${code(calendar.id)}, but nobody of ${code(doer.id)} is at work on ${timeOf(gap, 'en')}${shareOf(share, 'en')}.`,
      de: ({ slas, calendar, doer, gap, share }) =>
        `${someCodes(ids(slas), 'de')} ${slas.length > 1 ? 'sagen' : 'sagt'} die Zeiten von ${code(calendar.id)} zu, aber ${timeOf(gap, 'de')} arbeitet bei ${code(doer.id)} niemand${shareOf(share, 'de')}.`,
      help: {
        en: () =>
          'Promise only hours that are staffed, extend the hours of the team, or let another one do it.',
        de: () =>
          'Nur besetzte Zeiten zusagen, die Zeiten des Teams verlängern oder ein anderes beauftragen.',
      },
    }),
  },
  *file(file, report, { facts, clocks }) {
    for (const contract of contractsIn(file)) {
      const period = periodOf(contract)
      if (period === undefined) continue
      const found = new Map<Calendar, Map<Team | Pool, Found>>()
      for (const { row } of answersOf(facts, contract)) {
        const sla = row.sla?.target
        const doer = row.by?.target
        if (sla === undefined || doer === undefined) continue
        const hours = facts.sla(sla).hours
        if (hours?.target === undefined) continue
        const byDoer = found.get(hours.target) ?? new Map<Team | Pool, Found>()
        const one = byDoer.get(doer) ?? { at: row.by!, hours, slas: new Set() }
        one.slas.add(sla)
        found.set(hours.target, byDoer.set(doer, one))
      }
      for (const [calendar, byDoer] of found) {
        const promised = facts.calendar(calendar)
        if (promised.timeZone?.value === undefined) continue
        for (const [doer, { at, hours, slas }] of byDoer) {
          yield
          const working = workingHours(doer, facts)
          if (working === undefined) continue
          const gap = firstGap(promised, working.calendars, period, clocks)
          if (gap === undefined) continue
          const share = shareOutside(contract, facts, doer, slas)
          report(
            'uncovered',
            { slas: [...slas], calendar, doer, gap, share },
            {
              at: at.origin,
              related: [
                {
                  at: hours.origin,
                  message: {
                    en: `${code(calendar.id)} is promised here`,
                    de: `${code(calendar.id)} ist hier zugesagt`,
                  },
                },
                ...working.teams.map(
                  ({ team, hours: own }): RelatedPlace => ({
                    at: own.origin,
                    message: {
                      en: `${code(team.id)} works by ${code(own.text)}`,
                      de: `${code(team.id)} arbeitet nach ${code(own.text)}`,
                    },
                  }),
                ),
                ...(doer.kind === 'pool' ? [declaredHere(doer)] : []),
              ],
              data: {
                slas: ids([...slas]),
                calendar: calendar.id,
                doer: doer.id,
                gap,
                ...(share === undefined ? {} : { share }),
              },
            },
          )
        }
      }
    }
  },
})

interface Found {
  /** Where the team is named first. */
  readonly at: Reference<Team | Pool>
  readonly hours: Reference<Calendar>
  readonly slas: Set<Sla>
}

/** Which share of what comes under some SLAs comes while nobody is at work; undefined for none, or where it is not known. */
function shareOutside(
  contract: Contract,
  facts: Facts,
  doer: Team | Pool,
  slas: ReadonlySet<Sla>,
): number | undefined {
  const { capacity, model } = capacityIn(contract, facts)
  const { planned } = model
  const by = [...planned.teams, ...planned.pools].find(({ id }) => model.declaredAs(id) === doer)?.id
  const under = planned.slas.flatMap(({ id }) => ([...slas].includes(model.declaredAs(id) as Sla) ? id : []))
  const share = by === undefined ? undefined : capacity.shareOutsideHours(by, new Set(under))
  return share !== undefined && share > 1e-9 ? share : undefined
}

/** What is said of the share of requests that comes while nobody is at work; nothing where it is not known. */
function shareOf(share: number | undefined, locale: Locale): string {
  if (share === undefined) return ''
  const told = tellShare(share, locale)
  return {
    en: `; in a typical week ${told} of the requests come while nobody is there`,
    de: `; in einer typischen Woche kommen ${told} der Anfragen, während niemand da ist`,
  }[locale]
}

const ids = (slas: readonly Sla[]): string[] => slas.map(({ id }) => id)

function timeOf(gap: Gap, locale: Locale): string {
  const hours = `${gap.from}–${gap.to}`
  if (gap.kind === 'weekday') return `${tellWeekday(gap.day, locale)} ${hours}`
  const reason = gap.reason === undefined ? '' : ` (${gap.reason[locale]})`
  return `${{ en: '', de: 'am ' }[locale]}${gap.date} ${hours}${reason}`
}
