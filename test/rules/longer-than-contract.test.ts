import { describe, expect, test } from 'vitest'
import { checkOf, findingsIn } from '../support/check.ts'

const { check, checkGerman } = checkOf('longer-than-contract')

const services = `
   segmentation Customers { attribute vip: boolean segment All otherwise }
   catalogue Services { service Orders { process Handling } }`
const contract = (clauses = '', to = '2027-12-31') => `contract C {
     in force 2027-01-01 to ${to}
     offers Services
     serves Customers
     assign All { Orders under Gold }
     ${clauses}
   }`

describe('what counts in a contract of a year', () => {
  test('is never late with more time than that', () =>
    check(`${services}
   process Handling {
     step Capture within 5000 business days
//                       ^^^^^^^^^^^^^^^^^^ warning[longer-than-contract] '5000 business days' is longer than 'C' is in force, which is 365 days: what has so much time is never late.
//     help: Look at the number and the unit.
     parallel { prompt More within 13 months }
//                                 ^^^^^^^^^ warning[longer-than-contract] '13 months' is longer than 'C' is in force, which is 365 days: what has so much time is never late.
//     help: Look at the number and the unit.
     step Ship within 365 days
   }
   sla Gold {}
   ${contract()}
`))

  test('does not recur, in German, or cannot be told so long before', () =>
    checkGerman(`${services}
   process Handling {}
   reason Works
   sla Gold { except Works announced 400 days ahead notify within 9000 h }
//                                   ^^^^^^^^ warning[longer-than-contract] '400 days' ist länger, als 'C' gilt, nämlich 365 Tage: So lange vorher lässt sich darin nichts ankündigen.
//     help: Zahl und Einheit prüfen.
//                                                                ^^^^^^ warning[longer-than-contract] '9000 h' ist länger, als 'C' gilt, nämlich 365 Tage: Was so viel Zeit hat, kommt nie zu spät.
//     help: Zahl und Einheit prüfen.
   ${contract(`duty of client Plan "Plan" every 500 months due 10 days
//                                    ^^^^^^^^^^ warning[longer-than-contract] '500 months' ist länger, als 'C' gilt, nämlich 365 Tage: Darin kehrt nichts wieder.
//     help: Zahl und Einheit prüfen.`)}
`))

  test('wherever a length can stand in a contract', async () => {
    const text = contract(`
      duty of client A "A" every month due 4000 days
      duty of client B "B" every month due 4000 days ahead
      duty of client D "D" ends Waiting within 4000 days
      report R { every 1000 weeks due 4000 business days to Sales shows AnswerTime }`)
    const found = await findingsIn([{ path: 'a.zusage', text }], { only: ['longer-than-contract'] })
    expect(found.map(({ message }) => message.en.split(':')[1]!.trim())).toEqual([
      'what has so much time is never late.',
      'nothing in it can be told so long before.',
      'what has so much time is never late.',
      'nothing recurs in it.',
      'what has so much time is never late.',
    ])
  })

  test('may come once, if it comes every year', () =>
    check(`${services}
   process Handling {}
   sla Gold {}
   ${contract('report Yearly { every year due 5 days }', '2027-06-30')}
`))
})

test('of several contracts the longest counts, and one of which nobody knows how long', async () => {
  const step = (...contracts: readonly string[]) =>
    findingsIn(
      [
        {
          path: 'a.zusage',
          text: `${services} process Handling { step Capture within 500 days } sla Gold {} ${contracts.join('\n')}`,
        },
      ],
      { only: ['longer-than-contract'] },
    )
  const short = contract()
  const long = contract('', '2028-12-31').replace('contract C', 'contract D')
  const open = contract()
    .replace('contract C', 'contract D')
    .replace(/in force .*/, '')
  expect(await step(short)).toHaveLength(1)
  expect(await step(short, long)).toHaveLength(0)
  expect(await step(short, open)).toHaveLength(0)
  expect(await step()).toHaveLength(0)
})
