import { alternatives, type Locale } from '../speech/index.ts'
import { parseDate } from '../text/civil.ts'
import { minorDigits } from './currency.ts'
import { decimalText, parseDecimal } from './decimal.ts'
import type { Attribute, Customer } from './types.ts'

/** What is wrong with a customer given as text. */
export type CustomerError =
  /** A part that is no `name=value`. */
  | { readonly kind: 'malformed'; readonly text: string }
  | { readonly kind: 'unknown-attribute'; readonly attribute: string; readonly known: readonly string[] }
  | { readonly kind: 'repeated-attribute'; readonly attribute: string }
  | { readonly kind: 'missing-attribute'; readonly attribute: Attribute }
  | { readonly kind: 'invalid-value'; readonly attribute: Attribute; readonly text: string }
  /** An amount or a number that counts from zero on. */
  | { readonly kind: 'below-zero'; readonly attribute: Attribute; readonly text: string }

export type ParsedCustomer =
  | { readonly ok: true; readonly customer: Customer }
  /** Everything that is wrong, in the order of the text, then what is missing. */
  | { readonly ok: false; readonly errors: readonly CustomerError[] }

/**
 * Reads a customer such as `revenue=30000,country=DE,strategic=no`: each attribute once, in any order, spaces around
 * names and values allowed. Money is `30000`, `30_000`, `30000.50` or `30000 EUR`, with no more decimals than the currency
 * has, so that the German `30.000` is not taken for thirty; a boolean is yes, no, ja, nein, true or false in any case; a
 * date is `2027-01-31`; a value of an enumeration is its id. Never throws.
 * @param signed the attributes that can be below zero (`signedAttributes`); all if not given
 */
export function parseCustomer(
  text: string,
  attributes: readonly Attribute[],
  signed?: ReadonlySet<string>,
): ParsedCustomer {
  const errors: CustomerError[] = []
  const byId = new Map(attributes.map((attribute) => [attribute.id, attribute] as const).reverse())
  const given = new Map<string, string | boolean | undefined>()
  for (const part of text.split(',')) {
    if (part.trim() === '' && text.trim() === '') continue
    const equals = part.indexOf('=')
    const id = part.slice(0, Math.max(0, equals)).trim().normalize('NFC')
    const written = part.slice(equals + 1).trim()
    if (equals < 0 || id === '') {
      errors.push({ kind: 'malformed', text: part.trim() })
      continue
    }
    const attribute = byId.get(id)
    if (attribute === undefined) {
      errors.push({
        kind: 'unknown-attribute',
        attribute: id,
        known: [...new Set(attributes.map((a) => a.id))],
      })
      continue
    }
    if (given.has(id)) {
      errors.push({ kind: 'repeated-attribute', attribute: id })
      continue
    }
    const value = readValue(written, attribute)
    given.set(id, value)
    if (value === undefined) errors.push({ kind: 'invalid-value', attribute, text: written })
    else if (signed?.has(id) === false && isBelowZero(value, attribute))
      errors.push({ kind: 'below-zero', attribute, text: written })
  }
  for (const attribute of new Set(attributes.map(({ id }) => byId.get(id)!))) {
    if (!given.has(attribute.id)) errors.push({ kind: 'missing-attribute', attribute })
  }
  if (errors.length > 0) return { ok: false, errors }
  return { ok: true, customer: Object.fromEntries([...given] as [string, string | boolean][]) }
}

