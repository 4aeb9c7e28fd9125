import { Big } from 'big.js'
import { isDeadline } from '../../model/deadlines.ts'
import type { Credit, Escalation, Goal, Target } from '../../model/declarations.ts'
import type { Placed } from '../../model/origin.ts'
import { compareMeasures } from '../../model/promises.ts'
import type { Literal, MeasureValue } from '../../model/values.ts'

/** Up to so many times what a promise allows to be missed is a tolerance, where somebody is told of each miss. */
const mostTolerance = 3

/** What is missed without anything being credited. */
export interface CreditHole {
  /** The first credit to fall due; where it begins is the witness: there the promise is missed, and it is not due yet. */
  readonly first: Credit
  /** What is promised, or what must be reached in any case. */
  readonly promise: Placed
  readonly isMinimum: boolean
}

interface Promise {
  /** The level at which the promise is just kept. */
  readonly level: MeasureValue
  readonly isMinimum: boolean
  /** Whether it is about deadlines, of each of which escalations may tell. */
  readonly isDeadline: boolean
  readonly place: Placed
}

/**
 * The room between the promises for a metric and the first of its credits, in which nothing follows a miss. A level that
 * must be reached in any case counts before what is promised; of several promises the one that allows most. Where misses
 * of deadlines are escalated, only what is more than a tolerance: more than three times what may be missed.
 *
 * @param credits those for one metric in one direction
 * @param goals all of the SLA for that metric
 */
export function holeBefore(
  credits: readonly Credit[],
  goals: readonly Goal[],
  escalations: readonly Escalation[],
): CreditHole | undefined {
  const [one, ...others] = credits
  if (one === undefined || credits.some(({ threshold }) => threshold.value === undefined)) return undefined
  const { relation } = one
  /** Whether a level is a greater miss than another; undefined where they cannot be compared. */
  const isWorse = (a: MeasureValue, b: MeasureValue): boolean | undefined => {
    const order = compareMeasures(a, b)
    return order === undefined ? undefined : relation === 'below' ? order < 0 : order > 0
  }
  let first = one
  for (const other of others)
    if (isWorse(first.threshold.value!, other.threshold.value!) === true) first = other
  const start = first.threshold.value!
  let promise: Promise | undefined
  // How many keep several deadlines is another level than how many keep this one.
  for (const target of goals.flatMap((goal) => (goal.with.length > 0 ? [] : goal.targets))) {
    if (target.kind === 'best-effort') continue
    for (const found of promisesOf(target, relation)) {
      // Of what is not known, or is measured otherwise, nothing can be said.
      if (found === undefined || compareMeasures(found.level, start) === undefined) return undefined
      const isMore = promise === undefined || isWorse(found.level, promise.level) === true
      if (found.isMinimum === (promise?.isMinimum ?? found.isMinimum) ? isMore : found.isMinimum)
        promise = found
    }
  }
  if (promise === undefined || isWorse(start, promise.level) !== true) return undefined
  const { isMinimum, place } = promise
  const isTold = promise.isDeadline && escalations.length > 0
  if (!isMinimum && isTold && isTolerance(start, promise.level)) return undefined
  return { first, promise: place, isMinimum }
}

/** Of shares that are kept only; of 100 % there is none, for no miss is part of it. */
function isTolerance(start: MeasureValue, level: MeasureValue): boolean {
  if (start.kind !== 'share' || level.kind !== 'share') return false
  const [credited, allowed] = [start, level].map(({ share }) => new Big(1).minus(share.ratio))
  return credited!.lte(allowed!.times(mostTolerance))
}

/** What is promised in the direction in which credits are agreed: of shares that are kept and scores, or of what is bad. */
function promisesOf(target: Target, relation: Credit['relation']): readonly (Promise | undefined)[] {
  const side = relation === 'below' ? 'at-least' : 'at-most'
  const promise = (place: Literal<MeasureValue>, isMinimum: boolean): Promise | undefined =>
    place.value && { place, level: place.value, isMinimum, isDeadline: target.kind !== 'bound' }
  if (target.kind === 'best-effort') return []
  if (target.kind === 'bound') {
    const { value, bound, minimum } = target
    return bound === side ? [promise(value, false), ...(minimum ? [promise(minimum.value, true)] : [])] : []
  }
  if (!isDeadline(target) && target.kind !== 'share') return [undefined]
  if (relation === 'above') return []
  const { share, minimum } = target
  const ratio = share === undefined ? '1' : share.value?.ratio
  const level: MeasureValue | undefined =
    ratio === undefined ? undefined : { kind: 'share', share: { ratio } }
  return [
    level && { place: share ?? target, level, isMinimum: false, isDeadline: true },
    ...(minimum === undefined ? [] : [promise(minimum.value, true)]),
  ]
}
