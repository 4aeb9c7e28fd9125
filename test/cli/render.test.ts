// zusage render and zusage verify, as they are called.

import { chmodSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findChromium } from '../../cli/src/document/chromium.ts'
import { wordingVersion } from '../../cli/src/document/version.ts'
import { posix } from '../support/posix.ts'
import { jsonOf, tour } from '../support/projects.ts'
import { contentOf, folderWith, run, sound } from './support.ts'

const tourFiles = Object.fromEntries(tour.map(({ path, text }) => [path, text]))
const inTour = () => folderWith(tourFiles)

describe('zusage render', () => {
  test('prints the contract of the project as a page, or as Markdown', async () => {
    const cwd = inTour()
    const html = await run(['render'], { cwd })
    expect([html.code, html.err]).toEqual([0, ''])
    expect(html.out).toMatch(/^<!doctype html>\n<html lang="en">\n/)
    const { code, out, err } = await run(['render', '--to', 'md', '--locale', 'de'], { cwd })
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('\n# Dienstleistungsvertrag Innendienst 2027\n')
    expect(out.replaceAll('\u00a0', ' ')).toContain(
      '95 % der Anfragen sind bis Geschäftsschluss des nächsten Arbeitstags nach „Anfrage vollständig“ gelöst; was vor 14:00 Uhr eingeht, bis Geschäftsschluss desselben Tages; die Zeit von „Warten auf andere“ bis „Bearbeitung fortgesetzt“ zählt nicht.',
    )
  })

  test('speaks the language of the project unless it is told another', async () => {
    const cwd = folderWith({ ...tourFiles, 'zusage.json': '{ "locale": "de" }' })
    expect((await run(['render'], { cwd })).out).toContain('<html lang="de">')
    expect((await run(['render', '--locale', 'en'], { cwd })).out).toContain('<html lang="en">')
  })

  test('sources, compiled JSON and the name of the contract make the same document', async () => {
    const cwd = folderWith({ ...tourFiles, 'build/Deal.json': jsonOf(tour) })
    const expected = (await run(['render', '.'], { cwd })).out
    expect(expected.length).toBeGreaterThan(10_000)
    for (const typed of ['contract.zusage', 'build/Deal.json', 'InsideSales2027']) {
      expect((await run(['render', typed], { cwd })).out).toBe(expected)
    }
  })

  test('writes into a folder under the name of the contract, or the file that is named', async () => {
    const cwd = folderWith({ 'Deal.json': jsonOf(tour), 'there/x': '' })
    const written = async (...argv: string[]) => (await run(['render', 'Deal.json', ...argv], { cwd })).out
    expect(await written('-o', 'out')).toBe('InsideSales2027 1.2.0 → out/InsideSales2027.html\n')
    expect(await written('-o', 'out')).toBe('InsideSales2027 1.2.0 → out/InsideSales2027.html (unchanged)\n')
    expect(await written('-o', 'out', '--to', 'md')).toBe('InsideSales2027 1.2.0 → out/InsideSales2027.md\n')
    expect(await written('-o', 'there')).toBe('InsideSales2027 1.2.0 → there/InsideSales2027.html\n')
    expect(await written('-o', 'v1.2/')).toBe('InsideSales2027 1.2.0 → v1.2/InsideSales2027.html\n')
    expect(await written('-o', 'a/b.md')).toBe('InsideSales2027 1.2.0 → a/b.md\n')
    expect(readFileSync(join(cwd, 'a/b.md'), 'utf8')).toMatch(/^<!-- zusage-document /)
    expect(Object.keys(contentOf(cwd)).some((path) => path.includes('.tmp'))).toBe(false)
  })

  test('an ending that does not fit is no usage', async () => {
    const cwd = folderWith({ 'Deal.json': jsonOf(tour) })
    expect(await run(['render', 'Deal.json', '--to', 'pdf', '-o', 'x.html'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'error: `x.html` does not end as `--to pdf` does.\n`zusage render --help` shows what is possible.\n',
    })
    expect((await run(['render', '--to', 'docx', '--locale', 'de'], { cwd })).err).toContain(
      '`--to` kann nicht `docx` sein; möglich sind `html`, `md` und `pdf`.',
    )
    expect(Object.keys(contentOf(cwd))).toEqual(['Deal.json'])
  })

  test('a contract with errors is told of, and nothing is written', async () => {
    const cwd = folderWith({ 'a.zusage': `${sound['contract.zusage']}\nrole Lead of Nobody\n` })
    const { code, out, err } = await run(['render', '-o', 'out'], { cwd })
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('error[unknown-name]')
    expect(existsSync(join(cwd, 'out'))).toBe(false)
  })

  test('a name from compiled JSON does not lead out of the folder', async () => {
    const json = jsonOf(tour).replace('"id": "InsideSales2027"', '"id": "../../evil"')
    const cwd = folderWith({ 'in/Deal.json': json })
    const { code, out } = await run(['render', 'Deal.json', '-o', 'out/'], { cwd: join(cwd, 'in') })
    expect([code, out]).toEqual([0, '../../evil 1.2.0 → out/-evil.html\n'])
    expect(Object.keys(contentOf(cwd))).toEqual(['in/Deal.json', 'in/out/-evil.html'])
  })

  test('a region of which nobody knows holidays is a sentence', async () => {
    const cwd = folderWith({ 'Deal.json': jsonOf(tour).replaceAll('"DE-HE"', '"XX-YY"') })
    const { code, out, err } = await run(['render', 'Deal.json'], { cwd })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('XX-YY')
  })

  test('without a browser there is no PDF, but a sentence in either language', async () => {
    const cwd = folderWith({ 'Deal.json': jsonOf(tour) })
    const env = { LANG: 'de_DE.UTF-8', PATH: folderWith() }
    const { code, out, err } = await run(['render', 'Deal.json', '-o', 'x.pdf'], { cwd, env })
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe(
      'Fehler: Ein PDF druckt Chromium, Chrome oder Edge, und keiner davon wurde gefunden. Einen installieren oder sein Programm in ZUSAGE_CHROMIUM nennen; oder HTML ausgeben (`--to html`) und in einem beliebigen Browser drucken.\n',
    )
    expect(Object.keys(contentOf(cwd))).toEqual(['Deal.json'])
  })

  posix('a browser that fails leaves the file that stood there', async () => {
    const cwd = folderWith({
      'Deal.json': jsonOf(tour),
      'x.pdf': 'before',
      'bin/browser': '#!/bin/sh\nexit 7\n',
    })
    chmodSync(join(cwd, 'bin/browser'), 0o755)
    const env = { LANG: 'en', ZUSAGE_CHROMIUM: join(cwd, 'bin/browser') }
    const { code, err } = await run(['render', 'Deal.json', '-o', 'x.pdf'], { cwd, env })
    expect(code).toBe(2)
    expect(err).toBe(`error: \`${join(cwd, 'bin/browser')}\` could not print the PDF: 7\n`)
    expect(readFileSync(join(cwd, 'x.pdf'), 'utf8')).toBe('before')
  })

  test('PDF goes to the current folder where no other is named, if there is a browser', async () => {
    const cwd = folderWith({ 'Deal.json': jsonOf(tour) })
    const env = { ...process.env, LANG: 'en_GB.UTF-8' } as Record<string, string>
    const { code, out, err } = await run(['render', 'Deal.json', '--to', 'pdf'], { cwd, env })
    if (findChromium(env) === undefined) {
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain('none was found')
      return
    }
    expect([code, out, err]).toEqual([0, 'InsideSales2027 1.2.0 → InsideSales2027.pdf\n', ''])
    expect((await run(['verify', 'InsideSales2027.pdf', 'Deal.json'], { cwd })).code).toBe(0)
  }, 120_000)
})

describe('zusage verify', () => {
  const documents = async (cwd: string, locale = 'de') => {
    await run(['render', '--locale', locale, '-o', 'out'], { cwd })
    await run(['render', '--locale', locale, '--to', 'md', '-o', 'out'], { cwd })
    return ['out/InsideSales2027.html', 'out/InsideSales2027.md']
  }

  test('a document of the contract holds, whatever language either speaks', async () => {
    const cwd = inTour()
    for (const path of [...(await documents(cwd)), ...(await documents(cwd, 'en'))]) {
      const { code, out, err } = await run(['verify', path], { cwd })
      expect([code, err]).toEqual([0, ''])
      expect(out).toMatch(
        /^✓ out\/InsideSales2027\.\w+ says what `InsideSales2027` 1\.2\.0 says \(SHA-256 [0-9a-f]{64}\)\.\n$/,
      )
    }
    expect((await run(['verify', 'out/InsideSales2027.md', '.', '--locale', 'de'], { cwd })).out).toMatch(
      /^✓ out\/InsideSales2027\.md sagt, was `InsideSales2027` 1\.2\.0 sagt/,
    )
  })

  test('one that was changed does not, and says where', async () => {
    const cwd = inTour()
    const [, path = ''] = await documents(cwd)
    const text = readFileSync(join(cwd, path), 'utf8')
    writeFileSync(join(cwd, path), text.replace('Unvollständige Aufträge', 'Alle Aufträge'))
    const { code, out } = await run(['verify', path, '.', '--locale', 'de'], { cwd })
    expect(code).toBe(1)
    expect(out).toMatch(
      /^✗ out\/InsideSales2027\.md sagt nicht, was `InsideSales2027` 1\.2\.0 sagt:\n {2}- Der Text wurde geändert: Zeile \d+ muss `…?.*Unvollständige Aufträge/,
    )
  })

  test('a contract that has changed since is told by its hash', async () => {
    const cwd = inTour()
    const [path = ''] = await documents(cwd)
    const source = tourFiles['levels.zusage']!
    writeFileSync(
      join(cwd, 'levels.zusage'),
      source.replace('95 % within 2 business hours', '95 % within 3 business hours'),
    )
    const { code, out } = await run(['verify', path], { cwd })
    expect(code).toBe(1)
    expect(out).toMatch(
      /\n {2}- The content of the contract is another one: the document was made of [0-9a-f]{64}, the contract is [0-9a-f]{64}\.\n$/,
    )
    writeFileSync(join(cwd, 'levels.zusage'), source)
    writeFileSync(
      join(cwd, 'contract.zusage'),
      tourFiles['contract.zusage']!.replace('version 1.2.0', 'version 1.3.0'),
    )
    expect((await run(['verify', path], { cwd })).out).toContain(
      'It shows version 1.2.0; the contract has 1.3.0.',
    )
  })

  test('layout, comments and signatures are no other content', async () => {
    const cwd = inTour()
    const signed = tourFiles['contract.zusage']!
    const signature = /\n\s*signed by .*/
    writeFileSync(join(cwd, 'contract.zusage'), signed.replace(signature, ''))
    const [path = ''] = await documents(cwd)
    writeFileSync(join(cwd, 'contract.zusage'), `// signed!\n${signed}`)
    const { code, out } = await run(['verify', path], { cwd })
    expect(code).toBe(0)
    expect(out).toContain(
      '\n  The signatures were recorded in the contract after the document had been written.\n',
    )
  })

  posix('what is no document, is not there or cannot be read', async () => {
    const cwd = folderWith({ ...tourFiles, 'x.pdf': '%PDF-1.4\n%%EOF' })
    expect(await run(['verify', 'x.pdf'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'error: `x.pdf` is no document by `zusage render`: nothing in it says which contract it is about.\n',
    })
    expect((await run(['verify', 'none.html', '.', '--locale', 'de'], { cwd })).err).toBe(
      'Fehler: `none.html` lässt sich nicht lesen: es ist nicht vorhanden.\n',
    )
    symlinkSync('loop', join(cwd, 'loop'))
    expect((await run(['verify', 'loop'], { cwd })).code).toBe(2)
    expect((await run(['verify'], { cwd })).err).toContain('`document` is missing.')
  })

  test('one by another version of Zusage is told so where it differs', async () => {
    const cwd = inTour()
    const [, path = ''] = await documents(cwd)
    const text = readFileSync(join(cwd, path), 'utf8')
    const by = (writer: string, change: (text: string) => string = (text) => text): void =>
      writeFileSync(join(cwd, path), change(text.replace(/"writer":"[^"]*"/, `"writer":"${writer}"`)))
    const reworded = (one: string): string =>
      one.replace('beide Tage', 'die Tage').replace('Inventur', 'Zählung')
    by('0.0.1')
    expect((await run(['verify', path], { cwd })).code).toBe(0)
    by('0.0.1', reworded)
    const { code, out } = await run(['verify', path], { cwd })
    expect(code).toBe(2)
    expect(out).toMatch(/^\? .+written by Zusage 0\.0\.1, this is \d+\.\d+\.\d+\+w\d+,/)
    // By a later version with the same words, it is the text that was changed.
    by(`9.0.0+w${wordingVersion}`, reworded)
    expect(await run(['verify', path], { cwd })).toMatchObject({
      code: 1,
      out: expect.stringContaining('does not say'),
    })
    // Another content is told whatever the words are.
    by('0.0.1', (one) => one.replace(/("hash":")[0-9a-f]{4}/, '$10000'))
    expect((await run(['verify', path], { cwd })).code).toBe(1)
  })
})
