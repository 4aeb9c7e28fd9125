// What the report on changes says, in both languages.
import type { Cell, Change, Names, Verdict } from '../../../language/src/compare/index.ts'
import {
  enumeration,
  type Locale,
  type Localized,
  message,
  type Say,
  sides,
  type Words,
} from '../../../language/src/speech/index.ts'

export const words = {
  noChanges: { en: 'Nothing has changed.', de: 'Es hat sich nichts geändert.' },
  noPromise: { en: 'No promise has changed.', de: 'An den Zusagen hat sich nichts geändert.' },
  added: { en: 'New contract', de: 'Neuer Vertrag' },
  removed: { en: 'Contract dropped', de: 'Vertrag entfallen' },
  version: { en: 'version', de: 'Version' },
  inForce: { en: 'in force', de: 'in Kraft' },
  client: sides.client.name,
  provider: sides.provider.name,
  clientLoses: { en: 'The client loses', de: 'Der Auftraggeber verliert' },
  clientGains: { en: 'The client gains', de: 'Der Auftraggeber gewinnt' },
  unclear: { en: 'Unclear for both', de: 'Für beide unklar' },
  clientUnclear: { en: 'Unclear for the client', de: 'Für den Auftraggeber unklar' },
  providerMore: {
    en: 'The provider must do more, or gets less',
    de: 'Der Dienstleister muss mehr tun oder bekommt weniger',
  },
  providerLess: {
    en: 'The provider must do less, or gets more',
    de: 'Der Dienstleister muss weniger tun oder bekommt mehr',
  },
  providerUnclear: { en: 'Unclear for the provider', de: 'Für den Dienstleister unklar' },
  neutral: { en: 'Worse for nobody', de: 'Für niemanden schlechter' },
  for: { en: 'for', de: 'für' },
  all: { en: 'all segments and services', de: 'alle Segmente und Leistungen' },
  allServices: { en: 'all services', de: 'alle Leistungen' },
  allSegments: { en: 'all segments', de: 'alle Segmente' },
  before: { en: 'before', de: 'vorher' },
  after: { en: 'now', de: 'jetzt' },
  what: { en: 'What', de: 'Was' },
  forWhom: { en: 'For', de: 'Für' },
  wholeContract: { en: 'the whole contract', de: 'den ganzen Vertrag' },
  example: { en: 'for example', de: 'zum Beispiel' },
  days: { en: 'days', de: 'Tage' },
  effects: { en: 'There they get', de: 'Dort bekommen sie' },
  step: message<{ needed: string; old: string; now: string; declared: string }>({
    en: ({ needed, old, now, declared }) => `The changes demand ${needed}; ${old} to ${now} is ${declared}.`,
    de: ({ needed, old, now, declared }) =>
      `Die Änderungen verlangen ${needed}; von ${old} zu ${now} ist es ${declared}.`,
  }),
  stepNone: { en: 'no step', de: 'kein Schritt' },
  stepPatch: { en: 'a patch step', de: 'ein Patch-Schritt' },
  stepMinor: { en: 'a minor step', de: 'ein Minor-Schritt' },
  stepMajor: { en: 'a major step', de: 'ein Major-Schritt' },
  needNone: { en: 'no new version', de: 'keine neue Version' },
  needPatch: { en: 'a patch step', de: 'einen Patch-Schritt' },
  needMinor: { en: 'a minor step', de: 'einen Minor-Schritt' },
  needMajor: { en: 'a major step', de: 'einen Major-Schritt' },
  stepBackward: { en: 'a step back', de: 'ein Schritt zurück' },
  stepUnreadable: { en: 'no step that can be read', de: 'kein lesbarer Schritt' },
  more: message<{ n: string }>({ en: ({ n }) => `and ${n} more`, de: ({ n }) => `und ${n} weitere` }),
  summary: message<{ changes: string; client: string; provider: string }>({
    en: ({ changes, client, provider }) => `${changes}: client ${client}; provider ${provider}`,
    de: ({ changes, client, provider }) => `${changes}: Auftraggeber ${client}; Dienstleister ${provider}`,
  }),
  error: { en: 'error', de: 'Fehler' },
  warning: { en: 'warning', de: 'Warnung' },
  help: { en: 'help', de: 'Hilfe' },
} as const satisfies Words

