import { test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('unknown-currency')

test('a sign, a name, a code that does not exist', () =>
  check(`
   catalogue BackOffice {
     service A { price 3 € }
//                     ^^^ error[unknown-currency] '€' is not the code of a currency; did you mean 'EUR'?
//     help: A currency has three capital letters, as in ISO 4217: EUR, CHF, USD.
//     fix: Write 3 EUR
     service B { price 3 Euro }
//                     ^^^^^^ error[unknown-currency] 'Euro' is not the code of a currency; did you mean 'EUR'?
//     help: A currency has three capital letters, as in ISO 4217: EUR, CHF, USD.
//     fix: Write 3 EUR
     service C { price 3 eur }
//                     ^^^^^ error[unknown-currency] 'eur' is not the code of a currency; did you mean 'EUR'?
//     help: A currency has three capital letters, as in ISO 4217: EUR, CHF, USD.
//     fix: Write 3 EUR
     service D { price 3 EUD }
//                     ^^^^^ error[unknown-currency] 'EUD' is not the code of a currency; did you mean 'AUD' or 'EUR'?
//     help: A currency has three capital letters, as in ISO 4217: EUR, CHF, USD.
//     fix: Write 3 AUD
//     fix: Write 3 EUR
     service E { price 3 Taler }
//                     ^^^^^^^ error[unknown-currency] 'Taler' is not the code of a currency.
//     help: A currency has three capital letters, as in ISO 4217: EUR, CHF, USD.
   }
   segmentation Customers {
     attribute revenue: money EURO
//                            ^^^^ error[unknown-currency] 'EURO' is not the code of a currency; did you mean 'EUR'?
//     help: A currency has three capital letters, as in ISO 4217: EUR, CHF, USD.
//     fix: Write EUR
     attribute profit: money
//                     ^^^^^ error[unknown-currency] After 'money' the currency is missing.
//     help: Write money EUR, for example.
     segment A when revenue > 5 $
//                            ^^^ error[unknown-currency] '$' is not the code of a currency; did you mean 'USD'?
//     help: A currency has three capital letters, as in ISO 4217: EUR, CHF, USD.
//     fix: Write 5 USD
   }
`))

test('in German', () =>
  checkGerman(`
   catalogue BackOffice { service A { price 3 € } service B { price 3 Taler } }
//                                          ^^^ error[unknown-currency] '€' ist kein Währungscode; ist 'EUR' gemeint?
//     help: Eine Währung hat drei Großbuchstaben wie in ISO 4217: EUR, CHF, USD.
//                                                                  ^^^^^^^ error[unknown-currency] 'Taler' ist kein Währungscode.
//     help: Eine Währung hat drei Großbuchstaben wie in ISO 4217: EUR, CHF, USD.
   segmentation Customers { attribute profit: money }
//                                            ^^^^^ error[unknown-currency] Nach 'money' fehlt die Währung.
//     help: Zum Beispiel money EUR schreiben.
`))

test('any code of ISO 4217 will do', () =>
  check(`
   catalogue BackOffice {
     service A { price 3 CHF }
     service B { price 300 JPY }
     service C { price 0.001 KWD }
   }
`))

test('its fix', async () => {
  await checkFix(
    'unknown-currency',
    `catalogue C { service A { price 3 € } }`,
    `catalogue C { service A { price 3 EUR } }`,
  )
  await checkFix(
    'unknown-currency',
    `catalogue C { service A { price 3.80€ } }`,
    `catalogue C { service A { price 3.80 EUR } }`,
  )
})
