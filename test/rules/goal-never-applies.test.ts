import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('goal-never-applies')

describe('a goal', () => {
  test('on a channel that nothing assigned has applies to nothing', () =>
    check(`
   sla Gold { goal AnswerTime 80 % within 20 s on phone }
//                                                ^^^^^ warning[goal-never-applies] The goal for 'AnswerTime' applies to nothing: no service under 'Gold' comes by channel 'phone'.
//     help: What is assigned comes by email and portal.
//     fix: Remove the goal
   catalogue Desk { service Orders { channels email, portal } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { offers Desk serves Customers assign All { Orders under Gold } }
`))

  test('in German', () =>
    checkGerman(`
   sla Gold { goal AnswerTime 80 % within 20 s on phone, chat }
//                                                ^^^^^^^^^^^ warning[goal-never-applies] Das Ziel für 'AnswerTime' gilt für nichts: Keine Leistung unter 'Gold' kommt über die Kanäle 'phone' und 'chat'.
//     help: Was zugeordnet ist, kommt über email und portal.
//     fix: Das Ziel entfernen
   catalogue Desk { service Orders { channels email, portal } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { offers Desk serves Customers assign All { Orders under Gold } }
`))

  test('whose channel is misspelt finds the right one', () =>
    check(`
   sla Gold { goal AnswerTime 80 % within 20 s on phon }
//                                                ^^^^ warning[goal-never-applies] The goal for 'AnswerTime' applies to nothing: no service under 'Gold' comes by channel 'phon'.
//     help: What is assigned comes by phone.
//     fix: Change to phone
//     fix: Remove the goal
   catalogue Desk { service Orders { channels phone } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { offers Desk serves Customers assign All { Orders under Gold } }
`))

  test('with one channel too many applies to the others', () =>
    check(`
   sla Gold { goal AnswerTime 80 % within 20 s on phone, fax }
//                                                       ^^^ warning[goal-never-applies] No service under 'Gold' comes by channel 'fax'.
//     help: What is assigned comes by phone.
//     fix: Leave out fax
   catalogue Desk { service Orders { channels phone } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { offers Desk serves Customers assign All { Orders under Gold } }
`))

  test('with one channel too many, in German', () =>
    checkGerman(`
   sla Gold { goal AnswerTime 80 % within 20 s on phone, fax }
//                                                       ^^^ warning[goal-never-applies] Keine Leistung unter 'Gold' kommt über den Kanal 'fax'.
//     help: Was zugeordnet ist, kommt über phone.
//     fix: fax weglassen
   catalogue Desk { service Orders { channels phone } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { offers Desk serves Customers assign All { Orders under Gold } }
`))

  test('without channels applies to everything', () =>
    check(`
   sla Gold { goal ResolutionTime 80 % within 2 business days }
   catalogue Desk { service Orders { channels email } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { offers Desk serves Customers assign All { Orders under Gold } }
`))

  test('of an SLA that is not assigned waits', () =>
    check(`
   sla Gold { goal AnswerTime 80 % within 20 s on phone }
   catalogue Desk { service Orders { channels email } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { offers Desk serves Customers assign All { Orders not offered because "…" } }
`))

  test('counts for all others too', () =>
    check(`
   sla Gold { goal AnswerTime 80 % within 20 s on phone }
   catalogue Desk { service Orders { channels email } service Calls { channels phone } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { offers Desk serves Customers assign All { Orders under Gold others under Gold } }
`))
})

describe('heirs', () => {
  test('count for a goal that they take over', () =>
    check(`
   sla Silver { goal AnswerTime 80 % within 20 s on phone }
   sla Gold extends Silver { goal ResolutionTime 80 % within 2 business days }
   catalogue Desk { service Orders { channels email } service Calls { channels phone } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { offers Desk serves Customers assign All { Calls under Gold others under Silver } }
`))

  test('that replace the goal do not count', () =>
    check(`
   sla Silver { goal AnswerTime 80 % within 20 s on phone }
//                                                  ^^^^^ warning[goal-never-applies] The goal for 'AnswerTime' applies to nothing: no service under 'Silver' comes by channel 'phone'.
   sla Gold extends Silver { goal AnswerTime 90 % within 20 s on phone }
   catalogue Desk { service Orders { channels email } service Calls { channels phone } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { offers Desk serves Customers assign All { Calls under Gold others under Silver } }
`))
})

