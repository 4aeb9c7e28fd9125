// A part of a compiled contract is whole or not there: a sentence, a date or a file made of half of one would be wrong.

/** What a property is that is rightly not there, unlike `undefined`, which stands for one that is not sound. */
class Absent {
  readonly #brand = 'absent'

  toString(): string {
    return this.#brand
  }
}

export type { Absent }
export const absent = new Absent()

type OptionalKeys<T> = { [K in keyof T]-?: Absent extends T[K] ? K : never }[keyof T]

/** What is left of properties when all are sound. */
export type Whole<T> = {
  [K in Exclude<keyof T, OptionalKeys<T>>]: Exclude<T[K], undefined>
} & {
  [K in OptionalKeys<T>]?: Exclude<T[K], undefined | Absent>
}

/** The properties without those that are absent; undefined if any is not sound. */
export function whole<T extends object>(properties: T): Whole<T> | undefined {
  const result: Record<string, unknown> = {}
  for (const key in properties) {
    const value: unknown = properties[key]
    if (value === undefined) return undefined
    if (value !== absent) result[key] = value
  }
  return result as Whole<T>
}

/** What becomes of something that need not be there. */
export function given<S, P>(source: S | undefined, of: (source: S) => P | undefined): P | Absent | undefined {
  return source === undefined ? absent : of(source)
}

/** The same where the value itself is the part. */
export function orAbsent<T>(value: T | undefined): T | Absent {
  return value === undefined ? absent : value
}

/** A list that is left out where it has nothing in it. */
export function unlessEmpty<T>(list: readonly T[] | undefined): T[] | Absent | undefined {
  return list === undefined ? undefined : list.length === 0 ? absent : [...list]
}
