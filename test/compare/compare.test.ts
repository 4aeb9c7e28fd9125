import { describe, expect, test } from 'vitest'
import { cpuMilliseconds } from '../support/cpu.ts'
import { brief, changesBy, changesIn, compare, compiled, type Edit } from './support.ts'

/** What cannot be told apart by anybody who reads the contract. */
const same = (changes: readonly Parameters<typeof brief>[0][]) =>
  changes.every(({ kind, step }) => kind === 'renamed' && step === 'none')

describe('verdicts', () => {
  test.each<[string, Edit, string[]]>([
    [
      'a minimum with the same deadline',
      ['90 % within 3 business days', '90 % within 3 business days never below 80 %'],
      ['goal stricter stricter'],
    ],
    ['a longer deadline', ['90 % within 3 business', '90 % within 4 business'], ['deadline weaker weaker']],
    [
      'a shorter deadline',
      ['90 % within 3 business', '90 % within 2 business'],
      ['deadline stricter stricter'],
    ],
    ['a lower share', ['70 % within 30 s', '60 % within 30 s'], ['share weaker weaker']],
    ['a higher share', ['70 % within 30 s', '75 % within 30 s'], ['share stricter stricter']],
    ['a higher share of a later time', ['70 % within 30 s', '75 % within 40 s'], ['goal unclear unclear']],
    ['a laxer bound', ['at most 5 %', 'at most 8 %'], ['bound weaker weaker']],
    ['a stricter score', ['at least 4.2', 'at least 4.5'], ['bound stricter stricter']],
    [
      'another kind of deadline',
      ['95 % within 2 business hours', '95 % by close same day'],
      ['deadline unclear unclear'],
    ],
    [
      'a dropped goal',
      ['goal Satisfaction   at least 4.2', ''],
      ['goal-removed weaker weaker', 'metric neutral neutral'],
    ],
    [
      'a further stage',
      ['95 % within 2 business hours', '95 % within 2 business hours, 99 % within 8 business hours'],
      ['goal stricter stricter'],
    ],
    ['a stage less', [', 100 % within 10 business days', ''], ['goal weaker weaker']],
    [
      'a further exception',
      ['except "force majeure"', 'except "strike", "force majeure"'],
      ['exception weaker weaker'],
    ],
    ['an exception less', ['except "force majeure", ', 'except '], ['exception stricter stricter']],
    ['a lower credit', ['credit 5 %', 'credit 4 %'], ['credit weaker weaker']],
    ['a credit that is due sooner', ['below 85 %', 'below 88 %'], ['credit stricter stricter']],
    ['an escalation less', ['escalate at 75 % to TeamLead', ''], ['escalation weaker weaker']],
    ['an earlier escalation', ['escalate at 75 %', 'escalate at 50 %'], ['escalation stricter stricter']],
    ['a longer window', ['each month', 'each quarter'], ['window weaker weaker']],
    ['a higher price', ['price 3.80 EUR', 'price 3.85 EUR'], ['price weaker weaker']],
    ['a lower price', ['price 3.80 EUR', 'price 3.75 EUR'], ['price stricter stricter']],
    ['a price in another currency', ['price 3.80 EUR', 'price 3.80 CHF'], ['price unclear unclear']],
    ['a channel less', ['channels email, portal', 'channels email'], ['channel weaker weaker']],
    ['more volume', ['volume 320 per', 'volume 330 per'], ['volume stricter stricter']],
    [
      'something more to provide',
      ['"customer number", ', '"customer number", "cost centre", '],
      ['client-provides weaker weaker'],
    ],
    ['a client duty less', [/duty of client {3}Forecast.*/g, ''], ['duty stricter stricter']],
    [
      'a rarer client duty',
      ['every month due 5 business days\n  duty', 'every 2 months due 5 business days\n  duty'],
      ['duty stricter stricter'],
    ],
    [
      'a client duty that is due sooner',
      ['every month due 5 business days\n  duty', 'every month due 4 business days\n  duty'],
      ['duty weaker weaker'],
    ],
    ['a right of the provider less', [/right of provider.*/g, ''], ['right stricter stricter']],
    ['a lower authority', ['up to 250 EUR', 'up to 100 EUR'], ['authority weaker neutral']],
    [
      'a rarer report',
      ['every month due 5 business days\n    to', 'every 3 months due 5 business days\n    to'],
      ['report weaker weaker'],
    ],
    ['a recipient less', ['to FieldSales, HeadOfSales', 'to FieldSales'], ['report weaker weaker']],
    [
      'a metric less in a report',
      ['shows AnswerTime, ResolutionTime, Abandonment', 'shows AnswerTime, Abandonment'],
      ['report weaker weaker'],
    ],
    ['a shorter period', ['to 2027-12-31\n  review', 'to 2027-11-30\n  review'], ['period weaker weaker']],
    ['another notice', ['notice 3 months', 'notice 6 months'], ['notice unclear unclear']],
    ['a rarer review', ['review every 6 months', 'review every 12 months'], ['review weaker weaker']],
    ['more staff', ['staff 6.5 FTE', 'staff 7 FTE'], ['staffing neutral neutral']],
    ['another title', ['"Großkunden"', '"Schlüsselkunden"'], ['wording neutral neutral']],
    [
      'a duty that says something else',
      ['"Absatzprognose liefern"', '"Umsatzprognose liefern"'],
      ['duty unclear unclear'],
    ],
    [
      'a duty with other marks',
      ['"Absatzprognose liefern"', '"Absatzprognose  liefern."'],
      ['wording neutral neutral'],
    ],
    [
      'a step that may take longer',
      ['"Bonität prüfen"  by Finance within 2 b', '"Bonität prüfen"  by Finance within 3 b'],
      ['process weaker weaker'],
    ],
    [
      'a prompt for fewer segments',
      ['for KeyAccounts, Regular hand', 'for KeyAccounts hand'],
      ['process weaker weaker'],
    ],
  ])('%s', (_, edit, expected) => {
    const { changes } = changesBy(edit)
    expect(changes.map(brief)).toEqual(expected)
  })

  test('a new duty of either side demands a major step', () => {
    const add = (side: string): Edit => [
      '  report Monthly',
      `  duty of ${side} Extra "Zusätzliches"\n  report Monthly`,
    ]
    const client = changesBy(add('client'))
    const provider = changesBy(add('provider'))
    expect(client.changes.map(brief)).toEqual(['duty weaker weaker'])
    expect(provider.changes.map(brief)).toEqual(['duty stricter stricter'])
    expect([client.step.needed, provider.step.needed]).toEqual(['major', 'major'])
  })

  test('shorter hours: when somebody is there, and what is due later for it', () => {
    const { changes } = changesBy(['open fri 08:00-15:00', 'open fri 08:00-13:00'])
    const hours = changes.filter(({ kind }) => kind === 'hours')
    expect(hours.map(brief)).toEqual(['hours weaker weaker'])
    expect(hours[0]!.what.en).toBe('Opening hours shorter: Fri 13:00–15:00')
    expect(hours[0]!.cells).toHaveLength(10)
    const response = changes.find(
      ({ kind, subject }) => kind === 'deadline' && subject.id === 'ResponseTime',
    )!
    expect(brief(response)).toBe('deadline weaker weaker')
    expect(response.witnesses[0]!.words.en).toMatch(/^received Fri .* due Mon .* instead of Fri /)
  })

  test('moments of two zones name them', () => {
    const zoned = changesIn((contract) => {
      for (const calendar of contract.calendars) calendar.timeZone = 'America/New_York'
    })
    const words = zoned.changes.flatMap(({ witnesses }) => witnesses).map((one) => one.words.de)
    const due = words.filter((one) => one.startsWith('Eingang '))
    expect(due.length).toBeGreaterThan(0)
    for (const one of due)
      expect(one).toMatch(
        /^Eingang .+ \(Europe\/Berlin\): fällig .+ \(America\/New_York\) statt .+ \(Europe\/Berlin\)$/,
      )
  })

  test('longer hours do not make up for hours lost', () => {
    const { changes } = changesBy([
      'open mon-thu 08:00-12:00, 12:45-17:30',
      'open mon-thu 09:00-12:00, 12:45-18:30',
    ])
    expect(changes.filter(({ kind }) => kind === 'hours').map(brief)).toEqual([
      'hours weaker weaker',
      'hours stricter stricter',
    ])
  })

  test('a holiday more', () => {
    const { changes } = changesBy(['closed 2027-12-24', 'closed 2027-12-23'])
    const days = changes.filter(({ kind }) => kind === 'closed-days')
    expect(days.map(brief)).toEqual(['closed-days weaker weaker'])
    expect(days[0]!.witnesses[0]).toMatchObject({ kind: 'days', dates: ['2027-12-23'] })
    expect(days[0]!.after!.de).toBe('Do 23.12.2027 geschlossen')
  })

  test('the same deadline later for some and earlier for others is unclear, with a receipt for each', () => {
    const { changes } = changesBy(['open mon-thu 08:00-12:00, 12:45-17:30', 'open mon-thu 08:00-18:00'])
    const mixed = changes.filter(({ kind, verdict }) => kind === 'deadline' && verdict.client === 'unclear')
    expect(mixed.length).toBeGreaterThan(0)
    for (const { witnesses } of mixed)
      expect(witnesses.map((one) => (one.kind === 'receipt' ? one.due : ''))).toEqual(['later', 'earlier'])
  })

  test('a service no longer offered to a segment', () => {
    const { changes } = changesBy([
      'Samples not offered because "Muster nur für Großkunden"',
      'Samples, ComplaintHandling not offered because "Muster nur für Großkunden"',
    ])
    expect(changes.map(brief)).toEqual(['service-not-offered weaker weaker'])
    expect(changes[0]!.subject).toEqual({ kind: 'service', id: 'ComplaintHandling' })
    expect(changes[0]!.cells).toEqual([
      { segment: 'Regular', service: 'ComplaintHandling' },
      { segment: 'Small', service: 'ComplaintHandling' },
    ])
  })

  test('a service that becomes delimited', () => {
    const { changes } = changesIn((contract) => {
      const gone = contract.services.find(({ id }) => id === 'Samples')!
      contract.services = contract.services.filter((one) => one !== gone)
      contract.assignments = contract.assignments.filter(({ service }) => service !== 'Samples')
      contract.exclusions.push({
        id: 'Samples',
        title: gone.title,
        catalogue: 'BackOffice',
        because: 'too dear',
        instead: 'Marketing',
      })
    })
    expect(changes.map(brief)).toEqual(['service-not-offered weaker weaker'])
    expect(changes[0]!.after!.en).toBe('“too dear”; instead “Marketing”')
  })

  test('a new service', () => {
    const { changes, step } = changesBy([
      '  excluded TradeFairs',
      '  service Extra { channels email work deferrable effort 5 min volume 10 per week }\n  excluded TradeFairs',
    ])
    expect(changes.map(brief)).toEqual([
      'service-offered stricter stricter',
      'service-offered stricter stricter',
    ])
    expect(step.needed).toBe('minor')
  })

  test('customers who move, and what they get where they are now', () => {
    const { changes } = changesBy(
      ['revenue >= 500_000', 'revenue >= 400_000'],
      ['revenue < 500_000', 'revenue < 400_000'],
    )
    const [moved] = changes.filter(({ kind }) => kind === 'customers-moved')
    expect(moved!.what.en).toBe('Customers move from “Stammkunden” to “Großkunden”')
    expect(moved!.witnesses[0]).toMatchObject({
      kind: 'customer',
      values: { revenue: '400000', strategic: false },
    })
    expect(moved!.effects.map(brief)).toContain('deadline stricter stricter')
    expect(moved!.effects.map(brief)).toContain('exception weaker weaker')
    expect(moved!.effects.map(brief)).toContain('service-offered stricter stricter')
    expect(changes.filter(({ kind }) => kind !== 'customers-moved')).toEqual([])
  })

  test('the same customers in other words', () => {
    const { changes } = changesBy([
      'when strategic or revenue >= 500_000 EUR',
      'when not (not strategic and revenue < 500_000 EUR)',
    ])
    expect(changes.map(brief)).toEqual(['segment neutral neutral'])
  })
})

