import { describe, test } from 'vitest'
import { checkOf } from '../support/check.ts'
import { picture, type Staffing } from './capacity-contract.ts'

const { check, checkGerman } = checkOf('pool-saves')

const apart: Staffing = {
  staff: '6',
  goals: 'goal AnswerTime 80 % within 20 s on phone',
  services: 'service PhoneOrders { channels phone work immediate effort 240 s volume 240 per business day }',
  more: 'team South { hours Office staff 6 FTE week 38.5 h shrinkage 30 % }',
  assign:
    'assign Key { volume 50 % others under Silver by Desk } assign Rest { volume 50 % others under Silver by South }',
}

describe('two teams that answer the same apart', () => {
  test('are told what a pool would save', () =>
    check(
      picture(apart, {
        staff: `//                                ^^^^^ related: the staff of 'Desk'`,
        assign: `//                                                   ^^^^ info[pool-saves] Apart, 'Desk' and 'South' need 10.1 FTE; as a pool they would need 6.7, 3.4 fewer.
//     help: Declare 'pool … of Desk, South', and let the pool do the work of both.`,
      }).replace(
        '   contract Sales2027',
        `//                                 ^^^^^ related: the staff of 'South'
   contract Sales2027`,
      ),
    ))

  test('in German', () =>
    checkGerman(
      picture(apart, {
        staff: `//                                ^^^^^ related: die Besetzung von 'Desk'`,
        assign: `//                                                   ^^^^ info[pool-saves] Getrennt brauchen 'Desk' und 'South' 10,1 VZÄ, als Pool wären es 6,7, also 3,4 weniger.
//     help: 'pool … of Desk, South' definieren und die Arbeit beider dem Pool zuordnen.`,
      }).replace(
        '   contract Sales2027',
        `//                                 ^^^^^ related: die Besetzung von 'South'
   contract Sales2027`,
      ),
    ))

  test('are not if one lacks a skill for the work of the other', () =>
    check(
      picture({
        ...apart,
        more: `skill English ${apart.more!}`,
      })
        .replace('shrinkage 30 % }', 'shrinkage 30 % skills English }')
        .replace('segment Key when key', 'segment Key when key { needs English }'),
    ))

  test('are not while a skill that is needed is not known', () =>
    check(picture(apart).replace('segment Key when key', 'segment Key when key { needs Nothing }')))

  test('are not if they work at different hours', () =>
    check(
      picture({
        ...apart,
        more: `calendar Late { time zone "Europe/Berlin" open mon-fri 09:00-17:00 } ${apart.more!.replace('Office', 'Late')}`,
      }),
    ))

  test('are not if it is work that queues, which needs no spare people', () =>
    check(picture({ ...apart, services: apart.services.replace('immediate', 'deferrable') })))

  test('are not if they are a pool', () =>
    check(
      picture({
        ...apart,
        more: `${apart.more!} pool Both of Desk, South`,
        assign: 'assign Key, Rest { others under Silver by Both }',
      }),
    ))
})
