import type { Axis } from './axis.ts'
import { type Diagram, EVERY, NONE, type Node } from './diagram.ts'
import { type Cube, simplestCell } from './simplest.ts'

/**
 * Customers that are in every set of `inside` and in none of `outside`; undefined if there are none.
 *
 * This is for many sets whose union is too large a diagram: it walks all of them side by side, level by level, and
 * remembers only the combinations from where no way leads on.
 */
export function findCustomers(
  inside: readonly Node[],
  outside: readonly Node[],
  diagram: Diagram,
  axes: readonly Axis[],
  spend: (steps: number) => void,
): Cube | undefined {
  const hopeless = new Set<string>()
  const cube = new Map<number, number>()

  const visit = (ins: readonly Node[], outs: readonly Node[]): boolean => {
    if (ins.length === 0 && outs.length === 0) return true
    const key = `${ins.join()}|${outs.join()}`
    if (hopeless.has(key)) return false
    let level = Number.POSITIVE_INFINITY
    for (const node of ins) level = Math.min(level, diagram.level(node))
    for (const node of outs) level = Math.min(level, diagram.level(node))
    for (const cell of stretches(level, [...ins, ...outs])) {
      spend(ins.length + outs.length)
      const nextIns = step(ins, level, cell, EVERY, NONE)
      const nextOuts = nextIns && step(outs, level, cell, NONE, EVERY)
      if (nextIns === undefined || nextOuts === undefined) continue
      cube.set(level, cell)
      if (visit(nextIns, nextOuts)) return true
      cube.delete(level)
    }
    hopeless.add(key)
    return false
  }

  /** A cell of each stretch in which all nodes of a level lead one way, the simplest values first. */
  const stretches = (level: number, nodes: readonly Node[]): number[] => {
    const axis = axes[level]!
    const ends = new Set<number>()
    for (const node of nodes) {
      if (diagram.level(node) === level) diagram.eachEdge(node, (_, to) => ends.add(to))
    }
    let from = 0
    const cells = [...ends]
      .sort((a, b) => a - b)
      .map((to) => {
        const cell = simplestCell(axis, from, to)
        from = to
        return cell
      })
    return cells.sort((a, b) => axis.rank[a]! - axis.rank[b]!)
  }

  /** Where the nodes lead, each once and without those that are `settled`; undefined if one is `lost`. */
  const step = (nodes: readonly Node[], level: number, cell: number, settled: Node, lost: Node) => {
    const next = new Set<Node>()
    for (const node of nodes) {
      const child = diagram.level(node) === level ? diagram.child(node, cell) : node
      if (child === lost) return undefined
      if (child !== settled) next.add(child)
    }
    return [...next].sort((a, b) => a - b)
  }

  const ins = new Set(inside)
  const outs = new Set(outside)
  if (ins.has(NONE) || outs.has(EVERY)) return undefined
  ins.delete(EVERY)
  outs.delete(NONE)
  return visit(
    [...ins].sort((a, b) => a - b),
    [...outs].sort((a, b) => a - b),
  )
    ? cube
    : undefined
}
