// Queues played through event by event, with chance that comes the same every time; what the formulas say has to lie in
// the confidence interval of what is counted.
import { describe, expect, test } from 'vitest'
import { answering } from '../../language/src/capacity/erlang.ts'
import { runQueue } from '../../language/src/capacity/queue.ts'
import { slotsPerWeek } from '../../language/src/capacity/week.ts'
import { randomFrom } from '../support/random.ts'

interface Played {
  readonly waited: number
  readonly inTime: number
  readonly gaveUp: number
  readonly meanWait: number
  /** Mean number of agents who work on calls. */
  readonly busy: number
}

interface Queue {
  readonly rate: number
  readonly effort: number
  readonly patience?: number
  readonly agents: number
  readonly within: number
}

/** A random time of an exponential distribution. */
function sampler(seed: number): (mean: number) => number {
  const { below } = randomFrom(seed)
  return (mean) => -mean * Math.log((below(2 ** 30) + 0.5) / 2 ** 30)
}

/**
 * Plays one queue, first come, first served, in batches of so many calls, the first of which is left out.
 */
function play(queue: Queue, batches: number, size: number, seed: number): Played[] {
  const { rate, effort, patience = Number.POSITIVE_INFINITY, agents, within } = queue
  const draw = sampler(seed)
  /** When each agent is free again. */
  const free = new Array<number>(agents).fill(0)
  let now = 0
  const result: Played[] = []
  for (let batch = 0; batch <= batches; batch++) {
    let [waited, inTime, gaveUp, wait, work] = [0, 0, 0, 0, 0]
    const start = now
    for (let call = 0; call < size; call++) {
      now += draw(1 / rate)
      // The next agent to be free takes the next call: with one line for all that is the order of arrival.
      let next = 0
      for (let agent = 1; agent < agents; agent++) if (free[agent]! < free[next]!) next = agent
      const delay = Math.max(0, free[next]! - now)
      const mind = patience === Number.POSITIVE_INFINITY ? patience : draw(patience)
      if (delay > 0) waited++
      if (delay > mind) {
        gaveUp++
        wait += mind
        continue
      }
      wait += delay
      if (delay <= within) inTime++
      const took = draw(effort)
      work += took
      free[next] = now + delay + took
    }
    if (batch === 0) continue
    result.push({
      waited: waited / size,
      inTime: inTime / size,
      gaveUp: gaveUp / size,
      meanWait: wait / size,
      busy: work / (now - start),
    })
  }
  return result
}

/** Expects a value in the confidence interval of some counts; four standard errors, so that chance alone seldom fails. */
function expectInside(counts: readonly number[], value: number): void {
  const mean = counts.reduce((sum, one) => sum + one, 0) / counts.length
  const spread = counts.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (counts.length - 1)
  const error = Math.sqrt(spread / counts.length)
  expect(Math.abs(mean - value), `${mean} ± ${error} counted, ${value} reckoned`).toBeLessThan(
    4 * error + 1e-12,
  )
  // An interval that takes in everything confirms nothing.
  expect(error).toBeLessThan(Math.max(0.02 * Math.abs(value), 0.004))
}

describe('a queue played through', () => {
  test.each<Queue>([
    { rate: 0.05, effort: 180, agents: 11, within: 20 },
    { rate: 0.01, effort: 240, agents: 4, within: 30 },
    { rate: 0.5, effort: 100, agents: 57, within: 10 },
  ])('confirms Erlang C: %o', (queue) => {
    const played = play(queue, 50, 20_000, 5)
    const answers = answering(queue, queue.agents)
    expectInside(
      played.map(({ waited }) => waited),
      answers.waitProbability,
    )
    expectInside(
      played.map(({ inTime }) => inTime),
      answers.serviceLevel(queue.within),
    )
    expectInside(
      played.map(({ meanWait }) => meanWait / queue.effort),
      answers.averageWait! / queue.effort,
    )
    expectInside(
      played.map(({ busy }) => busy / queue.agents),
      answers.occupancy,
    )
  })

  test.each<Queue>([
    { rate: 0.05, effort: 180, agents: 9, patience: 90, within: 20 },
    { rate: 0.05, effort: 180, agents: 6, patience: 120, within: 30 },
    { rate: 0.01, effort: 240, agents: 3, patience: 60, within: 20 },
    { rate: 0.5, effort: 100, agents: 50, patience: 200, within: 15 },
  ])('confirms Erlang A: %o', (queue) => {
    const played = play(queue, 50, 20_000, 5)
    const answers = answering(queue, queue.agents)
    expectInside(
      played.map(({ waited }) => waited),
      answers.waitProbability,
    )
    expectInside(
      played.map(({ inTime }) => inTime),
      answers.serviceLevel(queue.within),
    )
    expectInside(
      played.map(({ gaveUp }) => gaveUp),
      answers.abandonment,
    )
    expectInside(
      played.map(({ meanWait }) => meanWait / queue.effort),
      answers.averageWait! / queue.effort,
    )
  })
})

/**
 * Calls and a pile of cases on the same agents, event by event: whoever has no call works on the pile at a part of the
 * pace, and puts it down when a call comes. Answers after how many seconds the pile is done.
 */
function blend(queue: Queue, pile: number, pace: number, seed: number): number {
  const draw = sampler(seed)
  const { rate, effort, agents } = queue
  let now = 0
  let left = pile
  // In the steady state from the beginning, as near as a while of calls without a pile makes it.
  let calls = Math.round(rate * effort)
  let isWarm = false
  for (;;) {
    const leaving = Math.min(calls, agents) / effort
    const step = draw(1 / (rate + leaving))
    const working = pace * Math.max(0, agents - calls)
    if (isWarm) {
      if (working * step >= left) return now + left / working
      left -= working * step
    }
    now += step
    if (draw(1 / rate) < draw(leaving === 0 ? Number.POSITIVE_INFINITY : 1 / leaving)) calls++
    else calls--
    if (!isWarm && now > 30 * effort) {
      isWarm = true
      now = 0
    }
  }
}

describe('calls and cases on the same agents', () => {
  test.each<Queue & { readonly pace: number }>([
    { rate: 0.02, effort: 200, agents: 6, within: 20, pace: 0.7 },
    { rate: 0.05, effort: 180, agents: 12, within: 20, pace: 0.5 },
  ])('a pile of cases is done when the fluid says: %o', ({ pace, ...queue }) => {
    const load = queue.rate * queue.effort
    // 40 hours of work: long beside a call, so that chance evens out as the fluid supposes.
    const pile = 40
    const counted = Array.from({ length: 60 }, (_, run) => blend(queue, pile * 3600, pace, 100 + run) / 3600)
    const { idle, capacity } = usable(queue, pace)
    expect(idle).toBeCloseTo(queue.agents - load, 9)
    const { done } = runQueue([{ slot: 0, work: pile, due: Number.POSITIVE_INFINITY, promise: 0 }], capacity)
    let fluid = 0
    for (const work of done.slice(1)) if (work > 1e-9) fluid += work / capacity[0]! / 2
    expectInside(counted, fluid)
  })
})

/** What is left for cases beside calls, as the analysis reckons it for those who have to be there for calls. */
function usable(queue: Queue, pace: number): { idle: number; capacity: Float64Array } {
  const idle = queue.agents * (1 - answering(queue, queue.agents).occupancy)
  return { idle, capacity: new Float64Array(slotsPerWeek).fill((pace * idle) / 2) }
}
