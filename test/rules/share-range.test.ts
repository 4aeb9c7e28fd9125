import { test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('share-range')

test('more than all', () =>
  check(`
   sla Gold {
     goal AnswerTime 100.1 % within 20 s
//                   ^^^^^^^ error[share-range] '100.1 %' is no possible share: here it lies between 0 % and 100 %.
     goal Abandonment at most 101 %
//                            ^^^^^ error[share-range] '101 %' is no possible share: here it lies between 0 % and 100 %.
     escalate at 1001 % to Sales
//               ^^^^^^ error[share-range] '1001 %' is no possible share: here it lies between 0 % and 1000 %.
     credit 150 % when AnswerTime below 850 %
//          ^^^^^ error[share-range] '150 %' is no possible share: here it lies between 0 % and 100 %.
//                                      ^^^^^ error[share-range] '850 %' is no possible share: here it lies between 0 % and 100 %.
   }
   team Desk { shrinkage 100 % }
//                       ^^^^^ error[share-range] With '100 %' nobody would ever be there: a shrinkage is less than 100 %.
   profile Day { 08:00-18:00 200 % }
//                           ^^^^^ error[share-range] '200 %' is no possible share: here it lies between 0 % and 100 %.
   contract Sales2027 { assign Small { volume 101 % } }
//                                            ^^^^^ error[share-range] '101 %' is no possible share: here it lies between 0 % and 100 %.
`))

test('in German', () =>
  checkGerman(`
   team Desk { shrinkage 100 % }
//                       ^^^^^ error[share-range] Bei '100 %' wäre nie jemand da: Die Abwesenheit (shrinkage) beträgt weniger als 100 %.
   profile Day { 08:00-12:00 200 % }
//                           ^^^^^ error[share-range] '200 %' ist kein möglicher Anteil: Hier liegt er zwischen 0 % und 100 %.
   sla Gold { escalate at 1001 % to Sales }
//                        ^^^^^^ error[share-range] '1001 %' ist kein möglicher Anteil: Hier liegt er zwischen 0 % und 1000 %.
`))

test('the bounds themselves', () =>
  check(`
   sla Gold {
     goal AnswerTime 100 % within 20 s
     goal Abandonment at most 0 %
     escalate at 150 % to Sales
   }
   team Desk { shrinkage 0 % }
   team Other { shrinkage 99.99 % }
`))

test('a limit for the volume begins at all that was agreed', () =>
  check(`
   sla Gold { except volume above 90 % }
//                                ^^^^ error[share-range] '90 %' is no possible share: here it lies between 100 % and 1000 %.
   sla Silver { except volume above 110 % }
`))

test('a limit for the volume begins at all that was agreed, in German', () =>
  checkGerman(`
   sla Gold { except volume above 90 % }
//                                ^^^^ error[share-range] '90 %' ist kein möglicher Anteil: Hier liegt er zwischen 100 % und 1000 %.
   sla Silver { except volume above 110 % }
`))
