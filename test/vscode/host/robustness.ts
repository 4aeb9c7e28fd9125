// What goes wrong around a contract: the server dies, files cannot be read, settings are broken.
import assert from 'node:assert/strict'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as vscode from 'vscode'
import { eventually, Suite } from '../support/suite.ts'
import {
  everythingIsClean,
  fileAt,
  findings,
  has,
  hasNot,
  leavingAsItWas,
  open,
  read,
  replace,
  write,
} from './editing.ts'

export const suite = new Suite()

const test = leavingAsItWas(suite)

/** The processes of this VS Code that run our server. */
function serverProcesses(): readonly number[] {
  const module = `${vscode.extensions.getExtension('zusage.zusage')?.extensionPath}/dist/server.js`
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      return readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0').includes(module) ? [Number(name)] : []
    } catch {
      return []
    }
  })
}

test('the server is a process of its own; killed in the middle of work it comes back, and the text is whole', async () => {
  const { document } = await open('customers.zusage')
  await everythingIsClean()
  await replace(document, 'otherwise', 'when orders > 100_000')
  const whole = document.getText()
  await findings('customers.zusage', has('segment-gap'))
  const [first, ...more] = serverProcesses()
  assert.ok(first !== undefined)
  assert.deepEqual(more, [])
  process.kill(first, 'SIGKILL')
  // Typing goes on while nobody serves.
  await replace(document, 'segmentation ', 'segmentation  ')
  const [second] = await eventually(
    'another server',
    serverProcesses,
    (all) => all.length === 1 && all[0] !== first,
  )
  assert.notEqual(second, first)
  assert.equal(document.getText(), whole.replace('segmentation ', 'segmentation  '))
  await replace(document, 'when orders > 100_000', 'otherwise')
  await everythingIsClean()
})

test('the server is restarted by command', async () => {
  await open('customers.zusage')
  const [first] = serverProcesses()
  await vscode.commands.executeCommand('zusage.restartServer')
  await eventually('another server', serverProcesses, (all) => all.length === 1 && all[0] !== first)
  const { document } = await open('customers.zusage')
  await replace(document, 'otherwise', 'when orders > 100_000')
  await findings('customers.zusage', has('segment-gap'))
})

test('a file renamed on disk: who imports it is told, and told no more when it is back', async () => {
  await open('contract.zusage')
  await everythingIsClean()
  renameSync(fileAt('measures.zusage').fsPath, fileAt('figures.zusage').fsPath)
  try {
    await findings('contract.zusage', has('import-not-found'))
  } finally {
    renameSync(fileAt('figures.zusage').fsPath, fileAt('measures.zusage').fsPath)
  }
  await everythingIsClean()
})

test('a file renamed in the editor', async () => {
  await open('contract.zusage')
  const edit = new vscode.WorkspaceEdit()
  edit.renameFile(fileAt('measures.zusage'), fileAt('figures.zusage'))
  assert.ok(await vscode.workspace.applyEdit(edit))
  try {
    await findings('contract.zusage', has('import-not-found'))
  } finally {
    const back = new vscode.WorkspaceEdit()
    back.renameFile(fileAt('figures.zusage'), fileAt('measures.zusage'))
    assert.ok(await vscode.workspace.applyEdit(back))
  }
  await everythingIsClean()
})

test('a file changed on disk by another program', async () => {
  await open('contract.zusage')
  const whole = await read('customers.zusage')
  await write('customers.zusage', whole.replace('otherwise', 'when orders > 100_000'))
  await findings('customers.zusage', has('segment-gap'))
  await write('customers.zusage', whole)
  await everythingIsClean()
})

test('folders written or moved in at once by another program: of their files the watcher tells nothing', async () => {
  await open('contract.zusage')
  await everythingIsClean()
  const outside = mkdtempSync(join(tmpdir(), 'zusage-outside-'))
  const project = (folder: string): void => {
    mkdirSync(join(folder, 'deep'), { recursive: true })
    writeFileSync(join(folder, 'zusage.json'), '{}')
    writeFileSync(join(folder, 'deep/lost.zusage'), 'role Lost of Nobody\n')
  }
  try {
    project(join(outside, 'moved'))
    renameSync(join(outside, 'moved'), fileAt('moved').fsPath)
    await findings('moved/deep/lost.zusage', has('unknown-name'))
    project(fileAt('written').fsPath)
    await findings('written/deep/lost.zusage', has('unknown-name'))
  } finally {
    for (const folder of [outside, fileAt('moved').fsPath, fileAt('written').fsPath])
      rmSync(folder, { recursive: true, force: true })
  }
  await everythingIsClean()
})

test('a broken zusage.json is told there, and contracts are checked all the same', async () => {
  const own = await read('zusage.json')
  try {
    await write('zusage.json', '{ "locale": "de", "rules": { "segment-gap": "loud" ')
    const { document } = await open('customers.zusage')
    await replace(document, 'otherwise', 'when orders > 100_000')
    await findings('customers.zusage', has('segment-gap'))
    await findings('zusage.json', (found) => found.some(({ source }) => source === 'zusage'))
    await write('zusage.json', own)
    await findings('zusage.json', (found) => found.every(({ source }) => source !== 'zusage'))
  } finally {
    await write('zusage.json', own)
  }
})

test('zusage.json is completed and checked by its schema', async () => {
  const { document } = await open('zusage.json')
  await replace(document, '"de"', '"fr"')
  await findings('zusage.json', (found) => found.length > 0)
})

test('files that nobody can read: who imports one is told, and nobody is kept from working', async () => {
  // Root may read whatever permissions forbid. A folder, a link in a circle and one that leads nowhere, nobody can.
  await vscode.workspace.fs.createDirectory(fileAt('folder.zusage'))
  symlinkSync('circle.zusage', fileAt('circle.zusage').fsPath)
  symlinkSync('/nowhere/at/all.zusage', fileAt('dangling.zusage').fsPath)
  try {
    await vscode.commands.executeCommand('zusage.restartServer')
    const { document } = await open('customers.zusage')
    for (const name of ['folder', 'circle', 'dangling']) {
      await replace(document, 'segmentation', `import "./${name}.zusage"\nsegmentation`)
      const found = await findings('customers.zusage', has('import-not-found'))
      assert.ok(
        found.some(({ message }) => message.includes(`${name}.zusage`)),
        found.map(({ message }) => message).join('\n'),
      )
      await replace(document, `import "./${name}.zusage"\n`, '')
      await findings('customers.zusage', hasNot('import-not-found'))
    }
    await replace(document, 'otherwise', 'when orders > 100_000')
    await findings('customers.zusage', has('segment-gap'))
    await replace(document, 'when orders > 100_000', 'otherwise')
    await findings('customers.zusage', hasNot('segment-gap'))
  } finally {
    await vscode.workspace.fs.delete(fileAt('folder.zusage'), { recursive: true })
    for (const name of ['circle', 'dangling']) unlinkSync(fileAt(`${name}.zusage`).fsPath)
  }
})
