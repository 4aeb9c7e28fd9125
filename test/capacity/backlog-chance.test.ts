// Work that can wait under chance: against closed formulas where there are any, and against desks that are played through.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BacklogChance, type Reached } from '../../language/src/capacity/backlog-chance.ts'
import type { CaseKind } from '../../language/src/capacity/case-kinds.ts'
import { erlangC } from '../../language/src/capacity/erlang.ts'
import { capacityOf, type Unit } from '../../language/src/capacity/index.ts'
import { layOut } from '../../language/src/capacity/roster.ts'
import { slotsPerWeek } from '../../language/src/capacity/week.ts'
import { finished } from '../../language/src/steps.ts'
import { contract, planned, team } from './contracts.ts'
import { playDesk } from './desk.ts'

const always = new Float64Array(slotsPerWeek).fill(0.5)

/** Round the clock, so many people, cases within so many hours; how many are late, and how many are not begun by then. */
function lateOf(load: number, people: number, effort: number, within: number): readonly [number, number] {
  const due = (minute: number): number => minute + within * 60
  const kind: CaseKind = {
    work: always.map((hours) => hours * load),
    handling: [{ share: 1, effort, own: effort }],
    // A share so small that what takes too long by itself counts.
    deadlines: [
      { promise: 0, share: 0.01, due },
      { promise: 1, share: 0.01, begun: true, due },
    ],
  }
  const capacity = always.map((hours) => hours * people)
  const [done, begun] = finished(new BacklogChance([kind], always).reached({ capacity, hand: always }))
  return [share(done!), share(begun!)]
}

function share({ late, cases }: Reached): number {
  return late / cases
}

describe('one kind of work, round the clock', () => {
  // M/M/1: the time until a case is done is exponential (e.g. L. Kleinrock, Queueing Systems, 1975, section 5.12).
  test.each([
    [0.5, 1, 3],
    [0.7, 1, 6],
    [0.8, 0.5, 6],
    [0.9, 0.25, 8],
    [0.6, 2, 12],
  ])('with one person is M/M/1: load %d, %d h each, within %d h', (load, effort, within) => {
    const [late, notBegun] = lateOf(load, 1, effort, within)
    const exact = Math.exp((-(1 - load) * within) / effort)
    expect(late / exact).toBeGreaterThan(0.85)
    expect(late / exact).toBeLessThan(1.15)
    expect(notBegun / (load * exact)).toBeGreaterThan(0.8)
    expect(notBegun / (load * exact)).toBeLessThan(1.25)
  })

  test.each([
    [1, 3, 1, 0.5],
    [2.5, 5, 1, 1],
    [8, 10, 0.5, 1],
    [18, 20, 0.5, 1],
  ])(
    'with several people waits as Erlang C says: load %d of %d, %d h each, %d h',
    (load, people, effort, within) => {
      const [, notBegun] = lateOf(load, people, effort, within)
      const exact = erlangC(load, people) * Math.exp((-(people - load) * within) / effort)
      expect(notBegun / exact).toBeGreaterThan(0.75)
      expect(notBegun / exact).toBeLessThan(1.35)
    },
  )
})

