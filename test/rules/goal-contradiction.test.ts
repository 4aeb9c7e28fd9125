import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('goal-contradiction')

describe('stages of one goal', () => {
  test('add nothing with a lower share for a longer time', () =>
    check(`
   sla Gold {
     goal AnswerTime 95 % within 10 s, 80 % within 20 s on phone
//                                     ^^^^^^^^^^^^^^^^ warning[goal-contradiction] '80 % within 20 s' adds nothing: '95 % within 10 s' already promises more.
//     help: A further stage makes sense with a higher share for a longer time. Otherwise leave it out.
//     fix: Leave out 80 % within 20 s
//                   ^^^^^^^^^^^^^^^^ related: '95 % within 10 s' stands here
   }
`))

  test('in German', () =>
    checkGerman(`
   sla Gold {
     goal AnswerTime 95 % within 10 s, 80 % within 20 s on phone
//                                     ^^^^^^^^^^^^^^^^ warning[goal-contradiction] '80 % within 20 s' bringt nichts hinzu: '95 % within 10 s' verspricht schon mehr.
//     help: Eine weitere Stufe braucht einen höheren Anteil für eine längere Zeit. Sonst kann sie entfallen.
//     fix: 80 % within 20 s weglassen
//                   ^^^^^^^^^^^^^^^^ related: '95 % within 10 s' steht hier
   }
`))

  test('add nothing with a lower share for the same time', () =>
    check(`
   sla Gold { goal AnswerTime 80 % within 20 s, 95 % within 20 s }
//                            ^^^^^^^^^^^^^^^^ warning[goal-contradiction] '80 % within 20 s' adds nothing: '95 % within 20 s' already promises more.
//                                              ^^^^^^^^^^^^^^^^ related: '95 % within 20 s' stands here
`))

  test('without a share mean all', () =>
    check(`
   sla Gold { goal AnswerTime within 20 s, 95 % within 30 s }
//                                         ^^^^^^^^^^^^^^^^ warning[goal-contradiction] '95 % within 30 s' adds nothing: 'within 20 s' already promises more.
//                            ^^^^^^^^^^^ related: 'within 20 s' stands here
`))

  test('with a higher share for a longer time are as it should be', () =>
    check(`
   sla Gold {
     goal ResolutionTime 90 % within 2 business days, 100 % within 5 business days
     goal AnswerTime 80 % within 20 s, 95 % within 60 s, within 5 min
   }
`))

  test('in different kinds of time are compared where that is certain', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-thu 08:00-17:00 open fri 08:00-15:00 }
   sla Gold {
     hours Office
     goal ResolutionTime 95 % within 7 business hours, 80 % within 1 business day
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] '80 % within 1 business day' adds nothing: '95 % within 7 business hours' already promises more.
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % within 7 business hours' stands here
     goal ResponseTime 95 % within 8 business hours, 80 % within 1 business day
   }
`))

  test('in different kinds of time are not compared without hours', () =>
    check(`
   sla Gold { goal ResolutionTime 95 % within 7 business hours, 80 % within 1 business day }
`))

  test('round the clock are never certain to come after business time', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   sla Gold {
     hours Office
     goal ResolutionTime 95 % within 2 business days, 80 % within 30 days
   }
`))

  test('round the clock come before as much business time', () =>
    check(`
   sla Gold { goal ResolutionTime 95 % within 4 h, 80 % within 4 business hours }
//                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] '80 % within 4 business hours' adds nothing: '95 % within 4 h' already promises more.
//                                ^^^^^^^^^^^^^^^ related: '95 % within 4 h' stands here
`))

  test('with conditions are compared for every receipt', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   sla Gold {
     hours Office
     goal ResolutionTime 95 % by close same day when before 14:00, 95 % by close next business day, 90 % within 1 business day
//                                                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] '90 % within 1 business day' adds nothing: '95 % by close same day when before 14:00, 95 % by close next…' already promises more.
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % by close same day when before 14:00' stands here
     goal ResponseTime 95 % by close same day when before 14:00, 90 % within 1 business day
   }
`))

  test('whose share is no share are passed over', () =>
    check(`
   sla Gold { goal AnswerTime 120 % within 10 s, 80 % within 20 s }
`))
})

describe('alternatives', () => {
  test('after one that always applies never count', () =>
    check(`
   sla Gold { goal AnswerTime 80 % within 20 s, 80 % within 30 s }
//                                              ^^^^^^^^^^^^^^^^ warning[goal-contradiction] '80 % within 30 s' never counts: of several targets for one share the first that applies does, and that is always '80 % within 20 s'.
//     help: Put the one with the condition (when before …) first, or give it a share of its own.
//     fix: Leave out 80 % within 30 s
//                            ^^^^^^^^^^^^^^^^ related: '80 % within 20 s' stands here
`))

  test('in German', () =>
    checkGerman(`
   sla Gold { goal ResolutionTime 95 % by close same day, 95 % by close next business day }
//                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] '95 % by close next business day' zählt nie: Von mehreren Zielen für einen Anteil gilt das erste, das zutrifft, und das ist immer '95 % by close same day'.
//     help: Das Ziel mit der Bedingung (when before …) voranstellen oder ihm einen eigenen Anteil geben.
//     fix: 95 % by close next business day weglassen
//                                ^^^^^^^^^^^^^^^^^^^^^^ related: '95 % by close same day' steht hier
`))

  test('after conditions that leave nothing open never count', () =>
    check(`
   sla Gold { goal ResolutionTime 95 % by close same day when before 14:00, 95 % by 12:00 same day when before 11:00, 95 % by close next business day }
//                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] '95 % by 12:00 same day when before 11:00' never counts: of several targets for one share the first that applies does, and that is always '95 % by close same day when before 14:00'.
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % by close same day when before 14:00' stands here
`))

  test('each with its own time of day are as it should be', () =>
    check(`
   sla Gold {
     goal ResolutionTime 95 % by 12:00 same day when before 10:00, 95 % by close same day when before 14:00, 95 % by close next business day
     goal ResponseTime 90 % by 12:00 same day, 90 % by 16:00 same day, 90 % by 12:00 next business day
   }
`))

  test('by a time of day that has passed make room for a later one only', () =>
    check(`
   sla Gold { goal ResponseTime 90 % by 16:00 same day, 90 % by 12:00 same day, 90 % by 12:00 next business day }
//                                                      ^^^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] '90 % by 12:00 same day' never counts: of several targets for one share the first that applies does, and that is always '90 % by 16:00 same day' or '90 % by 12:00 next business day'.
//                              ^^^^^^^^^^^^^^^^^^^^^^ related: '90 % by 16:00 same day' stands here
//                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '90 % by 12:00 next business day' stands here
`))

  test('for a time at which nothing counts as received never count', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   sla Gold {
     hours Office
     goal ResolutionTime 95 % by close same day when before 08:00, 95 % by close next business day
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] '95 % by close same day when before 08:00' never counts: under 'Office' everything counts as received between 08:00 and 17:00.
//     help: Write a time within the opening hours.
//     fix: Leave out 95 % by close same day when before 08:00
   }
`))

  test('for such a time in German', () =>
    checkGerman(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   sla Gold {
     hours Office
     goal ResolutionTime 95 % by close same day when before 08:00, 95 % by close next business day
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] '95 % by close same day when before 08:00' zählt nie: Nach 'Office' gilt alles als zwischen 08:00 und 17:00 eingegangen.
//     help: Eine Uhrzeit innerhalb der Öffnungszeiten schreiben.
//     fix: 95 % by close same day when before 08:00 weglassen
   }
`))

  test('never count after a condition that is always true', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   sla Gold {
     hours Office
     goal ResolutionTime 95 % by close same day when before 17:00, 95 % by close next business day
//                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] '95 % by close next business day' never counts: of several targets for one share the first that applies does, and that is always '95 % by close same day when before 17:00'.
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % by close same day when before 17:00' stands here
   }
`))

  test('are different when a date is open longer', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 open 2027-11-27 08:00-18:00 }
   sla Gold {
     hours Office
     goal ResolutionTime 95 % by close same day when before 17:00, 95 % by close next business day
   }
