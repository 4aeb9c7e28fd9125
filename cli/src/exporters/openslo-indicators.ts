// What a promise is in OpenSLO: an indicator with its objective, or why there is none.
import { secondsOf } from '../../../language/src/clock/index.ts'
import type { Target } from '../../../language/src/compile/schema.ts'
import type { Metric, Stage } from './parts.ts'
import type { WordKey } from './words.ts'

const budgetingMethod = 'Occurrences'

export const inFlow: ReadonlySet<string> = new Set([
  'labels',
  'within',
  'channels',
  'cases',
  'stops',
  'with',
  'count',
])

type Indicator =
  | { readonly objective: object; readonly metric: object; readonly budgetingMethod: string }
  | { readonly why: WordKey }

/** How a promise is measured and what share is good, or why that cannot be said. */
export function indicatorOf(
  { definition }: Metric,
  stage: Stage,
  about: object,
  calendar: string,
): Indicator {
  const source: Source = (spec) => ({ metricSource: { type: 'Zusage', spec: { ...about, ...spec } } })
  const [target] = stage
  switch (target.kind) {
    case 'within':
    case 'by':
      return indicatorOfDeadline(target, stage, calendar, source)
    case 'share': {
      if (target.share >= 1) return { why: 'openslo100' }
      if (target.share <= 0) return { why: 'opensloNothing' }
      return {
        metric: {
          ratioMetric: {
            counter: true,
            good: source({ count: 'kept-all', calendar }),
            total: source({ count: 'all' }),
          },
        },
        objective: { target: target.share },
        budgetingMethod,
      }
    }
    case 'every':
      return { why: 'opensloRepeated' }
    case 'best-effort':
      return { why: 'opensloBestEffort' }
    case 'bound':
      return indicatorOfBound(target, definition, calendar, source)
    default:
      return target satisfies never
  }
}

/** What is told of where a number comes from. */
type Source = (spec: object) => object

function indicatorOfDeadline(
  target: Extract<Target, { kind: 'within' | 'by' }>,
  stage: Stage,
  calendar: string,
  source: Source,
): Indicator {
  const share = target.share ?? 1
  if (share >= 1) return { why: 'openslo100' }
  if (share <= 0) return { why: 'opensloNothing' }
  const limit = target.kind === 'within' && stage.length === 1 ? target.limit : undefined
  const seconds = limit?.clock === 'elapsed' ? secondsOf(limit) : undefined
  if (seconds !== undefined) {
    return {
      metric: { thresholdMetric: source({ unit: 'second' }) },
      objective: { op: 'lte', value: seconds, target: share },
      budgetingMethod,
    }
  }
  const within = stage.map((one) => {
    const { kind, share: _, neverBelow: __, ...rest } = one as typeof target
    return { kind, ...rest }
  })
  return {
    metric: {
      ratioMetric: {
        counter: true,
        good: source({ count: 'kept', calendar, within }),
        total: source({ count: 'all' }),
      },
    },
    objective: { target: share },
    budgetingMethod,
  }
}

function indicatorOfBound(
  target: Extract<Target, { kind: 'bound' }>,
  definition: Metric['definition'],
  calendar: string,
  source: Source,
): Indicator {
  if (target.value.kind !== 'share') return { why: 'opensloMean' }
  const { share } = target.value
  const atLeast = target.bound === 'at-least'
  const good = atLeast ? share : Number((1 - share).toFixed(12))
  if (good >= 1) return { why: 'openslo100' }
  if (good <= 0) return { why: 'opensloNothing' }
  if (definition.kind === 'share') {
    return {
      metric: {
        ratioMetric: {
          counter: true,
          [atLeast ? 'good' : 'bad']: source({
            count: anyOf(definition.part, definition.partAlternatives),
          }),
          total: source({ count: anyOf(definition.whole, definition.wholeAlternatives) }),
        },
      },
      objective: { target: good },
      budgetingMethod,
    }
  }
  if (definition.kind !== 'share-of-time') return { why: 'opensloMean' }
  if (!atLeast) return { why: 'opensloDirection' }
  return {
    metric: { ratioMetric: { counter: false, rawType: 'success', raw: source({ calendar }) } },
    objective: { target: good, timeSliceWindow: '1m' },
    budgetingMethod: 'RatioTimeslices',
  }
}

/** An event, or several of which any counts. */
function anyOf(event: string, others: readonly string[] | undefined): string | readonly string[] {
  return others === undefined ? event : [event, ...others]
}
