import type { CompiledSla, Duration, Target } from '../compile/schema.ts'
import { enumeration, type Localized } from '../speech/index.ts'
import { tellEvery } from '../wording/durations.ts'
import { isSame } from './canonical.ts'
import { together, verdictOfCover } from './changes.ts'
import type { Sample } from './samples.ts'
import type { Verdict } from './types.ts'
import { both, none } from './words.ts'
import type { World } from './world.ts'

/** The periods over which the goals of an SLA are measured, if they do not say so themselves. */
export function windowsOf({ window, windows }: CompiledSla): readonly Duration[] {
  return windows ?? (window === undefined ? [] : [window])
}

export function windowsText(windows: readonly Duration[]): Localized {
  if (windows.length === 0) return none
  return both((locale) =>
    enumeration(
      windows.map((window) => tellEvery(window, locale)),
      locale,
    ),
  )
}

/** Something that is measured over periods. */
interface Measured {
  readonly metric?: string | undefined
  readonly targets?: readonly Target[] | undefined
  readonly smallSample?: Sample
}

/**
 * Who keeps a share or a mean in each of several periods keeps it over all of them, and so it is with a sum that has to
 * be reached. A sum that must not be passed is the other way round, and of a count for few cases nothing follows.
 */
export function verdictOfWindows(
  old: readonly Duration[],
  now: readonly Duration[],
  measured: readonly Measured[],
  world: World,
): Verdict {
  if (isSame(old, now)) return 'neutral'
  if (old.length === 0 || now.length === 0) return 'unclear'
  const verdicts = measured.flatMap(({ metric, targets = [], smallSample }) => {
    const isSum = world.isSum(metric)
    return targets.flatMap((target): Verdict[] => {
      if (target.kind === 'best-effort') return []
      const isLimited = isSum && target.kind === 'bound' && target.bound === 'at-most'
      const follows = (a: Duration, b: Duration): boolean =>
        smallSample === undefined && (isLimited ? isMadeOf(a, b) : isMadeOf(b, a))
      return [verdictOfCover(old, now, (a, b) => isSame(a, b) || follows(a, b))]
    })
  })
  return together(verdicts)
}

function isMadeOf(long: Duration, short: Duration): boolean {
  if (long.clock !== 'calendar' || short.clock !== 'calendar') return false
  if (short.unit === 'day' && short.amount === 1) return true
  const days = { day: 1, week: 7, month: undefined }
  const [a, b] =
    long.unit === short.unit
      ? [long.amount, short.amount]
      : [(days[long.unit] ?? Number.NaN) * long.amount, (days[short.unit] ?? Number.NaN) * short.amount]
  return a > b && a % b === 0
}
