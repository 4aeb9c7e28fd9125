// What the contract view of our extension shows.
import type { Range } from 'vscode-languageserver-protocol'
import type { AgendaEntry } from '../../../agenda/index.ts'
import type { Locale } from '../../../speech/index.ts'

/** `zusage/contractView`: the contract that a file has, or that its project has. */
export interface ContractViewParams {
  readonly textDocument: { readonly uri: string }
  /** The name of the contract, where there are several. */
  readonly contract?: string
}

/** Where something stands. */
export interface ViewPlace {
  readonly uri: string
  readonly range: Range
}

/** Something with a name and a place to jump to. */
export interface ViewName {
  readonly id: string
  readonly title?: string
  readonly place: ViewPlace
}

export interface ViewService extends ViewName {
  readonly summary?: string
  readonly channels: readonly string[]
  readonly work?: 'immediate' | 'deferrable'
  /** These in the language of the project; as written while they are not sound. */
  readonly effort?: string
  readonly volume?: string
  readonly patience?: string
  readonly price?: string
  readonly needs: readonly string[]
  readonly clientProvides: readonly string[]
  readonly delivers: readonly string[]
  readonly process?: string
  /** What each request is, where promises differ by that. */
  readonly case?: string
  /** The volumes of seasons, in place of the other. */
  readonly seasons: readonly { readonly season: string; readonly volume: string }[]
}

export interface ViewExclusion extends ViewName {
  readonly because?: string
  readonly instead?: string
  readonly effort?: string
  readonly volume?: string
  /** Full-time equivalents that it takes today. */
  readonly frees?: number
}

export interface ViewCatalogue extends ViewName {
  readonly services: readonly ViewService[]
  readonly exclusions: readonly ViewExclusion[]
}

/** What a segment gets of a service. */
export type ViewCell =
  | {
      readonly kind: 'offered'
      /** The SLA and the team or pool by their ids. */
      readonly sla?: string
      readonly by?: string
      readonly volume?: string
      readonly place: ViewPlace
    }
  | { readonly kind: 'not-offered'; readonly because: string; readonly place: ViewPlace }
  /** No answer, or several that contradict each other. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'contradiction'; readonly place: ViewPlace }

export interface ViewSla extends ViewName {
  readonly hours?: string
  /** What the conditions of its goals are about. */
  readonly case?: string
  /** In sentences, inherited ones included; as written while they are not sound. */
  readonly goals: readonly { readonly text: string; readonly place: ViewPlace }[]
  /** What holds besides, in sentences: periods, stops, escalations, credits, exceptions. */
  readonly terms: readonly { readonly text: string; readonly place?: ViewPlace }[]
}

export interface ViewSlot {
  /** A half hour of the week, 0 (Monday 00:00) to 335. */
  readonly slot: number
  /** People, whole. */
  readonly needed: number
  readonly present: number
}

export interface ViewUnit {
  readonly id: string
  readonly title?: string
  readonly place?: ViewPlace
  /** Full-time equivalents: planned, needed on average, and needed to keep the promises under chance. */
  readonly planned: number
  readonly average: number
  readonly needed: number
  readonly overloaded: boolean
  /** False where no number of people keeps every promise. */
  readonly keepable: boolean
  /** Whether the planned staff keeps over the week all that is promised. */
  readonly kept: boolean
  /** Whether it does, and is no less than what is needed to do so in every half hour. */
  readonly enough: boolean
  /** How many requests come while nobody is at work, and when; absent where none do. */
  readonly unmet?: string
  /** How the figures were reckoned, where another way is thinkable. */
  readonly assumptions: readonly string[]
  /** The half hours in which anybody can be at work. */
  readonly slots: readonly ViewSlot[]
}

/** A time of the year in which other hours, volumes or numbers of people hold. */
export interface ViewSeason {
  /** The names of its seasons, joined with `+`. */
  readonly id: string
  readonly title: string
  readonly units: readonly ViewUnit[]
}

export interface ViewDate {
  readonly kind: AgendaEntry['kind']
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly title?: string
  readonly side?: 'client' | 'provider'
  readonly to: readonly string[]
  readonly place?: ViewPlace
}

export interface ContractView {
  /** The language in which the project is spoken of. */
  readonly locale: Locale
  /** How many errors the project has, as far as it is checked; with some, parts may be missing. */
  readonly errors: number
  readonly uri: string
  readonly contract: ViewName & {
    readonly version?: string
    readonly client?: string
    readonly provider?: string
    readonly from?: string
    readonly to?: string
  }
  /** All contracts of the project. */
  readonly contracts: readonly { readonly id: string; readonly title?: string; readonly uri: string }[]
  readonly catalogues: readonly ViewCatalogue[]
  readonly matrix: {
    readonly segments: readonly ViewName[]
    readonly rows: readonly { readonly service: ViewName; readonly cells: readonly ViewCell[] }[]
  }
  readonly slas: readonly ViewSla[]
  /** Teams and pools by their ids. */
  readonly doers: readonly ViewName[]
  readonly staffing: {
    /** In a usual week. */
    readonly units: readonly ViewUnit[]
    readonly seasons: readonly ViewSeason[]
    /** Metrics, with an SLA each, of which it is not reckoned whether what is promised is kept. */
    readonly notReckoned: readonly string[]
    /** Services of which the volume is not known, so that they count as nothing. */
    readonly withoutVolume: readonly string[]
  }
  /** Absent while the period in force or the hours are not known. */
  readonly dates?: readonly ViewDate[]
}
