// Where the law has other days than the library of holidays. `../../docs/holidays.md` says more of each, with the reports
// for the library; whoever removes an amendment once the library has it removes it there, too.
import type { Locale } from '../speech/index.ts'
import { dayNumber, weekdayIndex } from '../text/civil.ts'
import {
  corpusChristi,
  easterMonday,
  easterSunday,
  type LegalDay,
  type MonthDay,
  named,
  nearestMonday,
  nth,
  observed,
  saturday,
  sunday,
  tuesday,
  whitMonday,
} from './holiday-formulas.ts'

/** What is different in a region, and in the regions within it where that is said. */
export interface Amendment {
  readonly regions: readonly string[]
  readonly within?: boolean
  /** Days of a year that are no public holidays there, unless `also` has them. */
  readonly not?: (year: number) => readonly number[]
  /** Days of a year that are public holidays there; `has` tells of the days that the library has, but for `not`. */
  readonly also?: (year: number, has: (day: number) => boolean) => readonly LegalDay[]
  /** The law or the official list. */
  readonly source: string
  /** Whether a page that says so could be read for this table; else it is from memory, and waits for somebody to look. */
  readonly verified: boolean
}

const fixedInAmerica: readonly MonthDay[] = [
  [1, 1],
  [6, 19],
  [7, 4],
  [12, 25],
]
/** Fridays on which the federal government observes what falls on a Saturday, as the library has them. */
const fridays = (year: number): number[] => observed(year, saturday, -1, fixedInAmerica)
const mondays = (year: number): number[] => observed(year, sunday, 1, fixedInAmerica)
const columbus = (year: number): number => nth(year, 10, 2)

// The library has this one as a bank holiday, and the other observed days as public holidays.
const veteransOn = (year: number, weekday: number, shift: number): LegalDay[] =>
  observed(year, weekday, shift, [[11, 11]]).map((day) =>
    named(day, 'Veterans Day (substitute day)', 'Tag der Veteranen (Ersatztag)'),
  )
const veterans = (year: number): LegalDay[] => [
  ...veteransOn(year, saturday, -1),
  ...veteransOn(year, sunday, 1),
]
const afterThanksgiving = (year: number, en = 'Day after Thanksgiving'): LegalDay =>
  named(nth(year, 11, 4, 3) + 1, en, 'Tag nach Thanksgiving')

const america: readonly Amendment[] = [
  {
    regions: ['US'],
    also: veterans,
    source: '5 U.S.C. § 6103 (b); Executive Order 11582',
    verified: false,
  },
  {
    regions: ['US-CA'],
    not: fridays,
    also: veterans,
    source:
      'California Government Code § 6701: Monday after a Sunday, but only Veterans Day is moved from a Saturday to the Friday',
    verified: false,
  },
  {
    regions: ['US-HI'],
    not: (year) => [
      dayNumber(year, 6, 19),
      ...[...observed(year, saturday, -1, [[6, 19]]), ...observed(year, sunday, 1, [[6, 19]])],
    ],
    also: veterans,
    source: 'Hawaii Revised Statutes § 8-1 and § 8-2: Juneteenth is a day of remembrance, no state holiday',
    verified: false,
  },
  {
    regions: ['US-MA'],
    not: (year) => [...fridays(year), dayNumber(year, 3, 17), dayNumber(year, 6, 17)],
    also: (year) => veteransOn(year, sunday, 1),
    source:
      'Massachusetts General Laws, chapter 4, section 7, clause 18 and chapter 136, section 12: Monday after a Sunday, no Friday before a Saturday; 17 March and 17 June in Suffolk County only',
    verified: true,
  },
  {
    regions: ['US-NY'],
    not: (year) => [...fridays(year), dayNumber(year, 2, 15)],
    also: (year) => [
      named(nth(year, 2, 3), "Washington's Birthday", 'Washingtons Geburtstag'),
      ...observed(year, sunday, 1, [[2, 12]]).map((day) =>
        named(day, "Lincoln's Birthday (substitute day)", 'Lincolns Geburtstag (Ersatztag)'),
      ),
      named(nth(year, 6, 2, sunday), 'Flag Day', 'Tag der Flagge'),
      ...veteransOn(year, sunday, 1),
    ],
    source:
      'New York General Construction Law § 24: the next day after a Sunday, no Friday before a Saturday; 15 February is none',
    verified: true,
  },
  {
    regions: ['US-OR'],
    not: (year) => [columbus(year)],
    also: veterans,
    source: 'Oregon Revised Statutes 187.010: the second Monday in October is none',
    verified: false,
  },
  {
    regions: ['US-TX'],
    not: (year) => [...fridays(year), ...mondays(year), columbus(year)],
    // Two of the days on which the library observes another are holidays of their own.
    also: (year) => [
      named(dayNumber(year, 12, 24), 'Christmas Eve', 'Heiliger Abend'),
      named(dayNumber(year, 12, 26), 'Day after Christmas', 'Tag nach Weihnachten'),
    ],
    source:
      'Texas Government Code § 662.003 and § 662.004: no other day where a holiday falls on a weekend; the second Monday in October is none',
    verified: true,
  },
  {
    regions: ['US-VA'],
    also: (year) => [
      ...veterans(year),
      named(nth(year, 11, 1) + 1, 'Election Day', 'Wahltag'),
      afterThanksgiving(year),
    ],
    source:
      'Code of Virginia § 2.2-3300: the Tuesday following the first Monday in November, each year; the Friday after Thanksgiving',
    verified: false,
  },
  {
    regions: ['US-WA'],
    not: (year) => [columbus(year)],
    also: (year) => [...veterans(year), afterThanksgiving(year, 'Native American Heritage Day')],
    source:
      'Revised Code of Washington 1.16.050: Columbus Day is recognised, but no legal holiday; Native American Heritage Day',
    verified: true,
  },
]

