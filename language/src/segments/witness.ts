import type { Witness } from './findings.ts'
import type { Plan } from './plan.ts'

/**
 * The customer with these cells, and the simplest values elsewhere.
 * @param cells by the places of the attributes that matter
 */
export function witnessOf(cells: ReadonlyMap<number, number>, plan: Plan): Witness {
  const { table } = plan
  // Of two attributes with one name, which is an error of its own, the first counts.
  const own = table.list.flatMap(({ id }, place) => (table.place(id) === place ? [{ id, place }] : []))
  return {
    values: Object.fromEntries(
      own.map(({ id, place }) => {
        const axis = plan.axes[place]!
        const cell = cells.get(place)
        return [id, cell === undefined ? axis.simplest : axis.values[cell]!]
      }),
    ),
    relevant: own.filter(({ place }) => cells.has(place)).map(({ id }) => id),
  }
}
