import type { CompiledContract } from '../compile/schema.ts'
import type { Clause, Contract, Reason, Report, Signature } from '../model/declarations.ts'
import { sideWaitedFor } from '../model/reasons.ts'
import { compare } from '../text/order.ts'
import { type Context, idsOf } from './context.ts'
import { namedOf, plainNamed } from './named.ts'
import { recurrenceOf } from './recurrences.ts'
import { targetOf } from './targets.ts'
import { durationOf, literalOf, moneyOf, windowsOf } from './values.ts'
import { given, orAbsent, unlessEmpty, whole } from './whole.ts'

export type HeadPart = CompiledContract['contract']
export type ClausePart = CompiledContract['clauses'][number]
export type ReportPart = CompiledContract['reports'][number]
export type SignaturePart = CompiledContract['signatures'][number]
export type ReasonPart = NonNullable<CompiledContract['reasons']>[number]

/** The contract itself. */
export function headOf(contract: Contract, context: Context): HeadPart | undefined {
  const { version, client, provider, inForce, monthsStart, review, notice, offers, serves } = contract
  return whole({
    ...plainNamed(contract),
    version: version && literalOf(version),
    client: context.idOf(client),
    provider: context.idOf(provider),
    inForce: inForce && whole({ from: literalOf(inForce.from), to: literalOf(inForce.to) }),
    monthsStartOn: given(monthsStart, literalOf),
    review: given(review, durationOf),
    notice: given(notice, durationOf),
    offers: idsOf(offers, context),
    serves: context.idOf(serves),
  })
}

export function clauseOf(clause: Clause, context: Context): ClausePart | undefined {
  const named = plainNamed(clause)
  switch (clause.kind) {
    case 'duty': {
      const { kind, side, recurrence, ends, limit, delivers, measuredBy, targets, windows } = clause
      const often = recurrence === undefined ? {} : recurrenceOf(recurrence)
      return (
        often &&
        whole({
          kind,
          ...named,
          side,
          ...often,
          ends: unlessEmpty(idsOf(ends, context)),
          within: given(limit, durationOf),
          delivers: unlessEmpty(delivers),
          measuredBy: given(measuredBy, (one) => context.idOf(one)),
          targets: unlessEmpty(
            context.each(targets, (target) => targetOf(target, measuredBy?.target, context)),
          ),
          windows: unlessEmpty(windowsOf(windows, context)),
        })
      )
    }
    case 'right':
      return whole({ kind: clause.kind, ...named, side: clause.side })
    case 'authority':
      return whole({
        kind: clause.kind,
        ...named,
        holder: context.idOf(clause.holder),
        limit: given(clause.limit, moneyOf),
      })
    case 'standard':
      return whole({ kind: clause.kind, ...named })
    default:
      return clause satisfies never
  }
}

export function reportOf(report: Report, context: Context): ReportPart | undefined {
  const often = report.recurrence && recurrenceOf(report.recurrence)
  return (
    often &&
    whole({
      ...plainNamed(report),
      ...often,
      to: idsOf(report.recipients, context),
      metrics: idsOf(report.metrics, context),
      by: [...new Set(report.dimensions)].sort(compare),
    })
  )
}

export function signatureOf(signature: Signature, context: Context): SignaturePart | undefined {
  const { signatory, party, date } = signature
  return whole({ signatory, party: context.idOf(party), date: literalOf(date) })
}

/** @param contract whose side is waited for, if the party is one */
export function reasonOf(reason: Reason, contract: Contract, context: Context): ReasonPart | undefined {
  return whole({ ...namedOf(reason, context), waitingFor: waitedFor(reason, contract, context) })
}

function waitedFor(reason: Reason, contract: Contract, context: Context) {
  const { waitingFor } = reason
  const side = sideWaitedFor(reason, contract)
  if (side !== undefined) return { kind: 'side' as const, side }
  if (typeof waitingFor !== 'object') return orAbsent<never>(undefined)
  return whole({ kind: 'party' as const, party: context.idOf(waitingFor) })
}
