import type { Budget } from './budget.ts'
import type { Ranges } from './ranges.ts'

/** A set of customers: a node of a diagram. Two nodes of one diagram are the same set exactly if they are equal. */
export type Node = number

export const NONE: Node = 0
export const EVERY: Node = 1

type Operation = 'and' | 'or' | 'minus'

/**
 * Sets of customers as ordered multi-valued decision diagrams. A node decides on one level (an attribute); its edges are
 * stretches of that attribute's cells. Equal nodes exist once and no node has one edge only, so that a set has one form:
 * it is empty exactly if it is {@link NONE}, and a level that its nodes pass over does not matter.
 */
export class Diagram {
  /** The number of cells at each level. */
  readonly sizes: readonly number[]
  readonly #budget: Budget
  /** Of a node: its level, and where its edges begin and end in `#edges`, as pairs of end cell and child. */
  readonly #level: number[]
  readonly #start: number[] = [0, 0, 0]
  readonly #edges: number[] = []
  readonly #nodes = new IntegerTable()
  readonly #results: Record<Operation, PairTable> = {
    and: new PairTable(),
    or: new PairTable(),
    minus: new PairTable(),
  }

  /** @param sizes the number of cells at each level, of at most {@link MOST_LEVELS} levels */
  constructor(sizes: readonly number[], budget: Budget) {
    this.sizes = sizes
    this.#budget = budget
    this.#level = [sizes.length, sizes.length]
  }

  /** The level that a node decides on; for NONE and EVERY one below the last. */
  level(node: Node): number {
    return this.#level[node]!
  }

  /** Calls back for each edge of a node: its cells are those from `from` up to and without `to`. */
  eachEdge(node: Node, visit: (from: number, to: number, child: Node) => void): void {
    this.#budget.spend((this.#start[node + 1]! - this.#start[node]!) >> 1)
    let from = 0
    for (let at = this.#start[node]!; at < this.#start[node + 1]!; at += 2) {
      visit(from, this.#edges[at]!, this.#edges[at + 1]!)
      from = this.#edges[at]!
    }
  }

  /** The edges of a node, free of charge. */
  edges(node: Node): { from: number; to: number; child: Node }[] {
    const edges: { from: number; to: number; child: Node }[] = []
    let from = 0
    for (let at = this.#start[node]!; at < this.#start[node + 1]!; at += 2) {
      const to = this.#edges[at]!
      edges.push({ from, to, child: this.#edges[at + 1]! })
      from = to
    }
    return edges
  }

  /** Where a cell of the node's level leads. */
  child(node: Node, cell: number): Node {
    let low = this.#start[node]! >> 1
    let high = this.#start[node + 1]! >> 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#edges[2 * middle]! <= cell) low = middle + 1
      else high = middle
    }
    return this.#edges[2 * low + 1]!
  }

  /** The customers whose cell at a level is in the set, and who are in `inside`, which decides on later levels only. */
  within(level: number, cells: Ranges, inside: Node = EVERY): Node {
    const edges: number[] = []
    let from = 0
    for (let i = 0; i < cells.length; i += 2) {
      if (cells[i]! > from) edges.push(cells[i]!, NONE)
      edges.push(cells[i + 1]!, inside)
      from = cells[i + 1]!
    }
    if (from < this.sizes[level]!) edges.push(this.sizes[level]!, NONE)
    return this.node(level, edges)
  }

  and(a: Node, b: Node): Node {
    return this.#apply('and', a, b)
  }

  or(a: Node, b: Node): Node {
    return this.#apply('or', a, b)
  }

  /** Who is in the first but not in the second. */
  minus(a: Node, b: Node): Node {
    return this.#apply('minus', a, b)
  }

  /** The conjunction or disjunction of many sets, in pairs: much cheaper than one after another. */
  join(operation: 'and' | 'or', nodes: readonly Node[]): Node {
    let round = [...nodes]
    while (round.length > 1) {
      const next: Node[] = []
      for (let i = 0; i < round.length; i += 2) {
        next.push(i + 1 < round.length ? this.#apply(operation, round[i]!, round[i + 1]!) : round[i]!)
      }
      round = next
    }
    return round[0] ?? (operation === 'and' ? EVERY : NONE)
  }

  /** Whether two sets have a customer in common. Makes no nodes. */
  meet(a: Node, b: Node, known: Map<number, boolean> = new Map()): boolean {
    if (a === NONE || b === NONE) return false
    if (a === EVERY || b === EVERY || a === b) return true
    if (a > b) return this.meet(b, a, known)
    const key = a * KEY + b
    const before = known.get(key)
    if (before !== undefined) return before
    let result = false
    this.#eachPair(a, b, 'either', (_, left, right) => {
      result = this.meet(left, right, known)
      return !result
    })
    known.set(key, result)
    return result
  }

  /**
   * The node with these edges, as pairs of end cell and child in order; edges side by side to one child become one. It
   * changes the list.
   */
  node(level: number, edges: number[]): Node {
    let length = 0
    for (let i = 0; i < edges.length; i += 2) {
      if (length > 0 && edges[length - 1] === edges[i + 1]) edges[length - 2] = edges[i]!
      else {
        edges[length] = edges[i]!
        edges[length + 1] = edges[i + 1]!
        length += 2
      }
    }
    if (length === 2) return edges[1]!
    edges.length = length
    this.#budget.spend(length >> 1)
    let hash = level
    for (let i = 0; i < length; i++) hash = Math.imul(hash ^ edges[i]!, 0x9e3779b1) ^ (hash >>> 15)
    const same = this.#nodes.find(hash, (node) => this.#isNode(node, level, edges))
    if (same !== undefined) return same
    const node = this.#level.length
    this.#level.push(level)
    for (const number of edges) this.#edges.push(number)
    this.#start.push(this.#edges.length)
    this.#nodes.add(hash, node)
    return node
  }

  #isNode(node: Node, level: number, edges: readonly number[]): boolean {
    const start = this.#start[node]!
    if (this.#level[node] !== level || this.#start[node + 1]! - start !== edges.length) return false
    for (let i = 0; i < edges.length; i++) if (this.#edges[start + i] !== edges[i]) return false
    return true
  }

  #apply(operation: Operation, left: Node, right: Node): Node {
    let a = left
    let b = right
    if (operation === 'minus') {
      if (a === NONE || b === EVERY || a === b) return NONE
      if (b === NONE) return a
    } else {
      const [zero, one] = operation === 'and' ? [NONE, EVERY] : [EVERY, NONE]
      if (a === zero || b === zero) return zero
      if (a === one || a === b) return b
      if (b === one) return a
      if (a > b) [a, b] = [b, a]
    }
    const results = this.#results[operation]
    const known = results.get(a, b)
    if (known >= 0) return known
    const edges: number[] = []
    const nobody = operation === 'and' ? 'either' : operation === 'minus' ? 'first' : undefined
    this.#eachPair(a, b, nobody, (end, childA, childB) => {
      edges.push(end, this.#apply(operation, childA, childB))
      return true
    })
    const result = this.node(Math.min(this.#level[a]!, this.#level[b]!), edges)
    results.set(a, b, result)
    return result
  }

  /**
   * Calls back for the stretches of cells, of the higher of two nodes' levels, in which both lead to one child each.
   * @param nobody where the first, or either of them, leads to nobody, nobody is left: the edges of the other count as one
   */
  #eachPair(
    a: Node,
    b: Node,
    nobody: 'first' | 'either' | undefined,
    visit: (end: number, childA: Node, childB: Node) => boolean,
  ): void {
    const level = Math.min(this.#level[a]!, this.#level[b]!)
    const edges = this.#edges
    let atA = this.#level[a] === level ? this.#start[a]! : -1
    let atB = this.#level[b] === level ? this.#start[b]! : -1
    const size = this.sizes[level]!
    for (let end = 0; end < size; ) {
      const endA = atA < 0 ? size : edges[atA]!
      const endB = atB < 0 ? size : edges[atB]!
      if (nobody !== undefined && atA >= 0 && atB >= 0) {
        const isNobodyA = edges[atA + 1] === NONE && endA > endB
        if (isNobodyA || (nobody === 'either' && edges[atB + 1] === NONE && endB > endA)) {
          end = isNobodyA ? endA : endB
          this.#budget.spend(1)
          if (!visit(end, NONE, NONE)) return
          atA = this.#edgeBehind(atA, this.#start[a + 1]!, end)
          atB = this.#edgeBehind(atB, this.#start[b + 1]!, end)
          continue
        }
      }
      end = Math.min(endA, endB)
      this.#budget.spend(1)
      if (!visit(end, atA < 0 ? a : edges[atA + 1]!, atB < 0 ? b : edges[atB + 1]!)) return
      if (endA === end && atA >= 0) atA += 2
      if (endB === end && atB >= 0) atB += 2
    }
  }

  /** Of a node's edges from one on, the first that ends behind a cell: found in steps that double, and then halve. */
  #edgeBehind(from: number, end: number, cell: number): number {
    const edges = this.#edges
    if (from >= end || edges[from]! > cell) return from
    let low = from
    let step = 2
    while (low + step < end && edges[low + step]! <= cell) {
      low += step
      step *= 2
    }
    let high = Math.min(low + step, end)
    while (high - low > 2) {
      const middle = low + (((high - low) >> 2) << 1)
      if (edges[middle]! <= cell) low = middle
      else high = middle
    }
    return high
  }
}

