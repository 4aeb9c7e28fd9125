// What is found reaches the editor: whole, in its language, in every file concerned, and no longer than it is true.
import { readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Diagnostic } from 'vscode-languageserver-protocol'
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-protocol'
import { check, checkWith, Language, loadClockworks } from '../../language/src/index.ts'
import { mutate, randomOf } from '../fuzz/mutate.ts'
import { tour } from '../support/projects.ts'
import { isFull } from '../support/slice.ts'
import { Editor } from './support/client.ts'

const textOf = ({ message }: Diagnostic): string => String(message)
const codes = (found: readonly Diagnostic[]): unknown[] => found.map(({ code }) => code)

const unused = `party Client
party Provider
skill Weaving
contract Deal {
  client Client
  provider Provider
}
`

test('a finding comes with its rule, the page of the rule, what to do, related places and greyed text', async () => {
  await using editor = await Editor.start({ 'a.zusage': `${unused}party Client\n` })
  const found = await editor.diagnostics('a.zusage', (all) => all.length > 2)
  const twice = found.find(({ code }) => code === 'duplicate-name')!
  expect(twice).toMatchObject({
    range: { start: { line: 7, character: 6 }, end: { line: 7, character: 12 } },
    severity: DiagnosticSeverity.Error,
    source: 'zusage',
    message: '`Client` is declared twice.\nGive one of them another name.',
    codeDescription: { href: 'zusage-rule:/duplicate-name.md' },
    relatedInformation: [
      {
        location: {
          uri: editor.uri('a.zusage'),
          range: { start: { line: 0, character: 6 }, end: { line: 0, character: 12 } },
        },
        message: 'it is declared first here',
      },
    ],
  })
  expect(found.find(({ code }) => code === 'unused-declaration')).toMatchObject({
    severity: DiagnosticSeverity.Warning,
    tags: [DiagnosticTag.Unnecessary],
    range: { start: { line: 2, character: 6 } },
  })
})

