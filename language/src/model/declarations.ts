// What is declared in a text, in plain objects. One file, since each kind of declaration names others, and all have to be
// looked at where the grammar changes.
import type { Weekday } from '../speech/index.ts'
import type { KnownWords } from '../syntax/nearest.ts'
import type { Named, Origin, Placed } from './origin.ts'
import type {
  Decimal,
  Duration,
  IsoDate,
  Literal,
  MeasureValue,
  Money,
  Share,
  TimeOfDay,
  VolumeValue,
} from './values.ts'

/** A name that stands for something declared elsewhere. */
export interface Reference<T extends Declared = Declared> extends Placed {
  readonly kind: 'reference'
  /** The name as written. */
  readonly text: string
  /** What may stand here. */
  readonly expected: readonly DeclaredKind[]
  /** What it stands for; undefined if that is not known, which the linker's rules report. */
  readonly target: T | undefined
  /** What came of looking the name up. */
  readonly resolution: Resolution
  /** What has to be known before this can be: the catalogue of `Desk.Orders`, the attribute of `country = DE`. */
  readonly dependsOn?: Reference
  /** The names that would be known here. */
  visibleNames(): KnownWords
}

export type Resolution =
  | { readonly outcome: 'resolved'; readonly target: Declared }
  | { readonly outcome: 'unknown' }
  /** Declared, but as something that cannot stand here. */
  | { readonly outcome: 'wrong-kind'; readonly found: Declared }
  | { readonly outcome: 'ambiguous'; readonly candidates: readonly Declared[] }

/** Everything with a name that something can refer to. */
export type Declared = Declaration | Segment | Attribute | EnumValue | Service | Exclusion
export type DeclaredKind = Declared['kind']

/** What can be declared at the top of a file. */
export type Declaration =
  | Party
  | Role
  | Skill
  | Site
  | Team
  | Pool
  | Season
  | Calendar
  | Segmentation
  | Profile
  | Process
  | Catalogue
  | Event
  | Metric
  | Case
  | Reason
  | Sla
  | Contract

export type Actor = Party | Role | Team | Pool

export interface Party extends Named {
  readonly kind: 'party'
}

export interface Role extends Named {
  readonly kind: 'role'
  readonly party?: Reference<Party>
}

export interface Skill extends Named {
  readonly kind: 'skill'
}

export interface Site extends Named {
  readonly kind: 'site'
  readonly calendar?: Reference<Calendar>
}

export interface Team extends Named {
  readonly kind: 'team'
  readonly party?: Reference<Party>
  readonly site?: Reference<Site>
  readonly hours?: Reference<Calendar>
  /** Full-time equivalents. */
  readonly staff?: Literal<number>
  /** The same in seasons, in place of the other. */
  readonly seasonalStaff: readonly SeasonalStaff[]
  /** Contract hours of one full-time equivalent in a week. */
  readonly week?: Literal<Duration>
  readonly shrinkage?: Literal<Share>
  readonly skills: readonly Reference<Skill>[]
}

/** How many people a team has in a season. */
export interface SeasonalStaff extends Placed {
  readonly season: Reference<Season>
  /** Full-time equivalents. */
  readonly staff: Literal<number>
}

export interface Pool extends Named {
  readonly kind: 'pool'
  readonly members: readonly Reference<Team>[]
}

/** Times of the year in which other hours, volumes or numbers of people hold. */
export interface Season extends Named {
  readonly kind: 'season'
  readonly spans: readonly DateSpan[]
}

export interface DateSpan extends Placed {
  readonly from: Literal<IsoDate>
  readonly to: Literal<IsoDate>
}

export interface Calendar extends Named {
  readonly kind: 'calendar'
  readonly parent?: Reference<Calendar>
  readonly timeZone?: Literal<string>
  readonly holidays: readonly Literal<string>[]
  /** In source order: a later line wins over an earlier one. */
  readonly lines: readonly (WeeklyOpening | DatedHours)[]
}

