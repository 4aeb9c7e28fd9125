import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOut } from '../../language/src/capacity/roster.ts'

const slots = 40

const anything = fc.record({
  need: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: slots, maxLength: slots }),
  lengths: fc.array(fc.constantFrom(0, 0.25, 0.5), { minLength: slots, maxLength: slots }),
  hours: fc.double({ min: 0, max: 600, noNaN: true }),
})

function laidOut(hours: number, need: readonly number[], lengths: readonly number[]): Float64Array {
  const present = new Float64Array(need.length)
  layOut(hours, need, lengths, present)
  return present
}

test('people are whole, nobody is there when it is closed, and no more time is used than there is', () => {
  fc.assert(
    fc.property(anything, ({ need, lengths, hours }) => {
      const present = laidOut(hours, need, lengths)
      let used = 0
      for (const [slot, people] of present.entries()) {
        expect(Number.isInteger(people) && people >= 0).toBe(true)
        if (lengths[slot] === 0) expect(people).toBe(0)
        used += people * lengths[slot]!
      }
      expect(used).toBeLessThanOrEqual(hours + 1e-6)
      // What is left over is less than one more person somewhere.
      const shortest = Math.min(...lengths.filter((length) => length > 0))
      if (shortest < 1) expect(hours - used).toBeLessThan(Math.max(...lengths) + 1e-6)
    }),
    { seed: 5 },
  )
})

test('with enough time every need is met; without, nowhere is more than the need', () => {
  fc.assert(
    fc.property(anything, ({ need, lengths, hours }) => {
      const present = laidOut(hours, need, lengths)
      const asked = need.reduce((sum, people, slot) => sum + people * lengths[slot]!, 0)
      for (const [slot, people] of present.entries()) {
        if (lengths[slot] === 0) continue
        if (asked <= hours) expect(people).toBeGreaterThanOrEqual(need[slot]!)
        else {
          expect(people).toBeLessThanOrEqual(need[slot]!)
          // The same part everywhere, to the next person.
          expect(Math.abs(people - (need[slot]! * hours) / asked)).toBeLessThan(1)
        }
      }
    }),
    { seed: 5 },
  )
})

test('what is left fills the valleys evenly', () => {
  expect([...laidOut(5, [4, 1, 1, 0], [0.5, 0.5, 0.5, 0.5])]).toEqual([4, 2, 2, 2])
  expect([...laidOut(100, [4, 1, 1, 0], [0.5, 0.5, 0.5, 0.5])]).toEqual([50, 50, 50, 50])
  const some = laidOut(5.5, [4, 1, 1, 0], [0.5, 0.5, 0.5, 0.5])
  expect(some.reduce((sum, people) => sum + people, 0)).toBe(11)
})

test('who is there already is reckoned with', () => {
  const present = Float64Array.of(2, 0)
  layOut(1, [2, 2], [0.5, 0.5], present)
  expect([...present]).toEqual([2, 2])
})
