import fc from 'fast-check'
import { expect, test } from 'vitest'
import { capacityOf, type Unit } from '../../language/src/capacity/index.ts'
import { contract, team } from './contracts.ts'

const at = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** One or two openings of a day, on a grid of five minutes. */
const anyHours = fc
  .uniqueArray(fc.integer({ min: 0, max: 288 }), { minLength: 2, maxLength: 4 })
  .map((times) => times.toSorted((a, b) => a - b).map((time) => at(time * 5)))
  .map(([from, to, again, end]) => `${from}-${to}${end === undefined ? '' : `, ${again}-${end}`}`)
const anyDays = fc.constantFrom('mon-fri', 'mon-sun', 'sat', 'tue, thu')
const anyLimit = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 200 }), fc.constantFrom('min', 'h', 'business min', 'business hours'))
    .map(([amount, unit]) => `within ${amount} ${unit}`),
  fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('days', 'weeks', 'business days'))
    .map(([amount, unit]) => `within ${amount} ${unit}`),
  fc.constantFrom('by close same day', 'by close next business day'),
  fc.integer({ min: 1, max: 287 }).map((time) => `by ${at(time * 5)} same day`),
)

test('who has people enough misses no deadline, whatever it is and whatever the hours', () => {
  fc.assert(
    fc.property(
      anyDays,
      anyHours,
      anyLimit,
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 30 }),
      (days, hours, limit, share, volume) => {
        const plan = (staff: number): readonly Unit[] =>
          capacityOf(
            contract({
              teams: team('Desk', staff).replace('Office', 'Own'),
              goals: `goal ResolutionTime ${share} % ${limit}`,
              services: `service Leads { channels web work deferrable effort 1 min volume ${volume} per business day }`,
              more: `calendar Own { time zone "Europe/Berlin" open ${days} ${hours} } sla Gold extends Silver { hours Own }`,
              assign: 'assign Key, Rest { others under Gold by Desk }',
            }),
          ).units
        const [unit] = plan(500)
        expect(unit).toMatchObject({ late: [], keepable: true })
        // What is said to be needed is enough.
        expect(plan(Math.ceil(unit!.fte.needed * 1000) / 1000)[0]!.late).toEqual([])
      },
    ),
    { numRuns: 150, seed: 11 },
  )
})

test('a lead of the last half hour is done before the team goes', () => {
  const leads = (limit: string) =>
    capacityOf(
      contract({
        teams: team('Desk', 12),
        goals: `goal ResolutionTime 100 % ${limit}`,
        services: 'service Leads { channels web work deferrable effort 1 min volume 10 per business day }',
      }),
    ).units[0]!
  for (const limit of ['within 15 min', 'within 10 business min', 'within 15 business min', 'within 1 min'])
    expect(leads(limit).late).toEqual([])
})
