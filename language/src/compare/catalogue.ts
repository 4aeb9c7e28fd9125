import type { CompiledService, Duration } from '../compile/schema.ts'
import type { Localized } from '../speech/index.ts'
import { tellDuration } from '../wording/durations.ts'
import { tellMoney } from '../wording/money.ts'

import { workWords } from '../wording/services.ts'

import { compareMoney } from './amounts.ts'
import { isSame, without } from './canonical.ts'

import { type Draft, draft, owed } from './changes.ts'
import { otherChanges } from './other.ts'
import { about, namesOf, neutral, subjectOf, wordings } from './things.ts'
import type { Verdict } from './types.ts'
import { compareSeasonalVolumes, compareVolume } from './volumes.ts'
import { both, nameOf, none, quotedBoth, quotedList } from './words.ts'
import type { World } from './world.ts'

/** What changes in a service that both contracts have, for all segments that get it. */
export function compareServices(before: CompiledService, after: CompiledService, world: World): Draft[] {
  return [
    ...wordings('service', before, after, [
      { en: 'summary', de: 'Kurzbeschreibung' },
      before.summary,
      after.summary,
    ]),
    ...compareChannels(before, after),
    ...compareWork(before, after),
    ...compareVolume('service', before, after),
    ...compareSeasonalVolumes('service', before, after, world),
    ...compareCase(before, after, world),
    ...comparePrice(before, after),
    ...compareLists(before, after),
    ...staffing(before, after, world),
    ...otherChanges('service', before, after, knownService, nameOf(after)),
  ]
}

const knownService = [
  'id',
  'title',
  'documentation',
  'catalogue',
  'summary',
  'channels',
  'work',
  'effort',
  'volume',
  'profile',
  'patience',
  'price',
  'needs',
  'clientProvides',
  'delivers',
  'process',
  'case',
  'seasonalVolumes',
]

/** What of one list is not in the other. */
export function missing(list: readonly string[], other: readonly string[]): string[] {
  return list.filter((one) => !other.includes(one))
}

function compareChannels(before: CompiledService, after: CompiledService): Draft[] {
  const change = (channels: readonly string[], en: string, de: string, verdict: Verdict): Draft[] =>
    channels.length === 0
      ? []
      : [
          draft({
            kind: 'channel',
            subject: subjectOf('service', after),
            what: about('service', after, {
              en: `${en} ${channels.join(', ')}`,
              de: `${de} ${channels.join(', ')}`,
            }),
            before: namesOf(before.channels),
            after: namesOf(after.channels),
            verdict,
          }),
        ]
  return [
    ...change(missing(before.channels, after.channels), 'no longer by', 'nicht mehr über', 'weaker'),
    ...change(missing(after.channels, before.channels), 'now also by', 'jetzt auch über', 'stricter'),
  ]
}

function compareWork(before: CompiledService, after: CompiledService): Draft[] {
  if (before.work === after.work) return []
  return [
    draft({
      kind: 'work',
      subject: subjectOf('service', after),
      what: about('service', after, { en: 'kind of work', de: 'Art der Bearbeitung' }),
      before: workWords[before.work] ?? quotedBoth(before.work),
      after: workWords[after.work] ?? quotedBoth(after.work),
      verdict: after.work === 'immediate' ? 'stricter' : after.work === 'deferrable' ? 'weaker' : 'unclear',
    }),
  ]
}

/** Of which case a request is; what is promised for it, the goals say. */
function compareCase(before: CompiledService, after: CompiledService, world: World): Draft[] {
  if (before.case === after.case) return []
  const text = (id: string | undefined): Localized =>
    id === undefined ? none : quotedBoth(world.called(['cases'], id))
  return [
    draft({
      kind: 'case',
      subject: subjectOf('service', after),
      what: about('service', after, { en: 'which case a request is', de: 'welcher Fall eine Anfrage ist' }),
      before: text(before.case),
      after: text(after.case),
      verdict: 'neutral',
    }),
  ]
}

