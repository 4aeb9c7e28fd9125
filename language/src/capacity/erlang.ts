// Erlang's formulas for work that is answered while somebody waits. Times are seconds; loads are erlangs.
import { leastEnough } from './search.ts'

/** Random arrivals that are answered in the order in which they come. */
export interface Stream {
  /** Arrivals in a second, more than 0. */
  readonly rate: number
  /** Mean working time for one arrival in seconds, more than 0; exponential. */
  readonly effort: number
  /** Mean time in seconds until somebody who waits gives up, exponential; absent: nobody gives up. */
  readonly patience?: number | undefined
}

/** How well a number of agents answers a stream, in the steady state. */
export interface Answering {
  /** False if the queue grows without end. Where people give up it never does. */
  readonly stable: boolean
  /** Share of all that arrive that finds no agent free, 0 to 1. */
  readonly waitProbability: number
  /**
   * Mean wait in seconds of all that arrive, those who give up included (their wait ends when they do).
   * Undefined where the queue grows without end: there is no wait then, certainly not a negative one.
   */
  readonly averageWait: number | undefined
  /** Mean wait in seconds of those who are answered (average speed of answer). Without patience it is the same. */
  readonly averageSpeedOfAnswer: number | undefined
  /** Share of an agent's time in which it works on arrivals, 0 to 1. */
  readonly occupancy: number
  /** Share of all that arrive that gives up, 0 to 1. */
  readonly abandonment: number
  /**
   * Share of **all** that arrive that is answered within so many seconds, 0 to 1. Who gives up, however soon, was not
   * answered. 0 where the queue grows without end.
   */
  serviceLevel(within: number): number
}

/** The load of a stream in erlangs: how many agents it would keep busy. */
export function loadOf({ rate, effort }: Stream): number {
  return rate * effort
}

/**
 * Erlang B: the share of arrivals that finds all agents busy if nobody waits. By the recursion
 * `1/B(n) = 1 + n / (load · B(n−1))` from `B(0) = 1`, in which nothing overflows (A. K. Erlang 1917; the recursion as in
 * V. B. Iversen, Teletraffic Engineering Handbook, section 7.3).
 * @param load in erlangs, at least 0
 * @param agents whole, at least 0
 */
export function erlangB(load: number, agents: number): number {
  let blocked = 1
  // Once it is too small for a number it stays 0.
  for (let n = 1; n <= agents && blocked > 0; n++) blocked = nextB(load, n, blocked)
  return blocked
}

function nextB(load: number, agents: number, before: number): number {
  return (load * before) / (agents + load * before)
}

/**
 * Erlang C: the share of arrivals that has to wait, from Erlang B: `n·B / (n − load·(1 − B))`. 1 where the load is not
 * below the number of agents.
 */
export function erlangC(load: number, agents: number): number {
  return waitOfB(load, agents, erlangB(load, agents))
}

function waitOfB(load: number, agents: number, blocked: number): number {
  return load >= agents ? 1 : (agents * blocked) / (agents - load * (1 - blocked))
}

/**
 * How well so many agents answer a stream: by Erlang C (M/M/n) without patience, by Erlang A (M/M/n+M) with it. A load
 * above `greatestLoad` is reckoned as if it flowed evenly.
 * @param agents whole, at least 0
 */
export function answering(stream: Stream, agents: number): Answering {
  const load = loadOf(stream)
  if (load > greatestLoad) return withoutChance(stream, agents)
  if (stream.patience === undefined) return withoutPatience(stream, agents, erlangB(load, agents))
  const patience = Math.min(stream.patience, greatestPatience / stream.rate)
  return withPatience(stream, patience, agents, erlangB(load, Math.max(0, agents - 1)))
}

/**
 * Up to this load, in erlangs, the formulas are reckoned. Far beyond any team chance evens out: its part is one in the
 * square root of the load, and reckoning with it would take long.
 */
export const greatestLoad = 100_000

