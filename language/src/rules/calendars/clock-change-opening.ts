import { type ClockChangeProblem, clockChangeProblems } from '../../clock/changes.ts'
import type { TimeRange } from '../../model/declarations.ts'
import type { EffectiveCalendar } from '../../model/effective.ts'
import { secondsOfDay } from '../../model/open-days.ts'
import type { ProjectModel } from '../../model/project.ts'
import { weekOn } from '../../model/seasons.ts'
import type { Literal } from '../../model/values.ts'
import { code, message, weekdays } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { rewrite } from '../support/literal-rule.ts'

interface Change {
  readonly time: string
  readonly date: string
  readonly zone: string
  readonly calendar: string
  readonly edge: ClockChangeProblem['edge']
}

export const clockChangeOpening = defineRule({
  name: 'clock-change-opening',
  severity: 'warning',
  purpose: {
    en: 'An opening or closing time does not exist, or exists twice, when the clock is changed.',
    de: 'Eine Öffnungs- oder Schließzeit gibt es bei einer Zeitumstellung nicht oder zweimal.',
  },
  messages: {
    skipped: message<Change>({
      en: ({ time, date, zone, calendar }) =>
        `${code(time)} does not exist on ${date} in ${zone}, when the clock is put forward; ${code(calendar)} needs it.`,
      de: ({ time, date, zone, calendar }) =>
        `${code(time)} gibt es am ${date} in ${zone} nicht, wenn die Uhr vorgestellt wird; ${code(calendar)} braucht diese Zeit.`,
      help: {
        en: ({ edge }) =>
          edge === 'opening'
            ? 'Time counts from when the clock is put forward. Another time, or hours of that date, would make it plain.'
            : 'Time counts until the clock is put forward. Another time, or hours of that date, would make it plain.',
        de: ({ edge }) =>
          edge === 'opening'
            ? 'Die Zeit zählt ab der Umstellung. Eine andere Uhrzeit oder Zeiten nur für diesen Tag machen es klar.'
            : 'Die Zeit zählt bis zur Umstellung. Eine andere Uhrzeit oder Zeiten nur für diesen Tag machen es klar.',
      },
    }),
    repeated: message<Change>({
      en: ({ time, date, zone, calendar }) =>
        `${code(time)} comes twice on ${date} in ${zone}, when the clock is put back; ${code(calendar)} does not say which one counts.`,
      de: ({ time, date, zone, calendar }) =>
        `${code(time)} gibt es am ${date} in ${zone} zweimal, wenn die Uhr zurückgestellt wird; ${code(calendar)} sagt nicht, welche gilt.`,
      help: {
        en: () =>
          'Time counts whenever the clock shows an open time, so what comes twice counts twice. Another time, or hours of that date, would make it plain.',
        de: () =>
          'Zeit zählt, wann immer die Uhr eine geöffnete Zeit zeigt; was zweimal kommt, zählt also zweimal. Eine andere Uhrzeit oder Zeiten nur für diesen Tag machen es klar.',
      },
    }),
  },
  project({ project, files, facts, clocks, today, asksAbout }, report) {
    if (!asksAbout('calendar')) return
    const [from, to] = periodOf(project, today)
    const said = new Set<Literal>()
    for (const file of files) {
      for (const calendar of file.declarations) {
        if (calendar.kind !== 'calendar') continue
        const effective = facts.calendar(calendar)
        const zone = effective.timeZone?.value
        if (zone === undefined || isOutOfReach(effective, zone)) continue
        const clock = clocks.of(calendar)
        if (clock === undefined) continue
        for (const { date, time, edge, kind, at } of clockChangeProblems(clock, from, to)) {
          for (const literal of literalsOf(effective, date, time, edge)) {
            if (said.has(literal)) continue
            said.add(literal)
            const changed = at.slice(11, 16)
            report(
              kind,
              { time, date, zone, calendar: calendar.id, edge },
              {
                at: literal.origin,
                related: [
                  {
                    at: effective.timeZone!.origin,
                    message: { en: 'this is the time zone', de: 'das ist die Zeitzone' },
                  },
                ],
                data: { date, time, edge, change: at },
                fixes: kind === 'skipped' && changed !== time ? [rewrite(literal, changed)] : [],
              },
            )
          }
        }
      }
    }
  },
})

const mostYears = 10

/** The time in which contracts are in force, at most ten years; this year and the next if there are none. */
function periodOf(project: ProjectModel, today: string): readonly [string, string] {
  const periods = project.contracts.flatMap(({ inForce }) =>
    inForce?.from.value !== undefined &&
    inForce.to.value !== undefined &&
    inForce.from.value <= inForce.to.value
      ? [{ from: inForce.from.value, to: inForce.to.value }]
      : [],
  )
  const year = Number(today.slice(0, 4))
  if (periods.length === 0) return [`${today.slice(0, 4)}-01-01`, `${year + 1}-12-31`]
  const from = periods.map((period) => period.from).sort()[0]!
  const to = periods
    .map((period) => period.to)
    .sort()
    .at(-1)!
  const last = `${String(Number(from.slice(0, 4)) + mostYears).padStart(4, '0')}-12-31`
  return [from, to < last ? to : last]
}

/** Whether no clock is ever changed at one of the hours' ends, so that it takes no clock to know. */
function isOutOfReach({ week, seasons, dates }: EffectiveCalendar, zone: string): boolean {
  const weeks = [week, ...seasons.map((season) => season.week)]
  const ranges = [...weeks.flatMap((hours) => [...hours.values()]), ...dates.map(({ hours }) => hours)].flat()
  return ranges.every(({ from, to }) => [from, to].every(({ value }) => !value || isSafeTime(value, zone)))
}

/** Where clocks are changed in the evening, or by more than one hour at a time. */
const unusual = /^(?:Antarctica\/|Pacific\/Easter$|Chile\/EasterIsland$)/

/**
 * Whether no clock change skips or repeats a time of day in a zone. Within Europe clocks are changed at 01:00 UTC, or
 * soon after; elsewhere, but for a few zones, between 23:00 and 04:00. A test goes through all zones.
 */
export function isSafeTime(time: string, zone: string): boolean {
  if (zone === 'UTC' || zone.startsWith('Etc/')) return true
  if (unusual.test(zone)) return false
  const seconds = secondsOfDay(time)
  if (zone.startsWith('Europe/')) return seconds < 3600 || seconds > 4 * 3600
  return seconds >= 5 * 3600 && seconds < 23 * 3600
}

/** Where an opening or closing time of a date is written. */
function literalsOf(
  calendar: EffectiveCalendar,
  date: string,
  time: string,
  edge: ClockChangeProblem['edge'],
): readonly Literal<string>[] {
  const dated = calendar.dates.findLast(
    ({ from, to }) =>
      from?.value !== undefined && to?.value !== undefined && from.value <= date && date <= to.value,
  )
  const day = weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7]!
  const ranges: readonly TimeRange[] = dated?.hours ?? weekOn(calendar, date).get(day) ?? []
  return ranges.map(({ from, to }) => (edge === 'opening' ? from : to)).filter(({ value }) => value === time)
}