`))
})

describe('bounds', () => {
  test('exclude each other', () =>
    check(`
   sla Gold { goal Satisfaction at least 4, at most 3.9 }
//                                          ^^^^^^^^^^^ error[goal-contradiction] 'at most 3.9' and 'at least 4' exclude each other.
//                              ^^^^^^^^^^ related: 'at least 4' stands here
`))

  test('in German', () =>
    checkGerman(`
   sla Gold {
     goal Abandonment at least 10 %
//                    ^^^^^^^^^^^^^ related: 'at least 10 %' steht hier
     goal Abandonment at most 5 % on phone
//                    ^^^^^^^^^^^ error[goal-contradiction] 'at most 5 %' und 'at least 10 %' schließen einander aus.
   }
`))

  test('may name the same value from both sides', () =>
    check(`
   sla Gold { goal Satisfaction at least 4, at most 4 }
`))

  test('on different channels have nothing to do with each other', () =>
    check(`
   sla Gold {
     goal Abandonment at least 10 % on chat
     goal Abandonment at most 5 % on phone
   }
`))

  test('that are milder add nothing', () =>
    check(`
   sla Gold { goal Satisfaction at least 4, at least 3.5 }
//                                          ^^^^^^^^^^^^ warning[goal-contradiction] 'at least 3.5' adds nothing: 'at least 4' already promises more.
//                              ^^^^^^^^^^ related: 'at least 4' stands here
`))

  test('that are always true promise nothing', () =>
    check(`
   sla Gold {
     goal Satisfaction at least 1
//                     ^^^^^^^^^^ warning[goal-contradiction] 'at least 1' promises nothing: it is always true.
//     fix: Leave out at least 1
     goal Abandonment at most 100 %
//                    ^^^^^^^^^^^^^ warning[goal-contradiction] 'at most 100 %' promises nothing: it is always true.
//     fix: Leave out at most 100 %
     goal AnswerTime 0 % within 20 s
//                   ^^^^^^^^^^^^^^^ warning[goal-contradiction] '0 % within 20 s' promises nothing: it is always true.
//     fix: Leave out 0 % within 20 s
   }
