import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { posix } from '../support/posix.ts'
import { contentOf, folderWith, type Result, run, runUnprivileged, sound } from './support.ts'

/** Has one error, in line 2. */
const broken = 'party Sales\nrole Lead of Nobody\n'

/** The places of findings in a text report. */
function places({ out, err }: Result): string[] {
  return [...(out + err).matchAll(/--> (.*)/g)].map(([, place]) => place!)
}

function lastLine({ out }: Result): string {
  return out.trimEnd().split('\n').at(-1)!
}

describe('exit codes', () => {
  test('0: nothing found', async () => {
    const result = { code: 0, out: 'no findings in 1 file\n', err: '' }
    expect(await run(['check'], { cwd: folderWith(sound) })).toEqual(result)
  })

  test('1: an error', async () => {
    const result = await run(['check'], { cwd: folderWith({ 'a.zusage': broken }) })
    expect(result).toMatchObject({ code: 1, err: '' })
    expect(places(result)).toEqual(['a.zusage:2:14'])
    expect(result.out).toContain('2 │ role Lead of Nobody\n  │              ^^^^^^\n')
    expect(lastLine(result)).toBe('1 error in 1 file')
  })

  test('0 with a warning, 1 with --fail-on warning', async () => {
    const cwd = folderWith({ ...sound, 'empty.zusage': '' })
    expect(lastLine(await run(['check'], { cwd }))).toBe('1 warning in 2 files')
    expect((await run(['check'], { cwd })).code).toBe(0)
    expect((await run(['check', '--fail-on', 'warning'], { cwd })).code).toBe(1)
    expect((await run(['check', '--fail-on=info'], { cwd })).code).toBe(1)
  })

  test.for<[name: string, argv: string[], says: string]>([
    ['no such path', ['check', 'x'], 'error: There is no file or folder `x`.\n'],
    [
      'several',
      ['check', 'x', 'sub/y.zusage'],
      'error: There is no file or folder `x`.\nerror: There is no file or folder `sub/y.zusage`.\n',
    ],
    ['below a file', ['check', 'a.zusage/b'], 'error: There is no file or folder `a.zusage/b`.\n'],
    [
      'another ending',
      ['check', 'notes.txt'],
      'error: `notes.txt` is no source file: their names end in `.zusage`.\n',
    ],
    ['no source files', ['check', 'empty'], 'error: There are no `.zusage` files in `empty`.\n'],
    [
      'no source files in one of two',
      ['check', '.', 'empty'],
      'error: There are no `.zusage` files in `empty`.\n',
    ],
    ['escapes', ['check', '\u001b[31m'], 'error: There is no file or folder `␛[31m`.\n'],
    [
      'in German',
      ['check', 'x', '--locale', 'de'],
      'Fehler: Eine Datei oder einen Ordner `x` gibt es nicht.\n',
    ],
    [
      'a wrong format',
      ['check', '--format', 'xml'],
      'error: `--format` cannot be `xml`; possible are `text`, `json`, `sarif`, `github`, `gitlab` and `junit`.\n`zusage check --help` shows what is possible.\n',
    ],
    [
      'a wrong day',
      ['check', '--today', '2027-02-30'],
      'error: `--today` has to be a date such as 2027-01-31, not `2027-02-30`.\n`zusage check --help` shows what is possible.\n',
    ],
  ])('2: %s', async ([, argv, says]) => {
    const cwd = folderWith({ 'a.zusage': broken, 'notes.txt': '' })
    mkdirSync(join(cwd, 'empty'))
    expect(await run(argv, { cwd })).toEqual({ code: 2, out: '', err: says })
  })

  test('2: the current folder has no source files', async () => {
    const says = 'error: There are no `.zusage` files in `.`.\n'
    expect(await run(['check'])).toEqual({ code: 2, out: '', err: says })
  })

  posix('2: an unreadable file', async () => {
    const cwd = folderWith({ 'a.zusage': broken, 'b.zusage': broken })
    chmodSync(join(cwd, 'b.zusage'), 0)
    const says = 'error: `b.zusage` cannot be read: access is not permitted.\n'
    expect(await runUnprivileged(['check'], cwd)).toEqual({ code: 2, out: '', err: says })
  })
})

