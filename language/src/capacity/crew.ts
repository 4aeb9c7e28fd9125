// Stations that share people, reckoned together: whoever is free takes what comes first of all that he can do.

import type { Index } from './demand.ts'
import { type AnswerGoal, goalTolerance, loadOf, misses } from './erlang.ts'
import { answeringOfKinds, type Group, type Kind, type KindAnswering } from './network.ts'
import { total } from './queue.ts'
import { layOut } from './roster.ts'
import { leastEnough } from './search.ts'
import type { Shop } from './shop.ts'

/** Of one interval: what comes to each station, and who is there for it. */
interface Moment {
  readonly shops: readonly Shop[]
  readonly kinds: readonly Kind[]
  /** Of each group the teams that are in it, by their places. */
  readonly teams: readonly (readonly number[])[]
  readonly efforts: readonly number[]
  readonly patience: number | undefined
  /** What tells it from others. */
  readonly key: string
}

/** Of more that share people it is only reckoned what each would do for itself. */
const mostStations = 16
const mostTeams = 24

export class Crew {
  readonly shops: readonly Shop[]
  private readonly teams: readonly string[]
  /** Of each team, how many are there while it is at work, on average. */
  private readonly people: readonly number[]
  private readonly hours: ReadonlyMap<Shop, readonly number[]>
  private readonly moments: readonly (Moment | undefined)[]
  private readonly known = new Map<string, readonly KindAnswering[] | undefined>()
  /** Of each team, how many are planned in each interval. */
  private readonly planned: readonly Float64Array[]

  /** @param hours how many hours of each of its teams count for each station */
  constructor(shops: readonly Shop[], hours: ReadonlyMap<Shop, readonly number[]>, index: Index) {
    this.shops = shops
    this.hours = hours
    const teams = new Map<string, { readonly hours: number; readonly lengths: Float64Array }>()
    for (const { station, lengthsOfTeams } of shops) {
      for (const [at, team] of station.teams.entries()) {
        teams.set(team.id, { hours: team.staff * index.hoursPerFte(team), lengths: lengthsOfTeams[at]! })
      }
    }
    this.teams = [...teams.keys()]
    this.people = [...teams.values()].map(({ hours: all, lengths }) => {
      const open = total(lengths)
      return open === 0 ? 0 : all / open
    })
    const isSmall = shops.length <= mostStations && this.teams.length <= mostTeams
    this.moments = Array.from({ length: shops[0]!.grid.size }, (_, interval) =>
      isSmall ? this.momentOf(interval) : undefined,
    )
    const need = this.shareNeed()
    this.planned = [...teams.values()].map(({ hours: all, lengths }, at) => {
      const present = new Float64Array(lengths.length)
      layOut(all, need[at]!, lengths, present)
      return present
    })
  }

  private momentOf(interval: number): Moment | undefined {
    const shops = this.shops.filter(({ streams }) => streams[interval] !== undefined)
    if (shops.length === 0) return undefined
    const masks = this.teams.map((id) =>
      shops
        .filter(({ station, lengthsOfTeams }) =>
          station.teams.some((team, at) => team.id === id && lengthsOfTeams[at]![interval]! > 0),
        )
        .map((shop) => shops.indexOf(shop))
        .join(' '),
    )
    const able = [...new Set(masks)].filter((mask) => mask !== '')
    const teams = able.map((mask) => masks.flatMap((one, at) => (one === mask ? at : [])))
    let giveUp = 0
    let rate = 0
    const kinds = shops.map(({ streams }, of): Kind => {
      const stream = streams[interval]!
      rate += stream.rate
      if (stream.patience !== undefined) giveUp += stream.rate / stream.patience
      const groups = able.flatMap((mask, at) => (mask.split(' ').includes(`${of}`) ? at : []))
      return { rate: stream.rate, groups }
    })
    const efforts = able.map((mask, at) => this.effortOf(shops, mask, teams[at]!, interval))
    const patience = giveUp > 0 ? rate / giveUp : undefined
    const key = JSON.stringify([
      kinds,
      teams,
      efforts,
      patience,
      shops.map((shop) => this.shops.indexOf(shop)),
    ])
    return { shops, kinds, teams, efforts, patience, key }
  }

  /** The mean effort of what a group does: of each kind as much as its hours count for it. */
  private effortOf(shops: readonly Shop[], mask: string, teams: readonly number[], interval: number): number {
    let work = 0
    let count = 0
    let plain = 0
    const able = mask.split(' ').map((at) => shops[Number(at)]!)
    for (const shop of able) {
      const stream = shop.streams[interval]!
      const hours = this.hours.get(shop)!
      const all = hours.reduce((sum, one) => sum + one, 0)
      const own = shop.station.teams.reduce(
        (sum, { id }, at) => sum + (teams.includes(this.teams.indexOf(id)) ? hours[at]! : 0),
        0,
      )
      const rate = all === 0 ? 0 : (stream.rate * own) / all
      count += rate
      work += rate * stream.effort
      plain += stream.effort / able.length
    }
    return count > 0 ? work / count : plain
  }

