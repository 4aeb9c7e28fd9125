import fc from 'fast-check'
// @ts-expect-error: it comes without types
import picomatch from 'picomatch'
import { expect, test } from 'vitest'
import { readConfig } from '../../language/src/config/config.ts'
import { includes, mostWildcards, problemOf, weightOf } from '../../language/src/config/patterns.ts'

const chosen = (pattern: string, ...paths: string[]): string[] => paths.filter(includes([pattern]))

test('a star stays in a name, two stars go through folders, a question mark is one character', () => {
  const paths = ['a.zusage', 'x/a.zusage', 'x/y/a.zusage', 'x/b.zusage']
  expect(chosen('*.zusage', ...paths)).toEqual(['a.zusage'])
  expect(chosen('**/*.zusage', ...paths)).toEqual(paths)
  expect(chosen('x/**', ...paths)).toEqual(paths.slice(1))
  expect(chosen('**/a.zusage', ...paths)).toEqual(paths.slice(0, 3))
  expect(chosen('x/**/a.zusage', ...paths)).toEqual(['x/a.zusage', 'x/y/a.zusage'])
  expect(chosen('x/?.zusage', ...paths)).toEqual(['x/a.zusage', 'x/b.zusage'])
  expect(chosen('?', '🙂')).toEqual(['🙂'])
  expect(chosen('x/{a,c}.zusage', ...paths)).toEqual(['x/a.zusage'])
  expect(chosen('{x/y,z}/*', ...paths)).toEqual(['x/y/a.zusage'])
  expect(chosen('./x/', ...paths)).toEqual(paths.slice(1))
  expect(chosen('.', ...paths)).toEqual(paths)
  expect(chosen('Verträge/*'.normalize('NFD'), 'Verträge/a.zusage')).toEqual(['Verträge/a.zusage'])
  expect(chosen('Verträge', 'Verträge/a.zusage'.normalize('NFD'))).toHaveLength(1)
})

/** What picomatch, which goes another way, does with a pattern and with all below it; for it `a/**` is also `a`. */
function byPicomatch(pattern: string): (path: string) => boolean {
  const below = (folder: string): string => `${folder}/**/*`
  if (!pattern.endsWith('*')) return picomatch([pattern, below(pattern)])
  return picomatch([pattern.replace(/(^|\/)\*\*$/, '$1**/*')])
}

test('chooses what picomatch chooses', () => {
  const name = fc.array(fc.constantFrom('a', 'b', '*', '?', 'aa'), { minLength: 1, maxLength: 4 })
  const part = fc.oneof(
    { weight: 3, arbitrary: name.map((signs) => signs.join('').replace(/\*+/g, '*')) },
    { weight: 1, arbitrary: fc.constant('**') },
    { weight: 1, arbitrary: fc.constant('{a,b*}') },
    { weight: 1, arbitrary: fc.constant('a{b/a,?}b') },
  )
  const pattern = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
  const path = fc
    .array(fc.stringMatching(/^[ab]{1,4}$/), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.join('/'))
  let hits = 0
  fc.assert(
    fc.property(pattern, fc.array(path, { minLength: 20, maxLength: 20 }), (pattern, paths) => {
      expect(problemOf(pattern)).toBeUndefined()
      const wanted = paths.filter(byPicomatch(pattern))
      hits += wanted.length
      expect(paths.filter(includes([pattern])), pattern).toEqual(wanted)
    }),
    { numRuns: 500 },
  )
  expect(hits).toBeGreaterThan(500)
})

test.each([
  ['(a+)+b', { kind: 'sign', sign: '(' }],
  ['@(@(a|b)|c)', { kind: 'sign', sign: '(' }],
  ['[a-z]*', { kind: 'sign', sign: '[' }],
  ['a|b', { kind: 'sign', sign: '|' }],
  ['a\\*', { kind: 'sign', sign: '\\' }],
  ['!a', { kind: 'sign', sign: '!' }],
  ['{a,b', { kind: 'braces' }],
  ['a}', { kind: 'braces' }],
  ['{1..99999999}', { kind: 'braces' }],
  ['{a,{b,c}}', { kind: 'braces' }],
  ['Verträge+Anlagen/@Kunde, neu!/*', undefined],
])('%s', (pattern, problem) => {
  expect(problemOf(pattern)).toEqual(problem)
})

test('every problem is told at its pattern, in both languages', () => {
  const read = (...include: string[]) => {
    const text = JSON.stringify({ include })
    const result = readConfig(text)
    return 'problems' in result
      ? result.problems.map(({ start, end, message }) => [JSON.parse(text.slice(start, end)), message])
      : []
  }
  expect(read('ok/*', '(a+)+b')).toEqual([
    [
      '(a+)+b',
      {
        en: 'In the pattern `(a+)+b`, `(` has no meaning.',
        de: 'Im Muster `(a+)+b` hat `(` keine Bedeutung.',
      },
    ],
  ])
  const many = Array.from({ length: 30 }, (_, index) => `${'x'.repeat(500)}${index}*`)
  expect(read(...many).map(([pattern]) => pattern)).toEqual([many[19]])
  expect(read('a'.repeat(1_000), 'b'.repeat(1_001)).map(([pattern]) => pattern)).toEqual(['b'.repeat(1_001)])
  expect(read(Array(40).fill('{a,b}').join(''))).toHaveLength(1)
  const plain = Array.from({ length: 20_000 }, (_, index) => `folder/${index}.zusage`)
  expect(read(...plain)).toEqual([])
  expect(weightOf('{a,b}')).toBeLessThanOrEqual(mostWildcards)
})

test('the steps for a path grow as the pattern and as the path, whatever they are', () => {
  const steps = (pattern: string, path: string): number => {
    const matches = includes([pattern])
    let best = Number.POSITIVE_INFINITY
    for (let time = 0; time < 5; time++) {
      const before = process.cpuUsage()
      for (let again = 0; again < 20; again++) matches(path)
      const { user, system } = process.cpuUsage(before)
      best = Math.min(best, user + system)
    }
    return best
  }
  for (const shape of [
    (n: number) => ['*a'.repeat(n / 2).concat('b'), 'a'.repeat(200)],
    (n: number) => ['**/a/'.repeat(n / 5).concat('b'), 'a/'.repeat(200).concat('a')],
    (n: number) => ['**/*a*a*b/'.repeat(n / 10).concat('b'), 'aaaa/'.repeat(100).concat('a')],
  ]) {
    const [small, large] = [shape(100), shape(1_000)].map(([pattern, path]) => steps(pattern!, path!))
    // Ten times the pattern: ten times the steps, and no more than 20 with what a busy machine adds.
    expect(large).toBeLessThan(20 * Math.max(small!, 200))
  }
})
