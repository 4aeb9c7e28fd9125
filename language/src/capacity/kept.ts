// The staff that keeps what is promised where cases come and take time by chance.

import { finished } from '../steps.ts'
import type { Reached } from './backlog-chance.ts'
import type { Index } from './demand.ts'
import { allowedMisses } from './erlang.ts'
import { fteOf, type StaffNeeded } from './pooling.ts'
import { total } from './queue.ts'
import { layOut } from './roster.ts'
import type { Shop } from './shop.ts'

/**
 * Of what may be late so much is used, and so much more work is reckoned with than is expected: what is stated has to keep
 * the promise although the reckoning errs by a little, and a count over some months does by more.
 */
const used = 0.8
const more = 1.01

/** The time at work is found to this part of it, or to half an hour of one person. */
const precision = 0.001

/**
 * The least paid time with which every promise on deferrable work is kept under chance, not less than on average. What no
 * staff keeps is left out, and so is what is promised for some cases only: nobody has said how many they are.
 */
export function keptRequirementOf(shop: Shop, average: StaffNeeded, index: Index): StaffNeeded {
  if (shop.promises.length === 0 || shop.deferrableHours === 0) return average
  const { need, lengths } = shop
  const least = need.reduce((sum, agents, slot) => sum + agents * lengths[slot]!, 0)
  // In steps of a person for half an hour, as on average.
  const roster = (steps: number): Float64Array => {
    const present = new Float64Array(need.length)
    layOut(least + steps / 2, need, lengths, present)
    return present
  }
  const first = Math.max(0, Math.round((average.hours - least) * 2))
  const most = Math.max(first, abundance(shop)) + 1
  const reachedWith = (steps: number): readonly Reached[] => finished(shop.reached(roster(steps), 1 / more))
  let excess = excessOf(shop, reachedWith(first))
  if (excess <= 1) return average
  const plenty = reachedWith(most)
  const hopeless = new Set(plenty.filter((one) => excessOf(shop, [one]) > 1).map(({ promise }) => promise))
  const isKeepable = hopeless.size === 0
  const excessWith = (steps: number): number =>
    excessOf(
      shop,
      reachedWith(steps).filter(({ promise }) => !hopeless.has(promise)),
    )
  if (!isKeepable) excess = excessWith(first)
  const steps = excess <= 1 ? first : fewest(excessWith, first, excess, most, least)
  const present = roster(steps)
  const hours = present.reduce((sum, agents, slot) => sum + agents * lengths[slot]!, 0)
  const keepable = average.keepable && isKeepable
  const fte = fteOf(shop, index, { present, hours })
  // Teams of different hours apart may be as few for the mean week as no roster in common is.
  return fte < average.fte ? { ...average, keepable } : { present, hours, keepable, fte }
}

/**
 * Steps with which nobody ever waits, or hardly: as many people as without chance, and six times the deviation of so many
 * who come independently.
 */
function abundance({ plenty, lengths }: Shop): number {
  const open = total(lengths)
  const people = open > 0 ? plenty / open : 0
  return Math.ceil(2 * open * (people + 6 * Math.sqrt(people) + 3))
}

/** By which factor the promise that is furthest from it has more late than is reckoned with. */
function excessOf(shop: Shop, reached: readonly Reached[]): number {
  let most = 0
  for (const { promise, cases, late } of reached) {
    if (cases > 0 && shop.isCertain(promise))
      most = Math.max(most, late / cases / (used * allowedMisses(shop.shareOf(promise))))
  }
  return most
}

/**
 * The fewest steps with no excess. What is late falls about exponentially with the staff, so that its logarithm tells
 * where to look next; by halving where that does not help.
 */
function fewest(
  excessWith: (steps: number) => number,
  from: number,
  excess: number,
  most: number,
  least: number,
) {
  let [low, lowExcess] = [from, excess]
  let step = Math.max(1, Math.round((from + 2 * least) * 0.02))
  let high = Math.min(most, from + step)
  let highExcess = excessWith(high)
  while (highExcess > 1 && high < most) {
    const slope = Math.log(lowExcess / highExcess) / (high - low)
    const guess = slope > 0 ? Math.ceil((Math.log(highExcess) / slope) * 1.1) : step
    ;[low, lowExcess] = [high, highExcess]
    step *= 2
    high = Math.min(most, high + Math.max(1, Math.min(guess, 4 * step)))
    highExcess = excessWith(high)
  }
  for (let round = 0; high - low > Math.max(1, (high + 2 * least) * precision); round++) {
    const part = Math.log(lowExcess) / Math.log(lowExcess / Math.max(highExcess, 1e-12))
    const near = round % 3 < 2 && part > 0 && part < 1 ? part : 0.5
    const middle = Math.min(high - 1, Math.max(low + 1, Math.round(low + near * (high - low))))
    const found = excessWith(middle)
    if (found <= 1) [high, highExcess] = [middle, found]
    else [low, lowExcess] = [middle, found]
  }
  return high
}
