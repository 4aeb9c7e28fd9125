import * as vscode from 'vscode'
import { State } from 'vscode-languageclient'
import type { StatusParams } from '../../language/src/editor/protocol.ts'
import { isDown, type Server } from './client.ts'

const { t } = vscode.l10n

/** How contracts stand, in the status bar: whether the server runs, is busy, and what it has found. */
export class Status implements vscode.Disposable {
  private readonly item: vscode.StatusBarItem
  private readonly visibility: vscode.Disposable
  private state: State = State.Starting
  private found: StatusParams = { busy: true, errors: 0, warnings: 0, infos: 0 }

  constructor(server: Server) {
    this.item = vscode.window.createStatusBarItem('zusage.status', vscode.StatusBarAlignment.Left, 10)
    this.item.name = 'Zusage'
    this.visibility = vscode.window.onDidChangeActiveTextEditor(() => this.showOrHide())
    server.onClient((client) => {
      client.onDidChangeState(({ newState }) => {
        this.state = newState
        this.draw()
      })
    })
    server.onStatus((found) => {
      this.found = found
      if (found.errors + found.warnings + found.infos > 0) {
        void vscode.commands.executeCommand('setContext', 'zusage.hasHadFindings', true)
      }
      this.draw()
    })
    this.draw()
    this.showOrHide()
  }

  dispose(): void {
    this.visibility.dispose()
    this.item.dispose()
  }

  /** Beside what has nothing to do with contracts, it would only take room. */
  private showOrHide(): void {
    const document = vscode.window.activeTextEditor?.document
    const isOurs =
      document === undefined || document.languageId === 'zusage' || /\/zusage\.json$/.test(document.uri.path)
    if (isOurs) this.item.show()
    else this.item.hide()
  }

  private draw(): void {
    const { item } = this
    const { icon, text, tooltip, command, colour } = this.look()
    item.text = `$(${icon}) ${text}`
    item.tooltip = tooltip
    item.accessibilityInformation = { label: `Zusage: ${tooltip}` }
    item.command = command
    item.backgroundColor = colour === undefined ? undefined : new vscode.ThemeColor(colour)
  }

  private look(): { icon: string; text: string; tooltip: string; command: string; colour?: string } {
    const { busy, errors, warnings, infos } = this.found
    if (isDown(this.state)) {
      const tooltip = t('The language server is not running. Click to start it again.')
      const colour = 'statusBarItem.errorBackground'
      return { icon: 'error', text: 'Zusage', tooltip, command: 'zusage.restartServer', colour }
    }
    if (this.state !== State.Running) {
      const tooltip = t('The language server is starting.')
      return { icon: 'loading~spin', text: 'Zusage', tooltip, command: 'zusage.showOutput' }
    }
    const icon = busy ? 'loading~spin' : errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'pass'
    const command = errors + warnings + infos > 0 ? 'workbench.actions.view.problems' : 'zusage.showContract'
    const counts = [
      ...(errors > 0 ? [errors === 1 ? t('1 error') : t('{0} errors', errors)] : []),
      ...(warnings > 0 ? [warnings === 1 ? t('1 warning') : t('{0} warnings', warnings)] : []),
      ...(infos > 0 ? [infos === 1 ? t('1 hint') : t('{0} hints', infos)] : []),
    ]
    const tooltip =
      errors > 0
        ? t('The contract does not hold yet: {0}. Click to see them.', counts.join(', '))
        : counts.length > 0
          ? t('The contract can be compiled: {0}. Click to see them.', counts.join(', '))
          : t('The contract holds: nothing was found. Click to see it.')
    const numbers = [errors, warnings].filter((one) => one > 0).length > 0 ? ` ${errors} · ${warnings}` : ''
    return { icon, text: `Zusage${numbers}`, tooltip, command }
  }
}
