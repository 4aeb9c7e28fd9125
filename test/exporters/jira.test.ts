import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import {
  type Clock,
  createClock,
  isProblem,
  loadHolidays,
  type Weekday,
} from '../../language/src/clock/index.ts'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import { goalsOfCase } from '../../language/src/segments/index.ts'
import { hostile, hostileNames, hostileTexts } from './hostile.ts'
import { finds } from './jql.ts'
import { examples, exported, text } from './support.ts'

const tour = examples.find(({ name }) => name === 'tour')!.contract

/** The bodies as they were observed; see cli/docs/export.md. */
function closed(required: readonly string[], properties: object): object {
  return { type: 'object', additionalProperties: false, required, properties }
}
const word = { type: 'string', minLength: 1 }
const day = { enum: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] }
const milliseconds = { type: 'integer', minimum: 0, maximum: 86_400_000 }
const condition = (type: string): object =>
  closed(['pluginKey', 'factoryKey', 'conditionId', 'type', 'name'], {
    pluginKey: { const: 'com.atlassian.servicedesk' },
    factoryKey: { type: 'string', pattern: '^[a-z]+(?:-[a-z]+)*-sla-condition-factory$' },
    conditionId: word,
    type: { const: type },
    name: word,
  })
const isValid = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
  closed(['about', 'placeholders', 'requests', 'notes', 'notExpressed'], {
    about: word,
    placeholders: { type: 'object', additionalProperties: word },
    notes: { type: 'array', items: word },
    notExpressed: { type: 'array', items: word },
    requests: {
      type: 'array',
      items: {
        oneOf: [
          closed(['method', 'path', 'result', 'body'], {
            method: { const: 'POST' },
            path: { const: '/rest/servicedesk/1/servicedesk/{serviceDeskId}/sla/calendars' },
            result: word,
            body: closed(['name', 'description', 'timeZone', 'holidays', 'workingTimes'], {
              name: { type: 'string', minLength: 1, maxLength: 63 },
              description: { type: 'string' },
              timeZone: word,
              holidays: {
                type: 'array',
                items: closed(['name', 'date', 'recurring'], {
                  name: word,
                  date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
                  recurring: { const: false },
                }),
              },
              workingTimes: {
                type: 'array',
                items: closed(['day', 'start', 'end', 'disabled'], {
                  day,
                  start: milliseconds,
                  end: milliseconds,
                  disabled: { const: false },
                }),
              },
            }),
          }),
          closed(['method', 'path', 'result', 'body'], {
            method: { const: 'POST' },
            path: { const: '/rest/servicedesk/1/servicedesk/agent/{projectKey}/sla/metrics' },
            result: word,
            body: closed(['name', 'customerVisible', 'config'], {
              name: word,
              customerVisible: { type: 'boolean' },
              config: closed(['definition', 'goals'], {
                definition: closed(['start', 'pause', 'stop'], {
                  start: { type: 'array', minItems: 1, items: condition('Start') },
                  pause: { type: 'array', items: condition('Pause') },
                  stop: { type: 'array', minItems: 1, items: condition('Stop') },
                }),
                goals: {
                  type: 'array',
                  minItems: 2,
                  items: {
                    oneOf: [
                      closed(['jqlQuery', 'duration', 'calendarId', 'defaultGoal'], {
                        jqlQuery: word,
                        duration: { type: 'integer', minimum: 1 },
                        calendarId: { type: ['integer', 'string'] },
                        defaultGoal: { const: false },
                      }),
                      closed(['jqlQuery', 'defaultGoal'], {
                        jqlQuery: { const: '' },
                        defaultGoal: { const: true },
                      }),
                    ],
                  },
                },
              }),
            }),
          }),
        ],
      },
    },
  }),
)

interface Body {
  readonly name: string
  readonly timeZone: string
  readonly holidays: readonly { readonly date: string; readonly name: string }[]
  readonly workingTimes: readonly { readonly day: string; readonly start: number; readonly end: number }[]
  readonly config: {
    readonly definition: Record<'start' | 'pause' | 'stop', readonly { name: string; conditionId: string }[]>
    readonly goals: readonly {
      jqlQuery: string
      duration?: number
      calendarId?: number | string
      defaultGoal: boolean
    }[]
  }
}

interface Read {
  readonly placeholders: Record<string, string>
  readonly requests: readonly { readonly path: string; readonly result: string; readonly body: Body }[]
  readonly notes: readonly string[]
  readonly notExpressed: readonly string[]
}

