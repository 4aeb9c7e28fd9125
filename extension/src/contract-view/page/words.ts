/// <reference lib="dom" />
import { type Locale, localeOfTag, tellDayOfWeek, weekdays } from '../../../../language/src/speech/index.ts'
import type { Tab } from '../messages.ts'

const english = {
  tabs: { catalogue: 'Catalogue', matrix: 'Matrix', staffing: 'Staffing', dates: 'Dates' } as Record<
    Tab,
    string
  >,
  views: 'Parts of the contract',
  contract: 'Contract',
  version: 'Version',
  client: 'Client',
  provider: 'Provider',
  inForce: 'In force',
  loading: 'Reading the contract …',
  none: 'There is no contract here yet. A contract begins with `contract Name { … }`.',
  errors: (count: number) =>
    count === 1
      ? '1 error: what it touches may be missing here.'
      : `${count} errors: what they touch may be missing here.`,
  stale: 'The text has no contract at the moment. This is how it was last.',
  holds: 'The contract holds.',
  showProblems: 'Show problems',
  // Catalogue
  service: 'Service',
  excluded: 'Delimited',
  excludedHint: 'What is expressly not offered, and who does it instead.',
  channels: 'Channels',
  work: 'Work',
  immediate: 'immediate',
  deferrable: 'deferrable',
  effort: 'Effort',
  volume: 'Volume',
  volumeDuring: (season: string) => `Volume during ${season}`,
  case: 'Case',
  patience: 'Patience',
  price: 'Price',
  needs: 'Needs',
  clientProvides: 'Client provides',
  delivers: 'Delivers',
  process: 'Process',
  because: 'Because',
  instead: 'Instead',
  frees: 'Frees',
  noServices: 'No service is offered yet.',
  // Matrix
  matrixHint: 'Arrow keys move, Enter opens the text.',
  notOffered: 'not offered',
  missing: 'no answer',
  contradiction: 'several answers',
  noSegments: 'The contract serves no segments yet.',
  promises: 'What is promised',
  by: 'by',
  hours: 'Hours',
  nothingChosen: 'Choose a cell to see what is promised.',
  share: 'Share',
  // Staffing
  team: 'Team',
  average: 'Needed on average',
  needed: 'To keep the promises',
  planned: 'Planned',
  verdict: 'Verdict',
  enough: 'enough',
  onAverage: 'kept over the week, not in every half hour',
  tooFew: 'too few',
  overloaded: 'more work than hours',
  notKept: 'not every promise kept',
  unkeepable: 'no number of people keeps every promise',
  chart: 'Full-time equivalents, needed and planned',
  weeks: 'Which week',
  usualWeek: 'Usual week',
  week: (team: string) => `${team}: people by half hour of a typical week`,
  present: 'planned people',
  neededPeople: 'needed people',
  lacking: 'too few people',
  noUnits: 'No team has work yet.',
  notReckoned: 'Not reckoned whether it is kept:',
  withoutVolume: 'Counted as nothing, since no volume is known:',
  asTable: 'As a table',
  time: 'Time',
  total: 'Together',
  openText: 'open the text',
  ofPeople: (needed: number, present: number) => `${needed} of ${present}`,
  fte: 'FTE',
  // Dates
  date: 'Date',
  what: 'What',
  who: 'Who',
  kinds: {
    begin: 'Begins',
    review: 'Review',
    notice: 'Last day for notice',
    report: 'Report',
    duty: 'Duty',
    end: 'Ends',
  },
  sides: { client: 'client', provider: 'provider' },
  to: (names: string) => `to ${names}`,
  show: 'Show',
  today: 'today',
  next: 'next',
  noDates: 'The dates are not known yet: they need a period in force, hours and sound intervals.',
  noneShown: 'Nothing of what is chosen falls in this period.',
}

