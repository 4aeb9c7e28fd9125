// Installs what the tests in VS Code need, unattended, and does nothing when it is there: a VS Code without a window,
// and a Chromium. `--packages` leaves Chromium out. Runs on any Node from 18 on.
// The packages take 900 MB: they are kept outside the repository, once for all clones, in $ZUSAGE_CACHE or, without it,
// in `zusage` of the user's cache folder; `node_modules` here is a link to them.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const chromium = process.env.ZUSAGE_CHROMIUM ?? '/usr/bin/chromium'

/** Runs a command; if it fails, tells what it said and ends with 1. */
function run(title, folder, command, ...rest) {
  console.log(`${title} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const result = spawnSync(command, rest, {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (result.status === 0) return
  console.error(result.stdout ?? '', result.stderr ?? '', result.error?.message ?? '')
  console.error(`${title} failed: ${command} ${rest.join(' ')}`)
  process.exit(1)
}

/** The folder in which the packages of the lock file are, installed if they were not. */
function packages() {
  const lists = ['package.json', 'package-lock.json']
  const hash = createHash('sha256')
  for (const name of lists) hash.update(readFileSync(join(here, name)))
  const cache =
    process.env.ZUSAGE_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'zusage')
  const folder = join(cache, `vscode-${hash.digest('hex').slice(0, 16)}`)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  // Beside its place, and moved there when it is whole: who is interrupted leaves nothing that looks installed.
  const unfinished = mkdtempSync(join(cache, 'unfinished-'))
  process.on('exit', () => rmSync(unfinished, { recursive: true, force: true }))
  for (const name of lists) copyFileSync(join(here, name), join(unfinished, name))
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund']
  run('Installing VS Code', unfinished, 'npm', 'ci', ...quiet)
  // Its parts have a list of their own, which `npm ci` refuses as incomplete.
  const parts = join(unfinished, 'node_modules/code-server/lib/vscode')
  run('Installing the parts of VS Code', parts, 'npm', 'install', '--omit=dev', ...quiet)
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    // Somebody else was quicker with the same.
    if (!existsSync(folder)) throw error
  }
  return folder
}

const installed = join(packages(), 'node_modules')
const link = join(here, 'node_modules')
if (!existsSync(link) || realpathSync(link) !== realpathSync(installed)) {
  rmSync(link, { recursive: true, force: true })
  symlinkSync(installed, link)
}

if (!process.argv.includes('--packages') && !existsSync(chromium)) {
  if (!existsSync('/usr/bin/apt-get')) {
    console.error(
      `The tests in VS Code need a Chromium, and there is none at ${chromium}: install one and name it in ZUSAGE_CHROMIUM.`,
    )
    process.exit(1)
  }
  const [command, ...first] = [...(process.getuid?.() === 0 ? [] : ['sudo', '-n']), 'apt-get']
  run('Asking Debian for its packages', here, command, ...first, 'update')
  run('Installing Chromium', here, command, ...first, 'install', '-y', '--no-install-recommends', 'chromium')
}
