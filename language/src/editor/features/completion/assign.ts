import { CompletionItemKind } from 'vscode-languageserver-protocol'
import type { Contract, Segment, Service } from '../../../model/declarations.ts'
import { offeredBy } from '../../../model/matrix.ts'
import { codeBlock } from '../markdown.ts'
import type { Cursor } from './cursor.ts'
import { namesAt } from './names.ts'
import { type Proposal, rank } from './proposal.ts'
import { fill, type TemplateContext } from './template.ts'

/** The contract in which the cursor is, as far as it could be read. */
export function contractAt({ file, following }: Cursor): Contract | undefined {
  const head = following.tokens[0]
  if (head?.image !== 'contract') return undefined
  return file.model.declarations.find(
    (one): one is Contract => one.kind === 'contract' && one.origin.start === head.startOffset,
  )
}

/** The services that the contract around the cursor offers; undefined while that is not known. */
export function offeredAt(cursor: Cursor): ReadonlySet<Service> | undefined {
  const contract = contractAt(cursor)
  if (contract === undefined) return undefined
  const { services } = offeredBy(contract)
  return services.length === 0 ? undefined : new Set(services)
}

/** The segments of the `assign` block in which the cursor is. */
function segmentsAt(cursor: Cursor, contract: Contract): readonly Segment[] {
  const { tokens, blocks } = cursor.following
  const brace = blocks.at(-1)?.brace
  if (brace === undefined) return []
  const end = tokens.indexOf(brace)
  const start = tokens.findLastIndex(({ image }, index) => index < end && image === 'assign')
  const names = new Set(tokens.slice(start + 1, end).map(({ image }) => image))
  return (contract.serves?.target?.segments ?? []).filter(({ id }) => names.has(id))
}

/** How the contract gives most of what it gives, or what is known: `under Silver by OrderDesk`. */
function usualAnswer(contract: Contract): string {
  const uses = new Map<string, number>()
  for (const { rows } of contract.assignments) {
    for (const { sla, by, services, others } of rows) {
      if (sla?.target === undefined || by?.target === undefined) continue
      const answer = `under ${sla.text} by ${by.text}`
      uses.set(answer, (uses.get(answer) ?? 0) + (others ? 1 : services.length))
    }
  }
  const [most] = [...uses].sort((a, b) => b[1] - a[1])
  return most?.[0] ?? 'under <Sla> by <TeamOrPool>'
}

/** One proposal that answers for every service that these segments have no answer for. */
export function missingRows(cursor: Cursor, context: TemplateContext): readonly Proposal[] {
  const contract = contractAt(cursor)
  if (contract === undefined) return []
  const { project } = cursor.file
  const matrix = project.facts.matrix(contract)
  const segments = segmentsAt(cursor, contract)
  const missing = matrix.services.filter((service) =>
    segments.some((segment) => matrix.cells(segment, service).length === 0),
  )
  if (missing.length === 0) return []
  const known = new Map(
    namesAt(cursor, { rule: 'ServiceReference', feature: 'service' }).map(({ name, declared }) => [
      declared,
      name,
    ]),
  )
  const names = missing.map((service) => known.get(service) ?? `${service.catalogue.id}.${service.id}`)
  const insert = fill(`${rowsOf(names).join(',\n  ')} ${usualAnswer(contract)}`, context)
  const { locale } = context
  const detail = {
    en: `All services that are missing here (${missing.length})`,
    de: `Alle Leistungen, die hier noch fehlen (${missing.length})`,
  }[locale]
  return [
    {
      label: names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : names.join(', '),
      kind: CompletionItemKind.Snippet,
      rank: rank.missing,
      detail,
      documentation: codeBlock(insert.plain),
      insert,
    },
  ]
}

const namesOnLine = 5

/** A list of names in lines that are not too long. */
function rowsOf(names: readonly string[]): readonly string[] {
  const rows: string[] = []
  for (let at = 0; at < names.length; at += namesOnLine)
    rows.push(names.slice(at, at + namesOnLine).join(', '))
  return rows
}

/** One proposal that adds a block for every segment that has none yet. */
export function missingSegments(cursor: Cursor, context: TemplateContext): readonly Proposal[] {
  const contract = contractAt(cursor)
  const segments = contract?.serves?.target?.segments ?? []
  if (contract === undefined) return []
  const assigned = new Set(contract.assignments.flatMap((one) => one.segments.map(({ target }) => target)))
  const missing = segments.filter((segment) => segment.id !== '' && !assigned.has(segment))
  if (missing.length === 0) return []
  const known = new Map(
    namesAt(cursor, { rule: 'SegmentReference', feature: 'segment' }).map(({ name, declared }) => [
      declared,
      name,
    ]),
  )
  const names = missing.map((segment) => known.get(segment) ?? `${segment.segmentation.id}.${segment.id}`)
  const insert = fill(`assign ${names.join(', ')} {\n  others ${usualAnswer(contract)}\n}`, context)
  const detail = { en: 'The segments that are still missing', de: 'Die Segmente, die noch fehlen' }[
    context.locale
  ]
  return [
    {
      label: `assign ${names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : names.join(', ')}`,
      kind: CompletionItemKind.Snippet,
      rank: rank.missing,
      detail,
      documentation: codeBlock(insert.plain),
      insert,
    },
  ]
}
