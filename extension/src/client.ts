import * as vscode from 'vscode'
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient'
import { type StatusParams, statusNotification } from '../../language/src/editor/protocol.ts'
import { isLocale, type Locale, localeOfTag } from '../../language/src/speech/index.ts'

/** What the language client is made of on Node and in the browser. */
export interface Platform {
  /** Makes a client that is not started. */
  createClient(options: LanguageClientOptions): BaseLanguageClient
  /**
   * Writes files on the disk as the command line does: each whole, all or none, and no source among them. Answers why
   * not, in words, where it cannot. Absent where there is no disk.
   */
  writeOutputs?(
    files: readonly { readonly path: string; readonly content: string }[],
    folder: string,
    locale: Locale,
  ): string | undefined
}

/** The language in which people are spoken to where no project says it: as set, else that of VS Code. */
export function wantedLocale(): Locale {
  const set = vscode.workspace.getConfiguration('zusage').get<string>('locale')
  return isLocale(set) ? set : localeOfTag(vscode.env.language)
}

/** Whether a client does not run and will not by itself. */
export function isDown(state: State): boolean {
  return state === State.Stopped || state === State.StartFailed
}

/** The server, as long as the extension lives; it is started anew when its settings want it. */
export class Server implements vscode.Disposable {
  readonly output: vscode.LogOutputChannel
  private readonly platform: Platform
  private readonly whenMade: ((client: BaseLanguageClient) => void)[] = []
  private readonly statusEmitter = new vscode.EventEmitter<StatusParams>()
  /** How far the checking is, and what is found; a client passes a notification on to one listener only. */
  readonly onStatus = this.statusEmitter.event
  private client: BaseLanguageClient | undefined
  /** One start or stop after the other. */
  private last: Promise<void> = Promise.resolve()

  constructor(platform: Platform) {
    this.platform = platform
    this.output = vscode.window.createOutputChannel('Zusage', { log: true })
  }

  /** Runs for each client before it is started: to answer its requests and follow its state. */
  onClient(listen: (client: BaseLanguageClient) => void): void {
    this.whenMade.push(listen)
  }

  start(): Promise<void> {
    return this.after(async () => {
      if (this.client !== undefined) return
      const client = this.platform.createClient(this.options())
      this.client = client
      client.onNotification(statusNotification, (status: StatusParams) => this.statusEmitter.fire(status))
      for (const listen of this.whenMade) listen(client)
      await client.start()
    })
  }

  restart(): Promise<void> {
    void this.stop()
    return this.start()
  }

  stop(): Promise<void> {
    return this.after(async () => {
      const { client } = this
      this.client = undefined
      // One that did not come up, or died too often, cannot be stopped and need not be.
      await client?.dispose().catch(() => {})
    })
  }

  dispose(): void {
    void this.stop()
    this.statusEmitter.dispose()
    this.output.dispose()
  }

  /** Asks the server, once it is there. */
  async ask<R>(method: string, parameters: object, token?: vscode.CancellationToken): Promise<R> {
    // Why it did not start, the client has said.
    await this.last.catch(() => {})
    const { client } = this
    if (client === undefined || isDown(client.state))
      throw new Error(vscode.l10n.t('The language server is not running.'))
    return token === undefined
      ? client.sendRequest<R>(method, parameters)
      : client.sendRequest<R>(method, parameters, token)
  }

  private after(step: () => Promise<void>): Promise<void> {
    this.last = this.last.catch(() => {}).then(step)
    return this.last
  }

  private options(): LanguageClientOptions {
    return {
      documentSelector: [{ language: 'zusage' }, { language: 'json', pattern: '**/zusage.json' }],
      diagnosticCollectionName: 'zusage',
      outputChannel: this.output,
      // Lenses and hints may name commands, since they are registered here.
      initializationOptions: { commands: true },
      markdown: { isTrusted: false, supportHtml: false },
    }
  }
}
