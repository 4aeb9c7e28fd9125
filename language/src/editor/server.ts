import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { Language } from '../project.ts'
import { type Clockworks, loadClockworks } from '../rules/clocks.ts'
import type { Finding } from '../rules/define-rule.ts'
import { checkWith } from '../rules/engine.ts'
import { features } from './features/index.ts'
import type { Host } from './host.ts'
import { EditorProject } from './project.ts'

/** Serves an editor until it says goodbye. */
export function serve(connection: Connection, host: Host): void {
  const server = new Server(connection, host)
  server.listen()
}

class Server {
  private readonly connection: Connection
  private readonly host: Host
  private readonly language = new Language()
  private readonly documents = new TextDocuments(TextDocument)
  private readonly projects: EditorProject[] = []
  private works: Clockworks | undefined

  constructor(connection: Connection, host: Host) {
    this.connection = connection
    this.host = host
  }

  listen(): void {
    const { connection, documents } = this
    connection.onInitialize((parameters) => this.initialize(parameters))
    documents.onDidChangeContent(({ document }) => {
      const project = this.projectOf(document.uri)
      project.live.set({ path: project.pathOf(document.uri)!, text: document.getText() })
      void this.publish(project)
    })
    for (const feature of features) {
      connection.onRequest(feature.method, async (parameters, token) => {
        const { uri } = (parameters as { textDocument: { uri: string } }).textDocument
        const project = this.projectOf(uri)
        const file = project.file(project.pathOf(uri) ?? '')
        if (file === undefined) return null
        return (await feature.answer(file, parameters as never, { token })) ?? null
      })
    }
    documents.listen(connection)
    connection.listen()
  }

  private async initialize(parameters: InitializeParams): Promise<InitializeResult> {
    const folders = parameters.workspaceFolders?.map(({ uri }) => uri) ?? []
    for (const folder of folders) {
      const project = new EditorProject(folder.replace(/\/$/, ''), this.language, this.host.locale)
      for (const uri of await this.host.sourcesIn(folder)) {
        const text = await this.host.read(uri)
        if (text !== undefined) project.live.set({ path: project.pathOf(uri)!, text })
      }
      this.projects.push(project)
    }
    const capabilities: ServerCapabilities = { textDocumentSync: TextDocumentSyncKind.Incremental }
    for (const feature of features) Object.assign(capabilities, feature.capabilities)
    return { capabilities, serverInfo: { name: 'zusage' } }
  }

  private projectOf(uri: string): EditorProject {
    const known = this.projects.find((project) => project.pathOf(uri) !== undefined)
    if (known !== undefined) return known
    const project = new EditorProject(uri.slice(0, uri.lastIndexOf('/')), this.language, this.host.locale)
    this.projects.push(project)
    return project
  }

  private async publish(project: EditorProject): Promise<void> {
    const input = { project: project.live.model, library: this.language.library }
    const options = { today: this.host.today() }
    let checked = checkWith(input, options, this.works)
    if (checked.missing !== undefined) {
      this.works = await loadClockworks(checked.missing)
      checked = checkWith(input, options, this.works)
    }
    for (const { path } of input.project.files) {
      const diagnostics = checked.findings
        .filter(({ at }) => at.file === path)
        .map((finding) => diagnosticOf(finding, project))
      void this.connection.sendDiagnostics({ uri: project.uriOf(path), diagnostics })
    }
  }
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const

function diagnosticOf(finding: Finding, project: EditorProject): Diagnostic {
  const { locale } = project
  return {
    range: project.locationOf(finding.at)!.range,
    severity: severities[finding.severity],
    code: finding.rule,
    source: 'zusage',
    message: [finding.message[locale], finding.help?.[locale]].filter(Boolean).join('\n'),
    relatedInformation: finding.related.flatMap(({ at, message }) => {
      const location = project.locationOf(at)
      return location === undefined ? [] : [{ location, message: message[locale] }]
    }),
  }
}
