// The extension's own code without VS Code: commands, status, files and what people are told. Behind it is the real
// language server. What only VS Code itself can show, `../vscode` tries.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listedRules } from '../../extension/scripts/manifest.ts'
import type { Platform } from '../../extension/src/client.ts'
import { writeToDisk } from '../../extension/src/disk.ts'
import { provideFiles } from '../../extension/src/files.ts'
import { filesRequest, readRequest } from '../../language/src/editor/protocol.ts'
import { ruleList } from '../../language/src/rules/index.ts'
import { locales } from '../../language/src/speech/index.ts'
import { templates } from '../../language/src/templates/index.ts'
import { contentOf, folderWith, run, sound, soundContract } from '../cli/support.ts'
import { compileFiles, jsonOf } from '../support/projects.ts'
import { Client, Extension } from './support/client.ts'
import { anotherDesk, Uri } from './support/vscode.ts'

const read = (path: string): string =>
  readFileSync(new URL(`../../extension/${path}`, import.meta.url), 'utf8')
const manifest = JSON.parse(read('package.json'))
const german: Readonly<Record<string, string>> = JSON.parse(read('l10n/bundle.l10n.de.json'))

const files = sound as Readonly<Record<string, string>>
const text = files['contract.zusage']!
const broken = text.replace('assign Keys, Others', 'assign Keys')
const outputs = (folder: string): string[] =>
  existsSync(join(folder, 'out')) ? readdirSync(join(folder, 'out')).sort() : []

describe('when it starts', () => {
  let extension: Extension
  beforeAll(async () => {
    extension = await Extension.start(files)
  })
  afterAll(() => extension[Symbol.asyncDispose]())

  test('does every command of the manifest, and the one that lenses of the server name', () => {
    const declared = manifest.contributes.commands.map(({ command }: { command: string }) => command)
    expect([...extension.desk.commands.keys()].sort()).toEqual([...declared, 'zusage.showReferences'].sort())
  })

  test('serves contracts and settings, trusts no page, and says that its commands are there', () => {
    expect(extension.clients[0]!.options).toMatchObject({
      documentSelector: [{ language: 'zusage' }, { language: 'json', pattern: '**/zusage.json' }],
      initializationOptions: { commands: true },
      markdown: { isTrusted: false, supportHtml: false },
    })
  })

  test('the lenses of the server name commands that are there', async () => {
    await extension.open('contract.zusage', text)
    const lenses = await extension.connection.sendRequest<{ command?: { command: string } }[]>(
      'textDocument/codeLens',
      { textDocument: { uri: extension.uri('contract.zusage') } },
    )
    const resolved = await Promise.all(
      lenses.map((lens) => extension.connection.sendRequest('codeLens/resolve', lens)),
    )
    const names = new Set(resolved.flatMap((lens) => (lens as (typeof lenses)[0]).command?.command || []))
    expect([...names].sort()).toEqual([
      'zusage.compile',
      'zusage.showContract',
      'zusage.showReferences',
      'zusage.showStaffing',
    ])
    for (const name of names) expect(extension.desk.commands.has(name), name).toBe(true)
  })

  test('menus are told that it is active, and later that something was changed', async () => {
    const set = (): unknown[] =>
      extension.desk.executed.filter(([name]) => name === 'setContext').map(([, name]) => name)
    expect(set()).toContain('zusage.isActive')
    expect(set()).not.toContain('zusage.hasChanged')
    await extension.type('contract.zusage', `${text}\n`)
    expect(set()).toContain('zusage.hasChanged')
  })
})

