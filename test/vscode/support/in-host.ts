// Runs tests inside the extension host of a VS Code.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { rolldown } from 'rolldown'
import { CodeServer, type CodeServerOptions } from './code-server.ts'
import type { Result } from './suite.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export interface InHost extends CodeServerOptions {
  /** The module with the tests, in `../host`; it exports a suite as `suite`. */
  readonly tests: string
  /** Fills the folder that VS Code opens. */
  readonly workspace: (folder: string) => void
}

/** What came of the tests; none if VS Code did not even load them. */
export async function runInHost(
  browser: Browser,
  { tests, workspace, ...options }: InHost,
): Promise<readonly Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'zusage-workspace-'))
  const harness = mkdtempSync(join(tmpdir(), 'zusage-harness-'))
  workspace(folder)
  await writeHarness(harness, tests)
  using server = await CodeServer.start(options)
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  try {
    let lines = ''
    const ended = new Promise<number>((resolve) => {
      void page.exposeFunction('codeAutomationExit', resolve)
    })
    await page.exposeFunction('codeAutomationLog', (_kind: string, texts: readonly unknown[]) => {
      lines += `${texts.join(' ')}\n`
    })
    const remote = `vscode-remote://127.0.0.1:${server.port}`
    const payload = JSON.stringify([
      ['extensionDevelopmentPath', `${remote}${harness}`],
      ['extensionTestsPath', `${remote}${harness}/index.cjs`],
      ['skipWelcome', 'true'],
    ])
    await page.goto(server.address(folder, { payload }))
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<number>((resolve) => {
      timer = setTimeout(resolve, 240_000, -1)
    })
    const code = await Promise.race([ended, late])
    clearTimeout(timer)
    const found = /RESULTS (.*)/.exec(lines)
    if (found === null) throw new Error(`VS Code ran no tests (exit ${code}):\n${lines.slice(-3000)}`)
    return JSON.parse(Buffer.from(found[1]!, 'base64').toString('utf8')) as Result[]
  } finally {
    await page.close()
    rmSync(folder, { recursive: true, force: true })
    rmSync(harness, { recursive: true, force: true })
  }
}

/** An extension that does nothing, as whose tests VS Code runs ours; what is tested is the installed one. */
async function writeHarness(folder: string, tests: string): Promise<void> {
  const manifest = {
    ...{ name: 'harness', publisher: 'test', version: '0.0.1', main: './extension.cjs' },
    ...{ engines: { vscode: '*' }, activationEvents: ['*'] },
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'extension.cjs'), 'exports.activate = () => {}\n')
  const entry = join(folder, 'entry.ts')
  writeFileSync(
    entry,
    `import { suite } from ${JSON.stringify(here(`../host/${tests}`))}
     export async function run() {
       const results = await suite.run(() => {})
       console.log('RESULTS ' + Buffer.from(JSON.stringify(results)).toString('base64'))
       if (results.some(({ error }) => error !== undefined)) throw new Error('tests failed')
     }`,
  )
  const bundle = await rolldown({ input: entry, platform: 'node', external: ['vscode'] })
  await bundle.write({ file: join(folder, 'index.cjs'), format: 'cjs' })
  await bundle.close()
}
