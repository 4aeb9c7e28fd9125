import type { Metric } from '../model/declarations.ts'
import type { Origin } from '../model/origin.ts'
import type { Literal, MeasureValue } from '../model/values.ts'
import { defineRule, message } from './define-rule.ts'
import { code, declaredHere, type Localized } from './words.ts'

type MetricKind = 'time' | 'share' | 'score'

const kindOf = (metric: Metric): MetricKind | undefined =>
  metric.definition?.kind === 'share-of-time' ? 'share' : metric.definition?.kind

/** What a metric does, and what fits it: as a target, and as the threshold of a credit. */
const fitting: Readonly<
  Record<MetricKind, Localized & Record<'at-least' | 'at-most' | 'threshold', string>>
> = {
  time: {
    ...{ en: 'measures a time', de: 'misst eine Zeit' },
    ...{ 'at-least': '90 % within 2 business days', 'at-most': '90 % within 2 business days' },
    threshold: 'below 85 %',
  },
  share: {
    ...{ en: 'measures a share', de: 'misst einen Anteil' },
    ...{ 'at-least': 'at least 95 %', 'at-most': 'at most 5 %' },
    threshold: 'below 85 %',
  },
  score: {
    ...{ en: 'is a score', de: 'ist eine Bewertung' },
    ...{ 'at-least': 'at least 4.2', 'at-most': 'at most 2.5' },
    threshold: 'below 3.5',
  },
}

interface Misfit {
  readonly metric: Metric
  readonly target: string
  /** What would fit. */
  readonly example: string
}

const words = (metric: Metric) => fitting[kindOf(metric) ?? 'time']

export const goalUnit = defineRule({
  name: 'goal-unit',
  severity: 'error',
  purpose: {
    en: 'A target does not fit what its metric measures.',
    de: 'Ein Zielwert passt nicht zu dem, was die Kennzahl misst.',
  },
  messages: {
    misfit: message<Misfit>({
      en: ({ metric, target }) =>
        `${code(metric.id)} ${words(metric).en}; ${code(target)} is no target for that.`,
      de: ({ metric, target }) => `${code(metric.id)} ${words(metric).de}; ${code(target)} passt nicht dazu.`,
      help: {
        en: ({ example }) => `Write, for example: ${example}`,
        de: ({ example }) => `Zum Beispiel: ${example}`,
      },
    }),
    'score-range': message<Omit<Misfit, 'example'> & { min: string; max: string }>({
      en: ({ metric, target, min, max }) =>
        `${code(metric.id)} runs from ${min} to ${max}; ${code(target)} lies outside.`,
      de: ({ metric, target, min, max }) =>
        `${code(metric.id)} reicht von ${min} bis ${max}; ${code(target)} liegt außerhalb.`,
    }),
  },
  file(file, report) {
    const textOf = (origin: { start: number; end: number }): string =>
      file.text.slice(origin.start, origin.end)
    const misfit = (metric: Metric, at: Origin, example: string): void =>
      report('misfit', { metric, target: textOf(at), example }, { at, related: [declaredHere(metric)] })
    const checkValue = (metric: Metric, value: Literal<MeasureValue>, at: Origin, example: string): void => {
      if (value.value === undefined) return
      if (!measureFits(value.value, kindOf(metric))) misfit(metric, at, example)
      else if (value.value.kind === 'number' && metric.definition?.kind === 'score') {
        const { min, max } = metric.definition
        const score = Number(value.value.number)
        if (score < Number(min) || score > Number(max)) {
          report(
            'score-range',
            { metric, target: value.text, min, max },
            { at, related: [declaredHere(metric)] },
          )
        }
      }
    }
    for (const declaration of file.declarations) {
      if (declaration.kind !== 'sla') continue
      for (const goal of declaration.goals) {
        const metric = goal.metric.target
        const kind = metric && kindOf(metric)
        if (metric === undefined || kind === undefined) continue
        for (const target of goal.targets) {
          if (target.kind === 'bound') {
            checkValue(metric, target.value, target.origin, fitting[kind][target.bound])
          } else if (kind !== 'time') misfit(metric, target.origin, fitting[kind]['at-least'])
        }
      }
      for (const credit of declaration.credits) {
        const metric = credit.metric.target
        const kind = metric && kindOf(metric)
        if (metric === undefined || kind === undefined) continue
        // A credit on a time is measured by the share that was in time.
        const isShareInTime = kind === 'time' && credit.threshold.value?.kind === 'share'
        if (!isShareInTime)
          checkValue(metric, credit.threshold, credit.threshold.origin, fitting[kind].threshold)
      }
    }
  },
})

/** A bound on a time is an average; on a share a share; on a score a number. */
function measureFits(value: MeasureValue, kind: MetricKind | undefined): boolean {
  switch (kind) {
    case 'time':
      return value.kind === 'duration'
    case 'share':
      return value.kind === 'share'
    case 'score':
      return value.kind === 'number'
    case undefined:
      return true
  }
}
