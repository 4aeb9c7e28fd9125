import type { Locale, Localized } from '../../speech/index.ts'

/** What the units mean, in a sentence. */
const meanings: Readonly<Record<string, Localized>> = {
  '%': { en: 'Per cent.', de: 'Prozent.' },
  s: { en: 'Seconds, round the clock.', de: 'Sekunden, rund um die Uhr.' },
  min: { en: 'Minutes, round the clock.', de: 'Minuten, rund um die Uhr.' },
  h: { en: 'Hours, round the clock.', de: 'Stunden, rund um die Uhr.' },
  hours: { en: 'Hours, round the clock.', de: 'Stunden, rund um die Uhr.' },
  days: {
    en: 'Calendar days: the same time of day, so many days later.',
    de: 'Kalendertage: dieselbe Uhrzeit, so viele Tage später.',
  },
  weeks: {
    en: 'Weeks: the same weekday and time of day.',
    de: 'Wochen: derselbe Wochentag, dieselbe Uhrzeit.',
  },
  months: {
    en: 'Months: the same day of the month, or its last.',
    de: 'Monate: derselbe Tag des Monats oder dessen letzter.',
  },
  quarters: { en: 'Quarters: three months each.', de: 'Quartale: je drei Monate.' },
  years: { en: 'Years: twelve months each.', de: 'Jahre: je zwölf Monate.' },
  FTE: {
    en: 'Full-time equivalents: as many people as would work full time.',
    de: 'Vollzeitstellen (VZÄ): so viele Leute, als arbeiteten alle Vollzeit.',
  },
  'business min': { en: 'Minutes while it is open.', de: 'Minuten, in denen geöffnet ist.' },
  'business hours': {
    en: 'Hours while it is open: while it is closed, the clock stands still.',
    de: 'Stunden, in denen geöffnet ist: Ist geschlossen, steht die Uhr.',
  },
  'business days': {
    en: 'Until the last closing of the nth open day after the day of receipt.',
    de: 'Bis zum letzten Geschäftsschluss des n-ten offenen Tages nach dem Eingangstag.',
  },
  'per day': { en: 'On every day of the week.', de: 'An jedem Tag der Woche.' },
  'per business day': { en: 'On each day on which it is open.', de: 'An jedem Tag, an dem geöffnet ist.' },
  'every business day': { en: 'On each day on which it is open.', de: 'An jedem Tag, an dem geöffnet ist.' },
  'per week': { en: 'In a week.', de: 'In einer Woche.' },
  'per month': { en: 'In a month.', de: 'In einem Monat.' },
}

const sameAs: Readonly<Record<string, string>> = {
  hour: 'hours',
  day: 'days',
  week: 'weeks',
  month: 'months',
  quarter: 'quarters',
  year: 'years',
  'business s': 'business min',
  'business h': 'business hours',
  'business hour': 'business hours',
  'business day': 'business days',
  'every business days': 'every business day',
}

/** What a unit means, `business` included; undefined for currencies. */
export function unitMeaning(unit: string, locale: Locale): string | undefined {
  return meanings[sameAs[unit] ?? unit]?.[locale]
}
