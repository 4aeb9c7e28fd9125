import { describe, test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('service-twice')

const orders = (title: string, volume: string) =>
  `service Orders ${title} { channels email work deferrable effort 6 min ${volume} }`
const two = (first: string, second: string, offers: string, related = '') =>
  `
   party Sales
   party Desk
   catalogue One { ${first} }
${related.replace('@', '  ')}
   catalogue Two { ${second} }
${related.replace('@', '  ')}
   contract C {
     client Sales
     provider Desk
     ${offers}
   }
`.replace(/\n\n+/g, '\n')

describe('one service in two catalogues', () => {
  const declared = (verb: string) => `//                         ^^^^^^ related: 'Orders' ${verb}`

  test('is promised and counted twice', () =>
    check(
      two(
        orders('"Order entry"', 'volume 5 per day'),
        orders('"Order entry"', 'volume 5 per day'),
        `offers One, Two
//               ^^^ warning[service-twice] 'C' offers 'Orders' by 'One' and once more by 'Two': it is promised and counted twice.
//     help: Keep it in one catalogue; if two different things are meant, give them different names or titles.`,
        declared('is declared here, as a service'),
      ),
    ))

  test('without a volume it is promised twice, in German', () =>
    checkGerman(
      two(
        orders('', ''),
        orders('', 'volume 5 per day'),
        `offers One, Two
//               ^^^ warning[service-twice] 'C' bietet 'Orders' mit 'One' an und noch einmal mit 'Two': Sie ist doppelt zugesagt.
//     help: Sie nur in einem Katalog führen; ist Verschiedenes gemeint, verschiedene Namen oder Titel geben.`,
        declared('ist hier als Leistung definiert'),
      ),
    ))

  test('is fine if only one of them is offered, or one is offered twice', async () => {
    await check(two(orders('', ''), orders('', ''), 'offers One'))
    await check(two(orders('', ''), orders('', ''), 'offers Two, Two'))
  })

  test('may be two services, if the titles differ', () =>
    check(two(orders('"Order entry"', ''), orders('"Orders of spare parts"', ''), 'offers One, Two')))
})
