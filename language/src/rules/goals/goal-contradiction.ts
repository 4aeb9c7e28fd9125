import { deadlineOf, deadlineOfDuration, isDeadline, relationOf } from '../../model/deadlines.ts'
import type { Contract, Goal, Sla, Target } from '../../model/declarations.ts'
import type { FileModel } from '../../model/file.ts'
import { earliestOpening, latestClose, type OpenDays, openDaysOf } from '../../model/open-days.ts'
import { idleAlternatives, stagesOf } from '../../model/promises.ts'
import { alternatives, code, codes, message } from '../../speech/index.ts'
import { formatTime } from '../../text/civil.ts'
import { defineRule, type Report, type RuleContext } from '../define-rule.ts'
import { contractsIn } from '../support/answers.ts'
import { checkBestEffort, checkPairs, isAlwaysTrue, leaveOut, type Pair } from '../support/goal-pairs.ts'
import { standsHere, textAt } from '../support/promise-texts.ts'
import { checkCredit, checkTriggers } from '../support/triggers.ts'

const creditHelp = {
  en: () => 'A credit makes up for a promise that was not kept.',
  de: () => 'Eine Gutschrift gleicht eine Zusage aus, die nicht eingehalten wurde.',
}

export const messages = {
  superfluous: message<Pair>({
    en: ({ promise, other }) => `${code(promise)} adds nothing: ${code(other)} already promises more.`,
    de: ({ promise, other }) => `${code(promise)} bringt nichts hinzu: ${code(other)} verspricht schon mehr.`,
    help: {
      en: () => 'A further stage makes sense with a higher share for a longer time. Otherwise leave it out.',
      de: () =>
        'Eine weitere Stufe braucht einen höheren Anteil für eine längere Zeit. Sonst kann sie entfallen.',
    },
  }),
  twice: message<Pair>({
    en: ({ promise, other }) =>
      promise === other
        ? `${code(promise)} is promised twice.`
        : `${code(promise)} promises the same as ${code(other)}.`,
    de: ({ promise, other }) =>
      promise === other
        ? `${code(promise)} ist zweimal zugesagt.`
        : `${code(promise)} verspricht dasselbe wie ${code(other)}.`,
    help: { en: () => 'Leave one of them out.', de: () => 'Eines von beiden weglassen.' },
  }),
  idle: message<{ promise: string; instead: readonly string[] }>({
    en: ({ promise, instead }) =>
      `${code(promise)} never counts: of several targets for one share the first that applies does, and that is always ${alternatives(codes(instead), 'en')}.`,
    de: ({ promise, instead }) =>
      `${code(promise)} zählt nie: Von mehreren Zielen für einen Anteil gilt das erste, das zutrifft, und das ist immer ${alternatives(codes(instead), 'de')}.`,
    help: {
      en: () => 'Put the one with the condition (when before …) first, or give it a share of its own.',
      de: () =>
        'Das Ziel mit der Bedingung (when before …) voranstellen oder ihm einen eigenen Anteil geben.',
    },
  }),
  'never-received': message<{ promise: string; opens: string; closes: string; calendar: string }>({
    en: ({ promise, opens, closes, calendar }) =>
      `${code(promise)} never counts: under ${code(calendar)} everything counts as received between ${opens} and ${closes}.`,
    de: ({ promise, opens, closes, calendar }) =>
      `${code(promise)} zählt nie: Nach ${code(calendar)} gilt alles als zwischen ${opens} und ${closes} eingegangen.`,
    help: {
      en: () => 'Write a time within the opening hours.',
      de: () => 'Eine Uhrzeit innerhalb der Öffnungszeiten schreiben.',
    },
  }),
  exclude: message<Pair>({
    en: ({ promise, other }) => `${code(promise)} and ${code(other)} exclude each other.`,
    de: ({ promise, other }) => `${code(promise)} und ${code(other)} schließen einander aus.`,
    severity: 'error',
  }),
  empty: message<{ promise: string }>({
    en: ({ promise }) => `${code(promise)} promises nothing: it is always true.`,
    de: ({ promise }) => `${code(promise)} verspricht nichts: Das gilt immer.`,
  }),
  'credit-without-goal': message<{ metric: string; sla: string }>({
    en: ({ metric, sla }) => `This credit can never fall due: ${code(sla)} has no goal for ${code(metric)}.`,
    de: ({ metric, sla }) =>
      `Diese Gutschrift kann nie fällig werden: ${code(sla)} hat kein Ziel für ${code(metric)}.`,
    help: {
      en: ({ metric }) => `Add a goal for ${metric}, or tie the credit to a metric that has one.`,
      de: ({ metric }) =>
        `Ein Ziel für ${metric} ergänzen oder die Gutschrift an eine Kennzahl binden, die eines hat.`,
    },
  }),
  'credit-impossible': message<{ metric: string; condition: string }>({
    en: ({ metric, condition }) =>
      `This credit can never fall due: ${code(metric)} cannot be ${code(condition)}.`,
    de: ({ metric, condition }) =>
      `Diese Gutschrift kann nie fällig werden: ${code(metric)} kann nicht ${code(condition)} sein.`,
  }),
  'credit-kept': message<{ condition: string; goal: string }>({
    en: ({ condition, goal }) =>
      `This credit falls due even where the promise is kept: ${code(condition)} is possible with ${code(goal)}.`,
    de: ({ condition, goal }) =>
      `Diese Gutschrift wird auch fällig, wenn die Zusage eingehalten ist: ${code(condition)} ist mit ${code(goal)} vereinbar.`,
    help: creditHelp,
  }),
  'credit-kept-mean': message<{ condition: string; goal: string }>({
    en: ({ condition, goal }) =>
      `This credit falls due even where the promise is kept: if every case takes as long as ${code(goal)} allows, the mean is ${code(condition)}.`,
    de: ({ condition, goal }) =>
      `Diese Gutschrift wird auch fällig, wenn die Zusage eingehalten ist: Dauert jeder Fall so lange, wie ${code(goal)} erlaubt, ist der Mittelwert ${code(condition)}.`,
    help: creditHelp,
  }),
  'credit-for-speed': message<{ condition: string; goal: string }>({
    en: ({ condition, goal }) =>
      `This credit falls due just where the promise is kept: the sooner every case is done, and ${code(goal)} with it, the sooner the mean is ${code(condition)}.`,
    de: ({ condition, goal }) =>
      `Diese Gutschrift wird gerade dann fällig, wenn die Zusage eingehalten ist: Je eher alles erledigt ist und damit ${code(goal)} erfüllt, desto eher ist der Mittelwert ${code(condition)}.`,
    help: creditHelp,
  }),
  'escalation-without-deadline': message<{ sla: string }>({
    en: ({ sla }) => `This escalation never comes: nothing in ${code(sla)} falls due.`,
    de: ({ sla }) => `Diese Eskalation tritt nie ein: In ${code(sla)} wird nichts fällig.`,
    help: {
      en: () => 'Escalations count from the time that a goal allows, such as 90 % within 2 business days.',
      de: () =>
        'Eskalationen zählen nach der Zeit, die ein Ziel lässt, zum Beispiel 90 % within 2 business days.',
    },
  }),
}

