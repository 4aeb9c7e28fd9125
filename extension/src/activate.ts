import * as vscode from 'vscode'
import { addAll } from '../../language/src/text/lists.ts'
import { type Platform, Server } from './client.ts'
import { registerCommands } from './commands.ts'
import { ContractPanels } from './contract-view/panel.ts'
import { provideFiles } from './files.ts'
import { Status } from './status.ts'

/** Starts all that the extension does; the same on Node and in the browser. */
export async function activateWith(context: vscode.ExtensionContext, platform: Platform): Promise<void> {
  const server = new Server(platform)
  const status = new Status(server)
  const panels = new ContractPanels(context, server)
  addAll(context.subscriptions, [
    server,
    status,
    panels,
    ...registerCommands({ context, server, panels, platform }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.languageId === 'zusage' && contentChanges.length > 0) setContext('hasChanged')
    }),
  ])
  server.onClient(provideFiles)
  setContext('isActive')
  await server.start()
}

/** Tells VS Code something that menus and the walkthrough ask for; it stays so. */
function setContext(name: 'isActive' | 'hasChanged'): void {
  void vscode.commands.executeCommand('setContext', `zusage.${name}`, true)
}
