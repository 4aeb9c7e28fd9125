// Texts that try to be something else, as titles, texts, names and paths, through every command in every form: whatever is
// printed is read by a reader of its kind that is not ours, and says no more than it should.
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { loadAll } from 'js-yaml'
import { JSDOM } from 'jsdom'
import Papa from 'papaparse'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import { hostile, hostileNames, hostileTexts } from '../exporters/hostile.ts'
import { jsonOf, tour } from '../support/projects.ts'
import { folderWith, type Result, run } from './support.ts'

// An independent reader of Markdown, which comes with Mermaid.
const require = createRequire(import.meta.url)
const { marked } = createRequire(require.resolve('mermaid'))('marked') as {
  marked: { parse(markdown: string, options: { gfm: true; async: false }): string }
}

/** What steers a terminal or turns the direction of text. */
const steering = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** What no output is to have, whatever its form: it would be there only if a text had broken out. */
type Reader = (text: string) => void

/** A page whose elements are the writer's, not those of a text. */
const asPage: Reader = (text) => {
  const { document } = new JSDOM(text).window
  const elements = [...document.querySelectorAll('*')]
  const names = elements.flatMap((element) => [...element.attributes].map(({ name }) => name))
  expect(names.filter((name) => name.startsWith('on'))).toEqual([])
  expect(
    elements.filter(({ tagName }) => /^(?:img|iframe|object|embed|form|link|base)$/i.test(tagName)),
  ).toEqual([])
  const code = [...document.querySelectorAll('script')].map(({ textContent }) => textContent)
  expect(code.join('')).not.toMatch(/alert\(1\)|evil/)
  const links = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')!)
  expect(links.filter((link) => !link.startsWith('#'))).toEqual([])
  expect(document.body.textContent).not.toMatch(steering)
}

const asMarkdown: Reader = (text) => {
  // The mark of a document is a comment at its beginning, and no other.
  const body = text.replace(/^<!-- zusage[^\n]*-->\n/, '')
  asPage(marked.parse(body, { gfm: true, async: false }))
  expect(text).not.toMatch(steering)
}

const asJson: Reader = (text) => {
  const value: unknown = JSON.parse(text)
  expect(typeof value).toBe('object')
  expect(({} as { forged?: unknown }).forged).toBeUndefined()
}

const asTable: Reader = (text) => {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true })
  expect(errors).toEqual([])
  const width = data[0]!.length
  expect(data.filter((row) => row.length !== width)).toEqual([])
  const formulas = data.flat().filter((cell) => /^[=+@\t\r]|^-(?!\d*[.,]?\d*$)/.test(cell))
  expect(formulas).toEqual([])
}

const asCalendar: Reader = (text) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const summaries = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event).summary)
  expect(summaries.length).toBeGreaterThan(5)
  expect(summaries.filter((summary) => summary === 'forged')).toEqual([])
}

const asYaml: Reader = (text) => {
  const documents = loadAll(text) as { kind: string }[]
  expect(new Set(documents.map(({ kind }) => kind))).toEqual(new Set(documents.map(({ kind }) => kind)))
  for (const { kind } of documents)
    expect(['Service', 'SLO', 'SLI', 'DataSource', 'AlertPolicy']).toContain(kind)
}

const asXml: Reader = (text) => {
  const names = new Set<string>()
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    names.add(name)
    expect(attributes.name).not.toBe('forged')
  })
  parser.write(text).close()
  expect(
    [...names].filter(
      (name) => !/^(?:testsuites?|testcase|failure|properties|property|skipped|system-out)$/.test(name),
    ),
  ).toEqual([])
}

