// Teams that have work of several stations, such as of their own and of a pool, or of a skill that others lack.

import type { Index, Station } from './demand.ts'
import type { Division, Unit } from './figures.ts'
import type { Shop } from './shop.ts'

/** Stations that share teams, directly or by way of others. */
export function crewsOf<T extends { readonly station: Pick<Station, 'teams'> }>(shops: readonly T[]): T[][] {
  const parents = new Map<string, string>()
  const rootOf = (team: string): string => {
    let root = team
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) {
      // Each look shortens the way for the next one.
      parents.set(root, parents.get(up) ?? up)
      root = up
    }
    return root
  }
  for (const { station } of shops) {
    const root = rootOf(station.teams[0]!.id)
    for (const { id } of station.teams) parents.set(rootOf(id), root)
  }
  const crews = new Map<string, T[]>()
  for (const shop of shops) {
    const root = rootOf(shop.station.teams[0]!.id)
    const crew = crews.get(root)
    if (crew === undefined) crews.set(root, [shop])
    else crew.push(shop)
  }
  return [...crews.values()]
}

/**
 * How many hours of each of its teams count for a station. Those of a team that has work of several are divided so that
 * as nearly as skills allow everybody has as much to do.
 */
export function dividedHours(shops: readonly Shop[], index: Index): Map<Shop, readonly number[]> {
  const divided = new Map<Shop, readonly number[]>()
  for (const crew of crewsOf(shops)) {
    const hours = new Map<string, number>()
    for (const { station } of crew)
      for (const team of station.teams) hours.set(team.id, team.staff * index.hoursPerFte(team))
    const work = balanced(crew, hours)
    const sums = new Map<string, number>()
    for (const shop of crew) {
      for (const [at, { id }] of shop.station.teams.entries())
        sums.set(id, (sums.get(id) ?? 0) + work.get(shop)![at]!)
    }
    const sharers = new Map<string, number>()
    for (const { station } of crew)
      for (const { id } of station.teams) sharers.set(id, (sharers.get(id) ?? 0) + 1)
    for (const shop of crew) {
      const own = shop.station.teams.map(({ id }, at) => {
        const sum = sums.get(id)!
        const share = sum > 0 ? work.get(shop)![at]! / sum : 1 / sharers.get(id)!
        return hours.get(id)! * share
      })
      divided.set(shop, own)
    }
  }
  return divided
}

/** So often each station's work is divided anew; what is left to even out after that is less than is told. */
const rounds = 60

/** The work of each station by team, such that teams have as nearly as possible as much to do for their hours. */
function balanced(crew: readonly Shop[], hours: ReadonlyMap<string, number>): Map<Shop, number[]> {
  const loads = new Map<string, number>([...hours.keys()].map((id) => [id, 0]))
  const work = new Map(crew.map((shop) => [shop, shop.station.teams.map(() => 0)]))
  const isShared = crew.length > 1
  for (let round = 0; round < (isShared ? rounds : 1); round++) {
    for (const shop of crew) {
      const own = work.get(shop)!
      const teams = shop.station.teams.map(({ id }, at) => {
        const other = loads.get(id)! - own[at]!
        return { id, at, other, hours: hours.get(id)! }
      })
      const shares = levelled(shop.work - shop.unmetHours, teams)
      for (const { id, at, other } of teams) {
        own[at] = shares[at]!
        loads.set(id, other + shares[at]!)
      }
    }
  }
  return work
}

/** Work poured onto teams that have other work, so that of those that get any all have as much for their hours. */
function levelled(
  work: number,
  teams: readonly { readonly at: number; readonly other: number; readonly hours: number }[],
): number[] {
  const shares = teams.map(() => 0)
  const able = teams.filter(({ hours }) => hours > 0)
  if (able.length === 0) return shares
  const order = able.toSorted((a, b) => a.other / a.hours - b.other / b.hours)
  let sum = work
  let hours = 0
  for (const [count, team] of order.entries()) {
    sum += team.other
    hours += team.hours
    const next = order[count + 1]
    if (next !== undefined && sum / hours > next.other / next.hours) continue
    for (const one of order.slice(0, count + 1))
      shares[one.at] = Math.max(0, (sum / hours) * one.hours - one.other)
    break
  }
  return shares
}

/** Of stations that share teams, what these teams have and how it counts. */
export function divisionsOf(crews: readonly (readonly Unit[])[], index: Index): Division[] {
  return crews.flatMap((units): Division[] => {
    if (units.length < 2) return []
    const teams = [...new Set(units.flatMap((unit) => unit.teams))]
    return [
      {
        teams: teams.map((id) => ({ id, fte: index.teams.get(id)?.staff ?? 0 })),
        units: units.map(({ id, fte }) => ({ id, fte: fte.planned })),
      },
    ]
  })
}
