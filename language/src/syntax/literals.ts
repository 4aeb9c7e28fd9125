import { Big } from 'big.js'
import valid from 'semver/functions/valid.js'
import { holidayRegions } from '../embedded/holiday-regions.ts'
import type {
  Duration,
  LiteralProblem,
  MeasureValue,
  Money,
  QuantityRole,
  Share,
  VolumeValue,
} from '../model/values.ts'
import { parseDate } from '../text/civil.ts'

/** A number, whether `business` stands behind it, and its unit, as written. */
export interface QuantityText {
  readonly amount: string
  readonly business: boolean
  readonly unit: string | undefined
}

export type Read<T> = { readonly value: T } | { readonly problem: LiteralProblem }

type DurationUnit = {
  readonly unit: Duration['unit']
  readonly times: number
  readonly clock: 'elapsed' | 'calendar'
}

const durationUnits: ReadonlyMap<string, DurationUnit> = new Map<string, DurationUnit>([
  ['s', { unit: 'second', times: 1, clock: 'elapsed' }],
  ['min', { unit: 'minute', times: 1, clock: 'elapsed' }],
  ...['h', 'hour', 'hours'].map((word) => [word, { unit: 'hour', times: 1, clock: 'elapsed' }] as const),
  ...['day', 'days'].map((word) => [word, { unit: 'day', times: 1, clock: 'calendar' }] as const),
  ...['week', 'weeks'].map((word) => [word, { unit: 'week', times: 1, clock: 'calendar' }] as const),
  ...['month', 'months'].map((word) => [word, { unit: 'month', times: 1, clock: 'calendar' }] as const),
  ...['quarter', 'quarters'].map((word) => [word, { unit: 'month', times: 3, clock: 'calendar' }] as const),
  ...['year', 'years'].map((word) => [word, { unit: 'month', times: 12, clock: 'calendar' }] as const),
])

/** The words that can stand as a unit at a place, the usual one first. */
export const unitsOf: Readonly<Record<QuantityRole, readonly string[]>> = {
  effort: ['s', 'min', 'h'],
  patience: ['s', 'min', 'h'],
  limit: ['s', 'min', 'h', 'days', 'weeks', 'months', 'business min', 'business hours', 'business days'],
  notice: ['days', 'weeks', 'months', 'business days'],
  due: ['days', 'business days', 'business hours', 'weeks', 'h'],
  share: ['%'],
  money: ['EUR', 'CHF', 'USD'],
  staff: ['FTE'],
  week: ['h'],
  interval: ['day', 'week', 'month', 'quarter', 'year', 'business day'],
  volume: ['%', 'per day', 'per business day', 'per week', 'per month'],
  demand: ['per day', 'per business day', 'per week', 'per month'],
  period: ['day', 'business day', 'week', 'month', 'year'],
  bound: ['%', 's', 'min', 'h'],
  attribute: ['EUR', '%'],
}

let currencies: ReadonlySet<string> | undefined

/** Whether a code is one of ISO 4217, as far as the runtime knows them. */
export function isCurrency(code: string): boolean {
  currencies ??= new Set(Intl.supportedValuesOf('currency'))
  return currencies.has(code)
}

export function knownCurrencies(): readonly string[] {
  return Intl.supportedValuesOf('currency')
}

/** What people call the kinds of attributes elsewhere. */
const typeWords: Readonly<Record<string, string>> = {
  ...{ bool: 'boolean', yesno: 'boolean', int: 'number', integer: 'number', decimal: 'number' },
  ...{ float: 'number', datetime: 'date', currency: 'money EUR', amount: 'money EUR', euro: 'money EUR' },
  ...{ boolean: 'boolean', number: 'number', date: 'date', money: 'money EUR' },
}

/** The kind of attribute that a word was meant to be. */
export function attributeTypeMeant(word: string): string | undefined {
  if (isCurrency(word)) return `money ${word}`
  const lower = word.toLowerCase()
  return Object.hasOwn(typeWords, lower) ? typeWords[lower] : undefined
}

/** Whether a word means something as a unit anywhere. */
export function isUnit(word: string): boolean {
  return durationUnits.has(word) || word === '%' || word === 'FTE' || isCurrency(word)
}

const elapsedOnly: ReadonlySet<QuantityRole> = new Set(['effort', 'patience', 'week'])
const calendarOnly: ReadonlySet<QuantityRole> = new Set(['notice', 'interval', 'period'])

