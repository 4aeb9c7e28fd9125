import type { Range } from 'vscode-languageserver-protocol'
import { type AgendaContract, type AgendaEntry, agendaOf, contractCalendar } from '../../agenda/index.ts'
import type {
  Calendar,
  Contract,
  Declared,
  Recurrence,
  Reference,
  Service,
  Sla,
} from '../../model/declarations.ts'
import type { Facts } from '../../model/effective.ts'
import type { Named, Origin, Placed } from '../../model/origin.ts'
import type { Duration, Literal } from '../../model/values.ts'
import { plainDuration } from '../../projection/values.ts'
import { capacitiesIn, type PlannedCapacity } from '../../rules/support/capacity.ts'
import { clockCalendarOf } from '../../rules/support/clocks.ts'
import type { Locale } from '../../speech/index.ts'
import { channelName, tellDuration, tellMoney } from '../../wording/index.ts'
import { Lines } from '../convert.ts'
import type { EditorFile, EditorProject } from '../project.ts'
import { tellVolume } from './describe.ts'
import { defineFeature } from './feature.ts'
import { tellSla } from './telling.ts'

// What the contract view of our extension shows. It is made of the model, which any text gives, so that a mistake in
// one place leaves the rest of the view standing; what is not known yet is absent.

/** `zusage/contractView`: the contract that a file has, or that its project has. */
export interface ContractViewParams {
  readonly textDocument: { readonly uri: string }
  /** The name of the contract, where there are several. */
  readonly contract?: string
}

/** Where something stands. */
export interface ViewPlace {
  readonly uri: string
  readonly range: Range
}

/** Something with a name and a place to jump to. */
export interface ViewName {
  readonly id: string
  readonly title?: string
  readonly place: ViewPlace
}

export interface ViewService extends ViewName {
  readonly summary?: string
  readonly channels: readonly string[]
  readonly work?: 'immediate' | 'deferrable'
  /** These in the language of the project; as written while they are not sound. */
  readonly effort?: string
  readonly volume?: string
  readonly patience?: string
  readonly price?: string
  readonly needs: readonly string[]
  readonly clientProvides: readonly string[]
  readonly delivers: readonly string[]
  readonly process?: string
  /** What each request is, where promises differ by that. */
  readonly case?: string
  /** The volumes of seasons, in place of the other. */
  readonly seasons: readonly { readonly season: string; readonly volume: string }[]
}

export interface ViewExclusion extends ViewName {
  readonly because?: string
  readonly instead?: string
  readonly effort?: string
  readonly volume?: string
  /** Full-time equivalents that it takes today. */
  readonly frees?: number
}

export interface ViewCatalogue extends ViewName {
  readonly services: readonly ViewService[]
  readonly exclusions: readonly ViewExclusion[]
}

/** What a segment gets of a service. */
export type ViewCell =
  | {
      readonly kind: 'offered'
      /** The SLA and the team or pool by their ids. */
      readonly sla?: string
      readonly by?: string
      readonly volume?: string
      readonly place: ViewPlace
    }
  | { readonly kind: 'not-offered'; readonly because: string; readonly place: ViewPlace }
  /** No answer, or several that contradict each other. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'contradiction'; readonly place: ViewPlace }

export interface ViewSla extends ViewName {
  readonly hours?: string
  /** What the conditions of its goals are about. */
  readonly case?: string
  /** In sentences, inherited ones included; as written while they are not sound. */
  readonly goals: readonly { readonly text: string; readonly place: ViewPlace }[]
  /** What holds besides, in sentences: periods, stops, escalations, credits, exceptions. */
  readonly terms: readonly { readonly text: string; readonly place?: ViewPlace }[]
}

export interface ViewSlot {
  /** A half hour of the week, 0 (Monday 00:00) to 335. */
  readonly slot: number
  /** People, whole. */
  readonly needed: number
  readonly present: number
}

export interface ViewUnit {
  readonly id: string
  readonly title?: string
  readonly place?: ViewPlace
  /** Full-time equivalents. */
  readonly planned: number
  readonly needed: number
  readonly overloaded: boolean
  /** False where no number of people keeps every promise. */
  readonly keepable: boolean
  /** Whether the planned staff keeps all that is promised. */
  readonly enough: boolean
  /** The half hours in which anybody can be at work. */
  readonly slots: readonly ViewSlot[]
}

/** A time of the year in which other hours, volumes or numbers of people hold. */
export interface ViewSeason {
  /** The names of its seasons, joined with `+`. */
  readonly id: string
  readonly title: string
  readonly units: readonly ViewUnit[]
}

export interface ViewDate {
  readonly kind: AgendaEntry['kind']
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly title?: string
  readonly side?: 'client' | 'provider'
  readonly to: readonly string[]
  readonly place?: ViewPlace
}

