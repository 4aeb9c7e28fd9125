import type { CompiledContract, Duration, Target } from '../compile/schema.ts'
import { alike, type Localized } from '../speech/index.ts'
import { tellDuration, tellEvery, tellWithin } from '../wording/durations.ts'
import { tellMoney } from '../wording/money.ts'
import { compareDurations, compareMoney } from './amounts.ts'
import { isSame } from './canonical.ts'
import { type Draft, draft, owed, together, verdictOfCover } from './changes.ts'
import { verdictOfTargets, verdictOfWindows, windowsText } from './goals.ts'
import { otherChanges } from './other.ts'
import { about, kindNames, paired, subjectOf, wordings } from './things.ts'
import type { Verdict, Verdicts } from './types.ts'
import { both, dayOnly, nameOf, none, quoted, quotedBoth, quotedList, target as targetText } from './words.ts'
import type { World } from './world.ts'

type Clause = CompiledContract['clauses'][number]
type Of<K extends Clause['kind']> = Extract<Clause, { kind: K }>
type Side = 'client' | 'provider'
type Report = CompiledContract['reports'][number]

const sideWords: Readonly<Record<Side, Localized>> = {
  client: { en: 'of the client', de: 'des Kunden' },
  provider: { en: 'of the provider', de: 'des Dienstleisters' },
}

export function compareClauses(world: World): Draft[] {
  const key = (clause: Clause): string => `${clause.kind} ${'side' in clause ? clause.side : ''} ${clause.id}`
  // A duty that passes to the other side is one that goes and one that comes.
  const byKey = (clauses: readonly Clause[]) => clauses.map((clause) => ({ id: key(clause), clause }))
  const { both: pairs, gone, come } = paired(byKey(world.before.clauses), byKey(world.after.clauses))
  return [
    ...come.map(({ clause }) => appearance(clause, true, world)),
    ...gone.map(({ clause }) => appearance(clause, false, world)),
    ...pairs.flatMap(([{ clause: old }, { clause: now }]) => compareClause(old, now, world)),
  ]
}

/** `Duty of the client “Forecast”` */
function nameOfClause(clause: Clause): Localized {
  const kind = kindNames[clause.kind] ?? alike(String(clause.kind))
  return both((locale) => {
    const side = 'side' in clause ? ` ${sideWords[clause.side][locale]}` : ''
    return `${kind[locale]}${side} ${quoted(nameOf(clause), locale)}`
  })
}

function tell(clause: Clause, what: Localized): Localized {
  const name = nameOfClause(clause)
  return both((locale) => `${name[locale]}: ${what[locale]}`)
}

function appearance(clause: Clause, isNew: boolean, world: World): Draft {
  const text = contentOf(clause, world)
  return draft({
    kind: clause.kind,
    subject: subjectOf(clause.kind, clause),
    what: tell(clause, isNew ? { en: 'new', de: 'neu' } : { en: 'dropped', de: 'entfallen' }),
    ...(isNew ? { after: text } : { before: text }),
    verdict: verdictOf(clause, isNew, world),
    // A new duty, or something that one side loses.
    ...(clause.kind === 'right' && isNew ? {} : { step: 'major' }),
  })
}

function verdictOf(clause: Clause, isNew: boolean, world: World): Verdicts | Verdict {
  switch (clause.kind) {
    case 'duty':
      return owed(clause.side, isNew ? 'more' : 'less')
    case 'right':
      // What one side may do the other has to bear.
      return owed(clause.side === 'client' ? 'provider' : 'client', isNew ? 'more' : 'less')
    case 'authority':
      return authority(clause, isNew ? 'more' : 'less', world)
    case 'standard':
      return isNew ? { client: 'weaker', provider: 'stricter' } : 'unclear'
    default:
      return 'unclear'
  }
}

/** Who may decide at once serves the client; what the provider's people may decide is no burden to the provider. */
function authority({ holder }: Of<'authority'>, amount: 'more' | 'less', world: World): Verdicts {
  const client = amount === 'more' ? 'stricter' : 'weaker'
  return { client, provider: world.sideOf(holder) === 'client' ? client : 'neutral' }
}

