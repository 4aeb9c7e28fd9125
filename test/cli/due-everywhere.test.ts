// Due dates for all that is promised anywhere, and on the compiled contract alone.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DueAnswer } from '../../language/src/clock/index.ts'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import { exampleFolders, jsonOf, readProject, tour } from '../support/projects.ts'
import { slice } from '../support/slice.ts'
import { folderWith, run } from './support.ts'

const contracts = [
  ['the tour', tour],
  ...exampleFolders.map((folder) => [folder, readProject(folder)] as const),
] as const

describe.each(contracts)('%s', (_, files) => {
  const json = jsonOf(files)
  const contract: CompiledContract = JSON.parse(json)
  const cwd = folderWith({ 'contract.json': json })
  const year = contract.contract.inForce.to.slice(0, 4)
  const offered = contract.assignments.filter((row) => row.offered)

  test.each(slice(offered, 0.2, year))('$segment, $service', async ({ segment, service }) => {
    const argv = ['due', 'contract.json', '--service', service, '--segment', segment]
    for (const received of [`${year}-03-08T10:00`, `${year}-06-13T23:59`, `${year}-10-04T06:00`]) {
      const { code, out, err } = await run([...argv, '--received', received, '--format', 'json'], { cwd })
      expect([code, err]).toEqual([0, ''])
      const answer: DueAnswer = JSON.parse(out)
      expect(answer.goals.length).toBeGreaterThan(0)
      for (const { due } of answer.goals.flatMap((goal) => goal.targets)) {
        if (due !== undefined) expect(Date.parse(due)).toBeGreaterThanOrEqual(Date.parse(answer.received))
      }
      for (const locale of ['en', 'de']) {
        const text = await run([...argv, '--received', received, '--locale', locale], { cwd })
        expect([text.code, text.err]).toEqual([0, ''])
        expect(text.out).not.toMatch(/undefined|NaN|\[object/)
      }
    }
  })

  test('what is not offered has its reason', async () => {
    for (const row of contract.assignments) {
      if (row.offered) continue
      const argv = ['due', 'contract.json', '--service', row.service, '--segment', row.segment]
      const { code, err } = await run([...argv, '--received', `${year}-03-08T10:00`], { cwd })
      expect([code, err]).toEqual([2, expect.stringContaining(row.because)])
    }
  })
})

describe('without the parser', () => {
  const bin = fileURLToPath(new URL('../../cli/bin/zusage.js', import.meta.url))
  const json = jsonOf(tour)
  const request = { service: 'ComplaintHandling', segment: 'KeyAccounts', received: '2027-03-05T15:40' }

  beforeAll(() => {
    if (!existsSync(new URL('../../cli/dist/due.js', import.meta.url)))
      execFileSync(process.execPath, [fileURLToPath(new URL('../../cli/build.ts', import.meta.url))])
  })

  test('the published clock needs the compiled contract and nothing else', () => {
    const program = `
      import { due } from '@zusage/language/clock'
      import { readFileSync } from 'node:fs'
      const contract = JSON.parse(readFileSync(0, 'utf8'))
      console.log('answer ' + JSON.stringify(await due(contract, ${JSON.stringify(request)})))
    `
    const output = execFileSync(
      process.execPath,
      ['--input-type=module', '--import', tracer, '--eval', program],
      { encoding: 'utf8', cwd: new URL('../../', import.meta.url), input: json },
    )
    const lines = output.trim().split('\n')
    const loaded = lines.filter((line) => line.startsWith('loaded ')).join('\n')
    expect(loaded).toContain('/dist/clock/due.js')
    expect(loaded).not.toMatch(/langium|chevrotain|zod|\/(?:syntax|model|rules|compile|generated)\//)
    const answer = JSON.parse(lines.find((line) => line.startsWith('answer '))!.slice('answer '.length))
    expect(
      answer.goals.find((goal: { metric: string }) => goal.metric === 'ResponseTime').targets[0].due,
    ).toBe('2027-03-08T10:00:00+01:00')
  })

  /** The names of the files that a command of the bundle loads, and what it prints. */
  function bundle(cwd: string, ...argv: string[]): { loaded: string; out: string } {
    const { stdout } = spawnSync(process.execPath, ['--import', tracer, bin, ...argv], {
      cwd,
      encoding: 'utf8',
    })
    const lines = stdout.split('\n')
    const isLoaded = (line: string): boolean => line.startsWith('loaded ')
    return {
      loaded: lines
        .filter(isLoaded)
        .map((line) => line.split('/').at(-1))
        .join(' '),
      out: lines.filter((line) => !isLoaded(line)).join('\n'),
    }
  }

  const argv = ['--service', 'Samples', '--customer', 'revenue=5,country=DE,strategic=yes']
  const monday = ['--received', '2027-03-08T10:00', '--format', 'json']

  test('the command loads holidays only where a calendar has some, and sources their parser', () => {
    const contract: CompiledContract = JSON.parse(json)
    for (const calendar of contract.calendars) calendar.holidays = []
    const cwd = folderWith({
      'with.json': json,
      'without.json': JSON.stringify(contract),
      ...Object.fromEntries(tour.map(({ path, text }) => [path, text])),
    })
    const without = bundle(cwd, 'due', 'without.json', ...argv, ...monday)
    expect(without.loaded).toMatch(/due\.js/)
    // The first is the parser with the rules, the second the table of holidays.
    expect(without.loaded).not.toMatch(/\b(?:check|src)\.js/)
    const withHolidays = bundle(cwd, 'due', 'with.json', ...argv, ...monday)
    expect(withHolidays.loaded).toMatch(/\bsrc\.js/)
    expect(withHolidays.loaded).not.toMatch(/\bcheck\.js/)
    const sources = bundle(cwd, 'due', '.', ...argv, ...monday)
    expect(sources.loaded).toMatch(/\bcheck\.js/)
    expect(new Set([without.out, withHolidays.out, sources.out]).size).toBe(1)
    expect(JSON.parse(sources.out).segment).toBe('KeyAccounts')
  })
})

/** A module that prints the address of each module that is loaded after it. */
const tracer = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module'
  registerHooks({ load(url, context, next) { console.log('loaded ' + url); return next(url, context) } })
`)}`
