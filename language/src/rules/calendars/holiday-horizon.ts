import { holidaySpans } from '../../embedded/holiday-regions.ts'
import type { Calendar, Contract } from '../../model/declarations.ts'
import type { Facts } from '../../model/effective.ts'
import type { Literal } from '../../model/values.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { contractsIn } from '../support/answers.ts'
import { calendarsOf } from '../support/calendars-of.ts'

interface Horizon {
  readonly contract: string
  readonly date: string
  readonly region: string
  readonly calendar: string
  readonly known: string
}

export const holidayHorizon = defineRule({
  name: 'holiday-horizon',
  severity: 'warning',
  purpose: {
    en: 'A contract is in force at a time for which the holidays are not known.',
    de: 'Ein Vertrag gilt zu einer Zeit, für die die Feiertage nicht bekannt sind.',
  },
  messages: {
    after: message<Horizon>({
      en: ({ contract, date, region, calendar, known }) =>
        `${code(contract)} is in force until ${date}, but the holidays of ${code(region)} in ${code(calendar)} are known until ${known} only.`,
      de: ({ contract, date, region, calendar, known }) =>
        `${code(contract)} gilt bis ${date}, die Feiertage von ${code(region)} in ${code(calendar)} sind aber nur bis ${known} bekannt.`,
      help: {
        en: () => 'End the contract earlier, or name the later holidays in the calendar (closed DATE).',
        de: () =>
          'Den Vertrag früher enden lassen oder die späteren Feiertage im Kalender nennen (closed DATUM).',
      },
    }),
    before: message<Horizon>({
      en: ({ contract, date, region, calendar, known }) =>
        `${code(contract)} is in force from ${date}, but the holidays of ${code(region)} in ${code(calendar)} are known from ${known} only.`,
      de: ({ contract, date, region, calendar, known }) =>
        `${code(contract)} gilt ab ${date}, die Feiertage von ${code(region)} in ${code(calendar)} sind aber erst ab ${known} bekannt.`,
    }),
  },
  file(file, report, { facts }) {
    for (const contract of contractsIn(file)) {
      const { from, to } = contract.inForce ?? {}
      if (from?.value === undefined || to?.value === undefined) continue
      const said = new Set<string>()
      for (const [region, calendar] of regionsOf(contract, facts)) {
        const span = holidaySpans.get(region.value!)
        if (span === undefined || said.has(region.value!)) continue
        said.add(region.value!)
        const parameters = { contract: contract.id, region: region.value!, calendar: calendar.id }
        const related = [
          {
            at: region.origin,
            message: {
              en: `the holidays of ${code(region.value!)} come from here`,
              de: `die Feiertage von ${code(region.value!)} kommen von hier`,
            },
          },
        ]
        const data = { region: region.value!, ...span }
        if (to.value > span.until) {
          report(
            'after',
            { ...parameters, date: to.value, known: span.until },
            { at: to.origin, related, data },
          )
        }
        if (from.value < span.from) {
          report(
            'before',
            { ...parameters, date: from.value, known: span.from },
            { at: from.origin, related, data },
          )
        }
      }
    }
  },
})

function* regionsOf(contract: Contract, facts: Facts): Generator<readonly [Literal<string>, Calendar]> {
  for (const calendar of calendarsOf(contract, facts)) {
    for (const region of facts.calendar(calendar).holidays) {
      if (region.value !== undefined) yield [region, calendar]
    }
  }
}
