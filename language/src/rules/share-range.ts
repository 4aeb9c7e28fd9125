import { defineRule, message } from './define-rule.ts'
import { badLiterals } from './literal-rule.ts'
import { code } from './words.ts'

export const shareRange = defineRule({
  name: 'share-range',
  severity: 'error',
  purpose: {
    en: 'A share is less than nothing or more than all.',
    de: 'Ein Anteil ist kleiner als nichts oder größer als alles.',
  },
  messages: {
    range: message<{ text: string; exclusive: boolean }>({
      en: ({ text, exclusive }) =>
        exclusive
          ? `${code(text)} would leave nobody at work: a shrinkage is at least 0 % and below 100 %.`
          : `${code(text)} is no share: a share lies between 0 % and 100 %.`,
      de: ({ text, exclusive }) =>
        exclusive
          ? `Bei ${code(text)} bliebe niemand bei der Arbeit: Eine Abwesenheit liegt ab 0 % und unter 100 %.`
          : `${code(text)} ist kein Anteil: Ein Anteil liegt zwischen 0 % und 100 %.`,
    }),
    precision: message<{ text: string }>({
      en: ({ text }) => `${code(text)} is finer than anyone can measure.`,
      de: ({ text }) => `${code(text)} ist genauer, als sich messen lässt.`,
      help: {
        en: () => 'Up to 10 decimals are possible.',
        de: () => 'Bis zu 10 Nachkommastellen sind möglich.',
      },
    }),
  },
  file(file, report) {
    for (const { text, origin, problem } of badLiterals(file, 'share-range')) {
      report('range', { text, exclusive: problem.exclusive }, { at: origin })
    }
    for (const { text, origin } of badLiterals(file, 'share-range:precision'))
      report('precision', { text }, { at: origin })
  },
})
