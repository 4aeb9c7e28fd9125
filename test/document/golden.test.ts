// The documents that people sign, whole. Read a changed one as they would before it is accepted.
import { expect, test } from 'vitest'
import { documentHtml } from '../../cli/src/document/html.ts'
import { documentMarkdown } from '../../cli/src/document/markdown.ts'
import { exampleFolders, jsonOf, readProject } from '../support/projects.ts'
import { cases, contracts, documentFor, locales } from './support.ts'

test.each(cases)('%s as Markdown in %s', async (name, locale) => {
  const markdown = documentMarkdown(await documentFor(contracts[name], locale))
  await expect(markdown).toMatchFileSnapshot(`golden/${name}.${locale}.md`)
})

test.each(cases.filter(([name]) => name === 'tour'))('%s as a page in %s', async (name, locale) => {
  const html = documentHtml(await documentFor(contracts[name], locale))
  await expect(html).toMatchFileSnapshot(`golden/${name}.${locale}.html`)
})

test('the same contract makes the same document, whatever the order of its keys', async () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, one]) => [key, shuffled(one)]),
    )
  }
  const other = shuffled(contracts.tour) as typeof contracts.tour
  expect(documentHtml(await documentFor(other, 'de'))).toBe(
    documentHtml(await documentFor(contracts.tour, 'de')),
  )
})

test.each(exampleFolders.flatMap((folder) => locales.map((locale) => [folder, locale] as const)))(
  '%s has nothing unsaid in %s',
  async (folder, locale) => {
    const document = await documentFor(JSON.parse(jsonOf(readProject(folder))), locale)
    for (const text of [documentHtml(document), documentMarkdown(document)]) {
      expect(text).not.toMatch(/undefined|NaN|\[object |\{\w+\}/)
      expect(text.length).toBeGreaterThan(10_000)
    }
  },
)
