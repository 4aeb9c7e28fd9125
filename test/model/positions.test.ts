import { expect, test } from 'vitest'
import { lineAt, lineStartsOf, positionAt } from '../../language/src/text/positions.ts'

test('lines and columns for people begin at one', () => {
  const text = 'ab\ncd\r\n\nüx\n'
  const places = [...text, ''].map((_, offset) => {
    const { line, column } = positionAt(text, offset)
    return `${line}:${column}`
  })
  expect(places.join(' ')).toBe('1:1 1:2 1:3 2:1 2:2 2:3 2:4 3:1 4:1 4:2 4:3 5:1')
})

test('columns count as editors do, in units of UTF-16', () => {
  expect(positionAt('😀x', 2)).toEqual({ line: 1, column: 3 })
})

test('an empty text has one line', () => {
  expect(positionAt('', 0)).toEqual({ line: 1, column: 1 })
  expect(lineStartsOf('')).toEqual([0])
})

test('the line of an offset, from zero, in long texts', () => {
  const text = 'x\n'.repeat(1000)
  const starts = lineStartsOf(text)
  for (const line of [0, 1, 499, 998, 999]) {
    expect(lineAt(starts, line * 2)).toBe(line)
    expect(lineAt(starts, line * 2 + 1)).toBe(line)
  }
  expect(lineAt(starts, 2000)).toBe(1000)
})

test('texts that alternate are not mixed up', () => {
  expect(positionAt('a\nb', 2).line).toBe(2)
  expect(positionAt('ab c', 2).line).toBe(1)
  expect(positionAt('a\nb', 2).line).toBe(2)
})
