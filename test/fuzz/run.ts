// Runs the command line on broken projects and looks at nothing but how it behaves.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Io } from '../../cli/src/io.ts'
import { main } from '../../cli/src/main.ts'
import type { SourceFile } from '../../language/src/index.ts'
import { cpuMilliseconds } from '../support/cpu.ts'
import { mutate, randomOf } from './mutate.ts'

/** No input may take longer, in milliseconds of this thread's work; a usual one takes some ten. */
const tooLong = 5_000
/** Where a list was made as long as a book, for each thousand characters as much more: each word in it is a mistake. */
const moreForThousand = 40

/** What is wrong with how the command line took one input. */
export interface Complaint {
  readonly seed: number
  readonly path: string
  readonly what: string
}

/** Checks, compiles and formats a project with one broken file for each seed. */
export async function fuzz(
  projects: readonly (readonly SourceFile[])[],
  seeds: Iterable<number>,
): Promise<Complaint[]> {
  const folder = mkdtempSync(join(tmpdir(), 'zusage-fuzz-'))
  const complaints: Complaint[] = []
  try {
    for (const seed of seeds) {
      const random = randomOf(seed)
      const files = projects[Math.floor(random() * projects.length)]!
      const broken = files[Math.floor(random() * files.length)]!
      const project = join(folder, String(seed))
      let size = 0
      for (const { path, text } of files) {
        const content = path === broken.path ? mutate(text, random) : Buffer.from(text)
        size += content.length
        mkdirSync(join(project, path, '..'), { recursive: true })
        writeFileSync(join(project, path), content)
      }
      for (const what of await behaviour(project, tooLong + (moreForThousand * size) / 1000))
        complaints.push({ seed, path: broken.path, what })
      rmSync(project, { recursive: true, force: true })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return complaints
}

async function behaviour(project: string, longest: number): Promise<string[]> {
  const complaints: string[] = []
  const before = cpuMilliseconds()
  const checked = await run(['check', '--format', 'json', '--today', '2026-11-25', project])
  if (checked.code !== 0 && checked.code !== 1)
    complaints.push(`check ended with ${checked.code}: ${checked.stderr}`)
  const parsed = parse(checked.stdout)
  if (parsed === undefined) complaints.push(`check printed no JSON: ${checked.stdout.slice(0, 200)}`)
  for (const finding of parsed?.findings ?? []) {
    if (finding.rule === 'internal-error') complaints.push(`internal error: ${JSON.stringify(finding.data)}`)
    if (/undefined|\[object|NaN|Expecting token|Redundant input/.test(finding.message))
      complaints.push(`odd sentence: ${finding.message}`)
  }
  if (parsed !== undefined && (checked.code === 1) !== parsed.summary.errors > 0) {
    complaints.push(`${parsed.summary.errors} errors, but check ended with ${checked.code}`)
  }
  const compiled = await run(['compile', '--stdout', '--today', '2026-11-25', project])
  if (compiled.code === 0 && parse(compiled.stdout) === undefined) complaints.push('compile printed no JSON')
  if (compiled.code === 0 && checked.code !== 0) complaints.push('compile took what check refuses')
  const formatted = await run(['format', '--check', project])
  for (const { stdout, stderr } of [checked, compiled, formatted]) {
    if (/\n\s+at .*[:(]\d+:\d+/.test(stdout + stderr)) complaints.push(`stack trace: ${stdout + stderr}`)
  }
  const took = cpuMilliseconds() - before
  if (took > longest) complaints.push(`took ${Math.round(took)} ms`)
  return complaints
}

interface Parsed {
  readonly findings: readonly { rule: string; message: string; data?: unknown }[]
  readonly summary: { readonly errors: number }
}

function parse(text: string): Parsed | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function run(argv: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const stdout: string[] = []
  const stderr: string[] = []
  const io: Io = {
    stdout: { write: (text) => void stdout.push(text), isTerminal: false },
    stderr: { write: (text) => void stderr.push(text), isTerminal: false },
    readStdin: async () => new Uint8Array(),
    env: { LANG: 'en_US.UTF-8' },
    cwd: tmpdir(),
    onInterrupt: () => {},
  }
  const code = await main(argv, io)
  return { code, stdout: stdout.join(''), stderr: stderr.join('') }
}
