import type { Budget } from './budget.ts'

/** A variable or its negation: twice the variable, plus one if negated. */
export type Literal = number

export function negation(literal: Literal): Literal {
  return literal ^ 1
}

/** Conflicts until the first restart; each next stretch is half as long again. */
const FIRST_RESTART = 100

/**
 * Decides whether clauses can all be true: conflict-driven clause learning with two watched literals, after MiniSat by Eén
 * and Sörensson. Deterministic. Everything that it learns serves all later questions.
 */
export class Solver {
  readonly #budget: Budget
  readonly #clauses: Literal[][] = []
  /** The clauses to look at once a literal becomes false. */
  readonly #watches: number[][] = []
  /** Of a variable: 1 true, 0 false, -1 open. */
  readonly #values: number[] = []
  readonly #phases: number[] = []
  readonly #levels: number[] = []
  /** The clause that forced a variable, or -1. */
  readonly #reasons: number[] = []
  readonly #activity: number[] = []
  readonly #marks: boolean[] = []
  readonly #queue: ActivityQueue
  readonly #trail: Literal[] = []
  readonly #decisions: number[] = []
  #next = 0
  #increment = 1
  #isConsistent = true
  #model: number[] = []
  #core: Literal[] = []

  constructor(budget: Budget) {
    this.#budget = budget
    this.#queue = new ActivityQueue(this.#activity)
  }

  /** A new variable, as its positive literal. @param guess what to try first */
  variable(guess: boolean): Literal {
    const variable = this.#values.length
    this.#budget.spend(1)
    this.#values.push(-1)
    this.#phases.push(guess ? 1 : 0)
    this.#levels.push(0)
    this.#reasons.push(-1)
    this.#activity.push(0)
    this.#marks.push(false)
    this.#watches.push([], [])
    this.#queue.add(variable)
    return 2 * variable
  }

