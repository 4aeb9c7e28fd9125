import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('period-without-review')

describe('a contract without a review', () => {
  test('is reported where it says from when to when it is in force', () =>
    check(`
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[period-without-review] 'Sales2027' is in force from 2027-01-01 to 2027-12-31, but no review is agreed.
//     help: Add a line such as: review every 6 months
//     fix: Add review every 6 months
   }
`))

  test('in German', () =>
    checkGerman(`
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[period-without-review] 'Sales2027' gilt vom 2027-01-01 bis 2027-12-31, aber eine Überprüfung ist nicht vereinbart.
//     help: Eine Zeile ergänzen, zum Beispiel: review every 6 months
//     fix: review every 6 months ergänzen
   }
`))

  test('is fine with one', () =>
    check(`
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     review every 6 months
   }
`))

  test('has no period as long as that is not known', () =>
    check(`
   contract Sales2027 { }
   contract Sales2028 { in force 2028-02-30 to 2028-12-31 }
   contract Sales2029 { in force 2029-12-31 to 2029-01-01 }
`))

  test('is not reported for a line that cannot be read', () =>
    check(`
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     review evry 6 months
//          ^^^^ error[syntax-error] 'evry' is not known here; did you mean 'every'?
   }
`))
})

describe('a first review', () => {
  test('after the end is none', () =>
    check(`
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: the contract ends on 2027-12-31
     review every 12 months
//                ^^^^^^^^^ warning[period-without-review] The first review of 'Sales2027' would be on 2028-01-01, but the contract ends on 2027-12-31.
//     help: Review more often than the contract is long.
   }
`))

  test('after the end, in German', () =>
    checkGerman(`
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: der Vertrag endet am 2027-12-31
     review every 2 years
//                ^^^^^^^ warning[period-without-review] Die erste Überprüfung von 'Sales2027' wäre am 2029-01-01, aber der Vertrag endet am 2027-12-31.
//     help: In kürzeren Abständen überprüfen, als der Vertrag läuft.
   }
`))

  test('on the last day is one', () =>
    check(`
   contract Sales2027 {
     in force 2027-01-01 to 2028-01-01
     review every year
   }
`))

  test('is not reckoned from what cannot be read', () =>
    check(`
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     review every 90 min
   }
`))
})

describe('the fix', () => {
  test('adds a line below', () =>
    checkFix(
      'period-without-review',
      `
   contract Sales2027 {
     version 1.0.0
     in force 2027-01-01 to 2027-12-31 // ein Jahr
     notice 3 months
   }
`,
      `
   contract Sales2027 {
     version 1.0.0
     in force 2027-01-01 to 2027-12-31 // ein Jahr
     review every 6 months
     notice 3 months
   }
`,
    ))

  test('is not longer than the contract', () =>
    checkFix(
      'period-without-review',
      `
   contract Summer2027 {
     in force 2027-06-01 to 2027-08-31
   }
`,
      `
   contract Summer2027 {
     in force 2027-06-01 to 2027-08-31
     review every month
   }
`,
    ))

  test('of a very short contract is a week', () =>
    checkFix(
      'period-without-review',
      `
   contract Fair2027 {
     in force 2027-06-01 to 2027-06-30
   }
`,
      `
   contract Fair2027 {
     in force 2027-06-01 to 2027-06-30
     review every week
   }
`,
    ))

  test('stays in its line where all is in one', () =>
    checkFix(
      'period-without-review',
      `
   contract Sales2027 { in force 2027-01-01 to 2027-12-31 notice 3 months }
`,
      `
   contract Sales2027 { in force 2027-01-01 to 2027-12-31
   review every 6 months notice 3 months }
`,
    ))
})
