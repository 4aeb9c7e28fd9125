import { formatDate } from '../text/civil.ts'
import type { Axis } from './axis.ts'
import { compareDays, FIRST_DAY, LAST_DAY, simplestDay } from './days.ts'
import {
  ceilDivide,
  compareSimplicity,
  type Decimal,
  decimalText,
  floorDivide,
  simplestBetween,
  unitsAt,
} from './decimal.ts'
import { complement, type Ranges, stretch, union } from './ranges.ts'
import { gridDigits, type ReadTest, type Scalar } from './scalars.ts'
import type { Attribute, Bound, Range } from './types.ts'

/** A place where a cell can end: just before a point (twice its coordinate) or just after it (one more). */
type Cut = bigint

interface Run {
  readonly from: Cut | undefined
  readonly to: Cut | undefined
}

/** What the coordinates on an attribute's line stand for. */
interface Scale {
  coordinate(value: Scalar): bigint
  /** Every value is a multiple of this. */
  readonly step: bigint
  /** Where the values begin and end; undefined if they do not. */
  readonly start: Cut | undefined
  readonly end: Cut | undefined
  text(coordinate: bigint): string
  /** The simplest value between two, both included. */
  simplest(first: bigint | undefined, last: bigint | undefined): bigint
  /** The simpler value first. */
  compare(a: bigint, b: bigint): number
}

/** The cells of money, a number or a date: the runs between the places where some test changes its answer. */
export function lineAxis(attribute: Attribute, tests: readonly ReadTest[], negative: boolean): Axis {
  const scale = attribute.type.kind === 'date' ? days() : decimals(attribute, tests, negative)
  const points = new Set<bigint>()
  const cuts = new Set<Cut>()
  for (const { operator, values } of tests) {
    for (const value of values) {
      const point = scale.coordinate(value)
      points.add(point)
      if (operator !== '<=' && operator !== '>') cuts.add(2n * point)
      if (operator !== '<' && operator !== '>=') cuts.add(2n * point + 1n)
    }
  }
  const { runs, before } = cutUp(cuts, scale)
  const size = runs.length
  const best = runs.map((run) => representative(run, points, scale))
  const order = best.map((value, cell) => ({ ...value, cell }))
  order.sort((a, b) => Number(b.literal) - Number(a.literal) || scale.compare(a.value, b.value))
  const rank = new Array<number>(size)
  for (const [place, { cell }] of order.entries()) rank[cell] = place
  const all = { from: scale.start, to: scale.end }
  return {
    size,
    values: best.map(({ value }) => scale.text(value)),
    rank,
    simplest: scale.text(scale.simplest(first(all, scale), last(all, scale))),
    select: ({ operator, values }) => {
      const taken = values.map((value) => {
        const point = 2n * scale.coordinate(value)
        const from = before.get(point) ?? 0
        const to = before.get(point + 1n) ?? 0
        switch (operator) {
          case '<':
            return stretch(0, from)
          case '<=':
            return stretch(0, to)
          case '>':
            return stretch(to, size)
          case '>=':
            return stretch(from, size)
          default:
            return stretch(from, to)
        }
      })
      return operator === '!=' ? complement(union(taken), size) : union(taken)
    },
    extent: (cells) => ({ kind: 'ranges', ranges: extent(cells, runs, scale) }),
  }
}

/** The runs between the cuts that hold any value, and how many of them lie before each cut. */
function cutUp(cuts: ReadonlySet<Cut>, scale: Scale): { runs: Run[]; before: Map<Cut, number> } {
  const runs: Run[] = []
  const before = new Map<Cut, number>()
  let from = scale.start
  const close = (to: Cut | undefined) => {
    if (from !== undefined && to !== undefined && from >= to) return
    const run = { from, to }
    const low = first(run, scale)
    const high = last(run, scale)
    if (low === undefined || high === undefined || low <= high) runs.push(run)
    from = to
  }
  for (const cut of [...cuts].sort((a, b) => (a < b ? -1 : 1))) {
    close(scale.end !== undefined && cut > scale.end ? scale.end : cut)
    before.set(cut, runs.length)
  }
  close(scale.end)
  return { runs, before }
}