/**
 * So many arrive at most while somebody waits; who has more patience is reckoned with so much. The exponents of the
 * integrals are about as large, and only sixteen digits of them are known.
 */
const greatestPatience = 1e9

/** A stream so great that it flows evenly: all is answered at once, or what is too much waits or gives up. */
function withoutChance({ rate, effort, patience }: Stream, agents: number): Answering {
  const load = rate * effort
  const isEnough = agents > load
  const stable = isEnough || patience !== undefined
  const answered = patience === undefined ? 1 : Math.min(1, agents / load)
  // Who waits gives up at such a pace that the rest is just what can be done.
  const wait = patience === undefined || isEnough ? 0 : -patience * Math.log(Math.max(answered, 1e-300))
  return {
    stable,
    waitProbability: isEnough ? 0 : 1,
    averageWait: stable ? (patience ?? 0) * (1 - answered) : undefined,
    averageSpeedOfAnswer: stable && answered > 0 ? wait : undefined,
    occupancy: isEnough ? load / agents : 1,
    abandonment: 1 - answered,
    serviceLevel: (within) => (isEnough ? 1 : stable && within >= wait ? answered : 0),
  }
}

function withoutPatience(stream: Stream, agents: number, blocked: number): Answering {
  const load = loadOf(stream)
  if (load >= agents) {
    return {
      stable: false,
      waitProbability: 1,
      averageWait: undefined,
      averageSpeedOfAnswer: undefined,
      occupancy: 1,
      abandonment: 0,
      serviceLevel: () => 0,
    }
  }
  const waitProbability = waitOfB(load, agents, blocked)
  // Who waits does so for an exponential time with this mean.
  const scale = stream.effort / (agents - load)
  return {
    stable: true,
    waitProbability,
    averageWait: waitProbability * scale,
    averageSpeedOfAnswer: waitProbability * scale,
    occupancy: load / agents,
    abandonment: 0,
    serviceLevel: (within) => 1 - waitProbability * Math.exp(-Math.max(0, within) / scale),
  }
}

/**
 * Erlang A (C. Palm 1957; here after F. Baccelli and G. Hebuterne, On queues with impatient customers, 1981, and
 * S. Zeltyn and A. Mandelbaum, Call centers with impatient customers, 2005). Somebody of endless patience would wait
 * for a time whose density at `t` is proportional to
 * `h(t) = exp((rate/giveUp)·(1 − exp(−giveUp·t)) − agents·t/effort)`, and for none at all with a chance that Erlang B
 * gives. Everything else are integrals of it. They are taken numerically: the logarithm of `h` is concave, so that it
 * has one hill whose edges can be found, and nothing overflows because all is relative to its top.
 */
function withPatience(stream: Stream, patience: number, agents: number, blockedBefore: number): Answering {
  const { rate, effort } = stream
  if (agents <= 0) {
    const nobody = {
      stable: true,
      waitProbability: 1,
      averageWait: patience,
      averageSpeedOfAnswer: undefined,
    }
    return { ...nobody, occupancy: 0, abandonment: 1, serviceLevel: () => 0 }
  }
  const hill = new Hill(rate, agents / effort, patience)
  const all = hill.between(0, hill.end)
  // Not waiting to waiting is as 1/B(n−1) to rate·∫h; both relative to the top of the hill.
  const weight = rate * blockedBefore
  const free = Math.exp(-hill.top)
  const total = free + weight * all.waiting
  const waitProbability = (weight * all.waiting) / total
  const factor = weight / total
  const abandonment = Math.min(1, factor * all.givingUp)
  const answered = 1 - abandonment
  return {
    stable: true,
    waitProbability,
    // Little's law: people give up at the rate of those who wait divided by the patience.
    averageWait: abandonment * patience,
    averageSpeedOfAnswer: answered > 0 ? (factor * all.waitOfAnswered) / answered : undefined,
    occupancy: Math.min(1, (rate * answered * effort) / agents),
    abandonment,
    serviceLevel(within) {
      if (within < 0) return 0
      // The later part is mostly the smaller one, and is subtracted from what is answered at all.
      const late = hill.between(within, hill.end).answered
      return Math.min(1, Math.max(0, answered - factor * late))
    },
  }
}

