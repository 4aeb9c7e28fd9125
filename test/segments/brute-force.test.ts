import { describe, expect, test } from 'vitest'
import { Budget } from '../../language/src/segments/budget.ts'
import {
  type Analysis,
  analyse,
  classify,
  type Segmentation,
  type Witness,
} from '../../language/src/segments/index.ts'
import { planOf } from '../../language/src/segments/plan.ts'
import { allOpen, settle } from '../../language/src/segments/settle.ts'
import { isFull } from '../support/slice.ts'
import { membersOf, type Point, points, representatives } from './oracle.ts'
import { randomSegmentation } from './random.ts'

/** What the slow reckoning knows of a segmentation. */
function truthOf(segmentation: Segmentation) {
  const all = points(segmentation)
  const memberships = all.map((point) => membersOf(segmentation, point))
  const isOtherwise = segmentation.segments.map(({ condition }) => condition.kind === 'otherwise')
  const indexOf = new Map(segmentation.segments.map(({ id }, index) => [id, index]))
  const inIt = (index: number) => memberships.flatMap((members, at) => (members[index] ? [at] : []))
  return { all, memberships, isOtherwise, indexOf, inIt }
}

type Truth = ReturnType<typeof truthOf>

function overlapsOf(segmentation: Segmentation, truth: Truth): string[] {
  const pairs = new Set<string>()
  if (segmentation.firstMatch) return []
  for (const members of truth.memberships) {
    const ids = segmentation.segments.filter((_, index) => members[index]).map(({ id }) => id)
    for (const [place, later] of ids.entries())
      for (const earlier of ids.slice(0, place)) pairs.add(`${earlier} ${later}`)
  }
  return [...pairs].sort()
}

function emptyOf(segmentation: Segmentation, truth: Truth): string[] {
  return segmentation.segments
    .flatMap(({ id }, index) => {
      const own = truth.inIt(index)
      if (own.length === 0) return [`${id} ${truth.isOtherwise[index] ? 'nothing-left' : 'contradiction'}`]
      if (!segmentation.firstMatch) return []
      const isLast = truth.isOtherwise[index]
      // An otherwise comes after everything but an earlier otherwise, wherever it stands.
      const rivals = segmentation.segments.flatMap((_, other) =>
        other < index && truth.isOtherwise[other] === isLast ? [other] : [],
      )
      const shadowed = own.every((at) => rivals.some((other) => truth.memberships[at]![other]))
      return shadowed ? [`${id} shadowed`] : []
    })
    .sort()
}

/** A witness is a customer of the claimed kind, whatever its irrelevant values are, and no fewer values would do. */
function checkWitness(
  witness: Witness,
  segmentation: Segmentation,
  truth: Truth,
  satisfies: (members: boolean[]) => boolean,
  simplicity: Simplicity,
) {
  const ids = segmentation.attributes.map(({ id }) => id)
  expect(Object.keys(witness.values).sort()).toEqual([...ids].sort())
  expect(satisfies(membersOf(segmentation, witness.values))).toBe(true)
  expect(ids.filter((id) => witness.relevant.includes(id))).toEqual(witness.relevant)

  const surely = (from: Point, fixed: readonly string[]) => {
    const varied = ids.filter((id) => !fixed.includes(id))
    let list: Point[] = [from]
    for (const id of varied) {
      const attribute = segmentation.attributes.find((candidate) => candidate.id === id)!
      const values = representatives(attribute, segmentation)
      list = list.flatMap((point) => values.map((value) => ({ ...point, [id]: value })))
    }
    return list.every((point) => satisfies(membersOf(segmentation, point)))
  }
  // Whatever the others are, it is a witness.
  expect(surely(witness.values, witness.relevant)).toBe(true)
  for (const id of witness.relevant) {
    const fewer = witness.relevant.filter((other) => other !== id)
    expect(surely(witness.values, fewer), `${id} does not matter`).toBe(false)
  }
  if (simplicity === 'irreducible') return
  // No smaller set of attributes would do, for any customer.
  for (let mask = 0; mask < 1 << ids.length; mask++) {
    const fixed = ids.filter((_, index) => (mask >> index) & 1)
    if (fixed.length >= witness.relevant.length) continue
    const groups = new Map<string, boolean>()
    for (const [at, point] of truth.all.entries()) {
      const key = fixed.map((id) => String(point[id])).join('|')
      groups.set(key, (groups.get(key) ?? true) && satisfies(truth.memberships[at]!))
    }
    expect([...groups.values()].includes(true), `${fixed} would do`).toBe(false)
  }
}

