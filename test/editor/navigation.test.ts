import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Location,
  Range,
  SelectionRange,
  SymbolInformation,
  TypeHierarchyItem,
} from 'vscode-languageserver-protocol'
import { tour } from '../support/tour.ts'
import { Editor } from './support/client.ts'

const files = Object.fromEntries(tour.map(({ path, text }) => [path, text]))
let editor: Editor

beforeAll(async () => {
  editor = await Editor.start(files)
  for (const [path, text] of Object.entries(files)) await editor.open(path, text)
})
afterAll(() => editor.stop())

/** The place right behind the n-th occurrence of some words. */
function behind(path: string, words: string, nth = 1) {
  let at = -1
  for (let n = 0; n < nth; n++) at = files[path]!.indexOf(words, at + 1)
  const before = files[path]!.slice(0, at + words.length).split('\n')
  return { line: before.length - 1, character: before.at(-1)!.length }
}

function at(path: string, { start, end }: Range): string {
  const lines = files[path]!.split('\n')
  if (start.line === end.line) return lines[start.line]!.slice(start.character, end.character)
  return [
    lines[start.line]!.slice(start.character),
    ...lines.slice(start.line + 1, end.line),
    lines[end.line]!.slice(0, end.character),
  ].join('\n')
}

const nameOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1)
const place = ({ uri, range }: Location): string =>
  `${nameOf(uri)}:${range.start.line + 1} ${files[nameOf(uri)] === undefined ? '' : at(nameOf(uri), range)}`.trim()

describe('definition', () => {
  const define = async (path: string, words: string, nth?: number): Promise<string[]> => {
    const position = behind(path, words, nth)
    return (await editor.ask<Location[]>('textDocument/definition', path, { position })).map(place)
  }

  test('of a name in another file', async () => {
    expect(await define('contract.zusage', 'under Gold')).toEqual(['levels.zusage:22 Gold'])
  })
  test('of a service in a row, of a segment, of the attribute of a condition', async () => {
    expect(await define('contract.zusage', 'PhoneOrders')).toEqual(['catalogue.zusage:24 PhoneOrders'])
    expect(await define('contract.zusage', 'assign Regular')).toEqual(['customers.zusage:9 Regular'])
    expect(await define('customers.zusage', 'when strategic')).toEqual(['customers.zusage:6 strategic'])
  })
  test('of the path of an import', async () => {
    expect(await define('contract.zusage', 'import "./org')).toEqual(['organisation.zusage:1'])
  })
  test('of a metric of the standard library', async () => {
    const [found] = await editor.ask<Location[]>('textDocument/definition', 'levels.zusage', {
      position: behind('levels.zusage', 'goal AnswerTime'),
    })
    expect(found?.uri).toBe('zusage-library:/standard.zusage')
    expect(found?.range.start.line).toBeGreaterThan(0)
  })
  test('of nothing where there is no name', async () => {
    expect(await define('contract.zusage', 'in force')).toEqual([])
  })
})

test('references go over all files, with and without the declaration', async () => {
  const ask = async (includeDeclaration: boolean): Promise<string[]> =>
    (
      await editor.ask<Location[]>('textDocument/references', 'organisation.zusage', {
        position: behind('organisation.zusage', 'role TeamLead'),
        context: { includeDeclaration },
      })
    ).map(place)
  expect(await ask(false)).toEqual(['contract.zusage:32 TeamLead', 'levels.zusage:26 TeamLead'])
  expect(await ask(true)).toEqual([
    'organisation.zusage:7 TeamLead',
    'contract.zusage:32 TeamLead',
    'levels.zusage:26 TeamLead',
  ])
})

test('the standard library can be asked who uses it', async () => {
  const found = await editor.connection.sendRequest<Location[]>('textDocument/references', {
    textDocument: { uri: 'zusage-library:/standard.zusage' },
    position: (
      await editor.ask<Location[]>('textDocument/definition', 'levels.zusage', {
        position: behind('levels.zusage', 'goal Satisfaction'),
      })
    )[0]!.range.start,
    context: { includeDeclaration: false },
  })
  expect(found.map(place)).toEqual(['levels.zusage:25 Satisfaction'])
})

test('highlights stay in the file', async () => {
  const found = await editor.ask<DocumentHighlight[]>('textDocument/documentHighlight', 'levels.zusage', {
    position: behind('levels.zusage', 'sla Silver'),
  })
  expect(found.map(({ range, kind }) => [at('levels.zusage', range), range.start.line + 1, kind])).toEqual([
    ['Silver', 16, 3],
    ['Silver', 22, 2],
  ])
})

