// Installs what the tests in VS Code need, unattended, and does nothing when it is there: a VS Code without a window,
// and a Chromium. Runs on any Node from 18 on.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const modules = join(here, 'node_modules')
const stampFile = join(modules, '.installed')
const chromium = process.env.ZUSAGE_CHROMIUM ?? '/usr/bin/chromium'

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

const quiet = ['--ignore-scripts', '--no-audit', '--no-fund']
const stamp = createHash('sha256')
  .update(readFileSync(join(here, 'package-lock.json')))
  .digest('hex')
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  // By their own Node, since some of these want a newer one than the machine may have.
  run('Installing VS Code', here, 'npm', 'ci', ...quiet)
  // Its parts have a list of their own, which `npm ci` refuses as incomplete.
  const parts = join(modules, 'code-server/lib/vscode')
  run('Installing the parts of VS Code', parts, 'npm', 'install', '--omit=dev', ...quiet)
  writeFileSync(stampFile, stamp)
}
if (!existsSync(chromium)) {
  const root = process.getuid?.() === 0 ? [] : ['sudo']
  const apt = (...rest) => [...root, 'apt-get', ...rest]
  const [update, ...updating] = apt('update')
  run('Asking for packages', here, update, ...updating)
  const [install, ...installing] = apt('install', '-y', '--no-install-recommends', 'chromium')
  run('Installing Chromium', here, install, ...installing)
}
