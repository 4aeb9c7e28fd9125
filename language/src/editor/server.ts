import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileOperationRegistrationOptions,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  type ServerCapabilities,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
  WatchKind,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { configName, sourceEnding } from '../config/names.ts'
import { standardLibrary } from '../embedded/standard-library.ts'
import { Language } from '../project.ts'
import { libraryUri } from '../services.ts'
import type { Locale } from '../speech/index.ts'
import type { Checking } from './checking.ts'
import { ClockStore } from './clocks.ts'
import type { FeatureContext } from './features/feature.ts'
import { features, workspaceFeatures } from './features/index.ts'
import type { Host, Unreadable } from './host.ts'
import { unreadable } from './messages.ts'
import type { EditorFile } from './project.ts'
import {
  type ContentParams,
  type ContentResult,
  contentRequest,
  libraryScheme,
  ruleScheme,
  type StatusParams,
  statusNotification,
} from './protocol.ts'
import { Publisher } from './publisher.ts'
import { rulePage } from './rule-page.ts'
import { type ClientFeatures, clientFeatures, readSettings, type Settings } from './settings.ts'
import { canonical, Workspace } from './workspace.ts'

/** Serves an editor until it says goodbye. */
export function serve(connection: Connection, host: Host): void {
  new Server(connection, host).listen()
}

/** Source files, and folders with whatever is in them. */
const fileOperations: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: `**/*${sourceEnding}` } },
    { pattern: { glob: `**/${configName}` } },
    { pattern: { glob: '**', matches: 'folder' } },
  ],
}

class Server {
  private readonly connection: Connection
  private readonly host: Host
  private readonly documents = new TextDocuments(TextDocument)
  /** The open documents by their URIs as they are compared. */
  private readonly open = new Map<string, TextDocument>()
  private readonly workspace: Workspace
  private readonly publisher: Publisher
  private settings: Settings = readSettings(undefined)
  private client: ClientFeatures = clientFeatures({}, undefined)
  private parameters: InitializeParams | undefined
  /** What was said to be unreadable, so that it is said once. */
  private readonly complained = new Set<string>()
  private lastStatus = ''
  private isSettled = false

  constructor(connection: Connection, host: Host) {
    this.connection = connection
    this.host = host
    const openDocument = (uri: string): TextDocument | undefined => this.open.get(uri)
    this.publisher = new Publisher({
      opened: openDocument,
      projectOf: (uri) => this.workspace.projectOf(uri),
      isShown: (uri) => this.workspace.isShown(uri),
      send: (parameters) => void connection.sendDiagnostics(parameters),
    })
    const { publisher } = this
    this.workspace = new Workspace({
      host,
      language: new Language(),
      publisher,
      clocks: new ClockStore(),
      settings: () => this.settings,
      localeFor: (configured) => this.localeFor(configured),
      openText: (uri) => openDocument(uri)?.getText(),
      openUris: () => this.open.keys(),
      unreadable: (problem) => this.complain(problem),
      today: () => host.today(),
      checked: (checking: Checking, paths, isAll) => publisher.checked(checking, paths, isAll),
      turned: () => this.turned(),
      failed: (error) => this.log(error),
    })
  }

