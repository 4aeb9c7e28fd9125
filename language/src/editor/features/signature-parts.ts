// What statements consist of, and by what their parts are known: what signature help shows.
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

export const word =
  (...words: string[]) =>
  ({ image }: IToken): boolean =>
    words.includes(image)

const phrase =
  (first: string, second: string) =>
  ({ image }: IToken, next: IToken | undefined): boolean =>
    image === first && (next === undefined || next.image === second)

export const service = (token: IToken): boolean => name(token) || token.image === 'others'

export const number = ({ tokenType }: IToken): boolean => tokenType.name === 'NUMBER'

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

export const share: Part = {
  text: '[80 %]',
  says: {
    en: 'Of how many requests it has to be true; of all, if it is left out.',
    de: 'Für wie viele Anfragen es gelten muss; für alle, wenn es fehlt.',
  },
  begins: number,
}

export const on: Part = {
  text: '[on phone, email]',
  says: {
    en: 'Only requests on these channels; all, if it is left out.',
    de: 'Nur Anfragen auf diesen Wegen; auf allen, wenn es fehlt.',
  },
  begins: word('on'),
  isOpen: true,
  isLast: true,
}

export const forCases: Part = {
  text: '[when CONDITION|otherwise]',
  says: {
    en: 'Only cases for which this is so, or all that no other goal is for; every case, if it is left out.',
    de: 'Nur Fälle, für die das gilt, oder alle, für die kein anderes Ziel gilt; jeder Fall, wenn es fehlt.',
  },
  begins: ({ image }, next) => image === 'otherwise' || (image === 'when' && next?.image !== 'before'),
  isOpen: true,
  isLast: true,
}

export const windows: Part = {
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

export const receivedBefore: Part = {
  text: '[when before 14:00]',
  says: {
    en: 'Only for what is received before this time of day.',
    de: 'Nur für das, was vor dieser Uhrzeit eingeht.',
  },
  begins: phrase('when', 'before'),
}

export const minimum: Part = {
  text: '[never below 70 %]',
  says: {
    en: 'What is reached in any period, whatever is expected.',
    de: 'Was in jedem Zeitraum erreicht wird, was auch immer erwartet ist.',
  },
  begins: word('never'),
  isOpen: true,
}

/** What can stand behind the targets of a goal with shares. */
export const behindShares = [on, forCases, windows, sample]
