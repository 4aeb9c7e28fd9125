import { describe, expect, it } from 'vitest'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import { compileFiles, jsonOf, tour } from '../support/projects.ts'

/** What a contract compiles to when these parts are put into an otherwise smallest one. */
function compile(parts: {
  top?: string
  calendar?: string
  customers?: string
  services?: string
  sla?: string
  contract?: string
  assign?: string
}): CompiledContract {
  const text = `
${parts.top ?? ''}
party Sales
party Desk
${parts.calendar ?? 'calendar Office {\n  time zone "Europe/Berlin"\n  open mon-fri 08:00-17:00\n}'}
${parts.customers ?? 'segmentation Customers {\n  segment All otherwise\n}'}
catalogue Work {
${parts.services ?? '  service One {\n  channels email\n  work deferrable\n  effort 5 min\n}'}
}
team Crew { of Desk  hours Office  staff 5 FTE  week 40 h  shrinkage 20 % }
${parts.sla ?? 'sla Plain {\n  hours Office\n  goal ResolutionTime 90 % within 2 business days\n  each month\n}'}
contract Small {
  version 1.0.0
  client Sales
  provider Desk
  in force 2027-01-01 to 2027-12-31
  review every 6 months
  offers Work
  serves Customers
${parts.assign ?? '  assign All {\n    others under Plain by Crew\n  }'}
${parts.contract ?? ''}
}
`
  return JSON.parse(jsonOf([{ path: 'main.zusage', text }]))
}

const contract = JSON.parse(jsonOf(tour)) as CompiledContract
const byId = <T extends { id: string }>(list: readonly T[], id: string): T =>
  list.find((one) => one.id === id)!

describe('values', () => {
  it('are exact decimals', () => {
    const { services, exclusions } = compile({
      services: `
  service A { channels email  work deferrable  effort 0.5 min  volume 0.1 per week  price 0.10 EUR }
  service B { channels email  work deferrable  effort 1.5 h  price 1_000_000.05 EUR }
  excluded C { because "no"  instead Sales }`,
    })
    expect(byId(services, 'A')).toMatchObject({
      effort: { amount: 0.5, unit: 'minute', clock: 'elapsed', iso: 'PT0.5M' },
      volume: { amount: 0.1, per: { amount: 1, unit: 'week', clock: 'calendar' } },
      price: { amount: '0.10', currency: 'EUR' },
    })
    expect(byId(services, 'B').price).toEqual({ amount: '1000000.05', currency: 'EUR' })
    expect(exclusions).toEqual([{ id: 'C', catalogue: 'Work', because: 'no', instead: 'Sales' }])
  })

  it.each([
    ['99.95', '0.9995'],
    ['80', '0.8'],
    ['29', '0.29'],
    ['57', '0.57'],
    ['0.1', '0.001'],
    ['99.99999', '0.9999999'],
    ['100', '1'],
    ['33.3333333333', '0.333333333333'],
  ])('%s %% is the ratio %s', (percent, ratio) => {
    const sla = `sla Plain {\n  hours Office\n  goal ResolutionTime ${percent} % within 2 business days\n  each month\n}`
    const target = compile({ sla }).slas[0]!.goals[0]!.targets[0]!
    expect(JSON.stringify(target)).toContain(`"share":${ratio},`)
  })

  it.each([
    ['20 s', { amount: 20, unit: 'second', clock: 'elapsed', iso: 'PT20S' }],
    ['30 min', { amount: 30, unit: 'minute', clock: 'elapsed', iso: 'PT30M' }],
    ['4 h', { amount: 4, unit: 'hour', clock: 'elapsed', iso: 'PT4H' }],
    ['4 hours', { amount: 4, unit: 'hour', clock: 'elapsed', iso: 'PT4H' }],
    ['2 days', { amount: 2, unit: 'day', clock: 'calendar' }],
    ['1 week', { amount: 1, unit: 'week', clock: 'calendar' }],
    ['90 business min', { amount: 90, unit: 'minute', clock: 'business' }],
    ['4 business hours', { amount: 4, unit: 'hour', clock: 'business' }],
    ['2 business days', { amount: 2, unit: 'day', clock: 'business' }],
  ])('within %s', (text, limit) => {
    const sla = `sla Plain {\n  hours Office\n  goal ResolutionTime within ${text}\n  each month\n}`
    expect(compile({ sla }).slas[0]!.goals[0]!.targets).toEqual([{ kind: 'within', limit }])
  })
})

