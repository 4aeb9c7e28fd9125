// When promises fall due: dates reckoned by hand from the contract of the design.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { DueAnswer } from '../../language/src/clock/index.ts'
import { type CompiledContract, formatVersion } from '../../language/src/compile/schema.ts'
import { jsonOf, tour } from '../support/projects.ts'
import { type Files, folderWith, run, sound, soundContract } from './support.ts'

const tourFiles: Files = Object.fromEntries(tour.map(({ path, text }) => [path, text]))
const json = jsonOf(tour)
const cwd = folderWith({ ...tourFiles, 'tour.json': json })

function ask(service: string, forWhom: string, received: string, ...more: string[]): string[] {
  const [option, value] = forWhom.includes('=') ? ['--customer', forWhom] : ['--segment', forWhom]
  return ['due', 'tour.json', '--service', service, option, value, '--received', received, ...more]
}

async function answer(...given: Parameters<typeof ask>): Promise<DueAnswer> {
  const { code, out, err } = await run([...ask(...given), '--format', 'json'], { cwd })
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out)
}

/** `AnswerTime 0.8`: when it falls due. */
function dueDates({ goals }: DueAnswer): Record<string, string | undefined> {
  return Object.fromEntries(
    goals.flatMap(({ metric, targets }) =>
      targets.map(({ share, due }) => [[metric, share].filter((part) => part !== undefined).join(' '), due]),
    ),
  )
}

describe('complaints of key accounts: two business hours, and by close before two', () => {
  // Open mon-thu 8-12 and 12:45-17:30, fri 8-15; closed on holidays of Hesse and over Christmas.
  test.each([
    ['before two', '2027-03-08T13:59', '2027-03-08T13:59', '2027-03-08T15:59', '2027-03-08T17:30', '+01:00'],
    ['at two', '2027-03-08T14:00', '2027-03-08T14:00', '2027-03-08T16:00', '2027-03-09T17:30', '+01:00'],
    ['over lunch', '2027-03-08T11:30', '2027-03-08T11:30', '2027-03-08T14:15', '2027-03-08T17:30', '+01:00'],
    ['at lunch', '2027-03-08T12:10', '2027-03-08T12:45', '2027-03-08T14:45', '2027-03-08T17:30', '+01:00'],
    [
      'Friday at two',
      '2027-03-05T14:00',
      '2027-03-05T14:00',
      '2027-03-08T09:00',
      '2027-03-08T17:30',
      '+01:00',
    ],
    [
      'Friday after closing',
      '2027-03-05T15:40',
      '2027-03-08T08:00',
      '2027-03-08T10:00',
      '2027-03-08T17:30',
      '+01:00',
    ],
    ['Saturday', '2027-03-06T10:00', '2027-03-08T08:00', '2027-03-08T10:00', '2027-03-08T17:30', '+01:00'],
    ['Good Friday', '2027-03-26T09:00', '2027-03-30T08:00', '2027-03-30T10:00', '2027-03-30T17:30', '+02:00'],
    [
      'Ascension Day',
      '2027-05-06T09:00',
      '2027-05-07T08:00',
      '2027-05-07T10:00',
      '2027-05-07T15:00',
      '+02:00',
    ],
    [
      'the closing over Christmas',
      '2027-12-27T10:00',
      '2028-01-03T08:00',
      '2028-01-03T10:00',
      '2028-01-03T17:30',
      '+01:00',
    ],
    [
      'an hour before that closing',
      '2027-12-23T16:30',
      '2027-12-23T16:30',
      '2028-01-03T09:00',
      '2028-01-03T17:30',
      '+01:00',
    ],
    [
      'the stocktaking on a Saturday',
      '2027-11-27T10:00',
      '2027-11-27T10:00',
      '2027-11-27T12:00',
      '2027-11-27T13:00',
      '+01:00',
    ],
    [
      'the Friday before it',
      '2027-11-26T14:30',
      '2027-11-26T14:30',
      '2027-11-27T10:30',
      '2027-11-27T13:00',
      '+01:00',
    ],
  ])('%s', async (_, received, counted, responded, resolved, offset) => {
    const found = await answer('ComplaintHandling', 'KeyAccounts', received)
    const at = (local: string): string => `${local}:00${offset}`
    expect(found.counted).toBe(at(counted))
    expect(dueDates(found)).toMatchObject({
      'ResponseTime 0.95': at(responded),
      'ResolutionTime 0.95': at(resolved),
      // On the phone within 20 seconds, open or closed.
      'AnswerTime 0.8': `${received}:20${received.startsWith('2027-03-26') ? '+01:00' : offset}`,
    })
  })
})

