import type { Axis } from './axis.ts'
import { fold } from './conditions.ts'
import { type Diagram, EVERY, type Node } from './diagram.ts'
import { complement, type Ranges, union } from './ranges.ts'
import type { ReadTest } from './scalars.ts'
import type { Condition, Test } from './types.ts'

/** Cells of one level, as long as a part of a condition is about one attribute only; a node of the diagram after that. */
type Part = { readonly level: number; readonly cells: Ranges } | { readonly node: Node }

/**
 * The customers that a condition takes.
 * @param levelOf the level of an attribute at a place
 * @param axes the axis of each level
 */
export function customersOf(
  condition: Condition,
  diagram: Diagram,
  axes: readonly Axis[],
  levelOf: (attribute: number) => number,
  read: (test: Test) => ReadTest,
): Node {
  const nodeOf = (part: Part) => ('node' in part ? part.node : diagram.within(part.level, part.cells))
  const part = fold<Part>(
    condition,
    (test) => {
      const known = read(test)
      const level = levelOf(known.attribute)
      return { level, cells: axes[level]!.select(known) }
    },
    (kind, parts) => {
      const only = parts[0]
      if (kind === 'not') {
        if (only === undefined || 'node' in only) return { node: diagram.minus(EVERY, nodeOf(only!)) }
        return { level: only.level, cells: complement(only.cells, axes[only.level]!.size) }
      }
      if (only !== undefined && parts.length === 1) return only
      const cells = new Map<number, Ranges[]>()
      const nodes: Node[] = []
      for (const each of parts) {
        if ('node' in each) nodes.push(each.node)
        else if (cells.has(each.level)) cells.get(each.level)!.push(each.cells)
        else cells.set(each.level, [each.cells])
      }
      const merged = [...cells].map(([level, sets]) => ({
        level,
        cells: merge(kind, sets, axes[level]!.size),
      }))
      if (nodes.length === 0 && merged.length === 1) return merged[0]!
      // The lowest first: a conjunction of tests then grows upward, node by node.
      merged.sort((a, b) => b.level - a.level)
      return { node: diagram.join(kind === 'all' ? 'and' : 'or', [...merged.map(nodeOf), ...nodes]) }
    },
  )
  return nodeOf(part)
}

function merge(kind: 'all' | 'any', sets: readonly Ranges[], size: number): Ranges {
  if (kind === 'any') return union(sets)
  return complement(union(sets.map((set) => complement(set, size))), size)
}
