// What a document says of its own accord, in both languages: first English, then German.
import type { Locale } from '../language.ts'

const words = {
  contents: ['Contents', 'Inhalt'],
  page: ['Page', 'Seite'],
  of: ['of', 'von'],
  versionWord: ['Version', 'Version'],
  between: ['between {client} and {provider}', 'zwischen {client} und {provider}'],
  period: ['Period', 'Laufzeit'],
  fromTo: ['{from} to {to}', '{from} bis {to}'],
  hash: ['Content hash (SHA-256)', 'Prüfsumme (SHA-256)'],
  client: ['Client', 'Auftraggeber'],
  provider: ['Provider', 'Dienstleister'],
  purpose: ['Preamble', 'Präambel'],
  none: ['Nothing is agreed on this.', 'Hierzu ist nichts vereinbart.'],

  parties: ['Parties', 'Vertragspartner'],
  partiesAre: [
    'This contract is made between the client and the provider.',
    'Dieser Vertrag besteht zwischen dem Auftraggeber und dem Dienstleister.',
  ],
  others: ['Others involved', 'Weitere Beteiligte'],
  role: ['Role', 'Funktion'],
  party: ['Party', 'Partei'],
  roleOf: ['{role}, of {party}', '{role} ({party})'],

  term: ['Period, review and notice', 'Laufzeit, Überprüfung und Kündigung'],
  inForce: [
    'The contract is in force from {from} to {to}, both days included.',
    'Der Vertrag gilt vom {from} bis zum {to}, beide Tage eingeschlossen.',
  ],
  reviewed: ['It is reviewed {every}.', 'Er wird {every} überprüft.'],
  reviewDates: ['Reviews fall on', 'Überprüft wird am'],
  noReviewInPeriod: ['None falls into the period.', 'In die Laufzeit fällt keine Überprüfung.'],
  noReview: ['No review is agreed.', 'Eine Überprüfung ist nicht vereinbart.'],
  notice: ['The period of notice is {notice}.', 'Die Kündigungsfrist beträgt {notice}.'],
  noticeLast: [
    'Notice to the end of the period can be given up to and including {date}.',
    'Zum Ende der Laufzeit kann bis einschließlich {date} gekündigt werden.',
  ],
  noNotice: ['No period of notice is agreed.', 'Eine Kündigungsfrist ist nicht vereinbart.'],
  businessDaysBy: [
    'Business days of the contract itself (due dates of duties and reports, notice) are counted by the calendar {calendar}.',
    'Arbeitstage des Vertrags selbst (Fälligkeit von Pflichten und Berichten, Kündigung) zählen nach dem Kalender {calendar}.',
  ],

  customers: ['Customer segments', 'Kundensegmente'],
  customersAre: [
    'Each customer belongs to exactly one segment, by what is known of it.',
    'Jeder Kunde gehört genau einem Segment an. Welchem, folgt aus seinen Merkmalen.',
  ],
  firstMatch: [
    'Where several conditions are met, the first of the segments in this order counts.',
    'Treffen mehrere Bedingungen zu, gilt das erste der Segmente in dieser Reihenfolge.',
  ],
  attributes: ['Attributes', 'Merkmale'],
  attribute: ['Attribute', 'Merkmal'],
  kind: ['Kind', 'Art'],
  kindMoney: ['amount in {currency}', 'Betrag in {currency}'],
  kindNumber: ['number', 'Zahl'],
  kindBoolean: ['yes or no', 'ja oder nein'],
  kindDate: ['date', 'Datum'],
  kindOneOf: ['one of {values}', 'einer der Werte {values}'],
  segments: ['Segments', 'Segmente'],
  needs: ['Skills needed', 'Nötige Fähigkeiten'],

  services: ['Service catalogue', 'Leistungskatalog'],
  servicesAre: [
    'The provider offers these services, and no others.',
    'Der Dienstleister bietet diese Leistungen an, und keine anderen.',
  ],
  channels: ['Channels', 'Kanäle'],
  way: ['Handling', 'Bearbeitung'],
  immediate: ['at once, while the customer waits', 'sofort, solange der Kunde wartet'],
  deferrable: ['one after another', 'der Reihe nach'],
  volume: ['Expected volume', 'Erwartete Menge'],
  arriving: ['over the day as in {profile}', 'Tagesverlauf {profile}'],
  effort: ['Effort per request', 'Aufwand je Anfrage'],
  patience: ['Patience', 'Geduld'],
  patienceOf: [
    'waiting customers give up after {time} on average',
    'wer wartet, gibt im Mittel nach {time} auf',
  ],
  price: ['Price per request', 'Preis je Anfrage'],
  clientProvides: ['The client provides', 'Der Auftraggeber stellt bereit'],
  delivers: ['The provider delivers', 'Der Dienstleister liefert'],
  process: ['Process', 'Ablauf'],
  profiles: ['Arrival over the day', 'Eingang über den Tag'],
  profile: ['Arrival profile', 'Eingangsprofil'],
  timeOfDay: ['Time of day', 'Uhrzeit'],
  share: ['Share', 'Anteil'],

  exclusions: ['Delimitation', 'Abgrenzung'],
  exclusionsAre: [
    'These services are expressly not part of the contract.',
    'Diese Leistungen gehören ausdrücklich nicht zum Vertrag.',
  ],
  reason: ['Reason', 'Grund'],
  instead: ['Done instead by', 'Stattdessen zuständig'],
  effortToday: ['Effort per request today', 'Aufwand je Anfrage heute'],
  volumeToday: ['Volume today', 'Menge heute'],

  matrix: ['Who gets which service', 'Wer welche Leistung erhält'],
  matrixAre: [
    'Each segment gets each service under the service level named, done by the team named, or does not get it.',
    'Jedes Segment erhält jede Leistung auf dem genannten Servicelevel von dem genannten Team oder erhält sie nicht.',
  ],
  assignments: ['Services by segment', 'Leistungen je Segment'],
  service: ['Service', 'Leistung'],
  notOffered: ['not offered', 'nicht angeboten'],
  see: ['see {number}', 'siehe {number}'],
  refusals: ['Services not offered to a segment', 'Leistungen, die ein Segment nicht erhält'],
  refusal: ['{services}. Reason: {reason}', '{services}. Grund: {reason}'],
  volumes: ['Shares of the volume', 'Anteile an der Menge'],
  volumesAre: [
    'What the promises are planned for: the share of each service that comes from a segment.',
    'Wofür geplant ist: welcher Teil der Menge einer Leistung aus einem Segment kommt.',
  ],
  together: ['{amount} together with {segments}', '{amount} gemeinsam mit {segments}'],
  noVolumes: ['No shares are agreed.', 'Anteile sind nicht vereinbart.'],

  levels: ['Service levels', 'Servicelevel'],
  levelsAre: [
    'What is promised. How time is counted, and what each metric means, is said in section {number}.',
    'Was zugesagt ist. Wie Zeit gezählt wird und was die Kennzahlen bedeuten, steht in Abschnitt {number}.',
  ],
  timesBy: ['Time counts by the calendar {calendar}.', 'Zeit zählt nach dem Kalender {calendar}.'],
  excuses: ['A missed goal is excused by:', 'Eine Verfehlung ist entschuldigt durch:'],
  noGoals: ['No goals are agreed.', 'Ziele sind nicht vereinbart.'],

  escalation: ['Escalation and credits', 'Eskalation und Gutschriften'],
  escalations: ['Escalation', 'Eskalation'],
  credits: ['Credits', 'Gutschriften'],
  creditsAre: [
    'Of several credits that apply for one metric the greatest counts; those for different metrics add up.',
    'Treffen für eine Kennzahl mehrere Gutschriften zu, gilt die größte; die für verschiedene Kennzahlen summieren sich.',
  ],

  hours: ['Opening hours and holidays', 'Servicezeiten und Feiertage'],
  hoursAre: [
    'All times are local times of the time zone of the calendar.',
    'Alle Uhrzeiten sind Ortszeit in der Zeitzone des Kalenders.',
  ],
  timeZone: ['Time zone', 'Zeitzone'],
  closed: ['closed', 'geschlossen'],
  dayTo: ['{from} to {to}', '{from} bis {to}'],
  holidaysOf: ['Public holidays of', 'Gesetzliche Feiertage von'],
  specialDays: [
    'Holidays and other special days in the period',
    'Feiertage und abweichende Tage in der Laufzeit',
  ],
  specialDaysFor: ['{calendars}: special days', '{calendars}: abweichende Tage'],
  noSpecialDays: [
    'In the period no day differs from the week.',
    'In der Laufzeit weicht kein Tag von der Woche ab.',
  ],
  day: ['Day', 'Tag'],
  occasion: ['Occasion', 'Anlass'],
  openHours: ['Open', 'Geöffnet'],

  processes: ['Processes', 'Abläufe'],
  steps: ['The same as a list', 'Dasselbe als Liste'],
  by: ['by {who}', 'durch {who}'],
  atMost: ['at most {time}', 'höchstens {time}'],
  parallel: ['At the same time', 'Gleichzeitig'],
  prompt: ['Prompt', 'Anlass'],
  promptFor: ['for {segments}', 'für {segments}'],
  handOver: ['hand over to {who}', 'Übergabe an {who}'],
  flow: ['Process “{title}” as a diagram', 'Ablauf „{title}“ als Diagramm'],
  flowIs: [
    '{steps}. Arrows lead from top to bottom; what runs at the same time stands side by side.',
    '{steps}. Pfeile führen von oben nach unten; was gleichzeitig läuft, steht nebeneinander.',
  ],
  thenWord: [', then ', ', dann '],
  parallelOf: ['at the same time ({branches})', 'gleichzeitig ({branches})'],
  andWord: ['and', 'und'],

  teams: ['Teams and sites', 'Teams und Standorte'],
  team: ['Team', 'Team'],
  teamList: ['Teams', 'Teams'],
  teamsAre: ['Teams and their staff', 'Teams und ihre Besetzung'],
  site: ['Site', 'Standort'],
  sites: ['Sites', 'Standorte'],
  calendar: ['Hours', 'Zeiten'],
  staff: ['Planned staff', 'Planbesetzung'],
  fte: ['{amount} FTE', '{amount} VZÄ'],
  week: ['Weekly hours', 'Wochenstunden'],
  shrinkage: ['Absence', 'Abwesenheit'],
  skills: ['Skills', 'Fähigkeiten'],
  pools: ['Pools', 'Pools'],
  poolOf: ['{pool}: {teams} as one team', '{pool}: {teams} als ein Team'],

  rights: ['Duties and rights', 'Pflichten und Rechte'],
  duties: ['Duties', 'Pflichten'],
  rightsOnly: ['Rights', 'Rechte'],
  ofClient: ['{party} (client)', '{party} (Auftraggeber)'],
  ofProvider: ['{party} (provider)', '{party} (Dienstleister)'],
  noDuties: ['No duties are agreed.', 'Pflichten sind nicht vereinbart.'],
  noRights: ['No rights are agreed.', 'Rechte sind nicht vereinbart.'],
  recurring: ['Due {every}, {due}.', 'Fällig {every}, {due}.'],
  atEnd: ['on the last day of {period}', 'am letzten Tag {period}'],
  afterEnd: ['{time} after the end of {period}', '{time} nach Ende {period}'],
  measuredBy: ['Measured by {metric}.', 'Gemessen an: {metric}.'],

  authorities: ['Authorities', 'Befugnisse'],
  authority: ['{title}: {holder} decides.', '{title}: Es entscheidet {holder}.'],
  authorityUpTo: [
    '{title}: {holder} decides, up to {limit}.',
    '{title}: Es entscheidet {holder}, bis {limit}.',
  ],

  standards: ['Standards', 'Gemeinsame Regeln'],

  reports: ['Reports', 'Berichte'],
  reportsAre: ['The provider owes these reports.', 'Der Dienstleister schuldet diese Berichte.'],
  recipients: ['Goes to', 'Empfänger'],
  rhythm: ['Rhythm', 'Rhythmus'],
  metricsShown: ['Shows', 'Inhalt'],
  brokenDown: ['Broken down by', 'Gegliedert nach'],
  bySegment: ['segment', 'Segment'],
  byService: ['service', 'Leistung'],
  byTeam: ['team', 'Team'],
  bySite: ['site', 'Standort'],
  byChannel: ['channel', 'Kanal'],
  dueDatesOf: ['Due dates: {title}', 'Fälligkeiten: {title}'],
  until: ['by {moment}', 'bis {moment}'],
  moment: ['{date}, {time}', '{date}, {time}'],

  dates: ['Dates', 'Termine'],
  datesAre: [
    'Everything with a date except the reports, whose due dates stand in section {number}.',
    'Alles, was einen Termin hat; die Fälligkeiten der Berichte stehen in Abschnitt {number}.',
  ],
  date: ['Date', 'Termin'],
  what: ['What', 'Was'],
  begins: ['First day of the contract', 'Erster Tag der Laufzeit'],
  ends: ['Last day of the contract', 'Letzter Tag der Laufzeit'],
  review: ['Review', 'Überprüfung'],
  lastNotice: [
    'Last day to give notice to the end of the period',
    'Letzter Tag zur Kündigung zum Ende der Laufzeit',
  ],
  mainDates: ['Dates of the contract', 'Termine des Vertrags'],
  gapTooOften: [
    'More often than once a day; dates are not listed.',
    'Öfter als einmal am Tag; Termine werden nicht aufgeführt.',
  ],
  gapTooMany: [
    'Further dates after {date} are not listed.',
    'Weitere Termine nach dem {date} sind nicht aufgeführt.',
  ],
  gapNever: [
    'The period of notice is longer than any time that can be reckoned.',
    'Die Kündigungsfrist ist länger als jede berechenbare Zeit.',
  ],

  definitions: ['Definitions', 'Begriffe'],
  timeWords: ['How time is counted', 'Wie Zeit gezählt wird'],
  timeBusiness: [
    'Business hours and minutes count only while the calendar is open.',
    'Geschäftsstunden und Geschäftsminuten zählen nur, solange nach dem Kalender geöffnet ist.',
  ],
  timeReceived: [
    'What arrives while it is closed counts as received at the next opening; “received before” a time of day is meant in this sense.',
    'Was eingeht, während geschlossen ist, gilt mit der nächsten Öffnung als eingegangen; auch „eingeht vor“ einer Uhrzeit ist so gemeint.',
  ],
  timeDay: [
    'Within n business days means: by the last closing of the nth open day after the day of receipt.',
    'Innerhalb von n Arbeitstagen heißt: bis zum letzten Geschäftsschluss des n-ten geöffneten Tages nach dem Tag des Eingangs.',
  ],
  timeClose: [
    'Close of business is the last closing of a day; the next business day is the next day with opening hours.',
    'Geschäftsschluss ist das Ende der letzten Öffnungszeit eines Tages; der nächste Arbeitstag ist der nächste Tag mit Öffnungszeiten.',
  ],
  timeOther: [
    'Seconds, minutes and hours without “business” run round the clock; days, weeks and months are those of the calendar.',
    'Sekunden, Minuten und Stunden ohne „Geschäfts-“ laufen rund um die Uhr; Tage, Wochen und Monate sind die des Kalenders.',
  ],
  metrics: ['Metrics', 'Kennzahlen'],
  events: ['Events', 'Ereignisse'],

  signatures: ['Signatures', 'Unterschriften'],
  signatureIs: [
    'The signatures are given under version {version} of this contract, with the content hash',
    'Unterschrieben wird die Version {version} dieses Vertrags mit der Prüfsumme',
  ],
  signatureCheck: [
    'Whether this document says what the contract says is checked by',
    'Ob dieses Dokument sagt, was der Vertrag sagt, prüft',
  ],
  verifyCommand: ['zusage verify DOCUMENT CONTRACT', 'zusage verify DOKUMENT VERTRAG'],
  forParty: ['For {party}', 'Für {party}'],
  placeDate: ['Place, date', 'Ort, Datum'],
  signature: ['Signature', 'Unterschrift'],
  signedOn: ['Signed on {date}', 'Unterschrieben am {date}'],
} as const satisfies Readonly<Record<string, readonly [en: string, de: string]>>

export type WordKey = keyof typeof words
export type Word = (key: WordKey, parameters?: Readonly<Record<string, string>>) => string

export function wordsIn(locale: Locale): Word {
  return (key, parameters = {}) =>
    words[key][locale === 'de' ? 1 : 0].replace(/\{(\w+)\}/g, (all, name: string) => parameters[name] ?? all)
}