export interface TimeRange extends Placed {
  readonly from: Literal<TimeOfDay>
  readonly to: Literal<TimeOfDay>
}

export interface WeeklyOpening extends Placed {
  readonly kind: 'weekly-opening'
  readonly days: readonly DayRange[]
  /** None means closed, which only a season can say. */
  readonly hours: readonly TimeRange[]
  /** Holds only then, in place of the hours that these days of the week have else. */
  readonly season?: Reference<Season>
}

export interface DayRange extends Placed {
  readonly from: Weekday
  readonly to: Weekday
}

/** Hours of certain dates; none means closed. */
export interface DatedHours extends Placed {
  readonly kind: 'dated-hours'
  readonly from?: Literal<IsoDate>
  readonly to?: Literal<IsoDate>
  readonly hours: readonly TimeRange[]
  readonly reason?: string
}

export interface Segmentation extends Named {
  readonly kind: 'segmentation'
  /** Segments may overlap; the first that matches counts. */
  readonly firstMatch: boolean
  readonly attributes: readonly Attribute[]
  readonly segments: readonly Segment[]
}

export interface Attribute extends Named {
  readonly kind: 'attribute'
  readonly type?: AttributeType
}

export type AttributeType =
  | { readonly kind: 'money'; readonly currency: Literal<string> }
  | { readonly kind: 'number' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'date' }
  | { readonly kind: 'enumeration'; readonly values: readonly EnumValue[] }

export interface EnumValue extends Named {
  readonly kind: 'value'
}

export interface Segment extends Named {
  readonly kind: 'segment'
  readonly segmentation: Segmentation
  /** Undefined for `otherwise`. */
  readonly condition?: Condition
  readonly otherwise: boolean
  readonly needs: readonly Reference<Skill>[]
}

export type Condition =
  | ({ readonly kind: 'all' | 'any'; readonly of: readonly Condition[] } & Placed)
  | ({ readonly kind: 'not'; readonly of: Condition } & Placed)
  | AttributeTest

export interface AttributeTest extends Placed {
  readonly kind: 'test'
  readonly attribute: Reference<Attribute>
  /** Undefined where the attribute alone is the condition: `strategic`. */
  readonly operator?: '<' | '<=' | '>' | '>=' | '=' | '!=' | 'in'
  readonly values: readonly ConditionValue[]
}

export type ConditionValue =
  | { readonly kind: 'measure'; readonly measure: Literal<MeasureValue>; readonly origin: Origin }
  | { readonly kind: 'date'; readonly date: Literal<IsoDate>; readonly origin: Origin }
  /** A value of an enumeration; or `yes` and `no`, where the attribute is boolean. */
  | { readonly kind: 'value'; readonly value: Reference<EnumValue>; readonly origin: Origin }

export interface Profile extends Named {
  readonly kind: 'profile'
  readonly parts: readonly ProfilePart[]
}

export interface ProfilePart extends Placed {
  readonly range: TimeRange
  readonly share: Literal<Share>
}

export interface Process extends Named {
  readonly kind: 'process'
  readonly elements: readonly ProcessElement[]
}

export type ProcessElement = Step | Parallel | Prompt

export interface Step extends Named {
  readonly kind: 'step'
  readonly doer?: Reference<Actor>
  readonly limit?: Literal<Duration>
}

export interface Parallel extends Placed {
  readonly kind: 'parallel'
  readonly elements: readonly ProcessElement[]
}

export interface Prompt extends Named {
  readonly kind: 'prompt'
  readonly segments: readonly Reference<Segment>[]
  readonly taker?: Reference<Actor>
  readonly limit?: Literal<Duration>
}

export interface Catalogue extends Named {
  readonly kind: 'catalogue'
  readonly services: readonly Service[]
  readonly exclusions: readonly Exclusion[]
}

export interface Demand extends Placed {
  readonly volume: Literal<VolumeValue>
  readonly profile?: Reference<Profile>
}

