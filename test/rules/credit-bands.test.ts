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
