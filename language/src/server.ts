// The language server on Node: speaks the protocol over standard input and output, and reads files.
import { Console } from 'node:console'
import { realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import type { FileText, Host, Listing } from './editor/host.ts'
import { serve } from './editor/server.ts'
import { localeOf, localToday } from './files/machine.ts'
import { configuredRoot, isInside } from './files/paths.ts'
import { readSource } from './files/read.ts'
import { walk } from './files/walk.ts'
import type { Locale } from './speech/index.ts'

const host: Host = {
  async list(folder) {
    return listing(folder)
  },
  async read(uri, root) {
    return read(uri, root)
  },
  async configuredRoot(folder) {
    const found = isFile(folder) ? configuredRoot(fileURLToPath(folder)) : undefined
    return found === undefined ? undefined : pathToFileURL(found).href
  },
  // From now on somebody waits while memory is tidied up, so it is done bit by bit; and often, since the check of a
  // project leaves more behind than the project itself takes.
  settled() {
    setFlagsFromString('--incremental-marking')
    setFlagsFromString('--heap-growing-percent=40')
  },
  today: () => localToday(),
  locale: localeOf(process.env),
}

const isFile = (uri: string): boolean => uri.startsWith('file:')

function listing(folder: string): Listing {
  const sources: string[] = []
  const configured: string[] = []
  const unreadable: Listing['unreadable'][number][] = []
  if (!isFile(folder)) return { sources, configured, unreadable }
  const top = fileURLToPath(folder)
  if (configuredRoot(top) === top) configured.push(folder)
  const roots = [top]
  // Grows while it is walked.
  for (const root of roots) {
    const found = walk(root)
    for (const path of found.sources) sources.push(pathToFileURL(join(root, path)).href)
    for (const path of found.nested) {
      roots.push(join(root, path))
      configured.push(pathToFileURL(join(root, path)).href)
    }
    for (const { path, error } of found.unreadable)
      unreadable.push({ uri: pathToFileURL(join(root, path)).href, reason: reasonOf(error) })
  }
  return { sources, configured, unreadable }
}

function read(uri: string, root: string): FileText {
  if (!isFile(uri) || !isFile(root)) return { kind: 'missing' }
  try {
    const path = fileURLToPath(uri)
    const realRoot = realpathSync(fileURLToPath(root))
    const realFolder = realpathSync(dirname(path))
    if (!isInside(realRoot, realFolder)) return { kind: 'missing' }
    const text = readSource(
      realRoot,
      join(realFolder.slice(realRoot.length), path.slice(dirname(path).length)),
    )
    return text === undefined ? { kind: 'missing' } : { kind: 'text', text }
  } catch (error) {
    const reason = reasonOf(error)
    return ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(reason)
      ? { kind: 'missing' }
      : { kind: 'unreadable', uri, reason }
  }
}

/** The system's own word for what went wrong: `EACCES`. */
function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return code ?? message
}

/**
 * Serves an editor over standard input and output. Ends the process when the editor says so, or is no longer there.
 *
 * @param wanted the language that counts before the editor's
 */
export function serveStdio(wanted?: Locale): void {
  // Nothing but the protocol may be written to standard output, whoever would.
  globalThis.console = new Console(process.stderr, process.stderr)
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
  const survive = (error: unknown): void => {
    // Nobody is left to be told anything.
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(1)
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
  process.removeAllListeners('uncaughtException')
  process.on('uncaughtException', survive)
  process.on('unhandledRejection', survive)
  serve(connection, wanted === undefined ? host : { ...host, wanted })
}
