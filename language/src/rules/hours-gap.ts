import { formatDate, formatTime, parseDate, weekdayIndex } from '../clock/civil.ts'
import type { Clock } from '../clock/index.ts'
import type { EffectiveCalendar } from '../model/effective.ts'
import { type Weekday, weekdays } from '../model/values.ts'
import type { Clocks } from './clocks.ts'
import { mergeSpans, type Span, spansOf, weekOf, without } from './hours.ts'
import type { Localized } from './words.ts'

/** A time that is promised, but at which nobody works. */
export type Gap = { readonly from: string; readonly to: string } & (
  | { readonly kind: 'weekday'; readonly day: Weekday }
  | { readonly kind: 'date'; readonly date: string; readonly reason?: Localized }
)

/** The first date and the last, both included. */
export interface Period {
  readonly from: string
  readonly to: string
}

/**
 * The first time within a period at which one calendar is open and none of the others, exactly. Hours of the week and
 * of dates are compared as they stand; clocks are asked only where it depends on holidays or time zones.
 */
export function firstGap(
  promised: EffectiveCalendar,
  working: readonly EffectiveCalendar[],
  period: Period,
  clocks: Clocks,
): Gap | undefined {
  if (working.includes(promised)) return undefined
  const answer = compareAsWritten(promised, working, period)
  return answer === 'unknown' ? compareByClock(promised, working, period, clocks) : answer
}

/** A stretch of days without a change of hours but by the day of the week and holidays. */
interface Stretch {
  /** Day numbers; `to` is the day after the last. */
  readonly from: number
  readonly to: number
}

type DatedSpans = Stretch & { readonly spans: readonly Span[] }

function compareAsWritten(
  promised: EffectiveCalendar,
  working: readonly EffectiveCalendar[],
  period: Period,
): Gap | 'unknown' | undefined {
  const within = { from: parseDate(period.from)!, to: parseDate(period.to)! + 1 }
  const zone = promised.timeZone?.value
  const near = working.filter(({ timeZone }) => timeZone?.value === zone)
  const isFar = near.length < working.length
  const regions = regionsOf(promised)
  const own = { week: weekOf(promised), dates: new Dates(promised, within), hasHolidays: regions.size > 0 }
  const others = near.map((calendar) => {
    const theirs = regionsOf(calendar)
    return {
      week: weekOf(calendar),
      dates: new Dates(calendar, within),
      hasHolidays: theirs.size > 0,
      /** Whether it is a working day whenever the promise has one. */
      isOpenWithPromise: [...theirs].every((region) => regions.has(region)),
    }
  })
  const bounds = [within.from, within.to, ...[own, ...others].flatMap(({ dates }) => dates.bounds)]
  const starts = [...new Set(bounds)].sort((a, b) => a - b)
  let isUnknown = false
  let dated: Gap | undefined
  const weekly: (Gap | undefined)[] = weekdays.map(() => undefined)
  for (const [index, from] of starts.slice(0, -1).entries()) {
    const to = starts[index + 1]!
    const ownDate = own.dates.at(from)
    const otherDates = others.map(({ dates }) => dates.at(from))
    for (let day = from; day < Math.min(to, from + 7); day++) {
      const weekday = weekdayIndex(day)
      const spans = ownDate ?? own.week[weekday]!
      if (spans.length === 0) continue
      const surely: Span[] = []
      const perhaps: Span[] = []
      for (const [number, other] of others.entries()) {
        const date = otherDates[number]
        if (date !== undefined) surely.push(...date)
        else {
          const isSure = ownDate === undefined ? other.isOpenWithPromise : !other.hasHolidays
          ;(isSure ? surely : perhaps).push(...other.week[weekday]!)
        }
      }
      if (without(spans, mergeSpans(surely)).length === 0) continue
      const [gap] = without(spans, mergeSpans([...surely, ...perhaps]))
      // One of many days of the week cannot always be a holiday.
      const isOpen = ownDate !== undefined || !own.hasHolidays || to - from >= 7 * manyDays
      if (gap === undefined || isFar || !isOpen) {
        isUnknown = true
        continue
      }
      const times = { from: formatTime(gap.from), to: formatTime(gap.to) }
      const isWeekly = ownDate === undefined && otherDates.every((date) => date === undefined)
      if (isWeekly) weekly[weekday] ??= { kind: 'weekday', day: weekdays[weekday]!, ...times }
      else dated ??= { kind: 'date', date: formatDate(day), ...times }
    }
  }
  return weekly.find((gap) => gap !== undefined) ?? dated ?? (isUnknown ? 'unknown' : undefined)
}