/** What is wrong, in a sentence that says what is expected. */
export function describeCustomerError(error: CustomerError, locale: Locale): string {
  switch (error.kind) {
    case 'malformed':
      return {
        en: `\`${error.text}\` is not of the form attribute=value`,
        de: `\`${error.text}\` ist keine Angabe der Form merkmal=wert`,
      }[locale]
    case 'unknown-attribute':
      return {
        en: `There is no attribute \`${error.attribute}\`; known are: ${error.known.join(', ')}`,
        de: `Ein Merkmal \`${error.attribute}\` gibt es nicht; bekannt sind: ${error.known.join(', ')}`,
      }[locale]
    case 'repeated-attribute':
      return {
        en: `\`${error.attribute}\` is given more than once`,
        de: `\`${error.attribute}\` ist mehrfach angegeben`,
      }[locale]
    case 'missing-attribute':
      return {
        en: `\`${error.attribute.id}\` is missing; expected is ${expected(error.attribute, locale)}`,
        de: `\`${error.attribute.id}\` fehlt; erwartet wird ${expected(error.attribute, locale)}`,
      }[locale]
    case 'invalid-value':
      return {
        en: `\`${error.text}\` is no value of \`${error.attribute.id}\`; expected is ${expected(error.attribute, locale)}`,
        de: `\`${error.text}\` ist kein Wert von \`${error.attribute.id}\`; erwartet wird ${expected(error.attribute, locale)}`,
      }[locale]
    case 'below-zero':
      return {
        en: `\`${error.text}\` is below zero; \`${error.attribute.id}\` counts from ${zero(error.attribute)} on, since no condition means less`,
        de: `\`${error.text}\` liegt unter null; \`${error.attribute.id}\` zählt ab ${zero(error.attribute)}, denn keine Bedingung meint weniger`,
      }[locale]
  }
}

function isBelowZero(value: string | boolean, { type }: Attribute): boolean {
  return (type.kind === 'money' || type.kind === 'number') && String(value).startsWith('-')
}

/** `0 EUR`, `0` */
function zero({ type }: Attribute): string {
  return type.kind === 'money' ? `0 ${type.currency}` : '0'
}

function expected({ type }: Attribute, locale: Locale): string {
  switch (type.kind) {
    case 'money': {
      const digits = minorDigits(type.currency)
      const decimals = { en: `at most ${digits} decimals`, de: `höchstens ${digits} Nachkommastellen` }[
        locale
      ]
      const none = { en: 'without decimals', de: 'ohne Nachkommastellen' }[locale]
      return `${{ en: 'an amount such as', de: 'ein Betrag wie' }[locale]} 30000 ${type.currency}, ${
        digits === 0 ? none : `${{ en: 'with', de: 'mit' }[locale]} ${decimals}`
      }`
    }
    case 'number':
      return { en: 'a number such as 12 or 0.5', de: 'eine Zahl wie 12 oder 0.5' }[locale]
    case 'boolean':
      return { en: 'yes or no', de: 'ja oder nein' }[locale]
    case 'date':
      return { en: 'a date such as 2027-01-31', de: 'ein Datum wie 2027-01-31' }[locale]
    case 'enumeration':
      return alternatives(
        type.values.map(({ id }) => id),
        locale,
      )
  }
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'ja', 'true'].map((word) => [word, true] as const),
  ...['no', 'nein', 'false'].map((word) => [word, false] as const),
])

function readValue(text: string, { type }: Attribute): string | boolean | undefined {
  switch (type.kind) {
    case 'money': {
      const amount = text.endsWith(type.currency) ? text.slice(0, -type.currency.length).trimEnd() : text
      const digits = minorDigits(type.currency)
      if ((amount.split('.')[1] ?? '').length > digits) return undefined
      const number = parseDecimal(amount)
      if (number === undefined) return undefined
      const plain = decimalText(number.units, number.scale)
      return number.scale === 0 ? plain : plain.padEnd(plain.indexOf('.') + 1 + digits, '0')
    }
    case 'number': {
      const number = parseDecimal(text)
      return number && decimalText(number.units, number.scale)
    }
    case 'boolean':
      return BOOLEANS.get(text.toLowerCase())
    case 'date':
      return parseDate(text) === undefined ? undefined : text
    case 'enumeration': {
      const id = text.normalize('NFC')
      return type.values.some((value) => value.id === id) ? id : undefined
    }
  }
}
