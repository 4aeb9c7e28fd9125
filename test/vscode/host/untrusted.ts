// A folder that the user does not trust: nothing of it is run, and all else works.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { eventually, Suite } from '../support/suite.ts'
import { findings, has, open, replace } from './editing.ts'

export const suite = new Suite()

suite.test('the extension works in a folder that is not trusted', async () => {
  assert.equal(vscode.workspace.isTrusted, false)
  const { document } = await open('customers.zusage')
  await eventually('active', () => vscode.extensions.getExtension('zusage.zusage')?.isActive === true)
  await replace(document, 'otherwise', 'when orders > 100_000')
  await findings('customers.zusage', has('segment-gap'))
})
