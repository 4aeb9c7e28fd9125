import { expect, test } from 'vitest'
import { readTimeZone } from '../../language/src/syntax/literals.ts'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('unknown-time-zone')

test('no zone, with the place that was meant', () =>
  check(`
   calendar A { time zone "CET" }
//                        ^^^^^ error[unknown-time-zone] 'CET' is not a time zone; did you mean 'Europe/Berlin'?
//     help: Name a place of the IANA time zones, such as "Europe/Berlin": only a place says when its clocks change.
//     fix: Write "Europe/Berlin"
   calendar B { time zone "Europe/Berln" }
//                        ^^^^^^^^^^^^^^ error[unknown-time-zone] 'Europe/Berln' is not a time zone; did you mean 'Europe/Berlin'?
//     help: Name a place of the IANA time zones, such as "Europe/Berlin": only a place says when its clocks change.
//     fix: Write "Europe/Berlin"
   calendar C { time zone "Berlin" }
//                        ^^^^^^^^ error[unknown-time-zone] 'Berlin' is not a time zone; did you mean 'Europe/Berlin'?
//     help: Name a place of the IANA time zones, such as "Europe/Berlin": only a place says when its clocks change.
//     fix: Write "Europe/Berlin"
   calendar D { time zone "New York" }
//                        ^^^^^^^^^^ error[unknown-time-zone] 'New York' is not a time zone; did you mean 'America/New_York'?
//     help: Name a place of the IANA time zones, such as "Europe/Berlin": only a place says when its clocks change.
//     fix: Write "America/New_York"
   calendar E { time zone "+01:00" }
//                        ^^^^^^^^ error[unknown-time-zone] '+01:00' is a fixed offset and no place: its clocks never change.
//     help: Name a place of the IANA time zones, such as "Europe/Berlin": only a place says when its clocks change.
   calendar F { time zone "" }
//                        ^^ error[unknown-time-zone] '""' is not a time zone.
//     help: Name a place of the IANA time zones, such as "Europe/Berlin": only a place says when its clocks change.
   calendar G { time zone "Europe/Entenhausen" }
//                        ^^^^^^^^^^^^^^^^^^^^ error[unknown-time-zone] 'Europe/Entenhausen' is not a time zone; did you mean 'Europe/Copenhagen'?
//     help: Name a place of the IANA time zones, such as "Europe/Berlin": only a place says when its clocks change.
//     fix: Write "Europe/Copenhagen"
`))

test('in German', () =>
  checkGerman(`
   calendar A { time zone "MEZ" }
//                        ^^^^^ error[unknown-time-zone] 'MEZ' ist keine Zeitzone; ist 'Europe/Berlin' gemeint?
//     help: Einen Ort der IANA-Zeitzonen nennen, etwa "Europe/Berlin": Nur ein Ort sagt, wann die Uhr umgestellt wird.
   calendar E { time zone "+01:00" }
//                        ^^^^^^^^ error[unknown-time-zone] '+01:00' ist ein fester Abstand und kein Ort: Die Uhr wird dort nie umgestellt.
//     help: Einen Ort der IANA-Zeitzonen nennen, etwa "Europe/Berlin": Nur ein Ort sagt, wann die Uhr umgestellt wird.
`))

test('names of the IANA data base, old ones included', () =>
  check(`
   calendar A { time zone "Europe/Berlin" }
   calendar B { time zone "Europe/Belfast" }
   calendar C { time zone "America/Argentina/Buenos_Aires" }
   calendar D { time zone "UTC" }
`))

test('its fix', () =>
  checkFix(
    'unknown-time-zone',
    `calendar A { time zone "MESZ" }`,
    `calendar A { time zone "Europe/Berlin" }`,
  ))

test.each(['Etc/GMT-1', 'GMT+1', 'UTC+01:00', '-0500', 'GMT0', 'etc/gmt+12'])(
  '%s is an offset, and no place is proposed',
  (zone) =>
    check(`
   calendar A { time zone "${zone}" }
//                        ${'^'.repeat(zone.length + 2)} error[unknown-time-zone] '${zone}' is a fixed offset and no place: its clocks never change.
//     help: Name a place of the IANA time zones, such as "Europe/Berlin": only a place says when its clocks change.
`),
)

test.each([
  ['europe/berlin', 'Europe/Berlin'],
  ['EUROPE/KYIV', 'Europe/Kyiv'],
  ['asia/kolkata', 'Asia/Kolkata'],
  ['africa/dar_es_salaam', 'Africa/Dar_es_Salaam'],
  ['america/port-au-prince', 'America/Port-au-Prince'],
  ['america/argentina/buenos_aires', 'America/Argentina/Buenos_Aires'],
  ['Antarctica/Dumontdurville', 'Antarctica/DumontDUrville'],
  ['us/east-indiana', 'US/East-Indiana'],
  ['utc', 'UTC'],
  ['Etc/Zulu', 'UTC'],
  ['EST', 'America/New_York'],
  ['cet', 'Europe/Berlin'],
  ['berlin', 'Europe/Berlin'],
])('%s is spelled %s', async (zone, spelled) => {
  await check(`
   calendar A { time zone "${zone}" }
//                        ${'^'.repeat(zone.length + 2)} error[unknown-time-zone] '${zone}' is not a time zone; did you mean '${spelled}'?
//     help: Name a place of the IANA time zones, such as "Europe/Berlin": only a place says when its clocks change.
//     fix: Write "${spelled}"
`)
  await check(`
   calendar A { time zone "${spelled}" }
`)
})

test('every zone of the runtime is known as it is spelled, and in no other capitals', () => {
  for (const zone of [...Intl.supportedValuesOf('timeZone'), ...links]) {
    expect(readTimeZone(zone)).toEqual({ value: zone })
    for (const other of [zone.toLowerCase(), zone.toUpperCase()])
      expect(readTimeZone(other)).toEqual({ problem: { code: 'unknown-time-zone', instead: zone } })
  }
})

/** Links of the IANA database (its files `backward` and `northamerica` among others) that a runtime does not list. */
const links = [
  'Africa/Asmara',
  'Africa/Timbuktu',
  'America/Argentina/Buenos_Aires',
  'America/Argentina/Catamarca',
  'America/Argentina/ComodRivadavia',
  'America/Argentina/Cordoba',
  'America/Atikokan',
  'America/Atka',
  'America/Ensenada',
  'America/Fort_Wayne',
  'America/Indiana/Indianapolis',
  'America/Kentucky/Louisville',
  'America/Knox_IN',
  'America/Montreal',
  'America/Nuuk',
  'America/Porto_Acre',
  'America/Rainy_River',
  'America/Virgin',
  'Antarctica/South_Pole',
  'Asia/Ashkhabad',
  'Asia/Chungking',
  'Asia/Dacca',
  'Asia/Ho_Chi_Minh',
  'Asia/Istanbul',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Tel_Aviv',
  'Asia/Ulan_Bator',
  'Asia/Yangon',
  'Atlantic/Faroe',
  'Atlantic/Jan_Mayen',
  'Australia/ACT',
  'Australia/LHI',
  'Australia/NSW',
  'Australia/Queensland',
  'Brazil/DeNoronha',
  'Canada/Newfoundland',
  'Chile/EasterIsland',
  'Europe/Belfast',
  'Europe/Kyiv',
  'Europe/Nicosia',
  'Mexico/BajaNorte',
  'Pacific/Chuuk',
  'Pacific/Pohnpei',
  'US/Alaska',
  'US/East-Indiana',
  'US/Eastern',
  'US/Pacific',
]
