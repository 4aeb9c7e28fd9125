import { type Clock, type DayOverview, type Hours, weekdays } from '../clock/index.ts'
import type { CompiledCalendar } from '../compile/schema.ts'
import { enumeration, type Locale, type Localized, tongues } from '../speech/index.ts'
import { append } from '../text/lists.ts'
import { type Draft, draft } from './changes.ts'
import { dateAt, dayAfter } from './deadlines.ts'
import type { Verdict, Witness } from './types.ts'
import { both, date, hours, quoted, week, weekday } from './words.ts'
import type { World } from './world.ts'

// Opening hours as a promise: when somebody is there. Hours lost and hours gained are changes of their own, so that
// nobody's loss is outweighed by somebody else's gain.

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const two = (n: number): string => String(n).padStart(2, '0')
const timeOf = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** What is in one list of hours and not in the other. */
function hoursWithout(one: readonly Hours[], other: readonly Hours[]): Hours[] {
  let rest = one.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }))
  for (const taken of other) {
    const [from, to] = [minutesOf(taken.from), minutesOf(taken.to)]
    rest = rest.flatMap((part) =>
      to <= part.from || from >= part.to
        ? [part]
        : [
            { from: part.from, to: from },
            { from: to, to: part.to },
          ].filter((left) => left.from < left.to),
    )
  }
  return rest.map(({ from, to }) => ({ from: timeOf(from), to: timeOf(to) }))
}

/** What changes in the opening hours of an SLA, as far as it shows in the period. */
export function compareHours(
  before: CompiledCalendar | undefined,
  after: CompiledCalendar | undefined,
  world: World,
): Draft[] {
  if (before === undefined || after === undefined) {
    if (before === after) return []
    return [draft({ kind: 'hours', subject: { kind: 'calendar' }, what: hoursWord, verdict: 'unclear' })]
  }
  const [old, now] = [world.clock(before), world.clock(after)]
  if (world.hoursOf(before) === world.hoursOf(after)) return datedHours(before, after, world)
  if (old === undefined || now === undefined)
    return [
      draft({
        kind: 'hours',
        subject: { kind: 'calendar', id: after.id },
        what: { en: 'Opening hours: cannot be reckoned', de: 'Öffnungszeiten: nicht berechenbar' },
        before: weekText(before),
        after: weekText(after),
        verdict: 'unclear',
      }),
    ]
  const changes =
    before.timeZone === after.timeZone
      ? compareDays(before, after, old, now, world)
      : compareInstants(before, after, old, now, world)
  return [...changes, ...datedHours(before, after, world)]
}

const hoursWord = { en: 'Opening hours', de: 'Öffnungszeiten' }

function weekText(calendar: CompiledCalendar): Localized {
  return both((locale) => week(calendar, locale))
}

interface DayChange {
  readonly before: DayOverview
  readonly after: DayOverview
  readonly lost: readonly Hours[]
  readonly gained: readonly Hours[]
}

function compareDays(
  before: CompiledCalendar,
  after: CompiledCalendar,
  old: Clock,
  now: Clock,
  world: World,
): Draft[] {
  // The usual week, and that of each season.
  const weekly = new Map<string, Map<number, DayChange>>()
  const special: DayChange[] = []
  for (let at = world.days.from; at <= world.days.to; at = dayAfter(at)) {
    const [first, second] = [old.day(at), now.day(at)]
    if (first === undefined || second === undefined) continue
    const lost = hoursWithout(first.hours, second.hours)
    const gained = hoursWithout(second.hours, first.hours)
    if (lost.length === 0 && gained.length === 0) continue
    const change = { before: first, after: second, lost, gained }
    if (isOfWeek(first) && isOfWeek(second)) {
      const season = [second, first].find(({ source }) => source === 'season')?.reason ?? ''
      // A week of a season that takes the place of several others differs from each in its own way.
      const key = JSON.stringify([season, lost, gained])
      const days = weekly.get(key) ?? new Map<number, DayChange>()
      weekly.set(key, days.set(weekdays.indexOf(first.weekday), change))
    } else special.push(change)
  }
  const weeks = inSeasons(weekly)
  return [
    ...weeks.flatMap(([season, days]) => weeklyChange(days, 'lost', season, before, after)),
    ...weeks.flatMap(([season, days]) => weeklyChange(days, 'gained', season, before, after)),
    ...specialChange(special, 'lost', after),
    ...specialChange(special, 'gained', after),
  ]
}

