import { alternatives, code, codes, message } from '../../speech/index.ts'
import { knownHolidayRegions } from '../../syntax/literals.ts'
import { nearest } from '../../syntax/nearest.ts'
import { quote } from '../../syntax/values.ts'
import { defineRule } from '../define-rule.ts'
import { badLiterals, rewrite } from '../support/literal-rule.ts'

/** The names of German states and neighbours, and their codes. */
const everyday: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      'baden-württemberg': 'DE-BW',
      bayern: 'DE-BY',
      berlin: 'DE-BE',
      brandenburg: 'DE-BB',
      bremen: 'DE-HB',
    },
    ...{ hamburg: 'DE-HH', hessen: 'DE-HE', 'mecklenburg-vorpommern': 'DE-MV', niedersachsen: 'DE-NI' },
    ...{ 'nordrhein-westfalen': 'DE-NW', 'rheinland-pfalz': 'DE-RP', saarland: 'DE-SL', sachsen: 'DE-SN' },
    ...{ 'sachsen-anhalt': 'DE-ST', 'schleswig-holstein': 'DE-SH', thüringen: 'DE-TH', nrw: 'DE-NW' },
    ...{
      deutschland: 'DE',
      germany: 'DE',
      österreich: 'AT',
      austria: 'AT',
      schweiz: 'CH',
      switzerland: 'CH',
    },
  }),
)

interface Unknown {
  readonly region: string
  readonly near: readonly string[]
}

export const unknownHolidayRegion = defineRule({
  name: 'unknown-holiday-region',
  severity: 'error',
  purpose: {
    en: 'The public holidays of a region are not known.',
    de: 'Die Feiertage einer Region sind nicht bekannt.',
  },
  messages: {
    unknown: message<Unknown>({
      en: ({ region, near }) =>
        `No public holidays are known for ${code(region)}${near.length > 0 ? `; did you mean ${alternatives(codes(near), 'en')}?` : '.'}`,
      de: ({ region, near }) =>
        `Für ${code(region)} sind keine Feiertage bekannt${near.length > 0 ? `; ist ${alternatives(codes(near), 'de')} gemeint?` : '.'}`,
      help: {
        en: () => 'Name a country or a state by its ISO 3166 code: "DE", "DE-HE", "AT".',
        de: () => 'Land oder Bundesland mit ISO-3166-Code angeben: "DE", "DE-HE", "AT".',
      },
    }),
  },
  file(file, report) {
    for (const literal of badLiterals(file, 'unknown-holiday-region')) {
      const region = literal.text
      const [country] = region.toUpperCase().split('-')
      const known = knownHolidayRegions()
      const meant = everyday.get(region.toLowerCase()) ?? region.toUpperCase()
      const near = known.includes(meant)
        ? [meant]
        : nearest(
            region.toUpperCase(),
            known.filter((one) => one.startsWith(country!)),
          )
      report(
        'unknown',
        { region, near },
        {
          at: literal.origin,
          data: { region, nearest: near },
          fixes: near.map((instead) => rewrite(literal, quote(instead))),
        },
      )
    }
  },
})
