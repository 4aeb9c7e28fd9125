import { alternatives, decimalMark, type Locale, type Localized, tellInteger } from '../speech/index.ts'
import { fold } from './conditions.ts'
import { minorDigits } from './currency.ts'
import type { Gap, Witness } from './findings.ts'
import type { Attribute, Condition, Range, Test, Value } from './types.ts'

const YES_NO: Localized<readonly [no: string, yes: string]> = { en: ['no', 'yes'], de: ['nein', 'ja'] }

/**
 * A value of an attribute in words: `500,000 EUR` or `500.000 EUR`, `yes` or `ja`. Exact, however long the number. Dates
 * stay as in the language, `2027-01-31`, and values of an enumeration are their ids.
 */
export function describeValue(value: Value, attribute: Attribute, locale: Locale): string {
  if (typeof value === 'boolean') return YES_NO[locale][value ? 1 : 0]
  const { type } = attribute
  const text = typeof value === 'string' ? value : value.amount
  if (type.kind === 'number') return describeNumber(text, locale, 0)
  if (type.kind === 'money')
    return `${describeNumber(text, locale, minorDigits(type.currency))} ${type.currency}`
  return text
}

/**
 * A witness in words: `revenue 500,000 EUR, strategic no`.
 * @param onlyRelevant only what makes it a witness, unless that is nothing
 * @param by what attributes and values are called by: ids where it is about code, titles in what is read without it
 */
export function describeWitness(
  witness: Witness,
  attributes: readonly Attribute[],
  locale: Locale,
  onlyRelevant: boolean,
  by: 'ids' | 'titles' = 'ids',
): string {
  const relevant = new Set(witness.relevant)
  const all = !onlyRelevant || relevant.size === 0
  const parts = attributes.flatMap((attribute) => {
    if (!(all || relevant.has(attribute.id)) || !Object.hasOwn(witness.values, attribute.id)) return []
    const value = describeValue(witness.values[attribute.id]!, attribute, locale)
    if (by === 'ids') return [`${attribute.id} ${value}`]
    const { id, title = id, type } = attribute
    const listed = type.kind === 'enumeration' ? type.values.find((one) => one.id === value) : undefined
    return [`${title} ${listed?.title ?? value}`]
  })
  return parts.join(', ')
}

/** A condition as it is written in the language: `priority = P1 or not standard`. */
export function writeCondition(condition: Condition): string {
  const written = fold<{ text: string; binds: number }>(
    condition,
    (test) => ({ text: writeTest(test), binds: 3 }),
    (kind, parts) => {
      if (kind === 'not') return { text: `not ${inParentheses(parts[0]!, 2)}`, binds: 2 }
      if (parts.length === 1) return parts[0]!
      const binds = kind === 'all' ? 1 : 0
      const word = kind === 'all' ? ' and ' : ' or '
      return { text: parts.map((part) => inParentheses(part, binds + 1)).join(word), binds }
    },
  )
  return written.text
}

const inParentheses = ({ text, binds }: { text: string; binds: number }, least: number): string =>
  binds < least ? `(${text})` : text

function writeTest(test: Test): string {
  if (test.kind === 'in') return `${test.attribute} in (${test.values.map(writeValue).join(', ')})`
  const { attribute, operator, value } = test
  if (value === true && operator === '=') return attribute
  return `${attribute} ${operator} ${writeValue(value)}`
}

function writeValue(value: Value): string {
  if (typeof value === 'boolean') return YES_NO.en[value ? 1 : 0]
  return typeof value === 'string' ? value : `${value.amount} ${value.currency}`
}

/**
 * The region of a gap in words: `revenue from 400,000 EUR to below 500,000 EUR, strategic no`. Empty for the region of
 * all customers.
 */
export function describeRegion(gap: Gap, attributes: readonly Attribute[], locale: Locale): string {
  const parts = gap.region.flatMap(({ attribute: id, extent }) => {
    const attribute = attributes.find((candidate) => candidate.id === id)
    if (attribute === undefined) return []
    const told =
      extent.kind === 'ranges'
        ? extent.ranges.map((range) => describeRange(range, attribute, locale))
        : extent.values.map((value) => describeValue(value, attribute, locale))
    return [`${id} ${alternatives(told, locale)}`]
  })
  return parts.join(', ')
}

/** The forms of a range: from and to, first without and then with the limit itself; alone and together. */
const RANGES = {
  en: {
    amount: { above: 'above', from: 'from', below: 'below', to: 'up to' },
    date: { above: 'after', from: 'from', below: 'before', to: 'up to' },
  },
  de: {
    amount: { above: 'über', from: 'ab', below: 'unter', to: 'bis' },
    date: { above: 'nach dem', from: 'ab', below: 'vor dem', to: 'bis' },
  },
} as const

function describeRange({ from, to }: Range, attribute: Attribute, locale: Locale): string {
  const words = RANGES[locale][attribute.type.kind === 'date' ? 'date' : 'amount']
  const low = from && describeValue(from.value, attribute, locale)
  const high = to && describeValue(to.value, attribute, locale)
  if (from?.included && to?.included && low === high) return low!
  const start = from && `${from.included ? words.from : words.above} ${low}`
  const end = to && `${to.included ? words.to : words.below} ${high}`
  if (start === undefined || end === undefined) return start ?? end ?? ''
  if (!from?.included && !to?.included) return `${start} ${{ en: 'and', de: 'und' }[locale]} ${end}`
  if (to?.included) return `${start} ${end}`
  return `${start} ${{ en: 'to', de: 'bis' }[locale]} ${end}`
}

/** Intl groups the whole part, exactly as a bigint; it would round a fraction of more than a hundred digits. */
function describeNumber(text: string, locale: Locale, digits: number): string {
  const [whole = '', fraction = ''] = text.replaceAll('_', '').replace('-', '').split('.')
  const shortest = fraction.replace(/0+$/, '')
  const sign = text.startsWith('-') ? '-' : ''
  const decimals = shortest === '' ? '' : decimalMark(locale) + shortest.padEnd(digits, '0')
  return `${sign}${tellInteger(BigInt(whole), locale)}${decimals}`
}