  private answersOf(moment: Moment, people: readonly number[]): readonly KindAnswering[] | undefined {
    const groups = moment.teams.map(
      (teams, at): Group => ({
        people: teams.reduce((sum, team) => sum + people[team]!, 0),
        effort: moment.efforts[at]!,
      }),
    )
    const key = `${groups.map((group) => group.people).join(' ')} ${moment.key}`
    if (!this.known.has(key)) this.known.set(key, answeringOfKinds(moment.kinds, groups, moment.patience))
    return this.known.get(key)
  }

  /**
   * What those who share need in each interval, by team. Where it can be reckoned, it is divided among the stations by
   * their load; where not, each station needs what it would for itself.
   */
  private shareNeed(): Float64Array[] {
    const need = this.teams.map(() => new Float64Array(this.moments.length))
    const known = new Map<string, number | undefined>()
    for (const [interval, moment] of this.moments.entries()) {
      if (moment === undefined) continue
      const goals = moment.shops.map((shop) => shop.goals.filter(({ counts }) => counts[interval] === 1))
      const apart = moment.shops.reduce((sum, shop) => sum + shop.need[interval]!, 0)
      const places = goals.map((some, at) => some.map((goal) => moment.shops[at]!.goals.indexOf(goal)))
      const key = `${moment.key} ${JSON.stringify(places)}`
      if (!known.has(key)) {
        const promised = goals.map((some) => some.map(({ inHours }) => inHours))
        known.set(key, this.fewest(moment, promised, apart))
      }
      const together = known.get(key)
      const ofTeams = apportioned(together ?? apart, this.weights(moment))
      for (const [at, count] of ofTeams.entries()) need[at]![interval] = count
      if (together === undefined) continue
      const loads = moment.shops.map(({ streams }) => loadOf(streams[interval]!))
      for (const [at, count] of apportioned(together, loads).entries())
        moment.shops[at]!.need[interval] = count
    }
    return need
  }

  /** How many of each team are planned, of those who are at work then. */
  private weights({ teams }: Moment): number[] {
    const there = new Set(teams.flat())
    return this.people.map((people, at) => (there.has(at) ? people : 0))
  }

  /**
   * The fewest that keep all goals, of each team as large a part as is planned.
   * @param apart what stations for themselves would need; no more than some times as many are looked at
   */
  private fewest(
    moment: Moment,
    goals: readonly (readonly AnswerGoal[])[],
    apart: number,
  ): number | undefined {
    const weights = this.weights(moment)
    if (weights.every((weight) => weight === 0)) return undefined
    const isEnough = (count: number): boolean => {
      const answers = this.answersOf(moment, apportioned(count, weights))
      return (
        answers?.every((one, at) => goals[at]!.every((goal) => isKeptBy(one, goal)) && one.stable) ?? false
      )
    }
    return leastEnough(isEnough, { tooFew: 0, start: 1, step: 1, most: 3 * apart })
  }

  /** How the people planned answer what comes to a station; undefined where nothing does, or too many are there. */
  answers(shop: Shop, interval: number): KindAnswering | undefined {
    const moment = this.moments[interval]
    const at = moment?.shops.indexOf(shop) ?? -1
    if (moment === undefined || at < 0) return undefined
    return this.answersOf(
      moment,
      this.planned.map((people) => people[interval]!),
    )?.[at]
  }
}

function isKeptBy(answers: KindAnswering, { share, within = 0, meanWait, abandonment }: AnswerGoal): boolean {
  if (share !== undefined && misses(answers.serviceLevel(within), share)) return false
  if (abandonment !== undefined && misses(1 - answers.abandonment, 1 - abandonment)) return false
  if (meanWait === undefined) return true
  const speed = answers.averageSpeedOfAnswer
  return speed !== undefined && speed <= meanWait * (1 + goalTolerance)
}

/** So many whole people by weights (Sainte-Laguë): with one more nobody gets fewer. */
function apportioned(count: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const parts = weights.map((weight) => (all === 0 ? 0 : Math.max(0, Math.floor((count * weight) / all) - 1)))
  for (let left = count - parts.reduce((sum, part) => sum + part, 0); left > 0; left--) {
    let next = 0
    for (const [at, weight] of weights.entries())
      if (weight / (2 * parts[at]! + 1) > weights[next]! / (2 * parts[next]! + 1)) next = at
    parts[next]!++
  }
  return parts
}
