import type {
  Actor,
  Attribute,
  Calendar,
  Contract,
  Declared,
  DeclaredKind,
  EnumValue,
  Exclusion,
  Metric,
  ProcessElement,
  Reference,
  Segment,
  Service,
  Target,
} from '../model/declarations.ts'
import { Facts } from '../model/effective.ts'
import { offeredBy } from '../model/matrix.ts'
import { append } from '../text/lists.ts'
import { compare } from '../text/order.ts'

/** What a contract reaches gets an id; segments, attributes and values have theirs within the segmentation. */
export type Reached = Exclude<Declared, Segment | Attribute | EnumValue | Contract>

/** Kinds whose ids have to differ from one another, because a reference does not say which kind it means. */
const shared: Partial<Record<DeclaredKind, string>> = {
  party: 'actor',
  role: 'actor',
  team: 'actor',
  pool: 'actor',
  service: 'offering',
  exclusion: 'offering',
}

/** Everything that a contract reaches, and the id of each. */
export class Reach {
  /** Files that say something about the contract. */
  readonly files = new Set<string>()
  private readonly reached = new Set<Reached>()
  private readonly ids = new Map<Declared, string>()
  readonly facts = new Facts()

  constructor(contract: Contract) {
    this.files.add(contract.origin.file)
    const queue: Declared[] = [...fromContract(contract)].filter((one) => one !== undefined)
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      if (at.kind === 'segment' || at.kind === 'attribute' || at.kind === 'value' || at.kind === 'contract')
        continue
      if (this.reached.has(at)) continue
      this.reached.add(at)
      this.files.add(at.origin.file)
      for (const next of this.from(at)) if (next !== undefined) queue.push(next)
    }
    // The standard library is the language's, not a source of the contract.
    for (const file of this.files) if (file.includes(':')) this.files.delete(file)
    this.assignIds()
  }

  /** What was reached of a kind, by id. */
  of<K extends Reached['kind']>(kind: K): Extract<Reached, { kind: K }>[] {
    return [...this.reached]
      .filter((one): one is Extract<Reached, { kind: K }> => one.kind === kind)
      .sort((a, b) => compare(this.ids.get(a)!, this.ids.get(b)!))
  }

  /** The id of what a reference stands for. */
  id(reference: Reference | Declared | undefined): string {
    const declared = reference?.kind === 'reference' ? reference.target : reference
    return declared === undefined ? '' : (this.ids.get(declared) ?? declared.id)
  }

  /** The ids of several, sorted, each once. */
  idList(references: readonly Reference[]): string[] {
    return [...new Set(references.map((reference) => this.id(reference)))].sort(compare)
  }

  private *from(at: Reached): Generator<Declared | undefined> {
    switch (at.kind) {
      case 'party':
      case 'skill':
      case 'event':
      case 'profile':
      case 'season':
      case 'segmentation':
        if (at.kind === 'segmentation') for (const segment of at.segments) yield* targets(segment.needs)
        return
      case 'role':
        yield at.party?.target
        return
      case 'site':
        yield at.calendar?.target
        return
      case 'team':
        yield at.party?.target
        yield at.site?.target
        yield (at.hours ?? at.site?.target?.calendar)?.target
        yield* targets(at.skills)
        yield* targets(at.seasonalStaff.map(({ season }) => season))
        return
      case 'pool':
        yield* targets(at.members)
        return
      case 'calendar':
        this.noteLineage(at)
        for (const { season } of this.facts.calendar(at).seasonal) yield season
        return
      case 'process':
        yield* fromElements(at.elements)
        return
      case 'catalogue':
        return
      case 'service':
        yield* targets(at.needs)
        yield at.process?.target
        yield at.case?.target
        yield* fromDemands(at)
        return
      case 'exclusion':
        yield at.instead?.target
        yield* fromDemands(at)
        return
      case 'metric':
        yield* fromMetric(at)
        return
      case 'case':
        return
      case 'reason':
        if (typeof at.waitingFor === 'object') yield at.waitingFor.target
        return
      case 'sla': {
        this.noteLineage(at)
        const effective = this.facts.sla(at)
        yield effective.hours?.target
        yield effective.case?.target
        for (const goal of effective.goals) {
          yield goal.metric.target
          yield* targets(goal.with)
          yield* fromTargets(goal.targets)
        }
        for (const escalation of effective.escalations) yield escalation.to.target
        for (const credit of effective.credits) yield credit.metric.target
        yield* targets(effective.stops)
        for (const excuse of effective.excuses) if (excuse.kind === 'reason') yield excuse.reason.target
        return
      }
      default:
        at satisfies never
    }
  }

  /** What is taken over from others is said in their files. */
  private noteLineage(heir: Calendar | (Declared & { kind: 'sla' })): void {
    const seen = new Set<Declared>()
    for (let at: typeof heir | undefined = heir; at !== undefined && !seen.has(at); at = at.parent?.target) {
      seen.add(at)
      this.files.add(at.origin.file)
    }
  }

  /** The name is the id; where two of one name meet, both get what tells them apart. */
  private assignIds(): void {
    const groups = new Map<string, Reached[]>()
    for (const one of this.reached) {
      const key = `${shared[one.kind] ?? one.kind} ${one.id}`
      append(groups, key, one)
    }
    for (const group of groups.values()) {
      if (group.length === 1) {
        this.ids.set(group[0]!, group[0]!.id)
        continue
      }
      const byContainer = group.map((one) =>
        one.kind === 'service' || one.kind === 'exclusion'
          ? `${one.catalogue.id}.${one.id}`
          : `${one.id}@${moduleOf(one)}`,
      )
      const distinct = new Set(byContainer).size === group.length
      group.forEach((one, index) => {
        this.ids.set(
          one,
          distinct ? byContainer[index]! : `${byContainer[index]}@${moduleOf(one)}#${one.kind}`,
        )
      })
    }
  }
}