`))

  test('that are always true, in German', () =>
    checkGerman(`
   sla Gold { goal Satisfaction at most 5 }
//                              ^^^^^^^^^ warning[goal-contradiction] 'at most 5' verspricht nichts: Das gilt immer.
`))

  test('of times are compared', () =>
    check(`
   sla Gold { goal AnswerTime at most 30 s, at most 1 min }
//                                          ^^^^^^^^^^^^^ warning[goal-contradiction] 'at most 1 min' adds nothing: 'at most 30 s' already promises more.
//                            ^^^^^^^^^^^^ related: 'at most 30 s' stands here
`))
})

describe('two goals for one metric', () => {
  test('say the same twice', () =>
    check(`
   sla Gold {
     goal AnswerTime 80 % within 20 s on phone
//                   ^^^^^^^^^^^^^^^^ related: '80 % within 20 s' stands here
     goal AnswerTime 80 % within 20 s on phone
//                   ^^^^^^^^^^^^^^^^ warning[goal-contradiction] '80 % within 20 s' is promised twice.
   }
`))

  test('say the same twice, in German', () =>
    checkGerman(`
   sla Gold {
     goal AnswerTime 80 % within 20 s on phone
//                   ^^^^^^^^^^^^^^^^ related: '80 % within 20 s' steht hier
     goal AnswerTime 80 % within 20 s on phone
//                   ^^^^^^^^^^^^^^^^ warning[goal-contradiction] '80 % within 20 s' ist zweimal zugesagt.
//     help: Eines von beiden weglassen.
//     fix: 80 % within 20 s weglassen
   }
`))

  test('add nothing where the wider one promises more', () =>
    check(`
   sla Gold {
     goal AnswerTime 70 % within 30 s on phone
//                   ^^^^^^^^^^^^^^^^ warning[goal-contradiction] '70 % within 30 s' adds nothing: '80 % within 20 s' already promises more.
     goal AnswerTime 80 % within 20 s
//                   ^^^^^^^^^^^^^^^^ related: '80 % within 20 s' stands here
   }
`))

  test('make sense where the narrower one promises more', () =>
    check(`
   sla Gold {
     goal AnswerTime 70 % within 30 s
     goal AnswerTime 80 % within 20 s on phone, chat
     goal AnswerTime 75 % within 30 s on phone, video
   }
`))
})

describe('inherited goals', () => {
  test('are compared with the own ones, at the own place', () =>
    check(`
   sla Silver { goal AnswerTime 80 % within 20 s }
