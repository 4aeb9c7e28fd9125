import type { Axis } from './axis.ts'
import type { Budget } from './budget.ts'
import { customersOf } from './build.ts'
import { Diagram, EVERY, NONE, type Node } from './diagram.ts'
import {
  type Analysis,
  type EmptySegment,
  type Gap,
  MOST_GAPS,
  MOST_OVERLAPS,
  type Overlap,
  type Undecided,
  type Witness,
} from './findings.ts'
import type { Plan } from './plan.ts'
import type { Ranges } from './ranges.ts'
import { boxAround, type Cube, cellSets, simplest } from './simplest.ts'
import { witnessOf } from './witness.ts'

/** A segment and who fulfils its condition; undefined if that was too much work. */
interface Sized {
  readonly id: string
  readonly customers: Node | undefined
}

/** The customers of several segments together; undefined if that was too much work. */
interface Group {
  readonly count: number
  readonly customers: Node | undefined
}

/** One analysis of a plan by diagrams, with one order of the attributes and within a budget. */
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
  #moreOverlaps = false
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
    const gaps = this.#rest(everyone)
    return {
      overlaps: this.#overlaps,
      moreOverlaps: this.#moreOverlaps,
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
    const before: Group[] = []
    for (const [index, segment] of segments.entries()) {
      // Whoever is apart from all before is so from each: a few looks instead of many, where all is well.
      const isApart = before.every(({ customers }) => this.#meet(segment.customers, customers) === false)
      if (!isApart && !this.#compare(segment, segments, index)) {
        this.#undecided.push({ question: 'overlap', segment: segment.id })
      }
      this.#join(before, segment.customers)
    }
    return this.#all(before)
  }

  /** Adds customers to groups, each of twice as many segments as the next or more: none is added up more than a few times. */
  #join(groups: Group[], customers: Node | undefined): void {
    let group: Group = { count: 1, customers }
    while (groups.length > 0 && groups.at(-1)!.count < 2 * group.count) {
      const { count, customers: others } = groups.pop()!
      group = { count: count + group.count, customers: this.#add(others, group.customers) }
    }
    groups.push(group)
  }

  #all(groups: readonly Group[]): Node | undefined {
    return groups.reduceRight<Node | undefined>((all, { customers }) => this.#add(customers, all), NONE)
  }

  /** Looks for overlaps of a segment with earlier ones. Answers whether it came to an end. */
  #compare(segment: Sized, segments: readonly Sized[], end: number): boolean {
    let isDecided = true
    for (let at = 0; at < end; at++) {
      const other = segments[at]!
      if (this.#overlaps.length >= MOST_OVERLAPS) {
        this.#moreOverlaps = true
        return true
      }
      const [a, b] = [other.customers, segment.customers]
      const meet = this.#meet(a, b)
      const both = meet ? this.#quarter(() => this.#diagram.and(a!, b!)) : undefined
      if (both !== undefined) this.#addOverlap(other.id, segment.id, this.#witness(both))
      else if (meet !== false) isDecided = false
      if (this.#budget.isUsedUp) return false
    }
    return isDecided
  }

  #addOverlap(first: string, second: string, witness: Witness): void {
    this.#overlaps.push({ segments: [first, second], witness })
  }

  /** Looks for segments of which earlier ones take everyone. Answers like {@link #apart}. */
  #inOrder(segments: readonly Sized[]): Node | undefined {
    const before: Group[] = []
    for (const [index, { id, customers }] of segments.entries()) {
      if (customers !== undefined && customers !== NONE) {
        let left: Node | undefined = customers
        for (const group of before) left = left && this.#minus(left, group.customers)
        if (left === undefined) this.#undecided.push({ question: 'empty', segment: id })
        if (left === NONE) {
          const by = this.#takers(customers, segments.slice(0, index)).map((taker) => taker.id)
          this.#empty.push({ segment: id, reason: 'shadowed', by, witness: this.#witness(customers) })
        }
      }
      this.#join(before, customers)
    }
    return this.#all(before)
  }

  /** Of earlier segments that take all of these customers together, some that do and of which none can be left out. */
  #takers(customers: Node, earlier: readonly Sized[]): readonly Sized[] {
    const suffice = (segments: readonly Sized[]) => {
      const taken = this.#quarter(() =>
        this.#diagram.join(
          'or',
          segments.map((segment) => segment.customers!),
        ),
      )
      return this.#minus(customers, taken) === NONE
    }
    const single = earlier.find((segment) => this.#minus(customers, segment.customers) === NONE)
    if (single !== undefined) return [single]
    let takers = earlier.filter((segment) => this.#meet(segment.customers, customers) !== false)
    // The last goes first: who comes early takes most.
    for (const segment of takers.toReversed()) {
      const others = takers.filter((other) => other !== segment)
      if (suffice(others)) takers = others
    }
    return takers
  }

  /** Looks at who is in no segment with a condition: a gap, or what an `otherwise` takes. */
  #rest(everyone: Node | undefined): { gaps: Gap[]; more: boolean } {
    const others = this.#plan.segments.filter(({ condition }) => condition === undefined).map(({ id }) => id)
    const none = { gaps: [], more: false }
    // A segment that cannot be read may take anyone.
    if (this.#plan.unreadable.length > 0) return none
    const rest = this.#minus(EVERY, everyone)
    if (others.length > 0) {
      this.#otherwise(others, rest)
      return none
    }
    if (rest !== undefined) return this.#gaps(rest)
    this.#undecided.push({ question: 'gap' })
    return none
  }

  #gaps(rest: Node): { gaps: Gap[]; more: boolean } {
    const gaps: Gap[] = []
    let left: Node | undefined = rest
    while (left !== NONE && gaps.length < MOST_GAPS) {
      const from: Node = left
      const cube = this.#simplest(from)
      const box =
        this.#quarter(() => boxAround(cube, from, this.#diagram, this.#axes, this.#precedence)) ??
        cellSets(cube)
      gaps.push({ witness: this.#witnessOf(cube), region: this.#region(box) })
      left = this.#quarter(() => this.#diagram.minus(from, this.#boxed(box)))
      if (left === undefined) return { gaps, more: true }
    }
    return { gaps, more: left !== NONE }
  }

  #region(box: ReadonlyMap<number, Ranges>): Gap['region'] {
    return this.#precedence.flatMap((level) => {
      const cells = box.get(level)
      if (cells === undefined) return []
      const attribute = this.#plan.table.list[this.#places[level]!]!.id
      return [{ attribute, extent: this.#axes[level]!.extent(cells) }]
    })
  }

  #boxed(box: ReadonlyMap<number, Ranges>): Node {
    let node: Node = EVERY
    for (const [level, cells] of [...box].sort(([a], [b]) => b - a)) {
      node = this.#diagram.within(level, cells, node)
    }
    return node
  }

  /** Several `otherwise` share the customers that are left, which may be nobody. */
  #otherwise(ids: readonly string[], rest: Node | undefined): void {
    const shared = ids.length > 1 && rest !== undefined && rest !== NONE ? this.#witness(rest) : undefined
    for (const [index, segment] of ids.entries()) {
      if (rest === undefined) this.#undecided.push({ question: 'empty', segment })
      else if (rest === NONE) this.#empty.push({ segment, reason: 'nothing-left' })
      else if (index > 0 && this.#plan.firstMatch) {
        this.#empty.push({ segment, reason: 'shadowed', by: [ids[0]!], witness: shared! })
      }
      if (index === 0 || this.#plan.firstMatch) continue
      if (rest === undefined) this.#undecided.push({ question: 'overlap', segment })
      else if (rest !== NONE) this.#moreOverlaps ||= !addOverlapsOfRest(this.#overlaps, ids, index, shared!)
    }
  }

  #meet(a: Node | undefined, b: Node | undefined): boolean | undefined {
    if (a === NONE || b === NONE) return false
    return a === undefined || b === undefined ? undefined : this.#quarter(() => this.#diagram.meet(a, b))
  }

  #minus(from: Node, taken: Node | undefined): Node | undefined {
    return taken === undefined ? undefined : this.#quarter(() => this.#diagram.minus(from, taken))
  }

  #add(everyone: Node | undefined, customers: Node | undefined): Node | undefined {
    if (everyone === undefined || customers === undefined) return undefined
    return this.#quarter(() => this.#diagram.or(everyone, customers))
  }

  /** Does a task with no more than a quarter of what is left, so that no question starves those after it. */
  #quarter<T>(task: () => T): T | undefined {
    return this.#budget.attempt(this.#budget.left / 4, task)
  }

  #simplest(node: Node): Cube {
    return simplest(node, this.#diagram, this.#axes, this.#precedence, this.#budget)
  }

  #witness(node: Node): Witness {
    return this.#witnessOf(this.#simplest(node))
  }

  #witnessOf(cube: Cube): Witness {
    // It names every attribute.
    this.#budget.attempt(this.#budget.left, () => this.#budget.spend(this.#plan.table.list.length))
    return witnessOf(new Map([...cube].map(([level, cell]) => [this.#places[level]!, cell])), this.#plan)
  }
}

/** Of several `otherwise` each earlier one has the customers of a later one; false if there are too many to list. */
export function addOverlapsOfRest(
  overlaps: Overlap[],
  ids: readonly string[],
  index: number,
  witness: Witness,
): boolean {
  for (let other = 0; other < index; other++) {
    if (overlaps.length >= MOST_OVERLAPS) return false
    overlaps.push({ segments: [ids[other]!, ids[index]!], witness })
  }
  return true
}