function isOfWeek({ source }: DayOverview): boolean {
  return source === 'week' || source === 'season'
}

/** The changes of each season by day of the week, the usual week under no name. */
function inSeasons(
  weekly: ReadonlyMap<string, ReadonlyMap<number, DayChange>>,
): (readonly [season: string, days: readonly (readonly [day: number, change: DayChange])[]])[] {
  const seasons = new Map<string, (readonly [number, DayChange])[]>()
  for (const [key, days] of weekly) {
    const [season] = JSON.parse(key) as [string]
    for (const day of days) append(seasons, season, day)
  }
  return [...seasons]
}

type Way = 'lost' | 'gained'

const verdictOf: Readonly<Record<Way, Verdict>> = { lost: 'weaker', gained: 'stricter' }

function weeklyChange(
  weekly: readonly (readonly [day: number, change: DayChange])[],
  way: Way,
  season: string,
  before: CompiledCalendar,
  after: CompiledCalendar,
): Draft[] {
  // The same hours of several days are told together.
  const byHours = new Map<string, { readonly hours: readonly Hours[]; readonly days: number[] }>()
  for (const [day, change] of weekly.toSorted(([a], [b]) => a - b)) {
    if (change[way].length === 0) continue
    const key = JSON.stringify(change[way])
    const group = byHours.get(key) ?? { hours: change[way], days: [] }
    byHours.set(key, group)
    if (!group.days.includes(day)) group.days.push(day)
  }
  if (byHours.size === 0) return []
  const what = both((locale) => {
    const parts = [...byHours.values()].map(
      ({ hours: open, days }) =>
        `${enumeration(
          days.map((day) => weekday(day, locale)),
          locale,
        )} ${hours(open, locale)}`,
    )
    const where = season === '' ? '' : ` (${quoted(season, locale)})`
    return {
      en: `Opening hours${where} ${way === 'lost' ? 'shorter' : 'longer'}: ${parts.join('; ')}`,
      de: `Öffnungszeiten${where} ${way === 'lost' ? 'kürzer' : 'länger'}: ${parts.join('; ')}`,
    }[locale]
  })
  return [
    draft({
      kind: 'hours',
      subject: { kind: 'calendar', id: after.id },
      what,
      before: weekText(before),
      after: weekText(after),
      verdict: verdictOf[way],
    }),
  ]
}

const mostShown = 5

function specialChange(days: readonly DayChange[], way: Way, after: CompiledCalendar): Draft[] {
  const found = days.filter((one) => one[way].length > 0)
  const [first] = found
  if (first === undefined) return []
  const n = found.length
  const isWhole = found.every((one) => (way === 'lost' ? one.after : one.before).hours.length === 0)
  const word = {
    lost: isWhole
      ? { en: `Closed on ${moreDays(n, 'en')}`, de: `An ${moreDays(n, 'de')} geschlossen` }
      : { en: `Shorter hours on ${moreDays(n, 'en')}`, de: `An ${moreDays(n, 'de')} kürzer geöffnet` },
    gained: isWhole
      ? { en: `Open on ${moreDays(n, 'en')}`, de: `An ${moreDays(n, 'de')} geöffnet` }
      : { en: `Longer hours on ${moreDays(n, 'en')}`, de: `An ${moreDays(n, 'de')} länger geöffnet` },
  }[way]
  const dates = found.map(({ after }) => after.date)
  const shown = both((locale) => {
    const told = found.slice(0, mostShown).map(({ before, after }) => {
      const reason = after.reason ?? before.reason
      return reason === undefined ? date(after.date, locale) : `${date(after.date, locale)} (${reason})`
    })
    const more = n - told.length
    const rest = more === 0 ? [] : [tongues[locale].more(more)]
    return [...told, ...rest].join(', ')
  })
  const witness: Witness = { kind: 'days', dates, words: shown }
  return [
    draft({
      kind: 'closed-days',
      subject: { kind: 'calendar', id: after.id },
      what: word,
      before: onDay(first.before),
      after: onDay(first.after),
      verdict: verdictOf[way],
      witnesses: [witness],
    }),
  ]
}

