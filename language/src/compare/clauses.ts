import type { CompiledContract, Duration, Target } from '../compile/schema.ts'
import { alike, type Localized, sides } from '../speech/index.ts'
import { tellEvery, tellWithin } from '../wording/durations.ts'
import { tellMoney } from '../wording/money.ts'
import { compareMoney } from './amounts.ts'
import { isSame } from './canonical.ts'
import { type Draft, draft, owed, verdictOfCover } from './changes.ts'
import { otherChanges } from './other.ts'
import { verdictOfTargets } from './pledges.ts'
import { beginning, dueText, often, type Side, soon } from './recurrences.ts'
import { kindNames, paired, subjectOf, wordings } from './things.ts'
import type { Verdict, Verdicts } from './types.ts'
import { verdictOfWindows, windowsText } from './windows.ts'
import { both, nameOf, none, quoted, quotedBoth, quotedList, target as targetText } from './words.ts'
import type { World } from './world.ts'

type Clause = CompiledContract['clauses'][number]
type Of<K extends Clause['kind']> = Extract<Clause, { kind: K }>

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
    const side = 'side' in clause ? ` ${sides[clause.side].of[locale]}` : ''
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
  return both((locale) =>
    targets.map((one) => targetText(one, locale, (id) => world.name(id)[locale])).join(', '),
  )
}

function measuredText(metric: string | undefined, world: World): Localized {
  if (metric === undefined) return none
  return both(
    (locale) =>
      `${{ en: 'measured by', de: 'gemessen an' }[locale]} ${quoted(world.name(metric)[locale], locale)}`,
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
  const add: Add = (what, before, after, verdict) => {
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
    compareDates(old, now, add)
    compareDeeds(old, now, add, world)
    compareMeasure(old, now, add, world)
  }
  if (old.kind === 'authority' && now.kind === 'authority') compareAuthority(old, now, add, world)
  return [...changes, ...otherChanges(now.kind, old, now, knownClause, nameOf(now))]
}

type Add = (what: Localized, before: Localized, after: Localized, verdict: Verdicts | Verdict) => void

/** How often a duty comes, and when. */
function compareDates(old: Of<'duty'>, now: Of<'duty'>, add: Add): void {
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
  // Few: what is said of one change.
  if (old.from !== now.from) add(...beginning(old, now))
  if (!isSame([old.due, old.ahead], [now.due, now.ahead]))
    add(
      { en: 'when it is due', de: 'wann sie fällig ist' },
      dueText(old),
      dueText(now),
      soon(old, now, now.side),
    )
}

/** What a duty is to end or to deliver, and how soon. */
function compareDeeds(old: Of<'duty'>, now: Of<'duty'>, add: Add, world: World): void {
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
}

/** By what a duty is measured. */
function compareMeasure(old: Of<'duty'>, now: Of<'duty'>, add: Add, world: World): void {
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

/** Who may decide, and up to which sum. */
function compareAuthority(old: Of<'authority'>, now: Of<'authority'>, add: Add, world: World): void {
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

/** What it means for a side that it has to do more, or less. */
function owedBy(verdict: Verdict, side: Side): Verdicts | Verdict {
  return verdict === 'stricter' ? owed(side, 'more') : verdict === 'weaker' ? owed(side, 'less') : verdict
}
