// How statements can be written: what signature help shows.
import type { IToken } from 'chevrotain'
import type { Metric } from '../../model/declarations.ts'
import type { Localized } from '../../speech/index.ts'

/** One way to write a statement: its parts in order, what each says, and whether it can be left out. */
export interface Form {
  readonly parts: readonly Part[]
  readonly says: Localized
  /** The kinds of metric for which it can be used; all if absent. */
  readonly for?: readonly NonNullable<Metric['definition']>['kind'][]
  /** The part that stands before what a comma begins anew, -1 for none; absent where commas only separate lists. */
  readonly anewBehind?: number
}

/** A part of a statement, and by what it is known. */
export interface Part {
  readonly text: string
  readonly says: Localized
  /** Whether a token can be the first of this part, between its neighbours. */
  begins(token: IToken, next: IToken | undefined, before: IToken | undefined): boolean
  /** Whether its first token is all of it. */
  readonly isOneToken?: true
  /** Whether it goes on until another part begins, or its unit stands there: a list, a condition. */
  readonly isOpen?: true
  /** Whether it stands behind all targets, in any order with others of this sort. */
  readonly isLast?: true
}

const word =
  (...words: string[]) =>
  ({ image }: IToken): boolean =>
    words.includes(image)
const phrase =
  (first: string, second: string) =>
  ({ image }: IToken, next: IToken | undefined): boolean =>
    image === first && (next === undefined || next.image === second)
const service = (token: IToken): boolean => name(token) || token.image === 'others'
const number = ({ tokenType }: IToken): boolean => tokenType.name === 'NUMBER'
/** Whether a token can be a name. */
export const name = ({ tokenType }: IToken): boolean =>
  tokenType.name === 'ID' || tokenType.CATEGORIES?.some((category) => category.name === 'ID') === true

/** The metric of a goal, which signature help calls by its name. */
export const metric: Part = {
  text: 'METRIC',
  says: { en: 'What is measured.', de: 'Was gemessen wird.' },
  begins: name,
  isOneToken: true,
}
const share: Part = {
  text: '[80 %]',
  says: {
    en: 'Of how many requests it has to be true; of all, if it is left out.',
    de: 'Für wie viele Anfragen es gelten muss; für alle, wenn es fehlt.',
  },
  begins: number,
}
const on: Part = {
  text: '[on phone, email]',
  says: {
    en: 'Only requests on these channels; all, if it is left out.',
    de: 'Nur Anfragen auf diesen Wegen; auf allen, wenn es fehlt.',
  },
  begins: word('on'),
  isOpen: true,
  isLast: true,
}
const forCases: Part = {
  text: '[when CONDITION|otherwise]',
  says: {
    en: 'Only cases for which this is so, or all that no other goal is for; every case, if it is left out.',
    de: 'Nur Fälle, für die das gilt, oder alle, für die kein anderes Ziel gilt; jeder Fall, wenn es fehlt.',
  },
  begins: ({ image }, next) => image === 'otherwise' || (image === 'when' && next?.image !== 'before'),
  isOpen: true,
  isLast: true,
}
const windows: Part = {
  text: '[measured each month]',
  says: {
    en: 'Its own periods; those of the SLA, if it is left out.',
    de: 'Eigene Zeiträume; die des SLA, wenn es fehlt.',
  },
  begins: word('measured'),
  isOpen: true,
  isLast: true,
}
const sample: Part = {
  text: '[below 20 cases at most 2 misses]',
  says: {
    en: 'What counts in place of the share where a period has few cases.',
    de: 'Was statt des Anteils zählt, wenn ein Zeitraum wenige Fälle hat.',
  },
  begins: ({ image }, _, before) => image === 'below' && before?.image !== 'never',
  isOpen: true,
  isLast: true,
}
const receivedBefore: Part = {
  text: '[when before 14:00]',
  says: {
    en: 'Only for what is received before this time of day.',
    de: 'Nur für das, was vor dieser Uhrzeit eingeht.',
  },
  begins: phrase('when', 'before'),
}
const minimum: Part = {
  text: '[never below 70 %]',
  says: {
    en: 'What is reached in any period, whatever is expected.',
    de: 'Was in jedem Zeitraum erreicht wird, was auch immer erwartet ist.',
  },
  begins: word('never'),
  isOpen: true,
}
/** What can stand behind the targets of a goal with shares. */
const behindShares = [on, forCases, windows, sample]

const goalForms: readonly Form[] = [
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
