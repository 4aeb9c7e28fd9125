import { describe, expect, test } from 'vitest'
import { checkOf, findingsIn } from '../support/check.ts'
import { readPicture } from '../support/picture.ts'
import { picture } from './capacity-contract.ts'

const { check, checkGerman } = checkOf('goal-understaffed')

const services =
  'service PhoneOrders { channels phone work immediate effort 240 s volume 240 per business day }'
const goals = 'goal AnswerTime 80 % within 20 s on phone'

describe('a promise to those who wait that the staff cannot keep', () => {
  test('is reported with what is reached and what would be enough', () =>
    check(
      picture(
        { staff: '5', goals, services },
        {
          staff: `//                                ^^^^^ related: the staff of 'Desk'`,
          assign: `//                                             ^^^^ warning[goal-understaffed] 'Silver' promises 'AnswerTime' '80 % within 20 s', but with 5 FTE 'Desk' reaches 68.2 %; the most comes on Monday 08:00–08:30.
//     help: 6.7 FTE would keep it in every half hour. Plan more people, or promise less.`,
        },
      ),
    ))

  test('in German', () =>
    checkGerman(
      picture(
        { staff: '5', goals, services },
        {
          staff: `//                                ^^^^^ related: die Besetzung von 'Desk'`,
          assign: `//                                             ^^^^ warning[goal-understaffed] 'Silver' sagt 'AnswerTime' '80 % within 20 s' zu, mit 5 VZÄ erreicht 'Desk' aber 68,2 %; am meisten kommt Montag 08:00–08:30.
//     help: 6,7 VZÄ würden es in jeder halben Stunde halten. Mehr Leute einplanen oder weniger zusagen.`,
        },
      ),
    ))

  test('is kept with what the finding says would be enough', async () => {
    const [finding] = await findingsIn(readPicture(picture({ staff: '5', goals, services })).files, {
      only: ['goal-understaffed'],
    })
    const needed = Math.ceil((finding!.data as { needed: number }).needed * 1000) / 1000
    await check(picture({ staff: String(needed), goals, services }))
  })

  test('may be a mean', () =>
    check(
      picture(
        { staff: '5', goals: 'goal AnswerTime at most 15 s on phone', services },
        {
          staff: `//                                ^^^^^ related: the staff of 'Desk'`,
          assign: `//                                             ^^^^ warning[goal-understaffed] 'Silver' promises 'AnswerTime' 'at most 15 s', but with 5 FTE 'Desk' reaches 77.1 s on average; the most comes on Monday 08:00–08:30.`,
        },
      ),
    ))

  test('finds the peak of the day', async () => {
    const day = 'profile Day { 08:00-11:00 20 % 11:00-12:00 40 % 12:00-17:00 40 % }'
    const [finding] = await findingsIn(
      readPicture(
        picture({ staff: '5.2', goals, services: services.replace(' }', ' profile Day }'), more: day }),
      ).files,
      { only: ['goal-understaffed'] },
    )
    expect(finding!.message.en).toContain('the most comes on Monday 11:00–11:30')
  })

  test('is left to team-overloaded where there is more work than hours', () =>
    check(picture({ staff: '2', goals, services })))

  test('does not count for work that queues', () =>
    check(picture({ staff: '5', goals, services: services.replace('immediate', 'deferrable') })))

  test('is not there where the channels are others', () =>
    check(picture({ staff: '5', goals: goals.replace('phone', 'chat'), services })))
})
