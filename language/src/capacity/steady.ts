// What is known of several people in the steady state, where what is reckoned for one at their common pace is too much.

import { erlangC } from './erlang.ts'

/**
 * Several people are no single one at their common pace: where fewer cases are there than people, nobody waits. In the
 * steady state that is Erlang's C in place of the load of each, of waits that fall off as fast.
 */
export class Steady {
  private readonly load: number
  private readonly waiting: number
  private readonly decay: number

  /**
   * @param load of all cases, in people at work, and of those that are ahead
   * @param agents whole people
   * @param size of cases, in hours
   */
  constructor(load: number, ahead: number, agents: number, size: number) {
    this.load = Math.min(1, load / agents)
    this.waiting = agents > 1 ? erlangC(load, agents) : this.load
    this.decay = size > 0 ? Math.max(0, agents - ahead) / (agents * size) : 0
  }

  /**
   * What is left of the chance that more than so many hours of work are ahead: less what is too much in the steady state, but
   * for that part in which work waits anyway, as that of a night.
   * @param waits how likely work waits at all
   */
  less(chance: number, hours: number, waits: number): number {
    const { load, waiting, decay } = this
    if (waiting >= load || chance === 0) return chance
    const piled = Math.max(0, (waits - load) / (1 - load))
    const tooMuch = (1 - piled) * (load - waiting) * Math.exp(-decay * Math.max(0, hours))
    return Math.max((chance * waiting) / load, chance - tooMuch)
  }
}
