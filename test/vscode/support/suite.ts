// A list of tests that run one after another, also inside VS Code, where no test runner is.

export interface Result {
  readonly name: string
  readonly milliseconds: number
  /** What went wrong; undefined if nothing did. */
  readonly error: string | undefined
}

export class Suite {
  private readonly tests: { readonly name: string; readonly run: () => Promise<unknown> }[] = []

  test(name: string, run: () => Promise<unknown>): void {
    this.tests.push({ name, run })
  }

  /** Runs all, whatever comes of the ones before. */
  async run(tell: (line: string) => void, longest = 120_000): Promise<readonly Result[]> {
    const results: Result[] = []
    for (const { name, run } of this.tests) {
      const begin = Date.now()
      const error = await within(longest, run()).then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
      )
      const result = { name, milliseconds: Date.now() - begin, error }
      results.push(result)
      tell(`${error === undefined ? '  ✓' : '  ✗'} ${name} (${result.milliseconds} ms)`)
      if (error !== undefined) tell(error.replace(/^/gm, '      '))
    }
    return results
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${milliseconds} ms`)), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** So long things are waited for where nobody says how long, in milliseconds. */
export const patience = { longest: 30_000 }

/** Asks until the answer is right; then answers it. Fails with the last answer when time is up. */
export async function eventually<T>(
  what: string,
  ask: () => T | Promise<T>,
  isRight: (answer: T) => boolean = Boolean,
  longest = patience.longest,
): Promise<T> {
  const end = Date.now() + longest
  for (;;) {
    const answer = await ask()
    if (isRight(answer)) return answer
    if (Date.now() > end)
      throw new Error(`${what}: not within ${longest} ms; last: ${JSON.stringify(answer)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
