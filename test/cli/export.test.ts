import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { jsonOf, tour } from '../support/projects.ts'
import { contentOf, folderWith, run, sound, soundContract } from './support.ts'

const json = jsonOf(tour)
const sources = Object.fromEntries(tour.map(({ path, text }) => [path, text]))

describe('zusage export', () => {
  test('takes sources, the name of a contract, compiled JSON, or the current project: all the same', async () => {
    const cwd = folderWith({ ...sources, 'compiled/contract.json': json })
    const outputs = await Promise.all(
      [['.'], ['InsideSales2027'], ['compiled/contract.json'], []].map(
        async (what) => await run(['export', ...what, '--to', 'ics'], { cwd }),
      ),
    )
    for (const { code, err } of outputs) expect([code, err]).toEqual([0, ''])
    expect(new Set(outputs.map(({ out }) => out)).size).toBe(1)
    expect(outputs[0]!.out).toMatch(/^BEGIN:VCALENDAR\r\n/)
  })

  test('writes one file where it is told to', async () => {
    const cwd = folderWith({ 'contract.json': json })
    const { code, out } = await run(['export', 'contract.json', '--to', 'ics', '-o', 'new/dates.ics'], {
      cwd,
    })
    expect([code, out]).toEqual([0, 'new/dates.ics\n'])
    expect(contentOf(cwd)['new/dates.ics']).toMatch(/^BEGIN:VCALENDAR/)
    const again = await run(['export', 'contract.json', '--to', 'ics', '-o', 'new/dates.ics'], { cwd })
    expect(again.out).toBe('new/dates.ics (unchanged)\n')
  })

  test('writes into a folder under the name of the contract', async () => {
    const cwd = folderWith({ 'contract.json': json, 'there/x.txt': '' })
    for (const folder of ['there', 'other/']) {
      await run(['export', 'contract.json', '--to', 'openslo', '-o', folder], { cwd })
      expect(readdirSync(join(cwd, folder))).toContain('InsideSales2027.openslo.yaml')
    }
  })

  test('writes several files into a folder, and prints one that is named', async () => {
    const cwd = folderWith({ 'contract.json': json })
    const all = await run(['export', 'contract.json', '--to', 'csv', '-o', 'tables'], { cwd })
    expect(all.out.trim().split('\n')).toEqual([
      'tables/InsideSales2027.matrix.csv',
      'tables/InsideSales2027.catalogue.csv',
      'tables/InsideSales2027.goals.csv',
    ])
    const one = await run(['export', 'contract.json', '--to', 'csv', '--table', 'goals'], { cwd })
    expect(one.out).toBe(contentOf(cwd)['tables/InsideSales2027.goals.csv'])
    const chart = await run(['export', 'contract.json', '--to', 'mermaid', '--diagram', 'organisation'], {
      cwd,
    })
    expect(chart.out).toMatch(/^flowchart LR\n/)
  })

  test('says what the format cannot say, beside the output', async () => {
    const cwd = folderWith({ 'contract.json': json })
    const { code, out, err } = await run(['export', 'contract.json', '--to', 'openslo'], { cwd })
    expect(code).toBe(0)
    expect(err).toMatch(
      /^What openslo cannot say, or says otherwise:\n {2}- Gold: Once 75 % of the promised time/,
    )
    for (const line of err.trim().split('\n').slice(1)) expect(out).toContain(`# ${line.trim()}\n`)
    const german = await run(['export', 'contract.json', '--to', 'jira', '--locale', 'de'], { cwd })
    expect(german.err).toMatch(/^Was jira nicht oder nur anders ausdrücken kann:\n/)
  })

  test('speaks the language of the project', async () => {
    const cwd = folderWith({ ...sources, 'zusage.json': '{ "locale": "de" }' })
    expect((await run(['export', '--to', 'csv', '--table', 'goals'], { cwd })).out).toMatch(/^\ufeffSLA;/)
    const english = await run(['export', '--to', 'csv', '--table', 'goals', '--locale', 'en'], { cwd })
    expect(english.out).toMatch(/^\ufeffSLA,/)
    const tabs = await run(['export', '--to', 'csv', '--table', 'goals', '--delimiter', 'tab'], { cwd })
    expect(tabs.out).toMatch(/^\ufeffSLA\t/)
  })

  test('a name that leads elsewhere stays in the folder', async () => {
    const contract = JSON.parse(json)
    contract.contract.id = '../../outside'
    const cwd = folderWith({ 'in/contract.json': JSON.stringify(contract) })
    const { code, out } = await run(['export', 'in/contract.json', '--to', 'ics', '-o', 'in/out/'], { cwd })
    expect([code, out]).toEqual([0, 'in/out/-outside.ics\n'])
    expect(Object.keys(contentOf(cwd)).sort()).toEqual(['in/contract.json', 'in/out/-outside.ics'])
  })
})

