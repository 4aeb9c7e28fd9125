// What stands on a disk: names that are composed in two ways or are no text, and files that are far too large.
import { spawnSync } from 'node:child_process'
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { largestFile } from '../../language/src/files/limits.ts'
import { walk } from '../../language/src/files/walk.ts'
import { folderWith, run } from './support.ts'

const program = fileURLToPath(new URL('../../cli/bin/zusage.js', import.meta.url))
const one = 'Öffnung'.normalize('NFC')
const two = 'Öffnung'.normalize('NFD')
const settings = '{ "rules": { "unused-declaration": "off" } }'

test('the names are two', () => expect(one).not.toBe(two))

describe.each([
  ['stored apart, typed as one', two, one],
  ['stored as one, typed apart', one, two],
])('letters %s', (_, stored, typed) => {
  const files = {
    'zusage.json': settings,
    [`${stored}/${stored}.zusage`]: 'party Sales\n',
    'a.zusage': `import "./${typed}/${typed}.zusage"\nrole Lead of Sales\n`,
  }

  test('are found by imports, and the file keeps its own name', async () => {
    const cwd = folderWith(files)
    expect((await run(['check'], { cwd })).out).toBe('no findings in 2 files\n')
    writeFileSync(join(cwd, `${stored}/${stored}.zusage`), 'party Sales\nrole Lost of Nobody\n')
    const { out } = await run(['check', '--format', 'json'], { cwd })
    expect(JSON.parse(out).findings.map(({ file }: { file: string }) => file)).toEqual([
      `${stored}/${stored}.zusage`,
    ])
  })

  test('are found by names of an import, and used ones are not unused', async () => {
    const cwd = folderWith({
      ...files,
      'a.zusage': `import Sales as S from "./${typed}/${typed}.zusage"\nrole Lead of S\n`,
    })
    expect((await run(['check'], { cwd })).out).toBe('no findings in 2 files\n')
  })

  test('are found by include and by what somebody types', async () => {
    const cwd = folderWith({ ...files, 'zusage.json': `{ "include": ["${typed}/*.zusage"] }` })
    expect((await run(['check'], { cwd })).out).toMatch(/in 1 file\n$/)
    expect((await run(['check', `${typed}/${typed}.zusage`], { cwd })).out).toMatch(/in 1 file\n$/)
  })
})

test('of two files that look the same, the one that is spelt the same is imported', async () => {
  const cwd = folderWith({
    'zusage.json': settings,
    [`${one}.zusage`]: 'party One\n',
    [`${two}.zusage`]: 'party Two\n',
    'a.zusage': `import "./${one}.zusage"\nrole A of One\n`,
    'b.zusage': `import "./${two}.zusage"\nrole B of Two\n`,
  })
  expect((await run(['check'], { cwd })).out).toBe('no findings in 4 files\n')
})

/** A path with bytes that are no UTF-8 in it. */
const bytes = (folder: string, name: string): Buffer =>
  Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')])

describe('names that are no UTF-8', () => {
  test('are told, each once, and are never looked for elsewhere', async () => {
    const cwd = folderWith({
      'zusage.json': settings,
      'a.zusage': 'party A\n',
      'sound\ufffd/b.zusage': 'party B\n',
    })
    writeFileSync(bytes(cwd, 'Verträge.zusage'), 'party C\n')
    mkdirSync(bytes(cwd, 'Büro'))
    writeFileSync(bytes(cwd, 'Büro/Köln.zusage'), 'party D\n')
    writeFileSync(bytes(cwd, 'Büro/notes.txt'), '')
    const found = walk(cwd)
    expect(found.misnamed.toSorted()).toEqual(['B\\xFCro/K\\xF6ln.zusage', 'Vertr\\xE4ge.zusage'])
    expect(found.sources.toSorted()).toEqual(['a.zusage', 'sound\ufffd/b.zusage'])
    const { code, out } = await run(['check'], { cwd })
    expect(code).toBe(1)
    expect(out.match(/^error\[syntax-error\]: The name of this file, .*/gm)).toHaveLength(2)
    expect(out).toContain(' --> Vertr\\xE4ge.zusage:1:1\n')
    expect((await run(['format'], { cwd })).code).toBe(1)
  })

  test('of folders without sources matter to nobody', async () => {
    const cwd = folderWith({ 'zusage.json': settings, 'a.zusage': 'party A\n' })
    mkdirSync(bytes(cwd, 'Büro'))
    writeFileSync(bytes(cwd, 'Büro/Köln.txt'), '')
    expect(await run(['check'], { cwd })).toMatchObject({ code: 0, err: '' })
  })
})

describe('files over 32 MB', () => {
  const grow = (cwd: string, path: string): void => truncateSync(join(cwd, path), largestFile + 1)

  test('are a finding, are left as they are, and leave the others alone', async () => {
    const cwd = folderWith({ 'zusage.json': settings, 'a.zusage': 'party A\n', 'big.zusage': '' })
    grow(cwd, 'big.zusage')
    const { code, out } = await run(['check'], { cwd })
    expect([code, out.split('\n')[0]]).toEqual([
      1,
      'error[syntax-error]: This file has more than 32 MB and is not read.',
    ])
    expect(out).toMatch(/1 error in 2 files\n$/)
    expect((await run(['check', '--locale', 'de'], { cwd })).out).toContain('Diese Datei hat mehr als 32 MB')
    expect((await run(['format', 'big.zusage'], { cwd })).code).toBe(1)
  })

  test('of settings, compiled contracts and documents are told', async () => {
    const cwd = folderWith({
      'zusage.json': '{}',
      'a.zusage': 'party A\n',
      'k.json': '',
      'k.html': '',
      'b/k.json': '',
    })
    for (const path of ['zusage.json', 'k.json', 'k.html', 'b/k.json']) grow(cwd, path)
    const told = (path: string) => ({
      code: 2,
      err: `error: \`${path}\` cannot be read: it has more than 32 MB.\n`,
    })
    expect(await run(['check'], { cwd })).toMatchObject(told('zusage.json'))
    expect(await run(['capacity', 'k.json'], { cwd })).toMatchObject(told('k.json'))
    expect(await run(['diff', 'k.json', 'k.json'], { cwd })).toMatchObject(told('k.json'))
    expect(await run(['diff', 'b', 'b'], { cwd })).toMatchObject(told('b/k.json'))
    expect(await run(['verify', 'k.html', 'k.json'], { cwd })).toMatchObject(told('k.html'))
  })

  test('through the standard input are told, before they are all read', () => {
    const { status, stderr } = spawnSync(process.execPath, [program, 'format', '--stdin', '--locale', 'en'], {
      input: Buffer.alloc(largestFile + 1, 'party A\n'),
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([2, 'error: The standard input has more than 32 MB.\n'])
  })
})
