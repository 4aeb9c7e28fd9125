// An editor that speaks the protocol over stdio to the built server, for tests.
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createMessageConnection, type MessageConnection } from 'vscode-jsonrpc/node'
import type { Diagnostic, InitializeResult, Position, TextEdit } from 'vscode-languageserver-protocol'

const program = fileURLToPath(new URL('../../../cli/bin/zusage.js', import.meta.url))

const nobodyOnSignal =
  'data:text/javascript,process.on("SIGUSR2",()=>{process.seteuid(65534);console.error("nobody")})'

const isRoot = process.getuid?.() === 0

export interface EditorOptions {
  /** The editor's language; none to say none. */
  readonly locale?: string | undefined
  /** The language that the server is started with. */
  readonly started?: 'de' | 'en' | undefined
  /** The folders that are open, below the folder on disk; the empty path is that itself. */
  readonly folders?: readonly string[]
  /** What the user has set, for the server to ask for. */
  readonly settings?: object
  /** What the client says it can do, beside what it must. */
  readonly capabilities?: object
  readonly initializationOptions?: object
  /** Whether the server can become somebody to whom access is denied, as it never is to root. */
  readonly deniable?: boolean
}

/** A folder on disk, a server that serves it, and what the server has published. */
export class Editor {
  readonly folder: string
  readonly connection: MessageConnection
  readonly server: ChildProcess
  initialized!: InitializeResult
  /** When the server was started, as `performance.now()` has it. */
  startedAt = 0
  /** What the user has set; change it and tell by `workspace/didChangeConfiguration`. */
  settings: object = {}
  /** What the server wants people to see, and what it has logged. */
  readonly shown: string[] = []
  readonly logged: string[] = []
  /** What the server has asked to be told of. */
  readonly registered: string[] = []
  private readonly latest = new Map<string, { version: number | undefined; diagnostics: Diagnostic[] }>()
  private readonly waiting = new Set<() => void>()
  private readonly versions = new Map<string, number>()
  private readonly texts = new Map<string, string>()

  private constructor(folder: string, { deniable = false, started }: EditorOptions) {
    this.folder = folder
    const preload = deniable && isRoot ? ['--import', nobodyOnSignal] : []
    const locale = started === undefined ? [] : ['--locale', started]
    this.server = spawn(process.execPath, [...preload, program, 'lsp', '--stdio', ...locale], {
      cwd: folder,
      stdio: 'pipe',
    })
    const { stdout, stdin } = this.server
    this.connection = createMessageConnection(stdout!, stdin!)
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, version, diagnostics }) => {
      this.latest.set(uri, { version, diagnostics })
      for (const wake of this.waiting) wake()
    })
    const { shown, logged, registered } = this
    this.connection.onNotification('window/showMessage', ({ message }) => void shown.push(message))
    this.connection.onNotification('window/logMessage', ({ message }) => void logged.push(message))
    this.connection.onRequest('workspace/configuration', ({ items }) => items.map(() => this.settings))
    this.connection.onRequest('client/registerCapability', ({ registrations }) => {
      registered.push(...registrations.map(({ method }: { method: string }) => method))
      return null
    })
    this.connection.listen()
  }

  /** Writes files into a new folder and serves it. */
  static async start(files: Readonly<Record<string, string>>, options: EditorOptions = {}): Promise<Editor> {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'zusage-editor-')))
    if (options.deniable) chmodSync(folder, 0o755)
    for (const [path, text] of Object.entries(files)) writeInto(folder, path, text)
    const startedAt = performance.now()
    const editor = new Editor(folder, options)
    editor.startedAt = startedAt
    editor.settings = options.settings ?? {}
    const folders = options.folders ?? ['']
    editor.initialized = await editor.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folders.length === 0 ? null : editor.uri(folders[0]!),
      workspaceFolders: folders.map((path) => ({ uri: editor.uri(path), name: path })),
      ...('locale' in options && options.locale === undefined ? {} : { locale: options.locale ?? 'en' }),
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
    if (this.server.exitCode === null && this.server.signalCode === null) {
      const gone = new Promise((go) => this.server.once('exit', go))
      await this.connection.sendRequest('shutdown')
      await this.connection.sendNotification('exit')
      await gone
    }
    this.connection.dispose()
    this.server.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** From now on the server can be kept from files: to root, as whom tests run in containers, nothing is denied. */
  async becomeNobody(): Promise<void> {
    if (!isRoot) return
    const told = new Promise<void>((resolve) => {
      this.server.stderr!.on('data', (said) => String(said).includes('nobody') && resolve())
    })
    this.server.kill('SIGUSR2')
    await told
  }

  uri(path: string): string {
    return pathToFileURL(join(this.folder, path)).href
  }

  /** Writes a file, which the server is not told. */
  write(path: string, content: string | Uint8Array): void {
    writeInto(this.folder, path, content)
  }

  /** Tells the server of files that have come, changed or gone on the disk. */
  async watched(changes: Readonly<Record<string, 'created' | 'changed' | 'deleted'>>): Promise<void> {
    const types = { created: 1, changed: 2, deleted: 3 } as const
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: Object.entries(changes).map(([path, type]) => ({ uri: this.uri(path), type: types[type] })),
    })
  }

  async close(path: string): Promise<void> {
    this.versions.delete(path)
    await this.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: this.uri(path) },
    })
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
    timeout = 30_000,
  ): Promise<readonly Diagnostic[]> {
    const end = Date.now() + timeout
    for (;;) {
      const known = this.latest.get(this.uri(path))?.diagnostics
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

  /** What is published for a file at the moment. */
  now(path: string): readonly Diagnostic[] {
    return this.latest.get(this.uri(path))?.diagnostics ?? []
  }

  /** The files for which anything is published at the moment, below the folder on disk. */
  publishedPaths(): string[] {
    return [...this.latest]
      .filter(([, { diagnostics }]) => diagnostics.length > 0)
      .map(([uri]) => decodeURIComponent(uri.slice(this.uri('').length)).replace(/^\//, ''))
      .sort()
  }

  /** What is published for a version of an open file. */
  async published(path: string, version: number, timeout = 30_000): Promise<readonly Diagnostic[]> {
    const isThere = (): boolean => (this.latest.get(this.uri(path))?.version ?? 0) >= version
    await this.diagnostics(path, isThere, timeout)
    return this.latest.get(this.uri(path))!.diagnostics
  }

  text(path: string): string {
    return this.texts.get(path)!
  }
}

/** A text with a mark where the cursor is. */
export function cursor(marked: string, mark = '|'): { text: string; position: Position } {
  const at = marked.indexOf(mark)
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

function writeInto(folder: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}
