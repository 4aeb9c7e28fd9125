import { test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('segment-empty')

test('a condition that contradicts itself', () =>
  check(`
   segmentation Customers {
     attribute revenue: money EUR
     segment None when revenue < 20 EUR and revenue >= 20 EUR
//           ^^^^ error[segment-empty] No customer can be in 'None': its condition contradicts itself.
     segment Cent when revenue > 9.99 EUR and revenue < 10 EUR
//           ^^^^ error[segment-empty] No customer can be in 'Cent': its condition contradicts itself.
     segment Rest otherwise
   }
`))

test('an otherwise for which nothing is left, in German', () =>
  checkGerman(`
   segmentation Customers {
     attribute strategic: boolean
     segment Key when strategic
     segment Small when not strategic
     segment Rest otherwise
//           ^^^^ error[segment-empty] Zu 'Rest' kann kein Kunde gehören: Die anderen Segmente umfassen schon alle.
   }
`))

test('what comes first takes all, alone or together', () =>
  check(`
   segmentation Customers first match {
     attribute n: number
     segment Low when n < 3
//           ^^^ related: 'Low' comes first
//           ^^^ related: 'Low' comes first
     segment High when n >= 5
//           ^^^^ related: 'High' comes first
     segment Two when n = 2
//           ^^^ error[segment-empty] No customer can be in 'Two': 'Low' comes first and takes them all.
     segment Ends when n < 3 or n > 5
//           ^^^^ error[segment-empty] No customer can be in 'Ends': 'Low' and 'High' come first and take them all.
     segment Rest otherwise
   }
`))

test('nothing is said of segments that somebody is in', () =>
  check(`
   segmentation A { attribute n: number  segment Low when n < 0.001  segment Rest otherwise }
   segmentation B first match { attribute n: number  segment Low when n < 3  segment Mid when n < 5  segment Rest otherwise }
`))
