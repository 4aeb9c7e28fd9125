import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, run } from '../cli/support.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

/** The content of a fenced block of the readme. */
function block(language: string): string {
  const found = new RegExp(`\n\n\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)
  if (found === null) throw new Error(`The readme has no block of ${language}`)
  return found[1]!
}

test('the contract of the readme provokes the finding that is shown', async () => {
  const cwd = folderWith({ 'innendienst.zusage': block('zusage') })
  const { code, out } = await run(['check'], { cwd })
  expect([code, `$ zusage check\n${out}`]).toEqual([1, block('')])
})

test('mended as it says, it compiles to the JSON that is shown', async () => {
  const text = block('zusage').replace('revenue > 500_000', 'revenue >= 500_000')
  const cwd = folderWith({ 'innendienst.zusage': text })
  expect((await run(['check'], { cwd })).out).toBe('no findings in 1 file\n')
  expect((await run(['format', '--check'], { cwd })).code).toBe(0)
  expect((await run(['compile', '--stdout'], { cwd })).out).toContain(block('json'))
})

test('every link leads somewhere', () => {
  for (const [, target] of readme.matchAll(/\]\(([^)#:]+)\)/g)) {
    expect(() => readFileSync(join(import.meta.dirname, '../..', target!)), target).not.toThrow()
  }
})
