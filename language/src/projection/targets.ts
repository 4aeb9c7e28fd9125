import type { Target as TargetPart } from '../compile/schema.ts'
import type { Metric, MinimumLevel, Target } from '../model/declarations.ts'
import { type Context, idsOf } from './context.ts'
import { durationOf, literalOf, measureOf, ratioOf } from './values.ts'
import { absent, given, whole } from './whole.ts'

/** @param metric what it is a target for: a bound on a time is one on its mean */
export function targetOf(
  target: Target,
  metric: Metric | undefined,
  context: Context,
): TargetPart | undefined {
  switch (target.kind) {
    case 'bound': {
      const { kind, bound, value, minimum } = target
      const level = given(minimum, ({ value }) => measureOf(value))
      return whole({
        kind,
        bound,
        value: measureOf(value),
        average: metric?.definition?.kind === 'time' ? (true as const) : absent,
        neverBelow: bound === 'at-least' ? level : absent,
        neverAbove: bound === 'at-most' ? level : absent,
      })
    }
    case 'every': {
      const { kind, interval, until } = target
      return whole({ kind, interval: durationOf(interval), until: idsOf(until, context) })
    }
    case 'best-effort':
      return { kind: target.kind }
    case 'share': {
      const { kind, share, minimum } = target
      return whole({ kind, share: ratioOf(share), neverBelow: given(minimum, shareOf) })
    }
    case 'within': {
      const { kind, limit } = target
      return whole({ kind, ...stageOf(target), limit: durationOf(limit) })
    }
    case 'by': {
      const { kind, time, day } = target
      return whole({
        kind,
        ...stageOf(target),
        time: time === undefined ? ('close' as const) : literalOf(time),
        day,
      })
    }
    default:
      return target satisfies never
  }
}

function stageOf({ share, receivedBefore, minimum }: Extract<Target, { readonly kind: 'within' | 'by' }>) {
  return {
    share: given(share, ratioOf),
    receivedBefore: given(receivedBefore, literalOf),
    neverBelow: given(minimum, shareOf),
  }
}

/** Beside a share of cases the minimum is one as well. */
function shareOf({ value: { value } }: MinimumLevel): number | undefined {
  return value?.kind === 'share' ? Number(value.share.ratio) : undefined
}
