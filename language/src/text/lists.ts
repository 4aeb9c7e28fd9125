// Lists as long as the input. They are never spread into the arguments of a call: some ten thousand fill the stack.

/** Adds one to the list under a key. */
export function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/** Adds all to the end of a list. */
export function addAll<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one)
}

/** The greatest of some numbers, and no less than `least`. */
export function greatest(numbers: Iterable<number>, least = Number.NEGATIVE_INFINITY): number {
  let result = least
  for (const one of numbers) result = Math.max(result, one)
  return result
}

/** The least of some numbers, and no more than `most`. */
export function least(numbers: Iterable<number>, most = Number.POSITIVE_INFINITY): number {
  let result = most
  for (const one of numbers) result = Math.min(result, one)
  return result
}

const places = new WeakMap<readonly Identified[], ReadonlyMap<string, number>>()

interface Identified {
  readonly id: string
}

/** The one of an id in a list, which is indexed the first time: whoever tells a thousand things asks for a thousand names. */
export function withId<T extends Identified>(list: readonly T[], id: string): T | undefined {
  let known = places.get(list)
  if (known === undefined || known.size > list.length) {
    // Of several of one id, the first.
    known = new Map(list.map((one, at) => [one.id, at] as const).reverse())
    places.set(list, known)
  }
  return list[known.get(id) ?? -1]
}
