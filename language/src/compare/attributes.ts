import type { CompiledSegmentation } from '../compile/schema.ts'
import type { Attribute, Condition } from '../segments/index.ts'
import { isSame } from './canonical.ts'

// What the analysis needs to know of customers and cases, of both contracts together.

/** Whether it is one of the conditions that the analysis knows, in all its parts. */
export function isReadable(condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.every(isReadable)
    case 'not':
      return isReadable(condition.of)
    default:
      return condition.kind === 'compare' || condition.kind === 'in'
  }
}

/** All that is known of customers, or cases, before or after; undefined where something has become a thing of another kind. */
export function mergedAttributes(
  old: CompiledSegmentation['attributes'],
  now: CompiledSegmentation['attributes'],
): Attribute[] | undefined {
  const merged = new Map<string, Attribute>()
  for (const { id, title, type } of [...now, ...old]) {
    const known = merged.get(id)
    if (known === undefined)
      merged.set(id, { id, ...(title === undefined ? {} : { title }), type: type as Attribute['type'] })
    else if (known.type.kind === 'enumeration' && type.kind === 'enumeration') {
      const values = new Map([...known.type.values, ...type.values].map((one) => [one.id, one]))
      merged.set(id, { ...known, type: { kind: 'enumeration', values: [...values.values()] } })
    } else if (!isSame(known.type, type)) return undefined
  }
  return [...merged.values()]
}
