import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { ExportOptions } from '../../cli/src/exporters/exporter.ts'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import { hostile, hostileNames } from './hostile.ts'
import { examples, exported, part } from './support.ts'

const tour = examples.find(({ name }) => name === 'tour')!.contract
const tables = ['matrix', 'catalogue', 'goals'] as const

type Row = Readonly<Record<string, string>>

/** What an independent reader of CSV finds; it has to be told nothing but the delimiter. */
function read(csv: string, delimiter = ','): Row[] {
  expect(csv.startsWith('\ufeff')).toBe(true)
  // RFC 4180: every record ends in CR LF, and no line break stands alone outside of quotes.
  expect(csv.endsWith('\r\n')).toBe(true)
  const { data, errors, meta } = Papa.parse<Row>(csv.slice(1), {
    header: true,
    skipEmptyLines: true,
    delimiter,
    newline: '\r\n',
  })
  expect(errors).toEqual([])
  for (const row of data) expect(Object.keys(row)).toEqual(meta.fields)
  return data
}

async function table(
  name: (typeof tables)[number],
  contract: CompiledContract,
  options: ExportOptions = { locale: 'en' },
): Promise<Row[]> {
  return read(await part('csv', name, contract, options), options.locale === 'de' ? ';' : ',')
}

describe.each(examples)('$name, $contract.contract.id', ({ contract, locale }) => {
  test('has a line for each thing', async () => {
    expect(await table('matrix', contract, { locale })).toHaveLength(contract.assignments.length)
    expect(await table('catalogue', contract, { locale })).toHaveLength(
      contract.services.length + contract.exclusions.length,
    )
    const targets = contract.slas.flatMap((sla) => sla.goals.flatMap((goal) => goal.targets))
    expect(await table('goals', contract, { locale })).toHaveLength(targets.length)
  })

  test('has the matrix as it is', async () => {
    const rows = await table('matrix', contract)
    contract.assignments.forEach((row, index) => {
      expect(rows[index]).toMatchObject({
        'segment id': row.segment,
        'service id': row.service,
        offered: row.offered ? 'yes' : 'no',
        'SLA id': row.offered ? row.sla : '',
        'done by: id': (row.offered ? row.by : '') ?? '',
        because: row.offered ? '' : row.because,
      })
    })
  })
})

describe('the tour', () => {
  test('has numbers as the language writes them', async () => {
    const english = (await table('catalogue', tour)).find((row) => row['service id'] === 'OrderEntry')
    expect(english).toMatchObject({
      service: 'Auftragserfassung',
      channels: 'email, portal',
      work: 'deferrable',
      'effort in minutes': '6',
      volume: '180',
      'volume per': 'business day',
      price: '4.20',
      currency: 'EUR',
      'client provides': 'customer number, delivery date',
      process: 'Vom Auftrag zur Bestätigung',
    })
    const german = (await table('catalogue', tour, { locale: 'de' })).find(
      (row) => row['Leistung: ID'] === 'OrderEntry',
    )
    expect(german).toMatchObject({
      Preis: '4,20',
      Währung: 'EUR',
      Arbeit: 'aufschiebbar',
      'Menge je': 'Arbeitstag',
    })
  })

  test('has each goal in words and in columns', async () => {
    const rows = (await table('goals', tour)).filter(
      (row) => row['SLA id'] === 'Gold' && row['metric id'] === 'ResolutionTime',
    )
    expect(
      rows.map(({ promise, share, 'by time': time, day, 'received before': before }) => [
        promise,
        share,
        time,
        day,
        before,
      ]),
    ).toEqual([
      [
        '95 % of requests received before 14:00 are resolved by close of business of the same day as “request complete”; the time from “waiting for others” to “work resumed” does not count',
        '95 %',
        'close',
        'same',
        '14:00',
      ],
      [
        '95 % of requests are resolved by close of business of the next business day after “request complete”; the time from “waiting for others” to “work resumed” does not count',
        '95 %',
        'close',
        'next-business',
        '',
      ],
    ])
    const [answer] = (await table('goals', tour)).filter(
      (row) => row['SLA id'] === 'Gold' && row['metric id'] === 'AnswerTime',
    )
    expect(answer).toMatchObject({
      limit: '20',
      unit: 'second',
      clock: 'elapsed',
      channels: 'phone',
      share: '80 %',
    })
  })

  test('takes another delimiter', async () => {
    const csv = await part('csv', 'goals', tour, { locale: 'de', delimiter: '\t' })
    expect(read(csv, '\t').length).toBeGreaterThan(5)
  })

  test('has three tables', async () => {
    expect((await exported('csv', tour)).files.map(({ part }) => part)).toEqual(tables)
  })
})

