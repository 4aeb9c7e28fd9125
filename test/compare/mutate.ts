// Ways to change a compiled contract in one place.
import { type CompiledContract, contractSchema } from '../../language/src/compile/schema.ts'

export type Path = readonly (string | number)[]

function* leaves(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value !== 'object' || value === null) {
    yield path
    return
  }
  for (const [key, one] of Object.entries(value))
    yield* leaves(one, [...path, Array.isArray(value) ? Number(key) : key])
}

export function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((one, key) => (one as Record<string | number, unknown>)[key], value)
}

/** Another value of the same kind, sound where the kind is told by the name. */
function other(path: Path, value: unknown): unknown {
  const name = path.at(-1)
  if (typeof value === 'number') return value <= 1 ? value / 2 : value + 1
  if (typeof value === 'boolean') return !value
  const text = String(value)
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text === '2027-12-31' ? '2027-12-30' : `${text.slice(0, 8)}17`
  if (/^\d\d:\d\d$/.test(text)) return `${text.slice(0, 3)}${text.endsWith('30') ? '15' : '30'}`
  if (/^-?\d+(\.\d+)?$/.test(text)) return `${text}1`
  if (name === 'timeZone') return 'Europe/Lisbon'
  if (name === 'currency') return 'USD'
  if (path.includes('holidays')) return 'AT'
  return `${text}X`
}

/** A copy in which something is another one; undefined takes it out. */
export function changed(contract: CompiledContract, path: Path, value: unknown): CompiledContract {
  const copy = structuredClone(contract)
  const parent = at(copy, path.slice(0, -1)) as Record<string | number, unknown>
  const key = path.at(-1)!
  if (value === undefined) delete parent[key]
  else parent[key] = value
  return copy
}

// Where a contract comes from and in which form is not what it says; the ISO form repeats what stands beside it.
const notSaid = (path: Path): boolean =>
  path[0] === 'sources' || path[0] === 'formatVersion' || path.at(-1) === 'iso'

/** The places of all values that say something. */
export function valuesOf(contract: CompiledContract): Path[] {
  return [...leaves(contract)].filter((path) => !notSaid(path))
}

/** Values of closed lists; whichever the schema takes at a place is another value for it. */
const listed = ['deferrable', 'immediate', 'at-least', 'at-most', 'same', 'next-business', 'below', 'above']
listed.push(
  'client',
  'provider',
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'mon',
  'sun',
  'team',
  'site',
)
listed.push('<', '>', 'duty', 'right', 'share', 'step', '17:00')

/** A sound contract in which one leaf is another one; undefined for what cannot be another by itself. */
export function soundly(contract: CompiledContract, path: Path): CompiledContract | undefined {
  const value = at(contract, path)
  for (const candidate of [other(path, value), ...listed]) {
    if (candidate === value) continue
    const copy = changed(contract, path, candidate)
    if (contractSchema.safeParse(copy).success) return copy
  }
  return undefined
}
