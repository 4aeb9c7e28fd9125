import * as vscode from 'vscode'
import type { ContractView, ViewPlace } from '../../../language/src/editor/features/contract-view.ts'
import { type Server, wantedLocale } from '../client.ts'
import { contractFile } from '../commands.ts'
import { pageHtml } from './html.ts'
import type { FromPage, PageState, Tab, ToPage } from './messages.ts'

export const viewType = 'zusage.contractView'

/** So long after the last keystroke the view is made anew, in milliseconds. */
const calm = 200

/** What to show. */
interface Wish {
  readonly contract?: string | undefined
  readonly tab?: Tab
  readonly unit?: string | undefined
}

/** The contract view: one panel beside the text, which follows it while people type. */
export class ContractPanels implements vscode.Disposable {
  private readonly context: vscode.ExtensionContext
  private readonly server: Server
  private readonly registered: vscode.Disposable[] = []
  private panel: ContractPanel | undefined

  constructor(context: vscode.ExtensionContext, server: Server) {
    this.context = context
    this.server = server
    this.registered.push(
      server.onStatus(({ busy }) => {
        if (!busy) this.panel?.update(0)
      }),
      vscode.window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state: Partial<PageState> | undefined) => {
          const source = state?.uri === undefined ? await contractFile() : vscode.Uri.parse(state.uri)
          if (source === undefined) panel.dispose()
          else this.take(panel, source, { contract: state?.contract })
        },
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId === 'zusage') this.panel?.update(calm)
      }),
    )
  }

  /** The file of which the contract is shown. */
  get source(): vscode.Uri | undefined {
    return this.panel?.source
  }

  /** Shows the contract of a file, or of the one in front. */
  async show(given: vscode.Uri | undefined, wish: Wish): Promise<void> {
    const source = given ?? (await contractFile()) ?? this.source
    if (source === undefined) {
      void vscode.window.showErrorMessage(vscode.l10n.t('There is no contract in this workspace.'))
      return
    }
    if (this.panel === undefined) {
      const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false }
      const title = vscode.l10n.t('Contract')
      this.take(vscode.window.createWebviewPanel(viewType, title, column, {}), source, wish)
    } else this.panel.turnTo(source, wish)
  }

  dispose(): void {
    for (const one of this.registered) one.dispose()
    this.panel?.close()
  }

  private take(webview: vscode.WebviewPanel, source: vscode.Uri, wish: Wish): void {
    this.panel?.close()
    const panel = new ContractPanel(this.context, this.server, webview, source)
    this.panel = panel
    webview.onDidDispose(() => {
      if (this.panel === panel) this.panel = undefined
    })
    panel.turnTo(source, wish)
  }
}

class ContractPanel {
  source: vscode.Uri
  private readonly context: vscode.ExtensionContext
  private readonly server: Server
  private readonly panel: vscode.WebviewPanel
  private contract: string | undefined
  private shown: ContractView | undefined
  private wish: Wish = {}
  private timer: ReturnType<typeof setTimeout> | undefined
  private asking: vscode.CancellationTokenSource | undefined
  private isReady = false
  private isClosed = false

  constructor(
    context: vscode.ExtensionContext,
    server: Server,
    panel: vscode.WebviewPanel,
    source: vscode.Uri,
  ) {
    this.context = context
    this.server = server
    this.panel = panel
    this.source = source
    const { extensionUri } = context
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, 'media/file-light.svg'),
      dark: vscode.Uri.joinPath(extensionUri, 'media/file-dark.svg'),
    }
    panel.webview.onDidReceiveMessage((message: FromPage) => this.receive(message))
    panel.onDidChangeViewState(() => {
      if (panel.visible) this.update(0)
    })
    panel.onDidDispose(() => {
      this.isClosed = true
      clearTimeout(this.timer)
      this.asking?.cancel()
    })
    this.write()
  }

  private write(): void {
    const { webview } = this.panel
    const folder = vscode.Uri.joinPath(this.context.extensionUri, 'dist/view')
    const address = (name: string): string =>
      webview.asWebviewUri(vscode.Uri.joinPath(folder, name)).toString()
    webview.options = { enableScripts: true, localResourceRoots: [folder] }
    webview.html = pageHtml({
      locale: wantedLocale(),
      nonce: crypto.randomUUID(),
      styleSource: webview.cspSource,
      style: address('page.css'),
      script: address('page.js'),
    })
  }

  turnTo(source: vscode.Uri, wish: Wish): void {
    this.source = source
    this.contract = wish.contract
    this.wish = wish
    if (this.isReady) this.panel.reveal(undefined, false)
    this.update(0)
  }

  /** Brings the view up to date after some milliseconds; again and again, only the last counts. */
  update(after: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.refresh(), after)
  }

  close(): void {
    this.panel.dispose()
  }

  private async refresh(): Promise<void> {
    // What nobody sees is made when somebody does.
    if (!this.isReady || !this.panel.visible) return
    this.asking?.cancel()
    const asking = new vscode.CancellationTokenSource()
    this.asking = asking
    let view: ContractView | null
    try {
      view = await this.server.ask<ContractView | null>(
        'zusage/contractView',
        {
          textDocument: { uri: this.source.toString() },
          ...(this.contract === undefined ? {} : { contract: this.contract }),
        },
        asking.token,
      )
    } catch (error) {
      // While the server restarts, what was shown last is better than nothing; its next word brings another try.
      if (!asking.token.isCancellationRequested) this.server.output.warn(`zusage/contractView: ${error}`)
      return
    }
    if (asking.token.isCancellationRequested || this.isClosed) return
    if (view !== null) {
      this.shown = view
      this.panel.title = view.contract.title ?? view.contract.id
    }
    this.post({ type: 'view', view: this.shown, stale: view === null })
    const { tab, unit } = this.wish
    this.wish = {}
    if (tab !== undefined) this.post({ type: 'select', tab, ...(unit === undefined ? {} : { unit }) })
  }

  private post(message: ToPage): void {
    void this.panel.webview.postMessage(message)
  }

  private receive(message: FromPage): void {
    if (message.type === 'ready') {
      this.isReady = true
      this.update(0)
    } else if (message.type === 'problems') {
      void vscode.commands.executeCommand('workbench.actions.view.problems')
    } else if (message.type === 'contract') {
      const { contracts = [] } = this.shown ?? {}
      const chosen = contracts.find(({ id, uri }) => id === message.contract && uri === message.uri)
      if (chosen !== undefined) this.turnTo(vscode.Uri.parse(chosen.uri), { contract: chosen.id })
    } else if (message.type === 'open' && this.isShown(message.place)) void this.open(message.place)
  }

  /** Whether the view names a file: a page opens nothing else. */
  private isShown({ uri }: ViewPlace): boolean {
    return JSON.stringify(this.shown ?? {}).includes(`"uri":${JSON.stringify(uri)}`)
  }

  private async open({ uri, range: { start, end } }: ViewPlace): Promise<void> {
    const address = vscode.Uri.parse(uri)
    const beside = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri)
    const other = vscode.window.visibleTextEditors.find(
      ({ viewColumn }) => viewColumn !== this.panel.viewColumn,
    )
    await vscode.window.showTextDocument(address, {
      viewColumn: (beside ?? other)?.viewColumn ?? vscode.ViewColumn.One,
      selection: new vscode.Range(start.line, start.character, end.line, end.character),
    })
  }
}
