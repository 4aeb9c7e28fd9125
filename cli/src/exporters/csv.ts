// Tables for spreadsheets (RFC 4180): the matrix, the catalogue and the goals.

import { stringify } from 'csv-stringify/sync'
import { secondsOf } from '../../../language/src/clock/index.ts'
import type { CompiledContract, Duration, Rate, Target } from '../../../language/src/compile/schema.ts'
import { sayIn } from '../../../language/src/speech/index.ts'
import { nothingElse, tellPer } from '../../../language/src/wording/index.ts'
import type { Locale } from '../language.ts'
import type { Exported, ExportFile, ExportOptions } from './exporter.ts'
import { besideGoals, casesOf, Directory, oneLine, promiseOf, windowsOf } from './parts.ts'
import { guarded } from './spreadsheet.ts'
import { type Word, type WordKey, words } from './words.ts'

/** A cell: numbers are written as the language has them, texts as they are. */
type Cell = string | number | undefined
type Columns<T> = readonly (readonly [title: WordKey, cell: (row: T) => Cell])[]

function exportContract(contract: CompiledContract, { locale, delimiter, decimal }: ExportOptions): Exported {
  const tables = new Tables(contract, locale, decimal ?? ({ en: '.', de: ',' } as const)[locale])
  const file = (part: string, records: string[][]): ExportFile => ({
    part,
    ending: `${part}.csv`,
    content: stringify(records, {
      // Excel takes a file without this mark for one in the system's old encoding.
      bom: true,
      delimiter: delimiter ?? { en: ',', de: ';' }[locale],
      record_delimiter: '\r\n',
      // Whatever the delimiter: a line end alone ends a row for many readers.
      quoted_match: /[\r\n]/,
    }),
  })
  return {
    files: [
      file('matrix', tables.matrix()),
      file('catalogue', tables.catalogue()),
      file('goals', tables.goals()),
    ],
    left: tables.beside(),
  }
}

export { exportContract as export }

/** Columns in which numbers and times stand as text. */
const figures: ReadonlySet<WordKey> = new Set([
  ...(['volumeShare', 'price', 'share', 'limit', 'dueTime', 'receivedBefore', 'inAnyCase'] as const),
])

class Tables {
  readonly #contract: CompiledContract
  readonly #directory: Directory
  readonly #locale: Locale
  readonly #word: Word
  readonly #point: ',' | '.'

  constructor(contract: CompiledContract, locale: Locale, point: ',' | '.') {
    this.#point = point
    this.#contract = contract
    this.#directory = new Directory(contract, locale)
    this.#locale = locale
    this.#word = sayIn(words, locale)
  }

  /** A line for each segment and service. */
  matrix(): string[][] {
    const directory = this.#directory
    const volume = (row: Assignment) => (row.offered ? row.volume : undefined)
    const rate = (row: Assignment): Rate | undefined => {
      const said = volume(row)
      return said?.kind === 'rate' ? said.rate : undefined
    }
    return this.#table<Assignment>(this.#contract.assignments, [
      ['segment', (row) => directory.title('segments', row.segment)],
      ['segmentId', (row) => row.segment],
      ['service', (row) => directory.title('services', row.service)],
      ['serviceId', (row) => row.service],
      ['offered', (row) => this.#word(row.offered ? 'yes' : 'no')],
      ['sla', (row) => (row.offered ? directory.title('slas', row.sla) : '')],
      ['slaId', (row) => (row.offered ? row.sla : '')],
      ['by', (row) => (row.offered ? (row.by === undefined ? '' : directory.title('actors', row.by)) : '')],
      ['byId', (row) => (row.offered ? row.by : '')],
      [
        'volumeShare',
        (row) => {
          const said = volume(row)
          return said?.kind === 'share' ? this.#share(said.share) : ''
        },
      ],
      ['volume', (row) => rate(row)?.amount],
      ['volumePer', (row) => this.#per(rate(row)?.per)],
      ['volumeSegments', (row) => directory.titles('segments', volume(row)?.segments ?? [])],
      ['because', (row) => (row.offered ? '' : row.because)],
    ])
  }

