import { expect, test } from 'vitest'
import type { CodeLens, Location } from 'vscode-languageserver-protocol'
import { Editor } from './support/client.ts'
import { tourFiles, write } from './support/content.ts'

const tour = tourFiles()

/** The lenses of a file as lines, resolved as an editor does it. */
async function lensesOf(editor: Editor, path: string): Promise<{ line: number; lens: CodeLens }[]> {
  const lenses = await editor.ask<CodeLens[]>('textDocument/codeLens', path)
  return Promise.all(
    lenses.map(async (lens) => {
      const resolved = lens.command
        ? lens
        : await editor.connection.sendRequest<CodeLens>('codeLens/resolve', lens)
      return { line: lens.range.start.line, lens: resolved }
    }),
  )
}

const told = (lenses: { line: number; lens: CodeLens }[]): string[] =>
  lenses.map(({ line, lens }) => `${line} ${lens.command!.title} ${lens.command!.command}`)

test('references, counted when a lens comes into view', async () => {
  await using editor = await Editor.start(tour)
  await write(editor, 'calendars.zusage', tour['calendars.zusage']!)
  const unresolved = await editor.ask<CodeLens[]>('textDocument/codeLens', 'calendars.zusage')
  expect(unresolved.every(({ command }) => command === undefined)).toBe(true)
  const lenses = await lensesOf(editor, 'calendars.zusage')
  expect(told(lenses)).toEqual([
    '1 4 references zusage.showReferences',
    '10 3 references zusage.showReferences',
  ])
  const [uri, position, places] = lenses[0]!.lens.command!.arguments as [string, object, Location[]]
  expect(uri).toBe(editor.uri('calendars.zusage'))
  expect(position).toEqual({ line: 1, character: 9 })
  expect(places.map((place) => place.uri.split('/').at(-1))).toEqual([
    ...['calendars.zusage', 'levels.zusage', 'organisation.zusage', 'organisation.zusage'],
  ])
})

test('what can be done with contracts, teams and pools', async () => {
  await using editor = await Editor.start(tour)
  await write(editor, 'contract.zusage', tour['contract.zusage']!)
  const contract = await lensesOf(editor, 'contract.zusage')
  expect(told(contract)).toEqual([
    '5 show contract zusage.showContract',
    '5 compile zusage.compile',
    '5 show staffing zusage.showStaffing',
  ])
  expect(contract[0]!.lens.command!.arguments).toEqual([editor.uri('contract.zusage'), 'InsideSales2027'])
  const teams = told(await lensesOf(editor, 'organisation.zusage'))
  expect(teams.filter((line) => line.includes('staffing'))).toHaveLength(4)
})

test('what nothing uses says so, and leads nowhere', async () => {
  await using editor = await Editor.start({}, { locale: 'de' })
  await write(editor, 'a.zusage', 'party Einsam\n')
  expect(told(await lensesOf(editor, 'a.zusage'))).toEqual(['0 0 Verwendungen '])
})

test('each kind can be switched off', async () => {
  const codeLens = { references: false, staffing: false, compile: true, contract: false }
  await using editor = await Editor.start(tour, { initializationOptions: { codeLens } })
  await write(editor, 'contract.zusage', tour['contract.zusage']!)
  expect(told(await lensesOf(editor, 'contract.zusage'))).toEqual(['5 compile zusage.compile'])
  expect(told(await lensesOf(editor, 'calendars.zusage'))).toEqual([])
})

test('a lens of a text that has changed meanwhile counts nothing', async () => {
  await using editor = await Editor.start(tour)
  await write(editor, 'calendars.zusage', tour['calendars.zusage']!)
  const [lens] = await editor.ask<CodeLens[]>('textDocument/codeLens', 'calendars.zusage')
  await write(editor, 'calendars.zusage', '')
  const resolved = await editor.connection.sendRequest<CodeLens>('codeLens/resolve', lens)
  expect(resolved.command!.arguments![2]).toEqual([])
})
