import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('duty-contradiction')

const head = `
   reason Waiting waiting for client
   metric Callback is time from waiting to resumed`

describe('a duty that ends a reason', () => {
  test('cannot be measured by a later deadline', () =>
    check(
      `${head}
   contract C {
     duty of client Calls "Answer" ends Waiting within 2 days measured by Callback 90 % within 12 days
//                                                                                 ^^^^^^^^^^^^^^^^^^^ warning[duty-contradiction] 'Calls' has to be done within '2 days', but is measured by '90 % within 12 days', which allows more time.
//     help: Measure it by the time that is agreed: within 2 days
//     fix: Write 2 days
//                                                     ^^^^^^ related: '2 days' stands here
   }
`,
    ))

  test('in German', () =>
    checkGerman(`${head}
   contract C {
     duty of client Calls "Answer" ends Waiting within 4 h measured by Callback 90 % within 1 day
//                                                                              ^^^^^^^^^^^^^^^^^ warning[duty-contradiction] 'Calls' ist binnen '4 h' zu erfüllen, gemessen wird aber an '90 % within 1 day', und das lässt mehr Zeit.
//     help: An der vereinbarten Frist messen: within 4 h
//     fix: 4 h schreiben
//                                                     ^^^ related: '4 h' steht hier
   }
`))

  test('cannot be measured by a mean that is greater than each case may be', () =>
    check(`${head}
   contract C {
     duty of client Calls "Answer" ends Waiting within 2 days measured by Callback at most 12 days
//                                                                                 ^^^^^^^^^^^^^^^ warning[duty-contradiction] 'Calls' has to be done within '2 days', but is measured by 'at most 12 days', which allows more time.
//     help: Measure it by the time that is agreed: within 2 days
//     fix: Write 2 days
//                                                     ^^^^^^ related: '2 days' stands here
     duty of provider Parts "Deliver" ends Waiting within 2 days measured by Callback at most 1 day
   }
`))

  test('may be measured by the same or an earlier one, or by what cannot be compared', () =>
    check(`${head}
   contract C {
     duty of client Calls "Answer" ends Waiting within 2 days measured by Callback 90 % within 2 days
     duty of provider Parts "Deliver" ends Waiting within 2 days measured by Callback 80 % within 1 day, 90 % within 4 business hours
   }
`))

  test('gets its own limit as the measure by the fix', () =>
    checkFix(
      'duty-contradiction',
      `${head}
   contract C { duty of client Calls "Answer" ends Waiting within 2 days measured by Callback 90 % within 12 days }`,
      `${head}
   contract C { duty of client Calls "Answer" ends Waiting within 2 days measured by Callback 90 % within 2 days }`,
    ))
})

describe('two duties of one side that end one reason', () => {
  test('contradict each other', () =>
    check(`${head}
   contract C {
     duty of client Calls "Answer" ends Waiting within 2 days
//                  ^^^^^ related: the duty 'Calls' stands here
     duty of client Access "Let in" ends Waiting within 5 days
//                                       ^^^^^^^ warning[duty-contradiction] 'Access' ends 'Waiting' within '5 days', 'Calls' within '2 days': which of the two holds is not said.
//     help: Keep one of them; where two things are waited for, give each a reason of its own.
   }
`))

  test('say the same twice, in German', () =>
    checkGerman(`${head}
   contract C {
     duty of client Calls "Answer" ends Waiting within 2 days
//                  ^^^^^ related: die Pflicht 'Calls' steht hier
     duty of client Access "Let in" ends Waiting within 2 days
//                                       ^^^^^^^ warning[duty-contradiction] 'Access' fügt nichts hinzu: 'Calls' beendet 'Waiting' schon binnen '2 days'.
//     help: Eine davon behalten; wird auf zweierlei gewartet, jedem einen eigenen Grund geben.
   }
`))

  test('may be two of two sides, or of two reasons', () =>
    check(`${head}
   reason Testing waiting for client
   contract C {
     duty of client Calls "Answer" ends Waiting within 2 days
     duty of provider Access "Let in" ends Waiting within 5 days
     duty of client Tests "Test" ends Testing within 5 days
   }
`))
})