describe('a contract', () => {
  const mail = (times: number, minutes: number) =>
    `service Mail { channels email work deferrable effort ${minutes} min volume ${times} per business day }`
  /** People for nine hours on five days, 45 hours a week; an FTE of `team` is there for 25 hours. */
  const of = (services: string, goals: string, staff: number) =>
    capacityOf(contract({ goals, services, teams: team('Desk', staff) })).units[0]!

  test.each([
    [8, 30, '95 % within 1 business day'],
    [60, 10, '95 % within 2 business hours'],
  ])('with the people of a mean week breaks its promise: %d × %d min, %s', (times, minutes, goal) => {
    const mean = of(mail(times, minutes), `goal ResolutionTime ${goal}`, 1).fte.average
    const [enough, short] = [1.001, 1].map((part) =>
      of(mail(times, minutes), `goal ResolutionTime ${goal}`, Math.ceil(mean * part * 100) / 100),
    )
    expect(enough!.late).toEqual([])
    expect(enough!.done[0]).toMatchObject({ share: 0.95, kept: false, certain: true })
    expect(enough!.done[0]!.reached).toBeLessThan(0.8)
    expect(short!.fte.needed).toBeGreaterThan(1.1 * mean)
    expect(of(mail(times, minutes), `goal ResolutionTime ${goal}`, short!.fte.needed).done[0]).toMatchObject({
      kept: true,
    })
  })

  test('tells the share that a desk reaches when it is played through', () => {
    // 108 hours of 135; three people from 8 to 17 o'clock.
    const unit = of(
      mail(43.2, 30).replace('43.2', '43'),
      'goal ResolutionTime 95 % within 4 business hours',
      5.4,
    )
    const people = new Float64Array(slotsPerWeek)
    const open = Float64Array.from(people, (_, slot) =>
      slot < 240 && slot % 48 >= 16 && slot % 48 < 34 ? 0.5 : 0,
    )
    layOut(135, people.slice(), open, people)
    const due = (minute: number): number => {
      const [day, time] = [Math.floor(minute / 1440), minute % 1440]
      const left = 17 * 60 - time
      if (left >= 240) return minute + 240
      return (day === 4 ? 7 : day + 1) * 1440 + 8 * 60 + 240 - left
    }
    const { inTime } = playDesk(
      {
        people,
        lengths: open,
        work: [{ cases: open.map((hours) => (hours * 43) / 9), effort: 0.5, dues: [due] }],
      },
      1200,
      7,
    )
    const { share, error } = inTime[0]![0]!
    expect(error).toBeLessThan(0.004)
    expect(Math.abs(unit.done[0]!.reached - share)).toBeLessThan(3 * error + 0.01)
  })

  test('with goals for some cases only does not count them as missed', () => {
    const parts = {
      goals: 'case Request goal ResolutionTime 95 % within 1 business hour when urgent',
      services: mail(8, 30),
      more: 'case Request { attribute urgent: boolean }',
      teams: team('Desk', 1.9),
    }
    const unit = capacityOf(contract(parts)).units[0]!
    expect(unit.done[0]).toMatchObject({ kept: false, forAll: false, certain: false })
    expect(unit.keepsAll).toBe(true)
    expect(unit.fte.needed).toBe(unit.fte.average)
  })

  // One rule, whether work is immediate or can wait.
  test.each([
    ['deferrable', mail(8, 30), 'goal ResolutionTime SHARE within 5 business days'],
    [
      'immediate',
      'service Phone { channels phone work immediate effort 10 min volume 60 per business day }',
      'goal AnswerTime SHARE within 5 business min',
    ],
  ])('of 100 %% takes the people of 99.9 %%, no fewer than of 99 %%: %s', (_, services, goal) => {
    const [all, nearly, most] = ['100 %', '99.9 %', '99 %'].map((share) =>
      of(services, goal.replace('SHARE', share), 1),
    )
    expect(all!.fte.needed).toBe(nearly!.fte.needed)
    expect(all!.fte.needed).toBeGreaterThan(most!.fte.needed)
    const enough = of(services, goal.replace('SHARE', '100 %'), Math.ceil(all!.fte.needed * 100) / 100)
    expect([...enough.done, ...enough.answers]).toMatchObject([{ kept: true }])
    expect(enough.isEnough).toBe(true)
  })

  test('of 100 % is not kept where something comes for certain while nobody is there', () => {
    // Of 5000 calls a week two come before eight.
    const [unit] = capacityOf(
      planned(`
calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
calendar Long { time zone "Europe/Berlin" open mon-fri 07:00-17:00 }
profile Early { 07:00-08:00 0.04 % 08:00-17:00 99.96 % }
${team('Desk', 50)}
sla Fast { hours Long goal AnswerTime 100 % within 5 business min each month }
segmentation Customers { segment All otherwise }
catalogue Back { service Phone { work immediate effort 1 min volume 5000 per week profile Early } }
contract Deal {
  in force 2027-01-01 to 2027-12-31 offers Back serves Customers
  assign All { Phone under Fast by Desk }
}`),
    ).units as [Unit]
    expect(unit.answers[0]!.reached).toBeGreaterThan(0.999)
    expect(unit.answers[0]).toMatchObject({ kept: false })
    expect(unit.keepable).toBe(false)
  })
})

describe('whatever the numbers', () => {
  const anyKind = fc.record({
    load: fc.double({ min: 0, max: 50, noNaN: true }),
    effort: fc.double({ min: 0.001, max: 20, noNaN: true }),
    within: fc.double({ min: 0.1, max: 200, noNaN: true }),
    share: fc.constantFrom(0.5, 0.8, 0.95, 0.99, 1),
  })
  const kindsOf = (
    drawn: readonly { load: number; effort: number; within: number; share: number }[],
  ): CaseKind[] =>
    drawn.map(({ load, effort, within, share }, promise) => ({
      work: always.map((hours) => hours * load),
      handling: [{ share: 1, effort, own: effort }],
      deadlines: [{ promise, share, due: (minute) => minute + within * 60 }],
    }))
  const reachedWith = (kinds: CaseKind[], people: number): number[] =>
    finished(
      new BacklogChance(kinds, always).reached({
        capacity: always.map((hours) => hours * people),
        hand: always.map((hours) => Math.min(hours, hours * people)),
      }),
    ).map((one) => (one.cases === 0 ? 0 : share(one)))

  test('more people are never worse, and shares are shares', () => {
    fc.assert(
      fc.property(
        fc.array(anyKind, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 1, max: 20 }),
        (drawn, people, more) => {
          const [few, many] = [people, people + more].map((one) => reachedWith(kindsOf(drawn), one))
          for (const [index, late] of few!.entries()) {
            expect(late).toBeGreaterThanOrEqual(0)
            expect(late).toBeLessThanOrEqual(1 + 1e-9)
            expect(many![index]!).toBeLessThanOrEqual(late + 0.005)
          }
        },
      ),
      { seed: 5, numRuns: 25 },
    )
  })

  test.each([
    ['a rare giant', 1e-6, 1e5, 10],
    ['very many very small ones', 40, 1e-6, 0.2],
    ['deadlines far away', 0.5, 1, 1e7],
    ['more than there is time for', 1e9, 1, 1],
    ['no time at all', 0.5, 1, 0],
  ])('%s gives numbers, and ends', (_, load, effort, within) => {
    const [late] = reachedWith(kindsOf([{ load, effort, within, share: 0.9 }]), 50)
    expect(late).toBeGreaterThanOrEqual(0)
    expect(late).toBeLessThanOrEqual(1)
  })

  test('more work never takes fewer people, and never fewer than on average', () => {
    let before = 0
    for (let times = 20; times <= 60; times += 2) {
      const services = `service Mail { channels email work deferrable effort 20 min volume ${times} per business day }`
      const [unit] = capacityOf(
        contract({ goals: 'goal ResolutionTime 95 % within 4 business hours', services }),
      ).units
      const { average, needed } = unit!.fte
      expect(needed).toBeGreaterThanOrEqual(average)
      expect(needed).toBeGreaterThanOrEqual(before)
      before = needed
    }
  })
})
