// Documents that people sign, whole: one in words, and a small one as a page. Read a changed one as they would before it is
// accepted. That no other has changed, `version.test.ts` tells.

import { expect, test } from 'vitest'
import { documentHtml } from '../../cli/src/document/html.ts'
import { documentMarkdown } from '../../cli/src/document/markdown.ts'
import { verifyDocument } from '../../cli/src/document/verify.ts'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import {
  creditLimitSentences,
  creditSentence,
  escalationSentence,
  excuseSentence,
  goalSentences,
  stopsSentence,
} from '../../language/src/wording/index.ts'
import { sound } from '../cli/support.ts'
import { exampleFolders, jsonOf, readProject } from '../support/projects.ts'
import { contracts, documentFor, type Locale, locales, pageOf } from './support.ts'

test.each(locales)('the tour as Markdown in %s', async (locale) => {
  const markdown = documentMarkdown(await documentFor(contracts.tour, locale))
  await expect(markdown).toMatchFileSnapshot(`golden/tour.${locale}.md`)
})

const small = [{ path: 'contract.zusage', text: sound['contract.zusage'] as string }]

test('a small contract as a page, without its style', async () => {
  const html = documentHtml(await documentFor(JSON.parse(jsonOf(small)), 'de'))
  await expect(html.replace(/<style>.*<\/style>/s, '<style></style>')).toMatchFileSnapshot(
    'golden/small.de.html',
  )
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
    const contract: CompiledContract = JSON.parse(jsonOf(readProject(folder)))
    const document = await documentFor(contract, locale)
    const html = documentHtml(document)
    const markdown = documentMarkdown(document)
    for (const text of [html, markdown]) {
      expect(text).not.toMatch(/undefined|NaN|\[object |\{\w+\}/)
      expect(await verifyDocument(Buffer.from(text), contract)).toMatchObject({ discrepancies: [] })
    }

    const page = pageOf(html)
    const said = oneLine(page.body.textContent)
    for (const sentence of promisesOf(contract, locale)) expect(said).toContain(oneLine(sentence))
    const clauses = [...page.querySelectorAll('[id^="level-"]')]
    expect(clauses.length).toBeGreaterThan(0)
    // Anchors are written with the same escapes in both.
    for (const { id } of clauses) {
      expect(markdown).toContain(
        `id="${id.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}"`,
      )
    }
  },
)

/** What is promised, and what follows from a miss, in the sentences that all of Zusage has for it. */
function promisesOf(contract: CompiledContract, locale: Locale): string[] {
  const telling = { contract, locale }
  return contract.slas.flatMap((sla) => [
    ...sla.goals.flatMap((goal) => goalSentences(goal, telling)),
    ...sla.credits.map((credit) => creditSentence(credit, telling)),
    ...creditLimitSentences(sla, locale),
    ...sla.escalations.map((escalation) => escalationSentence(escalation, telling)),
    ...stopsSentence(sla.stops ?? [], telling),
    ...(sla.excuses ?? []).map((excuse) => excuseSentence(excuse, telling)),
  ])
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
