import { describe, test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('duration-range')

test('whole days, and parts of hours', () =>
  check(`
   reason Maintenance
   sla Gold {
     goal ResolutionTime 90 % within 1.5 business hours
     except Maintenance announced 2 business days ahead up to 1.5 h up to 4.5 h per month notify within 0.5 h
   }
   contract Sales2027 {
     review every 6 months notice 3 months
     duty of client Plan every 2 weeks due 5 business days ahead
     report Monthly { every month due 0 business days }
   }
`))

test('parts of what is counted, wherever it stands', () =>
  check(`
   reason Maintenance
   reason Away waiting for client
   sla Gold { except Maintenance announced 1.5 days ahead notify within 0.5 business days }
//                                         ^^^^^^^^ error[duration-range] '1.5 days' cannot be reckoned: days, weeks and months are whole.
//     help: Write a whole number.
//                                                                      ^^^^^^^^^^^^^^^^^ error[duration-range] '0.5 business days' cannot be reckoned: days, weeks and months are whole.
//     help: Write a whole number.
   process Order { step Credit within 1.5 business days }
//                                    ^^^^^^^^^^^^^^^^^ error[duration-range] '1.5 business days' cannot be reckoned: days, weeks and months are whole.
//     help: Write a whole number.
   contract Sales2027 {
     review every 1.5 months
//                ^^^^^^^^^^ error[duration-range] '1.5 months' cannot be reckoned: days, weeks and months are whole.
//     help: Write a whole number.
     notice 2.5 months
//          ^^^^^^^^^^ error[duration-range] '2.5 months' cannot be reckoned: days, weeks and months are whole.
//     help: Write a whole number.
     duty of client Plan every 1.5 months due 2.5 business days ahead
//                             ^^^^^^^^^^ error[duration-range] '1.5 months' cannot be reckoned: days, weeks and months are whole.
//     help: Write a whole number.
//                                            ^^^^^^^^^^^^^^^^^ error[duration-range] '2.5 business days' cannot be reckoned: days, weeks and months are whole.
//     help: Write a whole number.
     duty of client Callback ends Away within 1.5 business days
//                                            ^^^^^^^^^^^^^^^^^ error[duration-range] '1.5 business days' cannot be reckoned: days, weeks and months are whole.
//     help: Write a whole number.
   }
`))

test('nothing where there has to be something', () =>
  checkGerman(`
   reason Maintenance
   team Desk { week 0 h }
//                  ^^^ error[duration-range] '0 h' ist gar keine Zeit.
//     help: Schreiben, wie lange, oder die Angabe weglassen.
   catalogue Back { service Orders { effort 0 min patience 0 s } }
//                                          ^^^^^ error[duration-range] '0 min' ist gar keine Zeit.
//     help: Schreiben, wie lange, oder die Angabe weglassen.
//                                                         ^^^ error[duration-range] '0 s' ist gar keine Zeit.
//     help: Schreiben, wie lange, oder die Angabe weglassen.
   sla Gold { goal ResolutionTime within 0 business hours except Maintenance up to 0 h per month }
//                                       ^^^^^^^^^^^^^^^^ error[duration-range] '0 business hours' ist gar keine Zeit.
//     help: Schreiben, wie lange, oder die Angabe weglassen.
//                                                                                 ^^^ error[duration-range] '0 h' ist gar keine Zeit.
//     help: Schreiben, wie lange, oder die Angabe weglassen.
   contract Sales2027 { review every 0 months }
//                                   ^^^^^^^^ error[duration-range] '0 months' ist gar keine Zeit.
//     help: Schreiben, wie lange, oder die Angabe weglassen.
`))

const tooLong = (
  length: string,
): string => `error[duration-range] '${length}' is more than a hundred years: nobody will see the end of it.
//     help: Look at the number and the unit, and write a time that can be kept.`

test('more than a hundred years, wherever it stands', () =>
  check(`
   sla Gold {
     goal ResolutionTime 90 % within 99999999 months
//                                   ^^^^^^^^^^^^^^^ ${tooLong('99999999 months')}
     goal ResponseTime 90 % within 999999999 business hours
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^ ${tooLong('999999999 business hours')}
     goal AnswerTime every 36526 days until resolved
//                         ^^^^^^^^^^ ${tooLong('36526 days')}
   }
   process Order { step Credit within 5219 weeks }
//                                    ^^^^^^^^^^ ${tooLong('5219 weeks')}
   contract Sales2027 {
     review every 1201 months notice 36526 days
//                ^^^^^^^^^^^ ${tooLong('1201 months')}
//                                   ^^^^^^^^^^ ${tooLong('36526 days')}
   }
`))

test('a hundred years are not more than a hundred years', () =>
  check(`
   sla Gold {
     goal ResolutionTime 90 % within 1200 months, 95 % within 36525 business days, 99 % within 876600 business hours
   }
`))

test('too long, in German', () =>
  checkGerman(`
   process Order { step Credit within 5219 weeks }
//                                    ^^^^^^^^^^ error[duration-range] '5219 weeks' sind mehr als hundert Jahre: Das Ende erlebt niemand.
//     help: Zahl und Einheit prüfen und eine Zeit schreiben, die sich einhalten lässt.
`))

describe('what cannot be so long', () => {
  test('is a working week of more hours than a week has, and patience of more than a day', () =>
    check(`
   team Front { week 385 h }
//                   ^^^^^ error[duration-range] '385 h' is more than a week has: that is 168 hours.
//     help: Write the hours of one full-time equivalent in a week, such as: week 38.5 h
   team Back { week 168 h }
   catalogue Services {
     service Calls { patience 25 h }
//                            ^^^^ warning[duration-range] '25 h' is more than a day: nobody waits so long to be served.
//     help: Write after how long people give up on average, such as: patience 3 min
     service Chats { patience 1440 min }
   }
`))

  test('in German', () =>
    checkGerman(`
   team Front { week 10_081 min }
//                   ^^^^^^^^^^ error[duration-range] '10_081 min' ist mehr, als eine Woche hat: Das sind 168 Stunden.
   catalogue Services { service Calls { patience 300 h } }
//                                               ^^^^^ warning[duration-range] '300 h' ist mehr als ein Tag: So lange wartet niemand, bis er bedient wird.
`))
})
