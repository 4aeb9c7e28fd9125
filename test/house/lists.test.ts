// What is one file a thing is in its list, on its page and under test: exporters and commands of the command line.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { commandNames } from '../../cli/src/commands/index.ts'
import { exportFormats } from '../../cli/src/exporters/index.ts'

const home = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string): string => readFileSync(join(home, path), 'utf8')

/** The modules of a folder whose text has what makes them one of a list. */
function modulesIn(folder: string, mark: RegExp): string[] {
  return readdirSync(join(home, folder))
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts' && mark.test(read(`${folder}/${name}`)))
    .map((name) => name.replace(/\.ts$/, ''))
    .sort()
}

describe('exporters', () => {
  test('each file that exports a contract is in the list, under its name', () => {
    const files = modulesIn(
      'cli/src/exporters',
      /^export \{ \w+ as export \}|^export (?:async )?function export\b/m,
    )
    expect(files).toEqual([...exportFormats].sort())
  })

  test('each has a section on the page of exports, and a test', () => {
    const sections = [...read('cli/docs/export.md').matchAll(/^## (\w+)$/gm)].map(([, name]) => name!)
    expect(exportFormats.filter((format) => !sections.includes(format))).toEqual([])
    const tests = readdirSync(join(home, 'test/exporters'))
    expect(exportFormats.filter((format) => !tests.includes(`${format}.test.ts`))).toEqual([])
  })
})

describe('commands', () => {
  test('each file that defines one is in the list, under its name', () => {
    expect(modulesIn('cli/src/commands', /^export function define\b/m)).toEqual([...commandNames].sort())
  })

  test('each stands in the readme, and some test runs it', () => {
    const readme = read('README.md')
    expect(commandNames.filter((name) => !readme.includes(`zusage ${name}`))).toEqual([])
    const tests = readdirSync(join(home, 'test'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /^(?:cli|document|editor|e2e)[\\/].*\.ts$/.test(name))
      .map((name) => read(`test/${name}`))
    const isRun = (name: string): boolean =>
      tests.some((text) => text.includes(`['${name}'`) || text.includes(`'${name}',`))
    expect(commandNames.filter((name) => !isRun(name))).toEqual([])
  })
})
