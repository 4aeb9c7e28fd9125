import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceFile } from '../../language/src/index.ts'
import { formatText } from '../../language/src/syntax/format/index.ts'
import { exampleFolders, jsonOf, readProject, tour } from '../support/projects.ts'
import { isFull } from '../support/slice.ts'
import { permuted } from './permute.ts'

const projects: readonly (readonly [string, readonly SourceFile[]])[] = [
  ['the tour', tour],
  ...exampleFolders.map((folder) => [folder, readProject(folder)] as const),
]

describe.each(projects)('the bytes that %s compiles to', (_, files) => {
  const expected = jsonOf(files)

  it('do not depend on the order of files', () => {
    expect(jsonOf([...files].reverse())).toBe(expected)
  })

  it('do not depend on line endings or a byte order mark', () => {
    const windows = files.map(({ path, text }) => ({ path, text: `\ufeff${text.replaceAll('\n', '\r\n')}` }))
    expect(jsonOf(windows)).toBe(expected)
  })

  it('do not depend on layout', () => {
    const formatted = files.map(({ path, text }) => {
      const result = formatText(text)
      if (!('text' in result)) throw new Error(`${path} has syntax errors`)
      return { path, text: result.text }
    })
    expect(jsonOf(formatted)).toBe(expected)
    const spread = files.map(({ path, text }) => ({ path, text: text.replaceAll(/^( +)/gm, '$1$1\t') }))
    expect(jsonOf(spread)).toBe(expected)
  })

  it('do not depend on comments', () => {
    const commented = files.map(({ path, text }) => ({
      path,
      text: `// first\n${text.replaceAll(/\n(?=\S)/g, '\n/* here */ // and here\n')}`,
    }))
    expect(jsonOf(commented)).toBe(expected)
  })

  it('do not depend on the order of declarations and properties', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const shuffled = files.map(({ path, text }) => ({ path, text: permuted(text, seed) }))
        expect(jsonOf(shuffled)).toBe(expected)
      }),
      { numRuns: isFull ? 25 : 5 },
    )
  })
})

it('a change of meaning changes the bytes, and the fingerprint of its file alone', () => {
  const before = JSON.parse(jsonOf(tour))
  const changed = tour.map((file) =>
    file.path === 'catalogue.zusage'
      ? { ...file, text: file.text.replace('effort 6 min', 'effort 7 min') }
      : file,
  )
  const after = JSON.parse(jsonOf(changed))
  const differing = before.sources.filter(
    (source: { sha256: string }, index: number) => source.sha256 !== after.sources[index].sha256,
  )
  expect(differing.map((source: { path: string }) => source.path)).toEqual(['catalogue.zusage'])
  expect(after.services.find((service: { id: string }) => service.id === 'OrderEntry').effort.amount).toBe(7)
})

it.each([
  ['stop while Unreachable, Parts', 'stop while Parts, Unreachable'],
  ['except Parts up to 1 h, Rework up to 2 h', 'except Rework up to 2 h, Parts up to 1 h'],
  ['up to 1 h up to 4 h per month notify within 1 h', 'notify within 1 h up to 4 h per month up to 1 h'],
  [
    '2027-01-01 to 2027-02-28, 2027-11-01 to 2027-12-31',
    '2027-11-01 to 2027-12-31, 2027-01-01 to 2027-02-28',
  ],
  ['ends Unreachable, Parts within', 'ends Parts, Unreachable within'],
])('in a list where order means nothing it changes nothing: %s', (one, other) => {
  const text = (piece: string): string => {
    const has = (start: string, usual: string): string => (one.startsWith(start) ? piece : usual)
    const caps = has('up to', 'up to 3 h')
    return `party A
party B
season Winter ${has('2027', '2027-11-01 to 2027-12-31')}
reason Unreachable waiting for client
reason Parts waiting for client
reason Rework
calendar Office { time zone "Europe/Berlin"  open mon-fri 08:00-17:00  open sat 08:00-12:00 during Winter }
segmentation Customers { segment Everyone otherwise }
catalogue Services { service Repair { channels phone  work deferrable  effort 5 min  volume 5 per week } }
team Desk { of B  hours Office  staff 2 FTE  week 38 h  shrinkage 20 % }
sla Gold {
  hours Office
  goal ResolutionTime 90 % within 2 business days
  ${has('stop', 'stop while Unreachable')}
  ${has('except', `except Rework ${caps}`)}
  each month
}
contract C {
  version 1.0.0
  client A
  provider B
  in force 2027-01-01 to 2027-12-31
  review every 6 months
  offers Services
  serves Customers
  assign Everyone { Repair under Gold by Desk }
  duty of client Callback ${has('ends', 'ends Unreachable, Parts within')} 1 business day
}
`
  }
  expect(text(one)).not.toBe(text(other))
  expect(jsonOf([{ path: 'a.zusage', text: text(other) }])).toBe(
    jsonOf([{ path: 'a.zusage', text: text(one) }]),
  )
})
