import type { DeadlineTarget } from '../../model/deadlines.ts'
import type { Goal } from '../../model/declarations.ts'
import { goalKey } from '../../model/effective.ts'
import { channelsCover } from '../../model/promises.ts'
import {
  type Attribute,
  type Condition,
  describeWitness,
  noneOf,
  type Witness,
} from '../../segments/index.ts'
import { code, type Localized, message } from '../../speech/index.ts'
import { defineRule, type Fix } from '../define-rule.ts'
import { conditionOf, witnessOf } from '../support/case-conditions.ts'
import { indentAt, lineBreakOf } from '../support/edits.ts'
import { aboutGoals, analysedGoalsIn, targetsText } from '../support/goal-analysis.ts'
import { type LateReceipt, lateReceiptsIn } from '../support/late-receipts.ts'
import { tellMoment } from '../support/moments.ts'
import { textAt } from '../support/promise-texts.ts'
import { declaredHere } from '../words.ts'

interface Gap {
  readonly sla: string
  /** The metric and the channels. */
  readonly about: Localized
}

/** What comes too late for all that is promised. */
interface Late extends Gap {
  readonly received: Localized
  readonly promise: string
  readonly cases: Localized | undefined
}

const laterHelp = {
  en: () => 'Add what holds for what comes later, behind a comma and with the same share.',
  de: () => 'Hinter einem Komma ergänzen, was für später Eingehendes gilt, mit demselben Anteil.',
}

/** So many places are helpful; more are a list of everything. */
const mostRelated = 12

export const goalGap = defineRule({
  name: 'goal-gap',
  severity: 'error',
  purpose: {
    en: 'For some cases an SLA has no goal, though it has one for others.',
    de: 'Für manche Fälle hat ein SLA kein Ziel, für andere schon.',
  },
  messages: {
    gap: message<Gap & { witness: Localized; isMore: boolean }>({
      en: ({ sla, about, witness, isMore }) =>
        `For a case with ${witness.en}, ${code(sla)} has no goal for ${about.en}${isMore ? '; nor for others' : ''}.`,
      de: ({ sla, about, witness, isMore }) =>
        `Für einen Fall mit ${witness.de} hat ${code(sla)} kein Ziel für ${about.de}${isMore ? '; für weitere ebenso wenig' : ''}.`,
      help: {
        en: () => 'Add a goal for it, or say that nothing is promised: best effort otherwise.',
        de: () => 'Ein Ziel dafür ergänzen oder sagen, dass nichts zugesagt ist: best effort otherwise.',
      },
    }),
    nothing: message<Gap>({
      en: ({ sla, about }) => `No case at all has a goal for ${about.en} in ${code(sla)}.`,
      de: ({ sla, about }) => `In ${code(sla)} gilt für keinen einzigen Fall ein Ziel für ${about.de}.`,
    }),
    late: message<Late>({
      en: ({ sla, about, received, promise, cases }) =>
        `What is received ${received.en}${cases === undefined ? '' : `, in a case with ${cases.en},`} has no goal for ${about.en} in ${code(sla)}: by then it is too late for ${code(promise)}, and nothing else is promised.`,
      de: ({ sla, about, received, promise, cases }) =>
        `Für das, was ${received.de}${cases === undefined ? '' : ` in einem Fall mit ${cases.de}`} eingeht, hat ${code(sla)} kein Ziel für ${about.de}: Für ${code(promise)} ist es dann zu spät, und sonst ist nichts zugesagt.`,
      help: laterHelp,
      severity: 'warning',
    }),
    postponed: message<Late & { time: string }>({
      en: ({ sla, about, received, promise, cases, time }) =>
        `What is received ${received.en}${cases === undefined ? '' : `, in a case with ${cases.en},`} is too late for ${code(promise)}, and ${code(sla)} does not say what then holds for ${about.en}: due dates are reckoned as ${time} on the next open day.`,
      de: ({ sla, about, received, promise, cases, time }) =>
        `Für das, was ${received.de}${cases === undefined ? '' : ` in einem Fall mit ${cases.de}`} eingeht, ist es für ${code(promise)} zu spät, und was dann für ${about.de} gilt, sagt ${code(sla)} nicht: Gerechnet wird mit ${time} Uhr am nächsten offenen Tag.`,
      help: laterHelp,
      severity: 'warning',
    }),
    undecided: message<Gap>({
      en: ({ sla, about }) =>
        `The conditions of ${code(sla)} for ${about.en} are too many to find out whether every case has a goal: this check was not completed.`,
      de: ({ sla, about }) =>
        `${code(sla)} hat für ${about.de} zu viele Bedingungen, um festzustellen, ob jeder Fall ein Ziel hat: Die Prüfung ist nicht abgeschlossen.`,
      help: {
        en: () => 'Use fewer attributes in conditions, or end with otherwise.',
        de: () => 'In Bedingungen weniger Merkmale verwenden oder mit otherwise schließen.',
      },
      severity: 'warning',
    }),
  },
  file(file, report, context) {
    for (const { sla, goals, attributes, analysis, words } of analysedGoalsIn(file, context)) {
      // One with a name that is not known may be meant for what is left out.
      if (sla.goals.some((one) => [one.metric, ...one.with].some(({ target }) => target === undefined)))
        continue
      const at = goals[0]!.metric.origin
      const about = aboutGoals(goals[0]!)
      const [gap, ...more] = analysis.gaps
      const witness = gap && leftOut(goals, context.facts.sla(sla).goals, gap.witness, attributes)
      if (witness !== undefined) {
        const details = {
          at,
          related: goals.slice(0, mostRelated).map((goal) => {
            const text = code(targetsText(context.project, goal))
            return {
              at: goal.origin,
              message: { en: `${text} is not for it`, de: `${text} gilt dafür nicht` },
            }
          }),
          data: { witness: witness.values, relevant: witness.relevant },
          fixes: [bestEffortFix(goals, file.text)],
        }
        if (witness.relevant.length === 0) report('nothing', { sla: sla.id, about }, details)
        else {
          const isMore = witness === gap!.witness && (more.length > 0 || analysis.moreGaps)
          report('gap', { sla: sla.id, about, witness: words(witness), isMore }, details)
        }
      }
      if (analysis.undecided.some(({ question }) => question === 'gap'))
        report('undecided', { sla: sla.id, about }, { at })
    }
    for (const late of lateReceiptsIn(file, context)) {
      const { sla, goal, target, postponed, received, clock, inForce, witness, attributes } = late
      const cases = witness && {
        en: describeWitness(witness, attributes, 'en', true),
        de: describeWitness(witness, attributes, 'de', true),
      }
      const parameters = {
        sla: sla.id,
        about: aboutGoals(goal),
        received: wordsOf(late),
        promise: textAt(context.project, target.origin),
        cases,
      }
      const details = {
        at: target.origin,
        related: inForce.sla === sla ? [] : [declaredHere(inForce.sla)],
        data: { received: clock.format(received), ...(witness && { witness: witness.values }) },
        fixes: laterFix(late),
      }
      if (postponed === undefined) report('late', parameters, details)
      else report('postponed', { ...parameters, time: postponed.time!.text }, details)
    }
  },
})

