import { describe, expect, test } from 'vitest'
import { plannedModelOf } from '../../language/src/capacity/from-model.ts'
import { answering, capacityOf, plannedOf } from '../../language/src/capacity/index.ts'
import { compileContract, Language } from '../../language/src/index.ts'
import { Facts } from '../../language/src/model/effective.ts'
import { readProject } from '../support/tour.ts'
import { contract, planned, team } from './contracts.ts'

const calls = 'service Calls { channels phone work immediate effort 240 s volume 270 per business day }'
const mail = 'service Mail { channels email work deferrable effort 6 min volume 90 per business day }'
const answer = 'goal AnswerTime 80 % within 20 s on phone'
const days = 'goal ResolutionTime 90 % within 2 business days on email'

describe('immediate work', () => {
  // 270 calls in nine hours are 15 in a half hour, which is a load of 2 erlangs.
  const capacity = capacityOf(contract({ goals: answer, services: calls }))
  const [unit] = capacity.units

  test('is reckoned for each half hour, with whole people', () => {
    const slots = unit!.slots
    expect(slots).toHaveLength(5 * 18)
    for (const slot of slots) {
      expect(slot.load).toBeCloseTo(2, 12)
      expect(slot.arrivals).toBeCloseTo(15, 12)
      expect(slot.needed).toBe(4)
      expect(Number.isInteger(slot.present)).toBe(true)
    }
  })

  test('needs FTE by hours ÷ (week × (1 − shrinkage)), which are not rounded', () => {
    // 4 people for 45 hours, and an FTE is there for 40 × 0.625.
    expect(unit!.hours.needed).toBeCloseTo(180, 12)
    expect(unit!.fte.needed).toBeCloseTo(180 / 25, 12)
  })

  test('reaches what Erlang says for those who are there', () => {
    // 4 FTE are 100 hours: two people in each half hour, and three in 20 of the 90.
    const level = (agents: number): number =>
      answering({ rate: 15 / 1800, effort: 240 }, agents).serviceLevel(20)
    expect(unit!.answers).toHaveLength(1)
    expect(unit!.answers[0]).toMatchObject({ kept: false, sla: 'Silver', metric: 'AnswerTime', by: 'Desk' })
    expect(unit!.answers[0]!.reached).toBeCloseTo((20 * level(3) + 70 * level(2)) / 90, 9)
    expect(level(2)).toBe(0)
    expect(unit!.slots.filter(({ stable }) => !stable)).toHaveLength(70)
    expect(unit!.slots.every(({ averageWait = 0 }) => averageWait >= 0)).toBe(true)
  })

  test('of several promises the strictest counts, and says whose it is', () => {
    const both = contract({
      goals: 'goal AnswerTime 80 % within 20 s on phone',
      more: 'sla Gold { hours Office goal AnswerTime 95 % within 5 s on phone each month }',
      services: calls,
      assign:
        'assign Key { volume 10 % others under Gold by Desk } assign Rest { volume 90 % others under Silver by Desk }',
    })
    const [shared] = capacityOf(both).units
    expect(shared!.strictest).toMatchObject({ sla: 'Gold', metric: 'AnswerTime', segments: ['Key'] })
    expect(shared!.slots[0]!.needed).toBe(6)
    expect(shared!.slots[0]!.load).toBeCloseTo(2, 12)
  })

  test('with patience is reckoned by Erlang A', () => {
    const [patient] = capacityOf(
      contract({
        goals: `${answer} goal Abandonment at most 5 %`,
        services: calls.replace(' }', ' patience 90 s }'),
      }),
    ).units
    // Four would answer in time, but more than one in twenty would not wait for it.
    expect(patient!.slots[0]!.needed).toBe(5)
    expect(patient!.slots.every(({ stable }) => stable)).toBe(true)
    const abandonment = patient!.answers.find(({ kind }) => kind === 'abandonment')!
    const gone = (agents: number): number =>
      answering({ rate: 15 / 1800, effort: 240, patience: 90 }, agents).abandonment
    expect(abandonment.reached).toBeCloseTo((20 * gone(3) + 70 * gone(2)) / 90, 9)
  })

  test('outside the hours that are promised only has to be possible', () => {
    const [unit] = capacityOf(
      contract({
        goals: 'goal AnswerTime 95 % within 5 s on phone',
        services: calls.replace('per business day', 'per business day profile Long'),
        more: 'profile Long { 06:00-08:00 30 % 08:00-17:00 70 % } calendar Early { time zone "Europe/Berlin" open mon-fri 06:00-17:00 }',
        teams: team('Desk', 4).replace('Office', 'Early'),
      }),
    ).units
    const [early] = unit!.slots
    expect(early!.load).toBeCloseTo((270 * 0.3 * 240) / 7200, 9)
    expect(early!.needed).toBe(3)
    expect(early!.serviceLevel).toBeUndefined()
  })
})

