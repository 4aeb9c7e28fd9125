import type { Unit } from '../../capacity/figures.ts'
import { tellNumber } from '../../capacity/wording.ts'
import type { Pool, Team } from '../../model/declarations.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { contractsIn } from '../support/answers.ts'
import {
  capacitiesInSteps,
  firstWorkOf,
  type PlannedCapacity,
  placesOf,
  shortages,
  staffNeeded,
  staffOf,
  tellFte,
  tellHours,
  timeWord,
} from '../support/capacity.ts'

interface Overloaded {
  readonly planned: PlannedCapacity
  readonly doer: Team | Pool
  readonly work: number
  readonly unit: Unit
}

export const teamOverloaded = defineRule({
  name: 'team-overloaded',
  severity: 'warning',
  purpose: {
    en: 'A team or pool has more work than hours.',
    de: 'Ein Team oder Pool hat mehr Arbeit als Stunden.',
  },
  messages: {
    overloaded: message<Overloaded>({
      en: ({ planned, doer, work, unit: { fte, hours } }) =>
        `${timeWord(planned, 'en')}${code(doer.id)} has ${tellHours(work, 'en')} of work in a week, but its ${tellFte(tellNumber(fte.planned, 'en', 2), 'en')} are at work for ${tellNumber(hours.planned, 'en')}: ${tellHours(work - hours.planned, 'en')} too few.`,
      de: ({ planned, doer, work, unit: { fte, hours } }) =>
        `${timeWord(planned, 'de')}${code(doer.id)} hat ${tellHours(work, 'de')} Arbeit in der Woche, mit ${tellFte(tellNumber(fte.planned, 'de', 2), 'de')} aber nur ${tellNumber(hours.planned, 'de')}: Es fehlen ${tellHours(work - hours.planned, 'de')}.`,
      help: {
        en: ({ unit: { fte } }) =>
          `Plan ${staffNeeded(fte, 'en')}, give work to others, or agree on less of it.`,
        de: ({ unit: { fte } }) =>
          `${staffNeeded(fte, 'de')} einplanen, Arbeit anders verteilen oder weniger davon vereinbaren.`,
      },
    }),
  },
  *file(file, report, { facts }) {
    for (const contract of contractsIn(file)) {
      const all = yield* capacitiesInSteps(contract, facts)
      const overloaded = shortages(all, (unit) =>
        unit.overloaded ? [{ by: unit.doers[0]!, key: '', what: unit.hours }] : [],
      )
      for (const { planned, unit, doer, what } of overloaded) {
        yield
        const first = firstWorkOf(planned, unit)
        const work = what.immediate + what.deferrable
        report(
          'overloaded',
          { planned, doer, work, unit },
          {
            ...placesOf(planned, doer, first?.segment, first?.service),
            data: { by: doer.id, work, hours: what.planned, ...staffOf(planned, unit) },
          },
        )
      }
    }
  },
})
