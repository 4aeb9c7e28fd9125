import type { CompiledCalendar, CompiledContract, Duration } from '../compile/schema.ts'
import { alternatives, type Locale, type Localized, sides, tellShare } from '../speech/index.ts'
import { tellDuration } from '../wording/durations.ts'
import { isSame, without } from './canonical.ts'
import { type Draft, draft } from './changes.ts'
import { compareHours } from './hours.ts'
import { verdictOfMeasure } from './measures.ts'
import { otherChanges, raw } from './other.ts'
import { about, type Kind, paired, subjectOf, type Thing, wordings } from './things.ts'
import type { ChangeKind, Verdict } from './types.ts'
import { both, dayOnly, quoted, quotedBoth } from './words.ts'
import type { World } from './world.ts'

// Who does it, where and when they work, how requests arrive, and what words mean. Capacity is no promise.

interface Property {
  readonly name: Localized
  /** By the id, the value before and that after, where it is not always the same. */
  readonly verdict: Verdict | ((id: string, before: never, after: never, world: World) => Verdict)
  /** How a value is shown; as it stands in the JSON unless told. */
  readonly show?: (value: never, world: World) => Localized
}

interface Section {
  readonly list:
    | 'parties'
    | 'roles'
    | 'skills'
    | 'sites'
    | 'teams'
    | 'pools'
    | 'profiles'
    | 'events'
    | 'metrics'
    | 'seasons'
    | 'reasons'
  readonly kind: Kind
  readonly change: ChangeKind
  readonly properties: Readonly<Record<string, Property>>
}

/** What things of a list are called, one after the other. */
const names =
  (list: 'skills' | 'teams') =>
  (ids: readonly string[], world: World): Localized =>
    both((locale) => ids.map((id) => world.called([list], id)[locale]).join(', '))
const name =
  (list: 'calendars' | 'parties' | 'sites') =>
  (id: string, world: World): Localized =>
    quotedBoth(world.called([list], id))
const share = (ratio: number): Localized => both((locale) => tellShare(ratio, locale))
const seasonal = (
  list: NonNullable<CompiledContract['teams'][number]['seasonalStaff']>,
  world: World,
): Localized =>
  both((locale) =>
    list.map(({ season, staff }) => `${world.name(season)[locale]} ${number(staff)[locale]}`).join(', '),
  )
const time = (value: Duration): Localized => both((locale) => tellDuration(value, locale))
const parts = (list: CompiledContract['profiles'][number]['parts']): Localized =>
  both((locale) => list.map(({ from, to, share: of }) => `${from}–${to} ${tellShare(of, locale)}`).join(', '))
const measure = (definition: CompiledContract['metrics'][number]['definition'], world: World): Localized => {
  const anyOf = (event: string, others: readonly string[] | undefined, locale: Locale): string =>
    alternatives(
      [event, ...(others ?? [])].map((id) => quoted(world.called(['events'], id)[locale], locale)),
      locale,
    )
  switch (definition.kind) {
    case 'time': {
      const { start, startAlternatives, end, endAlternatives, pause } = definition
      return both((locale) => {
        const from = anyOf(start, startAlternatives, locale)
        const to = anyOf(end, endAlternatives, locale)
        const paused =
          pause === undefined
            ? ''
            : ` (${anyOf(pause.start, pause.startAlternatives, locale)}–${anyOf(pause.end, pause.endAlternatives, locale)})`
        return {
          en: `time from ${from} to ${to}${paused && `, pausing${paused}`}`,
          de: `Zeit von ${from} bis ${to}${paused && `, mit Pause${paused}`}`,
        }[locale]
      })
    }
    case 'share': {
      const { part, partAlternatives, whole, wholeAlternatives } = definition
      return both((locale) => {
        const [one, other] = [anyOf(part, partAlternatives, locale), anyOf(whole, wholeAlternatives, locale)]
        return { en: `share of ${one} in ${other}`, de: `Anteil ${one} an ${other}` }[locale]
      })
    }
    case 'count': {
      const { event, eventAlternatives, per } = definition
      return both((locale) => {
        const counted = anyOf(event, eventAlternatives, locale)
        return {
          en: `number of ${counted}${per === 'case' ? ' per case' : ''}`,
          de: `Anzahl ${counted}${per === 'case' ? ' je Fall' : ''}`,
        }[locale]
      })
    }
    case 'score':
      return {
        en: `score from ${definition.min} to ${definition.max}`,
        de: `Note von ${definition.min} bis ${definition.max}`,
      }
    case 'share-of-time':
      return { en: 'share of time', de: 'Anteil der Zeit' }
    default:
      return raw(definition) ?? { en: 'none', de: 'keine' }
  }
}
const spans = (list: readonly { readonly from: string; readonly to: string }[]): Localized =>
  both((locale) => list.map(({ from, to }) => `${dayOnly(from, locale)} – ${dayOnly(to, locale)}`).join(', '))
