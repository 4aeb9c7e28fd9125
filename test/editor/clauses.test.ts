// The clause book and the stories in the editor: it knows every phrase that they use.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type {
  CompletionItem,
  CompletionList,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  MarkupContent,
  Position,
  SemanticTokens,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol'
import { openAgenda } from '../../language/src/agenda/index.ts'
import type { ContractView } from '../../language/src/editor/features/contract-view.ts'
import { type FileModel, Language, type SourceFile } from '../../language/src/index.ts'
import { allDeclared } from '../../language/src/model/file.ts'
import { findingsIn, projectOf } from '../support/check.ts'
import { compileFiles, exampleFolders, readProject } from '../support/projects.ts'
import { isTried } from '../support/slice.ts'
import { Editor, edited } from './support/client.ts'
import { capable } from './support/content.ts'

/** The 25 clauses and three stories, each a folder of the workspace. */
const projects = exampleFolders
  .filter((folder) => folder !== 'examples/innendienst')
  .map((folder) => ({ name: folder.replace('examples/', ''), files: readProject(folder) }))

interface Project {
  readonly name: string
  readonly files: readonly SourceFile[]
}

let editor: Editor
beforeAll(async () => {
  const files = projects.flatMap(({ name, files: own }) =>
    own.map(({ path, text }) => [`${name}/${path}`, text] as const),
  )
  editor = await Editor.start(Object.fromEntries(files), {
    capabilities: capable,
    folders: projects.map(({ name }) => name),
  })
  for (const [path, text] of files) await editor.open(path, text)
})
afterAll(() => editor.stop())

function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length - 1, character: before.at(-1)!.length }
}

/** What each file of a project is as a model. */
function modelsOf({ files }: Project): readonly FileModel[] {
  return projectOf(files).files
}

const { Lexer } = new Language().services.parser
const written = (text: string) =>
  Lexer.tokenize(text).tokens.filter(({ isInsertedInRecovery }) => isInsertedInRecovery !== true)

/** Where the names of a file begin: those that are declared, and those that are used. */
function namesOf(model: FileModel): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  for (const { id, nameOrigin } of allDeclared(model)) names.set(nameOrigin.start, id)
  for (const { id, nameOrigin } of model.namespaces.flat()) names.set(nameOrigin.start, id)
  for (const { text, origin } of model.references) names.set(origin.start, text)
  return names
}

test.each(projects)('$name: no findings other than those of a check', async ({ name, files }) => {
  const today = new Date().toISOString().slice(0, 10)
  const wanted = await findingsIn(files, { today })
  for (const { path, text } of files) {
    const published = await editor.published(`${name}/${path}`, 1)
    const line = (offset: number): number => positionIn(text, offset).line + 1
    expect(published.map(({ code, range }) => `${range.start.line + 1} ${code}`).sort()).toEqual(
      wanted
        .filter(({ at }) => at.file === path)
        .map(({ at, rule }) => `${line(at.start)} ${rule}`)
        .sort(),
    )
  }
})

test.each(projects)('$name: every keyword has a sentence, every name a definition', async (project) => {
  for (const model of modelsOf(project)) {
    const path = `${project.name}/${model.path}`
    const names = namesOf(model)
    const silent: string[] = []
    await Promise.all(
      written(model.text).map(async ({ image, startOffset, tokenType }) => {
        const position = positionIn(model.text, startOffset)
        const isName = names.has(startOffset)
        // Signs, texts, numbers and channels speak for themselves.
        if (!isName && !/^[a-z]/.test(tokenType.name)) return
        if (!isTried(0.25, `${path} ${startOffset}`)) return
        const hover = await editor.ask<Hover | null>('textDocument/hover', path, { position })
        const said = (hover?.contents as MarkupContent | undefined)?.value ?? ''
        const isSaid = isName ? said.startsWith('```zusage') : said.startsWith(`**${image}** — `)
        if (!isSaid) silent.push(`${position.line + 1} ${image}: ${said}`)
        if (isName && model.references.some(({ origin }) => origin.start === startOffset)) {
          const found = await editor.ask<Location[]>('textDocument/definition', path, { position })
          if (found.length !== 1) silent.push(`${position.line + 1} ${image}: ${found.length} definitions`)
        }
      }),
    )
    expect(silent).toEqual([])
  }
})