/** How much is demanded of a witness: as few relevant attributes as can be, none too many, or just to be one. */
type Simplicity = 'least' | 'irreducible' | 'any'

function checkFindings(segmentation: Segmentation, truth: Truth, analysis: Analysis, simplicity: Simplicity) {
  const at = (id: string) => truth.indexOf.get(id)!
  const check = (witness: Witness, satisfies: (members: boolean[]) => boolean) => {
    if (simplicity !== 'any') checkWitness(witness, segmentation, truth, satisfies, simplicity)
    else expect(satisfies(membersOf(segmentation, witness.values))).toBe(true)
  }
  for (const { segments, witness } of analysis.overlaps) {
    check(witness, (members) => members[at(segments[0])]! && members[at(segments[1])]!)
  }
  const isGap = (members: boolean[]) => !members.includes(true)
  const first = analysis.gaps[0]
  if (first) check(first.witness, isGap)
  for (const { witness } of analysis.gaps) expect(isGap(membersOf(segmentation, witness.values))).toBe(true)
  for (const empty of analysis.empty) {
    if (empty.reason !== 'shadowed') continue
    const own = at(empty.segment)
    expect(membersOf(segmentation, empty.witness.values)[own]).toBe(true)
    const taken = (by: readonly string[]) =>
      truth.inIt(own).every((customer) => by.some((id) => truth.memberships[customer]![at(id)]))
    expect(taken(empty.by)).toBe(true)
    if (simplicity !== 'any')
      for (const id of empty.by) expect(taken(empty.by.filter((other) => other !== id))).toBe(false)
  }
}

/** The regions of the gaps: apart from each other, gaps throughout, and together all of them unless there are more. */
function checkRegions(truth: Truth, { gaps, moreGaps }: Analysis) {
  const compare = (a: string, b: string) =>
    a.includes('-', 1) ? (a < b ? -1 : a > b ? 1 : 0) : Number(a) - Number(b)
  const inRegion = (point: Point, region: Analysis['gaps'][number]['region']) =>
    region.every(({ attribute, extent }) => {
      const value = point[attribute]!
      if (extent.kind === 'choices') return extent.values.includes(value)
      return extent.ranges.some(({ from, to }) => {
        const low = from && compare(String(value), from.value)
        const high = to && compare(String(value), to.value)
        return (
          (low === undefined || low > 0 || (low === 0 && from!.included)) &&
          (high === undefined || high < 0 || (high === 0 && to!.included))
        )
      })
    })
  for (const { witness, region } of gaps) expect(inRegion(witness.values, region)).toBe(true)
  for (const [index, point] of truth.all.entries()) {
    const regions = gaps.filter(({ region }) => inRegion(point, region)).length
    const isGap = !truth.memberships[index]!.includes(true)
    expect(regions).toBeLessThanOrEqual(isGap ? 1 : 0)
    if (isGap && !moreGaps) expect(regions).toBe(1)
  }
}

type Way = (segmentation: Segmentation) => Analysis

const bySolver: Way = (segmentation) => {
  const plan = planOf(segmentation)
  return settle(plan, allOpen(plan), new Budget(10_000_000))
}

/** Of so many in full, how many in this run. */
const tried = (full: number): number => (isFull ? full : Math.ceil(full * 0.4))