export type Word = Say<typeof words>

const verdictWords: Readonly<Record<'client' | 'provider', Readonly<Record<Verdict, Localized>>>> = {
  client: {
    weaker: { en: 'loses', de: 'verliert' },
    stricter: { en: 'gains', de: 'gewinnt' },
    unclear: { en: 'unclear', de: 'unklar' },
    neutral: { en: 'the same', de: 'gleich' },
  },
  provider: {
    weaker: { en: 'less to do', de: 'weniger zu tun' },
    stricter: { en: 'more to do', de: 'mehr zu tun' },
    unclear: { en: 'unclear', de: 'unklar' },
    neutral: { en: 'the same', de: 'gleich' },
  },
}

/** `Client: loses, Provider: less to do`. */
export function verdictsText({ client, provider }: Change['verdict'], word: Word, locale: Locale): string {
  const told = (side: 'client' | 'provider', verdict: Verdict): string =>
    `${word(side)}: ${verdictWords[side][verdict][locale]}`
  return `${told('client', client)}, ${told('provider', provider)}`
}

/** `loses 2, gains 1`; only what there is. */
export function countsText(
  counts: Readonly<Record<Verdict, number>>,
  side: 'client' | 'provider',
  locale: Locale,
): string {
  const parts = (['weaker', 'stricter', 'unclear', 'neutral'] as const)
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${verdictWords[side][verdict][locale]} ${counts[verdict]}`)
  return parts.join(', ')
}

export function changesCount(n: number, locale: Locale): string {
  return { en: n === 1 ? '1 change' : `${n} changes`, de: n === 1 ? '1 Änderung' : `${n} Änderungen` }[locale]
}

/**
 * For which segments and services: segments with the same services are told together, and all of them as all.
 * Answers undefined for the whole contract.
 */
export function cellsText(
  { cells }: Pick<Change, 'cells'>,
  names: Names | undefined,
  word: Word,
  locale: Locale,
): string | undefined {
  if (cells.length === 0) return undefined
  const segments = namesOf(cells, 'segment')
  const services = namesOf(cells, 'service')
  const segmentName = (id: string): string => names?.segments[id] ?? id
  const serviceName = (id: string): string => names?.services[id] ?? id
  const every = (ids: readonly string[], all: Readonly<Record<string, string>> | undefined): boolean =>
    all !== undefined && ids.length > 1 && ids.length === Object.keys(all).length
  if (cells.length === segments.length * services.length) {
    const isAllSegments = every(segments, names?.segments)
    const isAllServices = every(services, names?.services)
    if (isAllSegments && isAllServices) return word('all')
    const left = isAllSegments ? word('allSegments') : enumeration(segments.map(segmentName), locale)
    const right = isAllServices ? word('allServices') : shortened(services.map(serviceName), word, locale)
    return `${left}: ${right}`
  }
  // Segments with the same services.
  const groups = new Map<string, { segments: string[]; services: string[] }>()
  for (const segment of segments) {
    const own = cells.filter((cell) => cell.segment === segment).map(({ service }) => service)
    const key = own.join('\0')
    const group = groups.get(key) ?? { segments: [], services: own }
    groups.set(key, group)
    group.segments.push(segment)
  }
  return [...groups.values()]
    .map((group) => {
      const right = every(group.services, names?.services)
        ? word('allServices')
        : shortened(group.services.map(serviceName), word, locale)
      return `${enumeration(group.segments.map(segmentName), locale)}: ${right}`
    })
    .join('; ')
}

function namesOf(cells: readonly Cell[], key: keyof Cell): string[] {
  return [...new Set(cells.map((cell) => cell[key]))]
}

const mostNames = 6

function shortened(names: readonly string[], word: Word, locale: Locale): string {
  if (names.length <= mostNames) return enumeration(names, locale)
  return `${names.slice(0, mostNames - 1).join(', ')} ${word('more', { n: String(names.length - mostNames + 1) })}`
}
