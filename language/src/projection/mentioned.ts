import type { CompiledContract } from '../compile/schema.ts'
import type { Declared, Reference } from '../model/declarations.ts'
import { allOrNothing, type Context } from './context.ts'
import { type CasePart, caseOf } from './customers.ts'
import { type MetricPart, metricOf } from './metrics.ts'

interface Titled {
  readonly id: string
  readonly title?: string
}

/** What some parts mention, as the compiled contract would list it. */
export interface MentionedParts {
  readonly metrics: CompiledContract['metrics']
  readonly cases: CasePart[]
  readonly events: readonly Titled[]
  readonly parties: readonly Titled[]
  readonly roles: readonly Titled[]
  readonly teams: readonly Titled[]
  readonly pools: readonly Titled[]
  readonly reasons: readonly Titled[]
  readonly segmentation: { readonly segments: readonly [] }
}

/**
 * For single parts of a model while it is being written: keeps in mind what they mention, so that sentences can call it
 * by its title.
 */
export class Mentioned implements Context {
  readonly each = allOrNothing
  private readonly ids = new Map<Declared, string>()
  private readonly taken = new Set<string>()

  idOf(what: Declared | Reference | undefined): string | undefined {
    const declared = what?.kind === 'reference' ? what.target : what
    if (declared === undefined || isWithin(declared)) return declared?.id
    let id = this.ids.get(declared)
    if (id === undefined) {
      id = declared.id
      // Names from different files may be the same.
      for (let number = 2; this.taken.has(`${declared.kind} ${id}`); number++) id = `${declared.id}#${number}`
      this.taken.add(`${declared.kind} ${id}`)
      this.ids.set(declared, id)
    }
    return id
  }

  placed(): void {}

  /** All that was mentioned until now, and what that mentions; undefined if any of it is not sound. */
  parts(): MentionedParts | undefined {
    const metrics: MetricPart[] = []
    const cases: CasePart[] = []
    // A map lists what is added while it is walked.
    for (const declared of this.ids.keys()) {
      if (declared.kind === 'metric') {
        const metric = metricOf(declared, this)
        if (metric === undefined) return undefined
        metrics.push(metric)
      } else if (declared.kind === 'case') {
        const one = caseOf(declared, this)
        if (one === undefined) return undefined
        cases.push(one)
      }
    }
    return {
      metrics,
      cases,
      events: this.titled('event'),
      parties: this.titled('party'),
      roles: this.titled('role'),
      teams: this.titled('team'),
      pools: this.titled('pool'),
      reasons: this.titled('reason'),
      segmentation: { segments: [] },
    }
  }

  private titled(kind: Declared['kind']): Titled[] {
    return [...this.ids].flatMap(([declared, id]) =>
      declared.kind === kind
        ? [{ id, ...(declared.title === undefined ? {} : { title: declared.title }) }]
        : [],
    )
  }
}

/** Whether its name is known within something else only, as it is in the compiled contract. */
function isWithin({ kind }: Declared): boolean {
  return kind === 'segment' || kind === 'attribute' || kind === 'value'
}
