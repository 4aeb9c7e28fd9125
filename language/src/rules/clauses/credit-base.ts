import { type Assignments, assignmentsOf } from '../../model/assigned.ts'
import type { Credit, Service, Sla } from '../../model/declarations.ts'
import type { Facts } from '../../model/effective.ts'
import { declaredAs } from '../../model/file.ts'
import { code, message, someCodes } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { textAt } from '../support/promise-texts.ts'

interface Baseless {
  readonly share: string
  readonly sla: string
  readonly services: readonly string[]
}

export const creditBase = defineRule({
  name: 'credit-base',
  severity: 'warning',
  purpose: {
    en: 'A credit is a share of nothing: no service under the SLA has a price.',
    de: 'Eine Gutschrift ist ein Anteil von nichts: Keine Leistung unter dem SLA hat einen Preis.',
  },
  messages: {
    nothing: message<Baseless>({
      en: ({ share, sla, services }) =>
        `${share} of nothing is credited: no service under ${code(sla)} has a price (${someCodes(services, 'en')}).`,
      de: ({ share, sla, services }) =>
        `Gutgeschrieben werden ${share} von nichts: Keine Leistung unter ${code(sla)} hat einen Preis (${someCodes(services, 'de')}).`,
      help: {
        en: () => 'Give the services their price, for example: price 4.20 EUR',
        de: () => 'Den Leistungen ihren Preis geben, zum Beispiel: price 4.20 EUR',
      },
    }),
  },
  file(file, report, { project, facts }) {
    const slas = declaredAs(file, 'sla').filter(({ credits }) => credits.length > 0)
    if (slas.length === 0) return
    const assignments = assignmentsOf(project, facts)
    if (assignments.isIncomplete) return
    const holders = holdersOf(assignments, facts)
    for (const sla of slas) {
      // One finding for all: what is missing is missing for each.
      const [first] = sla.credits
      const having = sla.credits.flatMap((credit) => holders.get(credit) ?? [])
      if (first === undefined || having.length === 0) continue
      const services = new Set<Service>()
      for (const holder of having) for (const { service } of assignments.under(holder)) services.add(service)
      if ([...services].some(({ price }) => price !== undefined)) continue
      const ids = [...services].map(({ id }) => id)
      report(
        'nothing',
        { share: textAt(project, first.share.origin), sla: sla.id, services: ids },
        {
          at: first.share.origin,
          related: [...services].slice(0, 4).map(({ id, nameOrigin }) => ({
            at: nameOrigin,
            message: { en: `${code(id)} has no price`, de: `${code(id)} hat keinen Preis` },
          })),
          data: { sla: sla.id, services: ids },
        },
      )
    }
  },
})

const known = new WeakMap<Assignments, ReadonlyMap<Credit, readonly Sla[]>>()

/** The SLAs with anything assigned in which a credit counts, as their own or inherited. */
function holdersOf(assignments: Assignments, facts: Facts): ReadonlyMap<Credit, readonly Sla[]> {
  const before = known.get(assignments)
  if (before !== undefined) return before
  const holders = new Map<Credit, Sla[]>()
  for (const sla of assignments.slas) {
    for (const credit of facts.sla(sla).credits) {
      const list = holders.get(credit)
      if (list === undefined) holders.set(credit, [sla])
      else list.push(sla)
    }
  }
  known.set(assignments, holders)
  return holders
}
