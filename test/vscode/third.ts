import { launchChromium } from './support/chromium.ts'
import { runInWindow } from './ui.ts'

const b = await launchChromium()
await runInWindow(b, process.argv[2] === 'none' ? undefined : '/tmp/z.vsix', console.log)
await b.close()
process.exit(0)
