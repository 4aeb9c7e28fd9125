import type { CompiledContract } from '../compile/schema.ts'
import { formatDate } from '../text/civil.ts'
import { type Span, type TimeOfYear, timesOfYear } from './seasons.ts'
import { clockChanges, clockKey, usualClocks, zonePairs } from './zones.ts'

type Listed<K extends keyof CompiledContract> = CompiledContract[K] extends readonly (infer T)[] ? T : never

/** What planning needs of a contract. A compiled one has it all; a model that is being written may have less. */
export interface PlannedContract {
  /** A day in force, `YYYY-MM-DD`: by how much zones differ may depend on it. */
  readonly day: string
  readonly calendars: readonly Pick<Listed<'calendars'>, 'id' | 'timeZone' | 'week'>[]
  readonly teams: readonly Pick<
    Listed<'teams'>,
    'id' | 'title' | 'calendar' | 'staff' | 'week' | 'shrinkage' | 'skills'
  >[]
  readonly pools: readonly Pick<Listed<'pools'>, 'id' | 'title' | 'teams'>[]
  readonly segments: readonly {
    readonly id: string
    readonly title?: string | undefined
    readonly needs: readonly string[]
  }[]
  readonly services: readonly Pick<
    Listed<'services'>,
    'id' | 'title' | 'channels' | 'work' | 'effort' | 'volume' | 'profile' | 'patience' | 'needs'
  >[]
  readonly exclusions: readonly Pick<Listed<'exclusions'>, 'id' | 'title' | 'instead' | 'effort' | 'volume'>[]
  readonly profiles: readonly Pick<Listed<'profiles'>, 'id' | 'parts'>[]
  readonly metrics: readonly Pick<Listed<'metrics'>, 'id' | 'title' | 'definition'>[]
  readonly slas: readonly Pick<Listed<'slas'>, 'id' | 'title' | 'calendar' | 'goals'>[]
  readonly assignments: readonly Listed<'assignments'>[]
}

/** What has a volume in seasons only has none in a usual week, which is not the same as one that is not known. */
export const noVolume: NonNullable<PlannedContract['services'][number]['volume']> = {
  amount: 0,
  per: { amount: 1, unit: 'day', clock: 'calendar' },
}

/** A contract in a usual week; or, by a day in one, in a time of the year with its hours, volumes and clocks. */
export function plannedOf(contract: CompiledContract, day?: string): PlannedContract {
  const planned = plannedOn(contract, day)
  return day === undefined ? { ...planned, day: usualDay(planned, contract.contract.inForce) } : planned
}

function plannedOn(contract: CompiledContract, day?: string): PlannedContract {
  const seasons = new Map((contract.seasons ?? []).map(({ id, spans }) => [id, spans]))
  const holds = ({ from, to }: Span): boolean => day !== undefined && from <= day && day <= to
  return {
    ...contract,
    day: day ?? contract.contract.inForce.from,
    segments: contract.segmentation.segments,
    calendars: contract.calendars.map(({ id, timeZone, week, seasons: weeks = [] }) => ({
      id,
      timeZone,
      week: weeks.find(holds)?.week ?? week,
    })),
    teams: contract.teams.map(({ seasonalStaff = [], ...team }) => {
      const now = seasonalStaff.findLast(({ season }) => seasons.get(season)?.some(holds))
      return { ...team, staff: now?.staff ?? team.staff }
    }),
    services: contract.services.map(({ seasonalVolumes = [], ...service }) => {
      const now = seasonalVolumes.findLast(({ season }) => seasons.get(season)?.some(holds))
      const { volume, profile, ...rest } = service
      if (now !== undefined)
        return { ...rest, volume: now.volume, ...(now.profile === undefined ? {} : { profile: now.profile }) }
      return volume === undefined && seasonalVolumes.length > 0 ? { ...service, volume: noVolume } : service
    }),
  }
}

/** The times of the year in which a contract is another than in a usual week. */
export function seasonsOf(contract: CompiledContract): TimeOfYear[] {
  const usual = plannedOf(contract)
  const figures = figuresOf(usual)
  return timesIn(usual, contract.seasons ?? [], contract.contract.inForce).filter(
    ({ day }) => figuresOf(plannedOf(contract, day)) !== figures,
  )
}

/** The times of a contract's period in which seasons hold, or clocks differ in another way than usual. */
export function timesIn(
  usual: PlannedContract,
  seasons: Parameters<typeof timesOfYear>[0],
  period: Span,
): TimeOfYear[] {
  const clocks = clockChanges(zonePairs(usual), period)
  return timesOfYear(seasons, period, clocks, usualClocks(clocks, period)?.key)
}

/** A day on which clocks differ as they do mostly. */
export function usualDay(contract: PlannedContract, period: Span): string {
  const usual = usualClocks(clockChanges(zonePairs(contract), period), period)
  return usual === undefined ? period.from : formatDate(usual.day)
}

/** What of a contract can be another in another time of the year. */
export function figuresOf(contract: PlannedContract): string {
  const { calendars, teams, services, day } = contract
  return JSON.stringify([
    calendars.map(({ week }) => week),
    teams.map(({ staff }) => staff),
    services.map(({ volume, profile }) => [volume, profile]),
    clockKey(zonePairs(contract), day),
  ])
}
