import type { CompiledAssignment } from '../compile/schema.ts'
import type { MatrixCell } from '../model/matrix.ts'
import { type Context, placed } from './context.ts'
import { volumeOf } from './demand.ts'
import { given, whole } from './whole.ts'

/** What a segment gets of a service. */
export function assignmentOf(cell: MatrixCell, context: Context): CompiledAssignment | undefined {
  const { row, assignment } = cell
  const place = { segment: context.idOf(cell.segment), service: context.idOf(cell.service) }
  if (row.notOffered !== undefined) {
    return placed(row, whole({ ...place, offered: false as const, because: row.notOffered.because }), context)
  }
  const part = whole({
    ...place,
    offered: true as const,
    sla: context.idOf(row.sla),
    by: given(row.by, (one) => context.idOf(one)),
    volume: given(row.volume ?? assignment.volume, (volume) =>
      volumeOf(volume, assignment.segments, context),
    ),
  })
  return placed(row, part, context)
}
