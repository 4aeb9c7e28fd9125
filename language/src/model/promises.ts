import { daySeconds } from '../text/civil.ts'
import {
  type Deadline,
  type DeadlineTarget,
  deadlineOf,
  deadlineOfDuration,
  isDeadline,
  type Received,
  type Relation,
  relationOf,
} from './deadlines.ts'
import type { BoundTarget, Goal, Metric, ShareTarget, Target } from './declarations.ts'
import { goalKey } from './effective.ts'
import { type OpenDays, secondsOfDay } from './open-days.ts'
import { plainCondition } from './segmentation.ts'
import type { MeasureValue } from './values.ts'

// What one promise says about another, as far as it can be proven without a clock: for every receipt, on every day
// that the calendar can have. What cannot be proven is `unknown`, and nobody should claim it.

/** Targets of one share: alternatives, of which the first that applies counts. */
export interface Stage {
  /** As a number; 1 where none is written. */
  readonly share: number
  readonly alternatives: readonly DeadlineTarget[]
}

/** The stages of a goal, in source order; a target of which something is not known is left out with its stage. */
export function stagesOf(targets: readonly Target[]): readonly Stage[] {
  let known = stagesKnown.get(targets)
  if (known === undefined) {
    known = findStages(targets)
    stagesKnown.set(targets, known)
  }
  return known
}

const stagesKnown = new WeakMap<readonly Target[], readonly Stage[]>()

function findStages(targets: readonly Target[]): readonly Stage[] {
  const stages = new Map<string, { share: number; alternatives: DeadlineTarget[]; isKnown: boolean }>()
  for (const target of targets) {
    if (!isDeadline(target)) continue
    const key = target.share?.value?.ratio ?? target.share?.text ?? ''
    const share = target.share === undefined ? 1 : Number(target.share.value?.ratio)
    const stage = stages.get(key) ?? { share, alternatives: [], isKnown: !Number.isNaN(share) }
    stages.set(key, stage)
    stage.alternatives.push(target)
    if (deadlineOf(target) === undefined || isCutUnknown(target)) stage.isKnown = false
  }
  return [...stages.values()].filter(({ isKnown }) => isKnown)
}

function isCutUnknown(target: DeadlineTarget): boolean {
  return target.receivedBefore !== undefined && target.receivedBefore.value === undefined
}

/** A part of the day in which the same alternatives apply to whatever counts as received then. */
interface Slot extends Received {
  readonly at: number
}

/** The parts of the day in which something can count as received, cut wherever a target begins or ceases to apply. */
function slotsOf(targets: readonly DeadlineTarget[], days: OpenDays | undefined): readonly Slot[] {
  const cuts = new Set<number>([0])
  for (const target of targets) {
    if (target.receivedBefore?.value !== undefined) cuts.add(secondsOfDay(target.receivedBefore.value))
    if (target.kind === 'by' && target.day === 'same' && target.time?.value !== undefined)
      cuts.add(secondsOfDay(target.time.value))
  }
  if (cuts.size === 1) return [{ from: 0, to: daySeconds, at: daySeconds / 2 }]
  const sorted = [...cuts].filter((cut) => cut < daySeconds).sort((a, b) => a - b)
  const slots = sorted.flatMap((cut, index): Slot[] => {
    const next = sorted[index + 1] ?? daySeconds
    return [
      { from: cut, to: cut, at: cut },
      { from: cut, to: next, at: (cut + next) / 2 },
    ]
  })
  if (days === undefined) return slots
  const isPossible = ({ from, to }: Slot): boolean =>
    days.shapes.some((spans) =>
      spans.some((span) =>
        from === to ? span.from <= from && from < span.to : span.from < to && span.to > from,
      ),
    )
  return slots.filter(isPossible)
}

interface Choice {
  readonly target: DeadlineTarget
  readonly deadline: Deadline
}

/** The alternative that counts for what is received at a time of day; undefined where none applies. */
function choiceAt(alternatives: readonly DeadlineTarget[], at: number): Choice | undefined {
  let postponed: Choice | undefined
  for (const target of alternatives) {
    const deadline = deadlineOf(target)!
    if (target.receivedBefore !== undefined && at >= secondsOfDay(target.receivedBefore.value!)) continue
    if (deadline.kind === 'time' && deadline.day === 0 && at > deadline.time) {
      postponed ??= { target, deadline: { ...deadline, day: 1 } }
      continue
    }
    return { target, deadline }
  }
  return postponed
}

