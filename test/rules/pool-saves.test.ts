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
    check(picture(apart, { staff: 'X', assign: 'X' })))

  test('in German', () => checkGerman(picture(apart, { staff: 'X', assign: 'X' })))

  test('are not if one lacks a skill for the work of the other', () =>
    check(
      picture({
        ...apart,
        more: `skill English ${apart.more!}`,
      })
        .replace('shrinkage 30 % }', 'shrinkage 30 % skills English }')
        .replace('segment Key when key', 'segment Key when key { needs English }'),
    ))

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
