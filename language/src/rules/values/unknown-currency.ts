import { alternatives, code, codes, message } from '../../speech/index.ts'
import { isCurrency, knownCurrencies } from '../../syntax/literals.ts'
import { nearest } from '../../syntax/nearest.ts'
import { defineRule } from '../define-rule.ts'
import { badLiterals, rewrite } from '../support/literal-rule.ts'

/** What people write for currencies, and their codes. */
const everyday: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ '€': 'EUR', Euro: 'EUR', euro: 'EUR', EURO: 'EUR', $: 'USD', Dollar: 'USD', '£': 'GBP', '¥': 'JPY' },
    ...{ Franken: 'CHF', SFR: 'CHF', Fr: 'CHF', TEUR: 'EUR' },
  }),
)

interface Unknown {
  readonly currency: string
  readonly near: readonly string[]
}

export const unknownCurrency = defineRule({
  name: 'unknown-currency',
  severity: 'error',
  purpose: {
    en: 'An amount of money has no currency that ISO 4217 knows.',
    de: 'Ein Geldbetrag hat keine Währung, die ISO 4217 kennt.',
  },
  messages: {
    unknown: message<Unknown>({
      en: ({ currency, near }) =>
        `${code(currency)} is not the code of a currency${near.length > 0 ? `; did you mean ${alternatives(codes(near), 'en')}?` : '.'}`,
      de: ({ currency, near }) =>
        `${code(currency)} ist kein Währungscode${near.length > 0 ? `; ist ${alternatives(codes(near), 'de')} gemeint?` : '.'}`,
      help: {
        en: () => 'A currency has three capital letters, as in ISO 4217: EUR, CHF, USD.',
        de: () => 'Eine Währung hat drei Großbuchstaben wie in ISO 4217: EUR, CHF, USD.',
      },
    }),
    missing: message<object>({
      en: () => `After ${code('money')} the currency is missing.`,
      de: () => `Nach ${code('money')} fehlt die Währung.`,
      help: { en: () => 'Write money EUR, for example.', de: () => 'Zum Beispiel money EUR schreiben.' },
    }),
  },
  file(file, report) {
    for (const literal of badLiterals(file, 'unknown-currency')) {
      const { currency } = literal.problem
      if (currency === '') {
        report('missing', {}, { at: literal.origin })
        continue
      }
      const upper = currency.toUpperCase()
      const meant = everyday.get(currency) ?? (isCurrency(upper) ? upper : undefined)
      const near = meant === undefined ? nearest(upper, knownCurrencies(), 2) : [meant]
      report(
        'unknown',
        { currency, near },
        {
          at: literal.origin,
          data: { currency },
          fixes: near.map((instead) => rewrite(literal, literal.text.replace(currency, instead))),
        },
      )
    }
  },
})