test('orders by phone of regular customers: 30 seconds, three and ten business days over Easter', async () => {
  expect(dueDates(await answer('PhoneOrders', 'Regular', '2027-03-08T10:00'))).toEqual({
    'AnswerTime 0.7': '2027-03-08T10:00:30+01:00',
    'ResolutionTime 0.9': '2027-03-11T17:30:00+01:00',
    'ResolutionTime 1': '2027-03-22T17:30:00+01:00',
  })
  expect(dueDates(await answer('PhoneOrders', 'Regular', '2027-03-25T09:00'))).toEqual({
    'AnswerTime 0.7': '2027-03-25T09:00:30+01:00',
    'ResolutionTime 0.9': '2027-04-01T17:30:00+02:00',
    'ResolutionTime 1': '2027-04-12T17:30:00+02:00',
  })
})

test('a moment with an offset is told in the time of the calendar', async () => {
  const found = await answer('Samples', 'KeyAccounts', '2027-03-08T23:30:00-05:00')
  expect([found.received, found.counted]).toEqual(['2027-03-09T05:30:00+01:00', '2027-03-09T08:00:00+01:00'])
})

test('the JSON, to the letter', async () => {
  expect(await answer('ComplaintHandling', 'KeyAccounts', '2027-03-05T15:40', '--locale', 'de')).toEqual({
    segment: 'KeyAccounts',
    service: 'ComplaintHandling',
    sla: 'Gold',
    by: 'KeyAccountDesk',
    received: '2027-03-05T15:40:00+01:00',
    counted: '2027-03-08T08:00:00+01:00',
    goals: [
      {
        metric: 'Abandonment',
        channels: [],
        targets: [
          {
            target: { kind: 'bound', bound: 'at-most', value: { kind: 'share', share: 0.05 } },
            steps: [],
          },
        ],
      },
      {
        metric: 'AnswerTime',
        channels: ['phone'],
        targets: [
          {
            share: 0.8,
            target: { kind: 'within', limit: { amount: 20, unit: 'second', clock: 'elapsed', iso: 'PT20S' } },
            due: '2027-03-05T15:40:20+01:00',
            steps: [
              {
                kind: 'received',
                at: '2027-03-05T15:40:00+01:00',
                timeZone: 'Europe/Berlin',
                text: 'Eingang Freitag 15:40 Uhr',
              },
              {
                kind: 'promise',
                target: {
                  kind: 'within',
                  limit: { amount: 20, unit: 'second', clock: 'elapsed', iso: 'PT20S' },
                },
                text: '20 Sekunden rund um die Uhr',
              },
              { kind: 'due', at: '2027-03-05T15:40:20+01:00', text: 'fällig Freitag 15:40:20 Uhr' },
            ],
          },
        ],
      },
      {
        metric: 'ResolutionTime',
        channels: [],
        targets: [
          {
            share: 0.95,
            target: { kind: 'by', time: 'close', day: 'same', receivedBefore: '14:00' },
            due: '2027-03-08T17:30:00+01:00',
            steps: [
              {
                kind: 'received',
                at: '2027-03-05T15:40:00+01:00',
                timeZone: 'Europe/Berlin',
                text: 'Eingang Freitag 15:40 Uhr',
              },
              {
                kind: 'counted',
                at: '2027-03-08T08:00:00+01:00',
                because: 'hours',
                reasons: [],
                text: 'zählt ab Montag 08:00 Uhr',
              },
              {
                kind: 'promise',
                target: { kind: 'by', time: 'close', day: 'same', receivedBefore: '14:00' },
                text: 'vor 14:00 Uhr, also bis Geschäftsschluss am selben Tag',
              },
              { kind: 'due', at: '2027-03-08T17:30:00+01:00', text: 'fällig Montag 17:30 Uhr' },
            ],
          },
        ],
      },
      {
        metric: 'ResponseTime',
        channels: [],
        targets: [
          {
            share: 0.95,
            target: { kind: 'within', limit: { amount: 2, unit: 'hour', clock: 'business' } },
            due: '2027-03-08T10:00:00+01:00',
            steps: [
              {
                kind: 'received',
                at: '2027-03-05T15:40:00+01:00',
                timeZone: 'Europe/Berlin',
                text: 'Eingang Freitag 15:40 Uhr',
              },
              {
                kind: 'counted',
                at: '2027-03-08T08:00:00+01:00',
                because: 'hours',
                reasons: [],
                text: 'zählt ab Montag 08:00 Uhr',
              },
              {
                kind: 'promise',
                target: { kind: 'within', limit: { amount: 2, unit: 'hour', clock: 'business' } },
                text: '2 Geschäftsstunden',
              },
              {
                kind: 'open',
                from: '2027-03-08T08:00:00+01:00',
                to: '2027-03-08T10:00:00+01:00',
                seconds: 7200,
                text: 'geöffnet 08:00–10:00 Uhr: 2 h',
              },
              { kind: 'due', at: '2027-03-08T10:00:00+01:00', text: 'fällig Montag 10:00 Uhr' },
            ],
          },
        ],
      },
      {
        metric: 'Satisfaction',
        channels: [],
        targets: [
          {
            target: { kind: 'bound', bound: 'at-least', value: { kind: 'number', number: '4.2' } },
            steps: [],
          },
        ],
      },
    ],
  })
})

