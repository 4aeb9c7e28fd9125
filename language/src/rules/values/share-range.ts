import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { badLiterals } from '../support/literal-rule.ts'

export const shareRange = defineRule({
  name: 'share-range',
  severity: 'error',
  purpose: {
    en: 'A share is less than nothing or more than all.',
    de: 'Ein Anteil ist kleiner als nichts oder größer als alles.',
  },
  messages: {
    range: message<{ text: string; exclusive: boolean; least: number; most: number }>({
      en: ({ text, exclusive, least, most }) =>
        exclusive
          ? `With ${code(text)} nobody would ever be there: a shrinkage is less than 100 %.`
          : `${code(text)} is no possible share: here it lies between ${least} % and ${most} %.`,
      de: ({ text, exclusive, least, most }) =>
        exclusive
          ? `Bei ${code(text)} wäre nie jemand da: Die Abwesenheit (shrinkage) beträgt weniger als 100 %.`
          : `${code(text)} ist kein möglicher Anteil: Hier liegt er zwischen ${least} % und ${most} %.`,
    }),
  },
  file(file, report) {
    for (const { text, origin, problem } of badLiterals(file, 'share-range')) {
      const { exclusive, least, most } = problem
      report('range', { text, exclusive, least, most }, { at: origin })
    }
  },
})
