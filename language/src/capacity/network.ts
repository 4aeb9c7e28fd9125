// People with different skills who share work, exactly: requests are taken up in the order in which they come, each by
// whoever of those who can has been idle longest.
//
// The source is J. Visschers, I. Adan and G. Weiss, A product form solution to a system with multi-type jobs and
// multi-type servers, Queueing Systems 70 (2012), and I. Adan and G. Weiss, A skill based parallel service system under
// FCFS-ALIS, Stochastic Systems 4 (2014): with Poisson arrivals and exponential work the state, which lists those at work
// by when their requests came, has a product form. Those with the same skills are counted and not listed, so that all
// sums run over how many of each group are at work. Patience adds the number of those who wait to the state.

import { least } from '../text/lists.ts'

/** Requests that the same groups can take. */
export interface Kind {
  /** In a second, more than 0. */
  readonly rate: number
  /** The groups, by their places. */
  readonly groups: readonly number[]
}

/** People with the same skills. */
export interface Group {
  /** Whole, 0 or more. */
  readonly people: number
  /** Mean working time for one request, in seconds. */
  readonly effort: number
}

/** How requests of a kind are answered. */
export interface KindAnswering {
  /** False if they wait ever longer. */
  readonly stable: boolean
  readonly abandonment: number
  /** Mean wait in seconds of those who are answered; undefined where nobody is. */
  readonly averageSpeedOfAnswer: number | undefined
  /** Share of all requests of the kind that is answered within so many seconds. */
  serviceLevel(within: number): number
}

/** So many states are looked at, at most. */
const mostStates = 40_000

/**
 * How each kind is answered, in the order of the kinds; undefined where there are too many people to reckon it so.
 * @param patience mean time in seconds until somebody who waits gives up, the same for all kinds; absent: nobody does
 */
export function answeringOfKinds(
  kinds: readonly Kind[],
  groups: readonly Group[],
  patience?: number,
): readonly KindAnswering[] | undefined {
  if (groups.length > mostGroups) return undefined
  const result = new Array<KindAnswering>(kinds.length).fill(unanswered(patience !== undefined))
  let left = kinds.map((kind, at) => ({
    ...kind,
    at,
    groups: kind.groups.filter((one) => groups[one]!.people > 0),
  }))
  left = left.filter((kind) => kind.groups.length > 0)
  if (patience === undefined) {
    const swamped = swampedGroups(left, groups)
    // Who is never free for anything else is lost for the rest.
    left = left
      .map((kind) => ({ ...kind, groups: kind.groups.filter((one) => !swamped.has(one)) }))
      .filter((kind) => kind.groups.length > 0)
  }
  if (left.length === 0) return result
  const used = [...new Set(left.flatMap((kind) => kind.groups))]
  const place = new Map(used.map((group, at) => [group, at]))
  const states = new States(
    left.map(({ rate, groups: able }) => ({ rate, groups: able.map((one) => place.get(one)!) })),
    used.map((one) => groups[one]!),
    patience,
  )
  if (!states.isSmall) return undefined
  states.solve()
  for (const [of, { at }] of left.entries()) result[at] = states.answering(of)
  return result
}

function unanswered(giveUp: boolean): KindAnswering {
  return {
    stable: giveUp,
    abandonment: giveUp ? 1 : 0,
    averageSpeedOfAnswer: undefined,
    serviceLevel: () => 0,
  }
}

/** Of so many groups every set is looked at. */
const mostGroups = 12

/**
 * Groups that together have at least as much to do as they can of what nobody else can do: for these a queue grows
 * without end. Those for whom it grows fastest come first, since what is theirs is lost for the others.
 */
function swampedGroups(kinds: readonly Kind[], groups: readonly Group[]): ReadonlySet<number> {
  const swamped = new Set<number>()
  for (;;) {
    let worst: readonly number[] = []
    let most = 1 - 1e-12
    const rest = groups.flatMap(({ people }, at) => (people > 0 && !swamped.has(at) ? at : []))
    const left = kinds
      .map(({ rate, groups: able }) => ({ rate, able: able.filter((one) => !swamped.has(one)) }))
      .filter(({ able }) => able.length > 0)
    for (let set = 1; set < 2 ** rest.length; set++) {
      const some = rest.filter((_, at) => Math.floor(set / 2 ** at) % 2 === 1)
      let rate = 0
      for (const kind of left) if (kind.able.every((one) => some.includes(one))) rate += kind.rate
      const pace = some.reduce((sum, at) => sum + groups[at]!.people / groups[at]!.effort, 0)
      if (rate / pace >= most) {
        most = rate / pace
        worst = some
      }
    }
    if (worst.length === 0) return swamped
    for (const one of worst) swamped.add(one)
  }
}

