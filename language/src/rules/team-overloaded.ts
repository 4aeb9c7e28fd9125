import { tellNeeded, tellNumber } from '../capacity/wording.ts'
import type { Pool, Team } from '../model/declarations.ts'
import { contractsIn } from './answers.ts'
import { capacityInSteps, doerOf, firstWorkOf, placesOf, tellFte, tellHours } from './capacity.ts'
import { defineRule, message } from './define-rule.ts'
import { code } from './words.ts'

interface Overloaded {
  readonly doer: Team | Pool
  readonly work: number
  readonly hours: number
  readonly planned: number
  readonly needed: number
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
      en: ({ doer, work, hours, planned }) =>
        `${code(doer.id)} has ${tellHours(work, 'en')} of work in a week, but its ${tellFte(tellNumber(planned, 'en', 2), 'en')} are at work for ${tellNumber(hours, 'en')}: ${tellHours(work - hours, 'en')} too few.`,
      de: ({ doer, work, hours, planned }) =>
        `${code(doer.id)} hat ${tellHours(work, 'de')} Arbeit in der Woche, mit ${tellFte(tellNumber(planned, 'de', 2), 'de')} aber nur ${tellNumber(hours, 'de')}: Es fehlen ${tellHours(work - hours, 'de')}.`,
      help: {
        en: ({ needed }) =>
          `Plan ${tellFte(tellNeeded(needed, 'en'), 'en')}, give work to others, or agree on less of it.`,
        de: ({ needed }) =>
          `${tellFte(tellNeeded(needed, 'de'), 'de')} einplanen, Arbeit anders verteilen oder weniger davon vereinbaren.`,
      },
    }),
  },
  *file(file, report, { facts }) {
    for (const contract of contractsIn(file)) {
      const planned = yield* capacityInSteps(contract, facts)
      for (const unit of planned.capacity.units) {
        yield
        const doer = doerOf(planned, unit.doers[0]!)
        if (!unit.overloaded || doer === undefined) continue
        const first = firstWorkOf(planned, unit)
        const work = unit.hours.immediate + unit.hours.deferrable
        report(
          'overloaded',
          { doer, work, hours: unit.hours.planned, planned: unit.fte.planned, needed: unit.fte.needed },
          {
            ...placesOf(planned, doer, first?.segment, first?.service),
            data: {
              by: doer.id,
              work,
              hours: unit.hours.planned,
              planned: unit.fte.planned,
              needed: unit.fte.needed,
            },
          },
        )
      }
    }
  },
})
