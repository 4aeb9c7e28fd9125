// Jira Service Management: SLA calendars and time metrics as the bodies of the requests that its settings pages send.
// There is no public interface for them; which one this is, and how it was found, stands in docs/export.md.

import { secondsOf } from '../../../language/src/clock/index.ts'
import type { CompiledContract, CompiledSla, Duration } from '../../../language/src/compile/schema.ts'
import { sayIn } from '../../../language/src/speech/index.ts'
import { nothingElse, quote } from '../../../language/src/wording/index.ts'
import type { Locale } from '../language.ts'
import type { Exported, ExportOptions } from './exporter.ts'
import { JiraCalendars, longestName } from './jira-calendars.ts'
import { beforeWorkItem, type Condition, knownEvents, pluginKey, waitingStatus } from './jira-events.ts'
import { jqlOf, jqlText } from './jql.ts'
import {
  besideGoals,
  channelsFor,
  Directory,
  type Goal,
  offeredRows,
  oneLine,
  promiseOf,
  type Row,
  type Stage,
  stagesOf,
  Uniquely,
} from './parts.ts'
import { type Word, words } from './words.ts'

async function exportContract(contract: CompiledContract, { locale }: ExportOptions): Promise<Exported> {
  const desk = new Desk(contract, locale)
  for (const calendar of contract.calendars) {
    if (contract.slas.some((sla) => sla.calendar === calendar.id)) await desk.calendars.add(calendar)
  }
  for (const row of offeredRows(contract)) desk.addRow(row)
  const { requests, placeholders, left, notes } = desk.finish()
  const { id, title = id, version } = contract.contract
  const file = {
    about: oneLine(sayIn(words, locale)('jiraAbout', { title, version })),
    placeholders,
    requests,
    notes,
    notExpressed: left,
  }
  return {
    files: [{ ending: 'jira.json', content: `${JSON.stringify(file, null, 2)}\n` }],
    left: [...left, ...notes],
  }
}

export { exportContract as export }

const base = '/rest/servicedesk/1/servicedesk'

/** Fields of work items whose values the conditions ask for: the ids of the contract. */
const fields = { segment: 'Segment', service: 'Service' } as const

/** A goal of a time metric in Jira, for all rows of an SLA that promise the same. */
interface JiraGoal {
  /** For which cases, in JQL; empty if for all. */
  readonly cases: string
  readonly calendar: string | undefined
  readonly milliseconds: number
  readonly services: Map<string, Set<string>>
}

type Span = { readonly milliseconds: number; readonly calendar: string | undefined; readonly note?: string }

class Desk {
  readonly #directory: Directory
  readonly #locale: Locale
  readonly #word: Word
  readonly calendars: JiraCalendars
  /** By metric, then by which stage of a goal it is, then by SLA. */
  readonly #metrics = new Map<string, Map<string, JiraGoal>>()
  /** The SLAs with goals in Jira, by metric. */
  readonly #slas = new Map<string, Set<CompiledSla>>()
  readonly #spans = new Map<Stage[number], Span | { readonly left: string }>()
  readonly #statuses = new Set<string>()
  readonly #left = new Set<string>()
  readonly #notes = new Set<string>()
  readonly #metricNames = new Uniquely(oneLine, longestName)

