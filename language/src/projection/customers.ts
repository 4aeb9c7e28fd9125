import type { CompiledContract, CompiledSegmentation } from '../compile/schema.ts'
import type { Attribute, AttributeType, Case, Segment, Segmentation } from '../model/declarations.ts'
import { compare } from '../text/order.ts'
import { conditionOf } from './conditions.ts'
import { type Context, idsOf, placed } from './context.ts'
import { namedOf } from './named.ts'
import { literalOf } from './values.ts'
import { whole } from './whole.ts'

export type AttributePart = CompiledSegmentation['attributes'][number]
export type SegmentPart = CompiledSegmentation['segments'][number]
export type CasePart = NonNullable<CompiledContract['cases']>[number]

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compare(a.id, b.id)

/** Segments stand in their order where the first match counts. */
export function segmentationOf(
  segmentation: Segmentation,
  context: Context,
): CompiledSegmentation | undefined {
  const { firstMatch, segments } = segmentation
  return whole({
    ...namedOf(segmentation, context),
    firstMatch,
    attributes: attributesOf(segmentation.attributes, context),
    segments: context.each(firstMatch ? segments : [...segments].sort(byId), (segment) =>
      segmentOf(segment, context),
    ),
  })
}

export function segmentOf(segment: Segment, context: Context): SegmentPart | undefined {
  const part = whole({
    ...namedOf(segment, context),
    condition: segmentConditionOf(segment),
    needs: idsOf(segment.needs, context),
  })
  return placed(segment, part, context)
}

/** Which customers a segment means. */
export function segmentConditionOf({ otherwise, condition }: Segment) {
  return otherwise ? ({ kind: 'otherwise' } as const) : condition && conditionOf(condition)
}

export function attributesOf(
  attributes: readonly Attribute[],
  context: Context,
): AttributePart[] | undefined {
  return context.each([...attributes].sort(byId), (attribute) => {
    const { type } = attribute
    const part = whole({ ...namedOf(attribute, context), type: type && typeOf(type) })
    return placed(attribute, part, context)
  })
}

function typeOf(type: AttributeType): AttributePart['type'] | undefined {
  switch (type.kind) {
    case 'money':
      return whole({ kind: type.kind, currency: literalOf(type.currency) })
    case 'enumeration':
      return { kind: type.kind, values: type.values.map(({ id }) => ({ id })) }
    default:
      return { kind: type.kind }
  }
}

export function caseOf(one: Case, context: Context): CasePart | undefined {
  return whole({ ...namedOf(one, context), attributes: attributesOf(one.attributes, context) })
}
