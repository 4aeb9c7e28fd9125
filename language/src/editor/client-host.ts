import type { Connection } from 'vscode-languageserver'
import { configName, sourceEnding } from '../config/names.ts'
import { localToday } from '../files/machine.ts'
import type { Locale } from '../speech/index.ts'
import type { FileText, Host } from './host.ts'
import {
  type FilesParams,
  type FilesResult,
  filesRequest,
  type ReadParams,
  type ReadResult,
  readRequest,
} from './protocol.ts'

/** For a server that has no disk: the editor hands it the files. */
export function clientHost(connection: Connection, locale: Locale): Host {
  return {
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
    locale,
  }
}

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64)
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
