// The protocol itself, with the real process: how messages are cut, and what may be asked when.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { Frames } from '../../language/src/editor/frames.ts'

const program = fileURLToPath(new URL('../../cli/bin/zusage.js', import.meta.url))

/** A message with the length that it has, or that it is said to have. */
function framed(message: object, wrong = 0): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message })
  return `Content-Length: ${Buffer.byteLength(body) + wrong}\r\n\r\n${body}`
}

const initialize = (id: number): object => ({
  id,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
})

class Wire {
  readonly server: ChildProcess
  errors = ''
  private got = ''

  constructor(...options: string[]) {
    this.server = spawn(process.execPath, [program, 'lsp', '--stdio', ...options], { stdio: 'pipe' })
    this.server.stdout!.on('data', (chunk) => (this.got += chunk))
    this.server.stderr!.on('data', (chunk) => (this.errors += chunk))
    this.server.stdin!.on('error', () => {})
    onTestFinished(() => void this.server.kill())
  }

  send(...parts: string[]): void {
    this.server.stdin!.write(parts.join(''))
  }

  /** The answer to a request. */
  async answer(id: number): Promise<{ result?: unknown; error?: { code: number; message: string } }> {
    const find = () =>
      this.got
        .split(/Content-Length: \d+\r\n\r\n/)
        .filter((part) => part !== '')
        .flatMap((part) => {
          try {
            return [JSON.parse(part)]
          } catch {
            return []
          }
        })
        .find((message) => message.id === id && message.method === undefined)
    await expect.poll(find).toBeDefined()
    return find()
  }

  async end(): Promise<number> {
    const [code] = this.server.exitCode === null ? await once(this.server, 'exit') : [this.server.exitCode]
    return code
  }
}

describe('a stream that is not cut into messages as it says ends the server', () => {
  test.for<[title: string, sent: string[], says: string]>([
    ['length too small', [framed({ method: 'a' }, -5)], 'smaller than its message'],
    ['length too large', [framed({ method: 'a' }, 20), framed(initialize(1))], 'larger than its message'],
    ['length too large, and nothing behind it', [framed({ method: 'a' }, 20)], 'larger than its message'],
    ['length far too large', [framed({ method: 'a' }, 1e12)], 'longer than 256 MB'],
    ['no number', ['Content-Length: abc\r\n\r\n{}'], 'a header is none'],
    ['negative', ['Content-Length: -2\r\n\r\n{}'], 'a header is none'],
    ['no length', ['Content-Type: x\r\n\r\n{}'], 'a header is none'],
    ['two lengths', ['Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}'], 'a header is none'],
    ['no header', [JSON.stringify(initialize(1)), '\r\n\r\n'], 'a header is none'],
    ['a header without end', ['x'.repeat(10_000)], 'a header is none'],
    ['no JSON', ['Content-Length: 5\r\n\r\nhello'], 'a message is no JSON'],
  ])('%s', async ([, sent, says]) => {
    const wire = new Wire('--locale', 'en')
    wire.send(framed(initialize(7)))
    expect((await wire.answer(7)).result).toHaveProperty('capabilities')
    wire.send(...sent)
    expect(await wire.end()).toBe(1)
    expect(wire.errors).toContain(says)
    expect(wire.errors).not.toMatch(/\n {4}at /)
  })
})

test('sound messages pass, however they are cut on their way', () => {
  const text = [
    framed({ id: 1, method: 'a', params: { text: 'ü"\\"{[\\u007d\n' } }),
    'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length: 17\r\n\r\n {"a":[1,{}]}\r\n\t ',
    framed({ id: 2, method: 'ende' }),
  ].join('')
  const bytes = Buffer.from(text)
  for (const size of [1, 2, 3, 7, 64, bytes.length]) {
    const frames = new Frames()
    for (let at = 0; at < bytes.length; at += size)
      expect(frames.take(bytes.subarray(at, at + size))).toBeUndefined()
    expect(frames.isOverdue).toBe(false)
  }
})

test('a message that is no request does not end it', async () => {
  const wire = new Wire()
  wire.send(framed(initialize(1)), 'Content-Length: 7\r\n\r\n{"a":x}', framed({ id: 2, method: 'shutdown' }))
  expect(await wire.answer(2)).toMatchObject({ result: null })
})

describe('requests at a wrong time', () => {
  const symbols = (id: number): object => ({
    id,
    method: 'textDocument/documentSymbol',
    params: { textDocument: { uri: 'untitled:a' } },
  })

  test('before the server is initialized, a second time, and after it was shut down are refused', async () => {
    const wire = new Wire()
    wire.send(framed(symbols(1)), framed(initialize(2)), framed(initialize(3)), framed(symbols(4)))
    expect((await wire.answer(1)).error).toMatchObject({ code: -32002 })
    expect((await wire.answer(2)).result).toHaveProperty('capabilities')
    expect((await wire.answer(3)).error).toMatchObject({ code: -32600 })
    expect(await wire.answer(4)).toMatchObject({ result: null })
    wire.send(framed({ id: 5, method: 'shutdown' }), framed(symbols(6)), framed(initialize(7)))
    wire.send(framed({ id: 8, method: 'shutdown' }), framed({ id: 9, method: 'no/such' }))
    expect(await wire.answer(5)).toMatchObject({ result: null })
    for (const id of [6, 7, 8, 9]) expect((await wire.answer(id)).error).toMatchObject({ code: -32600 })
    wire.send(framed({ method: 'exit' }))
    expect(await wire.end()).toBe(0)
  })

  test.for<[title: string, sent: object[], code: number]>([
    ['exit without shutdown', [initialize(1), { method: 'exit' }], 1],
    ['exit before all', [{ method: 'exit' }], 1],
    ['exit after a shutdown that was refused', [{ id: 1, method: 'shutdown' }, { method: 'exit' }], 1],
    ['exit after shutdown', [initialize(1), { id: 2, method: 'shutdown' }, { method: 'exit' }], 0],
  ])('%s', async ([, sent, code]) => {
    const wire = new Wire()
    wire.send(...sent.map((message) => framed(message)))
    expect(await wire.end()).toBe(code)
  })
})
