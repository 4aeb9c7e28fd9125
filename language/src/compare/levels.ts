import type { CompiledContract, CompiledSla, Duration } from '../compile/schema.ts'
import { groupsOf } from '../rules/support/promise-texts.ts'
import type { Condition } from '../segments/index.ts'
import { type Locale, type Localized, tellShare } from '../speech/index.ts'
import { creditLimitSentences, excuseSentence } from '../wording/beside.ts'
import { tellBoundValue } from '../wording/bounds.ts'
import { compareDurations, creditCovers } from './amounts.ts'
import { canonical, isSame } from './canonical.ts'
import { type Draft, draft, together, verdictOfCover } from './changes.ts'
import { compareGoals } from './goals.ts'
import { compareHours } from './hours.ts'
import { otherChanges } from './other.ts'
import type { Level } from './pledges.ts'
import { attributesOf, regionsOf } from './regions.ts'
import type { Verdict } from './types.ts'
import { verdictOfWindows, windowsOf, windowsText } from './windows.ts'
import { both, none, quoted, quotedBoth, quotedList } from './words.ts'
import type { World } from './world.ts'

/** All that changes for a service when its level does: goals, hours, and what else an SLA says. */
export function compareLevels(before: Level, after: Level, world: World): Draft[] {
  const [old, now] = [before.sla, after.sla]
  return [
    ...compareGoals(before, after, world),
    ...(before.calendar === after.calendar ? [] : compareHours(before.calendar, after.calendar, world)),
    ...compareCases(old, now, world),
    ...compareWindows(old, now, world),
    ...compareStops(old, now, world),
    ...compareEscalations(old, now, world),
    ...compareCredits(old, now, world),
    ...compareCreditLimits(old, now),
    ...compareExceptions(old, now),
    ...compareExcuses(old, now, world),
    ...otherChanges('sla', old, now, known),
  ]
}

/** What is compared elsewhere, or by itself. */
const known = [
  'id',
  'title',
  'documentation',
  'calendar',
  'case',
  'window',
  'windows',
  'goals',
  'stops',
  'escalations',
  'credits',
  'creditCap',
  'creditThreshold',
  'exceptions',
  'excuses',
]

/** Which cases the goals part; what that means, the goals say. */
function compareCases(old: CompiledSla, now: CompiledSla, world: World): Draft[] {
  if (old.case === now.case) return []
  const text = ({ case: id }: CompiledSla): Localized =>
    id === undefined ? none : quotedBoth(world.name(id))
  return [
    draft({
      kind: 'case',
      subject: { kind: 'sla', id: now.id },
      what: { en: 'About other cases', de: 'Über andere Fälle' },
      before: text(old),
      after: text(now),
      verdict: 'neutral',
    }),
  ]
}

function compareWindows(old: CompiledSla, now: CompiledSla, world: World): Draft[] {
  const [before, after] = [windowsOf(old), windowsOf(now)]
  if (isSame(before, after)) return []
  const measured = [old, now].flatMap(({ goals }) => goals.filter(({ windows }) => windows === undefined))
  return [
    draft({
      kind: 'window',
      subject: { kind: 'sla', id: now.id },
      what: { en: 'Measured over another period', de: 'Gemessen über einen anderen Zeitraum' },
      before: windowsText(before),
      after: windowsText(after),
      verdict: verdictOfWindows(before, after, measured, world),
    }),
  ]
}

/** The more reasons stop the clocks, the later everything is due. */
function compareStops(old: CompiledSla, now: CompiledSla, world: World): Draft[] {
  const [before, after] = [old.stops ?? [], now.stops ?? []]
  if (isSame(before, after)) return []
  const text = (reasons: readonly string[]): Localized =>
    reasons.length === 0 ? none : quotedList(reasons.map((id) => world.name(id)))
  return [
    draft({
      kind: 'stop',
      subject: { kind: 'sla', id: now.id },
      what: { en: 'Reasons for which all deadlines stand still', de: 'Gründe, aus denen alle Fristen ruhen' },
      before: text(before),
      after: text(after),
      verdict: opposite(verdictOfCover(before, after, (a, b) => a === b)),
    }),
  ]
}

/** Of what relieves the provider, more is less for the client. */
function opposite(verdict: Verdict): Verdict {
  return verdict === 'stricter' ? 'weaker' : verdict === 'weaker' ? 'stricter' : verdict
}

type Escalation = CompiledSla['escalations'][number]