describe('no change of a promise', () => {
  test.each<[string, Edit[]]>([
    [
      'other names of a team, an SLA, a calendar and a role',
      [
        ['KeyAccountDesk', 'Desk'],
        [/\bGold\b/g, 'Best'],
        [/\bOffice\b/g, 'Hours'],
        ['TeamLead', 'Lead'],
      ],
    ],
    [
      'other names of a metric and an event',
      [
        ['LeadFeedback', 'Answers'],
        ['handover', 'leadHandedOver'],
      ],
    ],
    [
      'other names of a segment and the segmentation',
      [
        [/\bRegular\b/g, 'Standard'],
        [/\bCustomers\b/g, 'Clients'],
      ],
    ],
    [
      'other names of a titled service and the catalogue',
      [
        [/\bOrderEntry\b/g, 'Capture_'],
        ['BackOffice', 'Desk'],
      ],
    ],
    [
      'a goal that moves to the parent',
      [
        ['  goal Abandonment    at most 5 %\n', ''],
        ['sla Bronze {\n', 'sla Base {\n  hours Office\n  goal Abandonment at most 5 %\n}\n\nsla Bronze {\n'],
        ['sla Silver extends Bronze {', 'sla Silver extends Base {\n  each month'],
      ],
    ],
    [
      'an SLA in two equal ones',
      [
        ['sla Gold extends Silver {', 'sla Best extends Gold {}\n\nsla Gold extends Silver {'],
        [
          'PhoneOrders, ComplaintHandling under Gold by KeyAccountDesk',
          'PhoneOrders under Gold by KeyAccountDesk\n    ComplaintHandling under Best by KeyAccountDesk',
        ],
      ],
    ],
    [
      'another order',
      [
        ['channels email, portal', 'channels portal, email'],
        ['to FieldSales, HeadOfSales', 'to HeadOfSales, FieldSales'],
        ['skills OrderProcessing, Complaints, English', 'skills English, Complaints, OrderProcessing'],
      ],
    ],
    [
      'layout',
      [
        ['  ', '\t'],
        ['\n', '\r\n'],
      ],
    ],
  ])('%s', (_, edits) => {
    const { changes, findings, step } = changesBy(...edits)
    expect(
      changes.filter((change) => !same([change])).map((change) => `${brief(change)} ${change.what.en}`),
    ).toEqual([])
    expect(findings).toEqual([])
    expect(step).toEqual({ needed: 'none', declared: 'none' })
  })

  test('a promise in other words', () => {
    const { changes } = changesBy(['95 % within 2 business hours', '95 % within 120 business min'])
    expect(changes.map(brief)).toEqual(['wording neutral neutral'])
  })

  test('of an untitled service of another name nobody knows that it is the same', () => {
    const untitled: Edit = ['service Samples "Musterversand"', 'service Samples']
    const { changes } = compare(compiled(untitled), compiled(untitled, [/\bSamples\b/g, 'Gifts']))
    expect(changes.map(brief)).toContain('service-not-offered weaker weaker')
  })
})

