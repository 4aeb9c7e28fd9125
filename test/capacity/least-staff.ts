// The staff that is stated for desks, and the least that keeps what is promised when they are played through.
import { capacityOf } from '../../language/src/capacity/index.ts'
import { layOut } from '../../language/src/capacity/roster.ts'
import { slotsPerWeek } from '../../language/src/capacity/week.ts'
import { type Counted, type Desk, DeskRun } from './desk.ts'
import { hoursOfFte, type RandomDesk } from './random-desks.ts'
import { Traffic } from './traffic.ts'

export interface Compared {
  readonly told: string
  /** Hours at work in a week that are stated to keep every promise, and those on average. */
  readonly stated: number
  readonly average: number
  /** With those that are stated each promise is kept, to two standard errors of what is counted. */
  readonly keeps: boolean
  /** Of what may be late, how much is late with them, of the promise that is furthest from being kept. */
  readonly late: number
  /** The least hours with which it is kept, to half a hundredth. */
  readonly least: number
}

const batches = 40
/** So many batches are played before anything is decided, and what is decided is so many standard errors away. */
const fewest = 8
const clear = 3.5

/** @param cases to be played through at most, about, at each number of people that is tried */
export function compare(desk: RandomDesk, cases: number): Compared {
  const [unit] = capacityOf(desk.contract).units
  const stated = unit!.fte.needed * hoursOfFte
  const average = unit!.fte.average * hoursOfFte
  const need = new Float64Array(slotsPerWeek)
  for (const { slot, neededForImmediate } of unit!.slots) need[slot] = neededForImmediate
  const calls =
    desk.calls === undefined
      ? undefined
      : { ...desk.calls, tied: need, pace: 0.7, uninterrupted: desk.uninterrupted }
  const perWeek = desk.work.reduce((sum, { cases }) => sum + total(cases), 0) + total(desk.calls?.calls ?? [])
  const perBatch = Math.ceil(Math.min(5000, Math.max(80, cases / perWeek)) / batches)
  // The same cases come whoever is there, so that one number of people is compared with another, not one week with another.
  const traffic = new Traffic(desk.work, calls, 99)
  const keptBy = (hours: number): { isKept: boolean; within: boolean; late: number } => {
    const people = new Float64Array(slotsPerWeek)
    layOut(hours, need, desk.lengths, people)
    const played: Desk = {
      people,
      lengths: desk.lengths,
      work: desk.work,
      ...(calls === undefined ? {} : { calls }),
    }
    return decided(new DeskRun(played, traffic, perBatch, batches), desk, perBatch)
  }
  const { within, late } = keptBy(stated)
  const keeps = within
  // From the work on, which is too little for sure; calls take so many people whatever the cases need.
  const forCalls = need.reduce((sum, people, slot) => sum + people * desk.lengths[slot]!, 0)
  let tooFew = Math.max(Math.floor(desk.hours), forCalls)
  let enough = Math.max(tooFew, stated)
  if (stated > forCalls && tooFew > 0 && keptBy(tooFew).isKept) enough = tooFew
  for (let step = Math.max(1, desk.hours / 25); !keptBy(enough).isKept; step *= 2) {
    tooFew = enough
    enough += step
  }
  while (enough - tooFew > Math.max(0.5, enough / 200)) {
    const middle = (enough + tooFew) / 2
    if (keptBy(middle).isKept) enough = middle
    else tooFew = middle
  }
  return { told: desk.told, stated, average, keeps, late, least: enough }
}

/** Plays until it is clear whether every promise is kept, or to the end: whether it is, and whether to two standard errors. */
function decided(run: DeskRun, desk: RandomDesk, perBatch: number) {
  run.play(Math.max(6, perBatch * 3), perBatch * fewest)
  for (let batch = fewest; ; batch++) {
    const counts = run.played.inTime.map(([counted], kind) => ({
      ...(counted as Counted),
      promised: desk.work[kind]!.share,
    }))
    const isClear = counts.every(({ share, error, promised }) => share > promised + clear * error)
    const isBroken = counts.some(({ share, error, promised }) => share < promised - clear * error - 1e-3)
    if (isClear || isBroken || batch === batches) {
      return {
        isKept: counts.every(({ share, promised }) => share >= promised),
        within: counts.every(({ share, error, promised }) => share >= promised - 2 * error),
        late: Math.max(...counts.map(({ share, promised }) => (1 - share) / (1 - promised))),
      }
    }
    run.play(0, perBatch)
  }
}

function total(values: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index]!
  return sum
}
