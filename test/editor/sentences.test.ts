// What an SLA, a service or a clause means is said in three places: on hover, in the contract view, and in the document that
// is signed. For every one of every example they say the same, in the same order.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol'
import { documentOf } from '../../cli/src/document/build.ts'
import type { Block, Document, Section, Text } from '../../cli/src/document/tree.ts'
import { words } from '../../cli/src/document/words.ts'
import { isProblem } from '../../language/src/clock/index.ts'
import type { ContractView, ViewSla } from '../../language/src/editor/features/contract-view.ts'
import type { Compilation } from '../../language/src/index.ts'
import { allDeclared } from '../../language/src/model/file.ts'
import { projectOf } from '../support/check.ts'
import { compileFiles, exampleFolders, readProject } from '../support/projects.ts'
import { slice } from '../support/slice.ts'
import { Editor } from './support/client.ts'
import { capable } from './support/content.ts'

interface Project {
  readonly folder: string
  readonly files: ReturnType<typeof readProject>
  readonly model: ReturnType<typeof projectOf>
  readonly compilation: Compilation
}

const projects: readonly Project[] = [...exampleFolders, 'test/tour'].map((folder) => {
  const files = readProject(folder)
  return { folder, files, model: projectOf(files), compilation: compileFiles(files).compiled[0]! }
})

describe.each(['en', 'de'] as const)('in %s', (locale) => {
  let editor: Editor
  beforeAll(async () => {
    const files = projects.flatMap(({ folder, files: own }) =>
      own.map(({ path, text }) => [`${folder}/${path}`, text] as const),
    )
    editor = await Editor.start(Object.fromEntries(files), {
      capabilities: capable,
      folders: projects.map(({ folder }) => folder),
      locale,
    })
    for (const [path, text] of files) await editor.open(path, text)
  })
  afterAll(() => editor.stop())

  test.each(slice(projects, 0.2, locale))('$folder', async (project) => {
    const { contract } = project.compilation
    const document = await documentOf(contract, { locale, writer: '1.0.0' })
    if (isProblem(document)) throw new Error(document.kind)
    const view = await editor.ask<ContractView>('zusage/contractView', contractFile(project))
    expect(view.locale).toBe(locale)
    const hovered = (pointer: string) => hoverAt(editor, project, pointer)

    for (const [index, { id }] of contract.slas.entries()) {
      const { told, labelled } = await hovered(`/slas/${index}`)
      const excuses = labelled.filter(([label]) => /^(?:Excused|Entschuldigt)$/.test(label))
      const written = ofLevel(document, id)
      expect([id, ...told, ...excuses.map(([, text]) => text)]).toEqual([id, ...written])
      const shown = view.slas.find((sla) => sla.id === id)
      // What only others extend is in no row, and so not in the view.
      if (shown !== undefined) expect([id, ...viewed(shown)]).toEqual([id, ...written])
    }
    for (const [index, { id }] of contract.services.entries()) {
      const written = factsOf(document, `service-${id}`)
      const shown = new Map((await hovered(`/services/${index}`)).labelled)
      for (const [word, labels] of serviceLabels) {
        const text = labels.map((label) => shown.get(label)).find((one) => one !== undefined)
        expect([id, word, written.get(words[word][locale])]).toEqual([id, word, text])
      }
    }
    for (const [index, clause] of contract.clauses.entries()) {
      if (clause.kind !== 'duty') continue
      const { told } = await hovered(`/clauses/${index}`)
      const written = linesAt(document, `clause-${clause.id}`)
      expect([clause.id, ...written.filter((line) => told.includes(line))]).toEqual([clause.id, ...told])
      expect(told.length > 0).toBe(clause.targets !== undefined || clause.windows !== undefined)
    }
  })
})

/** What the facts of a service are called in the document, and on hover. */
const serviceLabels = [
  ['channels', ['Channels', 'Wege']],
  ['way', ['Work', 'Arbeit']],
  ['effort', ['Effort', 'Aufwand']],
  ['volume', ['Volume', 'Menge']],
  ['price', ['Price', 'Preis']],
] as const

function contractFile({ folder, model }: Project): string {
  return `${folder}/${model.contracts[0]!.origin.file}`
}

