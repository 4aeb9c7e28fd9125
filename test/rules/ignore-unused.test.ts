import { describe, test } from 'vitest'
import { checkAll, checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('ignore-unused')

describe('a comment silences', () => {
  test('the next line, and no other', () =>
    checkAll(`
   // zusage: ignore unknown-name until 2027-05-31 because "die Partei folgt"
   role TeamLead of Sales
   role Deputy of Sales
//                ^^^^^ error[unknown-name] 'Sales' is not known here; a party is expected.
`))

  test('several rules', () =>
    checkAll(`
   party Sales
   // zusage: ignore unknown-name, duplicate-name until 2027-05-31 because "im Umbau"
   role Sales of Vertrieb
`))

  test('through others that stand below it', () =>
    checkAll(`
   party Sales
   // zusage: ignore unknown-name until 2027-05-31 because "im Umbau"
   // zusage: ignore duplicate-name until 2027-06-30 because "im Umbau"
   role Sales of Vertrieb
`))

  test('inside a block, in any file', () =>
    checkAll(`
//- a.zusage
   process Orders {
     // zusage: ignore unknown-name until 2027-05-31 because "die Partei folgt"
     step Capture by Sales
   }
//- b.zusage
   role TeamLead of Sales
//                  ^^^^^ error[unknown-name] 'Sales' is not known here; a party is expected.
`))
})

describe('a comment silences nothing', () => {
  test('where there is nothing', () =>
    check(`
   // zusage: ignore unknown-name until 2027-05-31 because "die Partei folgt"
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[ignore-unused] The next line has no finding of 'unknown-name' that could be ignored.
//     help: Remove the comment.
//     fix: Remove the comment
   party Sales
   // zusage: ignore unknown-name, wrong-kind until 2027-05-31 because "die Partei folgt"
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[ignore-unused] The next line has no finding of 'unknown-name' and 'wrong-kind' that could be ignored.
//     help: Remove the comment.
//     fix: Remove the comment
`))

  test('where the rule does not exist', () =>
    check(`
   // zusage: ignore unknown-names until 2027-05-31 because "die Partei folgt"
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[ignore-unused] There is no rule 'unknown-names'; did you mean 'unknown-name'?
   role TeamLead of Sales
   // zusage: ignore everything until 2027-05-31 because "die Partei folgt"
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[ignore-unused] There is no rule 'everything'.
   role Deputy of Sales
`))

  test('where a part is missing', () =>
    checkAll(`
   // zusage: ignore
// ^^^^^^^^^^^^^^^^^ warning[ignore-unused] This comment does not say which rule to ignore.
//     help: Write: // zusage: ignore RULE until 2027-05-31 because "…"
   role A1 of Sales
//            ^^^^^ error[unknown-name] 'Sales' is not known here; a party is expected.
   // zusage: ignore unknown-name
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[ignore-unused] This comment does not say until when to ignore the finding.
//     help: Write: // zusage: ignore RULE until 2027-05-31 because "…"
   role A2 of Sales
//            ^^^^^ error[unknown-name] 'Sales' is not known here; a party is expected.
   // zusage: ignore unknown-name until 2027-05-31
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[ignore-unused] This comment does not say why to ignore the finding.
//     help: Write: // zusage: ignore RULE until 2027-05-31 because "…"
   role A3 of Sales
//            ^^^^^ error[unknown-name] 'Sales' is not known here; a party is expected.
   // zusage: ignore unknown-name because "die Partei folgt"
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[ignore-unused] This comment does not say until when to ignore the finding.
//     help: Write: // zusage: ignore RULE until 2027-05-31 because "…"
   role A4 of Sales
//            ^^^^^ error[unknown-name] 'Sales' is not known here; a party is expected.
   // zusage: ignore unknown-name until tomorrow because "die Partei folgt"
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[ignore-unused] This comment does not say until when to ignore the finding.
//     help: Write: // zusage: ignore RULE until 2027-05-31 because "…"
   role A5 of Sales
//            ^^^^^ error[unknown-name] 'Sales' is not known here; a party is expected.
   // zusage: ignore unknown-name until 2027-02-30 because "die Partei folgt"
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[ignore-unused] The date in this comment does not exist.
//     help: Write: // zusage: ignore RULE until 2027-05-31 because "…"
   role A6 of Sales
//            ^^^^^ error[unknown-name] 'Sales' is not known here; a party is expected.
   // zusage: ignore unknown-name until 2027-05-31 because die Partei folgt
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[ignore-unused] This comment does not say why to ignore the finding.
//     help: Write: // zusage: ignore RULE until 2027-05-31 because "…"
   role A7 of Sales
//            ^^^^^ error[unknown-name] 'Sales' is not known here; a party is expected.
`))

  test('on errors of form', () =>
    checkAll(`
   // zusage: ignore syntax-error until 2027-05-31 because "keine Zeit"
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[ignore-unused] 'syntax-error' cannot be ignored.
//     help: Mend what was found: nothing else can be relied on before.
   party Sales Marketing
//             ^^^^^^^^^ error[syntax-error] 'Marketing' cannot follow 'Sales'.
//     help: Write it like this: party FieldSales "Außendienst"
`))

  test('in German', () =>
    checkGerman(`
   // zusage: ignore unknown-name until 2027-05-31 because "die Partei folgt"
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[ignore-unused] In der nächsten Zeile gibt es keinen Befund 'unknown-name', den der Kommentar unterdrücken könnte.
//     help: Den Kommentar entfernen.
//     fix: Den Kommentar entfernen
   party Sales
   // zusage: ignore unknown-names until 2027-05-31 because "die Partei folgt"
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[ignore-unused] Eine Regel 'unknown-names' gibt es nicht; ist 'unknown-name' gemeint?
   // zusage: ignore
// ^^^^^^^^^^^^^^^^^ warning[ignore-unused] Dieser Kommentar sagt nicht, welche Regel gemeint ist.
//     help: So schreiben: // zusage: ignore RULE until 2027-05-31 because "…"
   // zusage: ignore unknown-name
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[ignore-unused] Dieser Kommentar sagt nicht, bis wann der Befund unterdrückt wird.
//     help: So schreiben: // zusage: ignore RULE until 2027-05-31 because "…"
   // zusage: ignore unknown-name until 2027-05-31
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[ignore-unused] Dieser Kommentar sagt nicht, warum der Befund unterdrückt wird.
//     help: So schreiben: // zusage: ignore RULE until 2027-05-31 because "…"
   // zusage: ignore unknown-name until 2027-02-30 because "die Partei folgt"
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[ignore-unused] Das Datum in diesem Kommentar gibt es nicht.
//     help: So schreiben: // zusage: ignore RULE until 2027-05-31 because "…"
   // zusage: ignore syntax-error until 2027-02-28 because "keine Zeit"
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[ignore-unused] 'syntax-error' lässt sich nicht unterdrücken.
//     help: Den Befund beheben: Vorher ist auf nichts anderes Verlass.
`))
})

test('other comments are none of its business', () =>
  checkAll(`
   // zusage is written here; ignore it
   /* zusage: ignore unknown-name */
   //zusage:ignored
   party Sales
`))

test('its fix takes the line away', async () => {
  await checkFix(
    'ignore-unused',
    `
    party Sales
      // zusage: ignore unknown-name until 2027-05-31 because "die Partei folgt"
    party Marketing
    `,
    `
    party Sales
    party Marketing
    `,
  )
  await checkFix(
    'ignore-unused',
    `
    party Sales // zusage: ignore unknown-name until 2027-05-31 because "die Partei folgt"
    party Marketing
    `,
    `
    party Sales 
    party Marketing
    `,
  )
})
