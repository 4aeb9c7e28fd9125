import { describeDuration, type Locale, tellWeekday } from '../speech/index.ts'
import type { ClockProblem } from './types.ts'
import { momentOf, tellClockTime, tellDay } from './wording.ts'

/** Why a contract has no due dates for a request. */
export type DueProblem =
  | ClockProblem
  /** Neither `2027-03-05T15:40` nor RFC 3339, or a date or time that does not exist. */
  | { readonly kind: 'invalid-received'; readonly received: string }
  /** The same of what happened to the request: `of` is an event that starts a clock, or what a pause is named by. */
  | {
      readonly kind: 'invalid-moment'
      readonly part: 'event' | 'pause'
      readonly of: string
      readonly value: string
    }
  /** A pause that ends when it begins, or before. */
  | {
      readonly kind: 'pause-ends-early'
      readonly of: string
      readonly from: string
      readonly to: string
    }
  | { readonly kind: 'unknown-service'; readonly service: string; readonly services: readonly string[] }
  | { readonly kind: 'unknown-segment'; readonly segment: string; readonly segments: readonly string[] }
  /** Several segments have the service, and the request names none. */
  | { readonly kind: 'segment-needed'; readonly service: string; readonly segments: readonly string[] }
  /** The contract answers for the segment, but not for this service. */
  | { readonly kind: 'not-assigned'; readonly segment: string; readonly service: string }
  | {
      readonly kind: 'not-offered'
      readonly segment: string
      readonly service: string
      readonly because?: string
    }
  | { readonly kind: 'unknown-sla'; readonly sla: string }
  /** The SLA has no calendar, or one that the contract does not have. */
  | { readonly kind: 'unknown-calendar'; readonly sla: string; readonly calendar?: string }

type ProblemKind = DueProblem['kind']
type Of<K extends ProblemKind> = Extract<DueProblem, { readonly kind: K }>

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

/** So long ago that every day is told with its date. */
const long = '0001-01-01'

/** `Monday 31 May 2027 17:00`, `Montag, 31. Mai 2027, 17:00 Uhr`. */
function after(problem: Of<'no-opening'>, locale: Locale): string {
  const moment = momentOf(problem.after, problem.timeZone)
  const day = tellDay(moment.date, long, locale)
  return `${day}${{ en: '', de: ',' }[locale]} ${tellClockTime(moment, locale)}`
}

