import type { AnyOf, Event, Metric } from './declarations.ts'
import type { Facts } from './effective.ts'
import { declaredAs, type FileModel } from './file.ts'
import type { ProjectModel } from './project.ts'

/** The life of a request as the standard library tells it, each pair in its order. */
const standardOrder: readonly (readonly [before: string, after: string])[] = [
  ['received', 'complete'],
  ['complete', 'replied'],
  ['offered', 'answered'],
  ['offered', 'abandoned'],
  ['answered', 'resolved'],
  ['replied', 'resolved'],
  ['resolved', 'reopened'],
]

/**
 * Which event comes before which: by the life of a request, and by what metrics measure. A clock starts before it
 * stops; its pauses lie between. Where events come in turn, neither is before the other.
 */
export class EventOrder {
  /** For each event those right after it, and the metrics that say so; none for the life of a request. */
  private readonly following = new Map<Event, Map<Event, Set<Metric>>>()
  private readonly standard: ReadonlyMap<string, Event>
  private readonly byLife = new Set<string>()

  constructor(project: ProjectModel, library: FileModel) {
    this.standard = new Map(
      library.declarations.flatMap((one) => (one.kind === 'event' ? [[one.id, one] as const] : [])),
    )
    for (const [before, after] of standardOrder) {
      const [first, second] = [this.standard.get(before), this.standard.get(after)]
      if (first === undefined || second === undefined) continue
      this.follow(first, second)
      this.byLife.add(`${before} ${after}`)
    }
    for (const metric of [...declaredAs(library, 'metric'), ...project.all('metric')]) this.learn(metric)
  }

  /** An event of the standard library. */
  event(name: string): Event | undefined {
    return this.standard.get(name)
  }

  /** Whether one event always comes before another, without what `except` says. */
  isBefore(a: Event, b: Event, except?: Metric): boolean {
    return a !== b && this.reaches(a, b, except) && !this.reaches(b, a, except)
  }

  private learn(metric: Metric): void {
    const { definition } = metric
    if (definition?.kind !== 'time') return
    const { starts, ends, pause } = definition
    this.followAll(starts, ends, metric)
    if (pause === undefined) return
    this.followAll(starts, pause.starts, metric)
    this.followAll(pause.starts, pause.ends, metric)
    this.followAll(pause.ends, ends, metric)
  }

  private followAll(before: AnyOf<Event>, after: AnyOf<Event>, metric: Metric): void {
    for (const { target: a } of before) for (const { target: b } of after) this.follow(a, b, metric)
  }

  private follow(a: Event | undefined, b: Event | undefined, metric?: Metric): void {
    if (a === undefined || b === undefined || a === b) return
    const after = this.following.get(a) ?? new Map<Event, Set<Metric>>()
    this.following.set(a, after)
    const sources = after.get(b) ?? new Set()
    after.set(b, sources)
    if (metric !== undefined) sources.add(metric)
  }

  private reaches(from: Event, to: Event, except: Metric | undefined): boolean {
    const seen = new Set<Event>([from])
    const queue = [from]
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      for (const [next, sources] of this.following.get(at) ?? []) {
        if (seen.has(next) || !this.isSaid(at, next, sources, except)) continue
        if (next === to) return true
        seen.add(next)
        queue.push(next)
      }
    }
    return false
  }

  private isSaid(a: Event, b: Event, sources: ReadonlySet<Metric>, except: Metric | undefined): boolean {
    const isOfLife =
      this.byLife.has(`${a.id} ${b.id}`) && this.standard.get(a.id) === a && this.standard.get(b.id) === b
    return isOfLife || except === undefined || sources.size > (sources.has(except) ? 1 : 0)
  }
}

const known = new WeakMap<Facts, EventOrder>()

/** The order of events, found out once for all rules. */
export function eventOrderOf(project: ProjectModel, library: FileModel, facts: Facts): EventOrder {
  let order = known.get(facts)
  if (order === undefined) {
    order = new EventOrder(project, library)
    known.set(facts, order)
  }
  return order
}
