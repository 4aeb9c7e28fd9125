import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('unknown-name')

describe('a name that nothing declares', () => {
  test('is named with what is expected', () =>
    check(`
   role TeamLead of InsideSales
//                  ^^^^^^^^^^^ error[unknown-name] 'InsideSales' is not known here; a party is expected.
   pool Orders of Desk
//                ^^^^ error[unknown-name] 'Desk' is not known here; a team is expected.
   metric Feedback is time from handover to declined
//                              ^^^^^^^^ error[unknown-name] 'handover' is not known here; an event is expected.
//                                          ^^^^^^^^ error[unknown-name] 'declined' is not known here; an event is expected.
   sla Gold extends Silver { hours Office }
//                  ^^^^^^ error[unknown-name] 'Silver' is not known here; an SLA is expected.
//                                 ^^^^^^ error[unknown-name] 'Office' is not known here; a calendar is expected.
`))

  test('comes with the nearest known names, nearest first', () =>
    check(`
   party InsideSales
   party InsideService
   role TeamLead of InsideSale
//                  ^^^^^^^^^^ error[unknown-name] 'InsideSale' is not known here; did you mean 'InsideSales'?
//     fix: Change to InsideSales
`))

  test('is compared without regard to case', () =>
    check(`
   party InsideSales
   role TeamLead of insidesales
//                  ^^^^^^^^^^^ error[unknown-name] 'insidesales' is not known here; did you mean 'InsideSales'?
`))

  test('of one letter is like no other', () =>
    check(`
   party A
   role TeamLead of B
//                  ^ error[unknown-name] 'B' is not known here; a party is expected.
`))

  test('in German', () =>
    checkGerman(`
   party InsideSales
   role TeamLead of InsideSale
//                  ^^^^^^^^^^ error[unknown-name] 'InsideSale' ist hier nicht bekannt; ist 'InsideSales' gemeint?
//     fix: In InsideSales ändern
   role Deputy of Marketing
//                ^^^^^^^^^ error[unknown-name] 'Marketing' ist hier nicht bekannt; erwartet wird eine Partei.
`))

  test('the nearest is of a kind that can stand there', () =>
    check(`
   party Inside
   skill InsideSale
   role TeamLead of InsideSales
//                  ^^^^^^^^^^^ error[unknown-name] 'InsideSales' is not known here; a party is expected.
`))

  test('the standard library is known everywhere', () =>
    check(`
   sla Gold { goal AnswerTime 80 % within 20 s }
   metric Feedback is time from received to resolvd
//                                          ^^^^^^^ error[unknown-name] 'resolvd' is not known here; did you mean 'resolved'?
`))

  test('its fix writes the near name', () =>
    checkFix(
      'unknown-name',
      `
      party InsideSales
      role TeamLead of InsideSale
      `,
      `
      party InsideSales
      role TeamLead of InsideSales
      `,
    ))
})

