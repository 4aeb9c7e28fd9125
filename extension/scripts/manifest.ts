// Writes into the manifest what the language knows: its rules, so that settings offer each with its purpose.

import { readFileSync, writeFileSync } from 'node:fs'
import { fixedRules } from '../../language/src/config/config.ts'
import { ruleList } from '../../language/src/rules/index.ts'
import { type Locale, type Localized, locales } from '../../language/src/speech/index.ts'

type Texts = Record<string, string>
interface Manifest {
  contributes: { configuration: { properties: Record<string, { properties?: object }> } }
}

const prefix = 'rule.'
/** The rules that can be set. */
const rules = ruleList.filter(({ name }) => !fixedRules.has(name))

/** What the extension has in `dist/rules.json`: the rules whose page can be chosen. */
export function listedRules(): readonly { readonly name: string; readonly purpose: Localized }[] {
  return ruleList.map(({ name, purpose }) => ({ name, purpose }))
}

/** The files that name rules, as they should be: by their names beside `package.json`. */
export function manifestFiles(read: (name: string) => string): Readonly<Record<string, object>> {
  const manifest = JSON.parse(read('package.json')) as Manifest
  const setting = manifest.contributes.configuration.properties['zusage.rules']!
  setting.properties = Object.fromEntries(
    rules.map(({ name }) => [
      name,
      { type: 'string', enum: ['error', 'warning', 'info', 'off'], description: `%${prefix}${name}%` },
    ]),
  )
  return {
    'package.json': manifest,
    ...Object.fromEntries(
      locales.map((locale) => {
        const name = textsOf(locale)
        return [name, withRules(JSON.parse(read(name)) as Texts, locale)]
      }),
    ),
  }
}

/** The file of what the manifest says, as VS Code looks for it. */
function textsOf(locale: Locale): string {
  return { en: 'package.nls.json', de: 'package.nls.de.json' }[locale]
}

function withRules(texts: Texts, locale: Locale): Texts {
  const own = Object.entries(texts).filter(([key]) => !key.startsWith(prefix))
  const purposes = rules.map(({ name, purpose }) => [`${prefix}${name}`, purpose[locale]])
  return Object.fromEntries([...own, ...purposes])
}

/** A file beside `package.json`. */
export function readBeside(name: string): string {
  return readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
}

if (import.meta.main) {
  for (const [name, content] of Object.entries(manifestFiles(readBeside))) {
    writeFileSync(new URL(`../${name}`, import.meta.url), `${JSON.stringify(content, null, 2)}\n`)
  }
}
