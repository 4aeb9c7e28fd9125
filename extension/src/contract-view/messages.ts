// What extension and page say to each other.
import type { ContractView, ViewPlace } from '../../../language/src/editor/features/contract-view.ts'

export const tabs = ['catalogue', 'matrix', 'staffing', 'dates'] as const
export type Tab = (typeof tabs)[number]

export type ToPage =
  | {
      readonly type: 'view'
      /** Undefined where the project has no contract, or none that can be shown. */
      readonly view: ContractView | undefined
      /** The view is older than the text, which has no contract at the moment. */
      readonly stale: boolean
    }
  | { readonly type: 'select'; readonly tab: Tab; readonly unit?: string }

export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly place: ViewPlace }
  | { readonly type: 'contract'; readonly uri: string; readonly contract: string }
  | { readonly type: 'problems' }

/** What the page keeps over a reload of the window. */
export interface PageState {
  readonly uri?: string
  readonly contract?: string
  readonly tab: Tab
  readonly unit?: string
  /** The season of which the staffing is shown; a usual week without one. */
  readonly season?: string
}
