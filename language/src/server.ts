// The language server on Node: speaks the protocol over standard input and output, and reads files.
import { realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { type FrameProblem, Frames } from './editor/frames.ts'
import type { FileText, Host, Listing } from './editor/host.ts'
import { Lifecycle } from './editor/lifecycle.ts'
import { misframed } from './editor/messages.ts'
import { serve } from './editor/server.ts'
import { localeOf, localToday } from './files/machine.ts'
import { asStored, configuredRoot, isInside } from './files/paths.ts'
import { readSource } from './files/read.ts'
import { walk } from './files/walk.ts'
import type { Locale } from './speech/index.ts'
import { composed } from './text/composed.ts'

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
    for (const path of found.sources) sources.push(pathToFileURL(asEditorsHave(join(root, path))).href)
    for (const path of found.nested) {
      roots.push(join(root, path))
      configured.push(pathToFileURL(join(root, path)).href)
    }
    for (const path of found.misnamed)
      unreadable.push({ uri: pathToFileURL(join(root, path)).href, reason: 'EILSEQ' })
    for (const { path, error } of found.unreadable)
      unreadable.push({ uri: pathToFileURL(join(root, path)).href, reason: reasonOf(error) })
  }
  return { sources, configured, unreadable }
}

/** On a Mac both ways of composing letters lead to a file, and editors tell of it in one, however it is stored. */
function asEditorsHave(path: string): string {
  return process.platform === 'darwin' ? composed(path) : path
}

function read(uri: string, root: string): FileText {
  const found = readExactly(uri, root)
  if (found.kind !== 'missing' || !isFile(uri) || !isFile(root)) return found
  const path = fileURLToPath(uri)
  const stored = asStored(path)
  if (stored === path) return found
  const other = pathToFileURL(stored).href
  const read = readExactly(other, root)
  return read.kind === 'text' ? { ...read, uri: other } : read
}

function readExactly(uri: string, root: string): FileText {
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
    if (reason === 'EFBIG') return { kind: 'too-large' }
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

/** So long may the rest of a message take that is complete, in milliseconds: only white space can be missing. */
const longestRest = 2_000

/** Lets messages pass, and ends the process when they are not cut where they say. */
function framed(from: NodeJS.ReadStream, locale: Locale): Transform {
  const frames = new Frames()
  let timer: NodeJS.Timeout | undefined
  const fail = (problem: FrameProblem): void => {
    process.stderr.write(`${misframed(problem)[locale]}\n`, () => process.exit(1))
  }
  const passed = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      clearTimeout(timer)
      const problem = frames.take(chunk)
      // What comes behind it is not let through: it would be taken for something else.
      if (problem !== undefined) return fail(problem)
      if (frames.isOverdue) timer = setTimeout(fail, longestRest, 'length-too-large')
      done(null, chunk)
    },
  })
  return from.pipe(passed)
}

/**
 * Serves an editor over standard input and output. Ends the process when the editor says so, or is no longer there.
 *
 * @param wanted the language that counts before the editor's
 */
export function serveStdio(wanted?: Locale): void {
  // Nothing but the protocol may be written to standard output, whoever would. Another console would be simpler, but there is
  // no class to make one of in a process that began with a snapshot.
  for (const way of [
    'log',
    'info',
    'debug',
    'dir',
    'dirxml',
    'table',
    'count',
    'group',
    'timeEnd',
    'timeLog',
  ] as const)
    console[way] = console.error.bind(console)
  const lifecycle = new Lifecycle()
  const input = framed(process.stdin, wanted ?? host.locale)
  const connection = createConnection(ProposedFeatures.all, input, process.stdout, {
    messageStrategy: lifecycle,
  })
  lifecycle.listen(connection)
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