describe('what goals say', () => {
  const top = `
event workaround
event attempted
case Ticket "Störung" {
  attribute priority "Priorität": P1 | P2 | P3
  attribute loss: money EUR
}
metric RestoreTime is time from received to workaround or resolved
metric Attempts is number of attempted per case
metric Tries is number of answered or attempted`
  const services = `  service One {\n  channels email\n  work deferrable\n  effort 5 min\n  case Ticket\n  }`

  const goals = (lines: string, windows = 'each month') =>
    compile({ top, services, sla: `sla Plain {\n  hours Office\n  case Ticket\n${lines}\n  ${windows}\n}` })

  it('for cases, with their condition; what is left last', () => {
    const {
      slas,
      cases,
      services: offered,
    } = goals(`
  goal RestoreTime best effort otherwise
  goal RestoreTime 95 % within 1 business day when priority in (P2, P3) and loss > 500 EUR
  goal RestoreTime 95 % within 4 h when priority = P1`)
    expect(offered[0]!.case).toBe('Ticket')
    expect(slas[0]!.case).toBe('Ticket')
    expect(cases).toEqual([
      {
        id: 'Ticket',
        title: 'Störung',
        attributes: [
          { id: 'loss', type: { kind: 'money', currency: 'EUR' } },
          {
            id: 'priority',
            title: 'Priorität',
            type: { kind: 'enumeration', values: [{ id: 'P1' }, { id: 'P2' }, { id: 'P3' }] },
          },
        ],
      },
    ])
    expect(slas[0]!.goals.map(({ when }) => when)).toEqual([
      {
        kind: 'all',
        of: [
          { kind: 'in', attribute: 'priority', values: ['P2', 'P3'] },
          {
            kind: 'compare',
            attribute: 'loss',
            operator: '>',
            value: { amount: '500', currency: 'EUR' },
          },
        ],
      },
      { kind: 'compare', attribute: 'priority', operator: '=', value: 'P1' },
      { kind: 'otherwise' },
    ])
    expect(slas[0]!.goals[2]!.targets).toEqual([{ kind: 'best-effort' }])
  })

  it('of several events, and numbers', () => {
    const { metrics } = goals(`
  goal RestoreTime 95 % within 4 h
  goal Attempts at least 5
  goal Tries at least 400`)
    expect(metrics.map(({ id, definition }) => [id, definition])).toEqual([
      ['Attempts', { kind: 'count', event: 'attempted', per: 'case' }],
      ['RestoreTime', { kind: 'time', start: 'received', end: 'resolved', endAlternatives: ['workaround'] }],
      ['Tries', { kind: 'count', event: 'answered', eventAlternatives: ['attempted'], per: 'window' }],
    ])
  })

  it('with a minimum, a mean, a cut-off, a repetition', () => {
    const { slas, events } = goals(`
  goal RestoreTime 95 % within 3 business days when before 12:00 never below 90 %, 95 % within 4 business days never below 90 %
  goal AnswerTime average at most 15 s never above 20 s
  goal ResponseTime every 2 business days until resolved or workaround
  goal Satisfaction at least 4.2 never below 4`)
    const targets = Object.fromEntries(slas[0]!.goals.map((goal) => [goal.metric, goal.targets]))
    const seconds = (amount: number) => ({
      kind: 'duration',
      duration: { amount, unit: 'second', clock: 'elapsed', iso: `PT${amount}S` },
    })
    const days = (amount: number) => ({ amount, unit: 'day', clock: 'business' })
    expect(targets).toEqual({
      AnswerTime: [
        { kind: 'bound', bound: 'at-most', value: seconds(15), average: true, neverAbove: seconds(20) },
      ],
      ResponseTime: [{ kind: 'every', interval: days(2), until: ['resolved', 'workaround'] }],
      RestoreTime: [
        { kind: 'within', share: 0.95, limit: days(3), receivedBefore: '12:00', neverBelow: 0.9 },
        { kind: 'within', share: 0.95, limit: days(4), neverBelow: 0.9 },
      ],
      Satisfaction: [
        {
          kind: 'bound',
          bound: 'at-least',
          value: { kind: 'number', number: '4.2' },
          neverBelow: { kind: 'number', number: '4' },
        },
      ],
    })
    expect(events.map(({ id }) => id)).toContain('workaround')
  })

  it('a bound on a time is one on the mean, with the word or without', () => {
    const [mean] = goals('  goal AnswerTime average at most 15 s').slas[0]!.goals
    expect(goals('  goal AnswerTime at most 15 s').slas[0]!.goals).toEqual([mean])
  })

  it('for several metrics together, over several windows, with few cases', () => {
    const { slas } = goals(
      `
  goal ResponseTime 90 % within 4 business hours
  goal ResolutionTime 90 % within 3 business days measured each quarter, month below 20 cases at most 2 misses
  goal ResponseTime and ResolutionTime 90 % never below 85 %`,
      'each quarter, week, month, month',
    )
    const [sla] = slas
    const months = (amount: number) => ({ amount, unit: 'month', clock: 'calendar' })
    const week = { amount: 1, unit: 'week', clock: 'calendar' }
    expect(sla).toMatchObject({ window: week, windows: [week, months(1), months(3)] })
    expect(sla!.goals).toMatchObject([
      {
        metric: 'ResolutionTime',
        windows: [months(1), months(3)],
        smallSample: { below: 20, misses: 2 },
      },
      {
        metric: 'ResolutionTime',
        with: ['ResponseTime'],
        targets: [{ kind: 'share', share: 0.9, neverBelow: 0.85 }],
      },
      { metric: 'ResponseTime' },
    ])
  })

  it('own goals for a metric and channels replace all inherited ones for these', () => {
    const { slas } = compile({
      top,
      services,
      sla: `
sla Base {
  hours Office
  case Ticket
  goal RestoreTime 95 % within 4 h when priority = P1
  goal RestoreTime 95 % within 8 h otherwise
  goal RestoreTime 95 % within 1 h on email when priority = P1
  goal RestoreTime 95 % within 2 h on email otherwise
  goal ResponseTime 90 % within 1 h
  goal ResponseTime and RestoreTime 90 %
  each month
}
sla Plain extends Base {
  goal RestoreTime 95 % within 3 h when priority in (P1, P2)
  goal RestoreTime best effort otherwise
  goal RestoreTime and ResponseTime 95 %
}`,
    })
    expect(slas.map(({ id }) => id)).toEqual(['Plain'])
    expect(slas[0]!.case).toBe('Ticket')
    const told = slas[0]!.goals.map(({ metric, with: others = [], channels, when, targets }) =>
      [[metric, ...others].join('+'), channels.join(), when?.kind, targets[0]!.kind].join(' '),
    )
    expect(told).toEqual([
      'ResponseTime   within',
      'ResponseTime+RestoreTime   share',
      'RestoreTime email compare within',
      'RestoreTime email otherwise within',
      'RestoreTime  in within',
      'RestoreTime  otherwise best-effort',
    ])
  })
})

