// Goals that hold for some cases only: held against each value of the case by itself.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareWith } from '../../language/src/compare/index.ts'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import { jsonOf, readProject } from '../support/projects.ts'
import { clauseHolidays } from './support.ts'

type Goal = CompiledContract['slas'][number]['goals'][number]

const original = JSON.parse(jsonOf(readProject('examples/clauses/25-priorities'))) as CompiledContract
const priorities = ['P1', 'P2', 'P3', 'P4'] as const
/** What is promised for a priority: hours round the clock, best effort or nothing at all. */
const promises = [1, 2, 4, 'best effort', 'nothing'] as const
type Promised = (typeof promises)[number]

const target = (promised: Exclude<Promised, 'nothing'>): Goal['targets'][number] =>
  promised === 'best effort'
    ? { kind: 'best-effort' }
    : {
        kind: 'within',
        share: 0.9,
        limit: { amount: promised, unit: 'hour', clock: 'elapsed', iso: `PT${promised}H` },
      }

/** Goals that promise so for each priority: one for each promise, in one of the ways in which that can be written. */
function goalsOf(promised: readonly Promised[], way: number): Goal[] {
  const goals: Goal[] = []
  for (const one of new Set(promised)) {
    if (one === 'nothing') continue
    const values = priorities.filter((_, index) => promised[index] === one)
    const compare = (value: string) =>
      ({ kind: 'compare', attribute: 'priority', operator: '=', value }) as const
    const others = priorities.filter((value) => !values.includes(value))
    const ways: Goal['when'][] = [
      { kind: 'in', attribute: 'priority', values: [...values] },
      { kind: 'any', of: values.map(compare) },
      { kind: 'not', of: { kind: 'in', attribute: 'priority', values: [...others] } },
    ]
    goals.push({ metric: 'RestoreTime', channels: [], when: ways[way % 3]!, targets: [target(one)] })
    way = Math.floor(way / 3)
  }
  // Where every case has a goal, the last one may be for all that are left.
  const last = goals.at(-1)
  if (way % 2 === 0 && last !== undefined && goals.length > 1 && !promised.includes('nothing'))
    last.when = { kind: 'otherwise' }
  return goals
}

function contractWith(goals: readonly Goal[]): CompiledContract {
  const contract = structuredClone(original)
  const [sla] = contract.slas
  sla!.goals = [...sla!.goals.filter(({ metric }) => metric !== 'RestoreTime'), ...goals]
  return contract
}

/** How much a promise is worth; best effort is none. */
const worth = (promised: Promised): number => (typeof promised === 'number' ? 10 - promised : 0)

test('what becomes of each case is told, and nothing else', () => {
  const promisedOf = fc.tuple(...priorities.map(() => fc.constantFrom(...promises)))
  fc.assert(
    fc.property(promisedOf, promisedOf, fc.nat(200), fc.nat(200), (before, after, first, second) => {
      const comparison = compareWith(
        contractWith(goalsOf(before, first)),
        contractWith(goalsOf(after, second)),
        clauseHolidays,
      )
      const found = new Set(
        comparison.changes
          .filter(({ subject }) => subject.kind === 'metric')
          .map(({ verdict }) => verdict.client),
      )
      const expected = new Set(
        before.flatMap((old, index) => {
          const now = after[index]!
          if (old === now) return []
          const difference = worth(now) - worth(old)
          return [difference === 0 ? 'neutral' : difference > 0 ? 'stricter' : 'weaker']
        }),
      )
      expect(found).toEqual(expected)
    }),
    { numRuns: 150 },
  )
})

test('a change for some cases names them, or one of them', () => {
  const { changes } = compareWith(
    contractWith(goalsOf([1, 2, 4, 'best effort'], 0)),
    contractWith(goalsOf([1, 4, 4, 'best effort'], 0)),
    clauseHolidays,
  )
  const [change, ...more] = changes.filter(({ subject }) => subject.kind === 'metric')
  expect(more).toEqual([])
  expect(change!.kind).toBe('deadline')
  expect(change!.what.de).toMatch(/für Priorität „P2“|für manche Fälle/)
  expect(change!.before!.en).toBe('90 % within 2 hours, counted round the clock')
  expect(change!.after!.en).toBe('90 % within 4 hours, counted round the clock')
})

test.each([
  ['a lower minimum', { neverBelow: 0.8 }, { neverBelow: 0.7 }, 'weaker'],
  ['a minimum that was not there', {}, { neverBelow: 0.7 }, 'stricter'],
  ['a minimum that is there no more', { neverBelow: 0.7 }, {}, 'weaker'],
])('%s', (_, before, after, verdict) => {
  const goal = (more: object): Goal => ({
    metric: 'RestoreTime',
    channels: [],
    targets: [{ ...target(2), ...more } as Goal['targets'][number]],
  })
  const { changes } = compareWith(contractWith([goal(before)]), contractWith([goal(after)]), clauseHolidays)
  expect(changes.map((change) => change.verdict.client)).toEqual([verdict])
})

