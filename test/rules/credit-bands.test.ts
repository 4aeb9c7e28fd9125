import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('credit-bands')

describe('credits', () => {
  test('that grow with the miss are as it should be', () =>
    check(`
   sla Gold {
     credit 5 % when ResolutionTime below 90 %
     credit 10 % when ResolutionTime below 80 %
     credit 5 % when Abandonment above 5 %
     credit 7 % when Abandonment above 8 %
   }
`))

  test('that shrink with the miss are reported', () =>
    check(`
   sla Gold {
     credit 10 % when ResolutionTime below 90 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'credit 10 % when ResolutionTime below 90 %' stands here
     credit 5 % when ResolutionTime below 80 %
//          ^^^ warning[credit-bands] 'ResolutionTime below 80 %' is the greater miss, but is credited with 5 % where 'ResolutionTime below 90 %' already brings 10 %.
//     help: A greater miss has a greater credit.
   }
`))

  test('that shrink with the miss, in German', () =>
    checkGerman(`
   sla Gold {
     credit 10 % when Abandonment above 5 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'credit 10 % when Abandonment above 5 %' steht hier
     credit 5 % when Abandonment above 8 %
//          ^^^ warning[credit-bands] 'Abandonment above 8 %' ist die größere Verfehlung, bringt aber 5 %, wo 'Abandonment above 5 %' schon 10 % bringt.
//     help: Wer mehr verfehlt, schreibt mehr gut.
   }
`))

  test('that do not grow with the miss change nothing', () =>
    check(`
   sla Gold {
     credit 5 % when ResolutionTime below 80 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[credit-bands] 'ResolutionTime below 80 %' changes nothing: 'ResolutionTime below 90 %' is already credited with 5 %.
//     help: Leave the greater miss out, or credit more for it.
//     fix: Remove this credit
     credit 5 % when ResolutionTime below 90 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'credit 5 % when ResolutionTime below 90 %' stands here
   }
`))

  test('that do not grow with the miss, in German', () =>
    checkGerman(`
   sla Gold {
     credit 5 % when ResolutionTime below 90 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'credit 5 % when ResolutionTime below 90 %' steht hier
     credit 5 % when ResolutionTime below 80 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[credit-bands] 'ResolutionTime below 80 %' ändert nichts: Schon 'ResolutionTime below 90 %' bringt 5 %.
//     help: Die größere Verfehlung weglassen oder mehr dafür gutschreiben.
//     fix: Diese Gutschrift entfernen
   }
`))

  test('for the same threshold are one too many', () =>
    check(`
   sla Gold {
     credit 5 % when ResolutionTime below 90 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'credit 5 % when ResolutionTime below 90 %' stands here
     credit 10 % when ResolutionTime below 90.0 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[credit-bands] Two credits 'when ResolutionTime below 90.0 %': 5 % is already credited for it.
//     help: Keep one of them.
//     fix: Remove this credit
   }
`))

  test('for the same threshold, in German', () =>
    checkGerman(`
   sla Gold {
     credit 5 % when ResolutionTime below 90 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'credit 5 % when ResolutionTime below 90 %' steht hier
     credit 10 % when ResolutionTime below 90 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[credit-bands] Zwei Gutschriften für 'when ResolutionTime below 90 %': 5 % sind dafür schon vereinbart.
//     help: Eine davon behalten.
//     fix: Diese Gutschrift entfernen
   }
`))

  test('from both sides overlap', () =>
    check(`
   sla Gold {
     credit 5 % when Satisfaction below 4
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'credit 5 % when Satisfaction below 4' stands here
     credit 5 % when Satisfaction above 3
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[credit-bands] 'Satisfaction above 3' and 'Satisfaction below 4' can be true at once, and then both credits fall due.
   }
`))

  test('from both sides, in German', () =>
    checkGerman(`
   sla Gold {
     credit 5 % when Satisfaction below 4
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'credit 5 % when Satisfaction below 4' steht hier
     credit 5 % when Satisfaction above 3
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[credit-bands] 'Satisfaction above 3' und 'Satisfaction below 4' können zugleich zutreffen; dann werden beide Gutschriften fällig.
   }
`))

  test('from both sides that leave the middle free do not overlap', () =>
    check(`
   sla Gold {
     credit 5 % when Satisfaction below 3
     credit 5 % when Satisfaction above 3
   }
`))
})