//                              ^^^^^^^^^^^^^^^^ related: '80 % within 20 s' stands here
   sla Gold extends Silver { goal AnswerTime 70 % within 30 s on phone }
//                                           ^^^^^^^^^^^^^^^^ warning[goal-contradiction] '70 % within 30 s' adds nothing: '80 % within 20 s' already promises more.
   sla Platinum extends Gold { }
`))

  test('may be made superfluous: they cannot be taken back', () =>
    check(`
   sla Silver { goal AnswerTime 70 % within 30 s on phone }
   sla Gold extends Silver { goal AnswerTime 80 % within 20 s }
`))

  test('are gone where an own one replaces them', () =>
    check(`
   sla Silver { goal AnswerTime 80 % within 20 s on phone }
   sla Gold extends Silver { goal AnswerTime 70 % within 30 s on phone }
`))

  test('may exclude an own one', () =>
    check(`
//- a.zusage
   sla Silver { goal Abandonment at most 5 % }
//                               ^^^^^^^^^^^ related: 'at most 5 %' stands here
//- b.zusage
   import "./a.zusage"
   sla Gold extends Silver { goal Abandonment at least 6 % on phone }
//                                            ^^^^^^^^^^^^ error[goal-contradiction] 'at least 6 %' and 'at most 5 %' exclude each other.
`))

  test('of an SLA that extends itself end somewhere', () =>
    check(`
   sla Silver extends Gold { goal AnswerTime 95 % within 10 s, 80 % within 20 s }
//                                                             ^^^^^^^^^^^^^^^^ warning[goal-contradiction] '80 % within 20 s' adds nothing: '95 % within 10 s' already promises more.
//                                           ^^^^^^^^^^^^^^^^ related: '95 % within 10 s' stands here
   sla Gold extends Silver { goal AnswerTime 80 % within 20 s }
`))
})

describe('credits', () => {
  test('for what is not promised never fall due', () =>
    check(`
   sla Gold {
     goal AnswerTime 80 % within 20 s
     credit 5 % when ResolutionTime below 85 %
//                   ^^^^^^^^^^^^^^ warning[goal-contradiction] This credit can never fall due: 'Gold' has no goal for 'ResolutionTime'.
//     help: Add a goal for ResolutionTime, or tie the credit to a metric that has one.
//     fix: Remove the credit
   }
`))

  test('in German', () =>
    checkGerman(`
   sla Gold {
     goal AnswerTime 80 % within 20 s
     credit 5 % when ResolutionTime below 85 %
//                   ^^^^^^^^^^^^^^ warning[goal-contradiction] Diese Gutschrift kann nie fällig werden: 'Gold' hat kein Ziel für 'ResolutionTime'.
//     help: Ein Ziel für ResolutionTime ergänzen oder die Gutschrift an eine Kennzahl binden, die eines hat.
//     fix: Die Gutschrift entfernen
   }
`))

  test('may wait for the promise of an heir', () =>
    check(`
   sla Silver { credit 5 % when ResolutionTime below 85 % }
   sla Gold extends Silver { goal ResolutionTime 90 % within 2 business days }
`))

  test('may count on an inherited promise', () =>
    check(`
   sla Silver { goal ResolutionTime 90 % within 2 business days }
   sla Gold extends Silver { credit 5 % when ResolutionTime below 85 % }
`))

  test('are passed over where what is inherited is not known', () =>
    check(`
   sla Gold extends Silber { credit 5 % when ResolutionTime below 85 % escalate at 75 % to TeamLead }
   sla Copper extends Copper { credit 5 % when ResolutionTime below 85 % }
`))

  test('for the impossible never fall due', () =>
    check(`
   sla Gold {
     goal ResolutionTime 90 % within 2 business days
     goal Satisfaction at least 4
     credit 5 % when ResolutionTime below 0 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] This credit can never fall due: 'ResolutionTime' cannot be 'below 0 %'.
//     fix: Remove the credit
     credit 5 % when Satisfaction below 1
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] This credit can never fall due: 'Satisfaction' cannot be 'below 1'.
//     fix: Remove the credit
   }
`))

  test('for the impossible in German', () =>
    checkGerman(`
   sla Gold {
     goal Abandonment at most 5 %
     credit 5 % when Abandonment above 100 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] Diese Gutschrift kann nie fällig werden: 'Abandonment' kann nicht 'above 100 %' sein.
   }
