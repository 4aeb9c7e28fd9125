import type { Clock, Instant } from '../../clock/index.ts'
import { isProblem } from '../../clock/problems.ts'
import { dueOfGoal } from '../../clock/targets.ts'
import type { DeadlineTarget } from '../../model/deadlines.ts'
import type { FileModel } from '../../model/file.ts'
import { openDaysOf } from '../../model/open-days.ts'
import type { ProjectModel } from '../../model/project.ts'
import { type Stage, type SwappedAlternatives, stagesOf, swappedAlternatives } from '../../model/promises.ts'
import type { Fix, RuleContext } from '../define-rule.ts'
import { clockTarget } from './process-lateness.ts'
import { textAt } from './promise-texts.ts'
import { type InForce, receiptsAround, timesOf } from './receipts.ts'

/** Two alternatives of a stage, and two requests of a day of which the later one falls due first. */
export interface SwappedReceipts extends Pick<SwappedAlternatives, 'first' | 'second'> {
  /** Whether a contract says on which days. */
  readonly isAgreed: boolean
  readonly receipts: readonly [earlier: Instant, later: Instant]
  readonly dues: readonly [earlier: Instant, later: Instant]
  /** Of the SLA's calendar. */
  readonly clock: Clock
}

/** Where cut-offs are swapped: proven for every day that the calendar can have, and shown on one. */
export function* swappedIn(file: FileModel, context: RuleContext): Generator<SwappedReceipts> {
  const { facts, clocks } = context
  for (const sla of file.declarations) {
    if (sla.kind !== 'sla') continue
    for (const goal of sla.goals) {
      for (const stage of goal.targets.length < 2 ? [] : stagesOf(goal.targets)) {
        for (const inForce of stage.alternatives.length < 2 ? [] : timesOf(goal, sla, context)) {
          const calendar = facts.sla(inForce.sla).hours?.target
          const days = calendar && openDaysOf(facts.calendar(calendar))
          const swapped = days === undefined ? [] : swappedAlternatives(stage, days)
          const clock = swapped.length > 0 && calendar !== undefined ? clocks.of(calendar) : undefined
          const found = clock && firstSwapped(clock, stage, swapped, inForce)
          if (found === undefined) continue
          yield found
          break
        }
      }
    }
  }
}

function firstSwapped(
  clock: Clock,
  stage: Stage,
  swapped: readonly SwappedAlternatives[],
  inForce: InForce,
): SwappedReceipts | undefined {
  const targets = stage.alternatives.map(clockTarget)
  const dueOf = (received: Instant): Instant | undefined => {
    const dues = dueOfGoal(clock, targets, received)
    return isProblem(dues) ? undefined : dues[0]!.due
  }
  for (const { first, second, at } of swapped) {
    for (const [before, after] of receiptsAround(clock, inForce, at)) {
      const [earlier, later] = [dueOf(before), dueOf(after)]
      if (earlier === undefined || later === undefined || later >= earlier) continue
      return {
        first,
        second,
        isAgreed: inForce.isAgreed,
        receipts: [before, after],
        dues: [earlier, later],
        clock,
      }
    }
  }
  return undefined
}

/** Each of two targets gets the deadline of the other; shares and times of receipt stay where they are. */
export function exchangingDeadlines(
  project: ProjectModel,
  first: DeadlineTarget,
  second: DeadlineTarget,
): Fix[] {
  const [one, other] = [deadlineIn(project, first), deadlineIn(project, second)]
  if (one === undefined || other === undefined) return []
  const { file } = first.origin
  const edits = [
    { file, start: one.start, end: one.end, text: other.text },
    { file, start: other.start, end: other.end, text: one.text },
  ]
  return [{ title: { en: 'Exchange the deadlines', de: 'Die Fristen vertauschen' }, edits }]
}

/** Where a target says by when, between its share and what else it says. */
function deadlineIn(project: ProjectModel, target: DeadlineTarget) {
  const { file, start } = target.origin
  const from = target.share?.origin.end ?? start
  const text = textAt(project, { file, start: from, end: target.origin.end })
  // Between words there may be a comment or a line break, of which nothing is moved.
  const source = project.file(file)?.text.slice(from, target.origin.end)
  const match =
    source === undefined ? null : /^\s*((?:within|by)\s[^"/]*?)(?=\s+(?:when|never)\s|$)/.exec(source)
  if (match === null || text === '') return undefined
  const begin = from + match[0].length - match[1]!.length
  return { start: begin, end: begin + match[1]!.length, text: match[1]!.replace(/\s+/g, ' ') }
}
