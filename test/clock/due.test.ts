import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  type DueContract,
  type DueOptions,
  due,
  isProblem,
  loadHolidays,
} from '../../language/src/clock/index.ts'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import { office, phones } from './calendars.ts'
import { targets } from './support.ts'

const contract: DueContract = {
  calendars: [office, phones],
  slas: [
    {
      id: 'Gold',
      calendar: 'Office',
      goals: [
        { metric: 'AnswerTime', channels: ['phone'], targets: targets('80 % within 20 s') },
        { metric: 'ResponseTime', targets: targets('95 % within 2 business hours') },
        {
          metric: 'ResolutionTime',
          targets: targets('95 % by close same day when before 14:00, 95 % by close next business day'),
        },
        { metric: 'Satisfaction', channels: [], targets: targets('at least 4.2') },
      ],
    },
    {
      id: 'Bronze',
      calendar: 'Phones',
      goals: [
        {
          metric: 'ResolutionTime',
          targets: targets('90 % within 3 business days, 100 % within 10 business days'),
        },
      ],
    },
    { id: 'Homeless', goals: [] },
    { id: 'Lost', calendar: 'Nowhere', goals: [] },
  ],
  assignments: [
    { segment: 'KeyAccounts', service: 'OrderEntry', offered: true, sla: 'Gold', by: 'KeyAccountDesk' },
    { segment: 'Small', service: 'OrderEntry', offered: true, sla: 'Bronze' },
    { segment: 'Small', service: 'Samples', offered: false, because: 'Muster nur für Großkunden' },
    { segment: 'KeyAccounts', service: 'Homeless', offered: true, sla: 'Homeless' },
    { segment: 'KeyAccounts', service: 'Lost', offered: true, sla: 'Lost' },
    { segment: 'KeyAccounts', service: 'Unknown', offered: true, sla: 'Platinum' },
  ],
}
const saturday = '2027-03-06T10:00'

// The type checker is the test: the clock takes what the compiler writes.
type TakesCompiled = CompiledContract extends DueContract ? true : never
true satisfies TakesCompiled

test('the answer, whole', async () => {
  const answer = await due(contract, { service: 'OrderEntry', segment: 'KeyAccounts', received: saturday })
  expect(JSON.parse(JSON.stringify(answer))).toMatchObject({
    segment: 'KeyAccounts',
    service: 'OrderEntry',
    sla: 'Gold',
    by: 'KeyAccountDesk',
    received: '2027-03-06T10:00:00+01:00',
    counted: '2027-03-08T08:00:00+01:00',
    goals: [
      {
        metric: 'AnswerTime',
        channels: ['phone'],
        targets: [
          {
            share: 0.8,
            target: { kind: 'within', limit: { amount: 20, unit: 'second', clock: 'elapsed' } },
            due: '2027-03-06T10:00:20+01:00',
          },
        ],
      },
      { metric: 'ResponseTime', targets: [{ share: 0.95, due: '2027-03-08T10:00:00+01:00' }] },
      {
        metric: 'ResolutionTime',
        targets: [
          {
            share: 0.95,
            target: { kind: 'by', time: 'close', day: 'same', receivedBefore: '14:00' },
            due: '2027-03-08T17:30:00+01:00',
            steps: [
              { kind: 'received', text: 'received Saturday 10:00' },
              { kind: 'counted', text: 'counts as Monday 08:00' },
              { kind: 'promise', text: 'before 14:00, so by close of the same day' },
              { kind: 'due', text: 'due Monday 17:30' },
            ],
          },
        ],
      },
      { metric: 'Satisfaction', targets: [{ target: { kind: 'bound' }, steps: [] }] },
    ],
  })
  if (isProblem(answer)) expect.fail(answer.kind)
  expect(Object.keys(answer)).toEqual(['segment', 'service', 'sla', 'by', 'received', 'counted', 'goals'])
  expect(answer.goals.map((goal) => Object.keys(goal))).toEqual([
    ['metric', 'channels', 'targets'],
    ['metric', 'channels', 'targets'],
    ['metric', 'channels', 'targets'],
    ['metric', 'channels', 'targets'],
  ])
  expect(answer.goals[3]!.targets[0]).not.toHaveProperty('due')
  expect(answer.goals[0]!.targets[0]!.target).not.toHaveProperty('share')
})

test('the language of the steps', async () => {
  const answer = await due(
    contract,
    { service: 'OrderEntry', segment: 'KeyAccounts', received: '2027-03-29T10:00' },
    { locale: 'de' },
  )
  if (isProblem(answer)) expect.fail(answer.kind)
  expect(answer.goals[1]!.targets[0]!.steps[1]).toMatchObject({
    reasons: ['Ostermontag'],
    text: 'zählt ab Dienstag 08:00 Uhr (Ostermontag)',
  })
})

