import { createRequire } from 'node:module'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CompiledContract, ProcessElement } from '../../language/src/compile/schema.ts'
import { hostile, hostileNames, hostileTexts } from './hostile.ts'
import { examples, exported, part } from './support.ts'

const tour = examples.find(({ name }) => name === 'tour')!.contract

interface Chart {
  /** By id: what is shown. */
  readonly nodes: ReadonlyMap<string, string>
  readonly edges: readonly (readonly [from: string, to: string])[]
  readonly groups: readonly string[]
}

let mermaid: typeof import('mermaid').default

// Mermaid asks for a browser, if only to clean texts. Its own types of jsdom are not among our packages.
beforeAll(async () => {
  const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
    JSDOM: new (html: string) => { window: Window }
  }
  const { window } = new JSDOM('')
  Object.assign(globalThis, { window, document: window.document })
  mermaid = (await import('mermaid')).default
})

/** What Mermaid itself reads. */
async function read(source: string): Promise<Chart> {
  expect(await mermaid.parse(source)).toEqual({ diagramType: 'flowchart-v2', config: {} })
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source)
  const chart = db as unknown as {
    getVertices(): Map<
      string,
      { id: string; text: string; link?: string; classes: string[]; styles: string[] }
    >
    getEdges(): { start: string; end: string }[]
    getSubGraphs(): { id: string; title: string }[]
    getTooltip(id: string): string | undefined
  }
  const vertices = [...chart.getVertices().values()]
  for (const { id, link, classes, styles } of vertices) {
    // No text has made a link, a click, a class or a style.
    expect([link, classes, styles, chart.getTooltip(id)]).toEqual([undefined, [], [], undefined])
  }
  return {
    nodes: new Map(vertices.map(({ id, text }) => [id, shown(text)])),
    edges: chart.getEdges().map(({ start, end }) => [start, end] as const),
    groups: chart.getSubGraphs().map(({ title }) => shown(title)),
  }
}

/** Mermaid marks `#34;` in this way until it draws. */
function shown(text: string): string {
  return text
    .replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/<br\s*\/?>/g, '\n')
}

function steps(elements: readonly ProcessElement[]): string[] {
  return elements.flatMap((element) =>
    element.kind === 'parallel' ? steps(element.elements) : [element.title ?? element.id],
  )
}

describe.each(examples)('$name, $contract.contract.id', ({ contract, locale }) => {
  test('has a chart of each process with each of its steps, from its beginning to its end', async () => {
    const { files } = await exported('mermaid', contract, { locale })
    expect(files).toHaveLength(contract.processes.length + 1)
    for (const [index, process] of contract.processes.entries()) {
      const { nodes, edges } = await read(files[index + 1]!.content)
      const titles = [...nodes.values()].map((text) => text.split('\n')[0])
      for (const title of steps(process.elements)) expect(titles).toContain(title)
      // Everything is on a way from the one beginning to the one end.
      const isEnd = (end: 0 | 1) => [...nodes.keys()].filter((id) => !edges.some((edge) => edge[end] === id))
      expect([isEnd(1), isEnd(0)].map((list) => list.length)).toEqual([1, 1])
    }
  })

  test('has a chart of the organisation', async () => {
    const { nodes, groups } = await read(await part('mermaid', 'organisation', contract, { locale }))
    const shownTitles = [...nodes.values(), ...groups].map((text) => text.split('\n')[0])
    const { parties, roles, teams, pools, sites } = contract
    for (const { id, title = id } of [...parties, ...roles, ...teams, ...pools, ...sites])
      expect(shownTitles).toContain(title)
  })
})

describe('the tour', () => {
  test('draws the process as it is', async () => {
    const { nodes, edges } = await read(await part('mermaid', 'OrderToConfirmation', tour, { locale: 'de' }))
    const name = (id: string): string => nodes.get(id)!.split('\n')[0]!
    expect(edges.map(([from, to]) => `${name(from)} → ${name(to)}`)).toEqual([
      'Beginn → Auftrag erfassen',
      'Auftrag erfassen → parallel',
      'parallel → Bonität prüfen',
      'parallel → Bestand prüfen',
      'Bonität prüfen → zusammen',
      'Bestand prüfen → zusammen',
      'zusammen → Auftrag bestätigen',
      'Auftrag bestätigen → Nach Upgrade fragen',
      'Nach Upgrade fragen → Ende',
    ])
    expect([...nodes.values()]).toContain(
      'Nach Upgrade fragen\nfür Großkunden, Stammkunden\nübergeben an Außendienst\nFrist 1 Arbeitstag',
    )
    expect([...nodes.values()]).toContain('Bonität prüfen\ndurch Finance\nFrist 2 Geschäftsstunden')
  })

  test('draws parties around their roles and teams, pools over teams, and sites', async () => {
    const { nodes, edges, groups } = await read(await part('mermaid', 'organisation', tour, { locale: 'en' }))
    expect([...groups].sort()).toEqual(['Außendienst\nclient', 'Vertriebsinnendienst\nprovider'])
    const name = (id: string): string | undefined => nodes.get(id)?.split('\n')[0]
    const named = edges.map(([from, to]) => `${name(from) || from} – ${name(to) || to}`)
    expect(named).toContain('Auftragsservice – OrderDeskLeipzig')
    expect(named).toContain('Key-Account-Innendienst – Frankfurt')
    expect([...nodes.values()]).toContain('Key-Account-Innendienst\n6.5 FTE')
  })
})

describe('hostile texts', () => {
  test('stay texts: no node, edge, link or directive comes of them', async () => {
    const charts = async (contract: CompiledContract): Promise<Chart[]> => {
      const read_: Chart[] = []
      for (const { content } of (await exported('mermaid', contract)).files) read_.push(await read(content))
      return read_
    }
    const sizes = (list: Chart[]) =>
      list.map(({ nodes, edges, groups }) => [nodes.size, edges.length, groups.length])
    const expected = sizes(await charts(tour))
    for (let seed = 0; seed < 30; seed += 3)
      expect(sizes(await charts(hostile(tour, seed)))).toEqual(expected)
    expect(sizes(await charts(hostileNames(tour)))).toEqual(expected)
  })

  test.each(hostileTexts.filter((text) => text !== '').map((text) => [text]))(
    '%j is shown as it is',
    async (title) => {
      const contract: CompiledContract = structuredClone(tour)
      const [first] = contract.processes[0]!.elements
      if (first?.kind !== 'step') throw new Error('no step')
      first.title = title
      const { nodes } = await read(await part('mermaid', 'OrderToConfirmation', contract))
      const [, node] = [...nodes.values()]
      // On one line, without what cannot be seen.
      const line = title
        .replace(
          /[\s\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff\ud83c]+(?!\udf89)/g,
          ' ',
        )
        .trim()
      expect(node?.split('\n')[0]).toBe(title.includes('🎉') ? title : line)
    },
  )
})
