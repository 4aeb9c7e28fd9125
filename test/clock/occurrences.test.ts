// Clocks that something else than the receipt starts, and clocks that stand still: held against counting minute by minute.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Calendar,
  type Clock,
  createClock,
  type DueContract,
  type DuePause,
  type Duration,
  due,
  isProblem,
  weekdays,
} from '../../language/src/clock/index.ts'

const calendar: Calendar = {
  id: 'O',
  timeZone: 'Europe/Berlin',
  week: weekdays.map((day) => ({
    day,
    hours:
      day === 'sat' || day === 'sun'
        ? []
        : [
            { from: '08:00', to: '12:00' },
            { from: '13:00', to: '17:00' },
          ],
  })),
  holidays: [],
  dates: [],
}

function contractWith(
  limit: Duration,
  definition: object = { kind: 'time', start: 'received' },
): DueContract {
  return {
    calendars: [calendar],
    metrics: [{ id: 'M', definition: definition as { kind: 'time'; start: string } }],
    slas: [
      {
        id: 'L',
        calendar: 'O',
        goals: [{ metric: 'M', targets: [{ kind: 'within', share: 0.9, limit }] }],
        stops: ['Waits'],
      },
    ],
    assignments: [{ segment: 'X', service: 'Q', offered: true, sla: 'L' }],
  }
}

const request = { service: 'Q', segment: 'X' }

async function dueAt(
  contract: DueContract,
  received: string,
  more: object = {},
): Promise<string | undefined> {
  const answer = await due(contract, { ...request, received, ...more })
  if (isProblem(answer)) throw new Error(answer.kind)
  return answer.goals[0]!.targets[0]!.due
}

const clock = createClock(calendar) as Clock

/** Goes on minute by minute until so many have been counted. */
function slowly(limit: Duration, start: number, pauses: readonly { from: number; to: number }[]): number {
  let left = limit.amount * 60
  let at = start
  while (left > 0) {
    const isPaused = pauses.some(({ from, to }) => from <= at && at < to)
    if (!isPaused && (limit.clock === 'elapsed' || clock.isOpen(at))) left -= 1
    at += 60
  }
  return at
}

test('pauses move what is due as if each minute had been counted', async () => {
  const base = clock.read('2027-03-05T08:00')!
  const minute = (most: number) => fc.integer({ min: 0, max: most })
  await fc.assert(
    fc.asyncProperty(
      minute(4 * 24 * 60),
      fc.integer({ min: 1, max: 20 }),
      fc.constantFrom('business' as const, 'elapsed' as const),
      fc.array(fc.tuple(minute(7 * 24 * 60), fc.integer({ min: 1, max: 900 })), { maxLength: 5 }),
      async (offset, hours, kind, drawn) => {
        const limit: Duration = { amount: hours, unit: 'hour', clock: kind }
        const start = base + offset * 60
        const pauses = drawn.map(([from, length]) => ({
          from: base + from * 60,
          to: base + (from + length) * 60,
        }))
        const told: DuePause[] = pauses.map(({ from, to }) => ({
          of: 'Waits',
          from: clock.format(from),
          to: clock.format(to),
        }))
        const found = await dueAt(contractWith(limit), clock.format(start), { pauses: told })
        expect(found).toBe(clock.format(slowly(limit, start, pauses)))
      },
    ),
    { numRuns: 150 },
  )
})

