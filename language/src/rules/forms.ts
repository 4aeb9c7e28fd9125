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
  calendar: 'calendar Phones "Telefonzeiten" extends Office { … }',
  segmentation: 'segmentation Customers "Kundensegmente" { … }',
  profile: 'profile OfficeDay "Eingang über den Tag" { … }',
  process: 'process OrderToConfirmation "Vom Auftrag zur Bestätigung" { … }',
  catalogue: 'catalogue BackOffice "Leistungskatalog" { … }',
  event: 'event handover "Lead übergeben"',
  metric: 'metric LeadFeedback "Rückmeldung" is time from handover to feedback',
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
  escalate: 'escalate at 75 % to TeamLead',
  credit: 'credit 5 % when ResolutionTime below 85 %',
  except: 'except "force majeure", "missing customer number"',
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
  share: 'metric Abandonment is share of abandoned in offered',
  score: 'metric Satisfaction is score from 1 to 5',
  pausing: 'metric ResolutionTime is time from complete to resolved pausing from waiting to resumed',
  by: 'goal ResolutionTime 95 % by close same day when before 14:00',
  bound: 'goal Abandonment at most 5 %',
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

function variantOf(
  head: string,
  { after = '', found = '', block }: Stray,
): keyof typeof variants | undefined {
  switch (head) {
    case 'metric':
      if (block === 'ShareMetric') return 'share'
      if (after === 'pausing') return 'pausing'
      return block === 'ScoreMetric' ? 'score' : undefined
    case 'goal':
      if (block === 'BoundTarget' || boundWords.has(found)) return 'bound'
      return ['by', 'close', 'same', 'next', 'day', 'when', 'before'].includes(after) ? 'by' : undefined
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