test.each(projects)('$name: names are coloured by what they stand for', async (project) => {
  const { legend } = editor.initialized.capabilities.semanticTokensProvider!
  for (const model of modelsOf(project)) {
    const path = `${project.name}/${model.path}`
    const { data } = await editor.ask<SemanticTokens>('textDocument/semanticTokens/full', path)
    const types = new Map<string, string>()
    let [line, character] = [0, 0]
    for (let at = 0; at < data.length; at += 5) {
      const [lines, columns] = [data[at]!, data[at + 1]!]
      line += lines
      character = lines > 0 ? columns : character + columns
      types.set(`${line}:${character}:${data[at + 2]}`, legend.tokenTypes[data[at + 3]!]!)
    }
    const plain = [...namesOf(model)].filter(([start, name]) => {
      const { line, character } = positionIn(model.text, start)
      const type = types.get(`${line}:${character}:${name.length}`)
      return type === undefined || type === 'keyword' || type === 'string'
    })
    expect(plain).toEqual([])
    for (const { kind, nameOrigin, id } of allDeclared(model)) {
      if (kind !== 'case' && kind !== 'reason' && kind !== 'season') continue
      const { line, character } = positionIn(model.text, nameOrigin.start)
      const wanted = { case: 'enum', reason: 'event', season: 'type' }[kind]
      expect([id, types.get(`${line}:${character}:${id.length}`)]).toEqual([id, wanted])
    }
  }
})

test.each(projects)('$name: formatting changes nothing', async ({ name, files }) => {
  for (const { path, text } of files) {
    const edits = await editor.ask<TextEdit[] | null>('textDocument/formatting', `${name}/${path}`, {
      options: { tabSize: 2, insertSpaces: true },
    })
    expect(edited(text, edits ?? [])).toBe(text)
  }
})

/** The files of a project after something was given another name. */
async function renamed(name: string, { path, position }: Place, newName: string, texts: Map<string, string>) {
  const edit = await editor.ask<WorkspaceEdit>('textDocument/rename', `${name}/${path}`, {
    position,
    newName,
  })
  const after = new Map(texts)
  for (const [uri, edits] of Object.entries(edit.changes ?? {})) {
    const changed = decodeURIComponent(uri.slice(editor.uri(name).length + 1))
    after.set(changed, edited(texts.get(changed)!, edits as TextEdit[]))
  }
  return after
}

interface Place {
  readonly path: string
  readonly position: Position
}

test.each(projects)('$name: another name and back leaves the texts as they were', async (project) => {
  const { name, files } = project
  const before = new Map(files.map(({ path, text }) => [path, text]))
  const wanted = (await findingsIn(files)).map(({ rule }) => rule)
  for (const model of modelsOf(project)) {
    for (const declared of allDeclared(model)) {
      if (!isNew(declared, model) || !isTried(0.2, `${name} ${declared.id}`)) continue
      const { id, nameOrigin } = declared
      const place = { path: model.path, position: positionIn(model.text, nameOrigin.start) }
      const after = await renamed(name, place, 'Anything', before)
      const texts = [...after].map(([path, text]) => ({ path, text }))
      const found = (await findingsIn(texts)).map(({ rule }) => rule)
      expect([id, found]).toEqual([id, wanted])
      const uses = modelsOf(project).flatMap(({ references }) =>
        references.filter(
          ({ target, text }) => target?.id === id && text === id && target.kind === declared.kind,
        ),
      )
      const named = texts.flatMap(({ text }) => text.match(/\bAnything\b/g) ?? []).length
      expect([id, named]).toEqual([id, uses.length + 1])
      for (const { path, text } of texts) await editor.change(`${name}/${path}`, text)
      expect(await renamed(name, place, id, after)).toEqual(before)
      for (const [path, text] of before) await editor.change(`${name}/${path}`, text)
    }
  }
})

/** What came with the phrases of real contracts: cases with their attributes and values, reasons, seasons. */
function isNew(
  { kind, origin }: ReturnType<typeof allDeclared> extends Iterable<infer T> ? T : never,
  file: FileModel,
): boolean {
  if (kind === 'case' || kind === 'reason' || kind === 'season') return true
  const cases = file.declarations.filter((one) => one.kind === 'case')
  return cases.some((one) => one.origin.start < origin.start && origin.end < one.origin.end)
}

/** What is offered where the rest of a line is not written yet; the head of a block leaves its brace, or follows below. */
async function offeredAt(path: string, text: string, offset: number): Promise<readonly CompletionItem[]> {
  const end = text.indexOf('\n', offset)
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, end)
  const isHead = line.endsWith('{')
  const isFirst = line.trimStart() === text.slice(offset, end)
  const rest = isHead ? (isFirst ? `\n${text.slice(offset, end)}` : ' {') : ''
  const cut = text.slice(0, offset) + rest + text.slice(end)
  await editor.change(path, cut)
  const position = positionIn(cut, offset)
  return (await editor.ask<CompletionList>('textDocument/completion', path, { position })).items
}