describe('a name that another file declares', () => {
  test('comes with the import to add', () =>
    check(`
//- contract/levels.zusage
   role HeadOfSales of FieldSales
//                     ^^^^^^^^^^ error[unknown-name] 'FieldSales' is declared in 'organisation.zusage', which is not imported here.
//     help: Add at the top: import "../organisation.zusage"
//- organisation.zusage
   party FieldSales
//       ^^^^^^^^^^ related: 'FieldSales' is declared here, as a party
`))

  test('in German', () =>
    checkGerman(`
//- levels.zusage
   role HeadOfSales of FieldSales
//                     ^^^^^^^^^^ error[unknown-name] 'FieldSales' ist in 'organisation.zusage' definiert; diese Datei wird hier nicht importiert.
//     help: Am Anfang der Datei ergänzen: import "./organisation.zusage"
//     fix: "./organisation.zusage" importieren
//- organisation.zusage
   party FieldSales
//       ^^^^^^^^^^ related: 'FieldSales' ist hier als Partei definiert
`))

  test('its fix adds the import behind the last', () =>
    checkFix(
      'unknown-name',
      `
      //- levels.zusage
      import "./skills.zusage"

      role HeadOfSales of FieldSales
      //- organisation.zusage
      party FieldSales
      //- skills.zusage
      skill English
      `,
      `
      //- levels.zusage
      import "./skills.zusage"
      import "./organisation.zusage"

      role HeadOfSales of FieldSales
      //- organisation.zusage
      party FieldSales
      //- skills.zusage
      skill English
      `,
    ))

  test('its fix adds the first import at the top', () =>
    checkFix(
      'unknown-name',
      `
      //- levels.zusage
      role HeadOfSales of FieldSales
      //- organisation.zusage
      party FieldSales
      `,
      `
      //- levels.zusage
      import "./organisation.zusage"

      role HeadOfSales of FieldSales
      //- organisation.zusage
      party FieldSales
      `,
    ))

  test('is not what another file imports in turn', () =>
    check(`
//- a.zusage
   import "./b.zusage"
   role HeadOfSales of FieldSales
//                     ^^^^^^^^^^ error[unknown-name] 'FieldSales' is declared in 'c.zusage', which is not imported here.
//- b.zusage
   import "./c.zusage"
   party Marketing
//- c.zusage
   party FieldSales
//       ^^^^^^^^^^ related: 'FieldSales' is declared here, as a party
`))
})

describe('a name of an import', () => {
  test('has to be declared in that file', () =>
    check(`
//- a.zusage
   import FieldSale from "./b.zusage"
//        ^^^^^^^^^ error[unknown-name] './b.zusage' declares no 'FieldSale'; did you mean 'FieldSales'?
   import Nobody from "./b.zusage"
//        ^^^^^^ error[unknown-name] './b.zusage' declares no 'Nobody'.
//- b.zusage
   party FieldSales
`))

  test('in German', () =>
    checkGerman(`
//- a.zusage
   import FieldSale from "./b.zusage"
//        ^^^^^^^^^ error[unknown-name] In './b.zusage' gibt es kein 'FieldSale'; ist 'FieldSales' gemeint?
//- b.zusage
   party FieldSales
`))

  test('has to stand at the top of that file', () =>
    check(`
//- a.zusage
   import KeyAccounts from "./b.zusage"
//        ^^^^^^^^^^^ error[unknown-name] './b.zusage' declares no 'KeyAccounts'.
//- b.zusage
   segmentation Customers { segment KeyAccounts otherwise }
`))
})

describe('names in their own places', () => {
  test('an attribute and its values', () =>
    check(`
   segmentation Customers {
     attribute country: DE | AT
     segment Home when country = DE or county = DE
//                                     ^^^^^^ error[unknown-name] 'county' is not known here; did you mean 'country'?
     segment Abroad when country = AU or country in (AT, CH)
//                                 ^^ error[unknown-name] 'AU' is not known here; did you mean 'AT'?
//                                                       ^^ error[unknown-name] 'CH' is not known here; a value is expected.
   }
`))

  test('a qualified name depends on its first part', () =>
    check(`
   segmentation Customers { segment KeyAccounts otherwise }
   process Orders {
     prompt Upgrade for Customers.KeyAccount
//                                ^^^^^^^^^^ error[unknown-name] 'KeyAccount' is not known here; did you mean 'KeyAccounts'?
     prompt Offer for Customer.KeyAccounts
//                    ^^^^^^^^ error[unknown-name] 'Customer' is not known here; did you mean 'Customers'?
   }
`))

  test('a word that is no kind of attribute', () =>
    check(`
   segmentation Customers {
     attribute revenue: EUR
//                      ^^^ error[unknown-name] 'EUR' is no kind of attribute; did you mean 'money EUR'?
//     help: An attribute is an amount (money EUR), a number, boolean (yes or no), a date, or one of several values (DE | AT | CH).
//     fix: Write money EUR
     attribute strategic: bool
//                        ^^^^ error[unknown-name] 'bool' is no kind of attribute; did you mean 'boolean'?
//     help: An attribute is an amount (money EUR), a number, boolean (yes or no), a date, or one of several values (DE | AT | CH).
//     fix: Write boolean
     attribute staff: integer
//                    ^^^^^^^ error[unknown-name] 'integer' is no kind of attribute; did you mean 'number'?
//     help: An attribute is an amount (money EUR), a number, boolean (yes or no), a date, or one of several values (DE | AT | CH).
//     fix: Write number
     attribute country: Other
     segment Large when revenue >= 500_000 EUR
     segment Small otherwise
   }
`))

  test('in German', () =>
    checkGerman(`
   segmentation Customers {
     attribute strategic: bool
//                        ^^^^ error[unknown-name] 'bool' ist keine Art von Merkmal; ist 'boolean' gemeint?
//     help: Ein Merkmal ist ein Betrag (money EUR), number, boolean (yes oder no), date oder einer von mehreren Werten (DE | AT | CH).
   }
`))
})

