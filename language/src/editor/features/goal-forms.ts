// How goals can be written.
import {
  behindShares,
  type Form,
  forCases,
  metric,
  minimum,
  number,
  on,
  receivedBefore,
  share,
  windows,
  word,
} from './signature-parts.ts'

export const goalForms: readonly Form[] = [
  {
    for: ['time'],
    anewBehind: 0,
    says: { en: 'Done within some time.', de: 'Erledigt innerhalb einer Zeit.' },
    parts: [
      metric,
      share,
      {
        text: 'within DURATION',
        says: {
          en: 'The longest time: round the clock (20 s, 4 h), calendar time (2 days) or open time (4 business hours, 2 business days).',
          de: 'Die längste Zeit: rund um die Uhr (20 s, 4 h), nach dem Kalender (2 days) oder Öffnungszeit (4 business hours, 2 business days).',
        },
        begins: word('within'),
      },
      receivedBefore,
      minimum,
      ...behindShares,
    ],
  },
  {
    for: ['time'],
    anewBehind: 0,
    says: { en: 'Done by some time of day.', de: 'Erledigt bis zu einer Uhrzeit.' },
    parts: [
      metric,
      share,
      {
        text: 'by close|12:00',
        says: {
          en: 'The last closing of the day, or a time of day.',
          de: 'Der letzte Geschäftsschluss des Tages oder eine Uhrzeit.',
        },
        begins: word('by'),
      },
      {
        text: 'same day|next business day',
        says: {
          en: 'The day on which it is received, or the next one that is open.',
          de: 'Der Tag des Eingangs oder der nächste, an dem geöffnet ist.',
        },
        begins: word('same', 'next'),
      },
      receivedBefore,
      minimum,
      ...behindShares,
    ],
  },
  {
    anewBehind: 0,
    says: {
      en: 'A value that is reached or not exceeded.',
      de: 'Ein Wert, der erreicht oder nicht überschritten wird.',
    },
    parts: [
      metric,
      {
        text: 'at least|at most',
        says: {
          en: 'From where on it is kept; of times, the mean is meant: average at most 15 s.',
          de: 'Von wo an es eingehalten ist; bei Zeiten ist der Mittelwert gemeint: average at most 15 s.',
        },
        begins: word('average', 'at'),
      },
      {
        text: 'VALUE',
        says: {
          en: 'A share (5 %), a grade (4.2), a number (5) or a time (20 s).',
          de: 'Ein Anteil (5 %), eine Note (4.2), eine Anzahl (5) oder eine Zeit (20 s).',
        },
        begins: number,
      },
      { ...minimum, text: '[never below|above VALUE]' },
      on,
      forCases,
      windows,
    ],
  },
  {
    for: ['time'],
    anewBehind: 0,
    says: { en: 'Again and again, until something happens.', de: 'Immer wieder, bis etwas eintritt.' },
    parts: [
      metric,
      {
        text: 'every DURATION',
        says: {
          en: 'The longest time until the first, and from each to the next.',
          de: 'Die längste Zeit bis zum ersten Mal und von jedem Mal bis zum nächsten.',
        },
        begins: word('every'),
      },
      {
        text: 'until EVENT',
        says: { en: 'What ends it.', de: 'Was es beendet.' },
        begins: word('until'),
      },
      on,
      forCases,
      windows,
    ],
  },
  {
    for: ['time'],
    says: {
      en: 'The deadlines for several metrics, met together.',
      de: 'Die Fristen für mehrere Kennzahlen, zugleich eingehalten.',
    },
    parts: [
      metric,
      {
        text: 'and METRIC',
        says: { en: 'What has a deadline as well.', de: 'Was ebenfalls eine Frist hat.' },
        begins: word('and'),
      },
      { ...share, text: '90 %', says: { en: 'Of how many cases.', de: 'Für wie viele Fälle.' } },
      minimum,
      ...behindShares,
    ],
  },
  {
    says: { en: 'Expressly no promise.', de: 'Ausdrücklich keine Zusage.' },
    parts: [
      metric,
      {
        text: 'best effort',
        says: {
          en: 'Nothing is promised, and that is said.',
          de: 'Nichts ist zugesagt, und das ist gesagt.',
        },
        begins: word('best'),
      },
      on,
      forCases,
    ],
  },
]
