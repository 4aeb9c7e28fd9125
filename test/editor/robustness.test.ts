// Whatever comes, the server goes on; and it ends when it should.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { CancellationTokenSource, createMessageConnection } from 'vscode-jsonrpc/node'
import type { Diagnostic, Hover } from 'vscode-languageserver-protocol'
import { manyFiles } from '../bench/projects.ts'
import { posix } from '../support/posix.ts'
import { isFull } from '../support/slice.ts'
import { Editor } from './support/client.ts'

const program = fileURLToPath(new URL('../../cli/bin/zusage.js', import.meta.url))
const codes = (found: readonly Diagnostic[]): unknown[] => found.map(({ code }) => code)

function start(): ReturnType<typeof spawn> {
  return spawn(process.execPath, [program, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] })
}

describe('the end', () => {
  const initialize = { processId: null, rootUri: null, capabilities: {} }

  test('is 0 after shutdown and exit, and 1 without shutdown', async () => {
    for (const [isAsked, code] of [
      [true, 0],
      [false, 1],
    ] as const) {
      const server = start()
      const connection = createMessageConnection(server.stdout!, server.stdin!)
      connection.listen()
      await connection.sendRequest('initialize', initialize)
      if (isAsked) await connection.sendRequest('shutdown')
      void connection.sendNotification('exit')
      expect(await once(server, 'exit')).toEqual([code, null])
    }
  })

  test('comes when the input closes', async () => {
    const server = start()
    server.stdin!.end()
    expect((await once(server, 'exit'))[0]).toBe(1)
  })

  test('comes when the editor has died', async () => {
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
    const server = start()
    const connection = createMessageConnection(server.stdout!, server.stdin!)
    connection.listen()
    await connection.sendRequest('initialize', { ...initialize, processId: editor.pid })
    const gone = once(server, 'exit')
    editor.kill('SIGKILL')
    expect((await gone)[0]).toBe(1)
  })

  test('nothing but the protocol is written to standard output', async () => {
    const server = start()
    const parts: Buffer[] = []
    server.stdout!.on('data', (part: Buffer) => parts.push(part))
    const message = (content: object): string => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...content })
      return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
    }
    server.stdin!.write(message({ id: 1, method: 'initialize', params: initialize }))
    server.stdin!.write(message({ method: 'initialized', params: {} }))
    server.stdin!.write(
      message({
        method: 'textDocument/didOpen',
        params: { textDocument: { uri: 'untitled:a', languageId: 'zusage', version: 1, text: 'role {{{' } },
      }),
    )
    await expect.poll(() => Buffer.concat(parts).toString()).toContain('syntax-error')
    server.stdin!.write(message({ id: 2, method: 'shutdown' }))
    server.stdin!.write(message({ method: 'exit' }))
    await once(server, 'exit')
    let rest = Buffer.concat(parts)
    while (rest.length > 0) {
      const [head, length] = /^Content-Length: (\d+)\r\n\r\n/.exec(rest.toString('latin1')) ?? []
      expect(head, rest.toString().slice(0, 80)).toBeDefined()
      const end = head!.length + Number(length)
      expect(JSON.parse(rest.subarray(head!.length, end).toString())).toHaveProperty('jsonrpc', '2.0')
      rest = rest.subarray(end)
    }
  })
})

