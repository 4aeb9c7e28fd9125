/** A set of small integers as alternating bounds: `[2, 5, 7, 8]` is 2, 3, 4 and 7. Ascending, none touch. */
export type Ranges = readonly number[]

export const NOTHING: Ranges = []

export function union(sets: readonly Ranges[]): Ranges {
  if (sets.length === 1) return sets[0]!
  const pairs: [number, number][] = []
  for (const set of sets) for (let i = 0; i < set.length; i += 2) pairs.push([set[i]!, set[i + 1]!])
  pairs.sort((a, b) => a[0] - b[0])
  const result: number[] = []
  for (const [from, to] of pairs) {
    if (from >= to) continue
    const last = result.length - 1
    if (last > 0 && from <= result[last]!) result[last] = Math.max(result[last]!, to)
    else result.push(from, to)
  }
  return result
}

/** What of 0 to `size` - 1 is not in the set. */
export function complement(set: Ranges, size: number): Ranges {
  const result: number[] = []
  let from = 0
  for (let i = 0; i < set.length; i += 2) {
    if (set[i]! > from) result.push(from, set[i]!)
    from = set[i + 1]!
  }
  if (from < size) result.push(from, size)
  return result
}

/** A single stretch, empty if it has no length. */
export function stretch(from: number, to: number): Ranges {
  return from < to ? [from, to] : NOTHING
}

export function contains(set: Ranges, value: number): boolean {
  for (let i = 0; i < set.length; i += 2) if (value >= set[i]! && value < set[i + 1]!) return true
  return false
}

export function members(set: Ranges): number[] {
  const result: number[] = []
  for (let i = 0; i < set.length; i += 2)
    for (let value = set[i]!; value < set[i + 1]!; value++) result.push(value)
  return result
}