function compareEscalations(old: CompiledSla, now: CompiledSla, world: World): Draft[] {
  if (isSame(old.escalations, now.escalations)) return []
  const text = (escalations: readonly Escalation[]): Localized =>
    escalations.length === 0
      ? none
      : both((locale) =>
          escalations
            .map(({ at, when, to }) => {
              const told = when === undefined ? '' : `${world.condition(when, [old.case, now.case], locale)} `
              const cases = { en: told && `when ${told}`, de: told && `wenn ${told}` }[locale]
              const share = tellShare(at, locale)
              return {
                en: `${at === 0 ? 'at once' : `at ${share}`} ${cases}to ${world.name(to)[locale]}`,
                de: `${at === 0 ? 'sofort' : `bei ${share}`} ${cases}an ${world.name(to)[locale]}`,
              }[locale]
            })
            .join(', '),
        )
  return [
    draft({
      kind: 'escalation',
      subject: { kind: 'sla', id: now.id },
      what: { en: 'Escalation', de: 'Eskalation' },
      before: text(old.escalations),
      after: text(now.escalations),
      verdict: verdictOfEscalations(old, now, world),
    }),
  ]
}

/** For each kind of case, whether somebody is told no later than before, and nobody else. */
function verdictOfEscalations(old: CompiledSla, now: CompiledSla, world: World): Verdict {
  const conditions = new Map(
    [...old.escalations, ...now.escalations].flatMap(({ when }): [string, Condition][] =>
      when === undefined ? [] : [[canonical(when), when as Condition]],
    ),
  )
  const regions = regionsOf(conditions, attributesOf(old, now, world))
  if (regions === undefined) return 'unclear'
  const covers = (a: Escalation, b: Escalation): boolean =>
    a.at <= b.at && isSame({ ...a, at: 0, when: undefined }, { ...b, at: 0, when: undefined })
  return together(
    regions.map(({ holding }) => {
      const holds = ({ when }: Escalation): boolean => when === undefined || holding.has(canonical(when))
      return verdictOfCover(old.escalations.filter(holds), now.escalations.filter(holds), covers)
    }),
  )
}

type Credit = CompiledSla['credits'][number]

const knownCredit = ['share', 'step', 'metric', 'relation', 'threshold']

function compareCredits(old: CompiledSla, now: CompiledSla, world: World): Draft[] {
  if (isSame(old.credits, now.credits)) return []
  const text = (credits: readonly Credit[]): Localized =>
    credits.length === 0
      ? none
      : both((locale) => credits.map((credit) => creditText(credit, locale, world)).join(', '))
  // What a credit says besides can be judged only where it is the same.
  const isKnown = (credit: Credit): boolean => Object.keys(credit).every((key) => knownCredit.includes(key))
  const covers = (a: Credit, b: Credit): boolean =>
    isSame(a, b) || (isKnown(a) && isKnown(b) && creditCovers(a, b))
  return [
    draft({
      kind: 'credit',
      subject: { kind: 'sla', id: now.id },
      what: { en: 'Credit for missed goals', de: 'Gutschrift bei verfehlten Zielen' },
      before: text(old.credits),
      after: text(now.credits),
      verdict: verdictOfCover(old.credits, now.credits, covers),
    }),
  ]
}

function creditText(
  { share: part, step, metric, relation, threshold }: Credit,
  locale: Locale,
  world: World,
): string {
  const limit = tellBoundValue(threshold, locale)
  const each =
    step === undefined ? '' : ` ${{ en: 'for each', de: 'je' }[locale]} ${tellBoundValue(step, locale)}`
  const share = `${tellShare(part, locale)}${each}`
  const name = world.name(metric)[locale]
  return {
    en: `${share} when ${name} ${relation} ${limit}`,
    de: `${share}, wenn ${name} ${relation === 'below' ? 'unter' : 'über'} ${limit}`,
  }[locale]
}

type CreditLimits = Pick<CompiledSla, 'creditCap' | 'creditThreshold'>

/** The most that credits come to, and how many misses they need. */
function compareCreditLimits(old: CompiledSla, now: CompiledSla): Draft[] {
  // Where nothing is credited, nothing is limited: that credits come or go says it all.
  if (old.credits.length === 0 || now.credits.length === 0) return []
  const change = <L extends { readonly per?: Duration | undefined }>(
    what: Localized,
    limit: (limits: CreditLimits) => L | undefined,
    only: (limits: CreditLimits) => CreditLimits,
    /** What lets more be credited is greater; no limit is greatest. */
    size: (limit: L) => number,
  ): Draft[] => {
    const [before, after] = [limit(old), limit(now)]
    if (isSame(before, after)) return []
    const order =
      before === undefined
        ? -1
        : after === undefined
          ? 1
          : isSame(before.per, after.per)
            ? size(after) - size(before)
            : undefined
    const text = (limits: CreditLimits): Localized =>
      both((locale) => creditLimitSentences(only(limits), locale)[0] ?? none[locale])
    return [
      draft({
        kind: 'credit',
        subject: { kind: 'sla', id: now.id },
        what,
        before: text(old),
        after: text(now),
        verdict: order === undefined ? 'unclear' : order > 0 ? 'stricter' : 'weaker',
      }),
    ]
  }
  return [
    ...change(
      { en: 'The most that is credited', de: 'Obergrenze der Gutschriften' },
      ({ creditCap }) => creditCap,
      ({ creditCap }) => ({ creditCap }),
      ({ share }) => share,
    ),
    ...change(
      { en: 'How many misses a credit takes', de: 'Ab wie vielen Verfehlungen gutgeschrieben wird' },
      ({ creditThreshold }) => creditThreshold,
      ({ creditThreshold }) => ({ creditThreshold }),
      ({ misses }) => -misses,
    ),
  ]
}

