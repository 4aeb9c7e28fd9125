// iCalendar (RFC 5545): everything that a contract has a date for, each date an event of its own; what recurs day by day
// is one that repeats.

import ical, {
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventRepeatingFreq,
  ICalEventTransparency,
} from 'ical-generator'
import { valid } from 'semver'
import {
  type AgendaEntry,
  type AgendaGap,
  contractCalendar,
  openAgenda,
} from '../../../language/src/agenda/index.ts'
import { describeDuration, describeProblem, isProblem } from '../../../language/src/clock/index.ts'
import type { CompiledContract, Duration } from '../../../language/src/compile/schema.ts'
import { sayIn, tellDate } from '../../../language/src/speech/index.ts'
import { withId } from '../../../language/src/text/lists.ts'
import { tellEvery } from '../../../language/src/wording/durations.ts'
import { Failure } from '../failure.ts'
import type { Locale } from '../language.ts'
import type { Exported, ExportOptions } from './exporter.ts'
import { Directory, leftLines, oneLine } from './parts.ts'
import { seriesOf, startOf } from './series.ts'
import { type Word, type WordKey, words } from './words.ts'

const categories = {
  begin: 'kindBegin',
  end: 'kindEnd',
  review: 'kindReview',
  notice: 'kindNotice',
  report: 'kindReport',
  duty: 'kindDuty',
} as const satisfies Readonly<Record<AgendaEntry['kind'], WordKey>>

async function exportContract(contract: CompiledContract, { locale }: ExportOptions): Promise<Exported> {
  const agenda = await openAgenda(contract)
  if (isProblem(agenda)) throw new Failure(() => describeProblem(agenda, locale))
  const word = sayIn(words, locale)
  const { contract: about } = contract
  const left = agenda.gaps.map((gap) => oneLine(gapText(gap, locale, word)))
  const writer = new Writer(contract, locale)
  const calendar = ical({
    name: escaped(oneLine(about.title ?? about.id)),
    prodId: { company: 'Zusage', product: 'zusage export', language: locale.toUpperCase() },
    ...(left.length === 0 ? {} : { description: escaped(leftLines(left, word).join('\n')) }),
    // Not the library's own property, which would make it read times in the zone of the machine.
    x: { 'X-WR-TIMEZONE': agenda.timeZone },
  })
  const { series, alone } = seriesOf(agenda.entries)
  for (const entry of alone) add(entry, writer.uid(entry), writer.description(entry), {})
  const numbers = new Map<string, number>()
  for (const { entries, rule, exclude } of series) {
    const [first] = entries
    const key = JSON.stringify([first!.kind, first!.id])
    const number = (numbers.get(key) ?? 0) + 1
    numbers.set(key, number)
    add(first!, writer.uidOfSeries(first!, number), writer.descriptionOfSeries(first!), {
      repeating: {
        freq: rule.unit === 'day' ? ICalEventRepeatingFreq.DAILY : ICalEventRepeatingFreq.WEEKLY,
        interval: rule.interval,
        count: rule.count,
        ...(rule.byDay === undefined ? {} : { byDay: [...rule.byDay] }),
        ...(exclude.length === 0 ? {} : { exclude: [...exclude] }),
      },
    })
  }
  return { files: [{ ending: 'ics', content: `${calendar.toString()}\r\n` }], left }

  function add(
    entry: AgendaEntry,
    id: string,
    description: string,
    more: Pick<ICalEventData, 'repeating'>,
  ): void {
    const allDay = entry.at === undefined
    const start = startOf(entry)
    calendar.createEvent({
      id,
      stamp: writer.stamp,
      sequence: writer.sequence,
      start,
      // The end of a whole day is the next one; a moment lasts no time.
      ...(allDay ? { end: new Date(start.getTime() + dayMilliseconds) } : {}),
      allDay,
      summary: writer.summary(entry),
      description,
      categories: [{ name: word(categories[entry.kind]) }],
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      ...more,
    })
  }
}

export { exportContract as export }