describe('the status', () => {
  test('says how the contract stands, and leads to what was found', async () => {
    await using extension = await Extension.start(files)
    const { status } = extension.desk
    await extension.open('contract.zusage', text)
    await expect.poll(() => status.text).toBe('$(pass) Zusage')
    expect(status).toMatchObject({
      command: 'zusage.showContract',
      isShown: true,
      backgroundColor: undefined,
    })
    await extension.type('contract.zusage', broken)
    await expect.poll(() => status.text).toBe('$(error) Zusage 1 · 0')
    expect(status.command).toBe('workbench.actions.view.problems')
    expect(status.tooltip).toBe('The contract does not hold yet: 1 error. Click to see them.')
    expect(extension.desk.executed).toContainEqual(['setContext', 'zusage.hasHadFindings', true])
  })

  test('in German', async () => {
    await using extension = await Extension.start(files, { locale: 'de', desk: { texts: german } })
    await extension.open('contract.zusage', broken.replace('party Desk', 'party Desk\nparty Nobody'))
    await expect
      .poll(() => extension.desk.status.tooltip)
      .toBe('Der Vertrag ist noch nicht in Ordnung: 1 Fehler, 1 Warnung. Ein Klick zeigt sie.')
  })

  test('stands beside contracts and their settings only', async () => {
    await using extension = await Extension.start(files)
    const { desk } = extension
    for (const [path, isShown] of [
      ['notes.md', false],
      ['contract.zusage', true],
      ['package.json', false],
      ['zusage.json', true],
    ] as const) {
      desk.active = extension.textEditor(path)
      desk.changedEditor.fire()
      expect(desk.status.isShown, path).toBe(isShown)
    }
  })

  test('a server that stopped, or never came up, is said to be so; a click starts it', async () => {
    await using extension = await Extension.start(files, { comesUp: false })
    const { status } = extension.desk
    const dead = {
      text: '$(error) Zusage',
      tooltip: 'The language server is not running. Click to start it again.',
      command: 'zusage.restartServer',
    }
    expect(status).toMatchObject(dead)
    extension.comesUp = true
    await extension.desk.run(status.command)
    expect(status.text).not.toBe(dead.text)
    expect(extension.clients.map(({ isDisposed }) => isDisposed)).toEqual([true, false])
    extension.clients[1]!.turn('Stopped')
    expect(status).toMatchObject(dead)
    extension.clients[1]!.turn('Starting')
    expect(status).toMatchObject({ text: '$(loading~spin) Zusage', command: 'zusage.showOutput' })
  })
})

