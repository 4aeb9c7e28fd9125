// What programs may rely on: every entry has a page with an example that runs, and no export changes unseen.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jsonOf, readProject } from '../support/projects.ts'
import { apiReport, entries, reportFile } from './report.ts'

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

test('what is exported is what the report says: run npm run api and read what has changed', () => {
  expect(apiReport().split('\n')).toEqual(readFileSync(reportFile, 'utf8').split('\n'))
})

test('the report tells of every entry, and of every name its declaration', () => {
  const report = readFileSync(reportFile, 'utf8')
  for (const [entry] of entries()) expect(report).toContain(`# @zusage/language${entry.slice(1)}\n`)
  expect(report.match(/^\w+ of \..*$/gm)).toBeNull()
})

describe('the page for programs', () => {
  const page = readFileSync(at('language/docs/api.md'), 'utf8')
  const sections = page.split(/^## (?=`)/m).slice(1)
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'zusage-api-'))
    mkdirSync(join(folder, 'node_modules/@zusage'), { recursive: true })
    symlinkSync(at('language'), join(folder, 'node_modules/@zusage/language'), 'junction')
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    cpSync(at('examples/innendienst'), join(folder, 'contract'), { recursive: true })
    mkdirSync(join(folder, 'out'))
    writeFileSync(join(folder, 'out/contract.json'), jsonOf(readProject('examples/innendienst')))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('has a section for each entry', () => {
    const named = sections.map((section) => /^`([^`]+)`/.exec(section)?.[1])
    expect(named).toEqual(entries().map(([entry]) => `@zusage/language${entry.slice(1)}`))
  })

  test.each(sections.map((section) => [section.split('\n', 1)[0]!, section] as const))(
    'the example of %s prints what the page says',
    (_, section) => {
      const [, program] = /^```ts\n(.*?)^```$/ms.exec(section) ?? []
      const [, output] = /^```text\n(.*?)^```$/ms.exec(section) ?? []
      expect(program).toBeDefined()
      writeFileSync(join(folder, 'example.ts'), program!)
      const printed = execFileSync(process.execPath, ['example.ts'], { cwd: folder, encoding: 'utf8' })
      expect(printed).toBe(output)
    },
  )
})