const english: { readonly [K in ProblemKind]: (problem: Of<K>) => string } = {
  'unknown-zone': (p) =>
    `Calendar "${p.calendar}" has the time zone "${p.timeZone}", which does not exist. Give an IANA name such as "Europe/Berlin".`,
  'unknown-region': (p) =>
    `Calendar "${p.calendar}" has the holidays of "${p.region}", a region without known holidays. Give a country, or a country and state such as "DE-HE".`,
  'holidays-not-loaded': (p) =>
    `The holidays of "${p.region}" for calendar "${p.calendar}" have not been loaded.`,
  'holidays-unknown': (p) =>
    `Nobody knows the holidays of "${p.region}" for calendar "${p.calendar}" there: they are known${
      p.from === undefined ? '' : ` from ${tellDay(p.from, long, 'en')}`
    }${p.until === undefined ? '' : ` until ${tellDay(p.until, long, 'en')}`}.`,
  'invalid-hours': (p) =>
    `Calendar "${p.calendar}" has the hours ${p.from}-${p.to} for ${tellWeekday(p.on, 'en')}. Hours go from a time to a later one of the same day, 24:00 at the latest; past midnight they go on the next day from 00:00.`,
  'invalid-date': (p) =>
    p.from === p.to
      ? `Calendar "${p.calendar}" names the date ${p.from}, which does not exist.`
      : `Calendar "${p.calendar}" names the dates ${p.from} to ${p.to}. Both must exist, and the second must not be before the first.`,
  'no-opening': (p) =>
    `Calendar "${p.calendar}" has not enough open time between ${after(p, 'en')} and ${tellDay(p.until.slice(0, 10), long, 'en')}. Open it, or promise less.`,
  'invalid-duration': (p) =>
    `${Number.isFinite(p.duration.amount) ? `"${describeDuration(p.duration, 'en')}"` : 'A length of time that is no number'} cannot be reckoned: seconds, minutes and hours may have decimals, days, weeks and months are whole, and nothing is negative.`,
  'invalid-time': (p) => `"${p.time}" is no time of day. Write 00:00 to 24:00.`,
  'out-of-range': () => 'The clock reckons in the years 1 to 9999 only.',
  'invalid-received': (p) =>
    `"${p.received}" is no moment. Write a local time such as 2027-03-05T15:40, or one with an offset such as 2027-03-05T15:40:00+01:00.`,
  'invalid-moment': (p) =>
    `"${p.value}" is no moment for "${p.of}". Write a local time such as 2027-03-05T15:40, or one with an offset such as 2027-03-05T15:40:00+01:00.`,
  'pause-ends-early': (p) => `The pause "${p.of}" from ${p.from} to ${p.to} does not end after it begins.`,
  'unknown-service': (p) =>
    `The contract has no service "${p.service}". ${p.services.length > 0 ? `It has ${quoted(p.services)}.` : 'It has none at all.'}`,
  'unknown-segment': (p) =>
    `The contract has no segment "${p.segment}". ${p.segments.length > 0 ? `It has ${quoted(p.segments)}.` : 'It has none at all.'}`,
  'segment-needed': (p) =>
    `What applies to "${p.service}" depends on the segment. Name one of ${quoted(p.segments)}.`,
  'not-assigned': (p) =>
    `The contract does not say what segment "${p.segment}" gets for service "${p.service}".`,
  'not-offered': (p) =>
    `Service "${p.service}" is not offered to segment "${p.segment}"${p.because === undefined ? '' : `: ${p.because}`}.`,
  'unknown-sla': (p) => `The contract has no SLA "${p.sla}".`,
  'unknown-calendar': (p) =>
    p.calendar === undefined
      ? `SLA "${p.sla}" has no hours, so nothing can be reckoned.`
      : `The contract has no calendar "${p.calendar}", which SLA "${p.sla}" goes by.`,
}

