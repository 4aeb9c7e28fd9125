// The server as it runs in a browser: bundled for one, in a worker, without a disk. The editor hands it the files.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Diagnostic } from 'vscode-languageserver-protocol'

const source = fileURLToPath(new URL('../../language/src/server-browser.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'zusage-browser-'))
const bundled = join(folder, 'server.mjs')

/** What a browser's worker has and Node's has not. */
const asInBrowser = `
import { parentPort } from 'node:worker_threads'
delete globalThis.process
delete globalThis.Buffer
delete globalThis.setImmediate
globalThis.postMessage = (message) => parentPort.postMessage(message)
globalThis.addEventListener = () => {}
await import(${JSON.stringify(pathToFileURL(bundled).href)})
parentPort.on('message', (data) => globalThis.onmessage({ data }))
`

beforeAll(async () => {
  const bundle = await rolldown({ input: source, platform: 'browser' })
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false })
  // Nothing of Node may be in it, or no browser could load it.
  expect(
    output.flatMap((part) => (part.type === 'chunk' ? part.imports : [])),
    'imports',
  ).toEqual([])
  await bundle.write({ file: bundled, format: 'esm', codeSplitting: false })
  await bundle.close()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('it reads what the editor hands it, and finds what is wrong', async () => {
  const files: Readonly<Record<string, string>> = {
    'memfs:/work/zusage.json': '{ "rules": { "unknown-name": "warning" } }',
    'memfs:/work/a.zusage': 'import "./teile/b.zusage"\nrole Leitung of Vertrieb\nrole Lost of Nobody\n',
    'memfs:/work/teile/b.zusage': 'party Vertrieb "Außendienst"\n',
  }
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(asInBrowser)}`))
  try {
    const found = new Promise<Diagnostic[]>((tell, fail) => {
      worker.on('error', fail)
      worker.on('message', (message) => {
        const answer = (result: unknown): void =>
          worker.postMessage({ jsonrpc: '2.0', id: message.id, result })
        if (message.method === 'zusage/files') answer(Object.keys(files))
        else if (message.method === 'zusage/read') {
          const text = files[message.params.uri]
          answer(text === undefined ? null : { base64: Buffer.from(text).toString('base64') })
        } else if (message.id === 1) {
          worker.postMessage({ jsonrpc: '2.0', method: 'initialized', params: {} })
        } else if (
          message.method === 'textDocument/publishDiagnostics' &&
          message.params.diagnostics.length > 0
        ) {
          tell(message.params.diagnostics)
        }
      })
    })
    worker.postMessage({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: {
        processId: null,
        rootUri: null,
        workspaceFolders: [{ uri: 'memfs:/work', name: 'work' }],
        locale: 'de',
        capabilities: {},
      },
    })
    expect((await found).map(({ code, severity, message }) => [code, severity, message])).toEqual([
      ['unknown-name', 2, expect.stringContaining('`Nobody`')],
    ])
  } finally {
    await worker.terminate()
  }
})
