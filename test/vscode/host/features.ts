// A person writes the example: what the editor shows, offers, mends and writes.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import * as vscode from 'vscode'
import { eventually, Suite } from '../support/suite.ts'
import {
  ask,
  at,
  codeOf,
  everythingIsClean,
  fileAt,
  findings,
  has,
  hasNot,
  leavingAsItWas,
  open,
  read,
  replace,
} from './editing.ts'

export const suite = new Suite()

const test = leavingAsItWas(suite)

test('the extension is installed, and an opened contract starts it', async () => {
  const extension = vscode.extensions.getExtension('zusage.zusage')
  assert.ok(extension)
  const { document } = await open('contract.zusage')
  assert.equal(document.languageId, 'zusage')
  await eventually('active', () => extension.isActive)
  await everythingIsClean()
})

test('what is installed is one set of files: all that the manifest names, and nothing of how it is made', async () => {
  const { extensionPath: folder, packageJSON: manifest } = vscode.extensions.getExtension('zusage.zusage')!
  const files = globSync('**', { cwd: folder, exclude: [] }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  )
  const allowed =
    /^(?:\.vsixmanifest|package(?:\.nls(?:\.de)?)?\.json|readme\.md|changelog\.md|LICENSE\.txt|language-configuration\.json|(?:l10n|snippets|syntaxes)\/[^/]+\.json|media\/[^/]+\.(?:png|svg)|media\/walkthrough\/[^/]+\.md|dist\/(?:THIRD-PARTY-NOTICES\.txt|(?:browser\/)?(?:extension|server)\.js|view\/page\.(?:css|js)|rules\.json|config\.schema\.json))$/
  assert.deepEqual(
    files.filter((path) => !allowed.test(path)),
    [],
  )
  const named = JSON.stringify(manifest.contributes).matchAll(
    /"(?:path|configuration|url|markdown|image|light|dark)":"(\.?[^"%]+\.[a-z]+)"/gi,
  )
  const wanted = [
    manifest.main,
    manifest.browser,
    manifest.icon,
    'dist/THIRD-PARTY-NOTICES.txt',
    ...[...named].map(([, path]) => path!),
  ]
  assert.ok(wanted.length > 10, wanted.join(', '))
  for (const path of wanted) assert.ok(existsSync(join(folder, path)), `${path} is missing`)
  // Bundled: what it asks for is in Node or in VS Code.
  for (const path of ['dist/extension.js', 'dist/server.js']) {
    const asked = readFileSync(join(folder, path), 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)
    const foreign = [...asked]
      .map(([, name]) => name!)
      .filter((name) => name !== 'vscode' && !isBuiltin(name))
    assert.deepEqual(foreign, [], path)
  }
})

test('findings while typing, with rule, related places and a way back', async () => {
  const { document } = await open('customers.zusage')
  await replace(document, 'otherwise', 'when orders > 100_000')
  const found = await findings('customers.zusage', has('segment-gap'))
  const gap = found.find((one) => codeOf(one) === 'segment-gap')!
  assert.equal(gap.severity, vscode.DiagnosticSeverity.Error)
  assert.equal(gap.source, 'zusage')
  assert.ok((gap.relatedInformation ?? []).length > 0)
  assert.ok(typeof gap.code === 'object' && gap.code.target.toString().startsWith('zusage-rule:'))
  await replace(document, 'when orders > 100_000', 'otherwise')
  await everythingIsClean()
})

test('findings in a file that is not open follow a change in one that is', async () => {
  const { document } = await open('organisation.zusage')
  await replace(document, 'team LeadDesk', 'team LeadBureau')
  await findings('contract.zusage', has('unknown-name'))
})

test('findings in the language of VS Code, or as set', async () => {
  const { document } = await open('customers.zusage')
  await replace(document, 'otherwise', 'when orders > 100_000')
  const speaks = (words: RegExp) => (found: readonly vscode.Diagnostic[]) =>
    found.some((one) => codeOf(one) === 'segment-gap' && words.test(one.message))
  await findings('customers.zusage', speaks(/A customer with/))
  const settings = vscode.workspace.getConfiguration('zusage')
  await settings.update('locale', 'de', vscode.ConfigurationTarget.Global)
  await findings('customers.zusage', speaks(/Ein Kunde mit/))
  await settings.update('locale', undefined, vscode.ConfigurationTarget.Global)
  await findings('customers.zusage', speaks(/A customer with/))
})