interface Integrals {
  /** ∫ h */
  readonly waiting: number
  /** ∫ h·(1 − exp(−t/patience)) */
  readonly givingUp: number
  /** ∫ h·exp(−t/patience) */
  readonly answered: number
  /** ∫ h·t·exp(−t/patience) */
  readonly waitOfAnswered: number
}

const nothing: Integrals = { waiting: 0, givingUp: 0, answered: 0, waitOfAnswered: 0 }

/** Below its top by more than this, as a logarithm, the hill counts for nothing beside it. */
const depth = 40

/** The density of the wait, relative to its greatest value, and its integrals. */
class Hill {
  /** The logarithm of the greatest value. */
  readonly top: number
  /** Beyond this it counts for nothing. */
  readonly end: number
  private readonly start: number
  /** From here on patience has run out, and only the agents' pace counts: where people give up soon, far before the end. */
  private readonly change: number
  private readonly arrivals: number
  private readonly leaving: number
  private readonly patience: number

  constructor(rate: number, leaving: number, patience: number) {
    this.arrivals = rate * patience
    this.leaving = leaving
    this.patience = patience
    this.change = patience * (Math.max(0, Math.log(this.arrivals)) + 40)
    const peak = rate > leaving ? patience * Math.log(rate / leaving) : 0
    this.top = this.log(peak)
    const edge = this.top - depth
    // Found by halving, roughly: a little more of the plain on either side does no harm.
    let step = 1 / leaving
    while (this.log(peak + step) > edge) step *= 2
    let [low, high] = [peak + step / 2, peak + step]
    for (let round = 0; round < 3; round++) {
      const middle = (low + high) / 2
      if (this.log(middle) > edge) low = middle
      else high = middle
    }
    this.end = high
    ;[low, high] = [0, peak]
    if (this.log(0) < edge) {
      for (let round = 0; round < 12; round++) {
        const middle = (low + high) / 2
        if (this.log(middle) > edge) high = middle
        else low = middle
      }
    }
    this.start = low
  }

  /** The integrals between two times in seconds, the first not below 0. */
  between(from: number, to: number): Integrals {
    const low = Math.max(from, this.start)
    if (to <= low) return nothing
    const { change } = this
    if (low >= change || to <= change) return this.smooth(low, to)
    const [early, late] = [this.smooth(low, change), this.smooth(change, to)]
    return {
      waiting: early.waiting + late.waiting,
      givingUp: early.givingUp + late.givingUp,
      answered: early.answered + late.answered,
      waitOfAnswered: early.waitOfAnswered + late.waitOfAnswered,
    }
  }

  private smooth(low: number, to: number): Integrals {
    const { top, patience, arrivals, leaving } = this
    let waiting = 0
    let givingUp = 0
    let answered = 0
    let waitOfAnswered = 0
    const half = (to - low) / panels / 2
    for (let panel = 0; panel < panels; panel++) {
      const middle = low + (2 * panel + 1) * half
      for (let index = 0; index < nodes.length; index++) {
        const at = middle + half * nodes[index]!
        const gone = -Math.expm1(-at / patience)
        const value = weights[index]! * Math.exp(arrivals * gone - leaving * at - top)
        waiting += value
        givingUp += value * gone
        answered += value * (1 - gone)
        waitOfAnswered += value * (1 - gone) * at
      }
    }
    return {
      waiting: waiting * half,
      givingUp: givingUp * half,
      answered: answered * half,
      waitOfAnswered: waitOfAnswered * half,
    }
  }

  private log(at: number): number {
    return -this.arrivals * Math.expm1(-at / this.patience) - this.leaving * at
  }
}