export interface ContractView {
  /** The language in which the project is spoken of. */
  readonly locale: Locale
  /** How many errors the project has, as far as it is checked; with some, parts may be missing. */
  readonly errors: number
  readonly uri: string
  readonly contract: ViewName & {
    readonly version?: string
    readonly client?: string
    readonly provider?: string
    readonly from?: string
    readonly to?: string
  }
  /** All contracts of the project. */
  readonly contracts: readonly { readonly id: string; readonly title?: string; readonly uri: string }[]
  readonly catalogues: readonly ViewCatalogue[]
  readonly matrix: {
    readonly segments: readonly ViewName[]
    readonly rows: readonly { readonly service: ViewName; readonly cells: readonly ViewCell[] }[]
  }
  readonly slas: readonly ViewSla[]
  /** Teams and pools by their ids. */
  readonly doers: readonly ViewName[]
  readonly staffing: {
    /** In a usual week. */
    readonly units: readonly ViewUnit[]
    readonly seasons: readonly ViewSeason[]
    /** Services of which the volume is not known, so that they count as nothing. */
    readonly withoutVolume: readonly string[]
  }
  /** Absent while the period in force or the hours are not known. */
  readonly dates?: readonly ViewDate[]
}

export const contractView = defineFeature<ContractViewParams, ContractView | null>({
  method: 'zusage/contractView',
  capabilities: {},
  answer: async (file, { contract: wanted }, { token, errorsIn }) => {
    for (;;) {
      const contract = chosenContract(file, wanted)
      if (contract === undefined) return null
      const view = new View(file.project, contract)
      const dates = await view.dates()
      if (token.isCancellationRequested) return null
      // Places would be those of another text if it has changed while clocks were loaded.
      if (view.isCurrent) return view.all(dates, errorsIn(file.project))
    }
  },
})

/** The contract of that name, else the first of the file, else the first of the project. */
function chosenContract(file: EditorFile, wanted: string | undefined): Contract | undefined {
  const { contracts } = file.project.live.model
  return (
    contracts.find(({ id }) => id === wanted) ??
    contracts.find(({ origin }) => origin.file === file.path) ??
    contracts[0]
  )
}

class View {
  private readonly project: EditorProject
  private readonly contract: Contract
  private readonly facts: Facts
  private readonly lines = new Map<string, Lines>()

  constructor(project: EditorProject, contract: Contract) {
    this.project = project
    this.contract = contract
    this.facts = project.facts
  }

  get isCurrent(): boolean {
    return this.project.facts === this.facts
  }

  all(dates: readonly ViewDate[] | undefined, errors: number): ContractView {
    const { contract, project } = this
    const { version, client, provider, inForce } = contract
    const [usual, ...times] = capacitiesIn(contract, this.facts)
    const { capacity, model } = usual!
    const { declaredAs } = model
    const matrix = this.facts.matrix(contract)
    const doers = new Set<Declared>()
    const slas = new Set<Sla>()
    for (const { rows } of contract.assignments) {
      for (const { sla, by } of rows) {
        if (sla?.target !== undefined) slas.add(sla.target)
        if (by?.target !== undefined) doers.add(by.target)
      }
    }
    const frees = new Map(capacity.freed.map(({ id, fte }) => [declaredAs(id), fte]))
    return {
      locale: project.locale,
      errors,
      uri: project.uriOf(contract.origin.file),
      contract: {
        ...this.name(contract),
        ...given('version', version?.text),
        ...given('client', labelOf(client)),
        ...given('provider', labelOf(provider)),
        ...given('from', inForce?.from.value),
        ...given('to', inForce?.to.value),
      },
      contracts: project.live.model.contracts.map(({ id, title, origin }) => ({
        id,
        ...given('title', title),
        uri: project.uriOf(origin.file),
      })),
      catalogues: [...new Set(contract.offers.flatMap(({ target }) => target ?? []))].map((catalogue) => ({
        ...this.name(catalogue),
        services: catalogue.services.map((service) => this.service(service)),
        exclusions: catalogue.exclusions.map((one) => ({
          ...this.name(one),
          ...given('because', one.because),
          ...given('instead', labelOf(one.instead)),
          ...given('effort', this.told(one.effort, duration)),
          ...given('volume', this.told(one.demand?.volume, tellVolume)),
          ...given('frees', frees.get(one)),
        })),
      })),
      matrix: {
        segments: matrix.segments.map((segment) => this.name(segment)),
        rows: matrix.services.map((service) => ({
          service: this.name(service),
          cells: matrix.segments.map((segment) => this.cell(matrix.cells(segment, service))),
        })),
      },
      slas: [...slas].map((sla) => this.sla(sla)),
      doers: [...doers].map((doer) => this.name(doer)),
      staffing: {
        units: this.units(usual!),
        seasons: times.map((time) => ({
          id: time.seasons.map(({ id }) => id).join('+'),
          title: time.seasons.map(({ id, title }) => title ?? id).join(' + '),
          units: this.units(time),
        })),
        withoutVolume: [...new Set(capacity.missing.map(({ service }) => service))].map((id) => {
          const declared = declaredAs(id)
          return declared === undefined ? id : (declared.title ?? declared.id)
        }),
      },
      ...(dates === undefined ? {} : { dates }),
    }
  }

