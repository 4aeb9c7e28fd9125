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

test('two wrong letters are found among very many that are alike', () => {
  const names = Array.from({ length: 30_000 }, (_, n) => `CatalogueOfDepartment${n}Service`)
  const known = new KnownWords(names)
  expect(known.nearest('CatalgueOfDepartment27182Sevice', 1)).toEqual(['CatalogueOfDepartment27182Service'])
  for (const word of [
    'CatalogeOfDepartmet77Service',
    'CatalogueOfDepartmetn31Service',
    'catalogueOfDepartment9Servcie',
  ])
    expect([word, known.nearest(word)[0]]).toEqual([word, nearest(word, names)[0]])
})

test('names and paths of any length have what was meant', () => {
  const path = (n: number): string =>
    `vertraege/2027/innendienst/kundenbetreuung/region-${n % 40}/standort-${n}/definitionen-der-leistungen-und-zusagen.zusage`
  const paths = Array.from({ length: 2_000 }, (_, n) => path(n))
  const wrong = path(123).replace('innendienst', 'inendienst')
  expect(wrong.length).toBeGreaterThan(100)
  expect(nearest(wrong, paths, 1)).toEqual([path(123)])
  expect(nearest(wrong, paths.slice(100, 130), 1)).toEqual([path(123)])
  const long = 'SehrLangerName'.repeat(50)
  expect(nearest(`${long}x`, [long, 'Kurz'])).toEqual([long])
})