function contentOf(clause: Clause, world: World): Localized {
  const title = quotedBoth(nameOf(clause))
  const parts: Localized[] = [title]
  if (clause.kind === 'duty') {
    const { every, ends = [], within, delivers = [], measuredBy, targets = [] } = clause
    if (every !== undefined) parts.push(both((locale) => tellEvery(every, locale)))
    if (clause.due !== undefined || clause.ahead !== undefined) parts.push(dueText(clause))
    if (ends.length > 0) parts.push(endsText(ends, world))
    if (within !== undefined) parts.push(withinText(within))
    if (delivers.length > 0) parts.push(deliversText(delivers))
    if (measuredBy !== undefined) parts.push(measuredText(measuredBy, world))
    if (targets.length > 0) parts.push(targetsText(targets, world))
  }
  if (clause.kind === 'authority') {
    parts.push(quotedBoth(world.name(clause.holder)))
    if (clause.limit !== undefined) parts.push(limitText(clause))
  }
  return both((locale) => parts.map((part) => part[locale]).join(', '))
}

type Recurrence = Pick<Report, 'due' | 'ahead'>

function dueText({ due, ahead }: Recurrence): Localized {
  if (ahead !== undefined)
    return both(
      (locale) =>
        ({
          en: `due ${tellDuration(ahead, locale)} ahead`,
          de: `fällig ${tellDuration(ahead, locale)} im Voraus`,
        })[locale],
    )
  if (due === undefined) return none
  return both(
    (locale) =>
      ({
        en: `due after ${tellDuration(due, locale)}`,
        de: `fällig nach ${dative(tellDuration(due, locale))}`,
      })[locale],
  )
}

function endsText(reasons: readonly string[], world: World): Localized {
  if (reasons.length === 0) return none
  const named = quotedList(reasons.map((id) => world.name(id)))
  return { en: `ends ${named.en}`, de: `beendet ${named.de}` }
}

function withinText(within: Duration | undefined): Localized {
  return within === undefined ? none : both((locale) => tellWithin(within, locale).replace(/,$/, ''))
}

function deliversText(things: readonly string[]): Localized {
  return things.length === 0 ? none : quotedList(things)
}

function targetsText(targets: readonly Target[], world: World): Localized {
  if (targets.length === 0) return none
  return both((locale) => targets.map((one) => targetText(one, locale, (id) => world.name(id))).join(', '))
}

/** German declines days and months behind a preposition. */
function dative(text: string): string {
  return text.replace(/(tage|Monate)$/, '$1n')
}

function measuredText(metric: string | undefined, world: World): Localized {
  if (metric === undefined) return none
  return both(
    (locale) => `${{ en: 'measured by', de: 'gemessen an' }[locale]} ${quoted(world.name(metric), locale)}`,
  )
}

function limitText({ limit }: Of<'authority'>): Localized {
  if (limit === undefined) return { en: 'without a limit', de: 'ohne Grenze' }
  return both((locale) => `${{ en: 'up to', de: 'bis' }[locale]} ${tellMoney(limit, locale)}`)
}

const knownClause = [
  'kind',
  'id',
  'title',
  'documentation',
  'side',
  'every',
  'from',
  'due',
  'ahead',
  'ends',
  'within',
  'delivers',
  'measuredBy',
  'targets',
  'windows',
  'holder',
  'limit',
]

