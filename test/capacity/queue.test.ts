import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Arrival, latenessTolerance, runInOrder, runQueue } from '../../language/src/capacity/queue.ts'
import { slotMinutes, slotsPerWeek, weekMinutes } from '../../language/src/capacity/week.ts'

/** So many hours of work in each half hour from 8 to 17 o'clock on Mondays to Fridays. */
function office(hours: number): Float64Array {
  return Float64Array.from({ length: slotsPerWeek }, (_, slot) => {
    const [day, at] = [Math.floor(slot / 48), slot % 48]
    return day < 5 && at >= 16 && at < 34 ? hours : 0
  })
}

const anyArrivals = fc.array(
  fc.record({
    slot: fc.integer({ min: 0, max: slotsPerWeek - 1 }),
    work: fc.double({ min: 0.1, max: 4, noNaN: true }),
    /** Half hours from the end of the arrival's own until it is due. */
    time: fc.integer({ min: 1, max: 500 }),
  }),
  { minLength: 1, maxLength: 25 },
)
const anyCapacity = fc
  .array(fc.integer({ min: 0, max: 3 }), { minLength: 12, maxLength: 12 })
  .map((pattern) => office(0.5).map((hours, slot) => hours * pattern[slot % 12]!))

describe('against independent reckonings', () => {
  test('the backlog is that of a queue in which nobody asks for the order', () => {
    fc.assert(
      fc.property(anyArrivals, anyCapacity, (drawn, capacity) => {
        const arrivals = drawn.map(({ slot, work, time }, promise) => ({
          slot,
          work,
          due: (slot + 1 + time) * slotMinutes,
          promise,
        }))
        const work = arrivals.reduce((sum, one) => sum + one.work, 0)
        const can = capacity.reduce((sum, one) => sum + one, 0)
        fc.pre(work < can * 0.98)
        const coming = new Float64Array(slotsPerWeek)
        for (const one of arrivals) coming[one.slot]! += one.work
        const backlog = new Float64Array(slotsPerWeek)
        let waiting = 0
        for (let week = 0; week < 60; week++) {
          for (let slot = 0; slot < slotsPerWeek; slot++) {
            waiting = Math.max(0, waiting + coming[slot]! - capacity[slot]!)
            backlog[slot] = waiting
          }
        }
        const result = runQueue(arrivals, capacity)
        // Close to the limit it takes more weeks to settle than are looked at.
        fc.pre(result.stable)
        for (let slot = 0; slot < slotsPerWeek; slot++)
          expect(result.backlog[slot]).toBeCloseTo(backlog[slot]!, 6)
      }),
      { seed: 5 },
    )
  })

  test('every deadline holds if and only if no stretch of time is asked for more than it can do', () => {
    let held = 0
    fc.assert(
      fc.property(anyArrivals, anyCapacity, (drawn, capacity) => {
        const arrivals = drawn.map(({ slot, work, time }, promise): Arrival => {
          return { slot, work: work / 3, due: (slot + 1 + time) * slotMinutes, promise }
        })
        fc.pre(
          arrivals.reduce((sum, one) => sum + one.work, 0) <
            capacity.reduce((sum, one) => sum + one, 0) * 0.95,
        )
        // Four weeks, each the same: for each pair of a release and a deadline the work that lies within (Baruah et al. 1990).
        const jobs = [0, 1, 2, 3].flatMap((week) =>
          arrivals.map(({ slot, work, due }) => ({
            release: week * slotsPerWeek + slot,
            due: due / slotMinutes + week * slotsPerWeek,
            work,
          })),
        )
        const before = [0]
        for (let slot = 0; slot < 7 * slotsPerWeek; slot++)
          before.push(before[slot]! + capacity[slot % slotsPerWeek]!)
        const slack = Math.min(
          ...jobs.flatMap(({ release }) =>
            jobs.map(({ due }) => {
              if (due < release) return Number.POSITIVE_INFINITY
              const asked = jobs.reduce(
                (sum, job) => (job.release >= release && job.due <= due ? sum + job.work : sum),
                0,
              )
              return before[due]! - before[release]! - asked
            }),
          ),
        )
        // What is late by less than the grid can tell is not told.
        fc.pre(Math.abs(slack) > 1)
        const { late } = runQueue(arrivals, capacity)
        if (slack > 0) {
          held++
          expect(late).toEqual([])
        } else expect(late.length).toBeGreaterThan(0)
      }),
      { seed: 5, numRuns: 60 },
    )
    expect(held).toBeGreaterThan(5)
  })
})

