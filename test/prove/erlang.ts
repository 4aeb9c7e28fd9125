import { answering } from '../../language/src/capacity/erlang.ts'
import { solveChain } from '../capacity/chain.ts'
import { randomFrom } from '../support/random.ts'
import { Count, type Prover } from './prover.ts'

const cases = 6000

/** Erlang C and A against a birth-death chain that is solved state by state. */
export const erlang: Prover = {
  title: 'Erlang C and A, by a birth-death chain to 1e-8',
  run(scale) {
    const count = new Count()
    const { below } = randomFrom(17)
    const between = (low: number, high: number): number => low + ((high - low) * below(1_000_001)) / 1_000_000
    for (let each = 0; each < cases * scale; each++) {
      const load = Math.exp(between(Math.log(0.01), Math.log(300)))
      const effort = between(5, 3600)
      const impatient = each % 2 === 1
      const fewest = impatient ? 1 : Math.ceil(load / 0.98)
      const agents = Math.max(fewest, Math.round(load + between(-3, 6) * Math.sqrt(load)))
      const patience = impatient ? Math.exp(between(Math.log(0.05), Math.log(50))) * effort : undefined
      const rate = load / effort
      const seconds = between(0.001, 1) * effort
      const ours = answering({ rate, effort, ...(patience === undefined ? {} : { patience }) }, agents)
      const chain = solveChain(rate, effort, agents, patience)
      const pairs = [
        [ours.waitProbability, chain.waitProbability],
        [ours.averageWait! / effort, chain.averageWait / effort],
        [ours.occupancy, chain.occupancy],
        [ours.serviceLevel(seconds), chain.serviceLevel(seconds)],
        [ours.abandonment, patience === undefined ? 0 : chain.abandonment],
      ] as const
      for (const [one, other] of pairs)
        count.is(Math.abs(one - other) < 1e-8, () => `${load} erlangs, ${agents} agents: ${one}, ${other}`)
    }
    return count
  },
}
