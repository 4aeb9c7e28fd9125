// When people are at work: whole people in each half hour, laid out where they are needed most.

/**
 * Lays paid time at work out over the week. First every half hour gets the people that it needs; if there is not enough
 * for that, each gets the same part of its need, as near as whole people allow. What is left fills the valleys, so that
 * as even a number as possible is there. A remainder that is less than a person in any half hour is left over.
 * @param hours time at work in a week, 0 or more
 * @param need people needed in each slot, whole
 * @param lengths how long a person is at work in each slot, in hours; 0 where it is closed
 * @param present people who are there already, whole; added to
 */
export function layOut(
  hours: number,
  need: ArrayLike<number>,
  lengths: ArrayLike<number>,
  present: Float64Array,
): void {
  const open = [...present.keys()].filter((slot) => lengths[slot]! > 0)
  let left = hours + 1e-9
  const lacking = (slot: number): number => Math.max(0, need[slot]! - present[slot]!)
  const lack = open.reduce((sum, slot) => sum + lacking(slot) * lengths[slot]!, 0)
  const part = lack > left ? left / lack : 1
  const rests: { slot: number; rest: number }[] = []
  for (const slot of open) {
    const wanted = lacking(slot) * part
    const whole = Math.floor(wanted + 1e-9)
    present[slot]! += whole
    left -= whole * lengths[slot]!
    if (part < 1 && wanted - whole > 1e-9) rests.push({ slot, rest: wanted - whole })
  }
  if (part < 1) {
    for (const { slot } of rests.sort((a, b) => b.rest - a.rest || spread(a.slot) - spread(b.slot))) {
      if (lengths[slot]! > left) continue
      present[slot]!++
      left -= lengths[slot]!
    }
    return
  }
  raise(left, open, lengths, present)
}

/** Raises the lowest slots until the time is used up. */
function raise(
  hours: number,
  open: readonly number[],
  lengths: ArrayLike<number>,
  present: Float64Array,
): void {
  const order = open.toSorted((a, b) => present[a]! - present[b]! || spread(a) - spread(b))
  let left = hours
  let length = 0
  let count = 0
  let level = 0
  while (count < order.length) {
    level = present[order[count]!]!
    while (count < order.length && present[order[count]!] === level) length += lengths[order[count++]!]!
    const next = count < order.length ? present[order[count]!]! : Number.POSITIVE_INFINITY
    const steps = Math.min(next - level, Math.floor(left / length + 1e-12))
    for (let index = 0; index < count; index++) present[order[index]!]! += steps
    left -= steps * length
    if (level + steps < next) break
  }
  for (const slot of order.slice(0, count).sort((a, b) => spread(a) - spread(b))) {
    if (lengths[slot]! > left) continue
    present[slot]!++
    left -= lengths[slot]!
  }
}

/** An order of slots in which any few that come first are far apart (multiples of the golden ratio). */
function spread(slot: number): number {
  return (slot * 0.6180339887498949) % 1
}
