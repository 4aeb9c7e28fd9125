import { test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('stop-without-duty')

test('a reason that waits for the client, and a client without a duty', () =>
  check(`
   party Shop
   party Desk
   reason Unreachable waiting for client
   sla Gold { stop while Unreachable }
//                       ^^^^^^^^^^^ warning[stop-without-duty] The clocks of 'Gold' and 'Silver' stop while 'Unreachable' lasts, but in 'Sales2027' no duty of the client, who is waited for, ever ends it.
//     help: Add the duty to the contract, for example: duty of client Callback "Answer calls" ends Unreachable within 1 business day
   sla Silver extends Gold { }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
//          ^^^^^^^^^ related: 'Sales2027' is declared here, as a contract
     client Shop
     provider Desk
     assign All { others under Gold }
     assign All { others under Silver }
   }
`))

test('a reason that waits for the client, and a client without a duty, in German', () =>
  checkGerman(`
   party Shop
   party Desk
   reason Unreachable waiting for client
   sla Gold { stop while Unreachable }
//                       ^^^^^^^^^^^ warning[stop-without-duty] Die Fristen von 'Gold' und 'Silver' ruhen, solange 'Unreachable' andauert, aber in 'Sales2027' verpflichtet nichts den Auftraggeber, auf den gewartet wird, es zu beenden.
//     help: Die Pflicht im Vertrag ergänzen, zum Beispiel: duty of client Callback "Rückrufe annehmen" ends Unreachable within 1 business day
   sla Silver extends Gold { }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
//          ^^^^^^^^^ related: 'Sales2027' ist hier als Vertrag definiert
     client Shop
     provider Desk
     assign All { others under Gold }
     assign All { others under Silver }
   }
`))

test('the party of a side is that side', () =>
  check(`
   party Shop
   party Desk
   reason Unreachable waiting for Shop
   reason Rework waiting for Desk
   sla Gold { stop while Unreachable, Rework }
//                                    ^^^^^^ warning[stop-without-duty] The clocks of 'Gold' stop while 'Rework' lasts, but in 'Sales2027' no duty of the provider, who is waited for, ever ends it.
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
//          ^^^^^^^^^ related: 'Sales2027' is declared here, as a contract
     client Shop
     provider Desk
     assign All { others under Gold }
     duty of client Callback ends Unreachable within 1 business day
   }
   contract Sales2028 {
     client Desk
     provider Shop
     assign All { others under Gold }
     duty of provider Callback ends Unreachable within 1 business day
     duty of client Answer ends Rework within 1 business day
   }
`))

test('a duty of the other side ends nothing', () =>
  check(`
   reason Unreachable waiting for client
   sla Gold { stop while Unreachable }
//                       ^^^^^^^^^^^ warning[stop-without-duty] The clocks of 'Gold' stop while 'Unreachable' lasts, but in 'Sales2027' no duty of the client, who is waited for, ever ends it.
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
//          ^^^^^^^^^ related: 'Sales2027' is declared here, as a contract
     assign All { others under Gold }
     duty of provider Callback ends Unreachable within 1 business day
   }
`))

test('nothing is asked where nobody, or a third party, is waited for', () =>
  check(`
   party Supplier
   reason AgreedDate
   reason Parts waiting for Supplier
   sla Gold { stop while AgreedDate, Parts, Nothing }
   segmentation Customers { segment All otherwise }
   contract Sales2027 { assign All { others under Gold } }
`))

test('the duty can be added', () =>
  checkFix(
    'stop-without-duty',
    `
   party Shop
   party Desk
   reason Unreachable waiting for client
   sla Gold { stop while Unreachable }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     client Shop
     provider Desk
     assign All { others under Gold }
   }
`,
    `
   party Shop
   party Desk
   reason Unreachable waiting for client
   sla Gold { stop while Unreachable }
   segmentation Customers { segment All otherwise }
   contract Sales2027 {
     client Shop
     provider Desk
     assign All { others under Gold }
     duty of client EndUnreachable ends Unreachable within 1 business day
   }
`,
  ))
