import { cpSync } from 'node:fs'
import { launchChromium } from './support/chromium.ts'
import { runInHost } from './support/in-host.ts'

process.env.ZUSAGE_CLI = '/work/main/cli/bin/zusage.js'
const b = await launchChromium()
const r = await runInHost(b, {
  tests: process.argv[2] ?? 'features.ts',
  vsix: process.argv[3] === 'none' ? undefined : '/tmp/z.vsix',
  workspace: (f) => cpSync('/work/main/examples/innendienst', f, { recursive: true }),
} as never)
for (const x of r) console.log(x.error ? '✗' : '✓', x.name, x.milliseconds, x.error?.slice(0, 600) ?? '')
await b.close()
