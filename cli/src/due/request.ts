import { type DueGoal, type DueProblem, describeProblem } from '../../../language/src/clock/index.ts'
import type { CompiledContract, CompiledService, CompiledSla } from '../../../language/src/compile/schema.ts'
import { attributesTested, goalsOfCase, holdsFor } from '../../../language/src/segments/cases.ts'
import { classify, describeClassification } from '../../../language/src/segments/classify.ts'
import {
  type CustomerError,
  describeCustomerError,
  parseCustomer,
} from '../../../language/src/segments/customer.ts'
import { signedAttributes } from '../../../language/src/segments/plan.ts'
import type { Customer, Segment, Segmentation } from '../../../language/src/segments/types.ts'
import { nearest } from '../../../language/src/syntax/nearest.ts'
import { withId } from '../../../language/src/text/lists.ts'
import { Failure } from '../failure.ts'
import type { Locale } from '../language.ts'
import type { Say } from '../messages.ts'

interface Named {
  readonly id: string
  readonly title?: string | undefined
}

/** For what a due date is asked. */
export interface Asked {
  readonly service: string
  readonly segment: string
}

/** The SLA that applies; undefined where nothing is offered. */
export function slaFor(
  { assignments, slas }: CompiledContract,
  { service, segment }: Asked,
): CompiledSla | undefined {
  const row = assignments.find((one) => one.service === service && one.segment === segment)
  return row?.offered ? withId(slas, row.sla) : undefined
}

/** The service of a contract that somebody named. Throws a Failure where there is none, with what may be meant. */
export function serviceFor(contract: CompiledContract, typed: string): CompiledService {
  const name = typed.normalize('NFC')
  const service = contract.services.find(({ id }) => id === name)
  if (service !== undefined) return service
  const excluded = contract.exclusions.find(({ id }) => id === name)
  if (excluded !== undefined) {
    const { because, instead } = excluded
    throw new Failure((say) => say('serviceExcluded', { service: name, because, instead }))
  }
  throw new Failure((say) => say('unknownService', { service: name }), hint(name, contract.services))
}

/** The segment that somebody named, or that a customer is in, and then which condition decided. */
export function segmentFor(
  { segmentation }: CompiledContract,
  { segment, customer }: { readonly segment?: string; readonly customer?: string },
  locale: Locale,
): { readonly segment: string; readonly because?: string } {
  if (segment !== undefined) {
    const name = segment.normalize('NFC')
    const { segments } = segmentation
    if (segments.some(({ id }) => id === name)) return { segment: name }
    throw new Failure((say) => say('unknownSegment', { segment: name }), hint(name, segments))
  }
  const attributes = segmentation.attributes.map(({ id, type }) => ({ id, type }))
  const titled = segmentation.attributes.map(({ id, title = id, type }) => ({ id, title, type }))
  const plain = { ...(segmentation as Segmentation), attributes }
  const read = parseCustomer(customer ?? '', attributes, signedAttributes(plain))
  if (!read.ok) {
    throw new Failure(
      read.errors.map(
        (error) => (say: Say) => say('customerWrong', { what: describeCustomerError(error, localeOf(say)) }),
      ),
    )
  }
  const found = classify(plain, read.customer)
  if (found.segment === undefined) {
    throw new Failure((say) =>
      say('customerUnclear', { told: describeClassification(found, attributes, localeOf(say)) }),
    )
  }
  const { segments } = segmentation
  const told = describeClassification(found, titled, locale, segments)
  const title = withId(segments, found.segment)?.title ?? found.segment
  return { segment: found.segment, because: told.slice(`${title}, `.length) }
}

/**
 * The case that somebody described, and the contract with the goals and escalations that hold for it. What none of them
 * depends on may be left out. Throws a Failure where it is not readable, or nothing depends on the case.
 */
