import { describe, test } from 'vitest'
import { check } from '../support/check.ts'

// Ten mistakes of people who write their first contract, for each kind of declaration: each costs one finding, at the
// right place, that says how to write it. The names in it are not declared, which is left out here.

const only = [
  'syntax-error',
  'unknown-unit',
  'unit-mismatch',
  'duplicate-property',
  'duplicate-name',
  'wrong-kind',
]

describe('beginner’s mistakes in', () => {
  test('an import', () =>
    check(
      `
//- 01.zusage
   import ./a.zusage
//        ^^^^^^^^^^ error[syntax-error] './a.zusage' is written '"./a.zusage"' here.
//- 02.zusage
   import a.zusage
//         ^ error[syntax-error] Expected 'from' after 'a', but found '.'.
//     help: Write it like this: import Office, Phones as Telephones from "./calendars.zusage"
//- 03.zusage
   import "./a.zusage";
//                    ^ error[syntax-error] ';' means nothing here.
//     help: Remove it, or put it in quotes if it is part of a text.
//- 04.zusage
   import { Sales } from "./a.zusage"
//        ^ error[syntax-error] Expected a text in quotes after 'import', but found '{'.
//     help: Write it like this: import "./organisation.zusage"
//- 05.zusage
   import Sales "./a.zusage"
//              ^^^^^^^^^^^^ error[syntax-error] Expected 'from' after 'Sales', but found '"./a.zusage"'.
//     help: Write it like this: import Office, Phones as Telephones from "./calendars.zusage"
//- 06.zusage
   import * from "./a.zusage"
//        ^ error[syntax-error] '*' means nothing here.
//     help: Remove it, or put it in quotes if it is part of a text.
//- 07.zusage
   use "./a.zusage"
// ^^^ error[syntax-error] 'use' is not known here; did you mean 'import'?
//- 08.zusage
   Import "./a.zusage"
// ^^^^^^ error[syntax-error] 'Import' is not known here; did you mean 'import'?
//- 09.zusage
   import Sales as from "./a.zusage"
//                 ^^^^ error[syntax-error] Expected a name after 'as', but found 'from'.
//     help: Write it like this: import Office, Phones as Telephones from "./calendars.zusage"
//- 10.zusage
   import './a.zusage'
//        ^^^^^^^^^^^^ error[syntax-error] Texts stand between straight double quotes, not behind '''.
//     help: Write "./a.zusage".
`,
      { only },
    ))

  test('a party, a role, a skill, a site, a pool', () =>
    check(
      `
//- 01.zusage
   party "Außendienst"
//       ^^^^^^^^^^^^^ error[syntax-error] Expected a name after 'party', but found '"Außendienst"'.
//     help: Write it like this: party FieldSales "Außendienst"
//- 02.zusage
   party Field Sales
//             ^^^^^ error[syntax-error] 'Sales' cannot follow 'Field'.
//     help: Write it like this: party FieldSales "Außendienst"
//- 03.zusage
   party Field-Sales "Außendienst"
//       ^^^^^^^^^^^ error[syntax-error] A name is one word, without blanks and hyphens: 'Field-Sales' is none.
//     help: Write FieldSales; blanks can stand in the title behind it, in quotes.
//- 04.zusage
   Party Sales
// ^^^^^ error[syntax-error] 'Party' is not known here; did you mean 'party'?
//- 05.zusage
   party Sales {
//             ^ error[syntax-error] '{' cannot follow 'Sales'.
//     help: Write it like this: party FieldSales "Außendienst"
   }
//- 06.zusage
   role TeamLead from Sales
//               ^^^^ error[syntax-error] 'from' is not known here; did you mean 'of'?
//- 07.zusage
   role of Sales
//      ^^ error[syntax-error] Expected a name after 'role', but found 'of'.
//     help: Write it like this: role TeamLead "Teamleitung" of InsideSales
//- 08.zusage
   skill Englisch B2
//                ^^ error[syntax-error] 'B2' cannot follow 'Englisch'.
//     help: Write it like this: skill Complaints "Reklamationen"
//- 09.zusage
   site Frankfurt hours Office
//                ^^^^^ error[syntax-error] Expected 'calendar' after 'Frankfurt', but found 'hours'.
//     help: Write it like this: site Frankfurt calendar Office
//- 10.zusage
   pool Orders of A and B
//                  ^^^ error[syntax-error] 'and' cannot follow 'A'.
//     help: Write it like this: pool Orders "Auftragsservice" of DeskFrankfurt, DeskLeipzig
`,
      { only },
    ))

  test('a calendar', () =>
    check(
      `
//- 01.zusage
   calendar Office {
     timezone "UTC"
//   ^^^^^^^^ error[syntax-error] 'timezone' is not known here; did you mean 'time zone'?
   }
//- 02.zusage
   calendar Office {
     time zone Europe/Berlin
//             ^^^^^^^^^^^^^ error[syntax-error] 'Europe/Berlin' is written '"Europe/Berlin"' here.
   }
//- 03.zusage
   calendar Office {
     time zone: "UTC"
//            ^ error[syntax-error] Expected a text in quotes after 'zone', but found ':'.
//     help: Write it like this: time zone "Europe/Berlin"
   }
//- 04.zusage
   calendar Office {
     open Mo-Fr 08:00-17:00
//        ^^ error[syntax-error] 'Mo' is not known here; did you mean 'mon'?
//           ^^ error[syntax-error] 'Fr' is not known here; did you mean 'fri'?
   }
//- 05.zusage
   calendar Office {
     open mon to fri 08:00-17:00
//            ^^ error[syntax-error] Expected a time such as 08:00 after 'mon', but found 'to'.
//     help: Write it like this: open mon-fri 08:00-12:00, 13:00-17:00
   }
//- 06.zusage
   calendar Office {
     open mon-fri 8-17 Uhr
//                ^ error[syntax-error] Expected a time such as 08:00 after 'fri', but found '8'.
//     help: Write 08:00.
//                  ^^ error[syntax-error] Expected a time such as 08:00 after '-', but found '17'.
//     help: Write 17:00.
//                     ^^^ error[syntax-error] 'Uhr' cannot follow '17'.
//     help: Write it like this: open mon-fri 08:00-12:00, 13:00-17:00
   }
//- 07.zusage
   calendar Office {
     open mon-fri 08.00-17.00
//                ^^^^^ error[syntax-error] Expected a time such as 08:00 after 'fri', but found '08.00'.
//     help: Write 08:00.
//                      ^^^^^ error[syntax-error] Expected a time such as 08:00 after '-', but found '17.00'.
//     help: Write 17:00.
   }
//- 08.zusage
   calendar Office {
     closed 24.12.2027
//          ^^^^^^^^^^ error[syntax-error] Expected a weekday such as mon or a date such as 2027-01-31 after 'closed', but found '24.12.2027'.
//     help: Write 2027-12-24.
   }
//- 09.zusage
   calendar Office {
     closed 2027-12-24 - 2027-12-31
//                     ^ error[syntax-error] '-' cannot follow '2027-12-24'.
//     help: Write it like this: closed 2027-12-24 to 2027-12-31 "Betriebsruhe"
   }
//- 10.zusage
   calendar Office {
     holidays DE-HE
//            ^^^^^ error[syntax-error] 'DE-HE' is written '"DE-HE"' here.
   }
`,
      { only },
    ))

  test('a team', () =>
    check(
      `
//- 01.zusage
   team Desk
//      ^^^^ error[syntax-error] Expected '{' after 'Desk'.
//     help: Write it like this: team OrderDesk "Auftragsservice" { … }
     staff 5 FTE
     week 38.5 h
//- 02.zusage
   team Desk {
     staff 6,5 FTE
//         ^^^ error[syntax-error] Decimals are written with a point: '6,5' was read as 6.5.
//     help: Write 6.5.
   }
//- 03.zusage
   team Desk {
     staff 6.5
//         ^^^ error[syntax-error] Expected a unit after 6.5, such as FTE.
   }
//- 04.zusage
   team Desk {
     staff: 6.5 FTE
//        ^ error[syntax-error] Expected a number after 'staff', but found ':'.
//     help: Write it like this: staff 6.5 FTE
   }
//- 05.zusage
   team Desk {
     calendar Office
//   ^^^^^^^^ error[syntax-error] 'calendar' is not known here; did you mean 'hours'?
   }
//- 06.zusage
   team Desk {
     party Sales
//   ^^^^^ error[syntax-error] 'party' begins nothing that can stand in this 'team' block.
//     help: A line here begins with of, site, hours, staff, week, shrinkage or skills.
   }
//- 07.zusage
   team Desk {
     skills A B
//            ^ error[syntax-error] 'B' cannot follow 'A'.
//     help: Write it like this: skills OrderProcessing, Complaints
   }
//- 08.zusage
   team Desk {
     shrinkage 28
//             ^^ error[syntax-error] Expected a unit after 28, such as %.
   }
//- 09.zusage
   team Desk {
     week 38.5 hours per week
//                   ^^^ error[syntax-error] 'per' cannot follow 'hours'.
//     help: Write it like this: week 38.5 h
   }
//- 10.zusage
   team Desk (
//           ^ error[syntax-error] Expected '{' after 'Desk', but found '('.
//     help: Write {.
// ^^^^ related: it was opened here
     staff 5 FTE
//              | error[syntax-error] This 'team' block is never closed.
//     help: Write } after its last line.
   )
// ^ error[syntax-error] ')' begins no declaration.
//     help: A declaration begins with import, party, role, skill, site, team, pool, season, calendar, segmentation, profile, process, catalogue, event, metric, case, reason, sla or contract.
`,
      { only },
    ))

  test('a segmentation', () =>
    check(
      `
//- 01.zusage
   segmentation S {
     attribute a boolean
//               ^^^^^^^ error[syntax-error] Expected ':' after 'a', but found 'boolean'.
//     help: Write it like this: attribute revenue "Jahresumsatz": money EUR
   }
//- 02.zusage
   segmentation S {
     attribute a: bool
   }
//- 03.zusage
   segmentation S {
     attribute a: DE, AT
//                  ^ error[syntax-error] ',' cannot follow 'DE'.
//     help: Write it like this: attribute country "Land": DE | AT | CH
   }
//- 04.zusage
   segmentation S {
     attribute a: boolean
     segment X if a
//             ^^ error[syntax-error] 'if' is not known here; did you mean 'when'?
   }
//- 05.zusage
   segmentation S {
     attribute a: boolean
     segment X a
//             ^ error[syntax-error] Expected 'when' or 'otherwise' after 'X', but found 'a'.
//     help: Write it like this: segment KeyAccounts "Großkunden" when strategic or revenue >= 500_000 EUR
   }
//- 06.zusage
   segmentation S {
     attribute a: money EUR
     segment X when a > 500 000 EUR
//                      ^^^^^^^ error[syntax-error] '500 000' is written '500_000' here.
   }
//- 07.zusage
   segmentation S {
     attribute a: money EUR
     segment X when a => 5 EUR
//                    ^^ error[syntax-error] '=>' is written '>=' here.
   }
//- 08.zusage
   segmentation S {
     attribute a: DE | AT
     segment X when a = "DE"
//                      ^^^^ error[syntax-error] Expected a value after '=', but found '"DE"'.
//     help: Write DE.
   }
//- 09.zusage
   segmentation S {
     attribute a: DE | AT
     segment X when a in DE, AT
//                       ^^ error[syntax-error] Expected '(' after 'in', but found 'DE'.
//     help: Write it like this: segment Alpine "Alpenländer" when country in (AT, CH)
   }
//- 10.zusage
   segmentation S {
     attribute a: money EUR
     segment X when a >= 5 EUR and < 6 EUR
//                                 ^ error[syntax-error] Expected a condition after 'and', but found '<'.
//     help: Write it like this: segment KeyAccounts "Großkunden" when strategic or revenue >= 500_000 EUR
   }
`,
      { only },
    ))

  test('a profile, a process', () =>
    check(
      `
//- 01.zusage
   profile P {
     08:00-10:00: 22 %
//              ^ error[syntax-error] Expected a number after '10:00', but found ':'.
   }
//- 02.zusage
   profile P {
     08:00-10:00 22
//               ^^ error[syntax-error] Expected a unit after 22, such as %.
   }
//- 03.zusage
   profile P {
     08:00 to 10:00 22 %
//         ^^ error[syntax-error] Expected '-' after '08:00', but found 'to'.
   }
//- 04.zusage
   process P {
     step "Erfassen"
//        ^^^^^^^^^^ error[syntax-error] Expected a name after 'step', but found '"Erfassen"'.
//     help: Write it like this: step Credit "Bonität prüfen" by Finance within 2 business hours
   }
//- 05.zusage
   process P {
     step Capture within 30
//                       ^^ error[syntax-error] Expected a unit after 30, such as s, min or h.
   }
//- 06.zusage
   process P {
     step Capture in 30 min
//                ^^ error[syntax-error] 'in' is not known here; did you mean 'within'?
   }
//- 07.zusage
   process P {
     step Capture within 30 min by Desk
//                              ^^ error[syntax-error] 'by' cannot follow 'min'.
//     help: Write it like this: step Credit "Bonität prüfen" by Finance within 2 business hours
   }
//- 08.zusage
   process P {
     prompt Offer handover to Sales
//                ^^^^^^^^ error[syntax-error] 'handover' is not known here; did you mean 'hand over'?
   }
//- 09.zusage
   process P {
     prompt Offer hand over Sales
//                          ^^^^^ error[syntax-error] Expected 'to' after 'over', but found 'Sales'.
//     help: Write it like this: prompt Upgrade "Nach Upgrade fragen" for KeyAccounts hand over to FieldSales within 1 business day
   }
//- 10.zusage
   process P {
     task Capture
//   ^^^^ error[syntax-error] 'task' begins nothing that can stand in this 'process' block.
//     help: A line here begins with step, parallel or prompt.
   }
`,
      { only },
    ))

  test('a catalogue', () =>
    check(
      `
//- 01.zusage
   catalog C {
// ^^^^^^^ error[syntax-error] 'catalog' is not known here; did you mean 'catalogue'?
   }
//- 02.zusage
   catalogue C {
     service "Aufträge" {
//           ^^^^^^^^^^ error[syntax-error] Expected a name after 'service', but found '"Aufträge"'.
//     help: Write it like this: service OrderEntry "Auftragserfassung" { … }
       channels mail
     }
   }
//- 03.zusage
   catalogue C {
     service Orders {
       channel mail
//     ^^^^^^^ error[syntax-error] 'channel' is not known here; did you mean 'channels'?
     }
   }
//- 04.zusage
   catalogue C {
     service Orders {
       channels "mail"
//              ^^^^^^ error[syntax-error] Expected a name after 'channels', but found '"mail"'.
//     help: Write mail.
     }
   }
//- 05.zusage
   catalogue C {
     service Orders {
       work later
//          ^^^^^ error[syntax-error] Expected 'immediate' or 'deferrable' after 'work', but found 'later'.
//     help: Write it like this: work immediate
     }
   }
//- 06.zusage
   catalogue C {
     service Orders {
       volume 320/day
//               ^ error[syntax-error] '/' means nothing here.
//     help: In a text it stands in quotes; so many in a period are written with per: 320 per day.
     }
   }
//- 07.zusage
   catalogue C {
     service Orders {
       volume 320
//            ^^^ error[syntax-error] Expected a unit after 320, such as per business day, per week or per month.
     }
   }
//- 08.zusage
   catalogue C {
     service Orders {
       price 4,20 EUR
//           ^^^^ error[syntax-error] Decimals are written with a point: '4,20' was read as 4.20.
//     help: Write 4.20.
     }
   }
//- 09.zusage
   catalogue C {
     service Orders {
       client provides number
//                     ^^^^^^ error[syntax-error] Expected a text in quotes after 'provides', but found 'number'.
//     help: Write it like this: client provides "customer number", "delivery date"
     }
   }
//- 10.zusage
   catalogue C {
     exclusion Fairs {
//   ^^^^^^^^^ error[syntax-error] 'exclusion' is not known here; did you mean 'excluded'?
       because "Marketing"
     }
   }
`,
      { only },
    ))

  test('an event, a metric', () =>
    check(
      `
//- 01.zusage
   event "Übergabe"
//       ^^^^^^^^^^ error[syntax-error] Expected a name after 'event', but found '"Übergabe"'.
//     help: Write it like this: event handover "Lead übergeben"
//- 02.zusage
   event asked, told
//            ^ error[syntax-error] ',' cannot follow 'asked'.
//     help: Write it like this: event handover "Lead übergeben"
//- 03.zusage
   event asked { }
//             ^ error[syntax-error] '{' cannot follow 'asked'.
//     help: Write it like this: event handover "Lead übergeben"
//- 04.zusage
   metric M time from offered to answered
//          ^^^^ error[syntax-error] Expected 'is' after 'M', but found 'time'.
//     help: Write it like this: metric LeadFeedback "Rückmeldung" is time from handover to feedback
//- 05.zusage
   metric M = time from offered to answered
//          ^ error[syntax-error] Expected 'is' after 'M', but found '='.
//     help: Write it like this: metric LeadFeedback "Rückmeldung" is time from handover to feedback
//- 06.zusage
   metric M is time between offered and answered
//                  ^^^^^^^ error[syntax-error] 'between' is not known here; did you mean 'from'?
//                                  ^^^ error[syntax-error] 'and' is not known here; did you mean 'to'?
//- 07.zusage
   metric M is average of offered
//             ^^^^^^^ error[syntax-error] Expected 'time', 'share', 'number' or 'score' after 'is', but found 'average'.
//     help: Write it like this: metric LeadFeedback "Rückmeldung" is time from handover to feedback
//- 08.zusage
   metric M is share of abandoned
//                               | error[syntax-error] Expected 'in' after 'abandoned'.
//     help: Write it like this: metric Abandonment is share of abandoned in offered
//- 09.zusage
   metric M is share of abandoned of offered
//                                ^^ error[syntax-error] 'of' is not known here; did you mean 'in'?
//- 10.zusage
   metric M is score 1 to 5
//                   ^ error[syntax-error] Expected 'from' after 'score', but found '1'.
//     help: Write it like this: metric Satisfaction is score from 1 to 5
`,
      { only },
    ))

  test('an SLA', () =>
    check(
      `
//- 01.zusage
   sla Gold {
     goal AnswerTime < 20 s
//                   ^ error[syntax-error] Expected a target such as 80 % within 20 s after 'AnswerTime', but found '<'.
//     help: Write it like this: goal Abandonment at most 5 %
   }
//- 02.zusage
   sla Gold {
     goal AnswerTime 80 % in 20 s
//                        ^^ error[syntax-error] 'in' is not known here; did you mean 'within'?
   }
//- 03.zusage
   sla Gold {
     goal AnswerTime 80 % within 20
//                               ^^ error[syntax-error] Expected a unit after 20, such as s, min or h.
   }
//- 04.zusage
   sla Gold {
     goal AnswerTime 80 % within 20 s for phone
//                                    ^^^ error[syntax-error] 'for' is not known here; did you mean 'on'?
   }
//- 05.zusage
   sla Gold {
     goal ResolutionTime 95 % within 4 working hours
//                                     ^^^^^^^ error[syntax-error] 'working' is not known here; did you mean 'business'?
   }
//- 06.zusage
   sla Gold {
     goal ResolutionTime 95 % by close next day
//                                          ^^^ error[syntax-error] Expected 'business' after 'next', but found 'day'.
//     help: Write it like this: goal ResolutionTime 95 % by close same day when before 14:00
   }
//- 07.zusage
   sla Gold {
     goal ResolutionTime 95 % by 14 same day
//                               ^^ error[syntax-error] Expected 'close' or a time such as 08:00 after 'by', but found '14'.
//     help: Write 14:00.
   }
//- 08.zusage
   sla Gold {
     goal Satisfaction min 4.2
//                     ^^^ error[syntax-error] Expected a target such as 80 % within 20 s after 'Satisfaction', but found 'min'.
//     help: Write it like this: goal Abandonment at most 5 %
   }
//- 09.zusage
   sla Gold {
     every month
//   ^^^^^ error[syntax-error] 'every' is not known here; did you mean 'each'?
   }
//- 10.zusage
   sla Gold {
     escalate 75 % to Sales
//            ^^ error[syntax-error] Expected 'at' or 'when' after 'escalate', but found '75'.
//     help: Write it like this: escalate at 75 % to TeamLead
   }
`,
      { only },
    ))

  test('a contract', () =>
    check(
      `
//- 01.zusage
   contract C1 {
     version "1.2.0"
//           ^^^^^^^ error[syntax-error] Expected a version such as 1.0.0 after 'version', but found '"1.2.0"'.
//     help: Write it like this: version 1.0.0
   }
//- 02.zusage
   contract C2 {
     client
//   ^^^^^^ error[syntax-error] Expected a name after 'client'.
//     help: Write it like this: client FieldSales
     provider Sales
   }
//- 03.zusage
   contract C3 {
     in force from 2027-01-01 to 2027-12-31
//            ^^^^ error[syntax-error] Expected a date such as 2027-01-31 after 'force', but found 'from'.
//     help: Write it like this: in force 2027-01-01 to 2027-12-31
   }
//- 04.zusage
   contract C4 {
     in force 2027-01-01 until 2027-12-31
//                       ^^^^^ error[syntax-error] 'until' is not known here; did you mean 'to'?
   }
//- 05.zusage
   contract C5 {
     review 6 months
//          ^ error[syntax-error] Expected 'every' after 'review', but found '6'.
//     help: Write it like this: review every 6 months
   }
//- 06.zusage
   contract C6 {
     notice 3
//          ^ error[syntax-error] Expected a unit after 3, such as months, weeks or days.
   }
//- 07.zusage
   contract C7 {
     duty Forecast
//        ^^^^^^^^ error[syntax-error] Expected 'of' after 'duty', but found 'Forecast'.
//     help: Write it like this: duty of client Forecast "Absatzprognose liefern" every month due 5 business days
   }
//- 08.zusage
   contract C8 {
     duty of client Forecast monthly
//                           ^^^^^^^ error[syntax-error] 'monthly' is not known here; did you mean 'every month'?
   }
//- 09.zusage
   contract C9 {
     report Monthly {
       to Sales, and Marketing
//               ^^^ error[syntax-error] 'and' is a word of the language and cannot be a name.
//     help: Choose another name, such as 'And1', and put what people read in quotes behind it.
     }
   }
//- 10.zusage
   contract C10 {
     signed "Vertrieb" for Sales on 2026-12-01
//          ^^^^^^^^^^ error[syntax-error] Expected 'by' after 'signed', but found '"Vertrieb"'.
//     help: Write it like this: signed by "Vertriebsleitung" for FieldSales on 2026-12-01
   }
`,
      { only },
    ))

  test('an assignment', () =>
    check(
      `
//- 01.zusage
   contract C1 {
     assign A
//          ^ error[syntax-error] Expected '{' after 'A'.
//     help: Write it like this: assign KeyAccounts, Regular { … }
       Orders under Gold
   }
//- 02.zusage
   contract C2 {
     assign A {
       Orders undr Gold
//            ^^^^ error[syntax-error] 'undr' is not known here; did you mean 'under'?
     }
   }
//- 03.zusage
   contract C3 {
     assign A {
       Orders Gold
//            ^^^^ error[syntax-error] Expected 'under' or 'not' after 'Orders', but found 'Gold'.
//     help: Write it like this: OrderEntry, Samples under Silver by OrderDesk
     }
   }
//- 04.zusage
   contract C4 {
     assign A {
       Orders, under Gold
//             ^^^^^ error[syntax-error] Expected a name after ',', but found 'under'.
     }
   }
//- 05.zusage
   contract C5 {
     assign A {
       Orders under Gold per Desk
//                       ^^^ error[syntax-error] 'per' cannot follow 'Gold'.
//     help: Write it like this: OrderEntry, Samples under Silver by OrderDesk
     }
   }
//- 06.zusage
   contract C6 {
     assign A {
       other under Gold
     }
   }
//- 07.zusage
   contract C7 {
     assign A {
       Orders not offered
//                ^^^^^^^ error[syntax-error] Expected 'because' after 'offered'.
//     help: Write it like this: Samples not offered because "Muster nur für Großkunden"
     }
   }
//- 08.zusage
   contract C8 {
     assign A {
       Orders not offered because Muster
//                                ^^^^^^ error[syntax-error] Expected a text in quotes after 'because', but found 'Muster'.
//     help: Write "Muster".
     }
   }
//- 09.zusage
   contract C9 {
     assign A {
       volume 25
//            ^^ error[syntax-error] Expected a unit after 25, such as % or per week.
     }
   }
//- 10.zusage
   contract C10 {
// ^^^^^^^^ related: it was opened here
     assign A {
//   ^^^^^^ related: it was opened here
       Orders under Gold
//                      | error[syntax-error] This 'assign' block is never closed.
//     help: Write } after its last line.
//                      | error[syntax-error] This 'contract' block is never closed.
//     help: Write } after its last line.

`,
      { only },
    ))

  test('a season', () =>
    check(
      `
//- 01.zusage
   season Winter from 2027-11-01 to 2028-02-28
//               ^^^^ error[syntax-error] Expected a date such as 2027-01-31 after 'Winter', but found 'from'.
//     help: Write it like this: season Winter "Winterdienst" 2027-11-01 to 2028-02-28
//- 02.zusage
   season Winter 2027-11-01
//                         | error[syntax-error] Expected 'to' after '2027-11-01'.
//     help: Write it like this: season Winter "Winterdienst" 2027-11-01 to 2028-02-28
//- 03.zusage
   calendar Office {
     open mon-fri during Winter 06:00-20:00
//                ^^^^^^ error[syntax-error] Expected a time such as 08:00 after 'fri', but found 'during'.
//     help: Write it like this: open mon-sat 06:00-20:00 during Winter
   }
//- 04.zusage
   calendar Office {
     closed sat
//          ^^^ error[syntax-error] Expected 'during' after 'sat'.
//     help: Write it like this: closed sat during Winter
   }
//- 05.zusage
   calendar Office {
     open 2027-11-27 09:00-13:00 during Winter
//                               ^^^^^^ error[syntax-error] 'during' cannot follow '13:00'.
//     help: Write it like this: open mon-sat 06:00-20:00 during Winter
   }
//- 06.zusage
   catalogue Desk {
     service Calls {
       volume 480 per business day in Winter
//                                 ^^ error[syntax-error] 'in' cannot follow 'day'.
//     help: Write it like this: volume 480 per business day during Winter
     }
   }

`,
      { only },
    ))

  test('a reason, an exception', () =>
    check(
      `
//- 01.zusage
   reason Unreachable waiting on client
//                            ^^ error[syntax-error] Expected 'for' after 'waiting', but found 'on'.
//     help: Write it like this: reason Unreachable "Anfragender nicht erreichbar" waiting for client
//- 02.zusage
   sla Gold {
     stop Unreachable
//        ^^^^^^^^^^^ error[syntax-error] Expected 'while' after 'stop', but found 'Unreachable'.
//     help: Write it like this: stop while Unreachable, AgreedDate
   }
//- 03.zusage
   sla Gold {
     except Maintenance announced 2 days
//                                  ^^^^ error[syntax-error] Expected 'ahead' after 'days'.
//     help: Write it like this: except Maintenance announced 2 days ahead up to 4 h per month
   }
//- 04.zusage
   sla Gold {
     except Maintenance up to 4 h each month
//                                ^^^^ error[syntax-error] 'each' is not known here; did you mean 'per'?
     each month
   }
   sla Silver {
     except "strike",
         Maintenance up to 4 h each month
//                             ^^^^ error[syntax-error] 'each' is not known here; did you mean 'per'?
   }
   sla Bronze { except Maintenance up to 4 h  each month }
//- 05.zusage
   sla Gold {
     except volume over 110 %
//                 ^^^^ error[syntax-error] 'over' is not known here; did you mean 'above'?
   }
//- 06.zusage
   sla Gold {
     except Feed notify in 1 h
//                      ^^ error[syntax-error] 'in' is not known here; did you mean 'within'?
   }

`,
      { only },
    ))

  test('credits, an escalation', () =>
    check(
      `
//- 01.zusage
   sla Gold {
     credit 5 % per 0.1 % when Availability below 99.9 %
//              ^^^ error[syntax-error] Expected 'when' after '%', but found 'per'.
//     help: Write it like this: credit 5 % for each 0.1 % when Availability below 99.9 %
   }
//- 02.zusage
   sla Gold {
     credit max 30 %
//          ^^^ error[syntax-error] 'max' cannot follow 'credit'.
//     help: Write it like this: credit at most 30 % per month
   }
//- 03.zusage
   sla Gold {
     credit at most 30 % each month
//                       ^^^^ error[syntax-error] 'each' is not known here; did you mean 'per'?
     credit from 2 misses each month
//                        ^^^^ error[syntax-error] 'each' is not known here; did you mean 'per'?
   }
//- 04.zusage
   sla Gold {
     credit from two misses per month
//               ^^^ error[syntax-error] Expected a number after 'from', but found 'two'.
//     help: Write it like this: credit from 2 misses per month
   }
//- 05.zusage
   sla Gold {
     escalate to TeamLead when not standard
//            ^^ error[syntax-error] Expected 'at' or 'when' after 'escalate', but found 'to'.
//     help: Write it like this: escalate when not standard to TeamLead
   }

`,
      { only },
    ))

  test('duties and months', () =>
    check(
      `
//- 01.zusage
   contract C1 {
     duty of client Forecast every month due 60 days before
//                                                   ^^^^^^ error[syntax-error] 'before' is not known here; did you mean 'ahead'?
   }
//- 02.zusage
   contract C2 {
     duty of client Callback ends within 1 day
//                                ^^^^^^ error[syntax-error] Expected a name after 'ends', but found 'within'.
//     help: Write it like this: duty of client Callback "Rückrufe annehmen" ends Unreachable within 1 business day
   }
//- 03.zusage
   contract C3 {
     duty of client Leads measured by Leads >= 400
//                                          ^^ error[syntax-error] '>=' cannot follow 'Leads'.
//     help: Write it like this: duty of client Leads "Leads liefern" measured by Leads at least 400 each month
   }
//- 04.zusage
   contract C4 {
     duty of client Forecast delivers volumes
//                                    ^^^^^^^ error[syntax-error] Expected a text in quotes after 'delivers', but found 'volumes'.
//     help: Write "volumes".
   }
//- 05.zusage
   contract C5 {
     months start at day 22
//                ^^ error[syntax-error] Expected 'on' after 'start', but found 'at'.
//     help: Write it like this: months start on day 22
   }

`,
      { only },
    ))
})
