import { test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('invalid-version')

test('two numbers, one, four, leading zeros', () =>
  check(`
   contract A { version 1.2 }
//                      ^^^ error[invalid-version] '1.2' is not a version of three numbers; did you mean '1.2.0'?
//     help: The first number grows when a promise gets weaker, the second when one is added, the third when only the wording changes.
//     fix: Write 1.2.0
   contract B { version 3 }
//                      ^ error[invalid-version] '3' is not a version of three numbers; did you mean '3.0.0'?
//     help: The first number grows when a promise gets weaker, the second when one is added, the third when only the wording changes.
//     fix: Write 3.0.0
   contract C { version 1.2.3.4 }
//                      ^^^^^^^ error[invalid-version] '1.2.3.4' is not a version of three numbers; did you mean '1.2.3'?
//     help: The first number grows when a promise gets weaker, the second when one is added, the third when only the wording changes.
//     fix: Write 1.2.3
   contract D { version 01.2.3 }
//                      ^^^^^^ error[invalid-version] '01.2.3' is not a version of three numbers; did you mean '1.2.3'?
//     help: The first number grows when a promise gets weaker, the second when one is added, the third when only the wording changes.
//     fix: Write 1.2.3
`))

test('in German', () =>
  checkGerman(`
   contract A { version 1.2 }
//                      ^^^ error[invalid-version] '1.2' ist keine Version aus drei Zahlen; ist '1.2.0' gemeint?
//     help: Die erste Zahl steigt, wenn eine Zusage schwächer wird, die zweite, wenn eine hinzukommt, die dritte, wenn sich nur der Wortlaut ändert.
//     fix: 1.2.0 schreiben
`))

test('semantic versions', () =>
  check(`
   contract A { version 0.1.0 }
   contract B { version 10.20.30 }
   contract C { version 1.0.0-draft.2 }
   contract D { version 1.0.0+signed }
`))

test('its fix', () =>
  checkFix('invalid-version', `contract A { version 1.2 }`, `contract A { version 1.2.0 }`))
