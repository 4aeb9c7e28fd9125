import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('unknown-name')

describe('a name that nothing declares', () => {
  test('is named with what is expected', () =>
    check(`
   role TeamLead of InsideSales
// ^^^^ error[syntax-error] 'role' begins no declaration.
//     help: A declaration begins with import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla or contract.
   pool Orders of Desk
// ^^^^ error[syntax-error] 'pool' begins no declaration.
//     help: A declaration begins with import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla or contract.
   metric Feedback is time from handover to declined
// ^^^^^^ error[syntax-error] 'metric' begins no declaration.
//     help: A declaration begins with import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla or contract.
   sla Gold extends Silver { hours Office }
// ^^^ error[syntax-error] 'sla' begins no declaration.
//     help: A declaration begins with import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla or contract.
   // help:
`))

  test('comes with the nearest known names, nearest first', () =>
    check(`
   party InsideSales
// ^^^^^ error[syntax-error] 'party' begins no declaration.
   party InsideService
// ^^^^^ error[syntax-error] 'party' begins no declaration.
   role TeamLead of InsideSale
// ^^^^ error[syntax-error] 'role' begins no declaration.
   // fix:
`))

  test('is compared without regard to case', () =>
    check(`
   party InsideSales
// ^^^^^ error[syntax-error] 'party' begins no declaration.
   role TeamLead of insidesales
// ^^^^ error[syntax-error] 'role' begins no declaration.
`))

  test('of one letter is like no other', () =>
    check(`
   party A
// ^^^^^ error[syntax-error] 'party' begins no declaration.
   role TeamLead of B
// ^^^^ error[syntax-error] 'role' begins no declaration.
`))

  test('in German', () =>
    checkGerman(`
   party InsideSales
// ^^^^^ error[syntax-error] Mit 'party' lässt sich nichts definieren.
   role TeamLead of InsideSale
// ^^^^ error[syntax-error] Mit 'role' lässt sich nichts definieren.
   role Deputy of Marketing
// ^^^^ error[syntax-error] Mit 'role' lässt sich nichts definieren.
   // fix:
`))

  test('the nearest is of a kind that can stand there', () =>
    check(`
   party Inside
// ^^^^^ error[syntax-error] 'party' begins no declaration.
   skill InsideSale
// ^^^^^ error[syntax-error] 'skill' begins no declaration.
   role TeamLead of InsideSales
// ^^^^ error[syntax-error] 'role' begins no declaration.
`))

  test('the standard library is known everywhere', () =>
    check(`
   sla Gold { goal AnswerTime 80 % within 20 s }
// ^^^ error[syntax-error] 'sla' begins no declaration.
   metric Feedback is time from received to resolvd
// ^^^^^^ error[syntax-error] 'metric' begins no declaration.
`))

  test('its fix writes the near name', () =>
    checkFix(
      'unknown-name',
      `
      party InsideSales
      role TeamLead of InsideSale
      `,
      `
      party InsideSales
      role TeamLead of InsideSales
      `,
    ))
})

describe('a name that another file declares', () => {
  test('comes with the import to add', () =>
    check(`
//- contract/levels.zusage
   role HeadOfSales of FieldSales
// ^^^^ error[syntax-error] 'role' begins no declaration.
//     help: A declaration begins with import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla or contract.
   // help:
//- organisation.zusage
   party FieldSales
// ^^^^^ error[syntax-error] 'party' begins no declaration.
//     help: A declaration begins with import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla or contract.
`))

  test('in German', () =>
    checkGerman(`
//- levels.zusage
   role HeadOfSales of FieldSales
// ^^^^ error[syntax-error] Mit 'role' lässt sich nichts definieren.
//     help: Eine Definition beginnt mit import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla oder contract.
   // help:
   // fix:
//- organisation.zusage
   party FieldSales
// ^^^^^ error[syntax-error] Mit 'party' lässt sich nichts definieren.
//     help: Eine Definition beginnt mit import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla oder contract.
`))

  test('its fix adds the import behind the last', () =>
    checkFix(
      'unknown-name',
      `
      //- levels.zusage
      import "./skills.zusage"

      role HeadOfSales of FieldSales
      //- organisation.zusage
      party FieldSales
      //- skills.zusage
      skill English
      `,
      `
      //- levels.zusage
      import "./skills.zusage"
      import "./organisation.zusage"

      role HeadOfSales of FieldSales
      //- organisation.zusage
      party FieldSales
      //- skills.zusage
      skill English
      `,
    ))

  test('its fix adds the first import at the top', () =>
    checkFix(
      'unknown-name',
      `
      //- levels.zusage
      role HeadOfSales of FieldSales
      //- organisation.zusage
      party FieldSales
      `,
      `
      //- levels.zusage
      import "./organisation.zusage"

      role HeadOfSales of FieldSales
      //- organisation.zusage
      party FieldSales
      `,
    ))

  test('is not what another file imports in turn', () =>
    check(`
//- a.zusage
   import "./b.zusage"
// ^^^^^^ error[syntax-error] 'import' begins no declaration.
   role HeadOfSales of FieldSales
// ^^^^ error[syntax-error] 'role' begins no declaration.
//- b.zusage
   import "./c.zusage"
// ^^^^^^ error[syntax-error] 'import' begins no declaration.
   party Marketing
// ^^^^^ error[syntax-error] 'party' begins no declaration.
//- c.zusage
   party FieldSales
// ^^^^^ error[syntax-error] 'party' begins no declaration.
`))
})

