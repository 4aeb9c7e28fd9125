import { describe, expect, test } from 'vitest'
import { silentUntil } from '../../language/src/editor/features/silence.ts'

describe('the day up to which a finding is silenced', () => {
  test.each([
    ['2027-01-15', '2027-04-15'],
    ['2027-01-29', '2027-04-29'],
    ['2027-01-30', '2027-04-30'],
    ['2027-01-31', '2027-04-30'],
    ['2026-11-30', '2027-02-28'],
    ['2027-11-29', '2028-02-29'],
    ['2027-11-30', '2028-02-29'],
    ['2027-12-31', '2028-03-31'],
  ])('from %s it is %s', (today, until) => {
    expect(silentUntil(today)).toBe(until)
  })
})