  listen(): void {
    const { connection, documents, workspace } = this
    connection.onInitialize((parameters) => this.initialize(parameters))
    connection.onInitialized(() => void this.start().catch((error) => this.log(error)))
    connection.onDidChangeConfiguration(({ settings }) => void this.configure(settings))
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const created = changes.filter(({ type }) => type === FileChangeType.Created)
      const uris = (list: typeof changes): string[] => list.map(({ uri }) => canonical(uri))
      workspace.changedOnDisk(uris(changes), uris(created))
    })
    documents.onDidChangeContent(({ document }) => {
      const uri = canonical(document.uri)
      this.open.set(uri, document)
      this.guard(() => workspace.changed(uri, document.getText()))
    })
    documents.onDidOpen(({ document }) => workspace.opened(canonical(document.uri)))
    documents.onDidClose(({ document }) => {
      this.open.delete(canonical(document.uri))
      workspace.closed(canonical(document.uri))
    })
    documents.onDidSave(() => {
      // Who does not tell what changes on the disk is asked to look when something is saved.
      if (!this.watches) void workspace.refresh()
    })
    this.answerRequests()
    documents.listen(connection)
    connection.listen()
  }

  private initialize(parameters: InitializeParams): InitializeResult {
    this.parameters = parameters
    const options: unknown = parameters.initializationOptions
    // Some editors send their settings right away, with or without the section's name.
    this.settings = readSettings((options as { zusage?: unknown } | null | undefined)?.zusage ?? options)
    this.client = clientFeatures(parameters.capabilities, options)
    const capabilities: ServerCapabilities = {}
    for (const feature of [...features, ...workspaceFeatures])
      Object.assign(capabilities, feature.capabilities)
    Object.assign(capabilities, {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: { didCreate: fileOperations, didRename: fileOperations, didDelete: fileOperations },
        textDocumentContent: { schemes: [libraryScheme, ruleScheme] },
      },
    } satisfies ServerCapabilities)
    return { capabilities, serverInfo: { name: 'zusage' } }
  }

  /** Reads the folders, after the editor has heard what the server can do. */
  private async start(): Promise<void> {
    const { connection, parameters, workspace } = this
    if (parameters === undefined) return
    const { capabilities, workspaceFolders, rootUri } = parameters
    const read = async (): Promise<void> => {
      this.settings = readSettings(await connection.workspace.getConfiguration('zusage'))
    }
    const asks = capabilities.workspace?.configuration === true
    // Begun at once, so that whatever comes next waits for it.
    const opened = workspace.open(
      workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []),
      asks ? read().catch((error) => this.log(error)) : undefined,
    )
    if (capabilities.workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => canonical(uri).replace(/\/+$/, '')))
        const kept = workspace.openFolders.filter((folder) => !gone.has(folder))
        void workspace.open([...kept, ...added.map(({ uri }) => uri)])
      })
    }
    const look = () => void workspace.refresh()
    connection.workspace.onDidCreateFiles(look)
    connection.workspace.onDidRenameFiles(look)
    connection.workspace.onDidDeleteFiles(look)
    if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'zusage' })
    }
    if (this.watches) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [
          { globPattern: `**/*${sourceEnding}` },
          { globPattern: `**/${configName}` },
          // Folders that come and go, of whose files nothing may be told.
          { globPattern: '**', kind: WatchKind.Create | WatchKind.Delete },
        ],
      })
    }
    await opened
  }

  private get watches(): boolean {
    return this.parameters?.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true
  }

  private answerRequests(): void {
    const { connection, workspace } = this
    for (const feature of features) {
      this.answer(feature.method, (parameters, context) => {
        const asked =
          feature.uriOf === undefined
            ? (parameters as { textDocument: { uri: string } }).textDocument.uri
            : feature.uriOf(parameters as never)
        // Not one of ours, or one that says all already: there is nothing to add.
        if (asked === undefined) return parameters
        const uri = canonical(asked)
        const project = workspace.projectOf(uri)
        const file = project?.file(uri === libraryUri.toString() ? uri : (project.pathOf(uri) ?? ''))
        return file === undefined ? null : feature.answer(file, parameters as never, context)
      })
    }
    for (const feature of workspaceFeatures) {
      this.answer(feature.method, (parameters, context) =>
        feature.answerAll(workspace.projects, parameters as never, context),
      )
    }
    const content = ({ uri }: ContentParams): ContentResult => this.contentOf(uri)
    connection.onRequest(contentRequest, content)
    connection.onRequest('workspace/textDocumentContent', ({ uri }: ContentParams) => {
      const found = this.contentOf(uri)
      if (found === null) throw new ResponseError(LSPErrorCodes.RequestFailed, `There is no ${uri}.`)
      return found
    })
  }

  /** Answers a request once everything that came before it is done; a failure is one of this request alone. */
  private answer(method: string, work: (parameters: unknown, context: FeatureContext) => unknown): void {
    this.connection.onRequest(method, async (parameters: unknown, token: CancellationToken) => {
      await this.workspace.settled()
      if (token.isCancellationRequested) return cancelled()
      try {
        const answer = (await work(parameters, this.contextFor(token))) ?? null
        return token.isCancellationRequested ? cancelled() : answer
      } catch (error) {
        if (isResponse(error)) return new ResponseError(error.code, error.message)
        this.log(error)
        return new ResponseError(LSPErrorCodes.RequestFailed, `${method}: ${messageOf(error)}`)
      }
    })
  }

  private contextFor(token: CancellationToken): FeatureContext {
    const { workspace, settings, client, host } = this
    return {
      token,
      projects: workspace.projects,
      findings: async ({ project, path }: EditorFile) =>
        (await workspace.checkingOf(project)?.findings(path)) ?? [],
      allFindings: async (project) => (await workspace.checkingOf(project)?.all()) ?? [],
      errorsIn: (project) => workspace.checkingOf(project)?.errors ?? 0,
      settings,
      client,
      today: host.today(),
    }
  }

  private contentOf(uri: string): ContentResult {
    if (canonical(uri) === libraryUri.toString()) return { text: standardLibrary }
    const [, rule] = /^zusage-rule:\/+(.+)\.md$/.exec(uri) ?? []
    const text =
      rule === undefined ? undefined : rulePage(decodeURIComponent(rule), this.localeFor(undefined))
    return text === undefined ? null : { text }
  }

  /** What the user has set or asked for, else the editor's language, else the project's, else the machine's. */
  private localeFor(configured: Locale | undefined): Locale {
    const [, language] = /^(de|en)(?![a-z])/i.exec(this.parameters?.locale ?? '') ?? []
    const editors = language?.toLowerCase() as Locale | undefined
    return this.settings.locale ?? this.host.wanted ?? editors ?? configured ?? this.host.locale
  }

  private async configure(sent: unknown): Promise<void> {
    try {
      const asks = this.parameters?.capabilities.workspace?.configuration === true
      const section = asks
        ? await this.connection.workspace.getConfiguration('zusage')
        : (sent as { zusage?: unknown } | null)?.zusage
      this.settings = readSettings(section)
      this.workspace.settingsChanged()
    } catch (error) {
      this.log(error)
    }
  }

  private complain({ uri, reason }: Unreadable): void {
    if (this.complained.has(uri)) return
    this.complained.add(uri)
    const path = decodeURIComponent(uri.replace(/^file:\/\//, ''))
    const message = unreadable(path, reason)[this.localeFor(undefined)]
    void this.connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message,
    })
  }

  private turned(): void {
    if (!this.isSettled && this.workspace.projects.length > 0 && !this.workspace.isBusy) {
      this.isSettled = true
      this.host.settled?.()
    }
    this.tellStatus()
  }

  private tellStatus(): void {
    if (!this.client.commands) return
    const status: StatusParams = { busy: this.workspace.isBusy, ...this.publisher.totals }
    const text = JSON.stringify(status)
    if (text === this.lastStatus) return
    this.lastStatus = text
    void this.connection.sendNotification(statusNotification, status)
  }

  private guard(work: () => void): void {
    try {
      work()
    } catch (error) {
      this.log(error)
    }
  }

  private log(error: unknown): void {
    this.connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

/** Whether an error is an answer in itself. Of its class there may be two, where modules of both kinds are loaded. */
function isResponse(error: unknown): error is Error & { readonly code: number } {
  return error instanceof Error && 'code' in error && typeof error.code === 'number'
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
