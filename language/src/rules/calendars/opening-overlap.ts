import type {
  Calendar,
  DatedHours,
  DayRange,
  Season,
  TimeRange,
  WeeklyOpening,
} from '../../model/declarations.ts'
import { daysBetween } from '../../model/effective.ts'
import type { Origin } from '../../model/origin.ts'
import {
  code,
  enumeration,
  type Locale,
  message,
  tellWeekday,
  type Weekday,
  weekdays,
} from '../../speech/index.ts'
import { defineRule, type Fix, type ReportDetails } from '../define-rule.ts'
import { removeStatement } from '../support/edits.ts'
import { type Span, spanOf } from '../support/hours.ts'
import { groupsOf } from '../support/promise-texts.ts'

interface Overlap {
  readonly calendar: Calendar
  readonly days: readonly Weekday[]
  readonly first: string
  readonly second: string
}

/** "On Monday and Friday", "From Monday to Friday". */
function onDays(days: readonly Weekday[], locale: Locale): string {
  return isRun(days)
    ? `${{ en: 'From', de: 'Von' }[locale]} ${dayNames(days, locale)}`
    : `${{ en: 'On', de: 'Am' }[locale]} ${dayNames(days, locale)}`
}

function dayNames(days: readonly Weekday[], locale: Locale): string {
  const names = days.map((day) => tellWeekday(day, locale))
  if (!isRun(days)) return enumeration(names, locale)
  return `${names[0]} ${{ en: 'to', de: 'bis' }[locale]} ${names.at(-1)}`
}

function isRun(days: readonly Weekday[]): boolean {
  const first = weekdays.indexOf(days[0]!)
  return days.length > 2 && days.every((day, index) => day === weekdays[first + index])
}

interface Dates {
  readonly from: string
  readonly to: string
}

/** "On 2027-11-27", "From 2027-11-27 to 2027-11-30". */
function onDates(dates: Dates, locale: Locale): string {
  return `${dates.from === dates.to ? { en: 'On', de: 'Am' }[locale] : { en: 'From', de: 'Vom' }[locale]} ${dateNames(dates, locale)}`
}

function dateNames({ from, to }: Dates, locale: Locale): string {
  return from === to ? from : `${from} ${{ en: 'to', de: 'bis' }[locale]} ${to}`
}

export const openingOverlap = defineRule({
  name: 'opening-overlap',
  severity: 'warning',
  purpose: {
    en: 'Two openings of one day overlap.',
    de: 'Zwei Öffnungszeiten eines Tages überschneiden sich.',
  },
  messages: {
    weekly: message<Overlap>({
      en: ({ days, first, second }) =>
        first === second
          ? `${code(second)} stands twice for ${dayNames(days, 'en')}.`
          : `${onDays(days, 'en')} ${code(second)} overlaps ${code(first)}.`,
      de: ({ days, first, second }) =>
        first === second
          ? `${code(second)} steht für ${dayNames(days, 'de')} doppelt.`
          : `${onDays(days, 'de')} überschneidet sich ${code(second)} mit ${code(first)}.`,
      help: {
        en: () => 'Together they are one opening; write it as one, or correct the times.',
        de: () => 'Zusammen sind sie eine Öffnungszeit; als eine schreiben oder die Zeiten berichtigen.',
      },
    }),
    dated: message<{ dates: Dates; first: string; second: string }>({
      en: ({ dates, first, second }) =>
        first === second
          ? `${code(second)} stands twice for ${dateNames(dates, 'en')}.`
          : `${onDates(dates, 'en')} ${code(second)} overlaps ${code(first)}.`,
      de: ({ dates, first, second }) =>
        first === second
          ? `${code(second)} steht für ${dateNames(dates, 'de')} doppelt.`
          : `${onDates(dates, 'de')} überschneidet sich ${code(second)} mit ${code(first)}.`,
      help: {
        en: () => 'Together they are one opening; write it as one, or correct the times.',
        de: () => 'Zusammen sind sie eine Öffnungszeit; als eine schreiben oder die Zeiten berichtigen.',
      },
    }),
    seasons: message<{ seasons: readonly string[]; day: Weekday; dates: Dates }>({
      en: ({ seasons, day, dates }) =>
        `${enumeration(seasons.map(code), 'en')} overlap (${dateNames(dates, 'en')}): on ${tellWeekday(day, 'en')} this line holds then, and the other does not.`,
      de: ({ seasons, day, dates }) =>
        `${enumeration(seasons.map(code), 'de')} überschneiden sich (${dateNames(dates, 'de')}): Am ${tellWeekday(day, 'de')} gilt dann diese Zeile und die andere nicht.`,
      help: {
        en: () => 'End one season before the other begins, or let one lie within the other as an exception.',
        de: () =>
          'Eine Saison enden lassen, bevor die andere beginnt, oder die eine als Ausnahme ganz in die andere legen.',
      },
    }),
    replaced: message<{ dates: Dates }>({
      en: ({ dates }) =>
        `For ${dateNames(dates, 'en')} there is an earlier opening, which this line replaces.`,
      de: ({ dates }) =>
        `Für ${dateNames(dates, 'de')} gibt es schon eine Öffnungszeit; diese Zeile ersetzt sie.`,
      help: {
        en: () =>
          'Write all hours of a date in one line, with commas; a later line does not add to an earlier one.',
        de: () =>
          'Alle Zeiten eines Datums in eine Zeile schreiben, mit Kommas; eine spätere Zeile ergänzt eine frühere nicht.',
      },
    }),
  },
  file(file, report) {
    for (const calendar of file.declarations) {
      if (calendar.kind !== 'calendar') continue
      for (const { first, second, day, dates } of crossingSeasons(calendar)) {
        report(
          'seasons',
          { seasons: [first, second].map(({ season }) => season!.text), day, dates },
          {
            at: second.origin,
            related: [{ at: first.origin, message: { en: 'the other line', de: 'die andere Zeile' } }],
          },
        )
      }
      for (const { days, first, second, at } of weeklyOverlaps(calendar)) {
        report(
          'weekly',
          { calendar, days, first: textOf(first), second: textOf(second) },
          {
            ...details(first, second, at),
            fixes:
              file.text.slice(first.origin.end, second.origin.start).trim() === ','
                ? [mergeFix(first, second)]
                : [],
          },
        )
      }
      const dated = calendar.lines.filter(
        (line) => line.kind === 'dated-hours' && line.hours.length > 0,
      ) as DatedHours[]
      for (const line of dated) {
        for (const { first, second } of overlapsIn(
          line.hours.map((range) => ({ range, at: range.origin })),
        )) {
          const isNext = file.text.slice(first.range.origin.end, second.range.origin.start).trim() === ','
          report(
            'dated',
            { dates: datesOf(line), first: textOf(first.range), second: textOf(second.range) },
            {
              ...details(first.range, second.range, second.at),
              fixes: isNext ? [mergeFix(first.range, second.range)] : [],
            },
          )
        }
      }
      for (const { first, second } of replacedLines(dated)) {
        report(
          'replaced',
          { dates: commonDates(first, second) },
          {
            at: second.origin,
            related: [{ at: first.origin, message: { en: 'the earlier line', de: 'die frühere Zeile' } }],
            fixes: joinFix(file, first, second),
          },
        )
      }
    }
  },
})