/** A demand that holds in a season, in place of the other. */
export interface SeasonalDemand extends Demand {
  readonly season: Reference<Season>
}

/** A word that is known by itself, such as a channel. */
export interface Word extends Placed {
  readonly text: string
}

export interface Service extends Named {
  readonly kind: 'service'
  readonly catalogue: Catalogue
  readonly summary?: string
  readonly channels: readonly Word[]
  readonly work?: 'immediate' | 'deferrable'
  /** What a request for it is, where promises differ by that. */
  readonly case?: Reference<Case>
  readonly effort?: Literal<Duration>
  readonly demand?: Demand
  readonly seasonalDemand: readonly SeasonalDemand[]
  readonly patience?: Literal<Duration>
  readonly price?: Literal<Money>
  readonly needs: readonly Reference<Skill>[]
  readonly clientProvides: readonly string[]
  readonly delivers: readonly string[]
  readonly process?: Reference<Process>
}

export interface Exclusion extends Named {
  readonly kind: 'exclusion'
  readonly catalogue: Catalogue
  readonly because?: string
  readonly instead?: Reference<Actor>
  readonly effort?: Literal<Duration>
  readonly demand?: Demand
  readonly seasonalDemand: readonly SeasonalDemand[]
}

export interface Event extends Named {
  readonly kind: 'event'
}

export interface Metric extends Named {
  readonly kind: 'metric'
  readonly definition?: MetricDefinition
}

/** Several of which any counts, at least one. Of events it is whichever comes first. */
export type AnyOf<T extends Declared> = readonly [Reference<T>, ...Reference<T>[]]

export type MetricDefinition =
  | {
      readonly kind: 'time'
      readonly starts: AnyOf<Event>
      readonly ends: AnyOf<Event>
      readonly pause?: { readonly starts: AnyOf<Event>; readonly ends: AnyOf<Event> }
    }
  | { readonly kind: 'share'; readonly parts: AnyOf<Event>; readonly wholes: AnyOf<Event> }
  | { readonly kind: 'share-of-time' }
  /** How many there are: for each case, or in the window. */
  | { readonly kind: 'count'; readonly events: AnyOf<Event>; readonly perCase: boolean }
  | { readonly kind: 'score'; readonly min: Decimal; readonly max: Decimal; readonly origin: Origin }

/** What requests differ in, as far as promises do: their attributes. */
export interface Case extends Named {
  readonly kind: 'case'
  readonly attributes: readonly Attribute[]
}

/** Why a clock stops or a miss is excused. */
export interface Reason extends Named {
  readonly kind: 'reason'
  /** Who is waited for while it lasts: a side of the contract, or a party. */
  readonly waitingFor?: Side | Reference<Party>
}

export interface Sla extends Named {
  readonly kind: 'sla'
  readonly parent?: Reference<Sla>
  readonly hours?: Reference<Calendar>
  /** What the conditions of its goals are about. */
  readonly case?: Reference<Case>
  readonly goals: readonly Goal[]
  /** The periods over which shares and averages are measured, each by itself; none means that nothing is said. */
  readonly windows: readonly Literal<Duration>[]
  readonly escalations: readonly Escalation[]
  readonly credits: readonly Credit[]
  readonly creditCap?: CreditCap
  readonly creditThreshold?: CreditThreshold
  /** While one of these lasts, the clocks of all deadlines stop. */
  readonly stops: readonly Reference<Reason>[]
  /** What excuses a miss, as a text that nothing checks. */
  readonly exceptions: readonly string[]
  /** What excuses a miss, with the conditions on which it does. */
  readonly excuses: readonly Excuse[]
}

export type Excuse = ReasonExcuse | VolumeExcuse

