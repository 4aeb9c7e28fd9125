// What a prover is: something of ours held against something independent of it, as often as one likes.

/** How many values were tried, how many agreed, and the first that did not. */
export class Count {
  tried = 0
  agreed = 0
  first: string | undefined

  agrees(): void {
    this.tried++
    this.agreed++
  }

  /** Takes what was tried, what came out, and what is right. */
  differs(what: string): void {
    this.tried++
    this.first ??= what
  }

  is(agrees: boolean, what: () => string): void {
    if (agrees) this.agrees()
    else this.differs(what())
  }
}

export interface Prover {
  /** What is compared with what. */
  readonly title: string
  /** The share of the values that has to agree; without it all. */
  readonly needed?: number
  /** The share of the full numbers that `npm test` tries; without it 0.1. Of 0 the slice stands in a test of its own. */
  readonly slice?: number
  /** Tries a share of the full numbers, from 0 to 1; the same ones in each run. */
  run(scale: number): Count | Promise<Count>
}