describe('the clauses', () => {
  const clause = (number: string): CompiledContract =>
    examples.find(({ name }) => name.startsWith(`clauses/${number}-`))!.contract

  test('goals say for which cases they hold', async () => {
    const rows = (await table('goals', clause('25'))).filter((row) => row['metric id'] === 'FirstReply')
    expect(rows.map((row) => [row['for cases'], row.limit, row.unit, row.clock])).toEqual([
      ['Priorität “P1”', '15', 'minute', 'elapsed'],
      ['Priorität “P2”', '1', 'hour', 'business'],
      ['Priorität “P3”', '1', 'day', 'business'],
      ['all others', '', '', ''],
    ])
  })

  test('cut-offs, windows, few cases, what stops the clock and what goes together have columns', async () => {
    const [first] = await table('goals', clause('01'))
    expect(first).toMatchObject({ 'received before': '12:00', limit: '1', share: '100 %' })
    const windows = (await table('goals', clause('14'))).map((row) => row['measured each'])
    expect(windows).toContain('week, month, quarter')
    const [few] = await table('goals', clause('22'))
    expect(few).toMatchObject({ 'below so many cases': '20', 'may miss': '2' })
    const stopped = await table('goals', clause('07'))
    for (const row of stopped) expect(row['clock stops for']).toContain('Anfragender nicht erreichbar')
    expect(stopped.map((row) => row['together with']).filter(Boolean)).toHaveLength(1)
  })

  test('what has no column is listed', async () => {
    const left = async (number: string) =>
      (await exported('csv', clause(number))).left.map((one) => one.replaceAll('\u00a0', ' '))
    expect(await left('15')).toEqual([
      'Available: If “Availability” is below 99.9 %, 5 % of the price is credited for each full 0.1 percentage point below.',
      'Available: All credits together come to at most 30 % of the price each month.',
    ])
    expect((await left('20')).join('\n')).toContain('Notfallwartung, at most 2 hours each time')
    expect((await left('08')).join('\n')).toContain('At once, “Teamleitung” is told.')
    expect(await left('22')).toEqual([])
  })
})

describe('hostile texts', () => {
  test('no cell is a formula, and no cell becomes two', async () => {
    for (let seed = 0; seed < 30; seed++) {
      for (const contract of [hostile(tour, seed), hostileNames(tour)]) {
        for (const name of tables) {
          const rows = await table(name, contract)
          expect(rows).toHaveLength((await table(name, tour)).length)
          for (const cell of rows.flatMap((row) => Object.values(row)))
            expect(cell).not.toMatch(/^[=+\-@\t\r]/)
        }
      }
    }
  })

  test('are read as they were written, but for the apostrophe before a formula', async () => {
    const contract: CompiledContract = structuredClone(tour)
    const titles = ['=1+1', 'a "b"; c,\r\nd', '@x', ' plain ']
    contract.services.forEach((service, index) => {
      service.title = titles[index]!
    })
    const rows = await table('catalogue', contract)
    expect(rows.slice(0, 4).map((row) => row.service)).toEqual(["'=1+1", 'a "b"; c,\r\nd', "'@x", ' plain '])
  })
})

test.for<[text: string, cell: string]>([
  ['24/7', "'24/7"],
  ['1-2', "'1-2"],
  ['3.5', "'3.5"],
  ['3,5', "'3,5"],
  ['0815', "'0815"],
  ['1E5', "'1E5"],
  ['12:30', "'12:30"],
  ['Mai 27', "'Mai 27"],
  ['1. März', "'1. März"],
  ['SEPT2', "'SEPT2"],
  ['a\r=1+1', "a\r'=1+1"],
  ['a\n@x', "a\n'@x"],
  ['＝1', "'＝1"],
  ['-5 % Rabatt', "'-5 % Rabatt"],
  ['24-Stunden-Dienst', '24-Stunden-Dienst'],
  ['2. Ebene', '2. Ebene'],
  ['Marketing 24', 'Marketing 24'],
  ['P1', 'P1'],
])('a title %j stands as a text', async ([text, cell]) => {
  const contract: CompiledContract = structuredClone(tour)
  contract.services[0]!.title = text
  expect((await table('catalogue', contract))[0]!.service).toBe(cell)
})
