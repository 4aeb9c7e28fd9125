// The pages of the rules, as `zusage explain` shows them.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../language/src/rules/', import.meta.url))

export interface Page {
  readonly name: string
  readonly purpose: string
  readonly why: string
  readonly warum: string
  readonly wrong: readonly string[]
  readonly right: readonly string[]
  /** The headings, in their order. */
  readonly headings: readonly string[]
}

/** All that stands in the folders of the rules, a folder a subject. */
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path))

/** The modules that declare a rule, among their helpers. */
export const ruleModules: readonly string[] = paths
  .filter((path) => path.endsWith('.ts') && basename(path) !== 'define-rule.ts')
  .filter((path) => readFileSync(path, 'utf8').includes('= defineRule({'))

const pages = new Map(
  paths.filter((path) => path.endsWith('.md')).map((path) => [basename(path, '.md'), path] as const),
)

/** The names of all pages. */
export const pageNames: readonly string[] = [...pages.keys()].sort()

export function readPage(rule: string): Page | undefined {
  const path = pages.get(rule)
  if (path === undefined) return undefined
  const [head = '', ...sections] = readFileSync(path, 'utf8').split(/^## /m)
  const [title = '', ...lines] = head.split('\n')
  const section = (heading: string): string =>
    sections.find((text) => text.startsWith(`${heading}\n`))?.slice(heading.length) ?? ''
  const blocks = (heading: string): string[] =>
    [...section(heading).matchAll(/^```zusage\n(.*?)^```$/gms)].map(([, block]) => block!)
  return {
    name: title.replace(/^# /, ''),
    purpose: lines.join('\n').trim(),
    why: section('Why').trim(),
    warum: section('Warum').trim(),
    wrong: blocks('Wrong'),
    right: blocks('Right'),
    headings: sections.map((text) => text.split('\n', 1)[0]!),
  }
}
