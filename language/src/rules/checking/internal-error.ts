import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'

export const internalError = defineRule({
  name: 'internal-error',
  severity: 'error',
  last: true,
  purpose: {
    en: 'A rule failed: a defect of Zusage, not of the contract.',
    de: 'Eine Regel ist gescheitert: ein Fehler von Zusage, nicht des Vertrags.',
  },
  messages: {
    failed: message<{ rule: string }>({
      en: ({ rule }) => `Internal error in rule ${code(rule)}: what it looks for was not checked.`,
      de: ({ rule }) => `Interner Fehler in der Regel ${code(rule)}: Was sie sucht, wurde nicht geprüft.`,
      help: {
        en: () => 'This is a defect of Zusage. Please report it with the contract that shows it.',
        de: () => 'Das ist ein Fehler von Zusage. Bitte mit dem Vertrag melden, bei dem er auftritt.',
      },
    }),
  },
  project({ project, outcome }, report) {
    for (const { rule, error } of outcome?.failed ?? []) {
      const file = project.files[0]?.path ?? ''
      report('failed', { rule }, { at: { file, start: 0, end: 0 }, data: { error: String(error) } })
    }
  },
})
