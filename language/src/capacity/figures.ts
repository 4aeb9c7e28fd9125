// What is said of a contract's staff.

import type { Target } from '../compile/schema.ts'
import type { AnswerGoal } from './erlang.ts'
import type { Unreckoned } from './goals.ts'
import type { WeeklyTime } from './grid.ts'
import type { Lateness } from './queue.ts'
import type { Span } from './week.ts'

export interface CapacitySettings {
  /**
   * Which share of the time between two immediate requests can be used for deferrable work, 0 to 1; the rest is lost by
   * turning from one to the other. It counts for those who have to be there for immediate work; who is there beyond
   * that does deferrable work all the time. 0.7 unless something else is measured.
   */
  readonly usableIdle?: number
  /**
   * Which share of the effort a reply takes, where a reply is promised sooner than the result, 0 to 1. 0.25 unless
   * something else is measured.
   */
  readonly replyShare?: number
}

export const defaultSettings = { usableIdle: 0.7, replyShare: 0.25 } as const satisfies CapacitySettings

/** A promise as it counts for some work. */
export interface Promised {
  readonly sla: string
  readonly metric: string
  readonly target: Target
  readonly segments: readonly string[]
  readonly services: readonly string[]
  /** From whom the work comes: the team or pool that assignments name. */
  readonly by: string
}

/** A promise to those who wait, and what the planned staff reaches. */
export interface AnswerOutcome extends Promised {
  readonly kind: 'answer' | 'abandonment'
  readonly goal: AnswerGoal
  /** Over the week, weighted by requests: a share, or a mean wait in seconds; undefined where that grows without end. */
  readonly reached: number | undefined
  readonly kept: boolean
  /** It is only known that it is no worse: too many with different skills share the work to reckon it exactly. */
  readonly isBound: boolean
  /** When there is the most work among the times at which the promise counts. In minutes of the week. */
  readonly busiest: Span
  /** Requests in a week for which it counts, and how many of them come while nobody is at work. */
  readonly requests: number
  readonly lost: number
}

/** A promise of which it is not reckoned whether it is kept, and why not. */
export interface NotReckoned extends Promised {
  readonly why: Unreckoned
}

/** Immediate requests that come in the hours of their SLA while nobody of those who could take them is at work. */
export interface Unmet {
  /** In a week. */
  readonly requests: number
  /** Of all that come in these hours, 0 to 1. */
  readonly share: number
  /** Their work, in hours. */
  readonly hours: number
  /** When that is, by the clock of the first team. */
  readonly times: readonly WeeklyTime[]
}

/** A promise on deferrable work that the planned staff does not keep even on average. */
export interface LateOutcome extends Promised {
  /** What is latest. In minutes of the week by the clock of the first team. */
  readonly late: Lateness
}

/** A promise on deferrable work, and what the planned staff reaches where cases come and take time by chance. */
export interface DoneOutcome extends Promised {
  /** To so many it is promised, 0 to 1, and so many are done in time, about. */
  readonly share: number
  readonly reached: number
  readonly kept: boolean
  /** False where it is made for some cases only, of which nobody has said how many they are: `reached` is if all were such. */
  readonly forAll: boolean
  /** Whether it is made for all and the share alone decides; what is not certain is not counted as missed. */
  readonly certain: boolean
  /**
   * `reached` is a lower bound, and the FTE needed an upper one: who has other work, too, is reckoned as if the hours for this
   * were set apart, while in truth whoever is free helps.
   */
  readonly isBound: boolean
}

/** A half hour of the typical week in which anybody can be at work, or a part of one where hours begin or end in it. */
export interface SlotFigures extends Span {
  /** The half hour, 0 (Monday 00:00) to 335. */
  readonly slot: number
  /** Immediate requests that arrive. */
  readonly arrivals: number
  /** Immediate load in erlangs. */
  readonly load: number
  /** People needed, whole: for all work, and for immediate work alone. */
  readonly needed: number
  readonly neededForImmediate: number
  /** People planned, whole. */
  readonly present: number
  /** What the strictest promise reaches with the people planned; absent where nobody waits or nothing is promised. */
  readonly serviceLevel?: number
  /** Mean wait in seconds; absent where nobody waits, and where the queue grows without end. */
  readonly averageWait?: number
  readonly abandonment?: number
  /** False where the load is at or above the people planned, and nobody gives up. */
  readonly stable: boolean
  /** Deferrable work that waits at the end, in hours. */
  readonly backlog: number
}

/** What a team or pool has to do and can do. */
export interface Unit {
  /** The team; the pool; or, where only some of a pool can do the work, the pool and those. */
  readonly id: string
  readonly doers: readonly string[]
  readonly teams: readonly string[]
  readonly services: readonly string[]
  /**
   * `average` is needed where deferrable work comes and is done as evenly as on average; `needed` keeps every promise
   * where it does so by chance.
   */
  readonly fte: { readonly planned: number; readonly average: number; readonly needed: number }
  /** In a typical week. */
  readonly hours: {
    /** With what reaches nobody. */
    readonly immediate: number
    readonly deferrable: number
    /** Time at work of the planned staff, and of the staff needed on average and under chance. */
    readonly planned: number
    readonly average: number
    readonly needed: number
  }
  /** What is to be answered at once and comes while nobody is at work; absent where nothing does. */
  readonly unmet: Unmet | undefined
  /** More work than hours, without what comes while nobody is at work. */
  readonly overloaded: boolean
  /** The promise that takes the most people, if there is immediate work. */
  readonly strictest: Promised | undefined
  readonly answers: readonly AnswerOutcome[]
  readonly late: readonly LateOutcome[]
  readonly done: readonly DoneOutcome[]
  /** Whether a promise on deferrable work may be missed by chance; where not, a quick bound shows it. */
  readonly mayMiss: boolean
  /**
   * Whether its people have other work, too, for which a part of their hours is set apart: what is reached of deferrable
   * work, and what it takes to keep it, are bounds then.
   */
  readonly isDividing: boolean
  readonly backlog: { readonly largest: number; readonly growth: number; readonly stable: boolean }
  /**
   * False where no number of people keeps every promise at the hours that they have, as where a deadline falls, or
   * requests come, when nobody is at work.
   */
  readonly keepable: boolean
  /** Whether the planned staff keeps all that is promised, over the week. */
  readonly keepsAll: boolean
  /** Whether it does, and no less is planned than is needed to do so in every half hour. */
  readonly isEnough: boolean
  readonly slots: readonly SlotFigures[]
}

/** What one common team needs on average, and what its teams would need each for itself, in FTE. */
export interface Pooling {
  readonly id: string
  readonly teams: readonly string[]
  readonly common: number
  readonly separate: number
  /** Whether apart, with so many, they keep every promise. */
  readonly apartKeeps: boolean
  /** Whether they are common now. */
  readonly pooled: boolean
}

/** Teams that have work of several units: the FTE of each team, and how they count for the units. */
export interface Division {
  readonly teams: readonly { readonly id: string; readonly fte: number }[]
  readonly units: readonly { readonly id: string; readonly fte: number }[]
}

/** What is delimited, and how many FTE it takes today. */
export interface Freed {
  readonly id: string
  readonly title?: string
  readonly instead?: string
  /** Undefined where effort or volume are not known. */
  readonly fte: number | undefined
}