describe('inheritance', () => {
  it('of the tour: Gold takes over what it does not say itself', () => {
    const gold = byId(contract.slas, 'Gold')
    expect(gold.calendar).toBe('Office')
    expect(gold.window).toEqual({ amount: 1, unit: 'month', clock: 'calendar' })
    expect(gold.goals.map(({ metric, channels }) => [metric, channels.join()])).toEqual([
      ['Abandonment', ''],
      ['AnswerTime', 'phone'],
      ['ResolutionTime', ''],
      ['ResponseTime', ''],
      ['Satisfaction', ''],
    ])
    const answer = gold.goals.find((goal) => goal.metric === 'AnswerTime')!
    expect(answer.targets).toEqual([
      { kind: 'within', share: 0.8, limit: { amount: 20, unit: 'second', clock: 'elapsed', iso: 'PT20S' } },
    ])
    const resolution = gold.goals.find((goal) => goal.metric === 'ResolutionTime')!
    expect(resolution.targets).toEqual([
      { kind: 'by', share: 0.95, time: 'close', day: 'same', receivedBefore: '14:00' },
      { kind: 'by', share: 0.95, time: 'close', day: 'next-business' },
    ])
  })

  it('of SLAs: a goal on other channels stays beside the inherited one', () => {
    const sla = `
sla Base {
  hours Office
  goal ResponseTime 80 % within 4 business hours on email
  goal ResolutionTime 80 % within 3 business days
  escalate at 75 % to Desk
  except "strike"
  each month
}
sla Plain extends Base {
  goal ResponseTime 90 % within 2 business hours on email
  goal ResponseTime 90 % within 1 business hour on portal
  escalate at 100 % to Sales
  except "flood"
}`
    const [plain, ...others] = compile({ sla }).slas
    expect(others).toEqual([])
    expect(plain!.goals.map(({ metric, channels, targets }) => [metric, channels, targets.length])).toEqual([
      ['ResolutionTime', [], 1],
      ['ResponseTime', ['email'], 1],
      ['ResponseTime', ['portal'], 1],
    ])
    expect(plain!.goals[1]!.targets[0]).toMatchObject({ share: 0.9, limit: { amount: 2 } })
    expect(plain!.escalations).toEqual([
      { at: 0.75, to: 'Desk' },
      { at: 1, to: 'Sales' },
    ])
    expect(plain!.exceptions).toEqual(['flood', 'strike'])
  })

  it('of calendars: a day that is opened replaces the inherited hours of that day', () => {
    const phones = byId(contract.calendars, 'Phones')
    expect(
      phones.week.map(({ day, hours }) => [day, hours.map(({ from, to }) => `${from}-${to}`).join()]),
    ).toEqual(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, '08:00-18:00']))
    expect(phones.holidays).toEqual(['DE-HE'])
    expect(phones.dates.map(({ from, to, reason }) => [from, to, reason])).toEqual([
      ['2027-11-27', '2027-11-27', 'Inventur'],
      ['2027-12-24', '2027-12-31', 'Betriebsruhe'],
    ])
  })

  it('of calendars: later lines win for a date, and the heir comes later', () => {
    const calendar = `
calendar Base {
  time zone "Europe/Berlin"
  open mon-fri 08:00-17:00
  closed 2027-12-20 to 2027-12-31 "Ruhe"
  open 2027-12-28 to 2027-12-29 10:00-12:00 "Inventur"
}
calendar Office extends Base {
  open sat 09:00-12:00
  closed 2027-12-29
}`
    const [office] = compile({ calendar }).calendars
    expect(office!.dates).toEqual([
      { from: '2027-12-20', to: '2027-12-27', hours: [], reason: 'Ruhe' },
      { from: '2027-12-28', to: '2027-12-28', hours: [{ from: '10:00', to: '12:00' }], reason: 'Inventur' },
      { from: '2027-12-29', to: '2027-12-29', hours: [] },
      { from: '2027-12-30', to: '2027-12-31', hours: [], reason: 'Ruhe' },
    ])
    expect(office!.week.map(({ day }) => day)).toEqual(['mon', 'tue', 'wed', 'thu', 'fri', 'sat'])
  })
})

