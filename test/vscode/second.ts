import { launchChromium } from './support/chromium.ts'

const b = await launchChromium()
const m = await import(process.argv[2]!)
const s = await m[process.argv[3]!](b)
await s.run(console.log)
await b.close()
process.exit(0)
