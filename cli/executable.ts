// Builds the command line as one file for people without Node, of what `npm run build` has made: cli/out/zusage, with
// the licences that go along. It holds a copy of the Node that runs this, for the system that this runs on, and begins with
// a snapshot of the memory in which the parser stands: a check starts sooner than from the bundle (cli/docs/executable.md).
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const dist = here('dist')
const target = here('out')
const executable = join(target, process.platform === 'win32' ? 'zusage.exe' : 'zusage')

/** What a check loads is in the snapshot; all else is read out of the executable when it is asked for. */
const inSnapshot = ['rolldown-runtime.js', 'main.js', 'check.js']
/** Where the copy of Node keeps whether something was put into it. */
const fuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'

function sourceOf(file: string): string {
  return readFileSync(join(dist, file), 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '')
}

/** The files of the bundle in one, which finds the others among the assets. */
function program(): string {
  const functions = inSnapshot.map(
    (file) => `${JSON.stringify(file)}(exports, require, module) {${sourceOf(file)}\n}`,
  )
  return `'use strict'
const own = { ${functions.join(',\n')} }
const nodes = require
const loaded = new Map()
function load(name) {
  if (!name.startsWith('./')) return nodes(name)
  const file = name.slice(2)
  let module = loaded.get(file)
  if (module === undefined) {
    module = { exports: {} }
    loaded.set(file, module)
    const run = own[file] ?? compiled(file)
    run(module.exports, load, module)
  }
  return module.exports
}
function compiled(file) {
  const source = nodes('node:sea').getAsset(file, 'utf8')
  return nodes('node:vm').compileFunction(source, ['exports', 'require', 'module'], { filename: file })
}
load('./main.js')
`
}

function node(...args: readonly string[]): void {
  // Of the snapshot Node says that not every module of its own was tried in one; those that a check loads are tried by test.
  execFileSync(process.execPath, ['--no-warnings', ...args], { stdio: 'pipe' })
}

/** From 25.5 on, Node puts the parts together itself. */
function buildsItself(): boolean {
  const [major, minor] = process.versions.node.split('.').map(Number) as [number, number]
  return major > 25 || (major === 25 && minor >= 5)
}

function build(work: string): void {
  const files = readdirSync(dist).filter((file) => file.endsWith('.js'))
  for (const file of inSnapshot) if (!files.includes(file)) throw new Error(`The bundle has no ${file}`)
  const assets = Object.fromEntries(
    files.filter((file) => !inSnapshot.includes(file)).map((file) => [file, join(work, file)]),
  )
  for (const [file, path] of Object.entries(assets)) writeFileSync(path, sourceOf(file))
  const [main, config, parts] = [
    join(work, 'program.cjs'),
    join(work, 'config.json'),
    join(work, 'parts.blob'),
  ]
  writeFileSync(main, program())
  const output = buildsItself() ? executable : parts
  writeFileSync(
    config,
    JSON.stringify({ main, output, assets, useSnapshot: true, disableExperimentalSEAWarning: true }),
  )
  if (buildsItself()) node('--build-sea', config)
  else {
    node('--experimental-sea-config', config)
    copyFileSync(process.execPath, executable)
    chmodSync(executable, 0o755)
    if (process.platform === 'darwin') execFileSync('codesign', ['--remove-signature', executable])
    // It warns of sections that nobody needs; what it says is shown when it fails.
    const postject = createRequire(import.meta.url).resolve('postject/dist/cli.js')
    const put = [
      executable,
      'NODE_SEA_BLOB',
      parts,
      '--sentinel-fuse',
      fuse,
      '--macho-segment-name',
      'NODE_SEA',
    ]
    execFileSync(process.execPath, [postject, ...put], { stdio: 'pipe' })
  }
  // macOS runs nothing that is not signed, if only by whoever built it.
  if (process.platform === 'darwin') execFileSync('codesign', ['--force', '--sign', '-', executable])
}

/** Ours, those of the packages in the bundle, and Node's own. */
function addLicences(): void {
  copyFileSync(here('../LICENSE'), join(target, 'LICENSE'))
  copyFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), join(target, 'THIRD-PARTY-NOTICES.txt'))
  const besideNode = ['LICENSE', '../LICENSE'].map((name) => join(dirname(process.execPath), name))
  const ofNode = besideNode.find((path) => existsSync(path))
  if (ofNode !== undefined) copyFileSync(ofNode, join(target, 'LICENSE-NODE.txt'))
  else console.warn('The licence of Node is not beside it: add it before you hand the executable on.')
}

if (!existsSync(join(dist, 'main.js'))) throw new Error('There is no bundle yet: npm run build')
rmSync(target, { recursive: true, force: true })
mkdirSync(target)
const work = mkdtempSync(join(tmpdir(), 'zusage-executable-'))
try {
  build(work)
} finally {
  rmSync(work, { recursive: true, force: true })
}
addLicences()
console.log(
  `${executable}, ${Math.round(statSync(executable).size / 1e6)} MB, with Node ${process.versions.node}`,
)
