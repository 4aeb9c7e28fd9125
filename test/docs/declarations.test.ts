import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { AstUtils, GrammarAST } from 'langium'
import { describe, expect, test } from 'vitest'
import { ZusageGrammar } from '../../language/src/generated/grammar.ts'
import { findingsIn, lines } from '../support/check.ts'
import { compileFiles } from '../support/projects.ts'

// The reference: a page for each declaration; the examples of all pages together are one contract.

const folder = new URL('../../language/docs/declarations/', import.meta.url)
const names = readdirSync(folder)
  .filter((name) => name !== 'README.md')
  .map((name) => name.slice(0, -'.md'.length))
const texts = new Map(names.map((name) => [name, readFileSync(new URL(`${name}.md`, folder), 'utf8')]))

const rules = ZusageGrammar().rules.filter(GrammarAST.isParserRule)
/** The words with which something at the top of a file begins. */
const declarationWords = AstUtils.streamAst(rules.find(({ name }) => name === 'Declaration')!.definition)
  .filter(GrammarAST.isRuleCall)
  .map(({ rule }) => {
    const { definition } = rule.ref as GrammarAST.ParserRule
    return AstUtils.streamAst(definition).filter(GrammarAST.isKeyword).head()!.value
  })
  .toArray()

const examples = (name: string): string[] =>
  [...texts.get(name)!.matchAll(/^```zusage\n(.*?)^```$/gms)].map(([, block]) => block!)

test('every declaration has a page, and every page a declaration', () => {
  expect([...names].sort()).toEqual([...declarationWords].sort())
})

test('the pages are all in the index, by what they say of themselves', () => {
  const index = readFileSync(new URL('README.md', folder), 'utf8')
  for (const [name, text] of texts)
    expect(index).toContain(`| [\`${name}\`](${name}.md) | ${text.split('\n')[2]} |`)
})

test('the examples of all pages together are one contract that compiles without a finding', async () => {
  const files = names.map((name) => ({
    path: `${name}.zusage`,
    text: [
      ...names.filter((other) => other !== name).map((other) => `import "./${other}.zusage"`),
      ...examples(name),
    ].join('\n'),
  }))
  const findings = (await findingsIn(files)).filter(({ rule }) => rule !== 'import-unused')
  expect(lines(findings)).toEqual([])
  const whole = [{ path: 'all.zusage', text: names.flatMap(examples).join('\n') }]
  expect(lines(await findingsIn(whole))).toEqual([])
  expect(compileFiles(whole).compiled).toHaveLength(1)
})

describe.each(names)('the page of %s', (name) => {
  const text = texts.get(name)!

  test('has all parts in order', () => {
    const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading)
    expect(headings.slice(0, 3)).toEqual([`\`${name}\``, 'Example', 'Meaning'])
    expect(text.split('\n')[4]).toMatch(/^\*.+\*$/)
    expect(examples(name)).toHaveLength(1)
  })

  test('leads to pages that are there', () => {
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link!)
    expect(links.filter((link) => !existsSync(new URL(link, folder)))).toEqual([])
  })
})

test('every word of the language is shown on some page', () => {
  const shown = [...texts.values(), readFileSync(new URL('README.md', folder), 'utf8')]
    .flatMap((text) => {
      const fence = /^```\w*\n.*?^```$/gms
      return [...(text.match(fence) ?? []), ...(text.replace(fence, '').match(/`[^`]+`/g) ?? [])]
    })
    .join('\n')
  const keywords = new Set(
    rules
      .flatMap(({ definition }) => AstUtils.streamAst(definition).filter(GrammarAST.isKeyword).toArray())
      .map(({ value }) => value)
      .filter((value) => /^[a-z]/.test(value)),
  )
  const missing = [...keywords].filter((word) => !new RegExp(`\\b${word}\\b`).test(shown))
  // The days between those that are shown.
  expect(missing.sort()).toEqual(['sat', 'sun', 'tue', 'wed'])
})
