import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('goal-unreachable-window')

describe('a deadline', () => {
  test('longer than the period is reported', () =>
    check(`
   sla Gold { goal ResolutionTime 90 % within 2 months each week }
//                                ^^^^^^^^^^^^^^^^^^^^ warning[goal-unreachable-window] '90 % within 2 months' does not fit into 'each week': nothing falls due in the period in which it is received.
//     help: Measure over a longer period, or promise a shorter time.
//     fix: Write each quarter
//                                                     ^^^^^^^^^ related: 'each week' stands here
`))

  test('in German', () =>
    checkGerman(`
   sla Gold { goal ResolutionTime 90 % within 2 months each week }
//                                ^^^^^^^^^^^^^^^^^^^^ warning[goal-unreachable-window] '90 % within 2 months' passt nicht in 'each week': Nichts wird in dem Zeitraum fällig, in dem es eingeht.
//     help: Über einen längeren Zeitraum messen oder eine kürzere Zeit zusagen.
//     fix: each quarter schreiben
//                                                     ^^^^^^^^^ related: 'each week' steht hier
`))

  test('as long as the period is not longer', () =>
    check(`
   sla Gold { goal ResolutionTime 90 % within 1 week, 100 % within 168 h each week }
   sla Silver { goal ResolutionTime 90 % within 1 month, 95 % within 31 days each month }
   sla Bronze { goal ResolutionTime 90 % within 3 months each quarter }
`))

  test('a little longer is', () =>
    check(`
   sla Gold { goal ResolutionTime 90 % within 8 days, 100 % within 172 h each week }
//                                ^^^^^^^^^^^^^^^^^^ warning[goal-unreachable-window] '90 % within 8 days' does not fit into 'each week': nothing falls due in the period in which it is received.
//                                                                       ^^^^^^^^^ related: 'each week' stands here
//                                                    ^^^^^^^^^^^^^^^^^^ warning[goal-unreachable-window] '100 % within 172 h' does not fit into 'each week': nothing falls due in the period in which it is received.
//                                                                       ^^^^^^^^^ related: 'each week' stands here
   sla Silver { goal ResolutionTime 90 % within 2 months, 95 % within 32 days each month }
//                                  ^^^^^^^^^^^^^^^^^^^^ warning[goal-unreachable-window] '90 % within 2 months' does not fit into 'each month': nothing falls due in the period in which it is received.
//                                                                            ^^^^^^^^^^ related: 'each month' stands here
//                                                        ^^^^^^^^^^^^^^^^^^^ warning[goal-unreachable-window] '95 % within 32 days' does not fit into 'each month': nothing falls due in the period in which it is received.
//                                                                            ^^^^^^^^^^ related: 'each month' stands here
`))

  test('in business days is as long as the open days of the period', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   sla Gold { hours Office goal ResolutionTime 90 % within 4 business days, 100 % within 5 business days each week }
//                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-unreachable-window] '100 % within 5 business days' does not fit into 'each week': nothing falls due in the period in which it is received.
//                                                                                                       ^^^^^^^^^ related: 'each week' stands here
   sla Silver { hours Office goal ResolutionTime 90 % by close same day, 95 % by close next business day each day }
//                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-unreachable-window] '95 % by close next business day' does not fit into 'each day': nothing falls due in the period in which it is received.
//                                                                                                       ^^^^^^^^ related: 'each day' stands here
`))

  test('in business hours is as long as the open time of the period', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   sla Gold { hours Office each week goal ResolutionTime 90 % within 45 business hours, 100 % within 46 business hours }
//                                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-unreachable-window] '100 % within 46 business hours' does not fit into 'each week': nothing falls due in the period in which it is received.
//                         ^^^^^^^^^ related: 'each week' stands here
`))

  test('in business time without hours is passed over', () =>
    check(`
   sla Gold { goal ResolutionTime 90 % within 50 business days each week }
`))

  test('without a period is passed over', () =>
    check(`
   sla Gold { goal ResolutionTime 90 % within 2 months }
`))
})

describe('inheritance', () => {
  test('reports an own goal in an inherited period', () =>
    check(`
   sla Silver { goal ResolutionTime 90 % within 1 day each week }
//                                                    ^^^^^^^^^ related: 'each week' stands here
   sla Gold extends Silver { goal ResponseTime 90 % within 2 months }
//                                             ^^^^^^^^^^^^^^^^^^^^ warning[goal-unreachable-window] '90 % within 2 months' does not fit into 'each week': nothing falls due in the period in which it is received.
`))

  test('reports an own period for an inherited goal, and nothing more below', () =>
    check(`
   sla Silver { goal ResolutionTime 90 % within 2 months each quarter }
//                                  ^^^^^^^^^^^^^^^^^^^^ related: '90 % within 2 months' stands here
   sla Gold extends Silver { each week }
//                           ^^^^^^^^^ warning[goal-unreachable-window] '90 % within 2 months' does not fit into 'each week': nothing falls due in the period in which it is received.
   sla Platinum extends Gold { goal AnswerTime 90 % within 20 s }
`))
})

describe('bounds', () => {
  test('have no deadline', () =>
    check(`
   sla Gold { goal Abandonment at most 5 % goal ResolutionTime at most 2 months each week }
`))
})

describe('the fix', () => {
  test('writes the shortest period into which it fits', () =>
    checkFix(
      'goal-unreachable-window',
      `
   sla Gold { goal ResolutionTime 90 % within 20 days each week }
`,
      `
   sla Gold { goal ResolutionTime 90 % within 20 days each month }
`,
    ))
})

describe('several windows', () => {
  test('each by itself; those of a goal replace those of the SLA', () =>
    check(`
   sla Gold {
     goal ResolutionTime 90 % within 8 days
//                       ^^^^^^^^^^^^^^^^^^ warning[goal-unreachable-window] '90 % within 8 days' does not fit into 'week': nothing falls due in the period in which it is received.
//     help: Measure over a longer period, or promise a shorter time.
//     fix: Leave out week
     goal ResponseTime 90 % within 8 days measured each month, quarter
     goal AnswerTime 90 % within 5 days measured each day, week
//                   ^^^^^^^^^^^^^^^^^^ warning[goal-unreachable-window] '90 % within 5 days' does not fit into 'day': nothing falls due in the period in which it is received.
//     help: Measure over a longer period, or promise a shorter time.
//     fix: Leave out day
//                                                    ^^^ related: 'day' stands here
     each week, month
//        ^^^^ related: 'week' stands here
   }
   sla Platinum extends Gold {
     goal ResolutionTime 90 % within 6 days
     each week
   }
`))

  test('what repeats has no end', () =>
    check(`
   sla Gold { goal ResolutionTime every 20 days until resolved, best effort each week }
`))
})
