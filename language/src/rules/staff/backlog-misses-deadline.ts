import { allowedMisses } from '../../capacity/erlang.ts'
import type { DoneOutcome, LateOutcome, Unit } from '../../capacity/figures.ts'
import { tellMoment, tellNumber, tellShare, writeTarget } from '../../capacity/wording.ts'
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
  staffNeeded,
  tellFte,
  tellHours,
  timeWord,
} from '../support/capacity.ts'

interface Missed<T> {
  readonly planned: PlannedCapacity
  readonly doer: Team | Pool
  readonly sla: string
  readonly metric: string
  readonly outcome: T
  readonly unit: Unit
}

type Late = Missed<LateOutcome>
type Chance = Missed<DoneOutcome>

const help = {
  en: ({ unit }: Missed<unknown>): string =>
    unit.keepable
      ? `${staffNeeded(unit.fte, 'en')} would keep it. Plan more people, or allow more time.`
      : 'More people do not help: it is due when nobody has been at work in between. Allow more time, or extend the hours of the team.',
  de: ({ unit }: Missed<unknown>): string =>
    unit.keepable
      ? `Mit ${staffNeeded(unit.fte, 'de')} ginge es. Mehr Leute einplanen oder mehr Zeit lassen.`
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
    chance: message<Chance>({
      en: (p) =>
        `${promise(p, 'en')} is missed: ${tellShare(p.outcome.share, 'en')} are promised, about ${belowShare(p.outcome, 'en')} are reached with ${planned(p, 'en')} at ${code(p.doer.id)}. On average there is time enough, but requests do not come evenly, and some take longer.`,
      de: (p) =>
        `${promise(p, 'de')} wird verfehlt: Zugesagt sind ${tellShare(p.outcome.share, 'de')}, mit ${planned(p, 'de')} erreicht ${code(p.doer.id)} etwa ${belowShare(p.outcome, 'de')}. Im Mittel ist Zeit genug, aber Anfragen kommen nicht gleichmäßig, und manche dauern länger.`,
      help: {
        en: ({ unit }) =>
          `${staffNeeded(unit.fte, 'en')} would keep it. Plan more people, allow more time, or promise it to fewer.`,
        de: ({ unit }) =>
          `Mit ${staffNeeded(unit.fte, 'de')} ginge es. Mehr Leute einplanen, mehr Zeit lassen oder einen kleineren Anteil zusagen.`,
      },
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
      for (const { planned, unit, doer, what: outcome } of missed(all, surelyMissed)) {
        const [sla, metric] = [nameIn(planned, outcome.sla), nameIn(planned, outcome.metric)]
        report(
          'chance',
          { planned, doer, sla, metric, outcome, unit },
          {
            ...placesOf(planned, doer, outcome.segments[0], outcome.services[0]),
            data: {
              ...dataOf(planned, unit, outcome),
              promised: outcome.share,
              reached: outcome.reached,
            },
          },
        )
      }
    }
  },
})

/** The reckoning may err by as much of what may be late. */
const tolerance = 1.25

/** What is missed by more than the reckoning may err, in a unit that has time enough on average. */
function surelyMissed(unit: Unit): readonly DoneOutcome[] {
  if (unit.late.length > 0 || !unit.backlog.stable || !unit.mayMiss) return []
  const { done } = unit
  // Where some deadlines hold for some cases only, nobody knows which are due first.
  if (done.some(({ forAll }) => !forAll)) return []
  // What is only known to be no less than so much is not known to be missed.
  return done.filter(
    ({ certain, isBound, share, reached }) =>
      certain && !isBound && 1 - reached > tolerance * allowedMisses(share),
  )
}

function planned({ unit }: Chance, locale: Locale): string {
  return tellFte(tellNumber(unit.fte.planned, locale, 2), locale)
}

/** To a tenth of a per cent, never upwards. */
function belowShare({ reached }: DoneOutcome, locale: Locale): string {
  return tellShare(Math.floor(reached * 1000) / 1000, locale)
}

function promise(
  { planned, sla, metric, outcome }: Missed<LateOutcome | DoneOutcome>,
  locale: Locale,
): string {
  return `${timeWord(planned, locale)}${code(metric)} ${code(writeTarget(outcome.target))} ${{ en: 'of', de: 'aus' }[locale]} ${code(sla)}`
}

const week = 7 * 1440

function moment({ outcome }: Late, which: 'due' | 'done', locale: Locale): string {
  const { late } = outcome
  return tellMoment(late[which], locale, Math.floor(late[which] / week) - Math.floor(late.arrived / week))
}