describe('the sum', () => {
  test('of different metrics is no more than the price', () =>
    check(`
   sla Gold {
     credit 60 % when ResolutionTime below 90 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'credit 60 % when ResolutionTime below 90 %' stands here
     credit 50 % when Abandonment above 5 %
//          ^^^^ warning[credit-bands] The credits of 'Gold' come to 110 % if all metrics are missed: more than the whole price.
//     help: Of the credits for one metric the greatest counts, those for different metrics add up.
   }
`))

  test('of different metrics, in German', () =>
    checkGerman(`
   sla Gold {
     credit 60 % when ResolutionTime below 90 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'credit 60 % when ResolutionTime below 90 %' steht hier
     credit 50 % when Abandonment above 5 %
//          ^^^^ warning[credit-bands] Die Gutschriften von 'Gold' summieren sich auf 110 %, wenn alle Kennzahlen verfehlt werden: mehr als der ganze Preis.
//     help: Von den Gutschriften einer Kennzahl zählt die größte, die verschiedener Kennzahlen summieren sich.
   }
`))

  test('counts the greatest of each metric, up to the whole price', () =>
    check(`
   sla Gold {
     credit 30 % when ResolutionTime below 90 %
     credit 70.1 % when ResolutionTime below 80 %
     credit 29.9 % when Abandonment above 5 %
   }
`))
})

describe('inherited credits', () => {
  test('are compared with own ones', () =>
    check(`
   sla Silver { credit 10 % when ResolutionTime below 90 % }
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'credit 10 % when ResolutionTime below 90 %' stands here
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'credit 10 % when ResolutionTime below 90 %' stands here
   sla Gold extends Silver { credit 5 % when ResolutionTime below 80 % }
//                                  ^^^ warning[credit-bands] 'ResolutionTime below 80 %' is the greater miss, but is credited with 5 % where 'ResolutionTime below 90 %' already brings 10 %.
   sla Platinum extends Gold { credit 95 % when Abandonment above 5 % }
//                                    ^^^^ warning[credit-bands] The credits of 'Platinum' come to 105 % if all metrics are missed: more than the whole price.
`))

  test('are replaced at the same threshold', () =>
    check(`
   sla Silver { credit 10 % when ResolutionTime below 90 % }
   sla Gold extends Silver { credit 5 % when ResolutionTime below 90 % }
`))
})

describe('what cannot be compared', () => {
  test('is passed over', () =>
    check(`
   sla Gold {
     credit 10 % when ResolutionTime below 90 %
     credit 5 % when ResolutionTime above 4 h
     credit 5 % when Unknown below 90 %
     credit 120 % when Abandonment above 5 %
   }
`))
})

describe('the fix', () => {
  test('removes a credit', () =>
    checkFix(
      'credit-bands',
      `
   sla Gold {
     credit 5 % when ResolutionTime below 90 %
     credit 5 % when ResolutionTime below 80 %
   }
`,
      `
   sla Gold {
     credit 5 % when ResolutionTime below 90 %
   }
`,
    ))
})

test('steps need a cap', () =>
  check(`
   sla Gold {
     credit 5 % for each 0.1 % when Availability below 99.9 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[credit-bands] What is credited for 'Availability below 99.9 %' grows step by step beyond the whole price; nothing says where it ends.
//     help: Add a cap, for example: credit at most 30 % per month
   }
   sla Silver {
     credit 5 % for each 0.1 % when Availability below 99.9 %
     credit at most 30 % per month
   }
   sla Bronze {
     credit 1 % for each 5 % when Availability below 99 %
   }
`))

