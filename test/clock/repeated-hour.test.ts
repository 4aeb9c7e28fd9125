import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Calendar,
  describeSteps,
  dueOfGoal,
  isProblem,
  momentOf,
  stepsOf,
} from '../../language/src/clock/index.ts'
import { calendar } from './calendars.ts'
import { clockOf, targets } from './support.ts'

const night: Calendar = {
  ...calendar({ week: { 'mon tue wed thu fri sat sun': '00:00-10:00' } }),
  holidays: [],
}

function told(goal: string, received: string, timeZone: string): string[] {
  const clock = clockOf({ ...night, timeZone })
  const at = clock.read(received)!
  const stages = dueOfGoal(clock, targets(goal), at)
  if (isProblem(stages)) expect.fail(stages.kind)
  return (['en', 'de'] as const).map((locale) =>
    describeSteps(stepsOf(clock, at, stages[0]!, locale), locale),
  )
}

test.each([
  [
    'within 1 business hour',
    '2027-10-31T02:00:00+02:00',
    'Europe/Amsterdam',
    'received Sunday 02:00 (+02:00); 1 business hour; due Sunday 02:00 (+01:00)',
    'Eingang Sonntag 02:00 Uhr (+02:00); 1 Geschäftsstunde; fällig Sonntag 02:00 Uhr (+01:00)',
  ],
  // The hour before is read once, and 03:00 is again.
  [
    'within 2 business hours',
    '2027-10-31T01:00:00+02:00',
    'Europe/Amsterdam',
    'received Sunday 01:00; 2 business hours; due Sunday 02:00 (+01:00)',
    'Eingang Sonntag 01:00 Uhr; 2 Geschäftsstunden; fällig Sonntag 02:00 Uhr (+01:00)',
  ],
  [
    'within 1 business hour',
    '2027-10-31T02:00:00+01:00',
    'Europe/Amsterdam',
    'received Sunday 02:00 (+01:00); 1 business hour; due Sunday 03:00',
    'Eingang Sonntag 02:00 Uhr (+01:00); 1 Geschäftsstunde; fällig Sonntag 03:00 Uhr',
  ],
  // Half an hour goes back on Lord Howe: 01:45 comes twice, 01:15 does not.
  [
    'within 30 min',
    '2027-04-04T01:15:00+11:00',
    'Australia/Lord_Howe',
    'received Sunday 01:15; 30 minutes round the clock; due Sunday 01:45 (+11:00)',
    'Eingang Sonntag 01:15 Uhr; 30 Minuten rund um die Uhr; fällig Sonntag 01:45 Uhr (+11:00)',
  ],
  // In spring 02:30 is skipped, and no reading comes twice.
  [
    'within 1 h',
    '2027-03-28T01:30:00+01:00',
    'Europe/Amsterdam',
    'received Sunday 01:30; 1 hour round the clock; due Sunday 03:30',
    'Eingang Sonntag 01:30 Uhr; 1 Stunde rund um die Uhr; fällig Sonntag 03:30 Uhr',
  ],
])('%s, received %s in %s', (goal, received, timeZone, english, german) => {
  expect(told(goal, received, timeZone)).toEqual([english, german])
})

test('an opening that ends in the repeated hour says in which pass', () => {
  const clock = clockOf({
    ...night,
    timeZone: 'Europe/Berlin',
    dates: [
      {
        from: '2027-10-31',
        to: '2027-10-31',
        hours: [
          { from: '01:00', to: '02:30' },
          { from: '05:00', to: '06:00' },
        ],
      },
    ],
  })
  const at = clock.read('2027-10-31T02:15:00+01:00')!
  const stages = dueOfGoal(clock, targets('within 1 business hour'), at)
  if (isProblem(stages)) expect.fail(stages.kind)
  expect(describeSteps(stepsOf(clock, at, stages[0]!, 'en'))).toBe(
    'received Sunday 02:15 (+01:00); 1 business hour, closed 02:30 (+01:00)–05:00; due Sunday 05:45',
  )
})

test('no two moments of a zone are told alike', () => {
  const zones = ['Europe/Berlin', 'America/Havana', 'Atlantic/Azores', 'Australia/Lord_Howe', 'Asia/Beirut']
  const clocks = zones.map((timeZone) => clockOf({ ...night, timeZone }))
  fc.assert(
    fc.property(
      fc.constantFrom(...clocks),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: -240, max: 240 }),
      (clock, which, minutes) => {
        const changes = clock.clockChanges(clock.read('2024-01-01T00:00')!, clock.read('2034-01-01T00:00')!)
        const change = changes[which % changes.length]!
        const at = change.at + minutes * 60
        const tell = (moment: number): string =>
          JSON.stringify(momentOf(clock.format(moment), clock.calendar.timeZone))
        // By counting: whoever reads the clock every minute for a day around it reads this once or twice.
        const reading = clock.format(at).slice(0, 16)
        let times = 0
        for (let near = at - 86_400; near <= at + 86_400; near += 60)
          if (clock.format(near).startsWith(reading)) times++
        expect(tell(at).includes('offset')).toBe(times === 2)
      },
    ),
    { numRuns: 40 },
  )
})
