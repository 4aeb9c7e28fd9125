import { defineRule, message } from './define-rule.ts'
import { codes, enumeration } from './words.ts'

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
        `${enumeration(codes(rules), 'en')} was to be ignored until ${until}; that day has passed.`,
      de: ({ rules, until }) =>
        `${enumeration(codes(rules), 'de')} sollte bis ${until} unterdrückt werden; der Tag ist vorbei.`,
      help: {
        en: ({ because }) =>
          `Mend what was found, or agree on a new date${because === undefined ? '' : ` (the reason was: ${because})`}.`,
        de: ({ because }) =>
          `Den Befund beheben oder einen neuen Termin vereinbaren${because === undefined ? '' : ` (Grund war: ${because})`}.`,
      },
    }),
  },
  project({ outcome }, report) {
    for (const { rules, until, because, origin } of outcome?.expired ?? []) {
      report('expired', { rules, until: until?.value ?? '', because }, { at: until?.origin ?? origin })
    }
  },
})
