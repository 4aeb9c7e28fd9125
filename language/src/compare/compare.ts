import { type HolidayProvider, loadHolidays } from '../clock/index.ts'
import type { CompiledContract } from '../compile/schema.ts'
import { append } from '../text/lists.ts'
import { isSame, without } from './canonical.ts'
import { compareServices } from './catalogue.ts'
import { type Draft, draft } from './changes.ts'
import { compareClauses } from './clauses.ts'
import { compareCases, compareSegmentations } from './customers.ts'
import { compareExclusions } from './exclusions.ts'
import { declaredStep, findingsOf, neededStep } from './findings.ts'
import { renamingOf } from './match.ts'
import { Groups, Matrix } from './matrix.ts'
import { compareOrganisation } from './organisation.ts'
import { otherChanges } from './other.ts'
import { compareProcesses } from './processes.ts'
import { namedLists, type Renaming, renamed, type Space } from './references.ts'
import { compareReports } from './reports.ts'
import { compareTerms } from './terms.ts'
import { about, type Kind, kindNames, paired, subjectOf, wordings } from './things.ts'
import {
  type Cell,
  type Change,
  type Comparison,
  changeKinds,
  type Names,
  type Verdict,
  type Version,
} from './types.ts'
import { both, nameOf, quoted, quotedBoth } from './words.ts'
import { World } from './world.ts'

/** What changed from one version of a contract to another, and for whom; with the holidays that their calendars name. */
export async function compareContracts(
  before: CompiledContract,
  after: CompiledContract,
): Promise<Comparison> {
  const regions = [...before.calendars, ...after.calendars].flatMap(({ holidays }) => holidays)
  return compareWith(before, after, await loadHolidays(regions))
}

/** The same with holidays that are there already. */
export function compareWith(
  before: CompiledContract,
  after: CompiledContract,
  holidays: HolidayProvider,
): Comparison {
  const renaming = renamingOf(before, after)
  const world = new World(renamed(before, renaming), after, holidays)
  const changes = inOrder(changesOf(world, renaming))
  const step = {
    needed: neededStep(changes),
    declared: declaredStep(before.contract.version, after.contract.version),
  }
  return {
    before: versionOf(before),
    after: versionOf(after),
    changes,
    step,
    findings: findingsOf(before, after, changes, step),
    names: namesIn(world),
  }
}

function changesOf(world: World, renaming: Renaming): Change[] {
  const { before, after } = world
  const groups = new Groups()
  const matrix = new Matrix(world)
  matrix.compare(groups)
  groups.add(compareSegmentations(world, matrix))
  const cells = new Cells(after)
  for (const [old, now] of paired(before.services, after.services).both)
    groups.add(compareServices(old, now, world), cells.ofService(now.id))
  groups.add(compareExclusions(world))
  for (const one of compareProcesses(world)) groups.add([one], cells.ofProcess(one.subject.id))
  for (const one of compareOrganisation(world, matrix.comparedCalendars))
    groups.add([one], one.subject.kind === 'metric' ? cells.ofMetric(one.subject.id) : [])
  groups.add(compareCases(world))
  for (const [old, now] of paired(before.slas, after.slas).both) {
    groups.add(wordings('sla', old, now))
    const words = ['id', 'title', 'documentation', 'calendar']
    if (!matrix.changedLevels.has(`${old.id} ${now.id}`) && !isSame(without(old, words), without(now, words)))
      groups.add([sameInOtherWords(now)])
  }
  groups.add([
    ...compareClauses(world),
    ...compareReports(world),
    ...compareTerms(world),
    ...renamings(renaming, after),
    ...otherChanges('contract', before, after, sections),
  ])
  return groups.changes()
}

/** The parts of a contract that are compared, and those that say only where it comes from. */
const sections = [
  ...namedLists,
  'formatVersion',
  'contract',
  'segmentation',
  'assignments',
  'signatures',
  'sources',
]

function sameInOtherWords(sla: CompiledContract['slas'][number]): Draft {
  return draft({
    kind: 'wording',
    subject: subjectOf('sla', sla),
    what: about('sla', sla, {
      en: 'written differently, the same is promised',
      de: 'anders geschrieben, zugesagt ist dasselbe',
    }),
    verdict: 'neutral',
  })
}