export interface ReasonExcuse extends Placed {
  readonly kind: 'reason'
  readonly reason: Reference<Reason>
  /** Counts only if it was announced so long before. */
  readonly announced?: Literal<Duration>
  readonly caps: readonly Cap[]
  /** Counts only if the other side is told within this time from its beginning. */
  readonly notify?: Literal<Duration>
}

/** `up to 2 h`, each time; `up to 8 h per month`, together. What goes beyond is not excused. */
export interface Cap extends Placed {
  readonly most: Literal<Duration>
  readonly per?: Literal<Duration>
}

/** `volume above 110 %`: what exceeds this share of the agreed volume is best effort. */
export interface VolumeExcuse extends Placed {
  readonly kind: 'volume'
  readonly above: Literal<Share>
  readonly notify?: Literal<Duration>
}

export interface Goal extends Placed {
  readonly metric: Reference<Metric>
  /** The other metrics of a combined goal: a case has to meet the deadlines of the goals for all of them. */
  readonly with: readonly Reference<Metric>[]
  readonly targets: readonly Target[]
  /** None means all. */
  readonly channels: readonly Word[]
  /** For which cases it holds; all if absent. */
  readonly when?: CaseCondition
  /** Its own periods in place of the SLA's. */
  readonly windows: readonly Literal<Duration>[]
  /** What counts in place of shares where a window has fewer cases. */
  readonly sample?: SmallSample
}

export interface CaseCondition extends Placed {
  /** Undefined for `otherwise`: what no other goal for the same metrics and channels has a condition for. */
  readonly condition?: Condition
  readonly otherwise: boolean
}

/** `below 20 cases at most 2 misses` */
export interface SmallSample extends Placed {
  readonly below: Literal<number>
  readonly misses: Literal<number>
}

export type Target = WithinTarget | ByTarget | BoundTarget | RepeatedTarget | ShareTarget | BestEffortTarget

/** `never below 70 %`: what must be reached in any case, beside what is expected. */
export interface MinimumLevel extends Placed {
  readonly side: 'below' | 'above'
  readonly value: Literal<MeasureValue>
}

export interface WithinTarget extends Placed {
  readonly kind: 'within'
  readonly share?: Literal<Share>
  readonly limit: Literal<Duration>
  /** Applies only to what is received before that time of day. */
  readonly receivedBefore?: Literal<TimeOfDay>
  readonly minimum?: MinimumLevel
}

export interface ByTarget extends Placed {
  readonly kind: 'by'
  readonly share?: Literal<Share>
  /** Undefined means the close of business. */
  readonly time?: Literal<TimeOfDay>
  readonly day: 'same' | 'next-business'
  /** What stands for the day, where it has to be `day`. */
  readonly dayUnit: Literal<string>
  /** Applies only to what is received before that time of day. */
  readonly receivedBefore?: Literal<TimeOfDay>
  readonly minimum?: MinimumLevel
}

export interface BoundTarget extends Placed {
  readonly kind: 'bound'
  readonly bound: 'at-least' | 'at-most'
  readonly value: Literal<MeasureValue>
  /** Whether the word stands there; a bound on a time is one on its mean with or without it. */
  readonly average: boolean
  readonly minimum?: MinimumLevel
}

/** `every 20 business days until resolved`: each time the metric's end comes, the next term begins. */
export interface RepeatedTarget extends Placed {
  readonly kind: 'every'
  readonly interval: Literal<Duration>
  readonly until: AnyOf<Event>
}

/** `90 %` of a combined goal: so many cases meet the deadlines of all its metrics. */
export interface ShareTarget extends Placed {
  readonly kind: 'share'
  readonly share: Literal<Share>
  readonly minimum?: MinimumLevel
}

/** `best effort`: nothing is promised, and that is said. */
export interface BestEffortTarget extends Placed {
  readonly kind: 'best-effort'
}

export interface Escalation extends Placed {
  /** Of the time that the promise allows; at once if absent. */
  readonly at?: Literal<Share>
  /** For which cases; for all if absent. */
  readonly when?: Condition
  readonly to: Reference<Actor>
}

