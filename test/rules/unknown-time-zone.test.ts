import { test } from 'vitest'
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
//                        ^^^^^^^^ error[unknown-time-zone] '+01:00' is not a time zone.
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
//                        ^^^^^^^^ error[unknown-time-zone] '+01:00' ist keine Zeitzone.
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
