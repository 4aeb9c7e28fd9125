import { nothingElse } from '../../../../language/src/compile/nothing-else.ts'
import type { CompiledAssignment } from '../../../../language/src/compile/schema.ts'
import { append } from '../../../../language/src/text/lists.ts'
import { tellShare } from '../../../../language/src/wording/index.ts'
import type { Block, Clause, Section, Table, Text } from '../tree.ts'
import { anchorOf, link, paragraph, strong, subsections, titleIn, titleOf, type View } from '../view.ts'

/** So many segments stand side by side; more come in a table of their own. */
const widest = 4

type Offered = Extract<CompiledAssignment, { readonly offered: true }>
type Volume = NonNullable<Offered['volume']>

/** Which segment gets which service, how and by whom; why it does not; and for which volumes that is planned. */
export function matrix(view: View): Section {
  const { contract, word } = view
  const number = view.sectionNumber('matrix')
  if (contract.assignments.length === 0) return view.section('matrix', [])
  const refusals = refusalsOf(view, `${number}.2`)
  return view.section(
    'matrix',
    [paragraph(word('matrixAre'))],
    subsections(number, [
      {
        anchor: 'assignments',
        title: word('assignments'),
        blocks: tables(view, 'assignments', (row) => assignmentCell(row, refusals, view)),
      },
      {
        anchor: 'refusals',
        title: word('refusals'),
        blocks:
          refusals.size === 0
            ? [paragraph(word('none'))]
            : [{ kind: 'clauses', clauses: [...refusals.values()] }],
      },
      { anchor: 'volumes', title: word('volumes'), blocks: volumeBlocks(view) },
    ]),
  )
}

/** What each segment does not get, a clause for each segment; services that have one reason are one line. */
function refusalsOf(view: View, number: string): ReadonlyMap<string, Clause> {
  const bySegment = new Map<string, Map<string, string[]>>()
  for (const row of view.contract.assignments) {
    if (row.offered) continue
    const { segment, service, offered, because, ...rest } = row
    nothingElse(rest)
    const reasons = bySegment.get(segment) ?? new Map<string, string[]>()
    bySegment.set(segment, reasons)
    append(reasons, because, view.service(service))
  }
  return new Map(
    [...bySegment].map(([segment, reasons], index): [string, Clause] => [
      segment,
      {
        number: `${number}.${index + 1}`,
        anchor: anchorOf('refusal', segment),
        lines: [
          [strong(view.segment(segment))],
          ...[...reasons].map(
            ([reason, services]): Text => [view.word('refusal', { services: services.join(', '), reason })],
          ),
        ],
      },
    ]),
  )
}

/** Services below each other, segments side by side, in as many tables as it takes to be readable. */
function tables(
  view: View,
  caption: 'assignments' | 'volumes',
  cell: (row: CompiledAssignment) => readonly Text[],
): Table[] {
  const { contract, word } = view
  const { segments } = contract.segmentation
  const rows = new Map(contract.assignments.map((row) => [JSON.stringify([row.segment, row.service]), row]))
  const parts = Math.ceil(segments.length / widest)
  // As even as can be: five are three and two, not four and one.
  const each = Math.ceil(segments.length / Math.max(parts, 1))
  return Array.from({ length: parts }, (_, part): Table => {
    const shown = segments.slice(part * each, (part + 1) * each)
    return {
      kind: 'table',
      caption: parts === 1 ? word(caption) : `${word(caption)} (${part + 1}/${parts})`,
      columns: [word('service'), ...shown.map(titleOf)],
      rows: contract.services.map((service) => ({
        head: [link('service', service.id, titleOf(service))],
        cells: shown.map((segment) => {
          const row = rows.get(JSON.stringify([segment.id, service.id]))
          return row === undefined ? [['–']] : cell(row)
        }),
      })),
    }
  })
}

function assignmentCell(row: CompiledAssignment, refusals: ReadonlyMap<string, Clause>, view: View): Text[] {
  const { contract, word } = view
  if (!row.offered) {
    const refusal = refusals.get(row.segment)
    const see: Text =
      refusal === undefined
        ? []
        : [{ kind: 'link', to: refusal.anchor, text: word('see', { number: refusal.number }) }]
    return [[word('notOffered')], see]
  }
  const { segment, service, offered, sla, by, volume, ...rest } = row
  nothingElse(rest)
  return [[link('level', sla, titleIn(contract.slas, sla))], ...(by === undefined ? [] : [[view.actor(by)]])]
}

function volumeBlocks(view: View): Block[] {
  const { contract, word } = view
  if (!contract.assignments.some((row) => row.offered && row.volume !== undefined))
    return [paragraph(word('noVolumes'))]
  return [
    paragraph(word('volumesAre')),
    ...tables(view, 'volumes', (row) =>
      row.offered && row.volume !== undefined ? [[volumeText(row.volume, row.segment, view)]] : [['–']],
    ),
  ]
}

function volumeText(volume: Volume, segment: string, view: View): string {
  const amount = volume.kind === 'share' ? tellShare(volume.share, view.locale) : view.rate(volume.rate)
  const others = volume.segments.filter((id) => id !== segment).map((id) => view.segment(id))
  return others.length === 0 ? amount : view.word('together', { amount, segments: others.join(', ') })
}
