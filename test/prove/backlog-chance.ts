import { type Compared, compare } from '../capacity/least-staff.ts'
import { randomDesk } from '../capacity/random-desks.ts'
import { Count, type Prover } from './prover.ts'

/** As many random desks are played through; every fifth answers calls beside its cases. */
const desks = 200
/** So many cases are played through at most, about, at each number of people that is tried. */
const cases = 400_000

/** Each desk is played through once for both questions. */
const known = new Map<string, Compared>()

function* compared(scale: number): Generator<Compared> {
  const many = Math.max(3, Math.round(desks * scale))
  // The slice is of small desks: those of fifty people take a while to play through.
  const first = scale < 1 ? 10 : 1
  for (let seed = first; seed < first + many; seed++) {
    const size = scale < 1 ? cases / 8 : cases
    const key = `${seed} ${size}`
    const found = known.get(key) ?? compare(randomDesk(seed, seed % 5 === 3), size)
    known.set(key, found)
    yield found
  }
}

/** The FTE that are stated for deferrable work against desks that are played through case by case. */
export const statedFte: Prover = {
  title: 'FTE stated for deferrable work keep the promise, by a simulation to two standard errors',
  needed: 0.95,
  slice: 0.025,
  run(scale) {
    const count = new Count()
    for (const { told, keeps, stated, least } of compared(scale))
      count.is(keeps, () => `${told}: ${stated} h, least ${least} h`)
    return count
  },
}

export const leastFte: Prover = {
  title: 'FTE stated for deferrable work are at most 15 % above the least that keep it in a simulation',
  needed: 0.9,
  slice: 0.025,
  run(scale) {
    const count = new Count()
    for (const { told, stated, least } of compared(scale))
      count.is(stated <= 1.15 * least, () => `${told}: ${stated} h for ${least} h`)
    return count
  },
}
