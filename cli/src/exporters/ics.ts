// iCalendar (RFC 5545): everything that a contract has a date for, each date an event of its own.

import ical, { ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator'
import { valid } from 'semver'
import {
  type AgendaEntry,
  type AgendaGap,
  contractCalendar,
  openAgenda,
} from '../../../language/src/agenda/index.ts'
import { describeDuration, describeProblem, isProblem } from '../../../language/src/clock/index.ts'
import type { CompiledContract } from '../../../language/src/compile/schema.ts'
import { sayIn, tellDate } from '../../../language/src/speech/index.ts'
import { tellEvery } from '../../../language/src/wording/durations.ts'
import { Failure } from '../failure.ts'
import type { Locale } from '../language.ts'
import type { Exported, ExportOptions } from './exporter.ts'
import { Directory, leftLines, oneLine } from './parts.ts'
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
  for (const entry of agenda.entries) {
    const allDay = entry.at === undefined
    const start = new Date(entry.at ?? `${entry.date}T00:00:00Z`)
    calendar.createEvent({
      id: writer.uid(entry),
      stamp: writer.stamp,
      sequence: writer.sequence,
      start,
      // The end of a whole day is the next one; a moment lasts no time.
      ...(allDay ? { end: new Date(start.getTime() + dayMilliseconds) } : {}),
      allDay,
      summary: writer.summary(entry),
      description: writer.description(entry),
      categories: [{ name: word(categories[entry.kind]) }],
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    })
  }
  return { files: [{ ending: 'ics', content: `${calendar.toString()}\r\n` }], left }
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
    const { id: contract, client, provider } = this.#contract.contract
    const which = kind === 'review' ? [date] : [id, period?.from].filter((part) => part !== undefined)
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
    const { at, kind, period, side, to } = entry
    const { version, client, provider, notice, review, inForce } = this.#contract.contract
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
      const metrics = this.#contract.reports.find(({ id }) => id === entry.id)?.metrics ?? []
      if (metrics.length > 0)
        lines.push(word('aboutMetrics', { metrics: directory.titles('metrics', metrics) }))
    }
    if (kind === 'notice' && notice !== undefined) {
      const told = { end: this.#day(inForce.to), notice: describeDuration(notice, this.#locale) }
      lines.push(word('aboutNotice', told))
    }
    if (kind === 'review' && review !== undefined) {
      lines.push(word('aboutReview', { every: tellEvery(review, this.#locale) }))
    }
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
