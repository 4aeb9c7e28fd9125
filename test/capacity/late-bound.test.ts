// What a quick bound calls kept is kept where the distribution of what waits is reckoned in full, and most teams that have
// time enough are told by the bound alone.
import { expect, test } from 'vitest'
import { capacityOf, type Unit } from '../../language/src/capacity/index.ts'
import { slice } from '../support/slice.ts'
import { randomDesk } from './random-desks.ts'

const seeds = Array.from({ length: 200 }, (_, index) => 5000 + index)

/** The same team with so many times as many people as its work takes on average. */
function unitOf(seed: number, withCalls: boolean, times: number): Unit {
  const { contract } = randomDesk(seed, withCalls)
  const [team] = contract.teams
  const average = capacityOf(contract).units[0]!.fte.average
  return capacityOf({ ...contract, teams: [{ ...team!, staff: average * times }] }).units[0]!
}

const overdue = (unit: Unit): string[] =>
  unit.done
    .filter(({ share, reached }) => 1 - reached > 1 - Math.min(share, 0.999))
    .map(({ metric, share, reached }) => `${metric}: ${reached} of ${share}`)

test.each([false, true])('no promise is missed that it calls kept (with calls: %s)', (withCalls) => {
  const seen = { all: 0, plenty: 0, plentyAtOnce: 0, scarce: 0 }
  for (const seed of slice(seeds, 0.04, `bound ${withCalls}`)) {
    seen.all++
    for (const times of [0.9, 1.05, 1.2, 1.5, 2, 3]) {
      const unit = unitOf(seed, withCalls, times)
      if (!unit.mayMiss) expect(overdue(unit), `seed ${seed}, ${times} times`).toEqual([])
      // Beside calls the people are planned for the busiest half hour, and have time left in others.
      if (times < 1 && !withCalls) {
        seen.scarce++
        expect(unit.mayMiss, `seed ${seed}, too few`).toBe(true)
      }
      if (times < 2 || overdue(unit).length > 0) continue
      seen.plenty++
      seen.plentyAtOnce += Number(!unit.mayMiss)
    }
  }
  expect(seen.scarce).toBe(withCalls ? 0 : seen.all)
  expect(seen.plentyAtOnce / seen.plenty).toBeGreaterThan(0.6)
})
