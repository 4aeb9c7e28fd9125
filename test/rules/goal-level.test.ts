import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('goal-level')

describe('an expected level and a minimum', () => {
  test('a milder minimum of a share, a bound, an average, a score', () =>
    check(`
   sla Gold {
     goal AnswerTime 80 % within 20 s never below 70 %, average at most 15 s never above 20 s
     goal ResponseTime by close same day never below 95 %
     goal Abandonment at most 5 % never above 8 %
     goal Satisfaction at least 4.2 never below 4
     goal AnswerTime and ResponseTime 80 % never below 79.9 %
   }
`))
})

describe('a minimum that is no minimum', () => {
  test('beyond what is expected', () =>
    check(`
   sla Gold {
     goal AnswerTime 80 % within 20 s never below 80.1 %
//                                    ^^^^^^^^^^^^^^^^^^ error[goal-level] 'never below 80.1 %' asks for more than what is expected, '80 % within 20 s'.
//     help: The expected level comes first, then the minimum that is milder: 80 % within 20 s never below 70 %.
     goal Abandonment at most 5 % never above 4 %
//                                ^^^^^^^^^^^^^^^ error[goal-level] 'never above 4 %' asks for more than what is expected, 'at most 5 %'.
//     help: The expected level comes first, then the minimum that is milder: 80 % within 20 s never below 70 %.
     goal Satisfaction at least 4.2 never below 4.3
//                                  ^^^^^^^^^^^^^^^ error[goal-level] 'never below 4.3' asks for more than what is expected, 'at least 4.2'.
//     help: The expected level comes first, then the minimum that is milder: 80 % within 20 s never below 70 %.
     goal ResolutionTime average at most 2 business hours never above 1 business hours
//                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[goal-level] 'never above 1 business hours' asks for more than what is expected, 'average at most 2 business hours'.
//     help: The expected level comes first, then the minimum that is milder: 80 % within 20 s never below 70 %.
     goal AnswerTime and ResponseTime 80 % never below 90 %
//                                         ^^^^^^^^^^^^^^^^ error[goal-level] 'never below 90 %' asks for more than what is expected, '80 %'.
//     help: The expected level comes first, then the minimum that is milder: 80 % within 20 s never below 70 %.
   }
`))

  test('the same as what is expected; without a share that is all', () =>
    check(`
   sla Gold {
     goal ResponseTime within 2 h never below 100 %
//                                ^^^^^^^^^^^^^^^^^ warning[goal-level] 'never below 100 %' adds nothing to 'within 2 h': it is the same level.
//     help: Leave it out, or let the minimum be milder than what is expected.
     goal Satisfaction at least 4.20 never below 4.2
//                                   ^^^^^^^^^^^^^^^ warning[goal-level] 'never below 4.2' adds nothing to 'at least 4.20': it is the same level.
//     help: Leave it out, or let the minimum be milder than what is expected.
   }
`))

  test('on the wrong side', () =>
    check(`
   sla Gold {
     goal AnswerTime 80 % within 20 s never above 70 %
//                                    ^^^^^^^^^^^^^^^^ error[goal-level] 'never above 70 %' looks the wrong way: what misses '80 % within 20 s' lies below it.
//     help: Write never below.
//     fix: Write never below
     goal Abandonment at most 5 % never below 8 %
//                                ^^^^^^^^^^^^^^^ error[goal-level] 'never below 8 %' looks the wrong way: what misses 'at most 5 %' lies above it.
//     help: Write never above.
//     fix: Write never above
   }
`))

  test('in German', () =>
    checkGerman(`
   sla Gold {
     goal AnswerTime 80 % within 20 s never below 90 %
//                                    ^^^^^^^^^^^^^^^^ error[goal-level] 'never below 90 %' verlangt mehr als das Erwartete, '80 % within 20 s'.
//     help: Zuerst steht das Erwartete, dann das mildere Mindestmaß: 80 % within 20 s never below 70 %.
     goal ResponseTime within 2 h never below 100 %
//                                ^^^^^^^^^^^^^^^^^ warning[goal-level] 'never below 100 %' fügt 'within 2 h' nichts hinzu: Beides ist dasselbe Maß.
//     help: Weglassen oder das Mindestmaß milder wählen als das Erwartete.
//     fix: never below 100 % weglassen
     goal Abandonment at most 5 % never below 8 %
//                                ^^^^^^^^^^^^^^^ error[goal-level] 'never below 8 %' zeigt in die falsche Richtung: Was 'at most 5 %' verfehlt, liegt darüber.
//     help: never above schreiben.
//     fix: never above schreiben
   }
`))

  test('of another kind is for another rule; times that cannot be compared are passed over', () =>
    check(`
   sla Gold {
     goal AnswerTime 80 % within 20 s never below 15 s
     goal Satisfaction at least 4.2 never below 90 %
     goal ResolutionTime average at most 2 business hours never above 1 day
   }
`))
})

test('the fix turns it round', () =>
  checkFix(
    'goal-level',
    'sla Gold { goal Abandonment at most 5 % never below 8 % }',
    'sla Gold { goal Abandonment at most 5 % never above 8 % }',
  ))

test('a minimum that adds nothing goes', () =>
  checkFix(
    'goal-level',
    'sla Gold { goal ResponseTime within 2 h never below 100 % each month }',
    'sla Gold { goal ResponseTime within 2 h each month }',
  ))

describe('deadlines of one share', () => {
  test('have one minimum', () =>
    check(`
   sla Gold {
     goal ResolutionTime 95 % by close same day when before 12:00 never below 85 %, 95 % within 2 h never below 80 %
//                                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[goal-level] What falls under '95 %' is counted together, whichever of its deadlines holds, so it has one minimum.
//     help: Write the same minimum behind each of them.
//                                                                ^^^^^^^^^^^^^^^^ related: 'never below 85 %' stands here
     goal ResponseTime 95 % within 1 h when before 12:00 never below 85 %, 95 % within 2 h never below 85 %
     goal AnswerTime 80 % within 20 s never below 70 %, 95 % within 60 s never below 90 %
   }
`))

  test('which is written behind each', () =>
    checkFix(
      'goal-level',
      'sla Gold { goal ResponseTime 95 % within 1 h when before 12:00 never below 85 %, 95 % within 4 h }',
      'sla Gold { goal ResponseTime 95 % within 1 h when before 12:00 never below 85 %, 95 % within 4 h never below 85 % }',
    ))
})
