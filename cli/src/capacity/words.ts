// What the report on capacity says, in both languages, as text and as a page.
import { message, type Say, type Words } from '../../../language/src/speech/index.ts'

export const words = {
  title: { en: 'Capacity', de: 'Kapazität' },
  intro: {
    en: 'A typical week without holidays, half hour by half hour. People are laid out where they are needed most.',
    de: 'Eine typische Woche ohne Feiertage in halben Stunden. Die Leute sind dort, wo sie am nötigsten sind.',
  },
  introSeason: message<{ season: string }>({
    en: ({ season }) =>
      `A typical week of season ${season}, half hour by half hour. People are laid out where they are needed most.`,
    de: ({ season }) =>
      `Eine typische Woche der Saison ${season} in halben Stunden. Die Leute sind dort, wo sie am nötigsten sind.`,
  }),
  inSeason: message<{ season: string }>({
    en: ({ season }) => `Season ${season}`,
    de: ({ season }) => `Saison ${season}`,
  }),
  moreSeason: { en: 'In full with --season.', de: 'Ausführlich mit --season.' },
  version: { en: 'version', de: 'Version' },
  team: { en: 'Team or pool', de: 'Team oder Pool' },
  planned: { en: 'planned', de: 'geplant' },
  needed: { en: 'needed', de: 'nötig' },
  present: { en: 'present', de: 'anwesend' },
  fte: { en: 'FTE', de: 'VZÄ' },
  ftePlanned: { en: 'FTE planned', de: 'VZÄ geplant' },
  fteNeeded: { en: 'FTE needed', de: 'VZÄ nötig' },
  hours: { en: 'h', de: 'Std.' },
  work: { en: 'Work a week', de: 'Arbeit je Woche' },
  immediate: { en: 'at once', de: 'sofort' },
  deferrable: { en: 'later', de: 'später' },
  staffed: { en: 'People at work', de: 'Anwesenheit' },
  verdict: { en: 'Enough?', de: 'Genug?' },
  enough: { en: 'enough', de: 'genug' },
  short: { en: 'too few', de: 'zu wenig' },
  overloaded: { en: 'more work than hours', de: 'mehr Arbeit als Stunden' },
  unkeepable: {
    en: 'No number of people keeps every promise: some are due when nobody has been at work in between.',
    de: 'Keine Zahl von Leuten hält jede Zusage: Manche ist fällig, ohne dass zwischendurch jemand arbeitet.',
  },
  strictest: { en: 'Strictest promise', de: 'Strengste Zusage' },
  promise: { en: 'Promise', de: 'Zusage' },
  reached: { en: 'reached', de: 'erreicht' },
  kept: { en: 'kept', de: 'gehalten' },
  missed: { en: 'missed', de: 'verfehlt' },
  segments: { en: 'Segments', de: 'Segmente' },
  from: { en: 'from', de: 'aus' },
  backlog: { en: 'backlog', de: 'Rückstand' },
  backlogHours: { en: 'backlog in hours', de: 'Rückstand in Stunden' },
  largestBacklog: { en: 'Largest backlog', de: 'Größter Rückstand' },
  grows: { en: 'grows each week by', de: 'wächst jede Woche um' },
  noPromise: { en: 'Nobody is answered at once here.', de: 'Hier wird nichts sofort beantwortet.' },
  late: { en: 'late', de: 'zu spät' },
  calls: { en: 'arrivals', de: 'Eingang' },
  pooling: { en: 'Pooling', de: 'Pools' },
  common: { en: 'as one', de: 'gemeinsam' },
  separate: { en: 'apart', de: 'getrennt' },
  saves: { en: 'saves', de: 'spart' },
  pooled: { en: 'pool', de: 'Pool' },
  possible: { en: 'possible', de: 'möglich' },
  exclusions: { en: 'Delimited: frees today', de: 'Abgegrenzt: wird heute frei' },
  instead: { en: 'instead', de: 'stattdessen' },
  unknown: { en: 'unknown', de: 'unbekannt' },
  missing: { en: 'Volume unknown', de: 'Menge unbekannt' },
  whatIf: { en: 'What if', de: 'Was wäre, wenn' },
  base: { en: 'As agreed', de: 'Wie vereinbart' },
  total: { en: 'All', de: 'Alle' },
  settings: message<{ idle: string; reply: string }>({
    en: ({ idle, reply }) =>
      `Of the time between two immediate requests ${idle} can be used; where a reply is promised first, it takes ${reply} of the effort.`,
    de: ({ idle, reply }) =>
      `Von der Zeit zwischen zwei sofortigen Anliegen sind ${idle} nutzbar; wo zuerst eine Antwort zugesagt ist, kostet sie ${reply} des Aufwands.`,
  }),
  people: { en: 'people', de: 'Leute' },
  chartDay: message<{ day: string }>({
    en: ({ day }) => `People on ${day}`,
    de: ({ day }) => `Leute am ${day}`,
  }),
  chartWeek: { en: 'Work that waits, over the week', de: 'Wartende Arbeit über die Woche' },
  mean: { en: 'on average', de: 'im Mittel' },
  endless: { en: 'without end', de: 'ohne Ende' },
} as const satisfies Words

export type Word = Say<typeof words>
