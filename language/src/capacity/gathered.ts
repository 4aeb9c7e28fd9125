// Few groups of many that are alike.
import { append } from '../text/lists.ts'

/**
 * Each as a group of its own; of more than so many, neighbours together, of one class only. There is a group for each class
 * at least.
 *
 * @param classOf what must not be mixed
 * @param orderOf who is whose neighbour
 */
export function gathered<T>(
  list: readonly T[],
  most: number,
  classOf: (one: T) => number,
  orderOf: (one: T) => number,
): T[][] {
  if (list.length <= most) return list.map((one) => [one])
  const classes = new Map<number, T[]>()
  for (const one of list) append(classes, classOf(one), one)
  return [...classes.values()].flatMap((members) => {
    const sorted = members
      .map((one) => ({ one, order: orderOf(one) }))
      .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
      .map(({ one }) => one)
    const count = Math.max(1, Math.floor((most * sorted.length) / list.length))
    const size = Math.ceil(sorted.length / count)
    return Array.from({ length: Math.ceil(sorted.length / size) }, (_, group) =>
      sorted.slice(group * size, (group + 1) * size),
    )
  })
}
