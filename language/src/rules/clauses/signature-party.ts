import type { Contract, Party, Reference, Signature } from '../../model/declarations.ts'
import { code, message, sides } from '../../speech/index.ts'
import { defineRule, type Fix } from '../define-rule.ts'
import { contractsIn } from '../support/answers.ts'

interface Stranger {
  readonly party: string
  readonly contract: string
  readonly client: string
  readonly provider: string
}

export const signatureParty = defineRule({
  name: 'signature-party',
  severity: 'warning',
  purpose: {
    en: 'Somebody signs for a party that is no side of the contract.',
    de: 'Jemand unterschreibt für eine Partei, die keine Seite des Vertrags ist.',
  },
  messages: {
    stranger: message<Stranger>({
      en: ({ party, contract, client, provider }) =>
        `${code(party)} is no side of ${code(contract)}, so this signature binds nobody: its client is ${code(client)}, its provider ${code(provider)}.`,
      de: ({ party, contract, client, provider }) =>
        `${code(party)} ist keine Seite von ${code(contract)}, diese Unterschrift bindet also niemanden: Auftraggeber ist ${code(client)}, Dienstleister ${code(provider)}.`,
      help: {
        en: () => 'Sign for one of the two sides.',
        de: () => 'Für eine der beiden Seiten unterschreiben.',
      },
    }),
  },
  file(file, report) {
    for (const contract of contractsIn(file)) {
      const { client, provider, signatures } = contract
      if (client?.target === undefined || provider?.target === undefined) continue
      for (const { party } of signatures) {
        if (party.target === undefined || isSide(contract, party.target)) continue
        report(
          'stranger',
          {
            party: party.target.id,
            contract: contract.id,
            client: client.target.id,
            provider: provider.target.id,
          },
          {
            at: party.origin,
            related: [
              { at: client.origin, message: sides.client.subject },
              { at: provider.origin, message: sides.provider.subject },
            ],
            data: { contract: contract.id, party: party.target.id },
            fixes: sidesToSignFor(contract, signatures).map((side) => changing(party, side)),
          },
        )
      }
    }
  },
})

function isSide({ client, provider }: Contract, party: Party): boolean {
  return party === client?.target || party === provider?.target
}

/** The sides for which nobody has signed yet; both, where all have. */
function sidesToSignFor(
  { client, provider }: Contract,
  signatures: readonly Signature[],
): readonly Reference<Party>[] {
  const sides = [client!, provider!]
  const open = sides.filter(({ target }) => !signatures.some(({ party }) => party.target === target))
  return open.length === 0 ? sides : open
}

/** The side as it is written where it is named as such, so that the name is known. */
function changing({ origin: { file, start, end } }: Reference, { text }: Reference): Fix {
  return {
    title: { en: `Sign for ${text}`, de: `Für ${text} unterschreiben` },
    edits: [{ file, start, end, text }],
  }
}
