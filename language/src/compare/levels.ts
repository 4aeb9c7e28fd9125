import type { CompiledSla } from '../compile/schema.ts'
import { enumeration } from '../rules/words.ts'
import { tellEvery } from '../wording/durations.ts'
import { tellBoundValue } from '../wording/goals.ts'
import { tellShare } from '../wording/numbers.ts'
import { creditCovers } from './amounts.ts'
import { isSame } from './canonical.ts'
import { type Draft, draft, verdictOfCover } from './changes.ts'
import { compareGoals, type Level } from './goals.ts'
import { compareHours } from './hours.ts'
import { otherChanges } from './other.ts'
import type { Verdict } from './types.ts'
import { both, type Localized, none, quoted, say } from './words.ts'
import type { World } from './world.ts'

/** All that changes for a service when its level does: goals, hours, and what else an SLA says. */
export function compareLevels(before: Level, after: Level, world: World): Draft[] {
  const [old, now] = [before.sla, after.sla]
  return [
    ...compareGoals(before, after, world),
    ...(before.calendar === after.calendar ? [] : compareHours(before.calendar, after.calendar, world)),
    ...compareWindows(old, now),
    ...compareEscalations(old, now, world),
    ...compareCredits(old, now, world),
    ...compareExceptions(old, now),
    ...otherChanges('sla', old, now, known),
  ]
}

/** What is compared elsewhere, or by itself. */
const known = [
  'id',
  'title',
  'documentation',
  'calendar',
  'window',
  'goals',
  'escalations',
  'credits',
  'exceptions',
]

function compareWindows(old: CompiledSla, now: CompiledSla): Draft[] {
  if (isSame(old.window, now.window)) return []
  const text = ({ window }: CompiledSla): Localized =>
    window === undefined ? none : both((locale) => tellEvery(window, locale))
  return [
    draft({
      kind: 'window',
      subject: { kind: 'sla', id: now.id },
      what: say('Measured over another period', 'Gemessen über einen anderen Zeitraum'),
      before: text(old),
      after: text(now),
      verdict: verdictOfWindows(old.window, now.window),
    }),
  ]
}

type Period = CompiledSla['window']

/** Who keeps a share in each of several periods keeps it over all of them; the other way round nothing follows. */
function verdictOfWindows(old: Period, now: Period): Verdict {
  if (old === undefined || now === undefined) return 'unclear'
  if (isMadeOf(now, old)) return 'weaker'
  return isMadeOf(old, now) ? 'stricter' : 'unclear'
}

function isMadeOf(long: NonNullable<Period>, short: NonNullable<Period>): boolean {
  if (long.clock !== 'calendar' || short.clock !== 'calendar') return false
  if (short.unit === 'day' && short.amount === 1) return true
  const days = { day: 1, week: 7, month: undefined }
  const [a, b] =
    long.unit === short.unit
      ? [long.amount, short.amount]
      : [(days[long.unit] ?? Number.NaN) * long.amount, (days[short.unit] ?? Number.NaN) * short.amount]
  return a > b && a % b === 0
}

type Escalation = CompiledSla['escalations'][number]

function compareEscalations(old: CompiledSla, now: CompiledSla, world: World): Draft[] {
  if (isSame(old.escalations, now.escalations)) return []
  const text = (escalations: readonly Escalation[]): Localized =>
    escalations.length === 0
      ? none
      : both((locale) =>
          escalations
            .map(({ at, to }) => {
              const share = tellShare(at, locale)
              return locale === 'de'
                ? `bei ${share} an ${world.name(to)}`
                : `at ${share} to ${world.name(to)}`
            })
            .join(', '),
        )
  const covers = (a: Escalation, b: Escalation): boolean =>
    a.at <= b.at && isSame({ ...a, at: 0 }, { ...b, at: 0 })
  return [
    draft({
      kind: 'escalation',
      subject: { kind: 'sla', id: now.id },
      what: say('Escalation', 'Eskalation'),
      before: text(old.escalations),
      after: text(now.escalations),
      verdict: verdictOfCover(old.escalations, now.escalations, covers),
    }),
  ]
}

type Credit = CompiledSla['credits'][number]

const knownCredit = ['share', 'metric', 'relation', 'threshold']

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
      what: say('Credit for missed goals', 'Gutschrift bei verfehlten Zielen'),
      before: text(old.credits),
      after: text(now.credits),
      verdict: verdictOfCover(old.credits, now.credits, covers),
    }),
  ]
}

function creditText(
  { share, metric, relation, threshold }: Credit,
  locale: 'en' | 'de',
  world: World,
): string {
  const limit = tellBoundValue(threshold, locale)
  const name = world.name(metric)
  if (locale === 'de')
    return `${tellShare(share, locale)}, wenn ${name} ${relation === 'below' ? 'unter' : 'über'} ${limit}`
  return `${tellShare(share, locale)} when ${name} ${relation} ${limit}`
}

function compareExceptions(old: CompiledSla, now: CompiledSla): Draft[] {
  const gone = old.exceptions.filter((one) => !now.exceptions.includes(one))
  const come = now.exceptions.filter((one) => !old.exceptions.includes(one))
  const change = (texts: readonly string[], isNew: boolean): Draft[] =>
    texts.length === 0
      ? []
      : [
          draft({
            kind: 'exception',
            subject: { kind: 'sla', id: now.id },
            what: both((locale) => {
              const named = enumeration(
                texts.map((one) => quoted(one, locale)),
                locale,
              )
              if (locale === 'de')
                return isNew ? `Ausnahme hinzugekommen: ${named}` : `Ausnahme entfallen: ${named}`
              return isNew ? `Exception added: ${named}` : `Exception removed: ${named}`
            }),
            before: exceptionsOf(old),
            after: exceptionsOf(now),
            verdict: isNew ? 'weaker' : 'stricter',
          }),
        ]
  return [...change(come, true), ...change(gone, false)]
}

function exceptionsOf({ exceptions }: CompiledSla): Localized {
  if (exceptions.length === 0) return none
  return both((locale) => exceptions.map((one) => quoted(one, locale)).join(', '))
}
