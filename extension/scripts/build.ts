// Bundles the extension into dist: for Node the extension and its server, for the browser the same two, and the page of
// the contract view. With source maps, unless it is a `--release`; `--watch` bundles again whatever changes.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type InputOptions, type OutputOptions, rolldown, type WatchOptions, watch } from 'rolldown'
import { notices } from '../../.ci/notices.ts'
import { configJsonSchema } from '../../language/src/config/schema.ts'
import { listedRules } from './manifest.ts'

const here = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

const platforms = {
  node: {
    platform: 'node',
    external: ['vscode'],
    // As UMD, which is what Node finds, it cannot be put together with others.
    resolve: { alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' } },
  },
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

const { release, watch: isWatching } = parseArgs({
  options: { release: { type: 'boolean' }, watch: { type: 'boolean' } },
}).values

const options = bundles.map(
  ([input, file, platform, format]): WatchOptions => ({
    input: here(input),
    ...platforms[platform],
    output: {
      file: here(file),
      format,
      minify: release === true,
      sourcemap: release !== true,
      codeSplitting: false,
    },
  }),
)

const modules: string[] = []
rmSync(here('dist'), { recursive: true, force: true })
await Promise.all(
  options.map(async ({ output, ...input }) => {
    const bundle = await rolldown(input)
    const written = await bundle.write(output as OutputOptions)
    await bundle.close()
    for (const part of written.output) if (part.type === 'chunk') modules.push(...part.moduleIds)
  }),
)
writeFileSync(here('dist/THIRD-PARTY-NOTICES.txt'), notices(modules))
mkdirSync(here('dist/view'), { recursive: true })
cpSync(here('src/contract-view/page/page.css'), here('dist/view/page.css'))
writeFileSync(here('dist/config.schema.json'), JSON.stringify(configJsonSchema()))
writeFileSync(here('dist/rules.json'), JSON.stringify(listedRules()))

if (isWatching) {
  watch(options).on('event', (event) => {
    // The words stand in .vscode/tasks.json, where VS Code waits for them.
    if (event.code === 'START') console.log('Bundling …')
    if (event.code === 'END') console.log('Bundled.')
    if (event.code === 'ERROR') console.error(`Not bundled: ${event.error.message}`)
  })
}
