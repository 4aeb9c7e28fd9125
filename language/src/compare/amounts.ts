import { Big } from 'big.js'
import type { CompiledSla, Duration, Money, Rate, Target } from '../compile/schema.ts'
import { deadlineOfDuration, relationOf } from '../model/deadlines.ts'
import { isSame } from './canonical.ts'

// Amounts of the same kind in order: negative if the first is less, undefined where it cannot be told.

type Bound = Extract<Target, { kind: 'bound' }>

export function compareDurations(a: Duration, b: Duration): number | undefined {
  if (a.clock === b.clock && a.unit === b.unit) return a.amount - b.amount
  const [first, second] = [deadlineOfDuration(a), deadlineOfDuration(b)]
  if (first === undefined || second === undefined) return undefined
  const relation = relationOf(first, second)
  return relation === 'unknown' ? undefined : { earlier: -1, same: 0, later: 1 }[relation]
}

export function compareMoney(a: Money, b: Money): number | undefined {
  return a.currency === b.currency ? new Big(a.amount).cmp(b.amount) : undefined
}

export function compareRates(a: Rate, b: Rate): number | undefined {
  return isSame(a.per, b.per) ? a.amount - b.amount : undefined
}

export function compareBoundValues(a: Bound['value'], b: Bound['value']): number | undefined {
  if (a.kind === 'share' && b.kind === 'share') return a.share - b.share
  if (a.kind === 'number' && b.kind === 'number') return new Big(a.number).cmp(b.number)
  if (a.kind === 'duration' && b.kind === 'duration') return compareDurations(a.duration, b.duration)
  if (a.kind === 'money' && b.kind === 'money') return compareMoney(a.money, b.money)
  return undefined
}

/** Whether whoever keeps one bound keeps the other as well. */
export function boundCovers(a: Bound, b: Bound): boolean {
  if (a.bound !== b.bound) return false
  return (
    keepsLimit(a.bound, a.value, b.value) &&
    (b.neverBelow === undefined || keepsLimit('at-least', a.neverBelow, b.neverBelow)) &&
    (b.neverAbove === undefined || keepsLimit('at-most', a.neverAbove, b.neverAbove))
  )
}

function keepsLimit(side: Bound['bound'], a: Bound['value'] | undefined, b: Bound['value']): boolean {
  const order = a && compareBoundValues(a, b)
  return order !== undefined && (side === 'at-least' ? order >= 0 : order <= 0)
}

type Credit = CompiledSla['credits'][number]

/** Whether wherever one credit is due at least as much is due by the other. */
export function creditCovers(a: Credit, b: Credit): boolean {
  if (a.metric !== b.metric || a.relation !== b.relation || a.share < b.share) return false
  const order = compareBoundValues(a.threshold, b.threshold)
  if (order === undefined || (a.relation === 'below' ? order < 0 : order > 0)) return false
  if (a.step === undefined || b.step === undefined) return a.step === b.step
  // Steps are counted from the threshold on: a smaller one gives as many at least.
  const size = compareBoundValues(a.step, b.step)
  return size !== undefined && size <= 0
}