export type Say = Report<typeof messages>

export const goalContradiction = defineRule({
  name: 'goal-contradiction',
  severity: 'warning',
  purpose: {
    en: 'A promise contradicts another or adds nothing to it; a credit or an escalation can never come.',
    de: 'Eine Zusage widerspricht einer anderen oder fügt ihr nichts hinzu; eine Gutschrift oder Eskalation kann nie eintreten.',
  },
  messages,
  file(file, report, context) {
    const { facts } = context
    for (const sla of slasOf(file)) {
      const effective = facts.sla(sla)
      const calendar = effective.hours?.target
      const days = calendar && openDaysOf(facts.calendar(calendar))
      for (const goal of sla.goals) {
        checkAlternatives(goal, days, calendar?.id ?? '', context, report)
        for (const target of goal.targets) checkContent(goal, target, context, report)
        checkBestEffort(goal, goal, context, report)
        checkAverage(goal, days, context, report)
      }
      checkPairs(effective, days, context, report)
      for (const credit of sla.credits) checkCredit(credit, effective, context, report)
      // One that is inherited may not fit what is promised here instead.
      for (const credit of effective.credits) {
        const goal = sla.goals.find(({ metric }) => metric.target === credit.metric.target)
        if (goal !== undefined && !sla.credits.includes(credit))
          checkCredit(credit, effective, context, report, goal.origin)
      }
    }
    for (const goal of contractsIn(file).flatMap(dutyGoals)) {
      checkAlternatives(goal, undefined, '', context, report)
      for (const target of goal.targets) checkContent(goal, target, context, report)
      checkPairs({ sla: { goals: [goal] }, goals: [goal] }, undefined, context, report)
    }
  },
  project(context, report) {
    if (context.asksAbout('sla')) checkTriggers(context.files.flatMap(slasOf), context, report)
  },
})

