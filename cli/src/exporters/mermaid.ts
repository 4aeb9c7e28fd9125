// Mermaid flowcharts: the organisation, and each process.

import { describeDuration } from '../../../language/src/clock/index.ts'
import type { CompiledContract, ProcessElement } from '../../../language/src/compile/schema.ts'
import { sayIn } from '../../../language/src/speech/index.ts'
import { append } from '../../../language/src/text/lists.ts'
import type { Locale } from '../language.ts'
import type { Exported, ExportFile, ExportOptions } from './exporter.ts'
import { Directory, oneLine, Uniquely } from './parts.ts'
import { type Word, words } from './words.ts'

function exportContract(contract: CompiledContract, { locale }: ExportOptions): Exported {
  const directory = new Directory(contract, locale)
  const word = sayIn(words, locale)
  const names = new Uniquely((text) => text.replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-'), 80)
  const file = (name: string, content: string): ExportFile => {
    const part = names.name(name)
    return { part, ending: `${part}.mmd`, content }
  }
  return {
    files: [
      file('organisation', organisation(directory, word, locale)),
      ...contract.processes.map((process) =>
        file(process.id, new ProcessChart(directory, word, locale).draw(process)),
      ),
    ],
    left: [],
  }
}

export { exportContract as export }

/** One process as a flowchart. */
export function processChart(
  process: CompiledContract['processes'][number],
  contract: CompiledContract,
  locale: Locale,
): string {
  return new ProcessChart(new Directory(contract, locale), sayIn(words, locale), locale).draw(process)
}

/**
 * A label that shows exactly this text and does nothing else: what is no letter, digit or harmless mark is written as
 * its number, since quotes, brackets, backticks, `%%{…}%%`, `;` and `:` all mean something to Mermaid or to HTML.
 */
function label(lines: readonly string[]): string {
  return `"${lines.map(escaped).join('<br/>')}"`
}

function escaped(text: string): string {
  return oneLine(text).replace(/[^\p{L}\p{M}\p{N} .,()+/–—·-]/gu, (sign) => `#${sign.codePointAt(0)};`)
}

/** Lines of a chart, and nodes with ids that no text of a contract can be. */
class Chart {
  readonly #lines: string[]
  #count = 0

  constructor(direction: 'TD' | 'LR', title: string) {
    this.#lines = [`flowchart ${direction}`, `  accTitle: ${escaped(title)}`]
  }

  id(): string {
    return `n${++this.#count}`
  }

  add(line: string, depth = 1): void {
    this.#lines.push(`${'  '.repeat(depth)}${line}`)
  }

  node(open: string, text: string, close: string, depth = 1): string {
    const id = this.id()
    this.add(`${id}${open}${text}${close}`, depth)
    return id
  }

  toString(): string {
    return `${this.#lines.join('\n')}\n`
  }
}

class ProcessChart {
  readonly #directory: Directory
  readonly #word: Word
  readonly #locale: Locale

  constructor(directory: Directory, word: Word, locale: Locale) {
    this.#directory = directory
    this.#word = word
    this.#locale = locale
  }

  draw({ id, elements }: CompiledContract['processes'][number]): string {
    const chart = new Chart('TD', this.#directory.title('processes', id))
    const start = chart.node('([', label([this.#word('start')]), '])')
    const last = this.#sequence(chart, elements, start)
    const end = chart.node('([', label([this.#word('finish')]), '])')
    chart.add(`${last} --> ${end}`)
    return chart.toString()
  }

  /** Draws elements one after another behind a node; answers the last node. */
  #sequence(chart: Chart, elements: readonly ProcessElement[], before: string): string {
    return elements.reduce((previous, element) => this.#element(chart, element, previous), before)
  }

  #element(chart: Chart, element: ProcessElement, before: string): string {
    switch (element.kind) {
      case 'step': {
        const node = chart.node('[', label([element.title ?? element.id, ...this.#about(element)]), ']')
        chart.add(`${before} --> ${node}`)
        return node
      }
      case 'prompt': {
        const { segments, handOverTo: who } = element
        const titles = this.#directory.titles('segments', segments)
        const node = chart.node(
          '{{',
          label([
            element.title ?? element.id,
            ...(segments.length === 0 ? [] : [this.#word('forSegments', { segments: titles })]),
            ...(who === undefined
              ? []
              : [this.#word('handOver', { who: this.#directory.title('actors', who) })]),
            ...this.#about({ limit: element.limit }),
          ]),
          '}}',
        )
        chart.add(`${before} --> ${node}`)
        return node
      }
      case 'parallel': {
        const fork = chart.node('((', label([this.#word('together')]), '))')
        chart.add(`${before} --> ${fork}`)
        const ends = element.elements.map((one) => this.#element(chart, one, fork))
        const join = chart.node('((', label([this.#word('joined')]), '))')
        for (const end of ends.length === 0 ? [fork] : ends) chart.add(`${end} --> ${join}`)
        return join
      }
      default:
        return element satisfies never
    }
  }

  #about({
    by,
    limit,
  }: {
    by?: string | undefined
    limit?: Parameters<typeof describeDuration>[0] | undefined
  }) {
    return [
      ...(by === undefined ? [] : [this.#word('doneBy', { who: this.#directory.title('actors', by) })]),
      ...(limit === undefined
        ? []
        : [this.#word('within', { limit: describeDuration(limit, this.#locale) })]),
    ]
  }
}

/** Parties with their roles and teams, the sites of the teams, and the pools over them. */
function organisation(directory: Directory, word: Word, locale: Locale): string {
  const { contract } = directory
  const { client, provider } = contract.contract
  const name = contract.contract.title ?? contract.contract.id
  const chart = new Chart('LR', word('organisation', { contract: name }))
  const nodes = new Map<string, string>()
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 10 })
  const rolesOf = new Map<string, (typeof contract.roles)[number][]>()
  for (const role of contract.roles) append(rolesOf, role.party, role)
  const teamsOf = new Map<string, (typeof contract.teams)[number][]>()
  for (const team of contract.teams) append(teamsOf, team.party, team)
  for (const { id } of contract.parties) {
    const party = chart.id()
    nodes.set(id, party)
    const side = id === client ? [word('client')] : id === provider ? [word('provider')] : []
    const text = label([directory.title('actors', id), ...side])
    const roles = rolesOf.get(id) ?? []
    const teams = teamsOf.get(id) ?? []
    if (roles.length + teams.length === 0) {
      chart.add(`${party}[${text}]`)
      continue
    }
    chart.add(`subgraph ${party}[${text}]`)
    for (const role of roles) chart.node('([', label([directory.title('actors', role.id)]), '])', 2)
    for (const team of teams) {
      const staff = word('fte', { staff: number.format(team.staff) })
      nodes.set(team.id, chart.node('[', label([directory.title('actors', team.id), staff]), ']', 2))
    }
    chart.add('end')
  }
  for (const { id } of contract.sites) {
    const site = chart.node('[(', label([directory.title('sites', id)]), ')]')
    for (const team of contract.teams) {
      if (team.site === id) chart.add(`${nodes.get(team.id)} -.- ${site}`)
    }
  }
  for (const { id, teams } of contract.pools) {
    const pool = chart.node('[[', label([directory.title('actors', id)]), ']]')
    for (const team of teams) if (nodes.has(team)) chart.add(`${pool} --- ${nodes.get(team)}`)
  }
  const [from, to] = [nodes.get(provider), nodes.get(client)]
  if (from !== undefined && to !== undefined && from !== to)
    chart.add(`${from} ==>|${label([word('serves')])}| ${to}`)
  return chart.toString()
}
