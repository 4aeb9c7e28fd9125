import type { Condition, Test } from './types.ts'

/**
 * Computes something of a condition from its tests upward. Conditions nest as deep as their author likes: nothing here
 * recurses.
 */
export function fold<T>(
  condition: Condition,
  test: (test: Test) => T,
  join: (kind: 'all' | 'any' | 'not', parts: T[]) => T,
): T {
  const done: T[] = []
  const open: { condition: Condition; closing: boolean }[] = [{ condition, closing: false }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const current = next.condition
    if (current.kind === 'compare' || current.kind === 'in') {
      done.push(test(current))
    } else if (next.closing) {
      const count = current.kind === 'not' ? 1 : current.of.length
      done.push(join(current.kind, done.splice(done.length - count, count)))
    } else {
      open.push({ condition: current, closing: true })
      if (current.kind === 'not') open.push({ condition: current.of, closing: false })
      else
        for (let index = current.of.length - 1; index >= 0; index--) {
          open.push({ condition: current.of[index]!, closing: false })
        }
    }
  }
  return done[0]!
}

/** Calls back for each test of a condition in source order; `negated` if it stands under an odd number of `not`s. */
export function eachTest(condition: Condition, visit: (test: Test, negated: boolean) => void): void {
  const open: { condition: Condition; negated: boolean }[] = [{ condition, negated: false }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { condition: current, negated } = next
    if (current.kind === 'compare' || current.kind === 'in') visit(current, negated)
    else if (current.kind === 'not') open.push({ condition: current.of, negated: !negated })
    else
      for (let index = current.of.length - 1; index >= 0; index--) {
        open.push({ condition: current.of[index]!, negated })
      }
  }
}