`))

  test('fall due without need', () =>
    check(`
   sla Gold {
     goal Abandonment at most 5 %
//                    ^^^^^^^^^^^ related: 'at most 5 %' stands here
     credit 5 % when Abandonment above 4 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] This credit falls due even where the promise is kept: 'above 4 %' is possible with 'at most 5 %'.
//     help: A credit makes up for a promise that was not kept.
   }
`))

  test('fall due without need, in German', () =>
    checkGerman(`
   sla Gold {
     goal Abandonment at most 5 %
//                    ^^^^^^^^^^^ related: 'at most 5 %' steht hier
     credit 5 % when Abandonment above 4 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] Diese Gutschrift wird auch fällig, wenn die Zusage eingehalten ist: 'above 4 %' ist mit 'at most 5 %' vereinbar.
//     help: Eine Gutschrift gleicht eine Zusage aus, die nicht eingehalten wurde.
   }
`))

  test('begin where the promise ends', () =>
    check(`
   sla Gold {
     goal Abandonment at most 5 %
     goal ResolutionTime 90 % within 2 business days, 98 % within 5 business days
     goal Satisfaction at least 4
     credit 5 % when Abandonment above 5 %
     credit 5 % when ResolutionTime below 98 %
     credit 5 % when Satisfaction below 4
   }
`))

  test('ask more than any stage promises', () =>
    check(`
   sla Gold {
     goal ResolutionTime 90 % within 2 business days, 98 % within 5 business days
//                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '98 % within 5 business days' stands here
//                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '98 % within 5 business days' stands here
     credit 5 % when ResolutionTime below 99 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] This credit falls due even where the promise is kept: 'below 99 %' is possible with '98 % within 5 business days'.
     credit 5 % when ResolutionTime above 50 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] This credit falls due even where the promise is kept: 'above 50 %' is possible with '98 % within 5 business days'.
   }
`))
})

describe('escalations', () => {
  test('never come where nothing falls due', () =>
    check(`
   role TeamLead
//      ^^^^^^^^ error[syntax-error] Expected 'of' after 'TeamLead'.
//     help: Write it like this: role TeamLead "Teamleitung" of InsideSales
   sla Gold {
     goal Satisfaction at least 4
     escalate at 75 % to TeamLead
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] This escalation never comes: nothing in 'Gold' falls due.
//     help: Escalations count from the time that a goal allows, such as 90 % within 2 business days.
   }
`))

  test('in German', () =>
    checkGerman(`
   role TeamLead
//      ^^^^^^^^ error[syntax-error] Nach 'TeamLead' fehlt 'of'.
//     help: So schreibt man es: role TeamLead "Teamleitung" of InsideSales
   sla Gold {
     goal Satisfaction at least 4
     escalate at 75 % to TeamLead
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] Diese Eskalation tritt nie ein: In 'Gold' wird nichts fällig.
//     help: Eskalationen zählen nach der Zeit, die ein Ziel lässt, zum Beispiel 90 % within 2 business days.
   }
`))

  test('may wait for the deadline of an heir', () =>
    check(`
   role TeamLead
//      ^^^^^^^^ error[syntax-error] Expected 'of' after 'TeamLead'.
   sla Silver { escalate at 75 % to TeamLead }
   sla Gold extends Silver { goal ResolutionTime 90 % within 2 business days }
`))

  test('are passed over in a block that could not be read', () =>
    check(`
   role TeamLead
//      ^^^^^^^^ error[syntax-error] Expected 'of' after 'TeamLead'.
   sla Gold {
     goal ResolutionTime 90 % withn 2 business dys
//                            ^^^^^ error[syntax-error] 'withn' is not known here; did you mean 'within'?
     escalate at 75 % to TeamLead
   }
`))
})

describe('the fix', () => {
  test('leaves out a target with its comma', () =>
    checkFix(
      'goal-contradiction',
      `
   sla Gold { goal AnswerTime 95 % within 10 s, 80 % within 20 s on phone }
`,
      `
   sla Gold { goal AnswerTime 95 % within 10 s on phone }
`,
    ))

  test('leaves out the first target', () =>
    checkFix(
      'goal-contradiction',
      `
   sla Gold { goal AnswerTime 80 % within 20 s, 95 % within 10 s }
`,
      `
   sla Gold { goal AnswerTime 95 % within 10 s }
