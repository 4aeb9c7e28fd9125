// What is as long as the input is never spread into the arguments of a call, since some ten thousand of them fill the
// stack, nor copied for each that is added to it, which takes time by the square. Found by the syntax trees of all sources.
import { describe, expect, test } from 'vitest'
import { childrenOf, type Node, sourceFolders, sourcesIn, treeOf, within } from '../support/syntax-tree.ts'

type Kind = 'arguments' | 'copy'

interface Place {
  readonly kind: Kind
  readonly line: number
  readonly text: string
}

const argumentsOf = (call: Node): readonly Node[] => call.arguments as readonly Node[]

/** The name of the method that is called, if a call is of one. */
function methodOf(call: Node): string | undefined {
  const callee = call.callee as Node
  return callee.type === 'MemberExpression' && !callee.computed
    ? ((callee.property as Node).name as string)
    : undefined
}

/** Lists that the text itself shows in full: `[a, b]`, and either of two such. */
function isWritten(node: Node): boolean {
  if (node.type === 'ParenthesizedExpression') return isWritten(node.expression as Node)
  if (node.type === 'ConditionalExpression')
    return isWritten(node.consequent as Node) && isWritten(node.alternate as Node)
  return (
    node.type === 'ArrayExpression' &&
    (node.elements as Node[]).every((one) => one.type !== 'SpreadElement' || isWritten(one.argument as Node))
  )
}

/** Whether a copy can be longer than what is copied: an object with names that are written has no more of them each time. */
function canGrow(literal: Node): boolean {
  if (literal.type === 'ArrayExpression') return (literal.elements as Node[]).length > 1
  const parts = literal.properties as Node[]
  return (
    parts.filter(({ type }) => type === 'SpreadElement').length > 1 ||
    parts.some(({ computed }) => computed === true)
  )
}

/** The places of a text where something may be spread that is as long as the input, but for those said to be few. */
function placesIn(text: string, name = 'x.ts'): Place[] {
  const lines = text.split('\n')
  const places: Place[] = []
  const sourceOf = ({ start, end }: Node): string => text.slice(start, end).replace(/\s+/g, ' ')
  const add = (kind: Kind, node: Node): void => {
    const line = text.slice(0, node.start).split('\n').length
    const isFew = [lines[line - 1], lines[line - 2]].some((one) => /\/\/ Few: \S.{5}/.test(one ?? ''))
    if (!isFew) places.push({ kind, line, text: sourceOf(node).slice(0, 80) })
  }
  /** Whether something is copied here to become a longer one: by its name, or by a call that fetches it. */
  const copies = (made: Node, isIt: (spread: string) => boolean): boolean =>
    [...within(made)].some(
      (node) =>
        (node.type === 'ArrayExpression' || node.type === 'ObjectExpression') &&
        canGrow(node) &&
        [...within(node)].some(
          ({ type, argument }) => type === 'SpreadElement' && isIt(sourceOf(argument as Node)),
        ),
    )
  const visit = (node: Node): void => {
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      for (const one of argumentsOf(node))
        if (one.type === 'SpreadElement' && !isWritten(one.argument as Node)) add('arguments', one)
      const [first, second] = argumentsOf(node)
      const isApply = methodOf(node) === 'apply' && argumentsOf(node).length === 2
      if (isApply && !isWritten(second!)) add('arguments', second!)
      if (methodOf(node) === 'set' && second !== undefined && copies(second, (it) => /\.get\(/.test(it)))
        add('copy', node)
      if (/^reduce(?:Right)?$/.test(methodOf(node) ?? '') && Array.isArray(first?.params)) {
        const [kept] = first.params as Node[]
        if (kept !== undefined && copies(first.body as Node, (it) => it === kept.name)) add('copy', node)
      }
    }
    if (node.type === 'AssignmentExpression') {
      const target = sourceOf(node.left as Node)
      if (copies(node.right as Node, (it) => it === target || it.startsWith(`${target} ??`)))
        add('copy', node)
      // A string grows in place; a list that is put together anew does not.
      if (sourceOf(node.right as Node).startsWith(`${target}.concat(`)) add('copy', node)
    }
    for (const child of childrenOf(node)) visit(child)
  }
  visit(treeOf(text, name))
  return places
}

describe('the search', () => {
  test.each([
    'f(...list)',
    'list.push(a, ...more)',
    'Math.max(0, ...list.map((one) => one.length))',
    'new Set(...lists)',
    'f(...(is ? list : []))',
    'f(...[a, ...list])',
    'class A { private b = () => { this.c?.(...list) } }',
    'f.apply(undefined, list)',
    'f(\n  a,\n  ...(list as string[]),\n)',
  ])('finds arguments: %s', (text) => {
    expect(placesIn(text).map(({ kind }) => kind)).toEqual(['arguments'])
  })

  test.each([
    'for (const one of list) all = [...all, one]',
    'for (const one of list) all = new Set([...all, one])',
    'while (x) this.all = { ...this.all, [key]: one }',
    'all.a = [...(all.a), one]',
    'all = { ...all, ...more }',
    'all = all.concat(one)',
    'map.set(key, [...(map.get(key) ?? []), one])',
    'list.reduce((all, one) => ({ ...all, [one.id]: one }), {})',
    'list.reduce((all, one) => { return [...all, one] }, [])',
  ])('finds copies: %s', (text) => {
    expect(placesIn(text).map(({ kind }) => kind)).toEqual(['copy'])
  })

  test.each([
    'const all = [...list, one]',
    'f([...list])',
    'f({ ...one, a: 1 })',
    'f(...[a, b])',
    'f(...(is ? [a] : []))',
    'last = { ...last, to: day }',
    'const g = (...list: string[]) => list',
    '// Few: the days of a week.\nf(...days)',
    'map.set(key, [...list, one])',
    'list.reduce((sum, one) => Math.max(sum, one), 0)',
  ])('finds nothing: %s', (text) => {
    expect(placesIn(text)).toEqual([])
  })

  test('a place is said to be few with a reason, on its own line or the one before', () => {
    expect(placesIn('// Few:\nf(...days)')).toHaveLength(1)
    expect(placesIn('// Few: the days of a week.\n\nf(...days)')).toHaveLength(1)
  })
})

test.each(sourceFolders)('%s spreads nothing that is as long as the input', (folder) => {
  const sources = sourcesIn(folder)
  expect(sources.length).toBeGreaterThan(15)
  const places = sources.flatMap(({ path, text: source }) =>
    placesIn(source, path).map(({ line, text }) => `${path}:${line} ${text}`),
  )
  expect(places).toEqual([])
})
