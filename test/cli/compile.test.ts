import * as fs from 'node:fs'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Disk, writeFiles } from '../../cli/src/files/write.ts'
import { posix } from '../support/posix.ts'
import { contentOf, folderWith, run, runUnprivileged, sound, soundContract } from './support.ts'

const broken = { ...sound, 'broken.zusage': 'role Lead of Nobody\n' }

test('writes each contract and says what came of it', async () => {
  const cwd = folderWith(sound)
  expect(await run(['compile', '-o', 'build'], { cwd })).toEqual({
    code: 0,
    out: 'Deal 1.0.0 → build/Deal.json (1 service, 2 segments, 2 assignments)\n',
    err: '',
  })
  expect(Object.keys(contentOf(cwd))).toEqual(['build/Deal.json', 'contract.zusage'])
  const text = readFileSync(join(cwd, 'build/Deal.json'), 'utf8')
  expect(JSON.parse(text).contract).toMatchObject({ id: 'Deal', version: '1.0.0' })
  expect(text.endsWith('}\n')).toBe(true)
})

test('in German, into the folder out of the project', async () => {
  const cwd = folderWith({
    'zusage.json': '{ "locale": "de" }',
    'sub/contract.zusage': sound['contract.zusage']!,
  })
  expect(await run(['compile'], { cwd: join(cwd, 'sub') })).toEqual({
    code: 0,
    out: 'Deal 1.0.0 → ../out/Deal.json (1 Leistung, 2 Segmente, 2 Zuordnungen)\n',
    err: '',
  })
  expect(existsSync(join(cwd, 'out/Deal.json'))).toBe(true)
})

test('what has not changed is not written', async () => {
  const cwd = folderWith(sound)
  await run(['compile'], { cwd })
  const file = join(cwd, 'out/Deal.json')
  utimesSync(file, 1, 1)
  const { out } = await run(['compile'], { cwd })
  expect(out).toBe('Deal 1.0.0 → out/Deal.json (1 service, 2 segments, 2 assignments, unchanged)\n')
  expect(statSync(file).mtimeMs).toBe(1000)
})

test('a source map tells where the parts stand', async () => {
  const cwd = folderWith(sound)
  await run(['compile', '--source-map'], { cwd })
  const map = JSON.parse(readFileSync(join(cwd, 'out/Deal.map.json'), 'utf8'))
  expect(map.origins['/contract']).toEqual({
    file: 'contract.zusage',
    range: { start: { line: 32, column: 1 }, end: { line: 44, column: 2 } },
  })
})

