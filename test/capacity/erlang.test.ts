import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answering, erlangB, erlangC, fewestAgents, keeps } from '../../language/src/capacity/erlang.ts'
import { solveChain } from './chain.ts'

describe('published values', () => {
  // Erlang's own table for B: load in erlangs for 1 % lost (A. K. Erlang 1917; Siemens, Telephone Traffic Theory: Tables
  // and Charts, 1981), which gives loads to three or four digits.
  test.each([
    [1, 0.0101],
    [2, 0.153],
    [5, 1.361],
    [10, 4.461],
    [20, 12.03],
    [50, 37.9],
    [100, 84.06],
  ])('1 %% of calls are lost with %i lines and %d erlangs', (lines, load) => {
    expect(erlangB(load, lines)).toBeCloseTo(0.01, 4)
  })

  test('a single agent is busy as often as it is loaded, so that is the share that waits (M/M/1)', () => {
    for (const load of [0.01, 0.3, 0.99]) expect(erlangC(load, 1)).toBeCloseTo(load, 14)
  })

  test('two agents (M/M/2): the share that waits is a²/(2 + a) for a erlangs', () => {
    for (const load of [0.01, 0.5, 1, 1.9]) expect(erlangC(load, 2)).toBeCloseTo(load ** 2 / (2 + load), 14)
  })

  // 100 calls in half an hour of 180 s each are 10 erlangs: the worked example of many planners' handbooks. With 14 agents
  // 17.41 % wait, 88.8 % are answered within 20 s and the mean wait is 7.8 s.
  test('100 calls in half an hour of 180 s, 14 agents', () => {
    const answers = answering({ rate: 100 / 1800, effort: 180 }, 14)
    expect(answers.waitProbability).toBeCloseTo(0.1741, 4)
    expect(answers.serviceLevel(20)).toBeCloseTo(0.8884, 4)
    expect(answers.averageWait).toBeCloseTo(7.836, 3)
    expect(answers.occupancy).toBeCloseTo(10 / 14, 12)
    expect(fewestAgents({ rate: 100 / 1800, effort: 180 }, [{ share: 0.8, within: 20 }])).toBe(14)
  })
})

/** A stream and a number of agents at all sorts of loads. */
const cases = fc.record({
  load: fc.double({ min: Math.log(0.01), max: Math.log(300), noNaN: true }).map(Math.exp),
  effort: fc.double({ min: 5, max: 3600, noNaN: true }),
  /** In how many standard deviations more (or fewer) than the load there are agents. */
  spare: fc.double({ min: -3, max: 6, noNaN: true }),
  patience: fc.double({ min: Math.log(0.05), max: Math.log(50), noNaN: true }).map(Math.exp),
  within: fc.double({ min: 0.001, max: 1, noNaN: true }),
})

