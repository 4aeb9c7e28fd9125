// The extension in a browser: the server is a web worker, and files are what VS Code has.
import * as vscode from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { activateWith } from './activate.ts'

export function activate(context: vscode.ExtensionContext): Promise<void> {
  const address = vscode.Uri.joinPath(context.extensionUri, 'dist/browser/server.js').toString(true)
  return activateWith(context, {
    // A function, so that a client that restarts the server gets a new worker.
    createClient: (options) =>
      new LanguageClient('zusage', 'Zusage', async () => new Worker(address), options),
  })
}
