import type { Contract, Declaration, ProcessElement, Recurrence, Sla } from '../../model/declarations.ts'
import { deadlineOfDuration } from '../../model/promises.ts'
import type { Duration, Literal } from '../../model/values.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { textAt } from '../support/promise-texts.ts'

/** A length of time as it is written, and whether there has to be any at all. */
interface Length {
  readonly length: Literal<Duration> | undefined
  readonly isSome: boolean
}

const some = (length: Literal<Duration> | undefined): Length => ({ length, isSome: true })
const any = (length: Literal<Duration> | undefined): Length => ({ length, isSome: false })

export const durationRange = defineRule({
  name: 'duration-range',
  severity: 'error',
  purpose: {
    en: 'A length of time is nothing, or a part of a day where days are whole.',
    de: 'Eine Dauer ist null oder ein Teil eines Tages, wo Tage ganz sind.',
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
    part: message<{ length: string }>({
      en: ({ length }) => `${code(length)} cannot be reckoned: days, weeks and months are whole.`,
      de: ({ length }) => `${code(length)} lässt sich nicht berechnen: Tage, Wochen und Monate sind ganz.`,
      help: { en: () => 'Write a whole number.', de: () => 'Eine ganze Zahl schreiben.' },
    }),
  },
  file(file, report, { project }) {
    for (const declaration of file.declarations) {
      for (const { length, isSome } of lengthsOf(declaration)) {
        if (length?.value === undefined) continue
        const words = { length: textAt(project, length.origin) }
        if (isSome && length.value.amount === 0) report('nothing', words, { at: length.origin })
        else if (deadlineOfDuration(length.value) === undefined) report('part', words, { at: length.origin })
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
      return declaration.services.flatMap(({ effort, patience }) => [some(effort), some(patience)])
    case 'team':
      return [some(declaration.week)]
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
  const limits = goals.flatMap(({ targets }) =>
    targets.flatMap((target) =>
      target.kind === 'within' && target.limit.value?.amount === 0 ? target.limit : [],
    ),
  )
  return [
    ...limits.map(some),
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
