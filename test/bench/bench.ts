// npm run bench: how fast and how large, as ratios within one run. Prints tables; changes nothing.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { checkWith, compileContract, Language, type SourceFile } from '../../language/src/index.ts'
import { createZusageServices } from '../../language/src/services.ts'
import { crossLinked, deep, manyFiles, oneFile, wide } from './projects.ts'

const bin = fileURLToPath(new URL('../../cli/bin/zusage.js', import.meta.url))
const tour = fileURLToPath(new URL('../tour', import.meta.url))
const today = '2026-11-25'
const collect = (globalThis as { gc?: () => void }).gc ?? (() => {})

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}

function time<T>(work: () => T): { ms: number; result: T } {
  const start = performance.now()
  const result = work()
  return { ms: performance.now() - start, result }
}

const linesOf = (files: readonly SourceFile[]): number =>
  files.reduce((sum, { text }) => sum + text.split('\n').length, 0)

const language = new Language()
const { zusage } = createZusageServices()

// What the engine keeps of the last project goes when the next is read, so that what is measured then is that one alone.
collect()
const emptyHeap = process.memoryUsage().heapUsed

interface Measured {
  readonly name: string
  readonly lines: number
  readonly parse: number
  readonly all: number
  readonly link: number
  readonly rules: number
  readonly compile: number
  readonly heap: number
}

/** One round: each phase alone; what a phase makes is kept while it runs, as a project keeps it. */
async function round(files: readonly SourceFile[]): Promise<Omit<Measured, 'name' | 'lines'>> {
  // What the language still holds of the last round must not count.
  language.readProject([])
  await pause()
  collect()
  const parsed = time(() => files.map(({ text }) => zusage.parser.LangiumParser.parse(text)))
  parsed.result.length = 0
  await pause()
  collect()
  const { ms: read, result: project } = time(() => language.readProject(files))
  const linked = time(() => {
    for (const file of project.files) for (const reference of file.references) void reference.target
  })
  const checked = time(() => checkWith({ project, library: language.library }, { today }, undefined))
  await pause()
  collect()
  const heap = (process.memoryUsage().heapUsed - emptyHeap) / 1e6
  const compiled = time(() => project.contracts.map((contract) => compileContract(contract, project).json))
  return {
    parse: parsed.ms,
    all: read + linked.ms + checked.ms,
    link: read + linked.ms - parsed.ms,
    rules: checked.ms,
    compile: compiled.ms,
    heap,
  }
}

/** Medians of some rounds, after one that warms up. */
async function measure(name: string, files: readonly SourceFile[], repeats: number): Promise<Measured> {
  await round(files)
  const rounds: Omit<Measured, 'name' | 'lines'>[] = []
  while (rounds.length < repeats) rounds.push(await round(files))
  const of = (phase: keyof (typeof rounds)[number]): number => median(rounds.map((one) => one[phase]))
  return {
    name,
    lines: linesOf(files),
    parse: of('parse'),
    all: of('all'),
    link: of('link'),
    rules: of('rules'),
    compile: of('compile'),
    heap: of('heap'),
  }
}

function print(title: string, rows: readonly Measured[]): void {
  console.log(`\n${title}`)
  console.table(
    rows.map(({ name, lines, parse, all, link, rules, compile, heap }, index) => {
      const before = rows[index - 1]
      const factor = before === undefined ? undefined : lines / before.lines
      const growth = (now: number, then: number | undefined): string =>
        factor === undefined || then === undefined ? '' : ((now / then) * (10 / factor)).toFixed(1)
      return {
        project: name,
        lines,
        'parse lines/s': Math.round((lines / parse) * 1000),
        'link+lower ms': Math.round(link),
        'rules ms': Math.round(rules),
        'compile ms': Math.round(compile),
        'parse+link+rules ÷ parse (goal ≤ 2.5 at 100k)': (all / parse).toFixed(2),
        'heap MB': Math.round(heap),
        'time ×10 (goal ≤ 11)': growth(all, before?.all),
        'heap ×10': growth(heap, before?.heap),
      }
    }),
  )
}

function coldStarts(): void {
  const rounds = 21
  const run = (args: readonly string[]): number =>
    time(() => spawnSync(process.execPath, args, { stdio: 'ignore', cwd: tour })).ms
  run([bin, 'check', tour])
  const empty: number[] = []
  const check: number[] = []
  for (let round = 0; round < rounds; round++) {
    empty.push(run(['-e', '0']))
    check.push(run([bin, 'check', tour]))
  }
  console.log('\nCold start, medians of 21')
  console.table([
    {
      'node -e 0 ms': median(empty).toFixed(1),
      'zusage check (tour) ms': median(check).toFixed(1),
      'ratio (goal ≤ 6)': (median(check) / median(empty)).toFixed(2),
    },
  ])
}

function thousandFiles(): void {
  const folder = mkdtempSync(join(tmpdir(), 'zusage-bench-'))
  try {
    const files = manyFiles(100_000)
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const parseAlone = fileURLToPath(new URL('./parse-alone.ts', import.meta.url))
    const node = (args: readonly string[]): number =>
      time(() => execFileSync(process.execPath, args, { stdio: 'ignore' })).ms
    const peak = (args: readonly string[]): number => {
      const { stderr } = spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, ...args], {
        encoding: 'utf8',
      })
      return Number(stderr?.trim().split('\n').at(-1)) / 1000
    }
    const rounds = 5
    const empty: number[] = []
    const parse: number[] = []
    const check: number[] = []
    for (let round = 0; round < rounds; round++) {
      empty.push(node(['-e', '0']))
      parse.push(node([parseAlone, folder]))
      check.push(node([bin, 'check', folder]))
    }
    console.log(
      `\n${files.length} files, ${linesOf(files)} lines: processes of their own, medians of ${rounds}`,
    )
    console.table([
      {
        'node -e 0 ms': Math.round(median(empty)),
        'parsing alone ms': Math.round(median(parse)),
        'zusage check ms': Math.round(median(check)),
        'goal: below 4 × node + parsing ms': Math.round(4 * median(empty) + median(parse)),
        'check ÷ (node + parsing)': (median(check) / (median(empty) + median(parse))).toFixed(2),
        'peak memory MB (goal < 1000)': Math.round(peak([bin, 'check', folder])),
      },
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function table(
  title: string,
  projects: readonly (readonly [string, SourceFile[]])[],
  repeats: number,
): Promise<void> {
  const rows: Measured[] = []
  for (const [name, files] of projects) rows.push(await measure(name, files, repeats))
  print(title, rows)
}

const thousands = [1, 10, 100]
coldStarts()
await table(
  'One file',
  thousands.map((k) => [`${k}k`, oneFile(k * 1000)]),
  5,
)
await table(
  'Many files',
  thousands.map((k) => [`${k}k`, manyFiles(k * 1000)]),
  5,
)
await table(
  'Wide: one block of so many rows',
  [1_000, 10_000].map((rows) => [`${rows} rows`, wide(rows)]),
  3,
)
await table(
  'Deep: so many heirs',
  [100, 1_000].map((levels) => [`${levels} levels`, deep(levels)]),
  3,
)
await table(
  'Cross-linked: each file imports 50 others',
  [100, 1_000].map((files) => [`${files} files`, crossLinked(files, 50)]),
  3,
)
thousandFiles()
