import type { Goal } from '../../model/declarations.ts'
import { code, type Localized, message } from '../../speech/index.ts'
import { defineRule, type Fix } from '../define-rule.ts'
import { aboutGoals, analysedGoalsIn, targetsText } from '../support/goal-analysis.ts'
import { standsHere } from '../support/promise-texts.ts'
import { mostMended, type Overlapping, separations } from '../support/separations.ts'

interface Overlap {
  readonly sla: string
  /** The metric and the channels. */
  readonly about: Localized
}

interface Pair {
  readonly first: string
  readonly second: string
}

export const goalOverlap = defineRule({
  name: 'goal-overlap',
  severity: 'error',
  purpose: {
    en: 'For some cases an SLA has two goals for one metric.',
    de: 'Für manche Fälle hat ein SLA zwei Ziele zu einer Kennzahl.',
  },
  messages: {
    overlap: message<Overlap & Pair & { witness: Localized | undefined }>({
      en: ({ sla, about, first, second, witness }) =>
        `${witness === undefined ? 'Every case' : `A case with ${witness.en}`} has two goals for ${about.en} in ${code(sla)}: ${first} and ${second}.`,
      de: ({ sla, about, first, second, witness }) =>
        `${witness === undefined ? 'Jeder Fall' : `Ein Fall mit ${witness.de}`} hat in ${code(sla)} zwei Ziele für ${about.de}: ${first} und ${second}.`,
      help: {
        en: () =>
          'Exclude in the condition of one what the other is for, or let one be for all others: otherwise.',
        de: () =>
          'In der Bedingung des einen ausschließen, wofür das andere gilt, oder eines für alle übrigen gelten lassen: otherwise.',
      },
    }),
    otherwise: message<Overlap>({
      en: ({ sla, about }) =>
        `Two goals for ${about.en} in ${code(sla)} are for all cases that no other goal is for.`,
      de: ({ sla, about }) =>
        `Zwei Ziele für ${about.de} gelten in ${code(sla)} für alle Fälle, für die kein anderes gilt.`,
      help: {
        en: () =>
          'Only one can have otherwise; give the other a condition, or put their targets into one goal.',
        de: () =>
          'Nur eines kann otherwise haben; dem anderen eine Bedingung geben oder die Zielwerte in ein Ziel schreiben.',
      },
    }),
    undecided: message<Overlap>({
      en: ({ sla, about }) =>
        `Whether this goal for ${about.en} in ${code(sla)} overlaps an earlier one takes too long to find out: this check was not completed.`,
      de: ({ sla, about }) =>
        `Ob sich dieses Ziel für ${about.de} in ${code(sla)} mit einem früheren überschneidet, ist zu aufwendig zu bestimmen: Die Prüfung ist nicht abgeschlossen.`,
      severity: 'warning',
    }),
  },
  file(file, report, context) {
    const { project } = context
    for (const { sla, goals, attributes, analysis, goal, words } of analysedGoalsIn(file, context)) {
      const about = aboutGoals(goals[0]!)
      const hasRest = goals.some(({ when }) => when?.otherwise)
      const named = (one: Goal): Overlapping => ({
        label: `"${targetsText(project, one)}"`,
        condition: one.when?.condition,
      })
      const fixesFor = (first: Goal, second: Goal): Fix[] => {
        const forAll = [first, second].find(({ when }) => when === undefined)
        if (forAll === undefined) return separations(project, named(first), named(second), attributes)
        const isOnly = goals.filter(({ when }) => when === undefined).length === 1
        return isOnly && !hasRest ? [asRest(forAll)] : []
      }
      for (const [index, { segments, witness }] of analysis.overlaps.entries()) {
        const [first, second] = [goal(segments[0]), goal(segments[1])]
        const details = {
          at: second.when?.origin ?? second.metric.origin,
          related: [standsHere(project, { origin: first.when?.origin ?? first.origin })],
          data: { witness: witness.values, relevant: witness.relevant },
        }
        if (first.when?.otherwise && second.when?.otherwise)
          report('otherwise', { sla: sla.id, about }, details)
        else {
          const pair = {
            first: code(targetsText(project, first)),
            second: code(targetsText(project, second)),
          }
          const isEvery = witness.relevant.length === 0
          report(
            'overlap',
            { sla: sla.id, about, ...pair, witness: isEvery ? undefined : words(witness) },
            { ...details, fixes: index < mostMended ? fixesFor(first, second) : [] },
          )
        }
      }
      for (const undecided of analysis.undecided) {
        if (undecided.question !== 'overlap') continue
        report('undecided', { sla: sla.id, about }, { at: goal(undecided.segment).origin })
      }
    }
  },
})

function asRest({ origin: { file, end } }: Goal): Fix {
  return {
    title: {
      en: 'Let the goal without a condition be for all other cases: otherwise',
      de: 'Das Ziel ohne Bedingung für alle übrigen Fälle gelten lassen: otherwise',
    },
    edits: [{ file, start: end, end, text: ' otherwise' }],
  }
}
