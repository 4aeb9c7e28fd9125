import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  CodeAction,
  DocumentLink,
  DocumentSymbol,
  Hover,
  Location,
  MarkupContent,
  Position,
  Range,
  SemanticTokens,
} from 'vscode-languageserver-protocol'
import { Editor } from './support/client.ts'
import { capable } from './support/content.ts'

// The standard library is a document like others to whoever looks into it, though it is on no disk.

const uri = 'zusage-library:/standard.zusage'
let editor: Editor
let text: string
beforeAll(async () => {
  editor = await Editor.start(
    { 'a.zusage': 'sla Basic {\n  goal ResolutionTime 90 % within 3 business days\n}\n' },
    { capabilities: capable },
  )
  const content = await editor.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', {
    uri,
  })
  text = content.text
  await editor.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'zusage', version: 1, text },
  })
})
afterAll(() => editor.stop())

const ask = <R>(method: string, parameters: object = {}): Promise<R> =>
  editor.connection.sendRequest(method, { textDocument: { uri }, ...parameters })

function placeOf(words: string): Position {
  const before = text.slice(0, text.indexOf(words) + words.length).split('\n')
  return { line: before.length - 1, character: before.at(-1)!.length }
}

const at = ({ start, end }: Range): string =>
  text.split('\n')[start.line]!.slice(start.character, end.character)

describe('in the standard library', () => {
  test('a name of a file leads there, and a name there to its declaration', async () => {
    const [found] = await editor.ask<Location[]>('textDocument/definition', 'a.zusage', {
      position: { line: 1, character: 10 },
    })
    expect(found!.uri).toBe(uri)
    expect(at(found!.range)).toBe('ResolutionTime')
    const declared = await ask<Location[]>('textDocument/definition', {
      position: placeOf('metric ResolutionTime'),
    })
    expect(declared.map((one) => [one.uri, at(one.range)])).toEqual([[uri, 'ResolutionTime']])
    // From the use of an event to its declaration.
    const used = /metric ResolutionTime[\s\S]*?from (?<event>\w+)/.exec(text)!
    const event = used.groups!.event!
    const lines = text.slice(0, used.index + used[0].length).split('\n')
    const events = await ask<Location[]>('textDocument/definition', {
      position: { line: lines.length - 1, character: lines.at(-1)!.length },
    })
    expect(events.map((one) => [one.uri, at(one.range)])).toEqual([[uri, event]])
    expect(text.split('\n')[events[0]!.range.start.line]).toMatch(new RegExp(`^event ${event}\\b`))
  })

  test('hover says what a metric measures, and who uses it can be asked', async () => {
    const position = placeOf('metric ResolutionTime')
    const hover = await ask<Hover>('textDocument/hover', { position })
    expect((hover.contents as MarkupContent).value).toContain('metric ResolutionTime')
    const uses = await ask<Location[]>('textDocument/references', {
      position,
      context: { includeDeclaration: false },
    })
    expect(uses.map((one) => one.uri)).toEqual([editor.uri('a.zusage')])
  })

  test('it has an outline and colours, and no links', async () => {
    const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol')
    expect(symbols.map(({ name }) => name)).toContain('ResolutionTime')
    const declared = [...text.matchAll(/^(?:event|metric) (\w+)/gm)].map(([, name]) => name)
    expect(symbols.map(({ name }) => name)).toEqual(declared)
    const { data } = await ask<SemanticTokens>('textDocument/semanticTokens/full')
    expect(data.length).toBeGreaterThan(0)
    expect(await ask<DocumentLink[]>('textDocument/documentLink')).toEqual([])
  })

  test('nothing is found, and nothing can be changed', async () => {
    const position = placeOf('metric ResolutionTime')
    const range = { start: position, end: position }
    const actions = await ask<CodeAction[]>('textDocument/codeAction', {
      range,
      context: { diagnostics: [] },
    })
    expect(actions).toEqual([])
    expect(await ask('textDocument/prepareRename', { position })).toBeNull()
    await expect(ask('textDocument/rename', { position, newName: 'Other' })).rejects.toThrow()
    // Where something is found there is the SLA that nothing uses.
    await editor.diagnostics('a.zusage', (all) => all.length > 0)
    expect(editor.publishedPaths()).toEqual(['a.zusage'])
  })
})
