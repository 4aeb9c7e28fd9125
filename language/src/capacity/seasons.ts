import { formatDate, parseDate } from '../text/civil.ts'

/** Dates, `YYYY-MM-DD`; both belong to it. */
export interface Span {
  readonly from: string
  readonly to: string
}

/** Days of a contract on which the same seasons hold and clocks differ alike: they have a typical week of their own. */
export interface TimeOfYear {
  /** The seasons that hold, by id; none where only clocks differ from what is usual. */
  readonly seasons: readonly string[]
  /** The first of these days. */
  readonly day: string
  /** All of them; of what clocks make different those in the first years. */
  readonly spans: readonly Span[]
}

/** From a day on, as its number, clocks differ in such a way, until the next one. */
export interface ClockChange {
  readonly day: number
  readonly key: string
}

/**
 * The times of a contract's period that are none of the usual ones, by their first days: those in which seasons hold, or
 * clocks differ in another way. Where seasons overlap, the days that they have in common are a time of their own.
 * @param clocks in order, the first of them for the first day of the period; none where all clocks show the same
 * @param usual how clocks differ usually
 */
export function timesOfYear(
  seasons: readonly { readonly id: string; readonly spans: readonly Span[] }[],
  period: Span,
  clocks: readonly ClockChange[] = [],
  usual = clocks[0]?.key ?? '',
): TimeOfYear[] {
  const sound = ({ from, to }: Span): { from: number; to: number }[] => {
    const [first, last] = [parseDate(from), parseDate(to)]
    return first === undefined || last === undefined || last < first ? [] : [{ from: first, to: last }]
  }
  const [inForce] = sound(period)
  if (inForce === undefined) return []
  const known = seasons.map(({ id, spans }) => ({ id, spans: spans.flatMap(sound) }))
  // Only on these days a season begins, or is over, or clocks change.
  const changes = known.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to + 1]))
  const all = [inForce.from, ...changes, ...clocks.map(({ day }) => day)]
  const days = [...new Set(all)].filter((day) => inForce.from <= day && day <= inForce.to)
  days.sort((a, b) => a - b)
  const times = new Map<string, { seasons: string[]; day: string; spans: { from: string; to: string }[] }>()
  for (const [at, day] of days.entries()) {
    const holding = known
      .filter(({ spans }) => spans.some(({ from, to }) => from <= day && day <= to))
      .map(({ id }) => id)
      .sort()
    const clock = clocks.findLast((change) => change.day <= day)?.key ?? usual
    if (holding.length === 0 && clock === usual) continue
    const key = JSON.stringify([holding, clock])
    const span = { from: formatDate(day), to: formatDate((days[at + 1] ?? inForce.to + 1) - 1) }
    const time = times.get(key)
    if (time === undefined) times.set(key, { seasons: holding, day: span.from, spans: [span] })
    else time.spans.push(span)
  }
  return [...times.values()]
}