const textOf = ({ from, to }: TimeRange): string => `${from.text}-${to.text}`

function details(first: TimeRange, second: TimeRange, at: Origin): ReportDetails {
  return {
    at,
    related:
      first === second
        ? []
        : [{ at: first.origin, message: { en: 'the other opening', de: 'die andere Öffnungszeit' } }],
  }
}

interface Placed {
  readonly range: TimeRange
  readonly at: Origin
}

/** Pairs that overlap, each later range once: with the one before it that ends last. In source order. */
function overlapsIn<P extends Placed>(openings: readonly P[]): { first: P; second: P }[] {
  const sound = openings.flatMap((opening, index) => {
    const span = spanOf(opening.range)
    return span === undefined ? [] : [{ opening, span, index }]
  })
  sound.sort((a, b) => a.span.from - b.span.from || a.index - b.index)
  const pairs: { first: P; second: P }[] = []
  let last: { opening: P; span: Span; index: number } | undefined
  for (const one of sound) {
    if (last !== undefined && one.span.from < last.span.to) {
      const [first, second] = last.index < one.index ? [last, one] : [one, last]
      pairs.push({ first: first.opening, second: second.opening })
    }
    if (last === undefined || one.span.to > last.span.to) last = one
  }
  return pairs
}

interface WeeklyOverlap {
  readonly days: Weekday[]
  readonly first: TimeRange
  readonly second: TimeRange
  readonly at: Origin
}

/** Season by season, and the usual week: hours of one replace those of the other. */
function weeklyOverlaps(calendar: Calendar): WeeklyOverlap[] {
  const lines = calendar.lines.filter((line) => line.kind === 'weekly-opening')
  return [...groupsOf(lines, ({ season }) => season?.target ?? season?.text).values()].flatMap(overlapsOf)
}

function overlapsOf(lines: readonly WeeklyOpening[]): WeeklyOverlap[] {
  const byDay = new Map<Weekday, (Placed & { readonly days: DayRange })[]>(weekdays.map((day) => [day, []]))
  for (const line of lines) {
    for (const days of line.days) {
      for (const day of daysBetween(days.from, days.to)) {
        if (line.hours.length === 0) byDay.set(day, [])
        for (const range of line.hours) byDay.get(day)!.push({ range, at: range.origin, days })
      }
    }
  }
  const found = new Map<TimeRange, Map<TimeRange, WeeklyOverlap>>()
  for (const [day, openings] of byDay) {
    for (const { first, second } of overlapsIn(openings)) {
      const known = found.get(second.range)?.get(first.range)
      if (known !== undefined) known.days.push(day)
      else {
        const at = first.range === second.range ? second.days.origin : second.at
        const overlap = { days: [day], first: first.range, second: second.range, at }
        found.set(second.range, (found.get(second.range) ?? new Map()).set(first.range, overlap))
      }
    }
  }
  return [...found.values()].flatMap((pairs) => [...pairs.values()])
}

