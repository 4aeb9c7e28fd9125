import type {
  Assignment,
  AssignmentRow,
  Contract,
  Declared,
  Reference,
  Segment,
  Service,
} from '../../model/declarations.ts'
import type { FileModel } from '../../model/file.ts'
import type { Matrix } from '../../model/matrix.ts'
import type { ProjectModel } from '../../model/project.ts'
import { code, message, someCodes } from '../../speech/index.ts'
import { KnownWords } from '../../syntax/nearest.ts'
import { addAll, append } from '../../text/lists.ts'
import { defineRule, type Fix, type TextEdit } from '../define-rule.ts'
import { contractsIn } from '../support/answers.ts'
import { addBelow, addToBlock, isBroken } from '../support/edits.ts'
import { groupsOf } from '../support/promise-texts.ts'

interface Missing {
  readonly segment: Segment
  readonly services: readonly Service[]
  /** Whether nothing at all is said about the segment. */
  readonly isAll: boolean
}

const ids = (services: readonly Service[]): string[] => services.map((service) => service.id)

export const assignmentMissing = defineRule({
  name: 'assignment-missing',
  severity: 'error',
  purpose: {
    en: 'For some segment it is left open whether it gets an offered service, and how.',
    de: 'Für ein Segment bleibt offen, ob und wie es eine angebotene Leistung bekommt.',
  },
  messages: {
    missing: message<Missing>({
      en: ({ segment, services, isAll }) =>
        isAll
          ? `Nothing says what segment ${code(segment.id)} gets: there is no answer for any offered service.`
          : `Nothing says whether segment ${code(segment.id)} gets ${someCodes(ids(services), 'en')}.`,
      de: ({ segment, services, isAll }) =>
        isAll
          ? `Nirgends steht, was das Segment ${code(segment.id)} bekommt: Zu keiner angebotenen Leistung gibt es eine Antwort.`
          : `Nirgends steht, ob das Segment ${code(segment.id)} die ${services.length > 1 ? 'Leistungen' : 'Leistung'} ${someCodes(ids(services), 'de')} bekommt.`,
      help: {
        en: ({ segment }) =>
          `In an assign block of ${segment.id}, say under which SLA and by whom, or write: not offered because "…"`,
        de: ({ segment }) =>
          `In einem assign-Block von ${segment.id} sagen, unter welchem SLA und von wem, oder schreiben: not offered because "…"`,
      },
    }),
  },
  file(file, report, { facts, project }) {
    for (const contract of contractsIn(file)) {
      const matrix = facts.matrix(contract)
      const { serves } = contract
      if (serves === undefined || matrix.services.length === 0) continue
      const explained = explainedIn(contract, matrix, file)
      for (const segment of matrix.segments) {
        const services = matrix.services.filter(
          (service) => matrix.cells(segment, service).length === 0 && !explained(segment, service),
        )
        if (services.length === 0) continue
        const isAll = services.length === matrix.services.length && services.length > 1
        const own = contract.assignments.flatMap(({ segments }) =>
          segments.filter((reference) => reference.target === segment),
        )
        report(
          'missing',
          { segment, services, isAll },
          {
            at: own[0]?.origin ?? serves.origin,
            related: [
              {
                at: segment.nameOrigin,
                message: {
                  en: `the segment ${code(segment.id)}`,
                  de: `das Segment ${code(segment.id)}`,
                },
              },
            ],
            data: { contract: contract.id, segment: segment.id, services: ids(services) },
            fixes: fixesFor({ segment, services, isAll }, contract, file, project),
          },
        )
      }
    }
  },
})

/**
 * Whether a misspelt or lost name may be the answer that seems to be missing; the finding about that name is enough.
 */
function explainedIn(
  contract: Contract,
  matrix: Matrix,
  file: FileModel,
): (segment: Segment, service: Service) => boolean {
  const isLost =
    file.words !== undefined && isBroken(file, contract.origin)
      ? (service: Service) => file.words!.has('others') || file.words!.has(service.id)
      : () => false
  /** By segment the services of each block whose names may mean both. */
  const bySegment = new Map<Segment, ReadonlySet<Service>[]>()
  const explain = (segments: Iterable<Segment>, services: Iterable<Service>): void => {
    const together = new Set(services)
    if (together.size > 0) for (const segment of segments) append(bySegment, segment, together)
  }
  const [segmentsMeant, servicesMeant] = [meantAmong(matrix.segments), meantAmong(matrix.services)]
  for (const { segments, rows } of contract.assignments) {
    const unknownSegments = segments.filter((reference) => reference.target === undefined)
    const unknownServices = rows.flatMap(({ services }) =>
      services.filter((reference) => reference.target === undefined),
    )
    if (unknownSegments.length === 0 && unknownServices.length === 0) continue
    const perhapsServices = unknownServices.flatMap(servicesMeant)
    explain(
      segments.flatMap(({ target }) => target ?? []),
      perhapsServices,
    )
    explain(
      unknownSegments.flatMap(segmentsMeant),
      rows.some((row) => row.others)
        ? matrix.services
        : [
            ...perhapsServices,
            ...rows.flatMap(({ services }) =>
              services.flatMap(({ target }) => (target?.kind === 'service' ? target : [])),
            ),
          ],
    )
  }
  return (segment, service) =>
    isLost(service) || bySegment.get(segment)?.some((services) => services.has(service)) === true
}