/** The first value of a run. */
function first({ from }: Run, { step }: Scale): bigint | undefined {
  if (from === undefined) return undefined
  const point = from >> 1n
  return (from & 1n) === 0n ? ceilDivide(point, step) * step : (floorDivide(point, step) + 1n) * step
}

/** The last value of a run. */
function last({ to }: Run, { step }: Scale): bigint | undefined {
  if (to === undefined) return undefined
  const point = to >> 1n
  return (to & 1n) === 0n ? (ceilDivide(point, step) - 1n) * step : floorDivide(point, step) * step
}

/** The value that stands for a run: a limit that the author wrote, if one belongs to the run, else the simplest. */
function representative(run: Run, points: ReadonlySet<bigint>, scale: Scale) {
  const ends = [first(run, scale), last(run, scale)]
  const written = ends.filter((end) => end !== undefined && points.has(end)) as bigint[]
  written.sort(scale.compare)
  return written[0] === undefined
    ? { literal: false, value: scale.simplest(ends[0], ends[1]) }
    : { literal: true, value: written[0] }
}

/** The stretches of values that runs make up; the ends of the line itself are no limits. */
function extent(cells: Ranges, runs: readonly Run[], scale: Scale): Range[] {
  const ranges: Range[] = []
  for (let index = 0; index < cells.length; index += 2) {
    const { from } = runs[cells[index]!]!
    const { to } = runs[cells[index + 1]! - 1]!
    const atStart = cells[index] === 0
    const atEnd = cells[index + 1] === runs.length
    ranges.push({
      ...(atStart || from === undefined ? {} : { from: bound(from, 0n, scale) }),
      ...(atEnd || to === undefined ? {} : { to: bound(to, 1n, scale) }),
    })
  }
  return ranges
}

function bound(cut: Cut, sideIncluded: bigint, scale: Scale): Bound {
  return { value: scale.text(cut >> 1n), included: (cut & 1n) === sideIncluded }
}

/** Coordinates are day numbers. */
function days(): Scale {
  return {
    coordinate: (value) => BigInt(value.kind === 'day' ? value.day : 0),
    step: 1n,
    start: 2n * BigInt(FIRST_DAY),
    end: 2n * BigInt(LAST_DAY) + 1n,
    text: (coordinate) => formatDate(Number(coordinate)),
    simplest: (low, high) => BigInt(simplestDay(Number(low ?? FIRST_DAY), Number(high ?? LAST_DAY))),
    compare: (a, b) => compareDays(Number(a), Number(b)),
  }
}

/**
 * Coordinates are in the last digit of the finest literal or of the currency. Numbers lie dense: one digit more has room
 * for a value between any two literals, and no test tells apart those that lie there.
 */
function decimals(attribute: Attribute, tests: readonly ReadTest[], negative: boolean): Scale {
  const grid = gridDigits(attribute)
  let finest = grid ?? 0
  for (const { values } of tests) for (const value of values) finest = Math.max(finest, of(value).scale)
  const scale = grid === undefined ? finest + 1 : finest
  const simple = (units: bigint): Decimal => {
    let shorter = { units, scale }
    while (shorter.scale > 0 && shorter.units % 10n === 0n) {
      shorter = { units: shorter.units / 10n, scale: shorter.scale - 1 }
    }
    return shorter
  }
  return {
    coordinate: (value) => unitsAt(of(value), scale),
    step: grid === undefined ? 1n : 10n ** BigInt(scale - grid),
    start: negative ? undefined : 0n,
    end: undefined,
    text: (coordinate) => {
      const text = decimalText(coordinate, scale)
      const point = text.indexOf('.')
      return point < 0 ? text : text.padEnd(point + 1 + (grid ?? 0), '0')
    },
    simplest: (low, high) => unitsAt(simplestBetween(low, high, scale), scale),
    compare: (a, b) => compareSimplicity(simple(a), simple(b)),
  }
}

function of(value: Scalar): Decimal {
  return value.kind === 'decimal' ? value.decimal : { units: 0n, scale: 0 }
}
