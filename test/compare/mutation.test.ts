// Nothing in a contract changes unseen: every leaf of the tour is changed, one at a time, and each has to show.
import { describe, expect, test } from 'vitest'
import { loadHolidays } from '../../language/src/clock/index.ts'
import { compareWith } from '../../language/src/compare/index.ts'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import { jsonOf, tour } from '../support/projects.ts'
import { isTried, slice } from '../support/slice.ts'
import { at, changed, type Path, soundly, valuesOf } from './mutate.ts'

const contract = JSON.parse(jsonOf(tour)) as CompiledContract
const holidays = await loadHolidays(['DE-HE', 'DE-BY', 'AT'])

const paths = valuesOf(contract)

describe('a change of any value', () => {
  test('is a change of the contract, both ways', () => {
    const fixed = new Set<string>()
    const unseen = paths.filter((path) => {
      const copy = soundly(contract, path)
      if (copy === undefined) {
        fixed.add(String(path.at(-1)))
        return false
      }
      if (!isTried(0.2, path.join('/'))) return false
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
      const copy = changed(contract, path, undefined)
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
    const unseen = slice([...lists], 0.2).filter((text) => {
      const path = JSON.parse(text) as Path
      const copy = changed(contract, path, (at(contract, path) as unknown[]).slice(1))
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
    const judged = slice([...objects], 0.2).flatMap((text) => {
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
