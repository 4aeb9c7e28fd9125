import type { CompiledContract } from '../compile/schema.ts'

// Where in a compiled contract the names of other things stand. What is not listed here is no reference: a new property
// that refers to something belongs into the table, or renaming what it refers to shows as a change.

/** The lists of a contract whose things have names. */
export const namedLists = [
  'parties',
  'roles',
  'skills',
  'seasons',
  'calendars',
  'sites',
  'teams',
  'pools',
  'profiles',
  'events',
  'metrics',
  'cases',
  'reasons',
  'processes',
  'services',
  'exclusions',
  'slas',
  'clauses',
  'reports',
] as const

/** These, and its other spaces of names. */
export type Space =
  | (typeof namedLists)[number]
  | 'segments'
  | 'attributes'
  | 'catalogues'
  /** Attributes of all cases. */
  | 'case-attributes'

/** Who can do or get something. */
const actors = ['parties', 'roles', 'teams', 'pools'] as const

type Targets = readonly Space[]

/** By list: the path to each reference, `*` for every element of a list, and in which spaces its name is looked up. */
const references: Readonly<Record<string, readonly (readonly [path: string, targets: Targets])[]>> = {
  contract: [
    ['client', ['parties']],
    ['provider', ['parties']],
    ['offers.*', ['catalogues']],
  ],
  roles: [['party', ['parties']]],
  sites: [['calendar', ['calendars']]],
  teams: [
    ['party', ['parties']],
    ['site', ['sites']],
    ['calendar', ['calendars']],
    ['seasonalStaff.*.season', ['seasons']],
    ['skills.*', ['skills']],
  ],
  pools: [['teams.*', ['teams']]],
  segments: [
    ['needs.*', ['skills']],
    ['condition', ['attributes']],
  ],
  calendars: [['seasons.*.season', ['seasons']]],
  services: [
    ['catalogue', ['catalogues']],
    ['profile', ['profiles']],
    ['seasonalVolumes.*.season', ['seasons']],
    ['seasonalVolumes.*.profile', ['profiles']],
    ['case', ['cases']],
    ['needs.*', ['skills']],
    ['process', ['processes']],
  ],
  exclusions: [
    ['catalogue', ['catalogues']],
    ['instead', actors],
    ['profile', ['profiles']],
    ['seasonalVolumes.*.season', ['seasons']],
    ['seasonalVolumes.*.profile', ['profiles']],
  ],
  processes: [
    ['elements.*.by', actors],
    ['elements.*.handOverTo', actors],
    ['elements.*.segments.*', ['segments']],
  ],
  metrics: [
    ['definition.start', ['events']],
    ['definition.end', ['events']],
    ['definition.part', ['events']],
    ['definition.whole', ['events']],
    ['definition.pause.start', ['events']],
    ['definition.pause.end', ['events']],
    ['definition.event', ['events']],
    ['definition.startAlternatives.*', ['events']],
    ['definition.endAlternatives.*', ['events']],
    ['definition.partAlternatives.*', ['events']],
    ['definition.wholeAlternatives.*', ['events']],
    ['definition.eventAlternatives.*', ['events']],
    ['definition.pause.startAlternatives.*', ['events']],
    ['definition.pause.endAlternatives.*', ['events']],
  ],
  reasons: [['waitingFor.party', ['parties']]],
  slas: [
    ['calendar', ['calendars']],
    ['case', ['cases']],
    ['goals.*.metric', ['metrics']],
    ['goals.*.with.*', ['metrics']],
    ['goals.*.when', ['case-attributes']],
    ['goals.*.targets.*.until.*', ['events']],
    ['stops.*', ['reasons']],
    ['excuses.*.reason', ['reasons']],
    ['escalations.*.to', actors],
    ['escalations.*.when', ['case-attributes']],
    ['credits.*.metric', ['metrics']],
  ],
  assignments: [
    ['segment', ['segments']],
    ['service', ['services']],
    ['sla', ['slas']],
    ['by', ['teams', 'pools']],
    ['volume.segments.*', ['segments']],
  ],
  clauses: [
    ['measuredBy', ['metrics']],
    ['targets.*.until.*', ['events']],
    ['ends.*', ['reasons']],
    ['holder', actors],
  ],
  reports: [
    ['to.*', actors],
    ['metrics.*', ['metrics']],
  ],
  signatures: [['party', ['parties']]],
}

