import { test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('segment-overlap')

test('a limit that belongs to both sides', () =>
  check(`
   segmentation Customers {
     attribute revenue: money EUR
     attribute strategic: boolean
     segment Large when revenue >= 500_000 EUR
//           ^^^^^ related: 'Large' is here
     segment Small when revenue <= 500_000 EUR
//           ^^^^^ error[segment-overlap] A customer with revenue 500,000 EUR is in 'Large' and in 'Small'.
   }
`))

test('in German', () =>
  checkGerman(`
   segmentation Customers {
     attribute country: DE | AT | CH
     attribute strategic: boolean
     segment Key when strategic
//           ^^^ related: 'Key' steht hier
     segment Alps when country in (AT, CH)
//           ^^^^ error[segment-overlap] Ein Kunde mit country AT, strategic ja gehört zu 'Key' und zu 'Alps'.
     segment Other when country = DE and not strategic
   }
`))

test('two segments for everybody else', () =>
  check(`
   segmentation Customers {
     attribute strategic: boolean
     segment Key when strategic
     segment Rest otherwise
//           ^^^^ related: 'Rest' is here
     segment More otherwise
//           ^^^^ error[segment-overlap] 'Rest' and 'More' both take all customers that are in no other segment.
   }
`))

test('first match, otherwise and conditions that meet do not overlap', () =>
  check(`
   segmentation A first match { attribute n: number  segment Low when n < 3  segment Mid when n < 5  segment Rest otherwise }
   segmentation B { attribute n: number  segment Low when n < 3  segment High when n >= 3 }
   segmentation C { attribute n: number  segment Low when n < 3  segment Rest otherwise }
`))
