import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('combined-goal')

describe('a goal for several metrics', () => {
  test('with deadlines of its own or inherited ones', () =>
    check(`
   sla Bronze { goal ResponseTime 90 % within 2 business hours goal ResolutionTime 90 % within 2 business days, 100 % within 5 business days }
   sla Gold extends Bronze { goal ResponseTime and ResolutionTime 80.1 % }
   sla Silver extends Bronze { goal ResolutionTime and ResponseTime 90 % on email }
`))
})

describe('nothing to combine', () => {
  test('without a deadline, without a time, twice the same', () =>
    check(`
   sla Gold {
     goal ResponseTime 90 % within 2 business hours
     goal ResolutionTime average at most 2 business days
     goal ResponseTime and ResolutionTime 90 %
//                         ^^^^^^^^^^^^^^ error[combined-goal] 'Gold' has no deadline for 'ResolutionTime': nobody can say which cases meet it.
//     help: Add a goal for it, for example: goal ResolutionTime 90 % within 2 business days
     goal ResponseTime and Availability 90 %
//                         ^^^^^^^^^^^^ error[combined-goal] 'Availability' measures no time, so it has no deadline that a case could meet.
//     elsewhere: zusage-library:/standard.zusage: 'Availability' is declared here, as a metric
     goal ResponseTime and ResponseTime 95 %
//                         ^^^^^^^^^^^^ error[combined-goal] 'ResponseTime' stands twice in this goal.
//        ^^^^^^^^^^^^ related: 'ResponseTime' stands here
   }
`))

  test('for other cases or channels than those of the deadline', () =>
    check(`
   case Ticket { attribute urgent: boolean }
   sla Gold {
     case Ticket
     goal ResponseTime 90 % within 2 business hours when urgent
     goal ResponseTime best effort otherwise
     goal ResolutionTime 90 % within 2 business days on phone
     goal ResponseTime and ResolutionTime 90 % on email when not urgent
//        ^^^^^^^^^^^^ error[combined-goal] 'Gold' has no deadline for 'ResponseTime': nobody can say which cases meet it.
//     help: Add a goal for it, for example: goal ResponseTime 90 % within 2 business days
//                         ^^^^^^^^^^^^^^ error[combined-goal] 'Gold' has no deadline for 'ResolutionTime': nobody can say which cases meet it.
//     help: Add a goal for it, for example: goal ResolutionTime 90 % within 2 business days
     goal ResponseTime and ResolutionTime best effort on email otherwise
   }
`))

  test('in German', () =>
    checkGerman(`
   sla Gold {
     goal ResponseTime 90 % within 2 business hours
     goal ResponseTime and ResolutionTime 90 %
//                         ^^^^^^^^^^^^^^ error[combined-goal] 'Gold' hat keine Frist für 'ResolutionTime': Niemand kann sagen, welche Fälle sie einhalten.
//     help: Ein Ziel dafür ergänzen, zum Beispiel: goal ResolutionTime 90 % within 2 business days
     goal ResponseTime and Availability 90 %
//                         ^^^^^^^^^^^^ error[combined-goal] 'Availability' misst keine Zeit, hat also keine Frist, die ein Fall einhalten könnte.
//     elsewhere: zusage-library:/standard.zusage: 'Availability' ist hier als Kennzahl definiert
     goal ResponseTime and ResponseTime 95 %
//                         ^^^^^^^^^^^^ error[combined-goal] 'ResponseTime' steht in diesem Ziel zweimal.
//        ^^^^^^^^^^^^ related: 'ResponseTime' steht hier
   }
`))

  test('where names are not known, nothing is said', () =>
    check(`
   sla Gold extends Platinum { goal ResponseTime and ResolutionTime 90 % }
   sla Silver { goal ResponseTime and Unknown 90 % goal ResponseTime 90 % within 2 h }
`))
})

