// Where the law has other days than the library of holidays. `../../docs/holidays.md` says more of each, with the reports
// for the library; whoever removes an amendment once the library has it removes it there, too.
import type { Locale } from '../speech/index.ts'
import { addMonths, dayNumber, weekdayIndex } from '../text/civil.ts'

/** A public holiday by day number, with its name in both languages. */
interface LegalDay {
  readonly day: number
  readonly name: Readonly<Record<Locale, string>>
}

/** What is different in a region, and in the regions within it where that is said. */
export interface Amendment {
  readonly regions: readonly string[]
  readonly within?: boolean
  /** Days of a year that are no public holidays there, unless `also` has them. */
  readonly not?: (year: number) => readonly number[]
  /** Days of a year that are public holidays there. */
  readonly also?: (year: number) => readonly LegalDay[]
  /** The law or the official list. */
  readonly source: string
  /** Whether a page that says so could be read for this table; else it is from memory, and waits for somebody to look. */
  readonly verified: boolean
}

const monday = 0
const tuesday = 1
const saturday = 5
const sunday = 6

/** Easter Sunday by Gauss, with the corrections of Lichtenberg (Historia Mathematica 24, 1997, pages 441 to 444). */
export function easterSunday(year: number): number {
  const century = Math.floor(year / 100)
  const moon = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25)
  const sun = 2 - Math.floor((3 * century + 3) / 4)
  const age = year % 19
  const seed = (19 * age + moon) % 30
  const correction = Math.floor((seed + Math.floor(age / 11)) / 29)
  const fullMoon = 21 + seed - correction
  const firstSunday = 7 - ((((year + Math.floor(year / 4) + sun) % 7) + 7) % 7)
  const distance = 7 - ((((fullMoon - firstSunday) % 7) + 7) % 7)
  return dayNumber(year, 3, 1) + fullMoon + distance - 1
}

const easterMonday = (year: number): number => easterSunday(year) + 1
const whitMonday = (year: number): number => easterSunday(year) + 50
const corpusChristi = (year: number): number => easterSunday(year) + 60

const named = (day: number, en: string, de: string): LegalDay => ({ day, name: { en, de } })

export const amendments: readonly Amendment[] = [
  {
    // The library has this one as a bank holiday, and the other observed days as public holidays.
    regions: ['US', 'US-CA'],
    also(year) {
      const day = dayNumber(year, 11, 11)
      const shift = { [saturday]: -1, [sunday]: 1 }[weekdayIndex(day)]
      if (shift === undefined) return []
      return [named(day + shift, 'Veterans Day (substitute day)', 'Tag der Veteranen (Ersatztag)')]
    },
    source: '5 U.S.C. § 6103 (b); Executive Order 11582; California Government Code § 6701',
    verified: false,
  },
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
    for (const { day, name } of also?.(year) ?? []) if (!days.has(day)) days.set(day, name[locale])
  }
}

/** A day that only a part of a region has. */
export interface PartialDay extends LegalDay {
  /** Where: completes "is a public holiday". */
  readonly where: Readonly<Record<Locale, string>>
}

interface Part {
  readonly region: string
  days(year: number): readonly PartialDay[]
}

const part = (day: LegalDay, en: string, de: string): PartialDay => ({ ...day, where: { en, de } })
const nth = (year: number, month: number, n: number): number => {
  const first = dayNumber(year, month, 1)
  return first + ((7 - weekdayIndex(first)) % 7) + 7 * (n - 1)
}
const lastMonday = (year: number, month: number): number => {
  const last = addMonths(dayNumber(year, month, 1), 1) - 1
  return last - weekdayIndex(last) + monday
}
const assumption = (year: number): LegalDay =>
  named(dayNumber(year, 8, 15), 'Assumption Day', 'Mariä Himmelfahrt')
const fronleichnam = (year: number): LegalDay => named(corpusChristi(year), 'Corpus Christi', 'Fronleichnam')

/**
 * Regions of which a part has further public holidays. Austria has none: § 7 of its Arbeitsruhegesetz is the same in all
 * Länder, whose own days of remembrance close schools and offices only. Of Germany as a whole nobody expects the Länder's, and what
 * only a few places have is left out (Corpus Christi in Saxony, Thuringia and Neuchâtel): almost every calendar is right.
 */
const parts: readonly Part[] = [
  {
    region: 'DE-BY',
    days: (year) => [
      part(
        assumption(year),
        'in the municipalities of Bavaria with more Catholics than Protestants',
        'in den bayerischen Gemeinden mit überwiegend katholischer Bevölkerung',
      ),
      part(
        named(dayNumber(year, 8, 8), 'Peace Festival', 'Friedensfest'),
        'in the city of Augsburg (`DE-BY-A`)',
        'in der Stadt Augsburg (`DE-BY-A`)',
      ),
    ],
  },
  {
    region: 'CH-AG',
    days: (year) => [
      part(
        named(easterMonday(year), 'Easter Monday', 'Ostermontag'),
        'in some districts of Aargau',
        'in einigen Bezirken des Aargaus',
      ),
      part(fronleichnam(year), 'in some districts of Aargau', 'in einigen Bezirken des Aargaus'),
    ],
  },
  {
    region: 'CH',
    days: (year) => [part(fronleichnam(year), 'in the Catholic cantons', 'in den katholischen Kantonen')],
  },
  {
    region: 'GB',
    days: (year) => [
      part(
        named(easterMonday(year), 'Easter Monday', 'Ostermontag'),
        'everywhere but in Scotland (`GB-ENG`, `GB-WLS`, `GB-NIR`)',
        'überall außer in Schottland (`GB-ENG`, `GB-WLS`, `GB-NIR`)',
      ),
      part(
        named(lastMonday(year, 8), 'Summer bank holiday', 'Summer Bank Holiday'),
        'everywhere but in Scotland (`GB-ENG`, `GB-WLS`, `GB-NIR`)',
        'überall außer in Schottland (`GB-ENG`, `GB-WLS`, `GB-NIR`)',
      ),
    ],
  },
  {
    region: 'CA',
    days: (year) => [
      part(
        named(nth(year, 2, 3), 'Family Day', 'Family Day'),
        'in some provinces, such as Ontario (`CA-ON`) and Alberta (`CA-AB`)',
        'in einigen Provinzen wie Ontario (`CA-ON`) und Alberta (`CA-AB`)',
      ),
    ],
  },
  {
    region: 'AU',
    days: (year) => [
      part(
        named(nth(year, 10, 1), 'Labour Day', 'Tag der Arbeit'),
        'in some states, such as New South Wales (`AU-NSW`)',
        'in einigen Bundesstaaten wie New South Wales (`AU-NSW`)',
      ),
    ],
  },
]

/** Days of a year that only a part of a region has, so that its code leaves them out. */
export function partialDays(region: string, year: number): readonly PartialDay[] {
  return parts.find((one) => one.region === region)?.days(year) ?? []
}
