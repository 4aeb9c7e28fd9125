// Sentences for the phrases of format 1.1.
import { expect, test } from 'vitest'
import type { CompiledContract, Duration, Target } from '../../language/src/compile/schema.ts'
import {
  creditLimitSentences,
  creditSentence,
  escalationSentence,
  excuseSentence,
  goalSentences,
  metricSentence,
  stopsSentence,
  windowsSentence,
} from '../../language/src/wording/index.ts'
import { contracts } from './support.ts'

const plain = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/g, ' ')

type Goal = CompiledContract['slas'][number]['goals'][number]
const contract: CompiledContract = {
  ...contracts.tour,
  cases: [
    {
      id: 'Ticket',
      attributes: [
        {
          id: 'priority',
          title: 'Priorität',
          type: { kind: 'enumeration', values: [{ id: 'P1' }, { id: 'P2' }] },
        },
      ],
    },
  ],
  reasons: [{ id: 'Maintenance', title: 'Wartung', waitingFor: { kind: 'side', side: 'client' } }],
  metrics: [
    ...contracts.tour.metrics,
    { id: 'Handovers', title: 'Übergaben', definition: { kind: 'count', event: 'handover', per: 'case' } },
    {
      id: 'Lost',
      title: 'Verluste',
      definition: { kind: 'share', part: 'abandoned', partAlternatives: ['lost'], whole: 'offered' },
    },
    {
      id: 'Either',
      definition: { kind: 'time', start: 'received', end: 'replied', endAlternatives: ['resolved'] },
    },
  ],
}
const both = (tell: (telling: { contract: CompiledContract; locale: 'en' | 'de' }) => string[]): string[][] =>
  (['en', 'de'] as const).map((locale) => tell({ contract, locale }).map(plain))
const goal = (metric: string, targets: Target[], more: Partial<Goal> = {}): Goal => ({
  metric,
  channels: [],
  targets,
  ...more,
})
const hours = (amount: number): Duration => ({ amount, unit: 'hour', clock: 'business' })
const month: Duration = { amount: 1, unit: 'month', clock: 'calendar' }
const year: Duration = { amount: 12, unit: 'month', clock: 'calendar' }
const p1 = { kind: 'compare', attribute: 'priority', operator: '=', value: 'P1' } as const

