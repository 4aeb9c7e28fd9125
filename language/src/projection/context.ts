import type { Declared, Reference } from '../model/declarations.ts'
import type { Placed } from '../model/origin.ts'
import { compare } from '../text/order.ts'

type Either = Declared | Reference | undefined

/** For whom parts are projected: how things are called there, and what becomes of what is not sound. */
export interface Context {
  /** The id of something declared, or of what a name stands for; undefined if nothing is known by it. */
  idOf(what: Either): string | undefined
  /** Each of a list; whether one that is not sound is left out, or the whole list with it, is the context's to say. */
  each<S, P>(list: readonly S[], of: (one: S) => P | undefined): P[] | undefined
  /** Learns from what a part was made. */
  placed(source: Placed, part: object): void
}

/** Each of a list; undefined if any is not sound. */
export function allOrNothing<S, P>(list: readonly S[], of: (one: S) => P | undefined): P[] | undefined {
  const parts: P[] = []
  for (const one of list) {
    const part = of(one)
    if (part === undefined) return undefined
    parts.push(part)
  }
  return parts
}

/** Those of a list that are sound. */
export function onlySound<S, P>(list: readonly S[], of: (one: S) => P | undefined): P[] {
  return list.flatMap((one) => of(one) ?? [])
}

/** Where names need not differ and what is not sound is left out, because others speak about it. */
export const tolerant: Context = {
  idOf: (what) => (what?.kind === 'reference' ? (what.target?.id ?? what.text) : what?.id),
  each: onlySound,
  placed: () => {},
}

/** The ids of several, sorted, each once. */
export function idsOf(references: readonly Reference[], context: Context): string[] | undefined {
  const ids = context.each(references, (reference) => context.idOf(reference))
  return ids && [...new Set(ids)].sort(compare)
}

/** Remembers where a part comes from, if there is one. */
export function placed<P extends object>(
  source: Placed,
  part: P | undefined,
  context: Context,
): P | undefined {
  if (part !== undefined) context.placed(source, part)
  return part
}

/** A source with its part; undefined while that is not sound. */
export interface Projected<S, P> {
  readonly source: S
  readonly part: P | undefined
}

/** Each with its part: those that are sound in the order of their parts, the others behind them as they stand. */
export function inOrder<S, P>(
  list: readonly S[],
  of: (one: S) => P | undefined,
  order: (a: P, b: P) => number,
): Projected<S, P>[] {
  const projected = list.map((source) => ({ source, part: of(source) }))
  return projected.sort(({ part: a }, { part: b }) => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
    return order(a, b)
  })
}
