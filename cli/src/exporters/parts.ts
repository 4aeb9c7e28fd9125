// What several exporters read from a compiled contract in the same way.
import type {
  CompiledContract,
  CompiledService,
  CompiledSla,
  Duration,
  Target,
} from '../../../language/src/compile/schema.ts'
import { type Condition, writeCondition } from '../../../language/src/segments/index.ts'
import {
  creditLimitSentences,
  creditSentence,
  escalationSentence,
  excuseSentence,
  goalSentences,
  nothingElse,
  ofSla,
  own,
  quote,
  standardEvents,
  standardMetrics,
  stopsSentence,
  tellCondition,
} from '../../../language/src/wording/index.ts'
import { caseAttributes } from '../../../language/src/wording/names.ts'
import type { Locale } from '../language.ts'
import type { Word } from './words.ts'

interface Named {
  readonly id: string
  readonly title?: string | undefined
}

export type Row = Extract<CompiledContract['assignments'][number], { readonly offered: true }>
export type Goal = CompiledSla['goals'][number]
export type Metric = CompiledContract['metrics'][number]

/** Lists in which an id is unique. Whoever does, gets or decides something is an actor. */
type Kind =
  | 'actors'
  | 'calendars'
  | 'events'
  | 'cases'
  | 'metrics'
  | 'processes'
  | 'profiles'
  | 'reasons'
  | 'seasons'
  | 'segments'
  | 'services'
  | 'sites'
  | 'skills'
  | 'slas'

/** Finds things by id, and what people call them. */
export class Directory {
  readonly contract: CompiledContract
  readonly locale: Locale
  readonly #titles: Readonly<Record<Kind, ReadonlyMap<string, string | undefined>>>
  readonly #slas: ReadonlyMap<string, CompiledSla>
  readonly #services: ReadonlyMap<string, CompiledService>
  readonly #metrics: ReadonlyMap<string, Metric>

  constructor(contract: CompiledContract, locale: Locale) {
    this.contract = contract
    this.locale = locale
    const titles = (list: readonly Named[]) => new Map(list.map(({ id, title }) => [id, title]))
    const { parties, roles, teams, pools } = contract
    this.#titles = {
      actors: titles([...parties, ...roles, ...teams, ...pools]),
      calendars: titles(contract.calendars),
      events: titles(
        contract.events.map(({ id, title = own(standardEvents, id)?.title[locale] }) => ({ id, title })),
      ),
      metrics: titles(
        contract.metrics.map(({ id, title = own(standardMetrics, id)?.title[locale] }) => ({ id, title })),
      ),
      processes: titles(contract.processes),
      profiles: titles(contract.profiles),
      cases: titles(contract.cases ?? []),
      reasons: titles(contract.reasons ?? []),
      seasons: titles(contract.seasons ?? []),
      segments: titles(contract.segmentation.segments),
      services: titles(contract.services),
      sites: titles(contract.sites),
      skills: titles(contract.skills),
      slas: titles(contract.slas),
    }
    this.#slas = byId(contract.slas)
    this.#services = byId(contract.services)
    this.#metrics = byId(contract.metrics)
  }

  /** The title of a thing, or its id where it has none that can be seen. */
  title(kind: Kind, id: string): string {
    const title = this.#titles[kind].get(id)
    return title === undefined || oneLine(title) === '' ? id : title
  }

  /** `Bericht, Prognose` */
  titles(kind: Kind, ids: readonly string[]): string {
    return ids.map((id) => this.title(kind, id)).join(', ')
  }

  /** The title where there is one, for a column beside that of the id. */
  titleOnly(kind: Kind, id: string | undefined): string {
    return (id === undefined ? undefined : this.#titles[kind].get(id)) ?? ''
  }

  service(id: string): CompiledService | undefined {
    return this.#services.get(id)
  }

  sla(id: string): CompiledSla | undefined {
    return this.#slas.get(id)
  }

  metric(id: string): Metric | undefined {
    return this.#metrics.get(id)
  }
}

function byId<T extends Named>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((one) => [one.id, one]))
}

/** The rows of the matrix under which something is done. */
export function offeredRows(contract: CompiledContract): Row[] {
  return contract.assignments.filter((row): row is Row => row.offered)
}

