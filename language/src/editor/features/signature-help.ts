import type { IToken } from 'chevrotain'
import type {
  ParameterInformation,
  SignatureHelp,
  SignatureHelpParams,
  SignatureInformation,
} from 'vscode-languageserver-protocol'
import type { Metric } from '../../model/declarations.ts'
import type { Locale, Localized } from '../../rules/words.ts'
import { type Cursor, cursorAt } from './completion/cursor.ts'
import { isWord, type Next } from './completion/follow.ts'
import { markup } from './completion/proposal.ts'
import { metricAt, usualTarget } from './completion/values.ts'
import { defineFeature } from './feature.ts'
import { escapeMarkdown } from './markdown.ts'
import { tellMetric } from './telling.ts'

/** One way to write a statement: its parts in order, what each says, and whether it can be left out. */
interface Form {
  readonly parts: readonly Part[]
  readonly says: Localized
  /** The kinds of metric for which it can be used; all if absent. */
  readonly for?: readonly NonNullable<Metric['definition']>['kind'][]
}

interface Part {
  readonly text: string
  readonly says: Localized
  /** Whether a token can be the first of this part. */
  begins(token: IToken): boolean
  /** Whether its first token is all of it. */
  readonly isOneToken?: true
}

const word =
  (...words: string[]) =>
  ({ image }: IToken): boolean =>
    words.includes(image)
const service = (token: IToken): boolean => name(token) || token.image === 'others'
const number = ({ tokenType }: IToken): boolean => tokenType.name === 'NUMBER'
const name = ({ tokenType }: IToken): boolean =>
  tokenType.name === 'ID' || tokenType.CATEGORIES?.some((category) => category.name === 'ID') === true

const metric: Part = {
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
}

const goalForms: readonly Form[] = [
  {
    for: ['time'],
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
      on,
    ],
  },
  {
    for: ['time'],
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
      {
        text: '[when before 14:00]',
        says: {
          en: 'Only for what is received before this time of day.',
          de: 'Nur für das, was vor dieser Uhrzeit eingeht.',
        },
        begins: word('when'),
      },
      on,
    ],
  },
  {
    says: {
      en: 'A value that is reached or not exceeded.',
      de: 'Ein Wert, der erreicht oder nicht überschritten wird.',
    },
    parts: [
      metric,
      {
        text: 'at least|at most',
        says: { en: 'From where on it is kept.', de: 'Von wo an es eingehalten ist.' },
        begins: word('at'),
      },
      {
        text: 'VALUE',
        says: {
          en: 'A share (5 %), a grade (4.2) or a time (20 s).',
          de: 'Ein Anteil (5 %), eine Note (4.2) oder eine Zeit (20 s).',
        },
        begins: number,
      },
      on,
    ],
  },
]

const rowForms: readonly Form[] = [
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
    ],
  },
]

const volumeShareForms: readonly Form[] = [
  {
    says: { en: 'A part of all requests for the service.', de: 'Ein Teil aller Anfragen zu der Leistung.' },
    parts: [{ text: '25 %', says: { en: 'Which part.', de: 'Welcher Teil.' }, begins: number }],
  },
  volumeForms[0]!,
]

/** The forms of a statement that begins with a word. */
const byWord: Readonly<Record<string, readonly Form[]>> = {
  goal: goalForms,
  credit: creditForms,
  volume: volumeForms,
}

interface Statement {
  readonly forms: readonly Form[]
  /** What is written before the parts. */
  readonly head: string
  /** The tokens of the statement before the cursor, without its first word. */
  readonly tokens: readonly IToken[]
}

/** How the statement at the cursor can be written; the part that comes next stands out. */
export const signatureHelp = defineFeature<SignatureHelpParams, SignatureHelp | undefined>({
  method: 'textDocument/signatureHelp',
  capabilities: { signatureHelpProvider: { triggerCharacters: [' ', ','], retriggerCharacters: [' ', ','] } },
  answer(file, { position }, { client }) {
    const cursor = cursorAt(file, position)
    if (cursor.comment !== undefined || cursor.text !== undefined) return undefined
    const statement = statementAt(cursor)
    if (statement === undefined) return undefined
    const { locale } = file.project
    const declared = statement.head === 'goal' ? metricAt(cursor) : undefined
    const kind = declared?.definition?.kind
    const forms = statement.forms.filter(
      ({ for: kinds }) => kind === undefined || kinds === undefined || kinds.includes(kind),
    )
    const signatures = forms.map((form) =>
      signatureOf(form, statement, declared, locale, client.markdown.signature),
    )
    const places = forms.map((form) => placeIn(form, statement))
    const best = places.reduce((a, b, index) => (b.read > places[a]!.read ? index : a), 0)
    return { signatures, activeSignature: best, activeParameter: places[best]!.part }
  },
})

