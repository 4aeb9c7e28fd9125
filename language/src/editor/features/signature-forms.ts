// How statements can be written: what signature help shows.

import { goalForms } from './goal-forms.ts'
import { type Form, name, number, type Part, service, word } from './signature-parts.ts'

const exceptionForms: readonly Form[] = [
  {
    anewBehind: -1,
    says: {
      en: 'What excuses a miss, and on which conditions.',
      de: 'Was eine Verfehlung entschuldigt, und unter welchen Bedingungen.',
    },
    parts: [
      {
        text: 'REASON|"…"',
        says: { en: 'Why; a text is not checked.', de: 'Warum; ein Text wird nicht geprüft.' },
        begins: (token, _, before) =>
          token.image !== 'volume' &&
          before?.image !== 'volume' &&
          (name(token) || token.tokenType.name === 'STRING'),
        isOneToken: true,
      },
      {
        text: '[announced 2 days ahead]',
        says: {
          en: 'Only if it was announced so long before.',
          de: 'Nur wenn es so lange vorher angekündigt war.',
        },
        begins: word('announced'),
        isOpen: true,
        isLast: true,
      },
      {
        text: '[up to 4 h [per month]]',
        says: {
          en: 'The longest: each time, or all in a period together.',
          de: 'Die längste Zeit: jedes Mal, oder alles in einem Zeitraum zusammen.',
        },
        begins: word('up'),
        isOpen: true,
        isLast: true,
      },
      {
        text: '[notify within 1 h]',
        says: {
          en: 'Only if the other side is told within this time.',
          de: 'Nur wenn es der anderen Seite in dieser Zeit gemeldet wird.',
        },
        begins: word('notify'),
        isOpen: true,
        isLast: true,
      },
    ],
  },
  {
    anewBehind: -1,
    says: {
      en: 'Requests beyond the agreed volume are best effort.',
      de: 'Anfragen über die vereinbarte Menge hinaus geschehen nach besten Kräften.',
    },
    parts: [
      {
        text: 'volume above 110 %',
        says: { en: 'Beyond which share of it.', de: 'Über welchen Anteil davon hinaus.' },
        begins: word('volume'),
        isOpen: true,
      },
      {
        text: '[notify within 1 h]',
        says: {
          en: 'Only if the other side is told within this time.',
          de: 'Nur wenn es der anderen Seite in dieser Zeit gemeldet wird.',
        },
        begins: word('notify'),
        isOpen: true,
      },
    ],
  },
]

const escalationForms: readonly Form[] = [
  {
    says: { en: 'Who is told, and when.', de: 'Wer informiert wird, und wann.' },
    parts: [
      {
        text: '[at 75 %]',
        says: {
          en: 'Of the promised time; at once, if it is left out.',
          de: 'Der zugesagten Zeit; sofort, wenn es fehlt.',
        },
        begins: word('at'),
      },
      {
        text: '[when CONDITION]',
        says: {
          en: 'Only these cases; all, if it is left out.',
          de: 'Nur diese Fälle; alle, wenn es fehlt.',
        },
        begins: word('when'),
        isOpen: true,
      },
      { text: 'to WHOM', says: { en: 'Who is told.', de: 'Wer informiert wird.' }, begins: word('to') },
    ],
  },
]

/** The rows of an assignment, which begin with no word. */
export const rowForms: readonly Form[] = [
  {
    says: { en: 'Services that are offered.', de: 'Leistungen, die angeboten werden.' },
    parts: [
      {
        text: 'SERVICES|others',
        says: {
          en: 'The services, or every offered one that no other row of these segments names.',
          de: 'Die Leistungen, oder jede angebotene, die keine andere Zeile dieser Segmente nennt.',
        },
        begins: service,
        isOneToken: true,
      },
      {
        text: 'under SLA',
        says: { en: 'The SLA that holds.', de: 'Das SLA, das gilt.' },
        begins: word('under'),
      },
      {
        text: '[by TEAM]',
        says: {
          en: 'The team or pool that does the work.',
          de: 'Das Team oder der Pool, das oder der die Arbeit macht.',
        },
        begins: word('by'),
      },
      {
        text: '[volume 25 %]',
        says: {
          en: 'Which part of the requests comes by this row.',
          de: 'Welcher Teil der Anfragen auf diese Zeile entfällt.',
        },
        begins: word('volume'),
      },
    ],
  },
  {
    says: { en: 'Services that are not offered.', de: 'Leistungen, die nicht angeboten werden.' },
    parts: [
      {
        text: 'SERVICES|others',
        says: { en: 'The services.', de: 'Die Leistungen.' },
        begins: service,
        isOneToken: true,
      },
      {
        text: 'not offered because "…"',
        says: { en: 'Why these segments do not get them.', de: 'Warum diese Segmente sie nicht bekommen.' },
        begins: word('not'),
      },
    ],
  },
]

