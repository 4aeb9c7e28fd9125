// Texts of a contract are only ever text, whatever stands in them.
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { documentHtml } from '../../cli/src/document/html.ts'
import { documentMarkdown, markdownText } from '../../cli/src/document/markdown.ts'
import { visible } from '../../cli/src/report/visible.ts'
import { contracts, documentFor, pageOf, withTexts } from './support.ts'

// An independent reader of Markdown, which comes with Mermaid.
const require = createRequire(import.meta.url)
const { marked } = createRequire(require.resolve('mermaid'))('marked') as {
  marked: { parse(markdown: string, options: { gfm: true; async: false }): string }
}

const hostile: Readonly<Record<string, string>> = {
  'an element of HTML': '<script>alert(1)</script><img src=x onerror=alert(2)>',
  'the end of an attribute': `" onmouseover="alert(1)" x='`,
  'the end of the style': '</style><script>alert(1)</script>',
  'an entity': '&lt;b&gt; &amp; &#x3c;i&#62;',
  'a comment': '--> <!-- ]]> <![CDATA[',
  SVG: '</text><a xlink:href="javascript:alert(1)"><circle r="9"/></a>',
  'a style': '"; } * { display: none } @import url(https://e.example/x.css); a { content: "',
  'emphasis of Markdown': '**bold** _it_ ~~gone~~ `code` ``a`b``',
  'a link of Markdown': '[click](javascript:alert(1)) ![x](https://e.example/p.png) <https://e.example>',
  'a reference of Markdown': '[a]: https://e.example "t"',
  'addresses that link themselves': 'https://e.example www.e.example me@e.example',
  'a heading': '# Heading',
  'a list': '- item',
  'a numbered list': '1. item',
  'a quotation': '> quoted',
  'a rule': '---',
  'a block of code': '```js',
  'a cell of a table': 'a | b \\| c || d',
  'a backslash at the end': 'path\\',
  'a turned direction': 'abc\u202egnp.exe\u2066x\u2069\u200f',
  'control signs': 'a\u0000b\u0007c\u001b[31md',
  'half a sign': 'a\ud800b',
  'a very long word': 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(40),
  'signs beside the letters': '👩‍👩‍👧‍👦 𝕊𝕃𝔸 日本語 ﷺ e\u0301',
}

const markdownPage = (markdown: string): ReturnType<typeof pageOf> =>
  pageOf(marked.parse(markdown, { gfm: true, async: false }))

/** How many elements of each kind there are. How many lines a text takes in a drawing depends on its length. */
function census(page: ReturnType<typeof pageOf>): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { tagName } of page.querySelectorAll('*')) {
    if (tagName !== 'text') counts[tagName] = (counts[tagName] ?? 0) + 1
  }
  return counts
}

const soundPage = census(pageOf(documentHtml(await documentFor(contracts.tour, 'de'))))
const soundMarkdown = census(markdownPage(documentMarkdown(await documentFor(contracts.tour, 'de'))))

describe.each(Object.entries(hostile))('%s', async (_, text) => {
  const contract = withTexts(contracts.tour, (before) => `${text} ${before}`)
  const document = await documentFor(contract, 'de')
  const title = `${visible(text)} ${contracts.tour.contract.title}`

  test('on a page', () => {
    const page = pageOf(documentHtml(document))
    expect(census(page)).toEqual(soundPage)
    const names = new Set(
      [...page.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({ name }) => name)),
    )
    expect([...names].filter((name) => name.startsWith('on') || name === 'style')).toEqual([])
    expect(page.querySelector('h1')!.textContent).toBe(title)
    expect(page.body.textContent).not.toMatch(/[\0\x07\x1b\u202a-\u202e\u2066-\u2069\u200e\u200f]/)
  })

  test('in Markdown', () => {
    const page = markdownPage(documentMarkdown(document))
    expect(census(page)).toEqual(soundMarkdown)
    const flat = (line: string): string => line.replace(/\s+/g, ' ').trim()
    expect(flat(page.querySelector('h1')!.textContent!)).toBe(flat(title))
  })
})

test('a text alone on its line is that text in Markdown', () => {
  for (const text of Object.values(hostile)) {
    const page = markdownPage(`x ${markdownText(text)}`)
    expect(page.body.textContent!.trim()).toBe(`x ${visible(text)}`.trim())
    expect([...page.body.querySelectorAll('*')].map(({ tagName }) => tagName)).toEqual(['P'])
  }
})

test('names of a compiled contract that are no identifiers lead nowhere else', async () => {
  const name = '"><script>alert(1)</script> x'
  const json = JSON.stringify(contracts.tour).replaceAll('"PhoneOrders"', JSON.stringify(name))
  const page = pageOf(documentHtml(await documentFor(JSON.parse(json), 'en')))
  expect(page.querySelectorAll('script')).toHaveLength(0)
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
  const targets = [...page.querySelectorAll('a')].map((link) =>
    decodeURIComponent(link.getAttribute('href')!.slice(1)),
  )
  expect(targets.filter((target) => !ids.includes(target))).toEqual([])
})
