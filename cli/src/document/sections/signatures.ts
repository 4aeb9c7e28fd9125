import { nothingElse } from '../../../../language/src/compile/nothing-else.ts'
import type { Section, SignaturePlace } from '../tree.ts'
import { paragraph, type View } from '../view.ts'

/** Who signed, and lines for those who have not. */
export function signatures(view: View): Section {
  const { contract, word, hash } = view
  const { client, provider, version } = contract.contract
  const parties = [
    client,
    provider,
    ...contract.signatures
      .map(({ party }) => party)
      .filter((party) => party !== client && party !== provider),
  ]
  const places = [...new Set(parties)].flatMap((party): SignaturePlace[] => {
    const signed = contract.signatures.filter((one) => one.party === party)
    const place = {
      party: word('forParty', { party: view.actor(party) }),
      labels: {
        date: word('placeDate'),
        signature: word('signature'),
      },
    }
    if (signed.length === 0) return [place]
    return signed.map(({ signatory, party: _, date, ...rest }) => {
      nothingElse(rest)
      return { ...place, signed: { signatory, date: word('signedOn', { date: view.date(date) }) } }
    })
  })
  return view.section('signatures', [
    paragraph([word('signatureIs', { version }), ' ', { kind: 'code', text: hash }, '.']),
    { kind: 'signatures', places },
    paragraph([word('signatureCheck'), ' ', { kind: 'code', text: word('verifyCommand') }, '.']),
  ])
}
