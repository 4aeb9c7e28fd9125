// What a pool needs as one, and what its teams would need each for itself.

import type { Index, Station, WorkItem } from './demand.ts'
import { type Grid, gridOf, hoursIn, type Piece } from './grid.ts'
import type { Requirement } from './requirement.ts'
import { requirementOf } from './requirement.ts'
import type { Shop } from './shop.ts'
import type { Span } from './week.ts'

/** How the teams of a station would do its work each for itself. */
export interface Apart {
  /** People in each interval, of all teams. */
  readonly present: Float64Array
  readonly hours: number
  readonly fte: number
  /** Whether they keep every promise. */
  readonly keepable: boolean
}

/**
 * Each team with what comes while it is at work: as much of it as it has of the people who are there then. What comes
 * while nobody is there is divided as all people are.
 */
export function apart(shop: Shop, index: Index): Apart {
  const { teams } = shop.station
  const shares = sharesOf(shop, index)
  const present = new Float64Array(shop.grid.size)
  let hours = 0
  let fte = 0
  let keepable = true
  for (const [at, team] of teams.entries()) {
    const part = shop.with(stationOf(shop, index, at, shares[at]!))
    const alone = requirementOf(part)
    for (let interval = 0; interval < present.length; interval++)
      present[interval]! += alone.present[interval]!
    hours += alone.hours
    fte += alone.hours === 0 ? 0 : alone.hours / index.hoursPerFte(team)
    keepable &&= alone.keepable
  }
  return { present, hours, fte, keepable }
}

/** People, and in FTE of those who are there when it takes them. */
export interface StaffNeeded extends Requirement {
  readonly fte: number
}

/**
 * What a station takes, and in FTE of those who are there when it takes them. Several teams together can do whatever
 * they can do apart, so that it is never more than that.
 */
export function requirementOfAll(shop: Shop, index: Index, isShared = false): StaffNeeded {
  const common = requirementOf(shop)
  const fte = fteOf(shop, index, common)
  if (shop.station.teams.length === 1) return { ...common, fte }
  // What is needed is that of others as well.
  if (isShared) return { ...common, fte }
  const separate = apart(shop, index)
  const isAsGood = separate.keepable || !common.keepable
  return isAsGood && separate.fte < fte ? separate : { ...common, fte }
}

/** People in each interval as FTE: each team is there for its part of them while it is at work. */
export function fteOf(shop: Shop, index: Index, { present, hours }: Omit<Requirement, 'keepable'>): number {
  if (shop.station.teams.length === 1) return shop.fteOf(hours)
  const shares = sharesOf(shop, index)
  return shop.station.teams.reduce((sum, team, at) => {
    let hours = 0
    for (let interval = 0; interval < present.length; interval++)
      hours += present[interval]! * shop.lengths[interval]! * shares[at]![interval]!
    return sum + (hours === 0 ? 0 : hours / index.hoursPerFte(team))
  }, 0)
}

/** Of each team and interval, which part it has of the people who are there; where nobody is, of all people. */
function sharesOf(shop: Shop, index: Index): Float64Array[] {
  const { teams } = shop.station
  const hours = teams.map((team) => team.staff * index.hoursPerFte(team))
  const isStaffed = hours.some((one) => one > 0)
  // How many of them are there at a time.
  const people = teams.map((_, at) => {
    const open = shop.lengthsOfTeams[at]!.reduce((sum, one) => sum + one, 0)
    return open === 0 ? 0 : (isStaffed ? hours[at]! : 1) / open
  })
  const shares = teams.map(() => new Float64Array(shop.grid.size))
  for (let interval = 0; interval < shop.grid.size; interval++) {
    const there = people.map((one, at) => (shop.lengthsOfTeams[at]![interval]! > 0 ? one : 0))
    const isOpen = shop.lengths[interval]! > 0
    const all = isOpen ? there : isStaffed ? hours : teams.map(() => 1)
    const sum = all.reduce((total, one) => total + one, 0)
    const atWork = shop.lengthsOfTeams.filter((lengths) => lengths[interval]! > 0).length
    for (const [at, one] of all.entries()) {
      // Of teams without staff those who would be there have as much each.
      const equal =
        isOpen && shop.lengthsOfTeams[at]![interval]! === 0 ? 0 : 1 / (isOpen ? atWork : teams.length)
      shares[at]![interval] = sum > 0 ? one / sum : equal
    }
  }
  return shares
}

function stationOf(shop: Shop, index: Index, at: number, shares: Float64Array): Station {
  const { teams, items, hours, doers } = shop.station
  const known = new Map<readonly Piece[], readonly Piece[]>()
  const own = (pattern: WorkItem['pattern']): readonly Piece[] => {
    const before = known.get(pattern)
    if (before !== undefined) return before
    const amounts = index.amounts(shop.grid, pattern)
    const pieces = piecesOf(shop.grid, (interval) => amounts[interval]! * shares[interval]!)
    known.set(pattern, pieces)
    return pieces
  }
  return {
    doers,
    teams: [teams[at]!],
    hours: [hours[at]!],
    items: items.map((item) => ({ ...item, pattern: own(item.pattern) })),
  }
}

function piecesOf(grid: Grid, amountIn: (interval: number) => number): Piece[] {
  const pieces: Piece[] = []
  for (let interval = 0; interval < grid.size; interval++) {
    const amount = amountIn(interval)
    if (amount <= 0) continue
    pieces.push({ from: grid.from(interval), to: grid.to(interval), rate: amount / grid.minutes(interval) })
  }
  return pieces
}

/** One station of two, in the zone of the first; undefined where not each team could do the work of the other. */
export function joined(one: Station, other: Station, index: Index): Station | undefined {
  if (one.teams.some((team) => other.teams.includes(team))) return undefined
  const shift = index.shift(one.teams[0]!.calendar, other.teams[0]!.calendar)
  const theirs = other.hours.map((hours) => index.rotated(hours, shift))
  // Only where both are at work all the time can either take what comes to the other.
  if (!areAlike(one.hours, theirs)) return undefined
  const able = (teams: Station['teams'], items: readonly WorkItem[]): boolean =>
    items.every((item) =>
      teams.every((team) => index.skillsOf(item).every((skill) => team.skills.includes(skill))),
    )
  if (!able(one.teams, other.items) || !able(other.teams, one.items)) return undefined
  return {
    doers: [...one.doers, ...other.doers],
    teams: [...one.teams, ...other.teams],
    hours: [...one.hours, ...theirs],
    items: [
      ...one.items,
      ...other.items.map((item) => ({
        ...item,
        pattern: index.rotated(item.pattern, shift),
        promised: index.rotated(item.promised, shift),
      })),
    ],
  }
}

/** Whether somebody of both is at work at the same times. */
function areAlike(one: readonly (readonly Span[])[], other: readonly (readonly Span[])[]): boolean {
  const grid = gridOf([...one, ...other])
  const openIn = (lists: readonly (readonly Span[])[]): Uint8Array => {
    const open = new Uint8Array(grid.size)
    for (const spans of lists)
      for (const [interval, hours] of hoursIn(grid, spans).entries()) if (hours > 0) open[interval] = 1
    return open
  }
  const theirs = openIn(other)
  return openIn(one).every((open, interval) => open === theirs[interval])
}