describe('a name of an import', () => {
  test('has to be declared in that file', () =>
    check(`
//- a.zusage
   import FieldSale from "./b.zusage"
// ^^^^^^ error[syntax-error] 'import' begins no declaration.
   import Nobody from "./b.zusage"
// ^^^^^^ error[syntax-error] 'import' begins no declaration.
//- b.zusage
   party FieldSales
// ^^^^^ error[syntax-error] 'party' begins no declaration.
`))

  test('in German', () =>
    checkGerman(`
//- a.zusage
   import FieldSale from "./b.zusage"
// ^^^^^^ error[syntax-error] Mit 'import' lässt sich nichts definieren.
//- b.zusage
   party FieldSales
// ^^^^^ error[syntax-error] Mit 'party' lässt sich nichts definieren.
`))

  test('has to stand at the top of that file', () =>
    check(`
//- a.zusage
   import KeyAccounts from "./b.zusage"
// ^^^^^^ error[syntax-error] 'import' begins no declaration.
//- b.zusage
   segmentation Customers { segment KeyAccounts otherwise }
// ^^^^^^^^^^^^ error[syntax-error] 'segmentation' begins no declaration.
`))
})

describe('names in their own places', () => {
  test('an attribute and its values', () =>
    check(`
   segmentation Customers {
// ^^^^^^^^^^^^ error[syntax-error] 'segmentation' begins no declaration.
     attribute country: DE | AT
     segment Home when country = DE or county = DE
     segment Abroad when country = AU or country in (AT, CH)
   }
`))

  test('a qualified name depends on its first part', () =>
    check(`
   segmentation Customers { segment KeyAccounts otherwise }
// ^^^^^^^^^^^^ error[syntax-error] 'segmentation' begins no declaration.
   process Orders {
// ^^^^^^^ error[syntax-error] 'process' begins no declaration.
     prompt Upgrade for Customers.KeyAccount
     prompt Offer for Customer.KeyAccounts
   }
`))

  test('a word that is no kind of attribute', () =>
    check(`
   segmentation Customers {
// ^^^^^^^^^^^^ error[syntax-error] 'segmentation' begins no declaration.
//     help: A declaration begins with import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla or contract.
     attribute revenue: EUR
     attribute strategic: bool
     attribute staff: integer
     attribute country: Other
     segment Large when revenue >= 500_000 EUR
     segment Small otherwise
   }
   // help:
   // fix:
`))

  test('in German', () =>
    checkGerman(`
   segmentation Customers {
// ^^^^^^^^^^^^ error[syntax-error] Mit 'segmentation' lässt sich nichts definieren.
//     help: Eine Definition beginnt mit import, party, role, skill, site, team, pool, calendar, segmentation, profile, process, catalogue, event, metric, sla oder contract.
     attribute strategic: bool
   }
   // help:
`))
})

describe('one mistake is one finding', () => {
  test('what a wrong path would declare is known', () =>
    check(`
//- a.zusage
   import "./organization.zusage"
// ^^^^^^ error[syntax-error] 'import' begins no declaration.
   import FieldSales from "./nowhere/at/all.zusage"
// ^^^^^^ error[syntax-error] 'import' begins no declaration.
   role HeadOfSales of FieldSales
// ^^^^ error[syntax-error] 'role' begins no declaration.
   role TeamLead of InsideSales
// ^^^^ error[syntax-error] 'role' begins no declaration.
//- organisation.zusage
   party InsideSales
// ^^^^^ error[syntax-error] 'party' begins no declaration.
`))

  test('what a broken import would declare is known', () =>
    check(`
//- a.zusage
   import
// ^^^^^^ error[syntax-error] 'import' begins no declaration.
   role TeamLead of InsideSales
// ^^^^ error[syntax-error] 'role' begins no declaration.
//- organisation.zusage
   party InsideSales
// ^^^^^ error[syntax-error] 'party' begins no declaration.
`))

  test('what a broken file may declare is known in others', () =>
    check(`
//- a.zusage
   import "./organisation.zusage"
// ^^^^^^ error[syntax-error] 'import' begins no declaration.
   role TeamLead of InsideSales
// ^^^^ error[syntax-error] 'role' begins no declaration.
   role HeadOfSales of FieldSales
// ^^^^ error[syntax-error] 'role' begins no declaration.
//- organisation.zusage
   InsideSales "Vertriebsinnendienst"
// ^^^^^^^^^^^ error[syntax-error] 'InsideSales' begins no declaration.
   party "Außendienst"
// ^^^^^ error[syntax-error] 'party' begins no declaration.
`))

  test('what stands where the form is wrong is no name', () =>
    check(`
   party InsideSales
// ^^^^^ error[syntax-error] 'party' begins no declaration.
   role TeamLead from InsideSales
// ^^^^ error[syntax-error] 'role' begins no declaration.
`))
})
