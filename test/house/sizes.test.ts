// Files and functions stay so small that they can be read whole: what is larger says in its first comment why it is one.
import { expect, test } from 'vitest'
import { type Node, sourceFolders, sourcesIn, treeOf, within } from '../support/syntax-tree.ts'

const mostLinesOfFile = 400
const mostLinesOfFunction = 80
/** How the first comment of a large file says why it is one. */
const reason = /One file, (?:since|for|as) \S+/

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

/** What is too large in a file, in words. */
function tooLarge(path: string, text: string): string[] {
  const found: string[] = []
  const lines = text.trimEnd().split('\n')
  if (lines.length > mostLinesOfFile && !reason.test(firstComment(lines)))
    found.push(`${path}: ${lines.length} lines`)
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length
  for (const node of within(treeOf(text, path))) {
    if (!functions.has(node.type)) continue
    const from = lineAt(node.start)
    const count = lineAt(node.end) - from + 1 - linesOfTexts(node)
    if (count > mostLinesOfFunction)
      found.push(`${path}:${from}: a function${nameOf(node)} of ${count} lines`)
  }
  return found
}

function firstComment(lines: readonly string[]): string {
  const end = lines.findIndex((line) => !line.startsWith('//'))
  return lines
    .slice(0, end)
    .map((line) => line.replace(/^\/\/ ?/, ''))
    .join(' ')
}

/** What stands in a text of several lines is no work of a function. */
function linesOfTexts(node: Node): number {
  let lines = 0
  for (const one of within(node))
    if (one.type === 'TemplateElement') lines += (one.value as { raw: string }).raw.split('\n').length - 1
  return lines
}

function nameOf({ id }: Node): string {
  return id === null || id === undefined ? '' : ` ${(id as Node).name}`
}

const linesOf = (count: number, line = 'f()'): string => Array.from({ length: count }, () => line).join('\n')

test('a file of more than 400 lines is found, but for one that says why it is one', () => {
  expect(tooLarge('a.ts', linesOf(400))).toEqual([])
  expect(tooLarge('a.ts', `${linesOf(400)}\n`)).toEqual([])
  expect(tooLarge('a.ts', linesOf(401))).toEqual(['a.ts: 401 lines'])
  expect(tooLarge('a.ts', `// A table.\n${linesOf(401)}`)).toEqual(['a.ts: 402 lines'])
  expect(tooLarge('a.ts', `// A table. One file,\n// since it is a table.\n${linesOf(401)}`)).toEqual([])
  expect(tooLarge('a.ts', `f()\n// One file, since it is a table.\n${linesOf(401)}`)).toHaveLength(1)
})

test.each([
  ['function f() {\n', '\n}'],
  ['const f = () => {\n', '\n}'],
  ['class A {\n  f() {\n', '\n}\n}'],
  ['const a = { f() {\n', '\n} }'],
  ['const a = { f: async function* () {\n', '\n} }'],
])('a function of more than 80 lines is found: %s', (head, tail) => {
  expect(tooLarge('a.ts', `${head}${linesOf(78)}${tail}`)).toEqual([])
  expect(tooLarge('a.ts', `${head}${linesOf(79)}${tail}`)).toHaveLength(1)
})

test('a long text is no long function', () => {
  expect(
    tooLarge('a.ts', `const f = () => {\n  return \`\n${linesOf(200, 'p { margin: 0 }')}\n\`\n}`),
  ).toEqual([])
  expect(tooLarge('a.ts', `const f = () => {\n${linesOf(79)}\n  return \`a\nb\`\n}`)).toHaveLength(1)
})

test.each(sourceFolders)('%s', (folder) => {
  const sources = sourcesIn(folder)
  expect(sources.length).toBeGreaterThan(15)
  expect(sources.flatMap(({ path, text }) => tooLarge(path, text))).toEqual([])
})