function compareClause(old: Clause, now: Clause, world: World): Draft[] {
  const changes: Draft[] = [...substance(old, now)]
  const add = (what: Localized, before: Localized, after: Localized, verdict: Verdicts | Verdict): void => {
    changes.push(
      draft({
        kind: now.kind,
        subject: subjectOf(now.kind, now),
        what: tell(now, what),
        before,
        after,
        verdict,
      }),
    )
  }
  if (old.kind === 'duty' && now.kind === 'duty') {
    if (!isSame(old.every, now.every)) {
      const text = (value: Duration | undefined): Localized =>
        value === undefined ? { en: 'once', de: 'einmalig' } : both((locale) => tellEvery(value, locale))
      add(
        { en: 'how often', de: 'wie oft' },
        text(old.every),
        text(now.every),
        often(old.every, now.every, now.side),
      )
    }
    if (old.from !== now.from) add(...beginning(old, now))
    if (!isSame([old.due, old.ahead], [now.due, now.ahead]))
      add(
        { en: 'when it is due', de: 'wann sie fällig ist' },
        dueText(old),
        dueText(now),
        soon(old, now, now.side),
      )
    // What one side has to do in more cases, sooner, or with more in hand, it owes more.
    for (const [property, what, text] of [
      [
        'ends',
        { en: 'what it has to end', de: 'was sie zu beenden hat' },
        (ids: readonly string[]) => endsText(ids, world),
      ],
      ['delivers', { en: 'what is delivered', de: 'was zu liefern ist' }, deliversText],
    ] as const) {
      const [before, after] = [old[property] ?? [], now[property] ?? []]
      if (!isSame(before, after))
        add(
          what,
          text(before),
          text(after),
          owedBy(
            verdictOfCover(before, after, (a, b) => a === b),
            now.side,
          ),
        )
    }
    if (!isSame(old.within, now.within))
      add(
        { en: 'how long it may take', de: 'wie lange es dauern darf' },
        withinText(old.within),
        withinText(now.within),
        often(old.within, now.within, now.side),
      )
    if (!isSame(old.targets, now.targets))
      add(
        { en: 'what is to be reached', de: 'was zu erreichen ist' },
        targetsText(old.targets ?? [], world),
        targetsText(now.targets ?? [], world),
        owedBy(verdictOfTargets(old.targets ?? [], now.targets ?? [], world), now.side),
      )
    if (!isSame(old.windows, now.windows))
      add(
        { en: 'over which periods it is measured', de: 'über welche Zeiträume sie gemessen wird' },
        windowsText(old.windows ?? []),
        windowsText(now.windows ?? []),
        owedBy(
          verdictOfWindows(
            old.windows ?? [],
            now.windows ?? [],
            [old, now].map(({ measuredBy, targets }) => ({ metric: measuredBy, targets })),
            world,
          ),
          now.side,
        ),
      )
    if (old.measuredBy !== now.measuredBy)
      add(
        { en: 'by what it is measured', de: 'woran sie gemessen wird' },
        measuredText(old.measuredBy, world),
        measuredText(now.measuredBy, world),
        'unclear',
      )
  }
  if (old.kind === 'authority' && now.kind === 'authority') {
    if (old.holder !== now.holder)
      add(
        { en: 'who has it', de: 'wer sie hat' },
        quotedBoth(world.name(old.holder)),
        quotedBoth(world.name(now.holder)),
        'unclear',
      )
    if (!isSame(old.limit, now.limit)) {
      const order =
        old.limit === undefined ? -1 : now.limit === undefined ? 1 : compareMoney(now.limit, old.limit)
      add(
        { en: 'limit', de: 'Grenze' },
        limitText(old),
        limitText(now),
        order === undefined
          ? 'unclear'
          : order === 0
            ? 'neutral'
            : authority(now, order > 0 ? 'more' : 'less', world),
      )
    }
  }
  return [...changes, ...otherChanges(now.kind, old, now, knownClause, nameOf(now))]
}

/** What is the same to somebody who reads aloud: case, spaces and marks do not count. */
function spoken(text: string | undefined): string {
  return (text ?? '')
    .toLocaleLowerCase('de')
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
}

/** The title of a clause is what it says: whether other words mean something else, nobody can tell but a reader. */
function substance(old: Clause, now: Clause): Draft[] {
  const { documentation: _, ...titled } = now
  const words = wordings(now.kind, { ...old, title: titled.title }, now)
  if (old.title === now.title) return words
  const isWording = spoken(old.title) === spoken(now.title)
  return [
    ...words,
    draft({
      kind: isWording ? 'wording' : now.kind,
      subject: subjectOf(now.kind, now),
      what: tell(now, { en: 'what it says', de: 'was sie besagt' }),
      before: quotedBoth(nameOf(old)),
      after: quotedBoth(nameOf(now)),
      verdict: isWording ? 'neutral' : 'unclear',
    }),
  ]
}