  /** Reviews, notice, reports and duties; undefined while too little is known to reckon with. */
  async dates(): Promise<readonly ViewDate[] | undefined> {
    const agenda = this.agendaContract()
    if (agenda === undefined) return undefined
    const clock = await this.project.clocks.clockOf(contractCalendar(agenda))
    if (clock === undefined) return undefined
    const { clauses, reports, inForce, review, notice } = this.contract
    const declared = new Map<string, Named>([...clauses, ...reports].map((one) => [one.id, one]))
    const places: Partial<Record<AgendaEntry['kind'], Placed>> = {
      ...given('begin', inForce),
      ...given('end', inForce),
      ...given('review', review),
      ...given('notice', notice),
    }
    return agendaOf(agenda, clock).entries.map(({ kind, date, id, title, side, to = [] }) => {
      const origin = id === undefined ? places[kind]?.origin : declared.get(id)?.nameOrigin
      return {
        kind,
        date,
        ...given('title', title ?? id),
        ...given('side', side),
        to,
        ...(origin === undefined ? {} : { place: this.place(origin) }),
      }
    })
  }

  /** The contract as the agenda reads it, as far as it is sound. */
  private agendaContract(): AgendaContract | undefined {
    const { contract, facts } = this
    const [from, to] = [contract.inForce?.from.value, contract.inForce?.to.value]
    if (from === undefined || to === undefined || to < from) return undefined
    const calendars = new Map<Calendar, AgendaContract['calendars'][number]>()
    const slas = new Map<Sla, string>()
    const assignments: AgendaContract['assignments'][number][] = []
    const matrix = facts.matrix(contract)
    for (const segment of matrix.segments) {
      for (const service of matrix.services) {
        const sla = matrix.cells(segment, service)[0]?.row.sla?.target
        const hours = sla && facts.sla(sla).hours?.target
        const reckoned = hours && clockCalendarOf(facts, hours)
        if (sla === undefined || hours === undefined || reckoned === undefined) continue
        // Names from different files may be the same.
        if (!calendars.has(hours)) calendars.set(hours, { ...reckoned, id: `${calendars.size} ${hours.id}` })
        slas.set(sla, `${hours.origin.file} ${sla.origin.file} ${sla.id}`)
        assignments.push({ segment: segment.id, service: service.id, offered: true, sla: slas.get(sla)! })
      }
    }
    return {
      contract: {
        id: contract.id,
        version: contract.version?.text ?? '',
        client: contract.client?.text ?? '',
        provider: contract.provider?.text ?? '',
        offers: [],
        serves: '',
        inForce: { from, to },
        ...given('monthsStartOn', contract.monthsStart?.value),
        ...given('review', compiled(contract.review?.value)),
        ...given('notice', compiled(contract.notice?.value)),
      },
      calendars: [...calendars.values()],
      slas: [...slas].map(([sla, id]) => ({
        id,
        calendar: calendars.get(facts.sla(sla).hours!.target!)!.id,
      })),
      assignments,
      clauses: contract.clauses.flatMap((clause) => {
        const recurrence = clause.kind === 'duty' ? compiledRecurrence(clause.recurrence) : undefined
        if (clause.kind !== 'duty' || recurrence === undefined) return []
        return [
          {
            kind: 'duty' as const,
            id: clause.id,
            ...given('title', clause.title),
            side: clause.side,
            ...recurrence,
          },
        ]
      }),
      reports: contract.reports.flatMap((report) => {
        const recurrence = compiledRecurrence(report.recurrence)
        if (recurrence === undefined) return []
        return [
          {
            id: report.id,
            ...given('title', report.title),
            ...recurrence,
            to: report.recipients.map((one) => labelOf(one) ?? one.text),
            metrics: [],
            by: [],
          },
        ]
      }),
    }
  }

  private units({ capacity, model: { declaredAs } }: PlannedCapacity): ViewUnit[] {
    return capacity.units.map((unit) => {
      const declared = declaredAs(unit.id) ?? declaredAs(unit.doers[0] ?? '')
      return {
        id: unit.id,
        ...(declared?.id === unit.id ? given('title', declared.title) : {}),
        ...(declared === undefined ? {} : { place: this.place(declared.nameOrigin) }),
        planned: unit.fte.planned,
        needed: unit.fte.needed,
        overloaded: unit.overloaded,
        keepable: unit.keepable,
        enough:
          !unit.overloaded &&
          unit.backlog.stable &&
          unit.late.length === 0 &&
          unit.answers.every(({ kept }) => kept),
        slots: unit.slots.map(({ slot, needed, present }) => ({ slot, needed, present })),
      }
    })
  }

