import type { Pool, Profile, Season, Service, Team } from '../../model/declarations.ts'
import type { EffectiveCalendar } from '../../model/effective.ts'
import { daysOf, isIn } from '../../model/seasons.ts'
import {
  code,
  type Locale,
  message,
  someCodes,
  tellWeekday,
  type Weekday,
  weekdays,
} from '../../speech/index.ts'
import { formatTime, weekdayIndex } from '../../text/civil.ts'
import { defineRule } from '../define-rule.ts'
import { answersOf, contractsIn } from '../support/answers.ts'
import {
  mergeSpans,
  type Period,
  periodOf,
  type Span,
  spanOf,
  stretchOf,
  type WeekSpans,
  Weeks,
  weekOf,
  without,
  workingHours,
} from '../support/hours.ts'
import { declaredHere } from '../words.ts'

interface Unattended {
  readonly profile: Profile
  readonly doer: Team | Pool
  readonly services: ReadonlySet<Service>
  readonly day: Weekday
  readonly span: Span
  /** In which season; outside of all if absent. */
  readonly season: Season | undefined
}

const time = ({ day, span, season }: Unattended, locale: Locale): string => {
  const hours = `${tellWeekday(day, locale)} ${formatTime(span.from)}–${formatTime(span.to)}`
  return season === undefined ? hours : `${hours} (${code(season.id)})`
}
const ids = ({ services }: Unattended): string[] => [...services].map(({ id }) => id)

export const profileOutsideHours = defineRule({
  name: 'profile-outside-hours',
  severity: 'warning',
  purpose: {
    en: 'Requests that somebody waits for arrive when nobody of the team is at work.',
    de: 'Anliegen, auf die jemand wartet, kommen an, wenn vom Team niemand arbeitet.',
  },
  messages: {
    outside: message<Unattended>({
      en: (p) =>
        `On ${time(p, 'en')} nobody of ${code(p.doer.id)} is at work, but by ${code(p.profile.id)} requests for ${someCodes(ids(p), 'en')} come in then.`,
      de: (p) =>
        `${time(p, 'de')} arbeitet bei ${code(p.doer.id)} niemand, aber nach ${code(p.profile.id)} kommen dann Anliegen zu ${someCodes(ids(p), 'de')}.`,
      help: {
        en: () =>
          'Who waits does not come back tomorrow: let the hours reach further, or end the profile earlier.',
        de: () =>
          'Wer wartet, kommt nicht morgen wieder: Die Zeiten verlängern oder das Profil früher enden lassen.',
      },
    }),
  },
  reportsElsewhere: true,
  *file(file, report, { facts, asksAbout }) {
    if (!asksAbout('profile')) return
    for (const contract of contractsIn(file)) {
      const found = new Map<Profile, Map<Team | Pool, Arrivals>>()
      for (const { row, cells } of answersOf(facts, contract)) {
        const doer = row.by?.target
        if (doer === undefined || row.notOffered !== undefined) continue
        for (const { service } of cells) {
          if (service.work !== 'immediate') continue
          for (const { profile, seasons, arrivesOn } of arrivalsOf(service)) {
            const byDoer = found.get(profile) ?? new Map<Team | Pool, Arrivals>()
            const one = byDoer.get(doer) ?? { services: new Set(), seasons: new Set(), on: [] }
            one.services.add(service)
            for (const season of seasons) one.seasons.add(season)
            one.on.push(arrivesOn)
            found.set(profile, byDoer.set(doer, one))
          }
        }
      }
      for (const [profile, byDoer] of found) {
        for (const [doer, { services, seasons, on }] of byDoer) {
          yield
          const working = workingHours(doer, facts)
          // Times of day in different zones are not the same times.
          const zones = new Set(working?.calendars.map(({ timeZone }) => timeZone?.value))
          if (working === undefined || zones.size > 1) continue
          const times = timesOf(working.calendars, periodOf(contract), seasons)
          const gap = times
            .filter(({ from }) => from === undefined || on.some((arrives) => arrives(from)))
            .flatMap(({ open, season }) => {
              const there = gapOf(profile, open)
              return there === undefined ? [] : [{ ...there, season }]
            })
            .at(0)
          if (gap === undefined) continue
          const { day, span, part, season } = gap
          report(
            'outside',
            { profile, doer, services, day, span, season },
            {
              at: part.origin,
              related: [
                ...(doer.kind === 'pool' ? [declaredHere(doer)] : []),
                ...working.teams.map(({ team, hours }) => ({
                  at: hours.origin,
                  message: {
                    en: `${code(team.id)} works by ${code(hours.text)}`,
                    de: `${code(team.id)} arbeitet nach ${code(hours.text)}`,
                  },
                })),
              ],
              data: {
                profile: profile.id,
                doer: doer.id,
                services: [...services].map(({ id }) => id),
                day,
                ...(season === undefined ? {} : { season: season.id }),
                from: formatTime(span.from),
                to: formatTime(span.to),
              },
            },
          )
        }
      }
    }
  },
})