describe('what belongs to a project', () => {
  test('everything below zusage.json, from anywhere in it', async () => {
    const cwd = folderWith({ 'zusage.json': '{}', 'a.zusage': broken, 'sub/b.zusage': broken })
    expect(places(await run(['check'], { cwd: join(cwd, 'sub') }))).toEqual([
      '../a.zusage:2:14',
      'b.zusage:2:14',
    ])
  })

  test('only what is asked for is told, but names are known from everywhere', async () => {
    const cwd = folderWith({
      'zusage.json': '{}',
      'a.zusage': 'party Sales\n',
      'sub/b.zusage': 'import "../a.zusage"\nrole Lead of Sales\nrole Other of Nobody\n',
      'c.zusage': broken,
    })
    expect(places(await run(['check', 'sub'], { cwd }))).toContain('sub/b.zusage:3:15')
    expect((await run(['check', 'sub', 'a.zusage'], { cwd })).out).toMatch(/in 2 files\n$/)
    expect((await run(['check', 'sub/b.zusage'], { cwd })).out).not.toContain('c.zusage')
  })

  test('not: dot folders, node_modules, other endings', async () => {
    const cwd = folderWith({
      ...sound,
      '.git/x.zusage': broken,
      'node_modules/p/x.zusage': broken,
      'sub/node_modules/p/x.zusage': broken,
      'x.zusage.bak': broken,
      'x.txt': broken,
    })
    expect((await run(['check'], { cwd })).out).toBe('no findings in 1 file\n')
  })

  test('a folder with a zusage.json of its own is a project of its own', async () => {
    const cwd = folderWith({
      'a.zusage': 'party Sales\nrole Lead of Sales\n',
      'one/zusage.json': '{ "rules": { "unused-declaration": "off" } }',
      'one/b.zusage': 'import "../a.zusage"\n',
      'two/zusage.json': '{ "rules": { "unused-declaration": "off" } }',
      'two/c.zusage': broken,
    })
    const { out } = await run(['check', '--format', 'json'], { cwd })
    const found = JSON.parse(out).findings as { rule: string; file: string }[]
    expect(
      found.filter(({ rule }) => rule !== 'unused-declaration').map(({ rule, file }) => [rule, file]),
    ).toEqual([
      ['import-outside-project', 'one/b.zusage'],
      ['unknown-name', 'two/c.zusage'],
    ])
  })

  test('a project in a folder that is asked for is checked whole, whatever else is asked for', async () => {
    const cwd = folderWith({
      ...sound,
      'one/zusage.json': '{}',
      'one/a.zusage': broken,
      'one/b.zusage': broken,
    })
    for (const argv of [['.'], ['.', 'one/a.zusage'], ['one/a.zusage', '.']]) {
      expect((await run(['check', ...argv], { cwd })).out).toMatch(/in 3 files\n$/)
    }
    expect((await run(['check', 'one/a.zusage'], { cwd })).out).toMatch(/in 1 file\n$/)
  })

  test('several paths of one project are one project', async () => {
    const cwd = folderWith({
      'a.zusage': 'party Sales\n',
      'sub/b.zusage': 'import "../a.zusage"\nrole Lead of Sales\n',
    })
    const { out } = await run(['check', 'sub', '.', 'a.zusage'], { cwd })
    expect(out).not.toContain('import-outside-project')
    expect(out).toMatch(/in 2 files\n$/)
  })

  test('include says which files', async () => {
    const cwd = folderWith({
      'zusage.json': '{ "include": ["contracts", "shared/*.zusage"] }',
      'contracts/deep/a.zusage': sound['contract.zusage']!,
      'shared/b.zusage': 'party Other\n',
      'drafts/c.zusage': broken,
    })
    expect((await run(['check'], { cwd })).out).toMatch(/in 2 files\n$/)
    expect(places(await run(['check', 'drafts/c.zusage'], { cwd }))).toContain('drafts/c.zusage:2:14')
    const nothing = 'error: There are no `.zusage` files in `drafts`.\n'
    expect(await run(['check', 'drafts'], { cwd })).toMatchObject({ code: 2, err: nothing })
  })

  test('paths with spaces, umlauts, brackets', async () => {
    const cwd = folderWith({ 'Verträge [alt] {1}/Öffnungs zeiten.zusage': broken })
    const place = 'Verträge [alt] {1}/Öffnungs zeiten.zusage:2:14'
    expect(places(await run(['check'], { cwd }))).toEqual([place])
    expect(places(await run(['check', 'Verträge [alt] {1}'], { cwd }))).toEqual([place])
    const json = await run(['check', 'Verträge [alt] {1}', '--format', 'json'], { cwd })
    expect(JSON.parse(json.out).findings[0].file).toBe('Öffnungs zeiten.zusage')
  })

  test('paths from the current folder on, or whole where that is shorter', async () => {
    const cwd = folderWith({ 'a.zusage': broken })
    // Further in than any folder for temporary files is.
    const deep = 'in/'.repeat(30)
    const far = folderWith({ [`${deep}x.txt`]: '' })
    const { out } = await run(['check', cwd], { cwd: join(far, deep) })
    expect(places({ code: 0, out, err: '' })).toEqual([`${cwd}/a.zusage:2:14`])
  })
})

