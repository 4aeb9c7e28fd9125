// Bundles the extension into dist: for Node the extension and its server, for the browser the same two, and the page of
// the contract view.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type InputOptions, type OutputOptions, rolldown } from 'rolldown'
import { configJsonSchema } from '../../language/src/config/schema.ts'
import { ruleList } from '../../language/src/rules/index.ts'

const here = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

const platforms = {
  node: { platform: 'node', external: ['vscode'] },
  browser: { platform: 'browser', external: ['vscode'] },
} as const satisfies Record<string, InputOptions>

/** What to bundle from where to where, for what. Everything is one file: VS Code on the web loads no second one. */
const bundles = [
  ['src/node.ts', 'dist/extension.js', 'node', 'cjs'],
  ['src/server.ts', 'dist/server.js', 'node', 'cjs'],
  ['src/browser.ts', 'dist/browser/extension.js', 'browser', 'cjs'],
  ['src/server-browser.ts', 'dist/browser/server.js', 'browser', 'iife'],
  ['src/contract-view/page/main.ts', 'dist/view/page.js', 'browser', 'iife'],
] as const satisfies readonly (readonly [
  string,
  string,
  keyof typeof platforms,
  NonNullable<OutputOptions['format']>,
])[]

rmSync(here('dist'), { recursive: true, force: true })
await Promise.all(
  bundles.map(async ([input, file, platform, format]) => {
    const bundle = await rolldown({ input: here(input), ...platforms[platform] })
    await bundle.write({ file: here(file), format, minify: true, codeSplitting: false })
    await bundle.close()
  }),
)
mkdirSync(here('dist/view'), { recursive: true })
cpSync(here('src/contract-view/page/page.css'), here('dist/view/page.css'))
writeFileSync(here('dist/config.schema.json'), JSON.stringify(configJsonSchema()))
writeFileSync(
  here('dist/rules.json'),
  JSON.stringify(ruleList.map(({ name, purpose }) => ({ name, purpose }))),
)
