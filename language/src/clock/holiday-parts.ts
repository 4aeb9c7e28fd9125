// Days that only a part of a region has: what its code leaves out, and a reader may expect.
import type { Locale } from '../speech/index.ts'
import { dayNumber } from '../text/civil.ts'
import {
  corpusChristi,
  easterMonday,
  easterSunday,
  type LegalDay,
  lastMonday,
  named,
  nth,
} from './holiday-formulas.ts'

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
    region: 'US-MA',
    days: (year) => [
      part(
        named(dayNumber(year, 3, 17), 'Evacuation Day', 'Evacuation Day'),
        'in Suffolk County with the city of Boston',
        'im Suffolk County mit der Stadt Boston',
      ),
      part(
        named(dayNumber(year, 6, 17), 'Bunker Hill Day', 'Bunker Hill Day'),
        'in Suffolk County with the city of Boston',
        'im Suffolk County mit der Stadt Boston',
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
      part(
        named(easterSunday(year) - 1, 'Easter Saturday', 'Karsamstag'),
        'everywhere but in Tasmania and Western Australia',
        'überall außer in Tasmanien und Western Australia',
      ),
    ],
  },
]

/** Days of a year that only a part of a region has, so that its code leaves them out. */
export function partialDays(region: string, year: number): readonly PartialDay[] {
  return parts.find((one) => one.region === region)?.days(year) ?? []
}