function read(json: string): Read {
  const file: Read = JSON.parse(json)
  if (!(isValid as (value: unknown) => boolean)(file))
    expect.fail(JSON.stringify(isValid.errors?.slice(0, 5), null, 2))
  // Every placeholder that is used is explained, and no other.
  const used = new Set(
    file.requests.flatMap((request) => {
      const { path, body } = request
      return [...(path.match(/\{\w+\}/g) ?? []), ...placeholdersIn(body)]
    }),
  )
  expect(Object.keys(file.placeholders).filter((key) => !used.has(key))).toEqual([])
  for (const key of used) expect(Object.keys(file.placeholders)).toContain(key)
  return file
}

function placeholdersIn(value: unknown, key = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => placeholdersIn(one))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, one]) => placeholdersIn(one, name))
  const isPlace = key === 'calendarId' || key === 'conditionId'
  return isPlace && typeof value === 'string' && value.startsWith('{') ? [value] : []
}

/** A clock for a calendar as Jira has it. */
function clockOf({ timeZone, holidays, workingTimes }: Body): Clock {
  const time = (at: number): string => new Date(at).toISOString().slice(11, 16)
  const clock = createClock({
    id: 'Jira',
    timeZone,
    week: workingTimes.map(({ day, start, end }) => ({
      day: day.slice(0, 3) as Weekday,
      hours: [{ from: time(start), to: end === 86_400_000 ? '24:00' : time(end) }],
    })),
    holidays: [],
    dates: holidays.map(({ date }) => ({ from: date, to: date, hours: [] })),
  })
  if (isProblem(clock)) throw new Error(clock.kind)
  return clock
}

/** `"Segment" = "A" AND "Service" in ("B", "C")`, several of them in brackets with OR between, as segment and services. */
function rowsOf(jql: string): [string, string][] {
  const string = /"(?:[^"\\]|\\.)*"/g
  const shape = jql.replace(string, 'S')
  expect(shape).toMatch(
    /^(?:S = S AND S in \(S(?:, S)*\)|\(S = S AND S in \(S(?:, S)*\)\)(?: OR \(S = S AND S in \(S(?:, S)*\)\))*)$/,
  )
  return jql.split(/ OR (?=\("Segment")/).flatMap((part) => {
    const [field, segment, other, ...services] = [...part.matchAll(string)].map(([one]) =>
      one.slice(1, -1).replace(/\\(.)/g, '$1'),
    )
    expect([field, other]).toEqual(['Segment', 'Service'])
    return services.map((service): [string, string] => [segment!, service])
  })
}

type Contract = CompiledContract
type Sla = Contract['slas'][number]
type Row = Extract<Contract['assignments'][number], { offered: true }>

/** Cases that tell the goals of an SLA apart: each value of a list, yes and no, and numbers on both sides of a limit. */
function casesOf({ case: id }: Sla, { cases = [] }: Contract): Record<string, string | boolean>[] {
  const attributes = cases.find((one) => one.id === id)?.attributes ?? []
  return attributes.reduce<Record<string, string | boolean>[]>(
    (known, { id: name, type }) => {
      const values =
        type.kind === 'enumeration'
          ? type.values.map((value) => value.id)
          : type.kind === 'boolean'
            ? [true, false]
            : type.kind === 'date'
              ? ['2020-01-01', '2030-01-01']
              : ['0', '1', '100', '1000000']
      return known.flatMap((one) => values.map((value) => ({ ...one, [name]: value })))
    },
    [{}],
  )
}

