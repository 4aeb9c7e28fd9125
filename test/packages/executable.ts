// The single executable as people without Node get it: built, put into an empty folder with no Node on the PATH, and asked for
// what the bundle is asked for; both have to say the same. Then how soon each has checked a contract.
// `node test/packages/executable.ts`, after `npm run build`.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bundle = join(root, 'cli/bin/zusage.js')
const { version } = JSON.parse(readFileSync(join(root, 'cli/package.json'), 'utf8')) as { version: string }
const work = mkdtempSync(join(tmpdir(), 'zusage-executable-test-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true, maxRetries: 5 }))

execFileSync(process.execPath, [join(root, 'cli/executable.ts')], { stdio: 'inherit' })
const name = process.platform === 'win32' ? 'zusage.exe' : 'zusage'
const program = join(work, name)
cpSync(join(root, 'cli/out', name), program)

interface Answer {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function answer(command: readonly [string, ...string[]], options: Asked, folder: string): Answer {
  const [first, ...rest] = command
  const { status, stdout, stderr, error } = spawnSync(first, rest, {
    cwd: folder,
    encoding: 'utf8',
    input: options.input ?? '',
    // Windows starts no program without the folder of the system.
    env: { SystemRoot: process.env.SystemRoot ?? '', LC_ALL: 'en_GB.UTF-8', ...options.env },
    maxBuffer: 1e8,
  })
  if (error !== undefined) throw error
  return { code: status, out: stdout, err: stderr }
}

interface Asked {
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
}

let failed = false
function expectThat(isRight: boolean, title: string, found?: unknown): void {
  console.log(
    `  ${isRight ? '✓' : '✗'} ${title}${isRight || found === undefined ? '' : `: ${JSON.stringify(found)}`}`,
  )
  failed ||= !isRight
}

/** A folder with an example and with a contract that has faults, for each of the two. */
function folderFor(one: string): string {
  const folder = join(work, one)
  mkdirSync(folder)
  cpSync(join(root, 'examples/innendienst'), join(folder, 'contract'), { recursive: true })
  writeFileSync(join(folder, 'faulty.zusage'), 'role Lead of Nobody\nparty Büro "Büro"\nsla Gold { goal }\n')
  return folder
}
const [ofExecutable, ofBundle] = [folderFor('executable'), folderFor('bundle')]

/** Asks both the same; answers what the executable said. */
function same(title: string, argv: readonly string[], code: number, options: Asked = {}): Answer {
  const one = answer([program, ...argv], options, ofExecutable)
  const other = answer([process.execPath, bundle, ...argv], options, ofBundle)
  expectThat(JSON.stringify(one) === JSON.stringify(other) && one.code === code, title, {
    executable: { ...one, out: one.out.slice(0, 500) },
    bundle: { ...other, out: other.out.slice(0, 500) },
  })
  return one
}

const told = same('its version', ['--version'], 0)
expectThat(told.out.trim() === version, `it is ${version}`, told.out)
same('its help', ['--help'], 0)
expectThat(same('a sound contract', ['check', 'contract'], 0).err === '', 'without a word from Node')
const faults = same('faults, in German and in colour', ['check', 'faulty.zusage'], 1, {
  env: { LC_ALL: 'de_DE.UTF-8', FORCE_COLOR: '1' },
})
expectThat(
  faults.out.includes('\u001b[') && faults.out.includes('Fehler'),
  'they are',
  faults.out.slice(0, 200),
)
same('a command that there is not', ['chekc'], 2)
same('a folder that there is not', ['check', 'nowhere'], 2)
same('the standard input, formatted', ['format', '--stdin'], 0, { input: 'party  Desk "Büro"\n' })
same('the page of a rule', ['explain', 'segment-gap'], 0)
same('the schema', ['schema', 'contract'], 0)
same('compiling', ['compile', 'contract', '-o', 'made'], 0)
const made = (folder: string): string =>
  readdirSync(join(folder, 'made'))
    .map((file) => `${file}\n${readFileSync(join(folder, 'made', file), 'utf8')}`)
    .join('\n')
expectThat(made(ofExecutable).length > 1000, 'there is something compiled')
expectThat(made(ofExecutable) === made(ofBundle), 'it is the same, byte by byte')
same('staffing as a page with charts', ['capacity', 'contract', '--format', 'html'], 0)
same('dates of the calendar', ['export', 'contract', '--to', 'ics'], 0)
same('the document', ['render', 'contract', '-o', 'contract.html'], 0)
same('a new project', ['init', 'new'], 0)
same('the new project', ['check', 'new'], 0)

/** The first that the language server says to an editor that begins to speak with it. */
async function greeting(): Promise<string> {
  const message = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {} },
  })
  const server = spawn(program, ['lsp', '--stdio'], { cwd: ofExecutable })
  server.stdin.write(`Content-Length: ${message.length}\r\n\r\n${message}`)
  const said = await Promise.race([once(server.stdout, 'data'), once(server, 'close')])
  server.kill()
  return String(said[0])
}
const greeted = await greeting()
expectThat(greeted.startsWith('Content-Length: '), 'the language server answers', greeted)

/** Milliseconds, the median of some rounds: of each in turn, so that whatever else runs here is in all. */
function times(commands: readonly (readonly [string, ...string[]])[], rounds = 5): number[] {
  const taken = commands.map((): number[] => [])
  for (let round = 0; round < rounds; round++)
    for (const [index, command] of commands.entries()) {
      const begun = performance.now()
      answer(command, { env: { NODE_COMPILE_CACHE: join(work, 'cache') } }, ofExecutable)
      taken[index]!.push(performance.now() - begun)
    }
  return taken.map((all) => all.sort((a, b) => a - b)[Math.floor(rounds / 2)]!)
}
const [empty, own, other] = times([
  [process.execPath, '-e', '0'],
  [program, 'check', join(root, 'test/tour')],
  [process.execPath, bundle, 'check', join(root, 'test/tour')],
]) as [number, number, number]
console.log(
  `  a check of test/tour: ${(own / empty).toFixed(1)} × node -e 0; from the bundle ${(other / empty).toFixed(1)} ×`,
)
process.exitCode = failed ? 1 : 0
