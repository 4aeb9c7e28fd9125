// OpenSLO v1: a service for each that is offered, and an SLO for each promise of each row of the matrix.
// https://github.com/OpenSLO/OpenSLO (specification) and https://github.com/OpenSLO/go-sdk (its validation).
import { createHash } from 'node:crypto'
import { Document, type Node, visit } from 'yaml'
import { firstDayOfPeriods } from '../../../language/src/agenda/periods.ts'
import { describeDuration, secondsOf } from '../../../language/src/clock/index.ts'
import type {
  CompiledContract,
  CompiledService,
  CompiledSla,
  Duration,
} from '../../../language/src/compile/schema.ts'
import { nothingElse } from '../../../language/src/wording/index.ts'
import type { Locale } from '../language.ts'
import type { Exported, ExportOptions } from './exporter.ts'
import {
  besideGoals,
  channelsFor,
  Directory,
  type Goal,
  leftLines,
  type Metric,
  offeredRows,
  oneLine,
  promiseOf,
  type Row,
  type Stage,
  stagesOf,
  Uniquely,
} from './parts.ts'
import { type Word, type WordKey, wordsIn } from './words.ts'

/** What the specification allows, in characters. */
const longest = { name: 63, displayName: 63, description: 1050 } as const

const apiVersion = 'openslo/v1'

function exportContract(contract: CompiledContract, { locale }: ExportOptions): Exported {
  const documents: object[] = []
  const left = new Set<string>()
  const writer = new Writer(contract, locale)
  documents.push(...contract.services.map((service) => writer.service(service)))
  for (const row of offeredRows(contract)) {
    const sla = writer.directory.sla(row.sla)
    if (sla === undefined) continue
    for (const sentence of writer.beside(sla)) left.add(sentence)
    for (const goal of sla.goals) {
      const channels = channelsFor(goal, writer.directory.service(row.service))
      if (channels === undefined) continue
      for (const stage of stagesOf(goal.targets)) {
        const made = writer.slo(row, sla, goal, channels, stage)
        if ('left' in made) left.add(made.left)
        else documents.push(made.slo)
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

const inFlow: ReadonlySet<string> = new Set(['labels', 'within', 'channels'])

type Indicator =
  | { readonly objective: object; readonly metric: object; readonly budgetingMethod: string }
  | { readonly why: WordKey }

class Writer {
  readonly directory: Directory
  readonly word: Word
  readonly #contract: CompiledContract
  readonly #slos = new Uniquely(dnsLabel, longest.name)
  readonly #services: ReadonlyMap<string, string>

  constructor(contract: CompiledContract, locale: Locale) {
    this.#contract = contract
    this.directory = new Directory(contract, locale)
    this.word = wordsIn(locale)
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
    const { id, window } = sla
    const said = besideGoals(sla, this.directory, this.word)
    if (window !== undefined && shorthand(window) === undefined) {
      const told = { window: describeDuration(window, this.directory.locale) }
      said.push(`${id}: ${this.word('opensloWindow', told)}`)
    }
    return said
  }

  slo(
    row: Row,
    sla: CompiledSla,
    goal: Goal,
    channels: readonly string[],
    stage: Stage,
  ): { readonly slo: object } | { readonly left: string } {
    const { metric: id, channels: _, targets, ...rest } = goal
    nothingElse(rest)
    const { directory } = this
    const promise = promiseOf(goal, stage, directory)
    const metric = directory.metric(id)
    const on = channels.length === 0 || goal.channels.length === 0 ? '' : `, ${channels.join(', ')}`
    const about = {
      metric: id,
      service: row.service,
      segment: row.segment,
      ...(on === '' ? {} : { channels }),
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
      directory.title('metrics', id),
    ].join(' · ')
    const distinct = [row.segment, row.service, id, ...(on === '' ? [] : channels)]
    const only = stagesOf(targets).length === 1
    if (!only && stage[0].kind !== 'bound')
      distinct.push(String(Number(((stage[0].share ?? 1) * 100).toFixed(10))))
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
          ...this.#timeWindow(sla),
          budgetingMethod: indicator.budgetingMethod,
          objectives: [indicator.objective],
        },
      },
    }
  }

  #timeWindow({ window, calendar }: CompiledSla): { timeWindow?: object[] } {
    const duration = window && shorthand(window)
    const first = window && firstDayOfPeriods(window, this.#contract.contract.inForce.from)
    if (duration === undefined || first === undefined) return {}
    const timeZone = this.#contract.calendars.find(({ id }) => id === calendar)?.timeZone ?? 'UTC'
    return {
      timeWindow: [{ duration, calendar: { startTime: `${first} 00:00:00`, timeZone }, isRolling: false }],
    }
  }
}

/** How a promise is measured and what share is good, or why that cannot be said. */
function indicatorOf({ definition }: Metric, stage: Stage, about: object, calendar: string): Indicator {
  const source = (spec: object): object => ({ metricSource: { type: 'Zusage', spec: { ...about, ...spec } } })
  const [target] = stage
  const budgetingMethod = 'Occurrences'
  switch (target.kind) {
    case 'within':
    case 'by': {
      const share = target.share ?? 1
      if (share >= 1) return { why: 'openslo100' }
      if (share <= 0) return { why: 'opensloNothing' }
      const limit = target.kind === 'within' && stage.length === 1 ? target.limit : undefined
      const seconds = limit?.clock === 'elapsed' ? secondsOf(limit) : undefined
      if (seconds !== undefined) {
        return {
          metric: { thresholdMetric: source({ unit: 'second' }) },
          objective: { op: 'lte', value: seconds, target: share },
          budgetingMethod,
        }
      }
      const within = stage.map((one) => {
        const { kind, share: _, ...rest } = one as { kind: string; share?: number }
        return { kind, ...rest }
      })
      return {
        metric: {
          ratioMetric: {
            counter: true,
            good: source({ count: 'kept', calendar, within }),
            total: source({ count: 'all' }),
          },
        },
        objective: { target: share },
        budgetingMethod,
      }
    }
    case 'bound': {
      if (target.value.kind !== 'share') return { why: 'opensloMean' }
      const { share } = target.value
      const atLeast = target.bound === 'at-least'
      const good = atLeast ? share : Number((1 - share).toFixed(12))
      if (good >= 1) return { why: 'openslo100' }
      if (good <= 0) return { why: 'opensloNothing' }
      if (definition.kind === 'share') {
        return {
          metric: {
            ratioMetric: {
              counter: true,
              [atLeast ? 'good' : 'bad']: source({ count: definition.part }),
              total: source({ count: definition.whole }),
            },
          },
          objective: { target: good },
          budgetingMethod,
        }
      }
      if (definition.kind !== 'share-of-time') return { why: 'opensloMean' }
      if (!atLeast) return { why: 'opensloDirection' }
      return {
        metric: { ratioMetric: { counter: false, rawType: 'success', raw: source({ calendar }) } },
        objective: { target: good, timeSliceWindow: '1m' },
        budgetingMethod: 'RatioTimeslices',
      }
    }
    default:
      return target satisfies never
  }
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
