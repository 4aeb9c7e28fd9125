import { describe, test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('goal-on-wrong-work')

describe('waiting', () => {
  test('is promised for work that nobody waits for', () =>
    check(`
   sla Gold { goal AnswerTime 80 % within 20 s on email }
//                 ^^^^^^^^^^ warning[goal-on-wrong-work] 'AnswerTime' is about waiting, but under 'Gold' nobody does: 'Orders' can be done later ('work deferrable').
//     help: Promise a response or a resolution instead, or make the work immediate.
   catalogue Desk { service Orders { channels email work deferrable } }
//                          ^^^^^^ related: 'Orders' is deferrable work
   segmentation Customers { segment All otherwise }
   contract Sales2027 { offers Desk serves Customers assign All { Orders under Gold } }
`))

  test('in German', () =>
    checkGerman(`
   sla Gold { goal AnswerTime 80 % within 20 s on email }
//                 ^^^^^^^^^^ warning[goal-on-wrong-work] 'AnswerTime' handelt vom Warten; unter 'Gold' wartet aber niemand: 'Orders' lässt sich später erledigen ('work deferrable').
//     help: Stattdessen eine Antwort oder Lösung zusagen oder die Arbeit als immediate vereinbaren.
   catalogue Desk { service Orders { channels email work deferrable } }
//                          ^^^^^^ related: 'Orders' ist aufschiebbare Arbeit
   segmentation Customers { segment All otherwise }
   contract Sales2027 { offers Desk serves Customers assign All { Orders under Gold } }
`))

  test('names the first of many services', () =>
    check(`
   sla Gold { goal Abandonment at most 5 % }
//                 ^^^^^^^^^^^ warning[goal-on-wrong-work] 'Abandonment' is about waiting, but under 'Gold' nobody does: 'A', 'B', 'C' and 2 more can be done later ('work deferrable').
   catalogue Desk {
     service A { channels email work deferrable }
//           ^ related: 'A' is deferrable work
     service B { channels email work deferrable }
//           ^ related: 'B' is deferrable work
     service C { channels email work deferrable }
//           ^ related: 'C' is deferrable work
     service D { channels email work deferrable }
     service E { channels email work deferrable }
   }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { offers Desk serves Customers assign All { others under Gold } }
`))

  test('names many in German', () =>
    checkGerman(`
   sla Gold { goal Abandonment at most 5 % }
//                 ^^^^^^^^^^^ warning[goal-on-wrong-work] 'Abandonment' handelt vom Warten; unter 'Gold' wartet aber niemand: 'A', 'B', 'C' und 1 weitere lassen sich später erledigen ('work deferrable').
   catalogue Desk {
     service A { channels email work deferrable }
//           ^ related: 'A' ist aufschiebbare Arbeit
     service B { channels email work deferrable }
//           ^ related: 'B' ist aufschiebbare Arbeit
     service C { channels email work deferrable }
//           ^ related: 'C' ist aufschiebbare Arbeit
     service D { channels email work deferrable }
   }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { offers Desk serves Customers assign All { others under Gold } }
`))

  test('is right for work that somebody waits for', () =>
    check(`
   sla Gold { goal AnswerTime 80 % within 20 s on phone goal Abandonment at most 5 % }
   catalogue Desk { service Calls { channels phone work immediate } service Orders { channels email work deferrable } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { offers Desk serves Customers assign All { others under Gold } }
`))

  test('looks at the channels of the goal', () =>
    check(`
   sla Gold { goal AnswerTime 80 % within 20 s on email goal Abandonment at most 5 % }
//                 ^^^^^^^^^^ warning[goal-on-wrong-work] 'AnswerTime' is about waiting, but under 'Gold' nobody does: 'Orders' can be done later ('work deferrable').
   catalogue Desk { service Calls { channels phone work immediate } service Orders { channels email work deferrable } }
//                                                                          ^^^^^^ related: 'Orders' is deferrable work
   segmentation Customers { segment All otherwise }
   contract Sales2027 { offers Desk serves Customers assign All { others under Gold } }
`))

  test('may be inherited by one whose work is immediate', () =>
    check(`
   sla Silver { goal Abandonment at most 5 % }
   sla Gold extends Silver { goal Satisfaction at least 4 }
   catalogue Desk { service Calls { channels phone work immediate } service Orders { channels email work deferrable } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { offers Desk serves Customers assign All { Calls under Gold others under Silver } }
`))

  test('of a metric of the project that begins when the telephone rings counts too', () =>
    check(`
   event pickedUp
   metric Ringing is time from offered to pickedUp
   metric Others is time from received to pickedUp
   sla Gold { goal Ringing 80 % within 20 s goal Others 80 % within 20 s goal FirstContactResolution at least 70 % }
//                 ^^^^^^^ warning[goal-on-wrong-work] 'Ringing' is about waiting, but under 'Gold' nobody does: 'Orders' can be done later ('work deferrable').
   catalogue Desk { service Orders { channels email work deferrable } }
//                          ^^^^^^ related: 'Orders' is deferrable work
   segmentation Customers { segment All otherwise }
   contract Sales2027 { offers Desk serves Customers assign All { others under Gold } }
`))
})

describe('what is not known', () => {
  test('is passed over', () =>
    check(`
   sla Gold { goal Abandonment at most 5 % }
   sla Silver { goal Abandonment at most 5 % }
   catalogue Desk { service Orders { channels email } service Calls { channels email work deferrable } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { offers Desk serves Customers assign All { Orders, Calls under Gold } }
`))
})
