import type { LateOutcome, Unit } from '../../capacity/figures.ts'
import { tellMoment, tellNeeded, writeTarget } from '../../capacity/wording.ts'
import type { Pool, Team } from '../../model/declarations.ts'
import { code, type Locale, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { contractsIn } from '../support/answers.ts'
import {
  capacitiesIn,
  dataOf,
  missed,
  nameIn,
  type PlannedCapacity,
  placesOf,
  tellFte,
  tellHours,
  timeWord,
} from '../support/capacity.ts'

interface Late {
  readonly planned: PlannedCapacity
  readonly doer: Team | Pool
  readonly sla: string
  readonly metric: string
  readonly outcome: LateOutcome
  readonly unit: Unit
}

const help = {
  en: ({ unit }: Late): string =>
    unit.keepable
      ? `${tellFte(tellNeeded(unit.fte.needed, 'en'), 'en')} would keep it. Plan more people, or allow more time.`
      : 'More people do not help: it is due when nobody has been at work in between. Allow more time, or extend the hours of the team.',
  de: ({ unit }: Late): string =>
    unit.keepable
      ? `Mit ${tellFte(tellNeeded(unit.fte.needed, 'de'), 'de')} ginge es. Mehr Leute einplanen oder mehr Zeit lassen.`
      : 'Mehr Leute helfen nicht: Bis zur Frist arbeitet zwischendurch niemand. Mehr Zeit lassen oder die Zeiten des Teams verlängern.',
}

export const backlogMissesDeadline = defineRule({
  name: 'backlog-misses-deadline',
  severity: 'warning',
  purpose: {
    en: 'Work that queues is not done when it is promised.',
    de: 'Arbeit, die sich anstellt, ist nicht zur zugesagten Zeit fertig.',
  },
  messages: {
    late: message<Late>({
      en: (p) =>
        `${promise(p, 'en')} is missed: what ${code(p.doer.id)} gets on ${tellMoment(p.outcome.late.arrived, 'en')} is due on ${moment(p, 'due', 'en')} and done on ${moment(p, 'done', 'en')}, ${tellHours(p.outcome.late.minutes / 60, 'en')} later.`,
      de: (p) =>
        `${promise(p, 'de')} wird verfehlt: Was bei ${code(p.doer.id)} ${tellMoment(p.outcome.late.arrived, 'de')} eingeht, ist ${moment(p, 'due', 'de')} fällig und ${moment(p, 'done', 'de')} fertig, ${tellHours(p.outcome.late.minutes / 60, 'de')} später.`,
      help,
    }),
    growing: message<Late>({
      en: (p) =>
        `${promise(p, 'en')} cannot be kept: each week ${code(p.doer.id)} gets ${tellHours(p.unit.backlog.growth, 'en')} of work more than it can do beside what has to be answered at once.`,
      de: (p) =>
        `${promise(p, 'de')} ist nicht zu halten: Jede Woche kommen bei ${code(p.doer.id)} ${tellHours(p.unit.backlog.growth, 'de')} Arbeit mehr zusammen, als neben dem zu schaffen ist, was sofort zu beantworten ist.`,
      help,
    }),
  },
  file(file, report, { facts }) {
    for (const contract of contractsIn(file)) {
      const all = capacitiesIn(contract, facts)
      for (const { planned, unit, doer, what: outcome } of missed(all, ({ late }) => late)) {
        const [sla, metric] = [nameIn(planned, outcome.sla), nameIn(planned, outcome.metric)]
        const { arrived, due, done, minutes, work } = outcome.late
        report(
          unit.backlog.stable ? 'late' : 'growing',
          { planned, doer, sla, metric, outcome, unit },
          {
            ...placesOf(planned, doer, outcome.segments[0], outcome.services[0]),
            data: {
              ...dataOf(planned, unit, outcome),
              ...(unit.backlog.stable
                ? { arrived, due, done, minutes, lateHours: work }
                : { growth: unit.backlog.growth }),
            },
          },
        )
      }
    }
  },
})

function promise({ planned, sla, metric, outcome }: Late, locale: Locale): string {
  return `${timeWord(planned, locale)}${code(metric)} ${code(writeTarget(outcome.target))} ${{ en: 'of', de: 'aus' }[locale]} ${code(sla)}`
}

const week = 7 * 1440

function moment({ outcome }: Late, which: 'due' | 'done', locale: Locale): string {
  const { late } = outcome
  return tellMoment(late[which], locale, Math.floor(late[which] / week) - Math.floor(late.arrived / week))
}
