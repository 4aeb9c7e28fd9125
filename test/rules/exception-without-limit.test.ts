import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('exception-without-limit')

test('a reason of nobody without any condition', () =>
  check(`
   reason Maintenance
   sla Gold { except Maintenance, "force majeure" }
//                   ^^^^^^^^^^^ info[exception-without-limit] 'Maintenance' excuses every miss, however long it lasts and however often it comes, and nobody has to be told.
//     help: Say on which conditions: Maintenance announced 2 days ahead · Maintenance up to 2 h · Maintenance up to 4 h per month · Maintenance notify within 1 h
`))

test('a reason of nobody without any condition, in German', () =>
  checkGerman(`
   reason Maintenance
   sla Gold { except Maintenance, "force majeure" }
//                   ^^^^^^^^^^^ info[exception-without-limit] 'Maintenance' entschuldigt jede Verfehlung, wie lange es auch dauert und wie oft es auch vorkommt, und ohne dass jemand davon erfährt.
//     help: Bedingungen nennen: Maintenance announced 2 days ahead · Maintenance up to 2 h · Maintenance up to 4 h per month · Maintenance notify within 1 h
`))

test('one condition is enough', () =>
  check(`
   reason Maintenance
   reason Emergency waiting for provider
   sla Gold { except Maintenance announced 2 days ahead, Emergency up to 2 h, volume above 110 % }
   sla Silver { except Maintenance up to 8 h per month, Emergency notify within 1 h }
`))

test('what the client causes needs none', () =>
  check(`
   party Shop
   party Supplier
   reason Feed waiting for client
   reason Order waiting for Shop
   reason Parts waiting for Supplier
   sla Gold { except Feed, Order, Parts, Unknown }
//                                ^^^^^ info[exception-without-limit] 'Parts' excuses every miss, however long it lasts and however often it comes, and nobody has to be told.
   contract Sales2027 { client Shop }
`))

test('a condition is added', async () => {
  const sla = (limit: string): string => `reason Maintenance
sla Gold { except Maintenance${limit}, "force majeure" }`
  await checkFix('exception-without-limit', sla(''), sla(' announced 2 days ahead'))
  await checkFix('exception-without-limit', sla(''), sla(' up to 4 h per month'), 'Add up to 4 h per month')
})

describe('a limit', () => {
  const head = `
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   reason Works`

  test('as long as the period for which it holds is none', () =>
    check(`${head}
   sla Gold {
     hours Office
     except Works up to 800 h per month
//                ^^^^^^^^^^^^^^^^^^^^^ warning[exception-without-limit] 'up to 800 h per month' is no limit to 'Works': no such period is longer, so that it excuses every miss.
     each month
   }
`))

  test('in German, in open time: a month has at most 23 open days of nine hours', () =>
    checkGerman(`${head}
   sla Gold {
     hours Office
     except Works up to 207 business hours per month
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[exception-without-limit] 'up to 207 business hours per month' ist keine Grenze für 'Works': Länger ist kein solcher Zeitraum, entschuldigt ist also jede Verfehlung.
     each month
   }
   sla Silver {
     hours Office
     except Works up to 206 business hours per month
     each month
   }
`))

  test('as long as all that is measured fills it at once', () =>
    check(`${head}
   sla Gold {
     hours Office
     except Works up to 31 days
//                ^^^^^^^^^^^^^ warning[exception-without-limit] One 'Works' of 'up to 31 days' fills the whole period that is measured ('each month'), so that nothing in it can be missed.
//     help: Excuse less at a time, or measure over a longer period.
     each month
//   ^^^^^^^^^^ related: 'each month' stands here
   }
`))

  test('shorter than one of the periods is one', () =>
    check(`${head}
   sla Gold {
     hours Office
     except Works up to 31 days up to 30 days per month
     each month, quarter
   }
   sla Silver {
     hours Office
     except Works up to 30 days announced 1 week ahead
     each month
   }
`))
})
