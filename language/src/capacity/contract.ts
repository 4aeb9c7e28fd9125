import type { CompiledContract } from '../compile/schema.ts'

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

/** What has a volume in seasons only has none in a typical week, which is not the same as one that is not known. */
export const noVolume: NonNullable<PlannedContract['services'][number]['volume']> = {
  amount: 0,
  per: { amount: 1, unit: 'day', clock: 'calendar' },
}

export function plannedOf(contract: CompiledContract): PlannedContract {
  return {
    ...contract,
    day: contract.contract.inForce.from,
    segments: contract.segmentation.segments,
    services: contract.services.map((service) =>
      service.volume === undefined && service.seasonalVolumes !== undefined
        ? { ...service, volume: noVolume }
        : service,
    ),
  }
}