/** With the date where a contract says which days there are; else only the day of the week. */
function wordsOf({ clock, received, inForce }: LateReceipt): Localized {
  const reference = inForce.isAgreed ? undefined : clock.format(received).slice(0, 10)
  return {
    en: `on ${tellMoment(clock, received, 'en', reference)}`,
    de: `am ${tellMoment(clock, received, 'de', reference)}`,
  }
}

/** What is mostly meant: the same a business day later. */
function laterFix({ goal, target }: LateReceipt): Fix[] {
  const later = nextDay(target)
  if (later === undefined) return []
  const text = target.share === undefined ? later : `${target.share.text} ${later}`
  const { file, end } = goal.targets.at(-1)!.origin
  return [
    {
      title: { en: `Promise ${text} for what comes later`, de: `Für Späteres ${text} zusagen` },
      edits: [{ file, start: end, end, text: `, ${text}` }],
    },
  ]
}

function nextDay(target: DeadlineTarget): string | undefined {
  if (target.kind === 'by')
    return target.day === 'same' ? `by ${target.time?.text ?? 'close'} next business day` : undefined
  const limit = target.limit.value
  return limit?.unit === 'day' && limit.clock === 'business'
    ? `within ${limit.amount + 1} business days`
    : undefined
}

/** Goals for the same on these channels and others, which cover cases that these goals leave out. */
function broader(goal: Goal, goals: readonly Goal[]): readonly Goal[] {
  const metricsOf = ({ metric, with: others }: Goal) => [metric, ...others].map(({ target }) => target)
  const metrics = metricsOf(goal)
  return goals.filter(
    (other) =>
      other.with.length === goal.with.length &&
      metricsOf(other).every((one) => metrics.includes(one)) &&
      goalKey(other) !== goalKey(goal) &&
      channelsCover(other, goal),
  )
}

/** A case that none of these goals is for, nor one for more channels; undefined if there is none. */
function leftOut(
  goals: readonly Goal[],
  all: readonly Goal[],
  gap: Witness,
  attributes: readonly Attribute[],
): Witness | undefined {
  const others = broader(goals[0]!, all)
  if (others.length === 0) return gap
  const conditions = [
    ...goals.map((goal) => conditionOf(goal, goals)),
    ...others.map((goal) => conditionOf(goal, all)),
  ]
  return conditions.includes(undefined)
    ? undefined
    : witnessOf([noneOf(conditions as Condition[])], attributes)
}

/** A goal behind the last of them, that promises nothing to all other cases. */
function bestEffortFix(goals: readonly Goal[], text: string): Fix {
  const { file, start, end } = goals.at(-1)!.origin
  const indent = indentAt(text, start)
  const isOnOwnLine = start === indent.length || text[start - indent.length - 1] === '\n'
  const { metric, with: others, channels } = goals[0]!
  const metrics = [metric, ...others].map((one) => one.text).join(' and ')
  const on = channels.length === 0 ? '' : ` on ${channels.map((channel) => channel.text).join(', ')}`
  const goal = `goal ${metrics} best effort${on} otherwise`
  return {
    title: { en: 'Promise nothing to all others', de: 'Allen übrigen nichts zusagen' },
    edits: [{ file, start: end, end, text: `${isOnOwnLine ? lineBreakOf(text) + indent : ' '}${goal}` }],
  }
}