/** What hover says of a part of a compiled contract: sentences, and facts by their labels. */
async function hoverAt(
  editor: Editor,
  { folder, files, model: project, compilation: { origins } }: Project,
  pointer: string,
): Promise<{ readonly told: string[]; readonly labelled: [string, string][] }> {
  const origin = origins.get(pointer)!
  const { text } = files.find(({ path }) => path === origin.file)!
  const model = project.files.find(({ path }) => path === origin.file)!
  const clauses = model.declarations.flatMap((one) => (one.kind === 'contract' ? one.clauses : []))
  const { nameOrigin } = [...allDeclared(model), ...clauses].find((one) => one.origin.start === origin.start)!
  const before = text.slice(0, nameOrigin.start).split('\n')
  const position = { line: before.length - 1, character: before.at(-1)!.length }
  const hover = await editor.ask<Hover>('textDocument/hover', `${folder}/${origin.file}`, { position })
  const told: string[] = []
  const labelled: [string, string][] = []
  for (const line of (hover.contents as MarkupContent).value.split('\n')) {
    if (!line.startsWith('- ')) continue
    const [, label, value] = /^- \*\*(.+?):\*\* (.*)$/.exec(line) ?? []
    if (label !== undefined) labelled.push([label, plain(value!)])
    else told.push(plain(line.slice(2)))
  }
  return { told, labelled }
}

/** Markdown as it is read, without the SLA from which a goal comes. */
function plain(markdown: string): string {
  return readable(markdown.replace(/ \((?:from|aus) `[^`]+`\)$/, '').replace(/\\(\W)/g, '$1'))
}

const readable = (text: string): string => text.replaceAll('\u00a0', ' ')

function viewed({ goals, terms }: ViewSla): string[] {
  const excused = terms.filter(({ text }) => /^(?:Excused|Entschuldigt): /.test(text))
  const others = terms.filter((one) => !excused.includes(one))
  return [...goals, ...others, ...excused].map(({ text }) =>
    readable(text.replace(/^(?:Excused|Entschuldigt): /, '')),
  )
}

function sectionAt(
  { sections }: { readonly sections: readonly Section[] },
  anchor: string,
): Section | undefined {
  for (const section of sections) {
    const found = section.anchor === anchor ? section : sectionAt(section, anchor)
    if (found !== undefined) return found
  }
  return undefined
}

const told = (text: Text): string =>
  readable(text.map((part) => (typeof part === 'string' ? part : part.text)).join(''))

/** What the document says of an SLA: its goals, when they are measured, what follows, what excuses. */
function ofLevel(document: Document, id: string): string[] {
  const { blocks } = sectionAt(document, `level-${id}`)!
  const goals = blocks.flatMap((block) => (block.kind === 'clauses' ? block.clauses : []))
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
  const follows = ['escalation', 'credit'].flatMap((kind) => linesAt(document, `${kind}-${id}`).slice(1))
  const excuses = blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(told) : []))
  return [
    // What is said of the whole goal stands in one line elsewhere, where lines have no numbers.
    ...goals.flatMap(({ lines }) =>
      isOfWhole(lines.map(told)) ? [lines.map(told).join(' ')] : lines.map(told),
    ),
    ...paragraphs.flatMap((text, index) => beforeHours(text, index === 0)),
    ...follows,
    ...excuses,
  ]
}

const isOfWhole = (lines: readonly string[]): boolean =>
  lines.some((line) => /^(?:Goals are measured|Gemessen wird|With fewer than|Bei weniger als)/.test(line))

/** The sentences of a paragraph that stand elsewhere, too: not by which hours times are counted, and what each case is. */
function beforeHours(text: Text, isFirst: boolean): string[] {
  const line = told(text)
  if (
    /^(?:A missed goal is excused by|Eine Verfehlung ist entschuldigt durch|No goals|Keine Ziele)/.test(line)
  )
    return []
  if (!isFirst) return [line]
  const [windows = ''] = text
  return typeof windows === 'string' && /^(?:Goals are|Gemessen)/.test(windows)
    ? [readable(windows).trim()]
    : []
}

function factsOf(document: Document, anchor: string): Map<string, string> {
  const { blocks } = sectionAt(document, anchor)!
  const facts = blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []))
  return new Map(facts.map(({ term, lines }) => [term, lines.map(told).join(', ')]))
}

/** The lines of a clause, wherever it stands. */
function linesAt(document: Document, anchor: string): string[] {
  const clauses = (block: Block) =>
    block.kind === 'clauses'
      ? block.clauses
      : block.kind === 'sides'
        ? block.sides.flatMap((side) => side.clauses)
        : []
  const all = (sections: readonly Section[]): Block[] =>
    sections.flatMap((section) => [...section.blocks, ...all(section.sections)])
  const found = all(document.sections)
    .flatMap(clauses)
    .find((clause) => clause.anchor === anchor)
  return found?.lines.map(told) ?? []
}