  /** Demands that one of the literals be true. */
  clause(literals: readonly Literal[]): void {
    this.#budget.spend(literals.length)
    this.#backTo(0)
    const distinct = new Set(literals)
    if (literals.some((literal) => this.#value(literal) === 1 || distinct.has(negation(literal)))) return
    const kept = [...distinct].filter((literal) => this.#value(literal) !== 0)
    if (kept.length === 0) this.#isConsistent = false
    else if (kept.length === 1) this.#assign(kept[0]!, -1)
    else this.#attach(kept)
  }

  /** Whether all clauses and these literals can be true together. */
  solve(assumptions: readonly Literal[]): boolean {
    this.#backTo(0)
    this.#core = []
    let patience = FIRST_RESTART
    let conflicts = 0
    while (this.#isConsistent) {
      this.#budget.spend(1)
      const conflict = this.#propagate()
      if (conflict >= 0) {
        conflicts++
        if (this.#decisions.length === 0) this.#isConsistent = false
        else this.#learn(conflict)
        continue
      }
      if (conflicts >= patience) {
        conflicts = 0
        patience *= 1.5
        this.#backTo(0)
        continue
      }
      const assumption = assumptions[this.#decisions.length]
      if (assumption !== undefined) {
        if (this.#value(assumption) === 0) {
          this.#core = this.#blame(assumption)
          return false
        }
        this.#decide(assumption)
        continue
      }
      const variable = this.#queue.take((candidate) => this.#values[candidate] === -1)
      if (variable === undefined) {
        this.#model = [...this.#values]
        return true
      }
      this.#decide(2 * variable + (this.#phases[variable] === 1 ? 0 : 1))
    }
    return false
  }

  /** After {@link solve} said yes: whether a literal is true in the solution it found. */
  isTrue(literal: Literal): boolean {
    return this.#model[literal >> 1] === (literal & 1 ? 0 : 1)
  }

  /** After {@link solve} said no: assumptions that are enough for that. */
  get core(): readonly Literal[] {
    return this.#core
  }

  #value(literal: Literal): number {
    const value = this.#values[literal >> 1]!
    return value < 0 ? -1 : value ^ (literal & 1)
  }

  #assign(literal: Literal, reason: number): void {
    const variable = literal >> 1
    this.#values[variable] = literal & 1 ? 0 : 1
    this.#levels[variable] = this.#decisions.length
    this.#reasons[variable] = reason
    this.#trail.push(literal)
  }

  #decide(literal: Literal): void {
    this.#decisions.push(this.#trail.length)
    if (this.#value(literal) === -1) this.#assign(literal, -1)
  }

  #attach(clause: Literal[]): number {
    const index = this.#clauses.length
    this.#clauses.push(clause)
    this.#watches[clause[0]!]!.push(index)
    this.#watches[clause[1]!]!.push(index)
    return index
  }

  /** Follows what is forced. Answers a clause that became false, or -1. */
  #propagate(): number {
    while (this.#next < this.#trail.length) {
      const failed = negation(this.#trail[this.#next]!)
      const watching = this.#watches[failed]!
      // First of all: what the budget cuts short here is taken up again by the next question.
      this.#budget.spend(watching.length)
      this.#next++
      let kept = 0
      for (let at = 0; at < watching.length; at++) {
        const index = watching[at]!
        const clause = this.#clauses[index]!
        if (clause[0] === failed) {
          clause[0] = clause[1]!
          clause[1] = failed
        }
        if (this.#value(clause[0]!) === 1) {
          watching[kept++] = index
          continue
        }
        let other = 2
        while (other < clause.length && this.#value(clause[other]!) === 0) other++
        if (other < clause.length) {
          clause[1] = clause[other]!
          clause[other] = failed
          this.#watches[clause[1]!]!.push(index)
          continue
        }
        watching[kept++] = index
        if (this.#value(clause[0]!) === 0) {
          for (at++; at < watching.length; at++) watching[kept++] = watching[at]!
          watching.length = kept
          this.#next = this.#trail.length
          return index
        }
        this.#assign(clause[0]!, index)
      }
      watching.length = kept
    }
    return -1
  }

  /** Learns the clause that would have avoided a conflict, and goes back to where it bites. */
  #learn(conflict: number): void {
    const level = this.#decisions.length
    const learned: Literal[] = [0]
    let open = 0
    let at = this.#trail.length
    let literal = -1
    let index = conflict
    let steps = 0
    do {
      const clause = this.#clauses[index]!
      steps += clause.length
      for (const other of clause) {
        const variable = other >> 1
        if (other === literal || this.#marks[variable] || this.#levels[variable] === 0) continue
        this.#marks[variable] = true
        this.#raise(variable)
        if (this.#levels[variable] === level) open++
        else learned.push(other)
      }
      do at--
      while (!this.#marks[this.#trail[at]! >> 1])
      literal = this.#trail[at]!
      index = this.#reasons[literal >> 1]!
      this.#marks[literal >> 1] = false
      open--
    } while (open > 0)
    learned[0] = negation(literal)
    for (const other of learned) this.#marks[other >> 1] = false
    this.#increment /= 0.95

    if (learned.length === 1) {
      this.#backTo(0)
      this.#assign(learned[0], -1)
      this.#budget.spend(steps)
      return
    }
    let highest = 1
    for (let i = 2; i < learned.length; i++) {
      if (this.#levels[learned[i]! >> 1]! > this.#levels[learned[highest]! >> 1]!) highest = i
    }
    ;[learned[1], learned[highest]] = [learned[highest]!, learned[1]!]
    this.#backTo(this.#levels[learned[1]! >> 1]!)
    this.#assign(learned[0], this.#attach(learned))
    this.#budget.spend(steps)
  }

  /** The assumptions that make a further one false, and that one. */
  #blame(assumption: Literal): Literal[] {
    const core = [assumption]
    const marked = new Set([assumption >> 1])
    for (let at = this.#trail.length - 1; at >= (this.#decisions[0] ?? this.#trail.length); at--) {
      const literal = this.#trail[at]!
      if (!marked.has(literal >> 1)) continue
      const reason = this.#reasons[literal >> 1]!
      if (reason < 0) core.push(literal)
      else
        for (const other of this.#clauses[reason]!) if (this.#levels[other >> 1]! > 0) marked.add(other >> 1)
    }
    this.#budget.spend(core.length)
    return core
  }

  #backTo(level: number): void {
    if (this.#decisions.length <= level) return
    const length = this.#decisions[level]!
    for (let at = this.#trail.length - 1; at >= length; at--) {
      const variable = this.#trail[at]! >> 1
      this.#phases[variable] = this.#values[variable]!
      this.#values[variable] = -1
      this.#queue.add(variable)
    }
    this.#trail.length = length
    this.#decisions.length = level
    this.#next = length
  }

  #raise(variable: number): void {
    this.#activity[variable]! += this.#increment
    if (this.#activity[variable]! > 1e100) {
      for (const index of this.#activity.keys()) this.#activity[index]! *= 1e-100
      this.#increment *= 1e-100
    }
    this.#queue.raise(variable)
  }
}

/** Variables, the most active first (a binary heap). */
class ActivityQueue {
  readonly #activity: readonly number[]
  readonly #heap: number[] = []
  /** The place of a variable in the heap, or -1. */
  readonly #places: number[] = []

  constructor(activity: readonly number[]) {
    this.#activity = activity
  }

  add(variable: number): void {
    if ((this.#places[variable] ?? -1) >= 0) return
    this.#places[variable] = this.#heap.length
    this.#heap.push(variable)
    this.#rise(variable)
  }

  raise(variable: number): void {
    if (this.#places[variable]! >= 0) this.#rise(variable)
  }

  /** Takes variables out until one is wanted. */
  take(isWanted: (variable: number) => boolean): number | undefined {
    while (this.#heap.length > 0) {
      const top = this.#heap[0]!
      const last = this.#heap.pop()!
      this.#places[top] = -1
      if (this.#heap.length > 0) {
        this.#put(last, 0)
        this.#sink(last)
      }
      if (isWanted(top)) return top
    }
    return undefined
  }

  #before(a: number, b: number): boolean {
    return this.#activity[a] === this.#activity[b] ? a < b : this.#activity[a]! > this.#activity[b]!
  }

  #put(variable: number, place: number): void {
    this.#heap[place] = variable
    this.#places[variable] = place
  }

  #rise(variable: number): void {
    let place = this.#places[variable]!
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (!this.#before(variable, this.#heap[parent]!)) break
      this.#put(this.#heap[parent]!, place)
      place = parent
    }
    this.#put(variable, place)
  }

  #sink(variable: number): void {
    let place = this.#places[variable]!
    while (true) {
      let child = 2 * place + 1
      if (child >= this.#heap.length) break
      if (child + 1 < this.#heap.length && this.#before(this.#heap[child + 1]!, this.#heap[child]!)) child++
      if (!this.#before(this.#heap[child]!, variable)) break
      this.#put(this.#heap[child]!, place)
      place = child
    }
    this.#put(variable, place)
  }
}