/** A length of time at a place where `role` says which ones make sense. */
export function readDuration(text: QuantityText, role: QuantityRole): Read<Duration> {
  const unit = text.unit ?? ''
  const found = durationUnits.get(unit)
  if (found === undefined) return { problem: { code: 'unknown-unit', unit, role, known: isUnit(unit) } }
  const amount = Number(text.amount) * found.times
  if (text.business) {
    if (elapsedOnly.has(role) || (found.clock === 'calendar' && found.unit !== 'day')) {
      return { problem: { code: 'unknown-unit:business', unit } }
    }
    return { value: { amount, unit: found.unit, clock: 'business' } }
  }
  const wrongClock = elapsedOnly.has(role) ? 'calendar' : calendarOnly.has(role) ? 'elapsed' : undefined
  if (found.clock === wrongClock) return { problem: { code: 'unknown-unit', unit, role, known: true } }
  return { value: { amount, unit: found.unit, clock: found.clock } }
}

/** The day of the month on which months begin: one that every month has. */
export function readMonthsStart(text: string): Read<number> {
  const day = Number(text.replaceAll('_', ''))
  return Number.isInteger(day) && day >= 1 && day <= 28
    ? { value: day }
    : { problem: { code: 'fiscal-month' } }
}

export interface ShareLimits {
  readonly least?: number
  readonly most?: number
  readonly exclusive?: boolean
}

/** `same day` and `next business day` can only be followed by `day`. */
export function readDay(unit: string): Read<string> {
  return unit === 'day' ? { value: unit } : { problem: { code: 'unknown-unit:day', unit } }
}

/**
 * A share from 0 to 100 %.
 * @param least the smallest share that makes sense here, in percent, and `most` the largest; `exclusive` leaves the
 * largest itself out.
 */
export function readShare(
  text: QuantityText,
  { least = 0, most = 100, exclusive = false }: ShareLimits = {},
): Read<Share> {
  if (text.unit !== '%' || text.business) {
    const unit = text.unit ?? ''
    return { problem: { code: 'unknown-unit', unit, role: 'share', known: isUnit(unit) } }
  }
  // The same few shares stand everywhere, and exact arithmetic takes its time.
  const key = `${text.amount} ${least} ${most} ${exclusive}`
  let share = shares.get(key)
  if (share === undefined) {
    share = computeShare(text.amount, { least, most, exclusive })
    if (shares.size >= mostShares) shares.clear()
    shares.set(key, share)
  }
  return share
}

const shares = new Map<string, Read<Share>>()
const mostShares = 10_000

function computeShare(amount: string, limits: Required<ShareLimits>): Read<Share> {
  const percent = new Big(amount)
  const { least, most, exclusive } = limits
  if (percent.gt(most) || percent.lt(least) || (exclusive && percent.eq(most))) {
    return { problem: { code: 'share-range', ...limits } }
  }
  return { value: { ratio: percent.times('0.01').toFixed() } }
}

export function readMoney(text: QuantityText): Read<Money> {
  const unit = text.unit ?? ''
  if (text.business) return { problem: { code: 'unknown-unit:business', unit } }
  if (isCurrency(unit)) return { value: { amount: plainDecimal(text.amount), currency: unit } }
  if (durationUnits.has(unit) || unit === '%' || unit === 'FTE') {
    return { problem: { code: 'unknown-unit', unit, role: 'money', known: true } }
  }
  return { problem: { code: 'unknown-currency', currency: unit } }
}

export function readStaff(text: QuantityText): Read<number> {
  const unit = text.unit ?? ''
  return unit === 'FTE' && !text.business
    ? { value: Number(text.amount) }
    : { problem: { code: 'unknown-unit', unit, role: 'staff', known: isUnit(unit) } }
}

/** A bound or the value of an attribute: with a unit or without. */
export function readMeasure(text: QuantityText, role: 'bound' | 'attribute'): Read<MeasureValue> {
  const { unit } = text
  if (unit === undefined) return { value: { kind: 'number', number: plainDecimal(text.amount) } }
  if (unit === '%') {
    const share = readShare(text)
    return 'value' in share ? { value: { kind: 'share', share: share.value } } : share
  }
  if (durationUnits.has(unit)) {
    const duration = readDuration(text, 'limit')
    return 'value' in duration ? { value: { kind: 'duration', duration: duration.value } } : duration
  }
  if (isCurrency(unit) || (role === 'attribute' && unit !== 'FTE')) {
    const money = readMoney(text)
    return 'value' in money ? { value: { kind: 'money', money: money.value } } : money
  }
  return { problem: { code: 'unknown-unit', unit, role, known: isUnit(unit) } }
}

/** Demand: so many in a period, or where it is a part of another (`volume`) a share of that. */
export function readVolume(
  text: QuantityText & { readonly period: string | undefined },
  role: 'volume' | 'demand' = 'volume',
): Read<VolumeValue> {
  if (text.period === undefined) {
    const unit = text.unit ?? ''
    if (unit !== '%' || role === 'demand')
      return { problem: { code: 'unknown-unit', unit, role, known: isUnit(unit) } }
    const share = readShare(text)
    return 'value' in share ? { value: { kind: 'share', share: share.value } } : share
  }
  const per = readDuration({ amount: '1', business: text.business, unit: text.period }, 'period')
  return 'value' in per
    ? { value: { kind: 'rate', rate: { amount: Number(text.amount), per: per.value } } }
    : per
}

