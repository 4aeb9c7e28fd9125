import { codes, enumeration, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'

export const ignoreExpired = defineRule({
  name: 'ignore-expired',
  severity: 'warning',
  last: true,
  purpose: {
    en: 'The day until which a comment silences a finding has passed.',
    de: 'Der Tag, bis zu dem ein Kommentar einen Befund unterdrückt, ist vorbei.',
  },
  messages: {
    expired: message<{ rules: readonly string[]; until: string; because: string | undefined }>({
      en: ({ rules, until }) =>
        `${enumeration(codes(rules), 'en')} ${rules.length > 1 ? 'were' : 'was'} to be ignored until ${until} only; that day has passed.`,
      de: ({ rules, until }) =>
        `${enumeration(codes(rules), 'de')} ${rules.length > 1 ? 'sollten' : 'sollte'} nur bis ${until} unterdrückt werden; dieser Tag ist vorbei.`,
      help: {
        en: ({ because }) =>
          `Mend what was found, or set a new date${because === undefined ? '' : ` (the reason was: ${because})`}.`,
        de: ({ because }) =>
          `Den Befund beheben oder ein neues Datum setzen${because === undefined ? '' : ` (der Grund war: ${because})`}.`,
      },
    }),
  },
  project({ outcome }, report) {
    for (const { rules, until, because, origin } of outcome?.expired ?? []) {
      report('expired', { rules, until: until?.value ?? '', because }, { at: until?.origin ?? origin })
    }
  },
})
