// What is declared, described in Markdown: for hover and for completion.
import { tellNeeded, tellNumber } from '../../capacity/wording.ts'
import { weekOf } from '../../clock/index.ts'
import type { DayOverview } from '../../clock/types.ts'
import { goalFits } from '../../model/assigned.ts'
import type {
  AssignmentRow,
  AttributeType,
  Calendar,
  Case,
  Contract,
  DateSpan,
  Declaration,
  Declared,
  Duty,
  Exclusion,
  Goal,
  Metric,
  Pool,
  Process,
  ProcessElement,
  Profile,
  Reason,
  Reference,
  Season,
  Segment,
  Segmentation,
  Service,
  Sla,
  Team,
} from '../../model/declarations.ts'
import { offeredBy } from '../../model/effective.ts'
import { declaredAs, type FileModel } from '../../model/file.ts'
import { plainSegmentation } from '../../model/segmentation.ts'
import type { Duration, Literal, VolumeValue } from '../../model/values.ts'
import { plainDuration } from '../../projection/values.ts'
import { tellFte } from '../../rules/support/capacity.ts'
import { analyse, describeWitness } from '../../segments/index.ts'
import type { Locale, Localized } from '../../speech/index.ts'
import { libraryScheme } from '../../syntax/imports.ts'
import {
  channelName,
  own,
  standardEvents,
  standardMetrics,
  tellNumber as tellAmount,
  tellDate,
  tellDuration,
  tellEvery,
  tellMoney,
  tellPer,
  tellShare,
  tellShortDate,
  tellWithin,
} from '../../wording/index.ts'
import type { EditorProject } from '../project.ts'
import { clockOf, contractsOf, isShort, type Need, needsSoon } from './insight.ts'
import { codeBlock, codeSpan, escapeMarkdown } from './markdown.ts'
import { tellExcuse, tellMetric, tellSegment, tellSla, tellTargets, tellWindows } from './telling.ts'

/** What is told of the world besides the project. */
export interface DescribeOptions {
  readonly locale: Locale
  /** `YYYY-MM-DD`; the week of a calendar that is shown. */
  readonly today: string
}

/**
 * Something declared: how it is declared, its documentation, and what follows from it.
 * @param isHeadOnly without what follows from it
 */
export async function describe(
  declared: Declared,
  project: EditorProject,
  options: DescribeOptions,
  isHeadOnly = false,
): Promise<string> {
  const { locale } = options
  const parts = [codeBlock(headOf(declared, project)), descriptionOf(declared, locale)]
  if (!isHeadOnly) parts.push(...(await factsOf(declared, project, options)))
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n')
}

const longestHead = 200

