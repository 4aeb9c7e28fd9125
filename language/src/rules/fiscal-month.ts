import { defineRule, message } from './define-rule.ts'
import { badLiterals } from './literal-rule.ts'
import { code } from './words.ts'

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
    for (const { text, origin } of badLiterals(file, 'fiscal-month')) {
      // The last that every month has, where somebody means the end of the month.
      const day = /^(?:29|30|31)$/.test(text) ? '28' : '1'
      const title = { en: `Write ${day}`, de: `${day} schreiben` }
      const edits = [{ file: origin.file, start: origin.start, end: origin.end, text: day }]
      report('day', { text }, { at: origin, fixes: [{ title, edits }] })
    }
  },
})
