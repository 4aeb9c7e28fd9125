// What real contracts say: nothing of it changes unseen, and of each change it is known whom it serves.
import { describe, expect, test } from 'vitest'
import { compareWith } from '../../language/src/compare/index.ts'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import { exampleFolders, jsonOf, readProject } from '../support/projects.ts'
import { isFull } from '../support/slice.ts'
import { type Path, soundly, valuesOf } from './mutate.ts'
import { clauseHolidays as holidays } from './support.ts'

const folders = exampleFolders.filter((folder) => folder !== 'examples/innendienst')

const compiled = (folder: string): CompiledContract =>
  JSON.parse(jsonOf(readProject(folder))) as CompiledContract

/** What the tour of the design does not have. */
const later = new Set([
  ...['cases', 'reasons', 'seasons', 'case', 'with', 'when', 'windows', 'smallSample', 'until', 'interval'],
  ...['neverBelow', 'neverAbove', 'average', 'stops', 'excuses', 'creditCap', 'creditThreshold', 'step'],
  ...[
    'ends',
    'within',
    'delivers',
    'targets',
    'from',
    'receivedBefore',
    'ahead',
    'monthsStartOn',
    'seasonalVolumes',
    'event',
  ],
  ...['startAlternatives', 'endAlternatives', 'partAlternatives', 'wholeAlternatives', 'eventAlternatives'],
])

/** What a calendar calls a season repeats what the season is called. */
function isLater(path: Path): boolean {
  const isName = path[0] === 'calendars' && ['season', 'title'].includes(String(path.at(-1)))
  return !isName && path.some((key) => later.has(String(key)))
}

/** So many at most, from all parts of a list. */
function some<T>(list: readonly T[], most: number): T[] {
  return list.filter(
    (_, index) => Math.floor((index * most) / list.length) !== Math.floor(((index - 1) * most) / list.length),
  )
}

describe.each(folders)('%s', (folder) => {
  const contract = compiled(folder)
  const isStory = !folder.startsWith('examples/clauses/')

  test('no value changes unseen, or in a way that is not known', () => {
    const paths = some(valuesOf(contract).filter(isLater), (isStory ? 10 : 20) * (isFull ? 2 : 1))
    const odd = paths.flatMap((path) => {
      const copy = soundly(contract, path)
      if (copy === undefined) return []
      const both = [compareWith(contract, copy, holidays), compareWith(copy, contract, holidays)]
      if (both.some(({ changes }) => changes.length === 0)) return [`${path.join('/')} unseen`]
      const isUnknown = both.some(({ changes }) => changes.some(({ kind }) => kind === 'other'))
      return isUnknown ? [`${path.join('/')} unknown`] : []
    })
    expect(odd).toEqual([])
  })

  test('what is the same has not changed', () => {
    expect(compareWith(contract, structuredClone(contract), holidays).changes).toEqual([])
  })
})
