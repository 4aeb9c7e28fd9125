import { leastFte, statedFte } from './backlog-chance.ts'
import { dueDates } from './due-dates.ts'
import { erlang } from './erlang.ts'
import { growth } from './growth.ts'
import type { Prover } from './prover.ts'
import { segments } from './segments.ts'

/** All that `npm run prove` holds against something independent. */
export const provers: readonly Prover[] = [dueDates, segments, erlang, statedFte, leastFte, growth]
