import { dueOfGoal, isProblem, isReceipt, momentOf, stepsOf, tellSteps } from '../../clock/index.ts'
import type { Target as CompiledTarget } from '../../compile/schema.ts'
import type { Goal, Sla, Target } from '../../model/declarations.ts'
import { tolerant } from '../../projection/context.ts'
import { targetOf } from '../../projection/targets.ts'
import type { Locale } from '../../speech/index.ts'
import { tellDate, tellShortDate, tellShortWeekday } from '../../wording/index.ts'
import type { EditorFile, EditorProject } from '../project.ts'
import { clockOf, contractUnder, type Example, exampleFor } from './insight.ts'

/** A target, and the goal and SLA in which it stands. */
export interface TargetAt {
  readonly sla: Sla
  readonly goal: Goal
  readonly target: Target
}

/** The targets of a file that stand in a part of it, in source order. */
export function* targetsIn({ model }: EditorFile, start: number, end: number): Generator<TargetAt> {
  for (const sla of model.declarations) {
    if (sla.kind !== 'sla' || sla.origin.end < start || sla.origin.start > end) continue
    for (const goal of sla.goals) {
      if (goal.origin.end < start || goal.origin.start > end) continue
      for (const target of goal.targets) {
        if (target.origin.end >= start && target.origin.start <= end) yield { sla, goal, target }
      }
    }
  }
}

/** What a target comes to for something received at a telling time. */
export interface DueExample {
  readonly example: Example
  /** `2027-01-11T17:30:00+01:00` */
  readonly due: string
  /** How it comes about. */
  readonly steps: readonly string[]
}

/**
 * When something is due that is received at a telling time; undefined for a bound, for a target that does not apply
 * then, for a clock that something else than the receipt starts, and where no calendar is known.
 */
export async function dueExample(
  { sla, goal, target }: TargetAt,
  project: EditorProject,
  locale: Locale,
): Promise<DueExample | undefined> {
  const plain = targetOf(target, goal.metric.target, tolerant)
  const calendar = project.facts.sla(sla).hours?.target
  const measured = goal.metric.target?.definition
  const isWaiting =
    measured?.kind === 'time' &&
    !measured.starts.some(({ target }) => target !== undefined && isReceipt(target.id))
  if (plain === undefined || plain.kind === 'bound' || isWaiting || calendar === undefined) return undefined
  const clock = await clockOf(project, calendar)
  const example = clock && exampleFor(clock, contractUnder(project, sla))
  if (clock === undefined || example === undefined) return undefined
  return dueFor(plain, example, locale)
}

function dueFor(target: CompiledTarget, example: Example, locale: Locale): DueExample | undefined {
  const { clock, received } = example
  const at = clock.read(received)
  if (at === undefined) return undefined
  const stages = dueOfGoal(clock, [target], at)
  if (isProblem(stages)) return undefined
  const [stage] = stages
  if (stage?.due === undefined) return undefined
  const steps = tellSteps(stepsOf(clock, at, stage, locale), locale).map(({ text }) => text)
  return { example, due: clock.format(stage.due), steps }
}

/** `Mon 17:30`; a week or more later with the date. */
export function tellShortMoment(at: string, { clock, date: from }: Example, locale: Locale): string {
  const { date, time, offset } = momentOf(at, clock.calendar.timeZone)
  const days = (Date.parse(date) - Date.parse(from)) / 86_400_000
  const day = days < 7 ? tellShortWeekday(date, locale) : tellShortDate(date, locale)
  return `${day} ${time}${offset === undefined ? '' : ` (${offset})`}`
}

/** "Received Monday, 11 January 2027, 10:00 → due Tuesday 17:30". */
export function tellExample({ example, due }: DueExample, locale: Locale): string {
  const received = `${tellDate(example.date, 'full', locale)}, ${example.time}`
  const moment = tellShortMoment(due, example, locale)
  return { en: `Received ${received} → due ${moment}`, de: `Eingang ${received} → fällig ${moment}` }[locale]
}