/** How two stages stand to each other: `earlier` if `a` is never due later than `b`, and sometimes earlier. */
export function relationOfStages(a: Stage, b: Stage, days?: OpenDays): Relation {
  let isEarlier = false
  let isLater = false
  for (const slot of slotsOf([...a.alternatives, ...b.alternatives], days)) {
    const relation = relationOfChoices(
      choiceAt(a.alternatives, slot.at),
      choiceAt(b.alternatives, slot.at),
      days,
      slot,
    )
    if (relation === 'unknown') return 'unknown'
    if (relation === 'earlier') isEarlier = true
    if (relation === 'later') isLater = true
    if (isEarlier && isLater) return 'unknown'
  }
  return isEarlier ? 'earlier' : isLater ? 'later' : 'same'
}

function relationOfChoices(
  a: Choice | undefined,
  b: Choice | undefined,
  days: OpenDays | undefined,
  received: Received,
): Relation {
  // Where nothing is promised, nothing is ever due.
  if (a === undefined) return b === undefined ? 'same' : 'later'
  if (b === undefined) return 'earlier'
  return relationOf(a.deadline, b.deadline, days, received)
}

/** An alternative that counts for no receipt. */
export interface IdleAlternative {
  readonly target: DeadlineTarget
  /** What counts wherever this could; none where nothing can count as received at such a time. */
  readonly instead: readonly DeadlineTarget[]
}

/** The alternatives of a stage that never count. */
export function idleAlternatives({ alternatives }: Stage, days?: OpenDays): readonly IdleAlternative[] {
  if (alternatives.length === 0) return []
  const slots = slotsOf(alternatives, days)
  const counting = new Set(slots.flatMap(({ at }) => choiceAt(alternatives, at)?.target ?? []))
  return alternatives
    .filter((target) => !counting.has(target))
    .map((target) => ({
      target,
      instead: [
        ...new Set(
          slots
            .filter(({ at }) => appliesAt(target, at))
            .flatMap(({ at }) => choiceAt(alternatives, at)?.target ?? []),
        ),
      ],
    }))
}

/**
 * The first second of the day at which a target no longer applies to what counts as received then; infinite where it
 * always does, undefined where that is not known.
 */
export function endOfReceipts(target: Target): number | undefined {
  if (!isDeadline(target)) return Number.POSITIVE_INFINITY
  const deadline = deadlineOf(target)
  if (deadline === undefined || isCutUnknown(target)) return undefined
  const before =
    target.receivedBefore?.value === undefined
      ? Number.POSITIVE_INFINITY
      : secondsOfDay(target.receivedBefore.value)
  // What counts as received at the very time can still be done then.
  const isSameDay = deadline.kind === 'time' && deadline.day === 0
  return isSameDay ? Math.min(before, deadline.time + 1) : before
}

/** Two alternatives of which the one for what comes later falls due first. */
export interface SwappedAlternatives {
  readonly first: DeadlineTarget
  readonly second: DeadlineTarget
  /** The second of the day from which on the second one counts. */
  readonly at: number
}

/** The alternatives of a stage that fall due in the reverse order, on every day that the calendar can have. */
export function swappedAlternatives(
  { alternatives }: Stage,
  days?: OpenDays,
): readonly SwappedAlternatives[] {
  if (alternatives.length < 2) return []
  const found: SwappedAlternatives[] = []
  let before: Choice | undefined
  for (const slot of slotsOf(alternatives, days)) {
    const choice = choiceAt(alternatives, slot.at)
    if (before !== undefined && choice !== undefined && before.target !== choice.target) {
      const cut = { from: slot.from, to: slot.from }
      if (relationOf(choice.deadline, before.deadline, days, cut) === 'earlier')
        found.push({ first: before.target, second: choice.target, at: slot.from })
    }
    before = choice
  }
  return found
}

function appliesAt(target: DeadlineTarget, at: number): boolean {
  return target.receivedBefore?.value === undefined || at < secondsOfDay(target.receivedBefore.value)
}

/** How one stage stands to another as a promise. */
export type Strictness = 'same' | 'stricter' | 'milder' | 'unknown'

/** `stricter`: whoever keeps `a` keeps `b`, and promises more. */
export function strictnessOf(a: Stage, b: Stage, days?: OpenDays): Strictness {
  const time = relationOfStages(a, b, days)
  if (time === 'unknown') return 'unknown'
  if (a.share === b.share) return time === 'same' ? 'same' : time === 'earlier' ? 'stricter' : 'milder'
  if (a.share > b.share) return time === 'later' ? 'unknown' : 'stricter'
  return time === 'earlier' ? 'unknown' : 'milder'
}

