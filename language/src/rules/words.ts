import type { Declared, DeclaredKind } from '../model/declarations.ts'
import type { BlockKind } from '../model/file.ts'
import { alternatives, code, inEach, type Localized } from '../speech/index.ts'

/** A kind of thing with its indefinite article: what is, or what is expected. */
export const kindWords: Readonly<Record<DeclaredKind, Localized>> = {
  party: { en: 'a party', de: 'eine Partei' },
  role: { en: 'a role', de: 'eine Rolle' },
  skill: { en: 'a skill', de: 'eine Fähigkeit' },
  site: { en: 'a site', de: 'ein Standort' },
  team: { en: 'a team', de: 'ein Team' },
  pool: { en: 'a pool', de: 'ein Pool' },
  season: { en: 'a season', de: 'eine Saison' },
  calendar: { en: 'a calendar', de: 'ein Kalender' },
  segmentation: { en: 'a segmentation', de: 'eine Segmentierung' },
  attribute: { en: 'an attribute', de: 'ein Merkmal' },
  value: { en: 'a value', de: 'ein Wert' },
  segment: { en: 'a segment', de: 'ein Segment' },
  profile: { en: 'a profile', de: 'ein Tagesprofil' },
  process: { en: 'a process', de: 'ein Prozess' },
  catalogue: { en: 'a catalogue', de: 'ein Katalog' },
  service: { en: 'a service', de: 'eine Leistung' },
  exclusion: { en: 'an excluded service', de: 'eine ausgeschlossene Leistung' },
  event: { en: 'an event', de: 'ein Ereignis' },
  metric: { en: 'a metric', de: 'eine Kennzahl' },
  case: { en: 'a case', de: 'ein Fall' },
  reason: { en: 'a reason', de: 'ein Grund' },
  sla: { en: 'an SLA', de: 'ein SLA' },
  contract: { en: 'a contract', de: 'ein Vertrag' },
}

/** A kind of block: "team `Desk`", "im Team `Desk`". */
export const blockWords: Readonly<Record<BlockKind, Localized>> = {
  team: { en: 'team', de: 'im Team' },
  calendar: { en: 'calendar', de: 'im Kalender' },
  segment: { en: 'segment', de: 'im Segment' },
  service: { en: 'service', de: 'in der Leistung' },
  exclusion: { en: 'excluded service', de: 'in der ausgeschlossenen Leistung' },
  sla: { en: 'SLA', de: 'im SLA' },
  case: { en: 'case', de: 'im Fall' },
  goal: { en: 'the goal for', de: 'im Ziel für' },
  exceptions: { en: 'the exceptions of', de: 'in den Ausnahmen von' },
  exception: { en: 'exception for', de: 'in der Ausnahme für' },
  contract: { en: 'contract', de: 'im Vertrag' },
  report: { en: 'report', de: 'im Bericht' },
  assignment: { en: 'assignment of', de: 'in der Zuordnung von' },
}

/** The kinds that are expected at a place: "a party, a role or a team". */
export function kindsExpected(kinds: readonly DeclaredKind[]): Localized {
  // Whatever a file can declare; a list of all of it helps nobody.
  if (kinds.length > 6) return { en: 'something declared', de: 'etwas Definiertes' }
  return inEach((locale) =>
    alternatives(
      kinds.map((kind) => kindWords[kind][locale]),
      locale,
    ),
  )
}

/** "als Team", "als ausgeschlossene Leistung": the kind without its article. */
function asKind(kind: DeclaredKind): string {
  return kindWords[kind].de.replace(/^eine? /, '')
}

/** "The team `Desk` is declared here", for a related place. */
export function declaredHere(declared: Declared): { at: Declared['nameOrigin']; message: Localized } {
  return {
    at: declared.nameOrigin,
    message: {
      en: `${code(declared.id)} is declared here, as ${kindWords[declared.kind].en}`,
      de: `${code(declared.id)} ist hier als ${asKind(declared.kind)} definiert`,
    },
  }
}
