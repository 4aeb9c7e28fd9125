// What a comparison says of deadlines, held against `due`, which knows nothing of it: whoever is not told that
// something got weaker finds no request that falls due later, and the other way round.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Calendar, type DueAnswer, due, weekdays } from '../../language/src/clock/index.ts'
import type { CompiledContract, Target } from '../../language/src/compile/schema.ts'
import { compare, compiled } from './support.ts'

const base = compiled([/ {2}signed by.*/g, ''])

const hours = fc.constantFrom(
  [{ from: '08:00', to: '17:00' }],
  [{ from: '08:00', to: '18:00' }],
  [{ from: '09:00', to: '13:00' }],
  [
    { from: '08:00', to: '12:00' },
    { from: '13:00', to: '17:00' },
  ],
  [{ from: '00:00', to: '24:00' }],
)
const dated = fc
  .integer({ min: 0, max: 364 })
  .map((days) => new Date(Date.UTC(2027, 0, 1 + days)).toISOString().slice(0, 10))
  .map((date) => ({ from: date, to: date, hours: [] }))
const calendar = fc.record({
  id: fc.constant('Office'),
  timeZone: fc.constantFrom('Europe/Berlin', 'America/New_York'),
  week: fc
    .subarray([...weekdays], { minLength: 2 })
    .chain((days) => hours.map((open) => days.map((day) => ({ day, hours: open })))),
  holidays: fc.constant([]),
  dates: fc.array(dated, { maxLength: 2 }),
}) as fc.Arbitrary<Calendar>
const share = fc.constantFrom(0.8, 0.9, 1)
const limit = fc.oneof(
  fc.record({
    amount: fc.integer({ min: 1, max: 3 }),
    unit: fc.constant('day'),
    clock: fc.constant('business'),
  }),
  fc.record({
    amount: fc.integer({ min: 1, max: 12 }),
    unit: fc.constant('hour'),
    clock: fc.constant('business'),
  }),
  fc.record({
    amount: fc.integer({ min: 1, max: 2 }),
    unit: fc.constant('week'),
    clock: fc.constant('calendar'),
  }),
)
const target = fc.oneof(
  fc.record({ kind: fc.constant('within'), share, limit }),
  fc.record({
    kind: fc.constant('by'),
    share,
    time: fc.constant('close'),
    day: fc.constant('next-business'),
  }),
) as unknown as fc.Arbitrary<Target>
const targets = fc.uniqueArray(target, {
  minLength: 1,
  maxLength: 2,
  selector: (one) => (one as { share?: number }).share,
})

function contractWith(hoursOf: Calendar, goal: readonly Target[]): CompiledContract {
  const copy = structuredClone(base)
  copy.calendars = copy.calendars.map((one) => (one.id === 'Office' ? (hoursOf as typeof one) : one))
  for (const sla of copy.slas) sla.goals = [{ metric: 'ResolutionTime', channels: [], targets: [...goal] }]
  return copy
}

interface Stage {
  readonly share: number
  readonly at: number
}

async function stagesAt(contract: CompiledContract, received: string): Promise<Stage[]> {
  const answer = await due(contract, { service: 'OrderEntry', segment: 'Regular', received })
  const { goals } = answer as DueAnswer
  return goals[0]!.targets.map((one) => ({ share: one.share ?? 1, at: Date.parse(one.due!) }))
}

/** Whether all that is promised by some stages is promised by others. */
const isKept = (stages: readonly Stage[], by: readonly Stage[]): boolean =>
  stages.every((one) => by.some((other) => other.share >= one.share && other.at <= one.at))

describe('who is not told that something got weaker', () => {
  test('finds no request that falls due later', async () => {
    let told = 0
    await fc.assert(
      fc.asyncProperty(
        calendar,
        fc.option(calendar, { nil: undefined }),
        targets,
        fc.option(targets, { nil: undefined }),
        fc.nat(10_000),
        async (oldHours, otherHours, oldGoal, otherGoal, seed) => {
          const before = contractWith(oldHours, oldGoal)
          const after = contractWith(otherHours ?? oldHours, otherGoal ?? oldGoal)
          const { changes } = compare(before, after)
          const ofGoals = changes.filter(({ subject }) => subject.kind === 'metric')
          const verdicts = new Set(ofGoals.map(({ verdict }) => verdict.client))
          const isWorse = verdicts.has('weaker') || verdicts.has('unclear')
          const isBetter = verdicts.has('stricter') || verdicts.has('unclear')
          if (ofGoals.length > 0) told++
          for (const { witnesses } of ofGoals)
            for (const one of witnesses) {
              if (one.kind !== 'receipt') continue
              const [old, now] = [await stagesAt(before, one.received), await stagesAt(after, one.received)]
              expect(old.map(({ at }) => at)).toContain(Date.parse(one.dueBefore!))
              expect(now.map(({ at }) => at)).toContain(Date.parse(one.dueAfter!))
            }
          for (let n = 0; n < 150; n++) {
            const minute = (seed + n * 3511) % (364 * 1440)
            const received = new Date(Date.UTC(2027, 0, 2) + minute * 60_000).toISOString()
            const [old, now] = [await stagesAt(before, received), await stagesAt(after, received)]
            if (!isWorse && !isKept(old, now)) throw new Error(`${received} is worse off, which nobody told`)
            if (!isBetter && !isKept(now, old))
              throw new Error(`${received} is better off, which nobody told`)
          }
        },
      ),
      { numRuns: 60, seed: 11 },
    )
    expect(told).toBeGreaterThan(20)
  })
})
