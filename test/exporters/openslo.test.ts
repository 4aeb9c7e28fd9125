import { Ajv2020 } from 'ajv/dist/2020.js'
import { loadAll } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import { hostile, hostileNames } from './hostile.ts'
import { opensloSchema } from './openslo-schema.ts'
import { examples, exported, text } from './support.ts'

interface Read {
  readonly kind: string
  readonly metadata: {
    readonly name: string
    readonly displayName: string
    readonly labels: Record<string, string>
  }
  // biome-ignore lint/suspicious/noExplicitAny: what was read is checked against the schema
  readonly spec: any
}

const isValid = new Ajv2020({ allErrors: true }).compile(opensloSchema)

/** What an independent reader of YAML finds, valid under the schema. */
function read(yaml: string): Read[] {
  const documents = loadAll(yaml) as Read[]
  for (const document of documents) {
    if (!isValid(document)) expect.fail(JSON.stringify([isValid.errors, document], null, 2))
  }
  return documents
}

async function slosOf(contract: CompiledContract): Promise<Read[]> {
  return read(await text('openslo', contract)).filter(({ kind }) => kind === 'SLO')
}

const tour = examples.find(({ name }) => name === 'tour')!.contract

test('the schema is no empty one', () => {
  const slo = loadAll(`
apiVersion: openslo/v1
kind: SLO
metadata: { name: Upper }
spec: { service: a, indicatorRef: b, budgetingMethod: Occurrences, objectives: [{ target: 1 }] }`)[0]
  expect(isValid(slo)).toBe(false)
})

describe.each(examples)('$name, $contract.contract.id', ({ contract, locale }) => {
  test('is valid, names are unique, and each SLO has its service', async () => {
    const documents = read(await text('openslo', contract, { locale }))
    const services = documents.filter(({ kind }) => kind === 'Service').map(({ metadata }) => metadata.name)
    expect(services).toHaveLength(contract.services.length)
    const slos = documents.filter(({ kind }) => kind === 'SLO')
    for (const names of [services, slos.map(({ metadata }) => metadata.name)])
      expect(new Set(names).size).toBe(names.length)
    for (const { spec } of slos) expect(services).toContain(spec.service)
  })

  test('each promise of each row is an SLO or is listed', async () => {
    const { left } = await exported('openslo', contract, { locale })
    const slos = read(await text('openslo', contract, { locale })).filter(({ kind }) => kind === 'SLO')
    for (const row of contract.assignments) {
      if (!row.offered) continue
      const sla = contract.slas.find(({ id }) => id === row.sla)!
      const channels = contract.services.find(({ id }) => id === row.service)!.channels
      for (const goal of sla.goals) {
        if (goal.channels.length > 0 && !goal.channels.some((one) => channels.includes(one))) continue
        const made = slos.filter(({ metadata, spec }) => {
          const metric = Object.values<{ metricSource?: { spec: Record<string, string> } }>({
            ...spec.indicator.spec,
            ...spec.indicator.spec.ratioMetric,
          }).find((one) => one.metricSource !== undefined)?.metricSource?.spec
          return (
            metadata.labels.segment === row.segment &&
            metric?.service === row.service &&
            metric.metric === goal.metric
          )
        })
        const said = left.filter((one) => one.startsWith(`${sla.id}, ${goal.metric}:`))
        expect(made.length + said.length, `${row.segment} ${row.service} ${goal.metric}`).toBeGreaterThan(0)
      }
    }
  })
})