describe('what starts the clock', () => {
  const limit: Duration = { amount: 2, unit: 'hour', clock: 'business' }
  const monday = '2027-03-08T09:00'

  test.each(['received', 'complete', 'offered'])('%s does so with the receipt', async (start) => {
    expect(await dueAt(contractWith(limit, { kind: 'time', start }), monday)).toBe(
      '2027-03-08T11:00:00+01:00',
    )
  })

  test('without what starts it, nothing has a date, and that is said', async () => {
    const contract = contractWith(limit, { kind: 'time', start: 'fixing', startAlternatives: ['returned'] })
    const answer = await due(contract, { ...request, received: monday })
    expect(isProblem(answer) ? answer : answer.goals).toEqual([
      {
        metric: 'M',
        channels: [],
        startsWith: ['fixing', 'returned'],
        targets: [{ share: 0.9, target: { kind: 'within', limit }, steps: [] }],
      },
    ])
  })

  test('the first of several that have happened does, whatever the receipt', async () => {
    const contract = contractWith(limit, { kind: 'time', start: 'fixing', startAlternatives: ['returned'] })
    const events = { fixing: '2027-03-08T15:30', returned: '2027-03-08T14:00' }
    expect(await dueAt(contract, monday, { events })).toBe('2027-03-08T16:00:00+01:00')
    expect(await dueAt(contract, monday, { events: { fixing: events.fixing } })).toBe(
      '2027-03-09T08:30:00+01:00',
    )
    const answer = await due(contract, { ...request, received: monday, events })
    expect(answer).toMatchObject({ goals: [{ started: '2027-03-08T14:00:00+01:00' }] })
  })

  test('a request that was complete later counts from then', async () => {
    const contract = contractWith(limit, { kind: 'time', start: 'complete' })
    expect(await dueAt(contract, monday, { events: { complete: '2027-03-08T16:00' } })).toBe(
      '2027-03-09T09:00:00+01:00',
    )
  })
})

describe('pauses', () => {
  const limit: Duration = { amount: 2, unit: 'hour', clock: 'business' }
  const definition = {
    kind: 'time',
    start: 'received',
    pause: { start: 'waiting', startAlternatives: ['lost'] },
  }
  const pause = (of: string) => ({ of, from: '2027-03-08T10:00', to: '2027-03-08T10:30' })

  test.each(['waiting', 'lost', 'Waits'])('count where they are of the metric or the SLA: %s', async (of) => {
    const contract = contractWith(limit, definition)
    expect(await dueAt(contract, '2027-03-08T09:00', { pauses: [pause(of)] })).toBe(
      '2027-03-08T11:30:00+01:00',
    )
  })

  test('of something else move nothing', async () => {
    const contract = contractWith(limit, definition)
    expect(await dueAt(contract, '2027-03-08T09:00', { pauses: [pause('other')] })).toBe(
      '2027-03-08T11:00:00+01:00',
    )
  })

  test('are steps of the reckoning, in both languages', async () => {
    const told: string[] = []
    for (const locale of ['en', 'de'] as const) {
      const contract = contractWith(limit, definition)
      const pauses = [pause('waiting')]
      const answer = await due(contract, { ...request, received: '2027-03-08T09:00', pauses }, { locale })
      if (isProblem(answer)) throw new Error(answer.kind)
      told.push(...answer.goals[0]!.targets[0]!.steps.slice(-3).map(({ text }) => text))
    }
    expect(told).toEqual([
      ...['due Monday 11:00', 'paused 10:00–10:30: 30 min', 'so due Monday 11:30'],
      ...['fällig Montag 11:00 Uhr', 'unterbrochen 10:00–10:30 Uhr: 30 min', 'also fällig Montag 11:30 Uhr'],
    ])
  })

  test.each([
    [
      { events: { received: 'soon' } },
      { kind: 'invalid-moment', part: 'event', of: 'received', value: 'soon' },
    ],
    [
      { pauses: [{ of: 'waiting', from: '2027-13-01T00:00', to: '2027-03-08T10:00' }] },
      { kind: 'invalid-moment', part: 'pause', of: 'waiting', value: '2027-13-01T00:00' },
    ],
    [
      { pauses: [{ of: 'waiting', from: '2027-03-08T10:00', to: '2027-03-08T10:00' }] },
      { kind: 'pause-ends-early', of: 'waiting', from: '2027-03-08T10:00', to: '2027-03-08T10:00' },
    ],
  ])('that make no sense are refused: %j', async (more, problem) => {
    const answer = await due(contractWith(limit, definition), {
      ...request,
      received: '2027-03-08T09:00',
      ...more,
    })
    expect(answer).toEqual(problem)
  })
})