test('steps need a cap, in German', () =>
  checkGerman(`
   sla Gold {
     credit 5 % for each 0.1 % when Availability below 99.9 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[credit-bands] Was für 'Availability below 99.9 %' gutgeschrieben wird, wächst Schritt für Schritt über den ganzen Preis hinaus; wo es endet, ist nicht gesagt.
//     help: Eine Obergrenze ergänzen, zum Beispiel: credit at most 30 % per month
   }
   sla Silver {
     credit 5 % for each 0.1 % when Availability below 99.9 %
     credit at most 30 % per month
   }
   sla Bronze {
     credit 1 % for each 5 % when Availability below 99 %
   }
`))

test('a step that no miss reaches, and one of nothing', () =>
  check(`
   sla Gold {
     credit 5 % for each 5 % when Abandonment above 97 %
//                       ^^^ warning[credit-bands] No miss is ever as great as 5 %: nothing is credited for 'Abandonment above 97 %', since only whole steps count.
//     help: Make the step smaller.
     credit 5 % for each 0 % when Availability below 99.9 %
//                       ^^^ warning[credit-bands] 0 % is no step: the credit would be due infinitely often.
     credit 5 % for each 4 when Satisfaction below 4.5
//                       ^ warning[credit-bands] No miss is ever as great as 4: nothing is credited for 'Satisfaction below 4.5', since only whole steps count.
//     help: Make the step smaller.
     credit 5 % for each 0.5 when Satisfaction below 4
   }
`))

test('a step that no miss reaches, and one of nothing, in German', () =>
  checkGerman(`
   sla Gold {
     credit 5 % for each 5 % when Abandonment above 97 %
//                       ^^^ warning[credit-bands] So groß wie 5 % ist keine Verfehlung: Für 'Abandonment above 97 %' gibt es nie etwas, denn nur ganze Schritte zählen.
//     help: Den Schritt kleiner machen.
     credit 5 % for each 0 % when Availability below 99.9 %
//                       ^^^ warning[credit-bands] 0 % ist kein Schritt: Die Gutschrift würde unendlich oft fällig.
     credit 5 % for each 4 when Satisfaction below 4.5
//                       ^ warning[credit-bands] So groß wie 4 ist keine Verfehlung: Für 'Satisfaction below 4.5' gibt es nie etwas, denn nur ganze Schritte zählen.
//     help: Den Schritt kleiner machen.
     credit 5 % for each 0.5 when Satisfaction below 4
   }
`))

test('a band that begins where steps have come as far', () =>
  check(`
   sla Gold {
     credit 5 % for each 0.1 % when Availability below 99.9 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'credit 5 % for each 0.1 % when Availability below 99.9 %' stands here
     credit 20 % when Availability below 99.5 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[credit-bands] 'Availability below 99.5 %' changes nothing: by then 'Availability below 99.9 %' has come to 20 % or more, step by step.
//     help: Leave it out, or credit more for it than the steps have come to.
     credit at most 30 %
   }
   sla Silver {
     credit 5 % for each 0.1 % when Availability below 99.9 %
     credit 25 % when Availability below 99.5 %
     credit 2 % when Availability below 99.95 %
     credit at most 30 %
   }
`))

test('a band that begins where steps have come as far, in German', () =>
  checkGerman(`
   sla Gold {
     credit 5 % for each 0.1 % when Availability below 99.9 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'credit 5 % for each 0.1 % when Availability below 99.9 %' steht hier
     credit 20 % when Availability below 99.5 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[credit-bands] 'Availability below 99.5 %' ändert nichts: Bis dahin ist 'Availability below 99.9 %' schrittweise schon bei 20 % oder mehr.
//     help: Weglassen oder mehr dafür gutschreiben, als die Schritte bis dahin ergeben.
     credit at most 30 %
   }
   sla Silver {
     credit 5 % for each 0.1 % when Availability below 99.9 %
     credit 25 % when Availability below 99.5 %
     credit 2 % when Availability below 99.95 %
     credit at most 30 %
   }
`))

