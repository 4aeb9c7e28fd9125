import { describe, expect, test } from 'vitest'
import type { CapacityReport } from '../../cli/src/capacity/report.ts'
import { tour } from '../support/tour.ts'
import { folderWith, run, sound } from './support.ts'

const tourFiles = Object.fromEntries(tour.map(({ path, text }) => [path, text]))
const inTour = (...argv: string[]) => run(['capacity', ...argv], { cwd: folderWith(tourFiles) })
const jsonOf = async (...argv: string[]): Promise<CapacityReport> =>
  JSON.parse((await inTour('--format', 'json', ...argv)).out)

describe('zusage capacity', () => {
  test('tells what each team and pool needs, with a chart of the day', async () => {
    const { code, out, err } = await inTour()
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(
      'Auftragsservice  9 FTE planned, 7.02 needed on average, 7.19 to keep the promises  enough\n',
    )
    expect(out).toContain(
      '  Strictest promise: 70 % of requests are taken up within 30 seconds after “request put through”, Bronze\n',
    )
    expect(out).toContain(
      '  70 % of requests are taken up within 30 seconds after “request put through”, Bronze  95.47 % kept\n',
    )
    expect(out).toContain('  Largest backlog: 2.6 h\n  Monday\n')
    expect(out).toMatch(/^ {2}needed {3}[·▁▂▃▄▅▆▇█]{20} {2}≤ 4$/m)
    expect(out).toContain(
      '  Auftragsservice (OrderDeskFrankfurt, OrderDeskLeipzig): as one 7.02, apart 7.59 FTE; saves 0.57 FTE\n',
    )
    expect(out).toContain('  Messestanddienst, instead Marketing: 0.44 FTE\n')
  })

  test('in German', async () => {
    const { out } = await inTour('--locale', 'de')
    expect(out).toContain(
      'Auftragsservice  9 VZÄ geplant, 7,02 im Mittel nötig, 7,19 um die Zusagen einzuhalten  genug\n',
    )
    expect(out).toContain('  Messestanddienst, stattdessen Marketing: 0,44 VZÄ\n')
    expect(out).toContain(
      '  Strengste Zusage: Höchstens 5 % der Anfragen werden abgebrochen, ehe sie jemand annimmt, Gold',
    )
    // What no number of people at work decides is not told as if it were reckoned.
    expect(out).toMatch(/Nicht gerechnet\n {2}„Zufriedenheit“ liegt im Mittel bei mindestens 4,2/)
  })

  test('as JSON says the same, interval by interval', async () => {
    const { contract, base, whatIf, exclusions, settings } = await jsonOf()
    expect(contract).toEqual({
      id: 'InsideSales2027',
      title: 'Dienstleistungsvertrag Innendienst 2027',
      version: '1.2.0',
    })
    expect(settings).toEqual({ usableIdle: 0.7, replyShare: 0.25 })
    expect(whatIf).toBeNull()
    expect(base.units.map(({ id }) => id)).toEqual(['KeyAccountDesk', 'OrderDesk'])
    const [, pool] = base.units
    // Ten hours on five days, and on four of them the hours of Office begin again at a quarter to one.
    expect(pool!.intervals).toHaveLength(104)
    expect(pool!.intervals[4]).toMatchObject({
      day: 'mon',
      from: '10:00',
      to: '10:30',
      needed: 4,
      stable: true,
    })
    expect(pool!.strictest).toMatchObject({ sla: 'Bronze', target: '70 % within 30 s' })
    expect(base.fte.planned).toBeCloseTo(15.5, 9)
    expect(exclusions.map(({ id }) => id)).toEqual(['TradeFairs'])
  })

  test('as CSV has a line for each interval', async () => {
    const lines = (await inTour('--format', 'csv', '--staff', 'KeyAccountDesk=2')).out.split('\r\n')
    expect(lines[0]).toBe(
      'case,unit,unitId,day,from,to,arrivals,load,needed,present,serviceLevel,averageWaitSeconds,abandonment,stable,backlogHours,fteAverage,fteNeeded,ftePlanned',
    )
    expect(lines.filter((line) => line.startsWith('base,Auftragsservice,OrderDesk,'))).toHaveLength(104)
    expect(
      lines.filter((line) => line.startsWith('what-if,Key-Account-Innendienst,')).length,
    ).toBeGreaterThanOrEqual(100)
    expect(new Set(lines.slice(0, -1).map((line) => line.split(',').length))).toEqual(new Set([18]))
  })

  test('of a compiled contract is the same', async () => {
    const cwd = folderWith(tourFiles)
    await run(['compile', '-o', 'out'], { cwd })
    const compiled = await run(['capacity', 'out/InsideSales2027.json', '--format', 'json'], { cwd })
    expect(compiled.out).toBe((await run(['capacity', '--format', 'json'], { cwd })).out)
  })
})