test.each<[string, Goal, string[], string[]]>([
  [
    'for some cases, with a minimum, over several periods, and with few cases',
    goal('ResolutionTime', [{ kind: 'within', share: 0.95, limit: hours(4), neverBelow: 0.9 }], {
      when: p1,
      windows: [month, year],
      smallSample: { below: 20, misses: 1 },
    }),
    [
      'For cases with Priorität “P1”: 95 % of requests are resolved within 4 business hours after “request complete”; never less than 90 %; the time from “waiting for others” to “work resumed” does not count.',
      'With fewer than 20 cases in a period, the shares do not count: at most 1 may miss the goal.',
      'Goals are measured each month and each year, each by itself.',
    ],
    [
      'Für Fälle mit Priorität „P1“: 95 % der Anfragen sind innerhalb von 4 Geschäftsstunden nach „Anfrage vollständig“ gelöst; nie weniger als 90 %; die Zeit von „Warten auf andere“ bis „Bearbeitung fortgesetzt“ zählt nicht.',
      'Bei weniger als 20 Fällen in einem Zeitraum gilt statt der Anteile: Höchstens 1 darf das Ziel verfehlen.',
      'Gemessen wird je Monat und je Jahr, jeweils für sich.',
    ],
  ],
  [
    'for all other cases, expressly nothing',
    goal('ResolutionTime', [{ kind: 'best-effort' }], { when: { kind: 'otherwise' } }),
    [
      'For all other cases: For “Time to resolution”, expressly nothing is promised; the provider does what it can.',
    ],
    [
      'Für alle übrigen Fälle: Zu „Lösungszeit“ ist ausdrücklich nichts zugesagt; der Dienstleister tut, was er kann.',
    ],
  ],
  [
    'for all other cases, nothing for several metrics together',
    goal('ResponseTime', [{ kind: 'best-effort' }], {
      with: ['ResolutionTime'],
      when: { kind: 'otherwise' },
    }),
    [
      'For all other cases: For “Time to first reply” and “Time to resolution” together, expressly nothing is promised; the provider does what it can.',
    ],
    [
      'Für alle übrigen Fälle: Zu „Reaktionszeit“ und „Lösungszeit“ gemeinsam ist ausdrücklich nichts zugesagt; der Dienstleister tut, was er kann.',
    ],
  ],
  [
    'a share of several events',
    goal('Lost', [{ kind: 'bound', bound: 'at-most', value: { kind: 'share', share: 0.05 } }]),
    ['The share “Verluste” (of “request abandoned” or “lost” in “request put through”) is at most 5 %.'],
    [
      'Der Anteil „Verluste“ (von „Anfrage abgebrochen“ oder „lost“ an „Anfrage zugestellt“) beträgt höchstens 5 %.',
    ],
  ],
  [
    'for one of some kinds of cases, and something else',
    goal('ResolutionTime', [{ kind: 'within', limit: hours(4) }], {
      when: { kind: 'all', of: [{ kind: 'in', attribute: 'priority', values: ['P1', 'P2'] }, p1] },
    }),
    [
      'For cases with (Priorität “P1” or “P2”) and Priorität “P1”: All requests are resolved within 4 business hours after “request complete”; the time from “waiting for others” to “work resumed” does not count.',
    ],
    [
      'Für Fälle mit (Priorität „P1“ oder „P2“) und Priorität „P1“: Alle Anfragen sind innerhalb von 4 Geschäftsstunden nach „Anfrage vollständig“ gelöst; die Zeit von „Warten auf andere“ bis „Bearbeitung fortgesetzt“ zählt nicht.',
    ],
  ],
  [
    'several metrics together',
    goal('ResponseTime', [{ kind: 'share', share: 0.9 }], { with: ['ResolutionTime'] }),
    ['90 % of requests meet the deadlines for “Time to first reply” and “Time to resolution” together.'],
    ['90 % der Anfragen halten die Fristen für „Reaktionszeit“ und „Lösungszeit“ zugleich ein.'],
  ],
  [
    'again and again',
    goal('Either', [{ kind: 'every', interval: hours(2), until: ['resolved'] }]),
    [
      'At least every 2 business hours, “first reply given” or “request settled” happens, until “request settled” happens.',
    ],
    [
      'Mindestens alle 2 Geschäftsstunden geschieht „erste Antwort gegeben“ oder „Anfrage gelöst“, bis „Anfrage gelöst“ eintritt.',
    ],
  ],
  [
    'a count',
    goal('Handovers', [{ kind: 'bound', bound: 'at-most', value: { kind: 'number', number: '2' } }]),
    ['“Lead handed over” happens at most 2 times in each case.'],
    ['„Lead handed over“ geschieht je Fall höchstens 2-mal.'],
  ],
  [
    'a count of one',
    goal('Handovers', [{ kind: 'bound', bound: 'at-least', value: { kind: 'number', number: '1' } }]),
    ['“Lead handed over” happens at least once in each case.'],
    ['„Lead handed over“ geschieht je Fall mindestens einmal.'],
  ],
  [
    'once in each period, again and again',
    goal('Either', [
      { kind: 'every', interval: { amount: 1, unit: 'day', clock: 'business' }, until: ['resolved'] },
    ]),
    [
      'At least every business day, “first reply given” or “request settled” happens, until “request settled” happens.',
    ],
    [
      'Mindestens einmal je Arbeitstag geschieht „erste Antwort gegeben“ oder „Anfrage gelöst“, bis „Anfrage gelöst“ eintritt.',
    ],
  ],
  [
    'a score with a minimum',
    goal('Satisfaction', [
      {
        kind: 'bound',
        bound: 'at-least',
        value: { kind: 'number', number: '4.2' },
        neverBelow: { kind: 'number', number: '4' },
      },
    ]),
    ['On average, “Satisfaction” is at least 4.2 on the scale from 1 to 5; never less than 4.'],
    ['„Zufriedenheit“ liegt im Mittel bei mindestens 4,2 auf der Skala von 1 bis 5; nie weniger als 4.'],
  ],
])('%s', (_, one, english, german) => {
  expect(both((telling) => goalSentences(one, telling))).toEqual([english, german])
})

