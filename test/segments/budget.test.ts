import { expect, test } from 'vitest'
import { Budget } from '../../language/src/segments/budget.ts'

test('an attempt takes from the whole what it used, at most what it may', () => {
  const budget = new Budget(100)
  expect(budget.attempt(50, () => budget.spend(20))).toBe(undefined)
  expect(budget.left).toBe(80)
  expect(
    budget.attempt(50, () => {
      budget.spend(30)
      return 'done'
    }),
  ).toBe('done')
  expect(budget.left).toBe(50)
  expect(
    budget.attempt(10, () => {
      budget.spend(11)
      return 'done'
    }),
  ).toBe(undefined)
  expect(budget.left).toBe(40)
})

test('attempts within attempts', () => {
  const budget = new Budget(100)
  const result = budget.attempt(50, () => {
    const inner = budget.attempt(1000, () => {
      budget.spend(51)
      return 'inner'
    })
    return [inner, budget.left]
  })
  expect(result).toEqual([undefined, 0])
  expect(budget.left).toBe(50)
})

test('other errors go through, and what was used is used', () => {
  const budget = new Budget(100)
  const fail = () => {
    budget.spend(5)
    throw new TypeError('a defect')
  }
  expect(() => budget.attempt(50, fail)).toThrow(TypeError)
  expect(budget.left).toBe(95)
})
