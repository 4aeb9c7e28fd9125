import { test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('signature-late')

const contract = (label: string, finding: string): string => `
   party Sales
   party Desk
   contract C {
     client Sales
     provider Desk
     in force 2027-01-01 to 2027-12-31
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: ${label}
     signed by "A" for Sales on 2027-12-31
     signed by "B" for Desk on 2028-01-01
//                             ^^^^^^^^^^ warning[signature-late] ${finding}
   }
`

test('a signature after the last day', () =>
  check(
    contract(
      'the time of the contract',
      `On 2028-01-01 the contract is over: it ends on 2027-12-31.
//     help: See whether the year is the one that is meant.`,
    ),
  ))

test('in German', () =>
  checkGerman(
    contract(
      'die Laufzeit des Vertrags',
      `Am 2028-01-01 ist der Vertrag vorbei: Er endet am 2027-12-31.
//     help: Prüfen, ob das gemeinte Jahr dasteht.`,
    ),
  ))
