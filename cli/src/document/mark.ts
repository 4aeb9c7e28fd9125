import * as z from 'zod'
import { locales } from '../../../language/src/speech/index.ts'
import { canonicalJson } from './content-hash.ts'
import type { Identity } from './tree.ts'

/** Under this name stands which contract a document is about. */
export const markName = 'zusage-document'

const identitySchema = z.strictObject({
  contract: z.string().min(1),
  version: z.string().min(1),
  locale: z.enum(locales),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  writer: z.string(),
})

/** The identity as one line, by which a document is recognised. */
export function markOf(identity: Identity): string {
  return canonicalJson(identity)
}

/** The identity that a line says; undefined where it says none. */
export function readMark(line: string): Identity | undefined {
  try {
    return identitySchema.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}