/** Operations recurse once a level. */
export const MOST_LEVELS = 1000

/** Pairs of nodes as one number: exact as long as there are no more than 2^26 nodes. */
const KEY = 2 ** 26

/** A hash table from a hash to the nodes that have it. */
class IntegerTable {
  #slots = new Int32Array(1024)
  #hashes = new Int32Array(1024)
  #count = 0

  find(hash: number, matches: (node: Node) => boolean): Node | undefined {
    const mask = this.#slots.length - 1
    for (let slot = hash & mask; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.#hashes[slot] === hash && matches(this.#slots[slot]!)) return this.#slots[slot]
    }
    return undefined
  }

  add(hash: number, node: Node): void {
    if (2 * this.#count >= this.#slots.length) this.#grow()
    this.#put(hash, node)
    this.#count++
  }

  #put(hash: number, node: Node): void {
    const mask = this.#slots.length - 1
    let slot = hash & mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = node
    this.#hashes[slot] = hash
  }

  #grow(): void {
    const [slots, hashes] = [this.#slots, this.#hashes]
    this.#slots = new Int32Array(2 * slots.length)
    this.#hashes = new Int32Array(2 * slots.length)
    for (const [slot, node] of slots.entries()) if (node !== 0) this.#put(hashes[slot]!, node)
  }
}

