/** So often a step is doubled at most: by then it is beyond every number. */
const mostRounds = 1100

/**
 * The least whole number with which something is enough, by doubling and halving; each larger one has to be enough as
 * well. It ends for every number: of those too large to be told apart by one, one that is enough is taken.
 * @param tooFew a number that is not enough
 * @param start the first to be tried, above `tooFew`
 * @param step by so much more is tried next, and by twice as much after that
 * @param most no more than this is tried
 * @returns undefined if not even `most` is enough, or no number is
 */
export function leastEnough(
  isEnough: (count: number) => boolean,
  { tooFew, start, step, most }: { tooFew: number; start: number; step: number; most: number },
): number | undefined {
  let low = tooFew
  let high = Math.min(start, most)
  let more = step
  for (let round = 0; !isEnough(high); round++) {
    if (high >= most || round === mostRounds || !Number.isFinite(high)) return undefined
    low = high
    high = Math.min(high + more, most)
    more *= 2
  }
  for (;;) {
    const middle = Math.floor((high + low) / 2)
    if (!(middle > low && middle < high)) return high
    if (isEnough(middle)) high = middle
    else low = middle
  }
}