describe('the matrix', () => {
  it('of the tour has one row for each segment and service, sorted', () => {
    expect(
      contract.assignments.map((row) => [row.segment, row.service, row.offered ? row.sla : row.because]),
    ).toEqual([
      ['KeyAccounts', 'ComplaintHandling', 'Gold'],
      ['KeyAccounts', 'OrderEntry', 'Silver'],
      ['KeyAccounts', 'PhoneOrders', 'Gold'],
      ['KeyAccounts', 'Samples', 'Silver'],
      ['Regular', 'ComplaintHandling', 'Bronze'],
      ['Regular', 'OrderEntry', 'Bronze'],
      ['Regular', 'PhoneOrders', 'Bronze'],
      ['Regular', 'Samples', 'Muster nur für Großkunden'],
      ['Small', 'ComplaintHandling', 'Bronze'],
      ['Small', 'OrderEntry', 'Bronze'],
      ['Small', 'PhoneOrders', 'Bronze'],
      ['Small', 'Samples', 'Muster nur für Großkunden'],
    ])
    expect(contract.assignments[5]).toEqual({
      segment: 'Regular',
      service: 'OrderEntry',
      offered: true,
      sla: 'Bronze',
      by: 'OrderDesk',
      volume: { kind: 'share', share: 0.75, segments: ['Regular', 'Small'] },
    })
  })

  it('others are the services that no other row of the segment names, in whichever block', () => {
    const services = ['A', 'B', 'C']
      .map((id) => `  service ${id} { channels email  work deferrable  effort 5 min }`)
      .join('\n')
    const assign = `
  assign All {
    others under Plain by Crew
  }
  assign All {
    B not offered because "nobody asks"
  }`
    const rows = compile({ services, assign }).assignments.map((row) => [row.service, row.offered])
    expect(rows).toEqual([
      ['A', true],
      ['B', false],
      ['C', true],
    ])
  })

  it('a volume behind a row is the row’s, on a line of its own it is the block’s', () => {
    const services = ['A', 'B']
      .map((id) => `  service ${id} { channels email  work deferrable  effort 5 min }`)
      .join('\n')
    const assign = `
  assign All {
    A under Plain by Crew volume 5 per week
    others under Plain by Crew
    volume 100 %
  }`
    expect(compile({ services, assign }).assignments.map((row) => 'volume' in row && row.volume)).toEqual([
      {
        kind: 'rate',
        rate: { amount: 5, per: { amount: 1, unit: 'week', clock: 'calendar' } },
        segments: ['All'],
      },
      { kind: 'share', share: 1, segments: ['All'] },
    ])
  })
})