describe('one change', () => {
  test('for all segments and services for which it is the same', () => {
    const { changes } = changesBy(['90 % within 3 business', '90 % within 4 business'])
    expect(changes).toHaveLength(1)
    expect(changes[0]!.cells).toEqual(
      ['Regular', 'Small'].flatMap((segment) =>
        ['ComplaintHandling', 'OrderEntry', 'PhoneOrders'].map((service) => ({ segment, service })),
      ),
    )
    expect(changes[0]!.before).toEqual({
      en: '90 % within 3 business days',
      de: '90 % innerhalb von 3 Arbeitstagen',
    })
  })

  test('says nothing of services whose channels a goal does not speak of', () => {
    const { changes } = changesBy(['80 % within 20 s on phone', '85 % within 20 s on phone'])
    expect(changes.flatMap(({ cells }) => cells.map(({ service }) => service)).sort()).toEqual([
      'ComplaintHandling',
      'PhoneOrders',
    ])
  })
})

describe('a contract that follows on another one', () => {
  const next: Edit[] = [
    ['version 1.2.0', 'version 1.2.1'],
    ['in force 2027-01-01 to 2027-12-31', 'in force 2028-01-01 to 2028-12-31'],
    ['closed 2027-12-24 to 2027-12-31', 'closed 2028-12-27 to 2028-12-30'],
    ['open 2027-11-27', 'open 2028-11-25'],
    ['on 2026-12-01', 'on 2027-12-01'],
  ]

  test('is compared by its weekly hours, and by its dated ones in sum', () => {
    const { changes, findings } = changesBy(...next)
    expect(changes.map(brief)).toContain('period neutral neutral')
    expect(changes.filter(({ kind }) => kind === 'deadline' || kind === 'hours')).toEqual([])
    expect(changes.filter(({ kind }) => kind === 'closed-days').map(brief)).toEqual([
      'closed-days stricter stricter',
    ])
    expect(findings.map(({ rule }) => rule)).toEqual(['version-step'])
  })
})

