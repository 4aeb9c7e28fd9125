import type { Recurrence } from '../model/declarations.ts'
import { durationOf, literalOf } from './values.ts'
import { absent, given, whole } from './whole.ts'

/** How often something is due, and when; undefined while that is not sound, so that no wrong date is shown. */
export function recurrenceOf({ every, from, due, ahead }: Recurrence) {
  const when = given(due, durationOf)
  return whole({
    every: durationOf(every),
    from: given(from, literalOf),
    due: ahead ? absent : when,
    ahead: ahead ? when : absent,
  })
}
