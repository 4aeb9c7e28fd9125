import type { AnswerOutcome, Unit } from '../../capacity/figures.ts'
import { tellNumber, tellShare, tellSpan, writeTarget } from '../../capacity/wording.ts'
import type { Pool, Team } from '../../model/declarations.ts'
import { code, type Locale, message } from '../../speech/index.ts'
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

interface Understaffed {
  readonly planned: PlannedCapacity
  readonly doer: Team | Pool
  readonly sla: string
  readonly metric: string
  readonly outcome: AnswerOutcome
  readonly unit: Unit
}

export const goalUnderstaffed = defineRule({
  name: 'goal-understaffed',
  severity: 'warning',
  purpose: {
    en: 'The planned staff cannot answer as fast as is promised.',
    de: 'Die geplante Besetzung kann nicht so schnell antworten wie zugesagt.',
  },
  messages: {
    understaffed: message<Understaffed>({
      en: ({ planned, doer, sla, metric, outcome, unit }) =>
        `${timeWord(planned, 'en')}${code(sla)} promises ${code(metric)} ${code(writeTarget(outcome.target))}, but with ${staff(unit, 'en')} ${code(doer.id)} reaches ${reached(outcome, 'en')}; the most comes on ${tellSpan(outcome.busiest, 'en')}.${unmetWord(outcome, unit, 'en')}`,
      de: ({ planned, doer, sla, metric, outcome, unit }) =>
        `${timeWord(planned, 'de')}${code(sla)} sagt ${code(metric)} ${code(writeTarget(outcome.target))} zu, mit ${staff(unit, 'de')} erreicht ${code(doer.id)} aber ${reached(outcome, 'de')}; am meisten kommt ${tellSpan(outcome.busiest, 'de')}.${unmetWord(outcome, unit, 'de')}`,
      help: morePeople,
    }),
  },
  file(file, report, { facts }) {
    for (const { planned, unit, what: outcome, doer } of missedAnswers(file, facts, 'answer')) {
      const [sla, metric] = [nameIn(planned, outcome.sla), nameIn(planned, outcome.metric)]
      report(
        'understaffed',
        { planned, doer, sla, metric, outcome, unit },
        {
          ...placesOf(planned, doer, outcome.segments[0], outcome.services[0]),
          data: { ...dataOf(planned, unit, outcome), reached: outcome.reached ?? null, ...lostOf(outcome) },
        },
      )
    }
  },
})

function staff({ fte }: Unit, locale: Locale): string {
  return tellFte(tellNumber(fte.planned, locale, 2), locale)
}

function reached({ goal, reached }: AnswerOutcome, locale: Locale): string {
  if (goal.share !== undefined) {
    // A tenth of a per cent below the promise is not to look like the promise.
    const close = goal.share - (reached ?? 0) < 0.001
    return tellShare(reached ?? 0, locale, close ? 4 : 1)
  }
  if (reached === undefined) return { en: 'no end of waiting', de: 'kein Ende des Wartens' }[locale]
  return {
    en: `${tellNumber(reached, locale)} s on average`,
    de: `im Mittel ${tellNumber(reached, locale)} s`,
  }[locale]
}