describe('the tour', () => {
  const find = async (name: string): Promise<Read> => {
    const slo = (await slosOf(tour)).find(({ metadata }) => metadata.name === name)
    if (slo === undefined) expect.fail((await slosOf(tour)).map(({ metadata }) => metadata.name).join('\n'))
    return slo
  }

  test('elapsed time is a threshold in seconds', async () => {
    const { spec, metadata } = await find('key-accounts-phone-orders-answer-time-phone')
    expect(metadata.displayName).toBe('Großkunden · Telefonische Bestellung · Time to answer')
    expect(metadata.labels).toMatchObject({ segment: 'KeyAccounts', sla: 'Gold', by: 'KeyAccountDesk' })
    expect(spec.objectives).toEqual([{ op: 'lte', value: 20, target: 0.8 }])
    expect(spec.indicator.spec.thresholdMetric.metricSource.spec).toEqual({
      metric: 'AnswerTime',
      service: 'PhoneOrders',
      segment: 'KeyAccounts',
      channels: ['phone'],
      unit: 'second',
    })
    expect(spec.timeWindow).toEqual([
      {
        duration: '1M',
        calendar: { startTime: '2027-01-01 00:00:00', timeZone: 'Europe/Berlin' },
        isRolling: false,
      },
    ])
  })

  test('business time and times of day are a ratio of what was kept', async () => {
    const { spec } = await find('key-accounts-complaint-handling-resolution-time')
    expect(spec.objectives).toEqual([{ target: 0.95 }])
    expect(spec.indicator.spec.ratioMetric.good.metricSource.spec).toMatchObject({
      calendar: 'Office',
      count: 'kept',
      within: [
        { kind: 'by', time: 'close', day: 'same', receivedBefore: '14:00' },
        { kind: 'by', time: 'close', day: 'next-business' },
      ],
    })
  })

  test('an upper limit of a share is what may be bad', async () => {
    const { spec } = await find('key-accounts-phone-orders-abandonment')
    expect(spec.objectives).toEqual([{ target: 0.95 }])
    expect(Object.keys(spec.indicator.spec.ratioMetric)).toEqual(['counter', 'bad', 'total'])
  })

  test('what cannot be said is listed, in the file too', async () => {
    const { left, files } = await exported('openslo', tour, { locale: 'en' })
    expect(left).toEqual([
      'Gold: Once 75 % of the promised time has passed, “Teamleitung Innendienst” is told.',
      'Gold: Once the promised time has passed, “Vertriebsleitung” is told.',
      'Gold: If fewer than 85 % of requests meet the deadline for “Time to resolution”, 5 % of the price is credited.',
      'Gold: What excuses a miss: “force majeure”, “missing customer number”.',
      'Gold, Satisfaction: On average, “Satisfaction” is at least 4.2 on the scale from 1 to 5 – OpenSLO counts the share of good requests; a mean or a sum has none',
      'Silver, ResolutionTime: All requests are resolved within 5 business days after “request complete”; the time from “waiting for others” to “work resumed” does not count – the share has to be below 100 % in OpenSLO',
      'Bronze, ResolutionTime: All requests are resolved within 10 business days after “request complete”; the time from “waiting for others” to “work resumed” does not count – the share has to be below 100 % in OpenSLO',
    ])
    for (const sentence of left) expect(files[0]!.content).toContain(`# - ${sentence}\n`)
  })

  test('windows that are no whole month are told as such', async () => {
    const windows = async (window: CompiledContract['slas'][number]['window']) => {
      const contract: CompiledContract = structuredClone(tour)
      for (const sla of contract.slas) sla.window = window
      contract.contract.inForce.from = '2027-02-10'
      const [slo] = await slosOf(contract)
      return [
        slo!.spec.timeWindow?.[0],
        (await exported('openslo', contract)).left.find((one) => /window/.test(one)),
      ]
    }
    const calendar = (startTime: string) => ({
      startTime: `${startTime} 00:00:00`,
      timeZone: 'Europe/Berlin',
    })
    expect(await windows({ amount: 3, unit: 'month', clock: 'calendar' })).toEqual([
      { duration: '1Q', calendar: calendar('2027-01-01'), isRolling: false },
      undefined,
    ])
    expect(await windows({ amount: 12, unit: 'month', clock: 'calendar' })).toEqual([
      { duration: '1Y', calendar: calendar('2027-02-01'), isRolling: false },
      undefined,
    ])
    expect(await windows({ amount: 1, unit: 'week', clock: 'calendar' })).toEqual([
      { duration: '1w', calendar: calendar('2027-02-08'), isRolling: false },
      undefined,
    ])
    expect(await windows({ amount: 5, unit: 'day', clock: 'business' })).toEqual([
      undefined,
      expect.stringContaining('5 business days'),
    ])
    expect(await windows(undefined)).toEqual([undefined, undefined])
  })
})

