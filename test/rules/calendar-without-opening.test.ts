import { describe, test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('calendar-without-opening')

describe('a calendar', () => {
  test('that never opens is reported', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" holidays "DE-HE" }
//          ^^^^^^ error[calendar-without-opening] 'Office' never opens, so that nothing could ever be due by it.
//     help: Add opening hours, such as: open mon-fri 08:00-17:00
`))

  test('in German', () =>
    checkGerman(`
   calendar Office { time zone "Europe/Berlin" holidays "DE-HE" }
//          ^^^^^^ error[calendar-without-opening] 'Office' öffnet nie; nach ihm könnte also nie etwas fällig werden.
//     help: Öffnungszeiten ergänzen, zum Beispiel: open mon-fri 08:00-17:00
`))

  test('with hours of the week is fine', () =>
    check(`
   calendar Office { open mon 08:00-12:00 }
`))

  test('with hours of one date is fine', () =>
    check(`
   calendar Office { open 2027-11-27 08:00-12:00 }
`))

  test('whose dates are closed again never opens', () =>
    check(`
   calendar Office {
//          ^^^^^^ error[calendar-without-opening] 'Office' never opens: whatever dates it opens on, a later line closes.
//     help: The later line wins: write the opening below the closing.
     open 2027-11-27 08:00-12:00
     open 2027-11-26 to 2027-11-28 08:00-12:00
     closed 2027-11-28 to 2027-11-30
     closed 2027-11-20 to 2027-11-27
   }
`))

  test('whose dates are closed again, in German', () =>
    checkGerman(`
   calendar Office {
//          ^^^^^^ error[calendar-without-opening] 'Office' öffnet nie: Jeden Tag, an dem er öffnet, schließt eine spätere Zeile.
//     help: Die spätere Zeile gilt: Die Öffnung unter die Schließung schreiben.
     open 2027-11-27 08:00-12:00
     closed 2027-11-20 to 2027-11-30
   }
`))

  test('opens on the one date that no later line closes', () =>
    check(`
   calendar Office {
     open 2027-11-26 to 2027-11-28 08:00-12:00
     closed 2027-11-28 to 2027-11-30
     closed 2027-11-20 to 2027-11-26
   }
`))

  test('opens where a later line opens again', () =>
    check(`
   calendar Office {
     closed 2027-11-20 to 2027-11-30
     open 2027-11-27 08:00-12:00
   }
`))
})

describe('inheritance', () => {
  test('can bring the hours', () =>
    check(`
   calendar Office { open mon 08:00-12:00 }
   calendar Phones extends Office { closed 2027-12-24 }
`))

  test('can take them away', () =>
    check(`
   calendar Office { open 2027-12-24 08:00-12:00 }
   calendar Phones extends Office { closed 2027-12-24 }
//          ^^^^^^ error[calendar-without-opening] 'Phones' never opens: whatever dates it opens on, a later line closes.
`))

  test('lets a base leave the hours to its heirs', () =>
    check(`
   calendar House { time zone "Europe/Berlin" }
   calendar Office extends House { open mon 08:00-12:00 }
`))

  test('does not let a base without hours be worked by', () =>
    check(`
//- main.zusage
   import "./people.zusage"
   calendar House { time zone "Europe/Berlin" }
//          ^^^^^ error[calendar-without-opening] 'House' never opens, so that nothing could ever be due by it.
   calendar Office extends House { open mon 08:00-12:00 }
//- people.zusage
   import "./main.zusage"
   site Leipzig calendar House
`))

  test('from what is not known leaves it open', () =>
    check(`
   calendar Phones extends Offfice { closed 2027-12-24 }
   calendar One extends Two { }
   calendar Two extends One { }
`))
})

describe('while a contract is in force', () => {
  test('a calendar that is closed all the time is reported', () =>
    check(`
   calendar Office {
//          ^^^^^^ error[calendar-without-opening] 'Office' never opens while 'Sales2027' is in force, from 2027-01-01 to 2027-12-31.
//     help: Look at the dates for which it is closed, or add hours for this time.
     time zone "Europe/Berlin"
     open mon-fri 08:00-12:00
     closed 2027-01-01 to 2027-12-31
   }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: the time of 'Sales2027'
     assign All { others under Gold }
   }
   sla Gold { hours Office }
`))

  test('in German', () =>
    checkGerman(`
   calendar Office {
//          ^^^^^^ error[calendar-without-opening] 'Office' öffnet nie, solange 'Sales2027' gilt, vom 2027-01-01 bis 2027-12-31.
//     help: Die Tage prüfen, an denen er geschlossen ist, oder Zeiten für diesen Zeitraum ergänzen.
     time zone "Europe/Berlin"
     open mon-fri 08:00-12:00
     closed 2027-01-01 to 2027-12-31
   }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: die Laufzeit von 'Sales2027'
     assign All { others under Gold }
   }
   sla Gold { hours Office }
`))

  test('it may open by a single date', () =>
    check(`
   calendar Office {
     time zone "Europe/Berlin"
     open mon-fri 08:00-12:00
     closed 2027-01-01 to 2027-12-31
     open 2027-12-31 08:00-12:00
   }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     assign All { others under Gold }
   }
   sla Gold { hours Office }
`))

  test('it may open by a single day of the week', () =>
    check(`
   calendar Office {
     time zone "Europe/Berlin"
     open fri 08:00-12:00
     closed 2027-01-02 to 2027-12-30
   }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     assign All { others under Gold }
   }
   sla Gold { hours Office }
`))

  test('the calendars of the teams count too', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open 2026-12-31 08:00-12:00 }
//          ^^^^^^ error[calendar-without-opening] 'Office' never opens while 'Sales2027' is in force, from 2027-01-01 to 2027-12-31.
   site Leipzig calendar Office
   team Front { site Leipzig }
   pool Both of Front
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: the time of 'Sales2027'
     assign All { others under Gold by Both }
   }
   sla Gold { }
`))

  test('what the contract does not use is not looked at', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open 2026-12-31 08:00-12:00 }
   site Leipzig calendar Office
   contract Sales2027 { in force 2027-01-01 to 2027-12-31 }
`))
})

describe('what cannot be read', () => {
  test('is no missing opening', () =>
    check(`
   calendar Office { open mon-fri 8 to 17 }
//                                ^ error[syntax-error] Expected a time such as 08:00 after 'fri', but found '8'.
   calendar Phones { open mon-fri 08:00-28:00 }
   calendar Early { open 2027-02-30 08:00-12:00 }
`))
})

test('a calendar that opens in a season only', () =>
  check(`
   season Winter 2027-11-01 to 2027-12-31
   season Later 2028-11-01 to 2028-12-31
   calendar Yard { time zone "Europe/Berlin" open mon-sat 06:00-20:00 during Winter }
   calendar Never { time zone "Europe/Berlin" closed mon-sat during Winter }
//          ^^^^^ error[calendar-without-opening] 'Never' never opens, so that nothing could ever be due by it.
   calendar Next { time zone "Europe/Berlin" open mon-sat 06:00-20:00 during Later }
//          ^^^^ error[calendar-without-opening] 'Next' never opens while 'Sales2027' is in force, from 2027-01-01 to 2027-12-31.
   calendar Unknown { time zone "Europe/Berlin" open mon-sat 06:00-20:00 during Nothing }
   sla Gold { hours Yard }
   sla Silver { hours Next }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: the time of 'Sales2027'
     assign All { others under Gold }
     assign All { others under Silver }
   }
`))