describe('what follows anyway', () => {
  test('of goals for different cases the lowest share counts', () =>
    check(`
   case Ticket { attribute urgent: boolean }
   sla Gold {
     case Ticket
     goal ResponseTime 98 % within 1 business hours when urgent
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'goal ResponseTime 98 % within 1 business hours when urgent' stands here
     goal ResponseTime 90 % within 2 business hours otherwise
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'goal ResponseTime 90 % within 2 business hours otherwise' stands here
     goal ResolutionTime 97 % within 2 business days
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'goal ResolutionTime 97 % within 2 business days' stands here
     goal ResponseTime and ResolutionTime 88 %
   }
   sla Silver extends Gold { goal ResponseTime and ResolutionTime 87 % }
//                                                                ^^^^ warning[combined-goal] '87 %' adds nothing: whoever keeps the goals for 'ResponseTime' and 'ResolutionTime' meets all deadlines in at least 87 % of the cases.
//     help: Promise more together, or leave this goal out.
`))

  test('from the shares of the single goals', () =>
    check(`
   sla Gold {
     goal ResponseTime 98 % within 2 business hours
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'goal ResponseTime 98 % within 2 business hours' stands here
     goal ResolutionTime 97.5 % within 2 business days
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'goal ResolutionTime 97.5 % within 2 business days' stands here
     goal ResponseTime and ResolutionTime 95.5 %
//                                        ^^^^^^ warning[combined-goal] '95.5 %' adds nothing: whoever keeps the goals for 'ResponseTime' and 'ResolutionTime' meets all deadlines in at least 95.5 % of the cases.
//     help: Promise more together, or leave this goal out.
   }
   sla Silver extends Gold { goal ResponseTime and ResolutionTime 95.6 % }
`))

  test('in German', () =>
    checkGerman(`
   sla Gold {
     goal ResponseTime within 2 business hours
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'goal ResponseTime within 2 business hours' steht hier
     goal ResolutionTime 97.5 % within 2 business days
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'goal ResolutionTime 97.5 % within 2 business days' steht hier
     goal ResponseTime and ResolutionTime 90 %
//                                        ^^^^ warning[combined-goal] '90 %' fügt nichts hinzu: Sind die Ziele für 'ResponseTime' und 'ResolutionTime' eingehalten, sind in mindestens 97,5 % der Fälle alle Fristen gewahrt.
//     help: Zusammen mehr zusagen oder dieses Ziel weglassen.
   }
`))
})

describe('mended', () => {
  const sla = (text: string): string => `sla Gold {
  goal ResponseTime 98 % within 2 business hours
  goal ResolutionTime 98 % within 2 business days
${text}}
`
  test('a metric that stands twice stands once', () =>
    checkFix(
      'combined-goal',
      sla('  goal ResponseTime and ResolutionTime and ResponseTime 99 %\n'),
      sla('  goal ResponseTime and ResolutionTime 99 %\n'),
    ))

  test('a goal that follows from others goes', () =>
    checkFix('combined-goal', sla('  goal ResponseTime and ResolutionTime 90 %\n'), sla('')))
})

describe('goals for some cases', () => {
  const sla = (combined: string): string => `
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   case Ticket { attribute priority: P1 | P2 | P3 attribute loss: money EUR }
   sla Gold {
     hours Office
     case Ticket
     goal ResponseTime 90 % within 4 business hours
     goal ResolutionTime 90 % within 2 business days when priority = P1
     goal ResolutionTime 90 % within 3 business days when priority = P2
     goal ResolutionTime best effort otherwise
${combined}
   }
`
  test('have a deadline for each case that is counted, by whatever conditions', () =>
    check(
      sla(`     goal ResponseTime and ResolutionTime 85 % when priority in (P1, P2)
     goal ResponseTime and ResolutionTime best effort otherwise`),
    ))

  test('are counted together for all cases but those of another combined goal', () =>
    check(
      sla(`     goal ResponseTime and ResolutionTime best effort when priority = P3
     goal ResponseTime and ResolutionTime 85 % otherwise`),
    ))

  test('leave a case without a deadline, which is named', () =>
    check(
      `
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   case Ticket { attribute priority: P1 | P2 | P3 }
   sla Gold {
     hours Office
     case Ticket
     goal ResponseTime 90 % within 4 business hours
     goal ResolutionTime 90 % within 2 business days when priority = P1
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'goal ResolutionTime 90 % within 2 business days when priorit…' stands here
     goal ResolutionTime best effort otherwise
     goal ResponseTime and ResolutionTime 85 % when priority != P3
//                         ^^^^^^^^^^^^^^ error[combined-goal] For a case with priority P2, 'Gold' has no deadline for 'ResolutionTime' that this goal could count.
//     help: Add a deadline for it, or let this goal hold for fewer cases.
     goal ResponseTime and ResolutionTime best effort otherwise
   }
`,
    ))
})

test('a minimum, and what counts for few cases, add something', () =>
  check(`
   sla Gold {
     goal ResponseTime 95 % within 2 business hours
     goal ResolutionTime 95 % within 2 business days
     goal ResponseTime and ResolutionTime 88 % never below 75 %
   }
   sla Silver {
     goal ResponseTime 95 % within 2 business hours below 20 cases at most 1 miss
     goal ResolutionTime 95 % within 2 business days
     goal ResponseTime and ResolutionTime 88 %
   }
`))
