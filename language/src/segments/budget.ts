const REACHED = Symbol('the budget is used up')

/** Questions are tried with a quarter or a sixteenth of what is left, which is less than a step then. */
const LEAST = 16

/**
 * Bounds the work of an analysis. Steps are counted, not time, so that an analysis comes to the same result on every
 * machine. One step is one edge of a diagram made or followed, some tens of nanoseconds.
 */
export class Budget {
  #left: number

  constructor(steps: number) {
    this.#left = steps
  }

  get left(): number {
    return Math.max(0, this.#left)
  }

  /** Whether so little is left that no part of it suffices for anything: who goes on asking only loses time. */
  get isUsedUp(): boolean {
    return this.#left < LEAST
  }

  spend(steps: number): void {
    this.#left -= steps
    if (this.#left < 0) throw REACHED
  }

  /** Does a task with at most so many of the steps that are left; undefined if they were not enough. */
  attempt<T>(steps: number, task: () => T): T | undefined {
    const before = this.left
    const allowed = Math.min(before, Math.max(0, Math.floor(steps)))
    this.#left = allowed
    try {
      return task()
    } catch (error) {
      if (error !== REACHED) throw error
      return undefined
    } finally {
      this.#left = before - allowed + this.left
    }
  }
}
