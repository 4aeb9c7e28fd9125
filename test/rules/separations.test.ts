// Two that overlap are parted by leaving out in one what the other is for: by hand, and against every customer there is.
import { expect, test } from 'vitest'
import type { Segmentation } from '../../language/src/segments/index.ts'
import { segmentation } from '../segments/notation.ts'
import { holds, points } from '../segments/oracle.ts'
import { randomOf } from '../segments/random.ts'
import { checkFix, findingsIn } from '../support/check.ts'

const attributes = { n: 'number', b: 'boolean', e: 'A|B|C' }

const source = (first: string, second: string): string => `segmentation Customers {
  attribute n: number
  attribute b: boolean
  attribute e: A | B | C
  segment One when ${first}
  segment Two when ${second}
  segment Rest otherwise
}
`

/** A condition as somebody may write it, with parentheses where there need be none. */
function randomCondition(random: () => number, depth: number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  if (depth === 0 || random() < 0.2) {
    return pick([
      'b',
      'not b',
      'e = A',
      'e != B',
      'e in (A, C)',
      'n < 2',
      'n >= 2',
      'n > 5',
      'n <= 5',
      'n = 3',
    ])
  }
  const part = (): string => randomCondition(random, depth - 1)
  return pick([
    () => `${part()} and ${part()}`,
    () => `${part()} or ${part()}`,
    () => `(${part()})`,
    () => `(${part()}) or (${part()})`,
    () => `not (${part()})`,
    () => `((${part()} or ${part()}))`,
    () => `${part()} or\n    ${part()}`,
  ])()
}

/** The two segments of a source, read by another parser than the language's. */
function read(text: string): Segmentation {
  const conditionOf = (id: string): string => {
    const start = text.indexOf(`segment ${id} when `) + `segment ${id} when `.length
    return text.slice(start, text.indexOf('segment', start)).replace(/\s+/g, ' ').trim()
  }
  return segmentation(attributes, { One: conditionOf('One'), Two: conditionOf('Two') })
}

test('one keeps all that it had, the other loses just that, and is not left empty', async () => {
  let tried = 0
  for (let seed = 0; seed < 300; seed++) {
    const random = randomOf(seed)
    const text = source(randomCondition(random, 3), randomCondition(random, 3))
    const found = (await findingsIn([{ path: 'main.zusage', text }])).find(
      ({ rule, related }) => rule === 'segment-overlap' && related.length > 0,
    )
    const before = read(text)
    for (const { edits, title } of found?.fixes ?? []) {
      expect(edits).toHaveLength(1)
      const [{ start, end, text: written }] = edits as [(typeof edits)[number]]
      const edited = text.slice(0, start) + written + text.slice(end)
      const after = read(edited)
      const changed = title.en.includes('in Two') ? 1 : 0
      const kept = 1 - changed
      let left = 0
      // Of both, since a limit of the one may be none of the other.
      for (const point of [...points(before), ...points(after)]) {
        const was = before.segments.map(({ condition }) => holds(condition as never, point, before))
        const is = after.segments.map(({ condition }) => holds(condition as never, point, after))
        expect(is[kept], `${edited} ${JSON.stringify(point)}`).toBe(was[kept])
        expect(is[changed], `${edited} ${JSON.stringify(point)}`).toBe(was[changed] && !was[kept])
        if (is[changed]) left++
      }
      expect(left, edited).toBeGreaterThan(0)
      const rules = (await findingsIn([{ path: 'main.zusage', text: edited }])).map(({ rule }) => rule)
      expect(rules, edited).not.toContain('segment-overlap')
      expect(rules, edited).not.toContain('syntax-error')
      tried++
    }
  }
  expect(tried).toBeGreaterThan(100)
})

test('a special case within a general one is left out there, not the other way round', () =>
  checkFix(
    'segment-overlap',
    source('e = A', 'e = A and b or b'),
    source('e = A', '(e = A and b or b) and not (e = A)'),
  ))

test('what lies within the other altogether is not what loses', async () => {
  const text = source('b', 'b and n > 5')
  const [found] = (await findingsIn([{ path: 'main.zusage', text }])).filter(
    ({ rule }) => rule === 'segment-overlap',
  )
  expect(found!.fixes.map(({ title }) => [title.en, title.de])).toEqual([
    ['Leave out in One what Two is for', 'In One ausnehmen, wofür Two gilt'],
  ])
  await checkFix('segment-overlap', text, source('b and not (b and n > 5)', 'b and n > 5'))
})

test('a condition with a comment stays as somebody wrote it; in the other the comment is left out', async () => {
  const text = source('b /* regular */ and // often\n n > 5', 'e = A')
  const found = (await findingsIn([{ path: 'main.zusage', text }])).find(
    ({ rule }) => rule === 'segment-overlap',
  )
  expect(found!.fixes.map(({ title }) => title.en)).toEqual(['Leave out in Two what One is for'])
  expect(found!.fixes[0]!.edits[0]!.text).toBe('e = A and not (b and n > 5)')
})
