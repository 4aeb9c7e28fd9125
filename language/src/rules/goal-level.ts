import type { MinimumLevel, Target } from '../model/declarations.ts'
import { compareMeasures } from '../model/promises.ts'
import type { MeasureValue } from '../model/values.ts'
import { defineRule, message } from './define-rule.ts'
import { textAt } from './promise-texts.ts'
import { code } from './words.ts'

interface Level {
  /** `never below 90 %` */
  readonly level: string
  /** `80 % within 20 s` */
  readonly expected: string
}

export const goalLevel = defineRule({
  name: 'goal-level',
  severity: 'error',
  purpose: {
    en: 'The minimum of a goal is no milder than what is expected.',
    de: 'Das Mindestmaß eines Ziels ist nicht milder als das Erwartete.',
  },
  messages: {
    beyond: message<Level>({
      en: ({ level, expected }) => `${code(level)} asks for more than what is expected, ${code(expected)}.`,
      de: ({ level, expected }) => `${code(level)} verlangt mehr als das Erwartete, ${code(expected)}.`,
      help: {
        en: () =>
          'The expected level comes first, then the minimum that is milder: 80 % within 20 s never below 70 %.',
        de: () =>
          'Zuerst steht das Erwartete, dann das mildere Mindestmaß: 80 % within 20 s never below 70 %.',
      },
    }),
    same: message<Level>({
      en: ({ level, expected }) => `${code(level)} adds nothing to ${code(expected)}: it is the same level.`,
      de: ({ level, expected }) =>
        `${code(level)} fügt ${code(expected)} nichts hinzu: Beides ist dasselbe Maß.`,
      help: {
        en: () => 'Leave it out, or let the minimum be milder than what is expected.',
        de: () => 'Weglassen oder das Mindestmaß milder wählen als das Erwartete.',
      },
      severity: 'warning',
    }),
    side: message<Level & { word: 'below' | 'above' }>({
      en: ({ level, expected, word }) =>
        `${code(level)} looks the wrong way: what misses ${code(expected)} lies ${word} it.`,
      de: ({ level, expected, word }) =>
        `${code(level)} zeigt in die falsche Richtung: Was ${code(expected)} verfehlt, liegt ${word === 'below' ? 'darunter' : 'darüber'}.`,
      help: {
        en: ({ word }) => `Write never ${word}.`,
        de: ({ word }) => `never ${word} schreiben.`,
      },
    }),
  },
  file(file, report, { project }) {
    for (const sla of file.declarations) {
      if (sla.kind !== 'sla') continue
      for (const target of sla.goals.flatMap(({ targets }) => targets)) {
        const minimum = minimumOf(target)
        if (minimum === undefined) continue
        const { file: path, start } = target.origin
        const words = {
          level: textAt(project, minimum.origin),
          expected: textAt(project, { file: path, start, end: minimum.origin.start }).trim(),
        }
        const isMost = target.kind === 'bound' && target.bound === 'at-most'
        const word = isMost ? 'above' : 'below'
        const { origin } = minimum
        if (minimum.side !== word) {
          const edits = [{ ...placeOf(origin), text: `never ${word} ${minimum.value.text}` }]
          const title = { en: `Write never ${word}`, de: `never ${word} schreiben` }
          report('side', { ...words, word }, { at: origin, fixes: [{ title, edits }] })
          continue
        }
        const order = compareMeasures(minimum.value.value, expectedOf(target))
        if (order === undefined) continue
        if (order === 0) {
          const end = start + words.expected.length
          const title = { en: `Leave out ${words.level}`, de: `${words.level} weglassen` }
          const edits = [{ file: path, start: end, end: origin.end, text: '' }]
          report('same', words, { at: origin, fixes: [{ title, edits }] })
        } else if (order > 0 !== isMost) report('beyond', words, { at: origin })
      }
    }
  },
})

const placeOf = ({ file, start, end }: MinimumLevel['origin']) => ({ file, start, end })

function minimumOf(target: Target): MinimumLevel | undefined {
  return 'minimum' in target ? target.minimum : undefined
}

/** The level that is expected; of a deadline its share, and all where there is none. */
function expectedOf(target: Target): MeasureValue | undefined {
  if (target.kind === 'bound') return target.value.value
  if (target.kind === 'best-effort' || target.kind === 'every') return undefined
  if (target.share === undefined) return { kind: 'share', share: { ratio: '1' } }
  return target.share.value && { kind: 'share', share: target.share.value }
}