describe('all or nothing', () => {
  test('with an error in anything that is asked for nothing is written, and what stood there stays', async () => {
    const cwd = folderWith({ ...broken, 'out/Deal.json': 'old' })
    const { code, out, err } = await run(['compile'], { cwd })
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^error\[unknown-name\]: /m)
    expect(err).toMatch(/\n1 error, 1 warning in 2 files\. Nothing was written\.\n$/)
    expect(contentOf(join(cwd, 'out'))).toEqual({ 'Deal.json': 'old' })
  })

  test('so it is with two projects of which one has an error', async () => {
    const cwd = folderWith({
      'one/zusage.json': '{}',
      'one/a.zusage': sound['contract.zusage']!,
      'two/zusage.json': '{}',
      'two/b.zusage': 'role Lead of Nobody\n',
    })
    expect((await run(['compile', '-o', 'build'], { cwd })).code).toBe(1)
    expect(existsSync(join(cwd, 'build'))).toBe(false)
  })

  test('an error in a file that the contract does not import does not concern it; one that it imports does', async () => {
    const cwd = folderWith({ ...broken, 'zusage.json': '{ "rules": { "import-unused": "off" } }' })
    expect((await run(['compile', 'contract.zusage'], { cwd })).code).toBe(0)
    const importing = `import "./broken.zusage"\n${sound['contract.zusage']}`
    writeFileSync(join(cwd, 'contract.zusage'), importing)
    const { code, err } = await run(['compile', 'contract.zusage'], { cwd })
    expect([code, err.includes('--> broken.zusage:1:14')]).toEqual([1, true])
  })

  test.for<[name: string, settings: string, comment: string]>([
    ['by zusage.json', '{ "rules": { "unknown-name": "warning" } }', ''],
    ['by a comment', '{}', '// zusage: ignore unknown-name until 2030-01-01 because "test"\n'],
  ])('an error that is silenced %s is no way to an incomplete contract', async ([, settings, comment]) => {
    const text = (sound['contract.zusage'] as string).replace(
      '    others under Standard by Team',
      `${comment}    others under Nothing by Team`,
    )
    const cwd = folderWith({ 'zusage.json': settings, 'contract.zusage': text })
    const { code, out, err } = await run(['compile', '--today', '2026-11-25'], { cwd })
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(
      /`Deal` cannot be compiled: something is missing or wrong, .*\nNothing was written\.\n$/,
    )
  })

  test('warnings are told and stop nothing', async () => {
    const cwd = folderWith({ ...sound, 'empty.zusage': '' })
    const { code, out, err } = await run(['compile'], { cwd })
    expect([code, out.startsWith('Deal 1.0.0 → ')]).toEqual([0, true])
    expect(err).toMatch(/^warning\[.*\n1 warning in 2 files\n$/s)
  })

  test.for<[name: string, prepare: (cwd: string) => void, says: string]>([
    [
      'a file where the folder should be',
      (cwd) => writeFileSync(join(cwd, 'out'), 'old'),
      'error: `out/A.json` cannot be written: there is a file where a folder is needed.\n',
    ],
    [
      'a folder where the second file should be',
      (cwd) => mkdirSync(join(cwd, 'out/B.json'), { recursive: true }),
      'error: `out/B.json` cannot be written: there is a folder of that name.\n',
    ],
  ])('%s', async ([, prepare, says]) => {
    const cwd = folderWith({ 'a/a.zusage': soundContract('A'), 'b/b.zusage': soundContract('B') })
    prepare(cwd)
    const before = contentOf(cwd)
    expect(await run(['compile'], { cwd })).toEqual({ code: 2, out: '', err: says })
    expect(contentOf(cwd)).toEqual(before)
  })

  posix('a folder that must not be written to', async () => {
    const cwd = folderWith({ ...sound, 'out/old.txt': '' })
    chmodSync(join(cwd, 'out'), 0o555)
    const says = 'error: `out/Deal.json` cannot be written: access is not permitted.\n'
    expect(await runUnprivileged(['compile'], cwd)).toEqual({ code: 2, out: '', err: says })
  })

  test.for<[name: string, failing: keyof Disk, call: number]>([
    ['the second file', 'writeFileSync', 2],
    ['flushing the second file', 'fsyncSync', 2],
    ['renaming the first', 'renameSync', 1],
    ['renaming the second', 'renameSync', 2],
  ])('a failure in writing: %s', ([, failing, call]) => {
    const cwd = folderWith({ 'deep/a.json': 'old a' })
    let calls = 0
    const real: Disk = { ...fs }
    const disk = {
      ...real,
      [failing](...given: unknown[]) {
        calls++
        if (calls === call) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
        return (real[failing] as (...given: unknown[]) => unknown)(...given)
      },
    } as Disk
    const files = ['deep/a.json', 'new/folder/b.json'].map((path) => ({
      path: join(cwd, path),
      content: 'new',
    }))
    expect(() => writeFiles(files, cwd, disk)).toThrow()
    expect(contentOf(cwd)).toEqual({ 'deep/a.json': 'old a' })
    expect(fs.readdirSync(cwd)).toEqual(['deep'])
  })
})

