// What the laws say, region by region. Sundays that are holidays anyway (Easter Sunday, Whit Sunday) are left out, as are
// days that only some places of a region have.
import { before, type Day, day, easter, nth, plus, weekday } from './formulas.ts'

/** The public holidays of a year that begin in it; observed days may lie in the year before. */
export type Law = (year: number) => readonly Day[]

const all =
  (...laws: readonly Law[]): Law =>
  (year) =>
    laws.flatMap((law) => law(year))
const fixed =
  (month: number, date: number): Law =>
  (year) => [day(year, month, date)]
const fromEaster =
  (days: number): Law =>
  (year) => [plus(easter(year), days)]

const newYear = fixed(1, 1)
const epiphany = fixed(1, 6)
const joseph = fixed(3, 19)
const goodFriday = fromEaster(-2)
const easterMonday = fromEaster(1)
const labour = fixed(5, 1)
const ascension = fromEaster(39)
const whitMonday = fromEaster(50)
const corpusChristi = fromEaster(60)
const assumption = fixed(8, 15)
const allSaints = fixed(11, 1)
const immaculate = fixed(12, 8)
const christmas = fixed(12, 25)
const secondChristmas = fixed(12, 26)

// The laws on Sundays and holidays of the Länder; 3 October by the treaty of unification, article 2.
const germany = all(
  ...[newYear, goodFriday, easterMonday, labour, ascension, whitMonday, fixed(10, 3)],
  ...[christmas, secondChristmas],
)
const reformation = fixed(10, 31)
const women = fixed(3, 8)
/** The Wednesday before 23 November. */
const repentance: Law = (year) => [before(day(year, 11, 23), 3)]

const stephen =
  (...without: readonly number[]): Law =>
  (year) =>
    without.includes(weekday(day(year, 12, 26))) ? [] : [day(year, 12, 26)]

// Federal law 1 August only (BV 110); the cantons' laws on rest days.
const swiss = all(newYear, ascension, fixed(8, 1), christmas)

/** 5 U.S.C. 6103: Saturday's are observed on Friday, Sunday's (Executive Order 11582) on Monday. */
const observed =
  (month: number, date: number): Law =>
  (year) => {
    const at = day(year, month, date)
    return [at, ...(weekday(at) === 6 ? [plus(at, -1)] : weekday(at) === 0 ? [plus(at, 1)] : [])]
  }
const federal = all(
  observed(1, 1),
  (year) => [nth(year, 1, 1, 3), nth(year, 2, 1, 3), nth(year, 5, 1, -1)],
  observed(6, 19),
  observed(7, 4),
  (year) => [nth(year, 9, 1, 1), nth(year, 10, 1, 2)],
  observed(11, 11),
  (year) => [nth(year, 11, 4, 4)],
  observed(12, 25),
)

/** Banking and Financial Dealings Act 1971: at weekends the next day that is none of them. */
const substituted =
  (...dates: readonly (readonly [month: number, date: number])[]): Law =>
  (year) => {
    const taken = new Set<Day>()
    const days = dates.map(([month, date]) => day(year, month, date))
    for (const at of days) if (weekday(at) % 6 !== 0) taken.add(at)
    for (const at of days) {
      if (weekday(at) % 6 !== 0) continue
      let next = plus(at, 1)
      while (weekday(next) % 6 === 0 || taken.has(next)) next = plus(next, 1)
      taken.add(next)
    }
    return [...days, ...taken]
  }
const kingdom = all(
  goodFriday,
  (year) => [nth(year, 5, 1, 1), nth(year, 5, 1, -1)],
  substituted([12, 25], [12, 26]),
)
const england = all(kingdom, substituted([1, 1]), easterMonday, (year) => [nth(year, 8, 1, -1)])

// Code du travail, L3133-1; L3134-13 for Alsace and Moselle.
const france = all(
  ...[newYear, easterMonday, labour, fixed(5, 8), ascension, whitMonday, fixed(7, 14)],
  ...[assumption, allSaints, fixed(11, 11), christmas],
)

/** The June solstice in Chile (UTC-4): Meeus, Astronomical Algorithms, tables 27.b and 27.c to a quarter of an hour. */
function solstice(year: number): Day {
  const y = (year - 2000) / 1000
  const mean = 2451716.56767 + 365241.62603 * y + 0.00325 * y * y + 0.00888 * y ** 3 - 0.0003 * y ** 4
  const t = (mean - 2451545) / 36525
  const cos = (degrees: number): number => Math.cos((degrees * Math.PI) / 180)
  const w = 35999.373 * t - 2.47
  const lambda = 1 + 0.0334 * cos(w) + 0.0007 * cos(2 * w)
  const terms: readonly (readonly [a: number, b: number, c: number])[] = [
    [485, 324.96, 1934.136],
    [203, 337.23, 32964.467],
    [199, 342.08, 20.186],
    [182, 27.85, 445267.112],
    [156, 73.14, 45036.886],
    [136, 171.52, 22518.443],
    [77, 222.54, 65928.934],
    [74, 296.72, 3034.906],
    [70, 243.58, 9037.513],
    [58, 119.81, 33718.147],
    [52, 297.17, 150.678],
    [50, 21.02, 2281.226],
  ]
  const sum = terms.reduce((total, [a, b, c]) => total + a * cos(b + c * t), 0)
  const julian = mean + (0.00001 * sum) / lambda
  return new Date((julian - 2440587.5) * 86_400_000 - 4 * 3_600_000).toISOString().slice(0, 10)
}

