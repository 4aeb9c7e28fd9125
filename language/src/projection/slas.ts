import type { CompiledSla, Duration } from '../compile/schema.ts'
import type { Credit, Escalation, Excuse, Goal } from '../model/declarations.ts'
import type { EffectiveSla } from '../model/effective.ts'
import { compare } from '../text/order.ts'
import { type Context, idsOf, type Projected } from './context.ts'
import { type GoalPart, goalsOf } from './goals.ts'
import { namedOf } from './named.ts'
import {
  type CreditCapPart,
  type CreditPart,
  type CreditThresholdPart,
  creditCapOf,
  creditsOf,
  creditThresholdOf,
  type EscalationPart,
  type ExcusePart,
  escalationsOf,
  excusesOf,
} from './terms.ts'
import { windowsOf } from './values.ts'
import { absent, given, orAbsent, unlessEmpty, whole } from './whole.ts'

/** What an SLA promises, inheritance resolved, part by part in the order in which everybody says it. */
export interface Promised {
  readonly goals: readonly Projected<Goal, GoalPart>[]
  /** The periods over which goals are measured, the shortest first; undefined while one is not sound. */
  readonly windows: readonly Duration[] | undefined
  /** Ids of reasons. */
  readonly stops: readonly string[] | undefined
  readonly escalations: readonly Projected<Escalation, EscalationPart>[]
  readonly credits: readonly Projected<Credit, CreditPart>[]
  readonly creditCap: CreditCapPart | undefined
  readonly creditThreshold: CreditThresholdPart | undefined
  readonly exceptions: readonly string[]
  readonly excuses: readonly Projected<Excuse, ExcusePart>[]
}

export function promisedBy(effective: EffectiveSla, context: Context): Promised {
  const { creditCap, creditThreshold } = effective
  return {
    goals: goalsOf(effective.goals, context),
    windows: windowsOf(effective.windows, context),
    stops: idsOf(effective.stops, context),
    escalations: escalationsOf(effective.escalations, context),
    credits: creditsOf(effective.credits, context),
    creditCap: creditCap && creditCapOf(creditCap),
    creditThreshold: creditThreshold && creditThresholdOf(creditThreshold),
    exceptions: [...effective.exceptions].sort(compare),
    excuses: excusesOf(effective.excuses, context),
  }
}

export function slaOf(effective: EffectiveSla, context: Context): CompiledSla | undefined {
  const { sla, hours, case: about } = effective
  const promised = promisedBy(effective, context)
  const { windows } = promised
  const parts = <S, P>(list: readonly Projected<S, P>[]): P[] | undefined =>
    context.each(list, ({ part }) => part)
  return whole({
    ...namedOf(sla, context),
    calendar: context.idOf(hours),
    case: given(about, (one) => context.idOf(one)),
    window: windows && orAbsent(windows[0]),
    windows: windows && (windows.length > 1 ? [...windows] : absent),
    goals: parts(promised.goals),
    escalations: parts(promised.escalations),
    credits: parts(promised.credits),
    creditCap: given(effective.creditCap, () => promised.creditCap),
    creditThreshold: given(effective.creditThreshold, () => promised.creditThreshold),
    stops: unlessEmpty(promised.stops),
    exceptions: [...promised.exceptions],
    excuses: unlessEmpty(parts(promised.excuses)),
  })
}
