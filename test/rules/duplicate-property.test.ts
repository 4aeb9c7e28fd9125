import { describe, test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('duplicate-property')

describe('the same said twice', () => {
  test('names the first', () =>
    check(`
   team Desk {
     staff 5 FTE
//   ^^^^^^^^^^^ related: the first one is here
//   ^^^^^^^^^^^ related: the first one is here
     week 38.5 h
     staff 6 FTE
//   ^^^^^^^^^^^ error[duplicate-property] 'staff' stands twice in team 'Desk'.
//     help: Keep the one that holds, and remove the other.
     staff 7 FTE
//   ^^^^^^^^^^^ error[duplicate-property] 'staff' stands twice in team 'Desk'.
//     help: Keep the one that holds, and remove the other.
   }
`))

  test('in a list: one line with commas', () =>
    check(`
   catalogue BackOffice {
     service Orders {
       channels phone
//     ^^^^^^^^^^^^^^ related: the first one is here
       channels email
//     ^^^^^^^^^^^^^^ error[duplicate-property] 'channels' stands twice in service 'Orders'.
//     help: Write one channels with all values behind it, separated by commas.
       client provides "customer number"
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: the first one is here
       client provides "delivery date"
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[duplicate-property] 'client provides' stands twice in service 'Orders'.
//     help: Write one client provides with all values behind it, separated by commas.
     }
   }
`))

  test('in German', () =>
    checkGerman(`
   team Desk { staff 5 FTE  staff 6 FTE }
//                          ^^^^^^^^^^^ error[duplicate-property] 'staff' steht im Team 'Desk' doppelt.
//     help: Die gültige Angabe behalten und die andere entfernen.
//             ^^^^^^^^^^^ related: zuerst steht es hier
   catalogue BackOffice {
     service Orders { channels phone  channels email }
//                                    ^^^^^^^^^^^^^^ error[duplicate-property] 'channels' steht in der Leistung 'Orders' doppelt.
//     help: Alle Werte, durch Kommas getrennt, hinter ein einziges channels schreiben.
//                    ^^^^^^^^^^^^^^ related: zuerst steht es hier
     excluded Fairs { because "Marketing"  because "Vertrieb" }
//                                         ^^^^^^^^^^^^^^^^^^ error[duplicate-property] 'because' steht in der ausgeschlossenen Leistung 'Fairs' doppelt.
//     help: Die gültige Angabe behalten und die andere entfernen.
//                    ^^^^^^^^^^^^^^^^^^^ related: zuerst steht es hier
   }
   contract Sales2027 {
     version 1.0.0
//   ^^^^^^^^^^^^^ related: zuerst steht es hier
     version 1.0.1
//   ^^^^^^^^^^^^^ error[duplicate-property] 'version' steht im Vertrag 'Sales2027' doppelt.
//     help: Die gültige Angabe behalten und die andere entfernen.
     assign Small, Large { volume 20 %  volume 30 % }
//                                      ^^^^^^^^^^^ error[duplicate-property] 'volume' steht in der Zuordnung von 'Small, Large' doppelt.
//     help: Die gültige Angabe behalten und die andere entfernen.
//                         ^^^^^^^^^^^ related: zuerst steht es hier
     report Monthly { to Sales  to Marketing }
//                              ^^^^^^^^^^^^ error[duplicate-property] 'to' steht im Bericht 'Monthly' doppelt.
//     help: Alle Werte, durch Kommas getrennt, hinter ein einziges to schreiben.
//                    ^^^^^^^^ related: zuerst steht es hier
   }
`))

  test('in each kind of block', () =>
    check(`
   calendar Office { time zone "Europe/Berlin"  time zone "UTC"  holidays "DE"  holidays "AT" }
//                                              ^^^^^^^^^^^^^^^ error[duplicate-property] 'time zone' stands twice in calendar 'Office'.
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^ related: the first one is here
//                                                                              ^^^^^^^^^^^^^ error[duplicate-property] 'holidays' stands twice in calendar 'Office'.
//                                                               ^^^^^^^^^^^^^ related: the first one is here
   sla Gold { hours Office  hours Office  each month  each week  except "a"  except "b" }
//                          ^^^^^^^^^^^^ error[duplicate-property] 'hours' stands twice in SLA 'Gold'.
//            ^^^^^^^^^^^^ related: the first one is here
//                                                    ^^^^^^^^^ error[duplicate-property] 'each' stands twice in SLA 'Gold'.
//                                        ^^^^^^^^^^ related: the first one is here
//                                                                           ^^^^^^^^^^ error[duplicate-property] 'except' stands twice in SLA 'Gold'.
//                                                               ^^^^^^^^^^ related: the first one is here
   segmentation Customers { segment Small otherwise { needs English  needs English } }
//                                                                   ^^^^^^^^^^^^^ error[duplicate-property] 'needs' stands twice in segment 'Small'.
//                                                    ^^^^^^^^^^^^^ related: the first one is here
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: the first one is here
     in force 2027-01-01 to 2027-12-31
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[duplicate-property] 'in force' stands twice in contract 'Sales2027'.
   }
`))
})

test('what is a list by nature may be repeated', () =>
  check(`
   calendar Office {
     open mon 08:00-12:00
     open tue 08:00-12:00
     closed 2027-12-24
     closed 2027-12-31
   }
   sla Gold {
     goal AnswerTime 80 % within 20 s
     goal ResponseTime 80 % within 20 min
     escalate at 75 % to Sales
     escalate at 100 % to Sales
     credit 5 % when AnswerTime below 70 %
     credit 9 % when AnswerTime below 60 %
   }
   contract Sales2027 {
     assign Small { }
     assign Large { }
     duty of client A
     duty of client B
     right of client C
     right of client D
     authority of Sales E
     authority of Sales F
     standard G
     standard H
     report I { }
     report J { }
     signed by "K" for Sales on 2026-12-01
     signed by "L" for Sales on 2026-12-01
   }
`))

test('exceptions, volumes and credits', () =>
  check(`
   reason Maintenance
   season Winter 2027-11-01 to 2027-12-31
   sla Gold {
     stop while Maintenance  stop while Maintenance
//                           ^^^^^^^^^^^^^^^^^^^^^^ error[duplicate-property] 'stop' stands twice in SLA 'Gold'.
//     help: Write one stop with all values behind it, separated by commas.
//   ^^^^^^^^^^^^^^^^^^^^^^ related: the first one is here
     credit at most 30 %  credit at most 20 %
//                        ^^^^^^^^^^^^^^^^^^^ error[duplicate-property] 'credit at most' stands twice in SLA 'Gold'.
//     help: Keep the one that holds, and remove the other.
//   ^^^^^^^^^^^^^^^^^^^ related: the first one is here
     except Maintenance announced 2 days ahead announced 3 days ahead up to 1 h up to 4 h per month
//                                             ^^^^^^^^^^^^^^^^^^^^^^ error[duplicate-property] 'announced' stands twice in exception for 'Maintenance'.
//     help: Keep the one that holds, and remove the other.
//                      ^^^^^^^^^^^^^^^^^^^^^^ related: the first one is here
   }
   sla Silver { except Maintenance up to 1 h, volume above 110 %, "strike", Maintenance announced 2 days ahead, "strike" }
//                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[duplicate-property] 'Maintenance' stands twice in the exceptions of 'Silver'.
//     help: Keep the one that holds, and remove the other.
//                     ^^^^^^^^^^^^^^^^^^^^^ related: the first one is here
   catalogue Desk {
     service Calls {
       volume 1 per day
       volume 2 per day during Winter
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: the first one is here
       volume 3 per day during Winter
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[duplicate-property] 'volume during Winter' stands twice in service 'Calls'.
//     help: Keep the one that holds, and remove the other.
     }
   }
`))

test('exceptions, volumes and credits, in German', () =>
  checkGerman(`
   reason Maintenance
   season Winter 2027-11-01 to 2027-12-31
   sla Gold {
     stop while Maintenance  stop while Maintenance
//                           ^^^^^^^^^^^^^^^^^^^^^^ error[duplicate-property] 'stop' steht im SLA 'Gold' doppelt.
//     help: Alle Werte, durch Kommas getrennt, hinter ein einziges stop schreiben.
//   ^^^^^^^^^^^^^^^^^^^^^^ related: zuerst steht es hier
     credit at most 30 %  credit at most 20 %
//                        ^^^^^^^^^^^^^^^^^^^ error[duplicate-property] 'credit at most' steht im SLA 'Gold' doppelt.
//     help: Die gültige Angabe behalten und die andere entfernen.
//   ^^^^^^^^^^^^^^^^^^^ related: zuerst steht es hier
     except Maintenance announced 2 days ahead announced 3 days ahead up to 1 h up to 4 h per month
//                                             ^^^^^^^^^^^^^^^^^^^^^^ error[duplicate-property] 'announced' steht in der Ausnahme für 'Maintenance' doppelt.
//     help: Die gültige Angabe behalten und die andere entfernen.
//                      ^^^^^^^^^^^^^^^^^^^^^^ related: zuerst steht es hier
   }
   sla Silver { except Maintenance up to 1 h, volume above 110 %, "strike", Maintenance announced 2 days ahead, "strike" }
//                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[duplicate-property] 'Maintenance' steht in den Ausnahmen von 'Silver' doppelt.
//     help: Die gültige Angabe behalten und die andere entfernen.
//                     ^^^^^^^^^^^^^^^^^^^^^ related: zuerst steht es hier
   catalogue Desk {
     service Calls {
       volume 1 per day
       volume 2 per day during Winter
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: zuerst steht es hier
       volume 3 per day during Winter
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[duplicate-property] 'volume during Winter' steht in der Leistung 'Calls' doppelt.
//     help: Die gültige Angabe behalten und die andere entfernen.
     }
   }
`))

describe('the parts of a goal', () => {
  test('each stand there once', () =>
    check(`
   sla Gold {
     goal AnswerTime 80 % within 20 s on phone on email
//                                             ^^^^^^^^ error[duplicate-property] 'on' stands twice in the goal for 'AnswerTime'.
//     help: Keep the one that holds, and remove the other.
//                                    ^^^^^^^^ related: the first one is here
     goal ResponseTime 80 % within 2 h measured each month measured each quarter
//                                                         ^^^^^^^^^^^^^^^^^^^^^ error[duplicate-property] 'measured' stands twice in the goal for 'ResponseTime'.
//     help: Keep the one that holds, and remove the other.
//                                     ^^^^^^^^^^^^^^^^^^^ related: the first one is here
     each month
//   ^^^^^^^^^^ related: the first one is here
     each quarter
//   ^^^^^^^^^^^^ error[duplicate-property] 'each' stands twice in SLA 'Gold'.
//     help: Write one each with all periods behind it. The period of a single goal stands in it: measured each quarter.
   }
`))

  test('in German', () =>
    checkGerman(`
   sla Gold {
     goal AnswerTime 80 % within 20 s on phone on email
//                                             ^^^^^^^^ error[duplicate-property] 'on' steht im Ziel für 'AnswerTime' doppelt.
//     help: Die gültige Angabe behalten und die andere entfernen.
//                                    ^^^^^^^^ related: zuerst steht es hier
     each month
//   ^^^^^^^^^^ related: zuerst steht es hier
     each quarter
//   ^^^^^^^^^^^^ error[duplicate-property] 'each' steht im SLA 'Gold' doppelt.
//     help: Hinter ein einziges each alle Zeiträume schreiben. Der Zeitraum eines einzelnen Ziels steht in ihm: measured each quarter.
   }
`))
})
