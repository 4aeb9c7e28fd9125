import { type Weekday, weekdays } from '../../speech/index.ts'

/**
 * How a line is written, by the word with which it begins: shown where somebody has begun one and it went wrong, or
 * where one is missing. A test parses them all.
 */
export const forms = {
  import: 'import "./organisation.zusage"',
  party: 'party FieldSales "Außendienst"',
  role: 'role TeamLead "Teamleitung" of InsideSales',
  skill: 'skill Complaints "Reklamationen"',
  site: 'site Frankfurt calendar Office',
  team: 'team OrderDesk "Auftragsservice" { … }',
  pool: 'pool Orders "Auftragsservice" of DeskFrankfurt, DeskLeipzig',
  season: 'season Winter "Winterdienst" 2027-11-01 to 2028-02-28',
  calendar: 'calendar Phones "Telefonzeiten" extends Office { … }',
  segmentation: 'segmentation Customers "Kundensegmente" { … }',
  profile: 'profile OfficeDay "Eingang über den Tag" { … }',
  process: 'process OrderToConfirmation "Vom Auftrag zur Bestätigung" { … }',
  catalogue: 'catalogue BackOffice "Leistungskatalog" { … }',
  event: 'event handover "Lead übergeben"',
  metric: 'metric LeadFeedback "Rückmeldung" is time from handover to feedback',
  reason: 'reason Unreachable "Anfragender nicht erreichbar" waiting for client',
  sla: 'sla Gold extends Silver { … }',
  contract: 'contract InsideSales2027 "Dienstleistungsvertrag" { … }',
  time: 'time zone "Europe/Berlin"',
  open: 'open mon-fri 08:00-12:00, 13:00-17:00',
  closed: 'closed 2027-12-24 to 2027-12-31 "Betriebsruhe"',
  holidays: 'holidays "DE-HE"',
  attribute: 'attribute revenue "Jahresumsatz": money EUR',
  segment: 'segment KeyAccounts "Großkunden" when strategic or revenue >= 500_000 EUR',
  step: 'step Credit "Bonität prüfen" by Finance within 2 business hours',
  parallel: 'parallel { … }',
  prompt:
    'prompt Upgrade "Nach Upgrade fragen" for KeyAccounts hand over to FieldSales within 1 business day',
  service: 'service OrderEntry "Auftragserfassung" { … }',
  excluded: 'excluded TradeFairs "Messestanddienst" { … }',
  summary: 'summary "Orders taken on the phone."',
  channels: 'channels phone, email',
  work: 'work immediate',
  effort: 'effort 6 min',
  volume: 'volume 320 per business day',
  patience: 'patience 90 s',
  price: 'price 4.20 EUR',
  needs: 'needs Complaints',
  delivers: 'delivers "order confirmation"',
  because: 'because "Kernaufgabe des Marketings"',
  instead: 'instead Marketing',
  of: 'of InsideSales',
  hours: 'hours Office',
  staff: 'staff 6.5 FTE',
  week: 'week 38.5 h',
  shrinkage: 'shrinkage 28 %',
  skills: 'skills OrderProcessing, Complaints',
  goal: 'goal AnswerTime 80 % within 20 s on phone',
  each: 'each month',
  case: 'case Ticket "Störung" { attribute priority: P1 | P2 | P3 }',
  stop: 'stop while Unreachable, AgreedDate',
  escalate: 'escalate at 75 % to TeamLead',
  credit: 'credit 5 % when ResolutionTime below 85 %',
  except: 'except "force majeure", "missing customer number"',
  months: 'months start on day 22',
  version: 'version 1.0.0',
  client: 'client FieldSales',
  provider: 'provider InsideSales',
  in: 'in force 2027-01-01 to 2027-12-31',
  review: 'review every 6 months',
  notice: 'notice 3 months',
  offers: 'offers BackOffice',
  serves: 'serves Customers',
  assign: 'assign KeyAccounts, Regular { … }',
  others: 'others under Silver by OrderDesk',
  duty: 'duty of client Forecast "Absatzprognose liefern" every month due 5 business days',
  right: 'right of provider ReturnIncomplete "Unvollständige Aufträge zurückweisen"',
  authority: 'authority of TeamLead Goodwill "Kulanz je Fall" up to 250 EUR',
  standard: 'standard OneVoice "Alle Anliegen laufen über die vereinbarten Kanäle"',
  report: 'report Monthly "Monatsbericht" { … }',
  every: 'every month due 5 business days',
  to: 'to FieldSales, HeadOfSales',
  shows: 'shows AnswerTime, ResolutionTime',
  by: 'by segment, service',
  signed: 'signed by "Vertriebsleitung" for FieldSales on 2026-12-01',
} as const satisfies Readonly<Record<string, string>>

