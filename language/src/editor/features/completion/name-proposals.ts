// Names that can stand at the cursor.
import { CompletionItemKind } from 'vscode-languageserver-protocol'
import type { Reference } from '../../../model/declarations.ts'
import { importPath } from '../../../rules/support/paths.ts'
import { addAll } from '../../../text/lists.ts'
import { contractAt, offeredAt } from './assign.ts'
import type { Cursor } from './cursor.ts'
import type { Next } from './follow.ts'
import { importEdit } from './imports.ts'
import { attributeAt, importable, itemKinds, type KnownName, namesAt, pathBehind } from './names.ts'
import { type Proposal, rank } from './proposal.ts'
import type { NameData } from './resolve.ts'
import { isRestOfLineEmpty, templateContext } from './statements.ts'
import { fill } from './template.ts'
import { listedBefore, usualTarget } from './values.ts'

/** More names of files that are not imported are not shown at once; typing a letter asks again. */
const mostElsewhere = 200

/** Names that can stand at the cursor: those that are known here, and those that an import would make known. */
export function nameProposals(
  next: Next,
  cursor: Cursor,
): { proposals: readonly Proposal[]; isIncomplete: boolean } {
  const type = next.reference!
  if (next.rule === 'ImportedName' && pathBehind(cursor) === undefined) return importedNames(cursor)
  const known = namesAt(cursor, next)
  const isFitting = fits(next, cursor)
  const proposals = known.filter((one) => isFitting(one)).map((one) => nameProposal(one, next, cursor))
  if (next.rule === 'NamedValue') {
    const isYesNo = attributeAt(cursor)?.type?.$type === 'BooleanType'
    const words = isYesNo ? ['yes', 'no'] : []
    addAll(
      proposals,
      words.map((label) => ({ label, kind: CompletionItemKind.Constant, rank: rank.value })),
    )
  }
  const isQualified = cursor.before?.image === '.'
  if (next.rule === 'ImportedName' || isQualified) return { proposals, isIncomplete: false }
  const names = new Set(known.map(({ name }) => name))
  const { names: others, isCutOff } = importable(cursor, type, names, mostElsewhere)
  addAll(
    proposals,
    others.filter(isFitting).map((one) => nameProposal(one, next, cursor)),
  )
  return { proposals, isIncomplete: isCutOff }
}

/** Leaves out what makes no sense once more, or here at all. */
function fits(next: Next, cursor: Cursor): (one: KnownName) => boolean {
  const used = listedBefore(cursor)
  switch (`${next.rule}.${next.feature}`) {
    case 'ServiceReference.catalogue':
    case 'SegmentReference.segmentation':
      // Only names that are not clear need what stands before the point.
      return () => false
    case 'ServiceReference.service': {
      const offered = offeredAt(cursor)
      const inBlock = namedInBlock(cursor)
      return ({ name, declared }) =>
        declared.kind === 'service' && !inBlock.has(name) && (offered === undefined || offered.has(declared))
    }
    case 'SegmentReference.segment': {
      const served = contractAt(cursor)?.serves?.target
      return ({ name, declared }) =>
        !used.has(name) &&
        (served === undefined || (declared.kind === 'segment' && declared.segmentation === served))
    }
    case 'Goal.metrics': {
      // What is combined has deadlines, and each metric once.
      if (cursor.before?.image !== 'and') return () => true
      const { tokens } = cursor.following
      const inGoal = tokens.slice(tokens.findLastIndex(({ image }) => image === 'goal'))
      return ({ name, declared }) =>
        declared.kind === 'metric' &&
        declared.definition?.kind === 'time' &&
        !inGoal.some(({ image }) => image === name)
    }
    case 'Client.party':
      return isNot(contractAt(cursor)?.provider)
    case 'Provider.party':
      return isNot(contractAt(cursor)?.client)
    case 'Sla.parent':
    case 'Calendar.parent': {
      const own = cursor.following.tokens[1]?.image
      return ({ name, distance }) => name !== own || distance !== 0
    }
    default:
      return ({ name }) => !used.has(name)
  }
}

function isNot(reference: Reference | undefined): (one: KnownName) => boolean {
  return ({ declared }) => declared !== reference?.target
}

/** The words in the block of the cursor; in an `assign` block a service is named once. */
function namedInBlock({ following: { tokens, blocks }, behind }: Cursor): ReadonlySet<string> {
  const brace = blocks.at(-1)?.brace
  const start = brace === undefined ? 0 : tokens.indexOf(brace)
  const end = behind.findIndex(({ image }) => image === '}')
  return new Set([...tokens.slice(start), ...behind.slice(0, Math.max(0, end))].map(({ image }) => image))
}

function nameProposal(one: KnownName, next: Next, cursor: Cursor): Proposal {
  const { name, declared, distance } = one
  const { file } = cursor
  const target =
    next.rule === 'Goal' && declared.kind === 'metric' && isRestOfLineEmpty(cursor)
      ? cursor.before?.image === 'and'
        ? '<90> %'
        : usualTarget(declared)
      : undefined
  return {
    label: name,
    kind: itemKinds[declared.kind],
    rank: distance === 3 ? rank.elsewhere : distance === 2 ? rank.library : rank.name,
    detail: declared.title,
    description: distance === 0 ? undefined : distance === 2 ? undefined : declared.origin.file,
    ...(target === undefined
      ? {}
      : {
          insert: fill(
            `${name} ${target}`,
            templateContext(cursor, 0, () => []),
          ),
          filter: name,
        }),
    ...(distance === 3 ? { edits: [importEdit(file, declared)] } : {}),
    data: {
      path: declared.origin.file,
      start: declared.origin.start,
      id: declared.id,
    } satisfies Omit<NameData, 'uri'>,
  }
}

/** Names in `import |`: what any file declares at its top, with the path. */
function importedNames(cursor: Cursor): { proposals: readonly Proposal[]; isIncomplete: boolean } {
  const { names, isCutOff } = importable(cursor, 'Declaration', new Set(), mostElsewhere)
  const from = (one: KnownName): string => importPath(cursor.file.path, one.declared.origin.file)
  return {
    proposals: names.map((one) => ({
      label: one.name,
      kind: itemKinds[one.declared.kind],
      rank: rank.name,
      detail: one.declared.title,
      description: one.declared.origin.file,
      insert: isRestOfLineEmpty(cursor) ? `${one.name} from "${from(one)}"` : one.name,
      filter: one.name,
    })),
    isIncomplete: isCutOff,
  }
}

export function contractAtOrAny(declarations: Cursor['file']['model']['declarations']): string | undefined {
  for (const one of declarations) {
    if (one.kind === 'contract' && one.inForce?.from.value !== undefined) return one.inForce.from.value
  }
  return undefined
}
