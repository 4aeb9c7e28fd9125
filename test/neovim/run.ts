// Tries the built server in Neovim, without a screen: `node test/neovim/run.ts`.
// Installs Neovim from Debian if it is missing; the command line has to be built (npm run build -w cli).
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Runs a command that has to succeed; what it prints is shown only if it does not, unless `isShown`. */
function run(command: string, rest: readonly string[], options: object = {}, isShown = false): void {
  const result = spawnSync(command, rest, {
    encoding: 'utf8',
    stdio: isShown ? 'inherit' : 'pipe',
    ...options,
  })
  if (result.status === 0) return
  console.error(result.stdout ?? '', result.stderr ?? '', result.error?.message ?? '')
  console.error(`${command} ${rest.join(' ')} failed`)
  process.exit(1)
}

const isInstalled = (program: string): boolean => spawnSync(program, ['--version']).error === undefined

if (!isInstalled('nvim')) {
  if (!isInstalled('apt-get')) {
    console.error('This test needs Neovim: install it so that nvim is on the PATH.')
    process.exit(1)
  }
  const [command, ...first] = [...(process.getuid?.() === 0 ? [] : ['sudo', '-n']), 'apt-get'] as const
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  run(command, [...first, 'update', '-qq'], { env })
  run(command, [...first, 'install', '-y', '-qq', '--no-install-recommends', 'neovim'], { env })
}

const folder = mkdtempSync(join(tmpdir(), 'zusage-neovim-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
cpSync(here('../tour'), folder, { recursive: true })
// As a new user has it: no settings, no state, no plugins.
const env = {
  ...process.env,
  HOME: folder,
  XDG_CONFIG_HOME: folder,
  ZUSAGE_BIN: here('../../cli/bin/zusage.js'),
  ZUSAGE_NODE: process.env.ZUSAGE_NODE ?? process.execPath,
}
const script = ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${here('client.lua')}`]
run('nvim', script, { cwd: folder, env, timeout: 60_000 }, true)
