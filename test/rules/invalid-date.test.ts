import { test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('invalid-date')

test('a day that does not exist, or is not written in full', () =>
  check(`
   calendar Office {
     closed 2027-02-29
//          ^^^^^^^^^^ error[invalid-date] The date '2027-02-29' does not exist.
//     help: A date is written year-month-day: 2027-01-31.
     closed 2027-04-31 to 2027-13-01
//          ^^^^^^^^^^ error[invalid-date] The date '2027-04-31' does not exist.
//     help: A date is written year-month-day: 2027-01-31.
//                        ^^^^^^^^^^ error[invalid-date] The date '2027-13-01' does not exist.
//     help: A date is written year-month-day: 2027-01-31.
     closed 2027-00-10
//          ^^^^^^^^^^ error[invalid-date] The date '2027-00-10' does not exist.
//     help: A date is written year-month-day: 2027-01-31.
     open 2027-2-3 09:00-12:00
//        ^^^^^^^^ error[invalid-date] Month and day have two digits each: write 2027-02-03 instead of '2027-2-3'.
//     fix: Write 2027-02-03
   }
   contract Sales2027 {
     in force 2027-01-01 to 2027-06-31
//                          ^^^^^^^^^^ error[invalid-date] The date '2027-06-31' does not exist.
//     help: A date is written year-month-day: 2027-01-31.
     signed by "Vertriebsleitung" for Sales on 2026-11-31
//                                             ^^^^^^^^^^ error[invalid-date] The date '2026-11-31' does not exist.
//     help: A date is written year-month-day: 2027-01-31.
   }
`))

test('in German', () =>
  checkGerman(`
   calendar Office {
     closed 2027-02-29
//          ^^^^^^^^^^ error[invalid-date] Das Datum '2027-02-29' gibt es nicht.
//     help: Ein Datum steht als Jahr-Monat-Tag: 2027-01-31.
     closed 2027-2-3
//          ^^^^^^^^ error[invalid-date] Monat und Tag haben je zwei Ziffern: 2027-02-03 statt '2027-2-3' schreiben.
//     fix: 2027-02-03 schreiben
   }
`))

test('the days of a leap year', () =>
  check(`
   calendar Office {
     closed 2028-02-29
     closed 2100-02-28
     closed 2100-02-29
//          ^^^^^^^^^^ error[invalid-date] The date '2100-02-29' does not exist.
     closed 2000-02-29
     closed 2027-12-31
   }
`))

test('in a condition', () =>
  check(`
   segmentation Customers {
     attribute since: date
     segment Old when since < 2027-02-30
//                            ^^^^^^^^^^ error[invalid-date] The date '2027-02-30' does not exist.
   }
`))

test('its fix', () =>
  checkFix('invalid-date', `calendar C { closed 2027-2-3 }`, `calendar C { closed 2027-02-03 }`))