  constructor(contract: CompiledContract, locale: Locale) {
    this.#directory = new Directory(contract, locale)
    this.#locale = locale
    this.#word = sayIn(words, locale)
    this.calendars = new JiraCalendars(contract, locale, this.#left, this.#notes)
  }

  addRow(row: Row): void {
    const sla = this.#directory.sla(row.sla)
    if (sla === undefined) return
    for (const sentence of besideGoals(sla, this.#directory, this.#word, true)) this.#left.add(sentence)
    for (const goal of sla.goals) {
      const channels = channelsFor(goal, this.#directory.service(row.service))
      if (channels !== undefined) this.#addGoal(row, sla, goal)
    }
  }

  #addGoal(row: Row, sla: CompiledSla, goal: Goal): void {
    const { metric, with: _, channels, when, windows, smallSample, targets, ...rest } = goal
    nothingElse(rest)
    const cases = jqlOf(goal, sla)
    stagesOf(targets).forEach((stage, index) => {
      const what = `${sla.id}, ${metric}: ${promiseOf(sla, goal, stage, this.#directory)}`
      const impossible = this.#impossible(metric)
      const span = impossible === undefined ? this.#span(stage, sla) : { left: impossible }
      if ('left' in span) {
        this.#left.add(`${what} – ${span.left}`)
        return
      }
      const notes = [
        span.note,
        isShared(stage) || smallSample !== undefined ? this.#word('jiraShare') : undefined,
        cases === '' ? undefined : this.#word('jiraCases'),
        channels.length > 0 ? this.#word('jiraChannels') : undefined,
      ].filter((note) => note !== undefined)
      if (notes.length > 0) this.#notes.add(`${what} – ${notes.join('; ')}`)
      const key = JSON.stringify([metric, index])
      const goals = this.#metrics.get(key) ?? new Map<string, JiraGoal>()
      this.#metrics.set(key, goals)
      const { calendar, milliseconds } = span
      const same = JSON.stringify([sla.id, calendar, milliseconds, cases])
      const entry = goals.get(same) ?? { cases, calendar, milliseconds, services: new Map() }
      goals.set(same, entry)
      this.#slas.set(metric, (this.#slas.get(metric) ?? new Set()).add(sla))
      const services = entry.services.get(row.segment) ?? new Set<string>()
      services.add(row.service)
      entry.services.set(row.segment, services)
    })
  }

  /** Why Jira cannot measure a metric at all. */
  #impossible(id: string): string | undefined {
    const definition = this.#directory.metric(id)?.definition
    if (definition?.kind !== 'time') return this.#word('jiraMetric')
    const { start, startAlternatives = [], end, endAlternatives = [] } = definition
    const early = [start, ...startAlternatives, end, ...endAlternatives].find((event) =>
      beforeWorkItem.has(event),
    )
    return early === undefined ? undefined : this.#word('jiraImmediate', { event: this.#event(early) })
  }

  #span(stage: Stage, sla: CompiledSla): Span | { readonly left: string } {
    const [first] = stage
    let span = this.#spans.get(first)
    span ??= this.#spanOfStage(first, stage.length, sla)
    this.#spans.set(first, span)
    return span
  }

  #spanOfStage(
    first: Stage[number],
    alternatives: number,
    sla: CompiledSla,
  ): Span | { readonly left: string } {
    switch (first.kind) {
      case 'within': {
        const isAlways = alternatives === 1 && first.receivedBefore === undefined
        return isAlways ? this.#spanOf(first.limit, sla) : { left: this.#word('jiraBy') }
      }
      case 'by':
        return { left: this.#word('jiraBy') }
      case 'bound':
        return { left: this.#word('jiraMetric') }
      case 'every':
        return { left: this.#word('jiraRepeated') }
      case 'share':
        return { left: this.#word('jiraCombined') }
      case 'best-effort':
        return { left: this.#word('jiraBestEffort') }
      default:
        return first satisfies never
    }
  }

  #spanOf(limit: Duration, sla: CompiledSla): Span | { readonly left: string } {
    switch (limit.clock) {
      case 'elapsed':
        return { milliseconds: (secondsOf(limit) ?? 0) * 1000, calendar: undefined }
      case 'calendar': {
        if (limit.unit === 'month') return { left: this.#word('jiraMonths') }
        const days = limit.amount * (limit.unit === 'week' ? 7 : 1)
        return {
          milliseconds: days * 86_400_000,
          calendar: undefined,
          note: this.#word('jiraDays'),
        }
      }
      case 'business': {
        if (limit.unit !== 'day')
          return { milliseconds: (secondsOf(limit) ?? 0) * 1000, calendar: sla.calendar }
        const seconds = this.calendars.leastOpenTime(sla.calendar, limit.amount)
        if (seconds === undefined) return { left: this.#word('jiraUnreckoned') }
        if (seconds === 0) return { left: this.#word('jiraNoTime') }
        const hours = new Intl.NumberFormat(this.#locale, { maximumFractionDigits: 2 }).format(seconds / 3600)
        return {
          milliseconds: seconds * 1000,
          calendar: sla.calendar,
          note: this.#word('jiraSafe', { hours }),
        }
      }
      default:
        return limit satisfies never
    }
  }

  finish(): { requests: object[]; placeholders: object; left: string[]; notes: string[] } {
    const metrics = [...this.#metrics]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, goals]) => {
        const [id, index] = JSON.parse(key) as [string, number]
        const title = this.#directory.title('metrics', id)
        return {
          method: 'POST',
          path: `${base}/agent/{projectKey}/sla/metrics`,
          result: `metric:${id}${index === 0 ? '' : `:${index + 1}`}`,
          body: {
            name: this.#metricNames.name(index === 0 ? title : `${title} (${index + 1})`),
            customerVisible: false,
            config: {
              definition: this.#definition(id),
              goals: [
                // The first that holds counts: of two for different channels the stricter one.
                ...[...goals.values()]
                  .sort((a, b) => a.milliseconds - b.milliseconds)
                  .map((goal) => this.#goal(goal)),
                // What no row of the matrix covers has no goal.
                { jqlQuery: '', defaultGoal: true },
              ],
            },
          },
        }
      })
    return {
      requests: [...this.calendars.requests, ...metrics],
      placeholders: this.#placeholders(),
      left: [...this.#left],
      notes: [...this.#notes],
    }
  }

  #goal({ cases, calendar, milliseconds, services }: JiraGoal): object {
    const conditions = [...services].map(
      ([segment, ids]) =>
        `${jqlText(fields.segment)} = ${jqlText(segment)} AND ${jqlText(fields.service)} in (${[...ids].map(jqlText).join(', ')})`,
    )
    const rows = conditions.length === 1 ? conditions[0]! : conditions.map((one) => `(${one})`).join(' OR ')
    const jqlQuery = cases === '' ? rows : `(${rows}) AND (${cases})`
    return {
      jqlQuery,
      duration: milliseconds,
      // Minus one is the calendar that comes with Jira and is always open.
      calendarId: calendar === undefined ? -1 : `{calendar:${calendar}}`,
      defaultGoal: false,
    }
  }

  #definition(metric: string): object {
    const definition = this.#directory.metric(metric)?.definition
    if (definition?.kind !== 'time') throw new Error(`The metric ${metric} was checked`)
    const { start, startAlternatives = [], end, endAlternatives = [], pause } = definition
    const pausing = pause === undefined ? [] : [pause.start, ...(pause.startAlternatives ?? [])]
    return {
      start: [start, ...startAlternatives].map((event) => this.#condition(event, 'Start')),
      pause: [
        ...pausing.map((event) => this.#pause(event)),
        ...this.#stops(metric).map((reason) => this.#resting(reason)),
      ],
      stop: [end, ...endAlternatives].map((event) => this.#condition(event, 'Stop')),
    }
  }

  /** The reasons for which the clock of a metric stops under all SLAs that have goals for it. */
  #stops(metric: string): readonly string[] {
    const slas = [...(this.#slas.get(metric) ?? [])]
    const [first, ...others] = slas.map(({ stops = [] }) => stops)
    const common = (first ?? []).filter((reason) => others.every((stops) => stops.includes(reason)))
    for (const { id, stops = [] } of slas) {
      const rest = stops.filter((reason) => !common.includes(reason))
      if (rest.length === 0) continue
      const reasons = rest.map((reason) => this.#reason(reason)).join(', ')
      this.#left.add(this.#word('jiraStops', { sla: id, reasons, metric }))
    }
    return common
  }

  #reason(id: string): string {
    return quote(oneLine(this.#directory.title('reasons', id)), this.#locale)
  }

  /** While a work item rests for a reason, it has a status of that name. */
  #resting(reason: string): Condition {
    const status = oneLine(this.#directory.title('reasons', reason))
    this.#notes.add(this.#word('jiraReason', { reason: this.#reason(reason) }))
    return this.#inStatus(status, `Status: ${status}`, 'Pause')
  }

  #event(id: string): string {
    return quote(oneLine(this.#directory.title('events', id)), this.#locale)
  }

  #condition(event: string, type: 'Start' | 'Stop'): Condition {
    const known = knownEvents.get(event)
    if (known === undefined) {
      const status = oneLine(this.#directory.title('events', event))
      this.#notes.add(this.#word('jiraStatus', { event: this.#event(event) }))
      return this.#inStatus(status, `Entered Status: ${status}`, type)
    }
    const { exact, ...condition } = known
    if (!exact)
      this.#notes.add(this.#word('jiraEvent', { event: this.#event(event), condition: condition.name }))
    return { pluginKey, ...condition, type }
  }

  #pause(event: string): Condition {
    const status = event === 'waiting' ? waitingStatus : oneLine(this.#directory.title('events', event))
    if (event !== 'waiting') this.#notes.add(this.#word('jiraStatus', { event: this.#event(event) }))
    return this.#inStatus(status, `Status: ${status}`, 'Pause')
  }

  #inStatus(status: string, name: string, type: Condition['type']): Condition {
    this.#statuses.add(status)
    return {
      pluginKey,
      factoryKey: 'status-sla-condition-factory',
      conditionId: `{status:${status}}`,
      type,
      name,
    }
  }

  /** What to put in before the requests are sent. */
  #placeholders(): Record<string, string> {
    const used = new Set(
      [...this.#metrics.values()].flatMap((goals) => [...goals.values()].map((one) => one.calendar)),
    )
    const calendars = this.calendars.ids
      .filter((id) => used.has(id))
      .map((id) => [
        `{calendar:${id}}`,
        this.#word('jiraCalendarId', { calendar: oneLine(this.#directory.title('calendars', id)) }),
      ])
    const statuses = [...this.#statuses].map((status) => [
      `{status:${status}}`,
      this.#word('jiraStatusId', { status }),
    ])
    return Object.fromEntries([
      ...(this.calendars.requests.length === 0 ? [] : [['{serviceDeskId}', this.#word('jiraDeskId')]]),
      ...(this.#metrics.size === 0 ? [] : [['{projectKey}', this.#word('jiraProjectKey')]]),
      ...calendars,
      ...statuses,
    ])
  }
}

/** Whether a share, not every case, has to keep a stage. */
function isShared([target]: Stage): boolean {
  if (target.kind !== 'within' && target.kind !== 'by') return false
  return (target.share ?? 1) < 1 || target.neverBelow !== undefined
}
