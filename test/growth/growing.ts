// Whether a tenfold text takes more than about ten times as long, whatever is done with it.
import { broken, type Shape, sound } from '../bench/shapes.ts'
import { type Bench, type KindOfWork, kindsOfWork, type Times } from './phases.ts'

/** n log n from 2,000 to 20,000 is 13. */
const mostGrowth = 13
/**
 * What takes less at the small size counts as this, in milliseconds of this thread's work: a single collection of garbage
 * takes as long. What grows with the square takes a hundred times as long, and is noticed all the same.
 */
const leastMeasured = 25
const mostRounds = 5

/** What is measured of a shape. */
export interface Growing {
  readonly shape: Shape
  /** How many there are of what is repeated; the second time ten times as many. */
  readonly few: number
  readonly kinds: readonly KindOfWork[]
}

/**
 * Which of the work took too much longer, in words; nothing where all is well. Of several rounds the slowest of the small
 * text and the fastest of the large one count: a collection of garbage falls into some, what grows too fast does so in all.
 */
export async function growingTooFast({ shape, few, kinds }: Growing, bench: Bench): Promise<string[]> {
  const [small, large] = [shape.files(few), shape.files(10 * few)]
  const slowest: Times = new Map()
  const fastest: Times = new Map()
  let found: string[] = []
  for (let round = 0; round < mostRounds; round++) {
    for (const [work, took] of await bench.times(small, kinds))
      slowest.set(work, Math.max(took, slowest.get(work) ?? leastMeasured))
    for (const [work, took] of await bench.times(large, kinds))
      fastest.set(work, Math.min(took, fastest.get(work) ?? Number.POSITIVE_INFINITY))
    found = [...fastest].flatMap(([work, took]) => {
      const factor = took / (slowest.get(work) ?? leastMeasured)
      return factor > mostGrowth ? [`${work}: ${factor.toFixed(1)} times as long`] : []
    })
    if (found.length === 0) return []
  }
  return found
}

export function shapeOf(name: string): Shape {
  return [...sound, ...broken].find((shape) => shape.name === name)!
}

/** Of some shapes fewer: each is many lines, or its output is the product of two lists, or it has a date for each day. */
const fewer: Readonly<Record<string, number>> = {
  'segments by rows': 6_000,
  contracts: 100,
  duties: 40,
  reports: 200,
  'promises of one team': 60,
  'promises on calls of one team': 200,
}

/** Every shape with all that can be done. */
export const everything: readonly Growing[] = [...sound, ...broken].map((shape) => ({
  shape,
  few: fewer[shape.name] ?? 1_000,
  kinds: kindsOfWork,
}))

const of = (name: string, few: number, ...kinds: KindOfWork[]): Growing => ({
  shape: shapeOf(name),
  few,
  kinds,
})

/** One or two of each kind, with what they are likely to slow down: what every run of the tests looks at. */
export const guarded: readonly Growing[] = [
  // Sound: one file, many files, one block, heirs, files that import one another, one long list.
  of('one file', 2_000, 'rules', 'keystroke', 'format'),
  of('many files', 2_000, 'keystroke'),
  of('wide', 1_000, 'rules', 'diff'),
  of('deep', 2_000),
  of('cross-linked', 2_000),
  of('parties on one line', 2_000, 'completion'),
  of('parties', 500, 'editor'),
  of('rights', 2_000, 'diff'),
  of('reasons to stop', 1_000, 'format', 'keystroke'),
  of('segments with a gap', 600),
  of('goals for cases', 100),
  of('metrics of a goal', 700, 'rules'),
  of('segments by rows', 3_000, 'rules', 'diff', 'exports'),
  of('reports', 100, 'document', 'exports', 'diff'),
  of('slas', 150, 'editor'),
  of('promises of one team', 40, 'check'),
  of('promises on calls of one team', 100, 'check'),
  // Broken: misspelt, unfinished, named twice, leading nowhere.
  of('misspelt property', 200, 'keystroke'),
  of('misspelt names among many', 200, 'rules', 'keystroke'),
  of('one name, used', 800, 'rules'),
  of('unknown names', 1_000, 'editor'),
  of('contract', 800, 'format'),
  of('missing imports', 500),
  of('segments of a prompt', 700, 'editor'),
]
