import { describe, test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('duplicate-name')

describe('names differ', () => {
  test('within a file, whatever they name', () =>
    check(`
   party Sales
//       ^^^^^ related: it is declared first here
//       ^^^^^ related: it is declared first here
   skill Sales
//       ^^^^^ error[duplicate-name] 'Sales' is declared twice.
//     help: Give one of them another name.
   team Sales { }
//      ^^^^^ error[duplicate-name] 'Sales' is declared twice.
//     help: Give one of them another name.
`))

  test('in German', () =>
    checkGerman(`
   party Sales
//       ^^^^^ related: zuerst steht er hier
   skill Sales
//       ^^^^^ error[duplicate-name] Der Name 'Sales' ist doppelt vergeben.
//     help: Einem davon einen anderen Namen geben.
`))

  test('within an enumeration, the attributes, the segments', () =>
    check(`
   segmentation Customers {
     attribute country: DE | AT | DE
//                                ^^ error[duplicate-name] 'DE' is declared twice.
//                      ^^ related: it is declared first here
//             ^^^^^^^ related: it is declared first here
     attribute country: boolean
//             ^^^^^^^ error[duplicate-name] 'country' is declared twice.
     segment Small when country
//           ^^^^^ related: it is declared first here
     segment Small otherwise
//           ^^^^^ error[duplicate-name] 'Small' is declared twice.
     segment country otherwise
   }
`))

  test('within a catalogue, excluded services included', () =>
    check(`
   catalogue BackOffice {
     service Fairs { }
//           ^^^^^ related: it is declared first here
     excluded Fairs { because "Marketing" }
//            ^^^^^ error[duplicate-name] 'Fairs' is declared twice.
   }
`))

  test('within a process, across parallel steps', () =>
    check(`
   process Orders {
     step Check
//        ^^^^^ related: it is declared first here
     parallel {
       step Check
//          ^^^^^ error[duplicate-name] 'Check' is declared twice.
       step Stock
//          ^^^^^ related: it is declared first here
     }
     prompt Stock
//          ^^^^^ error[duplicate-name] 'Stock' is declared twice.
   }
`))

  test('among the clauses and reports of a contract', () =>
    check(`
   contract Sales2027 {
     standard Monthly
//            ^^^^^^^ related: it is declared first here
     report Monthly { }
//          ^^^^^^^ error[duplicate-name] 'Monthly' is declared twice.
   }
`))

  test('from the names that imports give', () =>
    check(`
//- a.zusage
   import Sales from "./b.zusage"
//        ^^^^^ error[duplicate-name] 'Sales' is declared twice.
   import Marketing as Office from "./b.zusage"
//        ^^^^^^^^^^^^^^^^^^^ error[duplicate-name] 'Office' is declared twice.
   party Sales
//       ^^^^^ related: it is declared first here
   calendar Office { }
//          ^^^^^^ related: it is declared first here
//- b.zusage
   party Sales
   party Marketing
`))
})

describe('names may be the same', () => {
  test('in two catalogues, segmentations, processes or contracts', () =>
    check(`
   catalogue One { service Orders { } }
   catalogue Two { service Orders { } }
   process First { step Check }
   process Second { step Check }
`))

  test('in two files, and as in the library', () =>
    check(`
//- a.zusage
   party Sales
   metric AnswerTime is score from 1 to 5
//- b.zusage
   party Sales
`))
})

describe('two contracts would be one file', () => {
  test('also where only capitals differ', () =>
    check(`
//- a.zusage
   contract Sales2027 { }
//          ^^^^^^^^^ related: it is declared first here
//- b.zusage
   contract sales2027 { }
//          ^^^^^^^^^ error[duplicate-name] There is a contract 'Sales2027' in 'a.zusage' as well; both would be compiled to 'sales2027.json'.
`))

  test('in German', () =>
    checkGerman(`
//- a.zusage
   contract Sales2027 { }
//          ^^^^^^^^^ related: zuerst steht er hier
//- b.zusage
   contract Sales2027 { }
//          ^^^^^^^^^ error[duplicate-name] Auch in 'a.zusage' gibt es einen Vertrag 'Sales2027'; beide ergäben 'Sales2027.json'.
`))
})
