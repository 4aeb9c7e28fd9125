// How likely it is that so much work waits: a distribution on a lattice of amounts of work, moved on by what arrives and by
// what is done.

/** Chances of 0, 1, 2 … steps of more work. */
export interface Kernel {
  readonly chances: Float64Array
  /** The first of them is that of so many steps. */
  readonly low: number
  /** So many steps less come on top of it; may be a fraction, and below 0. */
  readonly less: number
  /** Of both together, in steps squared. */
  readonly variance: number
}

/** Chances below this count for nothing. */
const negligible = 1e-8

/** Work of one size that comes: mean and variance in steps and steps squared. */
export interface Coming {
  readonly mean: number
  readonly variance: number
}

/**
 * What comes on a lattice, less what can be done, with the mean and the variance that it has: of each size jumps of
 * geometric size in Poisson's number (the Pólya–Aeppli distribution; N. L. Johnson, A. W. Kemp and S. Kotz, Univariate
 * Discrete Distributions, 2005, section 9.7), which is what exponential handling times are on a lattice; or where the
 * lattice is too coarse to tell the jumps apart, Poisson's distribution and a certain rest. What splitting `less` between
 * two neighbours adds to the variance is taken off the largest variance before.
 * @param most steps that are told apart
 */
export function kernelOf(coming: readonly Coming[], less: number, most: number): Kernel {
  let largest = 0
  for (const [index, { variance }] of coming.entries())
    if (variance > coming[largest]!.variance) largest = index
  // The shift depends on the variance that is left, and the other way round.
  let shift = less
  let chosen: Coming[] = []
  for (let round = 0; round < 4; round++) {
    const spare = split(shift)
    shift = less
    chosen = coming.map(({ mean, variance }, index) => {
      // Fewer jumps of the same size, and the rest comes for certain: the size decides how far what waits reaches.
      const part = index === largest && variance > 0 ? Math.max(1 - spare / variance, 0.25) : 1
      const jumps = variance >= mean ? mean * part : variance * part
      shift -= mean - jumps
      return { mean: jumps, variance: variance * part }
    })
  }
  let chances: Float64Array = Float64Array.of(1)
  let [low, variance] = [0, split(shift)]
  for (const one of chosen) {
    const next = polyaAeppli(one.mean, one.variance, most)
    chances = chances.length === 1 ? next.chances : convolved(chances, next.chances)
    low += next.low
    variance += one.variance
  }
  return { chances, low, less: shift, variance }
}

function convolved(one: Float64Array, other: Float64Array): Float64Array {
  const result = new Float64Array(one.length + other.length - 1)
  for (let a = 0; a < one.length; a++)
    for (let b = 0; b < other.length; b++) result[a + b]! += one[a]! * other[b]!
  return result
}

/** The variance that comes of a shift that is no whole number of steps. */
function split(shift: number): number {
  const part = shift - Math.floor(shift)
  return part * (1 - part)
}

/** Numbers larger than this are scaled down, lest they overflow. */
const tooLarge = 1e200

function polyaAeppli(mean: number, variance: number, most: number): Pick<Kernel, 'chances' | 'low'> {
  if (!(mean > 0)) return { chances: Float64Array.of(1), low: 0 }
  // Jumps of 1, 2 … steps, each `ratio` times as likely as the one before, so many of them.
  const ratio = Math.max(0, (variance - mean) / (variance + mean))
  const count = mean * (1 - ratio)
  const found: number[] = []
  // Relative to the first chance, which may be too small for a number.
  let logScale = -count
  let scale = Math.exp(logScale)
  let [before, now] = [0, 1]
  let sum = 0
  for (let n = 0; n <= most; n++) {
    const chance = now * scale
    found.push(chance)
    sum += chance
    if (n > mean && chance < negligible) break
    const next =
      ((2 * ratio * n + count * (1 - ratio)) * now - ratio * ratio * Math.max(0, n - 1) * before) / (n + 1)
    ;[before, now] = [now, next]
    if (now > tooLarge) {
      before /= tooLarge
      now /= tooLarge
      logScale += Math.log(tooLarge)
      scale = Math.exp(logScale)
    }
  }
  // More than is told apart comes for certain, or nearly.
  if (found.length > most) found[most]! += Math.max(0, 1 - sum)
  let low = 0
  while (low < found.length - 1 && found[low]! < negligible) low++
  let high = found.length
  while (high > low + 1 && found[high - 1]! < negligible) high--
  const chances = Float64Array.from(found.slice(low, high))
  let kept = 0
  for (const chance of chances) kept += chance
  if (!(kept > 0)) return { chances: Float64Array.of(1), low: most }
  for (let n = 0; n < chances.length; n++) chances[n]! /= kept
  return { chances, low }
}

