// The language server in a web worker: speaks the protocol by messages. It has no disk: the editor hands it the files.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { configName, sourceEnding } from './config/names.ts'
import type { FileText, Host } from './editor/host.ts'
import { Lifecycle } from './editor/lifecycle.ts'
import {
  type FilesParams,
  type FilesResult,
  filesRequest,
  type ReadParams,
  type ReadResult,
  readRequest,
} from './editor/protocol.ts'
import { serve } from './editor/server.ts'
import { localToday } from './files/machine.ts'
import { localeOfTag } from './speech/index.ts'

interface WorkerScope {
  postMessage(message: unknown): void
}

const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0] & WorkerScope
const lifecycle = new Lifecycle()
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope), {
  messageStrategy: lifecycle,
})
lifecycle.listen(connection)

const host: Host = {
  async list(folder) {
    const found: FilesResult = await connection.sendRequest(filesRequest, { folder } satisfies FilesParams)
    const configs = found.filter((uri) => uri.endsWith(`/${configName}`))
    return {
      sources: found.filter((uri) => uri.endsWith(sourceEnding)),
      configured: configs.map((uri) => uri.slice(0, -configName.length - 1)),
      unreadable: [],
    }
  },
  async read(uri): Promise<FileText> {
    try {
      const found: ReadResult = await connection.sendRequest(readRequest, { uri } satisfies ReadParams)
      if (found === null) return { kind: 'missing' }
      return { kind: 'text', text: new TextDecoder().decode(bytesOf(found.base64)) }
    } catch (error) {
      return { kind: 'unreadable', uri, reason: error instanceof Error ? error.message : String(error) }
    }
  },
  // Above the folders that are open, nothing can be read.
  async configuredRoot() {
    return undefined
  },
  today: () => localToday(),
  locale: localeOfTag(navigator.language),
}

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64)
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

serve(connection, host)
