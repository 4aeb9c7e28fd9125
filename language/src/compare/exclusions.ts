import type { CompiledContract } from '../compile/schema.ts'
import { isSame } from './canonical.ts'
import { durationText } from './catalogue.ts'
import { type Draft, draft } from './changes.ts'
import { otherChanges } from './other.ts'
import { about, neutral, paired, subjectOf, wordings } from './things.ts'
import { compareSeasonalVolumes, compareVolume } from './volumes.ts'
import { nameOf, none, quotedBoth } from './words.ts'
import type { World } from './world.ts'

export type Exclusion = CompiledContract['exclusions'][number]

/** What is delimited more, less or otherwise. Services that become delimited are told where they were offered. */
export function compareExclusions(world: World): Draft[] {
  const { before, after } = world
  const { both: pairs, gone, come } = paired(before.exclusions, after.exclusions)
  const isService = (contract: CompiledContract, { id, title }: Exclusion): boolean =>
    contract.services.some((one) => one.id === id || (title !== undefined && one.title === title))
  return [
    ...come
      .filter((one) => !isService(before, one))
      .map((one) =>
        draft({
          kind: 'exclusion',
          subject: subjectOf('exclusion', one),
          what: about('exclusion', one, {
            en: 'now expressly not offered',
            de: 'jetzt ausdrücklich nicht angeboten',
          }),
          after: quotedBoth(one.because),
          verdict: 'weaker',
        }),
      ),
    ...gone
      .filter((one) => !isService(after, one))
      .map((one) =>
        draft({
          kind: 'exclusion',
          subject: subjectOf('exclusion', one),
          what: about('exclusion', one, { en: 'no longer delimited', de: 'nicht mehr abgegrenzt' }),
          before: quotedBoth(one.because),
          verdict: 'unclear',
        }),
      ),
    ...pairs.flatMap(([old, now]) => compareExclusion(old, now, world)),
  ]
}

const knownExclusion = [
  'id',
  'title',
  'documentation',
  'catalogue',
  'because',
  'instead',
  'effort',
  'volume',
  'profile',
  'seasonalVolumes',
]

function compareExclusion(old: Exclusion, now: Exclusion, world: World): Draft[] {
  const changes = wordings(
    'exclusion',
    old,
    now,
    [{ en: 'reason', de: 'Begründung' }, old.because, now.because],
    [{ en: 'catalogue', de: 'Katalog' }, old.catalogue, now.catalogue],
  )
  if (old.instead !== now.instead) {
    changes.push(
      draft({
        kind: 'exclusion',
        subject: subjectOf('exclusion', now),
        what: about('exclusion', now, { en: 'who does it instead', de: 'wer es stattdessen tut' }),
        before: old.instead === undefined ? none : quotedBoth(world.name(old.instead)),
        after: now.instead === undefined ? none : quotedBoth(world.name(now.instead)),
        verdict: now.instead === undefined ? 'weaker' : 'neutral',
      }),
    )
  }
  if (!isSame(old.effort, now.effort))
    changes.push(
      neutral(
        'exclusion',
        now,
        'effort',
        { en: 'effort', de: 'Aufwand' },
        durationText(old.effort),
        durationText(now.effort),
      ),
    )
  if (old.profile !== now.profile)
    changes.push(
      neutral(
        'exclusion',
        now,
        'arrival',
        { en: 'profile', de: 'Tagesprofil' },
        old.profile === undefined ? none : quotedBoth(world.called(['profiles'], old.profile)),
        now.profile === undefined ? none : quotedBoth(world.called(['profiles'], now.profile)),
      ),
    )
  return [
    ...changes,
    ...compareVolume('exclusion', old, now),
    ...compareSeasonalVolumes('exclusion', old, now, world),
    ...otherChanges('exclusion', old, now, knownExclusion, nameOf(now)),
  ]
}
