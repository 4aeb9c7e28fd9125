import type { Axis } from './axis.ts'
import type { Budget } from './budget.ts'
import { customersOf } from './build.ts'
import { Diagram, EVERY, NONE, type Node } from './diagram.ts'
import {
  type Analysis,
  type EmptySegment,
  type Gap,
  MOST_GAPS,
  type Overlap,
  type Undecided,
  type Witness,
} from './findings.ts'
import type { Plan } from './plan.ts'
import type { Ranges } from './ranges.ts'
import { findCustomers } from './search.ts'
import { boxAround, type Cube, cellSets, holds, occurs, simplest, withoutNeedless } from './simplest.ts'

/** A segment and who fulfils its condition; undefined if that was too much work. */
interface Sized {
  readonly id: string
  readonly customers: Node | undefined
}

/** Customers that were looked for: nobody, all of them, or a few where all would have been too much work. */
type Found = 'nobody' | { readonly all: Node } | { readonly some: Cube }

/** One analysis of a plan with one order of the attributes, within a budget. */
export class Check {
  readonly #plan: Plan
  readonly #budget: Budget
  readonly #diagram: Diagram
  /** The attribute's place, and its axis, at each level. */
  readonly #places: readonly number[]
  readonly #axes: readonly Axis[]
  /** The levels in the order of declaration. */
  readonly #precedence: readonly number[]
  readonly #overlaps: Overlap[] = []
  readonly #empty: EmptySegment[] = []
  readonly #undecided: Undecided[] = []

