// OpenSLO v1: a service for each that is offered, and an SLO for each promise of each row of the matrix.
// https://github.com/OpenSLO/OpenSLO (specification) and https://github.com/OpenSLO/go-sdk (its validation).

import { createHash } from 'node:crypto'
import { Document, type Node, visit } from 'yaml'
import { firstDayOfPeriods } from '../../../language/src/agenda/periods.ts'
import { describeDuration } from '../../../language/src/clock/index.ts'
import type {
  CompiledContract,
  CompiledService,
  CompiledSla,
  Duration,
  Target,
} from '../../../language/src/compile/schema.ts'
import { effectiveCondition } from '../../../language/src/segments/index.ts'
import { sayIn } from '../../../language/src/speech/index.ts'
import { addAll, withId } from '../../../language/src/text/lists.ts'
import { nothingElse } from '../../../language/src/wording/index.ts'
import type { Locale } from '../language.ts'
import type { Exported, ExportOptions } from './exporter.ts'
import { indicatorOf, inFlow } from './openslo-indicators.ts'
import {
  besideGoals,
  channelsFor,
  conditionOf,
  Directory,
  type Goal,
  leftLines,
  offeredRows,
  oneLine,
  promiseOf,
  type Row,
  type Stage,
  stagesOf,
  Uniquely,
  windowsOf,
} from './parts.ts'
import { type Word, words } from './words.ts'

/** What the specification allows, in characters. */
const longest = { name: 63, displayName: 63, description: 1050 } as const

const apiVersion = 'openslo/v1'

function exportContract(contract: CompiledContract, { locale }: ExportOptions): Exported {
  const documents: object[] = []
  const left = new Set<string>()
  const writer = new Writer(contract, locale)
  addAll(
    documents,
    contract.services.map((service) => writer.service(service)),
  )
  for (const row of offeredRows(contract)) {
    const sla = writer.directory.sla(row.sla)
    if (sla === undefined) continue
    for (const sentence of writer.beside(sla)) left.add(sentence)
    for (const goal of sla.goals) {
      const channels = channelsFor(goal, writer.directory.service(row.service))
      if (channels === undefined) continue
      for (const stage of stagesOf(goal.targets)) {
        const made = writer.slos(row, sla, goal, channels, stage)
        for (const sentence of made.left) left.add(sentence)
        addAll(documents, made.slos)
      }
    }
  }
  const { id, version } = contract.contract
  const head = comment([`${id} ${version}, OpenSLO v1`, ...leftLines([...left], writer.word)])
  const body = documents.map((document) => `---\n${yamlOf(document)}`).join('')
  return { files: [{ ending: 'openslo.yaml', content: head + body }], left: [...left] }
}

export { exportContract as export }

function comment(lines: readonly string[]): string {
  return lines.map((line) => `# ${oneLine(line)}\n`).join('')
}

/** Texts that an older reader of YAML would take for something else are in quotes; deep facts stand on one line. */
function yamlOf(value: object): string {
  const document = new Document(value, { compat: 'yaml-1.1', aliasDuplicateObjects: false })
  visit(document, {
    Pair(_, pair) {
      const key = (pair.key as { value?: unknown }).value
      if (typeof key === 'string' && inFlow.has(key)) (pair.value as Node & { flow?: boolean }).flow = true
    },
  })
  return document.toString({ lineWidth: 0 })
}

class Writer {
  readonly directory: Directory
  readonly word: Word
  readonly #contract: CompiledContract
  readonly #slos = new Uniquely(dnsLabel, longest.name)
  readonly #services: ReadonlyMap<string, string>

  constructor(contract: CompiledContract, locale: Locale) {
    this.#contract = contract
    this.directory = new Directory(contract, locale)
    this.word = sayIn(words, locale)
    const names = new Uniquely(dnsLabel, longest.name)
    this.#services = new Map(contract.services.map(({ id }) => [id, names.name(id)]))
  }