const pacific: readonly Amendment[] = [
  {
    regions: ['AU'],
    not: (year) => [easterSunday(year) - 1, easterSunday(year)],
    source:
      'Public and Bank Holidays Act 1972 (Western Australia), schedule 2, and Statutory Holidays Act 2000 (Tasmania): no Easter Saturday; in Tasmania no Easter Sunday either',
    verified: false,
  },
  {
    regions: ['AU-SA'],
    also: (year) => [
      named(dayNumber(year, 12, 25), 'Christmas Day', '1. Weihnachtsfeiertag'),
      ...observed(year, sunday, 1, [[4, 25]]).map((day) =>
        named(day, 'Anzac Day (substitute day)', 'ANZAC-Tag (Ersatztag)'),
      ),
    ],
    source:
      'Public Holidays Act 2023 (South Australia): 25 December on whatever day it falls; the Monday after 25 April where that is a Sunday, as under the Holidays Act 1910',
    verified: true,
  },
  {
    regions: ['AU-TAS'],
    not: (year) => observed(year, sunday, 2, [[1, 1]]),
    also: (year) =>
      observed(year, sunday, 1, [[1, 1]]).map((day) =>
        named(day, "New Year's Day (substitute day)", 'Neujahr (Ersatztag)'),
      ),
    source:
      'Statutory Holidays Act 2000 (Tasmania), section 4: the following Monday where 1 January is on a weekend',
    verified: false,
  },
  {
    // The library knows it for 22 September only.
    regions: ['JP'],
    also(year, has) {
      const aged = nth(year, 9, 3)
      return has(aged + 2) ? [named(aged + 1, "Citizens' Holiday", 'Nationalfeiertag')] : []
    },
    source:
      'Act on National Holidays (Act 178 of 1948), article 3 (3): a day between two national holidays is a holiday, as 21 September 2032',
    verified: true,
  },
]

const anniversary = (day: number): LegalDay =>
  named(day, 'Provincial anniversary day', 'Gründungstag der Provinz')
const gospelDays: Readonly<Record<string, MonthDay>> = {
  Atiu: [7, 19],
  Mangaia: [6, 15],
  Manihiki: [8, 8],
  Mitiaro: [7, 21],
  Palmerston: [5, 25],
  Penrhyn: [5, 13],
  Pukapuka: [12, 6],
  Rakahanga: [8, 15],
  Rarotonga: [7, 25],
}
// The library writes every code in capitals, and does not find the days of parts whose name has small letters.
const inSmallLetters: readonly Amendment[] = [
  {
    regions: ['NZ-CAN-Timaru'],
    not: (year) => [nth(year, 11, 1, tuesday) + 10],
    also: (year) => [anniversary(nth(year, 9, 4))],
    source: 'Te Ara, the encyclopedia of New Zealand: the fourth Monday in September in South Canterbury',
    verified: true,
  },
  {
    regions: ['NZ-WTC-Buller'],
    not: (year) => [nearestMonday(year, 12, 1)],
    also: (year) => [anniversary(nearestMonday(year, 2, 1))],
    source: 'as the library means it: the day of Nelson, of whose province Buller was a part',
    verified: false,
  },
  ...Object.entries(gospelDays).map(
    ([island, date]): Amendment => ({
      regions: [`CK-${island}`],
      also: (year) => [
        // Few: month and day.
        named(dayNumber(year, ...date), 'Gospel Day', 'Tag des Evangeliums'),
        ...[...observed(year, saturday, 2, [date]), ...observed(year, sunday, 1, [date])].map((day) =>
          named(day, 'Gospel Day (substitute day)', 'Tag des Evangeliums (Ersatztag)'),
        ),
      ],
      source: 'Public Holidays Act 1999 (Cook Islands), as the library means it',
      verified: false,
    }),
  ),
]

