// No two metrics of different meaning read alike, wherever people or programs read them. The two have one name and one goal,
// so that nothing but the words for what they measure can tell them apart.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentMarkdown } from '../../cli/src/document/markdown.ts'
import { loadHolidays } from '../../language/src/clock/index.ts'
import { compareWith } from '../../language/src/compare/index.ts'
import type { CompiledContract } from '../../language/src/compile/schema.ts'
import { goalSentences, metricSentence } from '../../language/src/wording/index.ts'
import { exported } from '../exporters/support.ts'
import { jsonOf } from '../support/projects.ts'
import { documentFor, locales } from './support.ts'

type Definition = CompiledContract['metrics'][number]['definition']
type Target = CompiledContract['slas'][number]['goals'][number]['targets'][number]

// Titles as people give them, some of which end or begin like the words around them.
const project = `
party A
party B
event fixing "Behebung begonnen"
event declined "Angebot abgelehnt"
event held "angehalten"
event freed "freigegeben"
event done "erledigt"
metric M "Maß" is time from received or complete or fixing or declined to resolved or replied or done
  pausing from waiting or held to resumed or freed
metric Mean "Mittel" is time from received to done
metric Shown "Anteil" is share of answered in offered
metric Often "Häufigkeit" is number of reopened per case
metric Liked "Note" is score from 1 to 5
calendar O { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
sla L { hours O goal M 90 % within 4 business hours 
  goal Mean average at most 4 business hours
  goal Shown at least 50 %
  goal Often at most 2
  goal Liked at least 4
  each month }
segmentation S { attribute vip: boolean segment X when vip segment Y otherwise }
catalogue D { service Q { channels email work deferrable effort 1 min } }
contract K { version 1.0.0 client A provider B
  in force 2027-01-01 to 2027-12-31
  review every 6 months
  offers D
  serves S
  assign X, Y { Q under L }
}`
const contract: CompiledContract = JSON.parse(jsonOf([{ path: 'k.zusage', text: project }]))

function withMetric(definition: Definition, targets: readonly Target[]): CompiledContract {
  const copy = structuredClone(contract)
  copy.metrics.find(({ id }) => id === 'M')!.definition = definition
  copy.slas[0]!.goals.find(({ metric }) => metric === 'M')!.targets = targets as never
  return copy
}

// One order each, since `a or b` means what `b or a` means.
const among = (...events: readonly string[]): fc.Arbitrary<readonly string[]> =>
  fc.subarray([...events], { minLength: 1, maxLength: 2 })
const named = (name: string, [first, ...others]: readonly string[]): object => ({
  [name]: first,
  ...(others.length === 0 ? {} : { [`${name}Alternatives`]: others }),
})

const times: fc.Arbitrary<Definition> = fc
  .record({
    start: among('received', 'complete', 'fixing', 'declined'),
    end: among('resolved', 'replied', 'done', 'answered', 'reopened'),
    pause: fc.option(fc.record({ start: among('waiting', 'held'), end: among('resumed', 'freed') })),
  })
  .map(
    ({ start, end, pause }) =>
      ({
        kind: 'time',
        ...named('start', start),
        ...named('end', end),
        ...(pause === null ? {} : { pause: { ...named('start', pause.start), ...named('end', pause.end) } }),
      }) as Definition,
  )
const shares: fc.Arbitrary<Definition> = fc
  .record({ part: among('answered', 'done', 'resolved'), whole: among('received', 'offered', 'fixing') })
  .map(
    ({ part, whole }) => ({ kind: 'share', ...named('part', part), ...named('whole', whole) }) as Definition,
  )
const counts: fc.Arbitrary<Definition> = fc
  .record({ event: among('reopened', 'done', 'held'), per: fc.constantFrom('case', 'window') })
  .map(({ event, per }) => ({ kind: 'count', ...named('event', event), per }) as Definition)
const scores: fc.Arbitrary<Definition> = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 4, max: 10 }))
  .map(([min, max]) => ({ kind: 'score', min: `${min}`, max: `${max}` }) as Definition)

const targetsOf = (id: string): readonly Target[] =>
  contract.slas[0]!.goals.find(({ metric }) => metric === id)!.targets
const kinds = {
  'times with a deadline': { arbitrary: times, targets: targetsOf('M') },
  'mean times': { arbitrary: times, targets: targetsOf('Mean') },
  shares: { arbitrary: shares, targets: targetsOf('Shown') },
  counts: { arbitrary: counts, targets: targetsOf('Often') },
  scores: { arbitrary: scores, targets: targetsOf('Liked') },
} as const

const holidays = await loadHolidays([])
const same = (a: Definition, b: Definition): boolean => JSON.stringify(a) === JSON.stringify(b)

const told = (of: CompiledContract): readonly (readonly [place: string, text: string])[] => {
  const metric = of.metrics.find(({ id }) => id === 'M')!
  const goal = of.slas[0]!.goals.find((one) => one.metric === 'M')!
  return locales.flatMap((locale) => {
    const telling = { contract: of, locale }
    return [
      [`metric, as in a hover, ${locale}`, metricSentence(metric, telling)],
      [`goal, as in a hover and in the view, ${locale}`, goalSentences(goal, telling).join(' ')],
    ]
  })
}

async function written(of: CompiledContract): Promise<readonly (readonly [place: string, text: string])[]> {
  const found: [string, string][] = []
  for (const locale of locales) {
    found.push([`document, ${locale}`, documentMarkdown(await documentFor(of, locale))])
    for (const format of ['csv', 'jira', 'openslo'] as const) {
      const { files } = await exported(format, of, { locale })
      found.push([`${format}, ${locale}`, files.map(({ content }) => content).join('\n')])
    }
  }
  return found
}

/** The places where two contracts read alike. */
function alike(
  one: readonly (readonly [place: string, text: string])[],
  other: readonly (readonly [place: string, text: string])[],
): string[] {
  return one.filter(([, text], index) => text === other[index]![1]).map(([place]) => place)
}

describe.each(Object.entries(kinds))('%s', (_, { arbitrary, targets }) => {
  test('that differ are put into other words, in both languages, and are a change', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, (one, other) => {
        fc.pre(!same(one, other))
        const [before, after] = [withMetric(one, targets), withMetric(other, targets)]
        expect(alike(told(before), told(after))).toEqual([])
        expect(compareWith(before, after, holidays).changes).not.toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('that differ read differently in the document and in every export', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary, arbitrary, async (one, other) => {
        fc.pre(!same(one, other))
        const [before, after] = [withMetric(one, targets), withMetric(other, targets)]
        expect(alike(await written(before), await written(after))).toEqual([])
      }),
      { numRuns: 6 },
    )
  })
})
