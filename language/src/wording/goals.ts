// Promises in full sentences.

import { nothingElse } from '../compile/nothing-else.ts'
import type { CompiledSla, Target } from '../compile/schema.ts'
import {
  alternatives,
  enumeration,
  type Locale,
  nbsp,
  quote,
  tellNumber,
  tellShare,
} from '../speech/index.ts'
import { withId } from '../text/lists.ts'
import { windowsSentence } from './beside.ts'
import { boundSentence, capital, neverWord, onWays } from './bounds.ts'
import { afterStart, pauseWords, startOf } from './clocks.ts'
import { casesWord } from './conditions.ts'
import { tellEvery, tellWithin } from './durations.ts'
import { eventTitle, eventTitles, type Metric, metricTitle, type Telling } from './names.ts'
import { channelWay, own } from './standard.ts'

export type Goal = CompiledSla['goals'][number]
export type Escalation = CompiledSla['escalations'][number]
export type Credit = CompiledSla['credits'][number]
type Deadline = Extract<Target, { readonly kind: 'within' | 'by' }>

/** What stands by itself, not as one of several alternatives. */
type Alone = Exclude<Target, Deadline>

/** What a goal promises, a sentence for each of its stages, in the order in which they are written. */
export function goalSentences(goal: Goal, telling: Telling): string[] {
  const { metric: id, with: others, channels, when, windows, smallSample, targets, ...rest } = goal
  nothingElse(rest)
  const { locale } = telling
  const promises = targetSentences(targets, { metrics: [id, ...(others ?? [])], channels }, telling)
  const small =
    smallSample === undefined
      ? []
      : [
          {
            en: `With fewer than ${tellNumber(smallSample.below, 'en')} cases in a period, the shares do not count: at most ${tellNumber(smallSample.misses, 'en')} may miss the goal.`,
            de: `Bei weniger als ${tellNumber(smallSample.below, 'de')} Fällen in einem Zeitraum gilt statt der Anteile: Höchstens ${tellNumber(smallSample.misses, 'de')} ${smallSample.misses === 1 ? 'darf' : 'dürfen'} das Ziel verfehlen.`,
          }[locale],
        ]
  return [
    ...promises.map((sentence) => `${casesWord(when, telling)}${sentence}`),
    ...small,
    ...(windows === undefined ? [] : [windowsSentence(windows, locale)]),
  ]
}

/** What targets for some metrics promise. */
export function targetSentences(
  targets: readonly Target[],
  { metrics, channels }: { readonly metrics: readonly string[]; readonly channels: readonly string[] },
  telling: Telling,
): string[] {
  const { contract, locale } = telling
  const [id = ''] = metrics
  const metric = withId(contract.metrics, id)
  const ways = enumeration(
    channels.map((channel) => channelWay(channel)[locale]),
    locale,
  )
  return stagesOf(targets).map((stage) => {
    if (!('kind' in stage)) return deadlineSentence(stage, metric, ways, telling)
    switch (stage.kind) {
      case 'bound':
        return boundSentence(stage, id, metric, ways, telling)
      case 'every':
        return everySentence(stage, metric, ways, telling)
      case 'share':
        return combinedSentence(stage, metrics, ways, telling)
      case 'best-effort': {
        const { kind, ...rest } = stage
        nothingElse(rest)
        const name = metricNames(metrics, telling)
        // What is promised for each alone stays promised.
        const together = metrics.length === 1 ? '' : { de: ' gemeinsam', en: ' together' }[locale]
        return {
          en: `For ${name}${onWays(ways)}${together}, expressly nothing is promised; the provider does what it can.`,
          de: `Zu ${name}${onWays(ways)}${together} ist ausdrücklich nichts zugesagt; der Dienstleister tut, was er kann.`,
        }[locale]
      }
      default:
        return stage satisfies never
    }
  })
}

function metricNames(metrics: readonly string[], telling: Telling): string {
  return enumeration(
    metrics.map((id) => quote(metricTitle(id, telling), telling.locale)),
    telling.locale,
  )
}