const urgent = { kind: 'compare', attribute: 'priority', operator: '=', value: 'P1' } as const

test.each([
  ['an escalation for all cases in place of some', { at: 0.5, when: urgent }, { at: 0.5 }, 'stricter'],
  ['an escalation for some cases in place of all', { at: 0.5 }, { at: 0.5, when: urgent }, 'weaker'],
  ['an escalation at once', { at: 0.5, when: urgent }, { at: 0, when: urgent }, 'stricter'],
  ['an earlier escalation for fewer cases', { at: 0.5 }, { at: 0, when: urgent }, 'unclear'],
])('%s', (_, before, after, verdict) => {
  const to = original.contract.provider
  const contractOf = (escalation: typeof before): CompiledContract => {
    const contract = structuredClone(original)
    contract.slas[0]!.escalations = [{ to, ...escalation }]
    return contract
  }
  const { changes } = compareWith(contractOf(before), contractOf(after), clauseHolidays)
  expect(changes.map((change) => [change.kind, change.verdict.client])).toEqual([['escalation', verdict]])
})

test.each([
  ['few cases that may miss as seldom as any', 0.9, { below: 10, misses: 0 }, 'neutral'],
  ['few cases none of which may miss', 0.9, { below: 30, misses: 0 }, 'stricter'],
  ['few cases of which more may miss', 0.9, { below: 20, misses: 1 }, 'weaker'],
  ['few cases of which sometimes more may miss', 0.9, { below: 50, misses: 1 }, 'unclear'],
])('%s', (_, share, smallSample, verdict) => {
  const goal = {
    metric: 'RestoreTime',
    channels: [],
    targets: [{ ...target(2), share } as Goal['targets'][number]],
  }
  const { changes } = compareWith(
    contractWith([goal]),
    contractWith([{ ...goal, smallSample }]),
    clauseHolidays,
  )
  expect(changes.map((change) => change.verdict.client)).toEqual([verdict])
})

const limited = JSON.parse(jsonOf(readProject('examples/clauses/15-credits-in-steps'))) as CompiledContract
const month = { amount: 1, unit: 'month', clock: 'calendar' } as const

test.each<
  [string, Partial<CompiledContract['slas'][number]>, Partial<CompiledContract['slas'][number]>, string]
>([
  ['a lower cap', { creditCap: { share: 0.3 } }, { creditCap: { share: 0.2 } }, 'weaker'],
  ['a cap that was not there', {}, { creditCap: { share: 0.2 } }, 'weaker'],
  ['a cap that is there no more', { creditCap: { share: 0.2 } }, {}, 'stricter'],
  [
    'a cap for another period',
    { creditCap: { share: 0.2 } },
    { creditCap: { share: 0.2, per: month } },
    'unclear',
  ],
  [
    'more misses before a credit',
    { creditThreshold: { misses: 2 } },
    { creditThreshold: { misses: 3 } },
    'weaker',
  ],
  ['credits from the first miss on', { creditThreshold: { misses: 2 } }, {}, 'stricter'],
  ['a further reason that stops the clock', { stops: ['A'] }, { stops: ['A', 'B'] }, 'weaker'],
  ['a reason that stops it no more', { stops: ['A'] }, {}, 'stricter'],
  [
    'less notice of what is excused',
    { excuses: [{ kind: 'reason', reason: 'A', announced: { amount: 5, unit: 'day', clock: 'calendar' } }] },
    { excuses: [{ kind: 'reason', reason: 'A', announced: { amount: 2, unit: 'day', clock: 'calendar' } }] },
    'weaker',
  ],
  [
    'an exception from a higher volume on',
    { excuses: [{ kind: 'volume', above: 1.1 }] },
    { excuses: [{ kind: 'volume', above: 1.5 }] },
    'stricter',
  ],
  [
    'a cap on what is excused',
    { excuses: [{ kind: 'reason', reason: 'A' }] },
    {
      excuses: [
        {
          kind: 'reason',
          reason: 'A',
          caps: [{ most: { amount: 2, unit: 'hour', clock: 'elapsed', iso: 'PT2H' } }],
        },
      ],
    },
    'stricter',
  ],
])('%s', (_, before, after, verdict) => {
  const withLimits = (limits: object): CompiledContract => {
    const contract = structuredClone(limited)
    contract.slas = contract.slas.map(
      ({ creditCap: _, creditThreshold: __, stops: ___, excuses: ____, ...sla }) => ({
        ...sla,
        ...limits,
      }),
    )
    return contract
  }
  const { changes } = compareWith(withLimits(before), withLimits(after), clauseHolidays)
  expect(changes.map((change) => change.verdict.client)).toEqual([verdict])
})
