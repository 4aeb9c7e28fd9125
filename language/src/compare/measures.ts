import type { CompiledContract, Target } from '../compile/schema.ts'
import { isSame } from './canonical.ts'
import { together } from './changes.ts'
import type { Verdict } from './types.ts'
import type { World } from './world.ts'

// What becomes of every goal for a metric when something else is measured.

type Definition = CompiledContract['metrics'][number]['definition']
type Of<K extends Definition['kind']> = Extract<Definition, { kind: K }>
type Time = Of<'time'>

/** Whether more or less is measured of the same case. */
type Size = 'more' | 'less' | 'same' | 'unknown'

/** The life of a request as the standard library tells it, each pair in its order. */
const life: readonly (readonly [before: string, after: string])[] = [
  ['received', 'complete'],
  ['complete', 'replied'],
  ['offered', 'answered'],
  ['offered', 'abandoned'],
  ['answered', 'resolved'],
  ['replied', 'resolved'],
  ['resolved', 'reopened'],
]

/** With it the life of a request begins, but for the telephone that rings. */
const first = 'received'

/** What it means that a metric is measured otherwise, for the goals of either contract that go by it. */
export function verdictOfMeasure(id: string, before: Definition, after: Definition, world: World): Verdict {
  const size = sizeOf(before, after, new Order(world))
  if (size === 'same') return 'neutral'
  if (size === 'unknown') return 'unclear'
  const isMore = size === 'more'
  const sides = [...sidesOf(id, world)]
  return together(sides.map((side) => ((side === 'at-most') === isMore ? 'stricter' : 'weaker')))
}

/** On which side the goals for a metric are limited: a time that is due later is one that may be longer. */
function sidesOf(id: string, { before, after }: World): Set<'at-most' | 'at-least'> {
  const goals = [before, after].flatMap(({ slas, clauses }) => [
    ...slas.flatMap((sla) => sla.goals.filter(({ metric }) => metric === id)),
    ...clauses.flatMap((one) => (one.kind === 'duty' && one.measuredBy === id ? [one] : [])),
  ])
  const sides = goals.flatMap(({ targets = [] }) => targets.flatMap(sideOf))
  // Without a goal nothing is limited yet, and a time is something that is to be short.
  return new Set(sides.length === 0 ? ['at-most'] : sides)
}

function sideOf(target: Target): ('at-most' | 'at-least')[] {
  if (target.kind === 'best-effort') return []
  return [target.kind === 'bound' ? target.bound : 'at-most']
}

function sizeOf(before: Definition, after: Definition, order: Order): Size {
  if (before.kind === 'time' && after.kind === 'time') return sizeOfTimes(before, after, order)
  if (before.kind === 'count' && after.kind === 'count' && before.per === after.per) {
    return sizeOfCounts(
      [before.event, ...(before.eventAlternatives ?? [])],
      [after.event, ...(after.eventAlternatives ?? [])],
    )
  }
  if (before.kind === 'share' && after.kind === 'share') {
    const wholes = [before, after].map(({ whole, wholeAlternatives = [] }) =>
      [whole, ...wholeAlternatives].sort(),
    )
    if (!isSame(wholes[0], wholes[1])) return 'unknown'
    return sizeOfCounts(
      [before.part, ...(before.partAlternatives ?? [])],
      [after.part, ...(after.partAlternatives ?? [])],
    )
  }
  return 'unknown'
}

/** A clock that starts later, stops earlier or pauses more measures less; both ways at once nobody can tell. */
function sizeOfTimes(before: Time, after: Time, order: Order): Size {
  const starts = order.compare(
    [before.start, ...(before.startAlternatives ?? [])],
    [after.start, ...(after.startAlternatives ?? [])],
  )
  const ends = order.compare(
    [before.end, ...(before.endAlternatives ?? [])],
    [after.end, ...(after.endAlternatives ?? [])],
  )
  return bothSizes([opposite(starts), ends, sizeOfPauses(before.pause, after.pause)])
}

/** The more often a clock pauses, and the later it goes on, the less it measures. */
function sizeOfPauses(before: Time['pause'], after: Time['pause']): Size {
  if (before === undefined) return after === undefined ? 'same' : 'less'
  if (after === undefined) return 'more'
  const starts = sizeOfCounts(
    [before.start, ...(before.startAlternatives ?? [])],
    [after.start, ...(after.startAlternatives ?? [])],
  )
  const ends = sizeOfCounts(
    [before.end, ...(before.endAlternatives ?? [])],
    [after.end, ...(after.endAlternatives ?? [])],
  )
  return bothSizes([opposite(starts), ends])
}

/** Of which there are more if all that was counted still is, and something else as well. */
function sizeOfCounts(before: readonly string[], after: readonly string[]): Size {
  const isKept = before.every((event) => after.includes(event))
  const isNothingNew = after.every((event) => before.includes(event))
  if (isKept) return isNothingNew ? 'same' : 'more'
  return isNothingNew ? 'less' : 'unknown'
}

function opposite(size: Size): Size {
  return size === 'more' ? 'less' : size === 'less' ? 'more' : size
}

function bothSizes(sizes: readonly Size[]): Size {
  const kinds = new Set(sizes)
  if (kinds.has('unknown') || (kinds.has('more') && kinds.has('less'))) return 'unknown'
  return kinds.has('more') ? 'more' : kinds.has('less') ? 'less' : 'same'
}

/** Which event comes before which: by the life of a request, and by what the metrics of both contracts measure. */
class Order {
  private readonly following = new Map<string, Set<string>>()

  constructor({ before, after }: World) {
    for (const [one, other] of life) this.follow([one], [other])
    for (const { definition } of [...before.metrics, ...after.metrics]) {
      if (definition.kind !== 'time') continue
      const { start, startAlternatives = [], end, endAlternatives = [] } = definition
      this.follow([start, ...startAlternatives], [end, ...endAlternatives])
    }
  }

  private follow(before: readonly string[], after: readonly string[]): void {
    for (const one of before) {
      const known = this.following.get(one) ?? new Set()
      this.following.set(one, known)
      for (const other of after) if (other !== one) known.add(other)
    }
  }

  /** Whether the first of some events comes later than the first of others: `more`. */
  compare(before: readonly string[], after: readonly string[]): Size {
    const isNotSooner = after.every((now) => before.some((old) => old === now || this.isBefore(old, now)))
    const isNotLater = before.every((old) => after.some((now) => old === now || this.isBefore(now, old)))
    if (isNotSooner) return isNotLater ? 'same' : 'more'
    return isNotLater ? 'less' : 'unknown'
  }

  /** Whether one always comes before another. Where they come in turn, neither does. */
  private isBefore(a: string, b: string): boolean {
    if (this.reaches(a, b)) return !this.reaches(b, a)
    return a === first && b !== 'offered' && !this.reaches(b, a)
  }

  private reaches(from: string, to: string): boolean {
    const seen = new Set([from])
    // Grows while it is walked.
    for (const event of seen) {
      if (this.following.get(event)?.has(to) === true) return true
      for (const next of this.following.get(event) ?? []) seen.add(next)
    }
    return false
  }
}
