import type { Budget } from './budget.ts'
import { addOverlapsOfRest } from './check.ts'
import { Encoding } from './encoding.ts'
import {
  type Analysis,
  type EmptySegment,
  type Gap,
  MOST_OVERLAPS,
  type Overlap,
  type Undecided,
  type Witness,
} from './findings.ts'
import type { Plan } from './plan.ts'
import { type Literal, negation } from './solver.ts'
import { witnessOf } from './witness.ts'

/** A cell of each attribute that matters, by the attribute's place. */
type Cells = ReadonlyMap<number, number>

/** For a simpler value, no more than this many are tried per attribute. */
const MOST_VALUES = 8

/**
 * Answers the questions that an analysis by diagrams gave up, by a solver: slower for the usual, and its witnesses are not
 * always the simplest, but strong where diagrams explode.
 */
export function settle(plan: Plan, analysis: Analysis, budget: Budget): Analysis {
  const settled = budget.attempt(budget.left, () => new Settling(plan, analysis, budget).run())
  return settled ?? analysis
}

/** An analysis with all questions open. */
export function allOpen({ segments, firstMatch, unreadable }: Plan): Analysis {
  const undecided: Undecided[] = []
  const others = segments.filter(({ condition }) => condition === undefined)
  const isKnown = unreadable.length === 0
  for (const { id: segment, condition } of segments) {
    if (condition === undefined && !isKnown) continue
    undecided.push({ question: 'empty', segment })
    if (!firstMatch) undecided.push({ question: 'overlap', segment })
  }
  if (others.length === 0 && isKnown) undecided.push({ question: 'gap' })
  return {
    overlaps: [],
    moreOverlaps: false,
    gaps: [],
    moreGaps: false,
    empty: [],
    completed: false,
    undecided,
    unreadable,
  }
}

/** A segment and a literal for its customers; undefined if that was too much work. */
interface Encoded {
  readonly id: string
  readonly taken: Literal | undefined
}

class Settling {
  readonly #plan: Plan
  readonly #analysis: Analysis
  readonly #budget: Budget
  readonly #encoding: Encoding
  /** Those with a condition, in order. */
  readonly #segments: readonly Encoded[]
  readonly #places: ReadonlyMap<string, number>
  readonly #overlaps: Overlap[]
  readonly #empty: EmptySegment[]
  readonly #undecided: Undecided[] = []
  #moreOverlaps: boolean
  #gaps: readonly Gap[]
  #moreGaps: boolean

