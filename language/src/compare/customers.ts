import type { CompiledSegmentation } from '../compile/schema.ts'
import {
  analyse,
  type Condition,
  describeWitness,
  noneOf,
  type Segmentation as Plain,
} from '../segments/index.ts'
import type { Localized } from '../speech/index.ts'
// Segments are compared by their customers: who moves from one to another, and what they get there.
import { isReadable, mergedAttributes } from './attributes.ts'
import { canonical, isSame } from './canonical.ts'
import { type Draft, draft, largerStep, together } from './changes.ts'
import { Groups, type Matrix } from './matrix.ts'
import { otherChanges, raw } from './other.ts'
import { about, namesOf, neutral, paired, subjectOf, wordings } from './things.ts'
import type { Change, Step } from './types.ts'
import { both, nameOf, quoted } from './words.ts'
import type { World } from './world.ts'

type Segment = CompiledSegmentation['segments'][number]

/** What changes in how customers are divided, and for those who move. */
export function compareSegmentations(world: World, matrix: Matrix): Draft[] {
  const [old, now] = [world.before.segmentation, world.after.segmentation]
  const conditions = [conditionsOf(old), conditionsOf(now)] as const
  const moved =
    isSame([...conditions[0]], [...conditions[1]]) &&
    isSame(old.attributes.map(typeOf), now.attributes.map(typeOf))
      ? []
      : movedCustomers(old, now, conditions[0], conditions[1])
  const changes: Draft[] = [
    ...wordings('segmentation', old, now),
    ...compareAttributes(old, now),
    ...compareSegments(old, now, moved, world),
    ...(moved === undefined ? [undecided()] : moved.map((one) => describe(one, world, matrix))),
    ...otherChanges('segmentation', old, now, [
      'id',
      'title',
      'documentation',
      'firstMatch',
      'attributes',
      'segments',
    ]),
  ]
  if (old.firstMatch !== now.firstMatch)
    changes.push(
      draft({
        kind: 'segment',
        subject: { kind: 'segmentation', id: now.id },
        what: now.firstMatch
          ? { en: 'The first segment that matches counts', de: 'Das erste passende Segment zählt' }
          : { en: 'Segments no longer overlap', de: 'Segmente überschneiden sich nicht mehr' },
        verdict: 'neutral',
      }),
    )
  return changes
}

function typeOf({ id, type }: CompiledSegmentation['attributes'][number]): unknown {
  return { id, type }
}

/** Which customers a segment takes, without those whom others take before it. */
function conditionsOf({ segments, firstMatch }: CompiledSegmentation): Map<string, Condition> {
  const own = segments.filter(({ condition }) => condition.kind !== 'otherwise')
  return new Map(
    segments.map(({ id, condition }, index): [string, Condition] => {
      const isRest = condition.kind === 'otherwise'
      const others = isRest ? own : firstMatch ? own.filter((one) => segments.indexOf(one) < index) : []
      const not: Condition[] =
        others.length === 0 ? [] : [noneOf(others.map((one) => one.condition as Condition))]
      if (isRest) return [id, not[0] ?? { kind: 'all', of: [] }]
      return [
        id,
        not.length === 0 ? (condition as Condition) : { kind: 'all', of: [condition as Condition, ...not] },
      ]
    }),
  )
}

interface Moved {
  readonly from: string
  readonly to: string
  readonly values: Readonly<Record<string, string | boolean>>
  readonly words: { readonly en: string; readonly de: string }
}