const kindsOfSpaces: Readonly<Partial<Record<Space, Kind>>> = {
  parties: 'party',
  roles: 'role',
  skills: 'skill',
  seasons: 'season',
  calendars: 'calendar',
  sites: 'site',
  teams: 'team',
  pools: 'pool',
  profiles: 'profile',
  events: 'event',
  metrics: 'metric',
  processes: 'process',
  services: 'service',
  exclusions: 'exclusion',
  slas: 'sla',
  reports: 'report',
  segments: 'segment',
  attributes: 'attribute',
  'case-attributes': 'attribute',
  cases: 'case',
  reasons: 'reason',
}

function renamings(renaming: Renaming, after: CompiledContract): Draft[] {
  return [...renaming].flatMap(([space, names]) =>
    [...names].map(([old, now]) => {
      const clause = after.clauses.find(({ id }) => space === 'clauses' && id === now)
      const kind = clause?.kind ?? kindsOfSpaces[space]
      return draft({
        kind: 'renamed',
        subject: { kind: kind ?? 'catalogue', id: now },
        what: both((locale) => {
          const thing =
            kind === undefined ? { en: 'Catalogue', de: 'Katalog' }[locale] : kindNames[kind][locale]
          return {
            en: `${thing} ${quoted(old, locale)} is now called ${quoted(now, locale)}`,
            de: `${thing} ${quoted(old, locale)} heißt jetzt ${quoted(now, locale)}`,
          }[locale]
        }),
        before: quotedBoth(old),
        after: quotedBoth(now),
        verdict: 'neutral',
        step: 'none',
      })
    }),
  )
}

/** For which segments and services something of the new contract counts. */
class Cells {
  private readonly byService = new Map<string, Cell[]>()
  private readonly bySla = new Map<string, Cell[]>()
  private readonly contract: CompiledContract

  constructor(contract: CompiledContract) {
    this.contract = contract
    for (const row of contract.assignments) {
      if (!row.offered) continue
      const cell = { segment: row.segment, service: row.service }
      for (const [cells, key] of [
        [this.byService, row.service],
        [this.bySla, row.sla],
      ] as const)
        append(cells, key, cell)
    }
  }

  ofService(id: string): readonly Cell[] {
    return this.byService.get(id) ?? []
  }

  ofProcess(id: string | undefined): readonly Cell[] {
    return this.contract.services
      .filter(({ process }) => process === id)
      .flatMap((one) => this.ofService(one.id))
  }

  ofMetric(id: string | undefined): readonly Cell[] {
    return this.contract.slas
      .filter(({ goals }) => goals.some(({ metric }) => metric === id))
      .flatMap((sla) => this.bySla.get(sla.id) ?? [])
  }
}

const worst: readonly Verdict[] = ['weaker', 'unclear', 'stricter', 'neutral']

/** What is worst for the client comes first, of that what is worst for the provider, then by kind and name. */
function inOrder(changes: readonly Change[]): Change[] {
  const rank = ({ verdict, kind }: Change): number =>
    (worst.indexOf(verdict.client) * 4 + worst.indexOf(verdict.provider)) * 100 + changeKinds.indexOf(kind)
  const text = ({ what, before, after }: Change): string => `${what.en} ${before?.en} ${after?.en}`
  return changes.toSorted((a, b) => rank(a) - rank(b) || (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0))
}

function versionOf({ contract, signatures }: CompiledContract): Version {
  const { id, title, version, inForce } = contract
  return { id, ...(title === undefined ? {} : { title }), version, inForce, signed: signatures.length > 0 }
}

/** What it means that a contract is there at all, or no more. */
export function contractAppears(
  contract: CompiledContract,
  isNew: boolean,
): { readonly version: Version; readonly change: Change } {
  const change = draft({
    kind: 'contract',
    subject: { kind: 'contract', id: contract.contract.id },
    what: about(
      'contract',
      contract.contract,
      isNew ? { en: 'new', de: 'neu' } : { en: 'dropped', de: 'entfallen' },
    ),
    verdict: isNew ? 'stricter' : 'weaker',
  })
  return { version: versionOf(contract), change: { ...change, cells: [] } }
}

function namesIn({ before, after }: World): Names {
  const all = [before, after]
  const names = (things: readonly { readonly id: string; readonly title?: string | undefined }[]) =>
    Object.fromEntries(things.map((one) => [one.id, nameOf(one)]))
  return {
    segments: names(all.flatMap(({ segmentation }) => segmentation.segments)),
    services: names(all.flatMap(({ services }) => services)),
  }
}