const slasOf = ({ declarations }: FileModel): Sla[] => declarations.filter((one) => one.kind === 'sla')

/** What duties are measured by, as goals; no calendar says when they fall due. */
function dutyGoals({ clauses }: Contract): readonly Goal[] {
  return clauses.flatMap((clause): Goal[] => {
    if (clause.kind !== 'duty' || clause.measuredBy === undefined) return []
    const [first] = clause.targets
    if (first === undefined) return []
    const { measuredBy: metric, targets, windows } = clause
    return [{ origin: first.origin, metric, with: [], targets, channels: [], windows }]
  })
}

function checkAlternatives(
  goal: Goal,
  days: OpenDays | undefined,
  calendar: string,
  { project }: RuleContext,
  report: Say,
): void {
  for (const stage of stagesOf(goal.targets)) {
    for (const { target, instead } of idleAlternatives(stage, days)) {
      const promise = textAt(project, target.origin)
      const details = {
        at: target.origin,
        related: instead.map((one) => standsHere(project, one)),
        fixes: [leaveOut(project, goal, target)],
      }
      if (instead.length > 0) {
        const texts = instead.map((one) => textAt(project, one.origin))
        report('idle', { promise, instead: texts }, details)
      } else if (days !== undefined) {
        const opens = formatTime(earliestOpening(days))
        const closes = formatTime(latestClose(days))
        report(
          'never-received',
          { promise, opens, closes, calendar },
          { ...details, data: { opens, closes } },
        )
      }
    }
  }
}

/** A target that is true whatever happens. */
function checkContent(goal: Goal, target: Target, { project }: RuleContext, report: Say): void {
  const isEmpty =
    target.kind === 'bound'
      ? isAlwaysTrue(goal.metric.target, target)
      : (isDeadline(target) || target.kind === 'share') &&
        target.share?.value !== undefined &&
        Number(target.share.value.ratio) === 0
  if (!isEmpty) return
  const promise = textAt(project, target.origin)
  report('empty', { promise }, { at: target.origin, fixes: [leaveOut(project, goal, target)] })
}

/** Where every single time is limited, so is their mean. */
function checkAverage(goal: Goal, days: OpenDays | undefined, { project }: RuleContext, report: Say): void {
  const limits = stagesOf(goal.targets).filter(
    ({ share, alternatives }) => share === 1 && alternatives.length === 1,
  )
  for (const bound of goal.targets) {
    if (bound.kind !== 'bound' || bound.bound !== 'at-most' || bound.value.value?.kind !== 'duration')
      continue
    const mean = deadlineOfDuration(bound.value.value.duration)
    const limit = limits.find(({ alternatives: [target] }) => {
      const each = deadlineOf(target!)
      return each && mean && ['same', 'earlier'].includes(relationOf(each, mean, days))
    })?.alternatives[0]
    if (limit === undefined) continue
    const pair = { promise: textAt(project, bound.origin), other: textAt(project, limit.origin) }
    const fixes = [leaveOut(project, goal, bound)]
    report('superfluous', pair, {
      at: bound.origin,
      related: [standsHere(project, limit)],
      data: pair,
      fixes,
    })
  }
}
