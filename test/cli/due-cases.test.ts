// Goals that depend on the case: what `--case` says, and what is said without it.
import { describe, expect, test } from 'vitest'
import { folderWith, run } from './support.ts'

const contract = `party Works "Produktion"
party IT    "IT-Betrieb"

calendar Office "Servicezeit" {
  time zone "Europe/Berlin"
  open mon-fri 08:00-18:00
}

segmentation Sites "Standorte" {
  segment Plants "Werke" otherwise
}

case Incident "Störung" {
  attribute priority "Priorität": P1 | P2 | P3
  attribute loss     "Schaden": money EUR
  attribute caller   "Anrufer": Plant | Office
}

event updated "Stand mitgeteilt"

metric UpdateTime is time from received to updated

team Operations { of IT  hours Office  staff 20 FTE  week 38.5 h  shrinkage 25 % }

catalogue Support "Unterstützung" {
  service Incidents "Störungen" {
    case Incident
    channels phone, portal
    work deferrable
    effort 20 min
    volume 20 per business day
  }
  service Questions "Fragen" {
    channels portal
    work deferrable
    effort 20 min
    volume 20 per business day
  }
  service Wishes "Wünsche" {
    channels portal
    work deferrable
    effort 20 min
    volume 2 per business day
  }
}

sla ByPriority "Nach Priorität" {
  hours Office
  case Incident
  goal ResponseTime   95 % within 1 business hour never below 90 % when priority = P1 or loss > 5_000 EUR
  goal ResponseTime   90 % within 4 business hours                 when priority = P2 and loss <= 5_000 EUR
  goal ResponseTime   best effort                                  otherwise
  goal ResolutionTime 90 % within 1 business day,
      average at most 5 business hours never above 6 business hours below 20 cases at most 1 miss
  goal ResponseTime and ResolutionTime 90 % never below 85 % when priority = P1 or loss > 5_000 EUR
  goal ResponseTime and ResolutionTime best effort otherwise
  goal UpdateTime     every 2 business hours until resolved        when priority = P1
  goal UpdateTime     best effort                                  otherwise
  goal Satisfaction   at least 4.2 never below 4 measured each month, quarter
  goal Availability   at least 90 % never below 88 % measured each day, week, year
  each month
}

sla Plain {
  hours Office
  goal ResponseTime 90 % within 4 business hours
  each month
}

contract Incidents2027 "Störungen 2027" {
  version 1.0.0
  client   Works
  provider IT
  in force 2027-01-01 to 2027-12-31
  review every 6 months
  notice 3 months
  offers Support
  serves Sites
  assign Plants {
    Incidents under ByPriority by Operations
    Questions under Plain      by Operations
    Wishes not offered because "keine Zeit"
  }
}
`

const cwd = folderWith({ 'contract.zusage': contract })

function ask(...more: readonly string[]): readonly string[] {
  const request = ['--service', 'Incidents', '--segment', 'Plants', '--received', '2027-03-09T15:00']
  return ['due', 'contract.zusage', ...request, ...more]
}

