import type { Contract, Duty } from '../../model/declarations.ts'
import type { Facts } from '../../model/effective.ts'
import { code, message, sides } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { contractsIn } from '../support/answers.ts'
import { isBroken } from '../support/edits.ts'

export const dutyWithoutMeasure = defineRule({
  name: 'duty-without-measure',
  severity: 'info',
  purpose: {
    en: 'Nothing in the contract can show whether a duty was fulfilled.',
    de: 'Ob eine Pflicht erfüllt wurde, lässt sich an nichts im Vertrag ablesen.',
  },
  messages: {
    unmeasured: message<{ duty: Duty }>({
      en: ({ duty }) =>
        `Nobody will be able to say whether ${code(duty.id)}, a duty ${sides[duty.side].of.en}, was fulfilled: it has no date and no metric.`,
      de: ({ duty }) =>
        `Niemand wird sagen können, ob ${code(duty.id)}, eine Pflicht ${sides[duty.side].of.de}, erfüllt wurde: Sie hat weder Termin noch Kennzahl.`,
      help: {
        en: () => 'Say when it is due (every month due 5 business days), or name a metric (measured by …).',
        de: () =>
          'Angeben, wann sie fällig ist (every month due 5 business days), oder eine Kennzahl nennen (measured by …).',
      },
    }),
  },
  file(file, report, { facts }) {
    for (const contract of contractsIn(file)) {
      let providerIsMeasured: boolean | undefined
      for (const duty of contract.clauses) {
        if (duty.kind !== 'duty' || duty.id === '') continue
        if (duty.recurrence !== undefined || duty.limit !== undefined || duty.measuredBy !== undefined)
          continue
        // After a syntax error the side may be missing.
        if (isBroken(file, duty.origin) || duty.side === undefined) continue
        if (duty.side === 'provider') {
          providerIsMeasured ??= hasGoals(contract, facts)
          if (providerIsMeasured) continue
        }
        report('unmeasured', { duty }, { at: duty.nameOrigin, data: { duty: duty.id, side: duty.side } })
      }
    }
  },
})

/** Whether the contract measures what the provider does; so it does as long as nobody knows better. */
function hasGoals(contract: Contract, facts: Facts): boolean {
  return contract.assignments.some(({ rows }) =>
    rows.some(
      ({ sla }) => sla !== undefined && (sla.target === undefined || facts.sla(sla.target).goals.length > 0),
    ),
  )
}
