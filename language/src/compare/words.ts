// The words of a comparison: short, since before and after stand side by side. Sentences are those of the document.

import { describeBy } from '../clock/wording.ts'
import type { CompiledCalendar, Rate, Target } from '../compile/schema.ts'
import {
  alternatives,
  enumeration,
  inEach,
  type Locale,
  type Localized,
  nbsp,
  quote,
  tellDayOfWeek,
  tellNumber,
  tellShare,
  weekdays,
} from '../speech/index.ts'
import { tellBoundValue } from '../wording/bounds.ts'
import { tellEvery, tellPer, tellWithin } from '../wording/durations.ts'

/** Says something in both languages. */
export function both(say: (locale: Locale) => string): Localized {
  // A log or a comment breaks lines where it likes, and programs look for plain spaces.
  return inEach((locale) => say(locale).replaceAll(nbsp, ' '))
}

const longest = 200

/** Text of the contract on one line, in the quotation marks of the language. */
export function quoted(text: string, locale: Locale): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const short = line.length > longest ? `${line.slice(0, longest)}…` : line
  return quote(short, locale)
}

export function quotedBoth(text: string | Localized): Localized {
  return both((locale) => quoted(typeof text === 'string' ? text : text[locale], locale))
}

/** Texts in quotation marks, one after another: `“A”, “B” and “C”`. */
export function quotedList(texts: readonly (string | Localized)[]): Localized {
  return both((locale) =>
    enumeration(
      texts.map((one) => quotedBoth(one)[locale]),
      locale,
    ),
  )
}

/** What people call something: its title, else its name. */
export function nameOf(thing: { readonly id: string; readonly title?: string | undefined }): string {
  return thing.title ?? thing.id
}

/** `180 per business day`; `180 je Arbeitstag`. */
export function rate({ amount, per }: Rate, locale: Locale): string {
  return `${tellNumber(amount, locale)} ${tellPer(per, locale).replace(/^(each|every) /, 'per ')}`
}

/** `90 % within 2 business days`; `90 % innerhalb von 2 Arbeitstagen`. */
export function target(value: Target, locale: Locale, name: (id: string) => string): string {
  const level = 'neverBelow' in value ? value.neverBelow : undefined
  const least =
    level === undefined
      ? ''
      : typeof level === 'number'
        ? tellShare(level, locale)
        : tellBoundValue(level, locale)
  const never = least === '' ? '' : { en: `, never below ${least}`, de: `, nie unter ${least}` }[locale]
  switch (value.kind) {
    case 'bound': {
      const { neverAbove } = value
      const limit = tellBoundValue(value.value, locale)
      const atLeast = value.bound === 'at-least'
      const most = neverAbove === undefined ? '' : tellBoundValue(neverAbove, locale)
      const above = most === '' ? '' : { en: `, never above ${most}`, de: `, nie über ${most}` }[locale]
      const mean = value.average === true ? { en: 'on average ', de: 'im Mittel ' }[locale] : ''
      const side = { en: atLeast ? 'at least' : 'at most', de: atLeast ? 'mindestens' : 'höchstens' }[locale]
      return `${mean}${side} ${limit}${never}${above}`
    }
    case 'every': {
      const often = tellEvery(value.interval, locale)
      const until = alternatives(
        value.until.map((id) => quoted(name(id), locale)),
        locale,
      )
      return { en: `${often} until ${until}`, de: `${often} bis ${until}` }[locale]
    }
    case 'share': {
      const part = tellShare(value.share, locale)
      return {
        en: `${part} meet all of these deadlines${never}`,
        de: `${part} halten alle diese Fristen ein${never}`,
      }[locale]
    }
    case 'best-effort':
      return { en: 'best effort, no promise', de: 'nach besten Kräften, ohne Zusage' }[locale]
    default:
      return `${deadline(value, locale)}${never}`
  }
}

function deadline(value: Extract<Target, { kind: 'within' | 'by' }>, locale: Locale): string {
  const share = tellShare(value.share ?? 1, locale)
  const before =
    value.receivedBefore !== undefined
      ? {
          en: ` if received before ${value.receivedBefore}`,
          de: ` bei Eingang vor ${value.receivedBefore} Uhr`,
        }[locale]
      : ''
  if (value.kind === 'within') {
    // Its last comma opens what follows.
    const within = tellWithin(value.limit, locale)
    return `${share} ${before === '' ? within.replace(/,$/, '') : `${within}${before}`}`
  }
  return `${share} ${describeBy({ time: value.time, day: value.day }, locale)}${before}`
}

export function weekday(index: number, locale: Locale): string {
  return tellDayOfWeek(index, locale, 'short')
}

export function hours(
  list: readonly { readonly from: string; readonly to: string }[],
  locale: Locale,
): string {
  if (list.length === 0) return { en: 'closed', de: 'geschlossen' }[locale]
  return list.map(({ from, to }) => `${from}–${to}`).join(', ')
}

/** `Mon–Thu 08:00–17:30; Fri 08:00–15:00`. */
export function week(calendar: Pick<CompiledCalendar, 'week'>, locale: Locale): string {
  const groups: { first: number; last: number; text: string }[] = []
  for (const [index, id] of weekdays.entries()) {
    const open = calendar.week.find(({ day }) => day === id)?.hours ?? []
    if (open.length === 0) continue
    const text = hours(open, locale)
    const last = groups.at(-1)
    if (last?.text === text && last.last === index - 1) last.last = index
    else groups.push({ first: index, last: index, text })
  }
  if (groups.length === 0) return { en: 'never open', de: 'nie geöffnet' }[locale]
  return groups
    .map(({ first, last, text }) => {
      const days =
        first === last ? weekday(first, locale) : `${weekday(first, locale)}–${weekday(last, locale)}`
      return `${days} ${text}`
    })
    .join('; ')
}

/** `Fri 2027-03-05`; `Fr 05.03.2027`. */
export function date(value: string, locale: Locale): string {
  const day = weekday((new Date(`${value}T00:00:00Z`).getUTCDay() + 6) % 7, locale)
  return `${day} ${dayOnly(value, locale)}`
}

/** `2027-03-05`; `05.03.2027`. */
export function dayOnly(value: string, locale: Locale): string {
  const [year, month, day] = value.split('-')
  return { en: value, de: `${day}.${month}.${year}` }[locale]
}

/** `Fri 2027-03-05 16:00` from RFC 3339, with seconds only where there are some. */
export function moment(at: string, locale: Locale): string {
  const time = at.slice(17, 19) === '00' ? at.slice(11, 16) : at.slice(11, 19)
  return `${date(at.slice(0, 10), locale)} ${time}`
}

export const none: Localized = { en: 'none', de: 'keine' }

export type { Locale, Localized }