test('a rule is switched off and on in the settings', async () => {
  const { document } = await open('customers.zusage')
  await replace(document, 'otherwise', 'when orders > 100_000')
  await findings('customers.zusage', has('segment-gap'))
  const settings = vscode.workspace.getConfiguration('zusage')
  await settings.update('rules', { 'segment-gap': 'off' }, vscode.ConfigurationTarget.Workspace)
  await findings('customers.zusage', hasNot('segment-gap'))
  await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace)
  await findings('customers.zusage', has('segment-gap'))
})

test('completion offers what can stand there, and nothing else', async () => {
  const { document } = await open('contract.zusage')
  const list = await ask<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    ({ items }) => items.length > 0,
    document.uri,
    at(document, 'CreditNotes                                              under |Silver'),
  )
  const names = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label))
  assert.ok(names.includes('Gold') && names.includes('PhoneKey'), names.join(', '))
  assert.ok(!names.includes('KeyAccountDesk') && !names.includes('Regular'), names.join(', '))
})

test('hover tells what a name stands for', async () => {
  const { document } = await open('contract.zusage')
  const hovers = await ask<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    (found) => found.length > 0,
    document.uri,
    at(document, 'under |Gold'),
  )
  const text = hovers.flatMap(({ contents }) =>
    contents.map((one) => (typeof one === 'string' ? one : one.value)),
  )
  assert.match(text.join('\n'), /Vorgang Gold/)
})

test('a definition in another file, and one in the standard library, which opens', async () => {
  const { document } = await open('contract.zusage')
  const define = (excerpt: string): Promise<(vscode.Location | vscode.LocationLink)[]> =>
    ask<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      (found) => found.length > 0,
      document.uri,
      at(document, excerpt),
    )
  const uriOf = (one: vscode.Location | vscode.LocationLink): vscode.Uri =>
    'targetUri' in one ? one.targetUri : one.uri
  const [team] = await define('by |KeyAccountDesk')
  assert.ok(uriOf(team!).path.endsWith('/organisation.zusage'))
  const [metric] = await define('shows |AnswerTime')
  assert.equal(uriOf(metric!).scheme, 'zusage-library')
  const library = await vscode.workspace.openTextDocument(uriOf(metric!))
  assert.match(library.getText(), /metric AnswerTime/)
  assert.equal(library.languageId, 'zusage')
})

test('references in all files', async () => {
  const { document } = await open('organisation.zusage')
  const found = await ask<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    (all) => all.length > 1,
    document.uri,
    at(document, 'team |LeadDesk'),
  )
  assert.ok(found.some(({ uri }) => uri.path.endsWith('/contract.zusage')))
})

test('a quick fix mends what was found', async () => {
  const { document } = await open('contract.zusage')
  await replace(document, 'review every 6 months', 'review every 6 munths')
  const [finding] = await findings('contract.zusage', has('unknown-unit'))
  const actions = await ask<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    (found) => found.some(({ edit }) => edit !== undefined),
    document.uri,
    finding!.range,
    vscode.CodeActionKind.QuickFix.value,
  )
  const fix = actions.find(({ edit, title }) => edit !== undefined && title.includes('month'))
  assert.ok(fix?.edit, actions.map(({ title }) => title).join(' / '))
  await vscode.workspace.applyEdit(fix.edit)
  await findings('contract.zusage', hasNot('unknown-unit'))
  assert.match(document.getText(), /review every 6 months?\b/)
})

test('rename across files', async () => {
  const { document } = await open('organisation.zusage')
  const edit = await ask<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    ({ size }) => size > 1,
    document.uri,
    at(document, 'team |LeadDesk'),
    'Bedarfsteam',
  )
  assert.ok(await vscode.workspace.applyEdit(edit))
  const contract = await vscode.workspace.openTextDocument(fileAt('contract.zusage'))
  assert.ok(!/\bLeadDesk\b/.test(contract.getText()) && /\bBedarfsteam\b/.test(contract.getText()))
  await everythingIsClean()
})

test('format gives the one layout', async () => {
  const { document } = await open('customers.zusage')
  const whole = document.getText()
  await replace(document, 'segmentation Customers', 'segmentation    Customers')
  const edits = await ask<vscode.TextEdit[]>(
    'vscode.executeFormatDocumentProvider',
    (found) => found.length > 0,
    document.uri,
    { tabSize: 2, insertSpaces: true },
  )
  const edit = new vscode.WorkspaceEdit()
  edit.set(document.uri, edits)
  await vscode.workspace.applyEdit(edit)
  assert.equal(document.getText(), whole)
})

