// Which promises are a matter of how many people are at work, and which are not.

import type { Target } from '../compile/schema.ts'
import type { PlannedContract } from './contract.ts'
import type { WorkItem } from './demand.ts'
import type { AnswerGoal } from './erlang.ts'
import { secondsOf } from './week.ts'

type Goal = PlannedContract['slas'][number]['goals'][number]
type Metric = PlannedContract['metrics'][number]

/** What a goal is about: the wait of those who are there, how many of them give up, or when work is done. */
export type GoalKind = 'answer' | 'abandonment' | 'reply' | 'done'

/**
 * Why it is not reckoned whether a promise is kept:
 * - `handling`: the time takes in the work itself, or begins when somebody is being served
 * - `start`: nobody knows when the event comes with which the time begins
 * - `waiting`: it is about those who wait, and nobody waits for this work
 * - `clock`: those who wait are to be served by a time of the day, or after so long at least
 * - `patience`: nobody knows when those who wait give up
 * - `other`: it is no matter of how many people are at work
 */
export type Unreckoned = 'handling' | 'start' | 'waiting' | 'clock' | 'patience' | 'other'

/** With one of these somebody is or was served. */
const served = new Set(['answered', 'replied', 'resolved', 'reopened', 'waiting', 'resumed', 'abandoned'])

/** What a goal is about for such work, or why that is not reckoned. */
export function goalKindOf(
  metric: Metric | undefined,
  work: WorkItem['service']['work'],
): GoalKind | { readonly unreckoned: Unreckoned } {
  const definition = metric?.definition
  const not = (unreckoned: Unreckoned) => ({ unreckoned })
  if (definition?.kind === 'share') {
    if (definition.part !== 'abandoned' || definition.whole !== 'offered') return not('other')
    return work === 'immediate' ? 'abandonment' : not('waiting')
  }
  if (definition?.kind !== 'time') return not('other')
  const { start, end } = definition
  if (work === 'immediate') {
    const starts = [start, ...(definition.startAlternatives ?? [])]
    const ends = [end, ...(definition.endAlternatives ?? [])].filter((one) => one !== 'answered')
    // Whatever the moments are called: who has come waits until somebody takes it up.
    return starts.some((one) => served.has(one)) || ends.some((one) => served.has(one))
      ? not('handling')
      : 'answer'
  }
  if (start === 'offered') return not('waiting')
  if (start !== 'received' && start !== 'complete') return not('start')
  return end === 'replied' ? 'reply' : 'done'
}

/** The goals that count for an item: one of their channels is one of the service's. */
export function goalsOf({ service, sla }: Pick<WorkItem, 'service' | 'sla'>): readonly Goal[] {
  return sla.goals.filter(
    ({ channels }) => channels.length === 0 || channels.some((channel) => service.channels.includes(channel)),
  )
}

/** What a target promises to those who wait; undefined if it is nothing that an hour's staff decides. */
export function answerGoalOf(kind: GoalKind, target: Target): AnswerGoal | undefined {
  if (kind === 'answer' && target.kind === 'within')
    return { share: target.share ?? 1, within: secondsOf(target.limit) }
  if (target.kind !== 'bound' || target.bound !== 'at-most') return undefined
  if (kind === 'answer' && target.value.kind === 'duration')
    return { meanWait: secondsOf(target.value.duration) }
  if (kind === 'abandonment' && target.value.kind === 'share') return { abandonment: target.value.share }
  return undefined
}

/** Why a target is not reckoned for an item; undefined if it is, or promises nothing. */
export function unreckoned(
  metric: Metric | undefined,
  target: Target,
  { service }: Pick<WorkItem, 'service'>,
): Unreckoned | undefined {
  if (target.kind === 'best-effort') return undefined
  const kind = goalKindOf(metric, service.work)
  if (typeof kind === 'object') return kind.unreckoned
  if (kind === 'reply' || kind === 'done')
    return target.kind === 'within' || target.kind === 'by' ? undefined : 'other'
  if (answerGoalOf(kind, target) === undefined) return kind === 'answer' ? 'clock' : 'other'
  return kind === 'abandonment' && service.patience === undefined ? 'patience' : undefined
}