`,
    ))

  test('leaves out a goal with its line', () =>
    checkFix(
      'goal-contradiction',
      `
   sla Gold {
     goal AnswerTime 80 % within 20 s
     goal AnswerTime 70 % within 30 s on phone
   }
`,
      `
   sla Gold {
     goal AnswerTime 80 % within 20 s
   }
`,
    ))

  test('leaves out a goal that shares its line', () =>
    checkFix(
      'goal-contradiction',
      `
   sla Gold { goal Satisfaction at least 1 goal AnswerTime 80 % within 20 s }
`,
      `
   sla Gold { goal AnswerTime 80 % within 20 s }
`,
    ))

  test('removes a credit', () =>
    checkFix(
      'goal-contradiction',
      `
   sla Gold {
     goal AnswerTime 80 % within 20 s
     credit 5 % when ResolutionTime below 85 %
   }
`,
      `
   sla Gold {
     goal AnswerTime 80 % within 20 s
   }
`,
    ))
})

describe('no promise, means, and several metrics together', () => {
  test('nothing and something are not promised for the same', () =>
    check(`
   case Ticket { attribute urgent: boolean }
   sla Gold {
     case Ticket
     goal ResponseTime 90 % within 2 h, best effort
//                                      ^^^^^^^^^^^ error[goal-contradiction] 'best effort' and '90 % within 2 h' exclude each other.
//                     ^^^^^^^^^^^^^^^ related: '90 % within 2 h' stands here
     goal Satisfaction at least 4
//                     ^^^^^^^^^^ related: 'at least 4' stands here
     goal Satisfaction best effort
//                     ^^^^^^^^^^^ error[goal-contradiction] 'best effort' and 'at least 4' exclude each other.
     goal AnswerTime best effort
     goal AnswerTime 80 % within 20 s on phone
     goal ResolutionTime 90 % within 2 days when urgent
     goal ResolutionTime best effort otherwise
   }
`))

  test('where every time is limited, so is their mean', () =>
    check(`
   sla Gold {
     goal AnswerTime 80 % within 10 s, within 20 s, average at most 20 s
//                                                  ^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] 'average at most 20 s' adds nothing: 'within 20 s' already promises more.
//     help: A further stage makes sense with a higher share for a longer time. Otherwise leave it out.
//     fix: Leave out average at most 20 s
//                                     ^^^^^^^^^^^ related: 'within 20 s' stands here
     goal ResponseTime 80 % within 10 min, average at most 10 min
     goal ResolutionTime within 2 business hours, average at most 1 business hours
   }
`))

  test('of two combined goals the higher share counts', () =>
    check(`
   sla Gold {
     goal AnswerTime and ResponseTime 85 %
//                                    ^^^^ warning[goal-contradiction] '85 %' adds nothing: '90 %' already promises more.
//     help: A further stage makes sense with a higher share for a longer time. Otherwise leave it out.
     goal ResponseTime and AnswerTime 90 %
//                                    ^^^^ related: '90 %' stands here
     goal ResponseTime and ResolutionTime 90 %
     goal ResponseTime and ResolutionTime 90 % on phone
   }
`))

  test('goals for different cases do not contradict each other', () =>
    check(`
   case Ticket { attribute priority: P1 | P2 | P3 }
   sla Gold {
     case Ticket
     goal ResponseTime 90 % within 2 h when priority = P1
     goal ResponseTime 90 % within 2 h, 95 % within 2 h when priority = P2
//                     ^^^^^^^^^^^^^^^ warning[goal-contradiction] '90 % within 2 h' adds nothing: '95 % within 2 h' already promises more.
//     help: A further stage makes sense with a higher share for a longer time. Otherwise leave it out.
//     fix: Leave out 90 % within 2 h
//                                      ^^^^^^^^^^^^^^^ related: '95 % within 2 h' stands here
     goal ResponseTime 80 % within 4 h otherwise
   }
