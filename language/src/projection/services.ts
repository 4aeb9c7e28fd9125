import type { CompiledContract, CompiledService, ProcessElement as ElementPart } from '../compile/schema.ts'
import type { Exclusion, Process, ProcessElement, Segmentation, Service } from '../model/declarations.ts'
import { type Context, idsOf, placed } from './context.ts'
import { demandsOf } from './demand.ts'
import { namedOf, plainNamed } from './named.ts'
import { durationOf, moneyOf, wordsOf } from './values.ts'
import { given, orAbsent, whole } from './whole.ts'

export type ExclusionPart = CompiledContract['exclusions'][number]
export type ProcessPart = CompiledContract['processes'][number]

export function serviceOf(service: Service, context: Context): CompiledService | undefined {
  const demands = demandsOf(service, context)
  const work = workOf(service, context)
  return (
    demands &&
    work &&
    whole({
      ...namedOf(service, context),
      catalogue: context.idOf(service.catalogue),
      summary: orAbsent(service.summary),
      ...work,
      ...demands,
      price: given(service.price, moneyOf),
      clientProvides: [...service.clientProvides],
      delivers: [...service.delivers],
      process: given(service.process, (one) => context.idOf(one)),
      case: given(service.case, (one) => context.idOf(one)),
    })
  )
}

/** How requests for a service come, and what each takes. */
export function workOf({ channels, work, effort, patience, needs }: Service, context: Context) {
  return whole({
    channels: wordsOf(channels),
    work,
    effort: effort && durationOf(effort),
    patience: given(patience, durationOf),
    needs: idsOf(needs, context),
  })
}

export function exclusionOf(exclusion: Exclusion, context: Context): ExclusionPart | undefined {
  const demands = demandsOf(exclusion, context)
  return (
    demands &&
    whole({
      ...namedOf(exclusion, context),
      catalogue: context.idOf(exclusion.catalogue),
      because: exclusion.because,
      instead: given(exclusion.instead, (one) => context.idOf(one)),
      effort: given(exclusion.effort, durationOf),
      ...demands,
    })
  )
}

/** @param served the segmentation of the contract: of other segmentations that a process serves nothing counts */
export function processOf(
  process: Process,
  served: Segmentation | undefined,
  context: Context,
): ProcessPart | undefined {
  const elements = context.each(process.elements, (element) => elementOf(element, served, context))
  return whole({ ...namedOf(process, context), elements })
}

function elementOf(
  element: ProcessElement,
  served: Segmentation | undefined,
  context: Context,
): ElementPart | undefined {
  return placed(element, plainElementOf(element, served, context), context)
}

function plainElementOf(
  element: ProcessElement,
  served: Segmentation | undefined,
  context: Context,
): ElementPart | undefined {
  switch (element.kind) {
    case 'parallel': {
      const { kind, elements } = element
      return whole({ kind, elements: context.each(elements, (part) => elementOf(part, served, context)) })
    }
    case 'step':
      return whole({
        kind: element.kind,
        ...plainNamed(element),
        by: given(element.doer, (one) => context.idOf(one)),
        limit: given(element.limit, durationOf),
      })
    case 'prompt':
      return whole({
        kind: element.kind,
        ...plainNamed(element),
        segments: idsOf(
          element.segments.filter(({ target }) => target?.segmentation === served),
          context,
        ),
        handOverTo: given(element.taker, (one) => context.idOf(one)),
        limit: given(element.limit, durationOf),
      })
    default:
      return element satisfies never
  }
}
