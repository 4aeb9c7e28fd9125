import { alike, type Localized } from '../speech/index.ts'
import { canonical, isSame } from './canonical.ts'
import { type Draft, draft } from './changes.ts'
import { quotedBoth } from './words.ts'

const longest = 120

/** Anything as it stands in the JSON, cut where it is long. */
export function raw(value: unknown): Localized | undefined {
  if (value === undefined) return undefined
  const text = canonical(value)
  return alike(text.length > longest ? `${text.slice(0, longest)}…` : text)
}

/**
 * What differs between two things in properties that nobody here knows: a change of which nothing can be said but that
 * there is one. So a property that comes to the format later is never passed over.
 */
export function otherChanges(
  kind: string,
  before: object,
  after: object,
  known: readonly string[],
  id?: string,
): Draft[] {
  const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>]
  const names = new Set([...Object.keys(old), ...Object.keys(now)])
  return [...names]
    .filter((name) => !known.includes(name) && !isSame(old[name], now[name]))
    .map((name) => {
      const property = quotedBoth(name)
      const of = id === undefined ? undefined : quotedBoth(id)
      return draft({
        kind: 'other',
        subject: { kind, ...(id === undefined ? {} : { id }) },
        what: {
          en: `Something else: ${property.en}${of === undefined ? '' : ` of ${of.en}`}`,
          de: `Etwas anderes: ${property.de}${of === undefined ? '' : ` von ${of.de}`}`,
        },
        before: raw(old[name]),
        after: raw(now[name]),
        verdict: 'unclear',
      })
    })
}
