// The sources of the project as texts and syntax trees, for tests of what they may look like.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseAst } from 'rolldown/parseAst'

export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

export const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode)

export function* within(node: Node): Generator<Node> {
  yield node
  for (const child of childrenOf(node)) yield* within(child)
}

/** The tree of a TypeScript text. */
export function treeOf(text: string, name = 'x.ts'): Node {
  return parseAst(text, { lang: 'ts' }, name) as unknown as Node
}

export const sourceFolders = ['language/src', 'cli/src', 'extension/src']

export interface Source {
  /** From the root of the project. */
  readonly path: string
  readonly text: string
}

/** All that is written by people in a folder of sources. */
export function sourcesIn(folder: string): Source[] {
  const root = fileURLToPath(new URL(`../../${folder}/`, import.meta.url))
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !/^(?:generated|embedded)\//.test(path))
    .map((path) => ({ path: `${folder}/${path}`, text: readFileSync(`${root}/${path}`, 'utf8') }))
}
