// Promises in full sentences.
import { nothingElse } from '../compile/nothing-else.ts'
import type { CompiledSla, Duration, Target } from '../compile/schema.ts'
import { enumeration, type Locale } from '../rules/words.ts'
import { tellDuration, tellPer, tellWithin } from './durations.ts'
import { actorTitle, eventTitle, type Metric, metricTitle, quote, type Telling } from './names.ts'
import { nbsp, tellDecimal, tellMoney, tellShare } from './numbers.ts'
import { channelWay, own } from './standard.ts'

export type Goal = CompiledSla['goals'][number]
export type Escalation = CompiledSla['escalations'][number]
export type Credit = CompiledSla['credits'][number]
type Deadline = Extract<Target, { readonly kind: 'within' | 'by' }>
type Bound = Extract<Target, { readonly kind: 'bound' }>
type BoundValue = Bound['value']

/** What a goal promises, a sentence for each of its stages, in the order in which they are written. */
export function goalSentences(goal: Goal, telling: Telling): string[] {
  const { metric: id, channels, targets, ...rest } = goal
  nothingElse(rest)
  const metric = telling.contract.metrics.find((one) => one.id === id)
  const { locale } = telling
  const ways = enumeration(
    channels.map((channel) => channelWay(channel)[locale]),
    locale,
  )
  return stagesOf(targets).map((stage) =>
    'kind' in stage
      ? boundSentence(stage, id, metric, ways, telling)
      : deadlineSentence(stage, metric, ways, telling),
  )
}

