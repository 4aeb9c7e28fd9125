// A text and its translation are about the same party: the client, the provider or a customer of a segment.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { de as german } from '../../language/src/editor/keywords/de.ts'
import { en as english } from '../../language/src/editor/keywords/en.ts'
import { locales, sides } from '../../language/src/speech/index.ts'
import { pairsIn } from '../support/said.ts'

const home = fileURLToPath(new URL('../../', import.meta.url))

interface Text {
  readonly path: string
  readonly text: string
}

function filesIn(folder: string, pattern: RegExp): Text[] {
  return readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`.replaceAll('\\', '/'))
    .filter((path) => pattern.test(path) && !/\/(?:generated|embedded|dist|node_modules|out)\//.test(path))
    .map((path) => ({ path, text: readFileSync(join(home, path), 'utf8') }))
}

const sources = ['language/src', 'cli/src', 'extension/src', 'extension/scripts'].flatMap((folder) =>
  filesIn(folder, /\.ts$/),
)
const pages = [
  ...['language/src', 'language/docs', 'cli/docs', 'extension/media', 'examples'].flatMap((folder) =>
    filesIn(folder, /\.md$/),
  ),
  ...['README.md', 'language/README.md', 'extension/README.md', 'CHANGELOG.md'].map((path) => ({
    path,
    text: readFileSync(join(home, path), 'utf8'),
  })),
]
const lists = filesIn('extension', /^extension\/(?:package\.nls|l10n\/|snippets\/).*\.json$/)

/** Who is meant, in each language. */
const parties = {
  client: { en: /\bclients?\b/i, de: /\bAuftraggeber(?:s|n)?\b/ },
  provider: { en: /\bproviders?\b/i, de: /\bDienstleister(?:s|n)?\b/ },
  customer: { en: /\bcustomers?\b/i, de: /(?<!Se)kunden?/i },
}

/** What is written in the language, or for another tool, is no word of the text. */
function prose(text: string): string {
  return text
    .replace(/`[^`\n]*`/g, ' ')
    .replace(
      /\b(?:duty|right) of (?:client|provider)\b|\bwaiting for client\b|\bclient provides(?= ")|--customer|--segment \w+/g,
      ' ',
    )
    .replace(/weaker:client|unclear:client|stricter:provider|customers?\.zusage|kunden\.zusage/g, ' ')
    .replace(/\bclient [A-ZÄÖÜ]\w*|\bprovider [A-ZÄÖÜ]\w*/g, ' ')
}

function partiesOf(text: string, locale: 'en' | 'de'): string[] {
  const told = prose(text)
  return Object.entries(parties).flatMap(([party, words]) => (words[locale].test(told) ? [party] : []))
}

/** A text and its translation that are not about the same parties. */
function differing(where: string, { en, de }: { readonly en: string; readonly de: string }): string[] {
  const [english, german] = [partiesOf(en, 'en'), partiesOf(de, 'de')]
  return english.join() === german.join()
    ? []
    : [
        `${where}: ${english.join(' ') || 'nobody'} in ${en.slice(0, 100)}, ${german.join(' ') || 'nobody'} in ${de.slice(0, 100)}`,
      ]
}

describe('one name for each party', () => {
  test('there is much to look at', () => {
    expect([sources.length > 400, pages.length > 100, lists.length]).toEqual([true, true, 4])
    expect(sources.flatMap(({ text }) => pairsIn(text)).length).toBeGreaterThan(900)
  })

  test('what a source says in both languages is about the same party', () => {
    const found = sources.flatMap(({ path, text }) => pairsIn(text).flatMap((pair) => differing(path, pair)))
    expect(found).toEqual([])
  })

  test('so are keywords, which have a file a language', () => {
    const keys = Object.keys(english) as (keyof typeof english)[]
    expect(keys.length).toBeGreaterThan(200)
    expect(keys.flatMap((key) => differing(key, { en: english[key], de: german[key] }))).toEqual([])
  })

  test('so are the lists of the extension', () => {
    const [bundle, listed] = ['extension/package.nls.de.json', 'extension/package.nls.json'].map(
      (path) => JSON.parse(readFileSync(join(home, path), 'utf8')) as Record<string, string>,
    )
    const translated = JSON.parse(
      readFileSync(join(home, 'extension/l10n/bundle.l10n.de.json'), 'utf8'),
    ) as Record<string, string>
    const pairs = [
      ...Object.entries(listed!).map(([key, en]) => ({ key, en, de: bundle![key] ?? '' })),
      ...Object.entries(translated).map(([en, de]) => ({ key: en, en, de })),
    ]
    expect(pairs.length).toBeGreaterThan(100)
    expect(pairs.flatMap(({ key, en, de }) => differing(key, { en, de }))).toEqual([])
  })

  test('so are the reasons on the pages of the rules', () => {
    const rules = pages.filter(({ path }) => path.startsWith('language/src/rules/'))
    const found = rules.flatMap(({ path, text }) => {
      const part = (title: string): string => text.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? ''
      return differing(path, { en: part('Why'), de: part('Warum') })
    })
    expect(rules.length).toBeGreaterThan(70)
    expect(found).toEqual([])
  })

  test('the table of names is what everybody says', () => {
    const said = locales.map((locale) => [sides.client.name[locale], sides.provider.name[locale]])
    expect(said).toEqual([
      ['Client', 'Provider'],
      ['Auftraggeber', 'Dienstleister'],
    ])
  })
})
