// Stands in for the module `vscode`, of which it has what the extension uses: addresses are VS Code's own (`vscode-uri`),
// files lie on the disk, and what people see or choose is in `desk`, into which tests look. It knows nothing of the
// extension, and does nothing by itself.
import { globSync } from 'node:fs'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { URI, UriUtils } from 'langium'
import { CancellationTokenSource, Emitter } from 'vscode-jsonrpc/node'

export { CancellationTokenSource, Emitter as EventEmitter }
export const Uri = { parse: URI.parse, file: URI.file, joinPath: UriUtils.joinPath }

export class Position {
  readonly line: number
  readonly character: number
  constructor(line: number, character: number) {
    this.line = line
    this.character = character
  }
}

export class Range {
  readonly start: Position
  readonly end: Position
  constructor(...at: [Position, Position] | [number, number, number, number]) {
    this.start = at.length === 2 ? at[0] : new Position(at[0], at[1])
    this.end = at.length === 2 ? at[1] : new Position(at[2], at[3])
  }
}

export class Location {
  readonly uri: URI
  readonly range: Range
  constructor(uri: URI, range: Range) {
    this.uri = uri
    this.range = range
  }
}

export class RelativePattern {
  readonly base: URI
  readonly pattern: string
  constructor(base: URI, pattern: string) {
    this.base = base
    this.pattern = pattern
  }
}

export class ThemeColor {
  readonly id: string
  constructor(id: string) {
    this.id = id
  }
}

export class FileSystemError extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

export const FileType = { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 }
export const StatusBarAlignment = { Left: 1, Right: 2 }
export const ViewColumn = { Active: -1, Beside: -2, One: 1, Two: 2 }

export interface Document {
  readonly uri: URI
  readonly languageId: string
}

export interface TextEditor {
  readonly document: Document
  readonly viewColumn?: number
}

/** A panel with a page, whose side of the talk is `toPage` and `say`. */
export class WebviewPanel {
  readonly viewType: string
  title: string
  visible = true
  iconPath: unknown
  viewColumn = 2
  isDisposed = false
  private readonly said = new Emitter<never>()
  private readonly stateChanged = new Emitter<void>()
  private readonly gone = new Emitter<void>()
  readonly onDidChangeViewState = this.stateChanged.event
  readonly onDidDispose = this.gone.event
  readonly webview = {
    html: '',
    options: {},
    cspSource: 'https://page.test',
    asWebviewUri: (uri: URI) => uri.with({ scheme: 'https', authority: 'page.test' }),
    onDidReceiveMessage: this.said.event,
    postMessage: async (message: unknown) => this.toPage(message),
  }
  /** What the page does with what it is sent. */
  toPage: (message: unknown) => void = () => {}

  constructor(viewType: string, title: string) {
    this.viewType = viewType
    this.title = title
  }

  /** What the page says to the extension. */
  say(message: unknown): void {
    this.said.fire(message as never)
  }

  turn(visible: boolean): void {
    this.visible = visible
    this.stateChanged.fire()
  }

  reveal(): void {
    this.turn(true)
  }

  dispose(): void {
    if (this.isDisposed) return
    this.isDisposed = true
    this.gone.fire()
  }
}

interface Message {
  readonly text: string
  readonly choices: readonly string[]
}

interface Serializer {
  deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void>
}

/** What stands before who works: tests set what is chosen, and see what is shown. */
export class Desk {
  folders: string[] = []
  language = 'en'
  settings: Record<string, unknown> = {}
  active: TextEditor | undefined
  visible: TextEditor[] = []
  /** Answers of the texts that VS Code has in the chosen language. */
  texts: Readonly<Record<string, string>> = {}
  /** What is chosen in a message, in a list, in a dialogue. */
  choice: string | undefined
  pick: (items: readonly { label: string; detail?: string }[]) => { label: string } | undefined = () =>
    undefined
  folder: URI | undefined
  /** What the disk refuses to rename. */
  refusesRename: (from: string) => boolean = () => false
  /** Commands of VS Code that are not there. */
  missing = new Set<string>()

  readonly errors: Message[] = []
  readonly infos: Message[] = []
  readonly executed: [command: string, ...given: unknown[]][] = []
  readonly shown: { uri: URI; options: unknown }[] = []
  readonly log: string[] = []
  readonly panels: WebviewPanel[] = []
  readonly serializers = new Map<string, Serializer>()
  readonly commands = new Map<string, (...given: unknown[]) => unknown>()
  readonly status = {
    text: '',
    tooltip: '',
    command: '',
    name: '',
    isShown: false,
    backgroundColor: undefined as ThemeColor | undefined,
  }
  readonly changedText = new Emitter<{ document: Document; contentChanges: readonly unknown[] }>()
  readonly changedEditor = new Emitter<void>()

  /** Does a command as a menu does, with what the menu hands over. */
  async run<R>(command: string, ...given: unknown[]): Promise<R> {
    const own = this.commands.get(command)
    if (own === undefined) throw new Error(`command '${command}' not found`)
    return (await own(...given)) as R
  }
}

