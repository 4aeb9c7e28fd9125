// People with different skills: what is reckoned against Erlang where skills are alike, and against a line that is played
// through where they are not.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answering } from '../../language/src/capacity/erlang.ts'
import { answeringOfKinds, type Group, type Kind } from '../../language/src/capacity/network.ts'
import { play } from './skills.ts'

describe('where everybody can do everything it is', () => {
  test.each([undefined, 60, 300])('Erlang, with a patience of %s s', (patience) => {
    const kinds: Kind[] = [
      { rate: 0.01, groups: [0, 1] },
      { rate: 0.02, groups: [0, 1] },
    ]
    const groups: Group[] = [
      { people: 3, effort: 200 },
      { people: 5, effort: 200 },
    ]
    const erlang = answering({ rate: 0.03, effort: 200, patience }, 8)
    for (const kind of answeringOfKinds(kinds, groups, patience)!) {
      expect(kind.averageSpeedOfAnswer).toBeCloseTo(erlang.averageSpeedOfAnswer!, 6)
      expect(kind.abandonment).toBeCloseTo(erlang.abandonment, 9)
      for (const within of [0, 20, 300])
        expect(kind.serviceLevel(within)).toBeCloseTo(erlang.serviceLevel(within), 8)
    }
  })

  test('also for each group that shares nothing', () => {
    const kinds: Kind[] = [
      { rate: 0.01, groups: [0] },
      { rate: 0.02, groups: [1] },
    ]
    const [one, other] = answeringOfKinds(kinds, [
      { people: 4, effort: 240 },
      { people: 5, effort: 180 },
    ])!
    expect(one!.serviceLevel(20)).toBeCloseTo(answering({ rate: 0.01, effort: 240 }, 4).serviceLevel(20), 9)
    expect(other!.serviceLevel(20)).toBeCloseTo(answering({ rate: 0.02, effort: 180 }, 5).serviceLevel(20), 9)
  })
})

interface Case {
  readonly name: string
  readonly kinds: readonly Kind[]
  readonly groups: readonly Group[]
  readonly patience?: number
}

const cases: Case[] = [
  {
    name: 'two kinds, one of which only some can take',
    kinds: [
      { rate: 200 / 28800, groups: [0, 1] },
      { rate: 100 / 28800, groups: [1] },
    ],
    groups: [
      { people: 3, effort: 240 },
      { people: 3, effort: 240 },
    ],
  },
  {
    name: 'the same near the limit',
    kinds: [
      { rate: 0.02, groups: [0, 1] },
      { rate: 0.008, groups: [1] },
    ],
    groups: [
      { people: 4, effort: 200 },
      { people: 3, effort: 200 },
    ],
  },
  {
    name: 'three kinds in a chain',
    kinds: [
      { rate: 0.01, groups: [0, 1] },
      { rate: 0.012, groups: [1, 2] },
      { rate: 0.006, groups: [2] },
    ],
    groups: [
      { people: 2, effort: 200 },
      { people: 3, effort: 200 },
      { people: 3, effort: 200 },
    ],
  },
  {
    name: 'who waits gives up',
    kinds: [
      { rate: 0.02, groups: [0, 1] },
      { rate: 0.012, groups: [1] },
    ],
    groups: [
      { people: 3, effort: 200 },
      { people: 3, effort: 200 },
    ],
    patience: 90,
  },
  {
    name: 'who waits gives up, and there is too much',
    kinds: [
      { rate: 0.01, groups: [0, 1] },
      { rate: 0.02, groups: [1, 2] },
      { rate: 0.006, groups: [0] },
    ],
    groups: [
      { people: 2, effort: 180 },
      { people: 2, effort: 240 },
      { people: 2, effort: 180 },
    ],
    patience: 120,
  },
]

describe('people with different skills, played through', () => {
  test.each(cases)('$name', ({ kinds, groups, patience }) => {
    const reckoned = answeringOfKinds(kinds, groups, patience)!
    const played = play(
      { kinds, groups, within: 20, ...(patience === undefined ? {} : { patience }) },
      30,
      12_000,
      11,
    )
    for (const [at, kind] of reckoned.entries()) {
      const counts = played.map((batch) => batch[at]!)
      expectInside(
        counts.map(({ inTime }) => inTime),
        kind.serviceLevel(20),
      )
      expectInside(
        counts.map(({ gaveUp }) => gaveUp),
        kind.abandonment,
      )
      expectInside(
        counts.map(({ wait }) => wait / 200),
        kind.averageSpeedOfAnswer! / 200,
      )
    }
  })
})

test('more people never answer worse, and nothing is ever no number', () => {
  const people = fc.integer({ min: 0, max: 4 })
  const rate = fc.double({ min: 0.0005, max: 0.03, noNaN: true })
  fc.assert(
    fc.property(
      people,
      people,
      rate,
      rate,
      fc.constantFrom(undefined, 30, 200),
      (one, two, x, y, patience) => {
        const kinds: Kind[] = [
          { rate: x, groups: [0, 1] },
          { rate: y, groups: [1] },
        ]
        const of = (first: number, second: number) =>
          answeringOfKinds(
            kinds,
            [
              { people: first, effort: 200 },
              { people: second, effort: 200 },
            ],
            patience,
          )!
        const few = of(one, two)
        const more = of(one, two + 1)
        for (const [at, kind] of few.entries()) {
          const level = kind.serviceLevel(20)
          expect(level >= 0 && level <= 1 && kind.abandonment >= 0 && kind.abandonment <= 1).toBe(true)
          expect(more[at]!.serviceLevel(20)).toBeGreaterThanOrEqual(level - 1e-9)
        }
      },
    ),
    { numRuns: 150, seed: 7 },
  )
})

/** Expects a value in the confidence interval of some counts; four standard errors, so that chance alone seldom fails. */
function expectInside(counts: readonly number[], value: number): void {
  const mean = counts.reduce((sum, one) => sum + one, 0) / counts.length
  const spread = counts.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (counts.length - 1)
  const error = Math.sqrt(spread / counts.length)
  expect(Math.abs(mean - value), `${mean} ± ${error} counted, ${value} reckoned`).toBeLessThan(
    4 * error + 1e-12,
  )
  // An interval that takes in everything confirms nothing.
  expect(error).toBeLessThan(Math.max(0.04 * Math.abs(value), 0.006))
}
