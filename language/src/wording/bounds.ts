// Limits of a number, a share, a time or an amount: `at most 5 %`.

import { nothingElse } from '../compile/nothing-else.ts'
import type { Target } from '../compile/schema.ts'
import { type Locale, quote, tellDecimal, tellShare } from '../speech/index.ts'
import { pauseWords, startOf } from './clocks.ts'
import { tellDuration } from './durations.ts'
import { tellMoney } from './money.ts'
import { eventTitles, type Metric, metricTitle, type Telling } from './names.ts'
import { own, standardMetrics } from './standard.ts'

type Bound = Extract<Target, { readonly kind: 'bound' }>
export type BoundValue = Bound['value']

/** `; never fewer than 90 %`: the minimum beside what is expected. */
export function neverWord(
  side: 'below' | 'above',
  limit: number | BoundValue | undefined,
  locale: Locale,
): string {
  if (limit === undefined) return ''
  const told = typeof limit === 'number' ? tellShare(limit, locale) : tellBoundValue(limit, locale)
  const words = {
    en: { below: 'never less than', above: 'never more than' },
    de: { below: 'nie weniger als', above: 'nie mehr als' },
  }
  return `; ${words[locale][side]} ${told}`
}

export function onWays(ways: string): string {
  return ways === '' ? '' : ` (${ways})`
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

export function boundSentence(
  target: Bound,
  id: string,
  metric: Metric | undefined,
  ways: string,
  telling: Telling,
): string {
  const { kind, bound, value, average, neverBelow, neverAbove, ...rest } = target
  nothingElse(rest)
  const { locale } = telling
  const limit = `${boundWord(bound, locale)} ${tellBoundValue(value, locale)}`
  const on = `${onWays(ways)}${neverWord('below', neverBelow, locale)}${neverWord('above', neverAbove, locale)}`
  const name = quote(metricTitle(id, telling), locale)
  const definition = metric?.definition
  switch (definition?.kind) {
    case 'time': {
      const start = startOf(definition, telling)
      const from =
        start === undefined ? '' : { en: `, counted from ${start}`, de: `, gerechnet ab ${start}` }[locale]
      const rest = `${limit}${from}${on}${pauseWords(definition, telling)}`
      const what = `${name}${untilWords(id, definition, telling)}`
      return { en: `On average, ${what} is ${rest}.`, de: `${what} beträgt im Mittel ${rest}.` }[locale]
    }
    case 'share': {
      // Where other events count as well, the sentence of the one alone would say less.
      const isOne = definition.partAlternatives === undefined && definition.wholeAlternatives === undefined
      const shares = isOne ? own(shareSentences, `${definition.part}/${definition.whole}`) : undefined
      if (shares !== undefined) return `${capital(shares[locale](limit))}${on}.`
      const part = eventTitles(definition.part, definition.partAlternatives, telling)
      const whole = eventTitles(definition.whole, definition.wholeAlternatives, telling)
      return {
        en: `The share ${name} (of ${part} in ${whole}) is ${limit}${on}.`,
        de: `Der Anteil ${name} (von ${part} an ${whole}) beträgt ${limit}${on}.`,
      }[locale]
    }
    case 'share-of-time':
      return {
        en: `The service is available in ${limit} of the agreed time${on}.`,
        de: `Die Leistung ist in ${limit} der vereinbarten Zeit verfügbar${on}.`,
      }[locale]
    case 'score': {
      const { min, max } = definition
      const scale = {
        en: `on the scale from ${tellDecimal(min, locale)} to ${tellDecimal(max, locale)}`,
        de: `auf der Skala von ${tellDecimal(min, locale)} bis ${tellDecimal(max, locale)}`,
      }[locale]
      return {
        en: `On average, ${name} is ${limit} ${scale}${on}.`,
        de: `${name} liegt im Mittel bei ${limit} ${scale}${on}.`,
      }[locale]
    }
    case 'count': {
      const { event, eventAlternatives, per } = definition
      const what = eventTitles(event, eventAlternatives, telling)
      const each = {
        en: { case: 'in each case', window: 'in each period' },
        de: { case: 'je Fall', window: 'je Zeitraum' },
      }
      const isOnce = value.kind === 'number' && Number(value.number) === 1
      const times = isOnce
        ? `${boundWord(bound, locale)} ${{ en: 'once', de: 'einmal' }[locale]}`
        : { en: `${limit} times`, de: `${limit}-mal` }[locale]
      return {
        en: `${what} happens ${times} ${each.en[per]}${on}.`,
        de: `${what} geschieht ${each.de[per]} ${times}${on}.`,
      }[locale]
    }
    case undefined:
      return { en: `${name} is ${limit}${on}.`, de: `${name} beträgt ${limit}${on}.` }[locale]
    default:
      return definition satisfies never
  }
}

/** With what the clock of a mean ends, behind its name; what the standard library measures is known by its name. */
function untilWords(
  id: string,
  { end, endAlternatives }: Extract<Metric['definition'], { readonly kind: 'time' }>,
  telling: Telling,
): string {
  if (own(standardMetrics, id) !== undefined) return ''
  const titles = eventTitles(end, endAlternatives, telling)
  return { en: `, the time until ${titles},`, de: `, die Zeit bis ${titles},` }[telling.locale]
}

type ShareSentence = Readonly<Record<Locale, (limit: string) => string>>

/** Shares of events of the standard library, by part and whole. */
const shareSentences: Readonly<Record<string, ShareSentence>> = {
  'abandoned/offered': {
    en: (limit) => `${limit} of requests are abandoned before somebody takes them up`,
    de: (limit) => `${limit} der Anfragen werden abgebrochen, ehe sie jemand annimmt`,
  },
  'resolved/answered': {
    en: (limit) => `${limit} of the requests taken up are resolved by whoever took them up`,
    de: (limit) => `${limit} der angenommenen Anfragen löst, wer sie angenommen hat`,
  },
  'reopened/resolved': {
    en: (limit) => `${limit} of the requests resolved are reopened`,
    de: (limit) => `${limit} der gelösten Anfragen werden wieder geöffnet`,
  },
  'complete/received': {
    en: (limit) => `${limit} of requests arrive complete`,
    de: (limit) => `${limit} der Anfragen gehen vollständig ein`,
  },
}

export function boundWord(bound: Bound['bound'], locale: Locale): string {
  switch (bound) {
    case 'at-least':
      return { en: 'at least', de: 'mindestens' }[locale]
    case 'at-most':
      return { en: 'at most', de: 'höchstens' }[locale]
    default:
      return bound satisfies never
  }
}

/** `5 %`, `4.2`, `20 seconds`, `€250`. */
export function tellBoundValue(value: BoundValue, locale: Locale): string {
  switch (value.kind) {
    case 'share':
      return tellShare(value.share, locale)
    case 'number':
      return tellDecimal(value.number, locale)
    case 'duration':
      return tellDuration(value.duration, locale)
    case 'money':
      return tellMoney(value.money, locale)
    default:
      return value satisfies never
  }
}