export function forCase(
  contract: CompiledContract,
  asked: Asked,
  text: string,
): { readonly known: Customer; readonly contract: CompiledContract } {
  const sla = slaFor(contract, asked)
  const { attributes = [] } = contract.cases?.find(({ id }) => id === sla?.case) ?? {}
  // That nothing is promised at all is the better answer.
  if (sla === undefined) return { known: {}, contract }
  if (attributes.length === 0) throw new Failure((say) => say('caseless', { sla: sla.id }))
  const all = attributes.map(({ id, type }) => ({ id, type }))
  const tested = attributesTested([...sla.goals, ...sla.escalations])
  const isLeftOut = (error: CustomerError): boolean =>
    error.kind === 'missing-attribute' && !tested.has(error.attribute.id)
  const conditions = [...sla.goals, ...sla.escalations].flatMap(({ when }, index) =>
    when === undefined ? [] : { id: String(index), condition: when as Segment['condition'] },
  )
  const signed = signedAttributes({ attributes: all, segments: conditions, firstMatch: false })
  let read = parseCustomer(text, all, signed)
  if (!read.ok && read.errors.every(isLeftOut)) {
    const absent = new Set(
      read.errors.flatMap((one) => (one.kind === 'missing-attribute' ? one.attribute.id : [])),
    )
    read = parseCustomer(
      text,
      all.filter(({ id }) => !absent.has(id)),
      signed,
    )
  }
  if (!read.ok) {
    throw new Failure(
      read.errors
        .filter((error) => !isLeftOut(error))
        .map(
          (error) => (say: Say) => say('caseWrong', { what: describeCustomerError(error, localeOf(say)) }),
        ),
    )
  }
  const { customer } = read
  const goals = [...goalsOfCase(sla.goals, all, customer)]
  const escalations = sla.escalations.filter(({ when }) => holdsFor(when, all, customer))
  return {
    known: customer,
    contract: {
      ...contract,
      slas: contract.slas.map((one) => (one === sla ? { ...sla, goals, escalations } : one)),
    },
  }
}

/**
 * Which goals speak of a request for a service: those for its channel or, where no channel is named, for one that the
 * service has. Throws a Failure where the service does not come by that channel.
 */
export function ofChannel(
  { id, channels }: CompiledService,
  channel: string | undefined,
): (goal: DueGoal) => boolean {
  if (channel !== undefined && !channels.includes(channel)) {
    const words = nearest(channel, channels)
    throw new Failure(
      (say) => say('otherChannel', { service: id, channel, channels }),
      words.length > 0 ? (say) => say('didYouMean', { words }) : undefined,
    )
  }
  const possible = channel === undefined ? channels : [channel]
  return (goal) => goal.channels.length === 0 || goal.channels.some((one) => possible.includes(one))
}

/** Why nothing can be reckoned. */
export function tellProblem(problem: DueProblem): Failure {
  return new Failure((say) => {
    switch (problem.kind) {
      case 'not-offered':
        return say('notOffered', problem)
      case 'invalid-received':
        return say('optionMoment', { option: '--received', value: problem.received })
      case 'invalid-moment':
        return say('optionMoment', {
          option: problem.part === 'event' ? '--at' : '--paused',
          value: problem.value,
        })
      case 'pause-ends-early':
        return say('pauseEndsEarly', { value: `${problem.from}/${problem.to}` })
      default:
        return describeProblem(problem, localeOf(say))
    }
  })
}

/** What may have been meant; else what there is, where there is anything. */
export function hint(name: string, known: readonly Named[]): ((say: Say) => string) | undefined {
  if (known.length === 0) return undefined
  const ids = known.map(({ id }) => id)
  // Whoever knows a thing by its title only gets to know its name.
  const titled = known.filter(({ title }) => title?.toLowerCase() === name.toLowerCase()).map(({ id }) => id)
  const words = titled.length > 0 ? titled : nearest(name, ids)
  return (say) => (words.length > 0 ? say('didYouMean', { words }) : say('thereIs', { names: ids }))
}

/** What the language says is not among our messages, but in the language of these. */
function localeOf(say: Say): Locale {
  return say('locale') as Locale
}
