import type { CompiledContract } from '../compile/schema.ts'
import { append } from '../text/lists.ts'
import { canonical, without } from './canonical.ts'
import { type Renaming, type Space, withNewReferences } from './references.ts'

// What in the old contract is what in the new one: the same name, else the same content. Only what has no namesake on
// the other side can have been renamed.

interface Thing {
  readonly id: string
  readonly title?: string | undefined
}

/** How far something without a namesake is known again. */
type Identity =
  /** By its content, whatever it is called. */
  | 'content'
  /** By its content and its title: it has little content, or none. */
  | 'content-and-title'
  /** By its title alone: what it is called is what it is. Without a title it is its name. */
  | 'title'

/** In an order in which references lead upward only. */
const spaces: readonly (readonly [Exclude<Space, 'catalogues'>, Identity])[] = [
  ['parties', 'content-and-title'],
  ['roles', 'content-and-title'],
  ['skills', 'content-and-title'],
  ['events', 'content-and-title'],
  ['metrics', 'content'],
  ['seasons', 'content-and-title'],
  ['calendars', 'content'],
  ['sites', 'content-and-title'],
  ['teams', 'content'],
  ['pools', 'content'],
  ['profiles', 'content'],
  ['attributes', 'content-and-title'],
  ['segments', 'content'],
  ['case-attributes', 'content-and-title'],
  ['cases', 'content'],
  ['reasons', 'content-and-title'],
  ['processes', 'content'],
  ['services', 'title'],
  ['exclusions', 'title'],
  ['slas', 'content'],
  ['clauses', 'title'],
  ['reports', 'content'],
]

/** What was renamed between two contracts, by its old name. */
export function renamingOf(before: CompiledContract, after: CompiledContract): Renaming {
  const renaming = new Map<Space, ReadonlyMap<string, string>>()
  const usesBefore = new Uses(before)
  const usesAfter = new Uses(after)
  for (const [space, identity] of spaces) {
    const olds = unmatched(thingsOf(before, space), thingsOf(after, space))
    const news = unmatched(thingsOf(after, space), thingsOf(before, space))
    if (olds.length === 0 || news.length === 0) continue
    const pairs = new Pairs(olds, news)
    const content = (thing: Thing): string | undefined =>
      isByName(space, thing)
        ? undefined
        : canonical(without(withNewReferences(space, thing, renaming), ['id', 'documentation']))
    const bare = (thing: Thing): string =>
      canonical(without(withNewReferences(space, thing, renaming), ['id', 'documentation', 'title']))
    if (identity !== 'title') {
      pairs.match(
        (old) => withUses(content(old), usesBefore.of(old.id)),
        (now) => withUses(content(now), usesAfter.of(now.id)),
      )
      pairs.match(content, content)
    }
    pairs.match(titleOf, titleOf, true)
    if (identity === 'content') pairs.match(bare, bare, true)
    if (pairs.found.size > 0) renaming.set(space, pairs.found)
  }
  const offersBefore = before.contract.offers.filter((id) => !after.contract.offers.includes(id))
  const offersAfter = after.contract.offers.filter((id) => !before.contract.offers.includes(id))
  if (offersBefore.length === 1 && offersAfter.length === 1)
    renaming.set('catalogues', new Map([[offersBefore[0]!, offersAfter[0]!]]))
  return renaming
}

/**
 * Whether a thing is nothing but its name: what happens, why, or what is true of somebody. Under another name, without
 * a title, it is something else; who took it for the same would pass over another clock, excuse or condition.
 */
function isByName(space: Space, thing: Thing): boolean {
  if (thing.title !== undefined) return false
  if (space === 'events' || space === 'reasons') return true
  const { type } = thing as { readonly type?: { readonly kind: string } }
  return (space === 'attributes' || space === 'case-attributes') && type?.kind !== 'enumeration'
}

function withUses(content: string | undefined, uses: string): string | undefined {
  return content === undefined ? undefined : `${content} ${uses}`
}

function thingsOf(contract: CompiledContract, space: Exclude<Space, 'catalogues'>): readonly Thing[] {
  if (space === 'segments' || space === 'attributes') return contract.segmentation[space]
  if (space === 'case-attributes') return (contract.cases ?? []).flatMap(({ attributes }) => attributes)
  return contract[space] ?? []
}

function unmatched(things: readonly Thing[], others: readonly Thing[]): Thing[] {
  const ids = new Set(others.map(({ id }) => id))
  return things.filter(({ id }) => !ids.has(id))
}

function titleOf({ title }: Thing): string | undefined {
  return title === undefined ? undefined : title.trim()
}

class Pairs {
  readonly found = new Map<string, string>()
  private olds: readonly Thing[]
  private news: readonly Thing[]

  constructor(olds: readonly Thing[], news: readonly Thing[]) {
    this.olds = olds
    this.news = news
  }

  /**
   * Pairs what has the same key. Of several that have it, any is as good as another and they pair in order; unless it
   * has to be the only one.
   */
  match(
    ofOld: (thing: Thing) => string | undefined,
    ofNew: (thing: Thing) => string | undefined,
    alone = false,
  ): void {
    const byKey = new Map<string, Thing[]>()
    for (const now of this.news) {
      const key = ofNew(now)
      if (key !== undefined) append(byKey, key, now)
    }
    const counts = new Map<string, number>()
    for (const old of this.olds) {
      const key = ofOld(old)
      if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    for (const old of this.olds) {
      const key = ofOld(old)
      const candidates = key === undefined ? undefined : byKey.get(key)
      if (candidates === undefined || (alone && (candidates.length > 1 || counts.get(key!)! > 1))) continue
      const now = candidates.shift()
      if (now !== undefined) this.found.set(old.id, now.id)
    }
    const taken = new Set(this.found.values())
    this.olds = this.olds.filter(({ id }) => !this.found.has(id))
    this.news = this.news.filter(({ id }) => !taken.has(id))
  }
}

/** Where the names of a contract are used, as paths without numbers. */
class Uses {
  private readonly paths = new Map<string, string[]>()

  constructor(contract: CompiledContract) {
    const { sources: _, ...rest } = contract
    this.walk(rest, '')
  }

  of(id: string): string {
    return (this.paths.get(id) ?? []).toSorted().join(' ')
  }

  private walk(value: unknown, path: string): void {
    if (typeof value === 'string') {
      const paths = this.paths.get(value)
      if (paths === undefined) this.paths.set(value, [path])
      else paths.push(path)
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, one] of Object.entries(value))
        this.walk(one, Array.isArray(value) ? path : `${path}/${name}`)
    }
  }
}
