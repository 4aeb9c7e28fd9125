import {
  type Analysis,
  type Attribute,
  analyse,
  type Condition,
  type Operator,
  type Segment,
  type Segmentation,
} from '../../language/src/segments/index.ts'
import { randomOf } from '../segments/random.ts'

/** The most time, in milliseconds, that 12 attributes and 30 segments may take. */
const TARGET = 100

const compare = (attribute: string, operator: Operator, value: string | boolean): Condition => ({
  kind: 'compare',
  attribute,
  operator,
  value,
})
const all = (...of: Condition[]): Condition => ({ kind: 'all', of })
const any = (...of: Condition[]): Condition => ({ kind: 'any', of })
const numbered = (conditions: Segment['condition'][]): Segment[] =>
  conditions.map((condition, index) => ({ id: `s${index}`, condition }))
const enumeration = (id: string, size: number): Attribute => ({
  id,
  type: { kind: 'enumeration', values: Array.from({ length: size }, (_, value) => ({ id: `v${value}` })) },
})
const range = (count: number) => [...Array(count).keys()]

/** Twelve attributes of all kinds, and a way to draw a test of one of them. */
const twelve: Attribute[] = [
  { id: 'revenue', type: { kind: 'money', currency: 'EUR' } },
  { id: 'margin', type: { kind: 'money', currency: 'EUR' } },
  { id: 'credit', type: { kind: 'money', currency: 'JPY' } },
  { id: 'orders', type: { kind: 'number' } },
  { id: 'staff', type: { kind: 'number' } },
  { id: 'since', type: { kind: 'date' } },
  { id: 'lastOrder', type: { kind: 'date' } },
  { id: 'strategic', type: { kind: 'boolean' } },
  { id: 'exports', type: { kind: 'boolean' } },
  enumeration('country', 20),
  enumeration('industry', 12),
  enumeration('channel', 5),
]

function drawTest(attribute: Attribute, random: () => number): Condition {
  const { id, type } = attribute
  const operator = (['<', '>='] as const)[Math.floor(random() * 2)]!
  const number = Math.floor(random() * 12)
  switch (type.kind) {
    case 'boolean':
      return compare(id, '=', random() < 0.5)
    case 'enumeration':
      return {
        kind: 'in',
        attribute: id,
        values: type.values.filter(() => random() < 0.4).map((value) => value.id),
      }
    case 'date':
      return compare(id, operator, `20${10 + number}-01-01`)
    default:
      return compare(id, operator, String(number * 1000 + 1000))
  }
}

/** Disjoint and complete: the leaves of a tree of decisions. */
function leaves(count: number, seed: number): Segment[] {
  const random = randomOf(seed)
  let paths: Condition[][] = [[]]
  while (paths.length < count) {
    const [path, ...others] = paths
    // Each decision on a path is about another attribute, so that every leaf has customers.
    const attribute = twelve[(2 * path!.length + Math.floor(random() * 2)) % twelve.length]!
    const test = drawTest(attribute, random)
    paths = [...others, [...path!, test], [...path!, { kind: 'not', of: test }]]
  }
  return numbered(paths.map((path) => all(...path)))
}

/** Overlapping, with gaps: each segment tests some of the attributes. */
function boxes(count: number, tests: number, seed: number): Segment[] {
  const random = randomOf(seed)
  return numbered(
    range(count).map(() => {
      const chosen = twelve.map((attribute) => ({ attribute, key: random() })).sort((a, b) => a.key - b.key)
      return all(...chosen.slice(0, tests).map(({ attribute }) => drawTest(attribute, random)))
    }),
  )
}

const spec = (attributes: Attribute[], segments: Segment[], firstMatch = false): Segmentation => ({
  attributes,
  segments,
  firstMatch,
})
const otherwise: Segment = { id: 'rest', condition: { kind: 'otherwise' } }
const booleans = (count: number, letter = 'b'): Attribute[] =>
  range(count).map((index) => ({ id: `${letter}${index}`, type: { kind: 'boolean' } }))

function satisfiability(variables: number, clauses: number, seed: number): Segmentation {
  const random = randomOf(seed)
  const literal = () => compare(`b${Math.floor(random() * variables)}`, '=', random() < 0.5)
  return spec(
    booleans(variables),
    numbered(range(clauses).map(() => all(literal(), literal(), literal()))),
    true,
  )
}

function deep(depth: number): Condition {
  let condition: Condition = compare('b0', '=', true)
  for (let level = 0; level < depth; level++) {
    const test = compare(`b${level % 5}`, '=', level % 2 === 0)
    condition =
      level % 3 === 0
        ? { kind: 'not', of: condition }
        : level % 3 === 1
          ? all(test, condition)
          : any(condition, test)
  }
  return condition
}