/** How many of each group are at work, how many wait, and how likely that is. */
class States {
  private readonly kinds: readonly Kind[]
  private readonly groups: readonly Group[]
  private readonly giveUp: number
  /** Of states of people: how many there are, and by how much their number grows with one more of a group. */
  private readonly size: number
  private readonly strides: readonly number[]
  /** So many wait at most; 0 where nobody gives up, since those who wait are summed up then. */
  private readonly queue: number
  private weights = new Float64Array(0)
  private readonly pace: Float64Array
  /** The rate of requests that only those at work can take. */
  private readonly bound: Float64Array
  private idle = new Float64Array(0)
  private total = 1
  /** By so much weights are scaled for each who is at work, so that none overflows. */
  private readonly scale: number

  constructor(kinds: readonly Kind[], groups: readonly Group[], patience: number | undefined) {
    this.kinds = kinds
    this.groups = groups
    this.giveUp = patience === undefined ? 0 : 1 / patience
    const strides: number[] = []
    let size = 1
    for (const { people } of groups) {
      strides.push(size)
      size *= people + 1
    }
    this.strides = strides
    this.size = size
    this.queue = this.giveUp === 0 ? 0 : this.longest()
    const isSmall = this.isSmall
    this.pace = new Float64Array(isSmall ? size : 0)
    this.bound = new Float64Array(isSmall ? size : 0)
    const all = groups.reduce((sum, { people }) => sum + people, 0)
    this.scale = kinds.reduce((sum, { rate }) => sum + rate, 0) / all
  }

  get isSmall(): boolean {
    return this.size * (this.queue + 1) <= mostStates
  }

  /** Beyond so many who wait there is hardly anybody. */
  private longest(): number {
    const rate = this.kinds.reduce((sum, kind) => sum + kind.rate, 0)
    const paces = this.kinds.map(({ groups }) =>
      groups.reduce((sum, at) => sum + this.groups[at]!.people / this.groups[at]!.effort, 0),
    )
    const slowest = least(paces)
    let weight = 1
    let most = 1
    let count = 0
    while (weight > 1e-12 * most && count <= mostStates) {
      count++
      weight *= rate / (slowest + count * this.giveUp)
      most = Math.max(most, weight)
    }
    return count
  }

  private atWork(state: number, group: number): number {
    return Math.floor(state / this.strides[group]!) % (this.groups[group]!.people + 1)
  }

  private isFull(state: number, groups: readonly number[]): boolean {
    return groups.every((group) => this.atWork(state, group) === this.groups[group]!.people)
  }

  solve(): void {
    const { size, groups, kinds, strides, giveUp, queue, scale } = this
    const rows = queue + 1
    this.weights = new Float64Array(size * rows)
    this.idle = new Float64Array(size)
    for (let state = 0; state < size; state++) {
      let pace = 0
      for (const [group, { effort }] of groups.entries()) pace += this.atWork(state, group) / effort
      this.pace[state] = pace
      for (const { rate, groups: able } of kinds) if (this.isFull(state, able)) this.bound[state]! += rate
    }
    const { weights, pace, bound, idle } = this
    for (let state = 0; state < size; state++) {
      for (let row = 0; row < rows; row++) {
        const at = state * rows + row
        if (at === 0) {
          weights[at] = 1
          continue
        }
        let weight = 0
        for (const [group, { people }] of groups.entries()) {
          const working = this.atWork(state, group)
          if (working > 0) weight += (people - working + 1) * weights[at - strides[group]! * rows]! * scale
        }
        if (row > 0) weight += bound[state]! * weights[at - 1]!
        const out = giveUp === 0 ? pace[state]! - bound[state]! : pace[state]! + row * giveUp
        weights[at] = weight === 0 ? 0 : weight / out
      }
    }
    // The same for those who are idle, by how many of each group are.
    idle[0] = 1
    for (let state = 1; state < size; state++) {
      let rate = 0
      for (const kind of kinds)
        if (kind.groups.some((group) => this.atWork(state, group) > 0)) rate += kind.rate
      let weight = 0
      for (const [group] of groups.entries()) {
        const free = this.atWork(state, group)
        if (free > 0) weight += free * idle[state - strides[group]!]!
      }
      idle[state] = (weight / rate) * scale
    }
    let total = 0
    for (let state = 0; state < size; state++)
      for (let row = 0; row < rows; row++) total += weights[state * rows + row]! * idle[size - 1 - state]!
    this.total = total
  }

  answering(kind: number): KindAnswering {
    const waits = new Waits(this.region(kind), this.giveUp)
    const answered = 1 - waits.chance + waits.answered
    return {
      stable: true,
      abandonment: this.giveUp === 0 ? 0 : Math.max(0, 1 - answered),
      averageSpeedOfAnswer: answered > 0 ? waits.waitOfAnswered / answered : undefined,
      serviceLevel: (within) =>
        Math.min(1, Math.max(0, 1 - waits.chance + waits.answeredWithin(Math.max(0, within)))),
    }
  }