/** Tells what a name that is not known, or not clear, may stand for among some. */
function meantAmong<T extends Segment | Service>(all: readonly T[]): (reference: Reference) => readonly T[] {
  let byName: ReadonlyMap<string, readonly T[]> | undefined
  let names: KnownWords | undefined
  return ({ text, resolution }) => {
    byName ??= groupsOf(all, ({ id }) => id)
    names ??= new KnownWords(byName.keys())
    const candidates =
      resolution.outcome === 'ambiguous' ? new Set<Declared>(resolution.candidates) : undefined
    const meant =
      candidates === undefined ? [text, ...names.nearest(text)] : [...candidates].map(({ id }) => id)
    const found = [...new Set(meant)].flatMap((name) => byName!.get(name) ?? [])
    return candidates === undefined ? found : found.filter((one) => candidates.has(one))
  }
}

const longestRow = 100

function fixesFor(missing: Missing, contract: Contract, file: FileModel, project: ProjectModel): Fix[] {
  const names = missing.isAll
    ? ['others']
    : missing.services.map((service) => nameOf(service, service.catalogue, contract.offers, project))
  const fixes: Fix[] = []
  const offer = offerAs(missing.segment, contract, file, project)
  if (offer !== undefined) {
    const edits = editsFor(rowsOf(names, offer), missing, contract, file, project)
    addAll(
      fixes,
      edits.map(
        (edit): Fix => ({ title: { en: `Offer ${offer}`, de: `Anbieten: ${offer}` }, edits: [edit] }),
      ),
    )
  }
  const edits = editsFor(rowsOf(names, 'not offered because "…"'), missing, contract, file, project)
  return [
    ...fixes,
    ...edits.map((edit): Fix => ({ title: { en: 'Do not offer', de: 'Nicht anbieten' }, edits: [edit] })),
  ]
}

/** The name of a service or segment as it is understood in the contract. */
function nameOf(
  one: Service | Segment,
  parent: Service['catalogue'] | Segment['segmentation'],
  references: readonly Reference[],
  project: ProjectModel,
): string {
  const namesakes = project.declared(one.id).filter(({ kind }) => kind === one.kind || kind === 'exclusion')
  if (namesakes.length < 2) return one.id
  const reference = references.find((candidate) => candidate.target === parent)
  return `${reference?.text ?? parent.id}.${one.id}`
}

/** Rows of all names, none too long to read. */
function rowsOf(names: readonly string[], answer: string): string[] {
  const rows: string[] = []
  let list = ''
  for (const name of names) {
    const longer = list === '' ? name : `${list}, ${name}`
    if (list !== '' && `${longer} ${answer}`.length > longestRow) {
      rows.push(`${list} ${answer}`)
      list = name
    } else list = longer
  }
  return list === '' ? rows : [...rows, `${list} ${answer}`]
}

/** How the segment gets most of what it gets, or how others do: `under Silver by OrderDesk`. */
function offerAs(
  segment: Segment,
  contract: Contract,
  file: FileModel,
  project: ProjectModel,
): string | undefined {
  const own = contract.assignments.filter(({ segments }) => segments.some(({ target }) => target === segment))
  return (
    mostUsed(own.flatMap(({ rows }) => rows)) ??
    mostUsed(contract.assignments.flatMap(({ rows }) => rows)) ??
    firstVisible(file, project)
  )
}

function mostUsed(rows: readonly AssignmentRow[]): string | undefined {
  const uses = new Map<string, number>()
  let most: string | undefined
  for (const { sla, by, others, services } of rows) {
    if (sla?.target === undefined || (by !== undefined && by.target === undefined)) continue
    const answer = `under ${sla.text}${by === undefined ? '' : ` by ${by.text}`}`
    const count = (uses.get(answer) ?? 0) + (others ? 1 : services.length)
    uses.set(answer, count)
    if (most === undefined || count > uses.get(most)!) most = answer
  }
  return most
}

/** Where nothing is assigned yet: an SLA that can be named here, and who could do it if there is no choice. */
function firstVisible(file: FileModel, project: ProjectModel): string | undefined {
  const declarations = [
    ...file.declarations,
    ...file.imports.flatMap(({ target, names }) =>
      names === undefined && target.kind === 'file' ? (project.file(target.path)?.declarations ?? []) : [],
    ),
  ]
  const sla = declarations.find((declaration) => declaration.kind === 'sla')
  if (sla === undefined || sla.id === '') return undefined
  const pools = declarations.filter((declaration) => declaration.kind === 'pool')
  const pooled = new Set(pools.flatMap(({ members }) => members.map(({ target }) => target)))
  const doers = [
    ...pools,
    ...declarations.filter((declaration) => declaration.kind === 'team' && !pooled.has(declaration)),
  ]
  return `under ${sla.id}${doers.length === 1 ? ` by ${doers[0]!.id}` : ''}`
}

/** Puts rows into the block of just that segment, or else into a new one behind the others. */
function editsFor(
  rows: readonly string[],
  { segment }: Missing,
  contract: Contract,
  file: FileModel,
  project: ProjectModel,
): TextEdit[] {
  const isOwn = ({ segments }: Assignment): boolean =>
    segments.length === 1 && segments[0]!.target === segment
  const own = contract.assignments.find(isOwn)
  if (own !== undefined) return [addToBlock(file, own.origin, rows) ?? []].flat()
  const name = nameOf(segment, segment.segmentation, [contract.serves!], project)
  const block = [`assign ${name} {`, ...rows.map((row) => `  ${row}`), '}']
  const last = contract.assignments.at(-1)
  if (last !== undefined) {
    if (file.text[last.origin.end - 1] !== '}') return []
    const before = file.text.slice(
      contract.assignments.at(-2)?.origin.end ?? last.origin.start,
      last.origin.start,
    )
    const isSpaced = /\n\s*\n/.test(before)
    return [addBelow(file, last.origin, isSpaced ? ['', ...block] : block)]
  }
  return [addToBlock(file, contract.origin, ['', ...block]) ?? []].flat()
}
