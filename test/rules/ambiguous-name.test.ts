import { describe, test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('ambiguous-name')

describe('a name from two imports', () => {
  test('is open where it is used, and both files are named', () =>
    check(`
//- a.zusage
   import "./b.zusage"
// ^^^^^^ error[syntax-error] 'import' begins no declaration.
//     help: A declaration begins with import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla or contract.
   import "./c.zusage"
// ^^^^^^ error[syntax-error] 'import' begins no declaration.
//     help: A declaration begins with import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla or contract.
   role TeamLead of Sales
// ^^^^ error[syntax-error] 'role' begins no declaration.
//     help: A declaration begins with import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla or contract.
   // help:
//- b.zusage
   party Sales
// ^^^^^ error[syntax-error] 'party' begins no declaration.
//     help: A declaration begins with import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla or contract.
//- c.zusage
   party Sales
// ^^^^^ error[syntax-error] 'party' begins no declaration.
//     help: A declaration begins with import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla or contract.
`))

  test('in German', () =>
    checkGerman(`
//- a.zusage
   import "./b.zusage"
// ^^^^^^ error[syntax-error] Mit 'import' lässt sich nichts definieren.
//     help: Eine Definition beginnt mit import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla oder contract.
   import "./c.zusage"
// ^^^^^^ error[syntax-error] Mit 'import' lässt sich nichts definieren.
//     help: Eine Definition beginnt mit import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla oder contract.
   role TeamLead of Sales
// ^^^^ error[syntax-error] Mit 'role' lässt sich nichts definieren.
//     help: Eine Definition beginnt mit import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla oder contract.
   // help:
//- b.zusage
   party Sales
// ^^^^^ error[syntax-error] Mit 'party' lässt sich nichts definieren.
//     help: Eine Definition beginnt mit import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla oder contract.
//- c.zusage
   party Sales
// ^^^^^ error[syntax-error] Mit 'party' lässt sich nichts definieren.
//     help: Eine Definition beginnt mit import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla oder contract.
`))

  test('is no matter where it is not used', () =>
    check(`
//- a.zusage
   import "./b.zusage"
// ^^^^^^ error[syntax-error] 'import' begins no declaration.
   import "./c.zusage"
// ^^^^^^ error[syntax-error] 'import' begins no declaration.
   role TeamLead of Field
// ^^^^ error[syntax-error] 'role' begins no declaration.
//- b.zusage
   party Sales
// ^^^^^ error[syntax-error] 'party' begins no declaration.
//- c.zusage
   party Sales
// ^^^^^ error[syntax-error] 'party' begins no declaration.
   party Field
// ^^^^^ error[syntax-error] 'party' begins no declaration.
`))

  test('is decided by the kind that can stand there', () =>
    check(`
//- a.zusage
   import "./b.zusage"
// ^^^^^^ error[syntax-error] 'import' begins no declaration.
   import "./c.zusage"
// ^^^^^^ error[syntax-error] 'import' begins no declaration.
   role TeamLead of Sales
// ^^^^ error[syntax-error] 'role' begins no declaration.
//- b.zusage
   skill Sales
// ^^^^^ error[syntax-error] 'skill' begins no declaration.
//- c.zusage
   party Sales
// ^^^^^ error[syntax-error] 'party' begins no declaration.
`))

  test('is decided by a declaration in the file itself', () =>
    check(`
//- a.zusage
   import "./b.zusage"
// ^^^^^^ error[syntax-error] 'import' begins no declaration.
   import "./c.zusage"
// ^^^^^^ error[syntax-error] 'import' begins no declaration.
   party Sales
// ^^^^^ error[syntax-error] 'party' begins no declaration.
   role TeamLead of Sales
// ^^^^ error[syntax-error] 'role' begins no declaration.
//- b.zusage
   party Sales
// ^^^^^ error[syntax-error] 'party' begins no declaration.
//- c.zusage
   party Sales
// ^^^^^ error[syntax-error] 'party' begins no declaration.
`))

  test('is decided by another name', () =>
    check(`
//- a.zusage
   import "./b.zusage"
// ^^^^^^ error[syntax-error] 'import' begins no declaration.
   import Sales as Others from "./c.zusage"
// ^^^^^^ error[syntax-error] 'import' begins no declaration.
   role TeamLead of Sales
// ^^^^ error[syntax-error] 'role' begins no declaration.
//- b.zusage
   party Sales
// ^^^^^ error[syntax-error] 'party' begins no declaration.
//- c.zusage
   party Sales
// ^^^^^ error[syntax-error] 'party' begins no declaration.
`))

  test('of the same file, imported twice, is one', () =>
    check(`
//- a.zusage
   import "./b.zusage"
// ^^^^^^ error[syntax-error] 'import' begins no declaration.
   import Sales from "./b.zusage"
// ^^^^^^ error[syntax-error] 'import' begins no declaration.
   role TeamLead of Sales
// ^^^^ error[syntax-error] 'role' begins no declaration.
//- b.zusage
   party Sales
// ^^^^^ error[syntax-error] 'party' begins no declaration.
`))
})

describe('a service or segment of two', () => {
  test('can be qualified', () =>
    check(`
   catalogue One { service Orders { } }
// ^^^^^^^^^ error[syntax-error] 'catalogue' begins no declaration.
//     help: A declaration begins with import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla or contract.
   catalogue Two { service Orders { } }
// ^^^^^^^^^ error[syntax-error] 'catalogue' begins no declaration.
//     help: A declaration begins with import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla or contract.
   contract Sales2027 {
// ^^^^^^^^ error[syntax-error] 'contract' begins no declaration.
//     help: A declaration begins with import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla or contract.
     assign All {
       Orders under Gold
       One.Orders under Gold
     }
   }
   // help:
`))

  test('in German', () =>
    checkGerman(`
//- a.zusage
   import "./b.zusage"
// ^^^^^^ error[syntax-error] Mit 'import' lässt sich nichts definieren.
//     help: Eine Definition beginnt mit import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla oder contract.
   import "./c.zusage"
// ^^^^^^ error[syntax-error] Mit 'import' lässt sich nichts definieren.
//     help: Eine Definition beginnt mit import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla oder contract.
   process Orders { prompt Offer for Small }
// ^^^^^^^ error[syntax-error] Mit 'process' lässt sich nichts definieren.
//     help: Eine Definition beginnt mit import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla oder contract.
   // help:
//- b.zusage
   segmentation One { segment Small otherwise }
// ^^^^^^^^^^^^ error[syntax-error] Mit 'segmentation' lässt sich nichts definieren.
//     help: Eine Definition beginnt mit import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla oder contract.
//- c.zusage
   segmentation Two { segment Small otherwise }
// ^^^^^^^^^^^^ error[syntax-error] Mit 'segmentation' lässt sich nichts definieren.
//     help: Eine Definition beginnt mit import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla oder contract.
`))
})
