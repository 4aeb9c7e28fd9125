import type { CompiledContract, Condition } from '../compile/schema.ts'
import { alternatives, type Locale, quote, tellDate, tellDecimal } from '../speech/index.ts'
import { withId } from '../text/lists.ts'
import { tellMoney } from './money.ts'
import { caseAttributes, type Telling } from './names.ts'

type Attribute = CompiledContract['segmentation']['attributes'][number]
type Compare = Extract<Condition, { readonly kind: 'compare' }>
type Ranged = Compare & { operator: Exclude<Compare['operator'], '=' | '!='> }
type Value = Compare['value']
type Operator = Compare['operator']

/**
 * Which customers a condition means: `Beziehung: „Customer“ und (Rahmenvertrag: „ja“ oder Jahresumsatz ab 400.000 €)`.
 * @param colon what stands between an attribute and its value, but for a range; nothing in a sentence
 */
export function tellCondition(
  condition: Condition,
  attributes: readonly Attribute[],
  locale: Locale,
  colon: '' | ':' = ':',
): string {
  const told = (part: Condition): string => tellCondition(part, attributes, locale, colon)
  switch (condition.kind) {
    case 'all': {
      const parts = condition.of.map((part, index) => {
        if (part.kind === 'any' || (part.kind === 'in' && part.values.length > 1)) return `(${told(part)})`
        // `Jahresumsatz ab 20.000 € und unter 500.000 €`
        const before = condition.of[index - 1]
        return isRange(part) && before !== undefined && isRange(before) && before.attribute === part.attribute
          ? rangeOf(part, attributes, locale)
          : told(part)
      })
      return parts.join({ en: ' and ', de: ' und ' }[locale])
    }
    case 'any':
      return condition.of
        .map((part) => (part.kind === 'all' ? `(${told(part)})` : told(part)))
        .join({ en: ' or ', de: ' oder ' }[locale])
    case 'not': {
      const { of } = condition
      if (of.kind === 'compare' && typeof of.value === 'boolean') return told({ ...of, value: !of.value })
      return `${{ en: 'not', de: 'nicht' }[locale]} (${told(of)})`
    }
    case 'compare': {
      const title = titleOf(condition.attribute, attributes)
      return isRange(condition)
        ? `${within(title, colon, locale)}${isDate(condition, attributes) ? colon : ''} ${rangeOf(condition, attributes, locale)}`
        : `${beforeValue(title, colon, locale)} ${equalTo(condition, attributes, locale)}`
    }
    case 'in': {
      const attribute = withId(attributes, condition.attribute)
      const values = condition.values.map((value) => tellValue(value, attribute, locale))
      return `${beforeValue(titleOf(condition.attribute, attributes), colon, locale)} ${alternatives(values, locale)}`
    }
    case 'otherwise':
      return { en: 'all others', de: 'alle übrigen' }[locale]
    default:
      return condition satisfies never
  }
}

/** A title in a sentence: one of several words, which may be a sentence itself, in quotation marks. */
function within(title: string, colon: '' | ':', locale: Locale): string {
  return colon === '' && /\s/.test(title) ? quote(title, locale) : title
}

/** The same before a value: `Priorität`, `„Betrifft mehrere Kunden“:`. */
function beforeValue(title: string, colon: '' | ':', locale: Locale): string {
  const told = within(title, colon, locale)
  return told === title ? title + colon : `${told}:`
}

function titleOf(id: string, attributes: readonly Attribute[]): string {
  return withId(attributes, id)?.title ?? id
}

/** Names of dates end as sentences do: "created on". */
function isDate({ attribute: id }: Compare, attributes: readonly Attribute[]): boolean {
  return withId(attributes, id)?.type.kind === 'date'
}

function isRange(condition: Condition): condition is Ranged {
  return condition.kind === 'compare' && condition.operator !== '=' && condition.operator !== '!='
}

/** For amounts, and for days. */
const operators: Readonly<
  Record<Locale, Readonly<Record<Exclude<Operator, '=' | '!='>, readonly [amount: string, day: string]>>>
> = {
  en: {
    '<': ['below', 'before'],
    '<=': ['up to', 'up to'],
    '>': ['above', 'after'],
    '>=': ['from', 'from'],
  },
  de: {
    '<': ['unter', 'vor dem'],
    '<=': ['bis', 'bis'],
    '>': ['über', 'nach dem'],
    '>=': ['ab', 'ab'],
  },
}

/** `ab 400.000 €`, `before 1 July 2026` */
function rangeOf(
  { attribute: id, operator, value }: Ranged,
  attributes: readonly Attribute[],
  locale: Locale,
): string {
  const attribute = withId(attributes, id)
  const told = tellValue(value, attribute, locale)
  return `${operators[locale][operator][attribute?.type.kind === 'date' ? 1 : 0]} ${told}`
}

/** What a value is, or is not: `„Customer“`, `not “Customer”`. */
function equalTo(
  { attribute: id, operator, value }: Compare,
  attributes: readonly Attribute[],
  locale: Locale,
): string {
  const attribute = withId(attributes, id)
  if (typeof value === 'boolean') return tellValue(operator === '!=' ? !value : value, attribute, locale)
  const not = { en: 'not ', de: 'nicht ' }[locale]
  return `${operator === '!=' ? not : ''}${tellValue(value, attribute, locale)}`
}

/** A value of an attribute: `400.000 €`, `1 July 2026`, `yes`; that of an enumeration by its name. */
function tellValue(value: Value, attribute: Attribute | undefined, locale: Locale): string {
  if (typeof value === 'boolean') {
    return quote({ en: value ? 'yes' : 'no', de: value ? 'ja' : 'nein' }[locale], locale)
  }
  if (typeof value !== 'string') return tellMoney(value, locale)
  switch (attribute?.type.kind) {
    case 'number':
      return tellDecimal(value, locale)
    case 'date':
      return tellDate(value, 'long', locale)
    default:
      return quote(value, locale)
  }
}

/** For which cases something holds: `for cases with …`, `für alle übrigen Fälle`; nothing if for all. */
export function casesOf(when: Condition | undefined, telling: Telling): string {
  if (when === undefined) return ''
  const { locale } = telling
  if (when.kind === 'otherwise') return { en: 'for all other cases', de: 'für alle übrigen Fälle' }[locale]
  const told = tellCondition(when, caseAttributes(telling), locale, '')
  return { en: `for cases with ${told}`, de: `für Fälle mit ${told}` }[locale]
}

/** The same before the sentence. */
export function casesWord(when: Condition | undefined, telling: Telling): string {
  const told = casesOf(when, telling)
  return told === '' ? '' : `${told[0]!.toUpperCase()}${told.slice(1)}: `
}
