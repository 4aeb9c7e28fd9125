// A slice of what `npm run prove` tries in full.
import { expect, test } from 'vitest'
import { provers } from './provers.ts'

test.each(provers.filter(({ slice }) => slice !== 0))('$title', async ({ run, needed = 1, slice = 0.1 }) => {
  const { tried, agreed, first } = await run(slice)
  expect(tried).toBeGreaterThan(0)
  if (needed === 1) expect(first).toBeUndefined()
  expect(agreed / tried).toBeGreaterThanOrEqual(needed)
})
