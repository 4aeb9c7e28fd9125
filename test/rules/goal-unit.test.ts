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
//             ^^ error[syntax-error] Expected 'time', 'share', 'number' or 'score' after 'is'.
   sla Gold {
     goal Mood at least 80 %
     goal Nothing at least 80 %
     goal Satisfaction at least
//                        ^^^^^ error[syntax-error] Expected a number after 'least'.
   }
`))

test('duties and the steps of credits', () =>
  check(`
   event handover
   event attempted
   metric Attempts is number of attempted per case
//        ^^^^^^^^ related: 'Attempts' is declared here, as a metric
   sla Gold {
     credit 5 % for each 1 when Availability below 99.9 %
//                       ^ error[goal-unit] 'Availability' measures a share; '1' is no target for that.
//     elsewhere: zusage-library:/standard.zusage: 'Availability' is declared here, as a metric
//     help: Write, for example: for each 1 %
     credit 5 % for each 0.1 % when Satisfaction below 4
//                       ^^^^^ error[goal-unit] 'Satisfaction' is a score; '0.1 %' is no target for that.
//     elsewhere: zusage-library:/standard.zusage: 'Satisfaction' is declared here, as a metric
//     help: Write, for example: for each 0.1
     credit 5 % for each 0.1 % when Availability below 99.9 %
   }
   contract Sales2027 {
     duty of client Persistence measured by Attempts at least 5 %
//                                                   ^^^^^^^^^^^^ error[goal-unit] 'Attempts' is a number; 'at least 5 %' is no target for that.
//     help: Write, for example: at least 5
     duty of client Answers measured by ResponseTime at most 5, 90 % within 2 business days
//                                                   ^^^^^^^^^ error[goal-unit] 'ResponseTime' measures a time; 'at most 5' is no target for that.
//     elsewhere: zusage-library:/standard.zusage: 'ResponseTime' is declared here, as a metric
//     help: Write, for example: 90 % within 2 business days
     duty of client Calls measured by Attempts at least 5 each month
   }
`))

test('duties and the steps of credits, in German', () =>
  checkGerman(`
   event handover
   event attempted
   metric Attempts is number of attempted per case
//        ^^^^^^^^ related: 'Attempts' ist hier als Kennzahl definiert
   sla Gold {
     credit 5 % for each 1 when Availability below 99.9 %
//                       ^ error[goal-unit] 'Availability' misst einen Anteil; '1' passt nicht dazu.
//     elsewhere: zusage-library:/standard.zusage: 'Availability' ist hier als Kennzahl definiert
//     help: Zum Beispiel: for each 1 %
     credit 5 % for each 0.1 % when Satisfaction below 4
//                       ^^^^^ error[goal-unit] 'Satisfaction' ist eine Bewertung; '0.1 %' passt nicht dazu.
//     elsewhere: zusage-library:/standard.zusage: 'Satisfaction' ist hier als Kennzahl definiert
//     help: Zum Beispiel: for each 0.1
     credit 5 % for each 0.1 % when Availability below 99.9 %
   }
   contract Sales2027 {
     duty of client Persistence measured by Attempts at least 5 %
//                                                   ^^^^^^^^^^^^ error[goal-unit] 'Attempts' ist eine Anzahl; 'at least 5 %' passt nicht dazu.
//     help: Zum Beispiel: at least 5
     duty of client Answers measured by ResponseTime at most 5, 90 % within 2 business days
//                                                   ^^^^^^^^^ error[goal-unit] 'ResponseTime' misst eine Zeit; 'at most 5' passt nicht dazu.
//     elsewhere: zusage-library:/standard.zusage: 'ResponseTime' ist hier als Kennzahl definiert
//     help: Zum Beispiel: 90 % within 2 business days
     duty of client Calls measured by Attempts at least 5 each month
   }
`))

describe('counts, means and minima', () => {
  test('fit what is measured', () =>
    check(`
   event attempted
   metric Attempts is number of attempted per case
   metric All is number of attempted or resolved
   sla Gold {
     goal Attempts at least 5 never below 3
     goal All at least 400 measured each month
     goal AnswerTime 80 % within 20 s never below 70 %, average at most 15 s never above 20 s
     goal ResolutionTime every 20 business days until resolved or abandoned
     goal Abandonment best effort
   }
`))

  test('or do not', () =>
    check(`
   event attempted
   metric Attempts is number of attempted per case