function compareExceptions(old: CompiledSla, now: CompiledSla): Draft[] {
  const gone = old.exceptions.filter((one) => !now.exceptions.includes(one))
  const come = now.exceptions.filter((one) => !old.exceptions.includes(one))
  const change = (texts: readonly string[], isNew: boolean): Draft[] => {
    const named = quotedList(texts)
    return texts.length === 0
      ? []
      : [
          draft({
            kind: 'exception',
            subject: { kind: 'sla', id: now.id },
            what: isNew
              ? { en: `Exception added: ${named.en}`, de: `Ausnahme hinzugekommen: ${named.de}` }
              : { en: `Exception removed: ${named.en}`, de: `Ausnahme entfallen: ${named.de}` },
            before: exceptionsOf(old),
            after: exceptionsOf(now),
            verdict: isNew ? 'weaker' : 'stricter',
          }),
        ]
  }
  return [...change(come, true), ...change(gone, false)]
}

function exceptionsOf({ exceptions }: CompiledSla): Localized {
  if (exceptions.length === 0) return none
  return both((locale) => exceptions.map((one) => quoted(one, locale)).join(', '))
}

type Excuse = NonNullable<CompiledSla['excuses']>[number]

const knownExcuse = ['kind', 'reason', 'announced', 'caps', 'above', 'notifyWithin']

/** What excuses a miss, each by itself: conditions that are harder to meet excuse less. */
function compareExcuses(old: CompiledSla, now: CompiledSla, world: World): Draft[] {
  const keyOf = (excuse: Excuse): string => (excuse.kind === 'reason' ? `reason ${excuse.reason}` : 'volume')
  const [olds, news] = [old, now].map(({ excuses = [] }) => groupsOf(excuses, keyOf))
  const text = (excuses: readonly Excuse[], contract: CompiledContract): Localized =>
    excuses.length === 0
      ? none
      : both((locale) => excuses.map((excuse) => excuseSentence(excuse, { contract, locale })).join('; '))
  return [...new Set([...olds!.keys(), ...news!.keys()])].flatMap((key) => {
    const [before, after] = [olds!.get(key) ?? [], news!.get(key) ?? []]
    if (isSame(before, after)) return []
    const [excuse] = [...after, ...before]
    const named = excuse!.kind === 'reason' ? quotedBoth(world.name(excuse!.reason)) : undefined
    const what =
      named === undefined
        ? { en: 'Exception for volume', de: 'Ausnahme für die Menge' }
        : { en: `Exception ${named.en}`, de: `Ausnahme ${named.de}` }
    return [
      draft({
        kind: 'exception',
        subject: { kind: 'sla', id: now.id },
        what,
        before: text(before, world.before),
        after: text(after, world.after),
        verdict: opposite(verdictOfCover(before, after, excuses)),
      }),
    ]
  })
}

/** Whether whatever one excuses is excused by the other as well. */
function excuses(a: Excuse, b: Excuse): boolean {
  if (isSame(a, b)) return true
  if (![a, b].every((one) => Object.keys(one).every((key) => knownExcuse.includes(key)))) return false
  if (!isAtMost(b.notifyWithin, a.notifyWithin)) return false
  if (a.kind === 'volume') return b.kind === 'volume' && a.above <= b.above
  if (b.kind === 'volume') return false
  // What is announced longer before is announced long enough.
  const isAnnounced =
    a.announced === undefined || (b.announced !== undefined && isAtMost(a.announced, b.announced))
  // No cap lets less through than one of the other does.
  const isWithin = (a.caps ?? []).every((cap) =>
    (b.caps ?? []).some((other) => isSame(cap.per, other.per) && isAtMost(other.most, cap.most)),
  )
  return isAnnounced && isWithin
}

/** Whether one time is not longer than another; any time is not longer than none. */
function isAtMost(a: Duration | undefined, b: Duration | undefined): boolean {
  if (b === undefined) return true
  const order = a && compareDurations(a, b)
  return order !== undefined && order <= 0
}
