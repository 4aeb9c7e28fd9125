// Which files belong together: folders, projects in them, and files that have no folder. The same as on the command line.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from 'vscode-languageserver-protocol'
import { posix } from '../support/posix.ts'
import { readProject } from '../support/tour.ts'
import { Editor } from './support/client.ts'

const program = fileURLToPath(new URL('../../cli/bin/zusage.js', import.meta.url))
const watching = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } }
const codes = (found: readonly Diagnostic[]): unknown[] => found.map(({ code }) => code)
const broken = 'role Lead of Nobody\n'

/** The files in which the command line finds something, seen from a folder. */
function foundByCheck(folder: string): string[] {
  const { stdout } = spawnSync(process.execPath, [program, 'check', '--format', 'json', folder], {
    encoding: 'utf8',
  })
  const report = JSON.parse(stdout) as { findings: { file: string }[] }
  return [...new Set(report.findings.map(({ file }) => file))].sort()
}

describe('projects in a folder', () => {
  test('each has its own root, settings and imports; what begins with a dot and packages are passed over', async () => {
    const files = {
      'zusage.json': '{}',
      'top.zusage': `${broken}import "./sales/party.zusage"\n`,
      'sales/zusage.json': '{ "rules": { "unknown-name": "info" } }',
      'sales/party.zusage': 'party Sales\n',
      'sales/deep/role.zusage': 'import "../../top.zusage"\nrole Lead of Nobody\n',
      'node_modules/pkg/a.zusage': broken,
      '.hidden/a.zusage': broken,
      'plain/b.zusage': broken,
    }
    await using editor = await Editor.start(files)
    const top = await editor.diagnostics('top.zusage', (all) => all.length > 1)
    // What lies in another project is not there for this one.
    expect(codes(top)).toContain('import-not-found')
    const deep = await editor.diagnostics('sales/deep/role.zusage', (all) => all.length > 1)
    expect(deep.find(({ code }) => code === 'unknown-name')?.severity).toBe(3)
    expect(codes(deep)).toContain('import-outside-project')
    await editor.diagnostics('plain/b.zusage', (all) => all.length > 0)
    expect(editor.publishedPaths().filter((path) => /node_modules|hidden/.test(path))).toEqual([])
    expect(editor.publishedPaths()).toEqual(
      foundByCheck(editor.folder).map((path) => path.replace(/^.*zusage-editor-[^/]+\//, '')),
    )
  })

  test('a pattern that a regular expression would never be done with is a finding', async () => {
    const name = `${'a'.repeat(60)}.zusage`
    await using editor = await Editor.start({ 'zusage.json': '{ "include": ["(a+)+b"] }', [name]: broken })
    await editor.diagnostics(name, (all) => all.length > 0)
    const [found] = await editor.diagnostics('zusage.json', (all) => all.length > 0)
    expect(found!.message).toContain('In the pattern `(a+)+b`, `(` has no meaning.')
  })

  test('include chooses, but what somebody opens is checked all the same', async () => {
    await using editor = await Editor.start({
      'zusage.json': '{ "include": ["contracts"] }',
      'contracts/a.zusage': broken,
      'drafts/b.zusage': broken,
    })
    await editor.diagnostics('contracts/a.zusage', (all) => all.length > 0)
    expect(editor.publishedPaths()).toEqual(['contracts/a.zusage'])
    expect(foundByCheck(editor.folder)).toHaveLength(1)
    await editor.open('drafts/b.zusage', broken)
    expect(codes(await editor.published('drafts/b.zusage', 1))).toEqual(['unknown-name'])
    await editor.close('drafts/b.zusage')
    await editor.diagnostics('drafts/b.zusage', (all) => all.length === 0)
  })

  test('of a folder within a project the whole project counts, but only the folder is shown', async () => {
    await using editor = await Editor.start(
      {
        'zusage.json': '{}',
        'shared.zusage': `party Sales\n${broken}`,
        'mine/a.zusage': 'import "../shared.zusage"\nrole Lead of Sales\nrole Lost of Nobody\n',
      },
      { folders: ['mine'] },
    )
    expect(codes(await editor.diagnostics('mine/a.zusage', (all) => all.length > 0))).toEqual([
      'unknown-name',
    ])
    expect(editor.publishedPaths()).toEqual(['mine/a.zusage'])
    await editor.open('shared.zusage', `party Sales\n${broken}`)
    expect(codes(await editor.published('shared.zusage', 1))).toEqual(['unknown-name'])
  })

  test('settings that come, change and go make and move projects', async () => {
    await using editor = await Editor.start(
      {
        'a/p.zusage': 'party Sales\n',
        'b/r.zusage': 'import "../a/p.zusage"\nrole Lead of Sales\nrole X of Y\n',
      },
      { capabilities: watching },
    )
    expect(codes(await editor.diagnostics('b/r.zusage', (all) => all.length > 0))).toEqual(['unknown-name'])
    expect(editor.registered).toContain('workspace/didChangeWatchedFiles')
    editor.write('b/zusage.json', '{ "rules": { "unknown-name": "off" } }')
    await editor.watched({ 'b/zusage.json': 'created' })
    expect(
      codes(await editor.diagnostics('b/r.zusage', (all) => codes(all).includes('import-outside-project'))),
    ).toEqual(['import-outside-project'])
    rmSync(join(editor.folder, 'b/zusage.json'))
    await editor.watched({ 'b/zusage.json': 'deleted' })
    expect(
      codes(await editor.diagnostics('b/r.zusage', (all) => codes(all).includes('unknown-name'))),
    ).toEqual(['unknown-name'])
  })

  test('for a file that passes to a project of its own only that one speaks from then on', async () => {
    await using editor = await Editor.start(
      // So large that it is not checked as a whole with each change.
      {
        'zusage.json': '{}',
        'a.zusage': 'party Sales\n',
        ...Object.fromEntries(readProject('examples/innendienst').map(({ path, text }) => [path, text])),
      },
      { capabilities: watching },
    )
    for (let round = 0; round < 4; round++) {
      const path = `new${round}/b.zusage`
      const text = 'import "../a.zusage"\nrole Lead of Sales\nrole Lead of Sales\n'
      editor.write(path, text)
      await editor.open(path, text)
      // The project around it has its say first, or not yet.
      if (round % 2 === 0) await editor.diagnostics(path, (all) => codes(all).includes('duplicate-name'))
      editor.write(`new${round}/zusage.json`, '{}')
      await editor.watched({ [path]: 'created', [`new${round}/zusage.json`]: 'created' })
      await editor.change(path, broken)
      await editor.diagnostics(path, (all) => codes(all).includes('unknown-name'))
      // When the project around it is checked as a whole, it has let go of the file.
      await editor.ask('zusage/compile', 'a.zusage')
      await editor.ask('textDocument/hover', path, { position: { line: 0, character: 6 } })
      await delay(200)
      expect(codes(editor.now(path))).toContain('unknown-name')
      expect(codes(editor.now(path))).not.toContain('duplicate-name')
    }
  })

  test('a folder that has come brings its files and settings, of which nothing need be told', async () => {
    await using editor = await Editor.start({ 'a.zusage': 'party Sales\n' }, { capabilities: watching })
    editor.write('new/deep/b.zusage', 'import "../../a.zusage"\nrole Lead of Sales\nrole Lost of Nobody\n')
    await editor.watched({ new: 'created' })
    await editor.diagnostics('new/deep/b.zusage', (all) => all.length > 0)
    expect(codes(editor.now('new/deep/b.zusage'))).toEqual(['unknown-name'])
    // With settings it is a project of its own.
    editor.write('own/zusage.json', '{}')
    editor.write('own/c.zusage', 'import "../a.zusage"\n')
    await editor.watched({ own: 'created' })
    await editor.diagnostics('own/c.zusage', (all) => codes(all).includes('import-outside-project'))
    expect(codes(editor.now('own/c.zusage'))).toContain('import-outside-project')
    // When it goes, its own name is all that is told.
    rmSync(join(editor.folder, 'own'), { recursive: true })
    await editor.watched({ own: 'deleted' })
    expect(await editor.diagnostics('own/c.zusage', (all) => all.length === 0)).toEqual([])
    // What is passed over brings nothing, nor does what only looks like a folder.
    editor.write('node_modules/pkg/d.zusage', broken)
    editor.write('plain', broken)
    await editor.watched({ 'node_modules/pkg': 'created', plain: 'created', never: 'created' })
    await editor.ask('zusage/compile', 'a.zusage')
    expect(editor.publishedPaths()).toEqual(['new/deep/b.zusage'])
    expect(editor.shown).toEqual([])
  })

  test('a document that is opened finds its project, though nobody told that it has come', async () => {
    await using editor = await Editor.start({ 'a.zusage': 'party Sales\n' }, { capabilities: watching })
    await editor.open('a.zusage', 'party Sales\n')
    await editor.published('a.zusage', 1)
    const text = 'import "./c.zusage"\nimport "../a.zusage"\nrole Lead of Sales\n'
    editor.write('own/zusage.json', '{}')
    editor.write('own/c.zusage', 'party Sales\n')
    editor.write('own/b.zusage', text)
    await editor.open('own/b.zusage', text)
    await editor.diagnostics('own/b.zusage', (all) => codes(all).join() === 'import-outside-project')
    expect(codes(editor.now('own/b.zusage'))).toEqual(['import-outside-project'])
  })

  test('a folder that goes takes its files along, and what else goes is no matter', async () => {
    await using editor = await Editor.start(
      {
        'a.zusage': 'import "./parts/deep/b.zusage"\nrole Lead of Sales\n',
        'parts/deep/b.zusage': `party Sales\n${broken}`,
        'notes/list.txt': '',
      },
      { capabilities: watching },
    )
    await editor.diagnostics('parts/deep/b.zusage', (all) => all.length > 0)
    rmSync(join(editor.folder, 'notes'), { recursive: true })
    rmSync(join(editor.folder, 'parts'), { recursive: true })
    await editor.watched({ notes: 'deleted', parts: 'deleted' })
    expect(codes(await editor.diagnostics('a.zusage', (all) => all.length > 0))).toContain('import-not-found')
    await editor.diagnostics('parts/deep/b.zusage', (all) => all.length === 0)
  })

  test('mistakes in zusage.json stand there, and the rest goes on by what is usual', async () => {
    const text = '{\n  "rules": { "unknown-nam": "off" },\n  "include": ["../elsewhere"]\n}\n'
    await using editor = await Editor.start({ 'zusage.json': text, 'a.zusage': broken }, { locale: 'de' })
    const found = await editor.diagnostics('zusage.json', (all) => all.length > 0)
    expect(found.map(({ range, message }) => [range.start.line, message])).toEqual([
      [1, 'Eine Regel `unknown-nam` gibt es nicht.\nIst `unknown-name` gemeint?'],
      [2, 'Das Muster `../elsewhere` führt aus dem Projekt hinaus.'],
    ])
    expect(codes(await editor.diagnostics('a.zusage', (all) => all.length > 0))).toEqual(['unknown-name'])
    // As it is typed, before it is saved.
    await editor.open('zusage.json', '{ "rules": { "unknown-name": "info" } }')
    await editor.diagnostics('zusage.json', (all) => all.length === 0)
    await editor.diagnostics('a.zusage', (all) => all[0]?.severity === 3)
    await editor.close('zusage.json')
    await editor.diagnostics('zusage.json', (all) => all.length === 2)
    await editor.diagnostics('a.zusage', (all) => all[0]?.severity === 1)
    editor.write('zusage.json', '{ nonsense')
    await editor.watched({ 'zusage.json': 'changed' })
    const [invalid] = await editor.diagnostics('zusage.json', (all) => all.length === 1)
    expect(invalid!.message).toMatch(/^Diese Datei ist kein gültiges JSON: /)
  })
})

test('the standard library and a file that is called by its ending alone are part of no project', async () => {
  await using editor = await Editor.start(
    { 'one/a.zusage': broken, 'two/b.zusage': broken },
    {
      folders: ['one', 'two'],
      capabilities: { workspace: { configuration: true, workspaceFolders: true } },
    },
  )
  // As an editor does that shows them again after a restart.
  for (const uri of ['zusage-library:/standard.zusage', editor.uri('one/.zusage')]) {
    const textDocument = { uri, languageId: 'zusage', version: 1, text: broken }
    await editor.connection.sendNotification('textDocument/didOpen', { textDocument })
  }
  for (const path of ['one/a.zusage', 'two/b.zusage'])
    expect(codes(await editor.diagnostics(path, (all) => all.length > 0)), path).toEqual(['unknown-name'])
  await editor.open('one/a.zusage', `${broken}${broken}`)
  await editor.diagnostics('one/a.zusage', (all) => all.length > 2)
  expect(editor.logged).toEqual([])
})

describe('folders', () => {
  test('several are open, and come and go', async () => {
    const folders = { workspace: { workspaceFolders: true } }
    await using editor = await Editor.start(
      { 'one/a.zusage': broken, 'two/b.zusage': broken, 'three/c.zusage': broken },
      { folders: ['one', 'two'], capabilities: folders },
    )
    await editor.diagnostics('one/a.zusage', (all) => all.length > 0)
    await editor.diagnostics('two/b.zusage', (all) => all.length > 0)
    const folder = (path: string) => ({ uri: editor.uri(path), name: path })
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [folder('three')], removed: [folder('one')] },
    })
    await editor.diagnostics('three/c.zusage', (all) => all.length > 0)
    expect(await editor.diagnostics('one/a.zusage', (all) => all.length === 0)).toEqual([])
    expect(codes(await editor.diagnostics('two/b.zusage'))).toEqual(['unknown-name'])
  })

  test('a file without one has what it imports, and the project around it if there is one', async () => {
    await using editor = await Editor.start(
      {
        'loose/a.zusage': '',
        'loose/b.zusage': 'import "./c.zusage"\nparty Sales\n',
        'loose/c.zusage': 'party Other\n',
        'loose/unrelated.zusage': broken,
        'project/zusage.json': '{}',
        'project/deep/d.zusage': '',
        'project/e.zusage': 'party Sales\n',
      },
      { folders: [] },
    )
    const text = 'import "./b.zusage"\nrole Lead of Sales\nrole Lost of Nobody\n'
    await editor.open('loose/a.zusage', text)
    expect(codes(await editor.published('loose/a.zusage', 1))).toEqual(['unknown-name'])
    await editor.open('project/deep/d.zusage', 'import "../e.zusage"\nrole Lead of Sales\n')
    expect(await editor.published('project/deep/d.zusage', 1)).toEqual([])
    expect(editor.publishedPaths()).toEqual(['loose/a.zusage'])
    // Settings beside them are no source.
    await editor.open('loose/zusage.json', '{}')
    await editor.change('loose/a.zusage', 'import "./b.zusage"\nimport "./c.zusage"\nrole Lead of Other\n')
    expect(
      codes(await editor.diagnostics('loose/a.zusage', (all) => codes(all).includes('import-unused'))),
    ).toEqual(['import-unused'])
    await editor.close('loose/a.zusage')
    await editor.diagnostics('loose/a.zusage', (all) => all.length === 0)
  })

  test('a new file that was never saved is checked by itself', async () => {
    await using editor = await Editor.start({ 'a.zusage': 'party Sales\n' })
    const uri = 'untitled:Untitled-1'
    const found = new Promise<Diagnostic[]>((tell) => {
      editor.connection.onNotification('textDocument/publishDiagnostics', (sent) => {
        if (sent.uri === uri && sent.diagnostics.length > 0) tell(sent.diagnostics)
      })
    })
    await editor.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'zusage', version: 1, text: broken },
    })
    expect(codes(await found)).toEqual(['unknown-name'])
    const symbols = await editor.connection.sendRequest<{ name: string }[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    })
    expect(symbols.map(({ name }) => name)).toEqual(['Lead'])
  })

  posix('a link that leads out of the project is no part of it', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'zusage-outside-'))
    try {
      writeFileSync(join(outside, 'secret.zusage'), 'party Secret\n')
      mkdirSync(join(outside, 'more'))
      await using editor = await Editor.start({ 'a.zusage': '', 'inner.zusage': 'party Inner\n' })
      symlinkSync(join(outside, 'secret.zusage'), join(editor.folder, 'secret.zusage'))
      symlinkSync(outside, join(editor.folder, 'linked'))
      symlinkSync(join(editor.folder, 'inner.zusage'), join(editor.folder, 'alias.zusage'))
      const text =
        'import "./secret.zusage"\nimport "./linked/secret.zusage"\nimport Inner from "./alias.zusage"\n'
      await editor.watched({
        'secret.zusage': 'created',
        'alias.zusage': 'created',
        'linked/secret.zusage': 'created',
      })
      await editor.open('a.zusage', `${text}role Lead of Inner\n`)
      const found = await editor.published('a.zusage', 1)
      expect(found.map(({ code, range }) => [code, range.start.line])).toEqual([
        ['import-not-found', 0],
        ['import-not-found', 1],
      ])
      await editor.open('linked/secret.zusage', 'party Mine\n')
      await editor.published('linked/secret.zusage', 1)
    } finally {
      rmSync(outside, { recursive: true, force: true })
    }
  })

  test('imports find files whose letters are composed in another way, in a folder and without one', async () => {
    const stored = 'Öffnung'.normalize('NFD')
    const files = {
      [`${stored}.zusage`]: 'party Sales\n',
      'a.zusage': `import "./${'Öffnung'.normalize('NFC')}.zusage"\nrole Lead of Sales\nrole Lost of Nobody\n`,
    }
    for (const folders of [[''], []]) {
      await using editor = await Editor.start(files, { folders })
      await editor.open('a.zusage', files['a.zusage']!)
      const found = await editor.diagnostics('a.zusage', (all) => codes(all).includes('unknown-name'))
      expect(codes(found)).not.toContain('import-not-found')
      const [place] = [
        await editor.ask<{ uri?: string; targetUri?: string }[]>('textDocument/definition', 'a.zusage', {
          position: { line: 1, character: 14 },
        }),
      ].flat()
      expect(decodeURIComponent(place!.uri ?? place!.targetUri!)).toContain(`/${stored}.zusage`)
    }
  })

  test('a file that is far too large is a finding, on the disk and in the editor', async () => {
    await using editor = await Editor.start({ 'big.zusage': '', 'a.zusage': broken })
    truncateSync(join(editor.folder, 'big.zusage'), 32 * 1024 * 1024 + 1)
    await editor.watched({ 'big.zusage': 'changed' })
    const says = (all: readonly Diagnostic[]) =>
      all.some(({ message }) => String(message).includes('more than 32 MB'))
    await editor.diagnostics('big.zusage', says)
    await editor.open('a.zusage', '// \n'.repeat(9_000_000))
    await editor.diagnostics('a.zusage', says)
    await editor.change('a.zusage', broken)
    expect(codes(await editor.diagnostics('a.zusage', (all) => !says(all)))).toContain('unknown-name')
  })

  test('names with spaces, umlauts and signs are the same in editor and on disk', async () => {
    const path = "Verträge (alt) & neu/50 % 'Rabatt' #1.zusage"
    await using editor = await Editor.start({ [path]: broken })
    const uri = pathToFileURL(join(editor.folder, path)).href
    await editor.open(path, `${broken}\n`)
    const found = await new Promise<Diagnostic[]>((tell) => {
      editor.connection.onNotification('textDocument/publishDiagnostics', (sent) => {
        if (sent.version === 2 && sent.uri === uri) tell(sent.diagnostics)
      })
      void editor.change(path, `\n${broken}`)
    })
    expect(found.map(({ code, range }) => [code, range.start.line])).toEqual([['unknown-name', 1]])
    const [place] = await editor.ask<{ uri: string }[]>('textDocument/references', path, {
      position: { line: 1, character: 6 },
      context: { includeDeclaration: true },
    })
    expect(decodeURIComponent(place!.uri)).toBe(decodeURIComponent(uri))
  })
})
