import { describe, expect, test } from 'vitest'
import {
  analyse,
  classify,
  describeCustomerError,
  parseCustomer,
  signedAttributes,
} from '../../language/src/segments/index.ts'
import { attributesOf, segmentation } from './notation.ts'
import { randomOf, randomSegmentation } from './random.ts'

describe('a customer below zero', () => {
  const attributes = attributesOf({ revenue: 'money EUR', sites: 'number' })

  test('is refused where no condition means less', () => {
    const read = parseCustomer('revenue=-5,sites=-0.5', attributes, new Set())
    if (read.ok) expect.fail('it was read')
    expect(read.errors.map((error) => describeCustomerError(error, 'en'))).toEqual([
      '`-5` is below zero; `revenue` counts from 0 EUR on, since no condition means less',
      '`-0.5` is below zero; `sites` counts from 0 on, since no condition means less',
    ])
    expect(read.errors.map((error) => describeCustomerError(error, 'de'))).toEqual([
      '`-5` liegt unter null; `revenue` zählt ab 0 EUR, denn keine Bedingung meint weniger',
      '`-0.5` liegt unter null; `sites` zählt ab 0, denn keine Bedingung meint weniger',
    ])
  })

  test('is read where one does, and zero always is', () => {
    expect(parseCustomer('revenue=-5,sites=-0', attributes, new Set(['revenue']))).toEqual({
      ok: true,
      customer: { revenue: '-5', sites: '0' },
    })
  })

  test.each([
    ['revenue < 20000 EUR', 'revenue >= 20000 EUR', []],
    ['revenue >= 0 EUR and revenue < 20000 EUR', 'revenue >= 20000 EUR', []],
    ['revenue < 0 EUR', 'revenue >= 0 EUR', ['revenue']],
    ['revenue >= 0 EUR', 'otherwise', ['revenue']],
    ['revenue > -5 EUR', 'revenue <= -5 EUR', ['revenue']],
  ])('%s | %s', (first, second, signed) => {
    const conditions = { A: first, B: second }
    expect([...signedAttributes(segmentation({ revenue: 'money EUR' }, conditions))]).toEqual(signed)
  })
})

test('whoever is read is in one segment, wherever the proof says that there is no gap and no overlap', () => {
  let proved = 0
  let below = 0
  for (let seed = 1; seed <= 1000; seed++) {
    const drawn = randomSegmentation(seed)
    const analysis = analyse(drawn)
    if (!analysis.completed || analysis.gaps.length > 0 || analysis.overlaps.length > 0) continue
    if (analysis.unreadable.length > 0) continue
    proved++
    const random = randomOf(seed)
    const signed = signedAttributes(drawn)
    for (let time = 0; time < 10; time++) {
      const text = drawn.attributes
        .map(({ id, type }) => {
          const amount = String(Math.floor(random() * 60) - 30)
          switch (type.kind) {
            case 'boolean':
              return `${id}=${random() < 0.5 ? 'yes' : 'no'}`
            case 'date':
              return `${id}=20${10 + Math.floor(random() * 40)}-01-01`
            case 'enumeration':
              return `${id}=${type.values[Math.floor(random() * type.values.length)]!.id}`
            default:
              return `${id}=${amount}`
          }
        })
        .join(',')
      const read = parseCustomer(text, drawn.attributes, signed)
      if (!read.ok) {
        expect(read.errors.every(({ kind }) => kind === 'below-zero')).toBe(true)
        continue
      }
      if (text.includes('=-')) below++
      expect(classify(drawn, read.customer).outcome).not.toBe('none')
    }
  }
  expect(proved).toBeGreaterThan(30)
  expect(below).toBeGreaterThan(5)
})
