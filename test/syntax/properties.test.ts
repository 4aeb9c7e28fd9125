import { describe, expect, test } from 'vitest'
import type { Declaration } from '../../language/src/model/declarations.ts'
import { check, findingsIn, lines, projectOf } from '../support/check.ts'

const frame = `
party Client
party Provider
skill English
calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
site Frankfurt calendar Office
segmentation Customers { segment All otherwise }
catalogue Desk { service Orders { channels mail work deferrable effort 6 min } }
process Handling { step Check }
profile Day { 08:00-17:00 100 % }
sla Bronze { hours Office goal ResponseTime 90 % within 2 business days each month }
`

/** Blocks by their head; each line is a property. */
const blocks: Readonly<Record<string, readonly string[]>> = {
  'team Own': [
    'of Provider',
    'site Frankfurt',
    'hours Office',
    'staff 5 FTE',
    'week 38.5 h',
    'shrinkage 28 %',
    'skills English',
  ],
  'calendar Own': ['time zone "Europe/Berlin"', 'holidays "DE"', 'open mon-fri 08:00-17:00'],
  'sla Own': [
    'hours Office',
    'goal AnswerTime 80 % within 20 s',
    'each month',
    'escalate at 75 % to Client',
    'credit 5 % when AnswerTime below 70 %',
    'except "force majeure"',
  ],
  'contract Own': [
    ...[
      'version 1.0.0',
      'client Client',
      'provider Provider',
      'in force 2027-01-01 to 2027-12-31',
      'review every 6 months',
    ],
    ...[
      'notice 3 months',
      'offers Desk',
      'serves Customers',
      'assign All { others under Bronze }',
      'standard OneVoice',
    ],
  ],
}
const nested: Readonly<Record<string, readonly string[]>> = {
  'service Own': [
    ...[
      'summary "text"',
      'channels phone',
      'work immediate',
      'effort 6 min',
      'volume 5 per week profile Day',
      'patience 9 s',
    ],
    ...[
      'price 4.20 EUR',
      'needs English',
      'client provides "number"',
      'delivers "order"',
      'process Handling',
    ],
  ],
  'excluded Own': ['because "Marketing"', 'instead Client', 'effort 6 h', 'volume 2 per week'],
}

/** The lines rotated and reversed: each property comes first, last and next to others. */
function* orders(properties: readonly string[]): Generator<readonly string[]> {
  for (let first = 0; first < properties.length; first++) {
    const rotated = [...properties.slice(first), ...properties.slice(0, first)]
    yield rotated
    yield rotated.toReversed()
  }
}

const write = (head: string, properties: readonly string[]): string =>
  nested[head] === undefined
    ? `${head} {\n  ${properties.join('\n  ')}\n}\n`
    : `catalogue Nesting {\n  ${head} {\n    ${properties.join('\n    ')}\n  }\n}\n`

/** A declaration without its places, for comparing. */
function plain(text: string): unknown {
  const own = projectOf([{ path: 'main.zusage', text: frame + text }]).files[0]!.declarations.at(
    -1,
  ) as Declaration
  return JSON.parse(
    JSON.stringify(own, (key, value) =>
      key.toLowerCase().endsWith('origin') || key === 'context' || key === 'node' || key === 'catalogue'
        ? undefined
        : value?.kind === 'reference'
          ? value.text
          : value,
    ),
  )
}

describe('properties stand in any order', () => {
  test.each(Object.entries({ ...blocks, ...nested }))('in a %s', async (head, properties) => {
    const meant = plain(write(head, properties))
    for (const order of orders(properties)) {
      const text = write(head, order)
      expect(plain(text)).toEqual(meant)
      const findings = await findingsIn([{ path: 'main.zusage', text: frame + text }])
      expect(lines(findings.filter(({ severity }) => severity === 'error'))).toEqual([])
    }
  })

  test.each(Object.entries({ ...blocks, ...nested }))(
    'on one line as on many, in a %s',
    (head, properties) => {
      const text = write(head, properties)
      expect(plain(`${text.replace(/\s*\n\s*/g, ' ')}\n`)).toEqual(plain(text))
    },
  )
})

describe('each at most once, unless it is a list by nature', () => {
  const repeatable = /^(open|goal|escalate|credit|assign|standard)\b/
  test.each(
    Object.entries({ ...blocks, ...nested }).flatMap(([head, properties]) =>
      properties.map((property) => [head, property, properties] as const),
    ),
  )('in a %s: %s', async (head, property, properties) => {
    const findings = await findingsIn([
      { path: 'main.zusage', text: frame + write(head, [...properties, property]) },
    ])
    const twice = findings.filter(({ rule }) => rule === 'duplicate-property')
    expect(twice.length).toBe(repeatable.test(property) ? 0 : 1)
  })
})

test('lines may break where people break them', () =>
  check(
    `
   calendar Office
     "Bürozeiten"
   {
     time zone
       "Europe/Berlin"
     open mon,
       tue,
       wed 08:00-12:00,
           13:00-17:00
   }
`,
  ))
