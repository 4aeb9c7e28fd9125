import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { badLiterals, rewrite } from '../support/literal-rule.ts'

export const invalidTime = defineRule({
  name: 'invalid-time',
  severity: 'error',
  purpose: { en: 'A time of day does not exist.', de: 'Eine Uhrzeit gibt es nicht.' },
  messages: {
    unreal: message<{ text: string }>({
      en: ({ text }) => `There is no time ${code(text)}; a day goes from 00:00 to 24:00.`,
      de: ({ text }) => `Die Uhrzeit ${code(text)} gibt es nicht; ein Tag geht von 00:00 bis 24:00.`,
    }),
    form: message<{ text: string; instead: string }>({
      en: ({ text, instead }) =>
        `Hour and minute have two digits each: write ${instead} instead of ${code(text)}.`,
      de: ({ text, instead }) =>
        `Stunde und Minute haben je zwei Ziffern: ${instead} statt ${code(text)} schreiben.`,
    }),
  },
  file(file, report) {
    for (const literal of badLiterals(file, 'invalid-time')) {
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