describe('what a contract reaches', () => {
  it('is there, and nothing else', () => {
    const ids = Object.entries(contract).flatMap(([name, list]) =>
      Array.isArray(list) ? [[name, list.map((one) => ('id' in one ? one.id : ''))]] : [],
    )
    expect(Object.fromEntries(ids)).toMatchObject({
      parties: ['FieldSales', 'Finance', 'InsideSales', 'Marketing'],
      roles: ['HeadOfSales', 'TeamLead'],
      calendars: ['Office', 'Phones'],
      teams: ['KeyAccountDesk', 'OrderDeskFrankfurt', 'OrderDeskLeipzig'],
      pools: ['OrderDesk'],
      events: [
        ...['abandoned', 'answered', 'complete', 'feedback', 'handover', 'offered', 'replied', 'resolved'],
        ...['resumed', 'waiting'],
      ],
      metrics: [
        'Abandonment',
        'AnswerTime',
        'LeadFeedback',
        'ResolutionTime',
        'ResponseTime',
        'Satisfaction',
      ],
      slas: ['Bronze', 'Gold', 'Silver'],
    })
    const unused =
      'skill Nobody\nsla Unused {\n  hours Office\n  goal ResolutionTime within 1 business day\n  each month\n}\n'
    const { slas, skills } = compile({ top: unused })
    expect(slas.map(({ id }) => id)).toEqual(['Plain'])
    expect(skills).toEqual([])
  })

  it('has ids that differ where two files use one name', () => {
    const level = (share: number): string =>
      `import "../base.zusage"\nsla Gold {\n  hours Office\n  goal ResolutionTime ${share} % within 2 business days\n  each month\n}\n`
    const files = [
      {
        path: 'base.zusage',
        text: 'calendar Office {\n  time zone "Europe/Berlin"\n  open mon-fri 08:00-17:00\n}\n',
      },
      { path: 'north/levels.zusage', text: level(90) },
      { path: 'south/levels.zusage', text: level(80) },
      {
        path: 'contract.zusage',
        text: `import "./base.zusage"
import Gold as GoldNorth from "./north/levels.zusage"
import Gold as GoldSouth from "./south/levels.zusage"
party Sales
party Desk
team Crew { of Desk  hours Office  staff 5 FTE  week 40 h  shrinkage 20 % }
segmentation Customers {
  attribute north: boolean
  segment North when north
  segment South otherwise
}
catalogue Work {
  service One { channels email  work deferrable  effort 5 min }
}
contract Two {
  version 1.0.0
  client Sales
  provider Desk
  in force 2027-01-01 to 2027-12-31
  review every 6 months
  offers Work
  serves Customers
  assign North {
    others under GoldNorth by Crew
  }
  assign South {
    others under GoldSouth by Crew
  }
}
`,
      },
    ]
    const two = JSON.parse(jsonOf(files)) as CompiledContract
    expect(two.slas.map(({ id, goals }) => [id, goals[0]!.targets[0]])).toMatchObject([
      ['Gold@north/levels', { share: 0.9 }],
      ['Gold@south/levels', { share: 0.8 }],
    ])
    expect(two.assignments.map((row) => row.offered && row.sla)).toEqual([
      'Gold@north/levels',
      'Gold@south/levels',
    ])
    expect(two.sources.map(({ path }) => path)).toEqual([
      ...['base.zusage', 'contract.zusage', 'north/levels.zusage', 'south/levels.zusage'],
    ])
  })

  it('knows where each part stands in the source', () => {
    const [compilation] = compileFiles(tour).compiled
    const { origins } = compilation!
    const text = (pointer: string): string => {
      const origin = origins.get(pointer)!
      return tour.find(({ path }) => path === origin.file)!.text.slice(origin.start, origin.end)
    }
    const row = contract.assignments.findIndex(
      ({ segment, service }) => segment === 'Small' && service === 'Samples',
    )
    expect(text(`/assignments/${row}`)).toBe('Samples not offered because "Muster nur für Großkunden"')
    expect(text(`/roles/${contract.roles.findIndex(({ id }) => id === 'TeamLead')}`)).toBe(
      'role TeamLead    "Teamleitung Innendienst" of InsideSales',
    )
    expect(compilation!.json).not.toMatch(/"(?:line|column|offset|range)":/)
  })
})
