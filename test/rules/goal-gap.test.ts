import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('goal-gap')

describe('every case has a goal', () => {
  test('by conditions, by otherwise, by a goal without a condition; inherited ones are all replaced', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   case Ticket { attribute priority: P1 | P2 | P3 attribute safety: boolean }
   sla Bronze {
     hours Office
     case Ticket
     goal ResponseTime 95 % within 15 min when priority = P1
     goal ResponseTime 95 % within 2 h when priority in (P2, P3)
     goal ResolutionTime 95 % within 1 day when safety
     goal ResolutionTime best effort otherwise
     goal AnswerTime 80 % within 20 s
   }
   sla Gold extends Bronze {
     goal ResponseTime 95 % within 5 min when safety
     goal ResponseTime 95 % within 15 min when not safety
   }
`))

  test('each channel by itself', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   case Ticket { attribute safety: boolean }
   sla Gold {
     hours Office
     case Ticket
     goal ResponseTime 95 % within 15 min on phone when safety
     goal ResponseTime 95 % within 1 h on phone otherwise
     goal ResponseTime 95 % within 2 h on email
   }
`))

  test('by a goal for all channels, an inherited one too', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   case Ticket { attribute safety: boolean }
   sla Bronze {
     hours Office
     case Ticket
     goal ResponseTime 90 % within 4 h
     goal ResponseTime 95 % within 15 min on phone when safety
   }
   sla Gold extends Bronze {
     goal ResponseTime 95 % within 10 min on phone, portal when safety
   }
`))
})

describe('a case without a goal', () => {
  test('is named, as simple as can be', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   case Ticket { attribute priority: P1 | P2 | P3 | P5 attribute loss: money EUR }
   sla Gold {
     hours Office
     case Ticket
     goal ResponseTime 95 % within 15 min when priority = P1
//        ^^^^^^^^^^^^ error[goal-gap] For a case with priority P5, 'Gold' has no goal for 'ResponseTime'.
//     help: Add a goal for it, or say that nothing is promised: best effort otherwise.
//     fix: Promise nothing to all others
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % within 15 min' is not for it
     goal ResponseTime 95 % within 2 h when priority in (P2, P3)
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % within 2 h' is not for it
   }
`))

  test('at a limit that belongs to neither side', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   case Ticket { attribute loss: money EUR attribute safety: boolean }
   sla Gold {
     hours Office
     case Ticket
     goal ResponseTime 95 % within 15 min on phone when safety or loss > 10_000 EUR
//        ^^^^^^^^^^^^ error[goal-gap] For a case with loss 10,000 EUR, safety no, 'Gold' has no goal for 'ResponseTime' on 'phone'.
//     help: Add a goal for it, or say that nothing is promised: best effort otherwise.
//     fix: Promise nothing to all others
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % within 15 min' is not for it
     goal ResponseTime 95 % within 2 h on phone when not safety and loss < 10_000 EUR
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % within 2 h' is not for it
   }
`))

  test('where own goals replace the inherited ones', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   case Ticket { attribute priority: P1 | P2 }
   sla Bronze {
     hours Office
     case Ticket
     goal ResponseTime 95 % within 15 min when priority = P1
     goal ResponseTime 95 % within 2 h when priority = P2
   }
   sla Gold extends Bronze {
     goal ResponseTime 95 % within 5 min when priority = P1
//        ^^^^^^^^^^^^ error[goal-gap] For a case with priority P2, 'Gold' has no goal for 'ResponseTime'.
//     help: Add a goal for it, or say that nothing is promised: best effort otherwise.
//     fix: Promise nothing to all others
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % within 5 min' is not for it
   }
`))

  test('is every case', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   case Ticket { attribute priority: P1 | P2 }
   sla Gold {
     hours Office
     case Ticket
     goal ResponseTime 95 % within 15 min when priority = P1 and priority = P2
//        ^^^^^^^^^^^^ error[goal-gap] No case at all has a goal for 'ResponseTime' in 'Gold'.
//     fix: Promise nothing to all others
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % within 15 min' is not for it
   }
`))

  test('in German, on one line', () =>
    checkGerman(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   case Ticket { attribute safety: boolean }
   sla Gold { hours Office case Ticket goal ResponseTime and ResolutionTime 95 % on phone when safety each month }
//                                          ^^^^^^^^^^^^ error[goal-gap] Für einen Fall mit safety nein hat 'Gold' kein Ziel für 'ResponseTime' und 'ResolutionTime' über 'phone'.
//     help: Ein Ziel dafür ergänzen oder sagen, dass nichts zugesagt ist: best effort otherwise.
//     fix: Allen übrigen nichts zusagen
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 %' gilt dafür nicht
`))

  test('while a condition is not known, nothing is said', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   case Ticket { attribute priority: P1 | P2 }
   sla Gold {
     hours Office
     case Ticket
     goal ResponseTime 95 % within 15 min when priority = P7
     goal ResolutionTime 95 % within 15 min when urgent
   }
`))
})

describe('the fix', () => {
  const head =
    'calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }\ncase Ticket { attribute safety: boolean }\n'

  test('says behind the last goal that nothing is promised to others', () =>
    checkFix(
      'goal-gap',
      `${head}sla Gold {
  hours Office
  case Ticket
  goal ResponseTime 95 % within 1 h on phone, email when safety
  each month
}`,
      `${head}sla Gold {
  hours Office
  case Ticket
  goal ResponseTime 95 % within 1 h on phone, email when safety
  goal ResponseTime best effort on phone, email otherwise
  each month
}`,
    ))

  test('on one line', () =>
    checkFix(
      'goal-gap',
      `${head}sla Gold { hours Office case Ticket goal ResponseTime 95 % within 1 h when safety each month }`,
      `${head}sla Gold { hours Office case Ticket goal ResponseTime 95 % within 1 h when safety goal ResponseTime best effort otherwise each month }`,
    ))
})

describe('goals for one channel beside goals for all', () => {
  const sla = (goals: string): string => `
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   case Ticket { attribute priority: P1 | P2 | P3 }
   sla Gold {
     hours Office
     case Ticket
${goals}
   }
`
  test('are for what those leave to them', () =>
    check(
      sla(`     goal ResponseTime 95 % within 1 h on phone when priority = P1
     goal ResponseTime 90 % within 2 h when priority = P1
     goal ResponseTime 90 % within 8 h otherwise`),
    ))

  test('leave out what none of both is for', () =>
    check(
      sla(`     goal ResponseTime 95 % within 1 h on phone when priority = P1
//        ^^^^^^^^^^^^ error[goal-gap] For a case with priority P3, 'Gold' has no goal for 'ResponseTime' on 'phone'.
//     help: Add a goal for it, or say that nothing is promised: best effort otherwise.
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % within 1 h' is not for it
     goal ResponseTime 90 % within 2 h when priority = P2
//        ^^^^^^^^^^^^ error[goal-gap] For a case with priority P1, 'Gold' has no goal for 'ResponseTime'.
//     help: Add a goal for it, or say that nothing is promised: best effort otherwise.
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '90 % within 2 h' is not for it`),
    ))
})

test('while a metric is not known, nobody can say what is left out', () =>
  check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   case Ticket { attribute priority: P1 | P2 }
   sla Gold {
     hours Office
     case Ticket
     goal ResponseTime 95 % within 1 h when priority = P1
     goal ResponseTme 90 % within 2 h otherwise
   }
`))