describe('a Markov chain, solved state by state, agrees to 1e-9', () => {
  test('with Erlang C', () => {
    fc.assert(
      fc.property(cases, ({ load, effort, spare, within }) => {
        const agents = Math.max(Math.floor(load) + 1, Math.round(load + spare * Math.sqrt(load)))
        // The chain is cut off, and close to the limit it would have to be endless.
        fc.pre(load / agents < 0.98)
        const chain = solveChain(load / effort, effort, agents)
        const answers = answering({ rate: load / effort, effort }, agents)
        expect(Math.abs(answers.waitProbability - chain.waitProbability)).toBeLessThan(1e-9)
        expect(Math.abs(answers.averageWait! / effort - chain.averageWait / effort)).toBeLessThan(1e-9)
        expect(Math.abs(answers.occupancy - chain.occupancy)).toBeLessThan(1e-9)
        const seconds = within * effort
        expect(Math.abs(answers.serviceLevel(seconds) - chain.serviceLevel(seconds))).toBeLessThan(1e-9)
      }),
      { seed: 5, numRuns: 300 },
    )
  })

  test('with Erlang A, also where there is more work than agents', () => {
    fc.assert(
      fc.property(cases, ({ load, effort, spare, patience, within }) => {
        const agents = Math.max(1, Math.round(load + spare * Math.sqrt(load)))
        const stream = { rate: load / effort, effort, patience: patience * effort }
        const chain = solveChain(stream.rate, effort, agents, stream.patience)
        const answers = answering(stream, agents)
        expect(Math.abs(answers.waitProbability - chain.waitProbability)).toBeLessThan(1e-9)
        expect(Math.abs(answers.abandonment - chain.abandonment)).toBeLessThan(1e-9)
        expect(Math.abs(answers.averageWait! - chain.averageWait) / effort).toBeLessThan(1e-9)
        expect(Math.abs(answers.averageSpeedOfAnswer! - chain.speedOfAnswer) / effort).toBeLessThan(1e-8)
        expect(Math.abs(answers.occupancy - chain.occupancy)).toBeLessThan(1e-9)
        const seconds = within * effort
        expect(Math.abs(answers.serviceLevel(seconds) - chain.serviceLevel(seconds))).toBeLessThan(1e-9)
      }),
      { seed: 5, numRuns: 300 },
    )
  })

  test.each([
    [0.01, 1, undefined],
    [0.01, 1, 5],
    [1000, 1010, undefined],
    [1000, 1010, 300],
    [10_000, 10_100, 3],
    [10_000, 10_100, 900],
    [10_000, 9000, 900],
    [5000, 1, 60],
  ])('at a load of %d erlangs with %i agents and a patience of %s s', (load, agents, patience) => {
    const effort = 300
    const stream = { rate: load / effort, effort, patience }
    const answers = answering(stream, agents)
    const chain = solveChain(stream.rate, effort, agents, patience)
    expect(Math.abs(answers.waitProbability - chain.waitProbability)).toBeLessThan(1e-9)
    expect(Math.abs(answers.abandonment - (patience === undefined ? 0 : chain.abandonment))).toBeLessThan(
      1e-9,
    )
    expect(Math.abs(answers.averageWait! - chain.averageWait) / effort).toBeLessThan(1e-9)
  })
})

describe('what holds for every queue', () => {
  test('a load at or above the staff is unstable, and has no wait', () => {
    for (const agents of [1, 10, 10_000]) {
      const answers = answering({ rate: agents / 60, effort: 60 }, agents)
      expect(answers).toMatchObject({
        stable: false,
        averageWait: undefined,
        averageSpeedOfAnswer: undefined,
      })
      expect(answers.serviceLevel(1e9)).toBe(0)
    }
  })

  test('shares are shares, waits are not negative, and one more agent never makes it worse', () => {
    fc.assert(
      fc.property(
        fc.double({ min: Math.log(0.01), max: Math.log(10_000), noNaN: true }).map(Math.exp),
        fc.double({ min: 0.5, max: 1.5, noNaN: true }),
        fc.option(fc.double({ min: 1, max: 10_000, noNaN: true }), { nil: undefined }),
        (load, relation, patience) => {
          const stream = { rate: load / 200, effort: 200, patience }
          const agents = Math.ceil(load * relation)
          const [few, more] = [answering(stream, agents), answering(stream, agents + 1)]
          for (const { waitProbability, occupancy, abandonment, serviceLevel, averageWait = 0 } of [
            few,
            more,
          ]) {
            for (const share of [
              waitProbability,
              occupancy,
              abandonment,
              serviceLevel(0),
              serviceLevel(20),
            ]) {
              expect(share).toBeGreaterThanOrEqual(0)
              expect(share).toBeLessThanOrEqual(1)
            }
            expect(averageWait).toBeGreaterThanOrEqual(0)
          }
          expect(more.serviceLevel(20)).toBeGreaterThanOrEqual(few.serviceLevel(20) - 1e-12)
          if (few.stable) expect(more.waitProbability).toBeLessThanOrEqual(few.waitProbability + 1e-12)
          expect(more.abandonment).toBeLessThanOrEqual(few.abandonment + 1e-12)
        },
      ),
      { seed: 5 },
    )
  })

  test('great patience is like endless patience', () => {
    const endless = answering({ rate: 0.1, effort: 100 }, 12)
    const great = answering({ rate: 0.1, effort: 100, patience: 1e9 }, 12)
    expect(great.waitProbability).toBeCloseTo(endless.waitProbability, 6)
    expect(great.averageWait).toBeCloseTo(endless.averageWait!, 4)
    expect(great.serviceLevel(20)).toBeCloseTo(endless.serviceLevel(20), 6)
  })

  test('however great or small the numbers are, the answers are numbers', () => {
    const between = (least: number, most: number) =>
      fc.double({ min: least, max: most, noNaN: true }).map((exponent) => 10 ** exponent)
    fc.assert(
      fc.property(
        between(-14, 6),
        between(-4, 10),
        between(-6, 28),
        fc.integer({ min: 0, max: 300 }),
        (rate, effort, patience, agents) => {
          const answers = answering({ rate, effort, patience }, agents)
          const { waitProbability, occupancy, abandonment, averageWait, averageSpeedOfAnswer = 0 } = answers
          for (const share of [waitProbability, occupancy, abandonment, answers.serviceLevel(20)]) {
            expect(share).toBeGreaterThanOrEqual(0)
            expect(share).toBeLessThanOrEqual(1 + 1e-9)
          }
          expect(averageWait).toBeGreaterThanOrEqual(0)
          expect(averageSpeedOfAnswer).toBeGreaterThanOrEqual(0)
        },
      ),
      // What went wrong once: the patience that a slip of the finger gives.
      { numRuns: 500, examples: [[0.01, 180, 6e22, 24]] },
    )
  })

  test('without agents everybody gives up', () => {
    const answers = answering({ rate: 0.1, effort: 100, patience: 60 }, 0)
    expect(answers).toMatchObject({ abandonment: 1, averageWait: 60, waitProbability: 1 })
    expect(answers.serviceLevel(60)).toBe(0)
  })
})