export let desk = new Desk()

/** Everything as after the start of VS Code. */
export function anotherDesk(): Desk {
  desk = new Desk()
  return desk
}

export const env = {
  get language(): string {
    return desk.language
  },
}

export const l10n = {
  t(text: string, ...given: readonly unknown[]): string {
    return (desk.texts[text] ?? text).replace(/\{(\d+)\}/g, (_, at) => String(given[Number(at)]))
  },
}

export const commands = {
  registerCommand(name: string, run: (...given: unknown[]) => unknown) {
    if (desk.commands.has(name)) throw new Error(`command '${name}' already exists`)
    const at = desk
    at.commands.set(name, run)
    return { dispose: () => at.commands.delete(name) }
  },
  async executeCommand(name: string, ...given: unknown[]): Promise<unknown> {
    if (desk.missing.has(name)) throw new Error(`command '${name}' not found`)
    desk.executed.push([name, ...given])
    return desk.commands.get(name)?.(...given)
  },
}

const found = (pattern: string, folder: string, limit = Number.POSITIVE_INFINITY): URI[] =>
  globSync(pattern, { cwd: folder })
    .sort()
    .slice(0, limit)
    .map((path) => URI.file(join(folder, path)))

export const workspace = {
  get workspaceFolders() {
    return desk.folders.map((folder) => ({ uri: URI.file(folder) }))
  },
  getWorkspaceFolder: (uri: URI) =>
    desk.folders.find((folder) => !relative(folder, uri.fsPath).startsWith('..')),
  asRelativePath(uri: URI): string {
    const folder = desk.folders.find((one) => uri.fsPath.startsWith(one))
    return folder === undefined ? uri.fsPath : relative(folder, uri.fsPath).replaceAll('\\', '/')
  },
  getConfiguration: (section: string) => ({ get: (name: string) => desk.settings[`${section}.${name}`] }),
  async findFiles(pattern: string | RelativePattern, _without?: string, limit?: number): Promise<URI[]> {
    if (typeof pattern !== 'string') return found(pattern.pattern, pattern.base.fsPath, limit)
    return desk.folders.flatMap((folder) => found(pattern, folder)).slice(0, limit)
  },
  onDidChangeTextDocument: (
    listen: (event: { document: Document; contentChanges: readonly unknown[] }) => void,
  ) => desk.changedText.event(listen),
  fs: {
    async stat(uri: URI) {
      const one = await stat(uri.fsPath)
      return { type: one.isDirectory() ? FileType.Directory : FileType.File }
    },
    async readFile(uri: URI): Promise<Uint8Array> {
      try {
        return await readFile(uri.fsPath)
      } catch (error) {
        const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
        throw new FileSystemError(isMissing ? 'FileNotFound' : 'Unavailable')
      }
    },
    async writeFile(uri: URI, content: Uint8Array): Promise<void> {
      await mkdir(dirname(uri.fsPath), { recursive: true })
      await writeFile(uri.fsPath, content)
    },
    async rename(from: URI, to: URI): Promise<void> {
      if (desk.refusesRename(from.fsPath)) throw new Error('The disk is full.')
      await rename(from.fsPath, to.fsPath)
    },
    delete: (uri: URI) => rm(uri.fsPath),
  },
}

const tell =
  (list: Message[]) =>
  async (text: string, ...choices: readonly string[]): Promise<string | undefined> => {
    list.push({ text, choices })
    return choices.find((one) => one === desk.choice)
  }

export const window = {
  get activeTextEditor() {
    return desk.active
  },
  get visibleTextEditors() {
    return desk.visible
  },
  onDidChangeActiveTextEditor: (listen: () => void) => desk.changedEditor.event(listen),
  createOutputChannel: () => ({
    warn: (text: string) => desk.log.push(text),
    show: () => desk.executed.push(['show output']),
    dispose() {},
  }),
  createStatusBarItem: () =>
    Object.assign(desk.status, {
      show: () => void Object.assign(desk.status, { isShown: true }),
      hide: () => void Object.assign(desk.status, { isShown: false }),
      dispose() {},
    }),
  showErrorMessage: (text: string, ...choices: readonly string[]) => tell(desk.errors)(text, ...choices),
  showInformationMessage: (text: string, ...choices: readonly string[]) => tell(desk.infos)(text, ...choices),
  showQuickPick: async (items: readonly { label: string; detail?: string }[]) => desk.pick(items),
  showOpenDialog: async () => (desk.folder === undefined ? undefined : [desk.folder]),
  showTextDocument: async (uri: URI, options?: unknown) => void desk.shown.push({ uri, options }),
  createWebviewPanel(viewType: string, title: string): WebviewPanel {
    const panel = new WebviewPanel(viewType, title)
    desk.panels.push(panel)
    return panel
  },
  registerWebviewPanelSerializer(viewType: string, serializer: Serializer) {
    desk.serializers.set(viewType, serializer)
    return { dispose() {} }
  },
}
