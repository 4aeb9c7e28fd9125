import * as z from 'zod'
import { contractSchema, formatVersion } from './schema.ts'

/** The JSON Schema (draft 2020-12) of a compiled contract. */
export function contractJsonSchema(): object {
  const schema = z.toJSONSchema(contractSchema, { target: 'draft-2020-12' })
  return { $id: `urn:zusage:contract:${formatVersion}`, title: 'Zusage compiled contract', ...schema }
}
