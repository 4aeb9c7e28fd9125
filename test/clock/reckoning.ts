// An independent reckoning of business time, minute by minute, written from section 3 of the design alone. It shares
// nothing with the clock but the shape of its input: local time comes from Intl, and nothing is clever.
import type { Calendar, Duration, Target } from '../../language/src/clock/types.ts'

export interface Window {
  /** Epoch seconds of the first minute. */
  readonly start: number
  /** `2027-03-28 03:00` for every minute. */
  readonly readings: readonly string[]
}

/** What the wall clock of a zone reads in every minute from one moment to another. */
export function windowOf(timeZone: string, from: number, to: number): Window {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  const readings: string[] = []
  for (let at = from; at < to; at += 60) readings.push(wall.format(at * 1000))
  return { start: from, readings }
}

const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

type Hours = readonly { readonly from: string; readonly to: string }[]

/** What the sign on the door says for a date. */
function signFor(calendar: Calendar, holidays: ReadonlySet<string>, date: string): Hours {
  for (const entry of [...calendar.dates].reverse()) {
    if (entry.from <= date && date <= entry.to) return entry.hours
  }
  if (holidays.has(date)) return []
  const weekday = dayNames[new Date(`${date}T12:00:00Z`).getUTCDay()]
  const inSeason = [...(calendar.seasons ?? [])].reverse().find(({ from, to }) => from <= date && date <= to)
  return (inSeason ?? calendar).week.filter(({ day }) => day === weekday).flatMap(({ hours }) => hours)
}

export class SlowClock {
  readonly #window: Window
  readonly #open: readonly boolean[]
  /** The last closing of every date that is open at all, by date. */
  readonly #closings: ReadonlyMap<string, number>

  constructor(calendar: Calendar, holidays: ReadonlySet<string>, window: Window) {
    this.#window = window
    const signs = new Map<string, Hours>()
    this.#open = window.readings.map((reading) => {
      const date = reading.slice(0, 10)
      const time = reading.slice(11)
      const sign = signs.get(date) ?? signFor(calendar, holidays, date)
      signs.set(date, sign)
      return sign.some(({ from, to }) => from <= time && time < to)
    })
    const closings = new Map<string, number>()
    for (const [minute, open] of this.#open.entries()) {
      if (open) closings.set(window.readings[minute]!.slice(0, 10), this.#at(minute) + 60)
    }
    this.#closings = closings
  }

  /** In open minutes that have not passed; undefined past the end of the window. */
  countedFrom(received: number): number | undefined {
    for (let minute = this.#minute(received); minute < this.#open.length; minute++) {
      if (this.#open[minute]) return Math.max(received, this.#at(minute))
    }
    return undefined
  }

  isOpen(at: number): boolean | undefined {
    return this.#open[this.#minute(at)]
  }

  openSeconds(from: number, to: number): number | undefined {
    if (this.#minute(to) >= this.#open.length) return undefined
    let sum = 0
    for (let minute = this.#minute(from); this.#at(minute) < to; minute++) {
      if (this.#open[minute]) sum += Math.min(to, this.#at(minute) + 60) - Math.max(from, this.#at(minute))
    }
    return sum
  }

  dueOfDuration({ amount, unit, clock }: Duration, received: number): number | undefined {
    const seconds = { second: 1, minute: 60, hour: 3600, day: 0, week: 0, month: 0 }[unit] * amount
    if (clock === 'elapsed') return received + seconds
    if (clock === 'calendar') return this.#calendarDue(amount, unit, received)
    if (unit !== 'day') return this.#afterOpen(seconds, received)
    const counted = this.countedFrom(received)
    if (counted === undefined) return undefined
    let date = this.#date(counted)
    for (let day = 0; day < amount; day++) {
      const next = this.#nextOpenDate(date)
      if (next === undefined) return undefined
      date = next
    }
    return this.#lastClosing(date)
  }

  /** The first alternative that applies; `none` if none does, `late` if only its time of day has passed. */
  dueOfAlternatives(targets: readonly Target[], received: number): number | 'none' | 'late' | undefined {
    let late = false
    for (const target of targets) {
      if (target.kind !== 'within' && target.kind !== 'by') continue
      const counted = this.countedFrom(received)
      if (target.receivedBefore !== undefined) {
        if (counted === undefined) return undefined
        const reading = this.#window.readings[this.#minute(counted)]!
        if (reading.slice(11) >= target.receivedBefore) continue
      }
      if (target.kind === 'within') return this.dueOfDuration(target.limit, received)
      if (counted === undefined) return undefined
      const date = target.day === 'same' ? this.#date(counted) : this.#nextOpenDate(this.#date(counted))
      if (date === undefined) return undefined
      const due =
        target.time === 'close' ? this.#lastClosing(date) : this.#firstReading(`${date} ${target.time}`)
      if (due === undefined) return undefined
      if (due >= counted) return due
      late = true
    }
    return late ? 'late' : 'none'
  }

  #afterOpen(seconds: number, received: number): number | undefined {
    let left = seconds
    let at = this.countedFrom(received)
    if (at === undefined) return undefined
    if (left === 0) return at
    for (let minute = this.#minute(at); minute < this.#open.length; minute++) {
      if (!this.#open[minute]) continue
      at = Math.max(at, this.#at(minute))
      const there = this.#at(minute) + 60 - at
      if (left <= there) return at + left
      left -= there
    }
    return undefined
  }

  #calendarDue(amount: number, unit: string, received: number): number | undefined {
    const reading = this.#window.readings[this.#minute(received)]!
    const date = new Date(`${reading.slice(0, 10)}T12:00:00Z`)
    if (unit === 'month') {
      const day = date.getUTCDate()
      date.setUTCDate(1)
      date.setUTCMonth(date.getUTCMonth() + amount)
      const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
      date.setUTCDate(Math.min(day, last))
    } else {
      date.setUTCDate(date.getUTCDate() + amount * (unit === 'week' ? 7 : 1))
    }
    const due = this.#firstReading(`${date.toISOString().slice(0, 10)} ${reading.slice(11)}`)
    if (due === undefined) return undefined
    // The seconds of the receipt, unless that minute was skipped.
    const dueReading = this.#window.readings[this.#minute(due)]!
    return dueReading.slice(11) === reading.slice(11) ? due + (received % 60) : due
  }

  /** The first minute at which the wall clock reads this or later; `24:00` is the end of the date. */
  #firstReading(reading: string): number | undefined {
    const minute = this.#window.readings.findIndex((candidate) => candidate >= reading)
    return minute <= 0 ? undefined : this.#at(minute)
  }

  #nextOpenDate(date: string): string | undefined {
    return [...this.#closings.keys()].sort().find((candidate) => candidate > date)
  }

  #lastClosing(date: string): number | undefined {
    const beyond = date >= this.#window.readings.at(-1)!.slice(0, 10)
    return beyond ? undefined : this.#closings.get(date)
  }

  #date(at: number): string {
    return this.#window.readings[this.#minute(at)]!.slice(0, 10)
  }

  #minute(at: number): number {
    return Math.floor((at - this.#window.start) / 60)
  }

  #at(minute: number): number {
    return this.#window.start + minute * 60
  }
}