export const amendments: readonly Amendment[] = [
  ...inSmallLetters,
  ...america,
  ...pacific,
  {
    regions: ['CL'],
    within: true,
    also: (year) => [named(easterSunday(year) - 1, 'Holy Saturday', 'Karsamstag')],
    source: 'Ley 2.977 (1915), artículo 1: Viernes y Sábado de la Semana Santa',
    verified: false,
  },
  {
    regions: ['CA-ON', 'CA-NT', 'CA-YT'],
    not: (year) => [easterMonday(year)],
    source:
      'Employment Standards Act, 2000 (Ontario), section 1; Employment Standards Act (Northwest Territories), section 1; Employment Standards Act (Yukon), section 1: Easter Monday is a holiday of public employees only',
    verified: false,
  },
  {
    regions: ['CA-BC', 'CA-MB', 'CA-NT', 'CA-NU', 'CA-PE', 'CA-YT'],
    also(year) {
      if (year < 2024) return []
      return [
        named(
          dayNumber(year, 9, 30),
          'National Day for Truth and Reconciliation',
          'Tag der Wahrheit und Versöhnung',
        ),
      ]
    },
    source:
      'Employment standards of these provinces and territories, the last of them (Manitoba) in force from 2024; before that year the table leaves the library as it is',
    verified: false,
  },
  {
    regions: ['GB'],
    not: (year) => [easterMonday(year)],
    source:
      'Banking and Financial Dealings Act 1971, schedule 1: Easter Monday is in the lists of England and Wales and of Northern Ireland, not in that of Scotland',
    verified: false,
  },
  {
    regions: ['CH-AG'],
    not: (year) => [
      ...[dayNumber(year, 1, 2), easterMonday(year), dayNumber(year, 5, 1), whitMonday(year)],
      ...[corpusChristi(year), dayNumber(year, 8, 15), dayNumber(year, 11, 1), dayNumber(year, 12, 8)],
      dayNumber(year, 12, 26),
    ],
    // Ascension may fall on 1 May.
    also: (year) => [named(easterSunday(year) + 39, 'Ascension Day', 'Auffahrt')],
    source:
      'Einführungsgesetz zum Arbeitsrecht (EG ArR) Aargau, § 6: five days in the whole canton, four more that differ from district to district; 1 May is none of them',
    verified: true,
  },
  {
    regions: ['CH-VS'],
    not: (year) => [whitMonday(year)],
    source: 'Loi sur le repos du dimanche et des jours de fête, Wallis/Valais: nine days, no Whit Monday',
    verified: true,
  },
  {
    regions: ['CH-NE'],
    not: (year) => [easterMonday(year), corpusChristi(year)],
    source:
      'Loi sur le dimanche et les jours fériés (RSN 941.02), Neuchâtel, article 3: no Easter Monday; Corpus Christi in Le Landeron only',
    verified: false,
  },
  {
    regions: ['CH-UR'],
    not: (year) => tooMany(year, tuesday, saturday),
    also: (year) => saintStephen(year, tuesday, saturday),
    source:
      'List of cantonal holidays of the Federal Office of Justice, Uri: 26 December is none where Christmas is on a Monday or a Friday (the library takes it away where the 26th is)',
    verified: false,
  },
  {
    regions: ['CH-AR'],
    not: (year) => tooMany(year, tuesday),
    also: (year) => saintStephen(year, tuesday),
    source:
      'Verordnung zum Arbeitsgesetz, Appenzell Ausserrhoden: 26 December is none where Christmas is on a Monday, so that no three days of rest follow on one another',
    verified: true,
  },
]

/** 26 December where it falls on one of some weekdays. */
function tooMany(year: number, ...weekdays: readonly number[]): readonly number[] {
  const day = dayNumber(year, 12, 26)
  return weekdays.includes(weekdayIndex(day)) ? [day] : []
}

/** 26 December where it falls on none of them. */
function saintStephen(year: number, ...weekdays: readonly number[]): readonly LegalDay[] {
  const day = dayNumber(year, 12, 26)
  return weekdays.includes(weekdayIndex(day)) ? [] : [named(day, "St. Stephen's Day", 'Stephanstag')]
}

/** Changes the names of a region's holidays in a year, by day number, into what the law says. */
export function amend(region: string, year: number, locale: Locale, days: Map<number, string>): void {
  for (const { regions, within, not, also } of amendments) {
    if (!regions.some((one) => one === region || (within === true && region.startsWith(`${one}-`)))) continue
    for (const day of not?.(year) ?? []) days.delete(day)
    for (const { day, name } of also?.(year, (one) => days.has(one)) ?? [])
      if (!days.has(day)) days.set(day, name[locale])
  }
}