test('a cap below every credit; one that nothing reaches is no harm', () =>
  check(`
   sla Gold {
     credit 5 % when ResolutionTime below 90 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'credit 5 % when ResolutionTime below 90 %' stands here
     credit at most 3 % per month
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[credit-bands] At most 3 % is credited, but the smallest credit is already 5 %: none is ever due in full.
   }
   sla Silver {
     credit 5 % when ResolutionTime below 90 %
     credit 10 % when ResolutionTime below 80 %
     credit 5 % when Abandonment above 5 %
     credit at most 20 %
   }
   sla Bronze {
     credit 60 % when ResolutionTime below 90 %
     credit 60 % when Abandonment above 5 %
     credit at most 80 %
   }
`))

test('a cap below every credit; one that nothing reaches is no harm, in German', () =>
  checkGerman(`
   sla Gold {
     credit 5 % when ResolutionTime below 90 %
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ related: 'credit 5 % when ResolutionTime below 90 %' steht hier
     credit at most 3 % per month
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[credit-bands] Höchstens 3 % werden gutgeschrieben, schon die kleinste Gutschrift beträgt aber 5 %: Keine wird je ganz fällig.
   }
   sla Silver {
     credit 5 % when ResolutionTime below 90 %
     credit 10 % when ResolutionTime below 80 %
     credit 5 % when Abandonment above 5 %
     credit at most 20 %
   }
   sla Bronze {
     credit 60 % when ResolutionTime below 90 %
     credit 60 % when Abandonment above 5 %
     credit at most 80 %
   }
`))

test('a number of misses that says nothing, or never comes', () =>
  check(`
   sla Gold {
     goal ResolutionTime 90 % within 2 business days
     goal Abandonment at most 5 %
     each month
     credit 5 % when ResolutionTime below 90 %
     credit from 1 miss per month
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[credit-bands] 'from 1 miss per month' says nothing: without a miss no credit is due anyway.
   }
   sla Silver {
     goal ResolutionTime 90 % within 2 business days
     goal Abandonment at most 5 %
     goal ResponseTime best effort
     each month
     credit 5 % when ResolutionTime below 90 %
     credit from 3 misses per month
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[credit-bands] So many misses never come together: there are at most 2, so that no credit is ever due from 3 on.
//     help: Each goal can be missed once in each of its windows.
   }
   sla Bronze extends Silver {
     credit from 2 misses per month
   }
   sla Weekly extends Bronze {
     each week
     credit from 4 misses per month
   }
`))

test('a number of misses that says nothing, or never comes, in German', () =>
  checkGerman(`
   sla Gold {
     goal ResolutionTime 90 % within 2 business days
     goal Abandonment at most 5 %
     each month
     credit 5 % when ResolutionTime below 90 %
     credit from 1 miss per month
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[credit-bands] 'from 1 miss per month' besagt nichts: Ohne Verfehlung ist ohnehin keine Gutschrift fällig.
   }
   sla Silver {
     goal ResolutionTime 90 % within 2 business days
     goal Abandonment at most 5 %
     goal ResponseTime best effort
     each month
     credit 5 % when ResolutionTime below 90 %
     credit from 3 misses per month
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[credit-bands] So viele Verfehlungen kommen nie zusammen: Es sind höchstens 2; ab 3 wird also nie etwas fällig.
//     help: Jedes Ziel kann in jedem seiner Messzeiträume einmal verfehlt werden.
   }
   sla Bronze extends Silver {
     credit from 2 misses per month
   }
   sla Weekly extends Bronze {
     each week
     credit from 4 misses per month
   }
`))