  service({ id, summary }: CompiledService): object {
    return {
      apiVersion,
      kind: 'Service',
      metadata: {
        name: this.#services.get(id),
        ...displayName(this.directory.title('services', id)),
      },
      spec: summary === undefined ? {} : { description: cut(summary, longest.description) },
    }
  }

  /** What an SLA says beside what can be an SLO. */
  beside(sla: CompiledSla): string[] {
    const { id } = sla
    const said = besideGoals(sla, this.directory, this.word)
    const windows = sla.goals.flatMap((goal) => windowsOf(goal, sla))
    for (const window of windows.filter((one) => shorthand(one) === undefined)) {
      const told = { window: describeDuration(window, this.directory.locale) }
      said.push(`${id}: ${this.word('opensloWindow', told)}`)
    }
    return said
  }

  /** An SLO for each period over which a stage is measured, and for the minimum beside what is expected. */
  slos(
    row: Row,
    sla: CompiledSla,
    goal: Goal,
    channels: readonly string[],
    stage: Stage,
  ): { readonly slos: readonly object[]; readonly left: readonly string[] } {
    const windows = windowsOf(goal, sla).filter((one) => shorthand(one) !== undefined)
    const least = minimumOf(stage)
    const stages = least === undefined ? [stage] : [stage, least]
    const made = stages.flatMap((one) =>
      (windows.length === 0 ? [undefined] : windows).map((window) =>
        this.#slo(row, sla, goal, channels, one, {
          window: windows.length === 0 ? undefined : window,
          more: [
            ...(one === stage ? [] : ['minimum']),
            ...(windows.length < 2 || window === undefined ? [] : [shorthand(window)!]),
          ],
        }),
      ),
    )
    const slos = made.flatMap((one) => ('slo' in one ? [one.slo] : []))
    const left = made.flatMap((one) => ('left' in one ? [one.left] : []))
    if (goal.smallSample !== undefined && slos.length > 0) {
      const promise = promiseOf(sla, goal, stage, this.directory)
      left.push(`${sla.id}, ${goal.metric}: ${promise} – ${this.word('opensloSample')}`)
    }
    return { slos, left }
  }

  #slo(
    row: Row,
    sla: CompiledSla,
    goal: Goal,
    channels: readonly string[],
    stage: Stage,
    { window, more }: { readonly window: Duration | undefined; readonly more: readonly string[] },
  ): { readonly slo: object } | { readonly left: string } {
    const { metric: id, with: others, channels: _, when, windows, smallSample, targets, ...rest } = goal
    nothingElse(rest)
    const { directory } = this
    const promise = promiseOf(sla, goal, stage, directory)
    const cases = conditionOf(goal)
    const holds = effectiveCondition(goal, sla.goals)
    const metric = directory.metric(id)
    const on = channels.length === 0 || goal.channels.length === 0 ? '' : `, ${channels.join(', ')}`
    const about = {
      metric: id,
      service: row.service,
      segment: row.segment,
      ...(on === '' ? {} : { channels }),
      ...(others === undefined ? {} : { with: others }),
      ...(holds === undefined ? {} : { cases: holds }),
      ...(sla.stops === undefined ? {} : { stops: sla.stops }),
    }
    const indicator =
      metric === undefined
        ? ({ why: 'opensloMean' } as const)
        : indicatorOf(metric, stage, about, sla.calendar)
    if ('why' in indicator) {
      return { left: `${sla.id}, ${id}: ${promise} – ${this.word(indicator.why)}` }
    }
    const titles = [
      directory.title('segments', row.segment),
      directory.title('services', row.service),
      [id, ...(others ?? [])].map((one) => directory.title('metrics', one)).join(', '),
      ...(cases === '' ? [] : [cases]),
    ].join(' · ')
    const distinct = [row.segment, row.service, id, ...(others ?? []), ...(on === '' ? [] : channels)]
    if (cases !== '') distinct.push(cases)
    const only = stagesOf(targets).length === 1
    if (!only && (stage[0].kind === 'within' || stage[0].kind === 'by'))
      distinct.push(String(Number(((stage[0].share ?? 1) * 100).toFixed(10))))
    addAll(distinct, more)
    const name = this.#slos.name(distinct.join('-'))
    const title = this.#contract.contract.title ?? this.#contract.contract.id
    return {
      slo: {
        apiVersion,
        kind: 'SLO',
        metadata: {
          name,
          ...displayName(titles),
          labels: {
            contract: this.#contract.contract.id,
            segment: row.segment,
            sla: sla.id,
            ...(row.by === undefined ? {} : { by: row.by }),
          },
        },
        spec: {
          description: cut(`${title}: ${titles}. ${promise}.`, longest.description),
          service: this.#services.get(row.service) ?? dnsLabel(row.service),
          indicator: { metadata: { name }, spec: indicator.metric },
          ...this.#timeWindow(window, sla),
          budgetingMethod: indicator.budgetingMethod,
          objectives: [indicator.objective],
        },
      },
    }
  }

  #timeWindow(window: Duration | undefined, { calendar }: CompiledSla): { timeWindow?: object[] } {
    const duration = window && shorthand(window)
    const first = window && firstDayOfPeriods(window, this.#contract.contract)
    if (duration === undefined || first === undefined) return {}
    const timeZone = withId(this.#contract.calendars, calendar)?.timeZone ?? 'UTC'
    return {
      timeWindow: [{ duration, calendar: { startTime: `${first} 00:00:00`, timeZone }, isRolling: false }],
    }
  }
}

