import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('signature-party')

describe('a signature', () => {
  test('for a party that is no side binds nobody', () =>
    check(`
   party Sales
   party Desk
   party Purchasing
   contract C {
     client Sales
//          ^^^^^ related: the client
     provider Desk
//            ^^^^ related: the provider
     signed by "A" for Purchasing on 2026-12-01
//                     ^^^^^^^^^^ warning[signature-party] 'Purchasing' is no side of 'C', so this signature binds nobody: its client is 'Sales', its provider 'Desk'.
//     help: Sign for one of the two sides.
//     fix: Sign for Sales
     signed by "B" for Desk on 2026-12-01
   }
`))

  test('in German, where nobody has signed yet', () =>
    checkGerman(`
   party Sales
   party Desk
   party Purchasing
   contract C {
     client Sales
//          ^^^^^ related: der Auftraggeber
     provider Desk
//            ^^^^ related: der Dienstleister
     signed by "A" for Purchasing on 2026-12-01
//                     ^^^^^^^^^^ warning[signature-party] 'Purchasing' ist keine Seite von 'C', diese Unterschrift bindet also niemanden: Auftraggeber ist 'Sales', Dienstleister 'Desk'.
//     help: Für eine der beiden Seiten unterschreiben.
//     fix: Für Sales unterschreiben
//     fix: Für Desk unterschreiben
   }
`))

  test('may come twice from one side', () =>
    check(`
   party Sales
   party Desk
   contract C {
     client Sales
     provider Desk
     signed by "A" for Sales on 2026-12-01
     signed by "B" for Sales on 2026-12-01
     signed by "C" for Desk on 2026-12-01
   }
`))

  test('is not judged while a side is not known', () =>
    check(`
   party Sales
   party Purchasing
   contract C {
     client Sales
     provider Dsk
     signed by "A" for Purchasing on 2026-12-01
   }
`))

  test('is put right by the fix', () =>
    checkFix(
      'signature-party',
      `party Sales party Desk party Other
contract C { client Sales provider Desk signed by "B" for Desk on 2026-12-01 signed by "A" for Other on 2026-12-01 }`,
      `party Sales party Desk party Other
contract C { client Sales provider Desk signed by "B" for Desk on 2026-12-01 signed by "A" for Sales on 2026-12-01 }`,
    ))
})