/** Who is in another segment than before, one customer for each pair of segments; undefined if that cannot be told. */
function movedCustomers(
  old: CompiledSegmentation,
  now: CompiledSegmentation,
  before: ReadonlyMap<string, Condition>,
  after: ReadonlyMap<string, Condition>,
): readonly Moved[] | undefined {
  const attributes = mergedAttributes(old.attributes, now.attributes)
  if (attributes === undefined || ![...before.values(), ...after.values()].every(isReadable)) return undefined
  // Who is in a segment that takes the same customers as before stays there.
  const isChanged = (id: string): boolean => !isSame(before.get(id), after.get(id))
  const olds = [...before].filter(([id]) => isChanged(id))
  const news = [...after].filter(([id]) => isChanged(id))
  const plain: Plain = {
    attributes,
    firstMatch: false,
    segments: [
      ...olds.map(([id, condition]) => ({ id: `- ${id}`, condition })),
      ...news.map(([id, condition]) => ({ id: `+ ${id}`, condition })),
    ],
  }
  const { overlaps, moreOverlaps, unreadable, undecided } = analyse(plain)
  if (moreOverlaps || unreadable.length > 0 || undecided.some(({ question }) => question === 'overlap'))
    return undefined
  return overlaps.flatMap(({ segments: [first, second], witness }) => {
    const [from, to] = [first.slice(2), second.slice(2)]
    if (!first.startsWith('-') || !second.startsWith('+') || from === to) return []
    const words = both((locale) => describeWitness(witness, attributes, locale, true, 'titles'))
    return [{ from, to, values: witness.values, words }]
  })
}

function undecided(): Draft {
  return draft({
    kind: 'customers-moved',
    subject: { kind: 'segmentation' },
    what: {
      en: 'Which customers move to another segment cannot be told',
      de: 'Welche Kunden in ein anderes Segment kommen, lässt sich nicht sagen',
    },
    verdict: 'unclear',
  })
}

function describe({ from, to, values, words }: Moved, world: World, matrix: Matrix): Draft {
  const effects = effectsOf(from, to, matrix)
  const name = (id: string): string =>
    nameOf(
      [...world.after.segmentation.segments, ...world.before.segmentation.segments].find(
        (one) => one.id === id,
      ) ?? { id },
    )
  return draft({
    kind: 'customers-moved',
    subject: { kind: 'segment', id: from },
    what: both(
      (locale) =>
        ({
          en: `Customers move from ${quoted(name(from), locale)} to ${quoted(name(to), locale)}`,
          de: `Kunden wechseln von ${quoted(name(from), locale)} zu ${quoted(name(to), locale)}`,
        })[locale],
    ),
    before: both((locale) => quoted(name(from), locale)),
    after: both((locale) => quoted(name(to), locale)),
    verdict: {
      client: together(effects.map(({ verdict }) => verdict.client)),
      provider: together(effects.map(({ verdict }) => verdict.provider)),
    },
    step: effects.reduce<Step>((step, one) => largerStep(step, one.step), 'patch'),
    witnesses: [
      {
        kind: 'customer',
        values,
        words: words.en === '' ? { en: 'every customer', de: 'jeder Kunde' } : words,
      },
    ],
    effects,
  })
}

/** What customers get otherwise who were in one segment and are in another. */
function effectsOf(from: string, to: string, matrix: Matrix): Change[] {
  const groups = new Groups()
  const services = new Set([...matrix.before.services.keys(), ...matrix.after.services.keys()])
  for (const service of services) {
    const drafts = matrix.compareRows(
      matrix.before.row(from, service),
      matrix.after.row(to, service),
      service,
    )
    groups.add(
      drafts.filter(({ kind }) => kind !== 'volume'),
      [{ segment: to, service }],
    )
  }
  return groups.changes()
}

/** What is known of cases; for which of them goals have changed, these say. */
export function compareCases({ before, after }: World): Draft[] {
  const { both: pairs, gone, come } = paired(before.cases ?? [], after.cases ?? [])
  const appears = (one: (typeof gone)[number], isNew: boolean): Draft =>
    draft({
      kind: 'case',
      subject: subjectOf('case', one),
      what: about('case', one, isNew ? { en: 'new', de: 'neu' } : { en: 'dropped', de: 'entfallen' }),
      verdict: 'neutral',
    })
  return [
    ...gone.map((one) => appears(one, false)),
    ...come.map((one) => appears(one, true)),
    ...pairs.flatMap(([old, now]) => [
      ...wordings('case', old, now),
      ...compareAttributes(old, now),
      ...otherChanges('case', old, now, ['id', 'title', 'documentation', 'attributes'], now.id),
    ]),
  ]
}

