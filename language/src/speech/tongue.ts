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
  /** The one name that each side of a contract has in everything that is said. */
  readonly sides: Readonly<Record<SideName, SideTerms>>
  /** Of time, each as one and as many. */
  readonly units: Readonly<Record<UnitOfClock, readonly [one: string, many: string]>>
}

/** By which clock, and which unit. */
export type UnitOfClock =
  | `${'elapsed' | 'business'} ${'second' | 'minute' | 'hour'}`
  | `calendar ${'day' | 'week' | 'month'}`
  | 'business day'

/** The two sides of a contract. Who is in a segment, a customer, is neither of them. */
export type SideName = 'client' | 'provider'

/** What a side is called where a sentence needs it. */
export interface SideTerms {
  /** As a heading or a label. */
  readonly name: string
  /** As a word in a text. */
  readonly noun: string
  /** Who does something. */
  readonly subject: string
  /** To whom something is done, or who is waited for. */
  readonly object: string
  /** Whose something is. */
  readonly of: string
}

export const tongues: Localized<Tongue> = { en, de }
