import { type PartialDay, partialDays } from '../../clock/holiday-parts.ts'
import type { Calendar, Contract } from '../../model/declarations.ts'
import { code, message, tellDate } from '../../speech/index.ts'
import { civilDate, formatDate, weekdayIndex } from '../../text/civil.ts'
import { defineRule } from '../define-rule.ts'
import { contractsIn } from '../support/answers.ts'
import { calendarsOf } from '../support/calendars-of.ts'
import { Dates, periodOf, stretchOf, Weeks } from '../support/hours.ts'

interface Partly {
  readonly calendar: Calendar
  readonly contract: Contract
  readonly region: string
  readonly found: PartialDay
  /** `YYYY-MM-DD` */
  readonly date: string
}

/** Of a contract of many years the first are telling enough. */
const mostYears = 30

export const holidayPartOfRegion = defineRule({
  name: 'holiday-part-of-region',
  severity: 'info',
  purpose: {
    en: 'A day is a public holiday in a part of the region that a calendar names, and open in the calendar.',
    de: 'Ein Tag ist in einem Teil der Region, die ein Kalender nennt, ein Feiertag und im Kalender geöffnet.',
  },
  messages: {
    partly: message<Partly>({
      en: ({ calendar, region, found, date }) =>
        `${code(region)} does not have ${tellDate(date, 'full', 'en')} (${found.name.en}), which is a public holiday ${found.where.en}: ${code(calendar.id)} is open then.`,
      de: ({ calendar, region, found, date }) =>
        `${code(region)} enthält ${tellDate(date, 'full', 'de')} (${found.name.de}) nicht; Feiertag ist das ${found.where.de}. ${code(calendar.id)} hat dann geöffnet.`,
      help: {
        en: ({ date }) =>
          `Where it is one, name the day in the calendar: closed ${date}. Where not: open ${date} with its hours.`,
        de: ({ date }) =>
          `Wo er gilt, den Tag im Kalender nennen: closed ${date}. Wo nicht: open ${date} mit seinen Zeiten.`,
      },
    }),
  },
  project({ files, facts, isAsked }, report) {
    const said = new Set<string>()
    for (const contract of files.flatMap(contractsIn)) {
      const period = periodOf(contract)
      if (period === undefined) continue
      const within = stretchOf(period)
      for (const calendar of calendarsOf(contract, facts)) {
        const effective = facts.calendar(calendar)
        for (const literal of effective.holidays) {
          const region = literal.value
          if (region === undefined || !isAsked(literal.origin.file)) continue
          const days = daysWithin(region, within.from, within.to)
          if (days.length === 0) continue
          const dates = new Dates(effective, within)
          const weeks = new Weeks(effective, within)
          for (const found of days) {
            const key = `${literal.origin.file} ${literal.origin.start} ${found.name.en}`
            if (said.has(key) || dates.at(found.day) !== undefined) continue
            if ((weeks.at(found.day).week[weekdayIndex(found.day)] ?? []).length === 0) continue
            said.add(key)
            const date = formatDate(found.day)
            report(
              'partly',
              { calendar, contract, region, found, date },
              { at: literal.origin, data: { region, date, holiday: found.name.en } },
            )
          }
        }
      }
    }
  },
})

/** The days of a stretch that only a part of a region has. */
function daysWithin(region: string, from: number, to: number): readonly PartialDay[] {
  const [first, last] = [civilDate(from).year, civilDate(to - 1).year]
  const years = Array.from({ length: Math.min(last - first + 1, mostYears) }, (_, index) => first + index)
  return years.flatMap((year) => partialDays(region, year)).filter(({ day }) => from <= day && day < to)
}