function moduleOf(declared: Declared): string {
  return declared.origin.file.replace(/\.zusage$/, '').replace(/^zusage-library:\//, '')
}

function* targets(references: readonly Reference[]): Generator<Declared | undefined> {
  for (const reference of references) yield reference.target
}

function* fromTargets(promised: readonly Target[]): Generator<Declared | undefined> {
  for (const target of promised) if (target.kind === 'every') yield* targets(target.until)
}

function* fromDemands({ demand, seasonalDemand }: Service | Exclusion): Generator<Declared | undefined> {
  yield demand?.profile?.target
  for (const { season, profile } of seasonalDemand) {
    yield season.target
    yield profile?.target
  }
}

function* fromContract(contract: Contract): Generator<Declared | undefined> {
  yield contract.client?.target
  yield contract.provider?.target
  yield contract.serves?.target
  yield* targets(contract.offers)
  const { services, exclusions } = offeredBy(contract)
  yield* services
  yield* exclusions
  for (const { rows } of contract.assignments) {
    for (const row of rows) {
      yield row.sla?.target
      yield row.by?.target
    }
  }
  for (const clause of contract.clauses) {
    if (clause.kind === 'duty') {
      yield* targets(clause.ends)
      yield clause.measuredBy?.target
      yield* fromTargets(clause.targets)
    }
    if (clause.kind === 'authority') yield clause.holder.target
  }
  for (const report of contract.reports) {
    yield* targets(report.recipients)
    yield* targets(report.metrics)
  }
  for (const signature of contract.signatures) yield signature.party.target
}

function* fromElements(elements: readonly ProcessElement[]): Generator<Actor | undefined> {
  for (const element of elements) {
    if (element.kind === 'step') yield element.doer?.target
    else if (element.kind === 'prompt') yield element.taker?.target
    else yield* fromElements(element.elements)
  }
}

function* fromMetric({ definition }: Metric): Generator<Declared | undefined> {
  switch (definition?.kind) {
    case 'time':
      yield* targets(definition.starts)
      yield* targets(definition.ends)
      yield* targets(definition.pause?.starts ?? [])
      yield* targets(definition.pause?.ends ?? [])
      return
    case 'share':
      yield* targets(definition.parts)
      yield* targets(definition.wholes)
      return
    case 'count':
      yield* targets(definition.events)
  }
}
