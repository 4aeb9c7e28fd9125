import { expect, test } from 'vitest'
import { Editor } from './support/client.ts'

test('findings come while one types, and go when what is wrong is mended', async () => {
  await using editor = await Editor.start({ 'a.zusage': '' })
  await editor.open('a.zusage', 'role Lead of Sales\n')
  const found = await editor.published('a.zusage', 1)
  expect(found.map(({ code }) => code)).toEqual(['unknown-name'])
  const version = await editor.change('a.zusage', 'party Sales\nrole Lead of Sales\n')
  expect(await editor.published('a.zusage', version)).toEqual([])
  const symbols = await editor.ask<{ name: string }[]>('textDocument/documentSymbol', 'a.zusage')
  expect(symbols.map(({ name }) => name)).toEqual(['Sales', 'Lead'])
})
