import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('escalation-order')

describe('escalations', () => {
  test('in rising order are as it should be', () =>
    check(`
   party Desk
   role TeamLead of Desk
   role Head of Desk
   sla Gold { escalate at 75 % to TeamLead escalate at 100 % to Head }
`))

  test('out of order are reported at the later line', () =>
    check(`
   party Desk
   role TeamLead of Desk
   role Head of Desk
   sla Gold {
     escalate at 100 % to Head
//   ^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'escalate at 100 % to Head' stands here
     escalate at 75 % to TeamLead
//               ^^^^ warning[escalation-order] The escalation at 75 % stands after the one at 100 %, which comes later.
//     help: List them in the order in which they come.
//     fix: Sort the escalations
   }
`))

  test('out of order, in German', () =>
    checkGerman(`
   party Desk
   role TeamLead of Desk
   role Head of Desk
   sla Gold {
     escalate at 100 % to Head
//   ^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'escalate at 100 % to Head' steht hier
     escalate at 75 % to TeamLead
//               ^^^^ warning[escalation-order] Die Eskalation bei 75 % steht hinter der bei 100 %, die später kommt.
//     help: Die Eskalationen in der Reihenfolge nennen, in der sie eintreten.
//     fix: Die Eskalationen sortieren
   }
`))

  test('at the same share are one too many', () =>
    check(`
   party Desk
   role TeamLead of Desk
   role Head of Desk
   sla Gold {
     escalate at 75 % to TeamLead
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'escalate at 75 % to TeamLead' stands here
     escalate at 75.0 % to Head
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[escalation-order] A second escalation at 75.0 %: each goes to one, so that it is clear who is in charge.
//     help: Remove one of them, or give it a share of its own.
//     fix: Remove this escalation
   }
`))

  test('at the same share, in German', () =>
    checkGerman(`
   party Desk
   role TeamLead of Desk
   role Head of Desk
   sla Gold {
     escalate at 75 % to TeamLead
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'escalate at 75 % to TeamLead' steht hier
     escalate at 75 % to Head
//   ^^^^^^^^^^^^^^^^^^^^^^^^ warning[escalation-order] Eine zweite Eskalation bei 75 %: Jede geht an eine Stelle, damit klar ist, wer zuständig ist.
//     help: Eine davon entfernen oder ihr einen eigenen Anteil geben.
//     fix: Diese Eskalation entfernen
   }
`))

  test('to the same person again are reported', () =>
    check(`
   party Desk
   role TeamLead of Desk
   sla Gold {
     escalate at 75 % to TeamLead
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'escalate at 75 % to TeamLead' stands here
     escalate at 100 % to TeamLead
//                        ^^^^^^^^ warning[escalation-order] At 100 % it goes to 'TeamLead' again, who has had it since 75 %: nobody new learns of it.
//     help: Name someone with more responsibility, or leave the stage out.
//     fix: Remove this escalation
   }
`))

  test('to the same person again, in German', () =>
    checkGerman(`
   party Desk
   role TeamLead of Desk
   sla Gold {
     escalate at 75 % to TeamLead
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'escalate at 75 % to TeamLead' steht hier
     escalate at 100 % to TeamLead
//                        ^^^^^^^^ warning[escalation-order] Bei 100 % geht es noch einmal an 'TeamLead', wo es schon seit 75 % liegt: Niemand Neues erfährt davon.
//     help: Jemanden mit mehr Verantwortung nennen oder die Stufe weglassen.
//     fix: Diese Eskalation entfernen
   }
`))
})