test('outline, folding, semantic colours, links', async () => {
  const { document } = await open('contract.zusage')
  const symbols = await ask<vscode.DocumentSymbol[]>(
    'vscode.executeDocumentSymbolProvider',
    (found) => found.length > 0,
    document.uri,
  )
  assert.ok(symbols.some(({ name }) => name === 'InsideSales2027'))
  await ask('vscode.executeFoldingRangeProvider', (found: unknown[]) => found.length > 0, document.uri)
  await ask('vscode.executeLinkProvider', (found: unknown[]) => found.length > 0, document.uri)
  const tokens = await ask<vscode.SemanticTokens>(
    'vscode.provideDocumentSemanticTokens',
    ({ data }) => data.length > 0,
    document.uri,
  )
  assert.equal(tokens.data.length % 5, 0)
})

test('hints and lenses, whose commands exist', async () => {
  const { document } = await open('contract.zusage')
  const whole = new vscode.Range(0, 0, document.lineCount, 0)
  await ask('vscode.executeInlayHintProvider', (found: unknown[]) => found.length > 0, document.uri, whole)
  const lenses = await ask<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    (found) => found.some(({ command }) => command !== undefined),
    document.uri,
    100,
  )
  const known = new Set(await vscode.commands.getCommands())
  for (const { command } of lenses) {
    if (command?.command) assert.ok(known.has(command.command), `${command.title}: no ${command.command}`)
  }
  const run = lenses.find(({ command }) => command?.command === 'zusage.compile')
  assert.ok(run?.command, lenses.map(({ command }) => command?.command).join(', '))
})

test('compile writes what the command line writes', async () => {
  const { document } = await open('contract.zusage')
  await everythingIsClean()
  const [file] = await vscode.commands.executeCommand<vscode.Uri[]>('zusage.compile', document.uri)
  assert.ok(file?.path.endsWith('/out/InsideSales2027.json'))
  const cli = spawnSync(
    process.execPath,
    [process.env.ZUSAGE_CLI!, 'compile', fileAt('').fsPath, '--stdout'],
    {
      encoding: 'utf8',
    },
  )
  assert.equal(cli.status, 0, cli.stderr)
  assert.equal(await read('out/InsideSales2027.json'), cli.stdout)
})

test('with an error nothing is written', async () => {
  await vscode.workspace.fs.delete(fileAt('out'), { recursive: true })
  const { document } = await open('customers.zusage')
  await replace(document, 'otherwise', 'when orders > 100_000')
  await findings('customers.zusage', has('segment-gap'))
  assert.deepEqual(await vscode.commands.executeCommand('zusage.compile', document.uri), [])
  await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(fileAt('out'))))
})

test('the contract view opens beside the text', async () => {
  await open('contract.zusage')
  await vscode.commands.executeCommand('zusage.showContract')
  const tab = await eventually(
    'tab',
    () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ input }) => input instanceof vscode.TabInputWebview && /contractView/.test(input.viewType)),
    (found) => found?.label.includes('Dienstleistungsvertrag') === true,
  )
  assert.equal(tab!.group.viewColumn, vscode.ViewColumn.Two)
})

test('the page of a rule', async () => {
  const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('zusage-rule:/segment-gap.md'))
  assert.match(page.getText(), /segment/)
  assert.equal(page.languageId, 'markdown')
})

test('a new contract holds', async () => {
  await vscode.commands.executeCommand('zusage.newProject', fileAt('fresh'))
  const files = await vscode.workspace.findFiles(new vscode.RelativePattern(fileAt('fresh'), '*.zusage'))
  assert.equal(files.length, 4)
  // An unused name would be told soon.
  const broken = files.find(({ path }) => /(?:contract|vertrag)\.zusage$/.test(path))!
  const document = await vscode.workspace.openTextDocument(broken)
  await replace(document, 'review every 6 months', 'review every 6 munths')
  const path = vscode.workspace.asRelativePath(broken)
  await findings(path, has('unknown-unit'))
  await replace(document, 'review every 6 munths', 'review every 6 months')
  await findings(path, (found) => found.length === 0)
  await document.save()
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
  await vscode.workspace.fs.delete(fileAt('fresh'), { recursive: true })
})

test('snippets of the extension are offered in an empty file', async () => {
  const document = await vscode.workspace.openTextDocument({ language: 'zusage', content: 'vertrag' })
  await vscode.window.showTextDocument(document)
  const list = await ask<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    ({ items }) => items.some(({ kind }) => kind === vscode.CompletionItemKind.Snippet),
    document.uri,
    new vscode.Position(0, 7),
  )
  assert.ok(list.items.some(({ label }) => (typeof label === 'string' ? label : label.label) === 'vertrag'))
})
