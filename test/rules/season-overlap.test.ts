import { describe, test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('season-overlap')

describe('something has a number in seasons', () => {
  test('that share no day, or is said for one only', () =>
    check(`
   season Winter 2027-01-01 to 2027-02-28, 2027-12-01 to 2027-12-31
   season YearEnd 2027-12-24 to 2027-12-31
   season Spring 2027-03-01 to 2027-05-31
   catalogue Roads {
     service Gritting { volume 5 per week volume 60 per week during Winter volume 2 per week during Spring }
     service Sweeping { volume 90 per week during YearEnd }
   }
   team Crew { staff 5 FTE staff 9 FTE during Winter staff 6 FTE during Spring }
`))

  test('that share days: volumes', () =>
    check(`
   season Winter 2027-01-01 to 2027-02-28, 2027-12-01 to 2027-12-31
//        ^^^^^^ related: 'Winter' is declared here, as a season
   season YearEnd 2027-12-24 to 2027-12-31
//        ^^^^^^^ related: 'YearEnd' is declared here, as a season
   catalogue Roads {
     service Gritting { volume 60 per week during Winter volume 90 per week during YearEnd }
//                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[season-overlap] From 2027-12-24 to 2027-12-31 it is both 'Winter' and 'YearEnd', so 'Gritting' has two volumes.
//     help: Let one season end before the other begins, or make the days they share a season of their own.
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'volume 60 per week during Winter' stands here
   }
`))

  test('that share a day: the staff of a team, in German', () =>
    checkGerman(`
   season Winter 2027-01-01 to 2027-02-28
//        ^^^^^^ related: 'Winter' ist hier als Saison definiert
   season Carnival 2027-02-28 to 2027-03-10
//        ^^^^^^^^ related: 'Carnival' ist hier als Saison definiert
   team Crew { staff 5 FTE staff 9 FTE during Carnival staff 8 FTE during Winter }
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^ error[season-overlap] Am 2027-02-28 ist sowohl 'Carnival' als auch 'Winter'; 'Crew' hat dann zwei Besetzungen.
//     help: Die eine Saison enden lassen, bevor die andere beginnt, oder aus den gemeinsamen Tagen eine eigene machen.
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'staff 9 FTE during Carnival' steht hier
`))
})