  constructor(plan: Plan, order: readonly number[], budget: Budget) {
    this.#plan = plan
    this.#budget = budget
    this.#places = order
    this.#axes = order.map((place) => plan.axes[place]!)
    this.#diagram = new Diagram(
      this.#axes.map(({ size }) => size),
      budget,
    )
    this.#precedence = [...order.keys()].sort((a, b) => order[a]! - order[b]!)
  }

  run(): Analysis {
    const segments = this.#sizeUp()
    const everyone = this.#plan.firstMatch ? this.#inOrder(segments) : this.#apart(segments)
    const others = this.#plan.segments.filter(({ condition }) => condition === undefined).map(({ id }) => id)
    // A segment that cannot be read may take anyone.
    const isKnown = this.#plan.unreadable.length === 0
    const rest = isKnown ? this.#find([], segments, everyone) : undefined
    const gaps = others.length === 0 && rest !== undefined ? this.#gaps(rest) : { gaps: [], more: false }
    if (others.length === 0 && isKnown && rest === undefined) this.#undecided.push({ question: 'gap' })
    if (isKnown) this.#otherwise(others, rest)
    return {
      overlaps: this.#overlaps,
      gaps: gaps.gaps,
      moreGaps: gaps.more,
      empty: this.#empty,
      completed: this.#undecided.length === 0,
      undecided: this.#undecided,
      unreadable: this.#plan.unreadable,
    }
  }

  /** The segments with a condition. */
  #sizeUp(): Sized[] {
    const levels = new Map(this.#places.map((place, level) => [place, level]))
    const sized: Sized[] = []
    for (const { id, condition } of this.#plan.segments) {
      if (condition === undefined) continue
      const customers = this.#budget.attempt(this.#budget.left / 2, () =>
        customersOf(condition, this.#diagram, this.#axes, (place) => levels.get(place)!, this.#plan.read),
      )
      if (customers === undefined) this.#undecided.push({ question: 'empty', segment: id })
      if (customers === NONE) this.#empty.push({ segment: id, reason: 'contradiction' })
      sized.push({ id, customers })
    }
    return sized
  }

  /** Looks for overlaps. Answers who is in any segment; undefined if that was too much work. */
  #apart(segments: readonly Sized[]): Node | undefined {
    let everyone: Node | undefined = NONE
    for (const [index, segment] of segments.entries()) {
      // Whoever is apart from all before is so from each: one look instead of many, where all is well.
      const isApart = everyone !== undefined && this.#meet(segment.customers, everyone) === false
      if (!isApart) for (const earlier of segments.slice(0, index)) this.#compare(earlier, segment)
      everyone = this.#add(everyone, segment.customers)
    }
    return everyone
  }

  #compare(first: Sized, second: Sized): void {
    const segments = [first.id, second.id] as const
    const meet = this.#meet(first.customers, second.customers)
    if (meet === undefined) this.#undecided.push({ question: 'overlap', segments })
    if (!meet) return
    const inside = [first.customers!, second.customers!]
    const both = this.#quarter(() => this.#diagram.and(inside[0]!, inside[1]!))
    if (both !== undefined) this.#overlaps.push({ segments, witness: this.#witness(this.#simplest(both)) })
    else {
      const found = this.#search(inside, [])
      if (found === undefined || found === 'nobody') this.#undecided.push({ question: 'overlap', segments })
      else this.#overlaps.push({ segments, witness: this.#witness(found) })
    }
  }

  /** Looks for segments of which earlier ones take everyone. Answers like {@link #apart}. */
  #inOrder(segments: readonly Sized[]): Node | undefined {
    let everyone: Node | undefined = NONE
    for (const [index, segment] of segments.entries()) {
      const { id, customers } = segment
      if (customers !== undefined && customers !== NONE) {
        const earlier = segments.slice(0, index)
        const left = this.#find([customers], earlier, everyone)
        if (left === undefined) this.#undecided.push({ question: 'empty', segment: id })
        if (left === 'nobody') {
          const by = this.#takers(customers, earlier).map((taker) => taker.id)
          const witness = this.#witness(this.#simplest(customers))
          this.#empty.push({ segment: id, reason: 'shadowed', by, witness })
        }
      }
      everyone = this.#add(everyone, customers)
    }
    return everyone
  }

  /** Of earlier segments that take all of these customers together, some that do and of which none can be left out. */
  #takers(customers: Node, earlier: readonly Sized[]): readonly Sized[] {
    const suffice = (segments: readonly Sized[]) => this.#find([customers], segments, undefined) === 'nobody'
    const single = earlier.find((segment) => suffice([segment]))
    if (single !== undefined) return [single]
    let takers = earlier.filter((segment) => this.#meet(segment.customers, customers) !== false)
    // The last goes first: who comes early takes most.
    for (const segment of takers.toReversed()) {
      const others = takers.filter((other) => other !== segment)
      if (suffice(others)) takers = others
    }
    return takers
  }

  #gaps(rest: Found): { gaps: Gap[]; more: boolean } {
    if (rest === 'nobody') return { gaps: [], more: false }
    if ('some' in rest) return { gaps: [this.#gap(rest.some, cellSets(rest.some))], more: true }
    const gaps: Gap[] = []
    let left: Node | undefined = rest.all
    while (left !== NONE && gaps.length < MOST_GAPS) {
      const from: Node = left
      const cube = this.#simplest(from)
      const box =
        this.#quarter(() => boxAround(cube, from, this.#diagram, this.#axes, this.#precedence)) ??
        cellSets(cube)
      gaps.push(this.#gap(cube, box))
      left = this.#quarter(() => this.#diagram.minus(from, this.#boxed(box)))
      if (left === undefined) return { gaps, more: true }
    }
    return { gaps, more: left !== NONE }
  }

  #gap(cube: Cube, box: ReadonlyMap<number, Ranges>): Gap {
    const region = this.#precedence.flatMap((level) => {
      const cells = box.get(level)
      if (cells === undefined) return []
      return [{ attribute: this.#idAt(level), extent: this.#axes[level]!.extent(cells) }]
    })
    return { witness: this.#witness(cube), region }
  }

  #boxed(box: ReadonlyMap<number, Ranges>): Node {
    let node: Node = EVERY
    for (const [level, cells] of [...box].sort(([a], [b]) => b - a))
      node = this.#diagram.within(level, cells, node)
    return node
  }

  /** Several `otherwise` share the customers that are left, which may be nobody. */
  #otherwise(ids: readonly string[], rest: Found | undefined): void {
    for (const [index, segment] of ids.entries()) {
      const earlier = ids.slice(0, index)
      if (rest === undefined) this.#undecided.push({ question: 'empty', segment })
      if (rest === 'nobody') this.#empty.push({ segment, reason: 'nothing-left' })
      if (this.#plan.firstMatch) {
        if (rest === undefined || rest === 'nobody' || index === 0) continue
        const witness = this.#witness(this.#cube(rest))
        this.#empty.push({ segment, reason: 'shadowed', by: [ids[0]!], witness })
        continue
      }
      for (const other of earlier) {
        const segments = [other, segment] as const
        if (rest === undefined) this.#undecided.push({ question: 'overlap', segments })
        else if (rest !== 'nobody') {
          this.#overlaps.push({ segments, witness: this.#witness(this.#cube(rest)) })
        }
      }
    }
  }

  /**
   * Who is in all of these sets and in none of these segments; undefined if that was too much work.
   * @param union all the segments in one, if known
   */
  #find(inside: readonly Node[], outside: readonly Sized[], union: Node | undefined): Found | undefined {
    const apart = union ?? this.#quarter(() => this.#unite(outside))
    if (apart !== undefined) {
      const all = this.#quarter(() => this.#diagram.minus(this.#diagram.join('and', inside), apart))
      if (all !== undefined) return all === NONE ? 'nobody' : { all }
    }
    const outs = outside.map(({ customers }) => customers)
    const known = outs.filter((customers) => customers !== undefined)
    const found = this.#search(inside, known)
    // Whom the known segments leave, one that is not known may take.
    if (found === undefined || (found !== 'nobody' && known.length < outs.length)) return undefined
    return found === 'nobody' ? found : { some: found }
  }

  #unite(segments: readonly Sized[]): Node | undefined {
    const nodes: Node[] = []
    for (const { customers } of segments) {
      if (customers === undefined) return undefined
      nodes.push(customers)
    }
    return this.#diagram.join('or', nodes)
  }

  #search(inside: readonly Node[], outside: readonly Node[]): Cube | 'nobody' | undefined {
    const diagram = this.#diagram
    const cube = this.#quarter(
      () =>
        findCustomers(inside, outside, diagram, this.#axes, (steps) => this.#budget.spend(steps)) ?? 'nobody',
    )
    if (cube === undefined || cube === 'nobody') return cube
    return withoutNeedless(
      cube,
      this.#precedence,
      this.#budget,
      this.#budget.left / 4,
      (smaller) =>
        inside.every((node) => holds(node, diagram, cellSets(smaller))) &&
        !outside.some((node) => occurs(node, diagram, smaller)),
    )
  }

  #meet(a: Node | undefined, b: Node | undefined): boolean | undefined {
    if (a === NONE || b === NONE) return false
    return a === undefined || b === undefined ? undefined : this.#quarter(() => this.#diagram.meet(a, b))
  }

  #add(everyone: Node | undefined, customers: Node | undefined): Node | undefined {
    if (everyone === undefined || customers === undefined) return undefined
    return this.#quarter(() => this.#diagram.or(everyone, customers))
  }

  /** Does a task with no more than a quarter of what is left, so that no question starves those after it. */
  #quarter<T>(task: () => T): T | undefined {
    return this.#budget.attempt(this.#budget.left / 4, task)
  }

  #cube(found: { readonly all: Node } | { readonly some: Cube }): Cube {
    return 'all' in found ? this.#simplest(found.all) : found.some
  }

  #simplest(node: Node): Cube {
    return simplest(node, this.#diagram, this.#axes, this.#precedence, this.#budget)
  }

  #witness(cube: Cube): Witness {
    const cells = new Map([...cube].map(([level, cell]) => [this.#places[level]!, cell]))
    const { table } = this.#plan
    const own = table.list.flatMap(({ id }, place) => (table.place(id) === place ? [{ id, place }] : []))
    return {
      values: Object.fromEntries(
        own.map(({ id, place }) => {
          const axis = this.#plan.axes[place]!
          const cell = cells.get(place)
          return [id, cell === undefined ? axis.simplest : axis.values[cell]!]
        }),
      ),
      relevant: own.filter(({ place }) => cells.has(place)).map(({ id }) => id),
    }
  }

  #idAt(level: number): string {
    return this.#plan.table.list[this.#places[level]!]!.id
  }
}
