import type { Agenda } from '../../../language/src/agenda/index.ts'
import type { Clock } from '../../../language/src/clock/index.ts'
import type { CompiledContract, Duration, Rate } from '../../../language/src/compile/schema.ts'
import { sayIn } from '../../../language/src/speech/index.ts'
import { withId } from '../../../language/src/text/lists.ts'
import {
  actorTitle,
  channelNames,
  eventTitle,
  metricTitle,
  nbsp,
  reasonTitle,
  segmentTitle,
  type Telling,
  tellDate,
  tellDuration,
  tellNumber,
  tellRate,
} from '../../../language/src/wording/index.ts'
import type { Locale } from '../language.ts'
import type { Block, Clause, Inline, Section, Text } from './tree.ts'
import { type Word, words } from './words.ts'

/** The sections of every document, in order. One that has nothing to say says so: the numbers of the others stay. */
export const sectionNames = [
  'parties',
  'term',
  'customers',
  'services',
  'exclusions',
  'matrix',
  'levels',
  'escalation',
  'hours',
  'processes',
  'teams',
  'rights',
  'authorities',
  'standards',
  'reports',
  'dates',
  'definitions',
  'signatures',
] as const
export type SectionName = (typeof sectionNames)[number]

/** Kinds of things that have an anchor. */
type Anchored =
  | 'service'
  | 'exclusion'
  | 'segment'
  | 'level'
  | 'calendar'
  | 'process'
  | 'team'
  | 'pool'
  | 'site'
  | 'clause'
  | 'report'
  | 'metric'
  | 'event'
  | 'party'
  | 'role'
  | 'skill'
  | 'profile'
  | 'escalation'
  | 'credit'
  | 'refusal'
  | 'term'
  | 'season'
  | 'case'
  | 'reason'

interface Titled {
  readonly id: string
  readonly title?: string | undefined
}

/** A compiled contract with all that its document looks up in it. */
export class View implements Telling {
  readonly contract: CompiledContract
  readonly locale: Locale
  readonly word: Word
  readonly agenda: Agenda
  /** By the id of the calendar. */
  readonly clocks: ReadonlyMap<string, Clock>
  readonly hash: string

  constructor(
    contract: CompiledContract,
    { locale, agenda, clocks, hash }: Pick<View, 'locale' | 'agenda' | 'clocks' | 'hash'>,
  ) {
    this.contract = contract
    this.locale = locale
    this.word = sayIn(words, locale)
    this.agenda = agenda
    this.clocks = clocks
    this.hash = hash
  }

  actor(id: string): string {
    return actorTitle(id, this)
  }

  segment(id: string): string {
    return segmentTitle(id, this)
  }

  metric(id: string): string {
    return metricTitle(id, this)
  }

  event(id: string): string {
    return eventTitle(id, this)
  }

  season(id: string): string {
    return titleIn(this.contract.seasons ?? [], id)
  }

  reason(id: string): string {
    return reasonTitle(id, this)
  }

  service(id: string): string {
    return titleIn(this.contract.services, id)
  }

  skills(ids: readonly string[]): string {
    return ids.map((id) => titleIn(this.contract.skills, id)).join(', ')
  }

  channels(ids: readonly string[]): string {
    return channelNames(ids, this.locale).join(', ')
  }

  date(date: string): string {
    return tellDate(date, 'long', this.locale)
  }

  duration(duration: Duration): string {
    return tellDuration(duration, this.locale)
  }

  rate(rate: Rate): string {
    return tellRate(rate, this.locale)
  }

  /** `6.5 FTE` and the like. */
  amount(value: number, unit: string): string {
    return `${tellNumber(value, this.locale)}${nbsp}${unit}`
  }

  /** A link to a section, by its title. */
  sectionNumber(name: SectionName): string {
    return String(sectionNames.indexOf(name) + 1)
  }

  /** A section of the document, without subsections unless some are given. */
  section(name: SectionName, blocks: readonly Block[], sections: readonly Section[] = []): Section {
    const said = blocks.length === 0 && sections.length === 0 ? [paragraph(this.word('none'))] : blocks
    return { number: this.sectionNumber(name), anchor: name, title: this.word(name), blocks: said, sections }
  }
}

export function titleIn(list: readonly Titled[], id: string): string {
  return withId(list, id)?.title ?? id
}

/** The title of a thing, or its id where it has none. */
export function titleOf({ id, title }: Titled): string {
  return title ?? id
}

export function anchorOf(kind: Anchored, id: string): string {
  return `${kind}-${id}`
}

export function link(kind: Anchored, id: string, text: string): Inline {
  return { kind: 'link', to: anchorOf(kind, id), text }
}

export function strong(text: string): Inline {
  return { kind: 'strong', text }
}

export function paragraph(text: string | Text): Block {
  return { kind: 'paragraph', text: typeof text === 'string' ? [text] : text }
}

/** What the authors wrote above a declaration, if they did, by its paragraphs. */
export function note(documentation: string | undefined): Block[] {
  const paragraphs = paragraphsOf(documentation)
  return paragraphs.length === 0 ? [] : [{ kind: 'note', paragraphs }]
}

export function paragraphsOf(documentation: string | undefined): string[] {
  return (documentation ?? '')
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
}

interface Fact {
  readonly term: string
  readonly lines: readonly Text[]
}

/** A fact, or none where there is no text. */
export function fact(term: string, line: string | Text | undefined): Fact[] {
  return factOf(term, [line])
}

/** A fact of several lines. */
export function factOf(term: string, lines: readonly (string | Text | undefined)[]): Fact[] {
  const said = lines.filter((line) => line !== undefined && line.length > 0)
  return said.length === 0
    ? []
    : [{ term, lines: said.map((line) => (typeof line === 'string' ? [line] : (line as Text))) }]
}

/** Clauses one below the other, numbered within their section. */
export function clauses(
  section: string,
  list: readonly Omit<Clause, 'number'>[],
): Extract<Block, { kind: 'clauses' }> {
  return {
    kind: 'clauses',
    clauses: list.map((clause, index) => ({ ...clause, number: `${section}.${index + 1}` })),
  }
}

/** Subsections, numbered within their section. */
export function subsections(
  section: string,
  list: readonly (Omit<Section, 'number' | 'sections'> & { readonly sections?: readonly Section[] })[],
): Section[] {
  return list.map((one, index) => ({ sections: [], ...one, number: `${section}.${index + 1}` }))
}
