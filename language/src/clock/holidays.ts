import type { default as Holidays, HolidaysTypes } from 'date-holidays'
import type { Locale } from '../speech/index.ts'
import { civilDate, formatDate, parseDate } from '../text/civil.ts'
import { amend } from './holiday-law.ts'

/** A public holiday: a whole local date. */
export interface Holiday {
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly name: string
}

/** Between which dates, both included, a region's holidays are known. Absent: without end. */
export interface KnownSpan {
  readonly from?: string
  readonly until?: string
}

/** Where a clock gets its holidays from. `loadHolidays` makes one; any other table will do. */
export interface HolidayProvider {
  /**
   * The public holidays of a region in a year, by date, at most one for each date; undefined for a region that was not
   * loaded. Must answer alike every time, for every locale with the same dates.
   */
  holidays(region: string, year: number, locale?: Locale): readonly Holiday[] | undefined
  /** Between which dates it knows them; undefined for a region that was not loaded. */
  known(region: string): KnownSpan | undefined
}

type HolidaysClass = typeof Holidays

// The library is a megabyte of data, which only calendars with holidays should pay for.
let library: Promise<HolidaysClass> | undefined
function load(): Promise<HolidaysClass> {
  library ??= import('date-holidays').then((module) => module.default)
  return library
}

/**
 * Reads the public holidays of regions such as `DE-HE`, `AT` or `US-LA-NO` (ISO 3166 country, state and, where there
 * is one, region). Regions that do not exist are left out: the provider then answers undefined for them.
 *
 * Only what the library calls `public` counts, and only whole local dates. A holiday that begins at sunset counts from
 * the date it is named for, not the evening before. One that begins at noon, or lasts a part of its last day, does not
 * close that day. A substitute day counts where the law gives one.
 */
export async function loadHolidays(regions: Iterable<string>): Promise<HolidayProvider> {
  const wanted = [...new Set(regions)]
  const tables = new Map<string, RegionTable>()
  if (wanted.length > 0) {
    const Library = await load()
    for (const region of wanted) {
      if (isRegionOf(Library, region)) tables.set(region, new RegionTable(Library, region))
    }
  }
  return {
    holidays: (region, year, locale = 'en') => tables.get(region)?.year(year, locale),
    known: (region) => tables.get(region)?.known(),
  }
}

/** Every region with holidays, sorted: countries, states, and the few regions within states. */
export async function knownRegions(): Promise<readonly string[]> {
  const names = new (await load())()
  const regions: string[] = []
  for (const country of Object.keys(names.getCountries())) {
    regions.push(country)
    for (const state of Object.keys(names.getStates(country) ?? {})) {
      regions.push(`${country}-${state}`)
      for (const region of Object.keys(names.getRegions(country, state) ?? {})) {
        regions.push(`${country}-${state}-${region}`)
      }
    }
  }
  return regions.sort()
}

/** What every region with holidays is called: `DE-HE` is `Deutschland, Hessen`. */
export async function regionNames(locale: Locale): Promise<ReadonlyMap<string, string>> {
  const library = new (await load())()
  const names = new Map<string, string>()
  for (const [country, name] of Object.entries(library.getCountries(locale))) {
    names.set(country, name)
    for (const [state, stateName] of Object.entries(library.getStates(country, locale) ?? {})) {
      names.set(`${country}-${state}`, `${name}, ${stateName}`)
      for (const [part, partName] of Object.entries(library.getRegions(country, state, locale) ?? {}))
        names.set(`${country}-${state}-${part}`, `${name}, ${stateName}, ${partName}`)
    }
  }
  return names
}

/** Whether holidays of that region are known; upper and lower case count. */
export async function isKnownRegion(region: string): Promise<boolean> {
  return isRegionOf(await load(), region)
}

function isRegionOf(Library: HolidaysClass, region: string): boolean {
  const names = new Library()
  const [country = '', state, part, ...more] = region.split('-')
  if (more.length > 0 || !Object.hasOwn(names.getCountries(), country)) return false
  if (state === undefined) return true
  if (!Object.hasOwn(names.getStates(country) ?? {}, state)) return false
  return part === undefined || Object.hasOwn(names.getRegions(country, state) ?? {}, part)
}