describe('deferrable work', () => {
  test('needs no more than its hours where there is time enough', () => {
    const [unit] = capacityOf(contract({ goals: days, services: mail })).units
    expect(unit!.hours.deferrable).toBeCloseTo(45, 9)
    expect(unit!.fte.average).toBeCloseTo(45 / 25, 1)
    expect(unit).toMatchObject({ overloaded: false, keepable: true, late: [] })
  })

  test('is done in the time that calls leave: of those who have to be there 70 % of it', () => {
    // Four people are needed for 2 erlangs, which leaves 2 × 45 × 0.7 = 63 hours a week.
    const fits = (hours: number, usableIdle?: number) => {
      const volume = (hours / 5) * 10
      const services = `${calls} ${mail.replace('90 per', `${volume} per`)}`
      const parts = { goals: `${answer} ${days}`, services, teams: team('Desk', 7.2) }
      const [unit] = capacityOf(contract(parts), usableIdle === undefined ? {} : { usableIdle }).units
      return unit!
    }
    expect(fits(62).backlog.stable).toBe(true)
    expect(fits(62).fte.average).toBeCloseTo(7.2, 9)
    expect(fits(64).backlog).toMatchObject({ stable: false })
    expect(fits(64).backlog.growth).toBeCloseTo(1, 6)
    expect(fits(64).overloaded).toBe(false)
    expect(fits(85, 1).backlog.stable).toBe(true)
    expect(fits(64).fte.average).toBeCloseTo((180 + 1) / 25, 1)
  })

  test('at a peak takes people who have nothing to do the rest of the day', () => {
    const services = `service Mail {
      channels email work deferrable effort 30 min volume 20 per day profile Morning
    }`
    const unit = (staff: number): ReturnType<typeof capacityOf>['units'][number] =>
      capacityOf(
        planned(`
calendar Always { time zone "Europe/Berlin" open mon-sun 00:00-24:00 }
profile Morning { 08:00-09:00 100 % }
team Desk { hours Always staff ${staff} FTE week 40 h shrinkage 25 % }
sla Silver { hours Always goal ResolutionTime 95 % within 1 h each month }
segmentation Customers { segment All otherwise }
catalogue Back { ${services} }
contract Deal { in force 2027-01-01 to 2027-12-31 offers Back serves Customers assign All { Mail under Silver by Desk } }
`),
      ).units[0]!
    const { keepable, fte } = unit(30)
    // 95 % of ten hours of work that comes from 8 to 9, in the two hours until the last of it is due: between four and
    // five people, at any time of a week of 168 hours.
    expect(keepable).toBe(true)
    expect(fte.average).toBeGreaterThan((4.7 * 168) / 30)
    expect(fte.average).toBeLessThan((5 * 168) / 30)
    expect(unit(Math.ceil(fte.average * 100) / 100)).toMatchObject({ late: [], overloaded: false })
    expect(unit(Math.floor(fte.average) - 1).late).not.toEqual([])
  })

  test('whoever is not needed for calls does it all the time', () => {
    const services = `${calls} ${mail.replace('90 per', '210 per')}`
    // 63 + 45 hours for 105.
    const [unit] = capacityOf(
      contract({ goals: `${answer} ${days}`, services, teams: team('Desk', 9) }),
    ).units
    expect(unit).toMatchObject({ overloaded: false, late: [], backlog: { stable: true } })
  })

  test('more work than hours is overload, and no wait', () => {
    const [unit] = capacityOf(contract({ goals: days, services: mail, teams: team('Desk', 1.7) })).units
    expect(unit).toMatchObject({ overloaded: true, backlog: { stable: false } })
    expect(unit!.backlog.growth).toBeCloseTo(45 - 42.5, 6)
  })

  test('a deadline in the hours of a closed team cannot be kept by anybody', () => {
    const [unit] = capacityOf(
      contract({
        goals: 'goal ResolutionTime 100 % within 1 h on email',
        services: mail,
        more: `calendar Early { time zone "Europe/Berlin" open mon-fri 06:00-17:00 }
               sla Sunrise extends Silver { hours Early }`,
        assign: 'assign Key, Rest { others under Sunrise by Desk }',
      }),
    ).units
    expect(unit!.keepable).toBe(false)
    expect(unit!.late[0]).toMatchObject({ sla: 'Sunrise', metric: 'ResolutionTime', services: ['Mail'] })
  })

  test('a reply that is promised early is a part of the effort, as the settings say', () => {
    const goals =
      'goal ResponseTime 100 % within 1 business hour on email goal ResolutionTime 100 % within 2 business days on email'
    const services = mail.replace('90 per business day', '120 per business day profile Burst')
    const more = 'profile Burst { 09:00-09:30 100 % }'
    const late = (replyShare: number) =>
      capacityOf(contract({ goals, services, more, teams: team('Desk', 3.6) }), { replyShare }).units[0]!.late
    expect(late(0.1)).toEqual([])
    expect(late(0.9)[0]).toMatchObject({ metric: 'ResponseTime' })
  })
})