function often(old: Duration | undefined, now: Duration | undefined, side: Side): Verdicts | Verdict {
  const order = old === undefined ? -1 : now === undefined ? 1 : compareDurations(now, old)
  return order === undefined ? 'unclear' : order === 0 ? 'neutral' : owed(side, order < 0 ? 'more' : 'less')
}

/**
 * Without a time, something is due on the last day of its period: nothing is due sooner, but what is due before the
 * period begins.
 */
function soon(old: Recurrence, now: Recurrence, side: Side): Verdicts | Verdict {
  if (old.ahead !== undefined || now.ahead !== undefined) {
    const order =
      old.ahead === undefined ? -1 : now.ahead === undefined ? 1 : compareDurations(old.ahead, now.ahead)
    return order === undefined ? 'unclear' : order === 0 ? 'neutral' : owed(side, order < 0 ? 'more' : 'less')
  }
  const order = old.due === undefined ? 1 : now.due === undefined ? -1 : compareDurations(now.due, old.due)
  return order === undefined ? 'unclear' : order === 0 ? 'neutral' : owed(side, order < 0 ? 'more' : 'less')
}

/** From which day on periods are counted: all dates move by it, some to earlier and some to later. */
function beginning(
  old: { readonly from?: string | undefined },
  now: { readonly from?: string | undefined },
): [what: Localized, before: Localized, after: Localized, verdict: Verdict] {
  const text = (from: string | undefined): Localized =>
    from === undefined
      ? { en: 'with the contract', de: 'mit dem Vertrag' }
      : both((locale) => dayOnly(from, locale))
  return [
    { en: 'when the first period begins', de: 'wann der erste Zeitraum beginnt' },
    text(old.from),
    text(now.from),
    'unclear',
  ]
}

/** What it means for a side that it has to do more, or less. */
function owedBy(verdict: Verdict, side: Side): Verdicts | Verdict {
  return verdict === 'stricter' ? owed(side, 'more') : verdict === 'weaker' ? owed(side, 'less') : verdict
}

export function compareReports(world: World): Draft[] {
  const { both: pairs, gone, come } = paired(world.before.reports, world.after.reports)
  const appears = (report: Report, isNew: boolean): Draft => {
    const text = both((locale) => tellEvery(report.every, locale))
    return draft({
      kind: 'report',
      subject: subjectOf('report', report),
      what: about('report', report, isNew ? { en: 'new', de: 'neu' } : { en: 'dropped', de: 'entfallen' }),
      ...(isNew ? { after: text } : { before: text }),
      verdict: owed('provider', isNew ? 'more' : 'less'),
    })
  }
  return [
    ...come.map((one) => appears(one, true)),
    ...gone.map((one) => appears(one, false)),
    ...pairs.flatMap(([old, now]) => compareReport(old, now, world)),
  ]
}

const knownReport = ['id', 'title', 'documentation', 'every', 'from', 'due', 'ahead', 'to', 'metrics', 'by']

const breakdowns: Readonly<Record<Report['by'][number], Localized>> = {
  segment: { en: 'segment', de: 'Segment' },
  service: { en: 'service', de: 'Leistung' },
  team: { en: 'team', de: 'Team' },
  site: { en: 'site', de: 'Standort' },
  channel: { en: 'channel', de: 'Kanal' },
}

