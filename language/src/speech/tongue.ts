import { de } from './de.ts'
import { en } from './en.ts'
import type { Localized } from './locale.ts'

/** What `Intl` does not know of a language, and everybody needs. */
export interface Tongue {
  /** Whose lists, numbers and dates they are, for `Intl`. */
  readonly tag: string
  /** Around titles and other texts of the contract. */
  readonly quotes: readonly [open: string, close: string]
  /** At the end of a list: those that it leaves out. */
  readonly more: (count: number) => string
  /** A time of day such as `14:00` in a sentence. */
  readonly timeOfDay: (time: string) => string
  /** Of time, each as one and as many. */
  readonly units: Readonly<Record<UnitOfClock, readonly [one: string, many: string]>>
}

/** By which clock, and which unit. */
export type UnitOfClock =
  | `${'elapsed' | 'business'} ${'second' | 'minute' | 'hour'}`
  | `calendar ${'day' | 'week' | 'month'}`
  | 'business day'

export const tongues: Localized<Tongue> = { en, de }