describe('what if', () => {
  test('several changes at once stand beside the base case', async () => {
    const changes = ['--staff', 'OrderDeskLeipzig=1', '--volume', 'PhoneOrders=+20%']
    const { base, whatIf } = await jsonOf(...changes, '--goal', 'Bronze.AnswerTime="90 % within 15 s"')
    expect(whatIf!.changes).toEqual([
      'staff OrderDeskLeipzig = 1 FTE',
      'volume PhoneOrders = +20%',
      'goal Bronze.AnswerTime = "90 % within 15 s"',
    ])
    const [before, after] = [base.units[1]!, whatIf!.units[1]!]
    expect(after.fte.planned).toBeCloseTo(6, 9)
    expect(after.hours.immediate).toBeCloseTo(before.hours.immediate * 1.2, 9)
    expect(after.strictest).toMatchObject({ target: '90 % within 15 s' })
    expect(after.fte.needed).toBeGreaterThan(before.fte.needed)
    expect(after.promises.some(({ kept }) => !kept) || after.overloaded).toBe(true)
    const { out } = await inTour(...changes)
    expect(out).toContain('What if\n  staff OrderDeskLeipzig = 1 FTE\n  volume PhoneOrders = +20%\n')
    expect(out).toMatch(
      /taken up within 30 seconds after “request put through”, Bronze {2}95.47 % kept → 78.96 % kept/,
    )
  })

  test.each([
    [['--staff', 'OrderDesk=5'], 'error: There is no `OrderDesk` that `--staff OrderDesk=5` could change.'],
    [['--staff', 'KeyAccountDesk'], 'error: `KeyAccountDesk` is not understood; `--staff` takes `TEAM=5.5`.'],
    [['--staff', 'KeyAccountDesk=many'], 'error: `KeyAccountDesk=many` is not understood'],
    [['--volume', 'Orders=+20%'], 'error: There is no `Orders` that'],
    [
      ['--volume', 'PhoneOrders=20'],
      'error: `PhoneOrders=20` is not understood; `--volume` takes `SERVICE=+20%`.',
    ],
    [['--volume', 'PhoneOrders=-120%'], 'error: `PhoneOrders=-120%` is not understood'],
    [
      ['--goal', 'Bronze=80 % within 20 s'],
      'error: `Bronze=80 % within 20 s` is not understood; `--goal` takes',
    ],
    [['--goal', 'Bronze.Abandonment=at most 3 %'], 'error: There is no `Abandonment` that'],
    [['--goal', 'Bronze.AnswerTime=soon'], 'error: `Bronze.AnswerTime=soon` is not understood'],
    [['--goal', 'Bronze.AnswerTime=80 % within 20 s } party X {'], 'error: `Bronze.AnswerTime=80 %'],
    [['--goal', 'Bronze.AnswerTime=80 % within 20 s goal X at most 3 %'], 'error: `Bronze.AnswerTime=80 %'],
  ])('refuses %j', async (argv, message) => {
    const { code, out, err } = await inTour(...argv)
    expect([code, out]).toEqual([2, ''])
    expect(err.startsWith(message), err).toBe(true)
  })
})

