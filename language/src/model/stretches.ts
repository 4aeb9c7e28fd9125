/** Some days in a row, by number; `to` is the day after the last. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Days in a row on which the same of several stretches counts. */
export type Painted<S extends Stretch> = Stretch & { readonly by: S }

/**
 * Which of several stretches counts on each day: where they overlap, the later in the list. Painted from the last to
 * the first, each part once, so that many cost little more than sorting them.
 */
export function paint<S extends Stretch>(stretches: readonly S[]): Painted<S>[] {
  const points = [...new Set(stretches.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  const indexOf = new Map(points.map((point, index) => [point, index]))
  const winner: (S | undefined)[] = points.map(() => undefined)
  // Where to go on from a piece that is taken already.
  const next = points.map((_, index) => index)
  const free = (index: number): number => {
    let at = index
    while (next[at] !== at) {
      next[at] = next[next[at]!]!
      at = next[at]!
    }
    return at
  }
  for (const stretch of stretches.toReversed()) {
    const end = indexOf.get(stretch.to)!
    for (let at = free(indexOf.get(stretch.from)!); at < end; at = free(at)) {
      winner[at] = stretch
      next[at] = at + 1
    }
  }
  return points.slice(0, -1).flatMap((from, index) => {
    const by = winner[index]
    return by === undefined ? [] : [{ from, to: points[index + 1]!, by }]
  })
}
