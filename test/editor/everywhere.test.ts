// Completion, hover and the rest asked at every place of sound and broken contracts.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CompletionList } from 'vscode-languageserver-protocol'
import { Language } from '../../language/src/index.ts'
import { mutate, randomOf } from '../fuzz/mutate.ts'
import { exampleFolders, readProject, tour } from '../support/projects.ts'
import { Editor } from './support/client.ts'
import { capable, taken, tourFiles, write } from './support/content.ts'

let editor: Editor
beforeAll(async () => {
  editor = await Editor.start(tourFiles(), { capabilities: capable })
})
afterAll(() => editor.stop())

const requests = ['textDocument/completion', 'textDocument/hover', 'textDocument/signatureHelp']

interface Place {
  readonly line: number
  readonly character: number
}

/** Every position of a text, or every nth. */
function positions(text: string, each: number): Place[] {
  const places: Place[] = []
  let count = 0
  for (const [line, content] of text.split('\n').entries()) {
    for (let character = 0; character <= content.length; character++) {
      if (count++ % each === 0) places.push({ line, character })
    }
  }
  return places
}

/** What is answered with an error; the place of each. */
async function failures(path: string, text: string, each: number): Promise<string[]> {
  await write(editor, path, text)
  const failed: string[] = []
  const ask = async (method: string, position: Place): Promise<void> => {
    try {
      await editor.ask(method, path, { position })
    } catch (error) {
      failed.push(`${method} ${position.line}:${position.character} ${error}`)
    }
  }
  const all = positions(text, each)
  for (let at = 0; at < all.length; at += 100) {
    await Promise.all(
      all.slice(at, at + 100).flatMap((place) => requests.map((method) => ask(method, place))),
    )
  }
  const range = { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } }
  for (const method of ['textDocument/inlayHint', 'textDocument/codeLens']) {
    await editor.ask(method, path, { range }).catch((error) => failed.push(`${method} ${error}`))
  }
  return failed
}

test('at every place of the tour', async () => {
  for (const { path, text } of tour) expect(await failures(path, text, 1)).toEqual([])
})

const clauses = exampleFolders
  .filter((folder) => folder.startsWith('examples/clauses/'))
  .flatMap((folder) => readProject(folder))

test('in mutated tours and clauses', async () => {
  const decoder = new TextDecoder()
  for (let seed = 1; seed <= 40; seed++) {
    const random = randomOf(seed)
    const { path, text } = seed % 2 === 0 ? tour[seed % tour.length]! : clauses[seed % clauses.length]!
    const broken = decoder.decode(mutate(text, random))
    const failed = await failures(path, broken, 29)
    expect([seed, failed]).toEqual([seed, []])
    await write(editor, path, tour.find((file) => file.path === path)?.text ?? '')
  }
})

test('at a place that is not there', async () => {
  await write(editor, 'contract.zusage', 'party A')
  for (const position of [
    { line: 99, character: 0 },
    { line: 0, character: 9_999 },
  ]) {
    for (const method of requests) await editor.ask(method, 'contract.zusage', { position })
  }
  await write(editor, 'contract.zusage', tour.find(({ path }) => path === 'contract.zusage')!.text)
})

test('in an empty file, one with CRLF, one with a very long line', async () => {
  for (const text of [
    '',
    '\r\n\r\n',
    'team X {\r\n  of \r\n}\r\n',
    `party A "${'x'.repeat(200_000)}"`,
    'x'.repeat(200_000),
    '{'.repeat(5_000),
  ]) {
    expect(await failures('odd.zusage', text, Math.max(1, Math.floor(text.length / 20)))).toEqual([])
  }
  await write(editor, 'odd.zusage', '')
})

test('what is taken from a list keeps a sound file free of errors of form', async () => {
  const language = new Language()
  const isSound = (text: string): boolean =>
    language.readProject([{ path: 'a.zusage', text }]).files[0]!.syntaxProblems.length === 0
  let tried = 0
  for (const { path, text } of tour) {
    await write(editor, path, text)
    const lines = text.split('\n')
    for (const [line, content] of lines.entries()) {
      // On a line of its own, where a new part can begin.
      const indent = /^ */.exec(content)![0]
      const before = [...lines.slice(0, line), indent, ...lines.slice(line)].join('\n')
      await write(editor, path, before)
      const position = { line, character: indent.length }
      const { items } = await editor.ask<CompletionList>('textDocument/completion', path, { position })
      for (const item of items) {
        if (item.insertTextFormat !== 2) continue
        const after = taken(item, before)
        tried++
        if (!isSound(after))
          expect.fail(
            `${path}:${line + 1} ${item.label}\n${after
              .split('\n')
              .slice(Math.max(0, line - 2), line + 8)
              .join('\n')}`,
          )
      }
    }
    await write(editor, path, text)
  }
  expect(tried).toBeGreaterThan(500)
})
