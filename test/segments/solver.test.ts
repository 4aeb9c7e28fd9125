import { expect, test } from 'vitest'
import { Budget } from '../../language/src/segments/budget.ts'
import { negation, Solver } from '../../language/src/segments/solver.ts'
import { randomOf } from './random.ts'

/** Random clauses over few variables, solved under many assumptions, and by trying everything. */
function trial(seed: number, budgets: (random: () => number) => number) {
  const random = randomOf(seed)
  const count = 3 + Math.floor(random() * 7)
  const budget = new Budget(10_000_000)
  const solver = new Solver(budget)
  const variables = Array.from({ length: count }, () => solver.variable(random() < 0.5))
  const literal = () => variables[Math.floor(random() * count)]! ^ (random() < 0.5 ? 1 : 0)
  const clauses: number[][] = []
  const isTrue = (assignment: number, one: number) => ((assignment >> (one >> 1)) & 1) !== (one & 1)
  const solvable = (assumptions: readonly number[]) => {
    for (let assignment = 0; assignment < 1 << count; assignment++) {
      if (!assumptions.every((one) => isTrue(assignment, one))) continue
      if (clauses.every((clause) => clause.some((one) => isTrue(assignment, one)))) return true
    }
    return false
  }
  const seen = { yes: 0, no: 0, cut: 0 }
  for (let round = 0; round < 12; round++) {
    for (let more = Math.floor(random() * count); more > 0; more--) {
      const clause = Array.from({ length: random() < 0.1 ? 1 : 2 + Math.floor(random() * 2) }, literal)
      clauses.push(clause)
      solver.clause(clause)
    }
    const assumptions = Array.from({ length: Math.floor(random() * 4) }, literal)
    const answer = budget.attempt(budgets(random), () => solver.solve(assumptions))
    if (answer === undefined) {
      seen.cut++
      continue
    }
    expect(answer, `seed ${seed}, round ${round}`).toBe(solvable(assumptions))
    if (answer) {
      seen.yes++
      for (const clause of [...clauses, ...assumptions.map((one) => [one])]) {
        expect(clause.some((one) => solver.isTrue(one))).toBe(true)
        expect(clause.every((one) => solver.isTrue(one) !== solver.isTrue(negation(one)))).toBe(true)
      }
    } else {
      seen.no++
      expect(solver.core.every((one) => assumptions.includes(one))).toBe(true)
      expect(solvable(solver.core)).toBe(false)
    }
  }
  return seen
}

test('decides what trying everything decides', () => {
  const seen = { yes: 0, no: 0 }
  for (let seed = 1; seed <= 800; seed++) {
    const { yes, no } = trial(seed, () => 1_000_000)
    seen.yes += yes
    seen.no += no
  }
  expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(1000)
})

test('also after questions that the budget cut short', () => {
  let cut = 0
  for (let seed = 2001; seed <= 2800; seed++)
    cut += trial(seed, (random) => (random() < 0.5 ? random() * 20 : 1_000_000)).cut
  expect(cut).toBeGreaterThan(500)
})

test('what a short budget left undone is done later', () => {
  const budget = new Budget(1000)
  const solver = new Solver(budget)
  const [a, b] = [solver.variable(true), solver.variable(true)]
  solver.clause([a, b])
  for (const one of [a, b]) {
    solver.clause([negation(one)])
    expect(budget.attempt(1, () => solver.solve([]))).toBe(undefined)
  }
  expect(solver.solve([])).toBe(false)
})

test('proofs that take restarts', () => {
  // Seven pigeons in six holes.
  const solver = new Solver(new Budget(10_000_000))
  const at = Array.from({ length: 7 }, () => Array.from({ length: 6 }, () => solver.variable(false)))
  const open = solver.variable(false)
  for (const pigeon of at) solver.clause([...pigeon, open])
  for (const [index, one] of at.entries()) {
    for (const other of at.slice(0, index)) {
      for (const hole of one.keys()) solver.clause([negation(one[hole]!), negation(other[hole]!)])
    }
  }
  expect(solver.solve([negation(open)])).toBe(false)
  expect(solver.core).toEqual([negation(open)])
  expect(solver.solve([])).toBe(true)
  expect(solver.isTrue(open)).toBe(true)
})