describe('the text', () => {
  test('in English, for a customer', async () => {
    const customer = 'revenue=30000,country=DE,strategic=no'
    expect(await run(ask('ComplaintHandling', customer, '2027-12-23T16:40'), { cwd })).toEqual({
      code: 0,
      out: `Dienstleistungsvertrag Innendienst 2027, version 1.2.0

  Service   Reklamationen
  Segment   Stammkunden
            because Strategischer Kunde is no, Jahresumsatz 30,000 EUR is at least 20,000 EUR and Jahresumsatz 30,000 EUR is below 500,000 EUR
  SLA       Bronze
  Pool      Auftragsservice
  Calendar  Bürozeiten, Europe/Berlin
  Received  Thursday, 23 December 2027, 16:40

Time to answer, telephone
    70 %  Thursday, 23 December 2027, 16:40:30
          received Thursday 16:40; 30 seconds round the clock; due Thursday 16:40:30

Time to resolution
    90 %  Wednesday, 5 January 2028, 17:30
          received Thursday 16:40; 3 business days, without Friday 24 December to Friday 31 December (Betriebsruhe); due Wednesday 5 January 2028 17:30
   100 %  Friday, 14 January 2028, 15:00
          received Thursday 16:40; 10 business days, without Friday 24 December to Friday 31 December (Betriebsruhe); due Friday 14 January 2028 15:00
`,
      err: '',
    })
  })

  test('in German, for a segment, with bounds, as wide as the terminal', async () => {
    const { out } = await run(
      [...ask('ComplaintHandling', 'KeyAccounts', '2027-03-06T10:00'), '--locale', 'de', '--no-color'],
      { cwd, terminal: 72 },
    )
    expect(out).toBe(`Dienstleistungsvertrag Innendienst 2027, Version 1.2.0

  Leistung  Reklamationen
  Segment   Großkunden
  SLA       Gold
  Team      Key-Account-Innendienst
  Kalender  Bürozeiten, Europe/Berlin
  Eingang   Samstag, 6. März 2027, 10:00 Uhr
  Zählt ab  Montag, 8. März 2027, 08:00 Uhr

Abbruchquote
  höchstens 5 %; das wird über die Zeit gemessen, fällig wird also nichts

Annahmezeit, Telefon
    80 %  Samstag, 6. März 2027, 10:00:20 Uhr
          Eingang Samstag 10:00 Uhr; 20 Sekunden rund um die Uhr; fällig
          Samstag 10:00:20 Uhr

Lösungszeit
    95 %  Montag, 8. März 2027, 17:30 Uhr
          Eingang Samstag 10:00 Uhr, zählt ab Montag 08:00 Uhr; vor
          14:00 Uhr, also bis Geschäftsschluss am selben Tag; fällig
          Montag 17:30 Uhr

Reaktionszeit
    95 %  Montag, 8. März 2027, 10:00 Uhr
          Eingang Samstag 10:00 Uhr, zählt ab Montag 08:00 Uhr; 2
          Geschäftsstunden; fällig Montag 10:00 Uhr

Zufriedenheit
  mindestens 4,2; das wird über die Zeit gemessen, fällig wird also nichts
`)
  })

  test('midnight is the end of a day, and a promise without a share is for all', async () => {
    const files = {
      'a.zusage': (sound['contract.zusage'] as string)
        .replace('09:00-17:00', '00:00-24:00')
        .replace('90 % within 2 business days', 'by close same day')
        .replace('contract Deal', 'contract Deal "Abmachung"'),
    }
    const argv = ['due', 'Deal', '--service', 'Orders', '--segment', 'Keys', '--received', '2027-03-08T00:00']
    const { out } = await run(argv, { cwd: folderWith(files) })
    expect(out).toContain('\n  Received  Monday, 8 March 2027, 00:00\n')
    expect(out).toContain('\n     all  Monday, 8 March 2027, 24:00\n')
    expect(out).toContain('; due Monday 24:00\n')
  })

  test('a request outside the term of the contract', async () => {
    const given = ask('Samples', 'KeyAccounts', '2028-03-06T10:00')
    const { code, err } = await run(given, { cwd })
    const note =
      'The contract is in force from 1 January 2027 to 31 December 2027; on the day of this request it promises nothing.\n'
    expect([code, err]).toEqual([0, note])
    expect((await run([...given, '--locale', 'de'], { cwd })).err).toBe(
      'Der Vertrag gilt vom 1. Januar 2027 bis zum 31. Dezember 2027; am Tag dieser Anfrage sagt er nichts zu.\n',
    )
    for (const day of ['2027-01-01', '2027-12-31']) {
      expect((await run(ask('Samples', 'KeyAccounts', `${day}T10:00`), { cwd })).err).toBe('')
    }
  })

  test('a title does not steer the terminal', async () => {
    const title = 'Abmachung\\u001b[31m'
    const cwd = folderWith({ 'a.json': json.replace('Dienstleistungsvertrag Innendienst 2027', title) })
    const argv = ask('Samples', 'KeyAccounts', '2027-03-08T10:00').with(1, 'a.json')
    const { code, out } = await run(argv, { cwd })
    expect([code, out.split('\n')[0]]).toEqual([0, 'Abmachung␛[31m, version 1.2.0'])
  })
})