  private service(service: Service): ViewService {
    return {
      ...this.name(service),
      ...given('summary', service.summary ?? service.documentation),
      channels: service.channels.map(({ text }) => channelName(text)[this.project.locale]),
      ...given('work', service.work),
      ...given('effort', this.told(service.effort, duration)),
      ...given('volume', this.told(service.demand?.volume, tellVolume)),
      ...given('patience', this.told(service.patience, duration)),
      ...given('price', this.told(service.price, tellMoney)),
      needs: service.needs.map((one) => labelOf(one) ?? one.text),
      clientProvides: service.clientProvides,
      delivers: service.delivers,
      ...given('process', labelOf(service.process)),
      ...given('case', labelOf(service.case)),
      seasons: service.seasonalDemand.map(({ season, volume }) => ({
        season: labelOf(season) ?? season.text,
        volume: this.told(volume, tellVolume) ?? volume.text,
      })),
    }
  }

  private sla(sla: Sla): ViewSla {
    const effective = this.facts.sla(sla)
    const { hours, case: about } = effective
    const { goals, terms } = tellSla(effective, this.project.locale)
    return {
      ...this.name(sla),
      ...given('hours', labelOf(hours)),
      ...given('case', labelOf(about)),
      goals: goals.flatMap(({ goal, sentences }) => {
        const place = this.place(goal.origin)
        return (sentences.length > 0 ? sentences : [this.text(goal.origin)]).map((text) => ({ text, place }))
      }),
      terms: terms.map(({ label, text, origin }) => ({
        text: label === undefined ? text : `${label}: ${text}`,
        ...(origin === undefined ? {} : { place: this.place(origin) }),
      })),
    }
  }

  private cell(answers: ReturnType<ReturnType<Facts['matrix']>['cells']>): ViewCell {
    const [answer, ...more] = answers
    if (answer === undefined) return { kind: 'missing' }
    const { row, assignment } = answer
    const place = this.place(row.origin)
    if (more.length > 0) return { kind: 'contradiction', place }
    if (row.notOffered !== undefined) return { kind: 'not-offered', because: row.notOffered.because, place }
    return {
      kind: 'offered',
      ...given('sla', row.sla?.target?.id ?? row.sla?.text),
      ...given('by', row.by?.target?.id ?? row.by?.text),
      ...given('volume', this.told(row.volume ?? assignment.volume, tellVolume)),
      place,
    }
  }

  private name(declared: Named): ViewName {
    return { id: declared.id, ...given('title', declared.title), place: this.place(declared.nameOrigin) }
  }

  private place(origin: Origin): ViewPlace {
    let lines = this.lines.get(origin.file)
    if (lines === undefined) {
      lines = new Lines(this.project.file(origin.file)?.text ?? '')
      this.lines.set(origin.file, lines)
    }
    return { uri: this.project.uriOf(origin.file), range: lines.range(origin) }
  }

  private told<T>(
    literal: Literal<T> | undefined,
    tell: (value: T, locale: Locale) => string,
  ): string | undefined {
    return literal?.value === undefined ? literal?.text : tell(literal.value, this.project.locale)
  }

  private text({ file, start, end }: Origin): string {
    return (this.project.file(file)?.text ?? '').slice(start, end)
  }
}

/** A property that is there only if it has a value. */
function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V })
}

function duration(value: Duration, locale: Locale): string {
  return tellDuration(plainDuration(value), locale)
}

/** The title of what a name stands for, else the name. */
function labelOf(reference: Reference | undefined): string | undefined {
  return reference?.target?.title ?? reference?.text
}

type AgendaDuration = NonNullable<AgendaContract['contract']['review']>

/** The format writes an elapsed length of time in a second way, which an agenda does not read. */
function compiled(duration: Duration | undefined): AgendaDuration | undefined {
  return duration as AgendaDuration | undefined
}

/** How often something is due, and when; undefined while that is not sound, so that no wrong date is shown. */
function compiledRecurrence(recurrence: Recurrence | undefined) {
  const every = compiled(recurrence?.every.value)
  if (recurrence === undefined || every === undefined) return undefined
  const { from, due, ahead } = recurrence
  if ((from !== undefined && from.value === undefined) || (due !== undefined && due.value === undefined))
    return undefined
  return { every, ...given('from', from?.value), ...given(ahead ? 'ahead' : 'due', compiled(due?.value)) }
}
