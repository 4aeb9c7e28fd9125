import * as z from 'zod'
import { contractSchema, formatVersion } from './schema.ts'

/** The JSON Schema (draft 2020-12) of a compiled contract. */
export function contractJsonSchema(): object {
  const schema = z.toJSONSchema(contractSchema, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => setApart(jsonSchema),
  })
  return { $id: `urn:zusage:contract:${formatVersion}`, title: 'Zusage compiled contract', ...schema }
}

/**
 * What a place says about a part of the format stands beside the reference, not with it: generators of types take a
 * reference with something beside it for a type of its own, and call it `Rate1`.
 */
function setApart(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.properties === undefined) return
  for (const property of Object.values(schema.properties)) {
    if (typeof property === 'boolean' || property.$ref === undefined || property.description === undefined)
      continue
    property.allOf = [{ $ref: property.$ref }]
    delete property.$ref
  }
}
