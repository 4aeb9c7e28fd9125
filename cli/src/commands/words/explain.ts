// What `zusage explain` says.
import type { Words } from '../../../../language/src/speech/index.ts'

export const explainWords = {
  explainSummary: { en: 'explain a rule, or list all rules', de: 'eine Regel erklären oder alle aufführen' },
  argumentRule: { en: 'name of a rule, as findings show it', de: 'Name einer Regel, wie Befunde ihn zeigen' },
  explainExamples: {
    en: `  zusage explain                 every rule with its level
  zusage explain unknown-name    why, wrong and right`,
    de: `  zusage explain                 jede Regel mit ihrer Stufe
  zusage explain unknown-name    warum, falsch und richtig`,
  },
  why: { en: 'Why', de: 'Warum' },
  wrong: { en: 'Wrong', de: 'Falsch' },
  right: { en: 'Right', de: 'Richtig' },
  explainMore: {
    en: '`zusage explain RULE` tells more about one.',
    de: '`zusage explain REGEL` erzählt mehr über eine.',
  },
} as const satisfies Words
