// Which amounts of waiting work are told apart, and how likely more than so much waits.

import type { Kind } from './case-kinds.ts'

/** So many amounts of work are told apart at most. */
const mostSteps = 192

/** Amounts of work that are told apart. They know nothing of the staff, so that more of it is never worse. */
export interface Lattice {
  /** In hours. */
  readonly step: number
  readonly steps: number
}

/** @param rate hours of work in an hour that is open */
export function latticeOf(kinds: readonly Kind[], rate: number, gathered: number): Lattice {
  let [work, squares, longest, filled] = [0, 0, 0, 0]
  for (const kind of kinds) {
    work += kind.flow.all
    squares += 2 * kind.size * kind.flow.all
    longest = Math.max(longest, kind.longest)
    filled = Math.max(filled, kind.filled)
  }
  if (work === 0) return { step: 1, steps: 2 }
  const size = squares / (2 * work)
  // Beyond what can be done in time nothing has to be told apart; what is far beyond comes back late only.
  const range = 2.5 * rate * longest + 14 * size + 2 * gathered
  const wanted = Math.max(size / 3, Math.sqrt(squares / filled) / 1.5, range / mostSteps)
  const step = 2 ** (Math.ceil(2 * Math.log2(wanted)) / 2)
  return { step, steps: Math.min(2 * mostSteps, Math.ceil(range / step) + 2) }
}

/** Sizes of cases that differ by less than this factor are one. */
const alike = 2

/** The work of some kinds by the size of cases, in hours in each cell. */
export function sizesOf(kinds: readonly Kind[]): { readonly size: number; readonly hours: Float64Array }[] {
  const parts = kinds
    .flatMap((kind) => kind.handling.map(({ share, effort }) => ({ kind, share, effort })))
    .filter(({ share, effort }) => share * effort > 0)
    .sort((a, b) => a.effort - b.effort)
  const groups: { from: number; work: number; squares: number; hours: Float64Array }[] = []
  for (const { kind, share, effort } of parts) {
    let group = groups.at(-1)
    if (group === undefined || effort > alike * group.from) {
      group = { from: effort, work: 0, squares: 0, hours: new Float64Array(kind.hours.length) }
      groups.push(group)
    }
    const part = kind.cases === 0 ? 0 : (share * effort * kind.cases) / kind.flow.all
    group.work += part * kind.flow.all
    group.squares += part * kind.flow.all * effort
    for (let cell = 0; cell < group.hours.length; cell++) group.hours[cell]! += part * kind.hours[cell]!
  }
  return groups.map(({ work, squares, hours }) => ({ size: work > 0 ? squares / work : 0, hours }))
}

/** How likely more than so many steps are, of what is before and after the arrivals of a cell in equal parts. */
export function tailOf(before: Float64Array, after: Float64Array): Float64Array {
  const tail = new Float64Array(before.length)
  let rest = 0
  for (let at = before.length - 1; at > 0; at--) {
    const chance = (before[at]! + after[at]!) / 2
    tail[at] = rest + chance / 2
    rest += chance
  }
  tail[0] = rest
  return tail
}

/** How likely more waits than so much, which is random itself: by Gauss and Hermite's rule of three points. */
export function beyond(tail: Float64Array, step: number, hours: number, variance: number): number {
  if (variance <= 0) return beyondExactly(tail, hours / step)
  const width = Math.sqrt(3 * variance)
  return (
    (beyondExactly(tail, (hours - width) / step) +
      4 * beyondExactly(tail, hours / step) +
      beyondExactly(tail, (hours + width) / step)) /
    6
  )
}

function beyondExactly(tail: Float64Array, steps: number): number {
  if (steps <= 0) return 1
  const low = Math.floor(steps)
  if (low >= tail.length - 1) return 0
  return tail[low]! + (tail[low + 1]! - tail[low]!) * (steps - low)
}
