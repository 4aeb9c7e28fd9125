import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ruleList } from '../../language/src/index.ts'
import { findingsIn, lines } from '../support/check.ts'
import { pageNames, readPage, ruleModules } from '../support/pages.ts'
import { readPicture } from '../support/picture.ts'
import { sourcesIn } from '../support/syntax-tree.ts'

const names = ruleList.map((rule) => rule.name)

/** Rules whose page shows no example, with the reason. */
const withoutExample: Readonly<Record<string, string>> = {
  'internal-error': 'a rule that fails is a defect of ours: no contract may ever show one',
}

describe('the list, the files, the pages and the tests agree', () => {
  test('every name is there once', () => {
    expect([...new Set(names)]).toEqual(names)
  })

  test('every rule has a module of its name, and every such module is in the list', () => {
    expect(ruleModules.map((path) => basename(path, '.ts')).sort()).toEqual([...names].sort())
  })

  test('the page of a rule stands beside its module', () => {
    const apart = ruleModules.filter(
      (path) => !existsSync(join(dirname(path), `${basename(path, '.ts')}.md`)),
    )
    expect(apart).toEqual([])
  })

  test('every rule has a page, and every page a rule', () => {
    expect(pageNames).toEqual([...names].sort())
  })

  test('what a rule says stands in its own module, not in a helper', () => {
    const saying = /\bmessage<|\bmessage\(/
    const inRules = sourcesIn('language/src').filter(({ path }) => path.startsWith('language/src/rules/'))
    const own = new Set(ruleModules.map((path) => basename(path)))
    const speakers = inRules.filter(({ text }) => saying.test(text)).map(({ path }) => basename(path))
    expect(speakers.filter((name) => !own.has(name))).toEqual([])
    const silent = [...own].filter((name) => !speakers.includes(name))
    expect(silent).toEqual([])
  })

  test('every rule has a test', () => {
    const missing = names.filter((name) => !existsSync(new URL(`${name}.test.ts`, import.meta.url)))
    expect(missing).toEqual([])
  })
})

describe.each(pageNames)('the page of %s', (name) => {
  const page = readPage(name)!
  const rule = ruleList.find((one) => one.name === name)

  test('has all parts in order', () => {
    expect(page.name).toBe(name)
    expect(page.headings).toEqual(
      name in withoutExample ? ['Why', 'Warum'] : ['Why', 'Warum', 'Wrong', 'Right'],
    )
    expect(page.purpose).toBe(rule?.purpose.en)
    for (const text of [page.why, page.warum]) {
      const sentences = text.replace(/`[^`]*`/g, 'x').match(/[.?!](?=\s|$|“)/g) ?? []
      expect(sentences.length, text).toBeGreaterThanOrEqual(2)
      expect(sentences.length, text).toBeLessThanOrEqual(6)
    }
  })

  if (name in withoutExample) return

  test('shows what is wrong and the same mended, side by side', () => {
    expect(page.wrong.length).toBeGreaterThan(0)
    expect(page.right.length).toBe(page.wrong.length)
  })

  test.each(page.wrong.map((block, index) => [index + 1, block] as const))(
    'wrong example %i is found by the rule; no other has an error to report',
    async (_, block) => {
      const findings = await findingsIn(readPicture(block).files)
      expect(findings.map((finding) => finding.rule)).toContain(name)
      expect(lines(findings.filter(({ rule, severity }) => rule !== name && severity === 'error'))).toEqual(
        [],
      )
    },
  )

  test.each(page.right.map((block, index) => [index + 1, block] as const))(
    'right example %i is not found by the rule; no other has an error to report',
    async (_, block) => {
      const findings = await findingsIn(readPicture(block).files)
      expect(lines(findings.filter(({ rule, severity }) => rule === name || severity === 'error'))).toEqual(
        [],
      )
    },
  )
})
