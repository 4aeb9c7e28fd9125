import { test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('unused-declaration')

test('what nothing in the project uses', () =>
  check(`
   party Sales
   party Marketing
//       ^^^^^^^^^ warning[unused-declaration] 'Marketing' is a party that nothing uses.
//     help: Use it in the contract, or remove it.
   role TeamLead of Sales
//      ^^^^^^^^ warning[unused-declaration] 'TeamLead' is a role that nothing uses.
//     help: Use it in the contract, or remove it.
   contract Sales2027 { client Sales }
`))

test('in German', () =>
  checkGerman(`
   skill English
//       ^^^^^^^ warning[unused-declaration] 'English' ist eine Fähigkeit, wird aber nirgends verwendet.
//     help: Im Vertrag verwenden oder entfernen.
   site Frankfurt calendar Office
//      ^^^^^^^^^ warning[unused-declaration] 'Frankfurt' ist ein Standort, wird aber nirgends verwendet.
//     help: Im Vertrag verwenden oder entfernen.
   calendar Office { }
   contract Sales2027 { }
`))

test('says nothing as long as there is no contract', () =>
  check(`
   party Sales
   party Marketing
`))

test('counts a use in another file, and in what stands inside', () =>
  check(`
//- main.zusage
   import "./a.zusage"
   contract Sales2027 {
     client Sales
     assign Small { Orders under Gold }
   }
//- a.zusage
   party Sales
   segmentation Customers { segment Small otherwise }
   catalogue BackOffice { service Orders { } }
   sla Gold { }
`))

test('does not count an import by name', () =>
  check(`
//- main.zusage
   import Sales from "./a.zusage"
   contract Sales2027 { }
//- a.zusage
   party Sales
//       ^^^^^ warning[unused-declaration] 'Sales' is a party that nothing uses.
`))

test('says nothing where a broken file may use it', () =>
  check(`
//- main.zusage
   import "./a.zusage"
   contract Sales2027 { client client Sales }
//                             ^^^^^^ error[syntax-error] Expected a name after 'client', but found 'client'.
//- a.zusage
   party Sales
`))
