import { secondsOf } from '../../clock/durations.ts'
import { deadlineOfDuration } from '../../model/deadlines.ts'
import type { Contract, Declaration, ProcessElement, Recurrence, Sla } from '../../model/declarations.ts'
import type { Duration, Literal } from '../../model/values.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { textAt } from '../support/promise-texts.ts'

/** A length of time as it is written, whether there has to be any at all, and whether this rule speaks of parts. */
interface Length {
  readonly length: Literal<Duration> | undefined
  readonly isSome: boolean
  readonly isElsewhere?: boolean
  /** Where there is a least upper bound: nothing lasts longer there. */
  readonly within?: keyof typeof longest
}

const some = (length: Literal<Duration> | undefined): Length => ({ length, isSome: true })
const any = (length: Literal<Duration> | undefined): Length => ({ length, isSome: false })

/**
 * In seconds. A week has no more hours, who waits to be served is gone after a day, and nobody works longer in a year than
 * 52 weeks of 40 hours.
 */
const longest = { week: 7 * 86_400, patience: 86_400, effort: 52 * 40 * 3600 } as const

/** The lengths that come to a hundred years, in which the clock looks for a deadline. */
const hundredYears: Readonly<Record<Duration['unit'], number>> = {
  ...{ second: 36_525 * 86_400, minute: 36_525 * 1440, hour: 36_525 * 24 },
  ...{ day: 36_525, week: 5218, month: 1200 },
}

export const durationRange = defineRule({
  name: 'duration-range',
  severity: 'error',
  purpose: {
    en: 'A length of time is nothing, longer than can be, or a part of a day where days are whole.',
    de: 'Eine Dauer ist null, länger als möglich oder ein Teil eines Tages, wo Tage ganz sind.',
  },
  messages: {
    nothing: message<{ length: string }>({
      en: ({ length }) => `${code(length)} is no time at all.`,
      de: ({ length }) => `${code(length)} ist gar keine Zeit.`,
      help: {
        en: () => 'Write how long, or leave it out.',
        de: () => 'Schreiben, wie lange, oder die Angabe weglassen.',
      },
    }),
    endless: message<{ length: string }>({
      en: ({ length }) => `${code(length)} is more than a hundred years: nobody will see the end of it.`,
      de: ({ length }) => `${code(length)} sind mehr als hundert Jahre: Das Ende erlebt niemand.`,
      help: {
        en: () => 'Look at the number and the unit, and write a time that can be kept.',
        de: () => 'Zahl und Einheit prüfen und eine Zeit schreiben, die sich einhalten lässt.',
      },
    }),
    week: message<{ length: string }>({
      en: ({ length }) => `${code(length)} is more than a week has: that is 168 hours.`,
      de: ({ length }) => `${code(length)} ist mehr, als eine Woche hat: Das sind 168 Stunden.`,
      help: {
        en: () => 'Write the hours of one full-time equivalent in a week, such as: week 38.5 h',
        de: () => 'Die Wochenstunden einer Vollzeitstelle schreiben, zum Beispiel: week 38.5 h',
      },
    }),
    patience: message<{ length: string }>({
      en: ({ length }) => `${code(length)} is more than a day: nobody waits so long to be served.`,
      de: ({ length }) =>
        `${code(length)} ist mehr als ein Tag: So lange wartet niemand, bis er bedient wird.`,
      help: {
        en: () => 'Write after how long people give up on average, such as: patience 3 min',
        de: () => 'Schreiben, nach welcher Zeit Wartende im Mittel aufgeben, zum Beispiel: patience 3 min',
      },
      severity: 'warning',
    }),
    effort: message<{ length: string }>({
      en: ({ length }) =>
        `${code(length)} for one request is more than somebody works in a year: that is 2080 hours.`,
      de: ({ length }) =>
        `${code(length)} für eine Anfrage ist mehr, als jemand in einem Jahr arbeitet: Das sind 2080 Stunden.`,
      help: {
        en: () => 'Write how long one request takes on average, such as: effort 12 min',
        de: () => 'Schreiben, wie lange eine Anfrage im Mittel dauert, zum Beispiel: effort 12 min',
      },
    }),
    part: message<{ length: string }>({
      en: ({ length }) => `${code(length)} cannot be reckoned: days, weeks and months are whole.`,
      de: ({ length }) => `${code(length)} lässt sich nicht berechnen: Tage, Wochen und Monate sind ganz.`,
      help: { en: () => 'Write a whole number.', de: () => 'Eine ganze Zahl schreiben.' },
    }),
  },
  file(file, report, { project }) {
    for (const declaration of file.declarations) {
      for (const { length, isSome, isElsewhere, within } of lengthsOf(declaration)) {
        if (length?.value === undefined) continue
        const { amount, unit } = length.value
        const words = { length: textAt(project, length.origin) }
        if (isSome && amount === 0) report('nothing', words, { at: length.origin })
        else if (amount > hundredYears[unit]) report('endless', words, { at: length.origin })
        else if (within !== undefined && (secondsOf(length.value) ?? 0) > longest[within])
          report(within, words, { at: length.origin })
        else if (!isElsewhere && deadlineOfDuration(length.value) === undefined)
          report('part', words, { at: length.origin })
      }
    }
  },
})

/** The lengths of time in a declaration, but for those of goals that are no whole days: `goal-unit` speaks of them. */
function lengthsOf(declaration: Declaration): readonly Length[] {
  switch (declaration.kind) {
    case 'contract':
      return contractLengths(declaration)
    case 'sla':
      return slaLengths(declaration)
    case 'catalogue':
      return declaration.services.flatMap(({ effort, patience }) => [
        { ...some(effort), within: 'effort' as const },
        { ...some(patience), within: 'patience' as const },
      ])
    case 'team':
      return [{ ...some(declaration.week), within: 'week' }]
    case 'process':
      return elementLengths(declaration.elements)
    default:
      return []
  }
}

function contractLengths({ review, notice, clauses, reports }: Contract): readonly Length[] {
  return [
    some(review),
    any(notice),
    ...clauses.flatMap((clause) =>
      clause.kind === 'duty' ? [...recurrenceLengths(clause.recurrence), some(clause.limit)] : [],
    ),
    ...reports.flatMap(({ recurrence }) => recurrenceLengths(recurrence)),
  ]
}

function recurrenceLengths(recurrence: Recurrence | undefined): readonly Length[] {
  return [some(recurrence?.every), any(recurrence?.due)]
}

function slaLengths({ goals, excuses }: Sla): readonly Length[] {
  return [
    ...goals.flatMap(({ targets }) =>
      targets.flatMap((target): Length[] => {
        if (target.kind === 'within') return [{ length: target.limit, isSome: true, isElsewhere: true }]
        if (target.kind === 'every') return [{ length: target.interval, isSome: false, isElsewhere: true }]
        return []
      }),
    ),
    ...excuses.flatMap((excuse) => [
      any(excuse.notify),
      ...(excuse.kind === 'reason'
        ? [any(excuse.announced), ...excuse.caps.map(({ most }) => some(most))]
        : []),
    ]),
  ]
}

function elementLengths(elements: readonly ProcessElement[]): readonly Length[] {
  return elements.flatMap((element) =>
    element.kind === 'parallel' ? elementLengths(element.elements) : [some(element.limit)],
  )
}