/** Other ways to write a line, by where in it something went wrong. */
export const variants = {
  season: 'open mon-sat 06:00-20:00 during Winter',
  seasonClosed: 'closed sat during Winter',
  seasonVolume: 'volume 480 per business day during Winter',
  creditStep: 'credit 5 % for each 0.1 % when Availability below 99.9 %',
  creditCap: 'credit at most 30 % per month',
  creditThreshold: 'credit from 2 misses per month',
  exceptVolume: 'except volume above 110 %',
  exceptReason: 'except Maintenance announced 2 days ahead up to 4 h per month',
  escalateWhen: 'escalate when not standard to TeamLead',
  ahead: 'every month from 2027-01-01 due 60 days ahead',
  ends: 'duty of client Callback "Rückrufe annehmen" ends Unreachable within 1 business day',
  dutyTarget: 'duty of client Leads "Leads liefern" measured by Leads at least 400 each month',
  share: 'metric Abandonment is share of abandoned in offered',
  score: 'metric Satisfaction is score from 1 to 5',
  count: 'metric Attempts is number of attempted per case',
  pausing: 'metric ResolutionTime is time from complete to resolved pausing from waiting to resumed',
  by: 'goal ResolutionTime 95 % by close same day when before 14:00',
  bound: 'goal Abandonment at most 5 %',
  average: 'goal AnswerTime average at most 15 s',
  repeated: 'goal Updates every 20 business days until resolved',
  combined: 'goal ResponseTime and ResolutionTime 90 %',
  level: 'goal AnswerTime 80 % within 20 s never below 70 %',
  bestEffort: 'goal ResponseTime best effort when priority = P4',
  condition: 'goal ResponseTime 95 % within 15 min when priority = P1',
  measured: 'goal Satisfaction at least 4.2 measured each month, quarter',
  sample: 'goal ResolutionTime 90 % within 8 h below 20 cases at most 2 misses',
  caseUse: 'case Ticket',
  list: 'segment Alpine "Alpenländer" when country in (AT, CH)',
  firstMatch: 'segmentation Customers "Kundensegmente" first match { … }',
  clientProvides: 'client provides "customer number", "delivery date"',
  values: 'attribute country "Land": DE | AT | CH',
  importNames: 'import Office, Phones as Telephones from "./calendars.zusage"',
  row: 'OrderEntry, Samples under Silver by OrderDesk',
  notOffered: 'Samples not offered because "Muster nur für Großkunden"',
} as const satisfies Readonly<Record<string, string>>

/** Where a line went wrong. */
export interface Stray {
  /** The word with which the line begins. */
  readonly head?: string
  /** What stands before the mistake, and what stands there. */
  readonly after?: string
  readonly found?: string
  /** The grammar rule that could not go on. */
  readonly block?: string
}

/** How a line is written, if that is known. */
export function formOf(stray: Stray): string | undefined {
  const { head } = stray
  if (head === undefined) return undefined
  const variant = variantOf(head, stray)
  if (variant !== undefined) return variants[variant]
  return Object.hasOwn(forms, head) ? forms[head as keyof typeof forms] : undefined
}

/** What people write for `at least` and `at most`. */
const boundWords: ReadonlySet<string> = new Set([
  ...[
    '<',
    '<=',
    '>',
    '>=',
    '=',
    'most',
    'least',
    'min',
    'max',
    'minimum',
    'maximum',
    'mindestens',
    'höchstens',
  ],
])

/** How a goal is written with the part that could not go on. */
const goalVariants: ReadonlyMap<string, keyof typeof variants> = new Map([
  ['RepeatedTarget', 'repeated'],
  ['ShareTarget', 'combined'],
  ['MinimumLevel', 'level'],
  ['BestEffort', 'bestEffort'],
  ['CaseCondition', 'condition'],
  ['AttributeTest', 'condition'],
  ['GoalWindows', 'measured'],
  ['SmallSample', 'sample'],
])

function variantOf(
  head: string,
  { after = '', found = '', block }: Stray,
): keyof typeof variants | undefined {
  switch (head) {
    case 'metric':
      if (block === 'ShareMetric') return 'share'
      if (block === 'CountMetric') return 'count'
      if (after === 'pausing') return 'pausing'
      return block === 'ScoreMetric' ? 'score' : undefined
    case 'goal':
      if (block !== undefined && goalVariants.has(block)) return goalVariants.get(block)
      if (after === 'average') return 'average'
      if (found === 'never') return 'level'
      if (after === 'when' && found !== 'before') return 'condition'
      if (block === 'BoundTarget' || boundWords.has(found)) return 'bound'
      return ['by', 'close', 'same', 'next', 'day', 'when', 'before'].includes(after) ? 'by' : undefined
    case 'case':
      return block === 'CaseUse' ? 'caseUse' : undefined
    case 'open':
    case 'closed':
    case 'volume':
      if (head === 'closed' && weekdays.includes(after as Weekday)) return 'seasonClosed'
      if (after !== 'during' && !['during', 'in'].includes(found)) return undefined
      return ({ open: 'season', closed: 'seasonClosed', volume: 'seasonVolume' } as const)[head]
    case 'credit':
      if (found === 'per' || after === 'for' || after === 'each') return 'creditStep'
      if (block === 'CreditCap' || ['at', 'most'].includes(after) || boundWords.has(found)) return 'creditCap'
      return block === 'CreditThreshold' || ['from', 'misses'].includes(after) ? 'creditThreshold' : undefined
    case 'except':
      if (['volume', 'above'].includes(after)) return 'exceptVolume'
      return ['Announcement', 'ExceptionCap', 'Notification'].includes(block ?? '')
        ? 'exceptReason'
        : undefined
    case 'escalate':
      return after === 'when' || found === 'to' || found === 'when' ? 'escalateWhen' : undefined
    case 'every':
      return after === 'from' || found === 'ahead' ? 'ahead' : undefined
    case 'duty':
      if (after === 'ends' || found === 'ends') return 'ends'
      if (after === 'delivers') return undefined
      return after === 'by' || block === 'BoundTarget' || boundWords.has(found) ? 'dutyTarget' : undefined
    case 'client':
      return after === 'provides' ? 'clientProvides' : undefined
    case 'segment':
      return after === 'in' || found === ',' ? 'list' : undefined
    case 'segmentation':
      return after === 'first' ? 'firstMatch' : undefined
    case 'attribute':
      return found === ',' ? 'values' : undefined
    case 'import':
      return after === 'import' ? undefined : 'importNames'
    default:
      if (block !== 'AssignmentRow') return undefined
      return ['not', 'offered', 'because'].includes(after) ? 'notOffered' : 'row'
  }
}
