// What somebody tells of a request besides its receipt: `--at EVENT=MOMENT`, `--paused NAME=FROM/TO`.
import { type DuePause, pausesOf, startsOf } from '../../../language/src/clock/index.ts'
import type { CompiledContract } from '../../../language/src/compile/schema.ts'
import { withId } from '../../../language/src/text/lists.ts'
import { eventTitle, reasonTitle } from '../../../language/src/wording/index.ts'
import { Failure } from '../failure.ts'
import type { Locale } from '../language.ts'
import { type Asked, hint, slaFor } from './request.ts'

interface Called {
  readonly id: string
  readonly title: string
}

/**
 * When the events happened that `--at` tells, by their ids. Throws a Failure for what is not readable, for an event that
 * starts no clock of the SLA, and for one that is told twice.
 */
export function eventsFor(
  contract: CompiledContract,
  asked: Asked,
  told: readonly string[],
  locale: Locale,
): Readonly<Record<string, string>> {
  const sla = slaFor(contract, asked)
  if (sla === undefined || told.length === 0) return {}
  const starts = new Set(sla.goals.flatMap((goal) => startsOf(withId(contract.metrics, goal.metric))))
  const known = [...starts].map((id) => ({ id, title: eventTitle(id, { contract, locale }) }))
  const events = new Map<string, string>()
  for (const value of told) {
    const { name, rest } = parted(value) ?? {}
    if (name === undefined || rest === undefined) throw new Failure((say) => say('optionEvent', { value }))
    const event = meant(name, known)
    if (event === 'received') throw new Failure((say) => say('saidByReceived', { event }))
    if (event === undefined) {
      throw new Failure((say) => say('startsNothing', { event: name, sla: sla.id }), hint(name, known))
    }
    if (events.has(event)) throw new Failure((say) => say('saidTwice', { option: '--at', name: event }))
    events.set(event, rest)
  }
  return Object.fromEntries(events)
}

/**
 * While clocks stood still, as `--paused` tells. Throws a Failure for what is not readable, and for a name for which no
 * clock of the SLA does.
 */
export function pausesFor(
  contract: CompiledContract,
  asked: Asked,
  told: readonly string[],
  locale: Locale,
): readonly DuePause[] {
  const sla = slaFor(contract, asked)
  if (sla === undefined) return []
  const events = new Set(sla.goals.flatMap((goal) => pausesOf(withId(contract.metrics, goal.metric))))
  const known = [
    ...[...events].map((id) => ({ id, title: eventTitle(id, { contract, locale }) })),
    ...(sla.stops ?? []).map((id) => ({ id, title: reasonTitle(id, { contract, locale }) })),
  ]
  return told.map((value) => {
    const { name, rest } = parted(value) ?? {}
    const [from, to, ...more] = rest?.split('/') ?? []
    if (name === undefined || !from || !to || more.length > 0)
      throw new Failure((say) => say('optionPause', { value }))
    const of = meant(name, known)
    if (of === undefined)
      throw new Failure((say) => say('pausesNothing', { name, sla: sla.id }), hint(name, known))
    return { of, from, to }
  })
}

/** A title may hold `=`, a moment does not. */
function parted(value: string): { readonly name: string; readonly rest: string } | undefined {
  const at = value.lastIndexOf('=')
  const name = value.slice(0, at).trim().normalize('NFC')
  const rest = value.slice(at + 1).trim()
  return at < 0 || name === '' || rest === '' ? undefined : { name, rest }
}

/** By its name, or by its title. */
function meant(name: string, known: readonly Called[]): string | undefined {
  const byTitle = known.filter(({ title }) => title.toLowerCase() === name.toLowerCase())
  return known.find(({ id }) => id === name)?.id ?? (byTitle.length === 1 ? byTitle[0]!.id : undefined)
}