describe('channels', () => {
  const metrics = async (...given: Parameters<typeof ask>) =>
    (await answer(...given)).goals.map((goal) => goal.metric)

  test('without one, goals for any channel that the service has', async () => {
    expect(await metrics('OrderEntry', 'Regular', '2027-03-08T10:00')).toEqual(['ResolutionTime'])
    expect(await metrics('ComplaintHandling', 'Regular', '2027-03-08T10:00')).toEqual([
      'AnswerTime',
      'ResolutionTime',
    ])
  })

  test('with one, goals for that and for all', async () => {
    const given = ['ComplaintHandling', 'Regular', '2027-03-08T10:00', '--channel'] as const
    expect(await metrics(...given, 'phone')).toEqual(['AnswerTime', 'ResolutionTime'])
    expect(await metrics(...given, 'email')).toEqual(['ResolutionTime'])
  })

  test('none for that one is said', async () => {
    const text = (sound['contract.zusage'] as string)
      .replace('channels email', 'channels email, phone')
      .replace('2 business days', '2 business days on phone')
    const cwd = folderWith({ 'a.zusage': text })
    const argv = ['due', '.', '--service', 'Orders', '--segment', 'Keys', '--received', '2027-03-08T10:00']
    expect((await run([...argv, '--channel', 'email'], { cwd })).out).toMatch(
      /\n\nNo goal speaks of requests by `email`\.\n$/,
    )
    const { out } = await run([...argv, '--channel', 'email', '--format', 'json'], { cwd })
    expect(JSON.parse(out).goals).toEqual([])
  })
})

