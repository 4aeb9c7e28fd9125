// Who is called by an id although there is a title.
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import { standardEvents, standardMetrics } from '../../language/src/wording/index.ts'

/**
 * Ids of all that has a title, in the contract or in the standard library, but those that are words as well: of the
 * contract's texts, or, written as one word, of a language.
 */
function idsWithTitle(contract: CompiledContract): ReadonlySet<string> {
  const ids = new Set([...Object.keys(standardEvents), ...Object.keys(standardMetrics)])
  const texts: string[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one)
    else if (typeof value === 'object' && value !== null) {
      const { id, title } = value as { id?: unknown; title?: unknown }
      if (typeof id === 'string' && typeof title === 'string' && title !== id) ids.add(id)
      for (const [key, one] of Object.entries(value)) {
        if (typeof one === 'string' && (key === 'title' || key === 'name' || /\s/.test(one))) texts.push(one)
        walk(one)
      }
    }
  }
  walk(contract)
  const said = new Set(wordsOf(texts.join(' ')))
  return new Set([...ids].filter((id) => /\p{Ll}\p{Lu}/u.test(id) && !said.has(id)))
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? []
}

/** The lines in which something is called by its id although it has a title. */
export function untitled(contract: CompiledContract): (text: string) => string[] {
  const ids = idsWithTitle(contract)
  return (text) =>
    text.split('\n').flatMap((line) => {
      const found = wordsOf(line).filter((word) => ids.has(word))
      return found.length === 0 ? [] : [`${[...new Set(found)].join(', ')}: ${line.trim().slice(0, 160)}`]
    })
}
