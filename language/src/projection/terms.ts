// What an SLA says beside its goals.
import type { CompiledSla, Duration } from '../compile/schema.ts'
import type { Cap, Credit, CreditCap, CreditThreshold, Escalation, Excuse } from '../model/declarations.ts'
import type { Literal, Duration as ModelDuration } from '../model/values.ts'
import { compare } from '../text/order.ts'
import { conditionOf } from './conditions.ts'
import { type Context, inOrder, type Projected, placed } from './context.ts'
import { durationOf, literalOf, measureOf, ratioOf } from './values.ts'
import { given, unlessEmpty, whole } from './whole.ts'

export type EscalationPart = CompiledSla['escalations'][number]
export type CreditPart = CompiledSla['credits'][number]
export type CreditCapPart = NonNullable<CompiledSla['creditCap']>
export type CreditThresholdPart = NonNullable<CompiledSla['creditThreshold']>
export type ExcusePart = NonNullable<CompiledSla['excuses']>[number]

/** The last of what tells two apart. */
const byText = (a: object, b: object): number => compare(JSON.stringify(a), JSON.stringify(b))

export function escalationOf(escalation: Escalation, context: Context): EscalationPart | undefined {
  const { at, when, to } = escalation
  const part = whole({
    at: at === undefined ? 0 : ratioOf(at),
    when: given(when, conditionOf),
    to: context.idOf(to),
  })
  return placed(escalation, part, context)
}

/** By the share of the time, and then by who is told. */
export function escalationsOf(
  escalations: readonly Escalation[],
  context: Context,
): Projected<Escalation, EscalationPart>[] {
  return inOrder(
    escalations,
    (escalation) => escalationOf(escalation, context),
    (a, b) => a.at - b.at || compare(a.to, b.to) || byText(a, b),
  )
}

export function creditOf(credit: Credit, context: Context): CreditPart | undefined {
  const { share, step, metric, relation, threshold } = credit
  const part = whole({
    share: ratioOf(share),
    step: given(step, measureOf),
    metric: context.idOf(metric),
    relation,
    threshold: measureOf(threshold),
  })
  return placed(credit, part, context)
}

/** By metric, and then the smaller first. */
export function creditsOf(credits: readonly Credit[], context: Context): Projected<Credit, CreditPart>[] {
  return inOrder(
    credits,
    (credit) => creditOf(credit, context),
    (a, b) => compare(a.metric, b.metric) || a.share - b.share || byText(a, b),
  )
}

export function creditCapOf({ share, per }: CreditCap): CreditCapPart | undefined {
  return whole({ share: ratioOf(share), per: perOf(per) })
}

export function creditThresholdOf({ misses, per }: CreditThreshold): CreditThresholdPart | undefined {
  return whole({ misses: literalOf(misses), per: perOf(per) })
}

export function excuseOf(excuse: Excuse, context: Context): ExcusePart | undefined {
  const { notify } = excuse
  if (excuse.kind === 'volume') {
    const { kind, above } = excuse
    const part = whole({ kind, above: ratioOf(above), notifyWithin: given(notify, durationOf) })
    return placed(excuse, part, context)
  }
  const { kind, reason, announced, caps } = excuse
  const part = whole({
    kind,
    reason: context.idOf(reason),
    announced: given(announced, durationOf),
    caps: unlessEmpty(context.each(caps, capOf)?.sort(byText)),
    notifyWithin: given(notify, durationOf),
  })
  return placed(excuse, part, context)
}

/** By what they say. */
export function excusesOf(excuses: readonly Excuse[], context: Context): Projected<Excuse, ExcusePart>[] {
  return inOrder(excuses, (excuse) => excuseOf(excuse, context), byText)
}

function capOf({ most, per }: Cap) {
  return whole({ most: durationOf(most), per: perOf(per) })
}

function perOf(per: Literal<ModelDuration> | undefined) {
  return given<Literal<ModelDuration>, Duration>(per, durationOf)
}