describe('wrong usage', () => {
  const wrong = async (
    argv: readonly string[],
    files = { 'contract.json': json } as Record<string, string>,
  ) => {
    const cwd = folderWith(files)
    const { code, out, err } = await run(['export', ...argv], { cwd })
    expect([code, out]).toEqual([2, ''])
    expect(existsSync(join(cwd, 'out'))).toBe(false)
    return err
  }

  test('no format, or one that there is none of', async () => {
    expect(await wrong(['contract.json'])).toContain('The option `--to` is missing.')
    expect(await wrong(['contract.json', '--to', 'pdf'])).toContain(
      '`--to` cannot be `pdf`; possible are `openslo`, `ics`, `csv`, `mermaid` and `jira`.',
    )
  })

  test('several files without a folder', async () => {
    const err = await wrong(['contract.json', '--to', 'csv'])
    expect(err).toContain('This export has 3 files, which cannot be printed one behind the other.')
    expect(err).toContain(
      '`-o FOLDER` writes all of them, `--table` prints one of `matrix`, `catalogue` and `goals`.',
    )
    expect(await wrong(['contract.json', '--to', 'mermaid', '--locale', 'de'])).toContain(
      '`-o ORDNER` schreibt alle',
    )
  })

  test('a part that the export does not have', async () => {
    const err = await wrong(['contract.json', '--to', 'csv', '--table', 'matrx'])
    expect(err).toContain('This export has no `matrx`.')
    expect(err).toContain('Did you mean `matrix`?')
    expect(await wrong(['contract.json', '--to', 'ics', '--table', 'matrix'])).toContain(
      '`--to ics` and `--table` do not go together.',
    )
    expect(await wrong(['contract.json', '--to', 'ics', '--delimiter', 'tab'])).toContain(
      'do not go together',
    )
  })

  test('a file where a folder is needed', async () => {
    const err = await wrong(['contract.json', '--to', 'csv', '-o', 'contract.json'])
    expect(err).toMatch(/cannot be written/)
  })

  test('no contract, several contracts, no sound JSON', async () => {
    expect(await wrong(['--to', 'ics'], {})).toMatch(/no `.zusage` files/)
    const two = { ...(sound as Record<string, string>), 'second.zusage': soundContract('Second') }
    expect(await wrong(['--to', 'ics'], two)).toMatch(/Deal|Second/)
    expect(await wrong(['x.json', '--to', 'ics'], { 'x.json': '{}' })).toMatch(/x\.json/)
  })

  test('a contract with errors is not exported, and nothing is written', async () => {
    const broken = {
      'contract.zusage': (sound['contract.zusage'] as string).replace('under Standard', 'under Stadard'),
    }
    const cwd = folderWith(broken)
    const { code, out, err } = await run(['export', '--to', 'ics', '-o', 'x.ics'], { cwd })
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('Stadard')
    expect(Object.keys(contentOf(cwd))).toEqual(['contract.zusage'])
  })

  test('holidays that nobody knows are told, not thrown', async () => {
    const contract = JSON.parse(json)
    for (const calendar of contract.calendars) calendar.holidays = ['DE-XX']
    for (const format of ['ics', 'jira']) {
      const err = await wrong(['contract.json', '--to', format], {
        'contract.json': JSON.stringify(contract),
      })
      expect(err).toContain('DE-XX')
    }
  })
})

test('help says what there is, in both languages', async () => {
  const english = await run(['export', '--help'])
  expect(english.out).toContain('openslo, ics, csv, mermaid, jira')
  const german = await run(['export', '--help', '--locale', 'de'])
  expect(german.out).toContain('wofür: openslo, ics, csv, mermaid, jira')
})