describe('requests', () => {
  test('see the newest text, even when it comes with them', async () => {
    await using editor = await Editor.start({ 'a.zusage': '' })
    await editor.open('a.zusage', '')
    const names = [...Array(50).keys()].map((n) => `Party${n}`)
    const answers = names.map((name) => {
      void editor.change('a.zusage', `party ${name}\n`)
      return editor.ask<{ name: string }[]>('textDocument/documentSymbol', 'a.zusage')
    })
    expect((await Promise.all(answers)).map(([one]) => one!.name)).toEqual(names)
  })

  test('right after the start are answered by the whole project, as the user has set it', async () => {
    const files = Object.fromEntries(manyFiles(5_000).map(({ path, text }) => [path, text]))
    await using editor = await Editor.start(files, { capabilities: { workspace: { configuration: true } } })
    const path = 'departments/d3.zusage'
    void editor.open(path, files[path]!)
    const line = files[path]!.split('\n').findIndex((text) => text.includes('extends Hours2'))
    const position = { line, character: files[path]!.split('\n')[line]!.indexOf('Hours2') + 1 }
    const found = await editor.ask<{ uri?: string; targetUri?: string }[]>('textDocument/definition', path, {
      position,
    })
    expect([found].flat().map((one) => one.uri ?? one.targetUri)).toEqual([
      editor.uri('departments/d2.zusage'),
    ])
    expect(await editor.published(path, 1)).toEqual([])
  })

  test('that are cancelled leave nothing behind, and others are answered', async () => {
    await using editor = await Editor.start({ 'a.zusage': 'party Sales\n' })
    await editor.open('a.zusage', 'party Sales\n')
    const textDocument = { uri: editor.uri('a.zusage') }
    const position = { line: 0, character: 7 }
    const cancelled = [...Array(40).keys()].map((n) => {
      void editor.change('a.zusage', `party Sales\n// ${n}\n`)
      const source = new CancellationTokenSource()
      const answer = editor.connection.sendRequest(
        'textDocument/hover',
        { textDocument, position },
        source.token,
      )
      source.cancel()
      return answer.then(
        () => 'answered',
        (error: { code: number }) => error.code,
      )
    })
    // Each is either answered, or ends as the protocol has it.
    for (const one of await Promise.all(cancelled)) expect([-32_800, 'answered']).toContain(one)
    await editor.change('a.zusage', 'party Other\n')
    const symbols = await editor.ask<{ name: string }[]>('textDocument/documentSymbol', 'a.zusage')
    expect(symbols.map(({ name }) => name)).toEqual(['Other'])
    expect(await editor.ask<Hover>('textDocument/hover', 'a.zusage', { position })).not.toBeNull()
  })

  test('that make no sense get an answer or an error, and the server lives', async () => {
    await using editor = await Editor.start({ 'a.zusage': 'party Sales\n' })
    await editor.open('a.zusage', 'party Sales\n')
    const odd: readonly (readonly [string, unknown])[] = [
      [
        'textDocument/hover',
        { textDocument: { uri: 'file:///nowhere/b.zusage' }, position: { line: 0, character: 0 } },
      ],
      [
        'textDocument/hover',
        { textDocument: { uri: editor.uri('a.zusage') }, position: { line: 99_999, character: -5 } },
      ],
      ['textDocument/hover', { textDocument: { uri: editor.uri('a.zusage') } }],
      ['textDocument/hover', {}],
      [
        'textDocument/definition',
        { textDocument: { uri: 'not a uri' }, position: { line: 0, character: 0 } },
      ],
      ['textDocument/codeAction', { textDocument: { uri: editor.uri('a.zusage') } }],
      ['textDocument/noSuchThing', {}],
      ['workspace/symbol', {}],
    ]
    for (const [method, parameters] of odd) {
      await editor.connection.sendRequest(method, parameters).then(
        () => {},
        (error: Error) => expect(error.message).not.toMatch(/\n\s+at /),
      )
    }
    // What went wrong inside is told in the log, with where.
    expect(editor.logged.some((text) => /TypeError.*\n\s+at /.test(text))).toBe(true)
    for (const [method, parameters] of [
      [
        'textDocument/didChange',
        { textDocument: { uri: 'file:///never/opened.zusage', version: 1 }, contentChanges: [] },
      ],
      ['textDocument/didClose', { textDocument: { uri: 'file:///never/opened.zusage' } }],
      ['workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///gone.zusage', type: 3 }] }],
      [
        'workspace/didChangeConfiguration',
        { settings: { zusage: { rules: 5, locale: [], inlayHints: 'x' } } },
      ],
      ['$/noSuchNotification', {}],
    ] as const) {
      await editor.connection.sendNotification(method, parameters)
    }
    const version = await editor.change('a.zusage', 'role Lead of Nobody\n')
    expect(codes(await editor.published('a.zusage', version))).toEqual(['unknown-name'])
  })
})