/** The channels of a service for which a goal holds; undefined if it speaks of none of them. */
export function channelsFor(goal: Goal, service: CompiledService | undefined): readonly string[] | undefined {
  if (goal.channels.length === 0 || service === undefined) return goal.channels
  const common = goal.channels.filter((channel) => service.channels.includes(channel))
  return common.length === 0 ? undefined : common
}

/** What a goal promises for one share of the requests: alternatives, of which the first that applies counts. */
export type Stage = readonly [Target, ...Target[]]

/** As `dueOfGoal` of the clock has it: deadlines with the same share belong together, all else stands alone. */
export function stagesOf(targets: readonly Target[]): Stage[] {
  const stages = new Map<unknown, [Target, ...Target[]]>()
  for (const target of targets) {
    const key = target.kind === 'within' || target.kind === 'by' ? target.share : target
    const stage = stages.get(key)
    if (stage === undefined) stages.set(key, [target])
    else stage.push(target)
  }
  return [...stages.values()]
}

/** What a stage of a goal promises, in a sentence without its full stop. */
export function promiseOf(
  sla: CompiledSla,
  goal: Goal,
  stage: readonly Target[],
  { contract, locale }: Directory,
): string {
  const sentences = goalSentences({ ...goal, targets: [...stage] }, ofSla({ contract, locale }, sla))
  return oneLine(sentences.join(' ')).replace(/\.$/, '')
}

/** The periods over which a goal is measured, each by itself. */
export function windowsOf({ windows: own }: Goal, { window, windows }: CompiledSla): readonly Duration[] {
  return own ?? windows ?? (window === undefined ? [] : [window])
}

/** For which cases a goal holds, in words; empty if for all. */
export function casesOf(sla: CompiledSla, { when }: Goal, { contract, locale }: Directory): string {
  if (when === undefined) return ''
  return tellCondition(when, caseAttributes(ofSla({ contract, locale }, sla)), locale, '')
}

/** For which cases a goal holds, as it is written; empty if for all. */
export function conditionOf({ when }: Pick<Goal, 'when'>): string {
  if (when === undefined) return ''
  return when.kind === 'otherwise' ? 'otherwise' : writeCondition(when as Condition)
}

/**
 * What an SLA says beside its goals and when they are measured, a sentence each.
 * @param isStopping whether the format knows of itself that clocks stop
 */
export function besideGoals(
  sla: CompiledSla,
  { contract, locale }: Directory,
  word: Word,
  isStopping = false,
): string[] {
  const { id, title, documentation, calendar, window, windows, case: of, goals, ...beside } = sla
  const { escalations, credits, creditCap, creditThreshold, stops, exceptions, excuses, ...rest } = beside
  nothingElse(rest)
  const telling = ofSla({ contract, locale }, { case: of })
  return [
    ...escalations.map((escalation) => escalationSentence(escalation, telling)),
    ...credits.map((credit) => creditSentence(credit, telling)),
    ...creditLimitSentences({ creditCap, creditThreshold }, locale),
    ...stopsSentence(isStopping ? [] : (stops ?? []), telling),
    ...(exceptions.length === 0
      ? []
      : [word('exceptions', { exceptions: exceptions.map((one) => quote(one, locale)).join(', ') })]),
    ...(excuses ?? []).map((excuse) => word('exceptions', { exceptions: excuseSentence(excuse, telling) })),
  ].map((sentence) => oneLine(`${id}: ${sentence}`))
}

/** Marks names in a tidy form that is unique among those it was asked for. */
export class Uniquely {
  readonly #taken = new Set<string>()
  readonly #tidy: (text: string) => string
  readonly #longest: number

  constructor(tidy: (text: string) => string, longest: number) {
    this.#tidy = tidy
    this.#longest = longest
  }

  /** A name made of a text: the same for the same texts in the same order. */
  name(text: string): string {
    const base = this.#tidy(text)
    for (let number = 1; ; number++) {
      const suffix = number === 1 ? '' : `-${number}`
      const name = [...base].slice(0, this.#longest - suffix.length).join('') + suffix
      if (this.#taken.has(name.toLowerCase())) continue
      this.#taken.add(name.toLowerCase())
      return name
    }
  }
}

/** On one line, without what steers a terminal or ends a line in some format. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}\p{NChar}\ufeff]+/gu, ' ').trim()
}

/** The list of what is missing, for the head of a file. */
export function leftLines(left: readonly string[], word: Word): string[] {
  return left.length === 0 ? [] : [word('leftHead'), ...left.map((sentence) => `- ${sentence}`)]
}