`))

  test('a cut-off may stand behind every deadline', () =>
    check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   sla Gold {
     hours Office
     goal ResponseTime 100 % within 3 business days when before 12:00, 100 % within 4 business days
     goal ResolutionTime 100 % within 4 business days, 100 % within 3 business days when before 12:00
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] '100 % within 3 business days when before 12:00' never counts: of several targets for one share the first that applies does, and that is always '100 % within 4 business days'.
//     help: Put the one with the condition (when before …) first, or give it a share of its own.
//     fix: Leave out 100 % within 3 business days when before 12:00
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '100 % within 4 business days' stands here
     goal AnswerTime within 2 h when before 08:00
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] 'within 2 h when before 08:00' never counts: under 'Office' everything counts as received between 08:00 and 17:00.
//     help: Write a time within the opening hours.
//     fix: Leave out within 2 h when before 08:00
   }
`))
})

describe('what a duty is measured by', () => {
  test('is no less a promise', () =>
    check(`
   event handover
   event feedback
   metric Feedback is time from handover to feedback
   metric Rejected is share of feedback in handover
   contract Sales2027 {
     duty of client Answers measured by Feedback 95 % within 1 business day, 90 % within 2 business days
//                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] '90 % within 2 business days' adds nothing: '95 % within 1 business day' already promises more.
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^ related: '95 % within 1 business day' stands here
     duty of client Quality measured by Rejected at most 100 %
//                                               ^^^^^^^^^^^^^ warning[goal-contradiction] 'at most 100 %' promises nothing: it is always true.
     duty of client Prompt measured by Feedback 90 % within 1 business day, 95 % within 2 business days
   }
`))
})

test('an inherited credit that falls due though the heir keeps what it promises', () =>
  check(`
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   sla Silver {
     hours Office
     goal ResolutionTime 90 % within 2 business days
     credit 2 % when ResolutionTime below 90 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'credit 2 % when ResolutionTime below 90 %' stands here
   }
   sla Bronze extends Silver { goal ResolutionTime 80 % within 1 business day }
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] This credit falls due even where the promise is kept: 'below 90 %' is possible with '80 % within 1 business day'.
//     help: A credit makes up for a promise that was not kept.
   sla Gold extends Silver { goal ResolutionTime 95 % within 1 business day }
`))

describe('a credit on the mean time', () => {
  test('that falls due though every case is in time', () =>
    check(`
   sla Gold {
     goal ResolutionTime 98 % within 4 h
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'goal ResolutionTime 98 % within 4 h' stands here
     credit 3 % when ResolutionTime above 2 h
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] This credit falls due even where the promise is kept: if every case takes as long as '98 % within 4 h' allows, the mean is 'above 2 h'.
//     help: A credit makes up for a promise that was not kept.
   }
`))

  test('in German, over stages: half of them an hour, half of them three, two on average', () =>
    checkGerman(`
   sla Gold {
     goal ResolutionTime 50 % within 1 h, 100 % within 3 h
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'goal ResolutionTime 50 % within 1 h, 100 % within 3 h' steht hier
     credit 3 % when ResolutionTime above 119 min
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] Diese Gutschrift wird auch fällig, wenn die Zusage eingehalten ist: Dauert jeder Fall so lange, wie '50 % within 1 h, 100 % within 3 h' erlaubt, ist der Mittelwert 'above 119 min'.
//     help: Eine Gutschrift gleicht eine Zusage aus, die nicht eingehalten wurde.
     credit 4 % when ResolutionTime above 120 min
   }
`))

  test('that falls due for being quick', () =>
    check(`
   sla Gold {
     goal ResolutionTime 98 % within 4 h
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'goal ResolutionTime 98 % within 4 h' stands here
     credit 3 % when ResolutionTime below 6 h
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[goal-contradiction] This credit falls due just where the promise is kept: the sooner every case is done, and '98 % within 4 h' with it, the sooner the mean is 'below 6 h'.
//     help: A credit makes up for a promise that was not kept.
//     fix: Write above 6 h
   }
`))

  test('is fine from the time on that is promised, or where the mean itself is', () =>
    check(`
   sla Gold {
     goal ResolutionTime 98 % within 4 h
     goal ResponseTime 98 % within 4 h, average at most 2 h
     credit 3 % when ResolutionTime above 4 h
     credit 3 % when ResponseTime above 2 h
   }
`))

  test('is turned by the fix', () =>
    checkFix(
      'goal-contradiction',
      `
   sla Gold { goal ResolutionTime 98 % within 4 h credit 3 % when ResolutionTime below 6 h }`,
      `
   sla Gold { goal ResolutionTime 98 % within 4 h credit 3 % when ResolutionTime above 6 h }`,
    ))
})
