// The language server on Node: speaks the protocol over standard input and output, and reads files.
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import type { Host } from './editor/host.ts'
import { serve } from './editor/server.ts'

const host: Host = {
  async sourcesIn(folder) {
    const root = fileURLToPath(folder)
    return globSync('**/*.zusage', { cwd: root }).map((path) => pathToFileURL(`${root}/${path}`).href)
  },
  async read(uri) {
    try {
      return readFileSync(new URL(uri), 'utf8')
    } catch {
      return undefined
    }
  },
  today: () => new Date().toISOString().slice(0, 10),
  locale: /^de/i.test(process.env.LANG ?? '') ? 'de' : 'en',
}

/** Serves an editor over standard input and output. */
export function serveStdio(): void {
  serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), host)
}
