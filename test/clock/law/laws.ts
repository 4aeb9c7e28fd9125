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

// Meeus, Astronomical Algorithms, table 27.b, and with table 27.c to a quarter of an hour.
const march = [2451623.80984, 365242.37404, 0.05169, -0.00411, -0.00057]
const june = [2451716.56767, 365241.62603, 0.00325, 0.00888, -0.0003]
const september = [2451810.21715, 365242.01767, -0.11575, 0.00337, 0.00078]

/** The local day of an equinox or solstice, so many hours after UTC. */
function sunAt(year: number, table: readonly number[], hours: number): Day {
  const y = (year - 2000) / 1000
  const mean = table.reduce((sum, term, power) => sum + term * y ** power, 0)
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
  return new Date((julian - 2440587.5) * 86_400_000 + hours * 3_600_000).toISOString().slice(0, 10)
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
    ...[
      day(year, 5, 1),
      day(year, 5, 21),
      sunAt(year, june, -4),
      moved(6, 29),
      day(year, 7, 16),
      day(year, 8, 15),
    ],
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

/** The Monday after a Sunday, and no Friday before a Saturday. */
const mondayAfter =
  (month: number, date: number): Law =>
  (year) => {
    const at = day(year, month, date)
    return weekday(at) === 0 ? [at, plus(at, 1)] : [at]
  }
const nthOf =
  (month: number, which: number, n: number): Law =>
  (year) => [nth(year, month, which, n)]
const thanksgiving = nthOf(11, 4, 4)
const afterThanksgiving: Law = (year) => [plus(nth(year, 11, 4, 4), 1)]
const electionDay: Law = (year) => [plus(nth(year, 11, 1, 1), 1)]
const columbus = nthOf(10, 1, 2)
// The third Mondays of January and February, the last of May, the first of September, the fourth Thursday of November.
const mondaysOfAmerica = all(nthOf(1, 1, 3), nthOf(2, 1, 3), nthOf(5, 1, -1), nthOf(9, 1, 1), thanksgiving)

const statesOfAmerica: Readonly<Record<string, Law>> = {
  // California Government Code 6700 and 6701, with the days of paid leave of 19853.
  'US-CA': all(
    ...[mondaysOfAmerica, mondayAfter(1, 1), mondayAfter(3, 31), mondayAfter(6, 19), mondayAfter(7, 4)],
    ...[observed(11, 11), afterThanksgiving, mondayAfter(12, 25)],
  ),
  // Hawaii Revised Statutes 8-1 and 8-2.
  'US-HI': all(
    ...[mondaysOfAmerica, observed(1, 1), observed(3, 26), goodFriday, observed(6, 11), observed(7, 4)],
    (year) => (year % 2 === 0 ? electionDay(year) : []),
    ...[nthOf(8, 5, 3), observed(11, 11), observed(12, 25)],
  ),
  // Massachusetts General Laws, chapter 4, section 7, clause 18.
  'US-MA': all(
    ...[mondaysOfAmerica, mondayAfter(1, 1), nthOf(4, 1, 3), mondayAfter(6, 19), mondayAfter(7, 4)],
    ...[columbus, mondayAfter(11, 11), mondayAfter(12, 25)],
  ),
  // General Construction Law, section 24.
  'US-NY': all(
    ...[mondaysOfAmerica, mondayAfter(1, 1), mondayAfter(2, 12), mondayAfter(6, 19), mondayAfter(7, 4)],
    ...[columbus, electionDay, mondayAfter(11, 11), mondayAfter(12, 25)],
  ),
  // Oregon Revised Statutes 187.010.
  'US-OR': all(
    ...[mondaysOfAmerica, observed(1, 1), observed(6, 19), observed(7, 4), observed(11, 11)],
    observed(12, 25),
  ),
  // Texas Government Code 662.003; the days on which the agencies stay open (662.004) but for 19 June are left out.
  'US-TX': all(
    ...[mondaysOfAmerica, newYear, fixed(6, 19), fixed(7, 4), fixed(11, 11), afterThanksgiving],
    ...[fixed(12, 24), christmas, secondChristmas],
  ),
  // Code of Virginia 2.2-3300.
  'US-VA': all(
    ...[mondaysOfAmerica, observed(1, 1), observed(6, 19), observed(7, 4), columbus, electionDay],
    ...[observed(11, 11), afterThanksgiving, observed(12, 25)],
  ),
  // Revised Code of Washington 1.16.050.
  'US-WA': all(
    ...[mondaysOfAmerica, observed(1, 1), observed(6, 19), observed(7, 4), observed(11, 11)],
    ...[afterThanksgiving, observed(12, 25)],
  ),
}

/** Act 178 of 1948, articles 2 and 3; the equinoxes by the sun, Japan being nine hours ahead of UTC. */
const japan: Law = (year) => {
  const national = new Set<Day>([
    ...[day(year, 1, 1), nth(year, 1, 1, 2), day(year, 2, 11), day(year, 2, 23), sunAt(year, march, 9)],
    ...[day(year, 4, 29), day(year, 5, 3), day(year, 5, 4), day(year, 5, 5), nth(year, 7, 1, 3)],
    ...[day(year, 8, 11), nth(year, 9, 1, 3), sunAt(year, september, 9), nth(year, 10, 1, 2)],
    ...[day(year, 11, 3), day(year, 11, 23)],
  ])
  const more: Day[] = []
  for (const at of national) {
    // Article 3 (2): the nearest day after a Sunday that is none itself.
    let next = plus(at, 1)
    while (national.has(next)) next = plus(next, 1)
    if (weekday(at) === 0) more.push(next)
    // Article 3 (3): a day between two of them.
    if (!national.has(plus(at, 1)) && national.has(plus(at, 2))) more.push(plus(at, 1))
  }
  return [...national, ...more]
}

/** Organisation of Working Time Act, 1997, second schedule, with the first Monday in February from 2023 on. */
const ireland = all(
  ...[newYear, fixed(3, 17), easterMonday, nthOf(5, 1, 1), nthOf(6, 1, 1), nthOf(8, 1, 1), nthOf(10, 1, -1)],
  ...[christmas, secondChristmas],
  // Saint Brigid: 1 February itself where it is a Friday.
  (year) => [weekday(day(year, 2, 1)) === 5 ? day(year, 2, 1) : nth(year, 2, 1, 1)],
)

/** A day, and another so many days later where it is a Saturday or a Sunday. */
const weekendToo =
  (month: number, date: number, saturdayBy: number, sundayBy: number): Law =>
  (year) => {
    const at = day(year, month, date)
    const by = weekday(at) === 6 ? saturdayBy : weekday(at) === 0 ? sundayBy : 0
    return by === 0 ? [at] : [at, plus(at, by)]
  }

/** Te Kāhui o Matariki Public Holiday Act 2022, schedule 1. */
const matariki: Readonly<Record<number, Day>> = {
  2024: '2024-06-28',
  2025: '2025-06-20',
  2026: '2026-07-10',
  2027: '2027-06-25',
  2028: '2028-07-14',
  2029: '2029-07-06',
  2030: '2030-06-21',
  2031: '2031-07-11',
  2032: '2032-07-02',
  2033: '2033-06-24',
  2034: '2034-07-07',
  2035: '2035-06-29',
}
// Holidays Act 2003, sections 44 to 45A.
const newZealand = all(
  ...[weekendToo(1, 1, 2, 2), weekendToo(1, 2, 2, 2), weekendToo(2, 6, 2, 1), goodFriday, easterMonday],
  ...[
    weekendToo(4, 25, 2, 1),
    nthOf(6, 1, 1),
    nthOf(10, 1, 4),
    weekendToo(12, 25, 2, 2),
    weekendToo(12, 26, 2, 2),
  ],
  (year) => (matariki[year] === undefined ? [] : [matariki[year]]),
)
const nearestMonday =
  (month: number, date: number): Law =>
  (year) => {
    const at = day(year, month, date)
    // Days since Monday.
    const since = (weekday(at) + 6) % 7
    return [plus(at, since <= 3 ? -since : 7 - since)]
  }
// The anniversary days as Te Ara, the encyclopedia of the country, has them.
const regionsOfNewZealand: Readonly<Record<string, Law>> = {
  'NZ-AUK': nearestMonday(1, 29),
  'NZ-BOP': nearestMonday(1, 29),
  'NZ-GIS': nearestMonday(1, 29),
  'NZ-NTL': nearestMonday(1, 29),
  'NZ-WKO': nearestMonday(1, 29),
  'NZ-MWT': nearestMonday(1, 22),
  'NZ-WGN': nearestMonday(1, 22),
  'NZ-NSN': nearestMonday(2, 1),
  'NZ-TAS': nearestMonday(2, 1),
  'NZ-TKI': nthOf(3, 1, 2),
  'NZ-HKB': (year) => [plus(nth(year, 10, 1, 4), -3)],
  'NZ-MBH': (year) => [plus(nth(year, 10, 1, 4), 7)],
  // The second Friday after the first Tuesday in November.
  'NZ-CAN': (year) => [plus(nth(year, 11, 2, 1), 10)],
  'NZ-CAN-Timaru': nthOf(9, 1, 4),
  // Of Otago custom decides where the Monday is Easter Monday, as in 2035, so that the region is left out here.
  'NZ-STL': fromEaster(2),
  'NZ-WTC': nearestMonday(12, 1),
  'NZ-WTC-Buller': nearestMonday(2, 1),
  'NZ-CIT': nearestMonday(11, 30),
}

// What the laws of the states and territories have in common.
const christmasInAustralia = all(weekendToo(12, 25, 2, 2), weekendToo(12, 26, 2, 2))
const australiaDay: Law = (year) => {
  const at = day(year, 1, 26)
  return [weekday(at) === 6 ? plus(at, 2) : weekday(at) === 0 ? plus(at, 1) : at]
}
const australia = all(weekendToo(1, 1, 2, 1), australiaDay, goodFriday, easterMonday, christmasInAustralia)
const easterSaturday = fromEaster(-1)
const anzac = fixed(4, 25)
const anzacOrMonday: Law = (year) => {
  const at = day(year, 4, 25)
  return [weekday(at) === 0 ? plus(at, 1) : at]
}
const kingInJune = nthOf(6, 1, 2)
const labourInOctober = nthOf(10, 1, 1)
const statesOfAustralia: Readonly<Record<string, Law>> = {
  AU: all(australia, anzac),
  // Public Holidays Act 1993. The Friday is the one before the last Saturday of September, as in the years known.
  'AU-VIC': all(
    ...[australia, anzac, easterSaturday, nthOf(3, 1, 2), kingInJune, nthOf(9, 5, -1), nthOf(11, 2, 1)],
  ),
  // Holidays Act 1983: Labour Day in May, the King's birthday in October.
  'AU-QLD': all(australia, anzacOrMonday, easterSaturday, nthOf(5, 1, 1), nthOf(10, 1, 1)),
  // Public Holidays Act 2023.
  'AU-SA': all(
    ...[australia, weekendToo(4, 25, 0, 1), easterSaturday, nthOf(3, 1, 2), kingInJune, labourInOctober],
  ),
}

/** Public Holidays Act 1999 with the Gospel Day of an island. */
const cookIslands = ([month, date]: readonly [number, number]): Law =>
  all(
    ...[weekendToo(1, 1, 2, 1), weekendToo(1, 2, 2, 2), anzac, goodFriday, easterMonday, nthOf(6, 1, 1)],
    // The day after New Year's and Boxing Day move on where the day before takes their Monday.
    ...[1, 12].map(
      (in_): Law =>
        (year) => {
          const at = day(year, in_, in_ === 1 ? 2 : 26)
          return weekday(at) === 1 ? [plus(at, 1)] : []
        },
    ),
    ...[nthOf(7, 5, 1), weekendToo(8, 4, 2, 1), weekendToo(10, 26, 2, 1), weekendToo(12, 25, 2, 1)],
    ...[weekendToo(12, 26, 2, 2), weekendToo(month, date, 2, 1)],
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
  ...statesOfAmerica,
  JP: japan,
  IE: ireland,
  NZ: newZealand,
  ...Object.fromEntries(
    Object.entries(regionsOfNewZealand).map(([region, own]) => [region, all(newZealand, own)]),
  ),
  ...statesOfAustralia,
  'CK-Mangaia': cookIslands([6, 15]),
  'CK-Pukapuka': cookIslands([12, 6]),
}