describe('how much comes', () => {
  const hours = (services: string, assign?: string): number =>
    capacityOf(contract({ services, ...(assign === undefined ? {} : { assign }) })).units[0]!.hours.deferrable
  const of = (volume: string): string =>
    `service Mail { channels email work deferrable effort 1 h volume ${volume} }`

  test('in a week', () => {
    expect(hours(of('10 per business day'))).toBeCloseTo(50, 9)
    expect(hours(of('10 per week'))).toBeCloseTo(10, 9)
    expect(hours(of('10 per day'))).toBeCloseTo(70, 9)
    expect(hours(of('100 per month'))).toBeCloseTo((100 * 12 * 7) / 365.2425, 9)
  })

  test('a share of a block counts once for all its segments, a rate for itself', () => {
    expect(
      hours(of('10 per week'), 'assign Key, Rest { volume 40 % others under Silver by Desk }'),
    ).toBeCloseTo(4, 9)
    expect(
      hours(
        of('10 per week'),
        'assign Key { volume 6 per week others under Silver by Desk } assign Rest { volume 50 % others under Silver by Desk }',
      ),
    ).toBeCloseTo(11, 9)
  })

  test('who names no share gets what others leave', () => {
    expect(
      hours(
        of('10 per week'),
        'assign Key { volume 30 % others under Silver by Desk } assign Rest { others under Silver by Desk }',
      ),
    ).toBeCloseTo(10, 9)
  })

  test('is unknown without a volume, and says so', () => {
    const capacity = capacityOf(contract({ services: 'service Mail { work deferrable effort 1 h }' }))
    expect(capacity.units).toEqual([])
    expect(capacity.missing).toEqual([{ service: 'Mail', segments: ['Key', 'Rest'], by: 'Desk' }])
  })

  test('by the clock of the team where zones differ', () => {
    const [unit] = capacityOf(
      contract({
        goals: answer,
        services: calls,
        teams: team('Desk', 4).replace('Office', 'London'),
        more: 'calendar London { time zone "Europe/London" open mon-fri 07:00-16:00 }',
      }),
    ).units
    expect(unit!.slots[0]).toMatchObject({ slot: 14, needed: 4 })
    expect(unit!.slots).toHaveLength(90)
  })
})

