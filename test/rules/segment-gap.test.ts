import { expect, test } from 'vitest'
import { checkFix, checkOf, findingsIn } from '../support/check.ts'

const { check, checkGerman } = checkOf('segment-gap')

test('a limit that belongs to neither side', () =>
  check(`
   segmentation Customers {
//              ^^^^^^^^^ error[segment-gap] A customer with revenue 500,000 EUR is in no segment of 'Customers'.
     attribute revenue: money EUR
     attribute country: DE | AT
     segment Large when revenue > 500_000 EUR
//           ^^^^^ related: not in 'Large'
     segment Small when revenue < 500_000 EUR
//           ^^^^^ related: not in 'Small'
   }
`))

test('in German; more than one gap', () =>
  checkGerman(`
   segmentation Customers {
//              ^^^^^^^^^ error[segment-gap] Ein Kunde mit revenue 20.000 EUR, strategic nein gehört zu keinem Segment von 'Customers'; weitere ebenso wenig.
     attribute revenue: money EUR
     attribute strategic: boolean
     attribute since: date
     segment Key when strategic and since < 2020-01-01
//           ^^^ related: nicht in 'Key'
     segment Small when revenue < 20_000 EUR and not strategic
//           ^^^^^ related: nicht in 'Small'
   }
`))

test('the witness has one value for each attribute, in its natural domain', async () => {
  const [finding] = (
    await findingsIn([
      {
        path: 'main.zusage',
        text: `
segmentation Customers {
  attribute revenue: money EUR
  attribute country: DE | AT
  attribute strategic: boolean
  attribute employees: number
  attribute since: date
  segment Key     when strategic or revenue >= 500_000 EUR
  segment Regular when not strategic and revenue >= 20_000 EUR and revenue < 500_000 EUR
  segment Small   when not strategic and revenue < 20_000 EUR and since >= 2020-05-17
}
`,
      },
    ])
  ).filter(({ rule }) => rule === 'segment-gap')
  expect(finding!.data).toEqual({
    witness: { revenue: '0', country: 'DE', strategic: false, employees: '0', since: '2020-01-01' },
    relevant: ['revenue', 'strategic', 'since'],
  })
})

test('nothing is missing with otherwise, or where the conditions meet', () =>
  check(`
   segmentation A { attribute n: number  segment Low when n < 3  segment High when n >= 3 }
   segmentation B { attribute n: number  segment Low when n < 3  segment Rest otherwise }
   segmentation C { attribute c: X | Y  segment One when c = X  segment Two when c in (Y) }
   segmentation D { attribute s: boolean  segment One when s = yes  segment Two when s = no }
`))

test('money has nothing between two cents; numbers have', () =>
  check(`
   segmentation A { attribute m: money EUR  segment Low when m <= 9.99 EUR  segment High when m >= 10 EUR }
   segmentation B { attribute m: number  segment Low when m <= 9.99  segment High when m >= 10 }
//              ^ error[segment-gap] A customer with m 9.991 is in no segment of 'B'.
//                                               ^^^ related: not in 'Low'
//                                                                           ^^^^ related: not in 'High'
`))

test('first match leaves gaps as well', () =>
  check(`
   segmentation A first match { attribute n: number  segment Low when n < 3  segment Mid when n < 5 }
//              ^ error[segment-gap] A customer with n 5 is in no segment of 'A'.
//                                                           ^^^ related: not in 'Low'
//                                                                                   ^^^ related: not in 'Mid'
`))

test('nothing is said while something is not known', () =>
  check(`
   segmentation A { attribute n: number  segment Low when n < x }
   segmentation B { attribute n: money EURO  segment Low when n < 3 EUR }
   segmentation C { attribute n: number  segment Low when nn < 3 }
   segmentation D { attribute n: number  segment Low when n < 3  segment Low when n < 2 }
   segmentation E { attribute n: number }
`))

test('fix: a segment for all others', () =>
  checkFix(
    'segment-gap',
    `
   segmentation Customers {
     attribute revenue: money EUR
     segment Large when revenue > 500_000 EUR
   }
`,
    `
   segmentation Customers {
     attribute revenue: money EUR
     segment Large when revenue > 500_000 EUR
     segment Others otherwise
   }
`,
  ))
