import type { CompiledSla } from '../compile/schema.ts'
import { type Attribute, type Condition, describeWitness, witnessFor } from '../segments/index.ts'
import { isReadable, mergedAttributes } from './attributes.ts'
import type { Goal } from './pledges.ts'
import type { Witness } from './types.ts'
import { both } from './words.ts'
import type { World } from './world.ts'

/** What is known of the cases that either SLA is about. */
export function attributesOf(
  before: CompiledSla,
  after: CompiledSla,
  world: World,
): readonly Attribute[] | undefined {
  const of = ({ cases = [] }: World['after'], id: string | undefined) =>
    cases.find((one) => one.id === id)?.attributes ?? []
  return mergedAttributes(of(world.before, before.case), of(world.after, after.case))
}

/** Cases for which the same goals hold, before and after. */
export interface Region {
  readonly olds: readonly Goal[]
  readonly news: readonly Goal[]
  /** Which of the conditions hold. */
  readonly holding: ReadonlySet<string>
  readonly witness: Extract<Witness, { kind: 'case' }> | undefined
}

/** The ways in which some conditions can hold together, each with a case; undefined if that cannot be told. */
export function regionsOf(
  conditions: ReadonlyMap<string, Condition>,
  attributes: readonly Attribute[] | undefined,
): Pick<Region, 'holding' | 'witness'>[] | undefined {
  if (conditions.size === 0) return [{ holding: new Set(), witness: undefined }]
  if (attributes === undefined || ![...conditions.values()].every(isReadable)) return undefined
  let regions: { readonly holding: ReadonlySet<string>; readonly parts: readonly Condition[] }[] = [
    { holding: new Set(), parts: [] },
  ]
  let last: Pick<Region, 'holding' | 'witness'>[] = []
  for (const [key, condition] of conditions) {
    const split = regions.flatMap(({ holding, parts }) => [
      { holding: new Set([...holding, key]), parts: [...parts, condition] },
      { holding, parts: [...parts, { kind: 'not', of: condition } as const] },
    ])
    if (split.length > mostRegions) return undefined
    const looked = split.map((region) => ({ region, witness: caseOf(region.parts, attributes) }))
    if (looked.some(({ witness }) => witness === 'unknown')) return undefined
    const there = looked.filter(({ witness }) => witness !== undefined)
    regions = there.map(({ region }) => region)
    last = there.map(({ region, witness }) => ({
      holding: region.holding,
      witness: witness as Extract<Witness, { kind: 'case' }>,
    }))
  }
  return last
}

/** Conditions of goals part cases into a few groups; more than this nobody writes. */
const mostRegions = 512

/** A case for which all of some conditions hold; undefined if there is none. */
function caseOf(
  parts: readonly Condition[],
  attributes: readonly Attribute[],
): Extract<Witness, { kind: 'case' }> | 'unknown' | undefined {
  const witness = witnessFor(parts, attributes)
  if (witness === undefined || witness === 'unknown') return witness
  const words = both((locale) => describeWitness(witness, attributes, locale, true, 'titles'))
  return { kind: 'case', values: witness.values, words }
}
