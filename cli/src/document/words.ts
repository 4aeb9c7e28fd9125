// What a document says of its own accord, in both languages: first English, then German. One file, since it is the list by
// which a document is translated.
import { message, type Say, type Words } from '../../../language/src/speech/index.ts'

export const words = {
  contents: { en: 'Contents', de: 'Inhalt' },
  page: { en: 'Page', de: 'Seite' },
  of: { en: 'of', de: 'von' },
  versionWord: { en: 'Version', de: 'Version' },
  between: message<{ client: string; provider: string }>({
    en: ({ client, provider }) => `between ${client} and ${provider}`,
    de: ({ client, provider }) => `zwischen ${client} und ${provider}`,
  }),
  period: { en: 'Period', de: 'Laufzeit' },
  fromTo: message<{ from: string; to: string }>({
    en: ({ from, to }) => `${from} to ${to}`,
    de: ({ from, to }) => `${from} bis ${to}`,
  }),
  hash: { en: 'Content hash (SHA-256)', de: 'Prüfsumme (SHA-256)' },
  client: { en: 'Client', de: 'Auftraggeber' },
  provider: { en: 'Provider', de: 'Dienstleister' },
  purpose: { en: 'Preamble', de: 'Präambel' },
  none: { en: 'Nothing is agreed on this.', de: 'Hierzu ist nichts vereinbart.' },

  parties: { en: 'Parties', de: 'Vertragspartner' },
  partiesAre: {
    en: 'This contract is made between the client and the provider.',
    de: 'Dieser Vertrag besteht zwischen dem Auftraggeber und dem Dienstleister.',
  },
  others: { en: 'Others involved', de: 'Weitere Beteiligte' },
  role: { en: 'Role', de: 'Funktion' },
  party: { en: 'Party', de: 'Partei' },
  roleOf: message<{ role: string; party: string }>({
    en: ({ role, party }) => `${role}, of ${party}`,
    de: ({ role, party }) => `${role} (${party})`,
  }),

  term: { en: 'Period, review and notice', de: 'Laufzeit, Überprüfung und Kündigung' },
  inForce: message<{ from: string; to: string }>({
    en: ({ from, to }) => `The contract is in force from ${from} to ${to}, both days included.`,
    de: ({ from, to }) => `Der Vertrag gilt vom ${from} bis zum ${to}, beide Tage eingeschlossen.`,
  }),
  reviewed: message<{ every: string }>({
    en: ({ every }) => `It is reviewed ${every}.`,
    de: ({ every }) => `Er wird ${every} überprüft.`,
  }),
  reviewDates: { en: 'Reviews fall on', de: 'Überprüft wird am' },
  noReviewInPeriod: { en: 'None falls into the period.', de: 'In die Laufzeit fällt keine Überprüfung.' },
  noReview: { en: 'No review is agreed.', de: 'Eine Überprüfung ist nicht vereinbart.' },
  notice: message<{ notice: string }>({
    en: ({ notice }) => `The period of notice is ${notice}.`,
    de: ({ notice }) => `Die Kündigungsfrist beträgt ${notice}.`,
  }),
  noticeLast: message<{ date: string }>({
    en: ({ date }) => `Notice to the end of the period can be given up to and including ${date}.`,
    de: ({ date }) => `Zum Ende der Laufzeit kann bis einschließlich ${date} gekündigt werden.`,
  }),
  noNotice: { en: 'No period of notice is agreed.', de: 'Eine Kündigungsfrist ist nicht vereinbart.' },
  businessDaysBy: message<{ calendar: string }>({
    en: ({ calendar }) =>
      `Business days of the contract itself (due dates of duties and reports, notice) are counted by the calendar ${calendar}.`,
    de: ({ calendar }) =>
      `Arbeitstage des Vertrags selbst (Fälligkeit von Pflichten und Berichten, Kündigung) zählen nach dem Kalender ${calendar}.`,
  }),

  monthsStartOn: message<{ day: string }>({
    en: ({ day }) => `Its months begin on day ${day}.`,
    de: ({ day }) => `Seine Monate beginnen am ${day}. Tag.`,
  }),
  customers: { en: 'Customer segments', de: 'Kundensegmente' },
  customersAre: {
    en: 'Each customer belongs to exactly one segment, by what is known of it.',
    de: 'Jeder Kunde gehört genau einem Segment an. Welchem, folgt aus seinen Merkmalen.',
  },
  firstMatch: {
    en: 'Where several conditions are met, the first of the segments in this order counts.',
    de: 'Treffen mehrere Bedingungen zu, gilt das erste der Segmente in dieser Reihenfolge.',
  },
  attributes: { en: 'Attributes', de: 'Merkmale' },
  attribute: { en: 'Attribute', de: 'Merkmal' },
  kind: { en: 'Kind', de: 'Art' },
  kindMoney: message<{ currency: string }>({
    en: ({ currency }) => `amount in ${currency}`,
    de: ({ currency }) => `Betrag in ${currency}`,
  }),
  kindNumber: { en: 'number', de: 'Zahl' },
  kindBoolean: { en: 'yes or no', de: 'ja oder nein' },
  kindDate: { en: 'date', de: 'Datum' },
  kindOneOf: message<{ values: string }>({
    en: ({ values }) => `one of ${values}`,
    de: ({ values }) => `einer der Werte ${values}`,
  }),
  segments: { en: 'Segments', de: 'Segmente' },
  needs: { en: 'Skills needed', de: 'Nötige Fähigkeiten' },

  services: { en: 'Service catalogue', de: 'Leistungskatalog' },
  servicesAre: {
    en: 'The provider offers these services, and no others.',
    de: 'Der Dienstleister bietet diese Leistungen an, und keine anderen.',
  },
  channels: { en: 'Channels', de: 'Kanäle' },
  way: { en: 'Handling', de: 'Bearbeitung' },
  volume: { en: 'Expected volume', de: 'Erwartete Menge' },
  seasonal: message<{ season: string }>({
    en: ({ season }) => `Expected volume in ${season}`,
    de: ({ season }) => `Erwartete Menge (${season})`,
  }),
  case: { en: 'Kind of case', de: 'Art des Falls' },
  effort: { en: 'Effort per request', de: 'Aufwand je Anfrage' },
  patience: { en: 'Patience', de: 'Geduld' },
  patienceOf: message<{ time: string }>({
    en: ({ time }) => `those who wait give up after ${time} on average`,
    de: ({ time }) => `wer wartet, gibt im Mittel nach ${time} auf`,
  }),
  price: { en: 'Price per request', de: 'Preis je Anfrage' },
  clientProvides: { en: 'The client provides', de: 'Der Auftraggeber stellt bereit' },
  delivers: { en: 'The provider delivers', de: 'Der Dienstleister liefert' },
  process: { en: 'Process', de: 'Ablauf' },
  profiles: { en: 'Arrival over the day', de: 'Eingang über den Tag' },
  profile: { en: 'Arrival profile', de: 'Eingangsprofil' },
  timeOfDay: { en: 'Time of day', de: 'Uhrzeit' },
  share: { en: 'Share', de: 'Anteil' },

  exclusions: { en: 'Delimitation', de: 'Abgrenzung' },
  exclusionsAre: {
    en: 'These services are expressly not part of the contract.',
    de: 'Diese Leistungen gehören ausdrücklich nicht zum Vertrag.',
  },
  reason: { en: 'Reason', de: 'Grund' },
  instead: { en: 'Done instead by', de: 'Stattdessen zuständig' },
  effortToday: { en: 'Effort per request today', de: 'Aufwand je Anfrage heute' },
  volumeToday: { en: 'Volume today', de: 'Menge heute' },

  matrix: { en: 'Who gets which service', de: 'Wer welche Leistung erhält' },
  matrixAre: {
    en: 'Each segment gets each service under the service level named, done by the team named, or does not get it.',
    de: 'Jedes Segment erhält jede Leistung auf dem genannten Servicelevel von dem genannten Team oder erhält sie nicht.',
  },
  assignments: { en: 'Services by segment', de: 'Leistungen je Segment' },
  service: { en: 'Service', de: 'Leistung' },
  notOffered: { en: 'not offered', de: 'nicht angeboten' },
  see: message<{ number: string }>({
    en: ({ number }) => `see ${number}`,
    de: ({ number }) => `siehe ${number}`,
  }),
  refusals: { en: 'Services not offered to a segment', de: 'Leistungen, die ein Segment nicht erhält' },
  refusal: message<{ services: string; reason: string }>({
    en: ({ services, reason }) => `${services}. Reason: ${reason}`,
    de: ({ services, reason }) => `${services}. Grund: ${reason}`,
  }),
  volumes: { en: 'Shares of the volume', de: 'Anteile an der Menge' },
  volumesAre: {
    en: 'What the promises are planned for: the share of each service that comes from a segment.',
    de: 'Wofür geplant ist: welcher Teil der Menge einer Leistung aus einem Segment kommt.',
  },
  together: message<{ amount: string; segments: string }>({
    en: ({ amount, segments }) => `${amount} together with ${segments}`,
    de: ({ amount, segments }) => `${amount} gemeinsam mit ${segments}`,
  }),
  noVolumes: { en: 'No shares are agreed.', de: 'Anteile sind nicht vereinbart.' },

  levels: { en: 'Service levels', de: 'Servicelevel' },
  levelsAre: message<{ number: string }>({
    en: ({ number }) =>
      `What is promised. How time is counted, and what each metric means, is said in section ${number}.`,
    de: ({ number }) =>
      `Was zugesagt ist. Wie Zeit gezählt wird und was die Kennzahlen bedeuten, steht in Abschnitt ${number}.`,
  }),
  timesBy: message<{ calendar: string }>({
    en: ({ calendar }) => `Time counts by the calendar ${calendar}.`,
    de: ({ calendar }) => `Zeit zählt nach dem Kalender ${calendar}.`,
  }),
  excuses: { en: 'A missed goal is excused by:', de: 'Eine Verfehlung ist entschuldigt durch:' },
  casesOf: message<{ case: string }>({
    en: ({ case: of }) => `The conditions are about ${of}.`,
    de: ({ case: of }) => `Die Bedingungen beziehen sich auf ${of}.`,
  }),
  noGoals: { en: 'No goals are agreed.', de: 'Ziele sind nicht vereinbart.' },

  escalation: { en: 'Escalation and credits', de: 'Eskalation und Gutschriften' },
  escalations: { en: 'Escalation', de: 'Eskalation' },
  credits: { en: 'Credits', de: 'Gutschriften' },
  creditsAre: {
    en: 'Of several credits that apply for one metric the greatest counts; those for different metrics add up.',
    de: 'Treffen für eine Kennzahl mehrere Gutschriften zu, gilt die größte; die für verschiedene Kennzahlen summieren sich.',
  },

  hours: { en: 'Opening hours and holidays', de: 'Servicezeiten und Feiertage' },
  hoursAre: {
    en: 'All times are local times of the time zone of the calendar.',
    de: 'Alle Uhrzeiten sind Ortszeit in der Zeitzone des Kalenders.',
  },
  timeZone: { en: 'Time zone', de: 'Zeitzone' },
  seasonHours: message<{ season: string; period: string }>({
    en: ({ season, period }) => `${season}, ${period}`,
    de: ({ season, period }) => `${season}, ${period}`,
  }),
  closed: { en: 'closed', de: 'geschlossen' },
  dayTo: message<{ from: string; to: string }>({
    en: ({ from, to }) => `${from} to ${to}`,
    de: ({ from, to }) => `${from} bis ${to}`,
  }),
  holidaysOf: { en: 'Public holidays of', de: 'Gesetzliche Feiertage von' },
  specialDays: {
    en: 'Holidays and other special days in the period',
    de: 'Feiertage und abweichende Tage in der Laufzeit',
  },
  specialDaysFor: message<{ calendars: string }>({
    en: ({ calendars }) => `${calendars}: special days`,
    de: ({ calendars }) => `${calendars}: abweichende Tage`,
  }),
  noSpecialDays: {
    en: 'In the period no day differs from the week.',
    de: 'In der Laufzeit weicht kein Tag von der Woche ab.',
  },
  day: { en: 'Day', de: 'Tag' },
  occasion: { en: 'Occasion', de: 'Anlass' },
  openHours: { en: 'Open', de: 'Geöffnet' },

  processes: { en: 'Processes', de: 'Abläufe' },
  steps: { en: 'The same as a list', de: 'Dasselbe als Liste' },
  by: message<{ who: string }>({ en: ({ who }) => `by ${who}`, de: ({ who }) => `durch ${who}` }),
  atMost: message<{ time: string }>({
    en: ({ time }) => `at most ${time}`,
    de: ({ time }) => `höchstens ${time}`,
  }),
  parallel: { en: 'At the same time', de: 'Gleichzeitig' },
  prompt: { en: 'Prompt', de: 'Anlass' },
  promptFor: message<{ segments: string }>({
    en: ({ segments }) => `for ${segments}`,
    de: ({ segments }) => `für ${segments}`,
  }),
  handOver: message<{ who: string }>({
    en: ({ who }) => `hand over to ${who}`,
    de: ({ who }) => `Übergabe an ${who}`,
  }),
  flow: message<{ title: string }>({
    en: ({ title }) => `Process “${title}” as a diagram`,
    de: ({ title }) => `Ablauf „${title}“ als Diagramm`,
  }),
  flowIs: message<{ steps: string }>({
    en: ({ steps }) =>
      `${steps}. Arrows lead from top to bottom; what runs at the same time stands side by side.`,
    de: ({ steps }) =>
      `${steps}. Pfeile führen von oben nach unten; was gleichzeitig läuft, steht nebeneinander.`,
  }),
  thenWord: { en: ', then ', de: ', dann ' },
  parallelOf: message<{ branches: string }>({
    en: ({ branches }) => `at the same time (${branches})`,
    de: ({ branches }) => `gleichzeitig (${branches})`,
  }),
  andWord: { en: 'and', de: 'und' },

  teams: { en: 'Teams and sites', de: 'Teams und Standorte' },
  team: { en: 'Team', de: 'Team' },
  teamList: { en: 'Teams', de: 'Teams' },
  teamsAre: { en: 'Teams and their staff', de: 'Teams und ihre Besetzung' },
  site: { en: 'Site', de: 'Standort' },
  sites: { en: 'Sites', de: 'Standorte' },
  calendar: { en: 'Hours', de: 'Zeiten' },
  staff: { en: 'Planned staff', de: 'Planbesetzung' },
  fte: message<{ amount: string }>({
    en: ({ amount }) => `${amount} FTE`,
    de: ({ amount }) => `${amount} VZÄ`,
  }),
  week: { en: 'Weekly hours', de: 'Wochenstunden' },
  shrinkage: { en: 'Absence', de: 'Abwesenheit' },
  skills: { en: 'Skills', de: 'Fähigkeiten' },
  pools: { en: 'Pools', de: 'Pools' },
  poolOf: message<{ pool: string; teams: string }>({
    en: ({ pool, teams }) => `${pool}: ${teams} as one team`,
    de: ({ pool, teams }) => `${pool}: ${teams} als ein Team`,
  }),

  rights: { en: 'Duties and rights', de: 'Pflichten und Rechte' },
  duties: { en: 'Duties', de: 'Pflichten' },
  rightsOnly: { en: 'Rights', de: 'Rechte' },
  ofClient: message<{ party: string }>({
    en: ({ party }) => `${party} (client)`,
    de: ({ party }) => `${party} (Auftraggeber)`,
  }),
  ofProvider: message<{ party: string }>({
    en: ({ party }) => `${party} (provider)`,
    de: ({ party }) => `${party} (Dienstleister)`,
  }),
  noDuties: { en: 'No duties are agreed.', de: 'Pflichten sind nicht vereinbart.' },
  noRights: { en: 'No rights are agreed.', de: 'Rechte sind nicht vereinbart.' },
  recurring: message<{ every: string; due: string }>({
    en: ({ every, due }) => `Due ${every}, ${due}.`,
    de: ({ every, due }) => `Fällig ${every}, ${due}.`,
  }),
  periodsFrom: message<{ date: string }>({
    en: ({ date }) => `the first period begins on ${date}`,
    de: ({ date }) => `der erste Zeitraum beginnt am ${date}`,
  }),
  beforeBegin: message<{ time: string; period: string }>({
    en: ({ time, period }) => `${time} before the beginning of ${period}`,
    de: ({ time, period }) => `${time} vor Beginn ${period}`,
  }),
  duringSeason: message<{ what: string; season: string }>({
    en: ({ what, season }) => `${what} (${season})`,
    de: ({ what, season }) => `${what} (${season})`,
  }),
  duringEnds: message<{ reasons: string }>({
    en: ({ reasons }) => `Ends ${reasons}.`,
    de: ({ reasons }) => `Beendet ${reasons}.`,
  }),
  duringEndsWithin: message<{ reasons: string; within: string }>({
    en: ({ reasons, within }) => `Ends ${reasons} ${within}.`,
    de: ({ reasons, within }) => `Beendet ${reasons} ${within}.`,
  }),
  dutyDelivers: message<{ what: string }>({
    en: ({ what }) => `Delivers ${what}.`,
    de: ({ what }) => `Liefert: ${what}.`,
  }),
  atEnd: message<{ period: string }>({
    en: ({ period }) => `on the last day of ${period}`,
    de: ({ period }) => `am letzten Tag ${period}`,
  }),
  afterEnd: message<{ time: string; period: string }>({
    en: ({ time, period }) => `${time} after the end of ${period}`,
    de: ({ time, period }) => `${time} nach Ende ${period}`,
  }),
  measuredBy: message<{ metric: string }>({
    en: ({ metric }) => `Measured by ${metric}.`,
    de: ({ metric }) => `Gemessen an: ${metric}.`,
  }),

  authorities: { en: 'Authorities', de: 'Befugnisse' },
  authority: message<{ title: string; holder: string }>({
    en: ({ title, holder }) => `${title}: ${holder} decides.`,
    de: ({ title, holder }) => `${title}: Es entscheidet ${holder}.`,
  }),
  authorityUpTo: message<{ title: string; holder: string; limit: string }>({
    en: ({ title, holder, limit }) => `${title}: ${holder} decides, up to ${limit}.`,
    de: ({ title, holder, limit }) => `${title}: Es entscheidet ${holder}, bis ${limit}.`,
  }),

  standards: { en: 'Standards', de: 'Gemeinsame Regeln' },

  reports: { en: 'Reports', de: 'Berichte' },
  reportsAre: { en: 'The provider owes these reports.', de: 'Der Dienstleister schuldet diese Berichte.' },
  recipients: { en: 'Goes to', de: 'Empfänger' },
  rhythm: { en: 'Rhythm', de: 'Rhythmus' },
  metricsShown: { en: 'Shows', de: 'Inhalt' },
  brokenDown: { en: 'Broken down by', de: 'Gegliedert nach' },
  bySegment: { en: 'segment', de: 'Segment' },
  byService: { en: 'service', de: 'Leistung' },
  byTeam: { en: 'team', de: 'Team' },
  bySite: { en: 'site', de: 'Standort' },
  byChannel: { en: 'channel', de: 'Kanal' },
  dueDatesOf: message<{ title: string }>({
    en: ({ title }) => `Due dates: ${title}`,
    de: ({ title }) => `Fälligkeiten: ${title}`,
  }),
  until: message<{ moment: string }>({
    en: ({ moment }) => `by ${moment}`,
    de: ({ moment }) => `bis ${moment}`,
  }),
  moment: message<{ date: string; time: string }>({
    en: ({ date, time }) => `${date}, ${time}`,
    de: ({ date, time }) => `${date}, ${time}`,
  }),

  dates: { en: 'Dates', de: 'Termine' },
  datesAre: message<{ number: string }>({
    en: ({ number }) =>
      `Everything with a date except the reports, whose due dates stand in section ${number}.`,
    de: ({ number }) =>
      `Alles, was einen Termin hat; die Fälligkeiten der Berichte stehen in Abschnitt ${number}.`,
  }),
  date: { en: 'Date', de: 'Termin' },
  what: { en: 'What', de: 'Was' },
  begins: { en: 'First day of the contract', de: 'Erster Tag der Laufzeit' },
  ends: { en: 'Last day of the contract', de: 'Letzter Tag der Laufzeit' },
  review: { en: 'Review', de: 'Überprüfung' },
  lastNotice: {
    en: 'Last day to give notice to the end of the period',
    de: 'Letzter Tag zur Kündigung zum Ende der Laufzeit',
  },
  mainDates: { en: 'Dates of the contract', de: 'Termine des Vertrags' },
  gapTooOften: {
    en: 'More often than once a day; dates are not listed.',
    de: 'Öfter als einmal am Tag; Termine werden nicht aufgeführt.',
  },
  gapTooMany: message<{ date: string }>({
    en: ({ date }) => `Further dates after ${date} are not listed.`,
    de: ({ date }) => `Weitere Termine nach dem ${date} sind nicht aufgeführt.`,
  }),
  gapNever: {
    en: 'The period of notice is longer than any time that can be reckoned.',
    de: 'Die Kündigungsfrist ist länger als jede berechenbare Zeit.',
  },

  definitions: { en: 'Definitions', de: 'Begriffe' },
  timeWords: { en: 'How time is counted', de: 'Wie Zeit gezählt wird' },
  timeBusiness: {
    en: 'Business hours and minutes count only while the calendar is open.',
    de: 'Geschäftsstunden und Geschäftsminuten zählen nur, solange nach dem Kalender geöffnet ist.',
  },
  timeReceived: {
    en: 'What arrives while it is closed counts as received at the next opening; “received before” a time of day is meant in this sense.',
    de: 'Was eingeht, während geschlossen ist, gilt mit der nächsten Öffnung als eingegangen; auch „eingeht vor“ einer Uhrzeit ist so gemeint.',
  },
  timeDay: {
    en: 'Within n business days means: by the last closing of the nth open day after the day of receipt.',
    de: 'Innerhalb von n Arbeitstagen heißt: bis zum letzten Geschäftsschluss des n-ten geöffneten Tages nach dem Tag des Eingangs.',
  },
  timeClose: {
    en: 'Close of business is the last closing of a day; the next business day is the next day with opening hours.',
    de: 'Geschäftsschluss ist das Ende der letzten Öffnungszeit eines Tages; der nächste Arbeitstag ist der nächste Tag mit Öffnungszeiten.',
  },
  timeOther: {
    en: 'Seconds, minutes and hours without “business” run round the clock; days, weeks and months are those of the calendar.',
    de: 'Sekunden, Minuten und Stunden ohne „Geschäfts-“ laufen rund um die Uhr; Tage, Wochen und Monate sind die des Kalenders.',
  },
  metrics: { en: 'Metrics', de: 'Kennzahlen' },
  events: { en: 'Events', de: 'Ereignisse' },
  cases: { en: 'Cases', de: 'Fälle' },
  reasons: { en: 'Reasons', de: 'Gründe' },
  waitingForSide: message<{ side: string }>({
    en: ({ side }) => `The ${side} is waited for.`,
    de: ({ side }) => `Gewartet wird auf den ${side}.`,
  }),
  waitingForParty: message<{ party: string }>({
    en: ({ party }) => `${party} is waited for.`,
    de: ({ party }) => `Gewartet wird auf ${party}.`,
  }),
  seasons: { en: 'Seasons', de: 'Zeiten des Jahres' },

  signatures: { en: 'Signatures', de: 'Unterschriften' },
  signatureIs: message<{ version: string }>({
    en: ({ version }) =>
      `The signatures are given under version ${version} of this contract, with the content hash`,
    de: ({ version }) => `Unterschrieben wird die Version ${version} dieses Vertrags mit der Prüfsumme`,
  }),
  signatureCheck: {
    en: 'Whether this document says what the contract says is checked by',
    de: 'Ob dieses Dokument sagt, was der Vertrag sagt, prüft',
  },
  verifyCommand: { en: 'zusage verify DOCUMENT CONTRACT', de: 'zusage verify DOKUMENT VERTRAG' },
  forParty: message<{ party: string }>({
    en: ({ party }) => `For ${party}`,
    de: ({ party }) => `Für ${party}`,
  }),
  placeDate: { en: 'Place, date', de: 'Ort, Datum' },
  signature: { en: 'Signature', de: 'Unterschrift' },
  signedOn: message<{ date: string }>({
    en: ({ date }) => `Signed on ${date}`,
    de: ({ date }) => `Unterschrieben am ${date}`,
  }),
} as const satisfies Words

export type WordKey = keyof typeof words
export type Word = Say<typeof words>