describe('files', () => {
  posix('that cannot be read are told of once, and the rest goes on', async () => {
    const files = { 'a.zusage': 'role Lead of Nobody\n', 'b.zusage': 'party B\n' }
    await using editor = await Editor.start(files, { deniable: true })
    await editor.diagnostics('a.zusage', (all) => all.length > 0)
    chmodSync(`${editor.folder}/b.zusage`, 0o000)
    await editor.becomeNobody()
    for (let n = 0; n < 3; n++) await editor.watched({ 'b.zusage': 'changed' })
    await editor.open('a.zusage', 'import "./b.zusage"\nrole Lead of B\n')
    expect(codes(await editor.published('a.zusage', 1))).toEqual(['import-not-found', 'unknown-name'])
    expect(editor.shown).toEqual([
      `${editor.folder}/b.zusage cannot be read: access is not permitted. It is left out until it can.`,
    ])
    chmodSync(`${editor.folder}/b.zusage`, 0o644)
    await editor.watched({ 'b.zusage': 'changed' })
    expect(await editor.diagnostics('a.zusage', (all) => all.length === 0)).toEqual([])
    expect(editor.logged).toEqual([])
  })

  test('with a byte order mark, other line ends and bytes that are no text have their findings in the right place', async () => {
    const text = 'party Sales\r\n\r\nrole Lead of Nobody\r\n'
    await using editor = await Editor.start({ 'a.zusage': '', 'b.zusage': '' })
    editor.write('a.zusage', Buffer.from(`\ufeff${text}`))
    editor.write(
      'b.zusage',
      Buffer.concat([Buffer.from('party B "'), Buffer.from([0xff, 0xfe]), Buffer.from('"\n')]),
    )
    await editor.watched({ 'a.zusage': 'changed', 'b.zusage': 'changed' })
    const [name] = await editor.diagnostics('a.zusage', (all) => codes(all).includes('unknown-name'))
    expect(name!.range).toEqual({ start: { line: 2, character: 13 }, end: { line: 2, character: 19 } })
    await editor.open('a.zusage', text)
    expect((await editor.published('a.zusage', 1)).map(({ range }) => range)).toEqual([name!.range])
    const odd = await editor.diagnostics('b.zusage', (all) => codes(all).includes('syntax-error'))
    expect(odd[0]!.range.start).toEqual({ line: 0, character: 9 })
  })

  test('of 5 MB are checked, and typing goes on meanwhile', async () => {
    const big = `party Sales\n// ${'x'.repeat(5_000_000)}\nrole Lead of Nobody\n`
    await using editor = await Editor.start({
      'a.zusage': 'role Lead of Nobody\n',
      'big.zusage': 'party Sales\n',
    })
    await editor.open('big.zusage', big)
    expect(codes(await editor.published('big.zusage', 1))).toEqual(['unknown-name'])
    await editor.open('a.zusage', 'role Lead of Nobody\n')
    expect(codes(await editor.published('a.zusage', 1))).toEqual(['unknown-name'])
  })

  test('hundreds of them, a thousand in full', async () => {
    const files = Object.fromEntries(
      manyFiles(isFull ? 100_000 : 25_000).map(({ path, text }) => [path, text]),
    )
    const path = 'departments/d7.zusage'
    await using editor = await Editor.start(files)
    await editor.open(path, files[path]!)
    expect(await editor.published(path, 1)).toEqual([])
    const version = await editor.change(path, files[path]!.replace('hours Hours7', 'hours Hors7'))
    expect(codes(await editor.published(path, version))).toContain('unknown-name')
    // What follows from it elsewhere comes soon after.
    const renamed = files[path]!.replace('team Team7 ', 'team Crew7 ')
    await editor.change(path, renamed)
    const elsewhere = await editor.diagnostics('contract.zusage', (all) =>
      codes(all).includes('unknown-name'),
    )
    expect(elsewhere.length).toBeGreaterThan(0)
    await editor.change(path, files[path]!)
    expect(await editor.diagnostics('contract.zusage', (all) => all.length === 0)).toEqual([])
  })
})

test('a server that was killed leaves nothing behind: the next one finds the same', async () => {
  const files = { 'a.zusage': 'role Lead of Nobody\n' }
  await using editor = await Editor.start(files)
  await editor.open('a.zusage', 'role Lead of Nobody\n\n')
  const before = await editor.published('a.zusage', 1)
  editor.server.kill('SIGKILL')
  await once(editor.server, 'exit')
  expect(readFileSync(`${editor.folder}/a.zusage`, 'utf8')).toBe(files['a.zusage'])
  await using next = await Editor.start(files)
  await next.open('a.zusage', 'role Lead of Nobody\n\n')
  expect(codes(await next.published('a.zusage', 1))).toEqual(codes(before))
})