type Attributed = Pick<CompiledSegmentation, 'attributes'>

function compareAttributes(old: Attributed, now: Attributed): Draft[] {
  const { both: pairs, gone, come } = paired(old.attributes, now.attributes)
  const appears = (attribute: (typeof gone)[number], isNew: boolean): Draft =>
    draft({
      kind: 'attribute',
      subject: subjectOf('attribute', attribute),
      what: about(
        'attribute',
        attribute,
        isNew
          ? { en: 'newly asked for', de: 'neu erhoben' }
          : { en: 'no longer asked for', de: 'nicht mehr erhoben' },
      ),
      verdict: 'neutral',
    })
  return [
    ...gone.map((one) => appears(one, false)),
    ...come.map((one) => appears(one, true)),
    ...pairs.flatMap(([one, other]) => [
      ...wordings('attribute', one, other),
      ...(isSame(one.type, other.type)
        ? []
        : [
            draft({
              kind: 'attribute',
              subject: subjectOf('attribute', other),
              what: about('attribute', other, { en: 'other values', de: 'andere Werte' }),
              before: valuesOf(one.type),
              after: valuesOf(other.type),
              // Who moves by it is told with the customers.
              verdict: one.type.kind === other.type.kind ? 'neutral' : 'unclear',
            }),
          ]),
      ...otherChanges('attribute', one, other, ['id', 'title', 'documentation', 'type'], other.id),
    ]),
  ]
}

/** The values of a list, or whatever else an attribute is. */
function valuesOf(type: CompiledSegmentation['attributes'][number]['type']): Localized | undefined {
  return type.kind === 'enumeration' ? namesOf(type.values.map(({ id }) => id)) : raw(type)
}

function compareSegments(
  old: CompiledSegmentation,
  now: CompiledSegmentation,
  moved: readonly Moved[] | undefined,
  world: World,
): Draft[] {
  const { both: pairs, gone, come } = paired(old.segments, now.segments)
  const skill = (id: string): Localized => world.called(['skills'], id)
  const appears = (segment: Segment, isNew: boolean): Draft =>
    draft({
      kind: 'segment',
      subject: subjectOf('segment', segment),
      what: about('segment', segment, isNew ? { en: 'new', de: 'neu' } : { en: 'dropped', de: 'entfallen' }),
      // What that means for customers is told with those who move.
      verdict: 'neutral',
    })
  return [
    ...gone.map((one) => appears(one, false)),
    ...come.map((one) => appears(one, true)),
    ...pairs.flatMap(([one, other]) => [
      ...wordings('segment', one, other),
      ...(isSame(one.needs, other.needs)
        ? []
        : [
            neutral(
              'segment',
              other,
              'staffing',
              { en: 'needed skills', de: 'nötige Fähigkeiten' },
              namesOf(one.needs, skill),
              namesOf(other.needs, skill),
            ),
          ]),
      ...(canonical(one.condition) === canonical(other.condition) ||
      moved === undefined ||
      moved.some(({ from, to }) => from === other.id || to === other.id)
        ? []
        : [
            draft({
              kind: 'segment',
              subject: subjectOf('segment', other),
              what: about('segment', other, {
                en: 'the same customers in other words',
                de: 'dieselben Kunden in anderen Worten',
              }),
              verdict: 'neutral',
            }),
          ]),
      ...otherChanges(
        'segment',
        one,
        other,
        ['id', 'title', 'documentation', 'condition', 'needs'],
        other.id,
      ),
    ]),
  ]
}
