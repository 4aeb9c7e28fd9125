// The settings as JSON: what is one and what is none goes by `JSON.parse`, whatever is broken in it; and each part is where
// it is said to be.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type JsonNode, readJson } from '../../language/src/config/json-text.ts'

const words = ['{', '}', '[', ']', ',', ':', '"a"', '"b\\n"', '1', '-2.5e3', 'true', 'null', ' ', '\n']
const mistakes = ['a', '"', '//', '01', '"x\ty"', 'tru', '.5', '/* */', '\\', '\u00a0']
const anyText = fc
  .array(fc.constantFrom(...words, ...mistakes), { maxLength: 14 })
  .map((parts) => parts.join(''))
const value = fc.jsonValue().map((one) => JSON.stringify(one, undefined, 2))
/** A value in which something was left out or put in. */
const nearly = fc
  .tuple(value, fc.nat(), fc.nat(3), fc.constantFrom('', ...words, ...mistakes))
  .map(([text, at, less, more]) => {
    const place = at % (text.length + 1)
    return text.slice(0, place) + more + text.slice(place + less)
  })

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** What a part says, put together from the text of its places. */
function said(text: string, node: JsonNode): unknown {
  if (node.kind === 'array') return node.items.map((item) => said(text, item))
  if (node.kind !== 'object') return JSON.parse(text.slice(node.start, node.end))
  return Object.fromEntries(
    node.entries.map(({ key, value: of }) => {
      expect(JSON.parse(text.slice(key.start, key.end))).toBe(key.value)
      return [key.value, said(text, of)]
    }),
  )
}

test('is what JSON.parse takes', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, value, nearly), (text) => {
      const read = readJson(text)
      expect('kind' in read).toBe(isJson(text))
      if ('expected' in read) {
        expect(read.start).toBeLessThanOrEqual(read.end)
        expect(read.end).toBeLessThanOrEqual(text.length)
      } else if (!text.includes('__proto__')) expect(said(text, read)).toEqual(JSON.parse(text))
    }),
    { numRuns: 3000, seed: 5 },
  )
})

test.each([
  ['', 'value', 0],
  ['{', 'key', 1],
  ['{a: 1}', 'key', 1],
  ['{"a" 1}', 'colon', 5],
  ['{"a":}', 'value', 5],
  ['{"a": 1 "b": 2}', 'comma', 8],
  ['{"a": 1,}', 'key', 8],
  ['[1,]', 'value', 3],
  ['[1 // one\n]', 'comma', 3],
  ['[1}', 'comma', 2],
  ['[', 'value', 1],
  ['{"a": "b', 'string', 6],
  ['{} {}', 'end', 3],
])('%s wants a %s at %i', (text, expected, start) => {
  expect(readJson(text)).toMatchObject({ expected, start })
})

test('how deep it may be has an end before the stack has', () => {
  const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
  expect(readJson(nested(50))).toMatchObject({ kind: 'array' })
  for (const depth of [60, 200_000])
    expect(readJson(nested(depth))).toEqual({ expected: 'shallower', start: 51, end: 52 })
  // What is wrong before is said first.
  expect(readJson(`{"a" ${nested(200_000)}}`)).toMatchObject({ expected: 'colon', start: 5 })
})
