import { mergeSpans, type Span } from '../../clock/hours.ts'
import type {
  Calendar,
  Contract,
  Pool,
  Reference,
  Season,
  Team,
  TimeRange,
} from '../../model/declarations.ts'
import type { EffectiveCalendar, Facts } from '../../model/effective.ts'
import { paint, type Stretch } from '../../model/stretches.ts'
import { weekdays } from '../../speech/index.ts'
import { parseDate, parseTime } from '../../text/civil.ts'

export { mergeSpans, type Span }

/** The hours of one day as seconds, sorted and merged; ranges that are unsound are left out. */
export function spansOf(ranges: readonly TimeRange[]): Span[] {
  return mergeSpans(ranges.flatMap((range) => spanOf(range) ?? []))
}

export function spanOf({ from, to }: TimeRange): Span | undefined {
  if (from.value === undefined || to.value === undefined) return undefined
  const span = { from: parseTime(from.value)!, to: parseTime(to.value)! }
  return span.from < span.to ? span : undefined
}

/** The hours of a week from Monday to Sunday. */
export type WeekSpans = readonly (readonly Span[])[]

const weeks = new WeakMap<EffectiveCalendar['week'], WeekSpans>()

/** The hours of the usual week, outside seasons. */
export function weekOf({ week }: Pick<EffectiveCalendar, 'week'>): WeekSpans {
  let spans = weeks.get(week)
  if (spans === undefined) {
    spans = weekdays.map((day) => spansOf(week.get(day) ?? []))
    weeks.set(week, spans)
  }
  return spans
}

/** What of the first is in none of the second; both are sorted and merged. */
export function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  const rest: Span[] = []
  let index = 0
  for (const { from, to } of spans) {
    let at = from
    while (index < taken.length && taken[index]!.to <= at) index++
    for (let next = index; next < taken.length && taken[next]!.from < to; next++) {
      if (taken[next]!.from > at) rest.push({ from: at, to: taken[next]!.from })
      at = Math.max(at, taken[next]!.to)
    }
    if (at < to) rest.push({ from: at, to })
  }
  return rest
}

/** The calendar by which a team works: its own, or that of its site. */
export function hoursOf(team: Team): Reference<Calendar> | undefined {
  return team.hours ?? team.site?.target?.calendar
}

/** Somebody who works: the calendars by which one team, or any team of a pool, is there. */
export interface Working {
  readonly teams: readonly { readonly team: Team; readonly hours: Reference<Calendar> }[]
  readonly calendars: readonly EffectiveCalendar[]
}

/** Undefined if the hours of some team are not known, which other rules report. */
export function workingHours(doer: Team | Pool, facts: Facts): Working | undefined {
  const members = doer.kind === 'team' ? [doer] : doer.members.map((member) => member.target)
  const teams: { team: Team; hours: Reference<Calendar> }[] = []
  const calendars = new Set<EffectiveCalendar>()
  for (const team of members) {
    const hours = team === undefined ? undefined : hoursOf(team)
    if (team === undefined || hours?.target === undefined) return undefined
    const calendar = facts.calendar(hours.target)
    if (calendar.timeZone?.value === undefined) return undefined
    teams.push({ team, hours })
    calendars.add(calendar)
  }
  return teams.length === 0 ? undefined : { teams, calendars: [...calendars] }
}

/** The first date and the last, both included. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** The time of a contract, if it is sound. */
export function periodOf({ inForce }: Contract): Period | undefined {
  const from = inForce?.from.value
  const to = inForce?.to.value
  return from === undefined || to === undefined || to < from ? undefined : { from, to }
}

export function stretchOf({ from, to }: Period): Stretch {
  return { from: parseDate(from)!, to: parseDate(to)! + 1 }
}

type DatedSpans = Stretch & { readonly spans: readonly Span[] }

/** The one of several stretches, ascending and without overlap, that a day is in. */
function stretchAt<S extends Stretch>(stretches: readonly S[], day: number): S | undefined {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (stretches[middle]!.to <= day) low = middle + 1
    else high = middle
  }
  const found = stretches[low]
  return found !== undefined && found.from <= day ? found : undefined
}

/** The weeks of a calendar: the usual one, and those of its seasons. */
export class Weeks {
  private readonly usual: WeekSpans
  private readonly seasons: readonly (Stretch & { readonly season: Season; readonly week: WeekSpans })[]

  constructor(calendar: EffectiveCalendar, within: Stretch) {
    this.usual = weekOf(calendar)
    this.seasons = calendar.seasons.flatMap((one) => {
      const { from, to } = stretchOf(one)
      const stretch = { from: Math.max(from, within.from), to: Math.min(to, within.to) }
      return stretch.from < stretch.to ? [{ ...stretch, season: one.season, week: weekOf(one) }] : []
    })
  }

  get bounds(): number[] {
    return this.seasons.flatMap(({ from, to }) => [from, to])
  }

  /** The week that holds on a day, and the season whose it is. */
  at(day: number): { readonly week: WeekSpans; readonly season?: Season } {
    return stretchAt(this.seasons, day) ?? { week: this.usual }
  }
}

/** The dated hours of a calendar as stretches that do not overlap: the later line has won. */
export class Dates {
  private readonly stretches: readonly DatedSpans[]

  constructor({ dates }: EffectiveCalendar, within: Stretch) {
    const lines: DatedSpans[] = dates.flatMap(({ from, to, hours }) => {
      const first = from?.value === undefined ? undefined : parseDate(from.value)
      const last = to?.value === undefined ? undefined : parseDate(to.value)
      if (first === undefined || last === undefined || last < first) return []
      const stretch = { from: Math.max(first, within.from), to: Math.min(last + 1, within.to) }
      return stretch.from < stretch.to ? [{ ...stretch, spans: spansOf(hours) }] : []
    })
    this.stretches = paint(lines).map(({ from, to, by: { spans } }) => ({ from, to, spans }))
  }

  get bounds(): number[] {
    return this.stretches.flatMap(({ from, to }) => [from, to])
  }

  /** The dated hours of a day; undefined if it has none. */
  at(day: number): readonly Span[] | undefined {
    return stretchAt(this.stretches, day)?.spans
  }
}
