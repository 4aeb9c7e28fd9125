import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { folderWith, run } from '../cli/support.ts'
import { findingsIn, lines, projectOf } from '../support/check.ts'
import { compileFiles } from '../support/projects.ts'

// The introduction in ten steps: each step is a whole contract, and says what is still found in it.

const page = readFileSync(new URL('../../language/docs/einfuehrung.md', import.meta.url), 'utf8')
const path = 'vertrag.zusage'

interface Step {
  readonly title: string
  readonly adds: readonly string[]
  /** The rules that the page says still have something to say. */
  readonly open: readonly string[]
  readonly wrong: readonly { readonly rule: string; readonly text: string }[]
}

const steps: readonly Step[] = page
  .split(/^## /m)
  .filter((section) => /^\d/.test(section))
  .map((section) => ({
    title: section.split('\n', 1)[0]!,
    adds: [...section.matchAll(/^```zusage\n(.*?)^```$/gms)].map(([, block]) => block!),
    wrong: [...section.matchAll(/^```zusage falsch ([a-z-]+)\n(.*?)^```$/gms)].map(([, rule, text]) => ({
      rule: rule!,
      text: text!,
    })),
    open: [...section.matchAll(/^- `([a-z-]+)`/gm)].map(([, rule]) => rule!),
  }))

/** The declarations of a text by their names, each with what belongs to it. */
function declarations(text: string): Map<string, string> {
  const [file] = projectOf([{ path, text }]).files
  return new Map(file!.declarations.map(({ id, origin }) => [id, text.slice(origin.start, origin.end)]))
}

/** The contract after each step: what a step says again takes the place of what was said before. */
const contracts: readonly string[] = steps.reduce<{ all: Map<string, string>; texts: string[] }>(
  ({ all, texts }, { adds }) => {
    const next = new Map([...all, ...declarations(adds.join('\n'))])
    return { all: next, texts: [...texts, [...next.values()].join('\n\n')] }
  },
  { all: new Map(), texts: [] },
).texts

test('there are ten steps, each of which adds something', () => {
  expect(steps).toHaveLength(10)
  for (const { adds } of steps) expect(adds).toHaveLength(1)
})

describe.each(steps.map((step, index) => ({ ...step, text: contracts[index]! })))('$title', (step) => {
  test('compiles, and what is still found is what the page says', async () => {
    const files = [{ path, text: step.text }]
    const findings = await findingsIn(files)
    expect([...new Set(findings.map(({ rule }) => rule))].sort(), lines(findings, 'de').join('\n')).toEqual(
      [...step.open].sort(),
    )
    expect(compileFiles(files).compiled).toHaveLength(1)
  })

  test('what is shown as wrong is found wrong, for that reason', async () => {
    for (const { rule, text } of step.wrong) {
      const found = await findingsIn([{ path, text }])
      expect(found.map((finding) => finding.rule)).toContain(rule)
    }
  })
})

test('what the page says about Easter is what is reckoned', async () => {
  const command = /`zusage (due [^`]+)`/.exec(page)![1]!.replace(/\s+/g, ' ').split(' ')
  const { out, code } = await run([...command, '--locale', 'de'], {
    cwd: folderWith({ [path]: contracts[1]! }),
  })
  expect(code).toBe(0)
  expect(out).toMatch(/31\. ?(März|03)|2027-03-31/)
  expect(out).toContain('17:00')
})
