import type { Axis } from './axis.ts'
import type { Budget } from './budget.ts'
import { fold } from './conditions.ts'
import type { Plan } from './plan.ts'
import type { Ranges } from './ranges.ts'
import { type Literal, negation, Solver } from './solver.ts'
import type { Condition } from './types.ts'

/**
 * The customers of a plan in the terms of a solver. Of each attribute there is a variable "the cell is before the nth" for
 * each n between its cells, so that any stretch of cells takes two literals.
 */
export class Encoding {
  readonly solver: Solver
  readonly #plan: Plan
  /** Of an attribute at a place: the variable for each n from 1; the first entry stands for the second cell. */
  readonly #before = new Map<number, Literal[]>()
  readonly #always: Literal

  constructor(plan: Plan, budget: Budget) {
    this.#plan = plan
    this.solver = new Solver(budget)
    this.#always = this.solver.variable(true)
    this.solver.clause([this.#always])
    for (const place of plan.tested) {
      const variables: Literal[] = []
      for (let cell = 1; cell < this.#axis(place).size; cell++) {
        variables.push(this.solver.variable(true))
        // Who is before the nth cell is before the next as well.
        if (cell > 1) this.solver.clause([negation(variables[cell - 2]!), variables[cell - 1]!])
      }
      this.#before.set(place, variables)
    }
  }

  /** A literal that is true exactly for the customers whom a condition takes. */
  condition(condition: Condition): Literal {
    return fold<Literal>(
      condition,
      (test) => {
        const read = this.#plan.read(test)
        return this.cells(read.attribute, this.#axis(read.attribute).select(read))
      },
      (kind, parts) => {
        if (kind === 'not') return negation(parts[0]!)
        return kind === 'all' ? this.#all(parts) : negation(this.#all(parts.map(negation)))
      },
    )
  }

  /** A literal that is true exactly for the customers with one of these cells. */
  cells(place: number, cells: Ranges): Literal {
    const outside: Literal[] = []
    for (let i = 0; i < cells.length; i += 2) {
      outside.push(negation(this.#all(this.bounds(place, cells[i]!, cells[i + 1]!))))
    }
    return negation(this.#all(outside))
  }

  /** Up to two literals that say: the cell is one from `from` up to and without `to`. */
  bounds(place: number, from: number, to: number): Literal[] {
    const before = this.#before.get(place)!
    return [
      ...(from > 0 ? [negation(before[from - 1]!)] : []),
      ...(to < this.#axis(place).size ? [before[to - 1]!] : []),
    ]
  }

  /** The cell of each tested attribute in the solution that the solver has just found. */
  solution(): Map<number, number> {
    return new Map(
      [...this.#before].map(([place, variables]) => [
        place,
        variables.filter((variable) => !this.solver.isTrue(variable)).length,
      ]),
    )
  }

  #axis(place: number): Axis {
    return this.#plan.axes[place]!
  }

  #all(literals: readonly Literal[]): Literal {
    if (literals.length === 0) return this.#always
    if (literals.length === 1) return literals[0]!
    const result = this.solver.variable(false)
    for (const literal of literals) this.solver.clause([negation(result), literal])
    this.solver.clause([result, ...literals.map(negation)])
    return result
  }
}
