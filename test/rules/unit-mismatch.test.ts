import { describe, test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('unit-mismatch')

const customers = (segments: string): string => `
    segmentation Customers {
      attribute revenue: money EUR
      attribute orders: number
      attribute strategic: boolean
      attribute since: date
      attribute country: DE | AT | CH
${segments}
    }
`

describe('a comparison with something of another kind', () => {
  test('of each kind of attribute', () =>
    check(`
   segmentation Customers {
     attribute revenue: money EUR
//             ^^^^^^^ related: 'revenue' is declared here, as an attribute
//             ^^^^^^^ related: 'revenue' is declared here, as an attribute
//             ^^^^^^^ related: 'revenue' is declared here, as an attribute
//             ^^^^^^^ related: 'revenue' is declared here, as an attribute
     attribute orders: number
//             ^^^^^^ related: 'orders' is declared here, as an attribute
//             ^^^^^^ related: 'orders' is declared here, as an attribute
     attribute strategic: boolean
//             ^^^^^^^^^ related: 'strategic' is declared here, as an attribute
//             ^^^^^^^^^ related: 'strategic' is declared here, as an attribute
     attribute since: date
//             ^^^^^ related: 'since' is declared here, as an attribute
//             ^^^^^ related: 'since' is declared here, as an attribute
     attribute country: DE | AT | CH
//             ^^^^^^^ related: 'country' is declared here, as an attribute
     segment A when revenue > 5 or revenue > 5 CHF or revenue > 5 % or revenue = large
//                            ^ error[unit-mismatch] 'revenue' is an amount in EUR; it cannot be compared with '5'.
//     help: Write a value such as 20_000 EUR.
//                                           ^^^^^ error[unit-mismatch] 'revenue' is an amount in EUR; it cannot be compared with '5 CHF'.
//     help: Write a value such as 20_000 EUR.
//                                                              ^^^ error[unit-mismatch] 'revenue' is an amount in EUR; it cannot be compared with '5 %'.
//     help: Write a value such as 20_000 EUR.
//                                                                               ^^^^^ error[unit-mismatch] 'revenue' is an amount in EUR; it cannot be compared with 'large'.
//     help: Write a value such as 20_000 EUR.
     segment B when orders > 5 EUR or orders > 2027-01-01
//                           ^^^^^ error[unit-mismatch] 'orders' is a number without a unit; it cannot be compared with '5 EUR'.
//     help: Write a value such as 20.
//                                             ^^^^^^^^^^ error[unit-mismatch] 'orders' is a number without a unit; it cannot be compared with '2027-01-01'.
//     help: Write a value such as 20.
     segment C when strategic = 1 or strategic = true
//                              ^ error[unit-mismatch] 'strategic' is either yes or no; it cannot be compared with '1'.
//     help: Write a value such as yes.
//                                               ^^^^ error[unit-mismatch] 'strategic' is either yes or no; it cannot be compared with 'true'.
//     help: Write a value such as yes.
     segment D when since < 5 days or since = yes
//                          ^^^^^^ error[unit-mismatch] 'since' is a date; it cannot be compared with '5 days'.
//     help: Write a value such as 2027-01-31.
//                                            ^^^ error[unit-mismatch] 'since' is a date; it cannot be compared with 'yes'.
//     help: Write a value such as 2027-01-31.
     segment E when country = 49
//                            ^^ error[unit-mismatch] 'country' is one of a list of values; it cannot be compared with '49'.
//     help: Write a value such as DE.
   }
`))

  test('in German', () =>
    checkGerman(`
   segmentation Customers {
     attribute revenue: money EUR
//             ^^^^^^^ related: 'revenue' ist hier als Merkmal definiert
     attribute orders: number
//             ^^^^^^ related: 'orders' ist hier als Merkmal definiert
     attribute strategic: boolean
//             ^^^^^^^^^ related: 'strategic' ist hier als Merkmal definiert
     attribute since: date
//             ^^^^^ related: 'since' ist hier als Merkmal definiert
     attribute country: DE | AT | CH
//             ^^^^^^^ related: 'country' ist hier als Merkmal definiert
//             ^^^^^^^ related: 'country' ist hier als Merkmal definiert
//             ^^^^^^^ related: 'country' ist hier als Merkmal definiert
     segment A when revenue > 5
//                            ^ error[unit-mismatch] 'revenue' ist ein Betrag in EUR; ein Vergleich mit '5' ist nicht möglich.
//     help: Einen Wert wie 20_000 EUR schreiben.
     segment B when orders > 5 EUR
//                           ^^^^^ error[unit-mismatch] 'orders' ist eine Zahl ohne Einheit; ein Vergleich mit '5 EUR' ist nicht möglich.
//     help: Einen Wert wie 20 schreiben.
     segment C when strategic = 1
//                              ^ error[unit-mismatch] 'strategic' ist entweder yes oder no; ein Vergleich mit '1' ist nicht möglich.
//     help: Einen Wert wie yes schreiben.
     segment D when since < 5
//                          ^ error[unit-mismatch] 'since' ist ein Datum; ein Vergleich mit '5' ist nicht möglich.
//     help: Einen Wert wie 2027-01-31 schreiben.
     segment E when country = 49 or country > DE or country
//                            ^^ error[unit-mismatch] 'country' ist ein Wert aus einer Liste; ein Vergleich mit '49' ist nicht möglich.
//     help: Einen Wert wie DE schreiben.
//                                  ^^^^^^^^^^^^ error[unit-mismatch] 'country' ist ein Wert aus einer Liste; eine Reihenfolge für '>' gibt es dabei nicht.
//     help: =, != oder in (…) verwenden.
//                                                  ^^^^^^^ error[unit-mismatch] 'country' ist ein Wert aus einer Liste; allein ist das keine Bedingung.
//     help: Mit etwas vergleichen: country = DE
   }
`))
})

test('an order where there is none: one finding for one comparison', () =>
  check(`
   segmentation Customers {
     attribute strategic: boolean
//             ^^^^^^^^^ related: 'strategic' is declared here, as an attribute
     attribute country: DE | AT
//             ^^^^^^^ related: 'country' is declared here, as an attribute
     segment A when country >= DE
//                  ^^^^^^^^^^^^^ error[unit-mismatch] 'country' is one of a list of values; such values have no order for '>='.
//     help: Use =, != or in (…).
     segment B when strategic < 5
//                  ^^^^^^^^^^^^^ error[unit-mismatch] 'strategic' is either yes or no; such values have no order for '<'.
//     help: Use =, != or in (…).
   }
`))

test('an attribute alone that is not yes or no', () =>
  check(`
   segmentation Customers {
     attribute revenue: money EUR
//             ^^^^^^^ related: 'revenue' is declared here, as an attribute
//             ^^^^^^^ related: 'revenue' is declared here, as an attribute
     attribute strategic: boolean
     segment A when strategic and revenue
//                                ^^^^^^^ error[unit-mismatch] 'revenue' is an amount in EUR; alone it is no condition.
//     help: Compare it: revenue = 20_000 EUR
     segment B when not revenue
//                      ^^^^^^^ error[unit-mismatch] 'revenue' is an amount in EUR; alone it is no condition.
//     help: Compare it: revenue = 20_000 EUR
   }
`))

test('what fits', () =>
  check(
    customers(`
      segment A when revenue >= 5 EUR and revenue in (6 EUR, 7.50 EUR)
      segment B when orders >= 5 and orders != -3
      segment C when strategic and strategic = yes and strategic != no
      segment D when since >= 2027-01-01
      segment E when country = DE or country in (AT, CH) or not country != DE`),
  ))

test('where the attribute or the comparison cannot be read, nothing is said', () =>
  check(`
   segmentation Customers {
     attribute revenue: Foo EUR
//                          ^^^ error[syntax-error] 'EUR' cannot follow 'Foo'.
     attribute orders: number
     segment A when revenue >= 5 EUR
     segment B when orders around 5
//                         ^^^^^^ error[syntax-error] 'around' cannot follow 'orders'.
   }
`))

describe('the attributes of a case', () => {
  test('are compared with what they are', () =>
    check(`
   case Ticket { attribute priority: P1 | P2 attribute loss: money EUR }
//                         ^^^^^^^^ related: 'priority' is declared here, as an attribute
//                         ^^^^^^^^ related: 'priority' is declared here, as an attribute
//                                                     ^^^^ related: 'loss' is declared here, as an attribute
   sla Gold {
     case Ticket
     goal ResponseTime 90 % within 2 h when priority
//                                          ^^^^^^^^ error[unit-mismatch] 'priority' is one of a list of values; alone it is no condition.
//     help: Compare it: priority = P1
     goal ResponseTime 90 % within 2 h when priority > P1
//                                          ^^^^^^^^^^^^^ error[unit-mismatch] 'priority' is one of a list of values; such values have no order for '>'.
//     help: Use =, != or in (…).
     goal ResponseTime 90 % within 2 h when loss >= 500 CHF
//                                                  ^^^^^^^ error[unit-mismatch] 'loss' is an amount in EUR; it cannot be compared with '500 CHF'.
//     help: Write a value such as 20_000 EUR.
     goal ResponseTime 90 % within 2 h when loss > 500 EUR and priority = P1
   }
`))
})
