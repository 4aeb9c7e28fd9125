// Every rule’s own mistakes, as its page shows them, mended in the editor by each fix that it offers.
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type TextEdit,
} from 'vscode-languageserver-protocol'
import { findingsIn } from '../support/check.ts'
import { pageNames, readPage } from '../support/pages.ts'
import { Editor, edited } from './support/client.ts'

const path = 'main.zusage'
let editor: Editor
beforeAll(async () => {
  editor = await Editor.start({ [path]: '' })
  await editor.open(path, '')
})
afterAll(() => editor.stop())

/** Changes of the file that the editor offers for a diagnostic as what its rule would do. */
async function fixesOf(diagnostic: Diagnostic): Promise<readonly CodeAction[]> {
  const actions = await editor.ask<CodeAction[]>('textDocument/codeAction', path, {
    range: diagnostic.range,
    context: { diagnostics: [diagnostic], only: [CodeActionKind.QuickFix] },
  })
  return actions.filter(
    ({ title, diagnostics }) =>
      diagnostics?.length === 1 &&
      diagnostics[0]!.code === diagnostic.code &&
      !/^(?:Ignore|Declare) /.test(title),
  )
}

/** The rule of each finding. */
async function rulesIn(text: string): Promise<readonly string[]> {
  return (await findingsIn([{ path, text }])).map((finding) => finding.rule)
}

function count(rule: string, rules: readonly string[]): number {
  return rules.filter((one) => one === rule).length
}

/** The rules of which any mistake on their page was mended. */
const mended = new Set<string>()

test.each(pageNames)('%s', async (rule) => {
  for (const text of readPage(rule)!.wrong) {
    const published = await editor.published(path, await editor.change(path, text))
    const before = await rulesIn(text)
    for (const diagnostic of published.filter(({ code }) => code === rule)) {
      for (const { title, edit } of await fixesOf(diagnostic)) {
        const [edits = []] = Object.values(edit!.changes!)
        const after = edited(text, edits as TextEdit[])
        mended.add(rule)
        const left = await rulesIn(after)
        const mends = count(rule, before) - count(rule, left)
        // One thing at a time, but for what says that it mends all.
        if (title.startsWith('Fix all ')) expect(mends, title).toBeGreaterThan(1)
        else expect([title, mends]).toEqual([title, 1])
        // What is taken out may have been the only use of something, or all that a block had.
        if (title.startsWith('Remove ')) continue
        const worse = left.filter((one) => count(one, left) > count(one, before))
        expect([title, worse]).toEqual([title, []])
      }
    }
  }
})

test('among them are those of the phrases of real contracts', () => {
  expect([...mended]).toEqual(
    expect.arrayContaining([
      'case-mismatch',
      'combined-goal',
      'exception-without-limit',
      'fiscal-month',
      'goal-gap',
      'goal-level',
      'goal-overlap',
      'sample-size',
      'season-outside-period',
      'segment-overlap',
      'stop-without-duty',
    ]),
  )
})
