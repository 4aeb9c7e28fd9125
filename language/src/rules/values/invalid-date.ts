import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { badLiterals, rewrite } from '../support/literal-rule.ts'

export const invalidDate = defineRule({
  name: 'invalid-date',
  severity: 'error',
  purpose: { en: 'A date does not exist.', de: 'Ein Datum gibt es nicht.' },
  messages: {
    unreal: message<{ text: string }>({
      en: ({ text }) => `The date ${code(text)} does not exist.`,
      de: ({ text }) => `Das Datum ${code(text)} gibt es nicht.`,
      help: {
        en: () => 'A date is written year-month-day: 2027-01-31.',
        de: () => 'Ein Datum steht als Jahr-Monat-Tag: 2027-01-31.',
      },
    }),
    form: message<{ text: string; instead: string }>({
      en: ({ text, instead }) =>
        `Month and day have two digits each: write ${instead} instead of ${code(text)}.`,
      de: ({ text, instead }) =>
        `Monat und Tag haben je zwei Ziffern: ${instead} statt ${code(text)} schreiben.`,
    }),
  },
  file(file, report) {
    for (const literal of badLiterals(file, 'invalid-date')) {
      const { text, origin, problem } = literal
      if (problem.instead === undefined) report('unreal', { text }, { at: origin })
      else
        report(
          'form',
          { text, instead: problem.instead },
          { at: origin, fixes: [rewrite(literal, problem.instead)] },
        )
    }
  },
})