describe('other files', () => {
  test('any contract of the project counts', () =>
    check(`
//- a.zusage
   sla Gold { goal AnswerTime 80 % within 20 s on phone }
   segmentation Customers { segment All otherwise }
   catalogue Desk { service Orders { channels email } service Calls { channels phone } }
   contract Sales2027 { offers Desk serves Customers assign All { Orders under Gold } }
//- b.zusage
   import "./a.zusage"
   contract Sales2028 { offers Desk serves Customers assign All { Calls under Gold } }
`))
})

describe('what is not known', () => {
  test('is passed over', () =>
    check(`
   sla Gold { goal AnswerTime 80 % within 20 s on phone }
   catalogue Desk { service Orders { channels email } service Calls { channels phone } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { offers Desk serves Customers assign All { Orders, Cals under Gold } }
`))

  test('may be the channels of a service', () =>
    check(`
   sla Gold { goal AnswerTime 80 % within 20 s on phone }
   catalogue Desk { service Orders { } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { offers Desk serves Customers assign All { Orders under Gold } }
`))
})

describe('the fix', () => {
  test('writes the channel that was meant', () =>
    checkFix(
      'goal-never-applies',
      `
   sla Gold { goal AnswerTime 80 % within 20 s on phon }
   catalogue Desk { service Orders { channels phone } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { offers Desk serves Customers assign All { Orders under Gold } }
`,
      `
   sla Gold { goal AnswerTime 80 % within 20 s on phone }
   catalogue Desk { service Orders { channels phone } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { offers Desk serves Customers assign All { Orders under Gold } }
`,
    ))

  test('leaves out one channel of several', () =>
    checkFix(
      'goal-never-applies',
      `
   sla Gold { goal AnswerTime 80 % within 20 s on fax, phone }
   catalogue Desk { service Orders { channels phone } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { offers Desk serves Customers assign All { Orders under Gold } }
`,
      `
   sla Gold { goal AnswerTime 80 % within 20 s on phone }
   catalogue Desk { service Orders { channels phone } }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { offers Desk serves Customers assign All { Orders under Gold } }
`,
    ))
})

describe('for no case', () => {
  test('that can be', () =>
    check(`
   case Ticket { attribute priority: P1 | P2 }
   sla Gold {
     case Ticket
     goal ResponseTime 95 % within 15 min when priority = P1 and priority = P2
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-never-applies] This goal for 'ResponseTime' in 'Gold' applies to nothing: no case can fulfil its condition.
     goal ResponseTime 95 % within 2 h when priority in (P1, P2)
     goal ResponseTime best effort otherwise
//                                 ^^^^^^^^^ warning[goal-never-applies] This goal for 'ResponseTime' in 'Gold' applies to nothing: the other goals leave no case for 'otherwise'.
   }
`))

  test('in German', () =>
    checkGerman(`
   case Ticket { attribute priority: P1 | P2 }
   sla Gold {
     case Ticket
     goal ResponseTime 95 % within 15 min when priority = P1 and priority = P2
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-never-applies] Dieses Ziel für 'ResponseTime' in 'Gold' gilt für nichts: Kein Fall kann die Bedingung erfüllen.
     goal ResponseTime 95 % within 2 h when priority in (P1, P2)
     goal ResponseTime best effort otherwise
//                                 ^^^^^^^^^ warning[goal-never-applies] Dieses Ziel für 'ResponseTime' in 'Gold' gilt für nichts: Die anderen Ziele lassen keinen Fall für 'otherwise' übrig.
   }
`))
})