function comparePrice(before: CompiledService, after: CompiledService): Draft[] {
  const [old, now] = [before.price, after.price]
  if (isSame(old, now)) return []
  // Without a price nobody knows what is to be paid: nothing, or something that is still to be agreed.
  const order = old === undefined || now === undefined ? undefined : compareMoney(now, old)
  const text = ({ price }: CompiledService): Localized =>
    price === undefined ? none : both((locale) => tellMoney(price, locale))
  const isSameAmount = order === 0 && isSame(without(old!, ['amount']), without(now!, ['amount']))
  const what =
    old === undefined
      ? { en: 'a price where there was none', de: 'ein Preis, wo keiner stand' }
      : isSameAmount
        ? { en: 'the same price, written differently', de: 'derselbe Preis, anders geschrieben' }
        : now === undefined
          ? { en: 'no price any more', de: 'kein Preis mehr' }
          : order === undefined || order === 0
            ? {
                en: 'price in another currency, or by other rules',
                de: 'Preis in anderer Währung oder nach anderen Regeln',
              }
            : order > 0
              ? { en: 'higher price', de: 'höherer Preis' }
              : { en: 'lower price', de: 'niedrigerer Preis' }
  return [
    draft({
      kind: 'price',
      subject: subjectOf('service', after),
      what: about('service', after, what),
      before: text(before),
      after: text(after),
      verdict: isSameAmount
        ? 'neutral'
        : order === undefined || order === 0
          ? 'unclear'
          : owed('client', order > 0 ? 'more' : 'less'),
      // The price is what the provider gets.
      ...(isSameAmount ? {} : { step: 'major' }),
    }),
  ]
}

/** What the client has to bring, and what it gets. */
function compareLists(before: CompiledService, after: CompiledService): Draft[] {
  const changes: Draft[] = []
  const add = (
    kind: 'client-provides' | 'delivers',
    texts: readonly string[],
    what: Localized,
    verdict: ReturnType<typeof owed>,
    isMajor: boolean,
  ): void => {
    if (texts.length === 0) return
    const names = quotedList(texts)
    const property = kind === 'delivers' ? 'delivers' : 'clientProvides'
    changes.push(
      draft({
        kind,
        subject: subjectOf('service', after),
        what: about(
          'service',
          after,
          both((locale) => `${what[locale]} ${names[locale]}`),
        ),
        before: before[property].length === 0 ? none : quotedList(before[property]),
        after: after[property].length === 0 ? none : quotedList(after[property]),
        verdict,
        ...(isMajor ? { step: 'major' } : {}),
      }),
    )
  }
  const provides = { en: 'the client provides in addition', de: 'der Auftraggeber stellt zusätzlich bereit:' }
  const spares = { en: 'the client no longer provides', de: 'der Auftraggeber stellt nicht mehr bereit:' }
  add(
    'client-provides',
    missing(after.clientProvides, before.clientProvides),
    provides,
    owed('client', 'more'),
    true,
  )
  add(
    'client-provides',
    missing(before.clientProvides, after.clientProvides),
    spares,
    owed('client', 'less'),
    true,
  )
  const gets = { en: 'delivers in addition', de: 'liefert zusätzlich' }
  const loses = { en: 'no longer delivers', de: 'liefert nicht mehr' }
  add('delivers', missing(after.delivers, before.delivers), gets, owed('provider', 'more'), false)
  add('delivers', missing(before.delivers, after.delivers), loses, owed('provider', 'less'), false)
  return changes
}

export function durationText(value: Duration | undefined): Localized {
  return value === undefined ? none : both((locale) => tellDuration(value, locale))
}

/** What it takes to do it, and how it comes: no promise. */
function staffing(before: CompiledService, after: CompiledService, world: World): Draft[] {
  const changes: Draft[] = []
  const add = (
    change: 'staffing' | 'effort' | 'arrival',
    what: Localized,
    property: 'effort' | 'profile' | 'patience' | 'needs',
    show: (service: CompiledService) => Localized,
  ): void => {
    if (!isSame(before[property], after[property]))
      changes.push(neutral('service', after, change, what, show(before), show(after)))
  }
  const name = (list: 'profiles' | 'processes', id: string | undefined): Localized =>
    id === undefined ? none : quotedBoth(world.called([list], id))
  add('effort', { en: 'effort', de: 'Aufwand' }, 'effort', ({ effort }) => durationText(effort))
  add('arrival', { en: 'profile', de: 'Tagesprofil' }, 'profile', ({ profile }) => name('profiles', profile))
  add('arrival', { en: 'patience', de: 'Geduld' }, 'patience', ({ patience }) => durationText(patience))
  add('staffing', { en: 'needed skills', de: 'nötige Fähigkeiten' }, 'needs', ({ needs }) =>
    namesOf(needs, (id) => world.called(['skills'], id)),
  )
  if (before.process !== after.process)
    changes.push(
      draft({
        kind: 'process',
        subject: subjectOf('service', after),
        what: about('service', after, { en: 'process', de: 'Prozess' }),
        before: name('processes', before.process),
        after: name('processes', after.process),
        verdict:
          before.process === undefined ? 'stricter' : after.process === undefined ? 'weaker' : 'unclear',
      }),
    )
  if (before.catalogue !== after.catalogue)
    changes.push(
      draft({
        kind: 'wording',
        subject: subjectOf('service', after),
        what: about('service', after, { en: 'catalogue', de: 'Katalog' }),
        before: quotedBoth(before.catalogue),
        after: quotedBoth(after.catalogue),
        verdict: 'neutral',
      }),
    )
  return changes
}
