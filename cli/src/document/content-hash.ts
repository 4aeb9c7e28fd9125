import { createHash } from 'node:crypto'
import type { CompiledContract } from '../../../language/src/compile/schema.ts'

/**
 * SHA-256 of what a contract says, in hexadecimal: of its canonical JSON (RFC 8785: keys sorted, no space, numbers as
 * ECMAScript writes them) without what is not agreed on: the version of the format, the source files from which it was
 * compiled, and the signatures, which are put under what was agreed.
 */
export function contentHash(contract: CompiledContract): string {
  const { formatVersion, sources, signatures, ...content } = contract
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}

/** RFC 8785; what JSON cannot say (undefined) is left out, as `JSON.stringify` does. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    // By UTF-16 units, as comparing strings does.
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`)
  return `{${entries.join(',')}}`
}