function compareReport(old: Report, now: Report, world: World): Draft[] {
  const changes: Draft[] = wordings('report', old, now)
  const add = (what: Localized, before: Localized, after: Localized, verdict: Verdicts | Verdict): void => {
    changes.push(
      draft({
        kind: 'report',
        subject: subjectOf('report', now),
        what: about('report', now, what),
        before,
        after,
        verdict,
      }),
    )
  }
  if (!isSame(old.every, now.every)) {
    const verdict = often(old.every, now.every, 'provider')
    const text = ({ every }: Report): Localized => both((locale) => tellEvery(every, locale))
    add(rarer(verdict), text(old), text(now), verdict)
  }
  if (old.from !== now.from) add(...beginning(old, now))
  if (!isSame([old.due, old.ahead], [now.due, now.ahead]))
    add(
      { en: 'when it is due', de: 'wann er fällig ist' },
      dueText(old),
      dueText(now),
      soon(old, now, 'provider'),
    )
  const lists = [
    ['to', { en: 'recipients', de: 'Empfänger' }, (id: string) => both(() => world.name(id))],
    ['metrics', { en: 'metrics', de: 'Kennzahlen' }, (id: string) => both(() => world.name(id))],
    [
      'by',
      { en: 'broken down by', de: 'aufgeschlüsselt nach' },
      (id: string) => breakdowns[id as 'team'] ?? both(() => id),
    ],
  ] as const
  for (const [property, what, show] of lists) {
    const [before, after]: (readonly string[])[] = [old[property], now[property]]
    const lost = before!.filter((one) => !after!.includes(one))
    const gained = after!.filter((one) => !before!.includes(one))
    const text = (ids: readonly string[]): Localized =>
      ids.length === 0 ? none : both((locale) => ids.map((one) => show(one)[locale]).join(', '))
    // What is lost is not made up for by something else: each is told.
    if (lost.length > 0) add(fewer(what, text(lost)), text(before!), text(after!), owed('provider', 'less'))
    if (gained.length > 0)
      add(more(what, text(gained)), text(before!), text(after!), owed('provider', 'more'))
  }
  return [...changes, ...otherChanges('report', old, now, knownReport, nameOf(now))]
}

function rarer(verdict: Verdicts | Verdict): Localized {
  if (typeof verdict === 'string') return { en: 'how often', de: 'wie oft' }
  return verdict.client === 'weaker' ? { en: 'rarer', de: 'seltener' } : { en: 'more often', de: 'öfter' }
}

function fewer(what: Localized, which: Localized): Localized {
  return both((locale) => `${what[locale]}: ${{ en: 'without', de: 'ohne' }[locale]} ${which[locale]}`)
}

function more(what: Localized, which: Localized): Localized {
  return both(
    (locale) => `${what[locale]}: ${{ en: 'in addition', de: 'zusätzlich' }[locale]} ${which[locale]}`,
  )
}

const knownContract = [
  'id',
  'title',
  'documentation',
  'version',
  'client',
  'provider',
  'inForce',
  'monthsStartOn',
  'review',
  'notice',
  'offers',
  'serves',
]