const waited = (
  value: NonNullable<CompiledContract['reasons']>[number]['waitingFor'],
  world: World,
): Localized => {
  if (value === undefined) return { en: 'nobody', de: 'niemanden' }
  if (value.kind === 'party') return world.called(['parties'], value.party)
  return sides[value.side].object
}
const number = (value: number): Localized => both((locale) => new Intl.NumberFormat(locale).format(value))

const sections: readonly Section[] = [
  { list: 'parties', kind: 'party', change: 'staffing', properties: {} },
  {
    list: 'roles',
    kind: 'role',
    change: 'staffing',
    // Whoever the role belongs to now is told, decides or gets the report.
    properties: { party: { name: { en: 'party', de: 'Partei' }, verdict: 'unclear', show: name('parties') } },
  },
  { list: 'skills', kind: 'skill', change: 'staffing', properties: {} },
  {
    list: 'sites',
    kind: 'site',
    change: 'staffing',
    properties: {
      calendar: { name: { en: 'calendar', de: 'Kalender' }, verdict: 'neutral', show: name('calendars') },
    },
  },
  {
    list: 'teams',
    kind: 'team',
    change: 'staffing',
    properties: {
      party: { name: { en: 'party', de: 'Partei' }, verdict: 'neutral', show: name('parties') },
      site: { name: { en: 'site', de: 'Standort' }, verdict: 'neutral', show: name('sites') },
      calendar: { name: { en: 'hours', de: 'Arbeitszeiten' }, verdict: 'neutral', show: name('calendars') },
      staff: { name: { en: 'staff (FTE)', de: 'Personal (VZÄ)' }, verdict: 'neutral', show: number },
      seasonalStaff: {
        name: { en: 'staff in seasons (FTE)', de: 'Personal in Saisons (VZÄ)' },
        verdict: 'neutral',
        show: seasonal,
      },
      week: { name: { en: 'working week', de: 'Wochenarbeitszeit' }, verdict: 'neutral', show: time },
      shrinkage: { name: { en: 'shrinkage', de: 'Abwesenheit' }, verdict: 'neutral', show: share },
      skills: { name: { en: 'skills', de: 'Fähigkeiten' }, verdict: 'neutral', show: names('skills') },
    },
  },
  {
    list: 'pools',
    kind: 'pool',
    change: 'staffing',
    properties: { teams: { name: { en: 'teams', de: 'Teams' }, verdict: 'neutral', show: names('teams') } },
  },
  {
    list: 'profiles',
    kind: 'profile',
    change: 'arrival',
    properties: {
      parts: { name: { en: 'parts of the day', de: 'Tagesabschnitte' }, verdict: 'neutral', show: parts },
    },
  },
  {
    list: 'seasons',
    kind: 'season',
    change: 'season',
    // What holds in it, calendars and services say.
    properties: {
      spans: { name: { en: 'when it is', de: 'wann sie ist' }, verdict: 'neutral', show: spans },
    },
  },
  {
    list: 'reasons',
    kind: 'reason',
    change: 'reason',
    // Whose turn it is while a clock stops.
    properties: {
      waitingFor: {
        name: { en: 'who is waited for', de: 'auf wen gewartet wird' },
        verdict: 'unclear',
        show: waited,
      },
    },
  },
  { list: 'events', kind: 'event', change: 'metric', properties: {} },
  {
    list: 'metrics',
    kind: 'metric',
    change: 'metric',
    // Every goal for it means something else now.
    properties: {
      definition: {
        name: { en: 'measured differently', de: 'anders gemessen' },
        verdict: verdictOfMeasure,
        show: measure,
      },
    },
  },
]

const words = ['id', 'title', 'documentation']

