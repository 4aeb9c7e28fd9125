// Lists longer than the arguments that a call can take: each must be read and checked like a short one.
import { expect, test } from 'vitest'
import { compileFiles } from '../support/projects.ts'
import { slice } from '../support/slice.ts'

/** More than a stack has room for as arguments of one call; tried below. */
const many = 130_000
const list = (one: (number: number) => string, separator: string): string =>
  Array.from({ length: many }, (_, number) => one(number)).join(separator)

test('a call does not take as many arguments', () => {
  const all = Array.from({ length: many }, (_, number) => number)
  expect(() => Math.max(...all)).toThrow(RangeError)
})

const kinds: [name: string, text: () => string][] = [
  ['parties on one line', () => list((number) => `party P${number}`, ' ')],
  [
    'values of an attribute',
    () => `segmentation S {\n  attribute plan: ${list((number) => `V${number}`, ' | ')}\n}\n`,
  ],
  [
    'values of a condition',
    () => `segmentation S {\n  attribute size: number\n  segment A when size in (${list(String, ', ')})\n}\n`,
  ],
  ['standards', () => `contract C {\n  ${list((number) => `standard S${number}`, '\n  ')}\n}\n`],
]

test.each(slice(kinds, 0, 'lists'))('%s', (_, text) => {
  const { findings } = compileFiles([{ path: 'many.zusage', text: text() }])
  expect(findings.filter(({ rule }) => rule === 'internal-error')).toEqual([])
})
