import { test } from 'vitest'
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
