import { test } from 'vitest'
import { checkAll, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('ignore-expired')

test('the day has passed: the finding is back, with the reason', () =>
  checkAll(`
   // zusage: ignore unknown-name until 2026-11-24 because "die Partei folgt"
//                                      ^^^^^^^^^^ warning[ignore-expired] 'unknown-name' was to be ignored until 2026-11-24 only; that day has passed.
//     help: Mend what was found, or set a new date (the reason was: die Partei folgt).
   role TeamLead of Sales
//                  ^^^^^ error[unknown-name] 'Sales' is not known here; a party is expected.
`))

test('the day itself still counts', () =>
  checkAll(`
   // zusage: ignore unknown-name until 2026-11-25 because "die Partei folgt"
   role TeamLead of Sales
`))

test('in German', () =>
  checkGerman(`
   // zusage: ignore unknown-name, wrong-kind until 2026-11-24 because "die Partei folgt"
//                                                  ^^^^^^^^^^ warning[ignore-expired] 'unknown-name' und 'wrong-kind' sollten nur bis 2026-11-24 unterdrückt werden; dieser Tag ist vorbei.
//     help: Den Befund beheben oder ein neues Datum setzen (der Grund war: die Partei folgt).
   role TeamLead of Sales
   // zusage: ignore unknown-name until 2026-11-24 because "die Partei folgt"
//                                      ^^^^^^^^^^ warning[ignore-expired] 'unknown-name' sollte nur bis 2026-11-24 unterdrückt werden; dieser Tag ist vorbei.
//     help: Den Befund beheben oder ein neues Datum setzen (der Grund war: die Partei folgt).
   role Deputy of Sales
`))

test('also where there is nothing to silence any more', () =>
  check(`
   party Sales
   // zusage: ignore unknown-name until 2026-11-24 because "die Partei folgt"
//                                      ^^^^^^^^^^ warning[ignore-expired] 'unknown-name' was to be ignored until 2026-11-24 only; that day has passed.
   role TeamLead of Sales
`))