// The library computes most holidays for any year, but takes these two calendars from tables that end.
const tabulated: readonly { readonly months: RegExp; readonly span: Required<KnownSpan> }[] = [
  {
    months: /\b(Muharram|Safar|Rabi al-\w+|Jumada al-\w+|Rajab|Shaban|Ramadan|Shawwal|Dhu al-\w+)\b/,
    span: { from: '1970-01-01', until: '2076-12-31' },
  },
  {
    months: /\b(Nisan|Iyyar|Sivan|Tamuz|Av|Elul|Tishrei|Cheshvan|Kislev|Tevet|Shvat|Adar|AdarII)\b/,
    span: { from: '1970-01-01', until: '2099-12-31' },
  },
]

/** The holidays of one region, a year at a time. */
class RegionTable {
  readonly #region: string
  readonly #make: (locale: Locale) => Holidays
  readonly #readers = new Map<Locale, Holidays>()
  readonly #begun = new Map<string, readonly NamedDay[]>()
  readonly #years = new Map<string, readonly Holiday[]>()
  #known: KnownSpan | undefined

  constructor(Library: HolidaysClass, region: string) {
    this.#region = region
    const [country = '', state = '', part = ''] = region.split('-')
    // One reader for each language: asked for a language each time, the library adds it to its list for ever.
    this.#make = (locale) =>
      new Library(country, state, part, {
        types: ['public'],
        languages: { en: ['en'], de: ['de', 'en'] }[locale],
      })
  }

  year(year: number, locale: Locale): readonly Holiday[] {
    const key = `${locale}${year}`
    let holidays = this.#years.get(key)
    if (!holidays) {
      const names = new Map<number, string>()
      // The year before, for what begins in December and lasts into January.
      for (const begun of [year - 1, year]) {
        for (const { date, name } of this.#daysBegun(begun, locale)) {
          if (civilDate(date).year === year && !names.has(date)) names.set(date, name)
        }
      }
      amend(this.#region, year, locale, names)
      holidays = [...names]
        .sort(([a], [b]) => a - b)
        .map(([date, name]): Holiday => ({ date: formatDate(date), name }))
      this.#years.set(key, holidays)
    }
    return holidays
  }

  known(): KnownSpan {
    if (!this.#known) {
      const rules = this.#reader('en').getRules()
      let known: KnownSpan = {}
      for (const { months, span } of tabulated) {
        if (!rules.some((rule) => months.test((rule as { rule?: string }).rule ?? ''))) continue
        if (known.until === undefined || span.until < known.until) known = span
      }
      this.#known = known
    }
    return this.#known
  }

  #reader(locale: Locale): Holidays {
    let reader = this.#readers.get(locale)
    if (!reader) {
      reader = this.#make(locale)
      this.#readers.set(locale, reader)
    }
    return reader
  }

  #daysBegun(year: number, locale: Locale): readonly NamedDay[] {
    const key = `${locale}${year}`
    let days = this.#begun.get(key)
    if (!days) {
      days = this.#reader(locale).getHolidays(year).flatMap(fullDays)
      this.#begun.set(key, days)
    }
    return days
  }
}

interface NamedDay {
  readonly date: number
  readonly name: string
}

function fullDays(holiday: HolidaysTypes.Holiday): NamedDay[] {
  // `date` is the local date and time of the day itself; `start` may be the evening before.
  const first = parseDate(holiday.date.slice(0, 10))
  if (first === undefined) return []
  // What begins at noon ends with the day, so it has no whole one. An hour more, for a day that a clock change shortens.
  const hours = (holiday.end.getTime() - holiday.start.getTime()) / 3_600_000 + 1
  return Array.from({ length: Math.floor(hours / 24) }, (_, day) => ({
    date: first + day,
    name: holiday.name,
  }))
}
