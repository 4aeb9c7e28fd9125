// The sides of a contract have one name each, in all that people read: client and provider, Auftraggeber and Dienstleister.
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const home = fileURLToPath(new URL('../../', import.meta.url))

const texts = [
  ...globSync('{language,cli,extension}/{src,docs,media,l10n,snippets}/**/*.{ts,md,json,zusage}', {
    cwd: home,
  }),
  ...globSync('{extension/package.nls*.json,*.md,{cli,extension,language}/README.md}', { cwd: home }),
]
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !/\/(?:generated|embedded)\//.test(path))
  .map((path) => ({ path, text: readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8') }))

const found = (pattern: RegExp): string[] =>
  texts.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([what]) => `${path}: ${what.trim()}`))

test('no other names for them', () => {
  expect(texts.length).toBeGreaterThan(600)
  expect(
    found(
      /\b(?:Auftragnehmer|Auftragsnehmer|Leistungserbringer|Leistungsempf[äa]nger|Leistungsgeber|Leistungsnehmer|Vertragsnehmer|Dienstnehmer|Lieferant|Anbieter|Besteller|Mandant)\w*|\b(?:contractor|subcontractor|supplier|vendor|purchaser|buyer|service recipient)s?\b/gi,
    ),
  ).toEqual([])
})

/** Where customers of segments are spoken of, and titles that contracts give to things of their own. */
const customers: readonly string[] = [
  'language/src/segments/',
  'language/src/rules/customers/',
  'language/src/compare/customers.ts',
  'language/src/editor/features/describe/customers.ts',
  'language/src/editor/features/keywords.ts',
  'language/src/editor/features/completion/templates.ts',
  'language/src/speech/terms.ts',
  'language/src/wording/conditions.ts',
  'language/docs/einfuehrung.md',
  'language/docs/declarations/',
  'cli/src/commands/words/due.ts',
  'cli/src/document/words.ts',
  'cli/src/templates/de.ts',
  'extension/media/walkthrough/',
  'extension/package.nls.de.json',
  'extension/README.md',
  'README.md',
  // Examples of what people write.
  'language/src/rules/goals/case-mismatch.md',
  'language/src/rules/staff/pool-saves.md',
  'language/src/rules/values/unit-mismatch.md',
]

/** A sentence in which the German customer is a side: somebody who wins, provides, waits or is owed something. */
const asSide =
  /\b(?:Pflicht|Recht|Seite) (?:des|der) Kunden?\b|\b[Dd](?:er|en|em|es) Kunden? (?:stellt|hat|wartet|muss|verliert|gewinnt|bekommt|zahlt|schuldet)\b|Kunde und Dienstleister|Kunde ↔|Anderer Kunde/g

test('the customer of a segment is nobody else', () => {
  expect(found(asSide)).toEqual([])
  const elsewhere = texts
    .filter(({ path, text }) => !customers.some((one) => path.startsWith(one)) && /\bKunden?\b/.test(text))
    .map(({ path }) => path)
  expect(elsewhere).toEqual([])
})
