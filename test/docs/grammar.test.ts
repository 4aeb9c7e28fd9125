import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { grammarPage } from '../../language/scripts/grammar-overview.ts'

test('the page of the grammar is what the grammar says', () => {
  const page = readFileSync(new URL('../../language/docs/grammar.md', import.meta.url), 'utf8')
  expect(page).toBe(grammarPage())
})

test('every rule that is named is there', () => {
  const page = grammarPage()
  const blocks = [...page.matchAll(/^```ebnf\n(.*?)^```$/gms)].map(([, block]) => block!).join('\n')
  const plain = blocks.replace(/'[^']*'/g, '').replace(/<[^>]*>/g, '')
  const defined = new Set([...plain.matchAll(/^(\w+) ::=/gm)].map(([, name]) => name))
  const tokens = new Set([...page.matchAll(/^\| ([A-Z]+) \|/gm)].map(([, name]) => name))
  const used = new Set([...plain.matchAll(/\b[A-Z]\w*\b/g)].map(([name]) => name))
  expect([...used].filter((name) => !defined.has(name) && !tokens.has(name))).toEqual([])
  const open = (text: string): number => text.split('(').length - text.split(')').length
  expect(open(plain)).toBe(0)
})