/** Into so many parts the hill is cut, each integrated by Gauss and Legendre's rule of 16 points. */
const panels = 6
const { nodes, weights } = gaussLegendre(16)

/** The nodes and weights of Gauss and Legendre's rule on [−1, 1], by Newton's method on the Legendre polynomial. */
function gaussLegendre(count: number): { nodes: readonly number[]; weights: readonly number[] } {
  const found = Array.from({ length: count }, (_, index) => {
    let node = Math.cos((Math.PI * (index + 0.75)) / (count + 0.5))
    let slope = 1
    for (let round = 0; round < 20; round++) {
      let [before, value] = [1, node]
      for (let k = 2; k <= count; k++)
        [before, value] = [value, ((2 * k - 1) * node * value - (k - 1) * before) / k]
      slope = (count * (node * value - before)) / (node * node - 1)
      node -= value / slope
    }
    return { node, weight: 2 / ((1 - node * node) * slope * slope) }
  })
  return { nodes: found.map(({ node }) => node), weights: found.map(({ weight }) => weight) }
}

/** What is promised to those who wait. At least one of the parts has to be there. */
export interface AnswerGoal {
  /** So great a share of all that arrive is answered … (0 to 1) */
  readonly share?: number
  /** … within so many seconds. */
  readonly within?: number
  /** The mean wait of those who are answered is at most so many seconds. */
  readonly meanWait?: number
  /** At most this share gives up, 0 to 1. */
  readonly abandonment?: number
}

/** Rounding: every goal may miss by as little. */
export const goalTolerance = 1e-6

/**
 * No number of people does all in time that comes by chance: no promise is asked for more than this share, be the work
 * immediate or deferrable. It is as far as the reckoning of deferrable work can be told from a desk that is played through.
 */
export const surely = 0.999

/** How many may miss what is promised to a share. */
export function allowedMisses(share: number): number {
  return 1 - Math.min(share, surely)
}

/** Whether less is reached than is promised to a share. */
export function misses(reached: number, share: number): boolean {
  return 1 - reached > allowedMisses(share) + goalTolerance
}

/** Whether a promise is kept. */
export function keeps(answers: Answering, goal: AnswerGoal): boolean {
  const { share, within = 0, meanWait, abandonment } = goal
  if (!answers.stable) return false
  if (share !== undefined && misses(answers.serviceLevel(within), share)) return false
  if (abandonment !== undefined && misses(1 - answers.abandonment, 1 - abandonment)) return false
  if (meanWait === undefined) return true
  // Where nobody is answered there is no mean that could keep it.
  const speed = answers.averageSpeedOfAnswer
  return speed !== undefined && speed <= meanWait * (1 + goalTolerance)
}

/** So many more agents than twice the load are tried at most. */
const mostBeyond = 1e7

/**
 * The fewest agents that keep all of some promises to a stream; without any promise, the fewest with which the queue
 * does not grow without end. Found by halving: more agents never answer worse.
 * @param answersOf how well so many agents answer the stream, for who remembers that
 * @throws RangeError if no number of agents keeps them, such as a mean wait of zero
 */
export function fewestAgents(
  stream: Stream,
  goals: readonly AnswerGoal[],
  answersOf: (agents: number) => Answering = (agents) => answering(stream, agents),
): number {
  const load = loadOf(stream)
  const enough = (agents: number): boolean => {
    const answers = answersOf(agents)
    return answers.stable && goals.every((goal) => keeps(answers, goal))
  }
  if (stream.patience !== undefined && enough(0)) return 0
  const start = Math.max(1, Math.ceil(load))
  const found = leastEnough(enough, {
    // Not even without a promise are so few enough, but that with patience nobody is needed for none.
    tooFew: stream.patience === undefined ? Math.min(Math.floor(load), start - 1) : 0,
    start,
    step: Math.max(1, Math.ceil(Math.sqrt(load))),
    most: 2 * load + mostBeyond,
  })
  if (found === undefined) throw new RangeError('no number of agents keeps this promise')
  return found
}
