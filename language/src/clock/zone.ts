import { Temporal } from 'temporal-polyfill'

/** Stretches of time with one offset each. */
export interface Offsets {
  /** When each begins, ascending; the first at the beginning of what was asked for. */
  readonly starts: readonly number[]
  /** Seconds to add to an instant for the local reading. */
  readonly offsets: readonly number[]
}

/** What the clock needs to know of a time zone; everything else is arithmetic. */
export interface Zone {
  /** The first instant of January 1st. */
  yearStart(year: number): number
  /** The offsets between two instants. */
  offsets(from: number, to: number): Offsets
}

/** The rules of an IANA zone; undefined if there is none of that name. */
export function zoneOf(timeZone: string): Zone | undefined {
  // Temporal would also take an offset or a whole timestamp with a zone in it.
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(timeZone)) return undefined
  const at = (seconds: number): Temporal.ZonedDateTime =>
    Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(timeZone)
  const offsetOf = (time: Temporal.ZonedDateTime): number => Math.round(time.offsetNanoseconds / 1e9)
  const secondOf = (time: Temporal.ZonedDateTime): number => Math.floor(time.epochMilliseconds / 1000)
  try {
    at(0)
  } catch {
    return undefined
  }
  return {
    yearStart: (year) => secondOf(new Temporal.PlainDate(year, 1, 1).toZonedDateTime(timeZone)),
    offsets(from, to) {
      const first = at(from)
      const starts = [from]
      const offsets = [offsetOf(first)]
      let next = first.getTimeZoneTransition('next')
      while (next && secondOf(next) < to) {
        starts.push(secondOf(next))
        offsets.push(offsetOf(next))
        next = next.getTimeZoneTransition('next')
      }
      return { starts, offsets }
    },
  }
}

/**
 * The offset of a moment as its RFC 3339 text gives it (`+02:00`), where the zone's clock reads that time of that day
 * twice; undefined where the reading alone says which moment is meant.
 */
export function offsetOfRepeated(at: string, timeZone: string): string | undefined {
  const [, reading, offset] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)([+-]\d\d:\d\d)$/.exec(at) ?? []
  if (reading === undefined || offset === undefined || !zoneOf(timeZone)) return undefined
  const local = Temporal.PlainDateTime.from(reading)
  const [first, last] = (['earlier', 'later'] as const).map((disambiguation) =>
    local.toZonedDateTime(timeZone, { disambiguation }),
  )
  // A reading that is skipped has two candidates, too, but neither reads like it.
  const isRepeated =
    first!.epochMilliseconds !== last!.epochMilliseconds && first!.toPlainDateTime().equals(local)
  return isRepeated ? offset : undefined
}

/** Whether there is an IANA time zone of that name on this machine. */
export function isKnownZone(timeZone: string): boolean {
  return zoneOf(timeZone) !== undefined
}