interface Arrivals {
  readonly services: Set<Service>
  readonly seasons: Set<Season>
  /** For each service, whether requests arrive by the profile on a day. */
  readonly on: ((day: number) => boolean)[]
}

/** By which profiles requests for a service arrive, and when. */
function arrivalsOf({ demand, seasonalDemand }: Service): readonly {
  readonly profile: Profile
  readonly seasons: readonly Season[]
  readonly arrivesOn: (day: number) => boolean
}[] {
  const seasons = seasonalDemand.flatMap(({ season }) => season.target ?? [])
  const usual = demand?.profile?.target
  return [
    ...(usual === undefined
      ? []
      : [{ profile: usual, seasons, arrivesOn: (day: number) => !seasons.some((one) => isIn(one, day)) }]),
    ...seasonalDemand.flatMap(({ season: { target: season }, profile: { target: profile } = {} }) =>
      season === undefined || profile === undefined
        ? []
        : [{ profile, seasons, arrivesOn: (day: number) => isIn(season, day) }],
    ),
  ]
}

/** A time in which the hours of the week do not change. */
interface Time {
  /** The number of its first day; undefined where the time of the contract is not known. */
  readonly from: number | undefined
  readonly season: Season | undefined
  /** When somebody works, from Monday to Sunday; a day that does not come in it has no hours. */
  readonly open: readonly (readonly Span[])[]
}

/** The times of a contract, those outside seasons first. */
function timesOf(
  calendars: readonly EffectiveCalendar[],
  period: Period | undefined,
  seasons: ReadonlySet<Season>,
): readonly Time[] {
  const openBy = (weeks: readonly WeekSpans[]): (readonly Span[])[] =>
    weekdays.map((_, index) => mergeSpans(weeks.flatMap((week) => week[index]!)))
  if (period === undefined)
    return [{ from: undefined, season: undefined, open: openBy(calendars.map(weekOf)) }]
  const within = stretchOf(period)
  const all = calendars.map((calendar) => new Weeks(calendar, within))
  const ends = [...seasons].flatMap(({ spans }) => spans.flatMap((span) => Object.values(daysOf(span) ?? {})))
  const bounds = [within.from, within.to, ...all.flatMap((weeks) => weeks.bounds), ...ends]
  const starts = [...new Set(bounds)].filter((day) => within.from <= day && day <= within.to)
  starts.sort((a, b) => a - b)
  const times = starts.slice(0, -1).map((from, index): Time => {
    const there = all.map((weeks) => weeks.at(from))
    const open = openBy(there.map(({ week }) => week))
    const days = Array.from({ length: Math.min(7, starts[index + 1]! - from) }, (_, day) =>
      weekdayIndex(from + day),
    )
    const season = there.find((one) => one.season !== undefined)?.season
    return { from, season, open: open.map((hours, day) => (days.includes(day) ? hours : [])) }
  })
  return [
    ...times.filter(({ season }) => season === undefined),
    ...times.filter(({ season }) => season !== undefined),
  ]
}

/** The first part of the profile that goes beyond the hours of some day on which anyone works at all. */
function gapOf(
  profile: Profile,
  open: readonly (readonly Span[])[],
): { day: Weekday; span: Span; part: Profile['parts'][number] } | undefined {
  for (const part of profile.parts) {
    const span = spanOf(part.range)
    if (span === undefined || part.share.value?.ratio === '0') continue
    for (const [index, hours] of open.entries()) {
      if (hours.length === 0) continue
      const [rest] = without([span], hours)
      if (rest !== undefined) return { day: weekdays[index]!, span: rest, part }
    }
  }
  return undefined
}