describe('compile', () => {
  const json = jsonOf([{ path: 'contract.zusage', text }])

  test.each<[string, Partial<Platform>]>([
    ['as the command line does', { writeOutputs: writeToDisk }],
    ['where VS Code alone has a disk', {}],
  ])('writes the file in front, %s', async (_, platform) => {
    await using extension = await Extension.start(files, { platform })
    const { desk, folder } = extension
    await extension.open('contract.zusage', text)
    desk.choice = 'Open'
    await desk.run('zusage.compile')
    const cli = folderWith(files)
    await run(['compile', '-o', 'out'], { cwd: cli })
    expect(contentOf(join(folder, 'out'))).toEqual(contentOf(join(cli, 'out')))
    expect(readFileSync(join(folder, 'out/Deal.json'), 'utf8')).toBe(json)
    expect(desk.infos).toEqual([{ text: 'Written: out/Deal.json', choices: ['Open'] }])
    await expect
      .poll(() => desk.shown.map(({ uri }) => uri.toString()))
      .toEqual([extension.uri('out/Deal.json')])
  })

  test('writes the text as it stands in the editor', async () => {
    await using extension = await Extension.start(files, { platform: { writeOutputs: writeToDisk } })
    await extension.open('contract.zusage', soundContract('Other'))
    await extension.desk.run('zusage.compile', extension.uri('contract.zusage'), 'Other')
    expect(outputs(extension.folder)).toEqual(['Other.json'])
  })

  test.each([
    ['en', 'There is 1 error in the project. Nothing was written.', 'Show problems'],
    ['de', 'Im Projekt ist 1 Fehler. Nichts wurde geschrieben.', 'Probleme anzeigen'],
  ] as const)('writes nothing where there is an error, and says so: %s', async (locale, said, choice) => {
    const texts = locale === 'de' ? german : {}
    await using extension = await Extension.start(files, { locale, desk: { texts, choice } })
    await extension.open('contract.zusage', broken)
    await extension.desk.run('zusage.compile')
    expect(extension.desk.errors).toEqual([{ text: said, choices: [choice] }])
    expect(outputs(extension.folder)).toEqual([])
    await expect.poll(() => extension.desk.executed).toContainEqual(['workbench.actions.view.problems'])
  })

  test('writes nothing where there is no contract', async () => {
    await using extension = await Extension.start({ 'a.zusage': 'party A\n' })
    await extension.desk.run('zusage.compile')
    expect(extension.desk.errors[0]!.text).toMatch(/^There is no contract in this project\./)
    extension.desk.folders = []
    extension.desk.active = undefined
    await extension.desk.run('zusage.compile')
    expect(extension.desk.errors[1]!.text).toBe('There is no contract in this workspace.')
  })

  test.each<[string, Partial<Platform>]>([
    ['as the command line does', { writeOutputs: writeToDisk }],
    ['where VS Code alone has a disk', {}],
  ])('leaves all as it was where one file cannot be written, %s', async (_, platform) => {
    const second = soundContract('Second').slice(text.indexOf('contract Deal'))
    await using extension = await Extension.start({ 'a.zusage': text, 'b.zusage': second }, { platform })
    const { desk, folder } = extension
    await extension.open('a.zusage', text)
    // Deal comes first: it is written before the second one is refused. What was there before is no contract at all.
    mkdirSync(join(folder, 'out'))
    writeFileSync(join(folder, 'out/Deal.json'), 'before')
    if (platform.writeOutputs === undefined) desk.refusesRename = (from) => from.includes('Second')
    else mkdirSync(join(folder, 'out/Second.json'))
    const before = contentOf(join(folder, 'out'))
    await desk.run('zusage.compile')
    expect(desk.errors.map((one) => one.text)).toEqual([expect.stringMatching(/ Nothing was written\.$/)])
    expect(contentOf(join(folder, 'out'))).toEqual(before)
  })
})

describe('a new contract', () => {
  test.each(locales)('holds: %s', async (locale) => {
    await using extension = await Extension.start({}, { locale })
    const { desk, folder } = extension
    await desk.run('zusage.newProject')
    const written = Object.entries(contentOf(folder)).map(([path, content]) => ({
      path,
      text: content,
    }))
    const sources = written.filter(({ path }) => path.endsWith('.zusage'))
    expect(sources.length).toBeGreaterThan(2)
    const { findings, compiled } = compileFiles(sources)
    expect(findings).toEqual([])
    expect(compiled).toHaveLength(1)
    expect(desk.shown.map(({ uri }) => uri.toString())).toEqual([expect.stringMatching(/\.zusage$/)])
  })

  test('replaces nothing', async () => {
    const [name] = Object.keys(templates.en(2027)) as [string]
    await using extension = await Extension.start({ [name]: '// mine\n' })
    const { desk, folder } = extension
    desk.folder = Uri.file(folder)
    const before = contentOf(folder)
    await desk.run('zusage.newProject')
    expect(desk.errors.map((one) => one.text)).toEqual([`${name} is there already. Nothing was written.`])
    expect(contentOf(folder)).toEqual(before)
  })

  test('in a folder that is not open opens it', async () => {
    await using extension = await Extension.start(files)
    const other = folderWith()
    await extension.desk.run('zusage.newProject', Uri.file(other))
    expect(extension.desk.executed).toContainEqual([
      'vscode.openFolder',
      expect.objectContaining({ fsPath: other }),
    ])
  })

  test('is written nowhere when no folder is chosen', async () => {
    await using extension = await Extension.start(files)
    const before = contentOf(extension.folder)
    await extension.desk.run('zusage.newProject')
    expect(contentOf(extension.folder)).toEqual(before)
  })
})