const german: { readonly [K in ProblemKind]: (problem: Of<K>) => string } = {
  'unknown-zone': (p) =>
    `Der Kalender „${p.calendar}“ hat die Zeitzone „${p.timeZone}“, die es nicht gibt. Geben Sie einen IANA-Namen wie „Europe/Berlin“ an.`,
  'unknown-region': (p) =>
    `Der Kalender „${p.calendar}“ hat die Feiertage von „${p.region}“, einer Region ohne bekannte Feiertage. Geben Sie ein Land oder Land und Bundesland wie „DE-HE“ an.`,
  'holidays-not-loaded': (p) =>
    `Die Feiertage von „${p.region}“ für den Kalender „${p.calendar}“ sind nicht geladen.`,
  'holidays-unknown': (p) =>
    `Die Feiertage von „${p.region}“ für den Kalender „${p.calendar}“ kennt dort niemand: Bekannt sind sie${
      p.from === undefined ? '' : ` ab ${tellDay(p.from, long, 'de')}`
    }${p.until === undefined ? '' : ` bis ${tellDay(p.until, long, 'de')}`}.`,
  'invalid-hours': (p) =>
    `Der Kalender „${p.calendar}“ hat für ${tellWeekday(p.on, 'de')} die Zeiten ${p.from}-${p.to}. Zeiten reichen von einer Uhrzeit bis zu einer späteren desselben Tages, höchstens bis 24:00; über Mitternacht geht es am nächsten Tag ab 00:00 weiter.`,
  'invalid-date': (p) =>
    p.from === p.to
      ? `Der Kalender „${p.calendar}“ nennt das Datum ${p.from}, das es nicht gibt.`
      : `Der Kalender „${p.calendar}“ nennt die Tage ${p.from} bis ${p.to}. Beide muss es geben, und der zweite darf nicht vor dem ersten liegen.`,
  'no-opening': (p) =>
    `Der Kalender „${p.calendar}“ hat zwischen ${after(p, 'de')} und ${tellDay(p.until.slice(0, 10), long, 'de')}, nicht genug geöffnete Zeit. Öffnen Sie ihn, oder sagen Sie weniger zu.`,
  'invalid-duration': (p) =>
    `${Number.isFinite(p.duration.amount) ? `„${describeDuration(p.duration, 'de')}“` : 'Eine Dauer, die keine Zahl ist,'} lässt sich nicht berechnen: Sekunden, Minuten und Stunden dürfen Nachkommastellen haben, Tage, Wochen und Monate sind ganz, und nichts ist negativ.`,
  'invalid-time': (p) => `„${p.time}“ ist keine Uhrzeit. Möglich ist 00:00 bis 24:00.`,
  'out-of-range': () => 'Gerechnet wird nur in den Jahren 1 bis 9999.',
  'invalid-received': (p) =>
    `„${p.received}“ ist kein Zeitpunkt. Schreiben Sie eine Ortszeit wie 2027-03-05T15:40 oder eine mit Abstand zu UTC wie 2027-03-05T15:40:00+01:00.`,
  'invalid-moment': (p) =>
    `„${p.value}“ ist kein Zeitpunkt für „${p.of}“. Schreiben Sie eine Ortszeit wie 2027-03-05T15:40 oder eine mit Abstand zu UTC wie 2027-03-05T15:40:00+01:00.`,
  'pause-ends-early': (p) => `Die Pause „${p.of}“ von ${p.from} bis ${p.to} endet nicht nach ihrem Beginn.`,
  'unknown-service': (p) =>
    `Der Vertrag hat keine Leistung „${p.service}“. ${p.services.length > 0 ? `Er hat ${quotedGerman(p.services)}.` : 'Er hat gar keine.'}`,
  'unknown-segment': (p) =>
    `Der Vertrag hat kein Segment „${p.segment}“. ${p.segments.length > 0 ? `Er hat ${quotedGerman(p.segments)}.` : 'Er hat gar keines.'}`,
  'segment-needed': (p) =>
    `Was für „${p.service}“ gilt, hängt vom Segment ab. Nennen Sie eines von ${quotedGerman(p.segments)}.`,
  'not-assigned': (p) =>
    `Der Vertrag sagt nicht, was das Segment „${p.segment}“ bei der Leistung „${p.service}“ bekommt.`,
  'not-offered': (p) =>
    `Die Leistung „${p.service}“ wird dem Segment „${p.segment}“ nicht angeboten${p.because === undefined ? '' : `: ${p.because}`}.`,
  'unknown-sla': (p) => `Der Vertrag hat kein SLA „${p.sla}“.`,
  'unknown-calendar': (p) =>
    p.calendar === undefined
      ? `Das SLA „${p.sla}“ hat keine Zeiten, also lässt sich nichts berechnen.`
      : `Der Vertrag hat keinen Kalender „${p.calendar}“, nach dem sich das SLA „${p.sla}“ richtet.`,
}

function quotedGerman(names: readonly string[]): string {
  return names.map((name) => `„${name}“`).join(', ')
}

/** Whether an answer is a problem instead. */
export function isProblem<T>(answer: T): answer is Extract<T, DueProblem> {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'kind' in answer &&
    typeof answer.kind === 'string' &&
    Object.hasOwn(english, answer.kind)
  )
}

/** A problem in a sentence or two: what is wrong, and what to do. */
export function describeProblem(problem: DueProblem, locale: Locale = 'en'): string {
  const describe = { en: english, de: german }[locale][problem.kind] as (problem: DueProblem) => string
  return describe(problem)
}
