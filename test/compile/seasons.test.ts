import { describe, expect, test } from 'vitest'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import { compileFiles } from '../support/projects.ts'
import { randomFrom } from '../support/random.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** The compiled contract whose SLA has the hours of `Office`. */
function compile(calendars: string): CompiledContract {
  const text = `${calendars}
party Client
party Provider
segmentation Customers { segment Everyone otherwise }
catalogue Services { service Repair { channels phone  work deferrable  effort 5 min } }
sla Gold { hours Office  goal ResolutionTime 90 % within 2 business days  each month }
contract Repairs2027 {
  version 1.0.0
  client Client
  provider Provider
  in force 2027-01-01 to 2027-12-31
  offers Services
  serves Customers
  assign Everyone { Repair under Gold }
}`
  const { compiled, findings } = compileFiles([{ path: 'main.zusage', text }])
  if (compiled.length !== 1) expect.fail(findings.map(({ message }) => message.en).join('\n') + text)
  return compiled[0]!.contract
}

type Calendar = CompiledContract['calendars'][number]
type Week = Calendar['week']

const told = (week: Week): string[] =>
  week.map(
    ({ day, hours }) => `${day} ${hours.map(({ from, to }) => `${from}-${to}`).join(', ') || 'closed'}`,
  )

describe('the seasons of a calendar', () => {
  const winter = 'season Winter "Winterdienst" 2027-11-01 to 2027-12-31, 2027-01-01 to 2027-02-28'

  test('are weeks of their own, by date; days that a season does not name stay as they are', () => {
    const contract = compile(`${winter}
calendar Office {
  time zone "Europe/Berlin"
  open mon-fri 08:00-17:00
  open mon, sat 06:00-20:00 during Winter
  closed fri during Winter
}`)
    const [office] = contract.calendars
    const week = [
      ...['mon 06:00-20:00', 'tue 08:00-17:00', 'wed 08:00-17:00', 'thu 08:00-17:00', 'fri closed'],
      'sat 06:00-20:00',
    ]
    expect(office!.seasons!.map(({ from, to, season, title }) => [from, to, season, title])).toEqual([
      ['2027-01-01', '2027-02-28', 'Winter', 'Winterdienst'],
      ['2027-11-01', '2027-12-31', 'Winter', 'Winterdienst'],
    ])
    for (const season of office!.seasons!) expect(told(season.week)).toEqual(week)
    expect(contract.seasons).toEqual([
      {
        id: 'Winter',
        title: 'Winterdienst',
        spans: [
          { from: '2027-01-01', to: '2027-02-28' },
          { from: '2027-11-01', to: '2027-12-31' },
        ],
      },
    ])
  })

  test('several lines add up, and a closing takes back what stands above it', () => {
    const [office] = compile(`${winter}
calendar Office {
  time zone "Europe/Berlin"
  open mon 08:00-12:00 during Winter
  open mon 13:00-17:00 during Winter
  open tue 08:00-12:00 during Winter
  closed tue during Winter
  open tue 13:00-15:00 during Winter
}`).calendars
    expect(told(office!.seasons![0]!.week)).toEqual(['mon 08:00-12:00, 13:00-17:00', 'tue 13:00-15:00'])
  })

  test("an heir's usual hours leave the seasons alone, its own seasons come later", () => {
    const [office] = compile(`${winter}
season Peak 2027-12-01 to 2027-12-10
calendar Base {
  time zone "Europe/Berlin"
  open mon-fri 08:00-17:00
  open mon-wed 06:00-20:00 during Winter
}
calendar Office extends Base {
  open mon-fri 09:00-12:00
  open mon 05:00-22:00 during Peak
}`).calendars
    const week = [
      'mon 06:00-20:00',
      'tue 06:00-20:00',
      'wed 06:00-20:00',
      'thu 09:00-12:00',
      'fri 09:00-12:00',
    ]
    expect(
      office!.seasons!.map(({ from, to, season, week: its }) => [from, to, season, ...told(its)]),
    ).toEqual([
      ['2027-01-01', '2027-02-28', 'Winter', ...week],
      ['2027-11-01', '2027-11-30', 'Winter', ...week],
      ['2027-12-01', '2027-12-10', 'Peak', 'mon 05:00-22:00', ...week.slice(1)],
      ['2027-12-11', '2027-12-31', 'Winter', ...week],
    ])
  })

  test('a calendar without any has none, and neither has the contract', () => {
    const contract = compile('calendar Office { time zone "Europe/Berlin"  open mon-fri 08:00-17:00 }')
    expect(contract.calendars[0]).not.toHaveProperty('seasons')
    expect(contract).not.toHaveProperty('seasons')
  })
})