test('stages, another calendar, nobody named, an offset', async () => {
  const answer = await due(contract, {
    service: 'OrderEntry',
    segment: 'Small',
    received: '2027-03-08T16:45:00Z',
  })
  expect(answer).not.toHaveProperty('by')
  expect(answer).toMatchObject({
    sla: 'Bronze',
    received: '2027-03-08T17:45:00+01:00',
    counted: '2027-03-08T17:45:00+01:00',
    goals: [
      {
        targets: [
          { share: 0.9, due: '2027-03-11T18:00:00+01:00' },
          { share: 1, due: '2027-03-22T18:00:00+01:00' },
        ],
      },
    ],
  })
})

test('the segment may be left out where there is only one', async () => {
  const one = { ...contract, assignments: contract.assignments.slice(0, 1) }
  expect(await due(one, { service: 'OrderEntry', received: saturday })).toMatchObject({
    segment: 'KeyAccounts',
  })
})

describe('no answer', () => {
  test.each([
    [
      { service: 'Nothing', segment: 'Small' },
      {
        kind: 'unknown-service',
        service: 'Nothing',
        services: ['Homeless', 'Lost', 'OrderEntry', 'Samples', 'Unknown'],
      },
    ],
    [
      { service: 'OrderEntry', segment: 'Big' },
      { kind: 'unknown-segment', segment: 'Big', segments: ['KeyAccounts', 'Small'] },
    ],
    [
      { service: 'OrderEntry' },
      { kind: 'segment-needed', service: 'OrderEntry', segments: ['KeyAccounts', 'Small'] },
    ],
    [
      { service: 'Samples', segment: 'KeyAccounts' },
      { kind: 'not-assigned', segment: 'KeyAccounts', service: 'Samples' },
    ],
    [
      { service: 'Samples', segment: 'Small' },
      { kind: 'not-offered', segment: 'Small', service: 'Samples', because: 'Muster nur für Großkunden' },
    ],
    [{ service: 'Homeless' }, { kind: 'unknown-calendar', sla: 'Homeless' }],
    [{ service: 'Lost' }, { kind: 'unknown-calendar', sla: 'Lost', calendar: 'Nowhere' }],
    [{ service: 'Unknown' }, { kind: 'unknown-sla', sla: 'Platinum' }],
    [
      { service: 'OrderEntry', segment: 'Small', received: '2027-02-29T10:00' },
      { kind: 'invalid-received', received: '2027-02-29T10:00' },
    ],
  ])('%j', async (request, problem) => {
    expect(await due(contract, { received: saturday, ...request })).toEqual(problem)
  })

  const withCalendar = (change: object, options?: DueOptions) =>
    due(
      { ...contract, calendars: [{ ...office, ...change }, phones] },
      { service: 'OrderEntry', segment: 'KeyAccounts', received: saturday },
      options,
    )

  test('without a usable calendar', async () => {
    expect(await withCalendar({ timeZone: 'Nowhere/Land' })).toMatchObject({ kind: 'unknown-zone' })
    expect(await withCalendar({ holidays: ['DE-XX'] })).toMatchObject({
      kind: 'unknown-region',
      region: 'DE-XX',
    })
    expect(await withCalendar({ week: [], dates: [] })).toMatchObject({
      kind: 'no-opening',
      calendar: 'Office',
    })
    expect(await withCalendar({}, { horizonSeconds: 86_400 })).toMatchObject({
      kind: 'no-opening',
      until: '2027-03-07T10:00:00+01:00',
    })
    expect(await withCalendar({}, { holidays: await loadHolidays([]) })).toMatchObject({
      kind: 'unknown-region',
    })
  })
})

test('the clock stands alone: it imports two libraries, and of ours only what has no language', () => {
  const folder = new URL('../../language/src/clock/', import.meta.url)
  const imported = new Set<string>()
  for (const file of readdirSync(folder)) {
    const source = readFileSync(new URL(file, folder), 'utf8')
    for (const [, from = ''] of source.matchAll(
      /(?:^(?:import|export|\}).* from |\bimport\s*\(?)'([^']+)'/gm,
    )) {
      if (!/^\.\/[a-z-]+\.ts$/.test(from)) imported.add(from)
    }
  }
  expect([...imported].sort()).toEqual([
    '../speech/index.ts',
    '../text/civil.ts',
    '../text/lists.ts',
    'date-holidays',
    'temporal-polyfill',
  ])
})

test('goals for channels by which the request cannot come do not speak of it', async () => {
  const request = { service: 'OrderEntry', segment: 'KeyAccounts', received: saturday }
  const metrics = async (of: DueContract, channel?: string) => {
    const answer = await due(of, { ...request, channel })
    if (isProblem(answer)) expect.fail(answer.kind)
    return answer.goals.map((goal) => goal.metric)
  }
  const byMail = { ...contract, services: [{ id: 'OrderEntry', channels: ['email', 'portal'] }] }
  const byPhone = { ...contract, services: [{ id: 'OrderEntry', channels: ['email', 'phone'] }] }
  expect(await metrics(byMail)).toEqual(['ResponseTime', 'ResolutionTime', 'Satisfaction'])
  expect(await metrics(byPhone)).toEqual(['AnswerTime', 'ResponseTime', 'ResolutionTime', 'Satisfaction'])
  expect(await metrics(byPhone, 'email')).toEqual(['ResponseTime', 'ResolutionTime', 'Satisfaction'])
})
