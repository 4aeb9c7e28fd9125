import type { Clock, Instant } from '../../clock/index.ts'
import { type DeadlineTarget, isDeadline } from '../../model/deadlines.ts'
import type { ByTarget, Goal, Sla, Target } from '../../model/declarations.ts'
import type { FileModel } from '../../model/file.ts'
import { secondsOfDay } from '../../model/open-days.ts'
import { channelsCover, endOfReceipts } from '../../model/promises.ts'
import { plainAttributes } from '../../model/segmentation.ts'
import { type Attribute, type Condition, noneOf, type Witness } from '../../segments/index.ts'
import type { RuleContext } from '../define-rule.ts'
import { conditionOf, witnessOf } from './case-conditions.ts'
import { isBroken } from './promise-texts.ts'
import { endOfGoal, firstReceiptFrom, type InForce, timesOf } from './receipts.ts'

/** A receipt to which a goal no longer applies, nor any other goal for the same metric. */
export interface LateReceipt {
  readonly sla: Sla
  readonly goal: Goal
  /** The target that applied last. */
  readonly target: DeadlineTarget
  /** One whose time of day is then taken to be that of the next open day, though nobody says so. */
  readonly postponed: ByTarget | undefined
  readonly received: Instant
  /** Of the SLA's calendar. */
  readonly clock: Clock
  /** In which SLA, and whether a contract says when. */
  readonly inForce: InForce
  /** The case, where it matters. */
  readonly witness: Witness | undefined
  readonly attributes: readonly Attribute[]
}

/** What comes too late for every target of a goal. All cases of a goal that others take then are passed over. */
export function* lateReceiptsIn(file: FileModel, context: RuleContext): Generator<LateReceipt> {
  const { project, facts, clocks } = context
  for (const sla of file.declarations) {
    if (sla.kind !== 'sla' || isBroken(project, sla)) continue
    // One with a name that is not known may be meant for what comes later.
    if (sla.goals.some(({ metric }) => metric.target === undefined)) continue
    for (const goal of sla.goals) {
      if (goal.with.length > 0 || goal.targets.length === 0) continue
      const second = endOfGoal(goal)
      if (second === undefined || !Number.isFinite(second)) continue
      const target = goal.targets.filter(isDeadline).find((one) => endOfReceipts(one) === second)!
      for (const inForce of timesOf(goal, sla, context)) {
        const { goals, hours, case: about } = facts.sla(inForce.sla)
        const clock = hours?.target && clocks.of(hours.target)
        const attributes = plainAttributes(about?.target?.attributes ?? [])
        if (clock === undefined || attributes === undefined) continue
        const received = firstReceiptFrom(clock, inForce, second)
        if (received === undefined) continue
        const isLeftOut = leftOut(goal, goals, second, attributes)
        if (isLeftOut === undefined) continue
        const witness = isLeftOut.relevant.length === 0 ? undefined : isLeftOut
        const postponed = goal.targets.find((one) => isPostponed(one, second))
        yield { sla, goal, target, postponed, received, clock, inForce, witness, attributes }
        break
      }
    }
  }
}

/** Whether the clock takes a time that has passed to be meant for the next open day. */
function isPostponed(target: Target, second: number): target is ByTarget {
  if (target.kind !== 'by' || target.day !== 'same' || target.time === undefined) return false
  const before = target.receivedBefore?.value
  return before === undefined || secondsOfDay(before) > second
}

/** A case for which a goal holds, and which no other goal takes that still applies at that second of the day. */
function leftOut(
  goal: Goal,
  all: readonly Goal[],
  second: number,
  attributes: readonly Attribute[],
): Witness | undefined {
  const others = all.filter((other) => {
    if (other === goal || other.with.length > 0 || other.metric.target !== goal.metric.target) return false
    return channelsCover(other, goal) && (endOfGoal(other) ?? Number.POSITIVE_INFINITY) > second
  })
  const own = conditionOf(goal, all)
  const taken = others.map((other) => conditionOf(other, all))
  if (own === undefined || taken.includes(undefined)) return undefined
  return witnessOf([own, ...(taken.length === 0 ? [] : [noneOf(taken as Condition[])])], attributes)
}
