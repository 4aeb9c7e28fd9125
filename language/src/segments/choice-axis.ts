import type { Axis } from './axis.ts'
import { complement, members, NOTHING, type Ranges, union } from './ranges.ts'
import type { ReadTest } from './scalars.ts'

/** The cells of a boolean or an enumeration: choices that every test takes or leaves together share one. */
export function choiceAxis(choices: readonly (string | boolean)[], tests: readonly ReadTest[]): Axis {
  const cellOf = partition(choices.length, tests.map(chosen))
  const firstOf: number[] = []
  for (const [choice, cell] of cellOf.entries()) firstOf[cell] ??= choice
  const size = firstOf.length
  const cells = (test: ReadTest) =>
    union(chosen(test).map((choice) => [cellOf[choice]!, cellOf[choice]! + 1] satisfies Ranges))
  return {
    size,
    select: (test) => {
      const selected = test.values.length === 0 ? NOTHING : cells(test)
      return test.operator === '!=' ? complement(selected, size) : selected
    },
    values: firstOf.map((choice) => choices[choice]!),
    rank: firstOf.map((_, cell) => cell),
    simplest: choices[0] ?? '',
    extent: (set) => {
      const taken = new Set(members(set))
      return { kind: 'choices', values: choices.filter((_, choice) => taken.has(cellOf[choice]!)) }
    },
  }
}

function chosen(test: ReadTest): number[] {
  return test.values.flatMap((value) => (value.kind === 'choice' ? [value.choice] : []))
}

/** The cell of each choice: the coarsest partition in which every set is a union of cells, in order of first choices. */
function partition(count: number, sets: readonly (readonly number[])[]): number[] {
  const cellOf = new Array<number>(count).fill(0)
  const sizes = [count]
  for (const set of sets) {
    const hit = new Map<number, number[]>()
    for (const choice of new Set(set)) {
      const cell = cellOf[choice]!
      const those = hit.get(cell)
      if (those) those.push(choice)
      else hit.set(cell, [choice])
    }
    for (const [cell, those] of hit) {
      if (those.length === sizes[cell]) continue
      sizes[cell]! -= those.length
      for (const choice of those) cellOf[choice] = sizes.length
      sizes.push(those.length)
    }
  }
  const renamed = new Map<number, number>()
  return cellOf.map((cell) => {
    if (!renamed.has(cell)) renamed.set(cell, renamed.size)
    return renamed.get(cell)!
  })
}
