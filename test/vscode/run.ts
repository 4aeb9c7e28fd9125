// The extension as a user has it: packed, installed and used in a real VS Code; its page and its browser build in a real
// browser. `--only NAME` runs one part; `--pictures` puts the pictures where the pages of the extension show them.
import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { launchChromium } from './support/chromium.ts'
import { type InHost, runInHost } from './support/in-host.ts'
import type { Result } from './support/suite.ts'
import { pictures, runInWindow } from './ui.ts'
import { viewSuite } from './view.ts'
import { webSuite } from './web.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const { only, pictures: keepsPictures } = parseArgs({
  options: { only: { type: 'string' }, pictures: { type: 'boolean' } },
}).values

const example = (folder: string): void =>
  cpSync(here('../../examples/innendienst'), folder, { recursive: true })

/** A project of 1,000 files, one of them with a mistake; all of them use one name. */
function manyFiles(folder: string): void {
  writeFileSync(join(folder, 'organisation.zusage'), 'skill Orders\n')
  for (let part = 1; part < 1000; part++) {
    const unit = part === 500 ? 'minits' : 'min'
    mkdirSync(join(folder, `part${part}`))
    writeFileSync(
      join(folder, `part${part}/services.zusage`),
      `import "../organisation.zusage"

catalogue Desk${part} {
  service Order${part} {
    channels email
    work deferrable
    effort 6 ${unit}
    volume 5 per week
    needs Orders
  }
}
`,
    )
  }
}

const work = mkdtempSync(join(tmpdir(), 'zusage-vsix-'))
const vsix = join(work, 'zusage.vsix')
const tell = (line: string): void => console.log(line)

function step(title: string, folder: string, ...command: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${title} failed\n${stdout}${stderr}`)
}

const inHost =
  (options: InHost) =>
  async (browser: Browser): Promise<readonly Result[]> => {
    const results = await runInHost(browser, options)
    for (const { name, error, milliseconds } of results) {
      tell(`${error === undefined ? '  ✓' : '  ✗'} ${name} (${milliseconds} ms)`)
      if (error !== undefined) tell(error.replace(/^/gm, '      '))
    }
    return results
  }

/** Without the extension everything has to fail: else the tests would say nothing about it. */
async function control(browser: Browser): Promise<readonly Result[]> {
  const results = await runInHost(browser, { tests: 'control.ts', workspace: example })
  return results.map(({ name, error, milliseconds }) => {
    tell(`${error === undefined ? '  ✗' : '  ✓'} without the extension fails: ${name} (${milliseconds} ms)`)
    return { name, milliseconds, error: error === undefined ? 'did not fail' : undefined }
  })
}

/**
 * What a window draws anew may take the pointer or the keyboard from who tests it. What failed is therefore tried in a
 * second window, and counts if it fails there, too; what came of the first is told.
 */
async function inWindow(browser: Browser): Promise<readonly Result[]> {
  const first = await runInWindow(browser, vsix, tell)
  if (first.every(({ error }) => error === undefined)) return first
  tell('window, for the second time')
  return await runInWindow(browser, vsix, tell)
}

const parts: Readonly<Record<string, (browser: Browser) => Promise<readonly Result[]>>> = {
  view: async (browser) => (await viewSuite(browser)).run(tell),
  web: async (browser) => (await webSuite(browser)).run(tell),
  features: inHost({ tests: 'features.ts', workspace: example, vsix }),
  robustness: inHost({ tests: 'robustness.ts', workspace: example, vsix }),
  untrusted: inHost({ tests: 'untrusted.ts', workspace: example, vsix, trust: true }),
  'many-files': inHost({ tests: 'many-files.ts', workspace: manyFiles, vsix }),
  control,
  window: inWindow,
}

if (only !== undefined && !(only in parts))
  throw new Error(`no ${only}; there are ${Object.keys(parts).join(', ')}`)
process.env.ZUSAGE_CLI = here('../../cli/bin/zusage.js')
const begin = Date.now()
step('types', here('../..'), here('../../node_modules/typescript/bin/tsc'), '-p', here('.'))
step('package', here('../../extension'), here('../../extension/scripts/package.ts'), vsix)
const megabytes = statSync(vsix).size / 1e6
tell(`The .vsix has ${megabytes.toFixed(2)} MB.`)
const results: Result[] = [
  { name: '.vsix under 3 MB', milliseconds: 0, error: megabytes < 3 ? undefined : `${megabytes} MB` },
]
const browser = await launchChromium(work)
try {
  for (const [name, run] of Object.entries(parts)) {
    if (only !== undefined && name !== only) continue
    tell(name)
    const found = await run(browser).catch((error: unknown): readonly Result[] => {
      tell(`  ✗ ${name}: ${error}`)
      return [{ name, milliseconds: 0, error: String(error) }]
    })
    if (found.length === 0) results.push({ name, milliseconds: 0, error: 'no test ran' })
    results.push(...found)
  }
} finally {
  await browser.close()
  rmSync(work, { recursive: true, force: true })
}
if (keepsPictures) {
  for (const name of ['contract-view.png', 'staffing.png'])
    copyFileSync(join(pictures, name), here(`../../extension/media/${name}`))
}
const failed = results.filter(({ error }) => error !== undefined)
const seconds = Math.round((Date.now() - begin) / 1000)
tell(`VS Code: ${results.length - failed.length} passed, ${failed.length} failed, in ${seconds} s`)
for (const { name, error } of failed) tell(`  failed: ${name}: ${error!.split('\n', 1)[0]!.slice(0, 200)}`)
process.exit(failed.length > 0 ? 1 : 0)