test('what stops clocks and what excuses', () => {
  expect(both((telling) => stopsSentence(['Maintenance'], telling))).toEqual([
    ['All deadlines stand still while this lasts: “Wartung”.'],
    ['Alle Fristen ruhen, solange gilt: „Wartung“.'],
  ])
  expect(
    both((telling) => [
      excuseSentence(
        {
          kind: 'reason',
          reason: 'Maintenance',
          announced: { amount: 5, unit: 'day', clock: 'business' },
          caps: [{ most: hours(4), per: month }, { most: hours(2) }],
          notifyWithin: hours(1),
        },
        telling,
      ),
      excuseSentence({ kind: 'volume', above: 1.1 }, telling),
    ]),
  ).toEqual([
    [
      'Wartung, only if announced 5 business days before, at most 4 business hours each month, at most 2 business hours each time, only if the other side is told within 1 business hour from the beginning',
      'what exceeds 110 % of the agreed volume',
    ],
    [
      'Wartung, nur wenn 5 Arbeitstage vorher angekündigt, höchstens 4 Geschäftsstunden je Monat, höchstens 2 Geschäftsstunden jedes Mal, nur wenn die andere Seite innerhalb einer Geschäftsstunde ab Beginn unterrichtet ist',
      'was 110 % der vereinbarten Menge übersteigt',
    ],
  ])
})

test('credits in steps and their limits, escalation at once', () => {
  expect(
    both((telling) => [
      creditSentence(
        {
          share: 0.02,
          step: { kind: 'share', share: 0.05 },
          metric: 'ResolutionTime',
          relation: 'below',
          threshold: { kind: 'share', share: 0.85 },
        },
        telling,
      ),
      ...creditLimitSentences(
        { creditCap: { share: 0.2, per: year }, creditThreshold: { misses: 2 } },
        telling.locale,
      ),
      escalationSentence({ at: 0, when: p1, to: 'TeamLead' }, telling),
      windowsSentence([month], telling.locale),
    ]),
  ).toEqual([
    [
      'If fewer than 85 % of requests meet the deadline for “Time to resolution”, 2 % of the price is credited for each full 5 percentage points below.',
      'Credits are due only once at least 2 goals are missed in each period.',
      'All credits together come to at most 20 % of the price each year.',
      'For cases with Priorität “P1”: At once, “Teamleitung Innendienst” is told.',
      'Goals are measured each month.',
    ],
    [
      'Halten weniger als 85 % der Anfragen die Frist für „Lösungszeit“ ein, werden je volle 5 Prozentpunkte darunter 2 % des Preises gutgeschrieben.',
      'Gutschriften gibt es erst, wenn je Zeitraum mindestens 2 Ziele verfehlt sind.',
      'Alle Gutschriften zusammen betragen je Jahr höchstens 20 % des Preises.',
      'Für Fälle mit Priorität „P1“: Sofort wird „Teamleitung Innendienst“ unterrichtet.',
      'Gemessen wird je Monat.',
    ],
  ])
})

test('metrics that count, and that end with one of several events', () => {
  const told = (id: string) =>
    both((telling) => [metricSentence(contract.metrics.find((one) => one.id === id)!, telling)])
  expect(told('Handovers')).toEqual([
    ['How often “Lead handed over” happens in each case.'],
    ['Wie oft „Lead handed over“ vorkommt, je Fall.'],
  ])
  expect(told('Either')[1]).toEqual([
    'Die Zeit von „Anfrage eingegangen“ bis „erste Antwort gegeben“ oder „Anfrage gelöst“.',
  ])
})
