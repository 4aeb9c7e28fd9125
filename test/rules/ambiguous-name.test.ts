import { describe, test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('ambiguous-name')

describe('a name from two imports', () => {
  test('is open where it is used, and both files are named', () =>
    check(`
//- a.zusage
   import "./b.zusage"
   import "./c.zusage"
   role TeamLead of Sales
//                  ^^^^^ error[ambiguous-name] It is open which 'Sales' is meant: one is declared in each of 'b.zusage' and 'c.zusage'.
//     help: Import one of them under another name: import Sales as Sales2 from "./c.zusage"
//- b.zusage
   party Sales
//       ^^^^^ related: 'Sales' is declared here, as a party
//- c.zusage
   party Sales
//       ^^^^^ related: 'Sales' is declared here, as a party
`))

  test('in German', () =>
    checkGerman(`
//- a.zusage
   import "./b.zusage"
   import "./c.zusage"
   role TeamLead of Sales
//                  ^^^^^ error[ambiguous-name] 'Sales' ist mehrdeutig: Den Namen gibt es in 'b.zusage' und 'c.zusage'.
//     help: Einen davon unter anderem Namen importieren: import Sales as Sales2 from "./c.zusage"
//- b.zusage
   party Sales
//       ^^^^^ related: 'Sales' ist hier als Partei definiert
//- c.zusage
   party Sales
//       ^^^^^ related: 'Sales' ist hier als Partei definiert
`))

  test('is no matter where it is not used', () =>
    check(`
//- a.zusage
   import "./b.zusage"
   import "./c.zusage"
   role TeamLead of Field
//- b.zusage
   party Sales
//- c.zusage
   party Sales
   party Field
`))

  test('is decided by the kind that can stand there', () =>
    check(`
//- a.zusage
   import "./b.zusage"
   import "./c.zusage"
   role TeamLead of Sales
//- b.zusage
   skill Sales
//- c.zusage
   party Sales
`))

  test('is decided by a declaration in the file itself', () =>
    check(`
//- a.zusage
   import "./b.zusage"
   import "./c.zusage"
   party Sales
   role TeamLead of Sales
//- b.zusage
   party Sales
//- c.zusage
   party Sales
`))

  test('is decided by another name', () =>
    check(`
//- a.zusage
   import "./b.zusage"
   import Sales as Others from "./c.zusage"
   role TeamLead of Sales
//- b.zusage
   party Sales
//- c.zusage
   party Sales
`))

  test('of the same file, imported twice, is one', () =>
    check(`
//- a.zusage
   import "./b.zusage"
   import Sales from "./b.zusage"
   role TeamLead of Sales
//- b.zusage
   party Sales
`))
})

describe('a service or segment of two', () => {
  test('can be qualified', () =>
    check(`
   catalogue One { service Orders { } }
//                         ^^^^^^ related: 'Orders' is declared here, as a service
   catalogue Two { service Orders { } }
//                         ^^^^^^ related: 'Orders' is declared here, as a service
   contract Sales2027 {
     assign All {
       Orders under Gold
//     ^^^^^^ error[ambiguous-name] It is open which 'Orders' is meant: there are 2 of them in 'main.zusage'.
//     help: Write 'One.Orders' or 'Two.Orders'.
       One.Orders under Gold
     }
   }
`))

  test('in German', () =>
    checkGerman(`
//- a.zusage
   import "./b.zusage"
   import "./c.zusage"
   process Orders { prompt Offer for Small }
//                                   ^^^^^ error[ambiguous-name] 'Small' ist mehrdeutig: Den Namen gibt es in 'b.zusage' und 'c.zusage'.
//     help: 'One.Small' oder 'Two.Small' schreiben.
//- b.zusage
   segmentation One { segment Small otherwise }
//                            ^^^^^ related: 'Small' ist hier als Segment definiert
//- c.zusage
   segmentation Two { segment Small otherwise }
//                            ^^^^^ related: 'Small' ist hier als Segment definiert
`))
})
