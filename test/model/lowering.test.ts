import { describe, expect, test } from 'vitest'
import type { Declaration } from '../../language/src/model/declarations.ts'
import { allDeclared } from '../../language/src/model/file.ts'
import { library, projectOf } from '../support/check.ts'
import { tour } from '../support/tour.ts'

const fileOf = (text: string) => projectOf([{ path: 'main.zusage', text }]).files[0]!
const declarationOf = (text: string): Declaration => fileOf(text).declarations[0]!

describe('documentation comments', () => {
  test.each([
    ['/** When we work. */\nparty Sales', 'When we work.'],
    ['/**\n * When we work.\n * And when not.\n */\nparty Sales', 'When we work.\nAnd when not.'],
    ['/* no documentation */\nparty Sales', undefined],
    ['// no documentation\nparty Sales', undefined],
    ['/** of another */\nparty Other\nparty Sales', undefined],
  ])('%j', (text, documentation) => {
    expect(fileOf(`${text}\n`).declarations.at(-1)!.documentation).toBe(documentation)
  })
})

describe('texts', () => {
  test.each([
    ['"Büro"', 'Büro'],
    ['""', ''],
    ['"a \\"b\\" c"', 'a "b" c'],
    ['"C:\\\\Vertrag"', 'C:\\Vertrag'],
    ['"a\\nb"', 'a\\nb'],
    ['"// no comment"', '// no comment'],
    ['"{ no } block"', '{ no } block'],
    ['"日本 😀"', '日本 😀'],
  ])('%s', (source, title) => {
    expect(declarationOf(`party Sales ${source}\n`).title).toBe(title)
  })
})

describe('numbers', () => {
  test.each([
    ['500_000 EUR', '500000'],
    ['1_0.50 EUR', '10.50'],
    ['0.10 EUR', '0.10'],
  ])('%s', (source, amount) => {
    const catalogue = declarationOf(`catalogue C { service S { price ${source} } }\n`)
    expect(catalogue.kind === 'catalogue' && catalogue.services[0]!.price?.value).toEqual({
      amount,
      currency: 'EUR',
    })
  })
})

describe('conditions', () => {
  const conditionOf = (text: string): unknown => {
    const segmentation = declarationOf(
      `segmentation S { attribute a: boolean attribute b: boolean segment X when ${text} }\n`,
    )
    const strip = (value: unknown): unknown =>
      JSON.parse(
        JSON.stringify(value, (key, part) =>
          key === 'origin' ? undefined : key === 'attribute' ? part.text : part,
        ),
      )
    return segmentation.kind === 'segmentation' ? strip(segmentation.segments[0]!.condition) : undefined
  }
  const a = { kind: 'test', attribute: 'a', values: [] }
  const b = { kind: 'test', attribute: 'b', values: [] }

  test.each([
    ['a', a],
    ['(a)', a],
    ['not a', { kind: 'not', of: a }],
    ['not not a', a],
    ['not not not a', { kind: 'not', of: a }],
    ['a and b', { kind: 'all', of: [a, b] }],
    ['a or b and a', { kind: 'any', of: [a, { kind: 'all', of: [b, a] }] }],
    ['(a or b) and a', { kind: 'all', of: [{ kind: 'any', of: [a, b] }, a] }],
    ['not a and b', { kind: 'all', of: [{ kind: 'not', of: a }, b] }],
    ['not (a and b)', { kind: 'not', of: { kind: 'all', of: [a, b] } }],
    ['a or b or a', { kind: 'any', of: [a, b, a] }],
  ])('%s', (text, condition) => {
    expect(conditionOf(text)).toEqual(condition)
  })
})

