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

const noticed = (notice: string, to = '2027-12-31', related = '') => `
   contract C {
     in force 2027-01-01 to ${to}${related}
     notice ${notice}
   }
`

describe('notice that would have to be given before the contract begins', () => {
  const time = (to: string) => `\n//   ${'^'.repeat(25 + to.length - 2)} related: the time of 'C'`

  test('is no notice: the last day is named', () =>
    check(
      noticed(
        `18 months
//          ^^^^^^^^^ warning[longer-than-contract] Notice of '18 months' to the end of 'C' on 31 December 2027 has to be given by 30 June 2026 at the latest, but the contract only begins on 1 January 2027: nobody can give it in time.
//     help: Shorten the notice, or lengthen the contract.`,
        '2027-12-31',
        time('2027-12-31'),
      ),
    ))

  test('in German, in business days', () =>
    checkGerman(
      noticed(
        `60 business days
//          ^^^^^^^^^^^^^^^^ warning[longer-than-contract] '60 business days' vor dem Ende von 'C' am 1. März 2027 wäre spätestens am 31. Dezember 2026 zu kündigen, der Vertrag beginnt aber erst am 1. Januar 2027: Fristgerecht kann niemand kündigen.
//     help: Die Kündigungsfrist kürzen oder den Vertrag länger laufen lassen.`,
        '2027-03-01',
        time('2027-03-01').replace('the time of', 'die Laufzeit von'),
      ),
    ))

  // A year after 1 January ends on 31 December at midnight: the day before the contract begins is a year before its last.
  test.each(['3 months', '11 months', '364 days', '52 weeks', '100 business days'])('is one: %s', (notice) =>
    check(noticed(notice)),
  )
})
