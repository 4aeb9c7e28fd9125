// What holds for every page: one file, no script, sound structure, readable without seeing it.
import { createHash } from 'node:crypto'
import axe from 'axe-core'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { documentHtml } from '../../cli/src/document/html.ts'
import { colours, cssString } from '../../cli/src/document/style.ts'
import { cases, contracts, documentFor, pageOf, textsOf } from './support.ts'

const flat = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ')

describe.each(cases)('%s in %s', async (name, locale) => {
  const contract = contracts[name]
  const html = documentHtml(await documentFor(contract, locale))
  const page = pageOf(html)

  test('says everything that people wrote', () => {
    const shown = flat(page.body.textContent)
    // The standard library speaks the language of the document; its comments are not shown.
    const standard = new Set(
      [...contract.events, ...contract.metrics]
        .filter(({ title }) => title === undefined)
        .map(({ documentation }) => documentation),
    )
    const texts = textsOf(contract).filter((text) => !standard.has(text))
    expect(texts.length).toBeGreaterThan(30)
    const missing = texts.filter((text) => !shown.includes(flat(text).trim()))
    expect(missing).toEqual([])
  })

  test('has no script, loads nothing, and allows only its own style', () => {
    expect(page.querySelectorAll('script, iframe, object, embed, link, img, form, base').length).toBe(0)
    const attributes = [...page.querySelectorAll('*')].flatMap((element) => [...element.attributes])
    expect(attributes.filter(({ name }) => name.startsWith('on') || name === 'style')).toEqual([])
    const links = attributes.filter(({ name }) => /^(href|src|xlink:href|action)$/.test(name))
    expect(links.filter(({ value }) => !value.startsWith('#'))).toEqual([])
    const style = page.querySelector('style')!.textContent!
    expect(style).not.toMatch(/url\(|@import|expression/)
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')!.getAttribute('content')
    const digest = createHash('sha256').update(style).digest('base64')
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${digest}'`)
  })

  test('every link leads to one place, and every clause has one', () => {
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...page.querySelectorAll('a')].map((link) =>
      decodeURIComponent(link.getAttribute('href')!.slice(1)),
    )
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
    expect([...page.querySelectorAll('ol.clauses > li')].filter(({ id }) => id === '')).toEqual([])
  })

  test('numbers are unique and follow each other', () => {
    const numbers = [...page.querySelectorAll('main h2 .no, main h3 .no, ol.clauses .no')].map(
      ({ textContent }) => textContent!,
    )
    expect(new Set(numbers).size).toBe(numbers.length)
    const known = new Set(numbers)
    for (const number of numbers) {
      const parts = number.split('.')
      const last = Number(parts.pop())
      if (last > 1) expect(known).toContain([...parts, last - 1].join('.'))
    }
  })

  test('headings step down one at a time, from one h1', () => {
    const levels = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
      Number(tagName[1]),
    )
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels[0]).toBe(1)
    for (const [index, level] of levels.entries()) {
      if (index > 0) expect(level).toBeLessThanOrEqual(levels[index - 1]! + 1)
    }
  })

  test('tables have a caption and heads for rows and columns', () => {
    const tables = [...page.querySelectorAll('table')]
    expect(tables.length).toBeGreaterThan(4)
    for (const table of tables) {
      expect(table.caption?.textContent).toBeTruthy()
      expect([...table.querySelectorAll('thead th')].map((head) => head.getAttribute('scope'))).toEqual(
        Array.from(table.querySelectorAll('thead th'), () => 'col'),
      )
      for (const row of table.querySelectorAll('tbody tr')) {
        expect(row.querySelector('th')?.getAttribute('scope')).toBe('row')
        expect(row.children.length).toBe(table.querySelectorAll('thead th').length)
      }
    }
  })

  test('drawings have a title and a description, and a list beside them', () => {
    const drawings = [...page.querySelectorAll('svg')]
    expect(drawings).toHaveLength(contract.processes.length)
    for (const svg of drawings) {
      const told = svg.getAttribute('aria-labelledby')!.split(' ')
      expect(told.map((id) => page.getElementById(id)?.tagName)).toEqual(['title', 'desc'])
      const steps = [...svg.querySelectorAll('.step, .prompt')].length
      const listed = svg.closest('.process')!.querySelectorAll('.steps li').length
      const parallel = svg.querySelectorAll('.bar').length / 2
      expect(listed).toBe(steps + parallel)
    }
  })

  test('axe finds nothing', async () => {
    // Without a layout it can judge no colours: their contrast is reckoned below, from the style sheet.
    const { window } = new JSDOM(html, { runScripts: 'outside-only' })
    window.eval(axe.source)
    const results = await (window as unknown as { axe: typeof axe }).axe.run(window.document, {
      rules: { 'color-contrast': { enabled: false } },
    })
    expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(results.passes.length).toBeGreaterThan(15)
  })
})

/** WCAG 2.2: relative luminance of a colour, and how much two stand out from each other. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red, green, blue] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
  }
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}

test.each(Object.entries(colours))('colours stand out enough, %s', (_, set) => {
  for (const text of ['text', 'quiet', 'link'] as const)
    expect(contrast(set[text], set.ground)).toBeGreaterThan(4.5)
  for (const ground of ['step', 'prompt'] as const) {
    for (const text of ['text', 'quiet'] as const)
      expect(contrast(set[text], set[ground])).toBeGreaterThan(4.5)
  }
  expect(contrast(set.strong, set.ground)).toBeGreaterThan(3)
})

test('a text in the style sheet is a string of CSS and nothing else', () => {
  expect(cssString('Ab1')).toBe('"Ab1"')
  expect(cssString('"; } body { x: url(//e)</style>')).toMatch(/^"(?:[a-zA-Z0-9]|\\[0-9a-f]{6})*"$/)
  expect(cssString('ä"\n')).toBe('"\\0000e4\\000022\\00000a"')
})
