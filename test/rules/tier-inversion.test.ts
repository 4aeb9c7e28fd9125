import { describe, expect, test } from 'vitest'
import { checkFix, checkOf, findingsIn } from '../support/check.ts'

const { check, checkGerman } = checkOf('tier-inversion')

describe('an heir', () => {
  test('that promises a lower share in no less time is no better', () =>
    check(`
   sla Silver { goal AnswerTime 80 % within 20 s on phone }
//                              ^^^^^^^^^^^^^^^^ related: '80 % within 20 s' stands here
   sla Gold extends Silver { goal AnswerTime 70 % within 20 s on phone }
//                                           ^^^^^^^^^^^^^^^^ warning[tier-inversion] 'Gold' extends 'Silver' and promises less for 'AnswerTime': '70 % within 20 s' instead of '80 % within 20 s'.
//     help: Leave the goal out to keep the promise of Silver, or let Silver be the one that extends.
//     fix: Promise 80 % within 20 s
`))

  test('in German', () =>
    checkGerman(`
   sla Silver { goal AnswerTime 80 % within 20 s on phone }
//                              ^^^^^^^^^^^^^^^^ related: '80 % within 20 s' steht hier
   sla Gold extends Silver { goal AnswerTime 70 % within 20 s on phone }
//                                           ^^^^^^^^^^^^^^^^ warning[tier-inversion] 'Gold' erweitert 'Silver' und verspricht für 'AnswerTime' weniger: '70 % within 20 s' statt '80 % within 20 s'.
//     help: Damit die Zusage von Silver gilt, das Ziel weglassen; sonst Silver zu dem machen, das erweitert.
//     fix: 80 % within 20 s zusagen
`))

  test('that takes longer for no higher share is no better', () =>
    check(`
   sla Silver { goal ResolutionTime 90 % within 2 business days, 100 % within 5 business days }
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '90 % within 2 business days' stands here
   sla Gold extends Silver { goal ResolutionTime 90 % within 3 business days, 100 % within 5 business days }
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[tier-inversion] 'Gold' extends 'Silver' and promises less for 'ResolutionTime': '90 % within 3 business days' instead of '90 % within 2 business days'.
`))

  test('that promises more in more time may be meant so', () =>
    check(`
   sla Silver { goal ResolutionTime 90 % within 2 business days }
   sla Gold extends Silver { goal ResolutionTime 95 % within 3 business days }
`))

  test('that promises less in less time may be meant so', () =>
    check(`
   sla Silver { goal ResolutionTime 90 % within 2 business days }
   sla Gold extends Silver { goal ResolutionTime 80 % within 1 business day }
`))

  test('may leave out a stage', () =>
    check(`
   sla Silver { goal ResolutionTime 90 % within 2 business days, 100 % within 5 business days }
   sla Gold extends Silver { goal ResolutionTime 95 % by close same day when before 14:00, 95 % by close next business day }
`))

  test('may promise the same or more', () =>
    check(`
   sla Silver { goal ResolutionTime 90 % within 2 business days goal Satisfaction at least 4 goal Abandonment at most 5 % }
   sla Gold extends Silver { goal ResolutionTime 90 % within 2 business days goal Satisfaction at least 4.2 goal Abandonment at most 4 % }
`))

  test('with a milder bound is no better', () =>
    check(`
   sla Silver { goal Satisfaction at least 4 goal Abandonment at most 5 % }
//                                ^^^^^^^^^^ related: 'at least 4' stands here
//                                                            ^^^^^^^^^^^ related: 'at most 5 %' stands here
   sla Gold extends Silver { goal Satisfaction at least 3.8 goal Abandonment at most 6 % }
//                                             ^^^^^^^^^^^^ warning[tier-inversion] 'Gold' extends 'Silver' and promises less for 'Satisfaction': 'at least 3.8' instead of 'at least 4'.
//                                                                           ^^^^^^^^^^^ warning[tier-inversion] 'Gold' extends 'Silver' and promises less for 'Abandonment': 'at most 6 %' instead of 'at most 5 %'.
`))

  test('is compared with what it replaces, wherever that comes from', () =>
    check(`
//- a.zusage
   sla Bronze { goal AnswerTime 80 % within 20 s on phone }
//                              ^^^^^^^^^^^^^^^^ related: '80 % within 20 s' stands here
//- b.zusage
   import "./a.zusage"
   sla Silver extends Bronze { goal Satisfaction at least 4 }
//- c.zusage
   import "./b.zusage"
   sla Gold extends Silver { goal AnswerTime 80 % within 30 s on phone }
//                                           ^^^^^^^^^^^^^^^^ warning[tier-inversion] 'Gold' extends 'Bronze' and promises less for 'AnswerTime': '80 % within 30 s' instead of '80 % within 20 s'.
   sla Platinum extends Gold { goal AnswerTime 80 % within 30 s on phone }
`))

  test('with other channels replaces nothing', () =>
    check(`
   sla Silver { goal AnswerTime 80 % within 20 s on phone }
   sla Gold extends Silver { goal AnswerTime 70 % within 20 s on phone, chat }
`))

  test('may make up for a stage with another', () =>
    check(`
   sla Silver { goal ResolutionTime 90 % within 2 business days }
   sla Gold extends Silver { goal ResolutionTime 95 % within 1 business day, 80 % within 3 business days }
`))
})

