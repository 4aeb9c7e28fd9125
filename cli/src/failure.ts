import type { Say } from './messages.ts'

export type Tell = (say: Say) => string

/** Wrong usage or unreadable input: told in a sentence or more, exit code 2. Everything else thrown is a defect. */
export class Failure extends Error {
  override readonly name = 'Failure'
  /** Each a sentence of its own. */
  readonly tell: readonly Tell[]
  /** What to do, after all of them. */
  readonly hint: Tell | undefined

  constructor(tell: Tell | readonly Tell[], hint?: Tell) {
    super('failure')
    this.tell = typeof tell === 'function' ? [tell] : tell
    this.hint = hint
  }
}

/** The system's own word for what went wrong with a file: `ENOENT`. */
export function errorCode(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  return typeof code === 'string' ? code : String((error as Error | undefined)?.message ?? error)
}