describe.each(examples)('$name, $contract.contract.id', async ({ contract, locale }) => {
  const { requests, notExpressed, notes } = read(await text('jira', contract, { locale }))
  const metrics = requests.filter(({ result }) => result.startsWith('metric:'))
  const rows = contract.assignments.filter((row): row is Row => row.offered)
  /** Every work item that can be: a row of the matrix and a case, with the goals that hold for it. */
  const items = rows.flatMap((row) => {
    const sla = contract.slas.find(({ id }) => id === row.sla)!
    const attributes = contract.cases?.find(({ id }) => id === sla.case)?.attributes ?? []
    return casesOf(sla, contract).map((known) => ({
      row,
      sla,
      fields: { ...known, Segment: row.segment, Service: row.service },
      goals: goalsOfCase(sla.goals, attributes as Parameters<typeof goalsOfCase>[1], known),
    }))
  })

  test('has each calendar of an SLA with the days that it is closed', async () => {
    const used = contract.calendars.filter(({ id }) => contract.slas.some(({ calendar }) => calendar === id))
    const bodies = requests.filter(({ result }) => result.startsWith('calendar:'))
    expect(bodies.map(({ result }) => result)).toEqual(used.map(({ id }) => `calendar:${id}`))
    const provider = await loadHolidays(used.flatMap(({ holidays }) => holidays))
    const { from, to } = contract.contract.inForce
    for (const [index, calendar] of used.entries()) {
      const clock = createClock(calendar, provider)
      if (isProblem(clock)) throw new Error(clock.kind)
      const jira = clockOf(bodies[index]!.body)
      const special = calendar.dates.filter(({ hours }) => hours.length > 0)
      for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
        const date = new Date(at).toISOString().slice(0, 10)
        if (special.some((one) => one.from <= date && date <= one.to)) continue
        // A calendar in Jira has one week for the whole year; that is listed.
        if (clock.day(date)?.source === 'season' && clock.day(date)!.hours.length > 0) continue
        expect([date, jira.day(date)?.openSeconds]).toEqual([date, clock.day(date)?.openSeconds])
      }
    }
  })

  test('no goal is due later than agreed, whenever the request comes', async () => {
    const provider = await loadHolidays(contract.calendars.flatMap(({ holidays }) => holidays))
    const from = Date.parse(contract.contract.inForce.from) / 1000
    const year = Math.min(365, (Date.parse(contract.contract.inForce.to) / 1000 - from) / 86_400)
    let compared = 0
    for (const { result, body } of metrics) {
      const [, metric = '', stageNumber = '1'] = result.split(':')
      for (const goal of body.config.goals) {
        if (goal.defaultGoal) continue
        const found = items.filter(({ fields }) => finds(goal.jqlQuery, fields))
        expect(found.length).toBeGreaterThan(0)
        for (const { sla, goals } of found.slice(0, 3)) {
          const agreedOn = contract.calendars.find(({ id }) => id === sla.calendar)!
          const clock = createClock(agreedOn, provider)
          if (isProblem(clock)) throw new Error(clock.kind)
          const calendar = requests.find((one) => `{${one.result}}` === goal.calendarId)?.body
          const jira = calendar === undefined ? undefined : clockOf(calendar)
          const targets = goals
            .filter((one) => one.metric === metric && one.with === undefined)
            .map((one) => [
              ...new Map(
                one.targets.map((target) => ['share' in target ? target.share : target, target]),
              ).values(),
            ])
            .map((stages) => stages[Number(stageNumber) - 1])
            .filter((target) => target?.kind === 'within')
          expect(targets.length).toBeGreaterThan(0)
          for (let step = 0; step < 12; step++) {
            // Spread over the year and the day, by a stride that is no whole number of hours.
            const received = from + Math.floor(((step * 37.31) % year) * 86_400)
            const due =
              jira === undefined
                ? received + goal.duration! / 1000
                : jira.addOpen(received, goal.duration! / 1000)
            const agreed = Math.max(...targets.map((target) => clock.dueOf(target!, received) as number))
            if (touchesSeason(clock, received, agreed)) continue
            compared++
            // Of two goals for different channels the stricter counts for both.
            expect(due).toBeLessThanOrEqual(agreed + (jira === undefined ? 3600 : 0))
          }
        }
      }
    }
    expect(compared === 0).toBe(metrics.length === 0)
  })

  test('each promise is a goal or is listed', () => {
    for (const { row, sla, fields, goals } of items) {
      const channels = contract.services.find(({ id }) => id === row.service)!.channels
      for (const goal of goals) {
        if (goal.channels.length > 0 && !goal.channels.some((one) => channels.includes(one))) continue
        const isListed = [...notExpressed, ...notes].some((one) =>
          one.startsWith(`${sla.id}, ${goal.metric}:`),
        )
        const isMade = metrics.some(
          ({ result, body }) =>
            result.split(':')[1] === goal.metric &&
            body.config.goals.some((one) => !one.defaultGoal && finds(one.jqlQuery, fields)),
        )
        expect(isMade || isListed).toBe(true)
      }
    }
  })

  test('nothing is promised to a work item for which nothing is agreed', () => {
    for (const { result, body } of metrics) {
      const metric = result.split(':')[1]
      for (const { fields, goals } of items) {
        const isAgreed = goals.some((one) => one.metric === metric)
        const isFound = body.config.goals.some((one) => !one.defaultGoal && finds(one.jqlQuery, fields))
        if (isFound) expect(isAgreed).toBe(true)
      }
    }
  })
})

