import type { Change } from '../../../language/src/compare/index.ts'
import type { Word } from './words.ts'

/** What a section is about: a side and its verdict, or what is worse for nobody. */
export type SectionKey =
  | 'clientLoses'
  | 'unclear'
  | 'clientUnclear'
  | 'clientGains'
  | 'providerMore'
  | 'providerUnclear'
  | 'providerLess'
  | 'neutral'

export interface Section {
  readonly key: SectionKey & Parameters<Word>[0]
  readonly changes: readonly Numbered[]
}

/** A change with its number in the report. */
export interface Numbered {
  readonly number: number
  readonly change: Change
  /** Whether it is told here for the first time, and so in full. */
  readonly isFirst: boolean
}

const sections: readonly (readonly [key: SectionKey, holds: (change: Change) => boolean])[] = [
  ['clientLoses', ({ verdict }) => verdict.client === 'weaker'],
  ['unclear', ({ verdict }) => verdict.client === 'unclear' && verdict.provider === 'unclear'],
  ['clientUnclear', ({ verdict }) => verdict.client === 'unclear' && verdict.provider !== 'unclear'],
  ['clientGains', ({ verdict }) => verdict.client === 'stricter'],
  ['providerMore', ({ verdict }) => verdict.provider === 'stricter'],
  ['providerUnclear', ({ verdict }) => verdict.provider === 'unclear' && verdict.client !== 'unclear'],
  ['providerLess', ({ verdict }) => verdict.provider === 'weaker'],
  ['neutral', ({ verdict }) => verdict.client === 'neutral' && verdict.provider === 'neutral'],
]

/** The changes as each side sees them. Sections without any are left out. */
export function sectionsOf(changes: readonly Change[]): readonly Section[] {
  const numbers = new Map<Change, number>()
  return sections.flatMap(([key, holds]) => {
    const own = changes.filter(holds).map((change): Numbered => {
      const known = numbers.get(change)
      const number = known ?? numbers.size + 1
      numbers.set(change, number)
      return { number, change, isFirst: known === undefined }
    })
    return own.length === 0 ? [] : [{ key, changes: own }]
  })
}