describe('one mistake is one finding', () => {
  test('what a wrong path would declare is known', () =>
    check(`
//- a.zusage
   import "./organization.zusage"
   import FieldSales from "./nowhere/at/all.zusage"
   role HeadOfSales of FieldSales
   role TeamLead of InsideSales
//- organisation.zusage
   party InsideSales
`))

  test('what a broken import would declare is known', () =>
    check(`
//- a.zusage
   import
// ^^^^^^ error[syntax-error] Expected a text in quotes after 'import'.
   role TeamLead of InsideSales
//- organisation.zusage
   party InsideSales
`))

  test('what a broken file may declare is known in others', () =>
    check(`
//- a.zusage
   import "./organisation.zusage"
   role TeamLead of InsideSales
   role HeadOfSales of FieldSales
//- organisation.zusage
   InsideSales "Vertriebsinnendienst"
// ^^^^^^^^^^^ error[syntax-error] 'InsideSales' begins no declaration.
   party "Außendienst"
//       ^^^^^^^^^^^^^ error[syntax-error] Expected a name after 'party', but found '"Außendienst"'.
`))

  test('what stands where the form is wrong is no name', () =>
    check(`
   party InsideSales
   role TeamLead from InsideSales
//               ^^^^ error[syntax-error] 'from' is not known here; did you mean 'of'?
`))
})

describe('the attributes of a case', () => {
  test('are those of the case that the SLA names or inherits', () =>
    check(`
   case Ticket { attribute priority: P1 | P2 }
   case Order { attribute express: boolean }
   sla Gold {
     case Ticket
     goal ResponseTime 90 % within 2 h when priority = P1
     goal ResponseTime 90 % within 4 h when priority = P3
//                                                     ^^ error[unknown-name] 'P3' is not known here; did you mean 'P1' or 'P2'?
//     fix: Change to P1
//     fix: Change to P2
     goal ResponseTime 90 % within 4 h when express
//                                          ^^^^^^^ error[unknown-name] 'express' is not known here; an attribute is expected.
   }
   sla Platinum extends Gold {
     goal ResponseTime 90 % within 1 h when priority = P1
   }
   sla Orders extends Gold {
     case Order
     goal ResponseTime 90 % within 1 h when express
     goal ResponseTime 90 % within 4 h when priority = P2
//                                          ^^^^^^^^ error[unknown-name] 'priority' is not known here; an attribute is expected.
   }
`))

  test('without a case', () =>
    check(`
   sla Gold { goal ResponseTime 90 % within 2 h when priority = P1 }
//                                                   ^^^^^^^^ error[unknown-name] 'priority' is not known here: 'Gold' does not say what kind of case its goals depend on.
//     help: Declare case Ticket { attribute priority: … } at the top of a file, and write in the SLA: case Ticket
`))

  test('without a case, in German', () =>
    checkGerman(`
   sla Gold { goal ResponseTime 90 % within 2 h when priority = P1 }
//                                                   ^^^^^^^^ error[unknown-name] 'priority' ist hier nicht bekannt: In 'Gold' steht nicht, von welcher Art Fall die Ziele abhängen.
//     help: Oben in einer Datei case Ticket { attribute priority: … } definieren und im SLA schreiben: case Ticket
`))
})
