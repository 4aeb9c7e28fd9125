import { parseTime } from '../clock/civil.ts'
import { mergeSpans, type Span } from '../clock/hours.ts'
import type { Calendar, Pool, Reference, Team, TimeRange } from '../model/declarations.ts'
import type { EffectiveCalendar, Facts } from '../model/effective.ts'
import { weekdays } from '../model/values.ts'

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

/** The hours of the week from Monday to Sunday. */
export function weekOf(calendar: EffectiveCalendar): readonly (readonly Span[])[] {
  return weekdays.map((day) => spansOf(calendar.week.get(day) ?? []))
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
