// Whether there are enough people to keep what a contract promises: for a typical week, half hour by half hour.

import { finished } from '../steps.ts'
import type { PlannedContract } from './contract.ts'
import { Crew } from './crew.ts'
import type { Dues } from './deferrable.ts'
import { demandOf, Index, isImmediate, type MissingVolume, type Station } from './demand.ts'
import { crewsOf, dividedHours, divisionsOf } from './division.ts'
import {
  type CapacitySettings,
  type Division,
  defaultSettings,
  type Freed,
  type NotReckoned,
  type Pooling,
  type Unit,
} from './figures.ts'
import type { Grid } from './grid.ts'
import { notReckonedOf } from './not-reckoned.ts'
import { apart, joined, requirementOfAll } from './pooling.ts'
import { Shop } from './shop.ts'
import { PlannedUnit } from './unit.ts'
import { perWeek, secondsOf } from './week.ts'

/** Of so many teams with the same work every pair is looked at; of more, the first of them. */
const mostSharing = 40

/**
 * The capacity of a contract. What is costly is reckoned when it is asked for: whether the staff is enough at once,
 * how much would be with `needed`, `slots` and `pooling`.
 */
export class Capacity {
  readonly settings: Required<CapacitySettings>
  readonly units: readonly Unit[]
  readonly missing: readonly MissingVolume[]
  private readonly index: Index
  private readonly shops: readonly Shop[]

  /** @param built what is reckoned at once, if it was reckoned before */
  constructor(contract: PlannedContract, settings: CapacitySettings = {}, built?: Built) {
    this.settings = { ...defaultSettings, ...settings }
    const { index, shops, units, missing } = built ?? finished(build(contract, this.settings))
    this.index = index
    this.missing = missing
    this.shops = shops
    this.units = units
  }

  /** For each pool what it saves, and for teams apart what a pool of them would save. */
  get pooling(): readonly Pooling[] {
    return [...this.pooled(), ...this.possiblePools().map(({ units, ...pooling }) => pooling)]
  }

  private pooled(): Pooling[] {
    return this.shops.flatMap((shop, at): Pooling[] => {
      const { teams } = shop.station
      if (teams.length < 2) return []
      const { id, fte } = this.units[at]!
      const { fte: separate, keepable } = apart(shop, this.index)
      return [
        {
          id,
          teams: teams.map((team) => team.id),
          common: fte.average,
          // Who keeps less of what is promised saves nobody.
          separate: Math.max(separate, fte.average),
          apartKeeps: keepable,
          pooled: true,
        },
      ]
    })
  }

  /**
   * Teams and pools that do the same service at the same hours apart, though each has the skills for all that the other
   * does of immediate work. Pairs only; those with the greatest saving first.
   */
  possiblePools(): readonly (Pooling & { readonly units: readonly Unit[] })[] {
    const found: (Pooling & { units: Unit[] })[] = []
    for (const [at, others] of this.sharing()) {
      for (const offset of others) {
        const [one, other] = [this.shops[at]!, this.shops[offset]!]
        const station = joined(one.station, other.station, this.index)
        if (station === undefined) continue
        const units = [this.units[at]!, this.units[offset]!]
        const separate = units.reduce((sum, { fte }) => sum + fte.average, 0)
        const { fte: common } = requirementOfAll(
          new Shop(station, this.index, this.settings, new Map()),
          this.index,
        )
        found.push({
          units,
          id: units.map(({ id }) => id).join(' + '),
          teams: units.flatMap(({ teams }) => teams),
          // In a pool everybody can still do what is done now.
          common: Math.min(common, separate),
          separate,
          apartKeeps: units.every(({ keepable }) => keepable),
          pooled: false,
        })
      }
    }
    return found.sort((a, b) => b.separate - b.common - (a.separate - a.common))
  }

  /** For each shop those behind it that do some of the same immediate work, both by their place in the list. */
  private sharing(): Map<number, ReadonlySet<number>> {
    const byService = new Map<string, number[]>()
    for (const [at, { station }] of this.shops.entries()) {
      for (const id of new Set(station.items.filter(isImmediate).map(({ service }) => service.id))) {
        const shops = byService.get(id) ?? []
        byService.set(id, shops)
        if (shops.length < mostSharing) shops.push(at)
      }
    }
    const result = new Map<number, Set<number>>()
    for (const shops of byService.values()) {
      for (const [place, at] of shops.entries()) {
        const behind = result.get(at) ?? new Set()
        for (const other of shops.slice(place + 1)) behind.add(other)
        result.set(at, behind)
      }
    }
    return result
  }

  /** Teams that have work of several units, and how their people count for these. */
  get divided(): readonly Division[] {
    const units = new Map(this.shops.map((shop, at) => [shop, this.units[at]!]))
    return divisionsOf(
      crewsOf(this.shops).map((crew) => crew.map((shop) => units.get(shop)!)),
      this.index,
    )
  }