/** New names of what was renamed. */
export type Renaming = ReadonlyMap<Space, ReadonlyMap<string, string>>

/** Something of a list with all that it refers to by its new name. Its own name stays. */
export function withNewReferences<T>(list: string, value: T, renaming: Renaming): T {
  let result = value
  for (const [path, targets] of references[list] ?? []) {
    if (!targets.some((space) => (renaming.get(space)?.size ?? 0) > 0)) continue
    result = at(result, path.split('.'), (name) => newName(name, targets, renaming)) as T
  }
  return result === value ? value : (inOrder(result) as T)
}

/**
 * Of several names that do as well as each other the compiled contract puts the first in order before the others, which
 * by new names may be another one.
 */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const result = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inOrder(one)]))
  for (const [name, others] of Object.entries(result)) {
    const single = name === 'with' ? 'metric' : name.replace(/Alternatives$/, '')
    const first = result[single]
    if (single === name || typeof first !== 'string' || !Array.isArray(others)) continue
    const [least, ...rest] = [first, ...others].sort()
    result[single] = least
    result[name] = rest
  }
  return result
}

function newName(name: string, targets: Targets, renaming: Renaming): string {
  for (const space of targets) {
    const found = renaming.get(space)?.get(name)
    if (found !== undefined) return found
  }
  return name
}

function at(value: unknown, path: readonly string[], rename: (name: string) => string): unknown {
  const [step, ...rest] = path
  if (step === undefined) return typeof value === 'string' ? rename(value) : inCondition(value, rename)
  if (step === '*') {
    if (!Array.isArray(value)) return value
    return value.map((one) => {
      const renamed = at(one, rest, rename) as { elements?: unknown }
      // The parts of a process may stand within others.
      return typeof renamed === 'object' && renamed !== null && Array.isArray(renamed.elements)
        ? { ...renamed, elements: at(renamed.elements, path, rename) }
        : renamed
    })
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return value
  return { ...value, [step]: at((value as Record<string, unknown>)[step], rest, rename) }
}

function inCondition(value: unknown, rename: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => inCondition(one, rename))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      name === 'attribute' && typeof one === 'string'
        ? rename(one)
        : name === 'of'
          ? inCondition(one, rename)
          : one,
    ]),
  )
}

/** A contract in which everything that was renamed has its new name. */
export function renamed(contract: CompiledContract, renaming: Renaming): CompiledContract {
  const own = (space: Space, id: string): string => renaming.get(space)?.get(id) ?? id
  const list = <T extends { readonly id: string }>(space: Space, things: readonly T[]): T[] =>
    things.map((thing) => ({
      ...withNewReferences(space, thing, renaming),
      id: own(space, thing.id),
    }))
  const { segmentation } = contract
  return {
    ...contract,
    ...Object.fromEntries(
      namedLists.flatMap((space) => {
        const things = contract[space]
        return things === undefined ? [] : [[space, list(space, things)]]
      }),
    ),
    ...(contract.cases === undefined
      ? {}
      : {
          cases: list('cases', contract.cases).map((one) => ({
            ...one,
            attributes: list('case-attributes', one.attributes),
          })),
        }),
    contract: withNewReferences('contract', contract.contract, renaming),
    segmentation: {
      ...segmentation,
      attributes: list('attributes', segmentation.attributes),
      segments: list('segments', segmentation.segments),
    },
    assignments: contract.assignments.map((row) => withNewReferences('assignments', row, renaming)),
    signatures: contract.signatures.map((one) => withNewReferences('signatures', one, renaming)),
  }
}