describe('nothing outside the project is read', () => {
  const secret = 'secret things\n'

  posix('not through a link to a file, whether found or asked for', async () => {
    const outside = folderWith({ 'secret.zusage': secret })
    const cwd = folderWith({ 'zusage.json': '{}', ...sound })
    symlinkSync(join(outside, 'secret.zusage'), join(cwd, 'link.zusage'))
    expect((await run(['check'], { cwd })).out).toBe('no findings in 1 file\n')
    const says =
      "error: `link.zusage` leads out of its project; nothing outside the project's folder is read.\n"
    expect(await run(['check', 'link.zusage'], { cwd })).toEqual({ code: 2, out: '', err: says })
  })

  posix('not through a link to a folder', async () => {
    const outside = folderWith({ 'secret.zusage': secret })
    const cwd = folderWith({ 'zusage.json': '{}', ...sound })
    symlinkSync(outside, join(cwd, 'sub'))
    expect((await run(['check'], { cwd })).out).toBe('no findings in 1 file\n')
    for (const path of ['sub', 'sub/secret.zusage']) {
      const { code, out, err } = await run(['check', path], { cwd })
      expect([code, out, err]).toEqual([2, '', expect.stringContaining('leads out of its project')])
    }
  })

  posix('not through a link for zusage.json, nor by what it includes', async () => {
    const outside = folderWith({ secret, 'x.zusage': broken })
    const cwd = folderWith(sound)
    symlinkSync(join(outside, 'secret'), join(cwd, 'zusage.json'))
    const linked = await run(['check'], { cwd })
    expect(linked).toMatchObject({ code: 2, out: '' })
    expect(linked.err).not.toContain('secret')
    const including = folderWith({ 'zusage.json': `{ "include": ["../**/*.zusage"] }`, ...sound })
    expect(await run(['check'], { cwd: including })).toMatchObject({ code: 2, out: '' })
  })

  posix('a link within the project is read; links in a circle are not followed', async () => {
    const cwd = folderWith({ 'zusage.json': '{}', 'one/a.zusage': 'party Sales\n' })
    symlinkSync(join(cwd, 'one/a.zusage'), join(cwd, 'b.zusage'))
    symlinkSync(cwd, join(cwd, 'one/again'))
    symlinkSync('self.zusage', join(cwd, 'self.zusage'))
    expect((await run(['check', 'one', 'b.zusage'], { cwd })).out).toMatch(/in 2 files\n$/)
  })
})

describe('bytes', () => {
  test.for<[name: string, content: string | Uint8Array]>([
    ['a byte order mark', `\ufeff${broken}`],
    ['Windows line ends', broken.replaceAll('\n', '\r\n')],
  ])('%s changes no place', async ([, content]) => {
    const result = await run(['check'], { cwd: folderWith({ 'a.zusage': content }) })
    expect(places(result)).toEqual(['a.zusage:2:14'])
    expect(result.out).toContain('2 │ role Lead of Nobody\n  │              ^^^^^^\n')
  })

  test.for<[name: string, content: string | Uint8Array, code: number]>([
    ['invalid UTF-8', Buffer.from([0x70, 0xff, 0xfe, 0x0a]), 1],
    ['NUL', 'party\0Sales\n', 1],
    ['UTF-16', Buffer.from('\ufeffparty Sales\n', 'utf16le'), 1],
    ['an empty file', '', 0],
    ['twenty thousand parentheses', `segmentation S { segment A when ${'('.repeat(20_000)}`, 1],
  ])('%s is a finding', async ([, content, code]) => {
    const cwd = folderWith({ 'a.zusage': content })
    const result = await run(['check', '--format', 'json'], { cwd })
    expect([result.code, result.err]).toEqual([code, ''])
    expect(JSON.parse(result.out).findings.length).toBeGreaterThan(0)
  })
})