test('imports are links to their files', async () => {
  const found = await editor.ask<DocumentLink[]>('textDocument/documentLink', 'contract.zusage')
  expect(found.map(({ range, target }) => [at('contract.zusage', range), nameOf(target!)])).toEqual([
    ['./organisation.zusage', 'organisation.zusage'],
    ['./customers.zusage', 'customers.zusage'],
    ['./catalogue.zusage', 'catalogue.zusage'],
    ['./levels.zusage', 'levels.zusage'],
  ])
})

test('the outline nests, and every name lies in its declaration', async () => {
  const outline = (symbols: readonly DocumentSymbol[], depth = 0): string[] =>
    symbols.flatMap((symbol) => [
      `${'  '.repeat(depth)}${symbol.name}${symbol.detail === undefined ? '' : ` "${symbol.detail}"`}`,
      ...outline(symbol.children ?? [], depth + 1),
    ])
  const contract = await editor.ask<DocumentSymbol[]>('textDocument/documentSymbol', 'contract.zusage')
  expect(outline(contract)).toEqual([
    'InsideSales2027 "Dienstleistungsvertrag Innendienst 2027"',
    '  assign KeyAccounts',
    '  assign Regular, Small',
    '  Forecast "Absatzprognose liefern"',
    '  LeadReply "Leads innerhalb der Frist beantworten"',
    '  Substitution "Vertretung sicherstellen"',
    '  ReturnIncomplete "Unvollständige Aufträge zurückweisen"',
    '  Goodwill "Kulanz je Fall"',
    '  OneVoice "Alle Anliegen laufen über die vereinbarten Kanäle"',
    '  Monthly "Monatsbericht"',
  ])
  const catalogue = await editor.ask<DocumentSymbol[]>('textDocument/documentSymbol', 'catalogue.zusage')
  expect(outline(catalogue)).toContain('  Upgrade "Nach Upgrade fragen"')
  const check = (symbols: readonly DocumentSymbol[]): void => {
    for (const { range, selectionRange, children = [] } of symbols) {
      expect(at('catalogue.zusage', range)).toContain(at('catalogue.zusage', selectionRange))
      check(children)
    }
  }
  check(catalogue)
})

test('symbols of all files are found by letters of their name or title', async () => {
  const find = async (query: string): Promise<string[]> =>
    (await editor.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query })).map(
      ({ name }) => name,
    )
  expect(await find('kad')).toContain('KeyAccountDesk')
  expect(await find('großk')).toEqual(['KeyAccounts'])
  expect(await find('zzz')).toEqual([])
  expect((await find('')).length).toBeGreaterThan(35)
})

test('blocks, comments and imports fold', async () => {
  const found = await editor.ask<FoldingRange[]>('textDocument/foldingRange', 'contract.zusage')
  const picture = found
    .map(({ startLine, endLine, kind = 'block' }) => `${kind} ${startLine + 1}-${endLine + 1}`)
    .sort()
  expect(picture).toEqual(['block 17-20', 'block 22-25', 'block 35-39', 'block 6-42', 'imports 1-4'].sort())
})

test('the selection grows from the word to the file', async () => {
  const [selection] = await editor.ask<SelectionRange[]>('textDocument/selectionRange', 'contract.zusage', {
    positions: [behind('contract.zusage', 'PhoneOrders')],
  })
  const steps: string[] = []
  for (let step = selection; step !== undefined; step = step.parent)
    steps.push(at('contract.zusage', step.range))
  expect(steps[0]).toBe('PhoneOrders')
  expect(steps[1]).toBe('PhoneOrders, ComplaintHandling under Gold by KeyAccountDesk')
  expect(steps.at(-2)).toMatch(/^import/)
  expect(steps.at(-1)).toBe(files['contract.zusage'])
  for (let n = 1; n < steps.length; n++) expect(steps[n]).toContain(steps[n - 1])
})

test('what extends an SLA is above it, and its heirs below', async () => {
  const [item] = await editor.ask<TypeHierarchyItem[]>('textDocument/prepareTypeHierarchy', 'levels.zusage', {
    position: behind('levels.zusage', 'sla Silver'),
  })
  const ask = (method: string) =>
    editor.connection.sendRequest<TypeHierarchyItem[]>(`typeHierarchy/${method}`, { item })
  expect((await ask('supertypes')).map(({ name }) => name)).toEqual(['Bronze'])
  expect((await ask('subtypes')).map(({ name }) => name)).toEqual(['Gold'])
  const none = await editor.ask('textDocument/prepareTypeHierarchy', 'organisation.zusage', {
    position: behind('organisation.zusage', 'role TeamLead'),
  })
  expect(none).toBeNull()
})