/** Parties, period, review, notice and signatures. */
export function compareTerms(world: World): Draft[] {
  const [old, now] = [world.before.contract, world.after.contract]
  const subject = { kind: 'contract' }
  const changes: Draft[] = wordings('contract', old, now)
  const add = (told: Omit<Parameters<typeof draft>[0], 'subject'>): void => {
    changes.push(draft({ ...told, subject }))
  }
  if (old.version !== now.version)
    add({
      kind: 'version',
      what: { en: 'Version', de: 'Version' },
      before: quotedBoth(old.version),
      after: quotedBoth(now.version),
      verdict: 'neutral',
      step: 'none',
    })
  if (old.id !== now.id) add(renamed(old.id, now.id))
  const [divided, divides] = [world.before.segmentation.id, world.after.segmentation.id]
  if (divided !== divides) add(renamed(divided, divides))
  if (old.serves !== now.serves && (old.serves !== divided || now.serves !== divides))
    add(renamed(old.serves, now.serves))
  if (!isSame(old.offers, now.offers))
    add({
      kind: 'wording',
      what: { en: 'Catalogues', de: 'Kataloge' },
      before: quotedBoth(old.offers.join(', ')),
      after: quotedBoth(now.offers.join(', ')),
      verdict: 'neutral',
    })
  for (const side of ['client', 'provider'] as const) {
    if (old[side] === now[side]) continue
    add({
      kind: 'party',
      what:
        side === 'client'
          ? { en: 'Another client', de: 'Anderer Kunde' }
          : { en: 'Another provider', de: 'Anderer Dienstleister' },
      before: quotedBoth(world.name(old[side])),
      after: quotedBoth(world.name(now[side])),
      verdict: 'unclear',
    })
  }
  if (!isSame(old.inForce, now.inForce)) {
    const text = ({ inForce }: typeof old): Localized =>
      both((locale) => `${dayOnly(inForce.from, locale)} – ${dayOnly(inForce.to, locale)}`)
    add({
      kind: 'period',
      what: { en: 'In force', de: 'Laufzeit' },
      before: text(old),
      after: text(now),
      verdict: verdictOfPeriods(world),
    })
  }
  if (old.monthsStartOn !== now.monthsStartOn) {
    const text = ({ monthsStartOn: day = 1 }: typeof old): Localized => ({
      en: `on day ${day}`,
      de: `am ${day}. Tag`,
    })
    add({
      kind: 'period',
      what: { en: 'When months begin', de: 'Wann Monate beginnen' },
      before: text(old),
      after: text(now),
      // What is measured, reported and due by months moves, for better or worse.
      verdict: 'unclear',
    })
  }
  for (const [property, what] of [
    ['review', { en: 'Review', de: 'Überprüfung' }],
    ['notice', { en: 'Notice', de: 'Kündigungsfrist' }],
  ] as const) {
    const [before, after] = [old[property], now[property]]
    if (isSame(before, after)) continue
    const text = (value: Duration | undefined): Localized =>
      value === undefined
        ? none
        : both((locale) => (property === 'review' ? tellEvery(value, locale) : tellDuration(value, locale)))
    // A review both owe each other; notice protects each side and binds it.
    const verdict =
      property === 'notice'
        ? 'unclear'
        : together(
            before === undefined
              ? ['stricter']
              : after === undefined
                ? ['weaker']
                : [oftenness(before, after)],
          )
    add({ kind: property, what, before: text(before), after: text(after), verdict })
  }
  return [...changes, ...compareSignatures(world), ...otherChanges('contract', old, now, knownContract)]
}

function oftenness(before: Duration, after: Duration): Verdict {
  const order = compareDurations(after, before)
  return order === undefined ? 'unclear' : order === 0 ? 'neutral' : order < 0 ? 'stricter' : 'weaker'
}

function renamed(before: string, after: string): Omit<Parameters<typeof draft>[0], 'subject'> {
  return {
    kind: 'renamed',
    what: both(
      (locale) =>
        ({
          en: `${quoted(before, locale)} is now called ${quoted(after, locale)}`,
          de: `${quoted(before, locale)} heißt jetzt ${quoted(after, locale)}`,
        })[locale],
    ),
    before: quotedBoth(before),
    after: quotedBoth(after),
    verdict: 'neutral',
    step: 'none',
  }
}

/**
 * Longer in force is more for the client and more to do for the provider. A version that begins later takes over from
 * the former one, and one that begins after it has ended goes on from there: nobody loses a day.
 */
function verdictOfPeriods({ before, after, overlaps }: World): Verdict {
  const [old, now] = [before.contract.inForce, after.contract.inForce]
  if (!overlaps) return now.from > old.to ? 'neutral' : 'unclear'
  const takesOver = before.contract.version !== after.contract.version
  const begins: Verdict =
    now.from === old.from ? 'neutral' : now.from < old.from ? 'stricter' : takesOver ? 'neutral' : 'weaker'
  const ends: Verdict = now.to === old.to ? 'neutral' : now.to > old.to ? 'stricter' : 'weaker'
  return together([begins, ends])
}

function compareSignatures({ before, after }: World): Draft[] {
  if (isSame(before.signatures, after.signatures)) return []
  const text = ({ signatures }: CompiledContract): Localized =>
    signatures.length === 0
      ? none
      : both((locale) =>
          signatures
            .map(({ signatory, date }) => `${quoted(signatory, locale)} ${dayOnly(date, locale)}`)
            .join(', '),
        )
  return [
    draft({
      kind: 'signature',
      subject: { kind: 'contract' },
      what: { en: 'Signatures', de: 'Unterschriften' },
      before: text(before),
      after: text(after),
      verdict: 'neutral',
      step: 'none',
    }),
  ]
}