describe('which contract', () => {
  const rest = ['--service', 'Orders', '--segment', 'Keys', '--received', '2027-03-08T10:00']
  const head = async (typed: string, cwd: string, ...more: string[]) => {
    const { code, out, err } = await run(['due', typed, ...rest, ...more], { cwd })
    return [code, code === 0 ? out.split('\n')[0] : err]
  }
  const two: Files = {
    'zusage.json': '{}',
    'one/a.zusage': soundContract('One'),
    'two/b.zusage': soundContract('Two'),
    'One/readme.txt': '',
  }

  test('by name, from anywhere in its project', async () => {
    const cwd = folderWith(two)
    expect(await head('Two', join(cwd, 'one'))).toEqual([0, 'Two, version 1.0.0'])
    expect(await head('Twos', cwd)).toEqual([
      2,
      'error: There is no contract `Twos`; there is `One` and `Two`.\nDid you mean `Two`?\n',
    ])
  })

  test('what exists is a path, even where a contract has that name', async () => {
    const cwd = folderWith(two)
    expect(await head('One', cwd)).toEqual([2, 'error: There are no `.zusage` files in `One`.\n'])
    rmSync(join(cwd, 'One'), { recursive: true })
    expect(await head('One', cwd)).toEqual([0, 'One, version 1.0.0'])
  })

  test('by file or folder, where one of several has to be named', async () => {
    const cwd = folderWith(two)
    expect(await head('one', cwd)).toEqual([0, 'One, version 1.0.0'])
    expect(await head('two/b.zusage', cwd)).toEqual([0, 'Two, version 1.0.0'])
    expect(await head('.', cwd, '--contract', 'Two')).toEqual([0, 'Two, version 1.0.0'])
    expect(await head('.', cwd)).toEqual([
      2,
      'error: There are several contracts, `One` and `Two`; name one with `--contract`.\n',
    ])
    expect(await head('Two', cwd, '--contract', 'One')).toEqual([
      2,
      'error: `Two` and `--contract One` do not go together.\n',
    ])
  })

  test('by compiled JSON, with a byte order mark or not', async () => {
    const cwd = folderWith(sound)
    await run(['compile'], { cwd })
    expect(await head('out/Deal.json', cwd)).toEqual([0, 'Deal, version 1.0.0'])
    expect(await head('out/Deal.json', cwd, '--contract', 'Deal')).toEqual([0, 'Deal, version 1.0.0'])
    expect(await head('out/Deal.json', cwd, '--contract', 'Other')).toEqual([
      2,
      'error: There is no contract `Other`; there is `Deal`.\n',
    ])
    const marked = folderWith({ 'a.JSON': `\ufeff${json}` })
    const argv = ask('Samples', 'KeyAccounts', '2027-03-08T10:00').with(1, 'a.JSON')
    expect((await run(argv, { cwd: marked })).code).toBe(0)
  })

  test.for<[name: string, typed: string, files: Files, err: string]>([
    ['no such path', 'x/y', sound, 'error: There is no file or folder `x/y`.\n'],
    ['no such file', 'x.json', sound, 'error: There is no file or folder `x.json`.\n'],
    ['no contract', '.', { 'a.zusage': 'party A\n' }, 'error: There is no contract in what was asked for.\n'],
    ['no JSON', 'a.json', { 'a.json': '{' }, 'error: `a.json` is not valid JSON.\n'],
    [
      'other JSON',
      'zusage.json',
      { 'zusage.json': '{}' },
      'error: `zusage.json` is no compiled contract: something is missing or wrong at `/formatVersion`.\n',
    ],
    [
      'a condition nested too deeply to be read',
      'a.json',
      {
        'a.json': json.replace(
          /\{\s*"kind": "otherwise"\s*\}/,
          `${'{ "kind": "not", "of": '.repeat(20_000)}{}${' }'.repeat(20_000)}`,
        ),
      },
      'error: `a.json` is no compiled contract: something is missing or wrong at `/`.\n',
    ],
    [
      'an otherwise within a condition',
      'a.json',
      {
        'a.json': json.replace(
          /\{\s*"kind": "otherwise"\s*\}/,
          '{ "kind": "not", "of": { "kind": "otherwise" } }',
        ),
      },
      'error: `a.json` is no compiled contract: something is missing or wrong at `/segmentation/segments/2/condition`.\n',
    ],
    [
      'another format',
      'a.json',
      { 'a.json': json.replace(`"${formatVersion}"`, '"2.0.0"') },
      'error: `a.json` is in format `2.0.0`, which this zusage cannot read; it knows `1.1.0`.\n',
    ],
    [
      'a later format with something new in it',
      'a.json',
      { 'a.json': json.replace(`"${formatVersion}"`, '"1.99.0", "novelties": []') },
      'error: `a.json` is in format `1.99.0`, which this zusage cannot read; it knows `1.1.0`.\n',
    ],
    [
      'an earlier format with a mistake in it',
      'a.json',
      { 'a.json': json.replace(`"${formatVersion}"`, '"1.0.0", "novelties": []') },
      'error: `a.json` is no compiled contract: something is missing or wrong at `/`.\n',
    ],
  ])('%s', async ([, typed, files, err]) => {
    expect(await head(typed, folderWith(files))).toEqual([2, err])
  })

  test.each(['1.0.0', '1.99.0'])('format %s, with nothing in it that is not known here', async (version) => {
    const own = await head('a.json', folderWith({ 'a.json': json }))
    const other = folderWith({ 'a.json': json.replace(`"${formatVersion}"`, `"${version}"`) })
    // It is read: what is asked for is looked for in it.
    expect(own).toEqual([2, expect.stringContaining('`Orders`')])
    expect(await head('a.json', other)).toEqual(own)
  })

  test('two of one name, in projects of their own', async () => {
    const cwd = folderWith({
      'zusage.json': '{}',
      'a.zusage': soundContract('Deal'),
      'sub/zusage.json': '{}',
      'sub/b.zusage': soundContract('Deal'),
    })
    expect(await head('Deal', cwd)).toEqual([
      2,
      'error: There are several contracts `Deal`; say which by the path of its file.\n',
    ])
    expect(await head('sub', cwd)).toEqual([0, 'Deal, version 1.0.0'])
  })

  test('errors are shown, and nothing is reckoned; warnings do not matter', async () => {
    const text = soundContract('Deal').replace('by Team', 'by Nobody')
    const cwd = folderWith({ 'a.zusage': text, 'empty.zusage': '' })
    const { code, out, err } = await run(['due', 'Deal', ...rest], { cwd })
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^error\[unknown-name\]: .*`Nobody`/)
    expect(err).toMatch(/\n1 error in 1 file\. With errors in it, nothing can be reckoned\.\n$/)
    const silent = folderWith({
      'zusage.json': '{ "rules": { "unknown-name": "off" } }',
      'a.zusage': soundContract('Deal').replace('under Standard', 'under Nothing'),
    })
    const silenced = await run(['due', 'Deal', ...rest], { cwd: silent })
    expect([silenced.code, silenced.err]).toEqual([
      1,
      expect.stringMatching(/^`Deal` cannot be compiled: .* nothing can be reckoned\.\n$/),
    ])
    const warned = folderWith({ ...sound, 'empty.zusage': '' })
    expect(await run(['due', '.', ...rest], { cwd: warned })).toMatchObject({ code: 0, err: '' })
  })

  test('the language of the project', async () => {
    const cwd = folderWith({ 'sub/zusage.json': '{ "locale": "de" }', 'sub/a.zusage': soundContract('Deal') })
    expect(await head('sub', cwd)).toEqual([0, 'Deal, Version 1.0.0'])
    expect(await head('sub', cwd, '--locale', 'en')).toEqual([0, 'Deal, version 1.0.0'])
  })
})