/** Compares what two bounds name: negative if `a` is less; undefined if they cannot be compared. */
export function compareMeasures(
  a: MeasureValue | undefined,
  b: MeasureValue | undefined,
): number | undefined {
  if (a === undefined || b === undefined) return undefined
  if (a.kind === 'share' && b.kind === 'share') return Number(a.share.ratio) - Number(b.share.ratio)
  if (a.kind === 'number' && b.kind === 'number') return Number(a.number) - Number(b.number)
  if (a.kind === 'duration' && b.kind === 'duration') {
    const first = deadlineOfDuration(a.duration)
    const second = deadlineOfDuration(b.duration)
    if (first === undefined || second === undefined || first.kind !== second.kind) return undefined
    const relation = relationOf(first, second)
    return relation === 'unknown' ? undefined : { earlier: -1, same: 0, later: 1 }[relation]
  }
  return undefined
}

/** How two bounds of the same kind stand to each other; `unknown` for bounds of different kinds. */
export function strictnessOfBounds(a: BoundTarget, b: BoundTarget): Strictness {
  if (a.bound !== b.bound) return 'unknown'
  const order = compareMeasures(a.value.value, b.value.value)
  if (order === undefined) return 'unknown'
  if (order === 0) return 'same'
  return order > 0 === (a.bound === 'at-least') ? 'stricter' : 'milder'
}

/** How two combined goals for the same metrics stand to each other. */
export function strictnessOfShares(a: ShareTarget, b: ShareTarget): Strictness {
  const [first, second] = [a.share.value?.ratio, b.share.value?.ratio].map(Number)
  if (first === undefined || second === undefined || Number.isNaN(first - second)) return 'unknown'
  return first === second ? 'same' : first > second ? 'stricter' : 'milder'
}

/** Whether no value satisfies both bounds. */
export function boundsExclude(a: BoundTarget, b: BoundTarget): boolean {
  if (a.bound === b.bound) return false
  const [low, high] = a.bound === 'at-least' ? [a, b] : [b, a]
  const order = compareMeasures(low.value.value, high.value.value)
  return order !== undefined && order > 0
}

/** Whether a goal holds wherever another holds: on each of its channels, and for each of its cases. */
export function covers(a: Goal, b: Goal): boolean {
  return channelsCover(a, b) && (a.when === undefined || isSameCondition(a, b))
}

/** Whether there may be a request for which both hold; for cases as far as nobody has to look into conditions. */
export function meet(a: Goal, b: Goal): boolean {
  return channelsMeet(a, b) && (a.when === undefined || b.when === undefined || isSameCondition(a, b))
}

/** Whether two goals are for the same cases by their words. */
export function isSameCondition(first: Goal, second: Goal): boolean {
  if (first.when === undefined || second.when === undefined) return first.when === second.when
  // What `otherwise` leaves over depends on the other goals beside it.
  if (first.when.otherwise || second.when.otherwise)
    return first.when.otherwise && second.when.otherwise && goalKey(first) === goalKey(second)
  const [a, b] = [first, second].map(({ when }) => when?.condition && plainCondition(when.condition))
  return a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b)
}

/** Whether a goal holds on every channel on which another holds. */
export function channelsCover(a: Goal, b: Goal): boolean {
  if (a.channels.length === 0) return true
  if (b.channels.length === 0) return false
  return b.channels.every(({ text }) => a.channels.some((channel) => channel.text === text))
}

/** Whether there is a channel on which both hold. */
export function channelsMeet(a: Goal, b: Goal): boolean {
  if (a.channels.length === 0 || b.channels.length === 0) return true
  return a.channels.some(({ text }) => b.channels.some((channel) => channel.text === text))
}

/** What a metric can be at least and at most, in the measure of a value. */
export function rangeOf(
  metric: Metric | undefined,
  value: MeasureValue | undefined,
): { least?: MeasureValue; most?: MeasureValue } | undefined {
  if (value?.kind === 'share') {
    return { least: { kind: 'share', share: { ratio: '0' } }, most: { kind: 'share', share: { ratio: '1' } } }
  }
  if (value?.kind === 'number' && metric?.definition?.kind === 'score') {
    const { min, max } = metric.definition
    return { least: { kind: 'number', number: min }, most: { kind: 'number', number: max } }
  }
  if (value?.kind === 'duration') {
    return { least: { kind: 'duration', duration: { ...value.duration, amount: 0 } } }
  }
  return undefined
}
