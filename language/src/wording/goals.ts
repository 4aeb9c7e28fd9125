// Promises in full sentences.
import { nothingElse } from '../compile/nothing-else.ts'
import type { CompiledSla, Duration, Target } from '../compile/schema.ts'
import {
  alternatives,
  enumeration,
  type Locale,
  nbsp,
  quote,
  tellDecimal,
  tellNumber,
  tellShare,
} from '../speech/index.ts'
import { withId } from '../text/lists.ts'
import { afterStart, pauseWords, startOf } from './clocks.ts'
import { tellCondition } from './conditions.ts'
import { tellDuration, tellEvery, tellPer, tellWithin } from './durations.ts'
import { tellMoney } from './money.ts'
import {
  actorTitle,
  eventTitle,
  eventTitles,
  type Metric,
  metricTitle,
  reasonTitle,
  type Telling,
} from './names.ts'
import { channelWay, own } from './standard.ts'

export type Goal = CompiledSla['goals'][number]
export type Escalation = CompiledSla['escalations'][number]
export type Credit = CompiledSla['credits'][number]
type Deadline = Extract<Target, { readonly kind: 'within' | 'by' }>
type Bound = Extract<Target, { readonly kind: 'bound' }>
type BoundValue = Bound['value']

type Excuse = NonNullable<CompiledSla['excuses']>[number]
type Condition = NonNullable<Goal['when']>
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

function onWays(ways: string): string {
  return ways === '' ? '' : ` (${ways})`
}