describe('inherited escalations', () => {
  test('count for who has it already', () =>
    check(`
   party Desk
   role TeamLead of Desk
   role Head of Desk
   sla Silver { escalate at 75 % to TeamLead }
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'escalate at 75 % to TeamLead' stands here
   sla Gold extends Silver { escalate at 100 % to TeamLead }
//                                                ^^^^^^^^ warning[escalation-order] At 100 % it goes to 'TeamLead' again, who has had it since 75 %: nobody new learns of it.
   sla Platinum extends Gold { escalate at 120 % to Head }
`))

  test('may come later than an own one', () =>
    check(`
   party Desk
   role TeamLead of Desk
   sla Silver { escalate at 100 % to TeamLead }
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'escalate at 100 % to TeamLead' stands here
   sla Gold extends Silver { escalate at 75 % to TeamLead }
//                                               ^^^^^^^^ warning[escalation-order] At 100 % it goes to 'TeamLead' again, who has had it since 75 %: nobody new learns of it.
`))

  test('are replaced at the same share', () =>
    check(`
   party Desk
   role TeamLead of Desk
   role Head of Desk
   sla Silver { escalate at 75 % to TeamLead escalate at 100 % to Head }
   sla Gold extends Silver { escalate at 75 % to Head escalate at 100 % to TeamLead }
`))
})

describe('what is not known', () => {
  test('is passed over', () =>
    check(`
   sla Gold { escalate at 5 min to Nobody escalate at 75 % to Nobody escalate at 100 % to Nobody }
`))
})

describe('the fix', () => {
  test('sorts the lines', () =>
    checkFix(
      'escalation-order',
      `
   party Desk
   role TeamLead of Desk
   role Head of Desk
   sla Gold {
     escalate at 100 % to Head
     escalate at 75 % to TeamLead
     escalate at 50 % to Desk
   }
`,
      `
   party Desk
   role TeamLead of Desk
   role Head of Desk
   sla Gold {
     escalate at 50 % to Desk
     escalate at 75 % to TeamLead
     escalate at 100 % to Head
   }
`,
    ))

  test('removes one', () =>
    checkFix(
      'escalation-order',
      `
   party Desk
   role TeamLead of Desk
   sla Gold {
     escalate at 75 % to TeamLead
     escalate at 75 % to Desk
   }
`,
      `
   party Desk
   role TeamLead of Desk
   sla Gold {
     escalate at 75 % to TeamLead
   }
`,
    ))
})

test('escalations for other cases follow a ladder of their own', () =>
  check(`
   party Desk
   role Lead of Desk
   role Head of Desk
   case Ticket { attribute standard: boolean }
   sla Gold {
     case Ticket
     escalate at 75 % to Lead
     escalate when not standard to Lead
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'escalate when not standard to Lead' stands here
     escalate at 50 % when not standard to Head
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'escalate at 50 % when not standard to Head' stands here
     escalate at 20 % when not standard to Lead
//               ^^^^ warning[escalation-order] The escalation at 20 % stands after the one at 50 %, which comes later.
//     help: List them in the order in which they come.
//                                         ^^^^ warning[escalation-order] At 20 % it goes to 'Lead' again, who has had it since receipt: nobody new learns of it.
//     help: Name someone with more responsibility, or leave the stage out.
   }
`))

test('escalations for other cases follow a ladder of their own, in German', () =>
  checkGerman(`
   party Desk
   role Lead of Desk
   role Head of Desk
   case Ticket { attribute standard: boolean }
   sla Gold {
     case Ticket
     escalate at 75 % to Lead
     escalate when not standard to Lead
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'escalate when not standard to Lead' steht hier
     escalate at 50 % when not standard to Head
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'escalate at 50 % when not standard to Head' steht hier
     escalate at 20 % when not standard to Lead
//               ^^^^ warning[escalation-order] Die Eskalation bei 20 % steht hinter der bei 50 %, die später kommt.
//     help: Die Eskalationen in der Reihenfolge nennen, in der sie eintreten.
//                                         ^^^^ warning[escalation-order] Bei 20 % geht es noch einmal an 'Lead', wo es schon seit Eingang liegt: Niemand Neues erfährt davon.
//     help: Jemanden mit mehr Verantwortung nennen oder die Stufe weglassen.
   }
`))
