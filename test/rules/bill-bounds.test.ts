import { describe, test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('bill-bounds')

const head = `
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   segmentation Customers { attribute vip: boolean segment Key when vip segment Small otherwise }
   metric Requests is number of received
   metric Visits is number of arrived
   event arrived`
const contract = (duty: string, rows = 'Orders, Samples under Gold') => `
   contract C {
     offers Services
     serves Customers
     assign Key, Small { ${rows} }
     ${duty}
   }`
const services = (first: string, second: string) => `
   catalogue Services {
     service Orders { ${first} }
     service Samples { ${second} }
   }`
const sla = `
   sla Gold { hours Office }`

describe('a minimum to which the client commits', () => {
  test('cannot be more than all volumes come to', () =>
    check(`${head}${services('volume 20 per business day', 'volume 70 per week')}${sla}${contract(
      `duty of client Least "Order" measured by Requests at least 771 each month
//                                                     ^^^^^^^^^^^^ warning[bill-bounds] 'Least' commits the client to 'at least 771 each month', but all volumes of the contract together come to 770 at most.
//     help: Commit to no more than is agreed, or agree on more.`,
    )}
`))

  test('in German, and by the greatest volume of the year', () =>
    checkGerman(`${head}${services('volume 20 per day', 'volume 10 per month volume 40 per month during Summer')}${sla}
   season Summer 2027-06-01 to 2027-08-31${contract(
     `duty of client Least "Order" measured by Requests at least 2000 each quarter
//                                                     ^^^^^^^^^^^^^ warning[bill-bounds] 'Least' verpflichtet den Auftraggeber zu 'at least 2000 each quarter', alle Mengen des Vertrags zusammen ergeben aber höchstens 1960.
//     help: Zu nicht mehr verpflichten, als vereinbart ist, oder mehr vereinbaren.`,
   )}
`))

  test('may be up to that, and is not judged where a volume is not known or something else is counted', async () => {
    const all = services('volume 20 per business day', 'volume 70 per week')
    const least = 'duty of client Least "Order" measured by Requests at least'
    await check(`${head}${all}${sla}${contract(`${least} 770 each month`)}`)
    await check(`${head}${services('volume 20 per day', '')}${sla}${contract(`${least} 9000 each month`)}`)
    await check(`${head}${all}${sla}${contract(`${least.replace('Requests', 'Visits')} 9000 each month`)}`)
    await check(`${head}${all}${sla}${contract(`${least.replace('client', 'provider')} 9000 each month`)}`)
  })
})

describe('an exception for what exceeds the volume', () => {
  test('excuses nothing where no volume is agreed', () =>
    check(`${head}${services('', '')}${contract('')}
   sla Gold {
     hours Office
     except volume above 110 %
//          ^^^^^^^^^^^^^^^^^^ warning[bill-bounds] 'volume above 110 %' of nothing: no service here has a volume that could be exceeded ('Orders' and 'Samples').
//     help: Give the services a volume, such as: volume 40 per business day
   }
`))

  test('in German, inherited', () =>
    checkGerman(`${head}${services('', '')}${contract('')}
   sla Basis {
     hours Office
     except volume above 110 %
//          ^^^^^^^^^^^^^^^^^^ warning[bill-bounds] 'volume above 110 %' von nichts: Keine Leistung hat hier eine Menge, die sich überschreiten ließe ('Orders' und 'Samples').
   }
   sla Gold extends Basis {}
`))

  test('has something to exceed where one of the services has a volume, or a segment', async () => {
    const basis = '\n   sla Gold { hours Office except volume above 110 % }'
    await check(`${head}${services('volume 5 per day', '')}${contract('')}${basis}`)
    await check(
      `${head}${services('', '')}${contract('', 'Orders, Samples under Gold volume 5 per day')}${basis}`,
    )
    await check(`${head}${services('', '')}${basis}`)
  })
})
