import { describe, test } from 'vitest'
import { checkOf } from '../support/check.ts'
import { picture } from './capacity-contract.ts'

const { check, checkGerman } = checkOf('backlog-misses-deadline')

const more = 'profile Morning { 08:00-10:00 80 % 10:00-17:00 20 % }'
const services =
  'service OrderEntry { channels email work deferrable effort 6 min volume 180 per business day profile Morning }'
const goals = 'goal ResolutionTime 95 % within 4 business hours'

describe('a deadline that the backlog misses', () => {
  test('is reported with when in the week, and by how much', () =>
    check(
      picture(
        { staff: '3.7', goals, services, more },
        {
          staff: `//                                ^^^^^^^ related: the staff of 'Desk'`,
          assign: `//                                             ^^^^ warning[backlog-misses-deadline] 'ResolutionTime' '95 % within 4 business hours' of 'Silver' is missed: what 'Desk' gets on Monday 09:45 is due on Monday 13:45 and done on Monday 14:20, 0.6 hours later.
//     help: 4.4 FTE (4 on average) would keep it. Plan more people, or allow more time.`,
        },
      ),
    ))

  test('in German', () =>
    checkGerman(
      picture(
        { staff: '3.7', goals, services, more },
        {
          staff: `//                                ^^^^^^^ related: die Besetzung von 'Desk'`,
          assign: `//                                             ^^^^ warning[backlog-misses-deadline] 'ResolutionTime' '95 % within 4 business hours' aus 'Silver' wird verfehlt: Was bei 'Desk' Montag 09:45 eingeht, ist Montag 13:45 fällig und Montag 14:20 fertig, 0,6 Stunden später.
//     help: Mit 4,4 VZÄ (im Mittel 4) ginge es. Mehr Leute einplanen oder mehr Zeit lassen.`,
        },
      ),
    ))

  test('is kept with enough people, or more time', async () => {
    await check(picture({ staff: '4.4', goals, services, more }))
    await check(
      picture({ staff: '3.7', goals: goals.replace('4 business hours', '1 business day'), services, more }),
    )
  })

  test('counts for the share that is promised: who has days is done later', () =>
    check(
      picture({
        staff: '3.7',
        goals: 'goal ResolutionTime 50 % within 4 business hours, 100 % within 3 business days',
        services,
        more,
      }),
    ))

  test('may be beyond any staff', () =>
    check(
      picture(
        {
          staff: '30',
          goals: 'goal ResolutionTime 100 % within 1 h',
          services,
          more: `${more}
   calendar Early { time zone "Europe/Berlin" open mon-fri 06:00-17:00 }
   sla Sunrise extends Silver { hours Early }`.replace('08:00-10:00', '06:00-10:00'),
          assign: 'assign Key, Rest { others under Sunrise by Desk }',
        },
        {
          staff: `//                                ^^^^^^ related: the staff of 'Desk'`,
          assign: `//                                              ^^^^ warning[backlog-misses-deadline] 'ResolutionTime' '100 % within 1 h' of 'Sunrise' is missed: what 'Desk' gets on Monday 06:15 is due on Monday 07:15 and done on Monday 08:06, 0.8 hours later.
//     help: More people do not help: it is due when nobody has been at work in between. Allow more time, or extend the hours of the team.`,
        },
      ),
    ))

  test('grows without end where calls leave too little', () =>
    check(
      picture(
        {
          staff: '3.6',
          goals:
            'goal AnswerTime 70 % within 30 s on phone goal ResolutionTime 90 % within 3 business days on email',
          services:
            'service Calls { channels phone work immediate effort 240 s volume 110 per business day } service Mail { channels email work deferrable effort 6 min volume 110 per business day }',
        },
        {
          staff: `//                                ^^^^^^^ related: the staff of 'Desk'`,
          assign: `//                                             ^^^^ warning[backlog-misses-deadline] 'ResolutionTime' '90 % within 3 business days' of 'Silver' cannot be kept: each week 'Desk' gets 10.7 hours of work more than it can do beside what has to be answered at once.`,
        },
      ),
    ))

  test('is left to team-overloaded where there is more work than hours', () =>
    check(picture({ staff: '3', goals, services, more })))
})