/** `007.50` is `7.50`: no leading zeros, no separators; trailing zeros are kept, as they were written. */
function plainDecimal(text: string): string {
  const sign = text.startsWith('-') ? '-' : ''
  return sign + text.slice(sign.length).replace(/^0+(?=\d)/, '')
}

/** A date that exists, written `2027-01-31`. */
export function readDate(text: string): Read<string> {
  const [year = '', month = '', day = ''] = text.split('-')
  const instead = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (parseDate(instead) === undefined) return { problem: { code: 'invalid-date' } }
  return instead === text ? { value: text } : { problem: { code: 'invalid-date', instead } }
}

/** A time of day from `00:00` to `24:00`, written with two digits each. */
export function readTime(text: string): Read<string> {
  const [hour, minute] = text.split(':') as [string, string]
  const minutes = Number(hour) * 60 + Number(minute)
  if (Number(minute) > 59 || minutes > 24 * 60) return { problem: { code: 'invalid-time' } }
  const instead = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
  return instead === text ? { value: text } : { problem: { code: 'invalid-time', instead } }
}

/** A semantic version (semver.org). */
export function readVersion(text: string): Read<string> {
  if (valid(text) === text || (valid(text) !== null && text.includes('+'))) return { value: text }
  const parts = text
    .split(/[-+]/, 1)[0]!
    .split('.')
    .map((part) => String(Number(part)))
  const completed = [...parts, '0', '0'].slice(0, 3).join('.')
  return {
    problem: { code: 'invalid-version', ...(valid(completed) === null ? {} : { instead: completed }) },
  }
}

/** The time zones of the IANA database by their usual names. */
export function knownTimeZones(): readonly string[] {
  return Intl.supportedValuesOf('timeZone')
}

/**
 * A time zone of the IANA database, spelled as there: other programs know it by no other. Links such as `Europe/Kyiv`
 * and `Europe/Belfast` count. Fixed offsets do not, whatever they are called: `+01:00`, `Etc/GMT-1`.
 */
export function readTimeZone(text: string): Read<string> {
  const spelled = spellTimeZone(text)
  if (spelled === text) return { value: text }
  return {
    problem: { code: 'unknown-time-zone', ...(spelled === undefined ? {} : { instead: spelled }) },
  }
}

let zones: ReadonlyMap<string, string> | undefined

/** The name of a time zone in the capitals of the IANA database, `Europe/Berlin`; undefined if there is none. */
function spellTimeZone(text: string): string | undefined {
  zones ??= new Map([...knownTimeZones(), ...oddZones].map((name) => [name.toLowerCase(), name]))
  const known = zones.get(text.toLowerCase())
  if (known !== undefined) return known
  // What is no place has a fixed offset, whether it says so (`Etc/GMT-1`) or not (`EST`).
  if (!/^[a-z_]+(?:\/[a-z_-]+)+$/i.test(text) || /^etc\//i.test(text)) return undefined
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
  } catch {
    return undefined
  }
  // A link, which the runtime knows and does not list. Its words have a capital each, but for `Dar_es_Salaam`.
  return text
    .toLowerCase()
    .replace(/(^|[/_-])([a-z]+)/g, (_, before: string, word: string) =>
      /[_-]/.test(before) && /^(?:es|of|au)$/.test(word)
        ? before + word
        : before + word[0]!.toUpperCase() + word.slice(1),
    )
}

/** Names whose capitals follow no rule, and those of UTC, which is a zone by itself. */
const oddZones = [
  'UTC',
  'Etc/UTC',
  'America/Argentina/ComodRivadavia',
  'America/Knox_IN',
  'Antarctica/DumontDUrville',
  'Antarctica/McMurdo',
  'Australia/ACT',
  'Australia/LHI',
  'Australia/NSW',
  'Brazil/DeNoronha',
  'Chile/EasterIsland',
  'Mexico/BajaNorte',
  'Mexico/BajaSur',
  'US/Alaska',
  'US/Aleutian',
  'US/Arizona',
  'US/Central',
  'US/East-Indiana',
  'US/Eastern',
  'US/Hawaii',
  'US/Indiana-Starke',
  'US/Michigan',
  'US/Mountain',
  'US/Pacific',
  'US/Samoa',
]

const regions: ReadonlySet<string> = new Set(holidayRegions)

export function knownHolidayRegions(): readonly string[] {
  return holidayRegions
}

/** A country, or a country and its state, whose public holidays are known: `DE`, `DE-HE`. */
export function readHolidayRegion(text: string): Read<string> {
  return regions.has(text) ? { value: text } : { problem: { code: 'unknown-holiday-region' } }
}
