// All that can be asked, asked at every place of sound and broken contracts: what is asked with a place at each, the rest
// once a text.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CompletionList } from 'vscode-languageserver-protocol'
import { features, workspaceFeatures } from '../../language/src/editor/features/index.ts'
import { Language } from '../../language/src/index.ts'
import { mutate, randomOf } from '../fuzz/mutate.ts'
import { exampleFolders, readProject, tour } from '../support/projects.ts'
import { isFull, slice } from '../support/slice.ts'
import { Editor } from './support/client.ts'
import { capable, taken, tourFiles, write } from './support/content.ts'

let editor: Editor
beforeAll(async () => {
  editor = await Editor.start(tourFiles(), { capabilities: capable })
})
afterAll(() => editor.stop())

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

/** Asked at each place. */
const atPlaces = ['textDocument/completion', 'textDocument/hover', 'textDocument/signatureHelp']

interface Asked {
  readonly place: Place
  /** All of the text. */
  readonly range: { readonly start: Place; readonly end: Place }
}

const options = { tabSize: 2, insertSpaces: true }

/** Asked at some places, with what each takes besides the file. */
const atSomePlaces: Readonly<Record<string, (asked: Asked) => object>> = {
  'textDocument/inlayHint': ({ range }) => ({ range }),
  'textDocument/codeLens': () => ({}),
  'textDocument/definition': ({ place }) => ({ position: place }),
  'textDocument/references': ({ place }) => ({ position: place, context: { includeDeclaration: true } }),
  'textDocument/documentHighlight': ({ place }) => ({ position: place }),
  'textDocument/documentLink': () => ({}),
  'textDocument/documentSymbol': () => ({}),
  'textDocument/foldingRange': () => ({}),
  'textDocument/selectionRange': ({ place }) => ({ positions: [place] }),
  'textDocument/semanticTokens/full': () => ({}),
  'textDocument/semanticTokens/range': ({ range }) => ({ range }),
  'textDocument/codeAction': ({ place }) => ({
    range: { start: place, end: place },
    context: { diagnostics: [] },
  }),
  'textDocument/formatting': () => ({ options }),
  'textDocument/rangeFormatting': ({ place, range }) => ({
    range: { start: place, end: range.end },
    options,
  }),
  'textDocument/onTypeFormatting': ({ place }) => ({ position: place, ch: '}', options }),
  'textDocument/prepareRename': ({ place }) => ({ position: place }),
  'textDocument/rename': ({ place }) => ({ position: place, newName: 'Renamed' }),
  'textDocument/prepareTypeHierarchy': ({ place }) => ({ position: place }),
  'zusage/contractView': () => ({}),
  'zusage/compile': () => ({}),
  'workspace/symbol': ({ place }) => ({ query: 'abcdefghij'.slice(0, place.character % 3) }),
}

/** Asked about the answers of others, by the first of these. */
const aboutAnswers: Readonly<
  Record<string, { readonly of: string; readonly with: (answer: unknown) => unknown }>
> = {
  'completionItem/resolve': {
    of: 'textDocument/completion',
    with: (list) => (list as CompletionList)?.items[0],
  },
  'codeLens/resolve': { of: 'textDocument/codeLens', with: (lenses) => (lenses as unknown[])?.[0] },
  'typeHierarchy/supertypes': { of: 'textDocument/prepareTypeHierarchy', with: itemOf },
  'typeHierarchy/subtypes': { of: 'textDocument/prepareTypeHierarchy', with: itemOf },
}

function itemOf(items: unknown): unknown {
  const item = (items as unknown[] | null)?.[0]
  return item === undefined ? undefined : { item }
}

test('all that can be asked is asked here', () => {
  const asked = [...atPlaces, ...Object.keys(atSomePlaces), ...Object.keys(aboutAnswers)]
  expect(asked.sort()).toEqual([...features, ...workspaceFeatures].map(({ method }) => method).sort())
})

/** What may be refused, in the user's words: a name that stands for nothing, or no name at all. */
const refusals: readonly string[] = ['textDocument/rename', 'textDocument/prepareRename']

const chance = randomOf(7)

/** How often each was asked. */
const counts = new Map<string, number>()

/** What is answered with an error; the place of each. */
async function failures(path: string, text: string, each: number): Promise<string[]> {
  await write(editor, path, text)
  const failed: string[] = []
  const tell = (method: string, error: unknown): void => {
    const { code, message } = error as { code?: number; message: string }
    // A defect is told with its method before it.
    if (code === -32803 && refusals.includes(method) && !message.startsWith(method)) return
    failed.push(`${method} ${code} ${message}`)
  }
  const ask = async (method: string, parameters: object): Promise<void> => {
    counts.set(method, (counts.get(method) ?? 0) + 1)
    const answer = await editor.ask<unknown>(method, path, parameters).catch((error) => tell(method, error))
    for (const [next, { of, with: made }] of Object.entries(aboutAnswers)) {
      const about = of === method ? made(answer) : undefined
      if (about === undefined || about === null || counts.get(next)! > 2_000) continue
      counts.set(next, (counts.get(next) ?? 0) + 1)
      await editor.connection.sendRequest(next, about).catch((error) => tell(next, error))
    }
  }
  const all = positions(text, each)
  for (let at = 0; at < all.length; at += 100) {
    const places = all.slice(at, at + 100)
    await Promise.all(places.flatMap((position) => atPlaces.map((method) => ask(method, { position }))))
  }
  const range = { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } }
  // Names stand everywhere, and places drawn at equal steps would meet the same ones again and again.
  const some = Array.from({ length: 8 }, () => all[Math.floor(chance() * all.length)]!)
  for (const place of some) {
    await Promise.all(
      Object.entries(atSomePlaces).map(([method, made]) => ask(method, made({ place, range }))),
    )
  }
  return failed
}

test('at every place of the tour', async () => {
  for (const { path, text } of tour) expect(await failures(path, text, isFull ? 1 : 3)).toEqual([])
})

const clauses = exampleFolders
  .filter((folder) => folder.startsWith('examples/clauses/'))
  .flatMap((folder) => readProject(folder))

test('in mutated tours and clauses', async () => {
  const decoder = new TextDecoder()
  for (const seed of slice([...Array(40).keys()], 0.12)) {
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
    for (const method of atPlaces) await editor.ask(method, 'contract.zusage', { position })
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
    for (const [line, content] of slice([...lines.entries()], 0.12, path)) {
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
  expect(tried).toBeGreaterThan(isFull ? 500 : 150)
})

test('at every name that has heirs', async () => {
  const text = tour.find(({ path }) => path === 'levels.zusage')!.text
  await write(editor, 'levels.zusage', text)
  for (const [line, content] of text.split('\n').entries()) {
    const sla = /^sla (?=\w)/.exec(content)
    if (sla === null) continue
    const position = { line, character: sla[0].length }
    const [item] = await editor.ask<object[]>('textDocument/prepareTypeHierarchy', 'levels.zusage', {
      position,
    })
    for (const method of ['typeHierarchy/supertypes', 'typeHierarchy/subtypes']) {
      counts.set(method, (counts.get(method) ?? 0) + 1)
      await editor.connection.sendRequest(method, { item })
    }
  }
})

test('each was asked, and more than once', () => {
  for (const { method } of [...features, ...workspaceFeatures])
    expect(counts.get(method) ?? 0, method).toBeGreaterThan(2)
})
