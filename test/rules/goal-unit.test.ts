import { describe, test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('goal-unit')

describe('a target that does not fit', () => {
  test('a time, a share, a score', () =>
    check(`
   sla Gold {
     goal AnswerTime at least 4.2
//                   ^^^^^^^^^^^^ error[goal-unit] 'AnswerTime' measures a time; 'at least 4.2' is no target for that.
//     elsewhere: zusage-library:/standard.zusage: 'AnswerTime' is declared here, as a metric
//     help: Write, for example: 90 % within 2 business days
     goal AnswerTime at most 5 %
//                   ^^^^^^^^^^^ error[goal-unit] 'AnswerTime' measures a time; 'at most 5 %' is no target for that.
//     elsewhere: zusage-library:/standard.zusage: 'AnswerTime' is declared here, as a metric
//     help: Write, for example: 90 % within 2 business days
     goal Abandonment 80 % within 20 s
//                    ^^^^^^^^^^^^^^^^ error[goal-unit] 'Abandonment' measures a share; '80 % within 20 s' is no target for that.
//     elsewhere: zusage-library:/standard.zusage: 'Abandonment' is declared here, as a metric
//     help: Write, for example: at least 95 %
     goal Abandonment at most 5
//                    ^^^^^^^^^ error[goal-unit] 'Abandonment' measures a share; 'at most 5' is no target for that.
//     elsewhere: zusage-library:/standard.zusage: 'Abandonment' is declared here, as a metric
//     help: Write, for example: at most 5 %
     goal Availability at least 3 h
//                     ^^^^^^^^^^^^ error[goal-unit] 'Availability' measures a share; 'at least 3 h' is no target for that.
//     elsewhere: zusage-library:/standard.zusage: 'Availability' is declared here, as a metric
//     help: Write, for example: at least 95 %
     goal Satisfaction by close same day
//                     ^^^^^^^^^^^^^^^^^ error[goal-unit] 'Satisfaction' is a score; 'by close same day' is no target for that.
//     elsewhere: zusage-library:/standard.zusage: 'Satisfaction' is declared here, as a metric
//     help: Write, for example: at least 4.2
     goal Satisfaction at least 80 %
//                     ^^^^^^^^^^^^^ error[goal-unit] 'Satisfaction' is a score; 'at least 80 %' is no target for that.
//     elsewhere: zusage-library:/standard.zusage: 'Satisfaction' is declared here, as a metric
//     help: Write, for example: at least 4.2
     credit 5 % when Satisfaction below 85 %
//                                      ^^^^ error[goal-unit] 'Satisfaction' is a score; '85 %' is no target for that.
//     elsewhere: zusage-library:/standard.zusage: 'Satisfaction' is declared here, as a metric
//     help: Write, for example: below 3.5
     credit 5 % when ResolutionTime below 85
//                                        ^^ error[goal-unit] 'ResolutionTime' measures a time; '85' is no target for that.
//     elsewhere: zusage-library:/standard.zusage: 'ResolutionTime' is declared here, as a metric
//     help: Write, for example: below 85 %
   }
`))

  test('in German', () =>
    checkGerman(`
   sla Gold {
     goal AnswerTime at least 4.2
//                   ^^^^^^^^^^^^ error[goal-unit] 'AnswerTime' misst eine Zeit; 'at least 4.2' passt nicht dazu.
//     elsewhere: zusage-library:/standard.zusage: 'AnswerTime' ist hier als Kennzahl definiert
//     help: Zum Beispiel: 90 % within 2 business days
     goal Abandonment 80 % within 20 s
//                    ^^^^^^^^^^^^^^^^ error[goal-unit] 'Abandonment' misst einen Anteil; '80 % within 20 s' passt nicht dazu.
//     elsewhere: zusage-library:/standard.zusage: 'Abandonment' ist hier als Kennzahl definiert
//     help: Zum Beispiel: at least 95 %
     goal Satisfaction at least 80 %
//                     ^^^^^^^^^^^^^ error[goal-unit] 'Satisfaction' ist eine Bewertung; 'at least 80 %' passt nicht dazu.
//     elsewhere: zusage-library:/standard.zusage: 'Satisfaction' ist hier als Kennzahl definiert
//     help: Zum Beispiel: at least 4.2
     goal Satisfaction at least 7
//                     ^^^^^^^^^^ error[goal-unit] 'Satisfaction' reicht von 1 bis 5; '7' liegt außerhalb.
//     elsewhere: zusage-library:/standard.zusage: 'Satisfaction' ist hier als Kennzahl definiert
   }
`))

  test('shows where the metric is declared', () =>
    check(`
   metric Mood is score from 1 to 5
//        ^^^^ related: 'Mood' is declared here, as a metric
   sla Gold { goal Mood at least 80 % }
//                      ^^^^^^^^^^^^^ error[goal-unit] 'Mood' is a score; 'at least 80 %' is no target for that.
`))

  test('a score outside of its scale', () =>
    check(`
   metric Mood is score from 2 to 5.5
//        ^^^^ related: 'Mood' is declared here, as a metric
//        ^^^^ related: 'Mood' is declared here, as a metric
   sla Gold {
     goal Mood at least 2
     goal Mood at least 5.5
     goal Mood at least 1.99
//             ^^^^^^^^^^^^^ error[goal-unit] 'Mood' runs from 2 to 5.5; '1.99' lies outside.
     goal Mood at least 5.51
//             ^^^^^^^^^^^^^ error[goal-unit] 'Mood' runs from 2 to 5.5; '5.51' lies outside.
   }
`))
})

test('what fits', () =>
  check(`
   sla Gold {
     goal AnswerTime 80 % within 20 s, within 5 min
     goal ResponseTime at most 2 business hours
     goal ResolutionTime 95 % by 16:00 same day, by close next business day
     goal Abandonment at most 5 %
     goal Availability at least 99.95 %
     goal Satisfaction at least 4.2
     credit 5 % when ResolutionTime below 85 %
     credit 5 % when Abandonment above 8 %
     credit 5 % when Satisfaction below 3
   }
`))

test('nothing is said about what is not known or not complete', () =>
  check(`
   metric Mood is
//             ^^ error[syntax-error] Expected 'time', 'share' or 'score' after 'is'.
   sla Gold {
     goal Mood at least 80 %
     goal Nothing at least 80 %
     goal Satisfaction at least
//                        ^^^^^ error[syntax-error] Expected a number after 'least'.
   }
`))
