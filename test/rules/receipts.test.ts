import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Calendar, createClock, isProblem, type Target } from '../../language/src/clock/index.ts'
import { findingsIn } from '../support/check.ts'

// What the rules prove about cut-offs, against every minute of a week, by a reckoning that knows nothing of theirs.

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
/** The Monday of the check; without a contract, that is where rules begin to look. */
const monday = Date.parse('2026-11-30T00:00Z') / 60_000

interface Opening {
  readonly day: number
  readonly from: number
  readonly to: number
}

interface Alternative {
  readonly share: number
  readonly deadline: string
  /** Minute of the day until which `by TIME same day` can be kept. */
  readonly until?: number
  readonly before?: number
}

interface Promise {
  readonly priority?: string
  readonly alternatives: readonly Alternative[]
}

const quarter = (from: number, to: number) => fc.integer({ min: from * 4, max: to * 4 }).map((n) => n * 15)
const openings = fc
  .uniqueArray(
    fc.record({ day: fc.integer({ min: 0, max: 6 }), from: quarter(6, 12), length: quarter(1, 10) }),
    { minLength: 1, maxLength: 4, selector: ({ day }) => day },
  )
  .map((list): Opening[] => list.map(({ day, from, length }) => ({ day, from, to: from + length })))
const timeOfDay = quarter(8, 20)
const alternative: fc.Arbitrary<Alternative> = fc
  .record({
    share: fc.constantFrom(80, 90),
    kind: fc.constantFrom('days', 'hours', 'close', 'next', 'time'),
    amount: fc.integer({ min: 1, max: 4 }),
    time: timeOfDay,
    before: fc.option(timeOfDay, { nil: undefined }),
  })
  .map(({ share, kind, amount, time, before }) => ({
    share,
    deadline: {
      days: `within ${amount} business days`,
      hours: `within ${amount} business hours`,
      close: 'by close same day',
      next: 'by close next business day',
      time: `by ${clock(time)} same day`,
    }[kind],
    ...(kind === 'time' ? { until: time } : {}),
    ...(before === undefined ? {} : { before }),
  }))
const promise = (priority: string | undefined): fc.Arbitrary<Promise> =>
  fc.array(alternative, { minLength: 1, maxLength: 3 }).map((alternatives) => ({
    ...(priority === undefined ? {} : { priority }),
    alternatives,
  }))

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

function calendarText(list: readonly Opening[]): string {
  const lines = list.map(({ day, from, to }) => `  open ${days[day]} ${clock(from)}-${clock(to)}`)
  return ['calendar Office {', '  time zone "Etc/UTC"', ...lines, '}'].join('\n')
}

function slaText(promises: readonly Promise[]): string {
  const goals = promises.map(({ priority, alternatives }) => {
    const targets = alternatives.map(
      ({ share, deadline, before }) =>
        `${share} % ${deadline}${before === undefined ? '' : ` when before ${clock(before)}`}`,
    )
    const condition = priority === undefined ? '' : ` when priority = ${priority}`
    return `  goal ResponseTime ${targets.join(', ')}${condition}`
  })
  return ['sla Gold {', '  hours Office', '  case Ticket', ...goals, '  each month', '}'].join('\n')
}

const text = (list: readonly Opening[], promises: readonly Promise[]): string =>
  [calendarText(list), 'case Ticket { attribute priority: P1 | P2 }', slaText(promises), ''].join('\n')

function* openMinutes(list: readonly Opening[]): Generator<{ minute: number; day: number }> {
  for (const { day, from, to } of list) for (let minute = from; minute < to; minute++) yield { minute, day }
}

const applies = ({ until, before }: Alternative, minute: number): boolean =>
  (before === undefined || minute < before) && (until === undefined || minute <= until)

/** Priorities of cases of the week that are promised nothing, of those of some goals, with the minutes. */
function unpromised(list: readonly Opening[], promises: readonly Promise[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { minute, day } of openMinutes(list)) {
    for (const priority of ['P1', 'P2']) {
      const its = promises.filter((one) => one.priority === undefined || one.priority === priority)
      if (its.length === 0 || its.some((one) => one.alternatives.some((other) => applies(other, minute))))
        continue
      found.add(`${priority} ${day} ${minute}`)
    }
  }
  return found
}

