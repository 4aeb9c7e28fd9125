import { describe, test } from 'vitest'
import { checkOf } from '../support/check.ts'
import { picture } from './capacity-contract.ts'

const { check, checkGerman } = checkOf('abandonment-exceeded')

const services =
  'service PhoneOrders { channels phone work immediate effort 240 s volume 300 per business day patience 90 s }'
const goals = 'goal Abandonment at most 5 %'

describe('more people give up than is promised', () => {
  test('is reported with how many do', () =>
    check(
      picture(
        { staff: '4', goals, services },
        {
          staff: `//                                ^^^^^ related: the staff of 'Desk'`,
          assign: `//                                             ^^^^ warning[abandonment-exceeded] 'Silver' promises that 'at most 5 %' give up, but with 4 FTE at 'Desk' it is 28.84 %; the most comes on Monday 08:00–08:30.
//     help: 8.4 FTE would keep it in every half hour. Plan more people, or promise less.`,
        },
      ),
    ))

  test('in German', () =>
    checkGerman(
      picture(
        { staff: '4', goals, services },
        {
          staff: `//                                ^^^^^ related: die Besetzung von 'Desk'`,
          assign: `//                                             ^^^^ warning[abandonment-exceeded] 'Silver' sagt zu, dass 'at most 5 %' aufgeben, mit 4 VZÄ sind es bei 'Desk' aber 28,84 %; am meisten kommt Montag 08:00–08:30.
//     help: 8,4 VZÄ würden es in jeder halben Stunde halten. Mehr Leute einplanen oder weniger zusagen.`,
        },
      ),
    ))

  test('is kept with enough people', () => check(picture({ staff: '8.4', goals, services })))

  test('is unknown without patience', () =>
    check(picture({ staff: '4', goals, services: services.replace(' patience 90 s', '') })))
})
