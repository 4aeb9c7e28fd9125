import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { badLiterals, rewrite } from '../support/literal-rule.ts'

export const fiscalMonth = defineRule({
  name: 'fiscal-month',
  severity: 'error',
  purpose: {
    en: 'Months start on a day that not every month has.',
    de: 'Monate beginnen an einem Tag, den nicht jeder Monat hat.',
  },
  messages: {
    day: message<{ text: string }>({
      en: ({ text }) => `Months start on a day that every month has, from 1 to 28; ${code(text)} is none.`,
      de: ({ text }) =>
        `Monate beginnen an einem Tag, den jeder Monat hat, von 1 bis 28; ${code(text)} ist keiner.`,
    }),
  },
  file(file, report) {
    for (const literal of badLiterals(file, 'fiscal-month')) {
      const { text, origin } = literal
      // The last that every month has, where somebody means the end of the month.
      const day = /^(?:29|30|31)$/.test(text) ? '28' : '1'
      report('day', { text }, { at: origin, fixes: [rewrite(literal, day)] })
    }
  },
})
