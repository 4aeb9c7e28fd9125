// What exports say in words, in both languages: `word` takes the parameters in braces.
import { message, type Say, sides, type Words } from '../../../language/src/speech/index.ts'

export const words = {
  // What a format cannot express
  openslo100: {
    en: 'the share has to be below 100 % in OpenSLO',
    de: 'der Anteil muss in OpenSLO unter 100 % liegen',
  },
  opensloMean: {
    en: 'OpenSLO counts the share of good requests; a mean or a sum has none',
    de: 'OpenSLO zählt den Anteil guter Anfragen; ein Mittelwert oder eine Summe hat keinen',
  },
  opensloNothing: {
    en: 'a share of 0 % leaves nothing to measure',
    de: 'ein Anteil von 0 % lässt nichts zu messen',
  },
  opensloDirection: {
    en: 'OpenSLO has no upper limit for the share of time in which something can be used',
    de: 'OpenSLO kennt keine Obergrenze für den Anteil der nutzbaren Zeit',
  },
  opensloWindow: message<{ window: string | number }>({
    en: ({ window }) => `OpenSLO has no window of ${window}; its objectives have none`,
    de: ({ window }) => `OpenSLO kennt kein Zeitfenster von ${window}; die Ziele haben deshalb keines`,
  }),
  opensloBestEffort: {
    en: 'expressly no promise, so that there is nothing to measure',
    de: 'ausdrücklich keine Zusage, also nichts zu messen',
  },
  opensloRepeated: {
    en: 'OpenSLO counts good requests; what recurs within one request it cannot count',
    de: 'OpenSLO zählt gute Anfragen; was sich in einer Anfrage wiederholt, kann es nicht zählen',
  },
  opensloSample: {
    en: 'OpenSLO has no other goal where there are few cases',
    de: 'OpenSLO kennt kein anderes Ziel für wenige Fälle',
  },
  exceptions: message<{ exceptions: string | number }>({
    en: ({ exceptions }) => `What excuses a miss: ${exceptions}.`,
    de: ({ exceptions }) => `Was eine Verfehlung entschuldigt: ${exceptions}.`,
  }),
  leftHead: {
    en: 'Not in this export, because the format has no place for it:',
    de: 'Nicht in diesem Export, weil das Format keinen Platz dafür hat:',
  },
  jiraMetric: {
    en: 'Jira measures times of work items and nothing else',
    de: 'Jira misst Zeiten von Vorgängen und sonst nichts',
  },
  jiraImmediate: message<{ event: string | number }>({
    en: ({ event }) =>
      `no condition of Jira begins or ends at the event ${event}, when there is no work item yet`,
    de: ({ event }) =>
      `keine Bedingung in Jira beginnt oder endet beim Ereignis ${event}, denn da gibt es noch keinen Vorgang`,
  }),
  jiraBy: {
    en: 'Jira counts working time and has no time of day by which something is due',
    de: 'Jira zählt Arbeitszeit und kennt keine Uhrzeit, bis zu der etwas fällig ist',
  },
  jiraRepeated: {
    en: 'Jira’s clock does not start again by itself',
    de: 'die Uhr in Jira beginnt nicht von selbst von vorn',
  },
  jiraCombined: { en: 'Jira judges each metric by itself', de: 'Jira beurteilt jede Kennzahl für sich' },
  jiraBestEffort: {
    en: 'expressly no promise, so that there is no goal in Jira',
    de: 'ausdrücklich keine Zusage, also kein Ziel in Jira',
  },
  jiraCases: {
    en: 'the condition asks for a field with the name of each attribute of the case',
    de: 'die Bedingung fragt nach einem Feld, das heißt wie das jeweilige Merkmal des Falls',
  },
  jiraStops: message<{ sla: string | number; reasons: string | number; metric: string | number }>({
    en: ({ sla, reasons, metric }) =>
      `${sla}: the clock does not stop for ${reasons} in Jira, since ${metric} pauses for all SLAs alike.`,
    de: ({ sla, reasons, metric }) =>
      `${sla}: Die Uhr ruht in Jira nicht für ${reasons}, weil ${metric} für alle SLAs gleich pausiert.`,
  }),
  jiraReason: message<{ reason: string | number }>({
    en: ({ reason }) => `While ${reason} lasts, the work item needs a status of that name.`,
    de: ({ reason }) => `Solange ${reason} andauert, braucht der Vorgang einen Status dieses Namens.`,
  }),
  jiraSeason: message<{ calendar: string | number; season: string | number }>({
    en: ({ calendar, season }) =>
      `Calendar ${calendar}: the other hours in ${season} are missing, since calendars in Jira have one week for the whole year.`,
    de: ({ calendar, season }) =>
      `Kalender ${calendar}: Die anderen Zeiten in ${season} fehlen, weil Jira nur eine Woche für das ganze Jahr kennt.`,
  }),
  jiraMonths: { en: 'Jira has no months', de: 'Jira kennt keine Monate' },
  jiraNoTime: {
    en: 'measured in Jira’s working time, no time is left that is surely in time',
    de: 'in Jiras Arbeitszeit bleibt keine Dauer, die sicher rechtzeitig ist',
  },
  jiraUnreckoned: { en: 'cannot be reckoned', de: 'lässt sich nicht berechnen' },
  jiraSafe: message<{ hours: string | number }>({
    en: ({ hours }) => `in Jira ${hours} h of working time: never later than agreed, but sometimes earlier`,
    de: ({ hours }) => `in Jira ${hours} Std. Arbeitszeit: nie später als vereinbart, aber manchmal früher`,
  }),
  jiraDays: {
    en: 'in Jira counted round the clock, which is an hour off when the clock is changed',
    de: 'in Jira rund um die Uhr gezählt, was bei einer Zeitumstellung um eine Stunde abweicht',
  },
  jiraShare: {
    en: 'Jira knows no share and sets the deadline for every work item',
    de: 'Jira kennt keinen Anteil und setzt die Frist für jeden Vorgang',
  },
  jiraChannels: {
    en: 'the condition in Jira does not ask for the channel',
    de: 'die Bedingung in Jira fragt nicht nach dem Kanal',
  },
  jiraEvent: message<{ event: string | number; condition: string | number }>({
    en: ({ event, condition }) => `For the event ${event} Jira’s condition “${condition}” is taken.`,
    de: ({ event, condition }) => `Für das Ereignis ${event} steht Jiras Bedingung „${condition}“.`,
  }),
  jiraStatus: message<{ event: string | number }>({
    en: ({ event }) => `The event ${event} needs a status of that name.`,
    de: ({ event }) => `Das Ereignis ${event} braucht einen Status dieses Namens.`,
  }),
  jiraHours: message<{ calendar: string | number; date: string | number; hours: string | number }>({
    en: ({ calendar, date, hours }) =>
      `Calendar ${calendar}: the special hours on ${date} (${hours}) are missing, since calendars in Jira only know closed days.`,
    de: ({ calendar, date, hours }) =>
      `Kalender ${calendar}: Die besonderen Zeiten am ${date} (${hours}) fehlen, weil Jira nur geschlossene Tage kennt.`,
  }),
  jiraAbout: message<{ title: string | number; version: string | number }>({
    en: ({ title, version }) =>
      `SLA calendars and goals of "${title}" ${version} for Jira Service Management: requests to send in order`,
    de: ({ title, version }) =>
      `SLA-Kalender und -Ziele von „${title}“ ${version} für Jira Service Management: Anfragen, der Reihe nach zu senden`,
  }),
  jiraYears: message<{ date: string | number }>({
    en: ({ date }) => `Calendars and working time are reckoned until ${date} only.`,
    de: ({ date }) => `Kalender und Arbeitszeit sind nur bis zum ${date} gerechnet.`,
  }),
  jiraDeskId: { en: 'id of the service desk', de: 'Id des Service Desks' },
  jiraProjectKey: { en: 'key of its project', de: 'Schlüssel seines Projekts' },
  jiraCalendarId: message<{ calendar: string | number }>({
    en: ({ calendar }) => `number that Jira answers when the calendar "${calendar}" is made`,
    de: ({ calendar }) => `Nummer, die Jira beim Anlegen des Kalenders „${calendar}“ zurückgibt`,
  }),
  jiraStatusId: message<{ status: string | number }>({
    en: ({ status }) => `id of the status "${status}"`,
    de: ({ status }) => `Id des Status „${status}“`,
  }),
  closedDay: { en: 'closed', de: 'geschlossen' },

  // Agenda
  begin: message<{ contract: string | number }>({
    en: ({ contract }) => `${contract}: in force from today`,
    de: ({ contract }) => `${contract}: ab heute in Kraft`,
  }),
  end: message<{ contract: string | number }>({
    en: ({ contract }) => `${contract}: last day in force`,
    de: ({ contract }) => `${contract}: letzter Tag der Laufzeit`,
  }),
  review: message<{ contract: string | number }>({
    en: ({ contract }) => `${contract}: review`,
    de: ({ contract }) => `${contract}: Überprüfung`,
  }),
  notice: message<{ contract: string | number }>({
    en: ({ contract }) => `${contract}: last day to give notice`,
    de: ({ contract }) => `${contract}: letzter Tag für die Kündigung`,
  }),
  report: message<{ title: string | number }>({
    en: ({ title }) => `${title}: due`,
    de: ({ title }) => `${title}: fällig`,
  }),
  duty: message<{ title: string | number }>({
    en: ({ title }) => `${title}: due`,
    de: ({ title }) => `${title}: fällig`,
  }),
  aboutNotice: message<{ end: string | number; notice: string | number }>({
    en: ({ end, notice }) =>
      `Notice given today ends the contract on its last day (${end}); period of notice: ${notice}.`,
    de: ({ end, notice }) =>
      `Heute kann zum letzten Mal auf das Ende der Laufzeit (${end}) gekündigt werden; Kündigungsfrist: ${notice}.`,
  }),
  aboutEvery: message<{ every: string | number }>({
    en: ({ every }) => `Agreed ${every}.`,
    de: ({ every }) => `Vereinbart ${every}.`,
  }),
  aboutPeriod: message<{ from: string | number; to: string | number }>({
    en: ({ from, to }) => `For ${from} to ${to}.`,
    de: ({ from, to }) => `Für ${from} bis ${to}.`,
  }),
  aboutOwner: message<{ owner: string | number }>({
    en: ({ owner }) => `Owed by ${owner}.`,
    de: ({ owner }) => `Pflicht von ${owner}.`,
  }),
  aboutRecipients: message<{ to: string | number }>({
    en: ({ to }) => `To: ${to}.`,
    de: ({ to }) => `An: ${to}.`,
  }),
  aboutMetrics: message<{ metrics: string | number }>({
    en: ({ metrics }) => `Shows: ${metrics}.`,
    de: ({ metrics }) => `Zeigt: ${metrics}.`,
  }),
  aboutMoment: message<{ time: string | number; zone: string | number }>({
    en: ({ time, zone }) => `By ${time} (${zone}).`,
    de: ({ time, zone }) => `Bis ${time} Uhr (${zone}).`,
  }),
  aboutContract: message<{ contract: string | number; version: string | number }>({
    en: ({ contract, version }) => `Contract: ${contract}, version ${version}.`,
    de: ({ contract, version }) => `Vertrag: ${contract}, Version ${version}.`,
  }),
  kindBegin: { en: 'Contract', de: 'Vertrag' },
  kindEnd: { en: 'Contract', de: 'Vertrag' },
  kindReview: { en: 'Review', de: 'Überprüfung' },
  kindNotice: { en: 'Notice', de: 'Kündigung' },
  kindReport: { en: 'Report', de: 'Bericht' },
  kindDuty: { en: 'Duty', de: 'Pflicht' },
  gapTooOften: message<{ what: string | number }>({
    en: ({ what }) => `${what}: more often than once a day`,
    de: ({ what }) => `${what}: öfter als einmal am Tag`,
  }),
  gapTooMany: message<{ what: string | number; after: string | number }>({
    en: ({ what, after }) => `${what}: too many dates; those after ${after} are left out`,
    de: ({ what, after }) => `${what}: zu viele Termine; die nach dem ${after} fehlen`,
  }),
  gapNever: message<{ what: string | number }>({
    en: ({ what }) => `${what}: there is no such day`,
    de: ({ what }) => `${what}: einen solchen Tag gibt es nicht`,
  }),
  gapProblem: message<{ what: string | number; problem: string | number }>({
    en: ({ what, problem }) => `${what}: ${problem}`,
    de: ({ what, problem }) => `${what}: ${problem}`,
  }),

  // Tables
  segment: { en: 'segment', de: 'Segment' },
  segmentId: { en: 'segment id', de: 'Segment: ID' },
  service: { en: 'service', de: 'Leistung' },
  serviceId: { en: 'service id', de: 'Leistung: ID' },
  offered: { en: 'offered', de: 'angeboten' },
  yes: { en: 'yes', de: 'ja' },
  no: { en: 'no', de: 'nein' },
  sla: { en: 'SLA', de: 'SLA' },
  slaId: { en: 'SLA id', de: 'SLA: ID' },
  by: { en: 'done by', de: 'durch' },
  byId: { en: 'done by: id', de: 'durch: ID' },
  volumeShare: { en: 'share of volume', de: 'Anteil der Menge' },
  volume: { en: 'volume', de: 'Menge' },
  volumePer: { en: 'volume per', de: 'Menge je' },
  volumeSegments: { en: 'volume of segments', de: 'Menge der Segmente' },
  because: { en: 'because', de: 'Grund' },
  catalogue: { en: 'catalogue', de: 'Katalog' },
  summary: { en: 'summary', de: 'Kurzbeschreibung' },
  channels: { en: 'channels', de: 'Kanäle' },
  work: { en: 'work', de: 'Arbeit' },
  immediate: { en: 'immediate', de: 'sofort' },
  deferrable: { en: 'deferrable', de: 'aufschiebbar' },
  effort: { en: 'effort in minutes', de: 'Aufwand in Minuten' },
  profile: { en: 'profile', de: 'Tagesprofil' },
  patience: { en: 'patience in seconds', de: 'Geduld in Sekunden' },
  price: { en: 'price', de: 'Preis' },
  currency: { en: 'currency', de: 'Währung' },
  needs: { en: 'needs', de: 'braucht' },
  clientProvides: { en: 'client provides', de: 'Auftraggeber liefert' },
  delivers: { en: 'delivers', de: 'Ergebnis' },
  process: { en: 'process', de: 'Prozess' },
  instead: { en: 'instead', de: 'stattdessen' },
  calendar: { en: 'calendar', de: 'Kalender' },
  window: { en: 'measured each', de: 'gemessen je' },
  metric: { en: 'metric', de: 'Kennzahl' },
  metricId: { en: 'metric id', de: 'Kennzahl: ID' },
  share: { en: 'share', de: 'Anteil' },
  promise: { en: 'promise', de: 'Zusage' },
  limit: { en: 'limit', de: 'Grenze' },
  unit: { en: 'unit', de: 'Einheit' },
  clock: { en: 'clock', de: 'Uhr' },
  dueTime: { en: 'by time', de: 'bis Uhrzeit' },
  dueDay: { en: 'day', de: 'Tag' },
  receivedBefore: { en: 'received before', de: 'Eingang vor' },
  bound: { en: 'bound', de: 'Schranke' },
  alsoFor: { en: 'together with', de: 'zusammen mit' },
  cases: { en: 'for cases', de: 'für Fälle' },
  inAnyCase: { en: 'in any case', de: 'in jedem Fall' },
  until: { en: 'until', de: 'bis' },
  belowCases: { en: 'below so many cases', de: 'unter so vielen Fällen' },
  misses: { en: 'may miss', de: 'dürfen verfehlen' },
  stops: { en: 'clock stops for', de: 'Uhr ruht bei' },
  seasonalVolumes: { en: 'volume in seasons', de: 'Menge in Saisons' },
  case: { en: 'case', de: 'Fall' },

  // Diagrams
  start: { en: 'Start', de: 'Beginn' },
  finish: { en: 'End', de: 'Ende' },
  together: { en: 'side by side', de: 'parallel' },
  joined: { en: 'joined', de: 'zusammen' },
  doneBy: message<{ who: string | number }>({
    en: ({ who }) => `by ${who}`,
    de: ({ who }) => `durch ${who}`,
  }),
  within: message<{ limit: string | number }>({
    en: ({ limit }) => `within ${limit}`,
    de: ({ limit }) => `Frist ${limit}`,
  }),
  handOver: message<{ who: string | number }>({
    en: ({ who }) => `hand over to ${who}`,
    de: ({ who }) => `übergeben an ${who}`,
  }),
  forSegments: message<{ segments: string | number }>({
    en: ({ segments }) => `for ${segments}`,
    de: ({ segments }) => `für ${segments}`,
  }),
  client: sides.client.noun,
  provider: sides.provider.noun,
  fte: message<{ staff: string | number }>({
    en: ({ staff }) => `${staff} FTE`,
    de: ({ staff }) => `${staff} VZÄ`,
  }),
  serves: { en: 'serves', de: 'arbeitet für' },
  organisation: message<{ contract: string | number }>({
    en: ({ contract }) => `Organisation of ${contract}`,
    de: ({ contract }) => `Organisation von ${contract}`,
  }),
} as const satisfies Words

export type WordKey = keyof typeof words
export type Word = Say<typeof words>
