import type { Localized } from '../speech/index.ts'
import { greatest } from '../text/lists.ts'
import { together } from './changes.ts'
import type { Goal } from './pledges.ts'
import type { Verdict } from './types.ts'
import { none } from './words.ts'

export type Sample = Goal['smallSample']

export function sampleText(sample: Sample): Localized {
  if (sample === undefined) return none
  const { below, misses } = sample
  return {
    en: `below ${below} cases at most ${misses} ${misses === 1 ? 'miss' : 'misses'}`,
    de: `unter ${below} Fällen höchstens ${misses} verfehlt`,
  }
}

/** Whether as many may miss as before, whatever the number of cases; the share by itself is another change. */
export function verdictOfSamples(old: Goal | undefined, now: Goal | undefined): Verdict {
  const [before, after] = [old?.smallSample, now?.smallSample]
  const samples = [before, after].filter((sample) => sample !== undefined)
  const most = greatest(samples.map(({ below }) => below)) - 1
  // Between these numbers of cases, the difference of what may miss grows only, or shrinks only.
  const numbers = [1, ...samples.flatMap(({ below, misses }) => [below - 1, below, misses, misses + 1])]
  const shares = (now ?? old)!.targets.flatMap((target) =>
    'share' in target && target.share !== undefined ? [target.share] : [],
  )
  if (shares.length === 0) return 'unclear'
  return together(
    shares.flatMap((share) =>
      numbers
        .filter((cases) => cases >= 1 && cases <= most)
        .map((cases): Verdict => {
          const more = mayMiss(cases, share, after) - mayMiss(cases, share, before)
          return more === 0 ? 'neutral' : more > 0 ? 'weaker' : 'stricter'
        }),
    ),
  )
}

/** How many of some cases in a window may miss. */
function mayMiss(cases: number, share: number, sample: Sample): number {
  if (sample !== undefined && cases < sample.below) return Math.min(sample.misses, cases)
  // Decimal shares are no binary ones: of ten, 90 % leave one.
  return Math.floor((1 - share) * cases + 1e-9)
}
