import type { CompiledContract, CompiledService, Duration } from '../compile/schema.ts'
import type { Localized } from '../speech/index.ts'
import { tellDuration } from '../wording/durations.ts'
import { tellMoney } from '../wording/money.ts'
import { workWords } from '../wording/services.ts'
import { compareDurations, compareMoney, compareRates } from './amounts.ts'
import { canonical, isSame, without } from './canonical.ts'
import { type Draft, draft, owed } from './changes.ts'
import { otherChanges } from './other.ts'
import { about, kindNames, namesOf, neutral, paired, subjectOf, wordings } from './things.ts'
import type { Verdict } from './types.ts'
import { both, nameOf, none, quoted, quotedBoth, quotedList, rate } from './words.ts'
import type { World } from './world.ts'

type Exclusion = CompiledContract['exclusions'][number]

/** What changes in a service that both contracts have, for all segments that get it. */
export function compareServices(before: CompiledService, after: CompiledService): Draft[] {
  return [
    ...wordings('service', before, after, [
      { en: 'summary', de: 'Kurzbeschreibung' },
      before.summary,
      after.summary,
    ]),
    ...compareChannels(before, after),
    ...compareWork(before, after),
    ...compareVolume('service', before, after),
    ...compareSeasonalVolumes('service', before, after),
    ...compareCase(before, after),
    ...comparePrice(before, after),
    ...compareLists(before, after),
    ...staffing(before, after),
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
function missing(list: readonly string[], other: readonly string[]): string[] {
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

function compareVolume(
  kind: 'service' | 'exclusion',
  before: CompiledService | Exclusion,
  after: CompiledService | Exclusion,
): Draft[] {
  if (isSame(before.volume, after.volume)) return []
  const order =
    before.volume === undefined || after.volume === undefined
      ? undefined
      : compareRates(before.volume, after.volume)
  const text = ({ volume }: CompiledService | Exclusion): Localized =>
    volume === undefined ? none : both((locale) => rate(volume, locale))
  return [
    draft({
      kind: 'volume',
      subject: subjectOf(kind, after),
      what: about(kind, after, { en: 'volume', de: 'Menge' }),
      before: text(before),
      after: text(after),
      verdict: verdictOfVolumes(kind, order),
    }),
  ]
}

/** By the order of the old volume and the new one. */
function verdictOfVolumes(kind: 'service' | 'exclusion', order: number | undefined): Verdict {
  // What is not offered has no volume to be kept.
  if (kind === 'exclusion') return 'neutral'
  // Where the figures are the same, it says something else besides.
  if (order === undefined || Number.isNaN(order) || order === 0) return 'unclear'
  return order < 0 ? 'stricter' : 'weaker'
}

/** Of which case a request is; what is promised for it, the goals say. */
function compareCase(before: CompiledService, after: CompiledService): Draft[] {
  if (before.case === after.case) return []
  const text = (id: string | undefined): Localized => (id === undefined ? none : quotedBoth(id))
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

type Seasonal = NonNullable<CompiledService['seasonalVolumes']>[number]

/** Demand in each season by itself; where there is none of its own, the usual one holds. */
function compareSeasonalVolumes(
  kind: 'service' | 'exclusion',
  before: CompiledService | Exclusion,
  after: CompiledService | Exclusion,
): Draft[] {
  const [olds, news] = [before, after].map(
    ({ seasonalVolumes = [] }) => new Map(seasonalVolumes.map((one) => [one.season, one])),
  )
  const text = (one: Seasonal | undefined): Localized =>
    one === undefined
      ? none
      : both((locale) => {
          const profile = one.profile === undefined ? '' : ` (${quoted(one.profile, locale)})`
          return `${rate(one.volume, locale)}${profile}`
        })
  return [...new Set([...olds!.keys(), ...news!.keys()])].flatMap((season) => {
    const [old, now] = [olds!.get(season), news!.get(season)]
    if (isSame(old, now)) return []
    const [usual, usualNow] = [old?.volume ?? before.volume, now?.volume ?? after.volume]
    const order = usual && usualNow && compareRates(usual, usualNow)
    const isSameRate = order === 0 && isSame(usual, usualNow)
    return [
      draft({
        kind: isSameRate ? 'arrival' : 'volume',
        subject: subjectOf(kind, after),
        what: about(
          kind,
          after,
          both((locale) => `${{ en: 'volume in', de: 'Menge in' }[locale]} ${quoted(season, locale)}`),
        ),
        before: text(old),
        after: text(now),
        verdict: isSameRate ? 'neutral' : verdictOfVolumes(kind, order),
      }),
    ]
  })
}

function comparePrice(before: CompiledService, after: CompiledService): Draft[] {
  const [old, now] = [before.price, after.price]
  if (isSame(old, now)) return []
  const order = old === undefined ? 1 : now === undefined ? -1 : compareMoney(now, old)
  const text = ({ price }: CompiledService): Localized =>
    price === undefined ? none : both((locale) => tellMoney(price, locale))
  const what =
    order === undefined || order === 0
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
      verdict: order === undefined || order === 0 ? 'unclear' : owed('client', order > 0 ? 'more' : 'less'),
      // The price is what the provider gets.
      step: 'major',
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
  const provides = { en: 'the client provides in addition', de: 'der Kunde stellt zusätzlich bereit:' }
  const spares = { en: 'the client no longer provides', de: 'der Kunde stellt nicht mehr bereit:' }
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

function durationText(value: Duration | undefined): Localized {
  return value === undefined ? none : both((locale) => tellDuration(value, locale))
}

/** What it takes to do it, and how it comes: no promise. */
function staffing(before: CompiledService, after: CompiledService): Draft[] {
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
  const id = (value: string | undefined): Localized => (value === undefined ? none : quotedBoth(value))
  add('effort', { en: 'effort', de: 'Aufwand' }, 'effort', ({ effort }) => durationText(effort))
  add('arrival', { en: 'profile', de: 'Tagesprofil' }, 'profile', ({ profile }) => id(profile))
  add('arrival', { en: 'patience', de: 'Geduld' }, 'patience', ({ patience }) => durationText(patience))
  add('staffing', { en: 'needed skills', de: 'nötige Fähigkeiten' }, 'needs', ({ needs }) => namesOf(needs))
  if (before.process !== after.process)
    changes.push(
      draft({
        kind: 'process',
        subject: subjectOf('service', after),
        what: about('service', after, { en: 'process', de: 'Prozess' }),
        before: id(before.process),
        after: id(after.process),
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

/** What is delimited more, less or otherwise. Services that become delimited are told where they were offered. */
export function compareExclusions({ before, after }: World): Draft[] {
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
    ...pairs.flatMap(([old, now]) => compareExclusion(old, now)),
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

function compareExclusion(old: Exclusion, now: Exclusion): Draft[] {
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
        before: old.instead === undefined ? none : quotedBoth(old.instead),
        after: now.instead === undefined ? none : quotedBoth(now.instead),
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
        old.profile === undefined ? none : quotedBoth(old.profile),
        now.profile === undefined ? none : quotedBoth(now.profile),
      ),
    )
  return [
    ...changes,
    ...compareVolume('exclusion', old, now),
    ...compareSeasonalVolumes('exclusion', old, now),
    ...otherChanges('exclusion', old, now, knownExclusion, nameOf(now)),
  ]
}

type Process = CompiledContract['processes'][number]
type Element = Process['elements'][number]
type Step = Exclude<Element, { kind: 'parallel' }>

/** What changes in the processes behind the services. */
export function compareProcesses(world: World): Draft[] {
  const { both: pairs, gone, come } = paired(world.before.processes, world.after.processes)
  // For which services that matters is told with these.
  const appears = (process: Process, what: Localized): Draft =>
    draft({
      kind: 'process',
      subject: subjectOf('process', process),
      what: about('process', process, what),
      verdict: 'neutral',
    })
  return [
    ...gone.map((one) => appears(one, { en: 'no longer described', de: 'nicht mehr beschrieben' })),
    ...come.map((one) => appears(one, { en: 'newly described', de: 'neu beschrieben' })),
    ...pairs.flatMap(([old, now]) => compareProcess(old, now, world)),
  ]
}

function compareProcess(old: Process, now: Process, world: World): Draft[] {
  const changes = wordings('process', old, now)
  const [before, after] = [stepsOf(old.elements), stepsOf(now.elements)]
  if (shapeOf(old.elements) !== shapeOf(now.elements)) {
    const text = (steps: readonly Step[]): Localized =>
      both((locale) => steps.map((one) => quoted(nameOf(one), locale)).join(' → '))
    changes.push(
      draft({
        kind: 'process',
        subject: subjectOf('process', now),
        what: about('process', now, { en: 'other steps', de: 'andere Schritte' }),
        before: text(before),
        after: text(after),
        verdict: 'unclear',
      }),
    )
  }
  const { both: steps } = paired(before, after)
  return [
    ...changes,
    ...steps.flatMap(([one, other]) => compareSteps(one, other, now, world)),
    ...otherChanges('process', old, now, ['id', 'title', 'documentation', 'elements'], nameOf(now)),
  ]
}

function stepsOf(elements: readonly Element[]): Step[] {
  return elements.flatMap((one) => {
    if (one.kind === 'parallel') return stepsOf(one.elements)
    return one.kind === 'step' || one.kind === 'prompt' ? [one] : []
  })
}

/** Which steps there are in which order, whatever they say. */
function shapeOf(elements: readonly Element[]): string {
  return elements
    .map((one) =>
      one.kind === 'parallel'
        ? `(${shapeOf(one.elements)} ${canonical(without(one, 'kind', 'elements'))})`
        : one.kind === 'step' || one.kind === 'prompt'
          ? `${one.kind} ${one.id}`
          : canonical(one),
    )
    .join(' ')
}

const knownStep = ['kind', 'id', 'title', 'documentation', 'by', 'limit', 'segments', 'handOverTo']

function compareSteps(old: Step, now: Step, process: Process, world: World): Draft[] {
  const changes: Draft[] = []
  const step = kindNames[now.kind]
  const tell = (what: Localized): Localized =>
    about(
      'process',
      process,
      both((locale) => `${step[locale]} ${quoted(nameOf(now), locale)}, ${what[locale]}`),
    )
  const add = (
    what: Localized,
    before: Localized,
    after: Localized,
    verdict: Parameters<typeof draft>[0]['verdict'],
  ) => {
    changes.push(
      draft({
        kind: 'process',
        subject: subjectOf('process', process),
        what: tell(what),
        before,
        after,
        verdict,
      }),
    )
  }
  const name = (id: string | undefined): Localized => (id === undefined ? none : quotedBoth(world.name(id)))
  if (!isSame(old.limit, now.limit)) {
    const order =
      old.limit === undefined ? -1 : now.limit === undefined ? 1 : compareDurations(now.limit, old.limit)
    // Whoever is neither of both does it for the provider.
    const isClients = now.kind === 'step' && now.by !== undefined && world.sideOf(now.by) === 'client'
    const side = isClients ? 'client' : 'provider'
    add(
      { en: 'time limit', de: 'Zeitgrenze' },
      durationText(old.limit),
      durationText(now.limit),
      order === undefined ? 'unclear' : order === 0 ? 'neutral' : owed(side, order < 0 ? 'more' : 'less'),
    )
  }
  if (old.kind === 'step' && now.kind === 'step' && old.by !== now.by)
    add({ en: 'who does it', de: 'wer es tut' }, name(old.by), name(now.by), 'neutral')
  if (old.kind === 'prompt' && now.kind === 'prompt') {
    if (old.handOverTo !== now.handOverTo)
      add(
        { en: 'who takes it over', de: 'wer es übernimmt' },
        name(old.handOverTo),
        name(now.handOverTo),
        'neutral',
      )
    if (!isSame(old.segments, now.segments)) {
      // None means all.
      const lost =
        now.segments.length > 0 &&
        (old.segments.length === 0 || missing(old.segments, now.segments).length > 0)
      const gained =
        old.segments.length > 0 &&
        (now.segments.length === 0 || missing(now.segments, old.segments).length > 0)
      const text = (segments: readonly string[]): Localized =>
        segments.length === 0 ? { en: 'all', de: 'alle' } : namesOf(segments)
      add(
        { en: 'for which segments', de: 'für welche Segmente' },
        text(old.segments),
        text(now.segments),
        lost && gained ? 'unclear' : lost ? 'weaker' : 'stricter',
      )
    }
  }
  const words = wordings(
    'process',
    { ...process, title: old.title, documentation: old.documentation },
    {
      ...process,
      title: now.title,
      documentation: now.documentation,
    },
  )
  return [
    ...changes,
    ...words.map((one) => ({ ...one, what: tell({ en: 'wording', de: 'Wortlaut' }) })),
    ...otherChanges('process', old, now, knownStep, nameOf(now)),
  ]
}
