import { deadlineOfDuration } from '../../model/deadlines.ts'
import type {
  Credit,
  Metric,
  MinimumLevel,
  RepeatedTarget,
  Target,
  WithinTarget,
} from '../../model/declarations.ts'
import type { FileModel } from '../../model/file.ts'
import type { Origin } from '../../model/origin.ts'
import type { Literal, MeasureValue } from '../../model/values.ts'
import { code, type Localized, message } from '../../speech/index.ts'
import { defineRule, type Report } from '../define-rule.ts'
import { declaredHere } from '../words.ts'

type MetricKind = 'time' | 'share' | 'count' | 'score'

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
  count: {
    ...{ en: 'is a number', de: 'ist eine Anzahl' },
    ...{ 'at-least': 'at least 5', 'at-most': 'at most 5' },
    threshold: 'below 5',
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

const messages = {
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
  part: message<{ length: string }>({
    en: ({ length }) => `${code(length)} cannot be reckoned: days, weeks and months are whole.`,
    de: ({ length }) => `${code(length)} lässt sich nicht berechnen: Tage, Wochen und Monate sind ganz.`,
    help: {
      en: () => 'Write a whole number, or hours.',
      de: () => 'Eine ganze Zahl oder Stunden schreiben.',
    },
  }),
  'no-term': message<{ target: string }>({
    en: ({ target }) => `${code(target)} leaves no time between one and the next.`,
    de: ({ target }) => `${code(target)} lässt zwischen einem Mal und dem nächsten keine Zeit.`,
  }),
}

export const goalUnit = defineRule({
  name: 'goal-unit',
  severity: 'error',
  purpose: {
    en: 'A target does not fit what its metric measures, or cannot be reckoned.',
    de: 'Ein Zielwert passt nicht zu dem, was die Kennzahl misst, oder lässt sich nicht berechnen.',
  },
  messages,
  file(file, report) {
    const check = new UnitCheck(file, report)
    for (const declaration of file.declarations) {
      if (declaration.kind === 'contract') {
        for (const clause of declaration.clauses) {
          if (clause.kind === 'duty') check.checkTargets(clause.measuredBy?.target, clause.targets)
        }
      }
      if (declaration.kind !== 'sla') continue
      // Whether the metrics of a combined goal are times, `combined-goal` says.
      for (const goal of declaration.goals) check.checkTargets(goal.metric.target, goal.targets)
      for (const credit of declaration.credits) check.checkCredit(credit)
    }
  },
})

/** Looks at the targets and credits of one file. */
class UnitCheck {
  readonly #file: FileModel
  readonly #report: Report<typeof messages>

  constructor(file: FileModel, report: Report<typeof messages>) {
    this.#file = file
    this.#report = report
  }

  checkTargets(metric: Metric | undefined, targets: readonly Target[]): void {
    const kind = metric && kindOf(metric)
    if (metric === undefined || kind === undefined) return
    for (const target of targets) {
      if (target.kind === 'best-effort') continue
      if (target.kind === 'within' || target.kind === 'every') this.#checkLength(target)
      if (target.kind === 'share') this.#checkShareMinimum(metric, target)
      else if (target.kind === 'bound') {
        const example = fitting[kind][target.bound]
        if (target.average && kind !== 'time') this.#misfit(metric, target.origin, example)
        else this.#checkValue(metric, target.value, target.origin, example)
        // One that does not fit is said once.
        const { minimum } = target
        if (minimum && measureFits(target.value.value, kind))
          this.#checkValue(
            metric,
            minimum.value,
            minimum.origin,
            `never ${minimum.side} ${target.value.text}`,
          )
      } else if (kind !== 'time') this.#misfit(metric, target.origin, fitting[kind]['at-least'])
      else if (target.kind !== 'every') this.#checkShareMinimum(metric, target)
    }
  }

  checkCredit(credit: Credit): void {
    const metric = credit.metric.target
    const kind = metric && kindOf(metric)
    if (metric === undefined || kind === undefined) return
    // A credit on a time is measured by the share that was in time.
    const isShareInTime = kind === 'time' && credit.threshold.value?.kind === 'share'
    if (!isShareInTime)
      this.#checkValue(metric, credit.threshold, credit.threshold.origin, fitting[kind].threshold)
    const step = credit.step?.value
    const threshold = credit.threshold.value
    if (step !== undefined && threshold !== undefined && step.kind !== threshold.kind)
      this.#misfit(
        metric,
        credit.step!.origin,
        `for each ${{ share: '1 %', number: '0.1', duration: '5 min', money: '5 EUR' }[threshold.kind]}`,
      )
  }

  #checkLength(target: WithinTarget | RepeatedTarget): void {
    const length = target.kind === 'within' ? target.limit : target.interval
    if (length.value === undefined) return
    const { origin } = length
    if (deadlineOfDuration(length.value) === undefined)
      this.#report('part', { length: this.#textOf(origin) }, { at: origin })
    else if (target.kind === 'every' && length.value.amount === 0)
      this.#report('no-term', { target: this.#textOf(target.origin) }, { at: target.origin })
  }

  #checkValue(metric: Metric, value: Literal<MeasureValue>, at: Origin, example: string): void {
    if (value.value === undefined) return
    if (!measureFits(value.value, kindOf(metric))) this.#misfit(metric, at, example)
    else if (value.value.kind === 'number' && metric.definition?.kind === 'score') {
      const { min, max } = metric.definition
      const score = Number(value.value.number)
      if (score < Number(min) || score > Number(max)) {
        this.#report(
          'score-range',
          { metric, target: value.text, min, max },
          { at, related: [declaredHere(metric)] },
        )
      }
    }
  }

  #checkShareMinimum(metric: Metric, { minimum }: { readonly minimum?: MinimumLevel }): void {
    const kind = minimum?.value.value?.kind
    if (minimum && kind !== undefined && kind !== 'share')
      this.#misfit(metric, minimum.origin, 'never below 80 %')
  }

  #misfit(metric: Metric, at: Origin, example: string): void {
    const target = this.#textOf(at)
    this.#report('misfit', { metric, target, example }, { at, related: [declaredHere(metric)] })
  }

  #textOf({ start, end }: Origin): string {
    return this.#file.text.slice(start, end)
  }
}

/** A bound on a time is an average; on a share a share; on a score or a count a number. */
function measureFits(value: MeasureValue | undefined, kind: MetricKind | undefined): boolean {
  if (value === undefined) return true
  switch (kind) {
    case 'time':
      return value.kind === 'duration'
    case 'share':
      return value.kind === 'share'
    case 'score':
    case 'count':
      return value.kind === 'number'
    case undefined:
      return true
  }
}