describe('seasons', () => {
  const harvest = {
    'a.zusage': `
season Harvest "Erntezeit" 2027-07-01 to 2027-09-15
season Dull 2027-11-01 to 2027-11-30
party A
party B
calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 open mon-fri 08:00-17:00 during Dull }
team Desk "Hotline" { of B hours Office staff 5 FTE staff 5.2 FTE during Harvest week 38.5 h shrinkage 30 % }
team Back { of B hours Office staff 1 FTE week 38.5 h shrinkage 30 % }
sla Silver { hours Office goal AnswerTime 80 % within 20 s on phone each month }
segmentation Customers { segment All otherwise }
catalogue Service {
  service Calls {
    channels phone work immediate effort 240 s
    volume 90 per business day volume 240 per business day during Harvest
  }
  service Letters { channels letter work deferrable effort 10 min volume 20 per week }
}
contract Deal "Vertrag" {
  version 1.0.0 client A provider B
  in force 2027-01-01 to 2027-12-31
  review every 6 months notice 3 months
  offers Service serves Customers
  assign All { Calls under Silver by Desk Letters under Silver by Back }
}
`,
  }
  const inHarvest = (...argv: string[]) => run(['capacity', ...argv], { cwd: folderWith(harvest) })

  test('stand below the usual week in short, with the teams for which they are another', async () => {
    const { code, out } = await inHarvest()
    expect(code).toBe(0)
    expect(out).toContain('A typical week without holidays')
    expect(out).toContain(
      'Season Erntezeit\n  Hotline  5.2 FTE planned, 6.68 needed on average, 6.68 to keep the promises  too few\n  All  6.2 FTE',
    )
    expect(out).not.toContain('Dull')
    const german = await inHarvest('--locale', 'de', '--staff', 'Desk=8')
    expect(german.out).toContain('Saison Erntezeit\n  Hotline  5,2 VZÄ geplant')
    expect(german.out).toContain(
      '    Was wäre, wenn: 8 VZÄ geplant, 6,68 im Mittel nötig, 6,68 um die Zusagen einzuhalten  genug\n',
    )
  })

  test('are told in full when asked for', async () => {
    const { out } = await inHarvest('--season', 'Harvest')
    expect(out).toContain('A typical week of season Erntezeit, half hour by half hour.')
    expect(out).toContain(
      'Hotline  5.2 FTE planned, 6.68 needed on average, 6.68 to keep the promises  too few\n',
    )
    expect(out).toMatch(
      /80 % of requests are taken up within 20 seconds after “request put through”, Silver {2}\S+ % missed/,
    )
    expect(out).not.toContain('--season')
  })

  test('are in JSON, in CSV and on the page', async () => {
    const json = async (...argv: string[]): Promise<CapacityReport> =>
      JSON.parse((await inHarvest('--format', 'json', ...argv)).out)
    const all = await json()
    const alone = await json('--season', 'Harvest')
    expect(all.during).toEqual([])
    expect(all.seasons.map(({ seasons }) => seasons)).toEqual([[{ id: 'Harvest', title: 'Erntezeit' }]])
    expect([alone.during, alone.seasons]).toEqual([[{ id: 'Harvest', title: 'Erntezeit' }], []])
    expect(alone.base).toEqual(all.seasons[0]!.base)
    const lines = (await inHarvest('--format', 'csv', '--volume', 'Calls=+10%')).out.split('\r\n')
    expect([...new Set(lines.slice(1, -1).map((line) => line.split(',')[0]))]).toEqual([
      'base',
      'what-if',
      'Erntezeit',
      'Erntezeit what-if',
    ])
    expect((await inHarvest('--format', 'html')).out).toContain('<h2>Season Erntezeit</h2>')
  })

  test.each([
    ['Harvesd', 'Did you mean `Harvest`?'],
    ['Dull', 'There is `Harvest`.'],
  ])('refuses %s', async (name, help) => {
    const { code, out, err } = await inHarvest('--season', name)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`error: In no season \`${name}\` of this contract other hours or volumes hold.`)
    expect(err).toContain(help)
  })
})

describe('the page', () => {
  const hostile = `<script>alert(1)</script>" onload="x' & </title>`

  test('needs nothing from elsewhere, and shows a chart for each team', async () => {
    const { code, out } = await inTour('--format', 'html', '--locale', 'de', '--staff', 'KeyAccountDesk=2')
    expect(code).toBe(0)
    expect(out.startsWith('<!doctype html>\n<html lang="de">')).toBe(true)
    expect(out.match(/<svg role="img"/g)).toHaveLength(4)
    expect(out).toContain('Leute am Montag')
    expect(out).not.toMatch(/<script|<link|@import|url\((?!['"]?#)|(?:src|href)="(?!#)/)
    expect(out.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:/)
  })

  test('shows the texts of a contract as text, whatever they are', async () => {
    const text = (sound['contract.zusage'] as string)
      .replace('contract Deal {', `contract Deal "${hostile.replaceAll('"', "'")}" {`)
      .replace('team Team {', `team Team "${hostile.replaceAll('"', "'")}" {`)
    const { code, out } = await run(['capacity', '--format', 'html'], {
      cwd: folderWith({ 'a.zusage': text }),
    })
    expect(code).toBe(0)
    expect(out).not.toContain('<script')
    expect(out).not.toMatch(/<\/title>[^\n]*<\/title>/)
    expect(out).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })
})

test('a contract with errors is not reckoned', async () => {
  const { code, out } = await run(['capacity'], { cwd: folderWith({ 'a.zusage': 'party A\nparty A\n' }) })
  expect([code, out]).toEqual([1, ''])
})