/** The minimum of a stage as one that is expected; undefined where there is none. */
function minimumOf(stage: Stage): Stage | undefined {
  const shares = stage.map((target) => ('share' in target ? target.neverBelow : undefined))
  const least = shares.find((share) => share !== undefined)
  const [first, ...others] = stage.map((target): Target => {
    switch (target.kind) {
      case 'within':
      case 'by':
      case 'share': {
        const { neverBelow: _, ...rest } = target
        return { ...rest, share: least ?? 1 }
      }
      case 'bound': {
        const { neverBelow, neverAbove, ...rest } = target
        return { ...rest, value: neverBelow ?? neverAbove ?? rest.value }
      }
      default:
        return target
    }
  })
  const hasOne = stage.some((target) => 'neverBelow' in target || 'neverAbove' in target)
  return hasOne && first !== undefined ? [first, ...others] : undefined
}

/** OpenSLO's short form of a window: `1M`, `1Q`, `4w`. */
function shorthand({ amount, unit, clock }: Duration): string | undefined {
  if (!Number.isInteger(amount) || amount < 1 || clock === 'business') return undefined
  switch (unit) {
    case 'month':
      return amount % 12 === 0 ? `${amount / 12}Y` : amount % 3 === 0 ? `${amount / 3}Q` : `${amount}M`
    case 'week':
      return `${amount}w`
    case 'day':
      return `${amount}d`
    case 'hour':
      return `${amount}h`
    case 'minute':
      return `${amount}m`
    case 'second':
      return undefined
    default:
      return unit satisfies never
  }
}

const german: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** A DNS label (RFC 1123): `Öffnungszeiten, Süd` is `oeffnungszeiten-sued`; a long one ends in a digest of its rest. */
function dnsLabel(text: string): string {
  const label = text
    .normalize('NFC')
    .replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu, '-')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => german[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (label.length <= longest.name - 5) return label === '' ? 'x' : label
  const rest = createHash('sha256').update(label).digest('hex').slice(0, 6)
  return `${label.slice(0, longest.name - 12).replace(/-+$/, '')}-${rest}`
}

function displayName(text: string): { displayName?: string } {
  const name = cut(text, longest.displayName)
  return name === '' ? {} : { displayName: name }
}

/** Counts characters as the specification does, not UTF-16. */
function cut(text: string, most: number): string {
  const characters = [...oneLine(text)]
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`
}