describe('names of files', () => {
  test.for<[contract: string, file: string]>([
    ['CON', 'CON_.json'],
    ['nul', 'nul_.json'],
    ['Com1', 'Com1_.json'],
    ['zusage', 'zusage_.json'],
    ['Console', 'Console.json'],
    ['Verträge', 'Verträge.json'],
  ])('%s → %s', async ([contract, file]) => {
    const cwd = folderWith({ 'zusage.json': '{}', 'a.zusage': soundContract(contract) })
    await run(['compile', '-o', '.'], { cwd })
    expect(Object.keys(contentOf(cwd)).sort()).toEqual([file, 'a.zusage', 'zusage.json'].sort())
    expect(readFileSync(join(cwd, 'zusage.json'), 'utf8')).toBe('{}')
  })

  test('two contracts that one file system takes for one are refused', async () => {
    const cwd = folderWith({
      'a/zusage.json': '{}',
      'a/a.zusage': soundContract('Deal'),
      'b/zusage.json': '{}',
      'b/b.zusage': soundContract('DEAL'),
    })
    expect(await run(['compile', '-o', 'out'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'error: `Deal` and `DEAL` would both be written to `out/DEAL.json`.\n',
    })
  })

  posix('a link in the place of a file is replaced, not followed', async () => {
    const outside = folderWith({ 'x.json': 'precious' })
    const cwd = folderWith({ ...sound, 'out/x': '' })
    symlinkSync(join(outside, 'x.json'), join(cwd, 'out/Deal.json'))
    expect((await run(['compile'], { cwd })).code).toBe(0)
    expect(readFileSync(join(outside, 'x.json'), 'utf8')).toBe('precious')
  })
})

describe('which contracts', () => {
  const two = { 'a/a.zusage': soundContract('A'), 'b/b.zusage': soundContract('B') }

  test('--stdout prints the one, and nothing else', async () => {
    const cwd = folderWith(sound)
    const { code, out, err } = await run(['compile', '--stdout'], { cwd })
    expect([code, err, JSON.parse(out).contract.id]).toEqual([0, '', 'Deal'])
    await run(['compile'], { cwd })
    expect(readFileSync(join(cwd, 'out/Deal.json'), 'utf8')).toBe(out)
  })

  test.for<[argv: string[], files: Record<string, string>, code: number, err: string]>([
    [['--stdout'], two, 2, 'error: There are several contracts, `A` and `B`; name one with `--contract`.\n'],
    [['--contract', 'X'], two, 2, 'error: There is no contract `X`; there is `A` and `B`.\n'],
    [
      ['--contract', 'X'],
      { 'a.zusage': 'party A\n' },
      2,
      'error: There is no contract to compile in what was asked for.\n',
    ],
    [
      ['--stdout', '-o', 'x'],
      two,
      2,
      'error: `--stdout` and `--out` do not go together.\n`zusage compile --help` shows what is possible.\n',
    ],
    [
      ['--stdout', '--source-map'],
      two,
      2,
      'error: `--stdout` and `--source-map` do not go together.\n`zusage compile --help` shows what is possible.\n',
    ],
    [
      ['-o'],
      two,
      2,
      'error: The option `--out` needs a value.\n`zusage compile --help` shows what is possible.\n',
    ],
  ])('%o', async ([argv, files, code, err]) => {
    expect(await run(['compile', ...argv], { cwd: folderWith(files) })).toEqual({ code, out: '', err })
  })

  test('--contract and paths choose', async () => {
    const cwd = folderWith(two)
    expect(JSON.parse((await run(['compile', '--stdout', '--contract', 'B'], { cwd })).out).contract.id).toBe(
      'B',
    )
    expect(JSON.parse((await run(['compile', '--stdout', 'a'], { cwd })).out).contract.id).toBe('A')
    await run(['compile', '--contract', 'A', '--contract', 'B'], { cwd })
    expect(Object.keys(contentOf(join(cwd, 'out')))).toEqual(['A.json', 'B.json'])
  })

  test('none', async () => {
    const cwd = folderWith({
      'zusage.json': '{ "rules": { "unused-declaration": "off" } }',
      'a.zusage': 'party A\n',
    })
    const err = 'There is no contract to compile in what was asked for.\n'
    expect(await run(['compile'], { cwd })).toEqual({ code: 1, out: '', err })
  })
})

test('the same bytes from Windows line ends and a byte order mark', async () => {
  const text = sound['contract.zusage'] as string
  const [plain, other] = await Promise.all(
    [text, `\ufeff${text.replaceAll('\n', '\r\n')}`].map(
      async (content) =>
        await run(['compile', '--stdout'], { cwd: folderWith({ 'contract.zusage': content }) }),
    ),
  )
  expect(other).toEqual(plain)
})

test('--watch compiles again, survives errors and deletions, and ends when interrupted', async () => {
  const cwd = folderWith(sound)
  const source = join(cwd, 'contract.zusage')
  let seen = ''
  let wake: () => void = () => {}
  /** Waits until the output since the last wait has something. */
  const output = async (expected: RegExp): Promise<void> => {
    while (!expected.test(seen)) await new Promise<void>((resolve) => (wake = resolve))
    seen = ''
  }
  let interrupt: () => void = () => {}
  const ended = run(['compile', '--watch'], {
    cwd,
    onInterrupt: (stop) => (interrupt = stop),
    onOutput: (text) => {
      seen += text
      wake()
    },
  })
  await output(/^\d\d:\d\d:\d\d {2}Deal 1\.0\.0 → out\/Deal\.json .*\nWaiting/s)
  writeFileSync(source, (sound['contract.zusage'] as string).replace('1.0.0', '1.1.0'))
  await output(/Deal 1\.1\.0/)
  writeFileSync(source, 'contract {')
  await output(/error\[syntax-error\].*Nothing was written\.\n/s)
  fs.rmSync(source)
  await output(/There are no `\.zusage` files/)
  writeFileSync(source, (sound['contract.zusage'] as string).replace('1.0.0', '1.2.0'))
  await output(/Deal 1\.2\.0/)
  interrupt()
  expect((await ended).code).toBe(0)
  expect(JSON.parse(readFileSync(join(cwd, 'out/Deal.json'), 'utf8')).contract.version).toBe('1.2.0')
})