test('a cap or a number of misses without any credit', () =>
  check(`
   sla Gold {
     credit at most 30 % per month
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[credit-bands] 'credit at most 30 % per month' is about nothing: 'Gold' has no credit.
     credit from 2 misses per month
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[credit-bands] 'credit from 2 misses per month' is about nothing: 'Gold' has no credit.
   }
   sla Silver extends Nothing {
     credit at most 30 %
   }
`))

test('a cap or a number of misses without any credit, in German', () =>
  checkGerman(`
   sla Gold {
     credit at most 30 % per month
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[credit-bands] 'credit at most 30 % per month' geht ins Leere: 'Gold' hat keine Gutschrift.
     credit from 2 misses per month
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[credit-bands] 'credit from 2 misses per month' geht ins Leere: 'Gold' hat keine Gutschrift.
   }
   sla Silver extends Nothing {
     credit at most 30 %
   }
`))

test('what only heirs complete is meant for them', () =>
  check(`
   sla Base {
     goal ResolutionTime 90 % within 2 business days
     each month
     credit at most 30 % per month
     credit from 2 misses per month
   }
   sla Gold extends Base {
     goal Availability at least 99.9 %
     credit 5 % for each 0.1 % when Availability below 99.9 %
   }
   sla Steps {
     credit 5 % for each 0.1 % when Availability below 99.9 %
   }
   sla Capped extends Steps {
     credit at most 30 %
   }
`))

test('misses are counted', () =>
  check(`
   sla Gold {
     credit from 2.5 misses per month
//               ^^^ error[credit-bands] '2.5' is no number of misses: they are counted.
//     help: Write a whole number.
   }
`))

test('misses are counted, in German', () =>
  checkGerman(`
   sla Gold {
     credit from 2.5 misses per month
//               ^^^ error[credit-bands] '2.5' ist keine Anzahl von Verfehlungen: Sie werden gezählt.
//     help: Eine ganze Zahl schreiben.
   }
`))

