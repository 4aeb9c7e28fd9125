// Periods of measurement, what counts for few cases, and escalations: each verdict held against a reckoning by itself.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareWith } from '../../language/src/compare/index.ts'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import { jsonOf, readProject } from '../support/projects.ts'
import { clauseHolidays } from './support.ts'

type Sla = CompiledContract['slas'][number]
type Goal = Sla['goals'][number]

const compiled = (folder: string): CompiledContract =>
  JSON.parse(jsonOf(readProject(`examples/clauses/${folder}`))) as CompiledContract

function withSla(contract: CompiledContract, edit: (sla: Sla) => void): CompiledContract {
  const copy = structuredClone(contract)
  edit(copy.slas[0]!)
  return copy
}

/** What somebody is told of the change of an SLA: the verdicts for the client, each once. */
function verdicts(before: CompiledContract, after: CompiledContract, kind: string): string[] {
  const { changes } = compareWith(before, after, clauseHolidays)
  return [...new Set(changes.filter((one) => one.kind === kind).map(({ verdict }) => verdict.client))]
}

/** What a verdict has to be if each side keeps its promise in exactly these histories. */
function truth(kept: readonly (readonly [before: boolean, after: boolean])[]): string {
  const isLess = kept.some(([before, after]) => !before && after)
  const isMore = kept.some(([before, after]) => before && !after)
  return isLess && isMore ? 'unclear' : isLess ? 'weaker' : isMore ? 'stricter' : 'neutral'
}

describe('periods', () => {
  const bothWays = compiled('24-both-ways')
  bothWays.metrics.push({
    id: 'Outages',
    definition: { kind: 'count', event: bothWays.events[0]!.id, per: 'window' },
  })
  /** Events of twelve months, of those that good ones are; drawn once, of contracts with few events and with many. */
  const histories = fc.sample(
    fc.nat(3).chain((most) =>
      fc.array(
        fc.tuple(fc.nat(most), fc.nat(most)).map(([good, bad]) => ({ good, all: good + bad })),
        { minLength: 12, maxLength: 12 },
      ),
    ),
    { numRuns: 6000, seed: 7 },
  )
  type History = (typeof histories)[number]
  const sum = (months: History): { good: number; all: number } =>
    months.reduce((one, other) => ({ good: one.good + other.good, all: one.all + other.all }), {
      good: 0,
      all: 0,
    })

  const kinds: readonly (readonly [string, Omit<Goal, 'channels'>, (months: History) => boolean])[] = [
    [
      'a sum that has to be reached',
      { metric: 'Outages', targets: [bound('at-least', 2)] },
      (months) => sum(months).all >= 2,
    ],
    [
      'a sum that must not be passed',
      { metric: 'Outages', targets: [bound('at-most', 5)] },
      (months) => sum(months).all <= 5,
    ],
    [
      'a share',
      {
        metric: 'TakeUpTime',
        targets: [
          {
            kind: 'within',
            share: 0.4,
            limit: { amount: 4, unit: 'hour', clock: 'elapsed', iso: 'PT4H' },
          },
        ],
      },
      (months) => sum(months).good >= 0.4 * sum(months).all,
    ],
  ]

  function bound(side: 'at-least' | 'at-most', number: number): Goal['targets'][number] {
    return { kind: 'bound', bound: side, value: { kind: 'number', number: String(number) } }
  }

  const lengths = [1, 2, 3, 4, 6]

  test.each(kinds)('of %s', (_, goal, isKept) => {
    const contractOf = (amount: number, isOwn: boolean): CompiledContract =>
      withSla(bothWays, (sla) => {
        const windows: Goal['windows'] = [{ amount, unit: 'month', clock: 'calendar' }]
        sla.goals = [{ ...goal, channels: [], ...(isOwn ? { windows } : {}) }]
        if (!isOwn) sla.window = windows[0]!
      })
    const keeps = (history: History, length: number): boolean =>
      Array.from({ length: 12 / length }, (__, index) =>
        history.slice(index * length, (index + 1) * length),
      ).every(isKept)
    for (const old of lengths) {
      for (const now of lengths) {
        if (old === now) continue
        const expected = truth(histories.map((history) => [keeps(history, old), keeps(history, now)]))
        const isMultiple = old % now === 0 || now % old === 0
        for (const isOwn of [true, false]) {
          const found = verdicts(contractOf(old, isOwn), contractOf(now, isOwn), 'window')
          // Of periods of which none is made of the other nothing is claimed, though for some limits something follows.
          expect([old, now, found]).toEqual([old, now, [isMultiple ? expected : 'unclear']])
        }
      }
    }
  })
})

