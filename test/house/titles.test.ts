// Titles before ids in everything people read: what has a title is called by it in documents, in the report on
// capacity, in a comparison, in due dates and in tables, but in the columns that are there for programs.
import { parse } from 'papaparse'
import { describe, expect, test } from 'vitest'
import { csvOf } from '../../cli/src/capacity/csv.ts'
import { Names } from '../../cli/src/capacity/names.ts'
import { capacityPage } from '../../cli/src/capacity/page.ts'
import { reportOf } from '../../cli/src/capacity/report.ts'
import { capacityText } from '../../cli/src/capacity/text.ts'
import { documentOf } from '../../cli/src/document/build.ts'
import { documentMarkdown } from '../../cli/src/document/markdown.ts'
import { sayIn } from '../../cli/src/messages.ts'
import { dueText } from '../../cli/src/report/due.ts'
import { capacityOf, plannedOf } from '../../language/src/capacity/index.ts'
import { due, isProblem } from '../../language/src/clock/index.ts'
import { locales } from '../../language/src/speech/index.ts'
import { folderWith, run } from '../cli/support.ts'
import { soundly, valuesOf } from '../compare/mutate.ts'
import { examples, exported } from '../exporters/support.ts'
import { slice } from '../support/slice.ts'
import { untitled } from '../support/titled.ts'

const large = examples.filter(({ name }) => !name.startsWith('clauses/'))

/** Paints nothing. */
const plain = new Proxy({}, { get: () => String }) as Parameters<typeof capacityText>[2]['paint']

/** A table without its columns of ids. */
function withoutIds(csv: string): string {
  const { data } = parse<string[]>(csv.replace('\ufeff', '').trim())
  const [head = [], ...rows] = data
  const kept = head.flatMap((title, index) => (/(?:^|[ :])id$|Id$|ID$/.test(title) ? [] : [index]))
  expect(kept.length).toBeGreaterThan(5)
  return rows.map((row) => kept.map((index) => row[index]).join(' | ')).join('\n')
}

describe.each(large)('$name', ({ contract }) => {
  const find = untitled(contract)

  test.each(locales)('document and tables in %s', async (locale) => {
    const document = documentMarkdown(
      (await documentOf(contract, { locale, writer: '0' })) as Parameters<typeof documentMarkdown>[0],
    )
    // Where a link leads is not read; nor is the mark of the document.
    const read = document.replace(/<a id="[^"]*">|\]\(#[^)]*\)|<!--.*-->/g, '')
    const tables = (await exported('csv', contract, { locale })).files.map(({ content }) =>
      withoutIds(content),
    )
    const told = new Set([read, ...tables].flatMap((text) => find(text)))
    expect([...told]).toEqual([])
  })

  test('capacity', () => {
    const report = reportOf(
      contract,
      [{ seasons: [], spans: [], base: capacityOf(plannedOf(contract)), whatIf: undefined }],
      [],
    )
    const texts = locales.flatMap((locale) => {
      const names = new Names(contract, locale)
      return [
        capacityPage(report, locale, names),
        capacityText(report, names, { locale, paint: plain, cells: 120 }),
      ]
    })
    texts.push(withoutIds(csvOf(report)))
    expect(texts.every((text) => text.length > 1000)).toBe(true)
    expect(texts.flatMap((text) => find(text))).toEqual([])
  })
})

// One request for each SLA: for it and by its calendar everything is told that `zusage due` tells.
test.each(examples)('due dates: $name', async ({ contract }) => {
  const find = untitled(contract)
  const slas = new Map(contract.assignments.flatMap((row) => (row.offered ? [[row.sla, row]] : [])))
  const texts: string[] = []
  for (const [index, { service, segment }] of [...slas.values()].entries()) {
    const locale = locales[index % locales.length]!
    const received = `${contract.contract.inForce.from}T10:00`
    const answer = await due(contract, { service, segment, received }, { locale })
    if (isProblem(answer)) throw new Error(JSON.stringify(answer))
    const asked = { because: undefined, channel: undefined, known: undefined, cells: 400 }
    texts.push(dueText(answer, contract, { ...asked, locale, say: sayIn(locale), paint: plain }))
  }
  expect(texts.join('\n').length).toBeGreaterThan(200)
  expect(texts.flatMap((text) => find(text))).toEqual([])
})

describe.each(slice(large, 0))('$name', ({ contract }) => {
  const find = untitled(contract)

  test.each(locales)('comparison in %s', async (locale) => {
    // Whatever a value is: a ninth of them is another one. Names of things stay; what refers to them may change.
    const references = /^(?:id|title|documentation|summary|catalogue|offers|contract)$/
    let other = structuredClone(contract)
    for (const [index, path] of valuesOf(contract).entries())
      if (index % 9 === 0 && !path.some((key) => references.test(String(key))))
        other = soundly(other, path) ?? other
    const folder = folderWith({ 'a.json': JSON.stringify(contract), 'b.json': JSON.stringify(other) })
    const format = { en: 'markdown', de: 'text' }[locale]
    const { out } = await run(['diff', 'a.json', 'b.json', '--format', format, '--locale', locale], {
      cwd: folder,
    })
    expect(out.length).toBeGreaterThan(500)
    expect(find(out)).toEqual([])
  })
})
