// What exports say in words, in both languages: `word` takes the parameters in braces.
import type { Locale } from '../language.ts'

const words = {
  // What a format cannot express
  openslo100: ['the share has to be below 100 % in OpenSLO', 'der Anteil muss in OpenSLO unter 100 % liegen'],
  opensloMean: [
    'OpenSLO counts the share of good requests; a mean or a sum has none',
    'OpenSLO zählt den Anteil guter Anfragen; ein Mittelwert oder eine Summe hat keinen',
  ],
  opensloNothing: ['a share of 0 % leaves nothing to measure', 'ein Anteil von 0 % lässt nichts zu messen'],
  opensloDirection: [
    'OpenSLO has no upper limit for the share of time in which something can be used',
    'OpenSLO kennt keine Obergrenze für den Anteil der nutzbaren Zeit',
  ],
  opensloWindow: [
    'OpenSLO has no window of {window}; its objectives have none',
    'OpenSLO kennt kein Zeitfenster von {window}; die Ziele haben deshalb keines',
  ],
  opensloBestEffort: [
    'expressly no promise, so that there is nothing to measure',
    'ausdrücklich keine Zusage, also nichts zu messen',
  ],
  opensloRepeated: [
    'OpenSLO counts good requests; what recurs within one request it cannot count',
    'OpenSLO zählt gute Anfragen; was sich in einer Anfrage wiederholt, kann es nicht zählen',
  ],
  opensloSample: [
    'OpenSLO has no other goal where there are few cases',
    'OpenSLO kennt kein anderes Ziel für wenige Fälle',
  ],
  exceptions: ['What excuses a miss: {exceptions}.', 'Was eine Verfehlung entschuldigt: {exceptions}.'],
  leftHead: [
    'Not in this export, because the format has no place for it:',
    'Nicht in diesem Export, weil das Format keinen Platz dafür hat:',
  ],
  jiraMetric: [
    'Jira measures times of work items and nothing else',
    'Jira misst Zeiten von Vorgängen und sonst nichts',
  ],
  jiraImmediate: [
    'no condition of Jira begins or ends at the event {event}, when there is no work item yet',
    'keine Bedingung in Jira beginnt oder endet beim Ereignis {event}, denn da gibt es noch keinen Vorgang',
  ],
  jiraBy: [
    'Jira counts working time and has no time of day by which something is due',
    'Jira zählt Arbeitszeit und kennt keine Uhrzeit, bis zu der etwas fällig ist',
  ],
  jiraRepeated: [
    'Jira’s clock does not start again by itself',
    'die Uhr in Jira beginnt nicht von selbst von vorn',
  ],
  jiraCombined: ['Jira judges each metric by itself', 'Jira beurteilt jede Kennzahl für sich'],
  jiraBestEffort: [
    'expressly no promise, so that there is no goal in Jira',
    'ausdrücklich keine Zusage, also kein Ziel in Jira',
  ],
  jiraCases: [
    'the condition asks for a field with the name of each attribute of the case',
    'die Bedingung fragt nach einem Feld, das heißt wie das jeweilige Merkmal des Falls',
  ],
  jiraStops: [
    '{sla}: the clock does not stop for {reasons} in Jira, since {metric} pauses for all SLAs alike.',
    '{sla}: Die Uhr ruht in Jira nicht für {reasons}, weil {metric} für alle SLAs gleich pausiert.',
  ],
  jiraReason: [
    'While {reason} lasts, the work item needs a status of that name.',
    'Solange {reason} andauert, braucht der Vorgang einen Status dieses Namens.',
  ],
  jiraSeason: [
    'Calendar {calendar}: the other hours in {season} are missing, since calendars in Jira have one week for the whole year.',
    'Kalender {calendar}: Die anderen Zeiten in {season} fehlen, weil Jira nur eine Woche für das ganze Jahr kennt.',
  ],
  jiraMonths: ['Jira has no months', 'Jira kennt keine Monate'],
  jiraNoTime: [
    'measured in Jira’s working time, no time is left that is surely in time',
    'in Jiras Arbeitszeit bleibt keine Dauer, die sicher rechtzeitig ist',
  ],
  jiraUnreckoned: ['cannot be reckoned', 'lässt sich nicht berechnen'],
  jiraSafe: [
    'in Jira {hours} h of working time: never later than agreed, but sometimes earlier',
    'in Jira {hours} Std. Arbeitszeit: nie später als vereinbart, aber manchmal früher',
  ],
  jiraDays: [
    'in Jira counted round the clock, which is an hour off when the clock is changed',
    'in Jira rund um die Uhr gezählt, was bei einer Zeitumstellung um eine Stunde abweicht',
  ],
  jiraShare: [
    'Jira knows no share and sets the deadline for every work item',
    'Jira kennt keinen Anteil und setzt die Frist für jeden Vorgang',
  ],
  jiraChannels: [
    'the condition in Jira does not ask for the channel',
    'die Bedingung in Jira fragt nicht nach dem Kanal',
  ],
  jiraEvent: [
    'For the event {event} Jira’s condition “{condition}” is taken.',
    'Für das Ereignis {event} steht Jiras Bedingung „{condition}“.',
  ],
  jiraStatus: [
    'The event {event} needs a status of that name.',
    'Das Ereignis {event} braucht einen Status dieses Namens.',
  ],
  jiraHours: [
    'Calendar {calendar}: the special hours on {date} ({hours}) are missing, since calendars in Jira only know closed days.',
    'Kalender {calendar}: Die besonderen Zeiten am {date} ({hours}) fehlen, weil Jira nur geschlossene Tage kennt.',
  ],
  jiraAbout: [
    'SLA calendars and goals of "{title}" {version} for Jira Service Management: requests to send in order',
    'SLA-Kalender und -Ziele von „{title}“ {version} für Jira Service Management: Anfragen, der Reihe nach zu senden',
  ],
  jiraYears: [
    'Calendars and working time are reckoned until {date} only.',
    'Kalender und Arbeitszeit sind nur bis zum {date} gerechnet.',
  ],
  jiraDeskId: ['id of the service desk', 'Id des Service Desks'],
  jiraProjectKey: ['key of its project', 'Schlüssel seines Projekts'],
  jiraCalendarId: [
    'number that Jira answers when the calendar "{calendar}" is made',
    'Nummer, die Jira beim Anlegen des Kalenders „{calendar}“ zurückgibt',
  ],
  jiraStatusId: ['id of the status "{status}"', 'Id des Status „{status}“'],
  closedDay: ['closed', 'geschlossen'],

  // Agenda
  begin: ['{contract}: in force from today', '{contract}: ab heute in Kraft'],
  end: ['{contract}: last day in force', '{contract}: letzter Tag der Laufzeit'],
  review: ['{contract}: review', '{contract}: Überprüfung'],
  notice: ['{contract}: last day to give notice', '{contract}: letzter Tag für die Kündigung'],
  report: ['{title}: due', '{title}: fällig'],
  duty: ['{title}: due', '{title}: fällig'],
  aboutNotice: [
    'Notice given today ends the contract on its last day ({end}); period of notice: {notice}.',
    'Heute kann zum letzten Mal auf das Ende der Laufzeit ({end}) gekündigt werden; Kündigungsfrist: {notice}.',
  ],
  aboutReview: ['Agreed {every}.', 'Vereinbart {every}.'],
  aboutPeriod: ['For {from} to {to}.', 'Für {from} bis {to}.'],
  aboutOwner: ['Owed by {owner}.', 'Pflicht von {owner}.'],
  aboutRecipients: ['To: {to}.', 'An: {to}.'],
  aboutMetrics: ['Shows: {metrics}.', 'Zeigt: {metrics}.'],
  aboutMoment: ['By {time} ({zone}).', 'Bis {time} Uhr ({zone}).'],
  aboutContract: ['Contract: {contract}, version {version}.', 'Vertrag: {contract}, Version {version}.'],
  kindBegin: ['Contract', 'Vertrag'],
  kindEnd: ['Contract', 'Vertrag'],
  kindReview: ['Review', 'Überprüfung'],
  kindNotice: ['Notice', 'Kündigung'],
  kindReport: ['Report', 'Bericht'],
  kindDuty: ['Duty', 'Pflicht'],
  gapTooOften: ['{what}: more often than once a day', '{what}: öfter als einmal am Tag'],
  gapTooMany: [
    '{what}: too many dates; those after {after} are left out',
    '{what}: zu viele Termine; die nach dem {after} fehlen',
  ],
  gapNever: ['{what}: there is no such day', '{what}: einen solchen Tag gibt es nicht'],
  gapProblem: ['{what}: {problem}', '{what}: {problem}'],

  // Tables
  segment: ['segment', 'Segment'],
  segmentTitle: ['segment title', 'Segment: Titel'],
  service: ['service', 'Leistung'],
  serviceTitle: ['service title', 'Leistung: Titel'],
  offered: ['offered', 'angeboten'],
  yes: ['yes', 'ja'],
  no: ['no', 'nein'],
  sla: ['SLA', 'SLA'],
  slaTitle: ['SLA title', 'SLA: Titel'],
  by: ['done by', 'durch'],
  byTitle: ['done by: title', 'durch: Titel'],
  volumeShare: ['share of volume', 'Anteil der Menge'],
  volume: ['volume', 'Menge'],
  volumePer: ['volume per', 'Menge je'],
  volumeSegments: ['volume of segments', 'Menge der Segmente'],
  because: ['because', 'Grund'],
  catalogue: ['catalogue', 'Katalog'],
  summary: ['summary', 'Kurzbeschreibung'],
  channels: ['channels', 'Kanäle'],
  work: ['work', 'Arbeit'],
  immediate: ['immediate', 'sofort'],
  deferrable: ['deferrable', 'aufschiebbar'],
  effort: ['effort in minutes', 'Aufwand in Minuten'],
  profile: ['profile', 'Tagesprofil'],
  patience: ['patience in seconds', 'Geduld in Sekunden'],
  price: ['price', 'Preis'],
  currency: ['currency', 'Währung'],
  needs: ['needs', 'braucht'],
  clientProvides: ['client provides', 'Auftraggeber liefert'],
  delivers: ['delivers', 'Ergebnis'],
  process: ['process', 'Prozess'],
  instead: ['instead', 'stattdessen'],
  calendar: ['calendar', 'Kalender'],
  window: ['measured each', 'gemessen je'],
  metric: ['metric', 'Kennzahl'],
  metricTitle: ['metric title', 'Kennzahl: Titel'],
  share: ['share', 'Anteil'],
  promise: ['promise', 'Zusage'],
  limit: ['limit', 'Grenze'],
  unit: ['unit', 'Einheit'],
  clock: ['clock', 'Uhr'],
  dueTime: ['by time', 'bis Uhrzeit'],
  dueDay: ['day', 'Tag'],
  receivedBefore: ['received before', 'Eingang vor'],
  bound: ['bound', 'Schranke'],
  alsoFor: ['together with', 'zusammen mit'],
  cases: ['for cases', 'für Fälle'],
  inAnyCase: ['in any case', 'in jedem Fall'],
  until: ['until', 'bis'],
  belowCases: ['below so many cases', 'unter so vielen Fällen'],
  misses: ['may miss', 'dürfen verfehlen'],
  stops: ['clock stops for', 'Uhr ruht bei'],
  seasonalVolumes: ['volume in seasons', 'Menge in Saisons'],
  case: ['case', 'Fall'],

  // Diagrams
  start: ['Start', 'Beginn'],
  finish: ['End', 'Ende'],
  together: ['side by side', 'parallel'],
  joined: ['joined', 'zusammen'],
  doneBy: ['by {who}', 'durch {who}'],
  within: ['within {limit}', 'Frist {limit}'],
  handOver: ['hand over to {who}', 'übergeben an {who}'],
  forSegments: ['for {segments}', 'für {segments}'],
  client: ['client', 'Auftraggeber'],
  provider: ['provider', 'Auftragnehmer'],
  fte: ['{staff} FTE', '{staff} VZÄ'],
  serves: ['serves', 'arbeitet für'],
  organisation: ['Organisation of {contract}', 'Organisation von {contract}'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>

export type WordKey = keyof typeof words
export type Word = (key: WordKey, parameters?: Readonly<Record<string, string | number>>) => string

export function wordsIn(locale: Locale): Word {
  return (key, parameters = {}) =>
    words[key][locale === 'de' ? 1 : 0].replace(/\{(\w+)\}/g, (all, name: string) =>
      Object.hasOwn(parameters, name) ? String(parameters[name]) : all,
    )
}