/** How the declaration begins, on one line: `team Desk "Auftragsservice"`. */
function headOf({ origin, kind, id }: Declared, project: EditorProject): string {
  const text = project.file(origin.file)?.text.slice(origin.start, origin.end) ?? id
  if (kind === 'value') return id
  const head = /^[^{\n]*(?:"[^"\n]*"[^{\n]*)*/.exec(text)![0].replace(/\s+/g, ' ').trim()
  return head.length > longestHead ? `${head.slice(0, longestHead)}…` : head
}

function descriptionOf({ id, kind, documentation, origin }: Declared, locale: Locale): string | undefined {
  // The library's own comments are English.
  if (origin.file.startsWith(`${libraryScheme}:`)) {
    const known = kind === 'metric' ? own(standardMetrics, id) : own(standardEvents, id)
    if (known !== undefined) return escapeMarkdown(known.meaning[locale])
  }
  return documentation === undefined ? undefined : escapeMarkdown(documentation)
}

/** One fact: `**Hours:** Office`. Its value is Markdown. */
function fact(locale: Locale, label: Localized, value: string | undefined): string[] {
  if (value === undefined || value === '') return []
  return [`- **${label[locale]}:** ${value}`]
}

/** `Office “Bürozeiten”`; a name alone where it stands for nothing. */
function named(reference: Reference | undefined): string | undefined {
  if (reference === undefined) return undefined
  const { target, text } = reference
  return target === undefined ? codeSpan(text) : titled(target)
}

function titled({ id, title }: { readonly id: string; readonly title?: string }): string {
  return title === undefined || title === id ? codeSpan(id) : `${escapeMarkdown(title)} (${codeSpan(id)})`
}

const mostNames = 8

function list(names: readonly string[], locale: Locale): string {
  if (names.length <= mostNames) return names.join(', ')
  const more = names.length - mostNames
  return `${names.slice(0, mostNames).join(', ')} ${{ en: `and ${more} more`, de: `und ${more} weitere` }[locale]}`
}

function duration(literal: Literal<Duration> | undefined, locale: Locale): string | undefined {
  return literal?.value && tellDuration(plainDuration(literal.value), locale)
}

async function factsOf(
  declared: Declared,
  project: EditorProject,
  options: DescribeOptions,
): Promise<readonly string[]> {
  const { locale } = options
  switch (declared.kind) {
    case 'calendar':
      return describeCalendar(declared, project, options)
    case 'team':
      return [(await teamFacts(declared, project, locale)).join('\n')]
    case 'pool':
      return [(await poolFacts(declared, project, locale)).join('\n')]
    case 'segmentation':
      return [segmentationFacts(declared, locale).join('\n')]
    case 'segment':
      return [segmentFacts(declared, project, locale).join('\n')]
    case 'attribute':
      return declared.type === undefined
        ? []
        : [fact(locale, { en: 'Values', de: 'Werte' }, attributeType(declared.type, locale)).join('')]
    case 'service':
      return [serviceFacts(declared, project, locale).join('\n')]
    case 'exclusion':
      return [exclusionFacts(declared, locale).join('\n')]
    case 'profile':
      return [profileFacts(declared, locale).join('\n')]
    case 'process':
      return [processFacts(declared, locale).join('\n')]
    case 'catalogue':
      return [
        [
          ...fact(locale, { en: 'Services', de: 'Leistungen' }, list(declared.services.map(titled), locale)),
          ...fact(
            locale,
            { en: 'Excluded', de: 'Ausgeschlossen' },
            list(declared.exclusions.map(titled), locale),
          ),
        ].join('\n'),
      ]
    case 'metric':
      return [metricFact(declared, locale)]
    case 'case':
      return [caseFacts(declared, project, locale).join('\n')]
    case 'reason':
      return [reasonFacts(declared, project, locale).join('\n')]
    case 'season':
      return [seasonFacts(declared, project, locale).join('\n')]
    case 'sla':
      return effectiveSla(declared, project, locale)
    case 'contract':
      return [contractFacts(declared, locale).join('\n')]
    case 'role':
      return [fact(locale, { en: 'Party', de: 'Partei' }, named(declared.party)).join('')]
    case 'site':
      return [fact(locale, { en: 'Calendar', de: 'Kalender' }, named(declared.calendar)).join('')]
    case 'party':
    case 'skill':
    case 'event':
    case 'value':
      return []
    default:
      return declared satisfies never
  }
}

function metricFact(metric: Metric, locale: Locale): string {
  const sentence = tellMetric(metric, locale)
  return sentence === undefined ? '' : escapeMarkdown(sentence)
}

async function describeCalendar(
  calendar: Calendar,
  project: EditorProject,
  { locale, today }: DescribeOptions,
): Promise<readonly string[]> {
  const effective = project.facts.calendar(calendar)
  const facts = [
    ...fact(
      locale,
      { en: 'Time zone', de: 'Zeitzone' },
      effective.timeZone && codeSpan(effective.timeZone.text.replaceAll('"', '')),
    ),
    ...fact(
      locale,
      { en: 'Holidays', de: 'Feiertage' },
      list(
        effective.holidays.map(({ text }) => codeSpan(text.replaceAll('"', ''))),
        locale,
      ),
    ),
    ...fact(
      locale,
      { en: 'Other hours during', de: 'Andere Zeiten in' },
      list([...new Set(effective.seasonal.map(({ season }) => season))].map(titled), locale),
    ),
  ]
  const clock = await clockOf(project, calendar)
  const days = clock && weekOf(clock, today, locale)
  if (days === undefined || days.length === 0) return [facts.join('\n')]
  const caption = { en: 'This week', de: 'Diese Woche' }[locale]
  return [facts.join('\n'), `**${caption}**\n\n${days.map((day) => dayLine(day, today, locale)).join('\n')}`]
}

function dayLine({ date, hours, reason }: DayOverview, today: string, locale: Locale): string {
  const day = escapeMarkdown(tellShortDate(date, locale))
  const open = hours.map(({ from, to }) => `${from}–${to}`).join(', ')
  const closed = { en: 'closed', de: 'geschlossen' }[locale]
  const why = reason === undefined ? '' : ` — ${escapeMarkdown(reason)}`
  return `- ${date === today ? `**${day}**` : day}: ${open === '' ? closed : open}${why}`
}

/** `needs 6.2 FTE of 6.5`, for each contract. */
async function needSentences(
  doer: Team | Pool,
  project: EditorProject,
  locale: Locale,
): Promise<readonly string[]> {
  const needs = await needsSoon(project, doer)
  if (needs === undefined) return [{ en: 'still being worked out', de: 'wird noch berechnet' }[locale]]
  return needs.map((need) => {
    const { contract, peak } = need
    const { fte } = need.unit
    const needed = tellFte(tellNeeded(fte.needed, locale), locale)
    const planned = tellFte(tellNumber(fte.planned, locale), locale)
    const short = isShort(need)
    const verdict = { en: short ? ' – too few' : '', de: short ? ' – zu wenig' : '' }[locale]
    const usual = {
      en: `${titled(contract)} needs ${needed}, planned are ${planned}`,
      de: `${titled(contract)} braucht ${needed}, geplant sind ${planned}`,
    }[locale]
    return `${usual}${peak === undefined ? '' : tellPeak(peak, locale)}${verdict}`
  })
}

/** `; in Winter 9.3 FTE, planned are 10 FTE` */
function tellPeak({ unit: { fte }, seasons }: NonNullable<Need['peak']>, locale: Locale): string {
  const needed = tellFte(tellNeeded(fte.needed, locale), locale)
  const planned = tellFte(tellNumber(fte.planned, locale), locale)
  const when = seasons.map(titled).join(' + ')
  return {
    en: `; during ${when} ${needed}, planned are ${planned}`,
    de: `; in ${when} ${needed}, geplant sind ${planned}`,
  }[locale]
}

async function needFacts(doer: Team | Pool, project: EditorProject, locale: Locale): Promise<string[]> {
  return (await needSentences(doer, project, locale)).flatMap((sentence) =>
    fact(locale, { en: 'Need', de: 'Bedarf' }, sentence),
  )
}

async function teamFacts(team: Team, project: EditorProject, locale: Locale): Promise<string[]> {
  const calendar = team.hours ?? team.site?.target?.calendar
  return [
    ...fact(locale, { en: 'Party', de: 'Partei' }, named(team.party)),
    ...fact(
      locale,
      { en: 'Staff', de: 'Besetzung' },
      team.staff?.value === undefined ? undefined : tellFte(tellNumber(team.staff.value, locale, 2), locale),
    ),
    ...team.seasonalStaff.flatMap(({ season, staff: { value } }) => {
      const label: Localized = { en: `Staff during ${season.text}`, de: `Besetzung in ${season.text}` }
      return fact(
        locale,
        label,
        value === undefined ? undefined : tellFte(tellNumber(value, locale, 2), locale),
      )
    }),
    ...fact(locale, { en: 'Hours', de: 'Zeiten' }, named(calendar)),
    ...fact(locale, { en: 'Site', de: 'Standort' }, named(team.site)),
    ...fact(
      locale,
      { en: 'Skills', de: 'Fähigkeiten' },
      list(
        team.skills.map((skill) => named(skill)!),
        locale,
      ),
    ),
    ...(await needFacts(team, project, locale)),
  ]
}

async function poolFacts(pool: Pool, project: EditorProject, locale: Locale): Promise<string[]> {
  return [
    ...fact(
      locale,
      { en: 'Teams', de: 'Teams' },
      list(
        pool.members.map((member) => named(member)!),
        locale,
      ),
    ),
    ...(await needFacts(pool, project, locale)),
  ]
}

function attributeType(type: AttributeType, locale: Locale): string {
  switch (type.kind) {
    case 'money':
      return `${{ en: 'amount in', de: 'Betrag in' }[locale]} ${codeSpan(type.currency.text)}`
    case 'number':
      return { en: 'number', de: 'Zahl' }[locale]
    case 'boolean':
      return {
        en: `${codeSpan('yes')} or ${codeSpan('no')}`,
        de: `ja oder nein (${codeSpan('yes')}, ${codeSpan('no')})`,
      }[locale]
    case 'date':
      return { en: 'date', de: 'Datum' }[locale]
    case 'enumeration':
      return type.values.map(({ id }) => codeSpan(id)).join(', ')
    default:
      return type satisfies never
  }
}

/** Everything of one kind in a project that is so. */
function every<K extends Declaration['kind']>(
  kind: K,
  project: EditorProject,
  isSo: (one: Extract<Declaration, { readonly kind: K }>) => boolean,
): readonly Extract<Declaration, { readonly kind: K }>[] {
  return project.live.model.files.flatMap((file) => declaredAs(file, kind).filter(isSo))
}

function caseFacts(one: Case, project: EditorProject, locale: Locale): string[] {
  const services = every('catalogue', project, () => true).flatMap((catalogue) => catalogue.services)
  return [
    ...one.attributes.map((attribute) => {
      const type = attribute.type && attributeType(attribute.type, locale)
      return `- ${titled(attribute)}${type === undefined ? '' : `: ${type}`}`
    }),
    ...fact(
      locale,
      { en: 'Services', de: 'Leistungen' },
      list(services.filter((service) => service.case?.target === one).map(titled), locale),
    ),
    ...fact(
      locale,
      { en: 'SLAs', de: 'SLAs' },
      list(every('sla', project, (sla) => project.facts.sla(sla).case?.target === one).map(titled), locale),
    ),
  ]
}

/** Who is waited for, what it does to which SLA, and who has to end it. */
function reasonFacts(reason: Reason, project: EditorProject, locale: Locale): string[] {
  const { waitingFor } = reason
  const sides = {
    client: { en: 'the client', de: 'den Auftraggeber' },
    provider: { en: 'the provider', de: 'den Dienstleister' },
  }
  const who = typeof waitingFor === 'object' ? named(waitingFor) : waitingFor && sides[waitingFor][locale]
  const isThis = ({ target }: Reference): boolean => target === reason
  const slas = every('sla', project, () => true)
  const stopped = slas.filter((sla) => project.facts.sla(sla).stops.some(isThis))
  const excuses = slas.flatMap((sla) =>
    project.facts.sla(sla).excuses.flatMap((excuse) => {
      const told = excuse.kind === 'reason' && isThis(excuse.reason) ? tellExcuse(excuse, locale) : undefined
      if (told === undefined) return []
      const under = { en: `Excused in ${codeSpan(sla.id)}`, de: `Entschuldigt in ${codeSpan(sla.id)}` }[
        locale
      ]
      return [`- **${under}:** ${escapeMarkdown(told)}`]
    }),
  )
  const duties = contractsOf(project)
    .flatMap(({ clauses }) => clauses)
    .flatMap((clause) => (clause.kind === 'duty' && clause.ends.some(isThis) ? [clause] : []))
  return [
    ...fact(locale, { en: 'Waiting for', de: 'Gewartet wird auf' }, who),
    ...fact(locale, { en: 'Clocks stop in', de: 'Fristen ruhen in' }, list(stopped.map(titled), locale)),
    ...excuses,
    ...duties.flatMap((duty) => {
      const { value: limit } = duty.limit ?? {}
      const within = limit === undefined ? '' : `, ${tellWithin(plainDuration(limit), locale)}`
      return fact(locale, { en: 'Ended by', de: 'Beendet durch' }, `${titled(duty)}${escapeMarkdown(within)}`)
    }),
  ]
}

function seasonFacts(season: Season, project: EditorProject, locale: Locale): string[] {
  const opens = (calendar: Calendar): boolean =>
    project.facts.calendar(calendar).seasonal.some((one) => one.season === season)
  const hasOwnStaff = ({ seasonalStaff }: Team): boolean =>
    seasonalStaff.some((one) => one.season.target === season)
  const services = every('catalogue', project, () => true)
    .flatMap((catalogue) => catalogue.services)
    .filter(({ seasonalDemand }) => seasonalDemand.some((one) => one.season.target === season))
  return [
    ...season.spans.flatMap((span) => spanLine(span, locale)),
    ...fact(
      locale,
      { en: 'Calendars', de: 'Kalender' },
      list(every('calendar', project, opens).map(titled), locale),
    ),
    ...fact(locale, { en: 'Services', de: 'Leistungen' }, list(services.map(titled), locale)),
    ...fact(
      locale,
      { en: 'Teams', de: 'Teams' },
      list(every('team', project, hasOwnStaff).map(titled), locale),
    ),
  ]
}

function spanLine({ from, to }: DateSpan, locale: Locale): string[] {
  const told = periodOf(from.value, to.value, locale)
  return told === undefined ? [] : [`- ${told}`]
}

/** `1 November 2026 – 31 March 2027`, as Markdown. */
function periodOf(from: string | undefined, to: string | undefined, locale: Locale): string | undefined {
  if (from === undefined || to === undefined) return undefined
  return escapeMarkdown(`${tellDate(from, 'long', locale)} – ${tellDate(to, 'long', locale)}`)
}

function segmentationFacts({ attributes, segments }: Segmentation, locale: Locale): string[] {
  return [
    ...fact(locale, { en: 'Attributes', de: 'Merkmale' }, list(attributes.map(titled), locale)),
    ...fact(locale, { en: 'Segments', de: 'Segmente' }, list(segments.map(titled), locale)),
  ]
}

function segmentFacts(segment: Segment, project: EditorProject, locale: Locale): string[] {
  const condition = tellSegment(segment, locale)
  return [
    ...fact(locale, { en: 'Customers', de: 'Kunden' }, condition && escapeMarkdown(condition)),
    ...fact(locale, { en: 'For example', de: 'Zum Beispiel' }, exampleCustomer(segment, locale)),
    ...fact(
      locale,
      { en: 'Needs', de: 'Erfordert' },
      list(
        segment.needs.map((skill) => named(skill)!),
        locale,
      ),
    ),
    ...contractsOf(project).flatMap((contract) => servicesFor(segment, contract, project, locale)),
  ]
}

/** What a segment gets in a contract: by SLA. */
function servicesFor(segment: Segment, contract: Contract, project: EditorProject, locale: Locale): string[] {
  if (contract.serves?.target !== segment.segmentation) return []
  const matrix = project.facts.matrix(contract)
  const bySla = new Map<string, string[]>()
  for (const service of matrix.services) {
    for (const { row } of matrix.cells(segment, service)) {
      const answer = answerOf(row, locale)
      const names = bySla.get(answer)
      if (names === undefined) bySla.set(answer, [titled(service)])
      else names.push(titled(service))
    }
  }
  return [...bySla].map(([answer, names]) => `- ${list(names, locale)}: ${answer}`)
}

/** `under Gold by Desk`, or that it is not offered, and why. */
function answerOf({ notOffered, sla, by }: AssignmentRow, locale: Locale): string {
  if (notOffered !== undefined) {
    const because = escapeMarkdown(notOffered.because)
    return { en: `not offered: ${because}`, de: `nicht angeboten: ${because}` }[locale]
  }
  const under = named(sla) ?? '?'
  const team = named(by)
  return {
    en: `under ${under}${team === undefined ? '' : ` by ${team}`}`,
    de: `SLA ${under}${team === undefined ? '' : `, ${team}`}`,
  }[locale]
}

const customers = new WeakMap<
  Segment,
  { readonly key: string; readonly told: Readonly<Record<Locale, string>> | undefined }
>()
/** So many steps of analysis at most; a hover has to be quick. */
const mostSteps = 300_000

/** A customer who is in a segment, as simple as can be; undefined where there is none or it is hard to tell. */
function exampleCustomer(segment: Segment, locale: Locale): string | undefined {
  const plain = plainSegmentation(segment.segmentation)
  const own = plain?.segments.find(({ id }) => id === segment.id)
  if (plain === undefined || own === undefined) return undefined
  const key = JSON.stringify(plain)
  let found = customers.get(segment)
  if (found?.key !== key) {
    // Whoever is in none of the others, and does not fail the condition, is in this one.
    const index = plain.segments.indexOf(own)
    const { condition } = own
    const others =
      condition.kind === 'otherwise'
        ? plain.segments.filter((one) => one.condition.kind !== 'otherwise')
        : [
            ...(plain.firstMatch ? plain.segments.slice(0, index) : []),
            { id: segment.id, condition: { kind: 'not', of: condition } as const },
          ]
    const { gaps } = analyse(
      { attributes: plain.attributes, segments: others, firstMatch: true },
      { limit: mostSteps },
    )
    const witness = gaps[0]?.witness
    const told =
      witness === undefined
        ? undefined
        : {
            en: describeWitness(witness, plain.attributes, 'en', true),
            de: describeWitness(witness, plain.attributes, 'de', true),
          }
    found = { key, told }
    customers.set(segment, found)
  }
  const told = found.told?.[locale]
  return told === undefined ? undefined : escapeMarkdown(told)
}

/** `180 per business day`, `25 %`. */
export function tellVolume(volume: VolumeValue, locale: Locale): string {
  if (volume.kind === 'share') return tellShare(Number(volume.share.ratio), locale)
  const { amount, per } = volume.rate
  return `${tellAmount(amount, locale)} ${tellPer(plainDuration(per), locale)}`
}

function serviceFacts(service: Service, project: EditorProject, locale: Locale): string[] {
  const { work, demand, price, summary } = service
  const kinds = {
    en: { immediate: 'immediate, while the customer waits', deferrable: 'deferrable' },
    de: { immediate: 'sofort, während der Kunde wartet', deferrable: 'aufschiebbar' },
  }[locale]
  const volume = demand?.volume.value
  return [
    ...(summary === undefined ? [] : [`${escapeMarkdown(summary)}\n`]),
    ...fact(
      locale,
      { en: 'Channels', de: 'Wege' },
      list(
        service.channels.map(({ text }) => escapeMarkdown(channelName(text)[locale])),
        locale,
      ),
    ),
    ...fact(locale, { en: 'Work', de: 'Arbeit' }, work && kinds[work]),
    ...fact(locale, { en: 'Effort', de: 'Aufwand' }, duration(service.effort, locale)),
    ...fact(locale, { en: 'Volume', de: 'Menge' }, volume && escapeMarkdown(tellVolume(volume, locale))),
    ...seasonalFacts(service, locale),
    ...fact(locale, { en: 'Case', de: 'Fall' }, named(service.case)),
    ...fact(
      locale,
      { en: 'Price', de: 'Preis' },
      price?.value && escapeMarkdown(tellMoney(price.value, locale)),
    ),
    ...fact(
      locale,
      { en: 'Needs', de: 'Erfordert' },
      list(
        service.needs.map((skill) => named(skill)!),
        locale,
      ),
    ),
    ...fact(locale, { en: 'Process', de: 'Prozess' }, named(service.process)),
    ...contractsOf(project).flatMap((contract) => segmentsWith(service, contract, project, locale)),
  ]
}

/** The volumes of seasons, in place of the other. */
function seasonalFacts({ seasonalDemand }: Service | Exclusion, locale: Locale): string[] {
  return seasonalDemand.flatMap(({ season, volume: { value } }) => {
    const label = { en: `Volume during ${season.text}`, de: `Menge in ${season.text}` }[locale]
    return value === undefined
      ? []
      : [`- **${escapeMarkdown(label)}:** ${escapeMarkdown(tellVolume(value, locale))}`]
  })
}

/** Which segments get a service in a contract, and how. */
function segmentsWith(
  service: Service,
  contract: Contract,
  project: EditorProject,
  locale: Locale,
): string[] {
  if (!contract.offers.some(({ target }) => target === service.catalogue)) return []
  const matrix = project.facts.matrix(contract)
  const byAnswer = new Map<string, string[]>()
  for (const segment of matrix.segments) {
    for (const { row } of matrix.cells(segment, service)) {
      const answer = answerOf(row, locale)
      const names = byAnswer.get(answer)
      if (names === undefined) byAnswer.set(answer, [titled(segment)])
      else names.push(titled(segment))
    }
  }
  return [...byAnswer].map(([answer, names]) => `- ${list(names, locale)}: ${answer}`)
}

function exclusionFacts(exclusion: Exclusion, locale: Locale): string[] {
  const { because, demand } = exclusion
  const volume = demand?.volume.value
  return [
    ...fact(locale, { en: 'Because', de: 'Grund' }, because && escapeMarkdown(because)),
    ...fact(locale, { en: 'Instead', de: 'Stattdessen' }, named(exclusion.instead)),
    ...fact(locale, { en: 'Effort', de: 'Aufwand' }, duration(exclusion.effort, locale)),
    ...fact(locale, { en: 'Volume', de: 'Menge' }, volume && escapeMarkdown(tellVolume(volume, locale))),
    ...seasonalFacts(exclusion, locale),
  ]
}

function profileFacts({ parts }: Profile, locale: Locale): string[] {
  return parts.flatMap(({ range, share }) =>
    share.value === undefined
      ? []
      : [
          `- ${escapeMarkdown(range.from.text)}–${escapeMarkdown(range.to.text)}: ${tellShare(Number(share.value.ratio), locale)}`,
        ],
  )
}

function processFacts({ elements }: Process, locale: Locale): string[] {
  return elements.flatMap((element) => processLines(element, '', locale))
}

function processLines(element: ProcessElement, indent: string, locale: Locale): string[] {
  if (element.kind === 'parallel') {
    const together = { en: 'at the same time', de: 'gleichzeitig' }[locale]
    return [
      `${indent}- ${together}:`,
      ...element.elements.flatMap((part) => processLines(part, `${indent}  `, locale)),
    ]
  }
  const limit = duration(element.limit, locale)
  const who = named(element.kind === 'step' ? element.doer : element.taker)
  const rest = [who, limit].filter((part) => part !== undefined).join(', ')
  return [`${indent}- ${titled(element)}${rest === '' ? '' : `: ${rest}`}`]
}

/** What a duty comes to: what it ends, hands over and is measured by. */
export function dutyFacts(duty: Duty, locale: Locale): readonly string[] {
  const { ends, delivers, measuredBy, targets, windows } = duty
  const { value: limit } = duty.limit ?? {}
  const within = limit === undefined ? '' : `, ${tellWithin(plainDuration(limit), locale)}`
  const reasons = list(
    ends.map((reason) => named(reason)!),
    locale,
  )
  const metric = measuredBy?.target
  const measured = metric === undefined ? [] : tellTargets(metric, targets, locale)
  return [
    ...fact(locale, { en: 'Ends', de: 'Beendet' }, reasons && `${reasons}${escapeMarkdown(within)}`),
    ...fact(locale, { en: 'Delivers', de: 'Liefert' }, list(delivers.map(escapeMarkdown), locale)),
    ...fact(locale, { en: 'Measured by', de: 'Gemessen an' }, named(measuredBy)),
    ...[...measured, tellWindows(windows, locale) ?? '']
      .filter((text) => text !== '')
      .map((text) => `- ${escapeMarkdown(text)}`),
  ]
}

function contractFacts(contract: Contract, locale: Locale): string[] {
  const { version, inForce, monthsStart, review, notice } = contract
  const { services } = offeredBy(contract)
  const period = periodOf(inForce?.from.value, inForce?.to.value, locale)
  const day = monthsStart?.value
  return [
    ...fact(locale, { en: 'Version', de: 'Fassung' }, version?.value && escapeMarkdown(version.value)),
    ...fact(locale, { en: 'Client', de: 'Auftraggeber' }, named(contract.client)),
    ...fact(locale, { en: 'Provider', de: 'Dienstleister' }, named(contract.provider)),
    ...fact(locale, { en: 'In force', de: 'Laufzeit' }, period),
    ...fact(
      locale,
      { en: 'Months begin', de: 'Monate beginnen' },
      day === undefined ? undefined : { en: `on day ${day}`, de: `am ${day}\\.` }[locale],
    ),
    ...fact(
      locale,
      { en: 'Review', de: 'Überprüfung' },
      review?.value && tellEvery(plainDuration(review.value), locale),
    ),
    ...fact(locale, { en: 'Notice', de: 'Kündigungsfrist' }, duration(notice, locale)),
    ...fact(locale, { en: 'Services', de: 'Leistungen' }, list(services.map(titled), locale)),
  ]
}

/** Where a goal comes from. */
function declaring(goal: Goal, sla: Sla): Sla | undefined {
  const seen = new Set<Sla>()
  for (let at: Sla | undefined = sla; at !== undefined && !seen.has(at); at = at.parent?.target) {
    if (at.goals.includes(goal)) return at
    seen.add(at)
  }
  return undefined
}

/**
 * What an SLA promises, inheritance resolved, and from which SLA each part comes.
 * @param service only the goals that count for it
 */
export function effectiveSla(
  sla: Sla,
  project: EditorProject,
  locale: Locale,
  service?: Service,
): readonly string[] {
  const effective = project.facts.sla(sla)
  const told = tellSla(effective, locale)
  const from = (source: Sla | undefined): string =>
    source === undefined || source === sla
      ? ''
      : { en: ` (from ${codeSpan(source.id)})`, de: ` (aus ${codeSpan(source.id)})` }[locale]
  const goals = told.goals
    .filter(({ goal }) => service === undefined || goalFits(goal, service))
    .flatMap(({ goal, sentences }) =>
      sentences.map((sentence) => `- ${escapeMarkdown(sentence)}${from(declaring(goal, sla))}`),
    )
  const hours = named(effective.hours)
  const chain = chainOf(sla)
  const hoursFrom = chain.find((one) => one.hours !== undefined)
  const caseOf = named(effective.case)
  const caseFrom = chain.find((one) => one.case !== undefined)
  const rest = [
    ...fact(locale, { en: 'Hours', de: 'Zeiten' }, hours && `${hours}${from(hoursFrom)}`),
    ...fact(locale, { en: 'Case', de: 'Fall' }, caseOf && `${caseOf}${from(caseFrom)}`),
    ...told.terms.map(({ label, text }) => {
      const said = escapeMarkdown(text)
      return label === undefined ? `- ${said}` : `- **${label}:** ${said}`
    }),
  ]
  const lines = [...goals, ...rest]
  const caption = { en: 'What holds', de: 'Was gilt' }[locale]
  return lines.length === 0 ? [] : [`**${caption}**\n\n${lines.join('\n')}`]
}

function chainOf(sla: Sla): readonly Sla[] {
  const chain: Sla[] = []
  for (let at: Sla | undefined = sla; at !== undefined && !chain.includes(at); at = at.parent?.target)
    chain.push(at)
  return chain
}

/** A row of a contract that stands at an offset. */
export interface RowAt {
  readonly contract: Contract
  readonly segments: readonly Segment[]
  readonly services: readonly Service[]
  readonly row: AssignmentRow
}

/** The row in which an offset is, with all that it answers for. */
export function rowAt(file: FileModel, offset: number, project: EditorProject): RowAt | undefined {
  for (const contract of file.declarations) {
    if (contract.kind !== 'contract' || offset < contract.origin.start || offset > contract.origin.end)
      continue
    for (const assignment of contract.assignments) {
      for (const row of assignment.rows) {
        if (offset < row.origin.start || offset > row.origin.end) continue
        const segments = assignment.segments.flatMap(({ target }) => target ?? [])
        return { contract, row, segments, services: servicesOf(contract, row, segments, project) }
      }
    }
  }
  return undefined
}

/** What a row answers for: what it names, or what `others` stands for. */
export function servicesOf(
  contract: Contract,
  row: AssignmentRow,
  segments: readonly Segment[],
  project: EditorProject,
): readonly Service[] {
  if (!row.others) return row.services.flatMap(({ target }) => (target?.kind === 'service' ? target : []))
  const matrix = project.facts.matrix(contract)
  return matrix.services.filter((service) =>
    segments.some((segment) => matrix.cells(segment, service).some((cell) => cell.row === row)),
  )
}

/** What a row says, in full: who gets what, by whom, and what that promises. */
export function describeRow(
  { row, segments, services }: RowAt,
  project: EditorProject,
  locale: Locale,
  only?: Service,
): string {
  const sla = row.sla?.target
  const lines = [
    ...fact(locale, { en: 'Segments', de: 'Segmente' }, list(segments.map(titled), locale)),
    ...fact(
      locale,
      { en: 'Services', de: 'Leistungen' },
      list((only === undefined ? services : [only]).map(titled), locale),
    ),
  ]
  const intro = `**${{ en: 'For these segments', de: 'Für diese Segmente' }[locale]}**`
  if (row.notOffered !== undefined) {
    lines.push(
      ...fact(locale, { en: 'Not offered', de: 'Nicht angeboten' }, escapeMarkdown(row.notOffered.because)),
    )
    return `${intro}\n\n${lines.join('\n')}`
  }
  lines.push(...fact(locale, { en: 'Team', de: 'Team' }, named(row.by)))
  lines.push(...fact(locale, { en: 'SLA', de: 'SLA' }, named(row.sla)))
  if (sla === undefined) return `${intro}\n\n${lines.join('\n')}`
  const single = only ?? (services.length === 1 ? services[0] : undefined)
  return [`${intro}\n\n${lines.join('\n')}`, ...effectiveSla(sla, project, locale, single)].join('\n\n')
}
