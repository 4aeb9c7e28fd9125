// Hours that do not fit: of the SLA and of the team, of half hours, of pools and of zones. What is expected is reckoned by
// hand or by Erlang's formula, which is tested by itself.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plannedOf } from '../../language/src/capacity/contract.ts'
import {
  answering,
  type Capacity,
  capacityOf,
  fewestAgents,
  seasonsOf,
} from '../../language/src/capacity/index.ts'
import { compileContract, Language } from '../../language/src/index.ts'
import { planned } from './contracts.ts'

interface Parts {
  readonly sla: string
  readonly team: string
  readonly volume?: number
  readonly goal?: string
  readonly more?: string
  readonly by?: string
  readonly service?: string
}

function contract({ sla, team, volume = 400, goal, more = '', by = 'T', service }: Parts) {
  return planned(`
calendar S { time zone "Europe/Berlin" ${sla} }
calendar H { time zone "Europe/Berlin" ${team} }
segmentation C { segment All otherwise }
catalogue D { service Calls { ${service ?? `channels phone work immediate effort 240 s volume ${volume} per business day`} } }
team T { hours H staff 6 FTE week 40 h shrinkage 20 % }
${more}
sla L { hours S goal ${goal ?? 'AnswerTime 80 % within 20 s'} each month }
contract K {
  in force 2027-01-01 to 2027-12-31
  offers D
  serves C
  assign All { Calls under L by ${by} }
}`)
}

const arrivalsOf = ({ units }: Capacity): number =>
  units.reduce((sum, { slots }) => sum + slots.reduce((all, { arrivals }) => all + arrivals, 0), 0)

describe('what comes while nobody is at work', () => {
  test('is work, and is missed', () => {
    const capacity = capacityOf(
      contract({ sla: 'open mon-fri 08:00-16:00', team: 'open mon-fri 12:00-16:00' }),
    )
    const [unit] = capacity.units
    expect(unit!.hours.immediate).toBeCloseTo((2000 * 240) / 3600, 9)
    expect(unit!.unmet).toMatchObject({ share: 0.5, times: [{ days: [0, 1, 2, 3, 4], from: 480, to: 720 }] })
    expect(unit!.unmet!.requests).toBeCloseTo(1000, 9)
    expect(unit!.answers[0]!.reached).toBeLessThanOrEqual(0.5)
    expect(unit!.answers[0]).toMatchObject({ kept: false })
    expect(unit).toMatchObject({ keepable: false, keepsAll: false, isEnough: false })
    expect(arrivalsOf(capacity)).toBeCloseTo(2000, 6)
  })

  test('of a team that is there on two days under an SLA round the clock is most of it', () => {
    const [unit] = capacityOf(
      contract({ sla: 'open mon-sun 00:00-24:00', team: 'open mon, tue 08:00-18:00', volume: 24 }),
    ).units
    expect(unit!.unmet!.share).toBeCloseTo(1 - 20 / 168, 9)
    expect(unit!.isEnough).toBe(false)
  })

  test('asks more of those who are there: a promise of 80 % takes 80 % of all', () => {
    // Half an hour of ten is lost, 5 %; so 84.2 % of the rest have to be answered in time.
    const [unit] = capacityOf(
      contract({ sla: 'open mon-fri 08:00-18:00', team: 'open mon-fri 08:30-18:00' }),
    ).units
    const stream = { rate: 400 / 36000, effort: 240 }
    expect(unit!.slots.find(({ present }) => present > 0)!.needed).toBe(
      fewestAgents(stream, [{ share: 0.8 / 0.95, within: 20 }]),
    )
    expect(unit!.keepable).toBe(true)
  })

  test('is no matter where nothing is promised then, and waits where it can', () => {
    const mail = 'channels email work deferrable effort 6 min volume 80 per business day'
    const parts = { sla: 'open mon-fri 08:00-16:00', team: 'open mon-fri 12:00-16:00', service: mail }
    const [unit] = capacityOf(
      contract({ ...parts, goal: 'ResolutionTime 95 % within 2 business days' }),
    ).units
    expect(unit!.unmet).toBeUndefined()
    expect(unit!.hours.deferrable).toBeCloseTo(40, 9)
    expect(unit).toMatchObject({ keepsAll: true })
    expect(unit!.backlog.largest).toBeCloseTo(4, 9)
  })
})

