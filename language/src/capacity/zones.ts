// By how much the clocks of those who work together differ, and on which days: in spring and autumn not every zone
// changes its clocks on the same day.
import { formatDate, parseDate } from '../text/civil.ts'
import type { PlannedContract } from './contract.ts'
import type { ClockChange, Span } from './seasons.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Minutes by which a zone is ahead of UTC at noon UTC of a day `YYYY-MM-DD`. Throws a RangeError for a zone that is not known. */
function offsetOf(timeZone: string, day: string): number {
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' })
    formats.set(timeZone, format)
  }
  const parts = format.formatToParts(new Date(`${day}T12:00:00Z`))
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign, hours = '0', minutes = '0'] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(offset) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** By how many minutes the clocks of the second zone are ahead of those of the first, on a day `YYYY-MM-DD`. */
export function zoneShift(reference: string, zone: string, day: string): number {
  if (reference === zone) return 0
  try {
    return offsetOf(zone, day) - offsetOf(reference, day)
  } catch {
    // A zone that is not known is another rule's finding.
    return 0
  }
}

/** Two zones. */
export type ZonePair = readonly [string, string]

/** The zones that meet in a contract: of those who share work, and of the hours in which it is promised. */
export function zonePairs({ calendars, teams, pools, slas, assignments }: PlannedContract): ZonePair[] {
  const zones = new Map(calendars.map(({ id, timeZone }) => [id, timeZone]))
  const ofTeam = new Map(teams.map(({ id, calendar }) => [id, zones.get(calendar)]))
  const ofSla = new Map(slas.map(({ id, calendar }) => [id, zones.get(calendar)]))
  const members = new Map(pools.map((pool) => [pool.id, pool.teams]))
  const pairs = new Map<string, ZonePair>()
  for (const assignment of assignments) {
    if (!assignment.offered || assignment.by === undefined) continue
    const one = ofSla.get(assignment.sla)
    for (const team of members.get(assignment.by) ?? [assignment.by]) {
      const other = ofTeam.get(team)
      if (one !== undefined && other !== undefined && one !== other)
        pairs.set(`${one} ${other}`, [one, other])
    }
  }
  return [...pairs.values()]
}

/** How the clocks of some zones differ on a day, as text that is the same where they differ alike. */
export function clockKey(pairs: readonly ZonePair[], day: string): string {
  return pairs.map(([one, other]) => zoneShift(one, other, day)).join(' ')
}

/** Rules of zones repeat every year; of a longer contract so many days are looked at. */
const mostDays = 2 * 366

/** How clocks differ over a contract: from the first day on, and from every day on which that changes. */
export function clockChanges(pairs: readonly ZonePair[], period: Span): ClockChange[] {
  const [from, to] = [parseDate(period.from), parseDate(period.to)]
  if (pairs.length === 0 || from === undefined || to === undefined || to < from) return []
  const keyOn = (day: number): string => clockKey(pairs, formatDate(day))
  const last = Math.min(to, from + mostDays)
  const changes = [{ day: from, key: keyOn(from) }]
  for (let day = from; day < last; ) {
    // A constellation lasts a week at least.
    const next = Math.min(day + 7, last)
    let [low, high] = [day, next]
    const before = changes.at(-1)!.key
    if (keyOn(next) !== before) {
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2)
        if (keyOn(middle) === before) low = middle
        else high = middle
      }
      changes.push({ day: high, key: keyOn(high) })
      day = high
    } else day = next
  }
  return changes
}

/** The way in which clocks differ on most days, and the first of these; undefined where all show the same. */
export function usualClocks(changes: readonly ClockChange[], period: Span): ClockChange | undefined {
  const end = Math.min((parseDate(period.to) ?? 0) + 1, (changes[0]?.day ?? 0) + mostDays)
  const days = new Map<string, number>()
  for (const [at, { day, key }] of changes.entries())
    days.set(key, (days.get(key) ?? 0) + (changes[at + 1]?.day ?? end) - day)
  const most = [...days].reduce<[string, number] | undefined>(
    (best, one) => (best === undefined || one[1] > best[1] ? one : best),
    undefined,
  )
  return most && changes.find(({ key }) => key === most[0])
}
