import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('goal-overlap')

describe('one goal for each case', () => {
  test('disjoint conditions, and what is left', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   case Ticket { attribute priority: P1 | P2 | P3 }
   sla Gold {
     hours Office
     case Ticket
     goal ResponseTime 95 % within 15 min when priority = P1
     goal ResponseTime 95 % within 2 h otherwise
     goal ResponseTime 95 % within 2 h on phone
   }
`))
})

describe('two goals for one case', () => {
  test('by conditions that meet', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   case Ticket { attribute priority: P1 | P2 | P3 attribute loss: money EUR }
   sla Gold {
     hours Office
     case Ticket
     goal ResponseTime 95 % within 15 min when priority = P1
//                                        ^^^^^^^^^^^^^^^^^^ related: 'when priority = P1' stands here
     goal ResponseTime 95 % within 2 h when loss > 500 EUR
//                                     ^^^^^^^^^^^^^^^^^^^ error[goal-overlap] A case with priority P1, loss 600 EUR has two goals for 'ResponseTime' in 'Gold': '95 % within 15 min' and '95 % within 2 h'.
//     help: Exclude in the condition of one what the other is for, or let one be for all others: otherwise.
     goal ResponseTime best effort otherwise
   }
`))

  test('by one without a condition', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   case Ticket { attribute priority: P1 | P2 | P3 }
   sla Gold {
     hours Office
     case Ticket
     goal ResponseTime 95 % within 2 h
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'goal ResponseTime 95 % within 2 h' stands here
     goal ResponseTime 95 % within 15 min when priority = P1
//                                        ^^^^^^^^^^^^^^^^^^ error[goal-overlap] A case with priority P1 has two goals for 'ResponseTime' in 'Gold': '95 % within 2 h' and '95 % within 15 min'.
//     help: Exclude in the condition of one what the other is for, or let one be for all others: otherwise.
   }
`))

  test('in German, and what is left twice', () =>
    checkGerman(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   case Ticket { attribute priority: P1 | P2 | P3 }
   sla Gold {
     hours Office
     case Ticket
     goal ResponseTime 95 % within 15 min when priority = P1
//                                        ^^^^^^^^^^^^^^^^^^ related: 'when priority = P1' steht hier
     goal ResponseTime 95 % within 2 h when priority in (P1, P2)
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^ error[goal-overlap] Ein Fall mit priority P1 hat in 'Gold' zwei Ziele für 'ResponseTime': '95 % within 15 min' und '95 % within 2 h'.
//     help: In der Bedingung des einen ausschließen, wofür das andere gilt, oder eines für alle übrigen gelten lassen: otherwise.
     goal ResponseTime 90 % within 1 day otherwise
//                                       ^^^^^^^^^ related: 'otherwise' steht hier
     goal ResponseTime best effort otherwise
//                                 ^^^^^^^^^ error[goal-overlap] Zwei Ziele für 'ResponseTime' gelten in 'Gold' für alle Fälle, für die kein anderes gilt.
//     help: Nur eines kann otherwise haben; dem anderen eine Bedingung geben oder die Zielwerte in ein Ziel schreiben.
   }
`))

  test('what is left, twice', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   case Ticket { attribute priority: P1 | P2 | P3 }
   sla Gold {
     hours Office
     case Ticket
     goal ResponseTime 90 % within 1 day otherwise
//                                       ^^^^^^^^^ related: 'otherwise' stands here
     goal ResponseTime best effort otherwise
//                                 ^^^^^^^^^ error[goal-overlap] Two goals for 'ResponseTime' in 'Gold' are for all cases that no other goal is for.
//     help: Only one can have otherwise; give the other a condition, or put their targets into one goal.
   }
`))
})

describe('mended', () => {
  const sla = (...goals: readonly string[]): string => `case Ticket { attribute priority: P1 | P2 | P3 }
sla Gold {
  case Ticket
${goals.map((goal) => `  goal ResponseTime ${goal}\n`).join('')}}
`
  test('one goal is no longer for what the other is for', () =>
    checkFix(
      'goal-overlap',
      sla(
        '95 % within 15 min when priority = P1',
        '95 % within 2 h when priority in (P1, P2)',
        'best effort otherwise',
      ),
      sla(
        '95 % within 15 min when priority = P1',
        '95 % within 2 h when priority in (P1, P2) and not (priority = P1)',
        'best effort otherwise',
      ),
    ))

  test('a goal without a condition is for all others', () =>
    checkFix(
      'goal-overlap',
      sla('95 % within 2 h on phone // usual', '95 % within 15 min on phone when priority = P1'),
      sla('95 % within 2 h on phone otherwise // usual', '95 % within 15 min on phone when priority = P1'),
    ))
})