  /** A line for each service that is offered, then one for each that is delimited. */
  catalogue(): string[][] {
    const { services, exclusions } = this.#contract
    const list = (texts: readonly string[] | undefined): string => (texts ?? []).join(', ')
    const directory = this.#directory
    const offered = (row: Listed) => (row.offered ? row.service : undefined)
    const delimited = (row: Listed) => (row.offered ? undefined : row.service)
    const rows: Listed[] = [
      ...services.map((service) => ({ offered: true, service }) as const),
      ...exclusions.map((service) => ({ offered: false, service }) as const),
    ]
    return this.#table<Listed>(rows, [
      ['catalogue', ({ service }) => service.catalogue],
      ['service', ({ service }) => service.title ?? service.id],
      ['serviceId', ({ service }) => service.id],
      ['offered', (row) => this.#word(row.offered ? 'yes' : 'no')],
      ['summary', (row) => offered(row)?.summary],
      ['channels', (row) => list(offered(row)?.channels)],
      ['work', (row) => (row.offered ? this.#word(row.service.work) : '')],
      ['effort', ({ service }) => inUnits(service.effort, 60)],
      ['volume', ({ service }) => service.volume?.amount],
      ['volumePer', ({ service }) => this.#per(service.volume?.per)],
      ['profile', ({ service: { profile } }) => profile && directory.title('profiles', profile)],
      ['patience', (row) => inUnits(offered(row)?.patience, 1)],
      ['price', (row) => this.#decimal(offered(row)?.price?.amount)],
      ['currency', (row) => offered(row)?.price?.currency],
      ['needs', (row) => directory.titles('skills', offered(row)?.needs ?? [])],
      ['clientProvides', (row) => list(offered(row)?.clientProvides)],
      ['delivers', (row) => list(offered(row)?.delivers)],
      ['process', (row) => directory.titleOnly('processes', offered(row)?.process) || offered(row)?.process],
      ['because', (row) => delimited(row)?.because],
      [
        'instead',
        (row) => {
          const instead = delimited(row)?.instead
          return instead === undefined ? '' : directory.title('actors', instead)
        },
      ],
      ['seasonalVolumes', ({ service }) => list(service.seasonalVolumes?.map((one) => this.#seasonal(one)))],
      [
        'case',
        (row) => {
          const of = offered(row)?.case
          return of && directory.title('cases', of)
        },
      ],
    ])
  }

  /** A line for each target of each goal of each SLA. */
  goals(): string[][] {
    const rows = this.#contract.slas.flatMap((sla) =>
      sla.goals.flatMap((goal) => {
        const { metric, with: _, channels, when, windows, smallSample, targets, ...rest } = goal
        nothingElse(rest)
        return targets.map((target) => ({ sla, goal, target, ...columnsOf(target) }))
      }),
    )
    return this.#table(rows, [
      ['sla', ({ sla }) => sla.title ?? sla.id],
      ['slaId', ({ sla }) => sla.id],
      ['calendar', ({ sla }) => this.#directory.title('calendars', sla.calendar)],
      [
        'window',
        ({ sla, goal }) =>
          windowsOf(goal, sla)
            .map((window) => this.#per(window))
            .join(', '),
      ],
      ['metric', ({ goal }) => this.#directory.title('metrics', goal.metric)],
      ['metricId', ({ goal }) => goal.metric],
      ['channels', ({ goal }) => goal.channels.join(', ')],
      ['promise', ({ sla, goal, target }) => promiseOf(sla, goal, [target], this.#directory)],
      ['share', ({ share }) => (share === undefined ? '' : this.#share(share))],
      ['limit', ({ limit, value }) => limit?.amount ?? this.#value(value)],
      ['unit', ({ limit, value }) => limit?.unit ?? (value?.kind === 'money' ? value.money.currency : '')],
      ['clock', ({ limit }) => limit?.clock],
      ['dueTime', ({ time }) => time],
      ['dueDay', ({ day }) => day],
      ['receivedBefore', ({ receivedBefore }) => receivedBefore],
      ['bound', ({ bound }) => bound],
      ['alsoFor', ({ goal }) => this.#directory.titles('metrics', goal.with ?? [])],
      ['cases', ({ sla, goal }) => casesOf(sla, goal, this.#directory)],
      [
        'inAnyCase',
        ({ inAnyCase }) => {
          if (typeof inAnyCase === 'number') return this.#share(inAnyCase)
          return inAnyCase?.kind === 'duration' ? inAnyCase.duration.amount : this.#value(inAnyCase)
        },
      ],
      ['until', ({ until }) => this.#directory.titles('events', until ?? [])],
      ['belowCases', ({ goal }) => goal.smallSample?.below],
      ['misses', ({ goal }) => goal.smallSample?.misses],
      // Clocks stop for deadlines, not for what is measured over a window.
      [
        'stops',
        ({ sla, target: { kind } }) =>
          kind === 'bound' || kind === 'best-effort'
            ? ''
            : this.#directory.titles('reasons', sla.stops ?? []),
      ],
    ])
  }

  /** What the SLAs say beside their goals, for which there is no column. */
  beside(): string[] {
    return this.#contract.slas.flatMap((sla) => besideGoals(sla, this.#directory, this.#word, true))
  }

  #table<T>(rows: readonly T[], columns: Columns<T>): string[][] {
    const cells = (row: T): string[] =>
      columns.map(([title, cell]) => {
        const value = cell(row)
        if (typeof value === 'number') return this.#decimal(plain(value))
        return figures.has(title) ? (value ?? '') : guarded(value ?? '')
      })
    return [columns.map(([title]) => this.#word(title)), ...rows.map(cells)]
  }

  /** A decimal number as the spreadsheet reads it that is to open the table. */
  #decimal(text: string | undefined): string {
    return (text ?? '').replace('.', this.#point)
  }

  #share(ratio: number): string {
    return `${this.#decimal(plain(Number((ratio * 100).toFixed(10))))} %`
  }

  #per(duration: Duration | undefined): string {
    if (duration === undefined) return ''
    // Without its first word, which the title of the column says.
    return oneLine(tellPer(duration, this.#locale)).replace(/^\S+ /, '')
  }

  /** `Winterdienst: 480 je Arbeitstag` */
  #seasonal({ season, volume, profile }: Seasonal): string {
    const of = this.#directory.title('seasons', season)
    const by = profile === undefined ? '' : ` (${this.#directory.title('profiles', profile)})`
    return `${of}: ${this.#decimal(plain(volume.amount))} ${oneLine(tellPer(volume.per, this.#locale))}${by}`
  }

  #value(value: BoundValue | undefined): string {
    switch (value?.kind) {
      case undefined:
      case 'duration':
        return ''
      case 'share':
        return this.#share(value.share)
      case 'number':
        return this.#decimal(value.number)
      case 'money':
        return this.#decimal(value.money.amount)
      default:
        return value satisfies never
    }
  }
}

type BoundValue = Extract<Target, { kind: 'bound' }>['value']

/** A target in columns. */
interface TargetColumns {
  readonly share?: number
  readonly limit?: Duration
  readonly value?: BoundValue
  readonly time?: string
  readonly day?: string
  readonly receivedBefore?: string | undefined
  readonly bound?: string
  /** What is reached in any case, beside what is expected. */
  readonly inAnyCase?: number | BoundValue | undefined
  readonly until?: readonly string[]
}

function columnsOf(target: Target): TargetColumns {
  switch (target.kind) {
    case 'within':
      return {
        share: target.share ?? 1,
        limit: target.limit,
        receivedBefore: target.receivedBefore,
        inAnyCase: target.neverBelow,
      }
    case 'by': {
      const { time, day, receivedBefore, neverBelow } = target
      return { share: target.share ?? 1, time, day, receivedBefore, inAnyCase: neverBelow }
    }
    case 'bound': {
      const { bound, value, neverBelow, neverAbove } = target
      const limit = value.kind === 'duration' ? { limit: value.duration } : {}
      return { bound, value, ...limit, inAnyCase: neverBelow ?? neverAbove }
    }
    case 'every':
      return { limit: target.interval, until: target.until }
    case 'share':
      return { share: target.share, inAnyCase: target.neverBelow }
    case 'best-effort':
      return {}
    default:
      return target satisfies never
  }
}

type Seasonal = NonNullable<CompiledContract['services'][number]['seasonalVolumes']>[number]
type Assignment = CompiledContract['assignments'][number]
type Listed =
  | { readonly offered: true; readonly service: CompiledContract['services'][number] }
  | { readonly offered: false; readonly service: CompiledContract['exclusions'][number] }

/** So many seconds are one of the unit. */
function inUnits(duration: Duration | undefined, seconds: number): number | undefined {
  const length = duration && secondsOf(duration)
  return length === undefined ? undefined : Number((length / seconds).toFixed(6))
}

/** Without an exponent, which spreadsheets would show. */
function plain(value: number): string {
  return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
}
