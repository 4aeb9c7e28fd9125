// What is made of sources replaces none of them; and what a killed run has left is removed by the next.

import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeToDisk } from '../../extension/src/disk.ts'
import { posix } from '../support/posix.ts'
import { contentOf, folderWith, run, sound } from './support.ts'

test.for([
  ['render', '--to', 'md', '-o', 'contract.zusage'],
  ['render', '-o', './sub/../contract.zusage'],
  ['render', '-o', 'CONTRACT.ZUSAGE'],
  ['render', '-o', 'zusage.json'],
  ['render', '-o', 'Zusage.JSON'],
  ['export', '--to', 'ics', '-o', 'contract.zusage'],
  ['export', '--to', 'ics', '-o', 'zusage.json'],
  ['export', '--to', 'ics', '-o', 'contract.zusage.'],
])('%s', async (argv) => {
  const cwd = folderWith({ 'zusage.json': '{}\n', 'sub/a.txt': '', ...sound })
  await replacesNothing(argv, cwd)
})

posix('nor by a link', async () => {
  const cwd = folderWith(sound)
  symlinkSync('contract.zusage', join(cwd, 'link.html'))
  await replacesNothing(['render', '-o', 'link.html'], cwd)
})

async function replacesNothing(argv: readonly string[], cwd: string): Promise<void> {
  const before = contentOf(cwd)
  const { code, err } = await run(argv, { cwd })
  expect(err).toMatch(/is a source file or holds settings; what is made of sources never replaces one\./)
  expect(code).toBe(2)
  expect(contentOf(cwd)).toEqual(before)
}

test('what a killed run has left is removed by the next, and nothing else', async () => {
  const cwd = folderWith(sound)
  const gone = execFileSync(process.execPath, ['-e', 'process.stdout.write(String(process.pid))'], {
    encoding: 'utf8',
  })
  const left = `.contract.md.zusage-${gone}-abc-0.tmp`
  const kept = [`.contract.md.zusage-${process.pid}-abc-0.tmp`, `.notes.${gone}-abc-0.tmp`, 'a.tmp']
  for (const name of [left, ...kept]) writeFileSync(join(cwd, name), 'half')
  expect((await run(['render', '--to', 'md', '-o', 'out.md'], { cwd })).code).toBe(0)
  const names = readdirSync(cwd)
  expect(names).not.toContain(left)
  expect(names).toEqual(expect.arrayContaining([...kept, 'out.md']))
  expect(readFileSync(join(cwd, 'contract.zusage'), 'utf8')).toBe(sound['contract.zusage'])
})

posix('the editor writes in the same way, and says why not in its language', () => {
  const cwd = folderWith(sound)
  const before = contentOf(cwd)
  symlinkSync('contract.zusage', join(cwd, 'Deal.json'))
  mkdirSync(join(cwd, 'Folder.json'))
  const fileOf = (name: string) => ({ path: join(cwd, name), content: '{}' })
  // All or none: the first would be fine.
  expect(writeToDisk([fileOf('Other.json'), fileOf('Deal.json')], cwd, 'de')).toBe(
    '`Deal.json` ist eine Quelldatei oder enthält Einstellungen; was aus Quellen entsteht, ersetzt nie eine.',
  )
  expect(writeToDisk([fileOf('Other.json'), fileOf('Folder.json')], cwd, 'en')).toMatch(
    /^`Folder\.json` cannot be written: .+\.$/,
  )
  expect(readdirSync(cwd).sort()).toEqual(['Deal.json', 'Folder.json', ...Object.keys(before)].sort())
  expect(writeToDisk([fileOf('out/Other.json')], cwd, 'en')).toBeUndefined()
  expect(readFileSync(join(cwd, 'out/Other.json'), 'utf8')).toBe('{}')
})
