// Prints a page by an installed Chromium. Nothing is downloaded, and the browser is kept from the network.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { errorCode, Failure } from '../failure.ts'
import type { Io } from '../io.ts'

/** Names the program where it is not found by itself. */
export const chromiumVariable = 'ZUSAGE_CHROMIUM'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
]

/** Where installers put it without a name on the path: macOS, Windows. */
function usualPlaces(env: Io['env']): string[] {
  const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  )
  const windows = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = env[variable]
    return folder === undefined
      ? []
      : ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map(
          (program) => join(folder, program),
        )
  })
  return [...mac, ...windows]
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The path of a Chromium, Chrome or Edge; undefined if there is none. One that is named has to be there. */
export function findChromium(env: Io['env']): string | undefined {
  const named = env[chromiumVariable]
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named
    throw new Failure((say) => say('chromiumNamed', { path: named, variable: chromiumVariable }))
  }
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '')
  const endings = process.platform === 'win32' ? ['.exe'] : ['']
  const onPath = names.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))),
  )
  return [...onPath, ...usualPlaces(env)].find(isProgram)
}

export interface PrintOptions {
  /** Milliseconds until it is given up; a minute and a half unless told. */
  readonly timeout?: number
}

/**
 * Prints a page to PDF. Throws a Failure where there is no Chromium, where it fails or does not come to an end.
 */
export async function printPdf(
  html: string,
  io: Pick<Io, 'env' | 'onInterrupt'>,
  { timeout = 90_000 }: PrintOptions = {},
): Promise<Buffer> {
  const program = findChromium(io.env)
  if (program === undefined)
    throw new Failure((say) => say('chromiumMissing', { variable: chromiumVariable }))
  const folder = mkdtempSync(join(tmpdir(), 'zusage-print-'))
  try {
    const page = join(folder, 'page.html')
    const target = join(folder, 'page.pdf')
    writeFileSync(page, html)
    // A process of root's cannot use Chromium's sandbox, which drops rights. The page is ours and runs no script.
    const asRoot = process.getuid?.() === 0
    let end = await run(program, argumentsFor(page, target, folder, asRoot), io, timeout)
    // Nor can one in a container without user namespaces.
    if (end.code !== 0 && !asRoot && /sandbox/i.test(end.said))
      end = await run(program, argumentsFor(page, target, folder, true), io, timeout)
    if (end.code === 'timeout') {
      throw new Failure((say) => say('chromiumSlow', { program, seconds: Math.round(timeout / 1000) }))
    }
    const pdf = readPdf(target)
    if (end.code === 0 && pdf !== undefined) return pdf
    const [said = ''] = end.said
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(-1)
    throw new Failure((say) => say('chromiumFailed', { program, said: said.trim().slice(0, 300) }))
  } finally {
    // What the browser still has open for a moment is tried again.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

function argumentsFor(page: string, target: string, folder: string, noSandbox: boolean): string[] {
  return [
    '--headless',
    ...(noSandbox ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--no-default-browser-check',
    // No name leads anywhere: nothing of this reaches the network.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    `--user-data-dir=${join(folder, 'profile')}`,
    `--print-to-pdf=${target}`,
    pathToFileURL(page).href,
  ]
}

interface End {
  readonly code: number | 'timeout' | string
  readonly said: string
}

async function run(
  program: string,
  argv: readonly string[],
  io: Pick<Io, 'env' | 'onInterrupt'>,
  timeout: number,
): Promise<End> {
  // A group of its own, because what is called may be a script that starts the browser.
  const grouped = process.platform !== 'win32'
  const child = spawn(program, argv, {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: grouped,
    windowsHide: true,
    env: { ...io.env } as NodeJS.ProcessEnv,
  })
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-20_000)
  })
  let timedOut = false
  let ended = false
  const stop = (): void => {
    // Its number may be another process's by then.
    if (!ended) kill(child, grouped)
  }
  const timer = setTimeout(() => {
    timedOut = true
    stop()
  }, timeout)
  io.onInterrupt(stop)
  return await new Promise<End>((done) => {
    const end = (code: End['code'], otherwise: string): void => {
      ended = true
      clearTimeout(timer)
      done({ code: timedOut ? 'timeout' : code, said: said || otherwise })
    }
    child.on('error', (error) => end(errorCode(error), errorCode(error)))
    child.on('close', (code, signal) => end(code ?? String(signal), String(signal ?? code)))
  })
}

function kill(child: ChildProcess, grouped: boolean): void {
  if (child.pid === undefined) return
  try {
    if (grouped) process.kill(-child.pid, 'SIGKILL')
    else spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'])
  } catch {
    // It has just ended by itself.
  }
}

/** A file that is a whole PDF. */
function readPdf(path: string): Buffer | undefined {
  try {
    const pdf = readFileSync(path)
    const whole = pdf.subarray(0, 5).toString('latin1') === '%PDF-' && pdf.subarray(-1024).includes('%%EOF')
    return whole ? pdf : undefined
  } catch {
    return undefined
  }
}