const german: typeof english = {
  tabs: { catalogue: 'Katalog', matrix: 'Matrix', staffing: 'Besetzung', dates: 'Termine' },
  views: 'Teile des Vertrags',
  contract: 'Vertrag',
  version: 'Version',
  client: 'Auftraggeber',
  provider: 'Dienstleister',
  inForce: 'Laufzeit',
  loading: 'Der Vertrag wird gelesen …',
  none: 'Hier gibt es noch keinen Vertrag. Ein Vertrag beginnt mit `contract Name { … }`.',
  errors: (count) =>
    count === 1
      ? '1 Fehler: Was er betrifft, kann hier fehlen.'
      : `${count} Fehler: Was sie betreffen, kann hier fehlen.`,
  stale: 'Im Text steht gerade kein Vertrag. So sah er zuletzt aus.',
  holds: 'Der Vertrag ist in Ordnung.',
  showProblems: 'Probleme anzeigen',
  service: 'Leistung',
  excluded: 'Abgegrenzt',
  excludedHint: 'Was ausdrücklich nicht geleistet wird, und wer es stattdessen tut.',
  channels: 'Wege',
  work: 'Arbeit',
  immediate: 'sofort',
  deferrable: 'aufschiebbar',
  effort: 'Aufwand',
  volume: 'Menge',
  volumeDuring: (season: string) => `Menge in ${season}`,
  case: 'Fall',
  patience: 'Geduld',
  price: 'Preis',
  needs: 'Erfordert',
  clientProvides: 'Auftraggeber stellt bei',
  delivers: 'Ergebnis',
  process: 'Prozess',
  because: 'Grund',
  instead: 'Stattdessen',
  frees: 'Macht frei',
  noServices: 'Noch wird keine Leistung angeboten.',
  matrixHint: 'Pfeiltasten bewegen, Eingabe öffnet den Text.',
  notOffered: 'nicht angeboten',
  missing: 'keine Antwort',
  contradiction: 'mehrere Antworten',
  noSegments: 'Der Vertrag bedient noch keine Segmente.',
  promises: 'Was zugesagt ist',
  by: 'durch',
  hours: 'Servicezeit',
  nothingChosen: 'Eine Zelle wählen, um zu sehen, was zugesagt ist.',
  share: 'Anteil',
  team: 'Team',
  average: 'Bedarf im Mittel',
  needed: 'Um die Zusagen einzuhalten',
  planned: 'Geplant',
  verdict: 'Urteil',
  enough: 'reicht',
  onAverage: 'über die Woche gehalten, nicht in jeder halben Stunde',
  tooFew: 'zu wenig',
  overloaded: 'mehr Arbeit als Stunden',
  notKept: 'nicht jede Zusage gehalten',
  unkeepable: 'keine Zahl von Leuten hält jede Zusage',
  chart: 'Vollzeitstellen, Bedarf und Plan',
  weeks: 'Welche Woche',
  usualWeek: 'Übliche Woche',
  week: (team) => `${team}: Personen je halbe Stunde einer typischen Woche`,
  present: 'geplante Personen',
  neededPeople: 'benötigte Personen',
  lacking: 'zu wenig Personen',
  noUnits: 'Noch hat kein Team Arbeit.',
  notReckoned: 'Nicht gerechnet, ob es gehalten wird:',
  withoutVolume: 'Nicht mitgerechnet, weil die Menge nicht bekannt ist:',
  asTable: 'Als Tabelle',
  time: 'Zeit',
  total: 'Zusammen',
  openText: 'den Text öffnen',
  ofPeople: (needed, present) => `${needed} von ${present}`,
  fte: 'VZÄ',
  date: 'Datum',
  what: 'Was',
  who: 'Wer',
  kinds: {
    begin: 'Beginn',
    review: 'Überprüfung',
    notice: 'Letzter Tag für die Kündigung',
    report: 'Bericht',
    duty: 'Pflicht',
    end: 'Ende',
  },
  sides: { client: 'Auftraggeber', provider: 'Dienstleister' },
  to: (names) => `an ${names}`,
  show: 'Zeigen',
  today: 'heute',
  next: 'als Nächstes',
  noDates: 'Die Termine sind noch nicht bekannt: Sie brauchen Laufzeit, Servicezeit und gültige Abstände.',
  noneShown: 'Von dem, was gewählt ist, fällt nichts in diese Zeit.',
}

/** What the page says. */
export let words: typeof english = english

interface Formats {
  readonly fte: Intl.NumberFormat
  readonly day: Intl.DateTimeFormat
  readonly date: Intl.DateTimeFormat
  readonly month: Intl.DateTimeFormat
}

let formats: Formats

/** The days of the week from Monday on, short. */
export let dayNames: readonly string[] = []

/** From now on the page speaks this language. */
export function speak(locale: Locale): void {
  document.documentElement.lang = locale
  words = { en: english, de: german }[locale]
  dayNames = weekdays.map((_, index) => tellDayOfWeek(index, locale, 'short'))
  const timeZone = 'UTC'
  formats = {
    fte: new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 }),
    day: new Intl.DateTimeFormat(locale, { weekday: 'short', day: '2-digit', month: '2-digit', timeZone }),
    date: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }),
    month: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone }),
  }
}

speak(localeOfTag(document.documentElement.lang))

/** Full-time equivalents that are there. */
export function tellFte(fte: number): string {
  return formats.fte.format(fte)
}

/** Full-time equivalents that are needed: to a tenth, upwards, so that what is told is enough. */
export function tellNeeded(fte: number): string {
  return formats.fte.format(Math.ceil(fte * 10 - 1e-6) / 10)
}

const utc = (date: string): Date => new Date(`${date}T00:00:00Z`)

/** `Fr., 08.01.` of `2027-01-08` */
export function tellDay(date: string): string {
  return formats.day.format(utc(date))
}

export function tellDate(date: string): string {
  return formats.date.format(utc(date))
}

/** `Januar 2027` */
export function tellMonth(date: string): string {
  return formats.month.format(utc(date))
}

/** `08:30` of the half hour 17. */
export function tellSlot(slot: number): string {
  return `${String(Math.floor((slot % 48) / 2)).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`
}
