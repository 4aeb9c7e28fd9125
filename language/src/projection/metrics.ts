import type { CompiledContract } from '../compile/schema.ts'
import type { AnyOf, Event, Metric, MetricDefinition } from '../model/declarations.ts'
import { type Context, idsOf } from './context.ts'
import { namedOf } from './named.ts'
import { given, whole } from './whole.ts'

export type MetricPart = CompiledContract['metrics'][number]
export type DefinitionPart = MetricPart['definition']

export function metricOf(metric: Metric, context: Context): MetricPart | undefined {
  const { definition } = metric
  return whole({
    ...namedOf(metric, context),
    definition: definition && definitionOf(definition, context),
  })
}

export function definitionOf(definition: MetricDefinition, context: Context): DefinitionPart | undefined {
  switch (definition.kind) {
    case 'time': {
      const { kind, starts, ends, pause } = definition
      return whole({
        kind,
        ...events('start', starts, context),
        ...events('end', ends, context),
        pause: given(pause, (pause) =>
          whole({ ...events('start', pause.starts, context), ...events('end', pause.ends, context) }),
        ),
      })
    }
    case 'share': {
      const { kind, parts, wholes } = definition
      return whole({ kind, ...events('part', parts, context), ...events('whole', wholes, context) })
    }
    case 'count': {
      const { kind, events: counted, perCase } = definition
      return whole({ kind, ...events('event', counted, context), per: perCase ? 'case' : 'window' } as const)
    }
    case 'share-of-time':
      return { kind: definition.kind }
    case 'score':
      return { kind: definition.kind, min: definition.min, max: definition.max }
    default:
      return definition satisfies never
  }
}

type Events<N extends string> = { readonly [K in N]: string | undefined } & {
  readonly [K in `${N}Alternatives`]?: string[]
}

/** The first event in order of ids, and the others. */
function events<N extends string>(name: N, anyOf: AnyOf<Event>, context: Context): Events<N> {
  const [first, ...others] = idsOf(anyOf, context) ?? []
  return { [name]: first, ...(others.length === 0 ? {} : { [`${name}Alternatives`]: others }) } as Events<N>
}