describe('half hours that are partly open', () => {
  test('have the work of the open part', () => {
    const hours = 'open mon-fri 08:45-09:15'
    const [unit] = capacityOf(contract({ sla: hours, team: hours, volume: 170 })).units
    expect(unit!.hours.immediate).toBeCloseTo((5 * 170 * 240) / 3600, 9)
    expect(unit!.slots.map(({ from, to }) => to - from)).toEqual(Array(10).fill(15))
    for (const { load, needed } of unit!.slots) {
      expect(load).toBeCloseTo((170 * 240) / 1800, 9)
      // 22.7 erlangs take 28 agents for 80 % within 20 s.
      expect(needed).toBe(28)
    }
    expect(unit!.fte.needed).toBeCloseTo((28 * 2.5) / 32, 9)
  })

  test('conserve what comes and what is needed, at whatever minute anything begins', () => {
    const minute = fc.integer({ min: 0, max: 59 })
    fc.assert(
      fc.property(minute, minute, fc.integer({ min: 10, max: 600 }), (begin, end, volume) => {
        const two = (value: number): string => String(value).padStart(2, '0')
        const hours = `open mon-fri 07:${two(begin)}-18:${two(end)}`
        const capacity = capacityOf(contract({ sla: hours, team: hours, volume }))
        const [unit] = capacity.units
        const open = 11 * 60 + end - begin
        const stream = { rate: volume / (open * 60), effort: 240 }
        const agents = fewestAgents(stream, [{ share: 0.8, within: 20 }])
        expect(arrivalsOf(capacity)).toBeCloseTo(5 * volume, 6)
        expect(unit!.hours.needed).toBeCloseTo((agents * open * 5) / 60, 6)
        expect(unit!.slots.every(({ needed }) => needed === agents)).toBe(true)
      }),
      { numRuns: 40, seed: 5 },
    )
  })

  test('are cut for others without any difference', () => {
    const odd = 'profile P { 08:00-10:10 27.0833 % 10:10-16:00 72.9167 % }'
    const hours = { sla: 'open mon-fri 08:00-16:00', team: 'open mon-fri 08:00-16:00' }
    const plain = capacityOf(contract(hours)).units[0]!
    const cut = capacityOf(
      contract({
        ...hours,
        more: odd,
        service: 'channels phone work immediate effort 240 s volume 400 per business day profile P',
      }),
    ).units[0]!
    expect(cut.slots.length).toBeGreaterThan(plain.slots.length)
    expect(cut.hours.needed).toBeCloseTo(plain.hours.needed, 9)
    expect(cut.hours.immediate).toBeCloseTo(plain.hours.immediate, 3)
  })
})

describe('a pool', () => {
  const second = (hours: string) => `calendar H2 { time zone "Europe/Berlin" ${hours} }
team T2 { hours H2 staff 6 FTE week 40 h shrinkage 20 % }
pool P of T, T2`

  test('of teams that are there one after the other saves nothing and costs nothing', () => {
    const { pooling } = capacityOf(
      contract({
        sla: 'open mon-fri 08:00-16:00',
        team: 'open mon-fri 08:00-12:00',
        more: second('open mon-fri 12:00-16:00'),
        by: 'P',
      }),
    )
    expect(pooling[0]).toMatchObject({ id: 'P', common: 7.5, separate: 7.5 })
  })

  test('is never worse than its teams apart', () => {
    const hour = fc.integer({ min: 0, max: 11 })
    fc.assert(
      fc.property(
        fc.tuple(hour, hour, hour, hour),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 0, max: 200 }),
        ([a, b, c, d], volume, mails) => {
          const span = (one: number, other: number): string => {
            const [from, to] = [Math.min(one, other) + 7, Math.max(one, other) + 8]
            return `open mon-fri ${String(from).padStart(2, '0')}:15-${String(to).padStart(2, '0')}:40`
          }
          const parts = contract({
            sla: span(a, d),
            team: span(a, b),
            more: second(span(c, d)),
            by: 'P',
            volume,
          })
          const services = [
            ...parts.services,
            {
              ...parts.services[0]!,
              id: 'Mail',
              work: 'deferrable' as const,
              volume: { ...parts.services[0]!.volume!, amount: mails },
            },
          ]
          const assignments = services.map(({ id }) => ({ ...parts.assignments[0]!, service: id }))
          const { pooling } = capacityOf({ ...parts, services, assignments })
          for (const { common, separate } of pooling) expect(separate - common).toBeGreaterThanOrEqual(-1e-9)
        },
      ),
      { numRuns: 40, seed: 9 },
    )
  })
})

describe('a wait of one’s own', () => {
  const counter = (metric: string) => {
    const both = 'open mon-fri 08:00-18:00'
    return contract({
      sla: both,
      team: both,
      goal: 'Own 90 % within 5 min',
      more: `event came event served event done metric Own is time from ${metric}`,
      service: 'channels counter work immediate effort 10 min volume 60 per business day',
    })
  }

  test('is reckoned whatever its events are called', () => {
    const usual = capacityOf(counter('offered to answered')).units[0]!
    const own = capacityOf(counter('came to served')).units[0]!
    expect(own.answers[0]!.reached).toBe(usual.answers[0]!.reached)
    expect(own.fte).toEqual(usual.fte)
  })

  test('is listed where it is not reckoned', () => {
    const capacity = capacityOf(counter('came to resolved'))
    expect(capacity.units[0]!.answers).toEqual([])
    expect(capacity.notReckoned).toMatchObject([{ sla: 'L', metric: 'Own', why: 'handling' }])
  })
})

