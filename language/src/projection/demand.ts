import type { CompiledContract, Rate } from '../compile/schema.ts'
import type {
  Demand,
  Exclusion,
  Profile,
  Reference,
  SeasonalDemand,
  Segment,
  Service,
} from '../model/declarations.ts'
import type { Literal, VolumeValue } from '../model/values.ts'
import { compare } from '../text/order.ts'
import { type Context, idsOf, placed } from './context.ts'
import { namedOf } from './named.ts'
import { literalOf, plainRate, ratioOf } from './values.ts'
import { given, unlessEmpty, whole } from './whole.ts'

export type ProfilePart = CompiledContract['profiles'][number]
export type VolumePart = NonNullable<
  Extract<CompiledContract['assignments'][number], { readonly offered: true }>['volume']
>

/** How many requests come, and when in the day. */
export function demandOf({ volume, profile }: Demand, context: Context) {
  return whole({ volume: rateOf(volume), profile: given(profile, (one) => context.idOf(one)) })
}

/** A service's own volume is so many in a period; a share would be one of itself. */
export function rateOf({ value }: Literal<VolumeValue>): Rate | undefined {
  return value?.kind === 'rate' ? plainRate(value.rate) : undefined
}

export function seasonalDemandOf(demand: SeasonalDemand, context: Context) {
  const part = whole({
    season: context.idOf(demand.season),
    volume: rateOf(demand.volume),
    profile: given(demand.profile, (one) => context.idOf(one)),
  })
  return placed(demand, part, context)
}

/** The demand of the whole year and that of the seasons, by these; undefined if it is not sound. */
export function demandsOf({ demand, seasonalDemand }: Service | Exclusion, context: Context) {
  const usual = demand === undefined ? {} : demandOf(demand, context)
  const seasonal = context
    .each(seasonalDemand, (one) => seasonalDemandOf(one, context))
    ?.sort((a, b) => compare(a.season, b.season))
  return usual && { ...usual, seasonalVolumes: unlessEmpty(seasonal) }
}

/** How much of the demand comes from some segments. */
export function volumeOf(
  { value }: Literal<VolumeValue>,
  segments: readonly Reference<Segment>[],
  context: Context,
): VolumePart | undefined {
  const ids = idsOf(segments, context)
  if (value === undefined || ids === undefined) return undefined
  return value.kind === 'share'
    ? { kind: value.kind, share: Number(value.share.ratio), segments: ids }
    : { kind: value.kind, rate: plainRate(value.rate), segments: ids }
}

export function profileOf(profile: Profile, context: Context): ProfilePart | undefined {
  const parts = context
    .each(profile.parts, ({ range, share }) =>
      whole({ from: literalOf(range.from), to: literalOf(range.to), share: ratioOf(share) }),
    )
    ?.sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to))
  return whole({ ...namedOf(profile, context), parts })
}
