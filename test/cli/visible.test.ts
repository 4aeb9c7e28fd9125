import { expect, test } from 'vitest'
import { shown } from '../../cli/src/report/visible.ts'
import { command } from '../../cli/src/report/workflow.ts'

const hostile = 'a\u001b[31m\u0007\u202e\u009b\r\nb\tc\rd'

test('a terminal gets the lines of a text, and nothing that steers it; a program gets its bytes', () => {
  expect(shown(hostile, { isTerminal: true })).toBe('a\u241b[31m\u2407\ufffd\ufffd\nb\tc\u240dd')
  expect(shown(hostile, { isTerminal: false })).toBe(hostile)
})

test('an annotation of GitHub has no such sign in its title, its path or its text', () => {
  const at = { line: 1, column: 1 }
  const line = command({
    level: 'error',
    title: hostile,
    text: [hostile],
    place: { path: hostile, start: at, end: at },
  })
  expect(line).not.toMatch(/[\0-\x1f\x7f-\x9f\u202e]/)
})
