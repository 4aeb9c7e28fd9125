import { type DeadlineTarget, isDeadline } from '../../model/deadlines.ts'
import type { MinimumLevel, Target } from '../../model/declarations.ts'
import { compareMeasures } from '../../model/promises.ts'
import type { MeasureValue } from '../../model/values.ts'
import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { groupsOf, standsHere, textAt } from '../support/promise-texts.ts'

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
    split: message<{ share: string }>({
      en: ({ share }) =>
        `What falls under ${code(share)} is counted together, whichever of its deadlines holds, so it has one minimum.`,
      de: ({ share }) =>
        `Was unter ${code(share)} fällt, zählt zusammen, welche seiner Fristen auch gilt; es hat also ein Mindestmaß.`,
      help: {
        en: () => 'Write the same minimum behind each of them.',
        de: () => 'Hinter jede von ihnen dasselbe Mindestmaß schreiben.',
      },
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
      for (const { targets } of sla.goals) {
        for (const [first, ...others] of alternativesIn(targets)) {
          const one = [first, ...others].find(({ minimum }) => minimum !== undefined)?.minimum
          const odd = [first, ...others].filter(({ minimum }) => levelOf(minimum) !== levelOf(one))
          if (one === undefined || odd.length === 0) continue
          const word = textAt(project, one.origin)
          const title = { en: `Write ${word} behind each`, de: `Überall ${word} schreiben` }
          const edits = odd.map(({ origin, minimum }) => {
            const { file: path, end } = minimum?.origin ?? origin
            const start = minimum?.origin.start ?? end
            return { file: path, start, end, text: minimum === undefined ? ` ${word}` : word }
          })
          const share = first.share === undefined ? '100 %' : first.share.text
          report(
            'split',
            { share },
            { at: odd[0]!.origin, related: [standsHere(project, one)], fixes: [{ title, edits }] },
          )
        }
      }
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

/** Deadlines of a goal with the same share, of which the first that applies counts; where there are several. */
function alternativesIn(targets: readonly Target[]): (readonly [DeadlineTarget, ...DeadlineTarget[]])[] {
  const byShare = groupsOf(targets.filter(isDeadline), ({ share }) => share?.value?.ratio ?? '1')
  return [...byShare.values()].filter(([, ...others]) => others.length > 0) as [
    DeadlineTarget,
    ...DeadlineTarget[],
  ][]
}

function levelOf(minimum: MinimumLevel | undefined): string | undefined {
  const level = minimum?.value.value
  return level === undefined ? undefined : JSON.stringify(level)
}

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
