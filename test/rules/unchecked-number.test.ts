import { describe, expect, test } from 'vitest'
import { checkOf, findingsIn } from '../support/check.ts'

const { check, checkGerman } = checkOf('unchecked-number')

/** What is found in the text of a right. */
async function foundIn(text: string): Promise<readonly unknown[]> {
  const source = [{ path: 'a.zusage', text: `contract C { right of client Look "${text}" }` }]
  return (await findingsIn(source, { only: ['unchecked-number'] })).map(({ data }) => data?.text)
}

describe('a number in a text', () => {
  test('is found in rights, standards, authorities and duties without a measure', () =>
    check(`
   party Desk
   role Lead of Desk
   contract C {
     right of client Look "Look at the stock of the last 30 days"
//                                                       ^^^^^^^ info[unchecked-number] '30 days' is agreed in words: nobody reckons with it, and nothing checks it.
//     help: A time can be said so that it is checked: duty of client Reply ends Waiting within 2 business days · duty of client Forecast every month due 5 business days
     standard Voice "Answered in 95 % of all calls"
//                               ^^^^ info[unchecked-number] '95 %' is agreed in words: nobody reckons with it, and nothing checks it.
//     help: A share can be said so that it is checked: goal ResolutionTime 95 % within 2 business days
     authority of Lead Goodwill "Goodwill of up to 250 EUR"
//                                                 ^^^^^^^ info[unchecked-number] '250 EUR' is agreed in words: nobody reckons with it, and nothing checks it.
//     help: An amount can be said so that it is checked: authority of TeamLead Goodwill up to 250 EUR · price 4.20 EUR
     duty of client Plan "Plan by 2027-03-01"
//                                ^^^^^^^^^^ info[unchecked-number] '2027-03-01' is agreed in words: nobody reckons with it, and nothing checks it.
//     help: A date can be said so that it is checked: in force 2027-01-01 to 2027-12-31 · every quarter from 2027-02-01 due 5 business days
     duty of client Forecast "Forecast for 3 months" every month due 5 business days
   }
`))

  test('in German, in exceptions and in what the client provides', () =>
    checkGerman(`
   sla Gold {
     except "Wartung bis zu 4 Stunden", "mehr als 110 % der Menge", "höhere Gewalt"
//                          ^^^^^^^^^ info[unchecked-number] '4 Stunden' ist in Worten vereinbart: Niemand rechnet damit, und nichts prüft es.
//     help: Mit einem Grund wird die Dauer geprüft: except Maintenance announced 2 days ahead up to 4 h per month
//                                                ^^^^^ info[unchecked-number] '110 %' ist in Worten vereinbart: Niemand rechnet damit, und nichts prüft es.
//     help: Was die Menge übersteigt, lässt sich so sagen, dass es geprüft wird: except volume above 110 %
   }
   catalogue Leistungen {
     service Aufträge { client provides "Muster von 20 cm", "mindestens 100 Aufträge pro Woche" }
//                                                                      ^^^^^^^^^^^^^^^^^^^^^^ info[unchecked-number] '100 Aufträge pro Woche' ist in Worten vereinbart: Niemand rechnet damit, und nichts prüft es.
//     help: Eine Menge lässt sich so sagen, dass sie geprüft wird: volume 60 per week
   }
`))

  test('is one with a unit, however it is written', async () => {
    const texts: Readonly<Record<string, string>> = {
      'binnen zwei Werktagen': 'zwei Werktagen',
      'within three business days': 'three business days',
      'Zwölf Stunden': 'Zwölf Stunden',
      '(FÜNF Tage)': 'FÜNF Tage',
      'x_ten days': 'ten days',
      'vier\u00a0Wochen': 'vier\u00a0Wochen',
      'bis 2.500 EUR je Fall': '2.500 EUR',
      '500,- Euro': '500,- Euro',
      'up to $500': '$500',
      '99,5 Prozent': '99,5 Prozent',
      'zum 31.12.2027': '31.12.2027',
      'bis 1. März 2027': '1. März',
      '14-tägige Lieferung': '14-tägige',
      'bis 15:30 Uhr': '15:30 Uhr',
      'by 5 pm': '5 pm',
      'nach 90\u00a0Minuten': '90\u00a0Minuten',
    }
    for (const [text, number] of Object.entries(texts)) expect(await foundIn(text), text).toEqual([number])
  })

  test('may be a number of something else', async () => {
    const texts = [
      ...[
        'ISO 9001',
        '24/7 erreichbar',
        'nach § 32 ApBetrO',
        '4-Augen-Prinzip',
        'DIN EN 15838',
        'Version 2.0',
      ],
      ...[
        'zwei Rückrufe an verschiedenen Tagen',
        'Format A4',
        '5 Kopien',
        'Stufe 2',
        'Paragraph 3',
        '2 Muster je Anfrage',
      ],
    ]
    for (const text of texts) expect(await foundIn(text), text).toEqual([])
  })

  test('is said once for a text, behind an escaped quote too', () =>
    check(`
   contract C {
     standard Voice "With \\"one\\" voice within 2 h and 3 h"
//                                             ^^^ info[unchecked-number] '2 h' is agreed in words: nobody reckons with it, and nothing checks it.
   }
`))
})