//        ^^^^^^^^ related: 'Attempts' is declared here, as a metric
//        ^^^^^^^^ related: 'Attempts' is declared here, as a metric
//        ^^^^^^^^ related: 'Attempts' is declared here, as a metric
//        ^^^^^^^^ related: 'Attempts' is declared here, as a metric
   sla Gold {
     goal Attempts 80 % within 2 h
//                 ^^^^^^^^^^^^^^^ error[goal-unit] 'Attempts' is a number; '80 % within 2 h' is no target for that.
//     help: Write, for example: at least 5
     goal Attempts at least 80 %
//                 ^^^^^^^^^^^^^ error[goal-unit] 'Attempts' is a number; 'at least 80 %' is no target for that.
//     help: Write, for example: at least 5
     goal Attempts average at least 5
//                 ^^^^^^^^^^^^^^^^^^ error[goal-unit] 'Attempts' is a number; 'average at least 5' is no target for that.
//     help: Write, for example: at least 5
     goal Abandonment every 2 days until resolved
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[goal-unit] 'Abandonment' measures a share; 'every 2 days until resolved' is no target for that.
//     elsewhere: zusage-library:/standard.zusage: 'Abandonment' is declared here, as a metric
//     help: Write, for example: at least 95 %
     goal AnswerTime 80 % within 20 s never below 15 s
//                                    ^^^^^^^^^^^^^^^^ error[goal-unit] 'AnswerTime' measures a time; 'never below 15 s' is no target for that.
//     elsewhere: zusage-library:/standard.zusage: 'AnswerTime' is declared here, as a metric
//     help: Write, for example: never below 80 %
     goal AnswerTime average at most 15 %
//                   ^^^^^^^^^^^^^^^^^^^^ error[goal-unit] 'AnswerTime' measures a time; 'average at most 15 %' is no target for that.
//     elsewhere: zusage-library:/standard.zusage: 'AnswerTime' is declared here, as a metric
//     help: Write, for example: 90 % within 2 business days
     goal Satisfaction at least 4.2 never below 40 %
//                                  ^^^^^^^^^^^^^^^^ error[goal-unit] 'Satisfaction' is a score; 'never below 40 %' is no target for that.
//     elsewhere: zusage-library:/standard.zusage: 'Satisfaction' is declared here, as a metric
//     help: Write, for example: never below 4.2
     goal Satisfaction at least 4.2 never below 0.5
//                                  ^^^^^^^^^^^^^^^ error[goal-unit] 'Satisfaction' runs from 1 to 5; '0.5' lies outside.
//     elsewhere: zusage-library:/standard.zusage: 'Satisfaction' is declared here, as a metric
     credit 5 % when Attempts below 85 %
//                                  ^^^^ error[goal-unit] 'Attempts' is a number; '85 %' is no target for that.
//     help: Write, for example: below 5
   }
`))

  test('in German', () =>
    checkGerman(`
   event attempted
   metric Attempts is number of attempted per case
//        ^^^^^^^^ related: 'Attempts' ist hier als Kennzahl definiert
   sla Gold {
     goal Attempts at least 80 %
//                 ^^^^^^^^^^^^^ error[goal-unit] 'Attempts' ist eine Anzahl; 'at least 80 %' passt nicht dazu.
//     help: Zum Beispiel: at least 5
     goal Satisfaction average at least 4
//                     ^^^^^^^^^^^^^^^^^^ error[goal-unit] 'Satisfaction' ist eine Bewertung; 'average at least 4' passt nicht dazu.
//     elsewhere: zusage-library:/standard.zusage: 'Satisfaction' ist hier als Kennzahl definiert
//     help: Zum Beispiel: at least 4.2
     goal AnswerTime 80 % within 20 s never below 15 s
//                                    ^^^^^^^^^^^^^^^^ error[goal-unit] 'AnswerTime' misst eine Zeit; 'never below 15 s' passt nicht dazu.
//     elsewhere: zusage-library:/standard.zusage: 'AnswerTime' ist hier als Kennzahl definiert
//     help: Zum Beispiel: never below 80 %
   }
`))
})

describe('lengths of time', () => {
  test('are whole days, weeks and months; and what repeats takes time', () =>
    check(`
   sla Gold {
     goal ResponseTime within 1.5 business days
//                            ^^^^^^^^^^^^^^^^^ error[goal-unit] '1.5 business days' cannot be reckoned: days, weeks and months are whole.
//     help: Write a whole number, or hours.
     goal ResolutionTime every 1.5 days until resolved, every 0.5 h until resolved
//                             ^^^^^^^^ error[goal-unit] '1.5 days' cannot be reckoned: days, weeks and months are whole.
//     help: Write a whole number, or hours.
     goal AnswerTime every 0 h until answered
//                   ^^^^^^^^^^^^^^^^^^^^^^^^ error[goal-unit] 'every 0 h until answered' leaves no time between one and the next.
     goal ResponseTime and ResolutionTime 90 % never below 15 s
//                                             ^^^^^^^^^^^^^^^^ error[goal-unit] 'ResponseTime' measures a time; 'never below 15 s' is no target for that.
//     elsewhere: zusage-library:/standard.zusage: 'ResponseTime' is declared here, as a metric
//     help: Write, for example: never below 80 %
   }
`))

  test('in German', () =>
    checkGerman(`
   sla Gold {
     goal ResponseTime within 1.5 business days
//                            ^^^^^^^^^^^^^^^^^ error[goal-unit] '1.5 business days' lässt sich nicht berechnen: Tage, Wochen und Monate sind ganz.
//     help: Eine ganze Zahl oder Stunden schreiben.
     goal AnswerTime every 0 h until answered
//                   ^^^^^^^^^^^^^^^^^^^^^^^^ error[goal-unit] 'every 0 h until answered' lässt zwischen einem Mal und dem nächsten keine Zeit.
   }
`))
})

test('a scale may begin below zero', () =>
  check(`
   metric Recommendation is score from -100 to 100
//        ^^^^^^^^^^^^^^ related: 'Recommendation' is declared here, as a metric
   sla Gold { goal Recommendation at least -10 never below -20 }
   sla Silver { goal Recommendation at least -101 }
//                                  ^^^^^^^^^^^^^ error[goal-unit] 'Recommendation' runs from -100 to 100; '-101' lies outside.
`))