describe('a receipt that comes too late for every target', () => {
  const promises = fc.oneof(
    promise(undefined).map((one) => [one]),
    fc.tuple(promise('P1'), promise('P2')),
    fc.tuple(promise('P1'), promise(undefined)),
  )

  test('is found if and only if there is one in the week, and the one that is named is one', async () => {
    let [loud, silent] = [0, 0]
    await fc.assert(
      fc.asyncProperty(openings, promises, async (list, its) => {
        const found = await findingsIn([{ path: 'a.zusage', text: text(list, its) }], {
          only: ['goal-gap'],
          today: '2026-11-30',
        })
        const late = found.filter(({ data }) => data?.received !== undefined)
        const expected = unpromised(list, its)
        expect(late.length > 0).toBe(expected.size > 0)
        if (late.length > 0) loud++
        else silent++
        for (const { data } of late) {
          const { received, witness } = data as {
            received: string
            witness?: { priority?: { value: string } }
          }
          const minutes = Date.parse(received) / 60_000 - monday
          const day = Math.floor(minutes / 1440)
          const named = JSON.stringify(witness ?? '')
          const priorities = ['P1', 'P2'].filter((one) => witness === undefined || named.includes(one))
          expect(priorities.some((one) => expected.has(`${one} ${day} ${minutes - day * 1440}`))).toBe(true)
        }
      }),
      { numRuns: 120 },
    )
    // Neither side of the property is empty.
    expect(Math.min(loud, silent)).toBeGreaterThan(15)
  })
})

describe('cut-offs that are swapped', () => {
  const pair = fc
    .record({
      before: timeOfDay,
      first: fc.integer({ min: 1, max: 5 }),
      second: fc.integer({ min: 1, max: 5 }),
      unit: fc.constantFrom('business days', 'business hours', 'h'),
    })
    .map(({ before, first, second, unit }): Alternative[] => [
      { share: 90, deadline: `within ${first} ${unit}`, before },
      { share: 90, deadline: `within ${second} ${unit}` },
    ])

  test('are found where on a day of the week the later of two requests falls due first', async () => {
    let [loud, silent] = [0, 0]
    await fc.assert(
      fc.asyncProperty(openings, pair, async (list, alternatives) => {
        const source = [{ path: 'a.zusage', text: text(list, [{ alternatives }]) }]
        const found = (await findingsIn(source, { only: ['goal-order'], today: '2026-11-30' })).filter(
          ({ data }) => data?.due,
        )
        const isSwapped = isSwappedSomewhere(list, alternatives)
        expect(found.length > 0).toBe(isSwapped)
        if (isSwapped) loud++
        else silent++
        for (const { data } of found) {
          const [one, other] = (data as { received: string[] }).received
          const [due, otherDue] = (data as { due: string[] }).due
          expect(one! < other!).toBe(true)
          expect(otherDue! < due!).toBe(true)
        }
      }),
      { numRuns: 100 },
    )
    expect(Math.min(loud, silent)).toBeGreaterThan(10)
  })

  /** By the clock, which has tests of its own: each day's last minute before and first minute after the cut-off. */
  function isSwappedSomewhere(list: readonly Opening[], alternatives: readonly Alternative[]): boolean {
    const calendar: Calendar = {
      id: 'Office',
      timeZone: 'Etc/UTC',
      week: list.map(({ day, from, to }) => ({
        day: days[day]!,
        hours: [{ from: clock(from), to: clock(to) }],
      })),
      holidays: [],
      dates: [],
    }
    const made = createClock(calendar, { of: () => undefined } as never)
    if (isProblem(made)) throw new Error(made.kind)
    const cut = alternatives[0]!.before!
    return list.some(({ day, from, to }) => {
      if (cut <= from || cut >= to) return false
      const dues = [cut - 1, cut].map((minute, index) => {
        const at = made.read(`2026-${day === 0 ? '11-30' : `12-0${day}`}T${clock(minute)}`)!
        const [, amount, unit] = /^within (\d+) (.*)$/.exec(alternatives[index]!.deadline)!
        const target: Target = {
          kind: 'within',
          limit: {
            amount: Number(amount),
            ...(unit === 'business days'
              ? { unit: 'day', clock: 'business' }
              : { unit: 'hour', clock: unit === 'h' ? 'elapsed' : 'business' }),
          },
        }
        return made.dueOf(target, at) as number
      })
      return dues[1]! < dues[0]!
    })
  }
})
