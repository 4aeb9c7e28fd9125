import type { Unreadable } from './read.ts'
import type { Customer, Extent } from './types.ts'

/** How many overlaps are reported at most: who has more has one problem, not thousands. */
export const MOST_OVERLAPS = 500

/** How many gaps are told apart at most. */
export const MOST_GAPS = 3

/** A customer who shows a finding, as simple as can be. */
export interface Witness {
  /** One value of each attribute. */
  readonly values: Customer
  /**
   * The attributes, in the order of their declaration, whose values make the customer a witness. Whatever the values of
   * the others are, the finding holds; none of these can be left out.
   */
  readonly relevant: readonly string[]
}

/** Two segments that some customer is in both of. */
export interface Overlap {
  /** In the order of their declaration. */
  readonly segments: readonly [string, string]
  readonly witness: Witness
}

/** Customers that are in no segment. */
export interface Gap {
  readonly witness: Witness
  /**
   * Surroundings of the witness that are a gap as well, as large as they can be: any combination of these values of the
   * relevant attributes. Only the witness itself where the limit left no room for more.
   */
  readonly region: readonly { readonly attribute: string; readonly extent: Extent }[]
}

/** A segment that no customer can be in. */
export type EmptySegment =
  /** No customer fulfils its condition. */
  | { readonly segment: string; readonly reason: 'contradiction' }
  /** An `otherwise` for which the other segments leave nobody. */
  | { readonly segment: string; readonly reason: 'nothing-left' }
  /** Under `first match`: earlier segments take all of its customers; `witness` is one of these. */
  | {
      readonly segment: string
      readonly reason: 'shadowed'
      /** The earlier segments that do so together, in the order of their declaration; none of them can be left out. */
      readonly by: readonly string[]
      readonly witness: Witness
    }

/** A question that was given up at the limit. */
export type Undecided =
  /** Whether the segment overlaps some earlier one, other than those it is reported to overlap. */
  | { readonly question: 'overlap'; readonly segment: string }
  | { readonly question: 'gap' }
  | { readonly question: 'empty'; readonly segment: string }

/** What an analysis found out. */
export interface Analysis {
  /** Each pair of overlapping segments, but no more than {@link MOST_OVERLAPS}; none under `first match`. */
  readonly overlaps: readonly Overlap[]
  /** Whether there may be more overlaps, which were not looked for any more. */
  readonly moreOverlaps: boolean
  /** Up to {@link MOST_GAPS} gaps, the one with the simplest witness first; they do not overlap. */
  readonly gaps: readonly Gap[]
  /** Whether there are customers, or may be, who are in no segment and in none of `gaps`. */
  readonly moreGaps: boolean
  readonly empty: readonly EmptySegment[]
  /** Whether every question was answered. If not, `undecided` lists those that were not; all answers hold all the same. */
  readonly completed: boolean
  readonly undecided: readonly Undecided[]
  /**
   * Tests that could not be read. Their segments were left out, and so were the questions that hang on them: gaps, and
   * whether an `otherwise` or a later segment under `first match` is empty. This does not count as undecided.
   */
  readonly unreadable: readonly Unreadable[]
}
