// Sentences about what is promised, as people say them.
import { describe, expect, test } from 'vitest'
import type { CompiledContract, Condition, Duration, Target } from '../../language/src/compile/schema.ts'
import { Language } from '../../language/src/index.ts'
import {
  creditSentence,
  escalationSentence,
  goalSentences,
  metricSentence,
  standardEvents,
  standardMetrics,
  tellCondition,
  tellDecimal,
  tellEvery,
  tellMoney,
  tellOfPeriod,
  tellPer,
  tellPeriod,
  tellShare,
  tellWithin,
  windowSentence,
} from '../../language/src/wording/index.ts'
import { contracts } from './support.ts'

/** With spaces that break, so that expectations can be read. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/g, ' ')
const both = (tell: (locale: 'en' | 'de') => string): [string, string] => [
  plain(tell('en')),
  plain(tell('de')),
]

type Goal = CompiledContract['slas'][number]['goals'][number]
const contract = contracts.innendienst
const goal = (metric: string, targets: Target[], channels: string[] = []): Goal => ({
  metric,
  channels,
  targets,
})
const sentences = (one: Goal, locale: 'en' | 'de'): string[] =>
  goalSentences(one, { contract, locale }).map(plain)
const days = (amount: number): Duration => ({ amount, unit: 'day', clock: 'business' })
const seconds = (amount: number): Duration => ({
  amount,
  unit: 'second',
  clock: 'elapsed',
  iso: `PT${amount}S`,
})

describe('goals', () => {
  test.each<[string, Goal, string[], string[]]>([
    [
      'by close of the next business day',
      goal('ResolutionTime', [{ kind: 'by', share: 0.95, time: 'close', day: 'next-business' }]),
      [
        '95 % of requests are resolved by close of business of the next business day after “request complete”; the time from “waiting for others” to “work resumed” does not count.',
      ],
      [
        '95 % der Anfragen sind bis Geschäftsschluss des nächsten Arbeitstags nach „Anfrage vollständig“ gelöst; die Zeit von „Warten auf andere“ bis „Bearbeitung fortgesetzt“ zählt nicht.',
      ],
    ],
    [
      'alternatives, of which the first that applies counts',
      goal('ResolutionTime', [
        { kind: 'by', share: 0.95, time: '12:00', day: 'same', receivedBefore: '09:00' },
        { kind: 'by', share: 0.95, time: 'close', day: 'same', receivedBefore: '14:00' },
        { kind: 'by', share: 0.95, time: 'close', day: 'next-business' },
        { kind: 'within', share: 0.95, limit: days(9) },
      ]),
      [
        '95 % of requests are resolved by close of business of the next business day after “request complete”; those received before 09:00 by 12:00 on the same day; those received before 14:00 by close of business of the same day; the time from “waiting for others” to “work resumed” does not count.',
      ],
      [
        '95 % der Anfragen sind bis Geschäftsschluss des nächsten Arbeitstags nach „Anfrage vollständig“ gelöst; was vor 09:00 Uhr eingeht, bis 12:00 Uhr desselben Tages; was vor 14:00 Uhr eingeht, bis Geschäftsschluss desselben Tages; die Zeit von „Warten auf andere“ bis „Bearbeitung fortgesetzt“ zählt nicht.',
      ],
    ],
    [
      'nothing for what comes later',
      goal('ResolutionTime', [
        { kind: 'by', share: 0.9, time: '15:00', day: 'same', receivedBefore: '11:00' },
      ]),
      [
        '90 % of requests received before 11:00 are resolved by 15:00 on the same day as “request complete”; the time from “waiting for others” to “work resumed” does not count.',
      ],
      [
        '90 % der Anfragen, die vor 11:00 Uhr eingehen, sind bis 15:00 Uhr desselben Tages wie „Anfrage vollständig“ gelöst; die Zeit von „Warten auf andere“ bis „Bearbeitung fortgesetzt“ zählt nicht.',
      ],
    ],
    [
      'stages',
      goal('ResolutionTime', [
        { kind: 'within', share: 0.9, limit: days(2) },
        { kind: 'within', limit: days(1) },
      ]),
      [
        '90 % of requests are resolved within 2 business days after “request complete”; the time from “waiting for others” to “work resumed” does not count.',
        'All requests are resolved within 1 business day after “request complete”; the time from “waiting for others” to “work resumed” does not count.',
      ],
      [
        '90 % der Anfragen sind innerhalb von 2 Arbeitstagen nach „Anfrage vollständig“ gelöst; die Zeit von „Warten auf andere“ bis „Bearbeitung fortgesetzt“ zählt nicht.',
        'Alle Anfragen sind innerhalb eines Arbeitstags nach „Anfrage vollständig“ gelöst; die Zeit von „Warten auf andere“ bis „Bearbeitung fortgesetzt“ zählt nicht.',
      ],
    ],
    [
      'channels',
      goal('AnswerTime', [{ kind: 'within', share: 0.8, limit: seconds(20) }], ['chat', 'phone', 'Theke']),
      [
        '80 % of requests by chat, by telephone and by “Theke” are taken up within 20 seconds after “request put through”.',
      ],
      [
        '80 % der Anfragen im Chat, am Telefon und über „Theke“ sind innerhalb von 20 Sekunden nach „Anfrage zugestellt“ angenommen.',
      ],
    ],
    [
      'a first reply',
      goal('ResponseTime', [
        { kind: 'within', share: 0.995, limit: { amount: 2, unit: 'hour', clock: 'elapsed', iso: 'PT2H' } },
      ]),
      [
        '99.5 % of requests have a first reply within 2 hours, counted round the clock, after “request complete”.',
      ],
      [
        '99,5 % der Anfragen haben innerhalb von 2 Stunden, rund um die Uhr gezählt, nach „Anfrage vollständig“ eine erste Antwort.',
      ],
    ],
    [
      "a metric of the contract's own",
      goal('ComplaintDecision', [{ kind: 'within', share: 0.9, limit: days(6) }]),
      [
        'For 90 % of requests, this is reached within 6 business days after “request complete”: “Über die Reklamation entschieden”; the time from “Ware liegt beim Qualitätswesen” to “Befund liegt vor” does not count.',
      ],
      [
        'Bei 90 % der Anfragen ist innerhalb von 6 Arbeitstagen nach „Anfrage vollständig“ erreicht: „Über die Reklamation entschieden“; die Zeit von „Ware liegt beim Qualitätswesen“ bis „Befund liegt vor“ zählt nicht.',
      ],
    ],
    [
      'a share',
      goal('Abandonment', [{ kind: 'bound', bound: 'at-most', value: { kind: 'share', share: 0.05 } }]),
      ['At most 5 % of requests are abandoned before somebody takes them up.'],
      ['Höchstens 5 % der Anfragen werden abgebrochen, ehe sie jemand annimmt.'],
    ],
    [
      "a share of the contract's own events",
      goal('LeadAcceptance', [{ kind: 'bound', bound: 'at-least', value: { kind: 'share', share: 0.6 } }]),
      [
        'The share “Annahmequote der Leads” (of “Außendienst hat den Lead angenommen” in “Lead an den Außendienst übergeben”) is at least 60 %.',
      ],
      [
        'Der Anteil „Annahmequote der Leads“ (von „Außendienst hat den Lead angenommen“ an „Lead an den Außendienst übergeben“) beträgt mindestens 60 %.',
      ],
    ],
    [
      'a score',
      goal('Satisfaction', [{ kind: 'bound', bound: 'at-least', value: { kind: 'number', number: '4.20' } }]),
      ['On average, “Satisfaction” is at least 4.20 on the scale from 1 to 5.'],
      ['„Zufriedenheit“ liegt im Mittel bei mindestens 4,20 auf der Skala von 1 bis 5.'],
    ],
    [
      'availability',
      goal('Availability', [{ kind: 'bound', bound: 'at-least', value: { kind: 'share', share: 0.9995 } }]),
      ['The service is available in at least 99.95 % of the agreed time.'],
      ['Die Leistung ist in mindestens 99,95 % der vereinbarten Zeit verfügbar.'],
    ],
    [
      'a mean time',
      goal('AnswerTime', [
        { kind: 'bound', bound: 'at-most', value: { kind: 'duration', duration: seconds(30) } },
      ]),
      ['On average, “Time to answer” is at most 30 seconds, counted from “request put through”.'],
      ['„Annahmezeit“ beträgt im Mittel höchstens 30 Sekunden, gerechnet ab „Anfrage zugestellt“.'],
    ],
  ])('%s', (_, one, english, german) => {
    expect(sentences(one, 'en')).toEqual(english)
    expect(sentences(one, 'de')).toEqual(german)
  })

  test('every goal of every contract is a sentence', () => {
    for (const contract of Object.values(contracts)) {
      for (const locale of ['en', 'de'] as const) {
        for (const sla of contract.slas) {
          for (const one of sla.goals) {
            const told = goalSentences(one, { contract, locale })
            expect(told.length).toBeGreaterThan(0)
            for (const sentence of told) {
              expect(sentence).toMatch(/^[\p{Lu}\d„“].*\.$/u)
              expect(sentence).not.toMatch(/undefined|NaN|\[object| {2}|,\.|,;/)
            }
          }
        }
      }
    }
  })
})

test('escalations, credits, windows', () => {
  const telling = (locale: 'en' | 'de') => ({ contract, locale })
  expect(both((locale) => escalationSentence({ at: 0.75, to: 'TeamLead' }, telling(locale)))).toEqual([
    'Once 75 % of the promised time has passed, “Teamleitung Innendienst” is told.',
    'Sind 75 % der zugesagten Zeit verstrichen, wird „Teamleitung Innendienst“ unterrichtet.',
  ])
  expect(both((locale) => escalationSentence({ at: 1, to: 'TeamLead' }, telling(locale)))).toEqual([
    'Once the promised time has passed, “Teamleitung Innendienst” is told.',
    'Ist die zugesagte Zeit verstrichen, wird „Teamleitung Innendienst“ unterrichtet.',
  ])
  const credit = (metric: string, relation: 'below' | 'above', share: number) => ({
    share: 0.05,
    metric,
    relation,
    threshold: { kind: 'share' as const, share },
  })
  expect(both((locale) => creditSentence(credit('ResolutionTime', 'below', 0.85), telling(locale)))).toEqual([
    'If fewer than 85 % of requests meet the deadline for “Time to resolution”, 5 % of the price is credited.',
    'Halten weniger als 85 % der Anfragen die Frist für „Lösungszeit“ ein, werden 5 % des Preises gutgeschrieben.',
  ])
  expect(both((locale) => creditSentence(credit('Abandonment', 'above', 0.06), telling(locale)))).toEqual([
    'If “Abandonment” is above 6 %, 5 % of the price is credited.',
    'Liegt „Abbruchquote“ über 6 %, werden 5 % des Preises gutgeschrieben.',
  ])
  expect(both((locale) => windowSentence({ amount: 3, unit: 'month', clock: 'calendar' }, locale))).toEqual([
    'Goals are measured each quarter.',
    'Gemessen wird je Quartal.',
  ])
})

test('metrics', () => {
  const told = (id: string) =>
    both((locale) => metricSentence(contract.metrics.find((one) => one.id === id)!, { contract, locale }))
  expect(told('ComplaintDecision')).toEqual([
    'The time from “request complete” to “Über die Reklamation entschieden”; it stands still from “Ware liegt beim Qualitätswesen” to “Befund liegt vor”.',
    'Die Zeit von „Anfrage vollständig“ bis „Über die Reklamation entschieden“; sie ruht von „Ware liegt beim Qualitätswesen“ bis „Befund liegt vor“.',
  ])
  expect(told('HitRate')).toEqual([
    'The share of “Angebot wurde Auftrag” in “Angebot versandt”.',
    'Der Anteil von „Angebot wurde Auftrag“ an „Angebot versandt“.',
  ])
})

test('lengths and periods of time', () => {
  const month = (amount: number): Duration => ({ amount, unit: 'month', clock: 'calendar' })
  expect(both((locale) => tellWithin(month(1), locale))).toEqual(['within 1 month', 'innerhalb eines Monats'])
  expect(both((locale) => tellWithin({ amount: 1.5, unit: 'hour', clock: 'business' }, locale))).toEqual([
    'within 1.5 business hours',
    'innerhalb von 1,5 Geschäftsstunden',
  ])
  expect(both((locale) => tellEvery(month(1), locale))).toEqual(['every month', 'jeden Monat'])
  expect(both((locale) => tellEvery(month(6), locale))).toEqual(['every 6 months', 'alle 6 Monate'])
  expect(both((locale) => tellEvery(days(1), locale))).toEqual(['every business day', 'je Arbeitstag'])
  expect(both((locale) => tellPer(month(12), locale))).toEqual(['each year', 'je Jahr'])
  expect(both((locale) => tellPer({ amount: 2, unit: 'week', clock: 'calendar' }, locale))).toEqual([
    'every 2 weeks',
    'je 2 Wochen',
  ])
  expect(both((locale) => tellOfPeriod(month(3), locale))).toEqual(['the quarter', 'des Quartals'])
  expect(both((locale) => tellOfPeriod(month(5), locale))).toEqual(['the period', 'des Zeitraums'])
  expect(both((locale) => tellPeriod('2027-01-01', '2027-01-31', locale))).toEqual([
    'January 2027',
    'Januar 2027',
  ])
  expect(both((locale) => tellPeriod('2027-01-01', '2027-03-31', locale))[1]).toMatch(
    /^Januar ?– ?März 2027$/,
  )
  expect(both((locale) => tellPeriod('2027-01-04', '2027-01-10', locale))[1]).toMatch(
    /^4\. ?– ?10\. Januar 2027$/,
  )
  expect(both((locale) => tellPeriod('2027-01-04', '2027-01-04', locale))).toEqual([
    '4 January 2027',
    '4. Januar 2027',
  ])
})

test('numbers and money, exact', () => {
  expect(both((locale) => tellShare(0.9995, locale))).toEqual(['99.95 %', '99,95 %'])
  expect(both((locale) => tellShare(0.07, locale))).toEqual(['7 %', '7 %'])
  expect(both((locale) => tellDecimal('1234567.80', locale))).toEqual(['1,234,567.80', '1.234.567,80'])
  expect(both((locale) => tellMoney({ amount: '4.20', currency: 'EUR' }, locale))).toEqual([
    '€4.20',
    '4,20 €',
  ])
  expect(both((locale) => tellMoney({ amount: '500000', currency: 'EUR' }, locale))).toEqual([
    '€500,000',
    '500.000 €',
  ])
  expect(both((locale) => tellMoney({ amount: '0.125', currency: 'EUR' }, locale))).toEqual([
    '€0.125',
    '0,125 €',
  ])
  expect(plain(tellMoney({ amount: '12345678901234567890.12', currency: 'EUR' }, 'de'))).toBe(
    '12.345.678.901.234.567.890,12 €',
  )
  // A number and its unit stay on one line.
  expect(tellShare(0.5, 'de')).toBe('50\u00a0%')
  expect(tellMoney({ amount: '1', currency: 'EUR' }, 'de')).toBe('1\u00a0€')
})

test('conditions', () => {
  const { attributes } = contract.segmentation
  const told = (condition: Condition) => both((locale) => tellCondition(condition, attributes, locale))
  const revenue = (operator: '<' | '>=', amount: string): Condition => ({
    kind: 'compare',
    attribute: 'revenue',
    operator,
    value: { amount, currency: 'EUR' },
  })
  const framework = (value: boolean): Condition => ({
    kind: 'compare',
    attribute: 'framework',
    operator: '=',
    value,
  })
  expect(
    told({
      kind: 'any',
      of: [framework(true), { kind: 'all', of: [revenue('>=', '1'), revenue('<', '5')] }],
    }),
  ).toEqual([
    'Rahmenvertrag: “yes” or (Umsatz der letzten zwölf Monate from €1 and below €5)',
    'Rahmenvertrag: „ja“ oder (Umsatz der letzten zwölf Monate ab 1 € und unter 5 €)',
  ])
  expect(told({ kind: 'not', of: framework(true) })[1]).toBe('Rahmenvertrag: „nein“')
  expect(told({ kind: 'not', of: { kind: 'any', of: [framework(true), revenue('<', '5')] } })[1]).toBe(
    'nicht (Rahmenvertrag: „ja“ oder Umsatz der letzten zwölf Monate unter 5 €)',
  )
  expect(told({ kind: 'compare', attribute: 'since', operator: '<', value: '2026-07-01' })).toEqual([
    'Im CRM angelegt am: before 1 July 2026',
    'Im CRM angelegt am: vor dem 1. Juli 2026',
  ])
  expect(told({ kind: 'compare', attribute: 'relation', operator: '!=', value: 'Former' })[1]).toBe(
    'Beziehung: nicht „Former“',
  )
  expect(told({ kind: 'in', attribute: 'relation', values: ['Prospect', 'Former'] })[0]).toBe(
    'Beziehung: “Prospect” or “Former”',
  )
  expect(told({ kind: 'otherwise' })[1]).toBe('alle übrigen')
})

test('the standard library is known in both languages, in the words of its own comments', () => {
  const { library } = new Language()
  const declared = (kind: string) =>
    library.declarations
      .filter((one) => one.kind === kind)
      .map(({ id, documentation }) => [id, documentation])
  const known = (table: typeof standardEvents) =>
    Object.entries(table).map(([id, { meaning }]) => [id, meaning.en])
  const byName = (list: unknown[][]) => list.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  expect(byName(known(standardEvents))).toEqual(byName(declared('event')))
  expect(byName(known(standardMetrics))).toEqual(byName(declared('metric')))
})
