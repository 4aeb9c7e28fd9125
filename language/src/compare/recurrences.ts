import type { Duration } from '../compile/schema.ts'
import type { Localized } from '../speech/index.ts'
import { tellDuration } from '../wording/durations.ts'
import { compareDurations } from './amounts.ts'
import { owed } from './changes.ts'
import type { Report } from './reports.ts'
import type { Verdict, Verdicts } from './types.ts'
import { both, dayOnly, none } from './words.ts'

export type Side = 'client' | 'provider'

type Recurrence = Pick<Report, 'due' | 'ahead'>

export function dueText({ due, ahead }: Recurrence): Localized {
  if (ahead !== undefined)
    return both(
      (locale) =>
        ({
          en: `due ${tellDuration(ahead, locale)} ahead`,
          de: `fällig ${tellDuration(ahead, locale)} im Voraus`,
        })[locale],
    )
  if (due === undefined) return none
  return both(
    (locale) =>
      ({
        en: `due after ${tellDuration(due, locale)}`,
        de: `fällig nach ${dative(tellDuration(due, locale))}`,
      })[locale],
  )
}

/** German declines days and months behind a preposition. */
function dative(text: string): string {
  return text.replace(/(tage|Monate)$/, '$1n')
}

export function often(old: Duration | undefined, now: Duration | undefined, side: Side): Verdicts | Verdict {
  const order = old === undefined ? -1 : now === undefined ? 1 : compareDurations(now, old)
  return order === undefined ? 'unclear' : order === 0 ? 'neutral' : owed(side, order < 0 ? 'more' : 'less')
}

/**
 * Without a time, something is due on the last day of its period: nothing is due sooner, but what is due before the
 * period begins.
 */
export function soon(old: Recurrence, now: Recurrence, side: Side): Verdicts | Verdict {
  if (old.ahead !== undefined || now.ahead !== undefined) {
    const order =
      old.ahead === undefined ? -1 : now.ahead === undefined ? 1 : compareDurations(old.ahead, now.ahead)
    return order === undefined ? 'unclear' : order === 0 ? 'neutral' : owed(side, order < 0 ? 'more' : 'less')
  }
  const order = old.due === undefined ? 1 : now.due === undefined ? -1 : compareDurations(now.due, old.due)
  return order === undefined ? 'unclear' : order === 0 ? 'neutral' : owed(side, order < 0 ? 'more' : 'less')
}

/** From which day on periods are counted: all dates move by it, some to earlier and some to later. */
export function beginning(
  old: { readonly from?: string | undefined },
  now: { readonly from?: string | undefined },
): [what: Localized, before: Localized, after: Localized, verdict: Verdict] {
  const text = (from: string | undefined): Localized =>
    from === undefined
      ? { en: 'with the contract', de: 'mit dem Vertrag' }
      : both((locale) => dayOnly(from, locale))
  return [
    { en: 'when the first period begins', de: 'wann der erste Zeitraum beginnt' },
    text(old.from),
    text(now.from),
    'unclear',
  ]
}
