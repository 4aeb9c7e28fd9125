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
  Weekday,
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
  visibleNames(): Iterable<string>
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
  | Calendar
  | Segmentation
  | Profile
  | Process
  | Catalogue
  | Event
  | Metric
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
  /** Contract hours of one full-time equivalent in a week. */
  readonly week?: Literal<Duration>
  readonly shrinkage?: Literal<Share>
  readonly skills: readonly Reference<Skill>[]
}

export interface Pool extends Named {
  readonly kind: 'pool'
  readonly members: readonly Reference<Team>[]
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
  readonly hours: readonly TimeRange[]
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
  readonly effort?: Literal<Duration>
  readonly demand?: Demand
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
}

export interface Event extends Named {
  readonly kind: 'event'
}

export interface Metric extends Named {
  readonly kind: 'metric'
  readonly definition?: MetricDefinition
}

export type MetricDefinition =
  | {
      readonly kind: 'time'
      readonly start: Reference<Event>
      readonly end: Reference<Event>
      readonly pause?: { readonly start: Reference<Event>; readonly end: Reference<Event> }
    }
  | { readonly kind: 'share'; readonly part: Reference<Event>; readonly whole: Reference<Event> }
  | { readonly kind: 'share-of-time' }
  | { readonly kind: 'score'; readonly min: Decimal; readonly max: Decimal; readonly origin: Origin }

export interface Sla extends Named {
  readonly kind: 'sla'
  readonly parent?: Reference<Sla>
  readonly hours?: Reference<Calendar>
  readonly goals: readonly Goal[]
  /** The period over which shares and averages are measured. */
  readonly window?: Literal<Duration>
  readonly escalations: readonly Escalation[]
  readonly credits: readonly Credit[]
  readonly exceptions: readonly string[]
}

export interface Goal extends Placed {
  readonly metric: Reference<Metric>
  readonly targets: readonly Target[]
  /** None means all. */
  readonly channels: readonly Word[]
}

export type Target = WithinTarget | ByTarget | BoundTarget

export interface WithinTarget extends Placed {
  readonly kind: 'within'
  readonly share?: Literal<Share>
  readonly limit: Literal<Duration>
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
}

export interface BoundTarget extends Placed {
  readonly kind: 'bound'
  readonly bound: 'at-least' | 'at-most'
  readonly value: Literal<MeasureValue>
}

export interface Escalation extends Placed {
  /** Of the time that the promise allows. */
  readonly at: Literal<Share>
  readonly to: Reference<Actor>
}

export interface Credit extends Placed {
  readonly share: Literal<Share>
  readonly metric: Reference<Metric>
  readonly relation: 'below' | 'above'
  readonly threshold: Literal<MeasureValue>
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
  readonly due?: Literal<Duration>
}

export type Clause = Duty | Right | Authority | Standard

export interface Duty extends Named {
  readonly kind: 'duty'
  readonly side: Side
  readonly recurrence?: Recurrence
  readonly measuredBy?: Reference<Metric>
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