/** Whether a day between two moments has the hours of a season, which no calendar in Jira has. */
function touchesSeason(clock: Clock, from: number, to: number): boolean {
  for (let at = from; at <= to + 86_400; at += 86_400)
    if (clock.day(clock.format(at).slice(0, 10))?.source === 'season') return true
  return false
}

describe('the tour', async () => {
  const { requests, notes, notExpressed } = read(await text('jira', tour))

  test('has the office calendar in milliseconds and its closed days by date', () => {
    const { body } = requests[0]!
    expect([body.name, body.timeZone]).toEqual(['Bürozeiten', 'Europe/Berlin'])
    expect(body.workingTimes.slice(0, 2)).toEqual([
      { day: 'monday', start: 8 * 3_600_000, end: 12 * 3_600_000, disabled: false },
      { day: 'monday', start: 12.75 * 3_600_000, end: 17.5 * 3_600_000, disabled: false },
    ])
    expect(body.holidays.map(({ date }) => date)).toEqual([
      '2027-01-01',
      '2027-03-26',
      '2027-03-29',
      '2027-05-06',
      '2027-05-17',
      '2027-05-27',
      '2027-12-24',
      '2027-12-27',
      '2027-12-28',
      '2027-12-29',
      '2027-12-30',
      '2027-12-31',
    ])
    expect(notExpressed[0]).toBe(
      'Calendar Office: the special hours on 27 November 2027 (09:00–13:00) are missing, since calendars in Jira only know closed days.',
    )
  })

  test('has the first reply within two business hours for complaints and orders by phone', () => {
    const metric = requests.find(({ result }) => result === 'metric:ResponseTime')!.body
    expect(metric.config.goals[0]).toEqual({
      jqlQuery: '"Segment" = "KeyAccounts" AND "Service" in ("ComplaintHandling", "PhoneOrders")',
      duration: 7_200_000,
      calendarId: '{calendar:Office}',
      defaultGoal: false,
    })
    const { start, pause, stop } = metric.config.definition
    expect([start, pause, stop].map((list) => list.map(({ name }) => name))).toEqual([
      ['Issue Created'],
      [],
      ['Comment: For Customers'],
    ])
    expect(notes).toContain('For the event “request complete” Jira’s condition “Issue Created” is taken.')
  })

  test('pauses while it waits for the customer', () => {
    const metric = requests.find(({ result }) => result === 'metric:ResolutionTime')!.body
    expect(metric.config.definition.pause).toMatchObject([
      { name: 'Status: Waiting for customer', conditionId: '{status:Waiting for customer}' },
    ])
  })

  test('a contract without an end in sight has ten years of holidays and says so', async () => {
    const contract: CompiledContract = structuredClone(tour)
    contract.contract.inForce = { from: '2027-01-01', to: '9999-12-31' }
    const long = read(await text('jira', contract))
    expect(long.requests[0]!.body.holidays.length).toBeLessThan(200)
    expect(long.notes[0]).toBe('Calendars and working time are reckoned until 31 December 2036 only.')
  })
})

describe('hostile texts', () => {
  test('stay texts', async () => {
    const shape = ({ requests }: Read) => requests.map(({ body }) => body.config?.goals.length)
    const expected = shape(read(await text('jira', tour)))
    for (let seed = 0; seed < 30; seed += 3)
      expect(shape(read(await text('jira', hostile(tour, seed))))).toEqual(expected)
    const named = read(await text('jira', hostileNames(tour)))
    for (const { body } of named.requests)
      for (const { jqlQuery, defaultGoal } of body.config?.goals ?? []) if (!defaultGoal) rowsOf(jqlQuery)
  })

  test.each(hostileTexts.filter((one) => one !== '').map((one) => [one]))(
    '%j is one text in JQL',
    async (id) => {
      const contract: CompiledContract = JSON.parse(
        JSON.stringify(tour).replaceAll('"KeyAccounts"', () => JSON.stringify(id)),
      )
      const { requests } = read(await text('jira', contract))
      const goals = requests
        .flatMap(({ body }) => body.config?.goals ?? [])
        .filter(({ defaultGoal }) => !defaultGoal)
      const segments = new Set(goals.flatMap(({ jqlQuery }) => rowsOf(jqlQuery).map(([segment]) => segment)))
      expect(segments.size).toBe(3)
    },
  )

  test('what is left is listed on one line each', async () => {
    for (const sentence of (await exported('jira', hostile(tour))).left)
      expect(sentence).not.toMatch(/[\n\r]/)
  })
})