/** A log of GitHub: what begins a command is one of ours, and about a file that is there. */
const asWorkflow: Reader = (text) => {
  const lines = text.split(/\r\n|[\r\n]/)
  for (const line of lines) {
    if (/^\s*##\[/.test(line)) throw new Error(`a command of Azure: ${line}`)
    if (!/^\s*::/.test(line)) continue
    expect(line).toMatch(/^::(?:error|warning|notice|group|endgroup)(?: [^:]|::)/)
    expect(line).not.toMatch(/^::error file=x\.zusage/)
  }
}

const asText: Reader = (text) => expect(text).not.toMatch(steering)

interface Row {
  readonly argv: readonly string[]
  readonly reads: Reader
  /** Whether it is shown on a terminal, and not handed to a program. */
  readonly onTerminal?: boolean
}

/** What takes a contract: the file stands in place of `@`, another version of it in place of `@@`. */
const ofContract: readonly Row[] = [
  { argv: ['render', '@', '--to', 'html'], reads: asPage },
  { argv: ['render', '@', '--to', 'md'], reads: asMarkdown },
  { argv: ['export', '@', '--to', 'openslo'], reads: asYaml },
  { argv: ['export', '@', '--to', 'ics'], reads: asCalendar },
  { argv: ['export', '@', '--to', 'jira'], reads: asJson },
  ...['matrix', 'catalogue', 'goals'].map((table) => ({
    argv: ['export', '@', '--to', 'csv', '--table', table],
    reads: asTable,
  })),
  { argv: ['export', '@', '--to', 'openslo'], reads: asText, onTerminal: true },
  { argv: ['export', '@', '--to', 'mermaid', '--diagram', 'organisation'], reads: asText, onTerminal: true },
  { argv: ['capacity', '@'], reads: asText },
  { argv: ['capacity', '@', '--format', 'json'], reads: asJson },
  { argv: ['capacity', '@', '--format', 'csv'], reads: asTable },
  { argv: ['capacity', '@', '--format', 'html'], reads: asPage },
  { argv: ['diff', '@@', '@'], reads: asText },
  { argv: ['diff', '@@', '@', '--format', 'json'], reads: asJson },
  { argv: ['diff', '@@', '@', '--format', 'markdown'], reads: asMarkdown },
  { argv: ['diff', '@@', '@', '--format', 'github'], reads: asWorkflow },
]

const sound: CompiledContract = JSON.parse(jsonOf(tour))

/** Rotates which text stands where. */
const seeds = [0, 7, 19, 31]

const ends = [0, 1]

function contractFiles(contract: CompiledContract): {
  readonly now: string
  readonly before: string
  cwd: string
} {
  const cwd = folderWith({
    'now.json': JSON.stringify(contract),
    'before.json': JSON.stringify(sound),
  })
  return { cwd, now: 'now.json', before: 'before.json' }
}

async function told({ argv, onTerminal }: Row, contract: CompiledContract): Promise<Result> {
  const { cwd, now, before } = contractFiles(contract)
  const filled = argv.map((word) => (word === '@' ? now : word === '@@' ? before : word))
  return await run(onTerminal ? [...filled, '--no-color'] : filled, {
    cwd,
    ...(onTerminal ? { terminal: 100 } : {}),
  })
}

describe.each(ofContract)('zusage $argv', (row) => {
  test.each(seeds)('with hostile texts (%i)', async (seed) => {
    const { code, out, err } = await told(row, hostile(sound, seed))
    expect([code, err]).toEqual([expect.toBeOneOf(ends), err])
    row.reads(out)
    asText(err)
  })

  test('with hostile names, as no compiler writes them', async () => {
    const { code, out, err } = await told(row, hostileNames(sound))
    // A contract whose names lead nowhere may be refused.
    expect(code).toBeLessThan(3)
    if (code !== 2) row.reads(out)
    asText(err)
  })
})

/** A text as it can stand in a source, between quotation marks on one line. */
const inSource = (text: string): string => text.replace(/[\\"]/g, '\\$&').replace(/[\r\n]/g, ' ')

/** A project in which everything has something wrong with it, and a hostile text and path. */
function project(text: string): string {
  const written = inSource(text)
  const name = [...text.normalize('NFC').replace(/[/\\\0]/g, '_')].slice(0, 60).join('') || 'nameless'
  const folder = folderWith()
  const source = `// ${text.replace(/[\r\n]/g, ' ')}
/** ${text.replaceAll('*/', '')} */
party A "${written}"
party B "${written}"
role Lost "${written}" of Nobdy
segmentation S "${written}" { attribute v "${written}": number segment X "${written}" when v > 3 }
sla Gold "${written}" { gaol x except "${written}" }
standard ${written}
right "${written}
`
  try {
    writeFileSync(join(folder, `${name}.zusage`), source)
  } catch {
    // Not every system has every name.
    writeFileSync(join(folder, 'a.zusage'), source)
  }
  return folder
}

const ofProject: readonly Row[] = [
  { argv: ['check'], reads: asText },
  { argv: ['check'], reads: asText, onTerminal: true },
  { argv: ['check', '--format', 'json'], reads: asJson },
  { argv: ['check', '--format', 'sarif'], reads: asJson },
  { argv: ['check', '--format', 'gitlab'], reads: asJsonList },
  { argv: ['check', '--format', 'junit'], reads: asXml },
  { argv: ['check', '--format', 'github'], reads: asWorkflow },
  { argv: ['compile', '--stdout'], reads: asText },
  { argv: ['format', '--check'], reads: asText },
]

function asJsonList(text: string): void {
  expect(Array.isArray(JSON.parse(text))).toBe(true)
}

describe.each(ofProject)('zusage $argv, terminal: $onTerminal', (row) => {
  test('with hostile texts in sources and paths', async () => {
    for (const text of hostileTexts) {
      const cwd = project(text)
      const argv = row.onTerminal ? [...row.argv, '--no-color'] : row.argv
      const { code, out, err } = await run(argv, { cwd, ...(row.onTerminal ? { terminal: 100 } : {}) })
      expect([text, code, err.includes('Zusage failed')]).toEqual([text, expect.toBeOneOf(ends), false])
      row.reads(out)
      asText(err)
    }
  })
})

test('zusage due answers with texts that stay texts', async () => {
  for (const seed of seeds) {
    const contract = hostile(sound, seed)
    const row = contract.assignments.find(({ offered }) => offered)!
    const argv = [
      'due',
      '@',
      '--service',
      row.service,
      '--segment',
      row.segment,
      '--received',
      '2027-03-05T10:00',
    ]
    for (const format of ['text', 'json']) {
      const { code, out, err } = await told({ argv: [...argv, '--format', format], reads: asText }, contract)
      expect([code, err]).toEqual([0, ''])
      if (format === 'json') asJson(out)
      else asText(out)
    }
  }
})
