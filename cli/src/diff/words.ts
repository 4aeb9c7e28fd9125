// What the report on changes says, in both languages.
import type { Cell, Change, Names, Verdict } from '../../../language/src/compare/index.ts'
import { enumeration } from '../../../language/src/speech/index.ts'
import type { Locale } from '../language.ts'

const words = {
  noChanges: ['Nothing has changed.', 'Es hat sich nichts geändert.'],
  noPromise: ['No promise has changed.', 'An den Zusagen hat sich nichts geändert.'],
  added: ['New contract', 'Neuer Vertrag'],
  removed: ['Contract dropped', 'Vertrag entfallen'],
  version: ['version', 'Version'],
  inForce: ['in force', 'in Kraft'],
  client: ['Client', 'Kunde'],
  provider: ['Provider', 'Dienstleister'],
  clientLoses: ['The client loses', 'Der Kunde verliert'],
  clientGains: ['The client gains', 'Der Kunde gewinnt'],
  unclear: ['Unclear for both', 'Für beide unklar'],
  clientUnclear: ['Unclear for the client', 'Für den Kunden unklar'],
  providerMore: [
    'The provider must do more, or gets less',
    'Der Dienstleister muss mehr tun oder bekommt weniger',
  ],
  providerLess: [
    'The provider must do less, or gets more',
    'Der Dienstleister muss weniger tun oder bekommt mehr',
  ],
  providerUnclear: ['Unclear for the provider', 'Für den Dienstleister unklar'],
  neutral: ['Worse for nobody', 'Für niemanden schlechter'],
  for: ['for', 'für'],
  all: ['all segments and services', 'alle Segmente und Leistungen'],
  allServices: ['all services', 'alle Leistungen'],
  allSegments: ['all segments', 'alle Segmente'],
  before: ['before', 'vorher'],
  after: ['now', 'jetzt'],
  what: ['What', 'Was'],
  forWhom: ['For', 'Für'],
  wholeContract: ['the whole contract', 'den ganzen Vertrag'],
  example: ['for example', 'zum Beispiel'],
  days: ['days', 'Tage'],
  effects: ['There they get', 'Dort bekommen sie'],
  step: [
    'The changes demand {needed}; {old} to {now} is {declared}.',
    'Die Änderungen verlangen {needed}; von {old} zu {now} ist es {declared}.',
  ],
  stepNone: ['no step', 'kein Schritt'],
  stepPatch: ['a patch step', 'ein Patch-Schritt'],
  stepMinor: ['a minor step', 'ein Minor-Schritt'],
  stepMajor: ['a major step', 'ein Major-Schritt'],
  needNone: ['no new version', 'keine neue Version'],
  needPatch: ['a patch step', 'einen Patch-Schritt'],
  needMinor: ['a minor step', 'einen Minor-Schritt'],
  needMajor: ['a major step', 'einen Major-Schritt'],
  stepBackward: ['a step back', 'ein Schritt zurück'],
  stepUnreadable: ['no step that can be read', 'kein lesbarer Schritt'],
  more: ['and {n} more', 'und {n} weitere'],
  summary: [
    '{changes}: client {client}; provider {provider}',
    '{changes}: Kunde {client}; Dienstleister {provider}',
  ],
  error: ['error', 'Fehler'],
  warning: ['warning', 'Warnung'],
  help: ['help', 'Hilfe'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>

export type Word = (key: keyof typeof words, parameters?: Readonly<Record<string, string>>) => string

export function wordsIn(locale: Locale): Word {
  return (key, parameters = {}) =>
    words[key][locale === 'de' ? 1 : 0].replace(/\{(\w+)\}/g, (all, name: string) => parameters[name] ?? all)
}

const verdictWords: Readonly<
  Record<'client' | 'provider', Readonly<Record<Verdict, readonly [string, string]>>>
> = {
  client: {
    weaker: ['loses', 'verliert'],
    stricter: ['gains', 'gewinnt'],
    unclear: ['unclear', 'unklar'],
    neutral: ['the same', 'gleich'],
  },
  provider: {
    weaker: ['less to do', 'weniger zu tun'],
    stricter: ['more to do', 'mehr zu tun'],
    unclear: ['unclear', 'unklar'],
    neutral: ['the same', 'gleich'],
  },
}

/** `Client: loses, Provider: less to do`. */
export function verdictsText({ client, provider }: Change['verdict'], word: Word, locale: Locale): string {
  const told = (side: 'client' | 'provider', verdict: Verdict): string =>
    `${word(side)}: ${verdictWords[side][verdict][locale === 'de' ? 1 : 0]}`
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
    .map((verdict) => `${verdictWords[side][verdict][locale === 'de' ? 1 : 0]} ${counts[verdict]}`)
  return parts.join(', ')
}

export function changesCount(n: number, locale: Locale): string {
  if (locale === 'de') return n === 1 ? '1 Änderung' : `${n} Änderungen`
  return n === 1 ? '1 change' : `${n} changes`
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