describe('the room between the promise and the first credit', () => {
  test('is a hole, with where credits begin as the witness', () =>
    check(`
   sla Gold {
     goal ResolutionTime 95 % within 1 business day
//                       ^^^^ related: '95 %' stands here
     goal Abandonment at most 3 %
//                            ^^^ related: '3 %' stands here
     goal AnswerTime within 60 s
//                   ^^^^^^^^^^^ related: 'within 60 s' stands here
     goal Satisfaction at least 4.2
//                              ^^^ related: '4.2' stands here
     credit 5 % when ResolutionTime below 94 %
//                                        ^^^^ info[credit-bands] At '94 %', '95 %' is missed, but nothing is credited: credits begin with 'ResolutionTime below 94 %'.
//     help: Begin the credits where the promise ends, if no room between them is meant.
     credit 10 % when ResolutionTime below 60 %
     credit 5 % when Abandonment above 4 %
//                                     ^^^ info[credit-bands] At '4 %', '3 %' is missed, but nothing is credited: credits begin with 'Abandonment above 4 %'.
//     help: Begin the credits where the promise ends, if no room between them is meant.
     credit 5 % when AnswerTime below 90 %
//                                    ^^^^ info[credit-bands] At '90 %', 'within 60 s' is missed, but nothing is credited: credits begin with 'AnswerTime below 90 %'.
//     help: Begin the credits where the promise ends, if no room between them is meant.
     credit 5 % when Satisfaction below 4
//                                      ^ info[credit-bands] At '4', '4.2' is missed, but nothing is credited: credits begin with 'Satisfaction below 4'.
//     help: Begin the credits where the promise ends, if no room between them is meant.
   }
`))

  test('is none where the first credit begins at the promise', () =>
    check(`
   sla Gold {
     goal ResolutionTime 95 % within 1 business day, 100 % within 3 business days
     goal Abandonment at most 3 %
     goal AnswerTime 80 % within 20 s
     goal Satisfaction at least 4.2
     credit 5 % when ResolutionTime below 95 %
     credit 10 % when ResolutionTime below 80 %
     credit 5 % when Abandonment above 3 %
     credit 5 % when Satisfaction below 4.2
     credit 10 % when Satisfaction below 3
   }
`))

  test('is a tolerance up to three times of what may be missed, where missed deadlines are escalated', () =>
    check(`
   role Lead of Sales
   sla Gold {
     goal ResolutionTime 95 % within 1 business day
     goal ResponseTime 98 % within 4 business hours
//                     ^^^^ related: '98 %' stands here
     goal Abandonment at most 3 %
//                            ^^^ related: '3 %' stands here
     escalate at 100 % to Lead
     credit 5 % when ResolutionTime below 85 %
     credit 5 % when ResponseTime below 93 %
//                                      ^^^^ info[credit-bands] At '93 %', '98 %' is missed, but nothing is credited: credits begin with 'ResponseTime below 93 %'.
     credit 5 % when Abandonment above 4 %
//                                     ^^^ info[credit-bands] At '4 %', '3 %' is missed, but nothing is credited: credits begin with 'Abandonment above 4 %'.
   }
`))

  test('in German, above what is at most promised', () =>
    checkGerman(`
   sla Gold {
     goal Abandonment at most 3 %
//                            ^^^ related: '3 %' steht hier
     credit 5 % when Abandonment above 10 %
//                                     ^^^^ info[credit-bands] Bei '10 %' ist '3 %' verfehlt, gutgeschrieben wird aber nichts: Gutschriften beginnen erst mit 'Abandonment above 10 %'.
//     help: Die Gutschriften dort beginnen lassen, wo die Zusage endet, falls kein Spielraum gemeint ist.
   }
`))

  test('is a hole where a level that must be reached lies in it', () =>
    check(`
   role Lead of Sales
   sla Gold {
     goal ResolutionTime 95 % within 1 business day never below 90 %
//                                                              ^^^^ related: '90 %' stands here
     goal Abandonment at most 3 % never above 6 %
//                                            ^^^ related: '6 %' stands here
     escalate at 100 % to Lead
     credit 5 % when ResolutionTime below 89 %
//                                        ^^^^ info[credit-bands] At '89 %', '90 %' is missed, which must be reached in any case, but nothing is credited: credits begin with 'ResolutionTime below 89 %'.
     credit 5 % when Abandonment above 7 %
//                                     ^^^ info[credit-bands] At '7 %', '6 %' is missed, which must not be exceeded in any case, but nothing is credited: credits begin with 'Abandonment above 7 %'.
   }
   sla Silver {
     goal ResolutionTime 95 % within 1 business day never below 90 %
     escalate at 100 % to Lead
     credit 5 % when ResolutionTime below 90 %
   }
`))

  test('is judged by the promise that allows most', () =>
    check(`
   case Ticket { attribute urgent: boolean }
   sla Gold {
     case Ticket
     goal ResolutionTime 98 % within 4 h when urgent
     goal ResolutionTime 90 % within 8 h otherwise
//                       ^^^^ related: '90 %' stands here
     credit 5 % when ResolutionTime below 80 %
//                                        ^^^^ info[credit-bands] At '80 %', '90 %' is missed, but nothing is credited: credits begin with 'ResolutionTime below 80 %'.
   }
   sla Silver {
     case Ticket
     goal ResolutionTime 98 % within 4 h when urgent
     goal ResolutionTime 90 % within 8 h otherwise
     credit 5 % when ResolutionTime below 90 %
   }
`))

  test('is none of what is measured otherwise, nor of what several deadlines keep together', () =>
    check(`
   sla Gold {
     goal ResolutionTime average at most 5 h
     goal ResponseTime and ResolutionTime 90 %
     credit 5 % when ResolutionTime below 80 %
   }
`))
})
