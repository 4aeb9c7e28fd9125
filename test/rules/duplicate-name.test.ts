import { describe, test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('duplicate-name')

describe('names differ', () => {
  test('within a file, whatever they name', () =>
    check(`
   party Sales
// ^^^^^ error[syntax-error] 'party' begins no declaration.
//     help: A declaration begins with import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla or contract.
   skill Sales
// ^^^^^ error[syntax-error] 'skill' begins no declaration.
//     help: A declaration begins with import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla or contract.
   team Sales { }
// ^^^^ error[syntax-error] 'team' begins no declaration.
//     help: A declaration begins with import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla or contract.
   // help:
`))

  test('in German', () =>
    checkGerman(`
   party Sales
// ^^^^^ error[syntax-error] Mit 'party' lässt sich nichts definieren.
//     help: Eine Definition beginnt mit import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla oder contract.
   skill Sales
// ^^^^^ error[syntax-error] Mit 'skill' lässt sich nichts definieren.
//     help: Eine Definition beginnt mit import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla oder contract.
   // help:
`))

  test('within an enumeration, the attributes, the segments', () =>
    check(`
   segmentation Customers {
// ^^^^^^^^^^^^ error[syntax-error] 'segmentation' begins no declaration.
     attribute country: DE | AT | DE
     attribute country: boolean
     segment Small when country
     segment Small otherwise
     segment country otherwise
   }
`))

  test('within a catalogue, excluded services included', () =>
    check(`
   catalogue BackOffice {
// ^^^^^^^^^ error[syntax-error] 'catalogue' begins no declaration.
     service Fairs { }
     excluded Fairs { because "Marketing" }
   }
`))

  test('within a process, across parallel steps', () =>
    check(`
   process Orders {
// ^^^^^^^ error[syntax-error] 'process' begins no declaration.
     step Check
     parallel {
       step Check
       step Stock
     }
     prompt Stock
   }
`))

  test('among the clauses and reports of a contract', () =>
    check(`
   contract Sales2027 {
// ^^^^^^^^ error[syntax-error] 'contract' begins no declaration.
     standard Monthly
     report Monthly { }
   }
`))

  test('from the names that imports give', () =>
    check(`
//- a.zusage
   import Sales from "./b.zusage"
// ^^^^^^ error[syntax-error] 'import' begins no declaration.
   import Marketing as Office from "./b.zusage"
// ^^^^^^ error[syntax-error] 'import' begins no declaration.
   party Sales
// ^^^^^ error[syntax-error] 'party' begins no declaration.
   calendar Office { }
// ^^^^^^^^ error[syntax-error] 'calendar' begins no declaration.
//- b.zusage
   party Sales
// ^^^^^ error[syntax-error] 'party' begins no declaration.
   party Marketing
// ^^^^^ error[syntax-error] 'party' begins no declaration.
`))

  test('in whatever way letters are composed', () =>
    check(`
   party B\\u00fcro
// ^^^^^ error[syntax-error] 'party' begins no declaration.
//        ^ error[syntax-error] '\\' means nothing here.
   party Bu\\u0308ro
// ^^^^^ error[syntax-error] 'party' begins no declaration.
//         ^ error[syntax-error] '\\' means nothing here.
`))
})

describe('names may be the same', () => {
  test('in two catalogues, segmentations, processes or contracts', () =>
    check(`
   catalogue One { service Orders { } }
// ^^^^^^^^^ error[syntax-error] 'catalogue' begins no declaration.
   catalogue Two { service Orders { } }
// ^^^^^^^^^ error[syntax-error] 'catalogue' begins no declaration.
   process First { step Check }
// ^^^^^^^ error[syntax-error] 'process' begins no declaration.
   process Second { step Check }
// ^^^^^^^ error[syntax-error] 'process' begins no declaration.
`))

  test('in two files, and as in the library', () =>
    check(`
//- a.zusage
   party Sales
// ^^^^^ error[syntax-error] 'party' begins no declaration.
   metric AnswerTime is score from 1 to 5
// ^^^^^^ error[syntax-error] 'metric' begins no declaration.
//- b.zusage
   party Sales
// ^^^^^ error[syntax-error] 'party' begins no declaration.
`))
})

describe('two contracts would be one file', () => {
  test('also where only capitals differ', () =>
    check(`
//- a.zusage
   contract Sales2027 { }
// ^^^^^^^^ error[syntax-error] 'contract' begins no declaration.
//- b.zusage
   contract sales2027 { }
// ^^^^^^^^ error[syntax-error] 'contract' begins no declaration.
`))

  test('in German', () =>
    checkGerman(`
//- a.zusage
   contract Sales2027 { }
// ^^^^^^^^ error[syntax-error] Mit 'contract' lässt sich nichts definieren.
//- b.zusage
   contract Sales2027 { }
// ^^^^^^^^ error[syntax-error] Mit 'contract' lässt sich nichts definieren.
`))
})
