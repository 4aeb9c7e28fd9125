import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('unknown-unit')

describe('a word that is no unit', () => {
  test('comes with the one that was meant', () =>
    check(`
   process Orders {
     step A within 20 seconds
//                 ^^^^^^^^^^ error[unknown-unit] 'seconds' is not a unit; did you mean 's'?
//     help: What fits here: s, min, h, days, weeks, months, business min, business hours or business days.
//     fix: Write 20 s
     step B within 20 Stunden
//                 ^^^^^^^^^^ error[unknown-unit] 'Stunden' is not a unit; did you mean 'h'?
//     help: What fits here: s, min, h, days, weeks, months, business min, business hours or business days.
//     fix: Write 20 h
     step C within 3 dayz
//                 ^^^^^^ error[unknown-unit] 'dayz' is not a unit; did you mean 'days'?
//     help: What fits here: s, min, h, days, weeks, months, business min, business hours or business days.
//     fix: Write 3 days
     step D within 3 fortnights
//                 ^^^^^^^^^^^^ error[unknown-unit] 'fortnights' is not a unit.
//     help: What fits here: s, min, h, days, weeks, months, business min, business hours or business days.
   }
   team Desk { staff 5 VZÄ  week 38.5 hrs  shrinkage 28 percent }
//                   ^^^^^ error[unknown-unit] 'VZÄ' is not a unit; did you mean 'FTE'?
//     help: What fits here: FTE.
//     fix: Write 5 FTE
//                               ^^^^^^^^ error[unknown-unit] 'hrs' is not a unit; did you mean 'h'?
//     help: What fits here: h.
//     fix: Write 38.5 h
//                                                   ^^^^^^^^^^ error[unknown-unit] 'percent' is not a unit; did you mean '%'?
//     help: What fits here: %.
//     fix: Write 28 %
`))

  test('in German', () =>
    checkGerman(`
   process Orders {
     step A within 20 Stunden
//                 ^^^^^^^^^^ error[unknown-unit] 'Stunden' ist keine Einheit; ist 'h' gemeint?
//     help: Hier passt s, min, h, days, weeks, months, business min, business hours oder business days.
//     fix: 20 h schreiben
     step B within 3 Schichten
//                 ^^^^^^^^^^^ error[unknown-unit] 'Schichten' ist keine Einheit.
//     help: Hier passt s, min, h, days, weeks, months, business min, business hours oder business days.
   }
`))

  test('its fix', () =>
    checkFix('unknown-unit', `process P { step A within 20 minutes }`, `process P { step A within 20 min }`))
})

describe('a unit at the wrong place', () => {
  test('is told apart', () =>
    check(`
   catalogue BackOffice {
     service Orders {
       effort 2 days
//            ^^^^^^ error[unknown-unit] 'days' does not fit here: an effort is given in s, min or h.
       volume 20 EUR
//            ^^^^^^ error[unknown-unit] 'EUR' does not fit here: the volume of a service is given in per day, per business day, per week or per month.
       patience 5 %
//              ^^^ error[unknown-unit] '%' does not fit here: patience is given in s, min or h.
       price 3 h
//           ^^^ error[unknown-unit] 'h' does not fit here: an amount of money is given in a currency such as EUR.
     }
   }
   team Desk { staff 5 %  week 5 days  shrinkage 28 h }
//                   ^^^ error[unknown-unit] '%' does not fit here: staff is given in FTE.
//                             ^^^^^^ error[unknown-unit] 'days' does not fit here: a working week is given in h.
//                                               ^^^^ error[unknown-unit] 'h' does not fit here: a share is given in %.
   sla Gold {
     goal AnswerTime 80 EUR within 20 %
//                   ^^^^^^ error[unknown-unit] 'EUR' does not fit here: a share is given in %.
//                                 ^^^^ error[unknown-unit] '%' does not fit here: a time limit is given in s, min, h, days, weeks, months, business min, business hours or business days.
     each hour
//   ^^^^^^^^^ error[unknown-unit] 'hour' does not fit here: an interval is given in day, week, month, quarter, year or business day.
   }
   contract Sales2027 {
     notice 3 h
//          ^^^ error[unknown-unit] 'h' does not fit here: a period of notice is given in days, weeks, months or business days.
     review every 90 min
//                ^^^^^^ error[unknown-unit] 'min' does not fit here: an interval is given in day, week, month, quarter, year or business day.
     authority of Sales Goodwill up to 5 %
//                                     ^^^ error[unknown-unit] '%' does not fit here: an amount of money is given in a currency such as EUR.
     duty of client Forecast every month due 5 %
//                                           ^^^ error[unknown-unit] '%' does not fit here: a time to deliver is given in days, business days, business hours, weeks or h.
   }
`))

  test('in German', () =>
    checkGerman(`
   catalogue BackOffice {
     service Orders {
       effort 2 days
//            ^^^^^^ error[unknown-unit] 'days' passt hier nicht: Ein Aufwand wird in s, min oder h angegeben.
       volume 20 EUR
//            ^^^^^^ error[unknown-unit] 'EUR' passt hier nicht: Die Menge einer Leistung wird in per day, per business day, per week oder per month angegeben.
       patience 5 %
//              ^^^ error[unknown-unit] '%' passt hier nicht: Die Geduld wird in s, min oder h angegeben.
       price 3 h
//           ^^^ error[unknown-unit] 'h' passt hier nicht: Ein Geldbetrag wird in einer Währung wie EUR angegeben.
     }
   }
   team Desk { staff 5 %  week 5 days  shrinkage 28 h }
//                   ^^^ error[unknown-unit] '%' passt hier nicht: Die Besetzung wird in FTE angegeben.
//                             ^^^^^^ error[unknown-unit] 'days' passt hier nicht: Eine Arbeitswoche wird in h angegeben.
//                                               ^^^^ error[unknown-unit] 'h' passt hier nicht: Ein Anteil wird in % angegeben.
   sla Gold {
     goal AnswerTime 80 EUR within 20 %
//                   ^^^^^^ error[unknown-unit] 'EUR' passt hier nicht: Ein Anteil wird in % angegeben.
//                                 ^^^^ error[unknown-unit] '%' passt hier nicht: Eine Frist wird in s, min, h, days, weeks, months, business min, business hours oder business days angegeben.
     each hour
//   ^^^^^^^^^ error[unknown-unit] 'hour' passt hier nicht: Ein Turnus wird in day, week, month, quarter, year oder business day angegeben.
   }
   contract Sales2027 {
     notice 3 h
//          ^^^ error[unknown-unit] 'h' passt hier nicht: Eine Kündigungsfrist wird in days, weeks, months oder business days angegeben.
     review every 90 min
//                ^^^^^^ error[unknown-unit] 'min' passt hier nicht: Ein Turnus wird in day, week, month, quarter, year oder business day angegeben.
     authority of Sales Goodwill up to 5 %
//                                     ^^^ error[unknown-unit] '%' passt hier nicht: Ein Geldbetrag wird in einer Währung wie EUR angegeben.
     duty of client Forecast every month due 5 %
//                                           ^^^ error[unknown-unit] '%' passt hier nicht: Eine Lieferfrist wird in days, business days, business hours, weeks oder h angegeben.
   }
`))
})

