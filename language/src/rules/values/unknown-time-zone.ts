import { alternatives, code, codes, message } from '../../speech/index.ts'
import { knownTimeZones } from '../../syntax/literals.ts'
import { nearest } from '../../syntax/nearest.ts'
import { quote } from '../../syntax/values.ts'
import { defineRule } from '../define-rule.ts'
import { badLiterals, rewrite } from '../support/literal-rule.ts'

/** What people write for their time zone. */
const everyday: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      CET: 'Europe/Berlin',
      CEST: 'Europe/Berlin',
      MEZ: 'Europe/Berlin',
      MESZ: 'Europe/Berlin',
      GMT: 'Europe/London',
    },
    ...{ EST: 'America/New_York', PST: 'America/Los_Angeles' },
  }),
)

interface Unknown {
  readonly zone: string
  readonly near: readonly string[]
}

export const unknownTimeZone = defineRule({
  name: 'unknown-time-zone',
  severity: 'error',
  purpose: { en: 'A time zone is not known.', de: 'Eine Zeitzone ist nicht bekannt.' },
  messages: {
    unknown: message<Unknown>({
      en: ({ zone, near }) =>
        `${code(zone)} is not a time zone${near.length > 0 ? `; did you mean ${alternatives(codes(near), 'en')}?` : '.'}`,
      de: ({ zone, near }) =>
        `${code(zone)} ist keine Zeitzone${near.length > 0 ? `; ist ${alternatives(codes(near), 'de')} gemeint?` : '.'}`,
      help: {
        en: () =>
          'Name a place of the IANA time zones, such as "Europe/Berlin": only a place says when its clocks change.',
        de: () =>
          'Einen Ort der IANA-Zeitzonen nennen, etwa "Europe/Berlin": Nur ein Ort sagt, wann die Uhr umgestellt wird.',
      },
    }),
  },
  file(file, report) {
    for (const literal of badLiterals(file, 'unknown-time-zone')) {
      const zone = literal.text
      const meant =
        everyday.get(zone) ??
        knownTimeZones().find((known) => known.split('/').at(-1) === zone.replaceAll(' ', '_'))
      const near = meant === undefined ? nearest(zone, knownTimeZones()) : [meant]
      report(
        'unknown',
        { zone, near },
        {
          at: literal.origin,
          data: { zone, nearest: near },
          fixes: near.map((instead) => rewrite(literal, quote(instead))),
        },
      )
    }
  },
})
