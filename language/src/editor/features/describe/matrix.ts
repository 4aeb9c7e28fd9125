// Who gets what, by whom, under which SLA.

import type { AssignmentRow, Contract, Segment, Service } from '../../../model/declarations.ts'
import type { FileModel } from '../../../model/file.ts'
import type { Locale } from '../../../speech/index.ts'
import { addAll } from '../../../text/lists.ts'
import type { EditorProject } from '../../project.ts'
import { escapeMarkdown } from '../markdown.ts'
import { fact, list, named, titled } from './fact.ts'
import { effectiveSla } from './levels.ts'

/** What a segment gets in a contract: by SLA. */
export function servicesFor(
  segment: Segment,
  contract: Contract,
  project: EditorProject,
  locale: Locale,
): string[] {
  if (contract.serves?.target !== segment.segmentation) return []
  const matrix = project.facts.matrix(contract)
  const bySla = new Map<string, string[]>()
  for (const service of matrix.services) {
    for (const { row } of matrix.cells(segment, service)) {
      const answer = answerOf(row, locale)
      const names = bySla.get(answer)
      if (names === undefined) bySla.set(answer, [titled(service)])
      else names.push(titled(service))
    }
  }
  return [...bySla].map(([answer, names]) => `- ${list(names, locale)}: ${answer}`)
}

/** `under Gold by Desk`, or that it is not offered, and why. */
function answerOf({ notOffered, sla, by }: AssignmentRow, locale: Locale): string {
  if (notOffered !== undefined) {
    const because = escapeMarkdown(notOffered.because)
    return { en: `not offered: ${because}`, de: `nicht angeboten: ${because}` }[locale]
  }
  const under = named(sla) ?? '?'
  const team = named(by)
  return {
    en: `under ${under}${team === undefined ? '' : ` by ${team}`}`,
    de: `SLA ${under}${team === undefined ? '' : `, ${team}`}`,
  }[locale]
}

/** Which segments get a service in a contract, and how. */
export function segmentsWith(
  service: Service,
  contract: Contract,
  project: EditorProject,
  locale: Locale,
): string[] {
  if (!contract.offers.some(({ target }) => target === service.catalogue)) return []
  const matrix = project.facts.matrix(contract)
  const byAnswer = new Map<string, string[]>()
  for (const segment of matrix.segments) {
    for (const { row } of matrix.cells(segment, service)) {
      const answer = answerOf(row, locale)
      const names = byAnswer.get(answer)
      if (names === undefined) byAnswer.set(answer, [titled(segment)])
      else names.push(titled(segment))
    }
  }
  return [...byAnswer].map(([answer, names]) => `- ${list(names, locale)}: ${answer}`)
}

/** A row of a contract that stands at an offset. */
export interface RowAt {
  readonly contract: Contract
  readonly segments: readonly Segment[]
  readonly services: readonly Service[]
  readonly row: AssignmentRow
}

/** The row in which an offset is, with all that it answers for. */
export function rowAt(file: FileModel, offset: number, project: EditorProject): RowAt | undefined {
  for (const contract of file.declarations) {
    if (contract.kind !== 'contract' || offset < contract.origin.start || offset > contract.origin.end)
      continue
    for (const assignment of contract.assignments) {
      for (const row of assignment.rows) {
        if (offset < row.origin.start || offset > row.origin.end) continue
        const segments = assignment.segments.flatMap(({ target }) => target ?? [])
        return { contract, row, segments, services: servicesOf(contract, row, segments, project) }
      }
    }
  }
  return undefined
}

/** What a row answers for: what it names, or what `others` stands for. */
export function servicesOf(
  contract: Contract,
  row: AssignmentRow,
  segments: readonly Segment[],
  project: EditorProject,
): readonly Service[] {
  if (!row.others) return row.services.flatMap(({ target }) => (target?.kind === 'service' ? target : []))
  const matrix = project.facts.matrix(contract)
  return matrix.services.filter((service) =>
    segments.some((segment) => matrix.cells(segment, service).some((cell) => cell.row === row)),
  )
}

/** What a row says, in full: who gets what, by whom, and what that promises. */
export function describeRow(
  { row, segments, services }: RowAt,
  project: EditorProject,
  locale: Locale,
  only?: Service,
): string {
  const sla = row.sla?.target
  const lines = [
    ...fact(locale, { en: 'Segments', de: 'Segmente' }, list(segments.map(titled), locale)),
    ...fact(
      locale,
      { en: 'Services', de: 'Leistungen' },
      list((only === undefined ? services : [only]).map(titled), locale),
    ),
  ]
  const intro = `**${{ en: 'For these segments', de: 'Für diese Segmente' }[locale]}**`
  if (row.notOffered !== undefined) {
    addAll(
      lines,
      fact(locale, { en: 'Not offered', de: 'Nicht angeboten' }, escapeMarkdown(row.notOffered.because)),
    )
    return `${intro}\n\n${lines.join('\n')}`
  }
  addAll(lines, fact(locale, { en: 'Team', de: 'Team' }, named(row.by)))
  addAll(lines, fact(locale, { en: 'SLA', de: 'SLA' }, named(row.sla)))
  if (sla === undefined) return `${intro}\n\n${lines.join('\n')}`
  const single = only ?? (services.length === 1 ? services[0] : undefined)
  return [`${intro}\n\n${lines.join('\n')}`, ...effectiveSla(sla, project, locale, single)].join('\n\n')
}
