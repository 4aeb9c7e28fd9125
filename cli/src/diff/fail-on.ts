import type { Change, ComparisonFinding, Verdict } from '../../../language/src/compare/index.ts'
import { verdicts } from '../../../language/src/compare/types.ts'

/** What makes the exit code 1 besides errors: a verdict for a side, or for either, or any finding. */
export type FailOn = { readonly verdict: Verdict; readonly side?: 'client' | 'provider' } | 'warning'

/** Every form that `--fail-on` takes. */
export const failOnForms: readonly string[] = [
  ...verdicts.flatMap((verdict) => [`${verdict}:client`, `${verdict}:provider`, verdict]),
  'warning',
]

/** Reads `weaker:client`; undefined if it is none of the forms. */
export function readFailOn(text: string): FailOn | undefined {
  if (text === 'warning') return text
  if (!failOnForms.includes(text)) return undefined
  const [verdict, side] = text.split(':')
  return {
    verdict: verdict as Verdict,
    ...(side === undefined ? {} : { side: side as 'client' | 'provider' }),
  }
}

/** Whether a change is one of those, or what it means for customers who move to another segment. */
export function isFailing(
  { verdict, effects }: Pick<Change, 'verdict' | 'effects'>,
  failOn: readonly FailOn[],
): boolean {
  if (effects.some((effect) => isFailing(effect, failOn))) return true
  return failOn.some((one) => {
    if (one === 'warning') return false
    const sides = one.side === undefined ? [verdict.client, verdict.provider] : [verdict[one.side]]
    return sides.includes(one.verdict)
  })
}

export function isFailingFinding({ severity }: ComparisonFinding, failOn: readonly FailOn[]): boolean {
  return severity === 'error' || failOn.includes('warning')
}