describe('what counts for few cases', () => {
  const small = compiled('22-small-samples')
  const sampleOf = fc.option(fc.record({ below: fc.integer({ min: 1, max: 60 }), misses: fc.nat(6) }), {
    nil: undefined,
  })

  test('is held against every number of cases', () => {
    const shares = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99, 1)
    fc.assert(
      fc.property(sampleOf, sampleOf, shares, (before, after, share) => {
        const contractOf = (sample: typeof before): CompiledContract =>
          withSla(small, ({ goals }) => {
            const { smallSample: _, ...goal } = goals[0]!
            goals[0] = {
              ...goal,
              targets: goal.targets.map((target) => ({ ...target, share }) as Goal['targets'][number]),
              ...(sample === undefined ? {} : { smallSample: sample }),
            }
          })
        const found = verdicts(contractOf(before), contractOf(after), 'goal')
        // In a window of so many cases, so many miss.
        const keeps = (cases: number, misses: number, sample: typeof before): boolean =>
          sample !== undefined && cases < sample.below
            ? misses <= sample.misses
            : (cases - misses) * 100 >= Math.round(share * 100) * cases
        const kept: [boolean, boolean][] = []
        for (let cases = 1; cases < 70; cases++)
          for (let misses = 0; misses <= cases; misses++)
            kept.push([keeps(cases, misses, before), keeps(cases, misses, after)])
        const isSameSample = before?.below === after?.below && before?.misses === after?.misses
        expect(found).toEqual(isSameSample ? [] : [truth(kept)])
      }),
      { numRuns: 200 },
    )
  })

  test('may be any number of cases', () => {
    const contractOf = (below: number): CompiledContract =>
      withSla(small, ({ goals }) => {
        goals[0]!.smallSample = { below, misses: 2 }
      })
    expect(verdicts(contractOf(20), contractOf(Number.MAX_SAFE_INTEGER), 'goal')).toEqual(['stricter'])
  })
})

describe('escalations for cases', () => {
  const contract = compiled('25-priorities')
  const to = [contract.contract.client, contract.contract.provider]
  const priorities = ['P1', 'P2', 'P3', 'P4']
  const escalationOf = fc.record({
    at: fc.constantFrom(0, 0.5, 0.8),
    to: fc.constantFrom(...to),
    of: fc.option(fc.subarray(priorities, { minLength: 1 }), { nil: undefined }),
    isNegated: fc.boolean(),
  })
  type Drawn = typeof escalationOf extends fc.Arbitrary<infer T> ? T : never

  test('are compared for each of them', () => {
    const contractOf = (drawn: readonly Drawn[]): CompiledContract =>
      withSla(contract, (sla) => {
        sla.escalations = drawn.map(({ at, to: whom, of, isNegated }) => {
          if (of === undefined) return { at, to: whom }
          const others = priorities.filter((one) => !of.includes(one))
          const isNot = isNegated && others.length > 0
          const values = { kind: 'in', attribute: 'priority', values: isNot ? others : of } as const
          return { at, to: whom, when: isNot ? { kind: 'not', of: values } : values }
        })
      })
    /** For each case and each who may be told, from when on they are told; never is later than any. */
    const times = (drawn: readonly Drawn[]): number[] =>
      priorities.flatMap((priority) =>
        to.map((whom) =>
          Math.min(
            ...drawn
              .filter((one) => one.to === whom && (one.of === undefined || one.of.includes(priority)))
              .map(({ at }) => at),
          ),
        ),
      )
    const some = fc.array(escalationOf, { maxLength: 3 })
    fc.assert(
      fc.property(some, some, (before, after) => {
        const [olds, news] = [times(before), times(after)]
        const found = verdicts(contractOf(before), contractOf(after), 'escalation')
        const isLater = olds.some((old, index) => old < news[index]!)
        const isEarlier = olds.some((old, index) => old > news[index]!)
        const expected =
          isLater && isEarlier ? 'unclear' : isLater ? 'weaker' : isEarlier ? 'stricter' : 'neutral'
        // What says the same in other words need not be told.
        expect(found.length === 0 ? 'neutral' : found[0]).toBe(expected)
      }),
      { numRuns: 200 },
    )
  })
})

test('a new name that puts alternatives in another order is no other measure', () => {
  const files = readProject('examples/clauses/02-clock-from-fixing')
  const renamed = files.map(({ path, text }) => ({
    path,
    text: text.replaceAll(/\bworkaround\b/g, 'almost'),
  }))
  const [before, after] = [files, renamed].map((all) => JSON.parse(jsonOf(all)) as CompiledContract)
  const { changes } = compareWith(before!, after!, clauseHolidays)
  expect(changes.map(({ kind }) => kind)).toEqual(['renamed'])
})

test('a new name that puts the metrics of a combined goal in another order is no other goal', () => {
  const files = readProject('examples/clauses/24-both-ways')
  const combined = (other: string) =>
    files.map(({ path, text }) => ({
      path,
      text: text
        .replace('  goal FeedbackTime', '  goal TakeUpTime and FeedbackTime 90 %\n  goal FeedbackTime')
        .replaceAll('FeedbackTime', other),
    }))
  const [before, after] = ['FeedbackTime', 'ZFeedbackTime'].map(
    (name) => JSON.parse(jsonOf(combined(name))) as CompiledContract,
  )
  const { changes } = compareWith(before!, after!, clauseHolidays)
  // The goals stand in another order as well, which is the same in other words.
  expect(changes.map(({ kind, verdict }) => [kind, verdict.client])).toEqual([
    ['renamed', 'neutral'],
    ['wording', 'neutral'],
  ])
})
