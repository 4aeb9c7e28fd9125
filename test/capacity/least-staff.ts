// The staff that is stated for desks, and the least that keeps what is promised when they are played through.
import { capacityOf } from '../../language/src/capacity/index.ts'
import { layOut } from '../../language/src/capacity/roster.ts'
import { slotsPerWeek } from '../../language/src/capacity/week.ts'
import { type DeskPlayed, playDesk } from './desk.ts'
import { hoursOfFte, type RandomDesk } from './random-desks.ts'

export interface Compared {
  readonly told: string
  /** Hours at work in a week that are stated to keep every promise, and those on average. */
  readonly stated: number
  readonly average: number
  /** With those that are stated each promise is kept, to two standard errors of what is counted. */
  readonly keeps: boolean
  /** The least hours with which it is, to a hundredth. */
  readonly least: number
}

/** @param cases to be played through at least, about, at each number of people that is tried */
export function compare(desk: RandomDesk, cases: number): Compared {
  const [unit] = capacityOf(desk.contract).units
  const stated = unit!.fte.needed * hoursOfFte
  const average = unit!.fte.average * hoursOfFte
  const need = new Float64Array(slotsPerWeek)
  for (const { slot, neededForImmediate } of unit!.slots) need[slot] = neededForImmediate
  const perWeek = desk.work.reduce((sum, { cases }) => sum + total(cases), 0) + total(desk.calls?.calls ?? [])
  const weeks = Math.round(Math.min(5000, Math.max(100, cases / perWeek)))
  const play = (hours: number): DeskPlayed => {
    const people = new Float64Array(slotsPerWeek)
    layOut(hours, need, desk.lengths, people)
    const calls = desk.calls === undefined ? {} : { calls: { ...desk.calls, tied: need, pace: 0.7 } }
    return playDesk({ people, lengths: desk.lengths, work: desk.work, ...calls }, weeks, 99)
  }
  const isKept = (played: DeskPlayed, errors: number): boolean =>
    played.inTime.every(([counted], kind) => {
      const { share, error } = counted!
      return share >= desk.work[kind]!.share - errors * error
    })
  const keeps = isKept(play(stated), 2)
  // From the work on, which is too little for sure.
  let tooFew = Math.floor(desk.hours)
  let enough = tooFew
  for (let step = Math.max(1, desk.hours / 25); tooFew === enough || !isKept(play(enough), 0); step *= 2) {
    tooFew = enough
    enough += step
  }
  while (enough - tooFew > Math.max(0.5, enough / 100)) {
    const middle = (enough + tooFew) / 2
    if (isKept(play(middle), 0)) enough = middle
    else tooFew = middle
  }
  return { told: desk.told, stated, average, keeps, least: enough }
}

function total(values: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index]!
  return sum
}
