import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('import-unused')

describe('an import that nothing uses', () => {
  test('of a whole file, of a name', () =>
    check(`
//- main.zusage
   import "./parties.zusage"
// ^^^^^^^^^^^^^^^^^^^^^^^^^ warning[import-unused] Nothing of './parties.zusage' is used in this file.
//     help: Remove the import.
//     fix: Remove the import
   import English, Complaints as Anger from "./skills.zusage"
//                 ^^^^^^^^^^^^^^^^^^^ warning[import-unused] 'Anger' is imported, but not used in this file.
//     help: Remove it from the import.
//     fix: Remove Anger
   team Desk { skills English }
//- parties.zusage
   party Sales
//- skills.zusage
   skill English
   skill Complaints
`))

  test('in German', () =>
    checkGerman(`
//- main.zusage
   import "./parties.zusage"
// ^^^^^^^^^^^^^^^^^^^^^^^^^ warning[import-unused] Aus './parties.zusage' wird in dieser Datei nichts verwendet.
//     help: Den Import entfernen.
// ^^^^^^^^^^^^^^^^^^^^^^^^^ related: der erste steht hier
   import "./parties.zusage"
// ^^^^^^^^^^^^^^^^^^^^^^^^^ warning[import-unused] './parties.zusage' wird doppelt importiert.
//     help: Einen der Importe entfernen.
   import "./main.zusage"
// ^^^^^^^^^^^^^^^^^^^^^^ warning[import-unused] Diese Datei importiert sich selbst.
//     help: Den Import entfernen.
   import English from "./skills.zusage"
//        ^^^^^^^ warning[import-unused] 'English' wird importiert, in dieser Datei aber nicht verwendet.
//     help: Aus dem Import entfernen.
//- parties.zusage
   party Sales
//- skills.zusage
   skill English
`))

  test('twice, or of itself', () =>
    check(`
//- main.zusage
   import "./parties.zusage"
// ^^^^^^^^^^^^^^^^^^^^^^^^^ related: the first one is here
   import "./parties.zusage"
// ^^^^^^^^^^^^^^^^^^^^^^^^^ warning[import-unused] './parties.zusage' is imported twice.
   import "./main.zusage"
// ^^^^^^^^^^^^^^^^^^^^^^ warning[import-unused] This file imports itself.
   role TeamLead of Sales
//- parties.zusage
   party Sales
`))

  test('only for what another file imports', () =>
    check(`
//- main.zusage
   import "./a.zusage"
// ^^^^^^^^^^^^^^^^^^^ warning[import-unused] Nothing of './a.zusage' is used in this file.
   role TeamLead of Sales
//- a.zusage
   import "./b.zusage"
   role Deputy of Sales
//- b.zusage
   party Sales
`))
})

describe('an import is used', () => {
  test('by what stands in what it imports', () =>
    check(`
//- main.zusage
   import Customers from "./customers.zusage"
   process Orders { prompt Offer for Small }
//- customers.zusage
   segmentation Customers { segment Small otherwise }
`))

  test('by a name that is ambiguous', () =>
    check(`
//- main.zusage
   import "./a.zusage"
   import "./b.zusage"
   role TeamLead of Sales
//- a.zusage
   party Sales
//- b.zusage
   party Sales
`))

  test('perhaps, in a file that cannot be read completely', () =>
    check(`
//- main.zusage
   import "./parties.zusage"
   role TeamLead Sales of
//               ^^^^^ error[syntax-error] Expected 'of' after 'TeamLead', but found 'Sales'.
//- parties.zusage
   party Sales
`))

  test('in a circle', () =>
    check(`
//- a.zusage
   import "./b.zusage"
   party Sales
   role Deputy of Marketing
//- b.zusage
   import "./a.zusage"
   party Marketing
   role TeamLead of Sales
`))
})

describe('its fixes', () => {
  test('take the line away', () =>
    checkFix(
      'import-unused',
      `
      //- main.zusage
      import "./parties.zusage"
      import "./skills.zusage"
      team Desk { skills English }
      //- parties.zusage
      party Sales
      //- skills.zusage
      skill English
      `,
      `
      //- main.zusage
      import "./skills.zusage"
      team Desk { skills English }
      //- parties.zusage
      party Sales
      //- skills.zusage
      skill English
      `,
    ))

  test('take one name away', async () => {
    const project = (names: string): string => `
      //- main.zusage
      import ${names} from "./skills.zusage"
      team Desk { skills English }
      //- skills.zusage
      skill English
      skill French
      skill Polish
      `
    await checkFix('import-unused', project('French, English'), project('English'))
    await checkFix('import-unused', project('English, French as Frz'), project('English'))
  })
})