describe('zones', () => {
  const source = (zone: string, from = '2027-01-01') => `
party A
party B
calendar S { time zone "Europe/Berlin" open mon-fri 12:00-18:00 }
calendar H { time zone "${zone}" open mon-fri 06:00-12:00 }
segmentation C { segment All otherwise }
catalogue D { service Calls { channels phone work immediate effort 240 s volume 120 per business day } }
team T { of B hours H staff 6 FTE week 40 h shrinkage 20 % }
sla L { hours S goal AnswerTime 80 % within 20 s each month }
contract K { version 1.0.0 client A provider B in force ${from} to 2027-12-31 review every 6 months offers D serves C assign All { Calls under L by T } }`
  const compiled = (text: string) => {
    const project = new Language().readProject([{ path: 'a.zusage', text }])
    return compileContract(project.contracts[0]!, project).contract
  }

  test('that change their clocks on other days have weeks of their own', () => {
    const contract = compiled(source('America/New_York'))
    const times = seasonsOf(contract)
    // The United States change on 14 March and 7 November, Europe on 28 March and 31 October.
    expect(times).toEqual([
      {
        seasons: [],
        day: '2027-03-14',
        spans: [
          { from: '2027-03-14', to: '2027-03-27' },
          { from: '2027-10-31', to: '2027-11-06' },
        ],
      },
    ])
    expect(capacityOf(plannedOf(contract)).units[0]!.unmet).toBeUndefined()
    // An hour of six in which nobody is there.
    expect(capacityOf(plannedOf(contract, times[0]!.day)).units[0]!.unmet!.share).toBeCloseTo(1 / 6, 9)
  })

  test('are usual as they are mostly, not as on the first day', () => {
    const contract = compiled(source('America/New_York', '2027-03-15'))
    expect(capacityOf(plannedOf(contract)).units[0]!.unmet).toBeUndefined()
  })

  test('that are a quarter of an hour apart are reckoned to the minute', () => {
    const [unit] = capacityOf(plannedOf(compiled(source('Asia/Kathmandu')))).units
    // There it is 4:45 h later in winter: from 06:00 to 12:00 it is 01:15 to 07:15 in Berlin.
    expect(unit!.unmet!.share).toBeCloseTo(1, 9)
    expect(seasonsOf(compiled(source('Europe/Vienna')))).toEqual([])
  })
})

describe('numbers without a meaning', () => {
  const hours = { sla: 'open mon-fri 08:00-16:00', team: 'open mon-fri 08:00-16:00' }
  const numbers = [0, 1e-9, 1, 1e6, 1e15, 2 ** 53, 1e18, 1e300]

  test.each(numbers)('%d never make a figure that is no number, and every search ends', (number) => {
    const goal = 'AnswerTime 80 % within 20 s'
    const parts = contract({ ...hours, goal })
    for (const work of ['immediate', 'deferrable'] as const) {
      for (const change of [
        {
          services: parts.services.map((one) => ({
            ...one,
            work,
            effort: { ...one.effort, amount: number },
          })),
        },
        {
          services: parts.services.map((one) => ({
            ...one,
            work,
            volume: { ...one.volume!, amount: number },
          })),
        },
        {
          services: parts.services.map((one) => ({
            ...one,
            work,
            patience: { ...one.effort, amount: number },
          })),
        },
        { teams: parts.teams.map((one) => ({ ...one, staff: number })) },
        { teams: parts.teams.map((one) => ({ ...one, week: { ...one.week, amount: number } })) },
      ]) {
        const [unit] = capacityOf({ ...parts, ...change }).units
        const { planned: some, needed } = unit!.fte
        for (const figure of [
          some,
          needed,
          unit!.hours.immediate,
          unit!.hours.deferrable,
          unit!.hours.needed,
        ])
          expect(figure).not.toBeNaN()
        for (const { reached } of unit!.answers) expect(reached).not.toBeNaN()
      }
    }
  })

  test('more staff never reaches less', () => {
    const parts = contract({ ...hours, volume: 500 })
    let before = 0
    for (let staff = 1; staff < 14; staff += 0.5) {
      const teams = parts.teams.map((one) => ({ ...one, staff }))
      const reached = capacityOf({ ...parts, teams }).units[0]!.answers[0]!.reached ?? 0
      expect(reached).toBeGreaterThanOrEqual(before - 1e-9)
      before = reached
    }
    expect(before).toBeCloseTo(answering({ rate: 500 / 28800, effort: 240 }, 11).serviceLevel(20), 1)
  })
})
