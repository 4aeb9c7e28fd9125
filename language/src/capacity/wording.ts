// How figures of capacity are told.
import type { Duration, Target } from '../compile/schema.ts'
import { enumeration, type Locale, type Localized, tellDayOfWeek, withDecimalMark } from '../speech/index.ts'
import type { Unit } from './figures.ts'
import type { WeeklyTime } from './grid.ts'
import { dayMinutes, type Span } from './week.ts'

/** `HH:MM` of a moment in minutes from Monday 00:00. */
export function tellTime(moment: number): string {
  const minutes = Math.round(moment)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
}

/** `Monday 10:00`; in a later week than the first with how many weeks later. */
export function tellMoment(moment: number, locale: Locale, weeks = 0): string {
  const minutes = Math.round(moment)
  const told = `${tellDayOfWeek(Math.floor(minutes / 1440), locale)} ${tellTime(minutes)}`
  if (weeks === 0) return told
  return {
    en: weeks === 1 ? `${told} of the next week` : `${told}, ${weeks} weeks on`,
    de: weeks === 1 ? `${told} der Folgewoche` : `${told}, ${weeks} Wochen danach`,
  }[locale]
}

/** `Monday 10:00–10:30`. */
export function tellSpan({ from, to }: Span, locale: Locale): string {
  return `${tellMoment(from, locale)}–${tellEnd(to)}`
}

function tellEnd(moment: number): string {
  return moment % dayMinutes === 0 ? '24:00' : tellTime(moment)
}

/** `Monday to Friday 08:00–12:00 and Saturday all day`. */
export function tellWeekly(times: readonly WeeklyTime[], locale: Locale): string {
  const told = times.map(({ days, from, to }) => {
    const isAllDay = to - from === dayMinutes
    const hours = isAllDay ? { en: 'all day', de: 'ganztags' }[locale] : `${tellTime(from)}–${tellEnd(to)}`
    return `${tellDays(days, locale)} ${hours}`
  })
  return enumeration(told, locale)
}

/** Weekdays, three and more in a row from the first to the last. */
function tellDays(days: readonly number[], locale: Locale): string {
  const runs: number[][] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last?.at(-1) === day - 1) last.push(day)
    else runs.push([day])
  }
  return runs
    .flatMap((run) =>
      run.length > 2
        ? `${tellDayOfWeek(run[0]!, locale)} ${{ en: 'to', de: 'bis' }[locale]} ${tellDayOfWeek(run.at(-1)!, locale)}`
        : run.map((day) => tellDayOfWeek(day, locale)),
    )
    .join(', ')
}

/** A number with at most so many decimals. */
export function tellNumber(value: number, locale: Locale, decimals = 1): string {
  if (!Number.isFinite(value)) return '∞'
  const text = value.toFixed(decimals).replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : zeros))
  const plain = decimals > 0 && text.includes('.') ? text.replace(/0+$/, '') : text
  return withDecimalMark(plain, locale)
}

/** To a tenth, upwards, so that what is told is enough. */
export function roundedUp(fte: number): number {
  return Math.ceil(fte * 10 - 1e-6) / 10
}

/** People that are needed. */
export function tellNeeded(fte: number, locale: Locale): string {
  return tellNumber(roundedUp(fte), locale)
}

/** A share with one decimal, such as `82.4 %`. One that is below another is never told as if it reached it. */
export function tellShare(share: number, locale: Locale, decimals = 1): string {
  return `${tellNumber(share * 100, locale, decimals)} %`
}

const units: Readonly<Record<Duration['unit'], string>> = {
  second: 's',
  minute: 'min',
  hour: 'h',
  day: 'days',
  week: 'weeks',
  month: 'months',
}

function tellDuration({ amount, unit, clock }: Duration): string {
  const one = amount === 1
  if (clock === 'business' && (unit === 'hour' || unit === 'day'))
    return `${amount} business ${one ? unit : `${unit}s`}`
  if (clock === 'business') return `${amount} business ${units[unit]}`
  return `${amount} ${one && clock === 'calendar' ? unit : units[unit]}`
}

/** A target as it is written in the language: `80 % within 20 s`. */
export function writeTarget(target: Target): string {
  if (target.kind === 'best-effort') return 'best effort'
  if (target.kind === 'share') return tellShare(target.share, 'en', 4)
  if (target.kind === 'every')
    return `every ${tellDuration(target.interval)} until ${target.until.join(' or ')}`
  if (target.kind === 'bound') {
    const { bound, value } = target
    const limit =
      value.kind === 'share'
        ? tellShare(value.share, 'en', 4)
        : value.kind === 'duration'
          ? tellDuration(value.duration)
          : value.kind === 'number'
            ? value.number
            : `${value.money.amount} ${value.money.currency}`
    return `${bound === 'at-most' ? 'at most' : 'at least'} ${limit}`
  }
  const share = target.share === undefined ? '' : `${tellShare(target.share, 'en', 4)} `
  const before = target.receivedBefore === undefined ? '' : ` when before ${target.receivedBefore}`
  if (target.kind === 'within') return `${share}within ${tellDuration(target.limit)}${before}`
  const day = target.day === 'same' ? 'same day' : 'next business day'
  return `${share}by ${target.time} ${day}${before}`
}

/** What becomes of work that can wait beside what has to be answered. */
export const putAside: Localized = {
  en: 'What can be done later is put aside as soon as somebody wants to be answered at once.',
  de: 'Was warten kann, wird beiseitegelegt, sobald jemand sofort eine Antwort will.',
}

/** What figures on work that can wait are bounds for. */
export const setApart: Localized = {
  en: 'These people have other work, too. For what can wait it is reckoned as if their hours were set apart for each: at least so much is reached, and at most so many people are needed to keep it.',
  de: 'Diese Leute haben auch andere Arbeit. Für das, was warten kann, ist gerechnet, als wären ihre Stunden fest aufgeteilt: Mindestens so viel wird erreicht, und höchstens so viele Leute braucht es, um es zu halten.',
}

/** How the figures of a unit were reckoned, as far as another way is thinkable. */
export function assumptionsOf({
  hours,
  isDividing,
}: Pick<Unit, 'hours' | 'isDividing'>): readonly Localized[] {
  if (hours.deferrable === 0) return []
  return [...(hours.immediate > 0 ? [putAside] : []), ...(isDividing ? [setApart] : [])]
}
