// The extension where VS Code runs on Node: the server is a process of its own, run by VS Code's own Node.
import type * as vscode from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { activateWith } from './activate.ts'

export function activate(context: vscode.ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.stdio }
  return activateWith(context, {
    createClient: (options) => new LanguageClient('zusage', 'Zusage', server, options),
  })
}
