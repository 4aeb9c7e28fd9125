import type { Localized } from '../speech/index.ts'

/**
 * What a change means for one side.
 *
 * For the client: `stricter`, it gets more or owes less; `weaker`, it gets less or owes more.
 * For the provider: `stricter`, it must do more or gets less in return; `weaker`, it must do less or gets more.
 * `neutral`: nothing of that. `unclear`: both, or it cannot be told.
 */
export type Verdict = 'stricter' | 'weaker' | 'neutral' | 'unclear'

export const verdicts: readonly Verdict[] = ['weaker', 'stricter', 'unclear', 'neutral']

export interface Verdicts {
  readonly client: Verdict
  readonly provider: Verdict
}

/** A step of a semantic version, and `none` for what is the same contract in other names. */
export type Step = 'none' | 'patch' | 'minor' | 'major'

/** The kinds of changes; more may come with the language. */
export const changeKinds = [
  // What is promised for a service to a segment
  'service-offered',
  'service-not-offered',
  'goal-added',
  'goal-removed',
  'deadline',
  'share',
  'bound',
  'goal',
  'hours',
  'closed-days',
  'window',
  'stop',
  'escalation',
  'credit',
  'exception',
  'metric',
  // The catalogue
  'channel',
  'work',
  'effort',
  'volume',
  'arrival',
  'price',
  'client-provides',
  'delivers',
  'process',
  'exclusion',
  // The customers
  'customers-moved',
  'segment',
  'attribute',
  'case',
  'reason',
  'season',
  // The contract
  'contract',
  'duty',
  'right',
  'authority',
  'standard',
  'report',
  'party',
  'period',
  'review',
  'notice',
  'signature',
  'version',
  // Who does it and by which words; no promise
  'staffing',
  'renamed',
  'wording',
  /** Something that the comparison does not know how to judge. */
  'other',
] as const

export type ChangeKind = (typeof changeKinds)[number]

/** A segment and a service, by their ids in the new contract, or in the old one where they are there no more. */
export interface Cell {
  readonly segment: string
  readonly service: string
}

/** Somebody or something for whom a change shows. */
export type Witness =
  | {
      readonly kind: 'receipt'
      /** RFC 3339 with the zone's offset, as the other moments. */
      readonly received: string
      /** Absent where nothing falls due. */
      readonly dueBefore?: string
      readonly dueAfter?: string
      /** Whether it falls due earlier or later than before. */
      readonly due: 'earlier' | 'later'
      readonly words: Localized
    }
  | {
      readonly kind: 'customer'
      readonly values: Readonly<Record<string, string | boolean>>
      readonly words: Localized
    }
  /** A case of those that requests for a service can be. */
  | {
      readonly kind: 'case'
      readonly values: Readonly<Record<string, string | boolean>>
      readonly words: Localized
    }
  /** Days on which the opening hours differ, and what they are. */
  | { readonly kind: 'days'; readonly dates: readonly string[]; readonly words: Localized }

/** One change of the contract, for all segments and services for which it is the same. */
export interface Change {
  readonly kind: ChangeKind
  /** What has changed, by its id; `contract` itself has none. */
  readonly subject: { readonly kind: string; readonly id?: string }
  /** What has changed, in words. */
  readonly what: Localized
  /** For which segment and service; none where it concerns the whole contract. */
  readonly cells: readonly Cell[]
  readonly before?: Localized
  readonly after?: Localized
  readonly verdict: Verdicts
  /** The smallest step of the version that it demands. */
  readonly step: Step
  readonly witnesses: readonly Witness[]
  /** What changes for customers who are moved to another segment. */
  readonly effects: readonly Change[]
}

/** What is wrong with how a contract was changed. */
export interface ComparisonFinding {
  readonly rule: 'version-step' | 'signed-changed' | 'period-overlap'
  readonly severity: 'error' | 'warning'
  readonly message: Localized
  readonly help: Localized
}

/** A version of a contract, as a comparison names it. */
export interface Version {
  readonly id: string
  readonly title?: string
  readonly version: string
  readonly inForce: { readonly from: string; readonly to: string }
  readonly signed: boolean
}

export interface Comparison {
  readonly before: Version
  readonly after: Version
  /** The worst for the client first. */
  readonly changes: readonly Change[]
  /** The step that the changes demand, and the one that was made. */
  readonly step: { readonly needed: Step; readonly declared: Step | 'backward' | 'unreadable' }
  readonly findings: readonly ComparisonFinding[]
  /** All segments and services of either contract, so that a list of cells can be told as "all". */
  readonly names: Names
}

/** What people call the segments and services of both contracts, by id. */
export interface Names {
  readonly segments: Readonly<Record<string, string>>
  readonly services: Readonly<Record<string, string>>
}
