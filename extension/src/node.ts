// The extension where VS Code runs on Node: the server is a process of its own, run by VS Code's own Node.
import type * as vscode from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { activateWith } from './activate.ts'
import { writeToDisk } from './disk.ts'

export function activate(context: vscode.ExtensionContext): Promise<void> {
  const run = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.stdio }
  // Where the extension itself is debugged, its server waits for a debugger of its own: see .vscode/launch.json.
  const server = { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } }
  return activateWith(context, {
    createClient: (options) => new LanguageClient('zusage', 'Zusage', server, options),
    writeOutputs: writeToDisk,
  })
}
