/**
 * Work in steps, between which something else can be done: a generator that yields nothing but the occasion, and
 * returns the result. Takes all of them at once.
 */
export function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
