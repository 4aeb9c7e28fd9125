import type { Clock } from './clock.ts'
import { isProblem } from './problems.ts'
import type { ClockProblem, Duration, Instant, Target } from './types.ts'

/** An alternative that was tried first and does not apply. */
export interface PassedOver<T extends Target = Target> {
  readonly target: T
  /** It holds only for what comes before a time of day, or its own time had passed. */
  readonly because: 'not-before' | 'time-passed'
}

/** What one stage of a goal promises for a receipt. */
export interface StageDue<T extends Target = Target> {
  /** The alternative that applies; the last one if none does. */
  readonly target: T
  readonly passedOver: readonly PassedOver<T>[]
  /** Absent for bounds, and where no alternative applies. */
  readonly due?: Instant
  /** Of a target that repeats, the next times of which there are more: each as late as the one before allows. */
  readonly next?: readonly Instant[]
  /** No alternative applied as it stands, and this one is due at its time of the next open day. */
  readonly postponed?: true
}

/** So many times are shown after the first of a target that repeats. */
const shownTimes = 2

/**
 * What a goal promises for a receipt. Targets of the same share are alternatives, of which the first that applies
 * counts; different shares are stages that all apply, in the order in which they first appear. A target without a
 * share is of the same share as others without one. Bounds and what repeats are listed as they are.
 *
 * `by TIME same day` does not apply to a receipt that counts after that time, as long as another alternative does.
 */
export function dueOfGoal<T extends Target>(
  clock: Clock,
  targets: readonly T[],
  received: Instant,
): readonly StageDue<T>[] | ClockProblem {
  const stages = new Map<unknown, T[]>()
  for (const target of targets) {
    const key = target.kind === 'within' || target.kind === 'by' ? target.share : target
    const stage = stages.get(key)
    if (stage) stage.push(target)
    else stages.set(key, [target])
  }
  const dues: StageDue<T>[] = []
  for (const alternatives of stages.values()) {
    const due = dueOfStage(clock, alternatives, received)
    if ('kind' in due) return due
    dues.push(due)
  }
  return dues
}

function dueOfStage<T extends Target>(
  clock: Clock,
  alternatives: readonly T[],
  received: Instant,
): StageDue<T> | ClockProblem {
  const passedOver: PassedOver<T>[] = []
  let postponed: StageDue<T> | undefined
  for (const target of alternatives) {
    const outcome = clock.outcomeOf(target, received)
    if (isProblem(outcome)) return outcome
    if (outcome.kind === 'due' && !outcome.postponed) {
      const stage = { target, passedOver, due: outcome.at }
      if (target.kind !== 'every') return stage
      const next = repetitions(clock, target.interval, received)
      return 'kind' in next ? next : { ...stage, next }
    }
    if (outcome.kind === 'bound') return { target, passedOver }
    if (outcome.kind === 'due') {
      postponed ??= { target, passedOver: [...passedOver], due: outcome.at, postponed: true }
      passedOver.push({ target, because: 'time-passed' })
    } else {
      passedOver.push({ target, because: 'not-before' })
    }
  }
  return postponed ?? { target: alternatives.at(-1)!, passedOver: passedOver.slice(0, -1) }
}

/** Twice and three times the interval after the receipt, and so on. */
function repetitions(clock: Clock, interval: Duration, received: Instant): readonly Instant[] | ClockProblem {
  const times: Instant[] = []
  for (let count = 2; count < 2 + shownTimes; count++) {
    const at = clock.dueOf({ ...interval, amount: interval.amount * count }, received)
    if (typeof at !== 'number') return at ?? { kind: 'invalid-duration', duration: interval }
    times.push(at)
  }
  return times
}
