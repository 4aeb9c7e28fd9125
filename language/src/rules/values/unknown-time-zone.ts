import { alternatives, code, codes, message } from '../../speech/index.ts'
import { knownTimeZones } from '../../syntax/literals.ts'
import { KnownWords } from '../../syntax/nearest.ts'
import { quote } from '../../syntax/values.ts'
import { defineRule } from '../define-rule.ts'
import { badLiterals, rewrite } from '../support/literal-rule.ts'

/** What people write for their time zone. */
const everyday: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ CET: 'Europe/Berlin', CEST: 'Europe/Berlin', MEZ: 'Europe/Berlin', MESZ: 'Europe/Berlin' },
    ...{ MET: 'Europe/Berlin', EET: 'Europe/Athens', EEST: 'Europe/Athens', WET: 'Europe/Lisbon' },
    ...{ GMT: 'Europe/London', BST: 'Europe/London', GB: 'Europe/London', Eire: 'Europe/Dublin' },
    ...{ EST: 'America/New_York', EDT: 'America/New_York', EST5EDT: 'America/New_York' },
    ...{ CST: 'America/Chicago', CDT: 'America/Chicago', CST6CDT: 'America/Chicago' },
    ...{ MST: 'America/Denver', MDT: 'America/Denver', MST7MDT: 'America/Denver' },
    ...{ PST: 'America/Los_Angeles', PDT: 'America/Los_Angeles', PST8PDT: 'America/Los_Angeles' },
    ...{ HST: 'Pacific/Honolulu', JST: 'Asia/Tokyo', HKT: 'Asia/Hong_Kong' },
    ...{ AEST: 'Australia/Sydney', AEDT: 'Australia/Sydney', AWST: 'Australia/Perth' },
    ...{ NZST: 'Pacific/Auckland', NZDT: 'Pacific/Auckland', NZ: 'Pacific/Auckland' },
    ...{ Z: 'UTC', Zulu: 'UTC', UCT: 'UTC', Universal: 'UTC', Greenwich: 'UTC' },
  }),
)

/** `+01:00`, `UTC+1`, `GMT+01`, `Etc/GMT-1`: so many hours ahead of UTC all year, whatever the place. */
const offset = /^(?:Etc\/)?(?:UTC|GMT)?\s*[+\-−]\s*\d{1,2}(?::?\d\d)?$|^(?:Etc\/)?GMT0$/i

interface Zones {
  readonly list: readonly string[]
  readonly words: KnownWords
}

let known: Zones | undefined

/** The zones of this machine, put together when somebody first misspells one. */
function zones(): Zones {
  if (known === undefined) {
    const list = knownTimeZones()
    known = { list, words: new KnownWords(list) }
  }
  return known
}

interface Unknown {
  readonly zone: string
  readonly near: readonly string[]
}

const help = {
  en: () =>
    'Name a place of the IANA time zones, such as "Europe/Berlin": only a place says when its clocks change.',
  de: () =>
    'Einen Ort der IANA-Zeitzonen nennen, etwa "Europe/Berlin": Nur ein Ort sagt, wann die Uhr umgestellt wird.',
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
      help,
    }),
    offset: message<{ zone: string }>({
      en: ({ zone }) => `${code(zone)} is a fixed offset and no place: its clocks never change.`,
      de: ({ zone }) =>
        `${code(zone)} ist ein fester Abstand und kein Ort: Die Uhr wird dort nie umgestellt.`,
      help,
    }),
  },
  file(file, report) {
    for (const literal of badLiterals(file, 'unknown-time-zone')) {
      const zone = literal.text
      if (offset.test(zone)) {
        report('offset', { zone }, { at: literal.origin, data: { zone, nearest: [] } })
        continue
      }
      const meant =
        literal.problem.instead ??
        everyday.get(zone.replace(/^Etc\//, '')) ??
        everyday.get(zone.toUpperCase()) ??
        zones().list.find((known) => lastPart(known) === zone.replaceAll(' ', '_').toLowerCase())
      const near = meant === undefined ? zones().words.nearest(zone) : [meant]
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

function lastPart(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).toLowerCase()
}
