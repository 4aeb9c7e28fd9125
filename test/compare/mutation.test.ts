// Nothing in a contract changes unseen: every leaf of the tour is changed, one at a time, and each has to show.
import { describe, expect, test } from 'vitest'
import { loadHolidays } from '../../language/src/clock/index.ts'
import { compareWith } from '../../language/src/compare/index.ts'
import { type CompiledContract, contractSchema } from '../../language/src/compile/schema.ts'
import { jsonOf, tour } from '../support/projects.ts'

const contract = JSON.parse(jsonOf(tour)) as CompiledContract
const holidays = await loadHolidays(['DE-HE', 'DE-BY', 'AT'])

type Path = readonly (string | number)[]

function* leaves(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value !== 'object' || value === null) {
    yield path
    return
  }
  for (const [key, one] of Object.entries(value))
    yield* leaves(one, [...path, Array.isArray(value) ? Number(key) : key])
}

function at(value: unknown, path: Path): unknown {
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

/** A copy in which one leaf is another one; undefined takes it out. */
function changed(path: Path, value: unknown): CompiledContract {
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
const paths = [...leaves(contract)].filter((path) => !notSaid(path))

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
function soundly(path: Path): CompiledContract | undefined {
  const value = at(contract, path)
  for (const candidate of [other(path, value), ...listed]) {
    if (candidate === value) continue
    const copy = changed(path, candidate)
    if (contractSchema.safeParse(copy).success) return copy
  }
  return undefined
}

describe('a change of any value', () => {
  test('is a change of the contract, both ways', { timeout: 60_000 }, () => {
    const fixed = new Set<string>()
    const unseen = paths.filter((path) => {
      const copy = soundly(path)
      if (copy === undefined) {
        fixed.add(String(path.at(-1)))
        return false
      }
      return (
        compareWith(contract, copy, holidays).changes.length === 0 ||
        compareWith(copy, contract, holidays).changes.length === 0
      )
    })
    expect(unseen.map((path) => path.join('/'))).toEqual([])
    // What says which other properties there are cannot change alone.
    expect([...fixed].sort()).toEqual(['clock', 'kind', 'offered'])
    expect(paths.length).toBeGreaterThan(500)
  })

  test('that is taken out, or was not there, as well', () => {
    const optional = paths.filter((path) =>
      [
        'title',
        'documentation',
        'summary',
        'receivedBefore',
        'reason',
        'by',
        'measuredBy',
        'instead',
      ].includes(String(path.at(-1))),
    )
    const unseen = optional.filter((path) => {
      const copy = changed(path, undefined)
      return [compareWith(contract, copy, holidays), compareWith(copy, contract, holidays)].some(
        ({ changes }) => changes.length === 0,
      )
    })
    expect(unseen.map((path) => path.join('/'))).toEqual([])
    expect(optional.length).toBeGreaterThan(50)
  })

  test('of a list that loses or gains one', () => {
    const lists = new Set<string>()
    for (const path of paths)
      for (let length = 1; length < path.length; length++)
        if (Array.isArray(at(contract, path.slice(0, length))))
          lists.add(JSON.stringify(path.slice(0, length)))
    const unseen = [...lists].filter((text) => {
      const path = JSON.parse(text) as Path
      const copy = changed(path, (at(contract, path) as unknown[]).slice(1))
      return [compareWith(contract, copy, holidays), compareWith(copy, contract, holidays)].some(
        ({ changes }) => changes.length === 0,
      )
    })
    expect(unseen).toEqual([])
  })
})

describe('a property that the comparison does not know', () => {
  const objects = new Set<string>()
  for (const path of paths)
    for (let length = 0; length < path.length; length++) {
      const one = at(contract, path.slice(0, length))
      if (typeof one === 'object' && !Array.isArray(one)) objects.add(JSON.stringify(path.slice(0, length)))
    }

  test('is unclear, wherever it stands', () => {
    const judged = [...objects].flatMap((text) => {
      const path = JSON.parse(text) as Path
      const copy = structuredClone(contract)
      ;(at(copy, path) as Record<string, unknown>).somethingNew = 'x'
      const { changes } = compareWith(contract, copy, holidays)
      const isToPeople = changes.some(
        ({ verdict }) => verdict.client === 'unclear' || verdict.client === 'neutral',
      )
      return changes.length > 0 && isToPeople
        ? []
        : [`${text} ${changes.map(({ kind, verdict }) => `${kind} ${verdict.client}`)}`]
    })
    expect(judged).toEqual([])
  })

  test.each([
    [['slas', 0]],
    [['slas', 0, 'goals', 0]],
    [['slas', 0, 'goals', 0, 'targets', 0]],
    [['services', 0]],
    [['assignments', 0]],
    [['clauses', 0]],
    [['reports', 0]],
    [['calendars', 0]],
    [['segmentation', 'segments', 0]],
    [['contract']],
    [[]],
  ] as const)('%j demands a major step', (path) => {
    const copy = structuredClone(contract)
    ;(at(copy, path) as Record<string, unknown>).somethingNew = { amount: 1 }
    const { changes, step } = compareWith(contract, copy, holidays)
    expect(changes.some(({ verdict }) => verdict.client === 'unclear')).toBe(true)
    expect(step.needed).toBe('major')
  })
})