test.each(projects)('$name: the contract view has the dates of what is compiled', async (project) => {
  const { name, files } = project
  const [{ contract } = {}] = compileFiles(files).compiled
  const agenda = await openAgenda(contract!)
  const view = await editor.ask<ContractView>('zusage/contractView', `${name}/contract.zusage`)
  if ('kind' in agenda) throw new Error(agenda.kind)
  const dated = ({ date, kind, title }: { date: string; kind: string; title?: string }): string =>
    `${date} ${kind} ${title ?? ''}`
  expect(view.dates!.map(dated).sort()).toEqual(
    agenda.entries.map((entry) => dated({ ...entry, title: entry.title ?? entry.id ?? '' })).sort(),
  )
})

/** What was asked about already: the block, the first word of the line and the kinds of the last ones. */
const asked = new Set<string>()

test.each(projects)('$name: what stands there is offered, word by word', async (project) => {
  const missing: string[] = []
  for (const model of modelsOf(project)) {
    const path = `${project.name}/${model.path}`
    const { text } = model
    const references = new Set(model.references.map(({ origin }) => origin.start))
    const names = namesOf(model)
    const blocks: string[] = []
    let shape: string[] = []
    for (const { image, startOffset, startLine, tokenType } of written(text)) {
      if (text.slice(text.lastIndexOf('\n', startOffset - 1) + 1, startOffset).trim() === '') shape = []
      shape.push(tokenType.name)
      if (image === '}') blocks.pop()
      if (image === '{') blocks.push(shape[0]!)
      const isReference = references.has(startOffset)
      const isWord = /^[a-z]|^UNIT$|^ROW_VOLUME$/.test(tokenType.name) || /^[<>=!]/.test(image)
      if (names.has(startOffset) ? !isReference : !isWord) continue
      const question = [blocks.at(-1), shape[0], ...shape.slice(-5)].join(' ')
      if (asked.has(question)) continue
      asked.add(question)
      if (!isTried(0.15, question)) continue
      const items = await offeredAt(path, text, startOffset)
      const isOffered = items.some(({ label }) =>
        isReference ? label === image || label.startsWith(`${image} `) : label.split(/[ -]/, 1)[0] === image,
      )
      const labels = items.map(({ label }) => label).join(' · ')
      if (!isOffered) missing.push(`${model.path}:${startLine} ${image}, but ${labels}`)
    }
    await editor.change(path, text)
  }
  expect(missing).toEqual([])
})

test.each(projects)('$name: outline, search, references and folding know all of it', async (project) => {
  const models = modelsOf(project)
  for (const model of models) {
    const path = `${project.name}/${model.path}`
    const symbols = await editor.ask<DocumentSymbol[]>('textDocument/documentSymbol', path)
    const names = (list: readonly DocumentSymbol[]): string[] =>
      list.flatMap(({ name, children = [] }) => [name, ...names(children)])
    const declared = [...allDeclared(model)].filter(({ kind }) => kind !== 'value')
    expect(names(symbols)).toEqual(expect.arrayContaining(declared.map(({ id }) => id)))
    const folds = await editor.ask<FoldingRange[]>('textDocument/foldingRange', path)
    for (const one of model.declarations) {
      if (one.kind !== 'case') continue
      const { line } = positionIn(model.text, one.origin.start)
      expect(folds.map(({ startLine }) => startLine)).toContain(line)
    }
    for (const one of allDeclared(model)) {
      if (!isNew(one, model)) continue
      const position = positionIn(model.text, one.nameOrigin.start)
      const found = await editor.ask<Location[]>('textDocument/references', path, {
        position,
        context: { includeDeclaration: true },
      })
      const uses = models.flatMap(({ references }) =>
        references.filter(
          ({ target }) => target?.origin.file === one.origin.file && target.origin.start === one.origin.start,
        ),
      )
      expect([one.id, found.length]).toEqual([one.id, uses.length + 1])
      if (one.kind === 'value') continue
      const known = await editor.connection.sendRequest<SymbolInformation[]>('workspace/symbol', {
        query: one.id,
      })
      expect(known.map(({ name }) => name)).toContain(one.id)
    }
  }
})
