// Teams of which some can do what others cannot, in whole contracts.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { capacityOf } from '../../language/src/capacity/index.ts'
import { planned } from './contracts.ts'
import { play } from './skills.ts'

/** Two teams that are there for 40 hours a week, of which only the second can do the second service. */
function twoTeams(first: number, second: number, x: number, y: number, goal = '80 % within 20 s') {
  return planned(`
skill SX
skill SY
calendar S { time zone "Europe/Berlin" open mon-fri 08:00-16:00 }
segmentation C { segment All otherwise }
catalogue D {
  service X { channels phone work immediate effort 240 s volume ${x} per business day needs SX }
  service Y { channels phone work immediate effort 240 s volume ${y} per business day needs SY }
}
team T1 { hours S staff ${first} FTE week 40 h shrinkage 0 % skills SX }
team T2 { hours S staff ${second} FTE week 40 h shrinkage 0 % skills SX, SY }
pool P of T1, T2
sla L { hours S goal AnswerTime ${goal} each month }
contract K {
  in force 2027-01-01 to 2027-12-31
  offers D
  serves C
  assign All { others under L by P }
}`)
}

const playTwo = (first: number, second: number, x: number, y: number, seed: number) => {
  const played = play(
    {
      kinds: [
        { rate: x / 28800, groups: [0, 1] },
        { rate: y / 28800, groups: [1] },
      ],
      groups: [
        { people: first, effort: 240 },
        { people: second, effort: 240 },
      ],
      within: 20,
    },
    20,
    8000,
    seed,
  )
  return [0, 1].map((kind) => played.reduce((sum, batch) => sum + batch[kind]!.inTime, 0) / played.length)
}

describe('people who share work', () => {
  test('keep with three and three what neither would keep with a part of them', () => {
    const levels = playTwo(3, 3, 200, 100, 5)
    expect(Math.min(...levels)).toBeGreaterThan(0.8)
    const { units } = capacityOf(twoTeams(3, 3, 200, 100))
    expect(units).toHaveLength(2)
    for (const unit of units) expect(unit).toMatchObject({ keepsAll: true, overloaded: false })
  })

  test.each([
    [3, 3, 260, 150],
    [2, 4, 220, 160],
    [5, 2, 300, 90],
    [4, 4, 420, 160],
    [6, 3, 330, 160],
  ])('%i and %i answer %i and %i calls a day as those do who are played through', (first, second, x, y) => {
    const levels = playTwo(first, second, x, y, 17)
    // A promise that nobody keeps, so that they have to take what comes first.
    const capacity = capacityOf(twoTeams(first, second, x, y, '99.9 % within 20 s'))
    const reachedOf = (service: string) =>
      capacity.units.find(({ services }) => services.includes(service))!.answers[0]!
    for (const [at, service] of ['X', 'Y'].entries()) {
      expect(reachedOf(service).isBound).toBe(false)
      expect(Math.abs(reachedOf(service).reached! - levels[at]!)).toBeLessThan(0.015)
    }
  })

  test('what is needed is enough when it is planned', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 500 }), fc.integer({ min: 20, max: 300 }), (x, y) => {
        const { units } = capacityOf(twoTeams(5, 5, x, y))
        const needed = units.reduce((sum, { fte }) => sum + fte.needed, 0)
        // As much of both teams as is planned of both, in whole people for all of the week.
        const people = Math.ceil(needed - 1e-9)
        const again = capacityOf(twoTeams(Math.ceil(people / 2), Math.ceil(people / 2), x, y)).units
        for (const unit of again) expect(unit.keepsAll, JSON.stringify(unit.answers)).toBe(true)
      }),
      { numRuns: 25, seed: 3 },
    )
  })

  test('count for each unit so that all count once', () => {
    const capacity = capacityOf(twoTeams(9, 6, 300, 100))
    const [division] = capacity.divided
    const sum = (of: readonly { readonly fte: number }[]) => of.reduce((total, { fte }) => total + fte, 0)
    expect(sum(division!.teams)).toBe(15)
    expect(sum(division!.units)).toBeCloseTo(15, 9)
  })

  test.each([
    ['in part', 'SX', 'SY', true],
    ['wholly', 'SX', 'SX', false],
  ])('%s are told as a bound or not, where their work can wait', (_, first, second, isBound) => {
    const { units } = capacityOf(
      planned(`
skill SX
skill SY
calendar S { time zone "Europe/Berlin" open mon-fri 08:00-16:00 }
segmentation C { segment All otherwise }
catalogue D {
  service X { work deferrable effort 20 min volume 40 per business day needs ${first} }
  service Y { work deferrable effort 20 min volume 20 per business day needs ${second} }
}
team T1 { hours S staff 2 FTE week 40 h shrinkage 0 % skills SX }
team T2 { hours S staff 2 FTE week 40 h shrinkage 0 % skills SX, SY }
pool P of T1, T2
sla L { hours S goal ResolutionTime 90 % within 4 business hours each month }
contract K {
  in force 2027-01-01 to 2027-12-31
  offers D
  serves C
  assign All { others under L by P }
}`),
    )
    expect(units).toHaveLength(isBound ? 2 : 1)
    for (const { done } of units) expect(done).toMatchObject([{ isBound }])
  })
})
