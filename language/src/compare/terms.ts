import type { CompiledContract, Duration } from '../compile/schema.ts'
import type { Localized } from '../speech/index.ts'
import { tellDuration, tellEvery } from '../wording/durations.ts'
import { compareDurations } from './amounts.ts'
import { isSame } from './canonical.ts'
import { type Draft, draft, together } from './changes.ts'
import { otherChanges } from './other.ts'
import { wordings } from './things.ts'
import type { Verdict } from './types.ts'
import { both, dayOnly, none, quoted, quotedBoth } from './words.ts'
import type { World } from './world.ts'

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
  const changes: Draft[] = wordings('contract', old, now)
  const add: Add = (told) => {
    changes.push(draft({ ...told, subject: { kind: 'contract' } }))
  }
  compareNames(world, add)
  comparePeriods(world, add)
  compareReviews(world, add)
  return [...changes, ...compareSignatures(world), ...otherChanges('contract', old, now, knownContract)]
}

type Add = (told: Omit<Parameters<typeof draft>[0], 'subject'>) => void

/** Who has agreed with whom, and what it is called. */
function compareNames(world: World, add: Add): void {
  const [old, now] = [world.before.contract, world.after.contract]
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
          ? { en: 'Another client', de: 'Anderer Auftraggeber' }
          : { en: 'Another provider', de: 'Anderer Dienstleister' },
      before: quotedBoth(world.name(old[side])),
      after: quotedBoth(world.name(now[side])),
      verdict: 'unclear',
    })
  }
}

/** When it is in force, and when its months begin. */
function comparePeriods(world: World, add: Add): void {
  const [old, now] = [world.before.contract, world.after.contract]
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
}

/** How often it is looked at again, and how it is given up. */
function compareReviews(world: World, add: Add): void {
  const [old, now] = [world.before.contract, world.after.contract]
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