const usual: [string, Segmentation][] = [
  ['12 × 30, disjoint and complete', spec(twelve, leaves(30, 1))],
  ['12 × 30, one missing: a gap', spec(twelve, leaves(30, 1).slice(1))],
  ['12 × 30, with otherwise', spec(twelve, [...leaves(30, 2).slice(2), otherwise])],
  [
    '12 × 30, one widened: overlaps',
    spec(twelve, [...leaves(29, 3), ...boxes(1, 1, 3).map((s) => ({ ...s, id: 'wide' }))]),
  ],
  ['12 × 30, first match, 3 tests each', spec(twelve, boxes(30, 3, 4), true)],
  ['12 × 30, 2 tests each, all overlap', spec(twelve, boxes(30, 2, 5))],
  ['12 × 30, 4 tests each, many overlaps', spec(twelve, boxes(30, 4, 6))],
  ['12 × 30, 8 tests each', spec(twelve, boxes(30, 8, 7))],
]

const hard: [string, Segmentation][] = [
  [
    '1,000 bands of one amount',
    spec(
      [twelve[0]!],
      numbered(
        range(1000).map((band) =>
          all(
            compare('revenue', '>=', String(band)),
            ...(band < 999 ? [compare('revenue', '<', String(band + 1))] : []),
          ),
        ),
      ),
    ),
  ],
  [
    '30 enumerations of 50, pairs of equal values',
    spec(
      range(30).map((index) => enumeration(`e${index}`, 50)),
      numbered(
        range(30).map((index) =>
          any(
            ...range(50).map((value) =>
              all(compare(`e${index}`, '=', `v${value}`), compare(`e${(index + 1) % 30}`, '=', `v${value}`)),
            ),
          ),
        ),
      ),
      true,
    ),
  ],
  [
    '1,000 ors of 3 tests over 12 attributes',
    spec(twelve, [{ id: 'a', condition: any(...boxes(1000, 3, 8).map((s) => s.condition as Condition)) }]),
  ],
  [
    '1,000 ors of 6 tests over 12 attributes',
    spec(twelve, [{ id: 'a', condition: any(...boxes(1000, 6, 9).map((s) => s.condition as Condition)) }]),
  ],
  [
    '20 pairs declared far apart',
    spec(
      [...booleans(20, 'x'), ...booleans(20, 'y')],
      [
        {
          id: 'a',
          condition: any(
            ...range(20).map((i) => all(compare(`x${i}`, '=', true), compare(`y${i}`, '=', true))),
          ),
        },
        otherwise,
      ],
    ),
  ],
  [
    '10,000 operands',
    spec(
      [twelve[0]!, twelve[7]!],
      [
        {
          id: 'a',
          condition: any(
            ...range(10_000).map((i) =>
              all(compare('revenue', '=', String(i)), compare('strategic', '=', i % 2 === 0)),
            ),
          ),
        },
        otherwise,
      ],
    ),
  ],
  ['nested 100,000 deep', spec(booleans(5), [{ id: 'a', condition: deep(100_000) }, otherwise])],
  [
    '1,000 attributes',
    spec(booleans(1000), [
      { id: 'a', condition: any(...range(1000).map((i) => compare(`b${i}`, '=', true))) },
    ]),
  ],
  ['3-SAT, 30 variables, 130 clauses', satisfiability(30, 130, 10)],
  ['3-SAT, 100 variables, 300 clauses', satisfiability(100, 300, 11)],
  ['3-SAT, 200 variables, 900 clauses', satisfiability(200, 900, 12)],
]

function summary({ overlaps, gaps, moreGaps, empty, undecided }: Analysis): string {
  const parts = [
    overlaps.length > 0 ? `${overlaps.length} overlaps` : '',
    gaps.length > 0 ? `${gaps.length}${moreGaps ? '+' : ''} gaps` : '',
    empty.length > 0 ? `${empty.length} empty` : '',
    undecided.length > 0 ? `${undecided.length} undecided` : '',
  ].filter((part) => part !== '')
  return parts.join(', ') || 'nothing'
}

/** Processor time, since others may be at work on the machine: of the first run, and the median of all. */
function row(name: string, segmentation: Segmentation, repeat: number): number {
  const times: number[] = []
  let analysis: Analysis | undefined
  for (let run = 0; run < repeat; run++) {
    const start = process.cpuUsage()
    analysis = analyse(segmentation)
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1000)
  }
  const first = times[0]!
  const median = times.sort((a, b) => a - b)[repeat >> 1]!
  const figures = [first, median].map((time) => time.toFixed(1).padStart(10)).join('')
  console.log(
    `${name.padEnd(46)}${figures}  ${analysis!.completed ? 'yes' : 'NO '}        ${summary(analysis!)}`,
  )
  return median
}

console.log(`${'segmentation (attributes × segments)'.padEnd(46)}   first ms median ms completed  found`)
const slowest = Math.max(...usual.map(([name, segmentation]) => row(name, segmentation, 9)))
for (const [name, segmentation] of hard) row(name, segmentation, 3)
console.log(
  `\n12 × 30 takes ${slowest.toFixed(1)} ms at most; the target is ${TARGET} ms: ${slowest <= TARGET ? 'met' : 'MISSED'}`,
)
process.exitCode = slowest <= TARGET ? 0 : 1
