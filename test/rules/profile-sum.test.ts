import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('profile-sum')

describe('the parts of a profile', () => {
  test('that are less than all are reported', () =>
    check(`
   profile Day {
//         ^^^ error[profile-sum] The parts of 'Day' add up to 98.5 %; 1.5 % is missing.
//     help: The parts of a day add up to exactly 100 %.
//     fix: Change 08:00-12:00 to 61.5 %
     08:00-12:00 60 %
     12:00-16:00 38.5 %
   }
`))

  test('in German', () =>
    checkGerman(`
   profile Day {
//         ^^^ error[profile-sum] Die Anteile von 'Day' ergeben zusammen 98,5 %; es fehlen 1,5 %.
//     help: Die Anteile eines Tages ergeben zusammen genau 100 %.
//     fix: 08:00-12:00 in 61.5 % ändern
     08:00-12:00 60 %
     12:00-16:00 38.5 %
   }
`))

  test('can be more than all', () =>
    check(`
   profile Day {
//         ^^^ error[profile-sum] The parts of 'Day' add up to 100.1 %, 0.1 % too much.
//     fix: Change 08:00-12:00 to 59.9 %
     08:00-12:00 60 %
     12:00-16:00 40.1 %
   }
`))

  test('can be more than all, in German', () =>
    checkGerman(`
   profile Day {
//         ^^^ error[profile-sum] Die Anteile von 'Day' ergeben zusammen 100,1 %, also 0,1 % zu viel.
     08:00-12:00 60 %
     12:00-16:00 40.1 %
   }
`))

  test('are added exactly', () =>
    check(`
   profile Day {
     08:00-10:00 0.1 %
     10:00-12:00 0.2 %
     12:00-14:00 99.7 %
   }
`))

  test('are wrong by however little', () =>
    check(`
   profile Day {
//         ^^^ error[profile-sum] The parts of 'Day' add up to 99.99 %; 0.01 % is missing.
     08:00-10:00 33.33 %
     10:00-12:00 33.33 %
     12:00-14:00 33.33 %
   }
`))

  test('can be one', () =>
    check(`
   profile Day { 08:00-10:00 100 % }
`))

  test('can be none at all', () =>
    check(`
   profile Day { }
//         ^^^ error[profile-sum] The parts of 'Day' add up to 0 %; 100 % is missing.
`))

  test('are not added where one is no share', () =>
    check(`
   profile Day {
     08:00-10:00 120 %
     10:00-12:00 20 h
   }
`))

  test('are not added where one cannot be read', () =>
    check(`
   profile Day {
     08:00-10:00 20 %
     10:00-12:00 %
//               ^ error[syntax-error] Expected a number after '12:00', but found '%'.
   }
`))
})

describe('the fix', () => {
  test('lets the largest part take the difference', () =>
    checkFix(
      'profile-sum',
      `
   profile Day {
     08:00-10:00 20 %
     10:00-12:00 40 %
     12:00-14:00 38.5 %
   }
`,
      `
   profile Day {
     08:00-10:00 20 %
     10:00-12:00 41.5 %
     12:00-14:00 38.5 %
   }
`,
    ))

  test('is not there where no part can take it', () =>
    check(`
   profile Day {
//         ^^^ error[profile-sum] The parts of 'Day' add up to 230 %, 130 % too much.
     08:00-10:00 80 %
     10:00-12:00 70 %
     12:00-14:00 80 %
   }
`))
})
