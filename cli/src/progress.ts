import type { Output } from './io.ts'
import type { Say } from './messages.ts'

/** So many files are worth a word from the first on. */
const many = 300
/** With fewer, waiting so many milliseconds is. */
const patience = 500
/** A line is drawn anew after so many milliseconds at the earliest. */
const pace = 60

/** Tells on a terminal, in one line, how far a long check is; elsewhere nothing. */
export class Progress {
  private readonly output: Output
  private readonly say: Say
  private readonly total: number
  private readonly isOn: boolean
  private readonly now: () => number
  private readonly started: number
  private drawnAt = Number.NEGATIVE_INFINITY
  private read = 0

  constructor(total: number, { output, say, env, now = () => performance.now() }: ProgressContext) {
    this.output = output
    this.say = say
    this.total = total
    this.isOn = output.isTerminal && env.TERM !== 'dumb'
    this.now = now
    // Where nothing is drawn, the clock is not asked: it is slow to load.
    this.started = this.isOn ? now() : 0
  }

  /** The files as they are, telling of each when the next is asked for. */
  *reading<T>(files: Iterable<T>): Generator<T> {
    for (const file of files) {
      this.draw(() => this.say('readingFiles', { read: this.read, files: this.total }))
      this.read++
      yield file
    }
  }

  /** All is read; now the rules run. */
  checking(): void {
    this.drawnAt = Number.NEGATIVE_INFINITY
    this.draw(() => this.say('checkingFiles', { files: this.total }))
  }

  /** Takes the line away. */
  end(): void {
    if (this.isDrawn) this.output.write('\r\u001b[K')
    this.isDrawn = false
  }

  private isDrawn = false

  private draw(text: () => string): void {
    if (!this.isOn) return
    const now = this.now()
    if (this.total <= many && now - this.started < patience) return
    if (now - this.drawnAt < pace) return
    this.drawnAt = now
    this.isDrawn = true
    this.output.write(`\r\u001b[K${text()}`)
  }
}

export interface ProgressContext {
  readonly output: Output
  readonly say: Say
  readonly env: Readonly<Record<string, string | undefined>>
  /** Milliseconds from some moment on. */
  readonly now?: () => number
}