describe('against brute force over cells', () => {
  test.each<[string, Way, number, Simplicity]>([
    ['as a whole', analyse, tried(2500), 'least'],
    ['by the solver alone', bySolver, tried(1500), 'irreducible'],
  ])('%s', (_, way, cases, simplicity) => {
    const seen = {
      overlaps: 0,
      gaps: 0,
      clean: 0,
      contradiction: 0,
      'nothing-left': 0,
      shadowed: 0,
      joint: 0,
      more: 0,
    }
    for (let seed = 1; seed <= cases; seed++) {
      const segmentation = randomSegmentation(seed)
      const truth = truthOf(segmentation)
      const analysis = way(segmentation)
      try {
        expect(analysis.completed).toBe(true)
        expect(analysis.unreadable).toEqual([])
        expect(analysis.overlaps.map(({ segments }) => segments.join(' ')).sort()).toEqual(
          overlapsOf(segmentation, truth),
        )
        expect(analysis.empty.map(({ segment, reason }) => `${segment} ${reason}`).sort()).toEqual(
          emptyOf(segmentation, truth),
        )
        expect(analysis.gaps.length > 0).toBe(truth.memberships.some((members) => !members.includes(true)))
        checkFindings(segmentation, truth, analysis, simplicity)
        checkRegions(truth, analysis)
      } catch (error) {
        throw new Error(`seed ${seed}: ${JSON.stringify(segmentation)}\n${JSON.stringify(analysis)}`, {
          cause: error,
        })
      }
      seen.overlaps += Number(analysis.overlaps.length > 0)
      seen.gaps += Number(analysis.gaps.length > 0)
      seen.clean += Number(analysis.overlaps.length + analysis.gaps.length + analysis.empty.length === 0)
      seen.more += Number(analysis.moreGaps)
      for (const empty of analysis.empty) {
        seen[empty.reason]++
        if (empty.reason === 'shadowed' && empty.by.length > 1) seen.joint++
      }
    }
    // Each kind of answer must have been tried often enough to mean something.
    for (const [kind, count] of Object.entries(seen)) expect(count, kind).toBeGreaterThan(cases / 300)
  })

  test('with too small a limit all answers hold, and what is missing is named as undecided', () => {
    let incomplete = 0
    let partial = 0
    for (let seed = 1; seed <= tried(1500); seed++) {
      const segmentation = randomSegmentation(seed)
      const truth = truthOf(segmentation)
      const analysis = analyse(segmentation, { limit: (seed * 7) % (seed % 2 === 0 ? 150 : 2500) })
      checkFindings(segmentation, truth, analysis, 'any')
      const open = new Set(
        analysis.undecided.map((one) => (one.question === 'gap' ? 'gap' : `${one.question} ${one.segment}`)),
      )
      expect(analysis.completed).toBe(open.size === 0)
      expect(analysis.moreOverlaps).toBe(false)
      const overlaps = analysis.overlaps.map(({ segments }) => segments.join(' '))
      expect(new Set(overlaps).size).toBe(overlaps.length)
      for (const pair of overlapsOf(segmentation, truth)) {
        expect(overlaps.includes(pair) || open.has(`overlap ${pair.split(' ')[1]}`), pair).toBe(true)
      }
      const empty = new Set(analysis.empty.map(({ segment, reason }) => `${segment} ${reason}`))
      expect(empty.size).toBe(analysis.empty.length)
      for (const one of emptyOf(segmentation, truth)) {
        expect(empty.has(one) || open.has(`empty ${one.split(' ')[0]}`), one).toBe(true)
      }
      expect(overlaps.every((pair) => overlapsOf(segmentation, truth).includes(pair))).toBe(true)
      expect([...empty].every((one) => emptyOf(segmentation, truth).includes(one))).toBe(true)
      const hasGap = truth.memberships.some((members) => !members.includes(true))
      if (hasGap) expect(analysis.gaps.length > 0 !== open.has('gap')).toBe(true)
      else expect(analysis.gaps).toEqual([])
      incomplete += Number(!analysis.completed)
      partial += Number(!analysis.completed && overlaps.length + empty.size + analysis.gaps.length > 0)
    }
    expect(incomplete).toBeGreaterThan(tried(300))
    expect(partial).toBeGreaterThan(tried(50))
  })

  test('classifies every representative customer as the conditions say', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const segmentation = randomSegmentation(seed)
      for (const point of points(segmentation).slice(0, 60)) {
        const members = membersOf(segmentation, point)
        const { matches, segment, outcome } = classify(segmentation, point)
        const expected = segmentation.segments.filter((_, index) => members[index]).map(({ id }) => id)
        expect(matches).toEqual(expected)
        const isOne = expected.length === 1 || (segmentation.firstMatch && expected.length > 0)
        expect(outcome).toBe(isOne ? 'one' : expected.length === 0 ? 'none' : 'several')
        expect(segment).toBe(isOne ? expected[0] : undefined)
      }
    }
  })
})
