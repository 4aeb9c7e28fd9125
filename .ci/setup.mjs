// Sets a clone up, unattended, and does nothing when nothing changed.
// Runs on any Node from 18 on, before anything is installed: it may import only Node's own modules.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamps = join(root, 'node_modules', '.zusage')

/** The files whose content decides whether the build is up to date. */
const buildInputs = [
  'package-lock.json',
  'tsconfig.json',
  'language/package.json',
  'language/langium-config.json',
  'language/tsconfig.build.json',
  'language/scripts',
  'language/src',
  'cli/package.json',
  'cli/build.ts',
  'cli/src',
]
const buildOutputs = ['language/dist/index.js', 'cli/dist/main.js']

function digest(paths) {
  const hash = createHash('sha256')
  const visit = (path) => {
    const absolute = join(root, path)
    if (!existsSync(absolute)) return
    if (statSync(absolute).isDirectory()) {
      for (const name of readdirSync(absolute).sort())
        if (name !== 'generated' && name !== 'embedded') visit(join(path, name))
    } else {
      hash.update(path).update('\0').update(readFileSync(absolute)).update('\0')
    }
  }
  for (const path of paths) visit(path)
  return hash.digest('hex')
}

function run(title, args) {
  console.log(`${title} …`)
  const npm = process.env.npm_execpath
  const [command, ...before] = npm ? [process.execPath, npm] : ['npm']
  const result = spawnSync(command, [...before, ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (result.status !== 0) {
    console.error(result.stdout ?? '', result.stderr ?? '', result.error?.message ?? '')
    console.error(`${title} failed: npm ${args.join(' ')}`)
    process.exit(1)
  }
}

function step(name, stamp, ready, title, args) {
  const file = join(stamps, name)
  if (ready && existsSync(file) && readFileSync(file, 'utf8') === stamp) return
  run(title, args)
  mkdirSync(stamps, { recursive: true })
  writeFileSync(file, stamp)
}

step(
  'install',
  digest([
    'package-lock.json',
    'package.json',
    'language/package.json',
    'cli/package.json',
    'extension/package.json',
  ]),
  existsSync(join(root, 'node_modules', '.package-lock.json')),
  'Installing what the lock file names',
  ['ci', '--no-audit', '--no-fund'],
)
step(
  'build',
  digest(buildInputs),
  buildOutputs.every((path) => existsSync(join(root, path))),
  'Building language and command line',
  ['run', 'build'],
)