describe('the page of a rule', () => {
  test.each(locales)('is chosen from all, each with its purpose: %s', async (locale) => {
    const installed = folderWith({ 'dist/rules.json': JSON.stringify(listedRules()) })
    await using extension = await Extension.start(files, { locale, installed })
    const { desk } = extension
    let offered: readonly { label: string; detail?: string }[] = []
    desk.pick = (items) => {
      offered = items
      return items[3]
    }
    await desk.run('zusage.showRule')
    expect(offered).toEqual(ruleList.map(({ name, purpose }) => ({ label: name, detail: purpose[locale] })))
    expect(desk.executed.at(-1)).toEqual([
      'markdown.showPreview',
      expect.objectContaining({ scheme: 'zusage-rule', path: `/${ruleList[3]!.name}.md` }),
    ])
  })

  test('is shown as a text where nothing shows Markdown, and is one that the server has', async () => {
    await using extension = await Extension.start(files)
    extension.desk.missing.add('markdown.showPreview')
    await extension.desk.run('zusage.showRule', 'segment-gap')
    const [page] = extension.desk.shown
    const content = await extension.connection.sendRequest<{ text: string }>(
      'workspace/textDocumentContent',
      { uri: page!.uri.toString() },
    )
    expect(content.text).toMatch(/^# /)
  })
})

test('references are shown where the server has found them', async () => {
  await using extension = await Extension.start(files)
  const range = { start: { line: 1, character: 2 }, end: { line: 3, character: 4 } }
  await extension.desk.run('zusage.showReferences', 'file:///a.zusage', range.start, [
    { uri: 'file:///b.zusage', range },
  ])
  expect(extension.desk.executed.at(-1)).toEqual([
    'editor.action.showReferences',
    expect.objectContaining({ path: '/a.zusage' }),
    range.start,
    [{ uri: expect.objectContaining({ path: '/b.zusage' }), range }],
  ])
})

test.each([
  ['en', 'The language server is not running.'],
  ['de', 'Der Sprachserver läuft nicht.'],
] as const)('who asks while no server is there is told: %s', async (locale, said) => {
  const texts = locale === 'de' ? german : {}
  await using extension = await Extension.start(files, { locale, comesUp: false, desk: { texts } })
  await expect(extension.desk.run('zusage.compile')).rejects.toThrow(said)
  extension.comesUp = true
  await extension.desk.run('zusage.restartServer')
  extension.clients[1]!.turn('Stopped')
  await expect(extension.desk.run('zusage.compile')).rejects.toThrow(said)
})

describe('files for a server that has no disk', () => {
  const large = `// ${'ä'.repeat(100_000)}\n`
  const folder = folderWith({
    'a.zusage': large,
    'deep/b.zusage': text,
    'zusage.json': '{}',
    'notes.md': '',
  })
  const client = new Client({}, anotherDesk())
  provideFiles(client as never)
  const ask = async (method: string, parameters: object): Promise<unknown> =>
    client.answers.get(method)!(parameters as never)
  const uri = (path: string): string => Uri.file(join(folder, path)).toString()

  test('are the contracts and settings of a folder', async () => {
    expect(await ask(filesRequest, { folder: uri('') })).toEqual(
      ['a.zusage', 'deep/b.zusage', 'zusage.json'].map(uri),
    )
    expect(await ask(filesRequest, { folder: uri('nowhere') })).toEqual([])
    expect(await ask(filesRequest, { folder: uri('a.zusage') })).toEqual([])
  })

  test('come whole, however long; what is not there is nothing, and what cannot be read an error', async () => {
    const { base64 } = (await ask(readRequest, { uri: uri('a.zusage') })) as { base64: string }
    expect(Buffer.from(base64, 'base64').toString('utf8')).toBe(large)
    expect(await ask(readRequest, { uri: uri('nowhere.zusage') })).toBeNull()
    await expect(ask(readRequest, { uri: uri('deep') })).rejects.toThrow()
  })
})
