/** How things are said, in each language: what every room needs that speaks. It imports nothing of the rest. */
export {
  tellDate,
  tellDayOfWeek,
  tellMonth,
  tellMonthName,
  tellPeriod,
  tellShortDate,
  tellShortWeekday,
  tellWeekday,
  tellWeekdayOf,
} from './dates.ts'
export { describeDuration } from './durations.ts'
export { remembered } from './formats.ts'
export { alternatives, enumeration } from './lists.ts'
export {
  alike,
  inEach,
  isLocale,
  type Locale,
  type Localized,
  localeChoices,
  localeOfTag,
  locales,
} from './locale.ts'
export { type Message, message, type Say, type Severity, sayIn, sayInEach, type Words } from './message.ts'
export {
  decimalMark,
  nbsp,
  percent,
  tellDecimal,
  tellInteger,
  tellNumber,
  tellShare,
  tellUngrouped,
  withDecimalMark,
} from './numbers.ts'
export { code, codes, quote, someCodes } from './quotes.ts'
export { sides } from './terms.ts'
export { type SideName, tongues } from './tongue.ts'
export { type Weekday, weekdays } from './weekdays.ts'
