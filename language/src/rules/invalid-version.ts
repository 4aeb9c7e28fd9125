import { defineRule, message } from './define-rule.ts'
import { badLiterals, rewrite } from './literal-rule.ts'
import { code } from './words.ts'

export const invalidVersion = defineRule({
  name: 'invalid-version',
  severity: 'error',
  purpose: { en: 'A version is not a semantic version.', de: 'Eine Version ist keine semantische Version.' },
  messages: {
    invalid: message<{ text: string; instead: string | undefined }>({
      en: ({ text, instead }) =>
        `${code(text)} is not a version of three numbers${instead === undefined ? '.' : `; write ${instead}.`}`,
      de: ({ text, instead }) =>
        `${code(text)} ist keine Version aus drei Zahlen${instead === undefined ? '.' : `; ${instead} schreiben.`}`,
      help: {
        en: () =>
          'Major.minor.patch: the first for promises that get weaker, the second for new ones, the third for wording.',
        de: () =>
          'Haupt.Neben.Korrektur: die erste für schwächere Zusagen, die zweite für neue, die dritte für den Wortlaut.',
      },
    }),
  },
  file(file, report) {
    for (const literal of badLiterals(file, 'invalid-version')) {
      const { instead } = literal.problem
      report(
        'invalid',
        { text: literal.text, instead },
        {
          at: literal.origin,
          fixes: instead === undefined ? [] : [rewrite(literal, instead)],
        },
      )
    }
  },
})
