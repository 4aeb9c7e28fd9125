import type { Axis } from './axis.ts'
import type { Budget } from './budget.ts'
import { type Diagram, EVERY, NONE, type Node } from './diagram.ts'
import { contains, type Ranges, union } from './ranges.ts'

/** Some customers alike: a cell for each level that matters. Whatever the other levels say, the customer belongs. */
export type Cube = ReadonlyMap<number, number>

/** No more steps than this are taken for each part of the search: simplicity is worth some milliseconds. */
const MOST_STEPS = 50_000

/** No more sets of attributes than this are tried in the search for a smaller one. */
const MOST_SUBSETS = 400

/**
 * The simplest customers of a set that is not empty: as few levels matter as possible, of as few those that come first in
 * `precedence`, and of each in turn the cell with the simplest value. If the budget does not allow for that, the answer is
 * right but may be less simple; no level in it can be left out in any case, short of a budget of nothing.
 * @param axes the axis of each level
 * @param precedence all levels, in the order of their attributes' declaration
 */
export function simplest(
  node: Node,
  diagram: Diagram,
  axes: readonly Axis[],
  precedence: readonly number[],
  budget: Budget,
): Cube {
  const share = Math.min(budget.left / 4, MOST_STEPS)
  const path = budget.attempt(share, () => shortestPath(node, diagram, axes))
  const cube = path ?? anyPath(node, diagram, axes)
  const needed = withoutNeedless(cube, precedence, budget, share, (rest) =>
    holds(node, diagram, cellSets(rest)),
  )
  return budget.attempt(share, () => smallest(node, needed, diagram, axes, precedence)) ?? needed
}

/** The cube without the levels it can do without; `isEnough` says whether a smaller cube is still right. */
export function withoutNeedless(
  cube: Cube,
  precedence: readonly number[],
  budget: Budget,
  share: number,
  isEnough: (cube: Cube) => boolean,
): Cube {
  let needed = cube
  // What was declared last goes first: it is the least to be spoken of.
  for (const level of precedence.toReversed()) {
    if (!needed.has(level)) continue
    const rest = new Map([...needed].filter(([other]) => other !== level))
    if (budget.attempt(share / precedence.length, () => isEnough(rest))) needed = rest
  }
  return needed
}

/** Whether every customer with a cell of these sets, at their levels, belongs to a set. */
export function holds(node: Node, diagram: Diagram, sets: ReadonlyMap<number, Ranges>): boolean {
  const known = new Map<Node, boolean>([
    [NONE, false],
    [EVERY, true],
  ])
  const visit = (current: Node): boolean => {
    const before = known.get(current)
    if (before !== undefined) return before
    const set = sets.get(diagram.level(current))
    let result = true
    diagram.eachEdge(current, (from, to, child) => {
      if (result && (set === undefined || touches(set, from, to))) result = visit(child)
    })
    known.set(current, result)
    return result
  }
  return visit(node)
}

/** Whether any customer of a cube belongs to a set. */
export function occurs(node: Node, diagram: Diagram, cube: Cube): boolean {
  const known = new Map<Node, boolean>([
    [NONE, false],
    [EVERY, true],
  ])
  const visit = (current: Node): boolean => {
    const before = known.get(current)
    if (before !== undefined) return before
    const cell = cube.get(diagram.level(current))
    let result = false
    if (cell !== undefined) result = visit(diagram.child(current, cell))
    else
      diagram.eachEdge(current, (_from, _to, child) => {
        result ||= visit(child)
      })
    known.set(current, result)
    return result
  }
  return visit(node)
}

/**
 * The cells, per level of a cube, that can be had together in any combination: a box around the cube that cannot be
 * made any larger without leaving the set.
 */
export function boxAround(
  cube: Cube,
  node: Node,
  diagram: Diagram,
  axes: readonly Axis[],
  precedence: readonly number[],
): Map<number, Ranges> {
  const box = cellSets(cube)
  for (const level of precedence) {
    if (!cube.has(level)) continue
    const cells: Ranges[] = []
    for (let cell = 0; cell < axes[level]!.size; cell++) {
      if (holds(node, diagram, new Map(box).set(level, [cell, cell + 1]))) cells.push([cell, cell + 1])
    }
    box.set(level, union(cells))
  }
  return box
}

export function cellSets(cube: Cube): Map<number, Ranges> {
  return new Map([...cube].map(([level, cell]) => [level, [cell, cell + 1]]))
}

/** The cell with the simplest value of a stretch. */
export function simplestCell(axis: Axis, from: number, to: number): number {
  let best = from
  for (let cell = from + 1; cell < to; cell++) if (axis.rank[cell]! < axis.rank[best]!) best = cell
  return best
}

/** A way to EVERY over as few nodes as possible. */
function shortestPath(node: Node, diagram: Diagram, axes: readonly Axis[]): Cube {
  const lengths = new Map<Node, number>([
    [NONE, Number.POSITIVE_INFINITY],
    [EVERY, 0],
  ])
  const length = (current: Node): number => {
    const before = lengths.get(current)
    if (before !== undefined) return before
    let shortest = Number.POSITIVE_INFINITY
    diagram.eachEdge(current, (_from, _to, child) => {
      shortest = Math.min(shortest, length(child) + 1)
    })
    lengths.set(current, shortest)
    return shortest
  }
  length(node)
  return follow(node, diagram, axes, (current, child) => length(child) + 1 === length(current))
}