/** A line of a calendar as the test wants it, and as the language writes it. */
interface Line {
  readonly days: readonly (typeof weekdays)[number][]
  readonly hours: string
  readonly season: string
}

test('say for every date what the lines say, by reading these from the last to the first', () => {
  const { pick, below } = randomFrom(61127)
  const date = (day: number): string => new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10)
  let seasonal = 0
  for (let round = 0; round < 60; round++) {
    const seasons = ['A', 'B', 'C'].map((name) => ({
      name,
      spans: Array.from({ length: 1 + below(2) }, () => {
        const from = below(300)
        return { from: date(from), to: date(from + below(40)) }
      }),
    }))
    const linesOf = (): Line[] =>
      Array.from({ length: below(5) }, () => ({
        days: [pick(weekdays), pick(weekdays)].filter((day, index, all) => all.indexOf(day) === index),
        hours: pick(['06:00-10:00', '11:00-15:00', '16:00-20:00', 'closed']),
        season: pick(['A', 'B', 'C']),
      }))
    const layers = [linesOf(), linesOf()]
    const written = (lines: readonly Line[]): string =>
      lines
        .map(({ days, hours, season }) =>
          hours === 'closed'
            ? `closed ${days.join(', ')} during ${season}`
            : `open ${days.join(', ')} ${hours} during ${season}`,
        )
        .join('\n')
    const text = `${seasons.map(({ name, spans }) => `season ${name} ${spans.map(({ from, to }) => `${from} to ${to}`).join(', ')}`).join('\n')}
calendar Base { time zone "Europe/Berlin" open mon-fri 08:00-17:00
${written(layers[0]!)} }
calendar Office extends Base {
${written(layers[1]!)} }`
    const [office] = compile(text).calendars
    for (let day = 0; day < 365; day += 1 + below(3)) {
      const at = date(day)
      const weekday = weekdays[(new Date(`${at}T00:00:00Z`).getUTCDay() + 6) % 7]!
      const isNow = (season: string): boolean =>
        seasons.find(({ name }) => name === season)!.spans.some(({ from, to }) => from <= at && at <= to)
      // The latest calendar, in it the season of the last line for this day, and of its lines those from the last
      // closing on.
      let expected: string[] | undefined
      for (const lines of layers.toReversed()) {
        const forDay = lines.filter((line) => line.days.includes(weekday) && isNow(line.season))
        const season = forDay.at(-1)?.season
        if (season === undefined) continue
        const its = forDay.filter((line) => line.season === season)
        const closing = its.findLastIndex(({ hours }) => hours === 'closed')
        expected = its.slice(closing + 1).map(({ hours }) => hours)
        seasonal++
        break
      }
      expected ??= ['sat', 'sun'].includes(weekday) ? [] : ['08:00-17:00']
      const week = office!.seasons?.find(({ from, to }) => from <= at && at <= to)?.week ?? office!.week
      const found =
        week.find((one) => one.day === weekday)?.hours.map(({ from, to }) => `${from}-${to}`) ?? []
      expect([...new Set(found)], `${at}\n${text}`).toEqual([...new Set(expected)].sort())
    }
  }
  expect(seasonal).toBeGreaterThan(500)
})