describe('a stage in several pieces', () => {
  test('has no fix, which would take out what stands between', async () => {
    const text = (stages: string): string => `sla Silver { goal ResolutionTime 90 % within 1 business day }
sla Gold extends Silver { goal ResolutionTime ${stages} }
`
    const fixes = async (stages: string): Promise<readonly number[]> =>
      (await findingsIn([{ path: 'a.zusage', text: text(stages) }], { only: ['tier-inversion'] })).map(
        (finding) => finding.fixes.length,
      )
    const [first, second] = [
      '90 % by close next business day when before 12:00',
      '90 % within 2 business days',
    ]
    expect(await fixes(`${first}, 80 % within 1 h, ${second}`)).toEqual([0])
    expect(await fixes(`80 % within 1 h, ${first}, ${second}`)).toEqual([1])
  })
})

describe('other hours', () => {
  test('leave business time open', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   calendar Phones { time zone "Europe/Berlin" open mon-sun 08:00-22:00 }
   sla Silver { hours Office goal ResolutionTime 90 % within 8 business hours }
   sla Gold extends Silver { hours Phones goal ResolutionTime 90 % within 12 business hours }
`))

  test('do not matter round the clock', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   calendar Phones { time zone "Europe/Berlin" open mon-sun 08:00-22:00 }
   sla Silver { hours Office goal ResolutionTime 90 % within 8 h }
//                                               ^^^^^^^^^^^^^^^ related: '90 % within 8 h' stands here
   sla Gold extends Silver { hours Phones goal ResolutionTime 90 % within 12 h }
//                                                            ^^^^^^^^^^^^^^^^ warning[tier-inversion] 'Gold' extends 'Silver' and promises less for 'ResolutionTime': '90 % within 12 h' instead of '90 % within 8 h'.
`))

  test('are compared where they are the same', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   sla Silver { hours Office goal ResolutionTime 90 % within 1 business day }
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '90 % within 1 business day' stands here
   sla Gold extends Silver { goal ResolutionTime 90 % within 27 business hours }
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[tier-inversion] 'Gold' extends 'Silver' and promises less for 'ResolutionTime': '90 % within 27 business hours' instead of '90 % within 1 business day'.
`))

  test('that are never closed make business time plain time', () =>
    check(`
   calendar Always { time zone "Europe/Berlin" open mon-sun 00:00-24:00 }
   sla Silver { hours Always goal ResolutionTime 90 % within 8 h }
//                                               ^^^^^^^^^^^^^^^ related: '90 % within 8 h' stands here
   sla Gold extends Silver { goal ResolutionTime 90 % within 8 business hours }
   sla Platinum extends Silver { goal ResolutionTime 90 % within 9 business hours }
//                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[tier-inversion] 'Platinum' extends 'Silver' and promises less for 'ResolutionTime': '90 % within 9 business hours' instead of '90 % within 8 h'.
`))
})

describe('what extends itself', () => {
  test('is no tier above another', () =>
    check(`
   sla Silver extends Gold { goal AnswerTime 80 % within 20 s }
   sla Gold extends Silver { goal AnswerTime 70 % within 20 s }
`))
})

describe('the fix', () => {
  test('takes the inherited promise over', () =>
    checkFix(
      'tier-inversion',
      `
   sla Silver { goal ResolutionTime 90 % within 1 business day, 100 % within 5 business days }
   sla Gold extends Silver { goal ResolutionTime 90 % within 2 business days, 100 % within 5 business days }
`,
      `
   sla Silver { goal ResolutionTime 90 % within 1 business day, 100 % within 5 business days }
   sla Gold extends Silver { goal ResolutionTime 90 % within 1 business day, 100 % within 5 business days }
`,
    ))
})

describe('what depends on the case', () => {
  test('is compared with what it replaces for the same cases', () =>
    check(`
   case Ticket { attribute urgent: boolean }
   sla Bronze {
     case Ticket
     goal ResponseTime 90 % within 2 h when urgent
//                     ^^^^^^^^^^^^^^^ related: '90 % within 2 h' stands here
     goal ResponseTime 80 % within 4 h otherwise
     goal ResolutionTime 90 % within 2 days
//                       ^^^^^^^^^^^^^^^^^^ related: '90 % within 2 days' stands here
   }
   sla Gold extends Bronze {
     goal ResponseTime 80 % within 2 h when urgent
//                     ^^^^^^^^^^^^^^^ warning[tier-inversion] 'Gold' extends 'Bronze' and promises less for 'ResponseTime': '80 % within 2 h' instead of '90 % within 2 h'.
//     help: Leave the goal out to keep the promise of Bronze, or let Bronze be the one that extends.
//     fix: Promise 90 % within 2 h
     goal ResponseTime 80 % within 3 h otherwise
     goal ResolutionTime 95 % within 1 day when urgent
     goal ResolutionTime best effort otherwise
//                       ^^^^^^^^^^^ warning[tier-inversion] 'Gold' extends 'Bronze' and promises less for 'ResolutionTime': 'best effort' instead of '90 % within 2 days'.
//     help: Leave the goal out to keep the promise of Bronze, or let Bronze be the one that extends.
   }
`))

  test('no promise, and less together', () =>
    check(`
   sla Bronze {
     goal ResponseTime 90 % within 2 h
//                     ^^^^^^^^^^^^^^^ related: '90 % within 2 h' stands here
     goal ResponseTime and ResolutionTime 85 %
//                                        ^^^^ related: '85 %' stands here
     goal AnswerTime best effort
   }
   sla Gold extends Bronze {
     goal ResponseTime best effort
//                     ^^^^^^^^^^^ warning[tier-inversion] 'Gold' extends 'Bronze' and promises less for 'ResponseTime': 'best effort' instead of '90 % within 2 h'.
//     help: Leave the goal out to keep the promise of Bronze, or let Bronze be the one that extends.
     goal ResolutionTime and ResponseTime 80 %
//                                        ^^^^ warning[tier-inversion] 'Gold' extends 'Bronze' and promises less for 'ResolutionTime and ResponseTime': '80 %' instead of '85 %'.
//     help: Leave the goal out to keep the promise of Bronze, or let Bronze be the one that extends.
//     fix: Promise 85 %
     goal AnswerTime best effort
   }
`))

  test('in German', () =>
    checkGerman(`
   sla Bronze { goal ResponseTime 90 % within 2 h goal ResponseTime and ResolutionTime 85 % }
//                                ^^^^^^^^^^^^^^^ related: '90 % within 2 h' steht hier
//                                                                                     ^^^^ related: '85 %' steht hier
   sla Gold extends Bronze { goal ResponseTime best effort goal ResponseTime and ResolutionTime 80 % }
//                                             ^^^^^^^^^^^ warning[tier-inversion] 'Gold' erweitert 'Bronze' und verspricht für 'ResponseTime' weniger: 'best effort' statt '90 % within 2 h'.
//     help: Damit die Zusage von Bronze gilt, das Ziel weglassen; sonst Bronze zu dem machen, das erweitert.
//                                                                                              ^^^^ warning[tier-inversion] 'Gold' erweitert 'Bronze' und verspricht für 'ResponseTime and ResolutionTime' weniger: '80 %' statt '85 %'.
//     help: Damit die Zusage von Bronze gilt, das Ziel weglassen; sonst Bronze zu dem machen, das erweitert.
//     fix: 85 % zusagen
`))
})

describe('a minimum', () => {
  test('that is gone or lower, where the same is expected', () =>
    check(`
   sla Bronze {
     goal AnswerTime 80 % within 20 s never below 70 %
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '80 % within 20 s never below 70 %' stands here
     goal Satisfaction at least 4.2 never below 4
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'at least 4.2 never below 4' stands here
     goal Abandonment at most 5 % never above 8 %
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'at most 5 % never above 8 %' stands here
     goal ResponseTime and AnswerTime 80 % never below 70 %
   }
   sla Gold extends Bronze {
     goal AnswerTime 80 % within 20 s never below 60 %
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[tier-inversion] 'Gold' extends 'Bronze' and promises less for 'AnswerTime': '80 % within 20 s never below 60 %' instead of '80 % within 20 s never below 70 %'.
//     help: Leave the goal out to keep the promise of Bronze, or let Bronze be the one that extends.
//     fix: Promise 80 % within 20 s never below 70 %
     goal Satisfaction at least 4.2
//                     ^^^^^^^^^^^^ warning[tier-inversion] 'Gold' extends 'Bronze' and promises less for 'Satisfaction': 'at least 4.2' instead of 'at least 4.2 never below 4'.
//     help: Leave the goal out to keep the promise of Bronze, or let Bronze be the one that extends.
//     fix: Promise at least 4.2 never below 4
     goal Abandonment at most 5 % never above 9 %
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[tier-inversion] 'Gold' extends 'Bronze' and promises less for 'Abandonment': 'at most 5 % never above 9 %' instead of 'at most 5 % never above 8 %'.
//     help: Leave the goal out to keep the promise of Bronze, or let Bronze be the one that extends.
//     fix: Promise at most 5 % never above 8 %
     goal ResponseTime and AnswerTime 80 % never below 75 %
   }
   sla Platinum extends Bronze {
     goal AnswerTime 85 % within 20 s
     goal Satisfaction at least 4.2 never below 4.1
   }
`))
})
