import type { CompiledService } from '../compile/schema.ts'
import type { Localized } from '../speech/index.ts'
import { compareRates } from './amounts.ts'
import { isSame } from './canonical.ts'
import { type Draft, draft } from './changes.ts'
import type { Exclusion } from './exclusions.ts'
import { about, subjectOf } from './things.ts'
import type { Verdict } from './types.ts'
import { both, none, quoted, rate } from './words.ts'
import type { World } from './world.ts'

export function compareVolume(
  kind: 'service' | 'exclusion',
  before: CompiledService | Exclusion,
  after: CompiledService | Exclusion,
): Draft[] {
  if (isSame(before.volume, after.volume)) return []
  const order =
    before.volume === undefined || after.volume === undefined
      ? undefined
      : compareRates(before.volume, after.volume)
  const text = ({ volume }: CompiledService | Exclusion): Localized =>
    volume === undefined ? none : both((locale) => rate(volume, locale))
  return [
    draft({
      kind: 'volume',
      subject: subjectOf(kind, after),
      what: about(kind, after, { en: 'volume', de: 'Menge' }),
      before: text(before),
      after: text(after),
      verdict: verdictOfVolumes(kind, order),
    }),
  ]
}

/** By the order of the old volume and the new one. */
function verdictOfVolumes(kind: 'service' | 'exclusion', order: number | undefined): Verdict {
  // What is not offered has no volume to be kept.
  if (kind === 'exclusion') return 'neutral'
  // Where the figures are the same, it says something else besides.
  if (order === undefined || Number.isNaN(order) || order === 0) return 'unclear'
  return order < 0 ? 'stricter' : 'weaker'
}

type Seasonal = NonNullable<CompiledService['seasonalVolumes']>[number]

/** Demand in each season by itself; where there is none of its own, the usual one holds. */
export function compareSeasonalVolumes(
  kind: 'service' | 'exclusion',
  before: CompiledService | Exclusion,
  after: CompiledService | Exclusion,
  world: World,
): Draft[] {
  const [olds, news] = [before, after].map(
    ({ seasonalVolumes = [] }) => new Map(seasonalVolumes.map((one) => [one.season, one])),
  )
  const text = (one: Seasonal | undefined): Localized =>
    one === undefined
      ? none
      : both((locale) => {
          const profile =
            one.profile === undefined
              ? ''
              : ` (${quoted(world.called(['profiles'], one.profile)[locale], locale)})`
          return `${rate(one.volume, locale)}${profile}`
        })
  return [...new Set([...olds!.keys(), ...news!.keys()])].flatMap((season) => {
    const [old, now] = [olds!.get(season), news!.get(season)]
    if (isSame(old, now)) return []
    const [usual, usualNow] = [old?.volume ?? before.volume, now?.volume ?? after.volume]
    const order = usual && usualNow && compareRates(usual, usualNow)
    const isSameRate = order === 0 && isSame(usual, usualNow)
    return [
      draft({
        kind: isSameRate ? 'arrival' : 'volume',
        subject: subjectOf(kind, after),
        what: about(
          kind,
          after,
          both(
            (locale) =>
              `${{ en: 'volume in', de: 'Menge in' }[locale]} ${quoted(world.called(['seasons'], season)[locale], locale)}`,
          ),
        ),
        before: text(old),
        after: text(now),
        verdict: isSameRate ? 'neutral' : verdictOfVolumes(kind, order),
      }),
    ]
  })
}