const inEach: Part = {
  text: '[per month]',
  says: {
    en: 'In which period; in each one over which the goals are measured, if it is left out.',
    de: 'In welchem Zeitraum; in jedem, über den die Ziele gemessen werden, wenn es fehlt.',
  },
  begins: word('per'),
}

const creditForms: readonly Form[] = [
  {
    says: { en: 'What the client gets back.', de: 'Was der Auftraggeber zurückbekommt.' },
    parts: [
      {
        text: '5 %',
        says: {
          en: 'The part of the price that is given back.',
          de: 'Der Teil des Preises, der gutgeschrieben wird.',
        },
        begins: number,
      },
      {
        text: '[for each 1 %]',
        says: {
          en: 'So much for every whole step beyond the value; once, if it is left out.',
          de: 'So viel für jeden ganzen Schritt jenseits des Werts; einmal, wenn es fehlt.',
        },
        begins: word('for'),
        isOpen: true,
      },
      {
        text: 'when METRIC',
        says: { en: 'The metric that is looked at.', de: 'Die Kennzahl, auf die es ankommt.' },
        begins: word('when'),
      },
      {
        text: 'below|above',
        says: { en: 'Whether low or high values are bad.', de: 'Ob niedrige oder hohe Werte schlecht sind.' },
        begins: word('below', 'above'),
        isOneToken: true,
      },
      {
        text: 'VALUE',
        says: { en: 'From where on the credit is owed.', de: 'Von wo an die Gutschrift fällig ist.' },
        begins: number,
      },
    ],
  },
  {
    says: { en: 'The most that all credits come to.', de: 'So viel ergeben alle Gutschriften höchstens.' },
    parts: [
      {
        text: 'at most 30 %',
        says: { en: 'Which part of the price.', de: 'Welcher Teil des Preises.' },
        begins: word('at'),
      },
      inEach,
    ],
  },
  {
    says: {
      en: 'How many goals have to be missed before there are credits.',
      de: 'Wie viele Ziele verfehlt sein müssen, ehe es Gutschriften gibt.',
    },
    parts: [
      {
        text: 'from 2 misses',
        says: { en: 'How many, of whatever metric.', de: 'Wie viele, gleich welcher Kennzahl.' },
        begins: word('from'),
        isOpen: true,
      },
      inEach,
    ],
  },
]

const volumeForms: readonly Form[] = [
  {
    says: { en: 'So many requests in each period.', de: 'So viele Anfragen in jedem Zeitraum.' },
    parts: [
      {
        text: '320',
        says: { en: 'How many.', de: 'Wie viele.' },
        begins: number,
        isOneToken: true,
      },
      {
        text: 'per business day|week|month',
        says: { en: 'In which period.', de: 'In welchem Zeitraum.' },
        begins: word('per'),
      },
      {
        text: '[profile PROFILE]',
        says: { en: 'How they are spread over the day.', de: 'Wie sie sich über den Tag verteilen.' },
        begins: word('profile'),
      },
      {
        text: '[during SEASON]',
        says: {
          en: 'Only then, in place of the usual volume.',
          de: 'Nur dann, statt der üblichen Menge.',
        },
        begins: word('during'),
      },
    ],
  },
]

/** A volume in an assignment. */
export const volumeShareForms: readonly Form[] = [
  {
    says: { en: 'A part of all requests for the service.', de: 'Ein Teil aller Anfragen zu der Leistung.' },
    parts: [{ text: '25 %', says: { en: 'Which part.', de: 'Welcher Teil.' }, begins: number }],
  },
  volumeForms[0]!,
]

/** The forms of a statement that begins with a word. */
export const formsByWord: Readonly<Record<string, readonly Form[]>> = {
  goal: goalForms,
  credit: creditForms,
  except: exceptionForms,
  escalate: escalationForms,
  volume: volumeForms,
}