/** Both as one opening. */
function mergeFix(first: TimeRange, second: TimeRange): Fix {
  const from = first.from.value! < second.from.value! ? first.from.text : second.from.text
  const to = first.to.value! > second.to.value! ? first.to.text : second.to.text
  const text = `${from}-${to}`
  return {
    title: { en: `Write ${text}`, de: `${text} schreiben` },
    edits: [{ file: first.origin.file, start: first.origin.start, end: second.origin.end, text }],
  }
}

function datesOf({ from, to }: DatedHours): Dates {
  return { from: from?.text ?? '', to: to?.text ?? '' }
}

function commonDates(first: DatedHours, second: DatedHours): Dates {
  const both = [datesOf(first), datesOf(second)]
  return { from: both.map(({ from }) => from).sort()[1]!, to: both.map(({ to }) => to).sort()[0]! }
}

interface Crossing {
  readonly first: WeeklyOpening
  readonly second: WeeklyOpening
  /** The first day of the week for which both have hours. */
  readonly day: Weekday
  /** The dates that both seasons have. */
  readonly dates: Dates
}

/** Lines for one day of the week in two seasons that overlap, other than as an exception within it. */
function crossingSeasons(calendar: Calendar): Crossing[] {
  const found = new Map<WeeklyOpening, Crossing>()
  for (const day of weekdays) {
    // Lines of one season add up; the last speaks for all.
    const lastOf = new Map<Season, { line: WeeklyOpening; index: number }>()
    for (const [index, line] of calendar.lines.entries()) {
      if (line.kind !== 'weekly-opening' || line.season?.target === undefined) continue
      if (line.days.some(({ from, to }) => daysBetween(from, to).includes(day)))
        lastOf.set(line.season.target, { line, index })
    }
    const spans = [...lastOf].flatMap(([season, { line, index }]) =>
      season.spans.flatMap((span) => datedOf(line, span, index)),
    )
    for (const { first, second } of crossing(spans)) {
      if (found.has(second.line) || first.line === second.line) continue
      const from = [first.from, second.from].sort()[1]!
      const to = [first.to, second.to].sort()[0]!
      found.set(second.line, { first: first.line, second: second.line, day, dates: { from, to } })
    }
  }
  return [...found.values()]
}

/** Lines that take away hours of an earlier one, other than as an exception within it. */
function replacedLines(lines: readonly DatedHours[]): { first: DatedHours; second: DatedHours }[] {
  const sound = lines.flatMap((line, index) => datedOf(line, line, index))
  return crossing(sound).map(({ first, second }) => ({ first: first.line, second: second.line }))
}

/** A line with dates on which it holds; `index` is its place among all. */
interface Dated<L> {
  readonly line: L
  readonly from: string
  readonly to: string
  readonly index: number
}

function datedOf<L>(line: L, { from, to }: Pick<DatedHours, 'from' | 'to'>, index: number): Dated<L>[] {
  if (from?.value === undefined || to?.value === undefined || from.value > to.value) return []
  return [{ line, from: from.value, to: to.value, index }]
}

/** Pairs that overlap where the later is no exception within the earlier, each later one once. */
function crossing<L>(lines: readonly Dated<L>[]): { first: Dated<L>; second: Dated<L> }[] {
  const sound = [...lines]
  sound.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.index - b.index))
  const pairs: { first: Dated<L>; second: Dated<L> }[] = []
  let open: Dated<L>[] = []
  for (const one of sound) {
    open = open.filter(({ to }) => to >= one.from)
    const other = open.find((candidate) => {
      const [first, second] = candidate.index < one.index ? [candidate, one] : [one, candidate]
      const isException =
        first.from <= second.from &&
        second.to <= first.to &&
        (first.from < second.from || second.to < first.to)
      return !isException
    })
    if (other !== undefined) {
      const [first, second] = other.index < one.index ? [other, one] : [one, other]
      pairs.push({ first, second })
    }
    open.push(one)
  }
  return pairs
}

/** Both lines as one, where they are about the same dates. */
function joinFix(file: Parameters<typeof removeStatement>[0], first: DatedHours, second: DatedHours): Fix[] {
  if (first.from!.value !== second.from!.value || first.to!.value !== second.to!.value) return []
  const end = first.hours.at(-1)!.origin.end
  const text = second.hours.map((range) => `, ${textOf(range)}`).join('')
  return [
    {
      title: { en: 'Join the two lines', de: 'Beide Zeilen verbinden' },
      edits: [{ file: file.path, start: end, end, text }, removeStatement(file, second.origin)],
    },
  ]
}