/** The statement in which the cursor is, on its line; undefined where none of these is being written. */
function statementAt(cursor: Cursor): Statement | undefined {
  const { following, before, beginsLine, file, start } = cursor
  const { tokens, next } = following
  if (before === undefined || beginsLine) return undefined
  const line = file.lines.position(start).line
  const onLine = tokens.filter((token) => file.lines.position(token.startOffset).line === line)
  const head = onLine.findLastIndex((token, index) => isHead(token, onLine[index - 1]))
  const word = onLine[head]?.image
  if (word !== undefined && byWord[word] !== undefined) {
    const inAssignment = isIn(next, 'AssignmentVolume', 'AssignmentRow')
    const forms = word === 'volume' && inAssignment ? volumeShareForms : byWord[word]
    return { forms, head: word, tokens: onLine.slice(head + 1) }
  }
  if (!isIn(next, 'AssignmentRow')) return undefined
  const brace = onLine.findLastIndex(({ image }) => image === '{')
  return { forms: rowForms, head: '', tokens: onLine.slice(brace + 1) }
}

/** Whether a word begins a statement here; behind another name it is a name or belongs to what stands before. */
function isHead({ image }: IToken, before: IToken | undefined): boolean {
  if (!Object.hasOwn(byWord, image)) return false
  return (
    image !== 'volume' ||
    before === undefined ||
    before.image === '{' ||
    name(before) ||
    before.tokenType.name !== 'NUMBER'
  )
}

function isIn(next: readonly Next[], ...rules: string[]): boolean {
  return next.some(
    ({ rule, calls, begins }) =>
      !begins && (rules.includes(rule) || calls.some((call) => rules.includes(call.rule))),
  )
}

function signatureOf(
  { parts, says }: Form,
  { head }: Statement,
  declared: Metric | undefined,
  locale: Locale,
  isMarkdown: boolean,
): SignatureInformation {
  let label = head
  const parameters: ParameterInformation[] = parts.map((part) => {
    const text = part === metric && declared !== undefined ? declared.id : part.text
    if (label !== '') label += ' '
    const start = label.length
    label += text
    return {
      label: [start, label.length],
      documentation: markup(escapeMarkdown(part.says[locale]), isMarkdown),
    }
  })
  const sentence = declared && tellMetric(declared, locale)
  const usual = declared && usualTarget(declared).replace(/[<>]/g, '')
  const example =
    usual === undefined ? '' : ` ${locale === 'de' ? 'Zum Beispiel' : 'For example'}: \`${usual}\`.`
  const documentation = `${escapeMarkdown([says[locale], sentence].filter(Boolean).join(' '))}${example}`
  return { label, parameters, documentation: markup(documentation, isMarkdown) }
}

/**
 * Which part of a form comes at the cursor, and how many of the tokens it explains. Behind a comma the parts of the next
 * target begin anew, and a list goes on.
 */
function placeIn({ parts }: Form, { tokens }: Statement): { readonly part: number; readonly read: number } {
  let part = -1
  let read = 0
  let isComplete = true
  for (const [index, token] of tokens.entries()) {
    const { image, tokenType } = token
    if (image === ',') {
      const isTarget = parts[0] === metric && part !== parts.length - 1
      if (isTarget) {
        part = 0
        isComplete = true
      } else isComplete = false
      read++
      continue
    }
    const found =
      isComplete || isWord(tokenType.name) ? parts.findIndex((one, at) => at > part && one.begins(token)) : -1
    if (found >= 0) {
      part = found
      read++
      isComplete = parts[part]!.isOneToken === true
    } else {
      // What a part goes on with: its unit, the name behind `under`.
      read += part >= 0 ? 0.5 : 0
      isComplete = isComplete || name(token) || tokenType.name === 'UNIT' || tokenType.name === 'TIME'
    }
    const isOpen = tokenType.name === 'NUMBER' && parts[part]?.isOneToken !== true
    if (index === tokens.length - 1 && isOpen) isComplete = false
  }
  const next = isComplete ? part + 1 : Math.max(0, part)
  return { part: Math.min(next, parts.length - 1), read }
}
