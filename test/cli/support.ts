// Runs the command line in this process, in folders of its own.
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Io } from '../../cli/src/io.ts'
import { main } from '../../cli/src/main.ts'

export type Files = Readonly<Record<string, string | Uint8Array>>

/** A temporary folder with files; removed after the run. */
export function folderWith(files: Files = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'zusage-cli-')))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Runs git in a folder; answers what it prints. */
export function git(cwd: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false']
  return execFileSync('git', [...identity, ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** A repository with one commit, tagged `first`. */
export function repository(files: Files): string {
  const folder = folderWith(files)
  git(folder, 'init', '-q', '-b', 'main')
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '-m', 'first')
  git(folder, 'tag', 'first')
  return folder
}

/** The files of a folder and their texts. */
export function contentOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  )
}

export interface World {
  readonly cwd?: string
  readonly env?: Io['env']
  readonly stdin?: string | Uint8Array
  /** Whether the outputs are terminals, and how wide. */
  readonly terminal?: number
  readonly onInterrupt?: Io['onInterrupt']
  readonly onOutput?: (text: string) => void
}

export interface Result {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs `zusage …`; in English, on the day of the tests, unless the arguments say otherwise. */
export async function run(argv: readonly string[], world: World = {}): Promise<Result> {
  let out = ''
  let err = ''
  const isTerminal = world.terminal !== undefined
  const output = (take: (text: string) => void): Io['stdout'] => ({
    write(text) {
      take(text)
      world.onOutput?.(text)
    },
    isTerminal,
    columns: world.terminal,
  })
  const code = await main(argv, {
    stdout: output((text) => {
      out += text
    }),
    stderr: output((text) => {
      err += text
    }),
    readStdin: async () => Buffer.from(world.stdin ?? ''),
    env: world.env ?? { LANG: 'en_GB.UTF-8' },
    cwd: world.cwd ?? folderWith(),
    onInterrupt: world.onInterrupt ?? (() => {}),
  })
  return { code, out, err }
}

/** The smallest project that has nothing to find fault with and one contract. */
export const sound: Files = {
  'contract.zusage': `party Sales
party Desk
calendar Office {
  time zone "Europe/Berlin"
  open mon-fri 09:00-17:00
}
team Team {
  of Desk
  hours Office
  staff 3 FTE
  week 40 h
  shrinkage 20 %
}
segmentation Customers {
  attribute key: boolean
  segment Keys   when key
  segment Others otherwise
}
catalogue Services {
  service Orders {
    channels email
    work deferrable
    effort 5 min
    volume 10 per business day
  }
}
sla Standard {
  hours Office
  goal ResolutionTime 90 % within 2 business days
  each month
}
contract Deal {
  version 1.0.0
  client   Sales
  provider Desk
  in force 2027-01-01 to 2027-12-31
  review every 6 months
  notice 3 months
  offers Services
  serves Customers
  assign Keys, Others {
    others under Standard by Team
  }
}
`,
}

/** Other names for the contract of the sound project. */
export function soundContract(name: string): string {
  return (sound['contract.zusage'] as string).replace('contract Deal', `contract ${name}`)
}

/**
 * Runs `zusage …` as somebody to whom access can be denied: to root, as whom tests run in containers, it never is.
 * What the command loads it has to have loaded before, in case the sources themselves belong to root alone.
 */
export async function runUnprivileged(argv: readonly string[], cwd: string): Promise<Result> {
  await run(argv, { cwd: folderWith(sound) })
  const isRoot = process.getuid?.() === 0
  chmodSync(cwd, 0o755)
  if (isRoot) process.seteuid?.(nobody)
  try {
    return await run(argv, { cwd })
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

const nobody = 65_534