/** Leyes 2.977, 19.668 (days that move to a Monday), 20.148, 20.215 and 20.983 (September), 20.299 (31 October). */
const chile: Law = (year) => {
  const moved = (month: number, date: number): Day => {
    const at = day(year, month, date)
    const which = weekday(at)
    return which >= 2 && which <= 4 ? plus(at, 1 - which) : which === 5 ? plus(at, 3) : at
  }
  const evangelical = day(year, 10, 31)
  const independence = day(year, 9, 18)
  const bridges = [
    ...(weekday(independence) === 2 ? [plus(independence, -1)] : []),
    ...(weekday(independence) === 6 ? [plus(independence, -1)] : []),
    ...(weekday(independence) === 3 ? [plus(independence, 2)] : []),
  ]
  return [
    ...[day(year, 1, 1), ...(weekday(day(year, 1, 2)) === 1 ? [day(year, 1, 2)] : [])],
    ...[plus(easter(year), -2), plus(easter(year), -1)],
    // Ley 21.357: the day of the winter solstice.
    ...[day(year, 5, 1), day(year, 5, 21), solstice(year), moved(6, 29), day(year, 7, 16), day(year, 8, 15)],
    ...[independence, plus(independence, 1), ...bridges, moved(10, 12)],
    weekday(evangelical) === 2
      ? plus(evangelical, -4)
      : weekday(evangelical) === 3
        ? plus(evangelical, 2)
        : evangelical,
    ...[day(year, 11, 1), day(year, 12, 8), day(year, 12, 25)],
  ]
}

/** Employment Standards Act, 2000, section 1. */
const ontario = all(
  newYear,
  (year) => [nth(year, 2, 1, 3)],
  goodFriday,
  // The Monday before 25 May.
  (year) => [before(day(year, 5, 25), 1)],
  fixed(7, 1),
  (year) => [nth(year, 9, 1, 1), nth(year, 10, 1, 2)],
  christmas,
  secondChristmas,
)

export const laws: Readonly<Record<string, Law>> = {
  DE: germany,
  'DE-BW': all(germany, epiphany, corpusChristi, allSaints),
  'DE-BY': all(germany, epiphany, corpusChristi, allSaints),
  'DE-BY-A': all(germany, epiphany, corpusChristi, allSaints, assumption, fixed(8, 8)),
  'DE-BE': all(germany, women, (year) =>
    year === 2025 || year === 2028 ? [day(year, year === 2025 ? 5 : 6, year === 2025 ? 8 : 17)] : [],
  ),
  'DE-BB': all(germany, reformation),
  'DE-HB': all(germany, reformation),
  'DE-HH': all(germany, reformation),
  'DE-HE': all(germany, corpusChristi),
  'DE-MV': all(germany, women, reformation),
  'DE-NI': all(germany, reformation),
  'DE-NW': all(germany, corpusChristi, allSaints),
  'DE-RP': all(germany, corpusChristi, allSaints),
  'DE-SL': all(germany, corpusChristi, assumption, allSaints),
  'DE-SN': all(germany, reformation, repentance),
  'DE-ST': all(germany, epiphany, reformation),
  'DE-SH': all(germany, reformation),
  'DE-TH': all(germany, fixed(9, 20), reformation),
  // Arbeitsruhegesetz, § 7 (2).
  AT: all(
    ...[newYear, epiphany, easterMonday, labour, ascension, whitMonday, corpusChristi, assumption],
    ...[fixed(10, 26), allSaints, immaculate, christmas, secondChristmas],
  ),
  'CH-AG': all(swiss, goodFriday),
  'CH-VS': all(swiss, joseph, corpusChristi, assumption, allSaints, immaculate),
  'CH-NE': all(swiss, fixed(3, 1), goodFriday, labour, (year) => [
    ...(weekday(day(year, 1, 1)) === 0 ? [day(year, 1, 2)] : []),
    ...(weekday(day(year, 12, 25)) === 0 ? [day(year, 12, 26)] : []),
  ]),
  // No third day of rest in a row: 26 December is none after a Monday or before a Sunday.
  'CH-UR': all(
    ...[swiss, epiphany, joseph, goodFriday, easterMonday, whitMonday, corpusChristi, assumption],
    ...[allSaints, immaculate, stephen(2, 6)],
  ),
  'CH-AR': all(swiss, goodFriday, easterMonday, whitMonday, stephen(2)),
  'CH-ZH': all(swiss, goodFriday, easterMonday, labour, whitMonday, secondChristmas),
  US: federal,
  GB: all(kingdom, substituted([1, 1])),
  'GB-ENG': england,
  'GB-WLS': england,
  'GB-SCT': all(kingdom, substituted([1, 1], [1, 2]), (year) => [nth(year, 8, 1, 1)], substituted([11, 30])),
  'GB-NIR': all(england, substituted([3, 17]), substituted([7, 12])),
  FR: france,
  'FR-57': all(france, goodFriday, secondChristmas),
  CL: chile,
  'CA-ON': ontario,
}