test('loads beyond any team flow evenly, and take no time', () => {
  const rate = 1e9
  expect(answering({ rate, effort: 100 }, 2e11)).toMatchObject({
    stable: true,
    averageWait: 0,
    occupancy: 0.5,
  })
  expect(answering({ rate, effort: 100 }, 1e11).stable).toBe(false)
  const patient = answering({ rate, effort: 100, patience: 60 }, 5e10)
  expect(patient.abandonment).toBeCloseTo(0.5, 12)
  // What is left of those who come after a time of waiting is half of them.
  expect(patient.averageSpeedOfAnswer).toBeCloseTo(60 * Math.log(2), 9)
  const near = { rate: 900, effort: 100, patience: 60 }
  const far = { rate: 1100, effort: 100, patience: 60 }
  expect(answering(far, 55_000).abandonment).toBeCloseTo(answering(near, 45_000).abandonment, 3)
  expect(fewestAgents({ rate, effort: 100 }, [{ share: 0.8, within: 20 }])).toBeGreaterThan(1e11)
  expect(answering({ rate: 0.01, effort: 100 }, 1e9).serviceLevel(0)).toBe(1)
})

describe('the fewest agents', () => {
  test('keep the promise, and one fewer does not', () => {
    fc.assert(
      fc.property(
        fc.double({ min: Math.log(0.01), max: Math.log(2000), noNaN: true }).map(Math.exp),
        fc.double({ min: 0.5, max: 0.99, noNaN: true }),
        fc.integer({ min: 0, max: 120 }),
        fc.option(fc.double({ min: 10, max: 600, noNaN: true }), { nil: undefined }),
        (load, share, within, patience) => {
          const stream = { rate: load / 240, effort: 240, patience }
          const goal = { share, within, ...(patience === undefined ? {} : { abandonment: 0.05 }) }
          const agents = fewestAgents(stream, [goal])
          expect(keeps(answering(stream, agents), goal)).toBe(true)
          expect(keeps(answering(stream, agents - 1), goal)).toBe(false)
        },
      ),
      { seed: 5 },
    )
  })

  test('are those that keep the strictest of several promises', () => {
    const stream = { rate: 0.05, effort: 240 }
    const goals = [{ share: 0.7, within: 30 }, { share: 0.95, within: 10 }, { meanWait: 10 }]
    expect(fewestAgents(stream, goals)).toBe(Math.max(...goals.map((goal) => fewestAgents(stream, [goal]))))
  })

  test('without a promise are more than the load', () => {
    expect(fewestAgents({ rate: 1, effort: 10 }, [])).toBe(11)
    expect(fewestAgents({ rate: 1.05, effort: 10 }, [])).toBe(11)
  })

  test('for everybody are finite, since nothing random is certain', () => {
    expect(fewestAgents({ rate: 0.05, effort: 240 }, [{ share: 1, within: 20 }])).toBeLessThan(40)
  })
})
