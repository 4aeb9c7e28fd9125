import type { Index, WorkItem } from './demand.ts'
import type { NotReckoned } from './figures.ts'
import { goalsOf, unreckoned } from './goals.ts'

/**
 * What is promised for some work and not reckoned, each promise once. A promise to those who wait says nothing of work
 * for which nobody does; it is only listed where nobody waits for any work under its SLA.
 */
export function notReckonedOf(items: readonly WorkItem[], index: Index): NotReckoned[] {
  const found = new Map<string, NotReckoned>()
  const reckoned = new Set<string>()
  for (const item of items) {
    const { sla, by, segments, service } = item
    for (const { metric, targets } of goalsOf(item)) {
      for (const target of targets) {
        const why = unreckoned(index.metrics.get(metric), target, item)
        const promise = JSON.stringify([sla.id, metric, target])
        if (why === undefined) {
          reckoned.add(promise)
          continue
        }
        const key = `${why} ${by} ${promise}`
        const before = found.get(key)
        found.set(key, {
          sla: sla.id,
          metric,
          target,
          by,
          why,
          segments: [...new Set([...(before?.segments ?? []), ...segments])],
          services: [...new Set([...(before?.services ?? []), service.id])],
        })
      }
    }
  }
  return [...found.values()].filter(
    ({ why, sla, metric, target }) =>
      why !== 'waiting' || !reckoned.has(JSON.stringify([sla, metric, target])),
  )
}