/** @param told the calendars whose hours were compared where an SLA goes by them, as `old new` */
export function compareOrganisation(world: World, told: ReadonlySet<string>): Draft[] {
  return [...sections.flatMap((section) => compareSection(section, world)), ...compareCalendars(world, told)]
}

function compareSection({ list, kind, change, properties }: Section, world: World): Draft[] {
  const { before, after } = world
  const { both: pairs, gone, come } = paired<Thing>(before[list] ?? [], after[list] ?? [])
  const appears = (things: readonly Thing[], what: Localized): Draft[] =>
    things.map((thing) =>
      draft({
        kind: change,
        subject: subjectOf(kind, thing),
        what: about(kind, thing, what),
        verdict: 'neutral',
      }),
    )
  return [
    ...appears(gone, { en: 'no longer named', de: 'nicht mehr genannt' }),
    ...appears(come, { en: 'newly named', de: 'neu genannt' }),
    ...pairs.flatMap(([old, now]) => [
      ...wordings(kind, old, now),
      ...compareProperties({ kind, change, properties }, old, now, world),
      ...otherChanges(kind, old, now, [...words, ...Object.keys(properties)], now.id),
    ]),
  ]
}

function compareProperties(
  { kind, change, properties }: Pick<Section, 'kind' | 'change' | 'properties'>,
  before: Thing,
  after: Thing,
  world: World,
): Draft[] {
  const [old, now] = [before as unknown as Record<string, never>, after as unknown as Record<string, never>]
  return Object.entries(properties)
    .filter(([key]) => !isSame(old[key], now[key]))
    .map(([key, { name, verdict, show }]) => {
      const tell = (value: never | undefined): Localized | undefined =>
        value === undefined ? undefined : (show?.(value, world) ?? raw(value))
      return draft({
        kind: change,
        subject: subjectOf(kind, after),
        what: about(kind, after, name),
        before: tell(old[key]),
        after: tell(now[key]),
        verdict: typeof verdict === 'string' ? verdict : verdict(after.id, old[key]!, now[key]!, world),
      })
    })
}

function compareCalendars(world: World, told: ReadonlySet<string>): Draft[] {
  const { both: pairs } = paired(world.before.calendars, world.after.calendars)
  return pairs.flatMap(([old, now]) => [
    ...wordings('calendar', old, now),
    ...compareReasons(old, now),
    ...compareUntold(old, now, world, told),
    ...otherChanges(
      'calendar',
      old,
      now,
      [...words, 'timeZone', 'week', 'seasons', 'holidays', 'dates'],
      now.id,
    ),
  ])
}

function compareReasons(old: CompiledCalendar, now: CompiledCalendar): Draft[] {
  const reasons = ({ dates }: CompiledCalendar): string =>
    dates.flatMap(({ reason }) => reason ?? []).join(', ')
  if (reasons(old) === reasons(now)) return []
  return wordings('calendar', { id: old.id, title: now.title }, { id: now.id, title: now.title }, [
    { en: 'reasons of dated hours', de: 'Begründung von Schließtagen' },
    reasons(old),
    reasons(now),
  ])
}

/** Hours by which no SLA goes, and what is written differently without a difference in the period. */
function compareUntold(
  old: CompiledCalendar,
  now: CompiledCalendar,
  world: World,
  told: ReadonlySet<string>,
): Draft[] {
  const rules = (calendar: CompiledCalendar) => ({
    ...without(calendar, words),
    dates: calendar.dates.map((one) => without(one, ['reason'])),
    seasons: (calendar.seasons ?? []).map((one) => without(one, ['season', 'title'])),
  })
  if (isSame(rules(old), rules(now))) return []
  const differences = compareHours(old, now, world)
  if (differences.length === 0)
    return [
      draft({
        kind: 'hours',
        subject: subjectOf('calendar', now),
        what: about('calendar', now, {
          en: 'written differently, the same hours in the period',
          de: 'anders geschrieben, im Zeitraum dieselben Zeiten',
        }),
        verdict: 'neutral',
      }),
    ]
  if (told.has(`${old.id} ${now.id}`)) return []
  // Who works by it has no promise to keep by it.
  return differences.map(({ what, before, after, witnesses }) =>
    draft({
      kind: 'staffing',
      subject: subjectOf('calendar', now),
      what: about('calendar', now, what),
      before,
      after,
      verdict: 'neutral',
      witnesses,
    }),
  )
}