/** A hash table from pairs of inner nodes to nodes. */
class PairTable {
  /** In threes: the pair, and what it leads to. No inner node is 0. */
  #slots = new Int32Array(3 * 256)
  #mask = 255
  #count = 0

  /** What a pair leads to, or -1. */
  get(a: Node, b: Node): Node {
    const slot = this.#find(a, b)
    return this.#slots[slot] === 0 ? -1 : this.#slots[slot + 2]!
  }

  set(a: Node, b: Node, result: Node): void {
    if (2 * this.#count > this.#mask) this.#grow()
    const slot = this.#find(a, b)
    if (this.#slots[slot] === 0) this.#count++
    this.#slots[slot] = a
    this.#slots[slot + 1] = b
    this.#slots[slot + 2] = result
  }

  #find(a: Node, b: Node): number {
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)
    hash ^= hash >>> 15
    for (let at = hash & this.#mask; ; at = (at + 1) & this.#mask) {
      const slot = 3 * at
      if (this.#slots[slot] === 0 || (this.#slots[slot] === a && this.#slots[slot + 1] === b)) return slot
    }
  }

  #grow(): void {
    const slots = this.#slots
    this.#slots = new Int32Array(2 * slots.length)
    this.#mask = 2 * this.#mask + 1
    this.#count = 0
    for (let slot = 0; slot < slots.length; slot += 3) {
      if (slots[slot] !== 0) this.set(slots[slot]!, slots[slot + 1]!, slots[slot + 2]!)
    }
  }
}