describe('business time', () => {
  test('is counted in min, hours and days, and only for deadlines', () =>
    check(`
   process Orders {
     step A within 90 business min
     step B within 4 business hours
     step C within 2 business days
     step D within 1 business week
//                 ^^^^^^^^^^^^^^^ error[unknown-unit] 'business week' cannot stand here: business time is counted in min, hours or days, and only for deadlines.
   }
   catalogue BackOffice { service Orders { effort 6 business min  price 3 business EUR } }
//                                                ^^^^^^^^^^^^^^ error[unknown-unit] 'business min' cannot stand here: business time is counted in min, hours or days, and only for deadlines.
//                                                                      ^^^^^^^^^^^^^^ error[unknown-unit] 'business EUR' cannot stand here: business time is counted in min, hours or days, and only for deadlines.
`))

  test('in German', () =>
    checkGerman(`
   process Orders { step D within 1 business week }
//                                ^^^^^^^^^^^^^^^ error[unknown-unit] 'business week' kann hier nicht stehen: Geschäftszeit zählt in min, hours oder days, und nur bei Fristen.
`))
})

describe('same day, next business day', () => {
  test('can only be followed by day', () =>
    check(`
   sla Gold {
     goal ResolutionTime 95 % by close same week, 95 % by close next business days
//                                          ^^^^ error[unknown-unit] After 'same' and 'next business' comes 'day', not 'week'.
//     fix: Write day
//                                                                            ^^^^ error[unknown-unit] After 'same' and 'next business' comes 'day', not 'days'.
//     fix: Write day
   }
`))

  test('in German', () =>
    checkGerman(`
   sla Gold { goal ResolutionTime 95 % by close same week }
//                                                   ^^^^ error[unknown-unit] Nach 'same' und 'next business' steht 'day', nicht 'week'.
`))
})

test('every unit of the language fits somewhere', () =>
  check(`
   process Orders {
     step A within 1 s
     step B within 1 min
     step C within 1 h
     step D within 4 hours
     step E within 1 hour
     step F within 1 day
     step G within 2 days
     step H within 1 week
     step I within 2 weeks
     step J within 1 month
     step K within 3 months
     step L within 1 quarter
     step M within 1 year
   }
   catalogue BackOffice {
     service A { volume 320 per business day }
     service B { volume 150 per week }
     service C { volume 40 per month }
     service D { price 0.05 CHF }
   }
`))

test('a service has a volume of its own, of which a block has a share', () =>
  check(`
   season Winter 2027-11-01 to 2027-12-31
   catalogue Desk {
     service Calls {
       volume 48 %
//            ^^^^ error[unknown-unit] '%' does not fit here: the volume of a service is given in per day, per business day, per week or per month.
       volume 60 % during Winter
//            ^^^^ error[unknown-unit] '%' does not fit here: the volume of a service is given in per day, per business day, per week or per month.
     }
   }
   contract Sales2027 { assign All { volume 48 % } }
`))
