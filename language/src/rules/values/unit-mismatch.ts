import type {
  Attribute,
  AttributeTest,
  AttributeType,
  Condition,
  ConditionValue,
  Declaration,
} from '../../model/declarations.ts'
import type { FileModel } from '../../model/file.ts'
import { isBoolean } from '../../model/segmentation.ts'
import { code, type Localized, message } from '../../speech/index.ts'
import { defineRule, type Fix } from '../define-rule.ts'
import { rewrite } from '../support/literal-rule.ts'
import { declaredHere } from '../words.ts'

interface Mismatch {
  readonly attribute: Attribute
  readonly value: string
}

/** What an attribute is, and how a value of it is written. */
function typeWords(type: AttributeType): { is: Localized; like: string } {
  switch (type.kind) {
    case 'money': {
      const currency = type.currency.value ?? 'EUR'
      return {
        is: { en: `an amount in ${currency}`, de: `ein Betrag in ${currency}` },
        like: `20_000 ${currency}`,
      }
    }
    case 'number':
      return { is: { en: 'a number without a unit', de: 'eine Zahl ohne Einheit' }, like: '20' }
    case 'boolean':
      return { is: { en: 'either yes or no', de: 'entweder yes oder no' }, like: 'yes' }
    case 'date':
      return { is: { en: 'a date', de: 'ein Datum' }, like: '2027-01-31' }
    case 'enumeration':
      return {
        is: { en: 'one of a list of values', de: 'ein Wert aus einer Liste' },
        like: type.values[0]?.id ?? '',
      }
  }
}

export const unitMismatch = defineRule({
  name: 'unit-mismatch',
  severity: 'error',
  purpose: {
    en: 'A condition compares an attribute with something of another kind.',
    de: 'Eine Bedingung vergleicht ein Merkmal mit etwas anderer Art.',
  },
  messages: {
    value: message<Mismatch>({
      en: ({ attribute, value }) =>
        `${code(attribute.id)} is ${typeWords(attribute.type!).is.en}; it cannot be compared with ${code(value)}.`,
      de: ({ attribute, value }) =>
        `${code(attribute.id)} ist ${typeWords(attribute.type!).is.de}; ein Vergleich mit ${code(value)} ist nicht möglich.`,
      help: {
        en: ({ attribute }) => `Write a value such as ${typeWords(attribute.type!).like}.`,
        de: ({ attribute }) => `Einen Wert wie ${typeWords(attribute.type!).like} schreiben.`,
      },
    }),
    order: message<Mismatch>({
      en: ({ attribute, value }) =>
        `${code(attribute.id)} is ${typeWords(attribute.type!).is.en}; such values have no order for ${code(value)}.`,
      de: ({ attribute, value }) =>
        `${code(attribute.id)} ist ${typeWords(attribute.type!).is.de}; eine Reihenfolge für ${code(value)} gibt es dabei nicht.`,
      help: {
        en: () => 'Use =, != or in (…).',
        de: () => '=, != oder in (…) verwenden.',
      },
    }),
    alone: message<{ attribute: Attribute }>({
      en: ({ attribute }) =>
        `${code(attribute.id)} is ${typeWords(attribute.type!).is.en}; alone it is no condition.`,
      de: ({ attribute }) =>
        `${code(attribute.id)} ist ${typeWords(attribute.type!).is.de}; allein ist das keine Bedingung.`,
      help: {
        en: ({ attribute }) => `Compare it: ${attribute.id} = ${typeWords(attribute.type!).like}`,
        de: ({ attribute }) => `Mit etwas vergleichen: ${attribute.id} = ${typeWords(attribute.type!).like}`,
      },
    }),
  },
  file(file, report) {
    for (const declaration of file.declarations) {
      for (const condition of conditionsIn(declaration)) {
        for (const test of testsOf(condition)) {
          const attribute = test.attribute.target
          if (attribute?.type === undefined || isBroken(file, attribute)) continue
          const related = [declaredHere(attribute)]
          if (test.operator === undefined) {
            if (attribute.type.kind !== 'boolean' && !goesOnWrongly(file, test))
              report('alone', { attribute }, { at: test.origin, related })
            continue
          }
          const hasOrder = attribute.type.kind !== 'boolean' && attribute.type.kind !== 'enumeration'
          const ordering = test.operator.startsWith('<') || test.operator.startsWith('>')
          if (ordering && !hasOrder) {
            report('order', { attribute, value: test.operator }, { at: test.origin, related })
            continue
          }
          for (const value of test.values) {
            if (!fits(value, attribute.type)) {
              const text = textOf(value, file.text)
              report(
                'value',
                { attribute, value: text },
                {
                  at: value.origin,
                  related,
                  fixes: inCurrency(value, attribute.type, text),
                },
              )
            }
          }
        }
      }
    }
  },
})

/** Whether the attribute's own line could not be read, so that nobody knows what it is. */
function isBroken(file: FileModel, { origin }: Attribute): boolean {
  return file.syntaxProblems.some(
    ({ code, start, end }) =>
      code !== 'misspelt-word' && end > origin.start && file.text.slice(origin.end, start).trim() === '',
  )
}

/** Whether a comparison was meant, but what follows is no comparison; the syntax error says so. */
function goesOnWrongly(file: FileModel, { origin }: AttributeTest): boolean {
  return file.syntaxProblems.some(
    ({ start }) => start >= origin.end && file.text.slice(origin.end, start).trim() === '',
  )
}

/** Of segments, and of the cases for which an SLA promises or escalates. */
function conditionsIn(declaration: Declaration): readonly (Condition | undefined)[] {
  if (declaration.kind === 'segmentation') return declaration.segments.map(({ condition }) => condition)
  if (declaration.kind !== 'sla') return []
  return [
    ...declaration.goals.map(({ when }) => when?.condition),
    ...declaration.escalations.map(({ when }) => when),
  ]
}

/** Every comparison in a condition. */
export function* testsOf(condition: Condition | undefined): Generator<AttributeTest> {
  if (condition === undefined) return
  if (condition.kind === 'test') yield condition
  else if (condition.kind === 'not') yield* testsOf(condition.of)
  else for (const part of condition.of) yield* testsOf(part)
}

function fits(value: ConditionValue, type: AttributeType): boolean {
  switch (value.kind) {
    case 'date':
      return type.kind === 'date'
    case 'value':
      // Whether an enumeration has such a value, `unknown-name` says.
      return type.kind === 'enumeration' || (type.kind === 'boolean' && isBoolean(value.value.text))
    case 'measure': {
      const measure = value.measure.value
      if (measure === undefined) return true
      if (measure.kind === 'number') return type.kind === 'number'
      const currency = type.kind === 'money' ? type.currency.value : undefined
      return (
        measure.kind === 'money' &&
        type.kind === 'money' &&
        (currency === undefined || currency === measure.money.currency)
      )
    }
  }
}

/** An amount in another currency: mostly only the code is wrong. */
function inCurrency(value: ConditionValue, type: AttributeType, text: string): Fix[] {
  const wanted = type.kind === 'money' ? type.currency.value : undefined
  if (wanted === undefined || value.kind !== 'measure' || value.measure.value?.kind !== 'money') return []
  const { currency } = value.measure.value.money
  return text.endsWith(currency)
    ? [rewrite({ origin: value.origin }, text.slice(0, -currency.length) + wanted)]
    : []
}

function textOf(value: ConditionValue, text: string): string {
  return text.slice(value.origin.start, value.origin.end)
}