/** Deadlines with the same share are one stage: of them the first that applies counts. A bound stands alone. */
function stagesOf(targets: readonly Target[]): (Bound | readonly [Deadline, ...Deadline[]])[] {
  const stages = new Map<unknown, Bound | [Deadline, ...Deadline[]]>()
  for (const target of targets) {
    switch (target.kind) {
      case 'bound':
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
  const who = requests(main, ways, locale)
  const by = deadline(main, locale)
  const end = metric?.definition.kind === 'time' ? metric.definition.end : undefined
  const ends = end === undefined ? undefined : own(outcomes, end)?.[locale]
  const exceptions = conditional.map((target) => {
    const condition = conditionOf(target, locale)!
    return locale === 'de'
      ? `; was ${condition} eingeht, ${deadline(target, locale)}`
      : `; those received ${condition} ${deadline(target, locale)}`
  })
  return `${tidied(sentence(who, by, ends))}${tidied(exceptions.join(''))}.`

  function sentence(who: Requests, by: string, ends: readonly [string, string] | undefined): string {
    if (ends === undefined) {
      const what = quote(end === undefined ? '' : eventTitle(end, telling), locale)
      return locale === 'de'
        ? `Bei ${who.dative} ist ${by} erreicht: ${what}`
        : `For ${who.dative}, this is reached ${by}: ${what}`
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
function requests(target: Deadline, ways: string, locale: Locale): Requests {
  const share = target.share ?? 1
  const condition = conditionOf(target, locale)
  const way = ways === '' ? '' : ` ${ways}`
  if (locale === 'en') {
    const which = `${way}${condition === undefined ? '' : ` received ${condition}`}`
    const all = share === 1 ? `all requests${which}` : `${tellShare(share, 'en')} of requests${which}`
    return { nominative: all, dative: all }
  }
  const which = `${way}${condition === undefined ? '' : `, die ${condition} eingehen,`}`
  return share === 1
    ? { nominative: `alle Anfragen${which}`, dative: `allen Anfragen${which}` }
    : {
        nominative: `${tellShare(share, 'de')} der Anfragen${which}`,
        dative: `${tellShare(share, 'de')} der Anfragen${which}`,
      }
}

/** `before 14:00`: for which requests a deadline holds; undefined if for all. */
function conditionOf(target: Deadline, locale: Locale): string | undefined {
  switch (target.kind) {
    case 'within':
      return undefined
    case 'by':
      if (target.receivedBefore === undefined) return undefined
      return `${locale === 'de' ? 'vor' : 'before'} ${tellTime(target.receivedBefore, locale)}`
    default:
      return target satisfies never
  }
}

/** `within 2 business days`, `bis Geschäftsschluss des nächsten Arbeitstags`. */
function deadline(target: Deadline, locale: Locale): string {
  switch (target.kind) {
    case 'within': {
      const { kind, share, limit, ...rest } = target
      nothingElse(rest)
      return tellWithin(limit, locale)
    }
    case 'by': {
      const { kind, share, time, day, receivedBefore, ...rest } = target
      nothingElse(rest)
      if (locale === 'de') {
        const until = time === 'close' ? 'Geschäftsschluss' : tellTime(time, 'de')
        return `bis ${until} ${day === 'same' ? 'desselben Tages' : 'des nächsten Arbeitstags'}`
      }
      const of = day === 'same' ? 'the same day' : 'the next business day'
      return time === 'close' ? `by close of business of ${of}` : `by ${time} on ${of}`
    }
    default:
      return target satisfies never
  }
}

/** `14:00`, `14:00 Uhr`. */
export function tellTime(time: string, locale: Locale): string {
  return locale === 'de' ? `${time}${nbsp}Uhr` : time
}

function boundSentence(
  target: Bound,
  id: string,
  metric: Metric | undefined,
  ways: string,
  telling: Telling,
): string {
  const { kind, bound, value, ...rest } = target
  nothingElse(rest)
  const { locale } = telling
  const german = locale === 'de'
  const limit = `${boundWord(bound, locale)} ${tellBoundValue(value, locale)}`
  const on = ways === '' ? '' : ` (${ways})`
  const name = quote(metricTitle(id, telling), locale)
  const definition = metric?.definition
  switch (definition?.kind) {
    case 'time':
      return german ? `${name} beträgt im Mittel ${limit}${on}.` : `On average, ${name} is ${limit}${on}.`
    case 'share': {
      const shares = own(shareSentences, `${definition.part}/${definition.whole}`)
      if (shares !== undefined) return `${capital(shares[locale](limit))}${on}.`
      return german ? `Der Anteil ${name} beträgt ${limit}${on}.` : `The share ${name} is ${limit}${on}.`
    }
    case 'share-of-time':
      return german
        ? `Die Leistung ist in ${limit} der vereinbarten Zeit verfügbar${on}.`
        : `The service is available in ${limit} of the agreed time${on}.`
    case 'score': {
      const { min, max } = definition
      const scale = german
        ? `auf der Skala von ${tellDecimal(min, locale)} bis ${tellDecimal(max, locale)}`
        : `on the scale from ${tellDecimal(min, locale)} to ${tellDecimal(max, locale)}`
      return german
        ? `${name} liegt im Mittel bei ${limit} ${scale}${on}.`
        : `On average, ${name} is ${limit} ${scale}${on}.`
    }
    case undefined:
      return german ? `${name} beträgt ${limit}${on}.` : `${name} is ${limit}${on}.`
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
      return locale === 'de' ? 'mindestens' : 'at least'
    case 'at-most':
      return locale === 'de' ? 'höchstens' : 'at most'
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
  const { at, to, ...rest } = escalation
  nothingElse(rest)
  const who = quote(actorTitle(to, telling), telling.locale)
  if (telling.locale === 'de') {
    const when = at === 1 ? 'Ist die zugesagte Zeit' : `Sind ${tellShare(at, 'de')} der zugesagten Zeit`
    return `${when} verstrichen, wird ${who} unterrichtet.`
  }
  const when = at === 1 ? 'the promised time' : `${tellShare(at, 'en')} of the promised time`
  return `Once ${when} has passed, ${who} is told.`
}

/** What the client gets back, and when. */
export function creditSentence(credit: Credit, telling: Telling): string {
  const { share, metric: id, relation, threshold, ...rest } = credit
  nothingElse(rest)
  const { locale } = telling
  const metric = telling.contract.metrics.find((one) => one.id === id)
  const name = quote(metricTitle(id, telling), locale)
  const back = tellShare(share, locale)
  const limit = tellBoundValue(threshold, locale)
  const ofDeadlines = metric?.definition.kind === 'time' && threshold.kind === 'share'
  const below = relation === 'below'
  if (locale === 'de') {
    const when = ofDeadlines
      ? `Halten ${below ? 'weniger' : 'mehr'} als ${limit} der Anfragen die Frist für ${name} ein`
      : `Liegt ${name} ${below ? 'unter' : 'über'} ${limit}`
    return `${when}, ${share === 0.01 ? 'wird' : 'werden'} ${back} des Preises gutgeschrieben.`
  }
  const when = ofDeadlines
    ? `${below ? 'fewer' : 'more'} than ${limit} of requests meet the deadline for ${name}`
    : `${name} is ${relation} ${limit}`
  return `If ${when}, ${back} of the price is credited.`
}

/** Over which period goals are measured. */
export function windowSentence(window: Duration, locale: Locale): string {
  return locale === 'de'
    ? `Gemessen wird ${tellPer(window, 'de')}.`
    : `Goals are measured ${tellPer(window, 'en')}.`
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