describe('places', () => {
  test('of every declaration, its name is where it says', () => {
    for (const file of projectOf(tour).files) {
      for (const declared of allDeclared(file)) {
        const { start, end } = declared.nameOrigin
        expect(file.text.slice(start, end)).toBe(declared.id)
        expect(declared.origin.start).toBeLessThanOrEqual(start)
        expect(declared.origin.end).toBeGreaterThanOrEqual(end)
      }
    }
  })

  test('of every reference, its text is where it says', () => {
    for (const file of projectOf(tour).files) {
      for (const { text, origin } of file.references)
        expect(file.text.slice(origin.start, origin.end)).toBe(text)
    }
  })

  test('of every literal without a value, its text is where it says', () => {
    // Every unit of the tour is spoilt, every date and every time.
    const spoilt = tour.map(({ path, text }) => ({
      path,
      text: text
        .replaceAll(/(?<=\d )(min|hours?|s|h|FTE|EUR|days|months)\b/g, '$1x')
        .replaceAll(/2027-(\d\d)-/g, '2027-$1-9')
        .replaceAll(/\b(\d\d):\d\d\b/g, '$1:99'),
    }))
    let literals = 0
    for (const file of projectOf(spoilt).files) {
      for (const { text, origin } of file.literals) {
        literals++
        const written = file.text.slice(origin.start, origin.end).replaceAll('_', '')
        expect(written.replace(/\s+/g, ' ')).toBe(text)
      }
    }
    expect(literals).toBeGreaterThan(20)
  })
})

describe('the library', () => {
  test('declares what the design says, with a sentence for each', () => {
    const named = (kind: string): string =>
      library.declarations
        .filter((declaration) => declaration.kind === kind)
        .map(({ id }) => id)
        .join(' ')
    expect(named('event')).toBe(
      'received complete answered abandoned offered replied waiting resumed resolved reopened',
    )
    expect(named('metric')).toBe(
      'AnswerTime ResponseTime ResolutionTime Abandonment FirstContactResolution Availability Satisfaction',
    )
    for (const { documentation } of library.declarations) expect(documentation).toMatch(/^[A-Z].*\.$/)
    expect(library.syntaxProblems).toEqual([])
    for (const reference of library.references) expect(reference.target?.origin.file).toBe(library.path)
  })
})

describe('whatever could be read of a broken text is there', () => {
  test.each([
    'calendar',
    'calendar C',
    'calendar C {',
    'calendar C { open',
    'calendar C { open mon',
    'calendar C { open mon 08:00-',
    'calendar C { closed 2027-01-01 to',
    'team T { of',
    'team T { staff 5',
    'segmentation S { attribute a',
    'segmentation S { attribute a:',
    'segmentation S { segment X when',
    'segmentation S { segment X when a =',
    'segmentation S { segment X when a in (',
    'segmentation S { segment X when not',
    'catalogue C { service S { volume 5 per',
    'catalogue C { service S { volume',
    'catalogue C { service S { process',
    'process P { step A by',
    'process P { prompt A for X. hand',
    'process P { parallel {',
    'metric M is',
    'metric M is time from',
    'metric M is share of',
    'metric M is score from 1',
    'sla S { goal',
    'sla S { goal X',
    'sla S { goal X 5 % by close',
    'sla S { goal X at least',
    'sla S { each',
    'sla S { escalate at',
    'sla S { credit 5 % when X below',
    'contract C { in force 2027-01-01 to',
    'contract C { review every',
    'contract C { assign',
    'contract C { assign X { Y',
    'contract C { assign X { Y not offered because',
    'contract C { duty of',
    'contract C { duty of client D every month due',
    'contract C { authority of',
    'contract C { report R { every',
    'contract C { signed by',
    'import',
    'import A from',
    'import A as',
    'role R of',
    'pool P of',
    'site S calendar',
  ])('%s', (text) => {
    for (const ending of ['', '\n', ' }', ' } }', ' ;', ' "', ' 5', ' § {']) {
      const file = fileOf(text + ending)
      // Nothing that a rule may look at is missing.
      for (const reference of file.references)
        expect([reference.target, reference.resolution, reference.origin.start]).toHaveLength(3)
      for (const { origin } of file.literals) expect(origin.start).toBeGreaterThanOrEqual(0)
      for (const { kind } of allDeclared(file)) expect(kind).toBeTypeOf('string')
    }
  })
})