/** For which cases something holds, before the sentence; nothing if for all. */
function casesWord(when: Condition | undefined, { contract, locale }: Telling): string {
  if (when === undefined) return ''
  if (when.kind === 'otherwise')
    return { en: 'For all other cases: ', de: 'Für alle übrigen Fälle: ' }[locale]
  const attributes = (contract.cases ?? []).flatMap((one) => one.attributes)
  const told = tellCondition(when, attributes, locale, '')
  return { en: `For cases with ${told}: `, de: `Für Fälle mit ${told}: ` }[locale]
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

/** `; never fewer than 90 %`: the minimum beside what is expected. */
function neverWord(side: 'below' | 'above', limit: number | BoundValue | undefined, locale: Locale): string {
  if (limit === undefined) return ''
  const told = typeof limit === 'number' ? tellShare(limit, locale) : tellBoundValue(limit, locale)
  const words = {
    en: { below: 'never less than', above: 'never more than' },
    de: { below: 'nie weniger als', above: 'nie mehr als' },
  }
  return `; ${words[locale][side]} ${told}`
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

function boundSentence(
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
      return { en: `On average, ${name} is ${rest}.`, de: `${name} beträgt im Mittel ${rest}.` }[locale]
    }
    case 'share': {
      // Where other events count as well, the sentence of the one alone would say less.
      const isOne = definition.partAlternatives === undefined && definition.wholeAlternatives === undefined
      const shares = isOne ? own(shareSentences, `${definition.part}/${definition.whole}`) : undefined
      if (shares !== undefined) return `${capital(shares[locale](limit))}${on}.`
      return { en: `The share ${name} is ${limit}${on}.`, de: `Der Anteil ${name} beträgt ${limit}${on}.` }[
        locale
      ]
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

function boundWord(bound: Bound['bound'], locale: Locale): string {
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

/** Who is told, and when: `Once 75 % of the promised time has passed, …` */
export function escalationSentence(escalation: Escalation, telling: Telling): string {
  const { at, when: cases, to, ...rest } = escalation
  nothingElse(rest)
  const before = casesWord(cases, telling)
  const who = quote(actorTitle(to, telling), telling.locale)
  if (at === 0)
    return { en: `${before}At once, ${who} is told.`, de: `${before}Sofort wird ${who} unterrichtet.` }[
      telling.locale
    ]
  const part = tellShare(at, telling.locale)
  const when = {
    en: at === 1 ? 'the promised time' : `${part} of the promised time`,
    de: at === 1 ? 'Ist die zugesagte Zeit' : `Sind ${part} der zugesagten Zeit`,
  }[telling.locale]
  return {
    en: `${before}Once ${when} has passed, ${who} is told.`,
    de: `${before}${when} verstrichen, wird ${who} unterrichtet.`,
  }[telling.locale]
}

/** What the client gets back, and when. */
export function creditSentence(credit: Credit, telling: Telling): string {
  const { share, step, metric: id, relation, threshold, ...rest } = credit
  nothingElse(rest)
  const { locale } = telling
  const metric = withId(telling.contract.metrics, id)
  const name = quote(metricTitle(id, telling), locale)
  const back = tellShare(share, locale)
  const limit = tellBoundValue(threshold, locale)
  const ofDeadlines = metric?.definition.kind === 'time' && threshold.kind === 'share'
  const below = relation === 'below'
  const when = ofDeadlines
    ? {
        en: `${below ? 'fewer' : 'more'} than ${limit} of requests meet the deadline for ${name}`,
        de: `Halten ${below ? 'weniger' : 'mehr'} als ${limit} der Anfragen die Frist für ${name} ein`,
      }[locale]
    : { en: `${name} is ${relation} ${limit}`, de: `Liegt ${name} ${below ? 'unter' : 'über'} ${limit}` }[
        locale
      ]
  const side = { en: relation, de: below ? 'darunter' : 'darüber' }[locale]
  const each = step === undefined ? '' : ` ${eachStep(step, locale)} ${side}`
  return {
    en: `If ${when}, ${back} of the price is credited${each}.`,
    de: `${when}, ${share === 0.01 ? 'wird' : 'werden'}${each} ${back} des Preises gutgeschrieben.`,
  }[locale]
}

/** `for each full 0.1 percentage point`, `je volle 0,1 Prozentpunkte` */
function eachStep(step: BoundValue, locale: Locale): string {
  if (step.kind !== 'share')
    return `${{ en: 'for each full', de: 'je volle' }[locale]} ${tellBoundValue(step, locale)}`
  if (step.share === 0.01)
    return { en: 'for each full percentage point', de: 'für jeden vollen Prozentpunkt' }[locale]
  const points = tellNumber(Number((step.share * 100).toPrecision(15)), locale)
  return {
    en: `for each full ${points}${nbsp}percentage ${step.share < 0.01 ? 'point' : 'points'}`,
    de: `je volle ${points}${nbsp}Prozentpunkte`,
  }[locale]
}

/** The most that credits come to, and how many misses they need. */
export function creditLimitSentences(
  { creditCap, creditThreshold }: Pick<CompiledSla, 'creditCap' | 'creditThreshold'>,
  locale: Locale,
): string[] {
  const per = (period: Duration | undefined): string =>
    period === undefined ? { en: 'in each period', de: 'je Zeitraum' }[locale] : tellPer(period, locale)
  const sentences: string[] = []
  if (creditThreshold !== undefined) {
    const misses = tellNumber(creditThreshold.misses, locale)
    sentences.push(
      {
        en: `Credits are due only once at least ${misses} ${creditThreshold.misses === 1 ? 'goal is' : 'goals are'} missed ${per(creditThreshold.per)}.`,
        de: `Gutschriften gibt es erst, wenn ${per(creditThreshold.per)} mindestens ${misses} ${creditThreshold.misses === 1 ? 'Ziel verfehlt ist' : 'Ziele verfehlt sind'}.`,
      }[locale],
    )
  }
  if (creditCap !== undefined) {
    const share = tellShare(creditCap.share, locale)
    sentences.push(
      {
        en: `All credits together come to at most ${share} of the price ${per(creditCap.per)}.`,
        de: `Alle Gutschriften zusammen betragen ${per(creditCap.per)} höchstens ${share} des Preises.`,
      }[locale],
    )
  }
  return sentences
}

/** For which reasons the clocks of an SLA stop; nothing if for none. */
export function stopsSentence(stops: readonly string[], telling: Telling): string[] {
  if (stops.length === 0) return []
  const { locale } = telling
  const reasons = alternatives(
    stops.map((id) => quote(reasonTitle(id, telling), locale)),
    locale,
  )
  return [
    {
      en: `All deadlines stand still while this lasts: ${reasons}.`,
      de: `Alle Fristen ruhen, solange gilt: ${reasons}.`,
    }[locale],
  ]
}

/** What excuses a miss, and on which conditions. */
export function excuseSentence(excuse: Excuse, telling: Telling): string {
  const { locale } = telling
  const notify = (within: Duration | undefined): string[] =>
    within === undefined
      ? []
      : [
          {
            en: `only if the other side is told ${tellWithin(within, 'en')} from the beginning`,
            de: `nur wenn die andere Seite ${tellWithin(within, 'de')} ab Beginn unterrichtet ist`,
          }[locale],
        ]
  switch (excuse.kind) {
    case 'reason': {
      const { kind, reason, announced, caps, notifyWithin, ...rest } = excuse
      nothingElse(rest)
      const conditions = [
        ...(announced === undefined
          ? []
          : [
              {
                en: `only if announced ${tellDuration(announced, 'en')} before`,
                de: `nur wenn ${tellDuration(announced, 'de')} vorher angekündigt`,
              }[locale],
            ]),
        ...(caps ?? []).map(({ most, per }) => {
          const each = per === undefined ? { en: 'each time', de: 'jedes Mal' }[locale] : tellPer(per, locale)
          return {
            en: `at most ${tellDuration(most, 'en')} ${each}`,
            de: `höchstens ${tellDuration(most, 'de')} ${each}`,
          }[locale]
        }),
        ...notify(notifyWithin),
      ]
      return [reasonTitle(reason, telling), ...conditions].join(', ')
    }
    case 'volume': {
      const { kind, above, notifyWithin, ...rest } = excuse
      nothingElse(rest)
      const told = {
        en: `what exceeds ${tellShare(above, 'en')} of the agreed volume`,
        de: `was ${tellShare(above, 'de')} der vereinbarten Menge übersteigt`,
      }[locale]
      return [told, ...notify(notifyWithin)].join(', ')
    }
    default:
      return excuse satisfies never
  }
}

/** Over which period goals are measured. */
export function windowSentence(window: Duration, locale: Locale): string {
  return windowsSentence([window], locale)
}

/** Over which periods goals are measured, each by itself. */
export function windowsSentence(windows: readonly Duration[], locale: Locale): string {
  const periods = enumeration(
    windows.map((window) => tellPer(window, locale)),
    locale,
  )
  const apart = windows.length < 2 ? '' : { en: ', each by itself', de: ', jeweils für sich' }[locale]
  return { en: `Goals are measured ${periods}${apart}.`, de: `Gemessen wird ${periods}${apart}.` }[locale]
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
