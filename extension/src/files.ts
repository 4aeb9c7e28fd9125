import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  type FilesParams,
  type FilesResult,
  filesRequest,
  type ReadParams,
  type ReadResult,
  readRequest,
} from '../../language/src/editor/protocol.ts'

/** Hands files to a server that has no disk. What VS Code shows is what it gets, wherever that lies. */
export function provideFiles(client: BaseLanguageClient): void {
  client.onRequest(filesRequest, async ({ folder }: FilesParams): Promise<FilesResult> => {
    const at = vscode.Uri.parse(folder)
    if (!(await isFolder(at))) return []
    const pattern = new vscode.RelativePattern(at, '**/{*.zusage,zusage.json}')
    const found = await vscode.workspace.findFiles(pattern, '**/{node_modules,.*}/**')
    return found.map((uri) => uri.toString())
  })
  client.onRequest(readRequest, async ({ uri }: ReadParams): Promise<ReadResult> => {
    try {
      return { base64: base64Of(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri))) }
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null
      throw error
    }
  })
}

async function isFolder(at: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(at)).type & vscode.FileType.Directory) !== 0
  } catch {
    return false
  }
}

function base64Of(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 0x8000) {
    // Few: 32,768 at a time, since all would be too many for one call.
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  }
  return btoa(binary)
}
