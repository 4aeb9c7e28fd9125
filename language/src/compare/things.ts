import { alike, type Localized } from '../speech/index.ts'
import { own, standardEvents, standardMetrics } from '../wording/standard.ts'
import { type Draft, draft } from './changes.ts'
import type { Change } from './types.ts'
import { both, quotedBoth } from './words.ts'

// What all things with a name have in common.

export interface Thing {
  readonly id: string
  readonly title?: string | undefined
  readonly documentation?: string | undefined
}

/** Things of both contracts by name: those of both, those that are gone and those that have come. */
export interface Paired<T> {
  readonly both: readonly (readonly [before: T, after: T])[]
  readonly gone: readonly T[]
  readonly come: readonly T[]
}

export function paired<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): Paired<T> {
  const olds = new Map(before.map((one) => [one.id, one]))
  const news = new Set(after.map(({ id }) => id))
  return {
    both: after.flatMap((now) => {
      const old = olds.get(now.id)
      return old === undefined ? [] : [[old, now] as const]
    }),
    gone: before.filter(({ id }) => !news.has(id)),
    come: after.filter(({ id }) => !olds.has(id)),
  }
}

/** How a kind of thing is called, with the German article where a sentence needs none. */
export const kindNames = {
  party: { en: 'Party', de: 'Partei' },
  role: { en: 'Role', de: 'Rolle' },
  skill: { en: 'Skill', de: 'Fähigkeit' },
  calendar: { en: 'Calendar', de: 'Kalender' },
  season: { en: 'Season', de: 'Saison' },
  case: { en: 'Case', de: 'Fall' },
  reason: { en: 'Reason', de: 'Grund' },
  site: { en: 'Site', de: 'Standort' },
  team: { en: 'Team', de: 'Team' },
  pool: { en: 'Pool', de: 'Pool' },
  profile: { en: 'Profile', de: 'Tagesprofil' },
  event: { en: 'Event', de: 'Ereignis' },
  metric: { en: 'Metric', de: 'Kennzahl' },
  process: { en: 'Process', de: 'Prozess' },
  step: { en: 'Step', de: 'Schritt' },
  prompt: { en: 'Prompt', de: 'Nachfrage' },
  service: { en: 'Service', de: 'Leistung' },
  exclusion: { en: 'Delimited service', de: 'Abgegrenzte Leistung' },
  sla: { en: 'SLA', de: 'SLA' },
  segment: { en: 'Segment', de: 'Segment' },
  attribute: { en: 'Attribute', de: 'Merkmal' },
  segmentation: { en: 'Segmentation', de: 'Segmentierung' },
  duty: { en: 'Duty', de: 'Pflicht' },
  right: { en: 'Right', de: 'Recht' },
  authority: { en: 'Authority', de: 'Befugnis' },
  standard: { en: 'Standard', de: 'Standard' },
  report: { en: 'Report', de: 'Bericht' },
  contract: { en: 'Contract', de: 'Vertrag' },
} as const satisfies Readonly<Record<string, Localized>>

export type Kind = keyof typeof kindNames

/** `Service “Order entry”` */
export function named(kind: Kind, thing: Thing): Localized {
  // What the standard library declares has its title in each language.
  const standard = kind === 'metric' ? standardMetrics : kind === 'event' ? standardEvents : {}
  const { title = own(standard, thing.id)?.title ?? thing.id } = thing
  const name = quotedBoth(title)
  return both((locale) => `${kindNames[kind][locale]} ${name[locale]}`)
}

/** `Service “Order entry”: channel “fax” is no longer served` */
export function about(kind: Kind, thing: Thing, what: Localized): Localized {
  const name = named(kind, thing)
  return both((locale) => `${name[locale]}: ${what[locale]}`)
}

export function subjectOf(kind: Kind, { id }: Thing): Change['subject'] {
  return { kind, id }
}

/** Other words for the same thing. */
export function wordings(
  kind: Kind,
  before: Thing,
  after: Thing,
  ...more: readonly (readonly [name: Localized, before: string | undefined, after: string | undefined])[]
): Draft[] {
  const texts: typeof more = [
    [{ en: 'title', de: 'Titel' }, before.title, after.title],
    [{ en: 'documentation', de: 'Erläuterung' }, before.documentation, after.documentation],
    ...more,
  ]
  return texts
    .filter(([, old, now]) => old !== now)
    .map(([name, old, now]) =>
      draft({
        kind: 'wording',
        subject: subjectOf(kind, after),
        what: about(kind, after, name),
        before: text(old),
        after: text(now),
        verdict: 'neutral',
      }),
    )
}

function text(value: string | undefined): Localized | undefined {
  return value === undefined ? undefined : quotedBoth(value)
}

/** A property that says who does it, how or with what, which is no promise. */
export function neutral(
  kind: Kind,
  thing: Thing,
  change: 'staffing' | 'effort' | 'arrival',
  what: Localized,
  before: Localized | undefined,
  after: Localized | undefined,
): Draft {
  return draft({
    kind: change,
    subject: subjectOf(kind, thing),
    what: about(kind, thing, what),
    before,
    after,
    verdict: 'neutral',
  })
}

/** Names in a list, in any order. */
export function namesOf(ids: readonly string[], name: (id: string) => Localized = alike): Localized {
  if (ids.length === 0) return { en: 'none', de: 'keine' }
  return both((locale) => ids.map((id) => name(id)[locale]).join(', '))
}