/** So many weeks hold a day of every kind that is no holiday. */
const manyDays = 10

function regionsOf({ holidays }: EffectiveCalendar): ReadonlySet<string> {
  return new Set(holidays.map(({ value, text }) => value ?? text))
}

/** The dated hours of a calendar as stretches that do not overlap: the later line has won. */
class Dates {
  private readonly stretches: readonly DatedSpans[]

  constructor({ dates }: EffectiveCalendar, within: Stretch) {
    const lines: DatedSpans[] = dates.flatMap(({ from, to, hours }) => {
      const first = from?.value === undefined ? undefined : parseDate(from.value)
      const last = to?.value === undefined ? undefined : parseDate(to.value)
      if (first === undefined || last === undefined || last < first) return []
      const stretch = { from: Math.max(first, within.from), to: Math.min(last + 1, within.to) }
      return stretch.from < stretch.to ? [{ ...stretch, spans: spansOf(hours) }] : []
    })
    this.stretches = flatten(lines)
  }

  get bounds(): number[] {
    return this.stretches.flatMap(({ from, to }) => [from, to])
  }

  /** The dated hours of a day; undefined if it has none. */
  at(day: number): readonly Span[] | undefined {
    let low = 0
    let high = this.stretches.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.stretches[middle]!.to <= day) low = middle + 1
      else high = middle
    }
    const found = this.stretches[low]
    return found !== undefined && found.from <= day ? found.spans : undefined
  }
}

/** Lines as stretches that do not overlap, where a later line covers an earlier one. */
function flatten(lines: readonly DatedSpans[]): DatedSpans[] {
  const points = [...new Set(lines.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  const indexOf = new Map(points.map((point, index) => [point, index]))
  const winner: (DatedSpans | undefined)[] = points.map(() => undefined)
  // Where to go on from a piece that is taken already.
  const next = points.map((_, index) => index)
  const free = (index: number): number => {
    let at = index
    while (next[at] !== at) {
      next[at] = next[next[at]!]!
      at = next[at]!
    }
    return at
  }
  for (const line of lines.toReversed()) {
    const end = indexOf.get(line.to)!
    for (let at = free(indexOf.get(line.from)!); at < end; at = free(at)) {
      winner[at] = line
      next[at] = at + 1
    }
  }
  return points.slice(0, -1).flatMap((from, index) => {
    const line = winner[index]
    return line === undefined ? [] : [{ from, to: points[index + 1]!, spans: line.spans }]
  })
}

function compareByClock(
  promised: EffectiveCalendar,
  working: readonly EffectiveCalendar[],
  period: Period,
  clocks: Clocks,
): Gap | undefined {
  const promise = clocks.of(promised.calendar)
  // All are asked, so that whatever is missing is loaded at once.
  const others = working.map(({ calendar }) => clocks.of(calendar))
  if (promise === undefined || !others.every((clock) => clock !== undefined)) return undefined
  const from = promise.read(`${period.from}T00:00`)
  const end = parseDate(period.to)
  const to = end === undefined ? undefined : promise.read(`${formatDate(end + 1)}T00:00`)
  if (from === undefined || to === undefined) return undefined
  const open = mergeSpans(others.flatMap((clock) => [...clock.openIntervals(from, to)]))
  const [gap] = without([...promise.openIntervals(from, to)], open)
  return gap === undefined ? undefined : told(gap, promise, others)
}

/** A gap in local time, up to midnight. */
function told(gap: Span, promise: Clock, others: readonly Clock[]): Gap {
  const start = promise.format(gap.from)
  const date = start.slice(0, 10)
  const end = promise.format(gap.to)
  const reason = others.map((clock) => reasonOf(clock, date)).find((one) => one !== undefined)
  return {
    kind: 'date',
    date,
    from: start.slice(11, 16),
    to: end.slice(0, 10) === date ? end.slice(11, 16) : '24:00',
    ...(reason === undefined ? {} : { reason }),
  }
}

/** Why a team does not work on a date. */
function reasonOf(clock: Clock, date: string): Localized | undefined {
  const en = clock.day(date, 'en')
  const de = clock.day(date, 'de')
  if (en?.reason === undefined || de?.reason === undefined || en.source === 'week') return undefined
  return { en: en.reason, de: de.reason }
}
