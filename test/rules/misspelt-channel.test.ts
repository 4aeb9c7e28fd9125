import { describe, expect, test } from 'vitest'
import { check as checkEverything, checkFix, checkOf, findingsIn } from '../support/check.ts'

const { check, checkGerman } = checkOf('misspelt-channel')

const services = (...channels: readonly string[]) => [
  {
    path: 'a.zusage',
    text: `catalogue S { ${channels.map((text, index) => `service S${index} { channels ${text} }`).join(' ')} }`,
  },
]
const found = async (...channels: readonly string[]) =>
  (await findingsIn(services(...channels), { only: ['misspelt-channel'] })).map(({ data }) => data?.nearest)

describe('a channel that stands once', () => {
  test('and is one letter from a usual one is misspelt', () =>
    check(`
   catalogue Services {
     service Orders { channels phnoe, email }
//                             ^^^^^ warning[misspelt-channel] The channel 'phnoe' is named nowhere else; did you mean 'phone'?
//     fix: Write phone
   }
`))

  test('in German, and from one that stands more often', () =>
    checkGerman(`
   catalogue Services {
     service Orders { channels ServiceDesk }
     service Changes { channels ServiceDesk }
     service Samples { channels ServceDesk }
//                              ^^^^^^^^^^ warning[misspelt-channel] Den Kanal 'ServceDesk' gibt es sonst nirgends; ist 'ServiceDesk' gemeint?
//     fix: ServiceDesk schreiben
   }
`))

  test('in whatever way it is one letter from it', async () => {
    for (const slip of ['phine', 'phon', 'phonee', 'pohne', 'Phone', 'hpone', 'ephone'])
      expect(await found(slip), slip).toEqual(['phone'])
  })

  test('is one of its own if it is further away, short, a number apart, usual, or named again', async () => {
    expect(await found('phoning')).toEqual([])
    expect(await found('wep')).toEqual([])
    expect(await found('shop1, shop2, shop3', 'shop1', 'shop2')).toEqual([])
    expect(await found('post, port', 'port')).toEqual([])
    expect(await found('mail', 'mail')).toEqual([])
    // Nobody can choose between two.
    expect(await found('cart', 'card, care', 'card, care')).toEqual([])
  })

  test('is not also held against the goal for what was meant', () =>
    checkEverything(
      `
   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   party Sales
   party Desk
   segmentation Customers { attribute vip: boolean segment All otherwise }
   catalogue Services {
     service Orders { channels phnoe work immediate effort 6 min }
//                             ^^^^^ warning[misspelt-channel] The channel 'phnoe' is named nowhere else; did you mean 'phone'?
   }
   sla Gold { hours Office goal AnswerTime 80 % within 20 s on phone each month }
   contract C {
     version 1.0.0
     client Sales
     provider Desk
     in force 2027-01-01 to 2027-12-31
     review every 6 months
     offers Services
     serves Customers
     assign All { Orders under Gold }
   }
`,
      { only: ['misspelt-channel', 'goal-never-applies'] },
    ))

  test('is put right by the fix', () =>
    checkFix(
      'misspelt-channel',
      'sla Gold { goal AnswerTime 80 % within 20 s on emial }',
      'sla Gold { goal AnswerTime 80 % within 20 s on email }',
    ))
})
