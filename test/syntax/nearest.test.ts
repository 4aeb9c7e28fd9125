import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KnownWords, nearest } from '../../language/src/syntax/nearest.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'B', 'ä', 'A', 'e', 'ß', 's', '1'), maxLength: 12 })

test('among many words the same are found as by comparing one by one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 60 }), fc.array(word, { maxLength: 5 }), (known, words) => {
      const index = new KnownWords(known, 0)
      for (const one of words) {
        for (const most of [1, 3])
          expect([one, index.nearest(one, most)]).toEqual([one, nearest(one, known, most)])
      }
    }),
    { numRuns: 1000 },
  )
})

test('all that are near are those that are near when compared one by one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, (known, one) => {
      const near = known.filter((other) => nearest(one, [other]).length > 0)
      expect(new KnownWords(known, 0).allNear(one)?.sort()).toEqual(near.sort())
    }),
  )
})

test('a misspelt word is found among very many', () => {
  const known = new KnownWords(Array.from({ length: 50_000 }, (_, n) => `Department${n}`))
  expect(known.nearest('Departmnet31415', 1)).toEqual(['Department31415'])
  expect(known.nearest('department2718')[0]).toBe('Department2718')
  expect(known.nearest('Nothing')).toEqual([])
})
