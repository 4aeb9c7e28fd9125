import type { AnswerOutcome, Unit } from '../capacity/analyse.ts'
import { tellNeeded, tellNumber, tellShare, tellSlot, writeTarget } from '../capacity/wording.ts'
import type { Pool, Team } from '../model/declarations.ts'
import { contractsIn } from './answers.ts'
import { capacityIn, dataOf, doerOf, nameIn, placesOf, tellFte } from './capacity.ts'
import { defineRule, message } from './define-rule.ts'
import { code } from './words.ts'

interface Exceeded {
  readonly doer: Team | Pool
  readonly sla: string
  readonly outcome: AnswerOutcome
  readonly unit: Unit
}

export const abandonmentExceeded = defineRule({
  name: 'abandonment-exceeded',
  severity: 'warning',
  purpose: {
    en: 'With the planned staff more people give up waiting than is promised.',
    de: 'Mit der geplanten Besetzung geben mehr Wartende auf als zugesagt.',
  },
  messages: {
    exceeded: message<Exceeded>({
      en: ({ doer, sla, outcome, unit }) =>
        `${code(sla)} promises that ${code(writeTarget(outcome.target))} give up, but with ${tellFte(tellNumber(unit.fte.planned, 'en', 2), 'en')} at ${code(doer.id)} it is ${tellShare(outcome.reached ?? 1, 'en', 2)}; the most comes on ${tellSlot(outcome.busiest, 'en')}.`,
      de: ({ doer, sla, outcome, unit }) =>
        `${code(sla)} sagt zu, dass ${code(writeTarget(outcome.target))} aufgeben, mit ${tellFte(tellNumber(unit.fte.planned, 'de', 2), 'de')} sind es bei ${code(doer.id)} aber ${tellShare(outcome.reached ?? 1, 'de', 2)}; am meisten kommt ${tellSlot(outcome.busiest, 'de')}.`,
      help: {
        en: ({ unit }) =>
          `${tellFte(tellNeeded(unit.fte.needed, 'en'), 'en')} would keep it in every half hour. Plan more people, or promise less.`,
        de: ({ unit }) =>
          `${tellFte(tellNeeded(unit.fte.needed, 'de'), 'de')} würden es in jeder halben Stunde halten. Mehr Leute einplanen oder weniger zusagen.`,
      },
    }),
  },
  file(file, report, { facts }) {
    for (const contract of contractsIn(file)) {
      const planned = capacityIn(contract, facts)
      for (const unit of planned.capacity.units) {
        if (unit.overloaded) continue
        for (const outcome of unit.answers) {
          const doer = doerOf(planned, outcome.by)
          if (outcome.kept || outcome.kind !== 'abandonment' || doer === undefined) continue
          report(
            'exceeded',
            { doer, sla: nameIn(planned, outcome.sla), outcome, unit },
            {
              ...placesOf(planned, doer, outcome.segments[0], outcome.services[0]),
              data: { ...dataOf(planned, unit, outcome), reached: outcome.reached ?? null },
            },
          )
        }
      }
    }
  },
})
