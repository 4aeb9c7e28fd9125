// Every exporter on every example. After a change that is meant: `npm run golden`, and read what changed.
import { describe, expect, test } from 'vitest'
import { exportFormats } from '../../cli/src/exporters/index.ts'
import { currentGolden, examples, exported, storedGolden } from './support.ts'

describe('golden files', async () => {
  const [current, stored] = [await currentGolden(), storedGolden()]

  test('there is one for each export and no other', () => {
    expect([...stored.keys()].sort()).toEqual([...current.keys()].sort())
  })

  test.each([...current.keys()])('%s', (path) => {
    expect(current.get(path)).toBe(stored.get(path))
  })
})

describe.each(examples)('$name, $contract.contract.id', ({ contract }) => {
  test.each(exportFormats)(
    '%s gives the same bytes for the same contract, in both languages',
    async (format) => {
      for (const locale of ['en', 'de'] as const) {
        const first = await exported(format, contract, { locale })
        const copy = JSON.parse(JSON.stringify(contract))
        expect(await exported(format, copy, { locale })).toEqual(first)
        expect(first.files.length).toBeGreaterThan(0)
        const endings = first.files.map(({ ending }) => ending.toLowerCase())
        expect(new Set(endings).size).toBe(endings.length)
        for (const { content } of first.files)
          expect(content).not.toMatch(/undefined|NaN|\[object|\{[a-z]+\}/)
        for (const sentence of first.left) expect(sentence).not.toMatch(/undefined|NaN|\[object|[\n\r]/)
      }
    },
  )
})
