// The staff that keeps what is promised.

import { total } from './queue.ts'
import { layOut } from './roster.ts'
import { leastEnough } from './search.ts'
import type { Shop } from './shop.ts'

export interface Requirement {
  /** People in each slot, whole. */
  readonly present: Float64Array
  readonly hours: number
  /** Whether they keep every promise. */
  readonly keepable: boolean
}

/**
 * The least paid time with which all promises are kept in every half hour, found by halving over rosters that lay
 * time out as people would (see `layOut`).
 */
export function requirementOf(shop: Shop): Requirement {
  const { need, lengths, deferrableHours } = shop
  const least = need.reduce((sum, agents, slot) => sum + agents * lengths[slot]!, 0)
  const roster = (extra: number): Float64Array => {
    const present = new Float64Array(need.length)
    layOut(least + extra, need, lengths, present)
    return present
  }
  const isEnough = (present: Float64Array, late: boolean): boolean => {
    if (total(shop.capacity(present)) < deferrableHours - 1e-9) return false
    if (!late) return true
    const queue = shop.queue(present)
    return queue.stable && queue.late.length === 0
  }
  // Whoever is there beyond the need does deferrable work all the time; so much more is needed in any case.
  const lacking = deferrableHours - total(shop.capacity(roster(0)))
  const most = Math.ceil(2 * shop.plenty)
  const smallest = (late: boolean): Float64Array | undefined => {
    // If not even these keep it, more do not either.
    if (!isEnough(roster(most / 2), late)) return undefined
    // In steps of a person for half an hour.
    const tooFew = Math.max(0, Math.floor(lacking * 2)) - 1
    const halves = leastEnough((count) => isEnough(roster(count / 2), late), {
      tooFew,
      start: tooFew + 1,
      step: 1,
      most,
    })
    return roster((halves ?? most) / 2)
  }
  const kept = smallest(true)
  const present = kept ?? smallest(false) ?? roster(deferrableHours)
  const hours = present.reduce((sum, agents, slot) => sum + agents * lengths[slot]!, 0)
  return { present, hours, keepable: kept !== undefined && shop.isWithinReach }
}
