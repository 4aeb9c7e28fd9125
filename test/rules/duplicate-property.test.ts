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
