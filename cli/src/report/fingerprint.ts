import { createHash } from 'node:crypto'
import type { PlacedFinding } from './places.ts'

/**
 * Gives each finding a mark by which a later run knows it again: from its rule, its file and what it says, but not its
 * line, so that it lasts when text above it changes, and not its language. What says the same in one file is counted.
 */
export function fingerprinter(): (placed: PlacedFinding) => string {
  const seen = new Map<string, number>()
  return ({ finding: { rule, message }, at: { path } }) => {
    const said = JSON.stringify([rule, path, message.en])
    const before = seen.get(said) ?? 0
    seen.set(said, before + 1)
    return createHash('sha256')
      .update(before === 0 ? said : `${said}${before}`)
      .digest('hex')
  }
}
