import type { ConfigProblem } from '../../../language/src/config/config.ts'

/** Thrown where `zusage.json` cannot be used; rendered where colours and language are known. */
export class ConfigFailure extends Error {
  override readonly name = 'ConfigFailure'
  /** Absolute. */
  readonly path: string
  readonly text: string
  readonly problems: readonly ConfigProblem[]

  constructor(path: string, text: string, problems: readonly ConfigProblem[]) {
    super('zusage.json cannot be used')
    this.path = path
    this.text = text
    this.problems = problems
  }
}
