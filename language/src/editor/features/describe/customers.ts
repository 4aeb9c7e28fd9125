// Who segments mean, and what is known of customers and cases.
import type { AttributeType, Case, Segment, Segmentation } from '../../../model/declarations.ts'
import { plainSegmentation } from '../../../model/segmentation.ts'
import { analyse, describeWitness } from '../../../segments/index.ts'
import type { Locale } from '../../../speech/index.ts'
import type { EditorProject } from '../../project.ts'
import { contractsOf } from '../insight.ts'
import { codeSpan, escapeMarkdown } from '../markdown.ts'
import { tellSegment } from '../telling.ts'
import { every, fact, list, named, titled } from './fact.ts'
import { servicesFor } from './matrix.ts'

export function attributeType(type: AttributeType, locale: Locale): string {
  switch (type.kind) {
    case 'money':
      return `${{ en: 'amount in', de: 'Betrag in' }[locale]} ${codeSpan(type.currency.text)}`
    case 'number':
      return { en: 'number', de: 'Zahl' }[locale]
    case 'boolean':
      return {
        en: `${codeSpan('yes')} or ${codeSpan('no')}`,
        de: `ja oder nein (${codeSpan('yes')}, ${codeSpan('no')})`,
      }[locale]
    case 'date':
      return { en: 'date', de: 'Datum' }[locale]
    case 'enumeration':
      return type.values.map(({ id }) => codeSpan(id)).join(', ')
    default:
      return type satisfies never
  }
}

export function caseFacts(one: Case, project: EditorProject, locale: Locale): string[] {
  const services = every('catalogue', project, () => true).flatMap((catalogue) => catalogue.services)
  return [
    ...one.attributes.map((attribute) => {
      const type = attribute.type && attributeType(attribute.type, locale)
      return `- ${titled(attribute)}${type === undefined ? '' : `: ${type}`}`
    }),
    ...fact(
      locale,
      { en: 'Services', de: 'Leistungen' },
      list(services.filter((service) => service.case?.target === one).map(titled), locale),
    ),
    ...fact(
      locale,
      { en: 'SLAs', de: 'SLAs' },
      list(every('sla', project, (sla) => project.facts.sla(sla).case?.target === one).map(titled), locale),
    ),
  ]
}

export function segmentationFacts({ attributes, segments }: Segmentation, locale: Locale): string[] {
  return [
    ...fact(locale, { en: 'Attributes', de: 'Merkmale' }, list(attributes.map(titled), locale)),
    ...fact(locale, { en: 'Segments', de: 'Segmente' }, list(segments.map(titled), locale)),
  ]
}

export function segmentFacts(segment: Segment, project: EditorProject, locale: Locale): string[] {
  const condition = tellSegment(segment, locale)
  return [
    ...fact(locale, { en: 'Customers', de: 'Kunden' }, condition && escapeMarkdown(condition)),
    ...fact(locale, { en: 'For example', de: 'Zum Beispiel' }, exampleCustomer(segment, locale)),
    ...fact(
      locale,
      { en: 'Needs', de: 'Erfordert' },
      list(
        segment.needs.map((skill) => named(skill)!),
        locale,
      ),
    ),
    ...contractsOf(project).flatMap((contract) => servicesFor(segment, contract, project, locale)),
  ]
}

const customers = new WeakMap<
  Segment,
  { readonly key: string; readonly told: Readonly<Record<Locale, string>> | undefined }
>()
/** So many steps of analysis at most; a hover has to be quick. */
const mostSteps = 300_000

/** A customer who is in a segment, as simple as can be; undefined where there is none or it is hard to tell. */
function exampleCustomer(segment: Segment, locale: Locale): string | undefined {
  const plain = plainSegmentation(segment.segmentation)
  const own = plain?.segments.find(({ id }) => id === segment.id)
  if (plain === undefined || own === undefined) return undefined
  const key = JSON.stringify(plain)
  let found = customers.get(segment)
  if (found?.key !== key) {
    // Whoever is in none of the others, and does not fail the condition, is in this one.
    const index = plain.segments.indexOf(own)
    const { condition } = own
    const others =
      condition.kind === 'otherwise'
        ? plain.segments.filter((one) => one.condition.kind !== 'otherwise')
        : [
            ...(plain.firstMatch ? plain.segments.slice(0, index) : []),
            { id: segment.id, condition: { kind: 'not', of: condition } as const },
          ]
    const { gaps } = analyse(
      { attributes: plain.attributes, segments: others, firstMatch: true },
      { limit: mostSteps },
    )
    const witness = gaps[0]?.witness
    const told =
      witness === undefined
        ? undefined
        : {
            en: describeWitness(witness, plain.attributes, 'en', true),
            de: describeWitness(witness, plain.attributes, 'de', true),
          }
    found = { key, told }
    customers.set(segment, found)
  }
  const told = found.told?.[locale]
  return told === undefined ? undefined : escapeMarkdown(told)
}
