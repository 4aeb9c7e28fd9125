// Gaps and overlaps of goals against brute force: every case there can be, one after another.
import { expect, test } from 'vitest'
import type { Sla } from '../../language/src/model/declarations.ts'
import { plainCondition } from '../../language/src/model/segmentation.ts'
import { goalsOfCase } from '../../language/src/segments/index.ts'
import type { Attribute, Customer } from '../../language/src/segments/types.ts'
import { findingsIn, projectOf } from '../support/check.ts'
import { randomFrom } from '../support/random.ts'

const attributes: Attribute[] = [
  { id: 'priority', type: { kind: 'enumeration', values: ['P1', 'P2', 'P3'].map((id) => ({ id })) } },
  { id: 'urgent', type: { kind: 'boolean' } },
  { id: 'paid', type: { kind: 'boolean' } },
]
const everyCase: Customer[] = ['P1', 'P2', 'P3'].flatMap((priority) =>
  [true, false].flatMap((urgent) => [true, false].map((paid) => ({ priority, urgent, paid }))),
)

const { pick, below } = randomFrom(2711)

function condition(depth: number): string {
  const tests = ['urgent', 'not paid', 'paid', 'priority = P1', 'priority != P2', 'priority in (P2, P3)']
  if (depth === 0 || below(3) === 0) return pick(tests)
  const joined = `${condition(depth - 1)} ${pick(['and', 'or'])} ${condition(depth - 1)}`
  return below(3) === 0 ? `not (${joined})` : `(${joined})`
}

function goal(): string {
  const kind = below(10)
  return kind === 0 ? '' : kind < 3 ? 'otherwise' : `when ${condition(2)}`
}

test('a gap or an overlap is found where there is a case with no goal or with two, and nowhere else', async () => {
  const seen = new Set<string>()
  for (let round = 0; round < 250; round++) {
    const goals = Array.from(
      { length: 1 + below(4) },
      (_, index) => `goal ResponseTime best effort ${goal()} // ${index}`,
    )
    const text = `case Ticket { attribute priority: P1 | P2 | P3 attribute urgent: boolean attribute paid: boolean }
sla Gold {
  case Ticket
  ${goals.join('\n  ')}
}
`
    const files = [{ path: 'main.zusage', text }]
    const sla = projectOf(files).files[0]!.declarations[1] as Sla
    if (sla.goals.every(({ when }) => when === undefined)) continue
    const plain = sla.goals.map(({ when }) => ({
      metric: 'ResponseTime',
      channels: [],
      ...(when === undefined
        ? {}
        : { when: when.otherwise ? { kind: 'otherwise' } : plainCondition(when.condition!)! }),
    }))
    const numbers = everyCase.map((known) => goalsOfCase(plain, attributes, known).length)
    const findings = await findingsIn(files, { only: ['goal-gap', 'goal-overlap'] })
    const found = (rule: string): boolean => findings.some((finding) => finding.rule === rule)
    expect(found('goal-gap'), text).toBe(numbers.includes(0))
    expect(found('goal-overlap'), text).toBe(numbers.some((number) => number > 1))
    for (const { rule, data } of findings) {
      const { witness } = data as { witness: Customer }
      const number = goalsOfCase(plain, attributes, witness).length
      expect(rule === 'goal-gap' ? number === 0 : number > 1, text).toBe(true)
    }
    seen.add(`${numbers.includes(0)} ${numbers.some((number) => number > 1)}`)
  }
  expect([...seen].sort()).toEqual(['false false', 'false true', 'true false', 'true true'])
})
