import { describe, test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('credit-base')

const contract = `
   party Sales
   party Desk
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   segmentation Customers { attribute vip: boolean segment All otherwise }
   contract C {
     version 1.0.0
     client Sales
     provider Desk
     in force 2027-01-01 to 2027-12-31
     offers Services
     serves Customers
     assign All { Orders, Samples under Gold }
   }
`
const properties = 'channels email work deferrable effort 6 min'

describe('a credit', () => {
  test('where no service under its SLA has a price is a share of nothing', () =>
    check(`${contract}
   catalogue Services {
     service Orders { ${properties} }
//           ^^^^^^ related: 'Orders' has no price
     service Samples { ${properties} }
//           ^^^^^^^ related: 'Samples' has no price
   }
   sla Gold {
     hours Office
     goal ResponseTime 90 % within 1 h
     credit 5 % when ResponseTime below 90 %
//          ^^^ warning[credit-base] 5 % of nothing is credited: no service under 'Gold' has a price ('Orders' and 'Samples').
//     help: Give the services their price, for example: price 4.20 EUR
     credit 10 % when ResponseTime below 80 %
     each month
   }
`))

  test('in German, where the SLA is inherited', () =>
    checkGerman(`${contract}
   catalogue Services {
     service Orders { ${properties} }
//           ^^^^^^ related: 'Orders' hat keinen Preis
     service Samples { ${properties} }
//           ^^^^^^^ related: 'Samples' hat keinen Preis
   }
   sla Basis {
     hours Office
     goal ResponseTime 90 % within 1 h
     credit 5 % when ResponseTime below 90 %
//          ^^^ warning[credit-base] Gutgeschrieben werden 5 % von nichts: Keine Leistung unter 'Basis' hat einen Preis ('Orders' und 'Samples').
//     help: Den Leistungen ihren Preis geben, zum Beispiel: price 4.20 EUR
     each month
   }
   sla Gold extends Basis { goal ResponseTime 95 % within 1 h }
`))

  test('has a base as soon as one of the services has a price', () =>
    check(`${contract}
   catalogue Services {
     service Orders { ${properties} price 4.20 EUR }
     service Samples { ${properties} }
   }
   sla Gold { hours Office goal ResponseTime 90 % within 1 h credit 5 % when ResponseTime below 90 % each month }
`))

  test('is not judged while nothing is assigned, or something is not known', async () => {
    const sla =
      'sla Gold { hours Office goal ResponseTime 90 % within 1 h credit 5 % when ResponseTime below 90 % each month }'
    await check(`   ${sla}`)
    await check(`${contract}
   catalogue Services { service Orders { ${properties} } }
   ${sla}
`)
  })
})
