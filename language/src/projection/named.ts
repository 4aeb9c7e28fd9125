import type { Declared } from '../model/declarations.ts'
import type { Named } from '../model/origin.ts'
import type { Context } from './context.ts'
import { orAbsent } from './whole.ts'

/** What everything has that is declared with a name and can be referred to. */
export function namedOf(declared: Declared, context: Context) {
  return { ...plainNamed(declared), id: context.idOf(declared) }
}

/** The same for what has its name within something else, such as a step or a duty. */
export function plainNamed({ id, title, documentation }: Named) {
  return { id, title: orAbsent(title), documentation: orAbsent(documentation) }
}
