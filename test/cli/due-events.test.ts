// `zusage due` where clocks begin with other events than the receipt, and where they stand still.
import { describe, expect, test } from 'vitest'
import type { DueAnswer } from '../../language/src/clock/index.ts'
import { folderWith, run } from './support.ts'

const contract = `
party A
party B
event fixing "Behebung begonnen"
event declined "Angebot abgelehnt"
reason Silent "Kunde nicht erreichbar"
metric FromReceipt "Ab Eingang" is time from received to resolved
metric FromFixing "Ab Behebung" is time from fixing to resolved
metric WithPause "Ab Eingang mit Pause" is time from received to resolved pausing from waiting to resumed
metric Why "Begründung nach Ablehnung" is time from declined to replied
calendar O { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
sla L {
  hours O
  stop while Silent
  goal FromReceipt 90 % within 4 business hours
  goal FromFixing 90 % within 2 business hours
  goal WithPause 95 % within 3 business hours
  goal Why 100 % within 1 business day
  each month
}
segmentation S { attribute vip: boolean segment X when vip segment Y otherwise }
catalogue D { service Q { channels email work deferrable effort 1 min } }
contract K {
  version 1.0.0
  client A
  provider B
  in force 2027-01-01 to 2027-12-31
  review every 6 months
  offers D
  serves S
  assign X, Y { Q under L }
}
`

const cwd = folderWith({ 'k.zusage': contract })
const asked = ['due', '.', '--service', 'Q', '--segment', 'X', '--received', '2027-03-05T10:00']

const ask = (...more: string[]) => run([...asked, ...more], { cwd })

async function dates(...more: string[]): Promise<Record<string, string | undefined>> {
  const { code, out, err } = await ask('--format', 'json', ...more)
  expect([code, err]).toEqual([0, ''])
  const { goals }: DueAnswer = JSON.parse(out)
  return Object.fromEntries(goals.map(({ metric, targets }) => [metric, targets[0]!.due]))
}

test('only what begins with the receipt has a date', async () => {
  expect(await dates()).toEqual({
    FromReceipt: '2027-03-05T14:00:00+01:00',
    FromFixing: undefined,
    WithPause: '2027-03-05T13:00:00+01:00',
    Why: undefined,
  })
})

test.each([
  ['by name', 'fixing=2027-03-05T11:00', '2027-03-05T13:00:00+01:00'],
  ['by title', 'Behebung begonnen=2027-03-05T11:00', '2027-03-05T13:00:00+01:00'],
  ['on a day that is closed', 'fixing=2027-03-06T11:00', '2027-03-08T10:00:00+01:00'],
  ['in another zone', 'fixing=2027-03-05T11:00Z', '2027-03-05T14:00:00+01:00'],
])('--at says when another event was: %s', async (_, at, due) => {
  expect(await dates('--at', at)).toMatchObject({ FromFixing: due, Why: undefined })
})

test('--paused moves the clocks that stand still meanwhile', async () => {
  expect(await dates('--paused', 'waiting=2027-03-05T11:00/2027-03-05T12:30')).toMatchObject({
    FromReceipt: '2027-03-05T14:00:00+01:00',
    WithPause: '2027-03-05T14:30:00+01:00',
  })
  // A reason of the SLA stops all of them; what both name counts once.
  const both = ['waiting=2027-03-05T11:00/2027-03-05T12:30', 'Silent=2027-03-05T12:00/2027-03-05T13:00']
  expect(await dates(...both.flatMap((one) => ['--paused', one]))).toMatchObject({
    FromReceipt: '2027-03-05T15:00:00+01:00',
    WithPause: '2027-03-05T15:00:00+01:00',
  })
  expect(
    await dates(
      ...['--at', 'fixing=2027-03-05T16:00', '--paused', 'Silent=2027-03-05T12:00/2027-03-08T09:00'],
    ),
  ).toMatchObject({ FromFixing: '2027-03-08T11:00:00+01:00' })
})

test('in words', async () => {
  const english = await ask('--locale', 'en')
  expect(english.out).toContain(
    'no date yet: the clock starts with “Behebung begonnen”\n    90 %  2 business hours\n',
  )
  const german = await ask('--locale', 'de', '--at', 'fixing=2027-03-05T11:00')
  expect(german.out).toContain('die Frist begann mit „Behebung begonnen“, Freitag, 5. März 2027, 11:00 Uhr\n')
  expect(german.out).toContain('ab Freitag 11:00 Uhr; 2 Geschäftsstunden; fällig Freitag 13:00 Uhr\n')
  expect(german.out).toContain('noch kein Termin: Die Frist beginnt mit „Angebot abgelehnt“\n')
})

describe('what is wrong is said', () => {
  test.each([
    ['--at', 'fixng=2027-03-05T11:00', 'No clock of `L` starts with `fixng`.', 'Did you mean `fixing`?'],
    ['--at', 'fixing', '`--at` has to be an event and a moment', ''],
    ['--at', 'fixing=noon', '`--at` has to be a moment such as', 'noon'],
    ['--at', 'received=2027-03-05T11:00', 'When `received` was, `--received` says.', ''],
    ['--paused', 'waiting=2027-03-05T11:00', '`--paused` has to be an event or a reason', ''],
    ['--paused', 'waiting=2027-03-05T11:00/later', '`--paused` has to be a moment such as', 'later'],
    ['--paused', 'waiting=2027-03-05T11:00/2027-03-05T10:00', 'does not end after it begins', ''],
    ['--paused', 'fixing=2027-03-05T11:00/2027-03-05T12:00', 'No clock of `L` stands still for `fixing`', ''],
  ])('%s %s', async (option, value, ...said) => {
    const { code, out, err } = await ask(option, value, '--locale', 'en')
    expect([code, out]).toEqual([2, ''])
    for (const part of said) expect(err).toContain(part)
  })

  test('an event told twice, in German', async () => {
    const twice = ['--at', 'fixing=2027-03-05T11:00', '--at', 'Behebung begonnen=2027-03-05T12:00']
    const { code, err } = await ask(...twice, '--locale', 'de')
    expect([code, err]).toEqual([2, expect.stringContaining('`--at` sagt zweimal, wann `fixing` war.')])
  })
})
