import { readFileSync } from 'node:fs'
import { launchChromium } from './support/chromium.ts'
import { openViewPage } from './support/view-page.ts'

const view = JSON.parse(readFileSync('/tmp/view.json', 'utf8'))
const b = await launchChromium()
const [, , theme = 'light', tab = 'catalogue', width = '760', locale = 'de'] = process.argv
const p = await openViewPage(b, {
  locale: locale as never,
  theme: theme as never,
  width: Number(width),
  state: { tab },
})
await p.send({ type: 'view', view, errors: 0, stale: false })
await p.page.waitForSelector('[role=tab]')
if (tab === 'matrix') {
  await p.page.focus('td[role=gridcell][tabindex="0"]')
}
await p.page.screenshot({ path: `/tmp/shot-${theme}-${tab}.png` })
console.log(p.troubles, p.said)
await b.close()