export interface Credit extends Placed {
  readonly share: Literal<Share>
  /** `for each 0.1 %`: so much for each whole step beyond the threshold. */
  readonly step?: Literal<MeasureValue>
  readonly metric: Reference<Metric>
  readonly relation: 'below' | 'above'
  readonly threshold: Literal<MeasureValue>
}

/** `credit at most 30 % per month`: all credits together. */
export interface CreditCap extends Placed {
  readonly share: Literal<Share>
  readonly per?: Literal<Duration>
}

/** `credit from 2 misses per month`: with fewer goals missed, of whatever metric, no credit is due. */
export interface CreditThreshold extends Placed {
  readonly misses: Literal<number>
  readonly per?: Literal<Duration>
}

export type Side = 'client' | 'provider'

export interface Contract extends Named {
  readonly kind: 'contract'
  readonly version?: Literal<string>
  readonly client?: Reference<Party>
  readonly provider?: Reference<Party>
  readonly inForce?: {
    readonly from: Literal<IsoDate>
    readonly to: Literal<IsoDate>
    readonly origin: Origin
  }
  /** The day on which its months begin, 1 to 28; the 1st if absent. */
  readonly monthsStart?: Literal<number>
  readonly review?: Literal<Duration>
  readonly notice?: Literal<Duration>
  readonly offers: readonly Reference<Catalogue>[]
  readonly serves?: Reference<Segmentation>
  readonly assignments: readonly Assignment[]
  readonly clauses: readonly Clause[]
  readonly reports: readonly Report[]
  readonly signatures: readonly Signature[]
}

export interface Assignment extends Placed {
  readonly segments: readonly Reference<Segment>[]
  readonly volume?: Literal<VolumeValue>
  readonly rows: readonly AssignmentRow[]
}

export interface AssignmentRow extends Placed {
  /** Every offered service that no other row of these segments names. */
  readonly others: boolean
  readonly services: readonly Reference<Service | Exclusion>[]
  readonly sla?: Reference<Sla>
  readonly by?: Reference<Team | Pool>
  readonly volume?: Literal<VolumeValue>
  /** Set where the services are not offered. */
  readonly notOffered?: { readonly because: string }
}

export interface Recurrence extends Placed {
  readonly every: Literal<Duration>
  /** Where the first period begins; with the contract if absent. */
  readonly from?: Literal<IsoDate>
  readonly due?: Literal<Duration>
  /** Whether it is due so long before its period begins, rather than after it ends. */
  readonly ahead: boolean
}

export type Clause = Duty | Right | Authority | Standard

export interface Duty extends Named {
  readonly kind: 'duty'
  readonly side: Side
  readonly recurrence?: Recurrence
  /** Reasons for which a clock stops, and which this side has to end within `limit`. */
  readonly ends: readonly Reference<Reason>[]
  readonly limit?: Literal<Duration>
  readonly delivers: readonly string[]
  readonly measuredBy?: Reference<Metric>
  /** What the metric has to come to; none means that this is not said. */
  readonly targets: readonly Target[]
  readonly windows: readonly Literal<Duration>[]
}

export interface Right extends Named {
  readonly kind: 'right'
  readonly side: Side
}

export interface Authority extends Named {
  readonly kind: 'authority'
  readonly holder: Reference<Actor>
  readonly limit?: Literal<Money>
}

export interface Standard extends Named {
  readonly kind: 'standard'
}

export type Dimension = 'segment' | 'service' | 'team' | 'site' | 'channel'

export interface Report extends Named {
  readonly kind: 'report'
  readonly recurrence?: Recurrence
  readonly recipients: readonly Reference<Actor>[]
  readonly metrics: readonly Reference<Metric>[]
  readonly dimensions: readonly Dimension[]
}

export interface Signature extends Placed {
  readonly signatory: string
  readonly party: Reference<Party>
  readonly date: Literal<IsoDate>
}
