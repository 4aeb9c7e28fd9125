import type { IgnoreComment } from '../model/file.ts'
import { nearest } from '../syntax/nearest.ts'
import { defineRule, message } from './define-rule.ts'
import { code, codes, enumeration } from './words.ts'

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
        `On the next line there is no finding of ${enumeration(codes(rules), 'en')} to ignore.`,
      de: ({ rules }) =>
        `In der nächsten Zeile gibt es keinen Befund ${enumeration(codes(rules), 'de')}, der unterdrückt würde.`,
      help: { en: () => 'Remove the comment.', de: () => 'Den Kommentar entfernen.' },
    }),
    'unknown-rule': message<{ rule: string; near: string | undefined }>({
      en: ({ rule, near }) =>
        `There is no rule ${code(rule)}${near === undefined ? '.' : `; did you mean ${code(near)}?`}`,
      de: ({ rule, near }) =>
        `Eine Regel ${code(rule)} gibt es nicht${near === undefined ? '.' : `; ist ${code(near)} gemeint?`}`,
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
  project({ outcome }, report) {
    for (const { rules, malformed, until, origin } of outcome?.unused ?? []) {
      const unknown = rules.find((rule) => !outcome!.ruleNames.has(rule))
      const missing = malformed ?? (until?.problem === undefined ? undefined : ('date' as const))
      if (missing !== undefined) report('malformed', { missing }, { at: origin })
      else if (unknown !== undefined) {
        report(
          'unknown-rule',
          { rule: unknown, near: nearest(unknown, outcome!.ruleNames, 1)[0] },
          { at: origin },
        )
      } else report('unused', { rules }, { at: origin, fixes: [] })
    }
  },
})
