import { Big } from 'big.js'
import { isDeadline } from '../../model/deadlines.ts'
import type { Credit, Goal, Target } from '../../model/declarations.ts'
import type { Placed } from '../../model/origin.ts'
import type { Literal, MeasureValue } from '../../model/values.ts'

/** Up to so many times what a promise allows to be missed is a tolerance, as agreements have it. */
const mostTolerance = 3

/** What is missed without anything being credited. */
export interface CreditHole {
  /** The first credit to fall due. */
  readonly first: Credit
  /** What is promised, or what must be reached in any case. */
  readonly promise: Placed & { readonly text: string }
  readonly isMinimum: boolean
  /** How much may be missed, and from how much on something is credited; ratios. */
  readonly allowed: Big
  readonly credited: Big
}

/** What a promise allows to be missed, as a ratio. */
interface Promise {
  readonly allowed: Big
  readonly isMinimum: boolean
  readonly place: Literal
}

/**
 * The room between the promises for a metric and the first of its credits, where it is more than a tolerance: a level
 * that must be reached in any case lies in it, or more than three times as much may be missed as is promised. Of several
 * promises the one that allows most is compared; of shares only, for of a mean nobody can say how much of it is missed.
 *
 * @param credits those for one metric in one direction
 * @param goals all of the SLA for that metric
 */
export function holeBefore(credits: readonly Credit[], goals: readonly Goal[]): CreditHole | undefined {
  const all = credits.map((credit) => ({ credit, missed: missedOf(credit.relation, credit.threshold) }))
  if (all.length === 0 || goals.length === 0 || all.some(({ missed }) => missed === undefined))
    return undefined
  const { credit: first, missed: credited } = all.reduce((a, b) => (b.missed!.lt(a.missed!) ? b : a))
  let promise: Promise | undefined
  for (const goal of goals) {
    for (const target of goal.targets) {
      if (target.kind === 'best-effort') continue
      for (const found of promisesOf(target)) {
        // Of what is not known, or no share, nothing can be said.
        if (found === undefined) return undefined
        const isMore = promise === undefined || found.allowed.gt(promise.allowed)
        if (found.isMinimum === (promise?.isMinimum ?? found.isMinimum) ? isMore : found.isMinimum)
          promise = found
      }
    }
  }
  if (promise === undefined) return undefined
  const { allowed, isMinimum, place } = promise
  const isHole = isMinimum
    ? credited!.gt(allowed)
    : allowed.gt(0) && credited!.gt(allowed.times(mostTolerance))
  return isHole ? { first, promise: place, isMinimum, allowed, credited: credited! } : undefined
}

function promisesOf(target: Target): readonly (Promise | undefined)[] {
  const promise = (place: Literal | undefined, allowed: Big | undefined, isMinimum: boolean) =>
    place !== undefined && allowed !== undefined ? { place, allowed, isMinimum } : undefined
  if (target.kind === 'bound') {
    const { value, bound, minimum } = target
    const allowed = missedOf(bound === 'at-least' ? 'below' : 'above', value)
    const least = minimum && promise(minimum.value, missedOf(minimum.side, minimum.value), true)
    return [promise(value, allowed, false), ...(minimum === undefined ? [] : [least])]
  }
  if (!isDeadline(target) && target.kind !== 'share') return [undefined]
  const { share, minimum } = target
  const least = minimum && promise(minimum.value, missedOf(minimum.side, minimum.value), true)
  // Without a share it is all of them, of which no tolerance can be a part.
  const own =
    share === undefined ? [] : [promise(share, share.value && new Big(1).minus(share.value.ratio), false)]
  return [...own, ...(minimum === undefined ? [] : [least])]
}

/** How much is missed where a level is just reached: below 90 % it is a tenth, above 5 % a twentieth. */
function missedOf(side: 'below' | 'above', { value }: Literal<MeasureValue>): Big | undefined {
  if (value?.kind !== 'share') return undefined
  const ratio = new Big(value.share.ratio)
  return side === 'below' ? new Big(1).minus(ratio) : ratio
}
