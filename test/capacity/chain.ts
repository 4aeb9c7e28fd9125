// Erlang's queues solved in another way: as a birth–death chain, state by state, with no formula for the wait.

export interface ChainFigures {
  readonly waitProbability: number
  readonly averageWait: number
  readonly speedOfAnswer: number
  readonly abandonment: number
  readonly occupancy: number
  serviceLevel(within: number): number
}

/**
 * The chain of how many are in the system, cut where nothing is left, and of somebody who joins it: how many are
 * before, until none is (answered) or the patience ends (lost). The wait is reckoned by uniformisation: so many steps of
 * a chain in discrete time, weighted by Poisson's chances.
 */
export function solveChain(
  rate: number,
  effort: number,
  agents: number,
  patience = Number.POSITIVE_INFINITY,
): ChainFigures {
  const leave = 1 / effort
  const giveUp = 1 / patience
  const death = (state: number): number =>
    Math.min(state, agents) * leave + Math.max(0, state - agents) * giveUp
  // Relative to the likeliest state, so that nothing overflows.
  let peak = 0
  while (rate > death(peak + 1) && peak < 1e7) peak++
  const up: number[] = [1]
  for (let state = peak + 1; ; state++) {
    const next = up.at(-1)! * (rate / death(state))
    if (next < 1e-19) break
    up.push(next)
  }
  const down: number[] = []
  let value = 1
  for (let state = peak; state > 0; state--) {
    value *= death(state) / rate
    if (value < 1e-300) break
    down.push(value)
  }
  const lowest = peak - down.length
  const weights = [...down.reverse(), ...up]
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const chance = (state: number): number => (weights[state - lowest] ?? 0) / total
  const highest = lowest + weights.length - 1
  let waitProbability = 0
  let queue = 0
  let busy = 0
  for (let state = lowest; state <= highest; state++) {
    if (state >= agents) waitProbability += chance(state)
    queue += Math.max(0, state - agents) * chance(state)
    busy += Math.min(state, agents) * chance(state)
  }
  const abandonment = (queue * giveUp) / rate
  const depth = Math.max(0, highest - agents + 1)
  /** Of somebody before whom there are so many: to be answered at all, and the wait times that chance. */
  const served: number[] = []
  const waited: number[] = []
  for (let before = 0; before < depth; before++) {
    const out = agents * leave + before * giveUp + giveUp
    const onward = (agents * leave + before * giveUp) / out
    served[before] = onward * (before === 0 ? 1 : served[before - 1]!)
    // E[W; served] by conditioning on the first step of mean 1/out.
    waited[before] = served[before]! / out + onward * (before === 0 ? 0 : waited[before - 1]!)
  }
  let waitOfAnswered = 0
  for (let before = 0; before < depth; before++) waitOfAnswered += chance(agents + before) * waited[before]!
  return {
    waitProbability,
    averageWait: queue / rate,
    speedOfAnswer: waitOfAnswered / (1 - abandonment),
    abandonment,
    occupancy: busy / agents,
    serviceLevel(within) {
      const uniform = agents * leave + depth * giveUp + giveUp
      let waiting = Array.from({ length: depth }, (_, before) => chance(agents + before))
      let answered = 0
      let level = 1 - waitProbability
      // Σ over k of P(exactly k steps until `within`) × (answered after k steps)
      let log = -uniform * within
      for (let step = 0; ; step++) {
        const poisson = Math.exp(log)
        level += poisson * answered
        if (step > uniform * within && poisson < 1e-17) break
        log += Math.log(uniform * within) - Math.log(step + 1)
        const next = new Array<number>(depth).fill(0)
        for (let before = 0; before < depth; before++) {
          const onward = (agents * leave + before * giveUp) / uniform
          if (before === 0) answered += waiting[0]! * onward
          else next[before - 1]! += waiting[before]! * onward
          next[before]! += waiting[before]! * (1 - onward - giveUp / uniform)
        }
        waiting = next
      }
      return level
    },
  }
}
