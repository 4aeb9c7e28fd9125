import type { BoundTarget, Metric, Target } from '../model/declarations.ts'
import type { Literal, MeasureValue } from '../model/values.ts'
import { defineRule, message } from './define-rule.ts'
import { code, declaredHere, type Localized } from './words.ts'

type MetricKind = 'time' | 'share' | 'score'

const kindOf = (metric: Metric): MetricKind | undefined =>
  metric.definition?.kind === 'share-of-time' ? 'share' : metric.definition?.kind

const fitting: Readonly<Record<MetricKind, Localized & { readonly example: string }>> = {
  time: { en: 'measures a time', de: 'misst eine Zeit', example: '90 % within 2 business days' },
  share: { en: 'measures a share', de: 'misst einen Anteil', example: 'at most 5 %' },
  score: { en: 'is a score', de: 'ist eine Bewertung', example: 'at least 4.2' },
}

interface Misfit {
  readonly metric: Metric
  readonly target: string
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
        en: ({ metric }) => `What fits it is, for example: ${words(metric).example}`,
        de: ({ metric }) => `Dazu passt zum Beispiel: ${words(metric).example}`,
      },
    }),
    'score-range': message<Misfit & { min: string; max: string }>({
      en: ({ metric, target, min, max }) =>
        `${code(metric.id)} runs from ${min} to ${max}; ${code(target)} lies outside.`,
      de: ({ metric, target, min, max }) =>
        `${code(metric.id)} reicht von ${min} bis ${max}; ${code(target)} liegt außerhalb.`,
    }),
  },
  file(file, report) {
    const textOf = (origin: { start: number; end: number }): string =>
      file.text.slice(origin.start, origin.end)
    const checkValue = (metric: Metric, value: Literal<MeasureValue>, at: BoundTarget['origin']): void => {
      if (value.value === undefined) return
      const details = { at, related: [declaredHere(metric)] }
      if (!measureFits(value.value, kindOf(metric))) report('misfit', { metric, target: textOf(at) }, details)
      else if (value.value.kind === 'number' && metric.definition?.kind === 'score') {
        const { min, max } = metric.definition
        const score = Number(value.value.number)
        if (score < Number(min) || score > Number(max)) {
          report('score-range', { metric, target: value.text, min, max }, details)
        }
      }
    }
    for (const declaration of file.declarations) {
      if (declaration.kind !== 'sla') continue
      for (const goal of declaration.goals) {
        const metric = goal.metric.target
        if (metric === undefined || kindOf(metric) === undefined) continue
        for (const target of goal.targets) {
          if (target.kind === 'bound') checkValue(metric, target.value, target.origin)
          else if (kindOf(metric) !== 'time') {
            report(
              'misfit',
              { metric, target: textOf(target.origin) },
              {
                at: (target satisfies Target).origin,
                related: [declaredHere(metric)],
              },
            )
          }
        }
      }
      for (const credit of declaration.credits) {
        const metric = credit.metric.target
        // A credit on a time metric is measured by the share that was in time.
        if (metric === undefined || kindOf(metric) === undefined) continue
        const isShareOfTimely = kindOf(metric) === 'time' && credit.threshold.value?.kind === 'share'
        if (!isShareOfTimely) checkValue(metric, credit.threshold, credit.threshold.origin)
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
