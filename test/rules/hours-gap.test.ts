import { describe, expect, test } from 'vitest'
import { createClock, loadHolidays, weekdays } from '../../language/src/clock/index.ts'
import type { EffectiveCalendar } from '../../language/src/model/effective.ts'
import { Facts } from '../../language/src/model/effective.ts'
import { clockCalendarOf } from '../../language/src/projection/calendars.ts'
import { Clocks, loadClockworks } from '../../language/src/rules/support/clocks.ts'
import { firstGap } from '../../language/src/rules/support/hours-gap.ts'
import { projectOf } from '../support/check.ts'

const regions = ['DE-HE', 'DE-SN']
const works = await loadClockworks(regions)
const holidays = await loadHolidays(regions)

/** Small numbers from a seed (mulberry32), so that a failing case can be found again. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below)
  }
}

const two = (value: number): string => String(value).padStart(2, '0')
const time = (halfHours: number): string => `${two(Math.floor(halfHours / 2))}:${halfHours % 2 ? '30' : '00'}`

/** A calendar whose hours change on the half hour. */
function calendar(name: string, next: (below: number) => number): string {
  const range = (): string => {
    const from = 12 + next(16)
    return `${time(from)}-${time(from + 4 + next(14))}`
  }
  const date = (): string => `2027-${two(5 + next(2))}-${two(1 + next(28))}`
  const lines = [
    `time zone "${['Europe/Berlin', 'Europe/Berlin', 'Europe/Vienna', 'Europe/London'][next(4)]}"`,
  ]
  if (next(2)) lines.push(`holidays "${regions[next(2)]}"`)
  lines.push(`open mon-fri ${next(3) ? '08:00-17:00' : range()}`)
  if (next(3) === 0) lines.push(`open ${weekdays[next(7)]} ${range()}`)
  for (const season of ['Busy', 'Quiet']) {
    if (next(3) === 0) lines.push(`open mon-${weekdays[4 + next(3)]} ${range()} during ${season}`)
    if (next(6) === 0) lines.push(`closed ${weekdays[next(5)]} during ${season}`)
  }
  for (let count = next(3); count > 0; count--) {
    const [from, to] = [date(), date()].sort() as [string, string]
    if (next(2)) lines.push(`closed ${from}${next(2) ? '' : ` to ${to}`}`)
    else lines.push(`open ${from}${next(3) ? '' : ` to ${to}`} ${range()}`)
  }
  return `calendar ${name} { ${lines.join(' ')} }`
}

/** They overlap. */
const seasons = `
season Busy 2027-03-20 to 2027-05-12, 2027-05-24 to 2027-06-02
season Quiet 2027-05-27 to 2027-08-01`

describe('the first time that nobody covers', () => {
  test.each([
    ['some weeks', '2027-05-03', '2027-06-13'],
    ['half a year', '2027-03-01', '2027-08-31'],
    ['one day', '2027-05-27', '2027-05-27'],
  ])('is found in %s if and only if there is one, by trying every half hour', (_, from, to) => {
    let gaps = 0
    for (let seed = 1; seed <= 250; seed++) {
      const next = numbers(seed)
      const text = ['Promise', 'One', 'Two'].map((name) => calendar(name, next)).join('\n') + seasons
      const [file] = projectOf([{ path: 'main.zusage', text }]).files
      const facts = new Facts()
      const all = file!.declarations.flatMap((declaration) =>
        declaration.kind === 'calendar' ? [facts.calendar(declaration)] : [],
      )
      const [promised, ...others] = all as [EffectiveCalendar, ...EffectiveCalendar[]]
      const working = others.slice(0, 1 + next(2))
      const gap = firstGap(promised, working, { from, to }, new Clocks(facts, works))

      const clocks = [promised, ...working].map(({ calendar: one }) => {
        const clock = createClock(clockCalendarOf(facts, one)!, holidays)
        if ('kind' in clock && !('isOpen' in clock)) expect.fail(clock.kind)
        return clock as Exclude<typeof clock, { kind: string }>
      })
      const [promise, ...teams] = clocks as [(typeof clocks)[0], ...typeof clocks]
      const isGap = (at: number): boolean => promise.isOpen(at) && !teams.some((team) => team.isOpen(at))
      const end = promise.read(`${to}T00:00`)! + 86_400
      let isThere = false
      for (let at = promise.read(`${from}T00:00`)!; at < end && !isThere; at += 1800) isThere = isGap(at)
      expect(gap !== undefined, `seed ${seed}: ${JSON.stringify(gap)}\n${text}`).toBe(isThere)
      if (gap === undefined) continue
      gaps++
      // What is named is one: on its date, or on some date of its day of the week.
      const starts: number[] = []
      for (let day = promise.read(`${from}T12:00`)!; day < end; day += 86_400) {
        const date = promise.format(day).slice(0, 10)
        const isMeant = gap.kind === 'date' ? gap.date === date : promise.day(date)!.weekday === gap.day
        if (isMeant) starts.push(promise.read(`${date}T${gap.from}`)!)
      }
      expect(starts.some(isGap), `seed ${seed}: ${JSON.stringify(gap)}\n${text}`).toBe(true)
    }
    // Both answers have to occur.
    expect(gaps).toBeGreaterThan(20)
    expect(gaps).toBeLessThan(245)
  })
})
