// The extension at work: its own code on the stand-in for VS Code, and behind it the real language server in this process.
// As in a browser, the server has its files from the extension.
import { createRequire } from 'node:module'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { ExtensionContext } from 'vscode'
import { createMessageConnection, Emitter, type MessageConnection } from 'vscode-jsonrpc/node'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import { activateWith } from '../../../extension/src/activate.ts'
import type { Platform } from '../../../extension/src/client.ts'
import { clientHost } from '../../../language/src/editor/client-host.ts'
import { serve } from '../../../language/src/editor/server.ts'
import { folderWith } from '../../cli/support.ts'
import { State } from './languageclient.ts'
import { anotherDesk, type Desk, type TextEditor, Uri } from './vscode.ts'

type Handler = (...given: never[]) => unknown

/** The one that the language has, which is not the one that stands at the top of a clone. */
const { createConnection, ProposedFeatures } = createRequire(
  new URL('../../../language/package.json', import.meta.url),
)('vscode-languageserver/node') as {
  readonly ProposedFeatures: { readonly all: unknown }
  createConnection(factories: unknown, from: PassThrough, to: PassThrough): Parameters<typeof serve>[0]
}

/** A client as VS Code's: it says in which state it is, and passes on what is asked and said. */
export class Client {
  readonly options: LanguageClientOptions
  readonly connection: MessageConnection
  isDisposed = false
  state = State.Stopped!
  /** What the extension answers to the server. */
  readonly answers = new Map<string, Handler>()
  private readonly changed = new Emitter<{ newState: number }>()
  readonly onDidChangeState = this.changed.event
  private readonly desk: Desk
  private readonly comesUp: boolean

  constructor(options: LanguageClientOptions, desk: Desk, comesUp = true) {
    this.options = options
    this.desk = desk
    this.comesUp = comesUp
    const [toServer, toClient] = [new PassThrough(), new PassThrough()]
    this.connection = createMessageConnection(toClient, toServer)
    const server = createConnection(ProposedFeatures.all, toServer, toClient)
    serve(server, clientHost(server, 'en'))
  }

  onNotification(method: string, hear: Handler): void {
    this.connection.onNotification(method, hear as never)
  }

  onRequest(method: string, answer: Handler): void {
    this.answers.set(method, answer)
    this.connection.onRequest(method, answer as never)
  }

  turn(state: string): void {
    this.state = State[state]!
    this.changed.fire({ newState: this.state })
  }

  async start(): Promise<void> {
    this.turn('Starting')
    if (!this.comesUp) {
      this.turn('StartFailed')
      throw new Error('spawn ENOENT')
    }
    this.connection.listen()
    await this.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: this.desk.folders.map((folder) => ({ uri: Uri.file(folder).toString(), name: 'x' })),
      locale: this.desk.language,
      capabilities: {},
      initializationOptions: this.options.initializationOptions,
    })
    await this.connection.sendNotification('initialized', {})
    this.turn('Running')
  }

  sendRequest(method: string, ...given: unknown[]): Promise<unknown> {
    return this.connection.sendRequest(method, ...given)
  }

  async dispose(): Promise<void> {
    this.isDisposed = true
    this.turn('Stopped')
    this.connection.dispose()
  }
}

export interface ExtensionOptions {
  readonly locale?: 'de' | 'en'
  /** Whether a server comes up. */
  readonly comesUp?: boolean
  readonly platform?: Partial<Platform>
  /** What stands on the desk from the beginning. */
  readonly desk?: Partial<Desk>
  /** Where the extension is installed; here, if nothing is said. */
  readonly installed?: string
}

/** The extension with a project open. */
export class Extension {
  readonly desk: Desk
  /** Where the project lies. */
  readonly folder: string
  readonly clients: Client[] = []
  readonly subscriptions: { dispose(): unknown }[] = []
  comesUp: boolean
  private readonly versions = new Map<string, number>()

  private constructor(folder: string, { locale = 'en', desk, comesUp = true }: ExtensionOptions) {
    this.folder = folder
    this.desk = Object.assign(anotherDesk(), { folders: [folder], language: locale, ...desk })
    this.comesUp = comesUp
  }

  static async start(
    files: Readonly<Record<string, string>>,
    options: ExtensionOptions = {},
  ): Promise<Extension> {
    const extension = new Extension(folderWith(files), options)
    const here = fileURLToPath(new URL('../../../extension', import.meta.url))
    const context = {
      subscriptions: extension.subscriptions,
      extensionUri: Uri.file(options.installed ?? here),
    } as unknown as ExtensionContext
    const activation = activateWith(context, {
      createClient(clientOptions) {
        const client = new Client(clientOptions, extension.desk, extension.comesUp)
        extension.clients.push(client)
        return client as unknown as BaseLanguageClient
      },
      ...options.platform,
    })
    if (extension.comesUp) await activation
    else await activation.catch(() => {})
    return extension
  }

  get connection(): MessageConnection {
    return this.clients.at(-1)!.connection
  }

  uri(path: string): string {
    return Uri.parse(`${Uri.file(this.folder)}/${path}`).toString()
  }

  /** Opens a file of the project in front, as VS Code tells extension and server. */
  async open(path: string, text: string): Promise<void> {
    this.versions.set(path, 1)
    const textDocument = { uri: this.uri(path), languageId: 'zusage', version: 1, text }
    await this.connection.sendNotification('textDocument/didOpen', { textDocument })
    this.desk.active = this.textEditor(path)
    this.desk.visible = [this.desk.active]
    this.desk.changedEditor.fire()
  }

  /** Gives an open file another text. */
  async type(path: string, text: string): Promise<void> {
    const version = this.versions.get(path)! + 1
    this.versions.set(path, version)
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri(path), version },
      contentChanges: [{ text }],
    })
    this.desk.changedText.fire({ document: this.textEditor(path).document, contentChanges: [{}] })
  }

  textEditor(path: string): TextEditor {
    const languageId = path.endsWith('.zusage') ? 'zusage' : 'json'
    return { document: { uri: Uri.parse(this.uri(path)), languageId }, viewColumn: 1 }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const one of this.subscriptions) await one.dispose()
    for (const one of this.clients) await one.dispose()
  }
}
