import type { CompiledContract } from '../../../language/src/compile/schema.ts'
import { Failure } from '../failure.ts'
import { nearest } from '../language.ts'
import type { Side, SideContract } from './sides.ts'

/** What became of the contracts of one side on the other. */
export interface Pairs {
  readonly both: readonly { readonly before: CompiledContract; readonly after: SideContract }[]
  readonly gone: readonly CompiledContract[]
  readonly come: readonly SideContract[]
}

/**
 * Pairs contracts by their names. One that is alone without a namesake on each side is the same contract under another
 * name, if it has the same title or there is no other. Throws a Failure where a contract that is asked for is on neither
 * side.
 */
export function pairsOf(before: Side, after: Side, names: readonly string[]): Pairs {
  const [olds, news] = [before.contracts, after.contracts]
  const known = [...new Set([...olds, ...news].map(({ contract }) => contract.contract.id))].sort()
  if (known.length === 0) throw new Failure((say) => say('noContractThere'))
  for (const name of names) {
    if (known.includes(name)) continue
    const words = nearest(name, known)
    throw new Failure(
      (say) => say('unknownContract', { name, known }),
      words.length > 0 ? (say) => say('didYouMean', { words }) : undefined,
    )
  }
  const id = ({ contract }: SideContract): string => contract.contract.id
  const both = news.flatMap((now) => {
    const old = olds.find((one) => id(one) === id(now))
    return old === undefined ? [] : [{ before: old.contract, after: now }]
  })
  let gone = olds.filter((old) => !news.some((now) => id(now) === id(old)))
  let come = news.filter((now) => !olds.some((old) => id(old) === id(now)))
  const [old, now] = [gone[0], come[0]]
  if (gone.length === 1 && come.length === 1 && old !== undefined && now !== undefined) {
    const title = old.contract.contract.title
    if (both.length === 0 || (title !== undefined && title === now.contract.contract.title)) {
      both.push({ before: old.contract, after: now })
      gone = []
      come = []
    }
  }
  const isWanted = (...contracts: readonly CompiledContract[]): boolean =>
    names.length === 0 || contracts.some(({ contract }) => names.includes(contract.id))
  return {
    both: both.filter((pair) => isWanted(pair.before, pair.after.contract)),
    gone: gone.map(({ contract }) => contract).filter((one) => isWanted(one)),
    come: come.filter(({ contract }) => isWanted(contract)),
  }
}
