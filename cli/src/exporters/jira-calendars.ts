// The calendars of a contract in Jira: opening times, and each day without as a holiday.

import {
  type Clock,
  describeProblem,
  isProblem,
  openClock,
  type Weekday,
} from '../../../language/src/clock/index.ts'
import type { CompiledCalendar, CompiledContract } from '../../../language/src/compile/schema.ts'
import { sayIn, tellDate } from '../../../language/src/speech/index.ts'
import { Failure } from '../failure.ts'
import type { Locale } from '../language.ts'
import { addDays, eachDay } from './days.ts'
import { oneLine, Uniquely } from './parts.ts'
import { type Word, words } from './words.ts'

const base = '/rest/servicedesk/1/servicedesk'

/** Jira keeps what it calls a holiday for single days; what is received at the end may be due later. */
const daysAfterEnd = 62

/** Of a contract without end in sight, so many days are looked at: ten years. */
const mostDays = 3652

/** Jira's limit for the name of a calendar or metric, in characters. */
export const longestName = 63

const dayNames: Readonly<Record<Weekday, string>> = {
  mon: 'monday',
  tue: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  fri: 'friday',
  sat: 'saturday',
  sun: 'sunday',
}

interface Working {
  readonly calendar: CompiledCalendar
  readonly clock: Clock
  /** The calendar as Jira has it: the same without special hours. */
  readonly jira: Clock
}

/** The calendars of a contract as Jira keeps them. */
export class JiraCalendars {
  /** What makes them. */
  readonly requests: object[] = []
  readonly #contract: CompiledContract
  readonly #locale: Locale
  readonly #word: Word
  readonly #left: Set<string>
  readonly #working = new Map<string, Working>()
  readonly #names = new Uniquely(oneLine, longestName)
  /** The days that are looked at. */
  readonly #from: string
  readonly #to: string

  /** @param left takes what Jira cannot keep; @param notes what of it people should know */
  constructor(contract: CompiledContract, locale: Locale, left: Set<string>, notes: Set<string>) {
    this.#contract = contract
    this.#locale = locale
    this.#word = sayIn(words, locale)
    this.#left = left
    const { from, to } = contract.contract.inForce
    const last = addDays(from, mostDays)
    this.#from = from
    const isLong = last < to
    this.#to = isLong ? last : to
    if (isLong) notes.add(this.#word('jiraYears', { date: tellDate(this.#to, 'long', locale) }))
  }

  get ids(): readonly string[] {
    return [...this.#working.keys()]
  }

  async add(calendar: CompiledCalendar): Promise<void> {
    const { seasons: _, ...allYear } = calendar
    const clock = await openClock(calendar)
    const usual = await openClock({ ...allYear, holidays: [], dates: [] })
    if (isProblem(clock)) throw new Failure(() => describeProblem(clock, this.#locale))
    if (isProblem(usual)) throw new Failure(() => describeProblem(usual, this.#locale))
    const holidays: { name: string; date: string; recurring: false }[] = []
    for (const date of eachDay(this.#from, addDays(this.#to, daysAfterEnd))) {
      const day = clock.day(date, this.#locale)
      if (day === undefined || day.source === 'week') continue
      const name = oneLine(day.reason ?? '') || this.#word('closedDay')
      const usually = usual.day(date)?.hours ?? []
      if (day.hours.length === 0) {
        // A day that is closed anyway needs no holiday.
        if (usually.length > 0) holidays.push({ name, date, recurring: false })
      } else if (day.source === 'season') {
        if (JSON.stringify(day.hours) === JSON.stringify(usually)) continue
        this.#left.add(oneLine(this.#word('jiraSeason', { calendar: calendar.id, season: name })))
      } else {
        const hours = day.hours.map((one) => `${one.from}–${one.to}`).join(', ')
        const told = { calendar: calendar.id, date: tellDate(date, 'long', this.#locale), hours }
        this.#left.add(oneLine(this.#word('jiraHours', told)))
      }
    }
    const jira = await openClock({
      ...allYear,
      holidays: [],
      dates: holidays.map(({ date }) => ({ from: date, to: date, hours: [] })),
    })
    if (isProblem(jira)) throw new Failure(() => describeProblem(jira, this.#locale))
    this.#working.set(calendar.id, { calendar, clock, jira })
    this.requests.push({
      method: 'POST',
      path: `${base}/{serviceDeskId}/sla/calendars`,
      result: `calendar:${calendar.id}`,
      body: {
        name: this.#names.name(calendar.title ?? calendar.id),
        description: oneLine(`${this.#contract.contract.id}, ${calendar.id}`),
        timeZone: calendar.timeZone,
        holidays,
        workingTimes: calendar.week.flatMap(({ day, hours }) =>
          hours.map(({ from, to }) => ({
            day: dayNames[day],
            start: millisecondsOf(from),
            end: millisecondsOf(to),
            disabled: false,
          })),
        ),
      },
    })
  }

  /**
   * The least working time, in seconds as Jira counts it, between the closing of any day in force and that of the nth
   * open day after it. Whoever has this much working time left is never due later than agreed.
   */
  leastOpenTime(id: string, days: number): number | undefined {
    const working = this.#working.get(id)
    if (working === undefined) return undefined
    const { clock, jira } = working
    let least: number | undefined
    for (const date of eachDay(this.#from, this.#to)) {
      if ((clock.day(date)?.openSeconds ?? 0) === 0) continue
      const opens = clock.read(`${date}T00:00`)
      const closes = opens === undefined ? undefined : clock.nthBusinessDayClose(opens, 0)
      const due = opens === undefined ? undefined : clock.nthBusinessDayClose(opens, days)
      if (typeof closes !== 'number' || typeof due !== 'number') return undefined
      least = Math.min(least ?? Number.POSITIVE_INFINITY, jira.openSecondsBetween(closes, due))
    }
    return least
  }
}

function millisecondsOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (hours * 60 + minutes) * 60_000
}
