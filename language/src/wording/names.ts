import type { CompiledContract } from '../compile/schema.ts'
import { alternatives, type Locale, quote } from '../speech/index.ts'
import { withId } from '../text/lists.ts'
import { own, standardEvents, standardMetrics } from './standard.ts'

export type Metric = CompiledContract['metrics'][number]
type Attribute = NonNullable<CompiledContract['cases']>[number]['attributes'][number]
export type Event = CompiledContract['events'][number]

interface Titled {
  readonly id: string
  readonly title?: string | undefined
}

/** What sentences have to know of a contract to call its things by name. */
export interface Named extends Pick<CompiledContract, 'metrics' | 'cases'> {
  readonly events: readonly Titled[]
  readonly parties: readonly Titled[]
  readonly roles: readonly Titled[]
  readonly teams: readonly Titled[]
  readonly pools: readonly Titled[]
  readonly reasons?: readonly Titled[] | undefined
  readonly segmentation: { readonly segments: readonly Titled[] }
}

export interface Telling {
  readonly contract: Named
  readonly locale: Locale
  /** Id of the case whose attributes are spoken of; those of all cases unless told. */
  readonly case?: string | undefined
}

/** Speaks of one SLA: of attributes that several cases have, those of its case are meant. */
export function ofSla({ contract, locale }: Telling, sla: { readonly case?: string | undefined }): Telling {
  return { contract, locale, case: sla.case }
}

/** The attributes that conditions on cases are about. */
export function caseAttributes({ contract: { cases = [] }, case: about }: Telling): readonly Attribute[] {
  return about === undefined
    ? cases.flatMap(({ attributes }) => attributes)
    : (withId(cases, about)?.attributes ?? [])
}

/** How an event is called: by its title, as the standard library's is in the language of the document, or by its name. */
export function eventTitle(id: string, { contract, locale }: Telling): string {
  return withId(contract.events, id)?.title ?? own(standardEvents, id)?.title[locale] ?? id
}

/** The same for a metric. */
export function metricTitle(id: string, { contract, locale }: Telling): string {
  const metric = withId(contract.metrics, id)
  return metric?.title ?? own(standardMetrics, id)?.title[locale] ?? id
}

/** `A or B`: events of which whichever comes first counts, in quotation marks. */
export function eventTitles(id: string, others: readonly string[] | undefined, telling: Telling): string {
  const titles = [id, ...(others ?? [])].map((one) => quote(eventTitle(one, telling), telling.locale))
  return alternatives(titles, telling.locale)
}

export function reasonTitle(id: string, { contract }: Telling): string {
  return withId(contract.reasons ?? [], id)?.title ?? id
}

/** Of a party, a role, a team or a pool. */
export function actorTitle(id: string, { contract }: Telling): string {
  const { parties, roles, teams, pools } = contract
  for (const list of [parties, roles, teams, pools]) {
    const actor = withId(list, id)
    if (actor !== undefined) return actor.title ?? id
  }
  return id
}

export function segmentTitle(id: string, { contract }: Telling): string {
  return withId(contract.segmentation.segments, id)?.title ?? id
}
