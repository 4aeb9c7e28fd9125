import { fold } from './conditions.ts'
import { MOST_LEVELS } from './diagram.ts'
import type { Plan } from './plan.ts'

/** Rounds after which the arrangement has settled. */
const ROUNDS = 20

/**
 * An order of the tested attributes for a diagram. Its size hangs on the order: what is tested together should lie
 * together. Undefined if there are too many attributes for a diagram.
 */
export function orderOf(plan: Plan): number[] | undefined {
  return plan.tested.length > MOST_LEVELS ? undefined : arrange(plan.tested, groupsOf(plan))
}

/** The attributes that are tested together: in one conjunction or disjunction, or in one segment. */
function groupsOf(plan: Plan): number[][] {
  const groups: number[][] = []
  for (const { condition } of plan.segments) {
    if (condition === undefined) continue
    const whole = new Set<number>()
    fold<number | undefined>(
      condition,
      (test) => {
        const { attribute } = plan.read(test)
        whole.add(attribute)
        return attribute
      },
      (kind, parts) => {
        if (kind === 'not') return parts[0]
        const group = new Set(parts.filter((part) => part !== undefined))
        if (group.size > 1) groups.push([...group])
        return undefined
      },
    )
    groups.push([...whole])
  }
  return groups
}

/**
 * Moves what belongs together together: each attribute goes to the centre of its groups, again and again; the
 * arrangement with the shortest groups wins. (The FORCE heuristic of Aloul, Markov and Sakallah.)
 */
function arrange(start: readonly number[], groups: readonly (readonly number[])[]): number[] {
  let order = [...start]
  let best = order
  let shortest = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const position = new Map(order.map((place, index) => [place, index]))
    const sums = new Map<number, { sum: number; count: number }>(order.map((p) => [p, { sum: 0, count: 0 }]))
    let length = 0
    for (const group of groups) {
      let [low, high, total] = [order.length, 0, 0]
      for (const place of group) {
        const index = position.get(place)!
        low = Math.min(low, index)
        high = Math.max(high, index)
        total += index
      }
      length += Math.max(0, high - low)
      for (const place of group) {
        const entry = sums.get(place)!
        entry.sum += total / group.length
        entry.count++
      }
    }
    if (length >= shortest) break
    shortest = length
    best = order
    const centre = (place: number) => sums.get(place)!.sum / Math.max(1, sums.get(place)!.count)
    order = order.toSorted((a, b) => centre(a) - centre(b) || position.get(a)! - position.get(b)!)
  }
  return best
}
