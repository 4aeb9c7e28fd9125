// What `zusage due` says.
import { enumeration, message, type Words } from '../../../../language/src/speech/index.ts'
import { quoted } from './forms.ts'

export const dueWords = {
  dueSummary: {
    en: 'say when what is promised for a request falls due, and why',
    de: 'sagen, wann das für eine Anfrage Zugesagte fällig wird und warum',
  },
  argumentContract: {
    en: 'a file or folder of sources, or a compiled JSON file; what is neither is the name of a contract of the current project',
    de: 'Datei oder Ordner mit Quellen oder eine übersetzte JSON-Datei; was keines davon ist, ist der Name eines Vertrags im aktuellen Projekt',
  },
  dueService: { en: 'name of the service that is asked for', de: 'Name der Leistung, um die es geht' },
  dueSegment: {
    en: 'name of the segment that the customer is in',
    de: 'Name des Segments, zu dem der Kunde gehört',
  },
  dueCustomer: {
    en: 'instead of the segment, the customer: every attribute, as in revenue=30000,country=DE,strategic=no',
    de: 'statt des Segments der Kunde: jedes Merkmal, etwa revenue=30000,country=DE,strategic=nein',
  },
  dueCase: {
    en: 'what is known of the case, as in priority=P1; without it, the goals for all cases',
    de: 'was über den Fall bekannt ist, etwa prioritaet=P1; ohne Angabe die Ziele für alle Fälle',
  },
  dueReceived: {
    en: 'when the request arrives: 2027-03-05T15:40 in the time of the calendar, or with an offset: 2027-03-05T15:40+01:00',
    de: 'wann die Anfrage eingeht: 2027-03-05T15:40 in der Zeit des Kalenders oder mit Abstand: 2027-03-05T15:40+01:00',
  },
  dueAt: {
    en: 'when an event happened that starts a clock, as in fixing=2027-03-05T11:00 (repeatable)',
    de: 'wann ein Ereignis eintrat, mit dem eine Frist beginnt, etwa behebung=2027-03-05T11:00 (mehrfach möglich)',
  },
  duePaused: {
    en: 'while a clock stood still, as in waiting=2027-03-05T11:00/2027-03-05T12:30 (repeatable)',
    de: 'während eine Frist ruhte, etwa waiting=2027-03-05T11:00/2027-03-05T12:30 (mehrfach möglich)',
  },
  dueChannel: {
    en: 'only goals for requests by this channel of the service',
    de: 'nur Ziele für Anfragen über diesen Kanal der Leistung',
  },
  dueContract: {
    en: 'which contract, where a file or folder has several',
    de: 'welcher Vertrag, wenn eine Datei oder ein Ordner mehrere hat',
  },
  dueFormat: { en: 'form of the answer: text (default), json', de: 'Form der Antwort: text (Vorgabe), json' },
  dueExamples: {
    en: `  zusage due InsideSales --service Orders --segment Regular --received 2027-03-05T15:40
  zusage due out/InsideSales.json --service Orders --customer revenue=30000,country=DE --received 2027-03-05T15:40
  zusage due contracts --contract InsideSales --service Orders --segment Regular --received 2027-03-05T15:40 --format json`,
    de: `  zusage due Innendienst --service Auftrag --segment Stammkunden --received 2027-03-05T15:40
  zusage due out/Innendienst.json --service Auftrag --customer umsatz=30000,land=DE --received 2027-03-05T15:40
  zusage due vertraege --contract Innendienst --service Auftrag --segment Stammkunden --received 2027-03-05T15:40 --format json`,
  },
  dueForWhom: {
    en: 'It has to be said for whom: `--segment` names the segment, `--customer` describes the customer.',
    de: 'Es fehlt, für wen: `--segment` nennt das Segment, `--customer` beschreibt den Kunden.',
  },
  optionMoment: message<{ option: string; value: string }>({
    en: ({ option, value }) =>
      `${quoted(option)} has to be a moment such as 2027-03-05T15:40 or 2027-03-05T15:40+01:00, not ${quoted(value)}.`,
    de: ({ option, value }) =>
      `${quoted(option)} muss ein Zeitpunkt wie 2027-03-05T15:40 oder 2027-03-05T15:40+01:00 sein, nicht ${quoted(value)}.`,
  }),
  optionEvent: message<{ value: string }>({
    en: ({ value }) =>
      `${quoted('--at')} has to be an event and a moment, as in fixing=2027-03-05T11:00, not ${quoted(value)}.`,
    de: ({ value }) =>
      `${quoted('--at')} muss ein Ereignis mit Zeitpunkt sein, etwa behebung=2027-03-05T11:00, nicht ${quoted(value)}.`,
  }),
  optionPause: message<{ value: string }>({
    en: ({ value }) =>
      `${quoted('--paused')} has to be an event or a reason with two moments, as in waiting=2027-03-05T11:00/2027-03-05T12:30, not ${quoted(value)}.`,
    de: ({ value }) =>
      `${quoted('--paused')} muss ein Ereignis oder ein Grund mit zwei Zeitpunkten sein, etwa waiting=2027-03-05T11:00/2027-03-05T12:30, nicht ${quoted(value)}.`,
  }),
  startsNothing: message<{ event: string; sla: string }>({
    en: ({ event, sla }) => `No clock of ${quoted(sla)} starts with ${quoted(event)}.`,
    de: ({ event, sla }) => `Mit ${quoted(event)} beginnt keine Frist von ${quoted(sla)}.`,
  }),
  pausesNothing: message<{ name: string; sla: string }>({
    en: ({ name, sla }) => `No clock of ${quoted(sla)} stands still for ${quoted(name)}.`,
    de: ({ name, sla }) => `Wegen ${quoted(name)} ruht keine Frist von ${quoted(sla)}.`,
  }),
  saidTwice: message<{ option: string; name: string }>({
    en: ({ option, name }) => `${quoted(option)} says twice when ${quoted(name)} was.`,
    de: ({ option, name }) => `${quoted(option)} sagt zweimal, wann ${quoted(name)} war.`,
  }),
  saidByReceived: message<{ event: string }>({
    en: ({ event }) => `When ${quoted(event)} was, ${quoted('--received')} says.`,
    de: ({ event }) => `Wann ${quoted(event)} war, sagt ${quoted('--received')}.`,
  }),
  pauseEndsEarly: message<{ value: string }>({
    en: ({ value }) => `${quoted('--paused')}: ${quoted(value)} does not end after it begins.`,
    de: ({ value }) => `${quoted('--paused')}: ${quoted(value)} endet nicht nach seinem Beginn.`,
  }),
  noContractThere: {
    en: 'There is no contract in what was asked for.',
    de: 'Unter dem Angegebenen ist kein Vertrag.',
  },
  contractTwice: message<{ name: string }>({
    en: ({ name }) => `There are several contracts ${quoted(name)}; say which by the path of its file.`,
    de: ({ name }) =>
      `Verträge ${quoted(name)} gibt es mehrere; welcher gemeint ist, sagt der Pfad seiner Datei.`,
  }),
  nothingReckoned: {
    en: 'With errors in it, nothing can be reckoned.',
    de: 'Mit Fehlern darin lässt sich nichts berechnen.',
  },
  notJson: message<{ path: string }>({
    en: ({ path }) => `${quoted(path)} is not valid JSON.`,
    de: ({ path }) => `${quoted(path)} ist kein gültiges JSON.`,
  }),
  notCompiled: message<{ path: string; at: string }>({
    en: ({ path, at }) =>
      `${quoted(path)} is no compiled contract: something is missing or wrong at ${quoted(at)}.`,
    de: ({ path, at }) =>
      `${quoted(path)} ist kein übersetzter Vertrag: Bei ${quoted(at)} fehlt etwas oder stimmt etwas nicht.`,
  }),
  otherFormat: message<{ path: string; version: string; known: string }>({
    en: ({ path, version, known }) =>
      `${quoted(path)} is in format ${quoted(version)}, which this zusage cannot read; it knows ${quoted(known)}.`,
    de: ({ path, version, known }) =>
      `${quoted(path)} hat das Format ${quoted(version)}, das dieses zusage nicht lesen kann; es kennt ${quoted(known)}.`,
  }),
  unknownService: message<{ service: string }>({
    en: ({ service }) => `The contract has no service ${quoted(service)}.`,
    de: ({ service }) => `Der Vertrag hat keine Leistung ${quoted(service)}.`,
  }),
  serviceExcluded: message<{ service: string; because: string; instead: string | undefined }>({
    en: ({ service, because, instead }) =>
      `The contract expressly does not offer ${quoted(service)} (${because})${instead === undefined ? '' : `; ${quoted(instead)} does it instead`}.`,
    de: ({ service, because, instead }) =>
      `Der Vertrag bietet ${quoted(service)} ausdrücklich nicht an (${because})${instead === undefined ? '' : `; das übernimmt ${quoted(instead)}`}.`,
  }),
  unknownSegment: message<{ segment: string }>({
    en: ({ segment }) => `The contract has no segment ${quoted(segment)}.`,
    de: ({ segment }) => `Der Vertrag hat kein Segment ${quoted(segment)}.`,
  }),
  thereIs: message<{ names: readonly string[] }>({
    en: ({ names }) => `There is ${enumeration(names.map(quoted), 'en')}.`,
    de: ({ names }) => `Es gibt ${enumeration(names.map(quoted), 'de')}.`,
  }),
  notOffered: message<{ service: string; segment: string; because?: string }>({
    en: ({ service, segment, because }) =>
      `${quoted(service)} is not offered to ${quoted(segment)}${because === undefined ? '' : ` (${because})`}.`,
    de: ({ service, segment, because }) =>
      `${quoted(service)} wird ${quoted(segment)} nicht angeboten${because === undefined ? '' : ` (${because})`}.`,
  }),
  otherChannel: message<{ service: string; channel: string; channels: readonly string[] }>({
    en: ({ service, channel, channels }) =>
      `${quoted(service)} does not come by ${quoted(channel)}, but by ${enumeration(channels.map(quoted), 'en')}.`,
    de: ({ service, channel, channels }) =>
      `${quoted(service)} kommt nicht über ${quoted(channel)}, sondern über ${enumeration(channels.map(quoted), 'de')}.`,
  }),
  customerWrong: message<{ what: string }>({
    en: ({ what }) => `\`--customer\`: ${what}.`,
    de: ({ what }) => `\`--customer\`: ${what}.`,
  }),
  caseWrong: message<{ what: string }>({
    en: ({ what }) => `\`--case\`: ${what}.`,
    de: ({ what }) => `\`--case\`: ${what}.`,
  }),
  caseless: message<{ sla: string }>({
    en: ({ sla }) => `\`--case\`: under ${quoted(sla)} nothing depends on the case; leave the option out.`,
    de: ({ sla }) => `\`--case\`: Unter ${quoted(sla)} hängt nichts vom Fall ab; die Option kann entfallen.`,
  }),
  customerUnclear: message<{ told: string }>({
    en: ({ told }) => `The customer is ${told}.`,
    de: ({ told }) => `Der Kunde ist ${told}.`,
  }),
  notInForce: message<{ from: string; to: string }>({
    en: ({ from, to }) =>
      `The contract is in force from ${from} to ${to}; on the day of this request it promises nothing.`,
    de: ({ from, to }) =>
      `Der Vertrag gilt vom ${from} bis zum ${to}; am Tag dieser Anfrage sagt er nichts zu.`,
  }),
  version: message<{ version: string }>({
    en: ({ version }) => `version ${version}`,
    de: ({ version }) => `Version ${version}`,
  }),
  wordService: { en: 'Service', de: 'Leistung' },
  wordSegment: { en: 'Segment', de: 'Segment' },
  wordSla: { en: 'SLA', de: 'SLA' },
  wordTeam: { en: 'Team', de: 'Team' },
  wordPool: { en: 'Pool', de: 'Pool' },
  wordCalendar: { en: 'Calendar', de: 'Kalender' },
  wordCase: { en: 'Case', de: 'Fall' },
  wordStops: { en: 'Clock stops', de: 'Frist ruht' },
  wordExcused: { en: 'Excused', de: 'Entschuldigt' },
  wordEscalation: { en: 'Escalates to', de: 'Eskaliert an' },
  stopsWhile: message<{ reasons: readonly string[] }>({
    en: ({ reasons }) =>
      reasons.length > 1
        ? `while one of these lasts: ${reasons.join('; ')}`
        : `while this lasts: ${reasons[0]}`,
    de: ({ reasons }) =>
      reasons.length > 1
        ? `solange eines davon andauert: ${reasons.join('; ')}`
        : `solange dies andauert: ${reasons[0]}`,
  }),
  ifAnnounced: message<{ ahead: string }>({
    en: ({ ahead }) => `if announced ${ahead} ahead`,
    de: ({ ahead }) => `sofern ${ahead} vorher angekündigt`,
  }),
  upToEach: message<{ most: string }>({
    en: ({ most }) => `up to ${most} each time`,
    de: ({ most }) => `jedes Mal höchstens ${most}`,
  }),
  upToPer: message<{ most: string; period: string }>({
    en: ({ most, period }) => `up to ${most} together per ${period}`,
    de: ({ most, period }) => `zusammen höchstens ${most} je ${period}`,
  }),
  ifTold: message<{ limit: string }>({
    en: ({ limit }) => `if the other side is told within ${limit}`,
    de: ({ limit }) => `sofern der anderen Seite gemeldet (Frist: ${limit})`,
  }),
  volumeAbove: message<{ share: string }>({
    en: ({ share }) => `volume above ${share} of what was agreed`,
    de: ({ share }) => `Menge über ${share} der vereinbarten`,
  }),
  wordReceived: { en: 'Received', de: 'Eingang' },
  wordCounted: { en: 'Counts from', de: 'Zählt ab' },
  all: { en: 'all', de: 'alle' },
  nothingDue: {
    en: 'it is measured over time, so nothing falls due',
    de: 'das wird über die Zeit gemessen, fällig wird also nichts',
  },
  bestEffort: { en: 'best effort: nothing is promised', de: 'nach besten Kräften: zugesagt ist nichts' },
  ofCases: { en: 'of the cases meet all these deadlines', de: 'der Fälle halten alle diese Fristen ein' },
  neverBelow: message<{ level: string }>({
    en: ({ level }) => `never below ${level}`,
    de: ({ level }) => `nie unter ${level}`,
  }),
  neverAbove: message<{ level: string }>({
    en: ({ level }) => `never above ${level}`,
    de: ({ level }) => `nie über ${level}`,
  }),
  onAverage: message<{ limit: string }>({
    en: ({ limit }) => `on average ${limit}`,
    de: ({ limit }) => `im Mittel ${limit}`,
  }),
  measuredEach: message<{ periods: readonly string[] }>({
    en: ({ periods }) => `measured each ${enumeration(periods, 'en')}`,
    de: ({ periods }) => `gemessen je ${enumeration(periods, 'de')}`,
  }),
  smallSample: message<{ below: number; misses: number }>({
    en: ({ below, misses }) =>
      `below ${below} cases at most ${misses} ${misses === 1 ? 'miss' : 'misses'}, whatever the share`,
    de: ({ below, misses }) =>
      `unter ${below} Fällen höchstens ${misses} ${misses === 1 ? 'Verfehlung' : 'Verfehlungen'}, unabhängig vom Anteil`,
  }),
  periodDay: { en: 'day', de: 'Tag' },
  periodWeek: { en: 'week', de: 'Woche' },
  periodMonth: { en: 'month', de: 'Monat' },
  periodQuarter: { en: 'quarter', de: 'Quartal' },
  periodYear: { en: 'year', de: 'Jahr' },
  noDateYet: message<{ start: string }>({
    en: ({ start }) => `no date yet: the clock starts with ${start}`,
    de: ({ start }) => `noch kein Termin: Die Frist beginnt mit ${start}`,
  }),
  startedWith: message<{ start: string; moment: string }>({
    en: ({ start, moment }) => `the clock started with ${start}, ${moment}`,
    de: ({ start, moment }) => `die Frist begann mit ${start}, ${moment}`,
  }),
  nothingPromised: { en: 'nothing promised', de: 'nichts zugesagt' },
  noGoals: {
    en: 'No goal speaks of requests for this service.',
    de: 'Kein Ziel betrifft Anfragen dieser Leistung.',
  },
  noGoalsFor: message<{ channel: string }>({
    en: ({ channel }) => `No goal speaks of requests by ${quoted(channel)}.`,
    de: ({ channel }) => `Kein Ziel betrifft Anfragen über ${quoted(channel)}.`,
  }),
} as const satisfies Words
