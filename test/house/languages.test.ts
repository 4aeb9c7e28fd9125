// A third language: what is missing is named, by the compiler where it sees it, else here. `CONTRIBUTING.md` has the list of
// what to write.
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { rulePages } from '../../language/src/embedded/rule-pages.ts'
import { locales } from '../../language/src/speech/index.ts'
import { sourceFolders, sourcesIn } from '../support/syntax-tree.ts'

const home = fileURLToPath(new URL('../../', import.meta.url))
const extension = join(home, 'extension')

const keysOf = (path: string): string[] =>
  existsSync(path) ? Object.keys(JSON.parse(readFileSync(path, 'utf8')) as object) : []

/** How the pages of rules say why. */
const whys: Readonly<Record<string, string>> = { en: 'Why', de: 'Warum' }

/** What no compiler sees and a language lacks: files and texts. English is what the others go by. */
function lackingIn(locale: string): string[] {
  const lacking: string[] = []
  const part = locale === 'en' ? '' : `.${locale}`
  const compare = (path: string, wanted: readonly string[]): void => {
    const has = new Set(keysOf(join(extension, path)))
    for (const key of wanted) if (!has.has(key)) lacking.push(`extension/${path}: ${key}`)
  }
  compare(`package.nls${part}.json`, keysOf(join(extension, 'package.nls.json')))
  // English is what stands in the source.
  if (locale !== 'en') compare(`l10n/bundle.l10n${part}.json`, saidByExtension())
  const pages = readdirSync(join(extension, 'media/walkthrough')).filter((name) => /^\w+\.md$/.test(name))
  expect(pages.length).toBeGreaterThan(4)
  for (const page of pages) {
    const path = `media/walkthrough/${page.replace('.md', `${part}.md`)}`
    if (!existsSync(join(extension, path))) lacking.push(`extension/${path}`)
  }
  for (const [rule, page] of Object.entries(rulePages))
    if (!page.includes(`\n## ${whys[locale] ?? locale}\n`)) lacking.push(`the page of ${rule}`)
  return lacking
}

/** All that the extension says in its own words. */
function saidByExtension(): string[] {
  const said = sourcesIn('extension/src').flatMap(({ text }) =>
    [...text.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, words]) => words!.replaceAll("\\'", "'")),
  )
  expect(said.length).toBeGreaterThan(20)
  return said
}

test('the extension and the pages have all languages', () => {
  expect(locales.flatMap(lackingIn)).toEqual([])
})

test('what a third one lacks there is named', () => {
  const lacking = lackingIn('fr')
  expect(lacking.length).toBeGreaterThan(200)
  for (const one of [
    'extension/package.nls.fr.json: ',
    'extension/l10n/bundle.l10n.fr.json: ',
    'extension/media/walkthrough/',
    'the page of segment-gap',
  ])
    expect(lacking.some((name) => name.startsWith(one))).toBe(true)
})

test('the compiler names every file that a third language lacks', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'third-'))
  for (const name of [...sourceFolders, 'extension/scripts'])
    cpSync(join(home, name), join(folder, name), { recursive: true })
  for (const name of ['tsconfig.json', 'package.json']) cpSync(join(home, name), join(folder, name))
  symlinkSync(join(home, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const list = join(folder, 'language/src/speech/locale.ts')
  const before = readFileSync(list, 'utf8')
  const after = before.replace("['en', 'de']", "['en', 'de', 'fr']")
  expect(after).not.toBe(before)
  writeFileSync(list, after)
  const include = [...sourceFolders, 'extension/scripts']
  writeFileSync(join(folder, 'tsconfig.third.json'), JSON.stringify({ extends: './tsconfig.json', include }))
  const compiler = join(home, 'node_modules/typescript/bin/tsc')
  let said = ''
  try {
    execFileSync(process.execPath, [compiler, '-p', 'tsconfig.third.json'], { cwd: folder, encoding: 'utf8' })
  } catch (error) {
    said = (error as { stdout: string }).stdout
  }
  const named = new Set([...said.matchAll(/^([\w/.-]+\.ts)\(.*\bfr\b/gm)].map(([, path]) => path!))
  // A file of one language is missed where the languages are put together.
  const own = /\/(?:de|en)\.ts$/
  const texts = sourceFolders
    .flatMap((name) => sourcesIn(name))
    .filter(({ path, text }) => !own.test(path) && /^[^/*]*\bde(?::|\()/m.test(text))
    .map(({ path }) => path)
  expect(texts.length).toBeGreaterThan(200)
  expect(texts.filter((path) => !named.has(path))).toEqual([])
  for (const room of ['speech/tongue.ts', 'editor/features/keywords.ts'])
    expect(named).toContain(`language/src/${room}`)
  expect(named).toContain('language/src/templates/index.ts')
  expect(named).toContain('extension/scripts/manifest.ts')
})
