import { describe, test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('missing-property')

describe('what a block lacks', () => {
  test('is one finding with an example of each line', () =>
    check(`
   team Desk { hours Office }
//      ^^^^ error[missing-property] The team 'Desk' lacks 'of', 'staff', 'week' and 'shrinkage'.
//     help: Add, for example: of InsideSales · staff 6.5 FTE · week 38.5 h · shrinkage 28 %
   calendar Office { }
//          ^^^^^^ error[missing-property] The calendar 'Office' lacks 'time zone'.
//     help: Add, for example: time zone "Europe/Berlin"
   catalogue BackOffice {
     service Orders { channels phone }
//           ^^^^^^ error[missing-property] The service 'Orders' lacks 'work' and 'effort'.
//     help: Add, for example: work immediate · effort 6 min
     excluded Fairs { }
//            ^^^^^ error[missing-property] The excluded service 'Fairs' lacks 'because'.
//     help: Add, for example: because "Kernaufgabe des Marketings"
   }
   sla Gold { }
//     ^^^^ warning[missing-property] The SLA 'Gold' does not say over which time its goals are measured: 'each' is missing.
//     help: Add, for example: each month
//     ^^^^ error[missing-property] The SLA 'Gold' lacks 'hours' and 'goal'.
//     help: Add, for example: hours Office · goal AnswerTime 80 % within 20 s on phone
   contract Sales2027 {
//          ^^^^^^^^^ error[missing-property] The contract 'Sales2027' lacks 'client', 'provider', 'in force', 'offers' and 'serves'.
//     help: Add, for example: client FieldSales · provider InsideSales · in force 2027-01-01 to 2027-12-31 · offers BackOffice · serves Customers
     version 1.0.0
     report Monthly { }
//          ^^^^^^^ error[missing-property] The report 'Monthly' lacks 'every', 'to' and 'shows'.
//     help: Add, for example: every month due 5 business days · to FieldSales, HeadOfSales · shows AnswerTime, ResolutionTime
   }
`))

  test('in German', () =>
    checkGerman(`
   team Desk { hours Office }
//      ^^^^ error[missing-property] Im Team 'Desk' fehlen 'of', 'staff', 'week' und 'shrinkage'.
//     help: Ergänzen, zum Beispiel: of InsideSales · staff 6.5 FTE · week 38.5 h · shrinkage 28 %
   calendar Office { }
//          ^^^^^^ error[missing-property] Im Kalender 'Office' fehlt 'time zone'.
//     help: Ergänzen, zum Beispiel: time zone "Europe/Berlin"
   catalogue BackOffice {
     service Orders { channels phone  work immediate }
//           ^^^^^^ error[missing-property] In der Leistung 'Orders' fehlt 'effort'.
//     help: Ergänzen, zum Beispiel: effort 6 min
     excluded Fairs { }
//            ^^^^^ error[missing-property] In der ausgeschlossenen Leistung 'Fairs' fehlt 'because'.
//     help: Ergänzen, zum Beispiel: because "Kernaufgabe des Marketings"
   }
   sla Gold { }
//     ^^^^ warning[missing-property] Im SLA 'Gold' steht nicht, über welchen Zeitraum die Ziele gemessen werden: 'each' fehlt.
//     help: Ergänzen, zum Beispiel: each month
//     ^^^^ error[missing-property] Im SLA 'Gold' fehlen 'hours' und 'goal'.
//     help: Ergänzen, zum Beispiel: hours Office · goal AnswerTime 80 % within 20 s on phone
   contract Sales2027 {
//          ^^^^^^^^^ error[missing-property] Im Vertrag 'Sales2027' fehlen 'client', 'provider', 'in force', 'offers' und 'serves'.
//     help: Ergänzen, zum Beispiel: client FieldSales · provider InsideSales · in force 2027-01-01 to 2027-12-31 · offers BackOffice · serves Customers
     version 1.0.0
     report Monthly { }
//          ^^^^^^^ error[missing-property] Im Bericht 'Monthly' fehlen 'every', 'to' und 'shows'.
//     help: Ergänzen, zum Beispiel: every month due 5 business days · to FieldSales, HeadOfSales · shows AnswerTime, ResolutionTime
   }
`))

  test('either of two will do', () =>
    check(`
   team A { of Sales  staff 5 FTE  week 38.5 h  shrinkage 28 % }
//      ^ error[missing-property] The team 'A' lacks 'hours' or 'site'.
   team B { of Sales  staff 5 FTE  week 38.5 h  shrinkage 28 %  site Frankfurt }
   team C { of Sales  staff 5 FTE  week 38.5 h  shrinkage 28 %  hours Office }
`))
})

describe('what is inherited counts', () => {
  test('from any ancestor, in any file', () =>
    check(`
//- main.zusage
   import "./a.zusage"
   sla Gold extends Silver { }
   calendar Phones extends Office { }
//- a.zusage
   sla Silver extends Bronze { each month }
   sla Bronze { hours Office  goal AnswerTime 80 % within 20 s }
//     ^^^^^^ warning[missing-property] The SLA 'Bronze' does not say over which time its goals are measured: 'each' is missing.
   calendar Office { time zone "Europe/Berlin" }
`))

  test('where it is not known, nothing is missing', () =>
    check(`
   sla Gold extends Silver { }
   sla A extends B { }
   sla B extends A { }
`))
})

describe('in a broken block', () => {
  test('what may stand there unreadably is not missing', () =>
    check(`
   calendar Office {
     zone "Europe/Berlin"
//   ^^^^ error[syntax-error] 'zone' begins nothing that can stand in this 'calendar' block.
     open mon-fri 08:00-17:00
   }
   calendar Phones extends Office { }
   sla Bronze {
//     ^^^^^^ warning[missing-property] The SLA 'Bronze' does not say over which time its goals are measured: 'each' is missing.
     hours
//   ^^^^^ error[syntax-error] Expected the name of a calendar after 'hours'.
     goal AnswerTime 80 % within 20 s
   }
`))

  test('what the text has nowhere is missing all the same', () =>
    check(`
   team Desk {
//      ^^^^ error[missing-property] The team 'Desk' lacks 'shrinkage'.
     of Sales
     hours Office
     staff 5 FTE
     week 38.5 within h
//        ^^^^ error[syntax-error] Expected a unit after 38.5, such as h.
   }
`))
})

describe('the windows of goals', () => {
  test('make that of the SLA superfluous, if all have some', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   sla Gold {
     hours Office
     goal Satisfaction at least 4 measured each quarter
     goal AnswerTime 80 % within 20 s measured each week, month
   }
   sla Silver {
//     ^^^^^^ warning[missing-property] The SLA 'Silver' does not say over which time its goals are measured: 'each' is missing.
//     help: Add, for example: each month
     hours Office
     goal Satisfaction at least 4 measured each quarter
     goal AnswerTime 80 % within 20 s
   }
`))
})

describe('a case', () => {
  test('has attributes', () =>
    check(`
   case Ticket { attribute urgent: boolean }
   case Empty { }
//      ^^^^^ error[missing-property] The case 'Empty' lacks 'attribute'.
//     help: Add, for example: attribute revenue "Jahresumsatz": money EUR
`))
})