function moreDays(n: number, locale: Locale): string {
  return {
    en: n === 1 ? 'one more day' : `${n} more days`,
    de: n === 1 ? 'einem Tag mehr' : `${n} Tagen mehr`,
  }[locale]
}

function onDay({ date: at, hours: open }: DayOverview): Localized {
  return both((locale) => `${date(at, locale)} ${hours(open, locale)}`)
}

/** In different zones no date is the same: what counts is when somebody is there. */
function compareInstants(
  before: CompiledCalendar,
  after: CompiledCalendar,
  old: Clock,
  now: Clock,
  world: World,
): Draft[] {
  const frame = world.frame(old, now)
  const opens = (clock: Clock) => [...clock.openIntervals(frame.from, frame.to)]
  const outside = (one: Clock, other: Clock): string | undefined => {
    for (const { from, to } of opens(one)) {
      if (other.openSecondsBetween(from, to) < to - from) return dateAt(one, from)
    }
    return undefined
  }
  const lost = outside(old, now)
  const gained = outside(now, old)
  const text = (calendar: CompiledCalendar): Localized =>
    both((locale) => `${week(calendar, locale)} (${calendar.timeZone})`)
  const change = (way: Way, on: string): Draft =>
    draft({
      kind: 'hours',
      subject: { kind: 'calendar', id: after.id },
      what:
        way === 'lost'
          ? {
              en: 'Opening hours in another time zone: hours lost',
              de: 'Öffnungszeiten in anderer Zeitzone: Zeiten entfallen',
            }
          : {
              en: 'Opening hours in another time zone: hours added',
              de: 'Öffnungszeiten in anderer Zeitzone: Zeiten kommen hinzu',
            },
      before: text(before),
      after: text(after),
      verdict: verdictOf[way],
      witnesses: [{ kind: 'days', dates: [on], words: both((locale) => date(on, locale)) }],
    })
  return [
    ...(lost === undefined ? [] : [change('lost', lost)]),
    ...(gained === undefined ? [] : [change('gained', gained)]),
  ]
}

/** Of a contract that follows on another one, dated closings and openings are held against each other in sum. */
function datedHours(before: CompiledCalendar, after: CompiledCalendar, world: World): Draft[] {
  if (world.overlaps) return []
  const [old, now] = [
    world.openByDates(before, world.before.contract.inForce),
    world.openByDates(after, world.after.contract.inForce),
  ]
  if (old === undefined || now === undefined || old === now) return []
  const text = (seconds: number): Localized =>
    both((locale) => {
      const amount = new Intl.NumberFormat(locale, {
        maximumFractionDigits: 1,
        signDisplay: 'exceptZero',
      }).format(seconds / 3600)
      return { en: `${amount} hours in the period`, de: `${amount} Stunden im Zeitraum` }[locale]
    })
  return [
    draft({
      kind: 'closed-days',
      subject: { kind: 'calendar', id: after.id },
      what: { en: 'Dated closings and openings', de: 'Schließtage und Sonderöffnungen' },
      before: text(old),
      after: text(now),
      verdict: now < old ? 'weaker' : 'stricter',
    }),
  ]
}