describe('zusage.json', () => {
  test('sets levels and the language', async () => {
    const settings = (text: string) => ({ 'zusage.json': text, 'a.zusage': broken })
    const off = await run(['check'], {
      cwd: folderWith(settings('{ "rules": { "unknown-name": "off", "unused-declaration": "off" } }')),
    })
    expect(off).toEqual({ code: 0, out: 'no findings in 1 file\n', err: '' })
    const mild = await run(['check'], {
      cwd: folderWith(
        settings('{ "locale": "de", "rules": { "unknown-name": "info", "unused-declaration": "warning" } }'),
      ),
    })
    expect(mild.code).toBe(0)
    expect(lastLine(mild)).toBe('1 Hinweis in 1 Datei')
  })

  test('a problem is shown where it is, and nothing is checked', async () => {
    const cwd = folderWith({
      'zusage.json': '{\n  "rules": {\n    "unknwon-name": "off"\n  }\n}\n',
      'a.zusage': broken,
    })
    expect(await run(['check'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: `error: There is no rule \`unknwon-name\`.
 --> zusage.json:3:5
  │
3 │     "unknwon-name": "off"
  │     ^^^^^^^^^^^^^^
  │
  help: Did you mean \`unknown-name\`?
`,
    })
  })

  test.for<[text: string, place: string, says: string]>([
    ['', '1:1', 'This file is not valid JSON: a value was expected here.'],
    ['{ "locale": "de", }', '1:19', 'This file is not valid JSON: a name in quotes was expected here.'],
    ['{ "locale": de }', '1:13', 'This file is not valid JSON: a value was expected here.'],
    ['{ "locale" "de" }', '1:12', 'This file is not valid JSON: a colon was expected here.'],
    [
      '{ "locale": "de"\n "rules": {} }',
      '2:2',
      'This file is not valid JSON: a comma or the closing bracket was expected here.',
    ],
    [
      '{ "locale": "de\n }',
      '1:13',
      'This file is not valid JSON: this text is not closed, or has characters that JSON does not allow.',
    ],
    ['{} {}', '1:4', 'This file is not valid JSON: it should end here.'],
    ['{', '1:2', 'This file is not valid JSON: a name in quotes was expected here.'],
    ['['.repeat(100_000), '1:52', 'This file is not valid JSON: it is nested too deeply.'],
    ['[]', '1:1', '`zusage.json` has to be an object in braces.'],
    ['{ "local": "de" }', '1:3', '`local` is not known in `zusage.json`.'],
    ['{ "locale": "fr" }', '1:13', '`locale` has to be "de" or "en".'],
    ['{ "include": "a" }', '1:14', '`include` has to be a list of patterns such as "contracts/**/*.zusage".'],
    [
      '{ "include": ["a", 1] }',
      '1:20',
      '`include` has to be a list of patterns such as "contracts/**/*.zusage".',
    ],
    ['{ "include": ["../a"] }', '1:15', 'The pattern `../a` leads out of the project.'],
    [
      '{ "include": ["a/{b,..}/../../c"] }',
      '1:15',
      'The pattern `a/{b,..}/../../c` leads out of the project.',
    ],
    ['{ "include": ["/etc"] }', '1:15', 'The pattern `/etc` leads out of the project.'],
    ['{ "include": ["(a+)+b"] }', '1:15', 'In the pattern `(a+)+b`, `(` has no meaning.'],
    [
      '{ "Whole contract": {}, "Three segments": {}, "Maintenance": [] }',
      '1:3',
      'This `zusage.json` holds something else than the settings of a project: none of its properties is known.',
    ],
    [
      '{ "rules": [] }',
      '1:12',
      '`rules` has to be an object with a level for each rule, such as { "unused-declaration": "info" }.',
    ],
    [
      '{ "rules": { "unknown-name": "on" } }',
      '1:30',
      'The level of `unknown-name` has to be "error", "warning", "info" or "off".',
    ],
    [
      '{ "rules": { "syntax-error": "off" } }',
      '1:14',
      'The level of `syntax-error` cannot be changed: all else relies on it.',
    ],
    ['{ "rules": {}, "rules": {} }', '1:16', '`rules` is given twice.'],
    ['{ "$schema": 1 }', '1:14', '`$schema` has to be a text.'],
  ])('%#', async ([text, place, says]) => {
    const cwd = folderWith({ 'zusage.json': text, 'a.zusage': broken })
    const result = await run(['check'], { cwd })
    expect([result.code, result.out]).toEqual([2, ''])
    expect(result.err.split('\n')[0]).toBe(`error: ${says}`)
    expect(places(result)).toEqual([`zusage.json:${place}`])
  })

  test('a file of another kind is told once, and as that only where nothing in it can be meant', async () => {
    const errors = async (text: string) => {
      const { err } = await run(['check'], { cwd: folderWith({ 'zusage.json': text, 'a.zusage': broken }) })
      return err.match(/^error: .*/gm)!.length
    }
    const entries = Array.from({ length: 40 }, (_, index) => `"Snippet ${index}": {}`)
    expect(await errors(`{ ${entries.join(', ')} }`)).toBe(1)
    expect(await errors('{ "locale": "en", "x": 1, "y": 2 }')).toBe(2)
    expect(await errors('{ "includes": [], "yyyyyyyy": 2 }')).toBe(2)
  })

  test('every problem is shown, in the language that it asks for if that much can be read', async () => {
    const cwd = folderWith({ 'zusage.json': '{ "locale": "de", "x": 1, "include": 3 }', 'a.zusage': broken })
    const { err } = await run(['check'], { cwd })
    expect(err.match(/^Fehler: .*/gm)).toHaveLength(2)
  })
})

describe('language', () => {
  test.for<[env: Record<string, string>, word: string]>([
    [{ LANG: 'de_DE.UTF-8' }, 'Fehler'],
    [{ LANG: 'de' }, 'Fehler'],
    [{ LANG: 'C' }, 'error'],
    [{ LANG: 'fr_FR.UTF-8' }, 'error'],
    [{ LANG: 'den_XX' }, 'error'],
    [{ LC_MESSAGES: 'de_AT', LANG: 'en_GB' }, 'Fehler'],
    [{ LC_ALL: 'en_GB', LC_MESSAGES: 'de_AT', LANG: 'de_DE' }, 'error'],
  ])('environment %o', async ([env, word]) => {
    const { out } = await run(['check'], { cwd: folderWith({ 'a.zusage': broken }), env })
    expect(out).toContain(`${word}[unknown-name]: `)
  })

  test('--locale, then zusage.json, then the environment', async () => {
    const cwd = folderWith({ 'zusage.json': '{ "locale": "de" }', 'a.zusage': broken })
    expect((await run(['check'], { cwd })).out).toContain('Fehler[')
    expect((await run(['check', '--locale', 'en'], { cwd, env: { LANG: 'de' } })).out).toContain('error[')
    expect((await run(['check', '--locale=en'], { cwd })).out).toContain('error[')
    expect((await run(['check', '--locale', 'fr'], { cwd })).code).toBe(2)
  })
})

test.for<[argv: string[], env: Record<string, string>, terminal: number | undefined, colour: boolean]>([
  [[], {}, undefined, false],
  [[], {}, 80, true],
  [[], { NO_COLOR: '1' }, 80, false],
  [[], { NO_COLOR: '' }, 80, true],
  [[], { TERM: 'dumb' }, 80, false],
  [[], { FORCE_COLOR: '1' }, undefined, true],
  [[], { FORCE_COLOR: '0' }, 80, false],
  [[], { FORCE_COLOR: '1', NO_COLOR: '1' }, 80, false],
  [['--no-color'], { FORCE_COLOR: '1' }, 80, false],
  [['--color'], { NO_COLOR: '1' }, undefined, true],
])('colour: %o %o, terminal %s', async ([argv, env, terminal, colour]) => {
  const world = {
    cwd: folderWith({ 'a.zusage': broken }),
    env,
    ...(terminal === undefined ? {} : { terminal }),
  }
  expect((await run(['check', ...argv], world)).out.includes('\u001b[')).toBe(colour)
})

test('comments that silence findings are judged by the day', async () => {
  const text = `party Sales\n// zusage: ignore unknown-name until 2027-05-31 because "moved"\nrole Lead of Nobody\n`
  const cwd = folderWith({ 'zusage.json': '{ "rules": { "unused-declaration": "off" } }', 'a.zusage': text })
  expect((await run(['check', '--today', '2027-05-31'], { cwd })).out).toBe('no findings in 1 file\n')
  expect((await run(['check', '--today', '2027-06-01'], { cwd })).code).toBe(1)
})

test('a thousand files', async () => {
  const cwd = folderWith({ 'zusage.json': '{ "rules": { "unused-declaration": "off" } }' })
  for (let folder = 0; folder < 10; folder++) {
    mkdirSync(join(cwd, `f${folder}`))
    for (let file = 0; file < 100; file++) {
      writeFileSync(join(cwd, `f${folder}/${file}.zusage`), `party P${folder}x${file}\n`)
    }
  }
  expect((await run(['check'], { cwd })).out).toBe('no findings in 1000 files\n')
})

test('this repository itself has no finding', async () => {
  const cwd = fileURLToPath(new URL('../..', import.meta.url))
  expect(await run(['check'], { cwd })).toMatchObject({ code: 0, err: '' })
})

test('checking writes nothing', async () => {
  const cwd = folderWith({ ...sound, 'b.zusage': broken })
  const before = contentOf(cwd)
  await run(['check'], { cwd })
  expect(contentOf(cwd)).toEqual(before)
})