/** A way to EVERY, without a choice: every node but NONE has one. */
function anyPath(node: Node, diagram: Diagram, axes: readonly Axis[]): Cube {
  return follow(node, diagram, axes, (_, child) => child !== NONE)
}

function follow(
  node: Node,
  diagram: Diagram,
  axes: readonly Axis[],
  may: (current: Node, child: Node) => boolean,
): Cube {
  const cube = new Map<number, number>()
  for (let current = node; current !== EVERY; ) {
    const level = diagram.level(current)
    const { rank } = axes[level]!
    let best = -1
    for (const { from, to, child } of diagram.edges(current)) {
      if (!may(current, child)) continue
      const cell = simplestCell(axes[level]!, from, to)
      if (best < 0 || rank[cell]! < rank[best]!) best = cell
    }
    cube.set(level, best)
    current = diagram.child(current, best)
  }
  return cube
}

/** The simplest customers with the fewest levels that matter; `cube` is an answer already. */
function smallest(
  node: Node,
  cube: Cube,
  diagram: Diagram,
  axes: readonly Axis[],
  precedence: readonly number[],
): Cube {
  const support = supportOf(node, diagram)
  const levels = precedence.filter((level) => support.has(level))
  // Without an attribute that every way depends on there is no answer: only the others are to be chosen among.
  const needed = levels.filter((level) => {
    return cube.has(level) && whatever(node, without(support, level), diagram) === NONE
  })
  const free = levels.filter((level) => !needed.includes(level))
  let tried = 0
  for (let count = 0; count <= cube.size - needed.length; count++) {
    for (const chosen of subsets(free, count)) {
      if (++tried > MOST_SUBSETS) break
      const kept = new Set([...needed, ...chosen])
      const certain = whatever(node, kept, diagram)
      if (certain !== NONE)
        return simplestCells(
          certain,
          precedence.filter((level) => kept.has(level)),
          diagram,
          axes,
        )
    }
  }
  const certain = whatever(node, new Set(cube.keys()), diagram)
  return simplestCells(
    certain,
    precedence.filter((level) => cube.has(level)),
    diagram,
    axes,
  )
}

function without(set: ReadonlySet<number>, element: number): Set<number> {
  const rest = new Set(set)
  rest.delete(element)
  return rest
}

/** Who belongs to a set whatever the levels other than `kept` say. */
function whatever(node: Node, kept: ReadonlySet<number>, diagram: Diagram): Node {
  const known = new Map<Node, Node>([
    [NONE, NONE],
    [EVERY, EVERY],
  ])
  const visit = (current: Node): Node => {
    const before = known.get(current)
    if (before !== undefined) return before
    const level = diagram.level(current)
    const edges: number[] = []
    let common: Node = EVERY
    diagram.eachEdge(current, (_, to, child) => {
      if (kept.has(level)) edges.push(to, visit(child))
      else if (common !== NONE) common = diagram.and(common, visit(child))
    })
    const result = kept.has(level) ? diagram.node(level, edges) : common
    known.set(current, result)
    return result
  }
  return visit(node)
}

/** Of a set that depends on these levels only, level by level the cell with the simplest value that is left. */
function simplestCells(node: Node, levels: readonly number[], diagram: Diagram, axes: readonly Axis[]): Cube {
  const cube = new Map<number, number>()
  for (const level of levels) {
    const axis = axes[level]!
    const possible = cellsAt(node, level, cube, diagram, axis.size)
    let best = -1
    for (let i = 0; i < possible.length; i += 2) {
      const cell = simplestCell(axis, possible[i]!, possible[i + 1]!)
      if (best < 0 || axis.rank[cell]! < axis.rank[best]!) best = cell
    }
    cube.set(level, best)
  }
  return cube
}

/** The cells of a level that some customer of a set, and of the cube, has. */
function cellsAt(node: Node, level: number, cube: Cube, diagram: Diagram, size: number): Ranges {
  const possible: Ranges[] = []
  const seen = new Set<Node>()
  const visit = (current: Node) => {
    if (current === NONE || seen.has(current)) return
    seen.add(current)
    const own = diagram.level(current)
    if (own > level) {
      if (occurs(current, diagram, cube)) possible.push([0, size])
      return
    }
    const cell = cube.get(own)
    diagram.eachEdge(current, (from, to, child) => {
      if (own === level) {
        if (occurs(child, diagram, cube)) possible.push([from, to])
      } else if (cell === undefined || contains([from, to], cell)) visit(child)
    })
  }
  visit(node)
  return union(possible)
}

function supportOf(node: Node, diagram: Diagram): Set<number> {
  const support = new Set<number>()
  const seen = new Set<Node>([NONE, EVERY])
  const open = [node]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    support.add(diagram.level(next))
    diagram.eachEdge(next, (_from, _to, child) => open.push(child))
  }
  return support
}

/** All sublists of a length, in the order of the list. */
function* subsets(list: readonly number[], length: number): Generator<number[]> {
  if (length > list.length) return
  const places = Array.from({ length }, (_, index) => index)
  while (true) {
    yield places.map((place) => list[place]!)
    let last = length - 1
    while (last >= 0 && places[last] === list.length - length + last) last--
    if (last < 0) return
    places[last]!++
    for (let next = last + 1; next < length; next++) places[next] = places[next - 1]! + 1
  }
}

function touches(set: Ranges, from: number, to: number): boolean {
  for (let i = 0; i < set.length; i += 2) if (set[i]! < to && from < set[i + 1]!) return true
  return false
}