function everySentence(
  target: Extract<Alone, { readonly kind: 'every' }>,
  metric: Metric | undefined,
  ways: string,
  telling: Telling,
): string {
  const { kind, interval, until, ...rest } = target
  nothingElse(rest)
  const { locale } = telling
  const definition = metric?.definition.kind === 'time' ? metric.definition : undefined
  const what =
    definition === undefined ? '' : eventTitles(definition.end, definition.endAlternatives, telling)
  const end = alternatives(
    until.map((id) => quote(eventTitle(id, telling), locale)),
    locale,
  )
  const often = tellEvery(interval, locale)
  const least = { en: 'at least', de: 'mindestens' }[locale]
  const rhythm = `${least} ${{ en: often, de: often.startsWith('je ') ? `einmal ${often}` : often }[locale]}`
  const start = startOf(definition, telling)
  const pause = pauseWords(definition, telling)
  return {
    en: `${start === undefined ? '' : `From ${start} on, `}${start === undefined ? capital(rhythm) : rhythm}, ${what} happens${onWays(ways)}, until ${end} happens${pause}.`,
    de: `${start === undefined ? `${capital(rhythm)} geschieht` : `Ab ${start} geschieht ${rhythm}`} ${what}${onWays(ways)}, bis ${end} eintritt${pause}.`,
  }[locale]
}

function combinedSentence(
  target: Extract<Alone, { readonly kind: 'share' }>,
  metrics: readonly string[],
  ways: string,
  telling: Telling,
): string {
  const { kind, share, neverBelow, ...rest } = target
  nothingElse(rest)
  const { locale } = telling
  const names = metricNames(metrics, telling)
  const who = requests({ share, ways, condition: undefined }, locale)
  return {
    en: `${capital(who.nominative)} meet the deadlines for ${names} together${neverWord('below', neverBelow, locale)}.`,
    de: `${capital(who.nominative)} halten die Fristen für ${names} zugleich ein${neverWord('below', neverBelow, locale)}.`,
  }[locale]
}

/** Deadlines with the same share are one stage: of them the first that applies counts. Everything else stands alone. */
function stagesOf(targets: readonly Target[]): (Alone | readonly [Deadline, ...Deadline[]])[] {
  const stages = new Map<unknown, Alone | [Deadline, ...Deadline[]]>()
  for (const target of targets) {
    switch (target.kind) {
      case 'bound':
      case 'every':
      case 'share':
      case 'best-effort':
        stages.set(target, target)
        break
      case 'within':
      case 'by': {
        const share = target.share ?? 1
        const stage = stages.get(share)
        if (stage === undefined || 'kind' in stage) stages.set(share, [target])
        else stage.push(target)
        break
      }
      default:
        target satisfies never
    }
  }
  return [...stages.values()]
}

/** What is so by a deadline, when the clock of a metric stops at an event of the standard library. */
const outcomes: Readonly<Record<string, Readonly<Record<Locale, readonly [verb: string, what: string]>>>> = {
  answered: { en: ['are taken up', ''], de: ['sind', 'angenommen'] },
  replied: { en: ['have a first reply', ''], de: ['haben', 'eine erste Antwort'] },
  resolved: { en: ['are resolved', ''], de: ['sind', 'gelöst'] },
}