  /**
   * Which share of the requests under some SLAs that come in their hours, in a typical week, comes while nobody of those
   * who do them is at work, 0 to 1; undefined where it is not known how many come.
   * @param by the team or pool that assignments name
   */
  shareOutsideHours(by: string, slas: ReadonlySet<string>): number | undefined {
    let all = 0
    let outside = 0
    for (const { station, grid, lengths } of this.shops) {
      for (const item of station.items) {
        if (item.by !== by || !slas.has(item.sla.id)) continue
        const amounts = this.index.amounts(grid, item.pattern)
        const promised = this.index.lengths(grid, item.promised)
        for (let interval = 0; interval < grid.size; interval++) {
          if (promised[interval] === 0) continue
          all += item.amount * amounts[interval]!
          if (lengths[interval] === 0) outside += item.amount * amounts[interval]!
        }
      }
    }
    return all > 0 ? outside / all : undefined
  }

  /** What is promised for the work of the contract and not reckoned, each promise once. */
  get notReckoned(): readonly NotReckoned[] {
    return notReckonedOf(
      this.shops.flatMap(({ station }) => station.items),
      this.index,
    )
  }

  /** What is delimited and how many FTE it takes today, by the mean hours of an FTE in the teams of the contract. */
  get freed(): readonly Freed[] {
    const { contract } = this.index
    const staff = contract.teams.reduce((sum, team) => sum + team.staff, 0)
    const hours = contract.teams.reduce((sum, team) => sum + team.staff * this.index.hoursPerFte(team), 0)
    const [team] = contract.teams
    return contract.exclusions.map(({ id, title, instead, effort, volume }) => {
      const times =
        volume &&
        (perWeek(volume.per) ??
          (team &&
            this.index
              .pattern(volume.per, undefined, team.calendar)
              .reduce((sum, { from, to, rate }) => sum + rate * (to - from), 0)))
      const fte =
        effort === undefined || times === undefined || hours === 0
          ? undefined
          : ((secondsOf(effort) / 3600) * volume!.amount * times) / (hours / staff)
      return {
        id,
        ...(title === undefined ? {} : { title }),
        ...(instead === undefined ? {} : { instead }),
        fte,
      }
    })
  }
}

/** Reckons whether a contract's staff is enough. */
export function capacityOf(contract: PlannedContract, settings?: CapacitySettings): Capacity {
  return new Capacity(contract, settings)
}

/** The same in steps, between which something else can be done. */
export function* capacityInSteps(contract: PlannedContract): Generator<void, Capacity> {
  return new Capacity(contract, {}, yield* build(contract, defaultSettings))
}

interface Built {
  readonly index: Index
  readonly shops: readonly Shop[]
  readonly units: readonly Unit[]
  readonly missing: readonly MissingVolume[]
}

function* build(contract: PlannedContract, settings: Required<CapacitySettings>): Generator<void, Built> {
  const index = new Index(contract)
  yield
  const { stations, missing } = yield* demandOf(index)
  const dues: Dues = new Map()
  const shops: Shop[] = []
  const crews = crewsOf(stations.map((station) => ({ station })))
  for (const crew of crews) {
    const grid = gridOfCrew(
      crew.map(({ station }) => station),
      index,
    )
    for (const { station } of crew) {
      yield
      shops.push(new Shop(station, index, settings, dues, grid))
    }
  }
  const hours = dividedHours(shops, index)
  const shared = new Map<Shop, Crew>()
  const dividing = new Set<Shop>()
  for (const some of crewsOf(shops)) {
    if (some.length > 1) for (const shop of some) dividing.add(shop)
    const isOneGrid = some.every(({ grid }) => grid === some[0]!.grid)
    if (some.length < 2 || !isOneGrid || some.every(({ goals }) => goals.length === 0)) continue
    yield
    const crew = new Crew(some, hours, index)
    for (const shop of some) shared.set(shop, crew)
  }
  const common = new Map<string, number>()
  for (const { station } of shops) {
    if (station.teams.length === 1) continue
    for (const doer of station.doers) common.set(doer, (common.get(doer) ?? 0) + 1)
  }
  const units: PlannedUnit[] = []
  for (const shop of shops) {
    yield
    const unit = new PlannedUnit(shop, hours.get(shop)!, common, index, shared.get(shop), dividing.has(shop))
    if (unit.late.length === 0 && unit.backlog.stable && unit.mayMiss) yield* unit.reckon()
    units.push(unit)
  }
  for (const crew of new Set(shared.values())) {
    yield
    share(units.filter((_, at) => shared.get(shops[at]!) === crew))
  }
  return { index, shops, units, missing }
}

/** The intervals of stations that share people; undefined where their clocks differ, or there is one station alone. */
function gridOfCrew(stations: readonly Station[], index: Index): Grid | undefined {
  const [first, ...others] = stations
  const zone = first!.teams[0]!.calendar
  if (others.length === 0 || others.some(({ teams }) => index.shift(zone, teams[0]!.calendar) !== 0))
    return undefined
  return index.grid({
    hours: stations.flatMap(({ hours }) => hours),
    items: stations.flatMap(({ items }) => items),
  })
}

/** Unless all is kept where each station has its own people, they take what comes first. */
function share(units: readonly PlannedUnit[]): void {
  if (units.every(({ answers }) => answers.every(({ kept }) => kept))) return
  for (const unit of units) unit.takeTurns()
}
