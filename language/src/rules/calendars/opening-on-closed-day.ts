import type { Calendar, DatedHours } from '../../model/declarations.ts'
import { daysOf } from '../../model/seasons.ts'
import type { Stretch } from '../../model/stretches.ts'
import {
  code,
  enumeration,
  type Locale,
  message,
  tellDate,
  tellWeekday,
  weekdays,
} from '../../speech/index.ts'
import { formatDate, weekdayIndex } from '../../text/civil.ts'
import { defineRule, type Fix } from '../define-rule.ts'
import { isComplete, weeksOf } from '../support/openings.ts'

interface Opened {
  readonly calendar: string
  /** The first such day. */
  readonly day: string
  /** How many other such days the line has. */
  readonly more: number
  /** Indices of the days of the week that are closed all week but for this line. */
  readonly closed: readonly number[]
}

/** `Sundays`, `samstags und sonntags` */
function weekdaysText(closed: readonly number[], locale: Locale): string {
  const names = closed.map((index) => tellWeekday(weekdays[index]!, locale))
  return enumeration(
    names.map((name) => ({ en: `${name}s`, de: `${name.toLowerCase()}s` })[locale]),
    locale,
  )
}

/** A line over more days than these is no exception whose parts somebody would list. */
const mostDaysOfFix = 62

export const openingOnClosedDay = defineRule({
  name: 'opening-on-closed-day',
  severity: 'info',
  purpose: {
    en: 'A date opens a calendar on a day of the week on which it is closed all year, and nothing says why.',
    de: 'Ein Datum öffnet einen Kalender an einem Wochentag, an dem er sonst nie öffnet, und kein Grund steht dabei.',
  },
  messages: {
    single: message<Opened>({
      en: ({ calendar, day, closed }) =>
        `This line opens ${tellDate(day, 'full', 'en')}, but on ${weekdaysText(closed, 'en')} ${code(calendar)} is closed all year.`,
      de: ({ calendar, day, closed }) =>
        `Diese Zeile öffnet ${tellDate(day, 'full', 'de')}, aber ${weekdaysText(closed, 'de')} ist ${code(calendar)} sonst nie offen.`,
      help: {
        en: () => 'See whether this is the day that is meant; if so, add why, in quotes behind the hours.',
        de: () =>
          'Prüfen, ob dieser Tag gemeint ist; wenn ja, den Grund in Anführungszeichen hinter die Zeiten schreiben.',
      },
    }),
    among: message<Opened>({
      en: ({ calendar, day, more, closed }) =>
        `This line also opens ${tellDate(day, 'full', 'en')}${more === 0 ? '' : more === 1 ? ' and another such day' : ` and ${more} other such days`}; on ${weekdaysText(closed, 'en')} ${code(calendar)} is closed all year.`,
      de: ({ calendar, day, more, closed }) =>
        `Diese Zeile öffnet auch ${tellDate(day, 'full', 'de')}${more === 0 ? '' : more === 1 ? ', und einen weiteren solchen Tag' : `, und ${more} weitere solche Tage`}; ${weekdaysText(closed, 'de')} ist ${code(calendar)} sonst nie offen.`,
      help: {
        en: () =>
          'A line with dates opens every day from the first to the last; leave out which are not meant.',
        de: () =>
          'Eine Zeile mit Datum öffnet jeden Tag vom ersten bis zum letzten; nicht gemeinte Tage auslassen.',
      },
    }),
  },
  file(file, report, { facts }) {
    for (const calendar of file.declarations) {
      if (calendar.kind !== 'calendar' || !isComplete(calendar)) continue
      const open = openWeekdays(calendar, facts.calendar(calendar))
      // One without a week has nothing but dates.
      if (open.size === 0) continue
      for (const line of calendar.lines) {
        if (line.kind !== 'dated-hours' || line.hours.length === 0) continue
        const days = daysOf(line)
        if (days === undefined) continue
        const count = days.to - days.from
        // From a week on all days of the week are in it.
        const indices = Array.from({ length: Math.min(count, 7) }, (_, n) => weekdayIndex(days.from + n))
        const closed = indices.filter((index) => !open.has(index))
        if (closed.length === 0) continue
        const isMixed = closed.length < indices.length
        if (!isMixed && line.reason !== undefined) continue
        const first = days.from + indices.indexOf(closed[0]!)
        const parameters = {
          calendar: calendar.id,
          day: formatDate(first),
          more: countOf(days, closed) - 1,
          closed: [...closed].sort((a, b) => a - b),
        }
        report(isMixed ? 'among' : 'single', parameters, {
          at: line.origin,
          data: { calendar: calendar.id, day: parameters.day },
          fixes: isMixed && count <= mostDaysOfFix ? [partsFix(line, days, open, file.text)] : [],
        })
      }
    }
  },
})

/** On which days of the week it opens in some week of the year. */
function openWeekdays(calendar: Calendar, effective: Parameters<typeof weeksOf>[0]): ReadonlySet<number> {
  const open = new Set<number>()
  for (const week of weeksOf(effective))
    for (const [day, hours] of week) if (hours.length > 0) open.add(weekdays.indexOf(day))
  // A season that is not known may open any day.
  const isUnknown = calendar.lines.some(
    (line) => line.kind === 'weekly-opening' && line.season !== undefined && line.season.target === undefined,
  )
  return isUnknown ? new Set() : open
}

function countOf({ from, to }: Stretch, closed: readonly number[]): number {
  const weeks = Math.floor((to - from) / 7)
  let count = weeks * closed.length
  for (let day = from + weeks * 7; day < to; day++) if (closed.includes(weekdayIndex(day))) count++
  return count
}

/** The line once for each run of days that are open else. */
function partsFix(line: DatedHours, days: Stretch, open: ReadonlySet<number>, text: string): Fix {
  const runs: { from: number; to: number }[] = []
  for (let day = days.from; day < days.to; day++) {
    if (!open.has(weekdayIndex(day))) continue
    const last = runs.at(-1)
    if (last?.to === day) last.to = day + 1
    else runs.push({ from: day, to: day + 1 })
  }
  const { file, start, end } = line.origin
  const datesEnd = line.to!.origin.end
  const opening = text.slice(start, line.from!.origin.start)
  const hours = text.slice(datesEnd, end)
  const lineStart = text.lastIndexOf('\n', start) + 1
  const before = text.slice(lineStart, start)
  const between = before.trim() === '' ? `\n${before}` : ' '
  const parts = runs.map(({ from, to }) => {
    const dates = to === from + 1 ? formatDate(from) : `${formatDate(from)} to ${formatDate(to - 1)}`
    return `${opening}${dates}${hours}`
  })
  return {
    title: {
      en: 'Open only the days that are open else',
      de: 'Nur die Tage öffnen, die sonst offen sind',
    },
    edits: [{ file, start, end, text: parts.join(between) }],
  }
}