  constructor(plan: Plan, analysis: Analysis, budget: Budget) {
    this.#plan = plan
    this.#analysis = analysis
    this.#budget = budget
    this.#encoding = new Encoding(plan, budget)
    this.#overlaps = [...analysis.overlaps]
    this.#empty = [...analysis.empty]
    this.#moreOverlaps = analysis.moreOverlaps
    this.#gaps = analysis.gaps
    this.#moreGaps = analysis.moreGaps
    this.#segments = plan.segments.flatMap(({ id, condition }) => {
      if (condition === undefined) return []
      return [{ id, taken: budget.attempt(budget.left / 4, () => this.#encoding.condition(condition)) }]
    })
    this.#places = new Map(this.#segments.map(({ id }, index) => [id, index]))
  }

  run(): Analysis {
    for (const question of this.#analysis.undecided) {
      if (!this.#answer(question)) this.#undecided.push(question)
    }
    const order = new Map(this.#plan.segments.map(({ id }, index) => [id, index]))
    const byOrder = (a: string, b: string) => order.get(a)! - order.get(b)!
    return {
      ...this.#analysis,
      overlaps: this.#overlaps.sort(
        (a, b) => byOrder(a.segments[1], b.segments[1]) || byOrder(a.segments[0], b.segments[0]),
      ),
      moreOverlaps: this.#moreOverlaps,
      gaps: this.#gaps,
      moreGaps: this.#moreGaps,
      empty: this.#empty,
      completed: this.#undecided.length === 0,
      undecided: this.#undecided,
    }
  }

  #answer(question: Undecided): boolean {
    if (question.question === 'gap') return this.#answerGap()
    if (this.#budget.isUsedUp) return false
    const index = this.#places.get(question.segment) ?? -1
    if (question.question === 'overlap') {
      return index < 0 ? this.#sharesRest(question.segment) : this.#answerOverlaps(index)
    }
    return index < 0 ? this.#answerRest(question.segment) : this.#answerEmpty(index)
  }

  #answerOverlaps(index: number): boolean {
    const { id, taken } = this.#segments[index]!
    const known = new Set(
      this.#analysis.overlaps.filter(({ segments }) => segments[1] === id).map(({ segments }) => segments[0]),
    )
    let isDecided = true
    for (let at = 0; at < index; at++) {
      const other = this.#segments[at]!
      if (known.has(other.id)) continue
      if (this.#overlaps.length >= MOST_OVERLAPS) {
        this.#moreOverlaps = true
        return true
      }
      const cells = this.#find([other.taken, taken])
      if (cells === undefined) isDecided = false
      else if (cells !== 'nobody') {
        this.#overlaps.push({ segments: [other.id, id], witness: this.#witness(cells) })
      }
      if (this.#budget.isUsedUp) return false
    }
    return isDecided
  }

  #answerGap(): boolean {
    const cells = this.#find(this.#rest())
    if (cells === undefined) return false
    if (cells === 'nobody') return true
    const region = [...cells]
      .sort(([a], [b]) => a - b)
      .map(([place, cell]) => ({
        attribute: this.#plan.table.list[place]!.id,
        extent: this.#plan.axes[place]!.extent([cell, cell + 1]),
      }))
    this.#gaps = [{ witness: this.#witness(cells), region }]
    this.#moreGaps = true
    return true
  }

  #answerEmpty(index: number): boolean {
    const { id, taken } = this.#segments[index]!
    const anyone = this.#solve([taken])
    if (anyone === undefined) return false
    if (anyone === 'nobody') {
      this.#empty.push({ segment: id, reason: 'contradiction' })
      return true
    }
    if (!this.#plan.firstMatch) return true
    const takers = this.#takers(taken, this.#segments.slice(0, index))
    if (takers === undefined || takers === 'not all') return takers !== undefined
    const witness = this.#witness(this.#simplify(anyone, [taken!]))
    this.#empty.push({ segment: id, reason: 'shadowed', by: takers.map((taker) => taker.id), witness })
    return true
  }

  /** Of these segments some that take all of a segment's customers together, and of which none can be left out. */
  #takers(
    taken: Literal | undefined,
    segments: readonly Encoded[],
  ): readonly Encoded[] | 'not all' | undefined {
    const left = this.#solve([taken, ...this.#without(segments)])
    if (left !== 'nobody') return left && 'not all'
    const core = new Set(this.#encoding.solver.core)
    let takers = segments.filter(
      (segment) => segment.taken !== undefined && core.has(negation(segment.taken)),
    )
    for (const segment of takers.toReversed()) {
      const others = takers.filter((other) => other !== segment)
      if (this.#solve([taken, ...this.#without(others)]) === 'nobody') takers = others
    }
    return takers
  }

  /** Whether an `otherwise` is empty. */
  #answerRest(segment: string): boolean {
    const cells = this.#find(this.#rest())
    if (cells === undefined) return false
    const first = this.#otherwise()[0]!
    if (cells === 'nobody') this.#empty.push({ segment, reason: 'nothing-left' })
    else if (this.#plan.firstMatch && segment !== first) {
      this.#empty.push({ segment, reason: 'shadowed', by: [first], witness: this.#witness(cells) })
    }
    return true
  }

  /** Whether an `otherwise` overlaps the earlier ones. */
  #sharesRest(segment: string): boolean {
    const cells = this.#find(this.#rest())
    if (cells === undefined) return false
    if (cells === 'nobody') return true
    const ids = this.#otherwise()
    const witness = this.#witness(cells)
    this.#moreOverlaps ||= !addOverlapsOfRest(this.#overlaps, ids, ids.indexOf(segment), witness)
    return true
  }

