import { formatDate, parseDate } from '../clock/civil.ts'

/** Dates, `YYYY-MM-DD`; both belong to it. */
export interface Span {
  readonly from: string
  readonly to: string
}

/** Days of a contract on which the same seasons hold, each of which has a typical week of its own. */
export interface TimeOfYear {
  /** The seasons that hold, by id; at least one. */
  readonly seasons: readonly string[]
  /** The first of these days. */
  readonly day: string
}

/**
 * The times of a contract's period in which seasons hold, by their first days. Where seasons overlap, the days that they
 * have in common are a time of their own.
 */
export function timesOfYear(
  seasons: readonly { readonly id: string; readonly spans: readonly Span[] }[],
  period: Span,
): TimeOfYear[] {
  const sound = ({ from, to }: Span): { from: number; to: number }[] => {
    const [first, last] = [parseDate(from), parseDate(to)]
    return first === undefined || last === undefined || last < first ? [] : [{ from: first, to: last }]
  }
  const [inForce] = sound(period)
  if (inForce === undefined) return []
  const known = seasons.map(({ id, spans }) => ({ id, spans: spans.flatMap(sound) }))
  // Only on these days a season begins, or is over.
  const changes = known.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to + 1]))
  const days = [inForce.from, ...changes].filter((day) => inForce.from <= day && day <= inForce.to)
  const times = new Map<string, TimeOfYear>()
  for (const day of [...new Set(days)].sort((a, b) => a - b)) {
    const holding = known
      .filter(({ spans }) => spans.some(({ from, to }) => from <= day && day <= to))
      .map(({ id }) => id)
      .sort()
    const key = holding.join(' ')
    if (holding.length > 0 && !times.has(key)) times.set(key, { seasons: holding, day: formatDate(day) })
  }
  return [...times.values()]
}
