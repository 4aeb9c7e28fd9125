import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentOf, folderWith, run } from './support.ts'

describe.each(['de', 'en'])('in %s', (locale) => {
  const init = ['init', 'new', '--locale', locale, '--today', '2026-11-25']

  test('the project checks without a finding, is laid out, and compiles', async () => {
    const cwd = folderWith()
    expect(await run(init, { cwd })).toMatchObject({ code: 0, err: '' })
    const check = await run(['check', 'new', '--fail-on', 'info', '--format', 'json'], { cwd })
    expect([check.code, JSON.parse(check.out).findings]).toEqual([0, []])
    expect(await run(['format', '--check', 'new'], { cwd })).toMatchObject({ code: 0, out: '' })
    expect(await run(['compile', 'new'], { cwd })).toMatchObject({ code: 0, err: '' })
  })

  test('nothing is overwritten', async () => {
    const cwd = folderWith({ 'new/organisation.zusage': 'mine' })
    const { code, out, err } = await run(init, { cwd })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('`new/organisation.zusage`')
    expect(contentOf(cwd)).toEqual({ 'new/organisation.zusage': 'mine' })
  })
})

test('says what was written and what comes next', async () => {
  const cwd = folderWith()
  expect((await run(['init', '--locale', 'de'], { cwd })).out).toBe(`Geschrieben:
  zusage.json
  organisation.zusage
  kunden.zusage
  leistungen.zusage
  vertrag.zusage

Weiter:
  zusage check    nach Fehlern suchen
  zusage compile  den Vertrag als JSON schreiben
`)
})

test('a folder whose name has spaces is quoted in what comes next', async () => {
  const { out } = await run(['init', 'My contracts'])
  expect(out).toContain('zusage check "My contracts"  ')
})

test('2: the folder is a file', async () => {
  const cwd = folderWith()
  writeFileSync(join(cwd, 'new'), '')
  const err = 'error: `new/zusage.json` cannot be written: there is a file where a folder is needed.\n'
  expect(await run(['init', 'new'], { cwd })).toEqual({ code: 2, out: '', err })
})