test('in the order in which it comes, whatever is said to be in time is so by deadlines too', () => {
  let said = 0
  fc.assert(
    fc.property(anyArrivals, anyCapacity, (drawn, capacity) => {
      const arrivals = drawn.map(({ slot, work, time }, promise): Arrival => {
        return { slot, work: work / 3, due: (slot + 1 + time) * slotMinutes, promise }
      })
      const coming = new Float64Array(slotsPerWeek)
      const due = new Float64Array(slotsPerWeek).fill(Number.POSITIVE_INFINITY)
      for (const one of arrivals) {
        coming[one.slot]! += one.work
        due[one.slot] = Math.min(due[one.slot]!, one.due)
      }
      const quick = runInOrder(coming, due, capacity)
      if (quick === undefined) return
      said++
      const full = runQueue(arrivals, capacity)
      expect(full).toMatchObject({ stable: true, late: [] })
      expect(quick.largestBacklog).toBeCloseTo(full.largestBacklog, 6)
      for (let slot = 0; slot < slotsPerWeek; slot++) {
        expect(quick.backlog[slot]).toBeCloseTo(full.backlog[slot]!, 6)
        expect(quick.done[slot]).toBeCloseTo(full.done[slot]!, 6)
      }
    }),
    { seed: 5, numRuns: 300 },
  )
  expect(said).toBeGreaterThan(20)
})

describe('a week of an office', () => {
  test('what arrives at night is done in the morning, at the pace of those who are there', () => {
    const result = runQueue([{ slot: 10, work: 2, due: 9 * 60, promise: 7 }], office(1))
    expect(result).toMatchObject({ stable: true, growth: 0, largestBacklog: 2, late: [] })
    expect([...result.done.slice(16, 19)]).toEqual([1, 1, 0])
  })

  test('lateness is told with when it arrived, was due and is done', () => {
    const { late } = runQueue([{ slot: 10, work: 4, due: 9 * 60, promise: 7 }], office(1))
    expect(late).toEqual([{ promise: 7, minutes: 60, arrived: 315, due: 540, done: 600, work: 2 }])
  })

  test('what is due first is done first, though it came later', () => {
    const arrivals: Arrival[] = [
      { slot: 16, work: 3, due: 17 * 60, promise: 1 },
      { slot: 17, work: 1, due: 9.5 * 60, promise: 2 },
    ]
    expect(runQueue(arrivals, office(1)).late).toEqual([])
  })

  test('what nobody has promised is never late, and waits for all else', () => {
    const arrivals: Arrival[] = [
      { slot: 16, work: 3, due: Number.POSITIVE_INFINITY, promise: -1 },
      { slot: 17, work: 4, due: 11 * 60, promise: 2 },
    ]
    expect(runQueue(arrivals, office(1)).late).toEqual([])
  })

  test('a deadline over the weekend is met in the next week', () => {
    const friday = 4 * 48 + 33
    const due = weekMinutes + 9 * 60
    // An hour of it in the last half hour of Friday, two until nine on Monday.
    expect(runQueue([{ slot: friday, work: 3, due, promise: 0 }], office(1)).late).toEqual([])
    const [late] = runQueue([{ slot: friday, work: 5, due, promise: 0 }], office(1)).late
    expect(late).toMatchObject({ done: weekMinutes + 10 * 60, due, minutes: 60 })
  })

  test('more than there is time for grows week by week', () => {
    const result = runQueue([{ slot: 16, work: 100, due: weekMinutes, promise: 0 }], office(1))
    expect(result.stable).toBe(false)
    expect(result.growth).toBeCloseTo(10, 9)
  })

  test('exactly as much as there is time for does not grow', () => {
    const arrivals = Array.from({ length: 90 }, (_, index) => ({
      slot: Math.floor(index / 18) * 48 + 16 + (index % 18),
      work: 1,
      due: Number.POSITIVE_INFINITY,
      promise: -1,
    }))
    expect(runQueue(arrivals, office(1))).toMatchObject({ stable: true, growth: 0 })
  })

  test('nothing is nothing', () => {
    expect(runQueue([], office(0))).toMatchObject({ stable: true, growth: 0, largestBacklog: 0, late: [] })
    expect(latenessTolerance).toBeLessThan(slotMinutes)
  })
})