describe('pools', () => {
  const teams = `${team('North', 4)} ${team('South', 4)}`

  test('need fewer people than their teams apart', () => {
    const capacity = capacityOf(
      contract({
        goals: answer,
        services: calls,
        teams,
        more: 'pool Both of North, South',
        assign: 'assign Key, Rest { others under Silver by Both }',
      }),
    )
    // 2 erlangs take 4 people; 1 erlang each takes 3.
    expect(capacity.units).toHaveLength(1)
    expect(capacity.units[0]).toMatchObject({ id: 'Both', teams: ['North', 'South'] })
    expect(capacity.pooling).toHaveLength(1)
    expect(capacity.pooling[0]!.common).toBeCloseTo(7.2, 9)
    expect(capacity.pooling[0]!.separate).toBeCloseTo((2 * 3 * 45) / 25, 9)
  })

  test('whose teams have different skills are not one: each request goes to those who can do it', () => {
    const capacity = capacityOf(
      contract({
        goals: answer,
        services: `${calls} ${calls.replace('Calls', 'Claims').replace(' }', ' needs Care }')}`,
        teams: `${team('North', 10)} ${team('South', 10, 'skills Care')}`,
        more: 'skill Care pool Both of North, South',
        assign: 'assign Key, Rest { others under Silver by Both }',
      }),
    )
    const byTeams = new Map(capacity.units.map((unit) => [unit.teams.join(), unit]))
    expect([...byTeams.keys()].sort()).toEqual(['North,South', 'South'])
    expect(byTeams.get('South')!.services).toEqual(['Claims'])
    expect(byTeams.get('North,South')!.services).toEqual(['Calls'])
    const planned = capacity.units.reduce((sum, { fte }) => sum + fte.planned, 0)
    expect(planned).toBeCloseTo(20, 9)
  })

  test('a team with work of its own gives its pool only the rest', () => {
    const capacity = capacityOf(
      contract({
        services: `${mail} ${mail.replace('Mail', 'Forms')}`,
        teams,
        more: 'pool Both of North, South',
        assign: 'assign Key, Rest { Mail under Silver by North Forms under Silver by Both }',
      }),
    )
    const planned = Object.fromEntries(capacity.units.map(({ id, fte }) => [id, fte.planned]))
    // North has 45 hours of its own, and the pool 45 for South: so everybody has as much to do.
    expect(planned.North).toBeCloseTo(4, 9)
    expect(planned.Both).toBeCloseTo(4, 9)
    expect(capacity.divided).toEqual([
      {
        teams: [
          { id: 'North', fte: 4 },
          { id: 'South', fte: 4 },
        ],
        units: [
          { id: 'North', fte: planned.North },
          { id: 'Both', fte: planned.Both },
        ],
      },
    ])
  })
})

test('what is delimited frees what it takes today, by the mean hours of an FTE', () => {
  const parts = contract({
    services: `${mail} excluded Fairs { because "x" effort 5 h volume 2 per week } excluded Trips { because "x" volume 2 per week } excluded Notes { because "x" effort 30 min volume 10 per business day }`,
  })
  const freed = Object.fromEntries(capacityOf(parts).freed.map(({ id, fte }) => [id, fte]))
  expect(Object.keys(freed)).toEqual(['Fairs', 'Trips', 'Notes'])
  expect(freed.Fairs).toBeCloseTo(0.4, 12)
  expect(freed.Notes).toBeCloseTo(1, 12)
  expect(freed.Trips).toBeUndefined()
})

test('a team without staff, shrinkage of everything and effort of nothing are no crash', () => {
  const parts = contract({ goals: `${answer} ${days}`, services: `${calls} ${mail}` })
  for (const change of [{ staff: 0 }, { shrinkage: 1 }]) {
    const teams = parts.teams.map((one) => ({ ...one, ...change }))
    const [unit] = capacityOf({ ...parts, teams }).units
    expect(unit!.overloaded).toBe(true)
    expect(unit!.hours.planned).toBe(0)
    expect(unit!.fte.needed).toBeGreaterThan(0)
  }
  const services = parts.services.map((one) => ({ ...one, effort: { ...one.effort, amount: 0 } }))
  expect(capacityOf({ ...parts, services }).units[0]).toMatchObject({ overloaded: false, late: [] })
})

describe.each(['test/tour', 'examples/innendienst'])('%s', (folder) => {
  const project = new Language().readProject(readProject(folder))
  const [deal] = project.contracts

  test('has enough people for all that it promises', () => {
    const capacity = capacityOf(plannedOf(compileContract(deal!, project).contract))
    for (const unit of capacity.units) {
      expect([unit.id, unit.overloaded, unit.late, unit.answers.every(({ kept }) => kept)]).toEqual([
        unit.id,
        false,
        [],
        true,
      ])
      expect(unit.fte.needed).toBeLessThanOrEqual(unit.fte.planned)
    }
    expect(capacity.missing).toEqual([])
  })

  test('says the same from the model as compiled', () => {
    const figures = (planned: Parameters<typeof capacityOf>[0]) =>
      Object.fromEntries(
        capacityOf(planned).units.map(({ id, fte, hours, backlog }) => [id, { fte, hours, backlog }]),
      )
    const [model, compiled] = [
      figures(plannedModelOf(deal!, new Facts()).planned),
      figures(plannedOf(compileContract(deal!, project).contract)),
    ]
    expect(Object.keys(model).sort()).toEqual(Object.keys(compiled).sort())
    for (const [id, { fte, hours, backlog }] of Object.entries(model)) {
      expect(fte.needed).toBeCloseTo(compiled[id]!.fte.needed, 9)
      expect(hours.deferrable).toBeCloseTo(compiled[id]!.hours.deferrable, 9)
      expect(backlog.largest).toBeCloseTo(compiled[id]!.backlog.largest, 9)
    }
  })
})