/** What waits after some work has come. What is more than the lattice holds counts as its greatest amount. */
export function added(from: Float64Array, { chances, low }: Kernel, to: Float64Array): void {
  to.fill(0)
  const top = from.length - 1
  const many = chances.length
  for (let at = 0; at <= top; at++) {
    const chance = from[at]!
    if (chance === 0) continue
    const first = at + low
    if (chance < 1e-12 || first >= top) {
      to[Math.min(first, top)]! += chance
      continue
    }
    const inside = Math.min(many, top - first)
    let spent = 0
    for (let more = 0; more < inside; more++) {
      const part = chance * chances[more]!
      to[first + more]! += part
      spent += part
    }
    if (inside < many) to[top]! += chance - spent
  }
}

/** What waits after so many steps of it are done; what is more than waits is done by nobody. */
export function lessened(from: Float64Array, less: number, to: Float64Array): void {
  const top = from.length - 1
  const whole = Math.floor(less)
  const part = less - whole
  if (whole < 0) {
    to.fill(0)
    for (let at = 0; at <= top; at++) {
      const near = Math.min(top, at - whole)
      to[near]! += from[at]! * (1 - part)
      to[near - 1]! += from[at]! * part
    }
    return
  }
  let none = 0
  for (let at = 0; at <= Math.min(whole, top); at++) none += from[at]!
  let now = whole < top ? from[whole + 1]! : 0
  to[0] = none + now * part
  const end = Math.max(1, top - whole)
  for (let at = 1; at < end; at++) {
    const next = from[at + whole + 1]!
    to[at] = now * (1 - part) + next * part
    now = next
  }
  if (end > top) return
  to[end] = now * (1 - part)
  to.fill(0, end + 1)
}

/**
 * The distribution that repeats after a round of such steps, from one that is near it. Where there is little to spare, what
 * is left of the error fades slowly, by the same part each round: its sum is known then, and taken off at once (Aitken).
 * @param tolerance of the sum of all changes in a round
 */
export function settled(
  start: Float64Array,
  kernels: readonly Kernel[],
  tolerance: number,
  mostRounds: number,
): Float64Array {
  const now = Float64Array.from(start)
  const after = new Float64Array(now.length)
  const old = new Float64Array(now.length)
  let before = Number.POSITIVE_INFINITY
  for (let round = 0; round < mostRounds; round++) {
    old.set(now)
    for (const kernel of kernels) {
      added(now, kernel, after)
      lessened(after, kernel.less, now)
    }
    let change = 0
    for (let at = 0; at < now.length; at++) change += Math.abs(now[at]! - old[at]!)
    if (change < tolerance) break
    const ratio = change / before
    before = change
    if (round % 3 === 2 && ratio > 0.3 && ratio < 0.995) pushOn(now, old, ratio / (1 - ratio))
  }
  return now
}

function pushOn(now: Float64Array, old: Float64Array, factor: number): void {
  let sum = 0
  for (let at = 0; at < now.length; at++) {
    now[at] = Math.max(0, now[at]! + factor * (now[at]! - old[at]!))
    sum += now[at]!
  }
  for (let at = 0; at < now.length; at++) now[at]! /= sum
}
