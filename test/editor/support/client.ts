// An editor that speaks the protocol over stdio to the built server, for tests.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createMessageConnection, type MessageConnection } from 'vscode-jsonrpc/node'
import type { Diagnostic, InitializeResult, Position, TextEdit } from 'vscode-languageserver-protocol'

const program = fileURLToPath(new URL('../../../cli/bin/zusage.js', import.meta.url))

export interface EditorOptions {
  readonly locale?: 'de' | 'en'
  /** What the client says it can do, beside what it must. */
  readonly capabilities?: object
  readonly initializationOptions?: object
}

/** A folder on disk, a server that serves it, and what the server has published. */
export class Editor {
  readonly folder: string
  readonly connection: MessageConnection
  readonly server: ChildProcess
  initialized!: InitializeResult
  private readonly published = new Map<string, { version: number | undefined; diagnostics: Diagnostic[] }>()
  private readonly waiting = new Set<() => void>()
  private readonly versions = new Map<string, number>()
  private readonly texts = new Map<string, string>()

  private constructor(folder: string) {
    this.folder = folder
    this.server = spawn(process.execPath, [program, 'lsp', '--stdio'], { cwd: folder, stdio: 'pipe' })
    const { stdout, stdin } = this.server
    this.connection = createMessageConnection(stdout!, stdin!)
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, version, diagnostics }) => {
      this.published.set(uri, { version, diagnostics })
      for (const wake of this.waiting) wake()
    })
    this.connection.listen()
  }

  /** Writes files into a new folder and serves it. */
  static async start(files: Readonly<Record<string, string>>, options: EditorOptions = {}): Promise<Editor> {
    const folder = mkdtempSync(join(tmpdir(), 'zusage-editor-'))
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const editor = new Editor(folder)
    editor.initialized = await editor.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'test' }],
      locale: options.locale ?? 'en',
      capabilities: options.capabilities ?? {},
      initializationOptions: options.initializationOptions,
    })
    await editor.connection.sendNotification('initialized', {})
    return editor
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop()
  }

  async stop(): Promise<void> {
    if (this.server.exitCode === null) {
      await this.connection.sendRequest('shutdown')
      await this.connection.sendNotification('exit')
    }
    this.connection.dispose()
    this.server.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }

  uri(path: string): string {
    return pathToFileURL(join(this.folder, path)).href
  }

  async open(path: string, text: string): Promise<void> {
    this.texts.set(path, text)
    this.versions.set(path, 1)
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: this.uri(path), languageId: 'zusage', version: 1, text },
    })
  }

  /** Gives an open file another text; answers its version. */
  async change(path: string, text: string): Promise<number> {
    const version = this.versions.get(path)! + 1
    this.versions.set(path, version)
    this.texts.set(path, text)
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri(path), version },
      contentChanges: [{ text }],
    })
    return version
  }

  /** Asks about a file: `ask('textDocument/hover', 'a.zusage', { position })`. */
  ask<R>(method: string, path: string, parameters: object = {}): Promise<R> {
    return this.connection.sendRequest(method, { textDocument: { uri: this.uri(path) }, ...parameters })
  }

  /** What is published for a file, once it is as expected or time is up. */
  async diagnostics(
    path: string,
    isRight: (diagnostics: readonly Diagnostic[]) => boolean = () => true,
    timeout = 10_000,
  ): Promise<readonly Diagnostic[]> {
    const end = Date.now() + timeout
    for (;;) {
      const known = this.published.get(this.uri(path))?.diagnostics
      if (known !== undefined && isRight(known)) return known
      const left = end - Date.now()
      if (left <= 0) return known ?? []
      await new Promise<void>((wake) => {
        const once = (): void => {
          this.waiting.delete(once)
          clearTimeout(timer)
          wake()
        }
        const timer = setTimeout(once, left)
        this.waiting.add(once)
      })
    }
  }

  text(path: string): string {
    return this.texts.get(path)!
  }
}

/** A text with `|` where the cursor is. */
export function cursor(marked: string): { text: string; position: Position } {
  const at = marked.indexOf('|')
  const text = marked.slice(0, at) + marked.slice(at + 1)
  const before = marked.slice(0, at).split('\n')
  return { text, position: { line: before.length - 1, character: before.at(-1)!.length } }
}

/** What edits make of a text. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const offset = ({ line, character }: Position): number => (starts[line] ?? text.length) + character
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (result, { range, newText }) =>
        result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)),
      text,
    )
}
