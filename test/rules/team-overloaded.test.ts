import { describe, test } from 'vitest'
import { checkOf } from '../support/check.ts'
import { picture } from './capacity-contract.ts'

const { check, checkGerman } = checkOf('team-overloaded')

const entry = 'service OrderEntry { work deferrable effort 6 min volume 180 per business day }'
const goals = 'goal ResolutionTime 90 % within 2 business days'

describe('more work than hours', () => {
  test('is reported where the work is given to the team', () =>
    check(
      picture(
        { staff: '2', goals, services: entry },
        {
          staff: `//                                ^^^^^ related: the staff of 'Desk'`,
          assign: `//                                             ^^^^ warning[team-overloaded] 'Desk' has 90 hours of work in a week, but its 2 FTE are at work for 53.9: 36.1 hours too few.
//     help: Plan 3.4 FTE, give work to others, or agree on less of it.`,
        },
      ),
    ))

  test('in German', () =>
    checkGerman(
      picture(
        { staff: '2', goals, services: entry },
        {
          staff: `//                                ^^^^^ related: die Besetzung von 'Desk'`,
          assign: `//                                             ^^^^ warning[team-overloaded] 'Desk' hat 90 Stunden Arbeit in der Woche, mit 2 VZÄ aber nur 53,9: Es fehlen 36,1 Stunden.
//     help: 3,4 VZÄ einplanen, Arbeit anders verteilen oder weniger davon vereinbaren.`,
        },
      ),
    ))

  test('is not there if the hours are exactly enough: 100 hours of work, 4 × 25 hours', () =>
    check(
      picture({
        staff: '4',
        goals,
        services: 'service OrderEntry { work deferrable effort 6 min volume 200 per business day }',
      }).replace('week 38.5 h shrinkage 30 %', 'week 40 h shrinkage 37.5 %'),
    ))

  test('counts what is answered at once as well, and all of a pool together', () =>
    check(
      picture(
        {
          staff: '1',
          goals,
          services: 'service Calls { work immediate effort 6 min volume 180 per business day }',
          more: 'team Other { hours Office staff 1 FTE week 38.5 h shrinkage 30 % } pool Both of Desk, Other',
          assign: 'assign Key, Rest { others under Silver by Both }',
        },
        {
          assign: `//                                             ^^^^ warning[team-overloaded] 'Both' has 90 hours of work in a week, but its 2 FTE are at work for 53.9: 36.1 hours too few.`,
        },
      ).replace(
        '   contract Sales2027',
        `//                                                                         ^^^^ related: 'Both' is declared here, as a pool
   contract Sales2027`,
      ),
    ))

  test('is unknown where something is missing, which others report', async () => {
    await check(
      picture({
        staff: '2',
        goals,
        services: 'service OrderEntry { work deferrable volume 180 per business day }',
      }),
    )
    await check(picture({ staff: '2', goals, services: entry }).replace('staff 2 FTE', ''))
    await check(picture({ staff: '2', goals, services: entry }).replace('by Desk', 'by Nobody'))
    await check(picture({ staff: '2', goals, services: entry }).replace('hours Office staff', 'staff'))
  })
})
