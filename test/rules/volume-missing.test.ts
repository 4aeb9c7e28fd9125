import { describe, test } from 'vitest'
import { checkOf } from '../support/check.ts'
import { picture } from './capacity-contract.ts'

const { check, checkGerman } = checkOf('volume-missing')

const goals = 'goal ResolutionTime 90 % within 2 business days'
const services =
  'service OrderEntry { work deferrable effort 6 min } service Offers { work deferrable effort 6 min }'

describe('a service without a volume', () => {
  test('is reported once for each team', () =>
    check(
      picture(
        { staff: '4', goals, services },
        {
          staff: `//                                ^^^^^ related: the staff of 'Desk'`,
          assign: `//                                             ^^^^ info[volume-missing] How much of 'OrderEntry' and 'Offers' comes to 'Desk' is not said, so whether its people are enough is not known.
//     help: Give the service a volume, such as 'volume 40 per business day'; a forecast will do.`,
        },
      ),
    ))

  test('in German', () =>
    checkGerman(
      picture(
        { staff: '4', goals, services },
        {
          staff: `//                                ^^^^^ related: die Besetzung von 'Desk'`,
          assign: `//                                             ^^^^ info[volume-missing] Wie viel 'OrderEntry' und 'Offers' zu 'Desk' kommt, ist nicht gesagt; ob die Leute dort reichen, ist also nicht bekannt.
//     help: Der Leistung eine Menge geben, etwa 'volume 40 per business day'; eine Prognose genügt.`,
        },
      ),
    ))

  test('is not there if the rows say how much', () =>
    check(
      picture({
        staff: '4',
        goals,
        services,
        assign: 'assign Key, Rest { volume 40 per business day others under Silver by Desk }',
      }),
    ))

  test('is reported if the rows say only which share', () =>
    check(
      picture(
        {
          staff: '4',
          goals,
          services,
          assign: 'assign Key, Rest { volume 100 % others under Silver by Desk }',
        },
        {
          staff: `//                                ^^^^^ related: the staff of 'Desk'`,
          assign: `//                                                          ^^^^ info[volume-missing] How much of 'OrderEntry' and 'Offers' comes to 'Desk' is not said, so whether its people are enough is not known.`,
        },
      ),
    ))
})

test('a volume that cannot be read is there: what is wrong with it is said there', () =>
  check(
    picture({
      staff: '4',
      goals,
      services: 'service OrderEntry { work deferrable effort 6 min volume 40 per weeek }',
    }),
  ))