describe('findings', () => {
  const draft: Edit = [/ {2}signed by.*/g, '']
  const longer: Edit = ['90 % within 3 business', '90 % within 4 business']
  const rules = ({ findings }: ReturnType<typeof changesBy>) =>
    findings.map(({ rule, severity }) => `${rule} ${severity}`)

  test('a signed contract that changed without a new version', () => {
    expect(rules(changesBy(longer))).toEqual(['signed-changed error'])
    expect(rules(changesBy(['"Großkunden"', '"Schlüsselkunden"']))).toEqual(['signed-changed error'])
    expect(changesBy(longer).findings[0]!.help.de).toMatch(/mindestens 2\.0\.0/)
  })

  test('an unsigned one may change, but its version should tell', () => {
    const before = compiled(draft)
    const { findings } = compare(before, compiled(draft, longer))
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['version-step warning'])
    expect(compare(before, compiled()).findings).toEqual([])
  })

  test.each([
    ['1.2.1', longer, ['version-step warning']],
    ['1.3.0', longer, ['version-step warning']],
    ['2.0.0', longer, []],
    ['1.2.1', ['90 % within 3 business', '90 % within 2 business'], ['version-step warning']],
    ['1.3.0', ['90 % within 3 business', '90 % within 2 business'], []],
    ['1.2.1', ['"Großkunden"', '"Schlüsselkunden"'], []],
    ['1.1.0', ['"Großkunden"', '"Schlüsselkunden"'], ['version-step warning']],
  ] as [string, Edit, string[]][])('version %s', (version, edit, expected) => {
    const { findings } = compare(
      compiled(draft),
      compiled(draft, edit, ['version 1.2.0', `version ${version}`]),
    )
    const found = findings.filter(({ rule }) => rule !== 'period-overlap')
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(expected)
  })

  test('two versions in force on the same days', () => {
    const half: Edit[] = [
      longer,
      ['version 1.2.0', 'version 2.0.0'],
      ['in force 2027-01-01', 'in force 2027-07-01'],
    ]
    const { findings } = changesBy(...half)
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['period-overlap error'])
    expect(findings[0]!.message.en).toBe(
      'Both versions, 1.2.0 and 2.0.0, are in force from 2027-07-01 to 2027-12-31.',
    )
    expect(findings[0]!.help.de).toMatch(/1\.2\.0 am 30\.06\.2027 enden/)
    expect(rules(compare(compiled(), compiled(draft, ...half)))).toEqual(['period-overlap warning'])
    const former = compiled(['in force 2027-01-01 to 2027-12-31', 'in force 2027-01-01 to 2027-06-30'])
    expect(compare(former, compiled(...half)).findings).toEqual([])
  })
})

