import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { badLiterals, rewrite } from '../support/literal-rule.ts'

export const invalidVersion = defineRule({
  name: 'invalid-version',
  severity: 'error',
  purpose: {
    en: 'A version does not consist of three numbers.',
    de: 'Eine Version besteht nicht aus drei Zahlen.',
  },
  messages: {
    invalid: message<{ text: string; instead: string | undefined }>({
      en: ({ text, instead }) =>
        `${code(text)} is not a version of three numbers${instead === undefined ? '.' : `; did you mean ${code(instead)}?`}`,
      de: ({ text, instead }) =>
        `${code(text)} ist keine Version aus drei Zahlen${instead === undefined ? '.' : `; ist ${code(instead)} gemeint?`}`,
      help: {
        en: () =>
          'The first number grows when a promise gets weaker, the second when one is added, the third when only the wording changes.',
        de: () =>
          'Die erste Zahl steigt, wenn eine Zusage schwächer wird, die zweite, wenn eine hinzukommt, die dritte, wenn sich nur der Wortlaut ändert.',
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
