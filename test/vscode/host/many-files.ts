// A project of 1,000 files.
import assert from 'node:assert/strict'
import type * as vscode from 'vscode'
import { Suite } from '../support/suite.ts'
import { ask, at, findings, has, hasNot, open, replace } from './editing.ts'

export const suite = new Suite()

suite.test('findings in 1,000 files, and a keystroke that is answered soon', async () => {
  const { document } = await open('part500/services.zusage')
  const found = await findings('part500/services.zusage', has('unknown-unit'), 60_000)
  assert.equal(found.length, 1)
  const begin = Date.now()
  await replace(document, 'effort 6 minits', 'effort 6 min')
  await findings('part500/services.zusage', hasNot('unknown-unit'))
  await replace(document, 'effort 6 min', 'effort 6 minits')
  await findings('part500/services.zusage', has('unknown-unit'))
  // Two changes and VS Code's own delay; what the server takes is measured in test/bench.
  assert.ok(Date.now() - begin < 5_000, `${Date.now() - begin} ms`)
})

suite.test('a name used in all files is renamed', async () => {
  const { document } = await open('organisation.zusage')
  const edit = await ask<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    ({ size }) => size > 900,
    document.uri,
    at(document, 'skill |Orders'),
    'Bestellwesen',
  )
  assert.equal(edit.size, 1000)
})
