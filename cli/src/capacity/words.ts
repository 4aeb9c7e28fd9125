// What the report on capacity says, in both languages, as text and as a page.
import type { Locale } from '../language.ts'

const words = {
  title: ['Capacity', 'Kapazität'],
  intro: [
    'A typical week without holidays, half hour by half hour. People are laid out where they are needed most.',
    'Eine typische Woche ohne Feiertage in halben Stunden. Die Leute sind dort, wo sie am nötigsten sind.',
  ],
  introSeason: [
    'A typical week of season {season}, half hour by half hour. People are laid out where they are needed most.',
    'Eine typische Woche der Saison {season} in halben Stunden. Die Leute sind dort, wo sie am nötigsten sind.',
  ],
  inSeason: ['Season {season}', 'Saison {season}'],
  moreSeason: ['In full with --season.', 'Ausführlich mit --season.'],
  version: ['version', 'Version'],
  team: ['Team or pool', 'Team oder Pool'],
  planned: ['planned', 'geplant'],
  needed: ['needed', 'nötig'],
  present: ['present', 'anwesend'],
  fte: ['FTE', 'VZÄ'],
  ftePlanned: ['FTE planned', 'VZÄ geplant'],
  fteNeeded: ['FTE needed', 'VZÄ nötig'],
  hours: ['h', 'Std.'],
  work: ['Work a week', 'Arbeit je Woche'],
  immediate: ['at once', 'sofort'],
  deferrable: ['later', 'später'],
  staffed: ['People at work', 'Anwesenheit'],
  verdict: ['Enough?', 'Genug?'],
  enough: ['enough', 'genug'],
  short: ['too few', 'zu wenig'],
  overloaded: ['more work than hours', 'mehr Arbeit als Stunden'],
  unkeepable: [
    'No number of people keeps every promise: some are due when nobody has been at work in between.',
    'Keine Zahl von Leuten hält jede Zusage: Manche ist fällig, ohne dass zwischendurch jemand arbeitet.',
  ],
  strictest: ['Strictest promise', 'Strengste Zusage'],
  promise: ['Promise', 'Zusage'],
  reached: ['reached', 'erreicht'],
  kept: ['kept', 'gehalten'],
  missed: ['missed', 'verfehlt'],
  segments: ['Segments', 'Segmente'],
  from: ['from', 'aus'],
  backlog: ['backlog', 'Rückstand'],
  backlogHours: ['backlog in hours', 'Rückstand in Stunden'],
  largestBacklog: ['Largest backlog', 'Größter Rückstand'],
  grows: ['grows each week by', 'wächst jede Woche um'],
  noPromise: ['Nobody is answered at once here.', 'Hier wird nichts sofort beantwortet.'],
  late: ['late', 'zu spät'],
  calls: ['arrivals', 'Eingang'],
  pooling: ['Pooling', 'Pools'],
  common: ['as one', 'gemeinsam'],
  separate: ['apart', 'getrennt'],
  saves: ['saves', 'spart'],
  pooled: ['pool', 'Pool'],
  possible: ['possible', 'möglich'],
  exclusions: ['Delimited: frees today', 'Abgegrenzt: wird heute frei'],
  instead: ['instead', 'stattdessen'],
  unknown: ['unknown', 'unbekannt'],
  missing: ['Volume unknown', 'Menge unbekannt'],
  whatIf: ['What if', 'Was wäre, wenn'],
  base: ['As agreed', 'Wie vereinbart'],
  total: ['All', 'Alle'],
  settings: [
    'Of the time between two immediate requests {idle} can be used; where a reply is promised first, it takes {reply} of the effort.',
    'Von der Zeit zwischen zwei sofortigen Anliegen sind {idle} nutzbar; wo zuerst eine Antwort zugesagt ist, kostet sie {reply} des Aufwands.',
  ],
  people: ['people', 'Leute'],
  chartDay: ['People on {day}', 'Leute am {day}'],
  chartWeek: ['Work that waits, over the week', 'Wartende Arbeit über die Woche'],
  mean: ['on average', 'im Mittel'],
  endless: ['without end', 'ohne Ende'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>

export type Word = (key: keyof typeof words, parameters?: Readonly<Record<string, string>>) => string

export function wordsIn(locale: Locale): Word {
  return (key, parameters = {}) =>
    words[key][locale === 'de' ? 1 : 0].replace(/\{(\w+)\}/g, (all, name: string) => parameters[name] ?? all)
}

const dayNames: Readonly<Record<string, readonly [string, string]>> = {
  mon: ['Monday', 'Montag'],
  tue: ['Tuesday', 'Dienstag'],
  wed: ['Wednesday', 'Mittwoch'],
  thu: ['Thursday', 'Donnerstag'],
  fri: ['Friday', 'Freitag'],
  sat: ['Saturday', 'Samstag'],
  sun: ['Sunday', 'Sonntag'],
}

export function dayName(day: string, locale: Locale): string {
  return dayNames[day]?.[locale === 'de' ? 1 : 0] ?? day
}