describe('what cannot be answered is said in a sentence, exit code 2', () => {
  const monday = '2027-03-08T10:00'
  test.for<[argv: string[], en: string, de?: string]>([
    [
      ask('Samples', 'Regular', monday),
      '`Samples` is not offered to `Regular` (Muster nur für Großkunden).',
      '`Samples` wird `Regular` nicht angeboten (Muster nur für Großkunden).',
    ],
    [
      ask('Sample', 'Regular', monday),
      'The contract has no service `Sample`.\nDid you mean `Samples`?',
      'Der Vertrag hat keine Leistung `Sample`.\nIst `Samples` gemeint?',
    ],
    [
      ask('Musterversand', 'Regular', monday),
      'The contract has no service `Musterversand`.\nDid you mean `Samples`?',
    ],
    [
      ask('TradeFairs', 'Regular', monday),
      'The contract expressly does not offer `TradeFairs` (Kernaufgabe des Marketings); `Marketing` does it instead.',
      'Der Vertrag bietet `TradeFairs` ausdrücklich nicht an (Kernaufgabe des Marketings); das übernimmt `Marketing`.',
    ],
    [
      ask('Samples', 'Keyaccounts', monday),
      'The contract has no segment `Keyaccounts`.\nDid you mean `KeyAccounts`?',
      'Der Vertrag hat kein Segment `Keyaccounts`.\nIst `KeyAccounts` gemeint?',
    ],
    [
      ask('Samples', 'Xyz', monday),
      'The contract has no segment `Xyz`.\nThere is `KeyAccounts`, `Regular` and `Small`.',
    ],
    [
      ask('Samples', 'KeyAccounts', '8.3.2027'),
      '`--received` has to be a moment such as 2027-03-05T15:40 or 2027-03-05T15:40+01:00, not `8.3.2027`.',
      '`--received` muss ein Zeitpunkt wie 2027-03-05T15:40 oder 2027-03-05T15:40+01:00 sein, nicht `8.3.2027`.',
    ],
    [
      ask('Samples', 'KeyAccounts', '2027-02-29T10:00'),
      '`--received` has to be a moment such as 2027-03-05T15:40 or 2027-03-05T15:40+01:00, not `2027-02-29T10:00`.',
    ],
    [
      ask('Samples', 'KeyAccounts', monday, '--channel', 'portl'),
      '`Samples` does not come by `portl`, but by `portal`.\nDid you mean `portal`?',
      '`Samples` kommt nicht über `portl`, sondern über `portal`.\nIst `portal` gemeint?',
    ],
  ])('%o', async ([argv, en, de]) => {
    expect(await run(argv, { cwd })).toEqual({ code: 2, out: '', err: `error: ${en}\n` })
    if (de === undefined) return
    expect(await run([...argv, '--locale', 'de'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: `Fehler: ${de}\n`,
    })
  })

  test('everything that is wrong with a customer', async () => {
    const given = ask('Samples', 'revenue=30.000,land=DE,strategic=no', monday)
    expect(await run([...given, '--locale', 'de'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: `Fehler: \`--customer\`: \`30.000\` ist kein Wert von \`revenue\`; erwartet wird ein Betrag wie 30000 EUR, mit höchstens 2 Nachkommastellen.
Fehler: \`--customer\`: Ein Merkmal \`land\` gibt es nicht; bekannt sind: country, revenue, strategic.
Fehler: \`--customer\`: \`country\` fehlt; erwartet wird DE, AT, CH oder Other.
`,
    })
  })

  test('a customer below zero, of whom no condition speaks', async () => {
    const given = ask('Samples', 'revenue=-5,country=DE,strategic=no', monday)
    expect((await run(given, { cwd })).err).toBe(
      'error: `--customer`: `-5` is below zero; `revenue` counts from 0 EUR on, since no condition means less.\n',
    )
    expect((await run([...given, '--locale', 'de'], { cwd })).err).toBe(
      'Fehler: `--customer`: `-5` liegt unter null; `revenue` zählt ab 0 EUR, denn keine Bedingung meint weniger.\n',
    )
  })

  test.for<[condition: string, customer: string, en: string, de: string]>([
    [
      '{ "kind": "compare", "attribute": "key", "operator": "=", "value": false }',
      'key=yes',
      'The customer is in no segment: not Keys, because key is yes; not Others, because key is yes.',
      'Der Kunde ist in keinem Segment: nicht Keys, denn key ist ja; nicht Others, denn key ist ja.',
    ],
    [
      '{ "kind": "compare", "attribute": "key", "operator": "=", "value": false }',
      'key=no',
      'The customer is in several segments (Keys and Others): Keys, because key is no; Others, because key is no.',
      'Der Kunde ist in mehreren Segmenten (Keys und Others): Keys, denn key ist nein; Others, denn key ist nein.',
    ],
  ])('a customer in no segment or in several: %s, %s', async ([condition, customer, en, de]) => {
    const cwd = folderWith(sound)
    const { out } = await run(['compile', '--stdout'], { cwd })
    const contract = JSON.parse(out)
    for (const segment of contract.segmentation.segments) segment.condition = JSON.parse(condition)
    const spoilt = folderWith({ 'a.json': JSON.stringify(contract) })
    const argv = ['due', 'a.json', '--service', 'Orders', '--customer', customer, '--received', monday]
    expect(await run(argv, { cwd: spoilt })).toEqual({ code: 2, out: '', err: `error: ${en}\n` })
    expect((await run([...argv, '--locale', 'de'], { cwd: spoilt })).err).toBe(`Fehler: ${de}\n`)
  })

  test.for<[change: (contract: CompiledContract) => void, err: RegExp]>([
    [
      (contract) => (contract.calendars[0]!.timeZone = 'Europe/Atlantis'),
      /"Europe\/Atlantis", which does not exist/,
    ],
    [(contract) => (contract.calendars[0]!.week = []), /has not enough open time/],
    [(contract) => (contract.calendars = []), /The contract has no calendar "Office"/],
    [
      (contract) => (contract.assignments = []),
      /The contract has no service "Orders"\. It has none at all\./,
    ],
    [(contract) => (contract.calendars[0]!.holidays = ['DE-XX']), /"DE-XX", a region without known holidays/],
  ])('a contract that was spoilt by hand: %s', async ([change, err]) => {
    const { out } = await run(['compile', '--stdout'], { cwd: folderWith(sound) })
    const contract = JSON.parse(out)
    change(contract)
    const spoilt = folderWith({ 'a.json': JSON.stringify(contract) })
    const argv = ['due', 'a.json', '--service', 'Orders', '--segment', 'Keys', '--received', monday]
    expect(await run(argv, { cwd: spoilt })).toEqual({ code: 2, out: '', err: expect.stringMatching(err) })
  })

  const seeHelp = '`zusage due --help` shows what is possible.\n'
  test.for<[argv: string[], err: string]>([
    [['due'], `error: \`contract\` is missing.\n${seeHelp}`],
    [['due', '.', '--received', monday], `error: The option \`--service\` is missing.\n${seeHelp}`],
    [['due', '.', '--service', 'A'], `error: The option \`--received\` is missing.\n${seeHelp}`],
    [
      ['due', '.', '--service', 'A', '--received', monday],
      `error: It has to be said for whom: \`--segment\` names the segment, \`--customer\` describes the customer.\n${seeHelp}`,
    ],
    [
      ['due', '.', '--service', 'A', '--received', monday, '--segment', 'B', '--customer', 'c=d'],
      `error: \`--segment\` and \`--customer\` do not go together.\n${seeHelp}`,
    ],
    [
      ['due', '.', '--format', 'xml'],
      `error: \`--format\` cannot be \`xml\`; possible are \`text\` and \`json\`.\n${seeHelp}`,
    ],
  ])('%o', async ([argv, err]) => {
    expect(await run(argv, { cwd })).toEqual({ code: 2, out: '', err })
  })
})