/** A text as RFC 5545 has it (3.3.11); the library does so for events, but not for the calendar itself. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n')
}

const dayMilliseconds = 86_400_000

class Writer {
  /** The last signature, or the first day in force: never the clock of the machine. */
  readonly stamp: Date
  /** Grows with the version, so that a calendar takes a newer contract's events for the newer ones. */
  readonly sequence: number
  readonly #contract: CompiledContract
  readonly #directory: Directory
  readonly #locale: Locale
  readonly #word: Word

  constructor(contract: CompiledContract, locale: Locale) {
    this.#contract = contract
    this.#directory = new Directory(contract, locale)
    this.#locale = locale
    this.#word = sayIn(words, locale)
    const { version, inForce } = contract.contract
    const signed = contract.signatures.map(({ date }) => date).sort()
    this.stamp = new Date(`${signed.at(-1) ?? inForce.from}T00:00:00Z`)
    const [major = 0, minor = 0, patch = 0] = (valid(version) ?? '').split(/[.+-]/).map(Number)
    this.sequence = Math.min(major, 2000) * 1_000_000 + Math.min(minor, 999) * 1000 + Math.min(patch, 999)
  }

  /** The same for the same date to come, also where its day or its title changes. */
  uid({ kind, id, period, date }: AgendaEntry): string {
    return this.#uid(
      kind,
      kind === 'review' ? [date] : [id, period?.from].filter((part) => part !== undefined),
    )
  }

  uidOfSeries({ kind, id }: AgendaEntry, number: number): string {
    return this.#uid(kind, [...(id === undefined ? [] : [id]), 'series', String(number)])
  }

  #uid(kind: AgendaEntry['kind'], which: readonly string[]): string {
    const { id: contract, client, provider } = this.#contract.contract
    return oneLine(`${[contract, kind, ...which].join('/')}@${client}.${provider}.zusage`).replaceAll(
      ' ',
      '_',
    )
  }

  summary(entry: AgendaEntry): string {
    const contract = this.#title
    const title = entry.title ?? entry.id ?? ''
    return oneLine(this.#word(entry.kind, { contract, title }))
  }

  description(entry: AgendaEntry): string {
    return this.#description(entry, entry.kind === 'review' ? this.#contract.contract.review : undefined)
  }

  /** What is true of each date: not of which days it is about. */
  descriptionOfSeries({ period, ...entry }: AgendaEntry): string {
    const { contract, reports, clauses } = this.#contract
    const { id = '' } = entry
    const clause = entry.kind === 'duty' ? withId(clauses, id) : undefined
    const every = {
      report: () => withId(reports, id)?.every,
      duty: () => (clause?.kind === 'duty' ? clause.every : undefined),
      review: () => contract.review,
    }[entry.kind as 'report' | 'duty' | 'review']()
    return this.#description(entry, every)
  }

  /** @param every how often it recurs, where that is to be said */
  #description(entry: AgendaEntry, every: Duration | undefined): string {
    const { at, kind, period, side, to } = entry
    const { version, client, provider, notice, inForce } = this.#contract.contract
    const word = this.#word
    const directory = this.#directory
    const lines: string[] = []
    if (at !== undefined)
      lines.push(word('aboutMoment', { time: closingTime(at, entry.date), zone: this.#zone }))
    if (period !== undefined)
      lines.push(word('aboutPeriod', { from: this.#day(period.from), to: this.#day(period.to) }))
    if (side !== undefined) {
      lines.push(
        word('aboutOwner', { owner: directory.title('actors', side === 'client' ? client : provider) }),
      )
    }
    if (to !== undefined && to.length > 0)
      lines.push(word('aboutRecipients', { to: directory.titles('actors', to) }))
    if (kind === 'report') {
      const metrics = withId(this.#contract.reports, entry.id ?? '')?.metrics ?? []
      if (metrics.length > 0)
        lines.push(word('aboutMetrics', { metrics: directory.titles('metrics', metrics) }))
    }
    if (kind === 'notice' && notice !== undefined) {
      const told = { end: this.#day(inForce.to), notice: describeDuration(notice, this.#locale) }
      lines.push(word('aboutNotice', told))
    }
    if (every !== undefined) lines.push(word('aboutEvery', { every: tellEvery(every, this.#locale) }))
    lines.push(word('aboutContract', { contract: this.#title, version }))
    return lines.map(oneLine).join('\n')
  }

  get #title(): string {
    return this.#contract.contract.title ?? this.#contract.contract.id
  }

  get #zone(): string {
    return contractCalendar(this.#contract).timeZone
  }

  #day(date: string): string {
    return tellDate(date, 'long', this.#locale)
  }
}

/** A closing at midnight is told as the end of the day. */
function closingTime(at: string, date: string): string {
  return at.startsWith(date) ? at.slice(11, 16) : '24:00'
}

function gapText({ kind, title, id, because }: AgendaGap, locale: Locale, word: Word): string {
  const what = title ?? id ?? word(categories[kind])
  switch (because.kind) {
    case 'too-often':
      return word('gapTooOften', { what })
    case 'too-many':
      return word('gapTooMany', { what, after: tellDate(because.after, 'long', locale) })
    case 'never':
      return word('gapNever', { what })
    default:
      return word('gapProblem', { what, problem: describeProblem(because, locale) })
  }
}
