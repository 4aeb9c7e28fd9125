// What stands beside the goals of an SLA: who is told, what the client gets back, what stops and excuses, over which periods.

import { nothingElse } from '../compile/nothing-else.ts'
import type { CompiledSla, Duration } from '../compile/schema.ts'
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
import { type BoundValue, tellBoundValue } from './bounds.ts'
import { casesWord } from './conditions.ts'
import { tellDuration, tellPer, tellWithin } from './durations.ts'
import type { Credit, Escalation } from './goals.ts'
import { actorTitle, metricTitle, reasonTitle, type Telling } from './names.ts'

type Excuse = NonNullable<CompiledSla['excuses']>[number]

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
