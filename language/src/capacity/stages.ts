// Deferrable work by when it is due.

import type { Arrival } from './queue.ts'

export interface Stage {
  readonly kind: 'reply' | 'done'
  readonly metric: string
  readonly share: number
  readonly promise: number
  /** When it is due that comes in a slot, in its middle. */
  due(slot: number): number
  /** When it is due that comes at a minute of the week. */
  dueAt(minute: number): number
}

/**
 * Work of which different shares have different deadlines: the first so many of a hundred have to be done by the
 * strictest of what is promised to that many or more; what is promised to nobody has no deadline.
 */
export function partsOf(work: Float64Array, stages: readonly Stage[], replyShare: number): Arrival[] {
  const parts: Arrival[] = []
  const borders = [...new Set([...stages.map(({ share }) => share), 1])].sort((a, b) => a - b)
  for (let slot = 0; slot < work.length; slot++) {
    const hours = work[slot]!
    if (hours <= 0) continue
    let below = 0
    for (const border of borders) {
      const amount = hours * (border - below)
      below = border
      if (amount <= 0) continue
      const whole = earliest(stages, 'done', border, slot)
      const reply = earliest(stages, 'reply', border, slot)
      const sooner = reply.due < whole.due ? replyShare : 0
      if (sooner > 0) parts.push({ slot, work: amount * sooner, ...reply })
      if (sooner < 1) parts.push({ slot, work: amount * (1 - sooner), ...whole })
    }
  }
  return parts
}

function earliest(
  stages: readonly Stage[],
  kind: Stage['kind'],
  share: number,
  slot: number,
): { due: number; promise: number } {
  let found = { due: Number.POSITIVE_INFINITY, promise: -1 }
  for (const stage of stages) {
    if (stage.kind !== kind || stage.share < share) continue
    const due = stage.due(slot)
    if (due < found.due) found = { due, promise: stage.promise }
  }
  return found
}