describe('the clauses', () => {
  const clause = (number: string): CompiledContract =>
    examples.find(({ name }) => name.startsWith(`clauses/${number}-`))!.contract
  const spec = ({ spec }: Read): Record<string, unknown> => {
    const { thresholdMetric, ratioMetric } = spec.indicator.spec
    return (thresholdMetric ?? ratioMetric.good).metricSource.spec
  }

  test('goals for some cases ask for them, and are told apart', async () => {
    const slos = await slosOf(clause('25'))
    const cases = slos.map((slo) => spec(slo).cases)
    const rows = clause('25').assignments.filter(({ offered }) => offered).length
    expect(cases).toHaveLength(6 * rows)
    for (const priority of ['P1', 'P2', 'P3']) {
      const asked = { kind: 'compare', attribute: 'priority', operator: '=', value: priority }
      expect(cases.filter((one) => JSON.stringify(one) === JSON.stringify(asked))).toHaveLength(2 * rows)
    }
    const { left } = await exported('openslo', clause('25'), { locale: 'en' })
    expect(left.filter((one) => /expressly no promise/.test(one))).toHaveLength(2)
  })

  test('deadlines that are kept together are one objective, and name what stops the clock', async () => {
    const slos = await slosOf(clause('07'))
    const together = slos.filter((slo) => 'with' in spec(slo))
    expect(together.map(({ spec }) => spec.objectives)).toEqual([[{ target: 0.9 }]])
    expect(spec(together[0]!)).toMatchObject({ count: 'kept-all', with: [expect.any(String)] })
    for (const slo of slos) expect(spec(slo).stops).toEqual(clause('07').slas[0]!.stops)
  })

  test('each of several windows has an objective', async () => {
    const windows = (await slosOf(clause('14')))
      .filter(({ metadata }) => /first-contact/.test(metadata.name))
      .map(({ spec }) => spec.timeWindow![0].duration)
    expect(new Set(windows)).toEqual(new Set(['1w', '1M', '1Q']))
  })

  test('months begin on the day on which those of the contract do', async () => {
    const [slo] = await slosOf(clause('18'))
    expect(slo!.spec.timeWindow![0]).toMatchObject({
      duration: '1M',
      calendar: { startTime: '2026-12-22 00:00:00', timeZone: 'Europe/Berlin' },
    })
  })

  test('a minimum is an objective of its own', async () => {
    const { contract } = examples.find(({ name }) => name === 'it-service-desk')!
    const targets = (await slosOf(contract))
      .filter(({ metadata }) => /answer-time/.test(metadata.name))
      .map(({ spec }) => spec.objectives[0].target)
    expect(new Set(targets)).toEqual(new Set([0.8, 0.7]))
  })

  test('other goals for few cases, counts and steps of credits are listed', async () => {
    const left = async (number: string) => (await exported('openslo', clause(number))).left.join('\n')
    expect(await left('22')).toContain('no other goal where there are few cases')
    expect(await left('24')).toContain('happens at least 5 times in each case')
    expect(await left('15')).toMatch(/for each full 0\.1\spercentage point below[\s\S]*at most 30\s%/)
    expect(await left('11')).toContain('what recurs within one request')
  })
})

describe('hostile texts', () => {
  const count = async (contract: CompiledContract) => read(await text('openslo', contract)).length

  test('stay texts', async () => {
    for (let seed = 0; seed < 30; seed += 3) {
      const contract = hostile(tour, seed)
      const documents = read(await text('openslo', contract))
      expect(documents).toHaveLength(await count(tour))
      const shown = documents.find(({ kind }) => kind === 'Service')!.metadata.displayName
      expect([...shown].length).toBeLessThanOrEqual(63)
    }
  })

  test('names too', async () => {
    const documents = read(await text('openslo', hostileNames(tour)))
    expect(documents).toHaveLength(await count(tour))
  })

  test('a reader of YAML 1.1 takes none for a number, a date or a yes', async () => {
    const contract: CompiledContract = structuredClone(tour)
    contract.services.forEach((service, index) => {
      service.title = ['yes', '2027-01-01', '012', '1_000'][index]!
    })
    const yaml = await text('openslo', contract)
    for (const title of ['yes', '2027-01-01', '012', '1_000'])
      expect(yaml).toContain(`displayName: "${title}"`)
  })
})
