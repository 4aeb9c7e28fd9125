import type { CompiledContract } from '../compile/schema.ts'
import type { Localized } from '../speech/index.ts'
import { compareDurations } from './amounts.ts'
import { canonical, isSame, without } from './canonical.ts'
import { durationText, missing } from './catalogue.ts'
import { type Draft, draft, owed } from './changes.ts'
import { otherChanges } from './other.ts'
import { about, kindNames, namesOf, paired, subjectOf, wordings } from './things.ts'
import { both, nameOf, none, quoted, quotedBoth } from './words.ts'
import type { World } from './world.ts'

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
        ? `(${shapeOf(one.elements)} ${canonical(without(one, ['kind', 'elements']))})`
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
      const { lost, gained } = lostAndGained(old.segments, now.segments)
      const text = (segments: readonly string[]): Localized =>
        segments.length === 0
          ? { en: 'all', de: 'alle' }
          : namesOf(segments, (id) => world.called(['segments'], id))
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

/** Whether segments went or came; none means all. */
function lostAndGained(
  old: readonly string[],
  now: readonly string[],
): { readonly lost: boolean; readonly gained: boolean } {
  const hasMore = (some: readonly string[], others: readonly string[]): boolean =>
    others.length > 0 && (some.length === 0 || missing(some, others).length > 0)
  return { lost: hasMore(old, now), gained: hasMore(now, old) }
}
