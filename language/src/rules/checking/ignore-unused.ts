import type { IgnoreComment } from '../../model/file.ts'
import type { Origin } from '../../model/origin.ts'
import { code, codes, enumeration, message } from '../../speech/index.ts'
import { nearest } from '../../syntax/nearest.ts'
import { defineRule, type Fix, neverSilenced } from '../define-rule.ts'

interface Comment {
  readonly rules: readonly string[]
}

const form = '// zusage: ignore RULE until 2027-05-31 because "…"'

export const ignoreUnused = defineRule({
  name: 'ignore-unused',
  severity: 'warning',
  last: true,
  purpose: {
    en: 'A comment silences a finding that does not exist.',
    de: 'Ein Kommentar unterdrückt einen Befund, den es nicht gibt.',
  },
  messages: {
    unused: message<Comment>({
      en: ({ rules }) =>
        `The next line has no finding of ${enumeration(codes(rules), 'en')} that could be ignored.`,
      de: ({ rules }) =>
        `In der nächsten Zeile gibt es keinen Befund ${enumeration(codes(rules), 'de')}, den der Kommentar unterdrücken könnte.`,
      help: { en: () => 'Remove the comment.', de: () => 'Den Kommentar entfernen.' },
    }),
    'unknown-rule': message<{ rule: string; near: string | undefined }>({
      en: ({ rule, near }) =>
        `There is no rule ${code(rule)}${near === undefined ? '.' : `; did you mean ${code(near)}?`}`,
      de: ({ rule, near }) =>
        `Eine Regel ${code(rule)} gibt es nicht${near === undefined ? '.' : `; ist ${code(near)} gemeint?`}`,
    }),
    never: message<{ rule: string }>({
      en: ({ rule }) => `${code(rule)} cannot be ignored.`,
      de: ({ rule }) => `${code(rule)} lässt sich nicht unterdrücken.`,
      help: {
        en: () => 'Mend what was found: nothing else can be relied on before.',
        de: () => 'Den Befund beheben: Vorher ist auf nichts anderes Verlass.',
      },
    }),
    malformed: message<{ missing: NonNullable<IgnoreComment['malformed']> | 'date' }>({
      en: ({ missing }) =>
        ({
          rule: 'This comment does not say which rule to ignore.',
          until: 'This comment does not say until when to ignore the finding.',
          because: 'This comment does not say why to ignore the finding.',
          date: 'The date in this comment does not exist.',
        })[missing],
      de: ({ missing }) =>
        ({
          rule: 'Dieser Kommentar sagt nicht, welche Regel gemeint ist.',
          until: 'Dieser Kommentar sagt nicht, bis wann der Befund unterdrückt wird.',
          because: 'Dieser Kommentar sagt nicht, warum der Befund unterdrückt wird.',
          date: 'Das Datum in diesem Kommentar gibt es nicht.',
        })[missing],
      help: { en: () => `Write: ${form}`, de: () => `So schreiben: ${form}` },
    }),
  },
  project({ project, outcome }, report) {
    for (const { rules, malformed, until, origin } of outcome?.unused ?? []) {
      const never = rules.find((rule) => neverSilenced.has(rule))
      const unknown = rules.find((rule) => !outcome!.ruleNames.has(rule))
      const missing = malformed ?? (until?.problem === undefined ? undefined : ('date' as const))
      if (missing !== undefined) report('malformed', { missing }, { at: origin })
      else if (unknown !== undefined) {
        report(
          'unknown-rule',
          { rule: unknown, near: nearest(unknown, outcome!.ruleNames, 1)[0] },
          { at: origin },
        )
      } else if (never !== undefined) report('never', { rule: never }, { at: origin })
      else {
        const text = project.file(origin.file)?.text ?? ''
        report('unused', { rules }, { at: origin, fixes: [removal(origin, text)] })
      }
    }
  },
})

/** Takes the comment away, and its line if nothing else stands on it. */
function removal({ file, start, end }: Origin, text: string): Fix {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const isAlone = text.slice(lineStart, start).trim() === ''
  const isLast = text.indexOf('\n', end) < 0
  return {
    title: { en: 'Remove the comment', de: 'Den Kommentar entfernen' },
    edits: [
      isAlone
        ? { file, start: lineStart, end: isLast ? text.length : text.indexOf('\n', end) + 1, text: '' }
        : { file, start, end, text: '' },
    ],
  }
}
