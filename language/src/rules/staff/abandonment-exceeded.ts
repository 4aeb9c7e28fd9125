import type { AnswerOutcome, Unit } from '../../capacity/figures.ts'
import { tellNumber, tellShare, tellSpan, writeTarget } from '../../capacity/wording.ts'
import type { Pool, Team } from '../../model/declarations.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import {
  dataOf,
  lostOf,
  missedAnswers,
  morePeople,
  nameIn,
  type PlannedCapacity,
  placesOf,
  tellFte,
  timeWord,
  unmetWord,
} from '../support/capacity.ts'

interface Exceeded {
  readonly planned: PlannedCapacity
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
      en: ({ planned, doer, sla, outcome, unit }) =>
        `${timeWord(planned, 'en')}${code(sla)} promises that ${code(writeTarget(outcome.target))} give up, but with ${tellFte(tellNumber(unit.fte.planned, 'en', 2), 'en')} at ${code(doer.id)} it is ${tellShare(outcome.reached ?? 1, 'en', 2)}; the most comes on ${tellSpan(outcome.busiest, 'en')}.${unmetWord(outcome, unit, 'en')}`,
      de: ({ planned, doer, sla, outcome, unit }) =>
        `${timeWord(planned, 'de')}${code(sla)} sagt zu, dass ${code(writeTarget(outcome.target))} aufgeben, mit ${tellFte(tellNumber(unit.fte.planned, 'de', 2), 'de')} sind es bei ${code(doer.id)} aber ${tellShare(outcome.reached ?? 1, 'de', 2)}; am meisten kommt ${tellSpan(outcome.busiest, 'de')}.${unmetWord(outcome, unit, 'de')}`,
      help: morePeople,
    }),
  },
  file(file, report, { facts }) {
    for (const { planned, unit, what: outcome, doer } of missedAnswers(file, facts, 'abandonment')) {
      report(
        'exceeded',
        { planned, doer, sla: nameIn(planned, outcome.sla), outcome, unit },
        {
          ...placesOf(planned, doer, outcome.segments[0], outcome.services[0]),
          data: { ...dataOf(planned, unit, outcome), reached: outcome.reached ?? null, ...lostOf(outcome) },
        },
      )
    }
  },
})
