// The contract view is made of the model, which any text gives, so that a mistake in one place leaves the rest of the view
// standing; what is not known yet is absent.
import { agendaContractOf } from '../../../agenda/from-model.ts'
import { type AgendaEntry, agendaOf, contractCalendar } from '../../../agenda/index.ts'
import type { SlotFigures, Unmet } from '../../../capacity/figures.ts'
import { assumptionsOf, tellNumber, tellWeekly } from '../../../capacity/wording.ts'
import type { Contract, Declared, Reference, Service, Sla } from '../../../model/declarations.ts'
import type { Facts } from '../../../model/effective.ts'
import type { Named, Origin, Placed } from '../../../model/origin.ts'
import type { Duration, Literal } from '../../../model/values.ts'
import { tolerant } from '../../../projection/context.ts'
import { plainDuration, wordsOf } from '../../../projection/values.ts'
import { capacitiesIn, type PlannedCapacity } from '../../../rules/support/capacity.ts'
import { type Locale, tellPeriod } from '../../../speech/index.ts'
import { channelNames, standardMetrics, tellDuration, tellMoney } from '../../../wording/index.ts'
import { Lines } from '../../convert.ts'
import type { EditorProject } from '../../project.ts'
import { tellVolume } from '../describe/services.ts'
import { tellSla } from '../telling.ts'
import type {
  ContractView,
  ViewCell,
  ViewDate,
  ViewName,
  ViewPlace,
  ViewService,
  ViewSla,
  ViewSlot,
  ViewUnit,
} from './types.ts'

/** Makes the view of one contract at one state of the project. */
export class View {
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
          id: time.seasons.map(({ id }) => id).join('+') || time.days[0]!.from,
          title: time.seasons.map(({ id, title }) => title ?? id).join(' + ') || spanOf(time, project.locale),
          units: this.units(time),
        })),
        notReckoned: this.notReckoned(usual!),
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
    const agenda = agendaContractOf(this.contract, this.facts)
    if (agenda === undefined) return undefined
    const clock = await this.project.clocks.clockOf(contractCalendar(agenda))
    if (clock === undefined) return undefined
    const { clauses, reports, inForce, review, notice } = this.contract
    const declared = new Map<string, Named>([...clauses, ...reports].map((one) => [one.id, one]))
    const recipients = new Map(
      reports.flatMap((report) => report.recipients.map((one) => [tolerant.idOf(one), labelOf(one)])),
    )
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
        to: to.map((recipient) => recipients.get(recipient) ?? recipient),
        ...(origin === undefined ? {} : { place: this.place(origin) }),
      }
    })
  }

  private units({ capacity, model: { declaredAs } }: PlannedCapacity): ViewUnit[] {
    return capacity.units.map((unit) => {
      const declared = declaredAs(unit.id) ?? declaredAs(unit.doers[0] ?? '')
      return {
        id: unit.id,
        ...(declared?.id === unit.id ? given('title', declared.title) : {}),
        ...(declared === undefined ? {} : { place: this.place(declared.nameOrigin) }),
        planned: unit.fte.planned,
        average: unit.fte.average,
        needed: unit.fte.needed,
        overloaded: unit.overloaded,
        keepable: unit.keepable,
        kept: unit.keepsAll,
        enough: unit.isEnough,
        ...given('unmet', unit.unmet && tellUnmet(unit.unmet, this.project.locale)),
        assumptions: assumptionsOf(unit).map((sentence) => sentence[this.project.locale]),
        slots: halfHoursOf(unit.slots),
      }
    })
  }

  /** The metrics whose promises are not reckoned, with the SLA of each. */
  private notReckoned({ capacity, model: { declaredAs } }: PlannedCapacity): string[] {
    const name = (id: string): string => {
      const declared = declaredAs(id)
      return declared?.title ?? standardMetrics[id]?.title[this.project.locale] ?? declared?.id ?? id
    }
    return [...new Set(capacity.notReckoned.map(({ metric, sla }) => `${name(metric)} (${name(sla)})`))]
  }

  private service(service: Service): ViewService {
    return {
      ...this.name(service),
      ...given('summary', service.summary ?? service.documentation),
      channels: channelNames(wordsOf(service.channels), this.project.locale),
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

/** The days of a time of the year in which only clocks differ. */
function spanOf({ days }: PlannedCapacity, locale: Locale): string {
  return days.map(({ from, to }) => tellPeriod(from, to, locale)).join(', ')
}

function tellUnmet({ requests, times }: Unmet, locale: Locale): string {
  const told = tellNumber(requests, locale)
  const when = tellWeekly(times, locale)
  return {
    en: `${told} requests a week reach nobody: ${when}.`,
    de: `${told} Anfragen je Woche erreichen niemanden: ${when}.`,
  }[locale]
}

/** Of half hours that are cut the part in which most people are missing. */
function halfHoursOf(slots: readonly SlotFigures[]): ViewSlot[] {
  const halves = new Map<number, ViewSlot>()
  for (const { slot, needed, present } of slots) {
    const before = halves.get(slot)
    if (before === undefined || needed - present > before.needed - before.present)
      halves.set(slot, { slot, needed, present })
  }
  return [...halves.values()]
}