describe('the text', () => {
  test('for a case: the goals that hold, and why', async () => {
    expect(await run(ask('--case', 'priority=P1,loss=12000'), { cwd })).toEqual({
      code: 0,
      out: `Störungen 2027, version 1.0.0

  Service   Störungen
  Segment   Werke
  SLA       Nach Priorität
  Team      Operations
  Calendar  Servicezeit, Europe/Berlin
  Case      Schaden 12,000 EUR, Priorität P1
  Received  Tuesday, 9 March 2027, 15:00

Availability
  at least 90 %, never below 88 %; it is measured over time, so nothing falls due
  measured each day, week and year

Time to resolution
    90 %  Wednesday, 10 March 2027, 18:00
          received Tuesday 15:00; 1 business day; due Wednesday 18:00
  on average at most 5 business hours, never above 6 business hours; it is measured over time, so nothing falls due
  below 20 cases at most 1 miss, whatever the share

Time to resolution + Time to first reply, for cases with Priorität “P1” or Schaden above €5,000
    90 %  of the cases meet all these deadlines
          never below 85 %

Time to first reply, for cases with Priorität “P1” or Schaden above €5,000
    95 %  Tuesday, 9 March 2027, 16:00
          received Tuesday 15:00; 1 business hour; due Tuesday 16:00
          never below 90 %

Satisfaction
  at least 4.2, never below 4; it is measured over time, so nothing falls due
  measured each month and quarter

UpdateTime, for cases with Priorität “P1”
          Tuesday, 9 March 2027, 17:00
          received Tuesday 15:00; every 2 business hours; due Tuesday 17:00; then Wednesday 09:00, Wednesday 11:00 and so on, until “request settled”
`,
      err: '',
    })
  })

  test('in German, with what no goal depends on', async () => {
    const argv = ask('--case', 'priority=P3, loss=0,caller=Plant', '--locale', 'de')
    expect((await run(argv, { cwd })).out).toBe(`Störungen 2027, Version 1.0.0

  Leistung  Störungen
  Segment   Werke
  SLA       Nach Priorität
  Team      Operations
  Kalender  Servicezeit, Europe/Berlin
  Fall      Anrufer Plant, Schaden 0 EUR, Priorität P3
  Eingang   Dienstag, 9. März 2027, 15:00 Uhr

Verfügbarkeit
  mindestens 90 %, nie unter 88 %; das wird über die Zeit gemessen, fällig wird also nichts
  gemessen je Tag, Woche und Jahr

Lösungszeit
    90 %  Mittwoch, 10. März 2027, 18:00 Uhr
          Eingang Dienstag 15:00 Uhr; 1 Arbeitstag; fällig Mittwoch 18:00 Uhr
  im Mittel höchstens 5 Geschäftsstunden, nie über 6 Geschäftsstunden; das wird über die Zeit gemessen, fällig wird also nichts
  unter 20 Fällen höchstens 1 Verfehlung, unabhängig vom Anteil

Lösungszeit + Reaktionszeit, für alle übrigen Fälle
  nach besten Kräften: zugesagt ist nichts

Reaktionszeit, für alle übrigen Fälle
  nach besten Kräften: zugesagt ist nichts

Zufriedenheit
  mindestens 4,2, nie unter 4; das wird über die Zeit gemessen, fällig wird also nichts
  gemessen je Monat und Quartal

UpdateTime, für alle übrigen Fälle
  nach besten Kräften: zugesagt ist nichts
`)
  })

  test('without a case: each goal with its condition', async () => {
    const { out } = await run(ask(), { cwd })
    expect(out.split('\n').filter((line) => /^\S/.test(line))).toEqual([
      'Störungen 2027, version 1.0.0',
      'Availability',
      'Time to resolution',
      'Time to resolution + Time to first reply, for cases with Priorität “P1” or Schaden above €5,000',
      'Time to resolution + Time to first reply, for all other cases',
      'Time to first reply, for cases with Priorität “P2” and Schaden up to €5,000',
      'Time to first reply, for cases with Priorität “P1” or Schaden above €5,000',
      'Time to first reply, for all other cases',
      'Satisfaction',
      'UpdateTime, for cases with Priorität “P1”',
      'UpdateTime, for all other cases',
    ])
  })
})

test('the JSON says what is known of the case, and which condition holds', async () => {
  const { out } = await run(ask('--case', 'loss=12000 EUR,priority=P2', '--format', 'json'), { cwd })
  const answer = JSON.parse(out)
  expect(answer.case).toEqual({ loss: '12000', priority: 'P2' })
  const response = answer.goals.filter((goal: { metric: string }) => goal.metric === 'ResponseTime')
  const test = (attribute: string, operator: string, value: unknown) => ({
    kind: 'compare',
    attribute,
    operator,
    value,
  })
  expect(response).toMatchObject([
    {
      when: {
        kind: 'any',
        of: [test('priority', '=', 'P1'), test('loss', '>', { amount: '5000', currency: 'EUR' })],
      },
      targets: [{ share: 0.95, due: '2027-03-09T16:00:00+01:00' }],
    },
  ])
  const updates = answer.goals.filter((goal: { metric: string }) => goal.metric === 'UpdateTime')
  expect(updates).toMatchObject([
    { when: { kind: 'otherwise' }, targets: [{ target: { kind: 'best-effort' } }] },
  ])
})

describe('what cannot be answered is said in a sentence, exit code 2', () => {
  test.for<[argv: readonly string[], en: string, de: string]>([
    [
      ask('--case', 'priority=P9,urgent=yes'),
      'error: `--case`: `P9` is no value of `priority`; expected is P1, P2 or P3.\nerror: `--case`: There is no attribute `urgent`; known are: caller, loss, priority.\nerror: `--case`: `loss` is missing; expected is an amount such as 30000 EUR, with at most 2 decimals.\n',
      'Fehler: `--case`: `P9` ist kein Wert von `priority`; erwartet wird P1, P2 oder P3.\nFehler: `--case`: Ein Merkmal `urgent` gibt es nicht; bekannt sind: caller, loss, priority.\nFehler: `--case`: `loss` fehlt; erwartet wird ein Betrag wie 30000 EUR, mit höchstens 2 Nachkommastellen.\n',
    ],
    [
      ask('--service', 'Questions', '--case', 'priority=P1'),
      'error: `--case`: under `Plain` nothing depends on the case; leave the option out.\n',
      'Fehler: `--case`: Unter `Plain` hängt nichts vom Fall ab; die Option kann entfallen.\n',
    ],
    [
      ask('--service', 'Wishes', '--case', 'priority=P1'),
      'error: `Wishes` is not offered to `Plants` (keine Zeit).\n',
      'Fehler: `Wishes` wird `Plants` nicht angeboten (keine Zeit).\n',
    ],
  ])('%o', async ([argv, en, de]) => {
    expect(await run(argv, { cwd })).toEqual({ code: 2, out: '', err: en })
    expect(await run([...argv, '--locale', 'de'], { cwd })).toEqual({ code: 2, out: '', err: de })
  })
})
