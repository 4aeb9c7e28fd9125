import type { Localized } from '../speech/index.ts'
import type { Change, ChangeKind, Step, Verdict, Verdicts, Witness } from './types.ts'

/** A change before it is known for which segments and services it holds. */
export type Draft = Omit<Change, 'cells'>

interface Told {
  readonly kind: ChangeKind
  readonly subject: Change['subject']
  readonly what: Localized
  readonly before?: Localized | undefined
  readonly after?: Localized | undefined
  /** One for both sides, or one for each. */
  readonly verdict: Verdict | Verdicts
  /** Where the verdicts do not tell it. */
  readonly step?: Step
  readonly witnesses?: readonly Witness[]
  readonly effects?: readonly Change[]
}

export function draft({ verdict, step, witnesses = [], effects = [], before, after, ...told }: Told): Draft {
  const verdicts = typeof verdict === 'string' ? { client: verdict, provider: verdict } : verdict
  return {
    ...told,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    verdict: verdicts,
    step: step ?? stepOf(verdicts),
    witnesses,
    effects,
  }
}

/** What a verdict demands: what may have become weaker for somebody is a major step. */
export function stepOf({ client, provider }: Verdicts): Step {
  const all = [client, provider]
  if (all.includes('weaker') || all.includes('unclear')) return 'major'
  return all.includes('stricter') ? 'minor' : 'patch'
}

const steps: readonly Step[] = ['none', 'patch', 'minor', 'major']

export function largerStep(a: Step, b: Step): Step {
  return steps.indexOf(a) >= steps.indexOf(b) ? a : b
}

export function isSmallerStep(a: Step, b: Step): boolean {
  return steps.indexOf(a) < steps.indexOf(b)
}

/** What several changes come to together. */
export function together(verdicts: readonly Verdict[]): Verdict {
  const kinds = new Set(verdicts)
  if (kinds.has('unclear') || (kinds.has('weaker') && kinds.has('stricter'))) return 'unclear'
  return kinds.has('weaker') ? 'weaker' : kinds.has('stricter') ? 'stricter' : 'neutral'
}

/** What covers what: whether all that was promised still is, and nothing more. */
export function verdictOfCover<T>(
  before: readonly T[],
  after: readonly T[],
  covers: (a: T, b: T) => boolean,
): Verdict {
  const isKept = before.every((old) => after.some((now) => covers(now, old)))
  const isNothingNew = after.every((now) => before.some((old) => covers(old, now)))
  if (isKept) return isNothingNew ? 'neutral' : 'stricter'
  return isNothingNew ? 'weaker' : 'unclear'
}

/** What one side has to do more or less, or gets in return. */
export function owed(side: 'client' | 'provider', amount: 'more' | 'less'): Verdicts {
  const verdict = (side === 'provider') === (amount === 'more') ? 'stricter' : 'weaker'
  return { client: verdict, provider: verdict }
}
