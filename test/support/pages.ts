// The pages of the rules, as `zusage explain` shows them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../language/src/rules/', import.meta.url)

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

/** The names of all pages. */
export const pageNames: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -'.md'.length))
  .sort()

export function readPage(rule: string): Page | undefined {
  const url = new URL(`${rule}.md`, folder)
  if (!existsSync(url)) return undefined
  const [head = '', ...sections] = readFileSync(url, 'utf8').split(/^## /m)
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