function deadlineSentence(
  stage: readonly [Deadline, ...Deadline[]],
  metric: Metric | undefined,
  ways: string,
  telling: Telling,
): string {
  const { locale } = telling
  const always = stage.findIndex((target) => conditionOf(target, locale) === undefined)
  // What stands behind the one that always applies never does.
  const conditional = always < 0 ? stage.slice(1) : stage.slice(0, always)
  const main = always < 0 ? stage[0] : stage[always]!
  const who = requests({ share: main.share ?? 1, ways, condition: conditionOf(main, locale) }, locale)
  const definition = metric?.definition.kind === 'time' ? metric.definition : undefined
  const start = startOf(definition, telling)
  const by = deadline(main, locale) + afterStart(main, start, locale)
  // Where another event does as well, the sentence of the one alone would promise more.
  const isOne = definition?.endAlternatives === undefined
  const ends = definition === undefined || !isOne ? undefined : own(outcomes, definition.end)?.[locale]
  const exceptions = conditional.map((target) => {
    const condition = conditionOf(target, locale)!
    return {
      en: `; those received ${condition} ${deadline(target, locale)}`,
      de: `; was ${condition} eingeht, ${deadline(target, locale)}`,
    }[locale]
  })
  const told = tidied(sentence(who, by, ends)) + tidied(exceptions.join(''))
  return `${told}${neverWord('below', main.neverBelow, locale)}${pauseWords(definition, telling)}.`

  function sentence(who: Requests, by: string, ends: readonly [string, string] | undefined): string {
    if (ends === undefined) {
      const what =
        definition === undefined ? '' : eventTitles(definition.end, definition.endAlternatives, telling)
      return {
        en: `For ${who.dative}, this is reached ${by}: ${what}`,
        de: `Bei ${who.dative} ist ${by} erreicht: ${what}`,
      }[locale]
    }
    const [verb, what] = ends
    return capital([who.nominative, verb, by, what].filter((part) => part !== '').join(' '))
  }
}

/** A comma that was to close what is put in, where the sentence ends or goes on with a mark. */
function tidied(text: string): string {
  return text.replace(/,(?=$|[;:])/g, '')
}

interface Requests {
  readonly nominative: string
  readonly dative: string
}

/** `95 % of requests`, `alle Anfragen`; those of some channels; those that a condition speaks of. */
function requests(
  { share, ways, condition }: { share: number; ways: string; condition: string | undefined },
  locale: Locale,
): Requests {
  const way = ways === '' ? '' : ` ${ways}`
  const part = tellShare(share, locale)
  const received = { en: ` received ${condition}`, de: `, die ${condition} eingehen,` }[locale]
  const which = `${way}${condition === undefined ? '' : received}`
  const [nominative, dative] = {
    en: share === 1 ? ['all requests', 'all requests'] : [`${part} of requests`, `${part} of requests`],
    de: share === 1 ? ['alle Anfragen', 'allen Anfragen'] : [`${part} der Anfragen`, `${part} der Anfragen`],
  }[locale] as [string, string]
  return { nominative: `${nominative}${which}`, dative: `${dative}${which}` }
}

/** `before 14:00`: for which requests a deadline holds; undefined if for all. */
function conditionOf({ receivedBefore }: Deadline, locale: Locale): string | undefined {
  if (receivedBefore === undefined) return undefined
  return `${{ en: 'before', de: 'vor' }[locale]} ${tellTime(receivedBefore, locale)}`
}

/** `within 2 business days`, `bis Geschäftsschluss des nächsten Arbeitstags`. */
function deadline(target: Deadline, locale: Locale): string {
  switch (target.kind) {
    case 'within': {
      const { kind, share, limit, receivedBefore, neverBelow, ...rest } = target
      nothingElse(rest)
      return tellWithin(limit, locale)
    }
    case 'by': {
      const { kind, share, time, day, receivedBefore, neverBelow, ...rest } = target
      nothingElse(rest)
      const at = tellTime(time, locale)
      const of = {
        en: day === 'same' ? 'the same day' : 'the next business day',
        de: day === 'same' ? 'desselben Tages' : 'des nächsten Arbeitstags',
      }[locale]
      return time === 'close'
        ? { en: `by close of business of ${of}`, de: `bis Geschäftsschluss ${of}` }[locale]
        : { en: `by ${at} on ${of}`, de: `bis ${at} ${of}` }[locale]
    }
    default:
      return target satisfies never
  }
}

/** `14:00`, `14:00 Uhr`; with the offset where the clock reads the time twice: `02:00 (+01:00)`. */
export function tellTime(time: string, locale: Locale, offset?: string): string {
  return `${time}${{ en: '', de: `${nbsp}Uhr` }[locale]}${offset === undefined ? '' : ` (${offset})`}`
}
