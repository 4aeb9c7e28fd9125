import { type Clock, type DayOverview, weekdays } from '../../../../language/src/clock/index.ts'
import { nothingElse } from '../../../../language/src/compile/nothing-else.ts'
import type { CompiledCalendar } from '../../../../language/src/compile/schema.ts'
import { tellWeekday } from '../../../../language/src/speech/index.ts'
import { formatDate, parseDate } from '../../../../language/src/text/civil.ts'
import { nbsp, tellPeriod, tellShortWeekday } from '../../../../language/src/wording/index.ts'
import type { Block, Section, Table } from '../tree.ts'
import { anchorOf, fact, note, paragraph, subsections, titleOf, type View } from '../view.ts'
import { timeSpan } from './services.ts'

type Hours = DayOverview['hours']

/** When each calendar is open, and which days of the contract's period differ from the week, by date. */
export function hours(view: View): Section {
  const { contract, word } = view
  const number = view.sectionNumber('hours')
  if (contract.calendars.length === 0) return view.section('hours', [])
  return view.section(
    'hours',
    [paragraph(word('hoursAre'))],
    subsections(number, [
      ...contract.calendars.map((calendar) => ({
        anchor: anchorOf('calendar', calendar.id),
        title: titleOf(calendar),
        blocks: weekBlocks(calendar, view),
      })),
      { anchor: 'special-days', title: word('specialDays'), blocks: specialDays(view) },
    ]),
  )
}

function weekBlocks(calendar: CompiledCalendar, view: View): Block[] {
  const { word, locale } = view
  const { id, title, documentation, timeZone, week, seasons, holidays, dates, ...rest } = calendar
  nothingElse(rest)
  return [
    ...note(documentation),
    {
      kind: 'facts',
      facts: [
        ...weekFacts(week, view),
        ...fact(word('timeZone'), timeZone),
        ...fact(word('holidaysOf'), holidays.map((region) => regionName(region, view)).join(', ')),
      ],
    },
    ...(seasons ?? []).flatMap(({ season, title, from, to, week, ...rest }): Block[] => {
      nothingElse(rest)
      const period = tellPeriod(from, to, locale)
      return [
        paragraph(word('seasonHours', { season: title ?? season, period })),
        { kind: 'facts', facts: weekFacts(week, view) },
      ]
    }),
  ]
}

/** The hours of a week; days that follow each other with the same hours are one line. */
function weekFacts(week: CompiledCalendar['week'], view: View): ReturnType<typeof fact> {
  const { word, locale } = view
  const told = weekdays.map((day) => hoursText(week.find((one) => one.day === day)?.hours ?? [], view))
  return told.flatMap((text, first) => {
    if (first > 0 && told[first - 1] === text) return []
    let last = first
    while (told[last + 1] === text) last++
    const [from, to] = [tellWeekday(weekdays[first]!, locale), tellWeekday(weekdays[last]!, locale)]
    const days = first === last ? from : last === first + 1 ? `${from}, ${to}` : word('dayTo', { from, to })
    return fact(days, text)
  })
}

/** `DE-HE` as it is written, with the name of the country. */
function regionName(region: string, { locale }: View): string {
  const country = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' }).of(region.slice(0, 2))
  return country === undefined ? region : `${country} (${region})`
}

function hoursText(hours: Hours, { word, locale }: View): string {
  if (hours.length === 0) return word('closed')
  const spans = hours.map(({ from, to }) => timeSpan(from, to)).join(', ')
  return { en: spans, de: `${spans}${nbsp}Uhr` }[locale]
}

interface SpecialDay {
  readonly from: string
  readonly to: string
  readonly reason: string
  readonly hours: string
}

/** Calendars that have the same special days share a table. */
function specialDays(view: View): Block[] {
  const { contract, word } = view
  const groups = new Map<string, { days: readonly SpecialDay[]; titles: string[] }>()
  for (const calendar of contract.calendars) {
    const clock = view.clocks.get(calendar.id)
    if (clock === undefined) continue
    const days = daysOf(clock, view)
    const key = JSON.stringify(days)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { days, titles: [titleOf(calendar)] })
    else group.titles.push(titleOf(calendar))
  }
  return [...groups.values()].map(({ days, titles }): Block => {
    const calendars = titles.join(', ')
    if (days.length === 0) return paragraph(`${calendars}: ${word('noSpecialDays')}`)
    const table: Table = {
      kind: 'table',
      caption: word('specialDaysFor', { calendars }),
      columns: [word('day'), word('occasion'), word('openHours')],
      rows: days.map(({ from, to, reason, hours }) => ({
        head: [dayText(from, to, view)],
        cells: [[[reason]], [[hours]]],
      })),
    }
    return table
  })
}

function dayText(from: string, to: string, { locale }: View): string {
  const days =
    from === to
      ? tellShortWeekday(from, locale)
      : `${tellShortWeekday(from, locale)}–${tellShortWeekday(to, locale)}`
  return `${days}, ${tellPeriod(from, to, locale)}`
}

/** What a holiday is called, and where it is one if the calendar knows those of several regions. */
function reasonText({ reason = '', region }: DayOverview, { calendar }: Clock): string {
  return region === undefined || calendar.holidays.length < 2 ? reason : `${reason} (${region})`
}

/** The days of the period on which something else than the week holds; those that follow each other and are alike as one. */
function daysOf(clock: Clock, view: View): SpecialDay[] {
  const { inForce } = view.contract.contract
  const found: SpecialDay[] = []
  const last = parseDate(inForce.to) ?? 0
  for (let day = parseDate(inForce.from) ?? 0; day <= last; day++) {
    const date = formatDate(day)
    const told = clock.day(date, view.locale)
    if (told === undefined || told.source === 'week' || told.source === 'season') continue
    const one = { from: date, to: date, reason: reasonText(told, clock), hours: hoursText(told.hours, view) }
    const before = found.at(-1)
    const follows =
      before !== undefined &&
      told.source === 'date' &&
      parseDate(before.to) === day - 1 &&
      before.reason === one.reason &&
      before.hours === one.hours
    if (follows) found[found.length - 1] = { ...before, to: date }
    else found.push(one)
  }
  return found
}