  #otherwise(): string[] {
    return this.#plan.segments.filter(({ condition }) => condition === undefined).map(({ id }) => id)
  }

  #rest(): (Literal | undefined)[] {
    return this.#without(this.#segments)
  }

  #without(segments: readonly Encoded[]): (Literal | undefined)[] {
    return segments.map(({ taken }) => (taken === undefined ? undefined : negation(taken)))
  }

  /** Customers for whom all of these are true, as few attributes as possible fixed. */
  #find(goals: readonly (Literal | undefined)[]): Cells | 'nobody' | undefined {
    const found = this.#solve(goals)
    return found === undefined || found === 'nobody' ? found : this.#simplify(found, goals as Literal[])
  }

  /** A customer for whom all of these are true. */
  #solve(goals: readonly (Literal | undefined)[]): Cells | 'nobody' | undefined {
    const known = goals.filter((goal) => goal !== undefined)
    const { solver } = this.#encoding
    const found = this.#quarter(() => {
      this.#budget.spend(known.length)
      return solver.solve(known) ? this.#encoding.solution() : 'nobody'
    })
    // Nobody for the known goals is nobody for all; somebody need not be anybody for all.
    return known.length < goals.length && found !== 'nobody' ? undefined : found
  }

  /** Leaves out what does not matter, and looks for simpler values of what does. */
  #simplify(found: Cells, goals: readonly Literal[]): Cells {
    const needed = this.#reduce(this.#sixteenth(() => this.#needed(found, goals)) ?? found, goals)
    // With simpler values even less may matter.
    return this.#reduce(this.#revalue(needed, goals), goals)
  }

  #reduce(found: Cells, goals: readonly Literal[]): Cells {
    let cells = found
    // What was declared last goes first: it is the least to be spoken of.
    for (const place of [...found.keys()].sort((a, b) => b - a)) {
      cells = this.#sixteenth(() => this.#neededBut(place, cells, goals)) ?? cells
    }
    return cells
  }

  #revalue(found: Cells, goals: readonly Literal[]): Cells {
    let cells = found
    for (const place of [...found.keys()].sort((a, b) => a - b)) {
      const { rank } = this.#plan.axes[place]!
      const order = [...rank.keys()].sort((a, b) => rank[a]! - rank[b]!)
      for (const cell of order.slice(0, Math.min(MOST_VALUES, rank[found.get(place)!]!))) {
        const changed = this.#sixteenth(() => this.#changed(place, cell, cells, goals))
        if (changed === undefined) continue
        cells = changed
        break
      }
    }
    return cells
  }

  #neededBut(place: number, cells: Cells, goals: readonly Literal[]): Cells | undefined {
    this.#budget.spend(cells.size)
    return this.#needed(new Map([...cells].filter(([other]) => other !== place)), goals)
  }

  /** The cells with another one at a place, if they are enough. */
  #changed(place: number, cell: number, cells: Cells, goals: readonly Literal[]): Cells | undefined {
    this.#budget.spend(cells.size)
    const changed: Cells = new Map(cells).set(place, cell)
    return this.#needed(changed, goals) === undefined ? undefined : changed
  }

  /** A witness names every attribute. */
  #witness(cells: Cells): Witness {
    this.#budget.attempt(this.#budget.left, () => this.#budget.spend(this.#plan.table.list.length))
    return witnessOf(cells, this.#plan)
  }

  /** If all customers with these cells are what was looked for: the cells that are enough for that. Undefined if not. */
  #needed(cells: Cells, goals: readonly Literal[]): Cells | undefined {
    const { solver } = this.#encoding
    this.#budget.spend(cells.size)
    const places = new Map<Literal, number>()
    for (const [place, cell] of cells) {
      for (const literal of this.#encoding.bounds(place, cell, cell + 1)) places.set(literal, place)
    }
    const used = new Set<number>()
    for (const goal of goals) {
      if (solver.solve([...places.keys(), negation(goal)])) return undefined
      for (const literal of solver.core) if (places.has(literal)) used.add(places.get(literal)!)
    }
    return new Map([...cells].filter(([place]) => used.has(place)))
  }

  #quarter<T>(task: () => T): T | undefined {
    return this.#budget.attempt(this.#budget.left / 4, task)
  }

  #sixteenth<T>(task: () => T): T | undefined {
    return this.#budget.attempt(this.#budget.left / 16, task)
  }
}