  /**
   * The states in which a request of a kind has to wait. Until it is taken up, they are passed through backwards: those
   * before it leave one after the other, in the order in which they came to be there.
   */
  private region(kind: number): Region {
    const { size, groups, strides, giveUp, queue, weights, pace, bound, idle, scale, total } = this
    const rows = queue + 1
    const places = new Int32Array(size * rows).fill(-1)
    const states: number[] = []
    for (let state = 0; state < size; state++) {
      if (!this.isFull(state, this.kinds[kind]!.groups)) continue
      for (let row = 0; row < rows; row++) {
        const at = state * rows + row
        if (weights[at]! <= 0) continue
        places[at] = states.length
        states.push(at)
      }
    }
    const chances = new Float64Array(states.length)
    const rates = new Float64Array(states.length)
    const steps: { readonly to: number; readonly chance: number }[][] = []
    for (const [place, at] of states.entries()) {
      const state = Math.floor(at / rows)
      const row = at % rows
      chances[place] = (weights[at]! * idle[size - 1 - state]!) / total
      rates[place] = giveUp === 0 ? pace[state]! - bound[state]! : pace[state]! + row * giveUp
      const all = weights[at]! * rates[place]!
      const own: { readonly to: number; readonly chance: number }[] = []
      for (const [group, { people }] of groups.entries()) {
        const working = this.atWork(state, group)
        if (working === 0) continue
        const from = at - strides[group]! * rows
        own.push({ to: places[from]!, chance: ((people - working + 1) * weights[from]! * scale) / all })
      }
      if (row > 0) own.push({ to: places[at - 1]!, chance: (bound[state]! * weights[at - 1]!) / all })
      steps.push(own)
    }
    return { chances, rates, steps }
  }
}

interface Region {
  /** How likely each state is. */
  readonly chances: Float64Array
  /** How often it is left in a second … */
  readonly rates: Float64Array
  /** … and for which of the others, which come before it; −1 when the request is taken up. */
  readonly steps: readonly (readonly { readonly to: number; readonly chance: number }[])[]
}

/** The wait of a request through some states. */
class Waits {
  /** How likely there is a wait. */
  readonly chance: number
  /** How likely there is one and it ends with an answer, and that chance times its mean length in seconds. */
  readonly answered: number
  readonly waitOfAnswered: number
  private readonly region: Region
  private readonly giveUp: number

  constructor(region: Region, giveUp: number) {
    this.region = region
    this.giveUp = giveUp
    const { chances, rates, steps } = region
    const served = new Float64Array(rates.length)
    const waited = new Float64Array(rates.length)
    let chance = 0
    let answered = 0
    let wait = 0
    for (let place = 0; place < rates.length; place++) {
      const out = rates[place]! + giveUp
      for (const { to, chance: part } of steps[place]!) {
        const weight = (part * rates[place]!) / out
        served[place]! += weight * (to < 0 ? 1 : served[to]!)
        if (to >= 0) waited[place]! += weight * waited[to]!
      }
      waited[place]! += served[place]! / out
      chance += chances[place]!
      answered += chances[place]! * served[place]!
      wait += chances[place]! * waited[place]!
    }
    this.chance = chance
    this.answered = answered
    this.waitOfAnswered = wait
  }

  /** How likely there is a wait that ends with an answer within so many seconds; by uniformisation. */
  answeredWithin(seconds: number): number {
    const { chances, rates, steps } = this.region
    let fastest = 0
    for (const rate of rates) fastest = Math.max(fastest, rate + this.giveUp)
    const mean = fastest * seconds
    // After so long nobody is left, whatever the exact moment.
    if (mean > 20_000) return this.answered
    let now = Float64Array.from(chances)
    let next = new Float64Array(now.length)
    let answered = 0
    let result = 0
    let log = -mean
    for (let step = 0; ; step++) {
      const poisson = Math.exp(log)
      result += poisson * answered
      if (step > mean && poisson < 1e-14) return result
      log += Math.log(mean) - Math.log(step + 1)
      next.fill(0)
      for (let place = 0; place < now.length; place++) {
        const here = now[place]!
        if (here === 0) continue
        const rate = rates[place]! / fastest
        next[place]! += here * (1 - (rates[place]! + this.giveUp) / fastest)
        for (const { to, chance } of steps[place]!) {
          if (to < 0) answered += here * rate * chance
          else next[to]! += here * rate * chance
        }
      }
      ;[now, next] = [next, now]
    }
  }
}