test('large contracts are compared while somebody waits', () => {
  const base = compiled()
  const large = (isNew: boolean) => {
    const copy = structuredClone(base)
    const service = copy.services.find(({ id }) => id === 'OrderEntry')!
    copy.services = Array.from({ length: 200 }, (_, n) => ({
      ...service,
      id: `S${n}`,
      title: `Service ${n}`,
    }))
    copy.segmentation.segments = Array.from({ length: 30 }, (_, n) => ({
      id: `G${n}`,
      needs: [],
      condition:
        n === 29
          ? { kind: 'otherwise' as const }
          : {
              kind: 'compare' as const,
              attribute: 'revenue',
              operator: '=' as const,
              value: { amount: String(n), currency: 'EUR' },
            },
    }))
    const gold = copy.slas.find(({ id }) => id === 'Gold')!
    copy.slas = Array.from({ length: 20 }, (_, n) => ({
      ...structuredClone(gold),
      id: `L${n}`,
      goals: [
        {
          metric: 'ResolutionTime',
          channels: [],
          targets: [
            {
              kind: 'within' as const,
              share: 0.9,
              limit: { amount: 3 + n + (isNew ? 1 : 0), unit: 'hour' as const, clock: 'business' as const },
            },
          ],
        },
      ],
    }))
    copy.assignments = copy.segmentation.segments.flatMap(({ id: segment }, g) =>
      copy.services.map(({ id }, s) => ({
        segment,
        service: id,
        offered: true as const,
        sla: `L${(g + s) % 20}`,
      })),
    )
    return copy
  }
  const before = cpuMilliseconds()
  const { changes } = compare(large(false), large(true))
  expect(cpuMilliseconds() - before).toBeLessThan(2000)
  expect(changes.filter(({ kind }) => kind === 'deadline')).toHaveLength(20)
  expect(changes.reduce((sum, { cells }) => sum + cells.length, 0)).toBe(6000)
})
