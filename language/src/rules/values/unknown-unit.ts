import type { QuantityRole } from '../../model/values.ts'
import { alternatives, code, type Locale, type Localized, message } from '../../speech/index.ts'
import { unitsOf } from '../../syntax/literals.ts'
import { nearest } from '../../syntax/nearest.ts'
import { defineRule } from '../define-rule.ts'
import { badLiterals, rewrite } from '../support/literal-rule.ts'

const roleWords: Readonly<Record<QuantityRole, Localized>> = {
  effort: { en: 'an effort', de: 'Ein Aufwand' },
  patience: { en: 'patience', de: 'Die Geduld' },
  limit: { en: 'a time limit', de: 'Eine Frist' },
  notice: { en: 'a period of notice', de: 'Eine Kündigungsfrist' },
  due: { en: 'a time to deliver', de: 'Eine Lieferfrist' },
  share: { en: 'a share', de: 'Ein Anteil' },
  money: { en: 'an amount of money', de: 'Ein Geldbetrag' },
  staff: { en: 'staff', de: 'Die Besetzung' },
  week: { en: 'a working week', de: 'Eine Arbeitswoche' },
  interval: { en: 'an interval', de: 'Ein Turnus' },
  volume: { en: 'a volume', de: 'Eine Menge' },
  demand: { en: 'the volume of a service', de: 'Die Menge einer Leistung' },
  period: { en: 'a volume', de: 'Eine Menge' },
  bound: { en: 'a limit', de: 'Ein Grenzwert' },
  attribute: { en: 'a value', de: 'Ein Wert' },
}

interface Unknown {
  readonly unit: string
  readonly role: QuantityRole
  readonly near: readonly string[]
}

const currency: Localized = { en: 'a currency such as EUR', de: 'einer Währung wie EUR' }

const units = (role: QuantityRole, locale: Locale): string =>
  role === 'money' ? currency[locale] : alternatives(unitsOf[role], locale)

/** Words for units in everyday language, and what they are here. */
const everyday: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      sec: 's',
      secs: 's',
      second: 's',
      seconds: 's',
      sek: 's',
      Sek: 's',
      Sekunden: 's',
      m: 'min',
      mins: 'min',
    },
    ...{
      minute: 'min',
      minutes: 'min',
      Minuten: 'min',
      Min: 'min',
      std: 'h',
      Std: 'h',
      Stunden: 'h',
      hrs: 'h',
      hr: 'h',
    },
    ...{
      d: 'days',
      Tage: 'days',
      Tag: 'day',
      Woche: 'week',
      Wochen: 'weeks',
      Monat: 'month',
      Monate: 'months',
    },
    ...{
      Werktag: 'business day',
      Werktage: 'business days',
      Arbeitstag: 'business day',
      Arbeitstage: 'business days',
    },
    ...{ Geschäftsstunde: 'business hour', Geschäftsstunden: 'business hours', Werktagen: 'business days' },
    ...{ Jahr: 'year', Jahre: 'years', fte: 'FTE', VZÄ: 'FTE', MAK: 'FTE', percent: '%', Prozent: '%' },
  }),
)

export const unknownUnit = defineRule({
  name: 'unknown-unit',
  severity: 'error',
  purpose: {
    en: 'A number has a unit that does not exist, or that does not fit its place.',
    de: 'Eine Zahl hat eine Einheit, die es nicht gibt oder die an dieser Stelle nicht passt.',
  },
  messages: {
    unknown: message<Unknown>({
      en: ({ unit, near }) =>
        `${code(unit)} is not a unit${near.length > 0 ? `; did you mean ${alternatives(near.map(code), 'en')}?` : '.'}`,
      de: ({ unit, near }) =>
        `${code(unit)} ist keine Einheit${near.length > 0 ? `; ist ${alternatives(near.map(code), 'de')} gemeint?` : '.'}`,
      help: {
        en: ({ role }) => `What fits here: ${units(role, 'en')}.`,
        de: ({ role }) => `Hier passt ${units(role, 'de')}.`,
      },
    }),
    misplaced: message<Unknown>({
      en: ({ unit, role }) =>
        `${code(unit)} does not fit here: ${roleWords[role].en} is given in ${units(role, 'en')}.`,
      de: ({ unit, role }) =>
        `${code(unit)} passt hier nicht: ${roleWords[role].de} wird in ${units(role, 'de')} angegeben.`,
    }),
    business: message<{ unit: string }>({
      en: ({ unit }) =>
        `${code(`business ${unit}`)} cannot stand here: business time is counted in min, hours or days, and only for deadlines.`,
      de: ({ unit }) =>
        `${code(`business ${unit}`)} kann hier nicht stehen: Geschäftszeit zählt in min, hours oder days, und nur bei Fristen.`,
    }),
    day: message<{ unit: string }>({
      en: ({ unit }) =>
        `After ${code('same')} and ${code('next business')} comes ${code('day')}, not ${code(unit)}.`,
      de: ({ unit }) =>
        `Nach ${code('same')} und ${code('next business')} steht ${code('day')}, nicht ${code(unit)}.`,
    }),
  },
  file(file, report) {
    for (const literal of badLiterals(file, 'unknown-unit')) {
      const { unit, role, known } = literal.problem
      if (known) {
        report('misplaced', { unit, role, near: [] }, { at: literal.origin, data: { unit } })
        continue
      }
      const meant = everyday.get(unit)
      const near =
        meant === undefined
          ? nearest(
              unit,
              unitsOf[role].map((text) => text.split(' ').at(-1)!),
              1,
            )
          : [meant]
      report(
        'unknown',
        { unit, role, near },
        {
          at: literal.origin,
          data: { unit, ...(near.length > 0 ? { nearest: near } : {}) },
          fixes: near.map((instead) => rewrite(literal, literal.text.replace(unit, instead))),
        },
      )
    }
    for (const literal of badLiterals(file, 'unknown-unit:business')) {
      report('business', literal.problem, { at: literal.origin })
    }
    for (const literal of badLiterals(file, 'unknown-unit:day')) {
      report('day', literal.problem, { at: literal.origin, fixes: [rewrite(literal, 'day')] })
    }
  },
})
