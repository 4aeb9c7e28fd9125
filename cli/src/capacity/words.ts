// What the report on capacity says, in both languages, as text and as a page.
import { putAside, setApart } from '../../../language/src/capacity/wording.ts'
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
  otherClocks: message<{ days: string }>({
    en: ({ days }) => `When clocks differ otherwise: ${days}`,
    de: ({ days }) => `Wenn die Uhren anders auseinanderliegen: ${days}`,
  }),
  moreSeason: { en: 'In full with --season.', de: 'Ausführlich mit --season.' },
  version: { en: 'version', de: 'Version' },
  team: { en: 'Team or pool', de: 'Team oder Pool' },
  planned: { en: 'planned', de: 'geplant' },
  needed: { en: 'needed', de: 'nötig' },
  present: { en: 'present', de: 'anwesend' },
  fte: { en: 'FTE', de: 'VZÄ' },
  ftePlanned: { en: 'FTE planned', de: 'VZÄ geplant' },
  fteAverage: { en: 'FTE on average', de: 'VZÄ im Mittel' },
  fteNeeded: { en: 'FTE to keep the promises', de: 'VZÄ, um die Zusagen einzuhalten' },
  neededAverage: { en: 'needed on average', de: 'im Mittel nötig' },
  neededKept: { en: 'to keep the promises', de: 'um die Zusagen einzuhalten' },
  hours: { en: 'h', de: 'Std.' },
  work: { en: 'Work a week', de: 'Arbeit je Woche' },
  immediate: { en: 'at once', de: 'sofort' },
  deferrable: { en: 'later', de: 'später' },
  ofItUnmet: message<{ hours: string }>({
    en: ({ hours }) => `${hours} of it while nobody is at work`,
    de: ({ hours }) => `davon ${hours}, während niemand arbeitet`,
  }),
  unmet: message<{ requests: string; share: string; times: string }>({
    en: ({ requests, share, times }) => `${requests} requests a week (${share}) reach nobody: ${times}.`,
    de: ({ requests, share, times }) =>
      `${requests} Anfragen je Woche (${share}) erreichen niemanden: ${times}.`,
  }),
  staffed: { en: 'People at work', de: 'Anwesenheit' },
  verdict: { en: 'Enough?', de: 'Genug?' },
  enough: { en: 'enough', de: 'genug' },
  onAverage: {
    en: 'kept over the week, not in every half hour',
    de: 'über die Woche gehalten, nicht in jeder halben Stunde',
  },
  short: { en: 'too few', de: 'zu wenig' },
  overloaded: { en: 'more work than hours', de: 'mehr Arbeit als Stunden' },
  unkeepable: {
    en: 'At these hours no number of people keeps every promise: something comes, or is due, while nobody is at work.',
    de: 'Bei diesen Zeiten hält keine Zahl von Leuten jede Zusage: Etwas kommt oder ist fällig, während niemand arbeitet.',
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
  about: message<{ share: string }>({
    en: ({ share }) => `about ${share}`,
    de: ({ share }) => `etwa ${share}`,
  }),
  aboutAtLeast: message<{ share: string }>({
    en: ({ share }) => `at least about ${share}`,
    de: ({ share }) => `mindestens etwa ${share}`,
  }),
  setApart,
  ifAll: { en: 'if it held for all cases', de: 'wenn es für alle Fälle gälte' },
  tight: { en: 'kept, with little to spare', de: 'gehalten, aber mit wenig Reserve' },
  putAside,
  nothingSure: {
    en: 'What comes by chance is never certain: a promise of 100 % counts as kept from 99.9 % on.',
    de: 'Was zufällig kommt, ist nie sicher: Eine Zusage von 100 % gilt ab 99,9 % als gehalten.',
  },
  calls: { en: 'arrivals', de: 'Eingang' },
  pooling: { en: 'Pooling, on average', de: 'Pools, im Mittel' },
  common: { en: 'as one', de: 'gemeinsam' },
  separate: { en: 'apart', de: 'getrennt' },
  saves: { en: 'saves', de: 'spart' },
  pooled: { en: 'pool', de: 'Pool' },
  possible: { en: 'possible', de: 'möglich' },
  exclusions: { en: 'Delimited: frees today', de: 'Abgegrenzt: wird heute frei' },
  instead: { en: 'instead', de: 'stattdessen' },
  unknown: { en: 'unknown', de: 'unbekannt' },
  divided: message<{ teams: string; units: string }>({
    en: ({ teams, units }) =>
      `Who has work of several kinds counts for each by how much there is of it: ${teams} FTE are ${units}.`,
    de: ({ teams, units }) =>
      `Wer verschiedene Arbeit hat, zählt bei jeder so weit, wie davon anfällt: Aus ${teams} VZÄ werden ${units}.`,
  }),
  notReckoned: { en: 'Not reckoned', de: 'Nicht gerechnet' },
  'why-handling': { en: 'the time takes in the work itself', de: 'die Zeit umfasst die Bearbeitung selbst' },
  'why-start': {
    en: 'when the time begins to count is not known',
    de: 'ab wann die Zeit läuft, ist nicht bekannt',
  },
  'why-waiting': { en: 'nobody waits for this work', de: 'auf diese Arbeit wartet niemand' },
  'why-clock': { en: 'what is promised is no longest wait', de: 'zugesagt ist keine längste Wartezeit' },
  'why-patience': {
    en: 'how long people wait is not said (`patience`)',
    de: 'wie lange gewartet wird, ist nicht angegeben (`patience`)',
  },
  'why-other': {
    en: 'it is no matter of how many people are at work',
    de: 'das hängt nicht davon ab, wie viele Leute arbeiten',
  },
  missing: { en: 'Volume unknown', de: 'Menge unbekannt' },
  whatIf: { en: 'What if', de: 'Was wäre, wenn' },
  base: { en: 'As agreed', de: 'Wie vereinbart' },
  total: { en: 'All', de: 'Alle' },
  chance: {
    en: 'On average, work that can wait comes and is done evenly. To keep the promises, it comes by chance and takes sometimes more, sometimes less time (Poisson, exponential); who is free takes what is due first.',
    de: 'Im Mittel heißt: Arbeit, die warten kann, kommt gleichmäßig und dauert immer gleich lang. Um die Zusagen einzuhalten, ist gerechnet, dass sie zufällig eingeht und mal länger, mal kürzer dauert (Poisson, exponentiell); wer frei ist, nimmt, was zuerst fällig ist.',
  },
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
  atLeast: { en: 'at least', de: 'mindestens' },
  atMost: { en: 'at most', de: 'höchstens' },
  mean: { en: 'on average', de: 'im Mittel' },
  endless: { en: 'without end', de: 'ohne Ende' },
} as const satisfies Words

export type Word = Say<typeof words>
