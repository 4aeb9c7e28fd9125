import { code, message, sides } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'

export const selfContract = defineRule({
  name: 'self-contract',
  severity: 'error',
  purpose: {
    en: 'Client and provider are the same party.',
    de: 'Auftraggeber und Dienstleister sind dieselbe Partei.',
  },
  messages: {
    same: message<{ party: string; contract: string }>({
      en: ({ party, contract }) =>
        `In contract ${code(contract)}, ${code(party)} makes promises to itself: client and provider are the same.`,
      de: ({ party, contract }) =>
        `Im Vertrag ${code(contract)} sagt ${code(party)} sich selbst etwas zu: Auftraggeber und Dienstleister sind dieselbe Partei.`,
      help: {
        en: () => 'Name the party that is served as `client`, and the one that serves as `provider`.',
        de: () => 'Als `client` die Partei nennen, die bedient wird, als `provider` die, die leistet.',
      },
    }),
  },
  file(file, report) {
    for (const declaration of file.declarations) {
      if (declaration.kind !== 'contract') continue
      const { client, provider } = declaration
      if (client?.target === undefined || client.target !== provider?.target) continue
      report(
        'same',
        { party: client.target.id, contract: declaration.id },
        {
          at: provider.origin,
          related: [{ at: client.origin, message: sides.client.subject }],
        },
      )
    }
  },
})