test('the page of a rule and the standard library can be read by their addresses', async () => {
  await using editor = await Editor.start({ 'a.zusage': '' }, { locale: 'de-AT' })
  const read = (uri: string): Promise<{ text: string }> =>
    editor.connection.sendRequest('workspace/textDocumentContent', { uri })
  const page = await read('zusage-rule:/segment-gap.md')
  expect(page.text).toMatch(/^# segment-gap\n\n/)
  expect(page.text).toMatch(/^## Warum$/m)
  expect(page.text).not.toMatch(/^## Why$/m)
  expect((await read('zusage-library:/standard.zusage')).text).toContain('metric ResolutionTime')
  await expect(read('zusage-rule:/no-such-rule.md')).rejects.toThrow('There is no')
  expect(await editor.connection.sendRequest('zusage/content', { uri: 'zusage-rule:/x.md' })).toBeNull()
})

interface Spoken {
  readonly by: string
  readonly locale: string
  readonly config?: string
  readonly user?: string
  readonly started?: 'de' | 'en'
  readonly text: string
}

const spoken: readonly Spoken[] = [
  { by: 'the editor', locale: 'de', text: 'ist eine Fähigkeit' },
  { by: 'a kind of German', locale: 'de-CH', text: 'ist eine Fähigkeit' },
  { by: 'the editor, whatever the project says', locale: 'en', config: 'de', text: 'is a skill' },
  {
    by: 'the project, where the editor speaks neither',
    locale: 'fr',
    config: 'de',
    text: 'ist eine Fähigkeit',
  },
  { by: 'the user before all', locale: 'en', config: 'en', user: 'de', text: 'ist eine Fähigkeit' },
  {
    by: 'the editor, where the user leaves it to it',
    locale: 'de',
    user: 'auto',
    text: 'ist eine Fähigkeit',
  },
]

test.each(spoken)('the language is that of $by', async ({ locale, config, user, started, text }) => {
  const files = {
    'a.zusage': unused,
    ...(config === undefined ? {} : { 'zusage.json': JSON.stringify({ locale: config }) }),
  }
  await using editor = await Editor.start(files, {
    locale,
    started,
    settings: { locale: user },
    capabilities: { workspace: { configuration: user !== undefined } },
  })
  const found = await editor.diagnostics('a.zusage', (all) => codes(all).includes('unused-declaration'))
  expect(found.find(({ code }) => code === 'unused-declaration')!.message).toContain(text)
})

test('every text that is shown carries the version that it is about', async () => {
  await using editor = await Editor.start({ 'a.zusage': 'party A\n' })
  await editor.open('a.zusage', 'party A\n')
  await editor.published('a.zusage', 1)
  for (const text of ['party A\nrole R of B\n', 'party A\n\nrole R of B\n', 'party A\n']) {
    const version = await editor.change('a.zusage', text)
    const found = await editor.published('a.zusage', version)
    expect(found.map(({ range }) => range.start.line)).toEqual(
      text.includes('role') ? [text.split('\n').findIndex((line) => line.startsWith('role'))] : [],
    )
  }
})

test('what spans files is found anew when any of them changes, comes, goes or is renamed, open or not', async () => {
  await using editor = await Editor.start({
    'a.zusage': 'import "./b.zusage"\nrole Lead of Sales\n',
    'b.zusage': 'party Sales\n',
  })
  const inA = (code: string | undefined) =>
    editor.diagnostics('a.zusage', (all) =>
      code === undefined ? all.length === 0 : codes(all).includes(code),
    )
  await editor.open('a.zusage', 'import "./b.zusage"\nrole Lead of Sales\n')
  expect(await inA(undefined)).toEqual([])
  // Changed in the editor, and back.
  await editor.open('b.zusage', 'party Selling\n')
  expect(codes(await inA('unknown-name'))).toContain('unknown-name')
  await editor.close('b.zusage')
  expect(await inA(undefined)).toEqual([])
  // Changed on the disk, gone, and there again.
  editor.write('b.zusage', 'party Selling\n')
  await editor.watched({ 'b.zusage': 'changed' })
  expect(codes(await inA('unknown-name'))).toContain('unknown-name')
  rmSync(`${editor.folder}/b.zusage`)
  await editor.watched({ 'b.zusage': 'deleted' })
  expect(codes(await inA('import-not-found'))).toContain('import-not-found')
  editor.write('b.zusage', 'party Sales\n')
  await editor.watched({ 'b.zusage': 'created' })
  expect(await inA(undefined)).toEqual([])
  renameSync(`${editor.folder}/b.zusage`, `${editor.folder}/c.zusage`)
  await editor.connection.sendNotification('workspace/didRenameFiles', {
    files: [{ oldUri: editor.uri('b.zusage'), newUri: editor.uri('c.zusage') }],
  })
  expect(codes(await inA('import-not-found'))).toContain('import-not-found')
})

test('a file that is gone has no findings, and one that others have broken shows it unopened', async () => {
  await using editor = await Editor.start({
    'a.zusage': 'party Sales\n',
    'b.zusage': 'import "./a.zusage"\nrole Lead of Sales\nrole Lost of Nobody\n',
  })
  await editor.diagnostics('b.zusage', (all) => all.length === 1)
  await editor.open('a.zusage', '')
  expect(codes(await editor.diagnostics('b.zusage', (all) => all.length > 1))).toEqual([
    'unknown-name',
    'unknown-name',
  ])
  rmSync(`${editor.folder}/b.zusage`)
  await editor.watched({ 'b.zusage': 'deleted' })
  expect(await editor.diagnostics('b.zusage', (all) => all.length === 0)).toEqual([])
})

test('what may be mended in another file is shown there, too, and moves along with its text', async () => {
  await using editor = await Editor.start({
    'a.zusage': 'contract Deal {}\n',
    'b.zusage': 'contract Deal {}\n',
  })
  await editor.open('a.zusage', 'contract Deal {}\n')
  const isEcho = (one: Diagnostic): boolean => textOf(one).startsWith('Part of what is found in b.zusage')
  const [echo] = (await editor.diagnostics('a.zusage', (all) => all.some(isEcho))).filter(isEcho)
  expect(echo).toMatchObject({
    code: 'duplicate-name',
    severity: DiagnosticSeverity.Information,
    range: { start: { line: 0, character: 9 }, end: { line: 0, character: 13 } },
    relatedInformation: [{ location: { uri: editor.uri('b.zusage') } }],
  })
  const version = await editor.change('a.zusage', '// one\n// two\ncontract Deal {}\n')
  const now = (await editor.published('a.zusage', version)).filter(isEcho)
  expect(now.map(({ range }) => range.start)).toEqual([{ line: 2, character: 9 }])
  await editor.change('a.zusage', 'contract Other {}\n')
  await editor.diagnostics('a.zusage', (all) => !all.some(isEcho))
  await editor.diagnostics('b.zusage', (all) => !codes(all).includes('duplicate-name'))
})

test('what is published is what a fresh check finds, whatever is typed, written, lost or comes back', async () => {
  const files = Object.fromEntries(tour.map(({ path, text }) => [path, text]))
  await using editor = await Editor.start(files)
  const works = await loadClockworks(['DE', 'DE-HE', 'DE-SN', 'DE-BY', 'AT'])
  const language = new Language()
  const now: Record<string, string> = { ...files }
  const paths = Object.keys(files)
  const open = new Set(paths.filter((_, index) => index % 2 === 0))
  for (const path of open) await editor.open(path, files[path]!)
  const random = randomOf(7)
  for (let step = 0; step < (isFull ? 60 : 25); step++) {
    const path = paths[Math.floor(random() * paths.length)]!
    const chance = random()
    if (!open.has(path) && chance < 0.3 && now[path] !== undefined) {
      delete now[path]
      rmSync(join(editor.folder, path))
      await editor.watched({ [path]: 'deleted' })
    } else {
      const text = chance < 0.5 ? files[path]! : mutate(now[path] ?? files[path]!, random)
      now[path] = typeof text === 'string' ? text : new TextDecoder().decode(text)
      if (open.has(path)) await editor.change(path, now[path]!)
      else {
        editor.write(path, now[path]!)
        await editor.watched({ [path]: 'changed' })
      }
    }
    if (step % 5 !== 4) continue
    const project = language.readProject(Object.entries(now).map(([one, text]) => ({ path: one, text })))
    const today = new Date().toLocaleDateString('sv')
    const expected = checkWith({ project, library: language.library }, { today }, works).findings
    for (const one of paths) {
      const wanted = expected
        .filter(({ at }) => at.file === one)
        .map(({ rule, message, at }) => `${rule} ${place(now[one]!, at.start)} ${message.en}`)
      const tell = (found: readonly Diagnostic[]): string[] =>
        found
          .filter((found) => !textOf(found).startsWith('Part of what is found in'))
          .map(({ code, range: { start }, ...found }) => {
            const [sentence] = textOf(found as Diagnostic).split('\n')
            return `${code} ${start.line}:${start.character} ${sentence}`
          })
      await expect.poll(() => tell(editor.now(one)), { message: `step ${step}, ${one}` }).toEqual(wanted)
    }
  }
})

/** Line and column from 0. */
function place(text: string, offset: number): string {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/)
  return `${before.length - 1}:${before.at(-1)!.length}`
}

test('a level that is set counts: in the project, and by the user before it', async () => {
  const capabilities = {
    workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
  }
  await using editor = await Editor.start(
    { 'a.zusage': unused, 'zusage.json': '{ "rules": { "unused-declaration": "info" } }' },
    { capabilities },
  )
  const level = async (severity: number): Promise<void> => {
    await editor.diagnostics('a.zusage', (all) =>
      all.some((one) => one.code === 'unused-declaration' && one.severity === severity),
    )
  }
  await level(DiagnosticSeverity.Information)
  editor.settings = { rules: { 'unused-declaration': 'error' } }
  await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
  await level(DiagnosticSeverity.Error)
  editor.settings = { rules: { 'unused-declaration': 'off', 'syntax-error': 'off', nonsense: 7 } }
  await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
  expect(
    codes(await editor.diagnostics('a.zusage', (all) => !codes(all).includes('unused-declaration'))),
  ).not.toContain('unused-declaration')
  await editor.open('a.zusage', 'party {\n')
  expect(codes(await editor.diagnostics('a.zusage', (all) => codes(all).includes('syntax-error')))).toContain(
    'syntax-error',
  )
})

test('an editor that shows it is told how far the checking is and what was found', async () => {
  await using editor = await Editor.start(
    { 'a.zusage': unused },
    { initializationOptions: { commands: true } },
  )
  const told: unknown[] = []
  editor.connection.onNotification('zusage/status', (status) => void told.push(status))
  await editor.open('a.zusage', `${unused}role Lost of Nobody\n`)
  await expect.poll(() => told.at(-1)).toMatchObject({ busy: false, errors: 2 })
  const before = told.length
  await editor.change('a.zusage', unused)
  await expect.poll(() => told.at(-1)).toMatchObject({ busy: false, errors: 1 })
  expect(told.slice(before)).toContainEqual(expect.objectContaining({ busy: true }))
})

test('the editor and the command line find the same', async () => {
  const text = readFileSync(new URL('../tour/contract.zusage', import.meta.url), 'utf8').replace(
    'Silver',
    'Sliver',
  )
  const files = tour.map((file) => (file.path === 'contract.zusage' ? { ...file, text } : file))
  await using editor = await Editor.start(Object.fromEntries(files.map((file) => [file.path, file.text])))
  const language = new Language()
  const project = language.readProject(files)
  const today = new Date().toLocaleDateString('sv')
  const expected = await check({ project, library: language.library }, { today })
  expect(expected.length).toBeGreaterThan(0)
  for (const { at, message } of expected) {
    await expect
      .poll(async () => (await editor.diagnostics(at.file)).map((one) => textOf(one).split('\n')[0]))
      .toContain(message.en)
  }
})
