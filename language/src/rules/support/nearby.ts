/**
 * Where a rule compares each with each, it does so among so many neighbours. No SLA of people's has as many goals for one
 * thing; of one that has, thousands of pairs are compared and not millions.
 */
export const mostCompared = 100

/** What one in a list is compared with: those before it, the nearest hundred. */
export function before<T>(list: readonly T[], index: number): readonly T[] {
  return list.slice(Math.max(0, index - mostCompared), index)
}

/** Those before and behind it, of each the nearest hundred. */
export function around<T>(list: readonly T[], index: number): readonly T[] {
  return list.slice(Math.max(0, index - mostCompared), index + mostCompared + 1)
}
