import { describe, expect, test } from 'vitest'
import type { TextEdit } from '../../language/src/index.ts'
import { addBelow, addToBlock, removeStatement } from '../../language/src/rules/support/edits.ts'

function apply(text: string, edit: TextEdit | undefined): string {
  if (edit === undefined) return 'no edit'
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end)
}

/** The place of some words in a text. */
function placeOf(text: string, words: string): { file: string; start: number; end: number } {
  const start = text.indexOf(words)
  return { file: 'main.zusage', start, end: start + words.length }
}

const source = (text: string) => ({ path: 'main.zusage', text })

describe('adding to a block', () => {
  test.each([
    ['lines', '  a {\n    b\n  }\n', '  a {\n    b\n    c\n\n    d\n  }\n'],
    ['lines that end as on Windows', 'a {\r\n  b\r\n}\r\n', 'a {\r\n  b\r\n  c\r\n\r\n  d\r\n}\r\n'],
    ['one line', 'a { b }\n', 'a { b c d }\n'],
    ['one line without a space', 'a {b}\n', 'a {b c d }\n'],
    ['nothing', 'a { }\n', 'a { c d }\n'],
    ['a comment in its last line', 'a {\n  b // {\n}\n', 'a {\n  b // {\n  c\n\n  d\n}\n'],
    ['a last line behind which it closes', 'a {\n  b }\n', 'a {\n  b c d }\n'],
  ])('of %s', (_, text, expected) => {
    const block = placeOf(text, text.trim())
    expect(apply(text, addToBlock(source(text), block, ['c', '', 'd']))).toBe(expected)
  })

  test('that is not closed is not possible', () => {
    expect(addToBlock(source('a { b'), placeOf('a { b', 'a { b'), ['c'])).toBe(undefined)
  })
})

describe('adding below', () => {
  test.each([
    ['a line', '  a\n  b\n', '  a\n  c\n  b\n'],
    ['a line that ends as on Windows', '  a\r\n  b\r\n', '  a\r\n  c\r\n  b\r\n'],
    ['a line with a comment', '  a // so\n  b\n', '  a // so\n  c\n  b\n'],
    ['a part of a line', '  a b\n', '  a\n  c b\n'],
    ['the last line', 'a', 'a\nc'],
  ])('%s', (_, text, expected) => {
    expect(apply(text, addBelow(source(text), placeOf(text, 'a'), ['c']))).toBe(expected)
  })
})

describe('removing', () => {
  test.each([
    ['a line of its own', '{\n  a\n  b\n}\n', '{\n  b\n}\n'],
    ['a line that ends as on Windows', '{\r\n  a\r\n  b\r\n}\r\n', '{\r\n  b\r\n}\r\n'],
    ['a part of a line', '{ a b }\n', '{ b }\n'],
    ['what has a comment behind it', '{\n  a // so\n}\n', '{\n  // so\n}\n'],
    ['the last line of a file', '{\n  a', '{\n'],
  ])('%s', (_, text, expected) => {
    expect(apply(text, removeStatement(source(text), placeOf(text, 'a')))).toBe(expected)
  })
})
