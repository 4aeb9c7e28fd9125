// The page of the contract view in a browser: read, used with the keyboard, and attacked.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { tabs } from '../../extension/src/contract-view/messages.ts'
import type { ContractView } from '../../language/src/editor/features/contract-view.ts'
import { Editor } from '../editor/support/client.ts'
import { eventually, Suite } from './support/suite.ts'
import { openViewPage, themeNames, type ViewPage } from './support/view-page.ts'

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
function exampleFiles(name = 'innendienst'): Record<string, string> {
  const example = new URL(`../../examples/${name}/`, import.meta.url)
  const paths = globSync('**/*.{zusage,json}', { cwd: example })
  return Object.fromEntries(paths.map((path) => [path, readFileSync(new URL(path, example), 'utf8')]))
}

/** What the built server says of a contract, over its protocol. */
async function viewOf(files: Readonly<Record<string, string>>, path: string): Promise<ContractView> {
  await using editor = await Editor.start(files, { locale: 'de' })
  await editor.open(path, files[path]!)
  const view = await editor.ask<ContractView | null>('zusage/contractView', path)
  assert.ok(view)
  return view
}

/** What keeps people out of a page, by axe. */
async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults
  return violations.map(({ id, help, nodes }) => `${id} (${help}) ${nodes[0]?.html}`)
}

/** Everything that a contract can be called by, as an attacker would call it. */
const hostile = [
  `<img src=x onerror='window.hacked=1'>`,
  `</script><script>window.hacked=1</script>`,
  `' onfocus='window.hacked=1' autofocus='`,
  `javascript:window.hacked=1`,
  '&lt;b&gt; \u202e\u2066 {{1+1}}',
  'W'.repeat(3000),
]

function hostileContract(text: string): string {
  const title = JSON.stringify(text.replaceAll('"', "'"))
  return `
party Client ${title}
party Provider ${title}
calendar Office ${title} { time zone "Europe/Berlin"  open mon-fri 08:00-17:00 }
team Crew ${title} { of Provider  hours Office  staff 1 FTE  week 38.5 h  shrinkage 28 % }
segmentation Customers ${title} {
  attribute big ${title}: boolean
  segment Large ${title} when big
  segment Small ${title} otherwise
}
catalogue Desk ${title} {
  service Orders ${title} {
    summary ${title}
    channels email
    work deferrable
    effort 6 min
    volume 900 per business day
    client provides ${title}
    delivers ${title}
  }
  excluded Fairs ${title} { because ${title}  instead Client  effort 6 h  volume 2 per week }
}
sla Standard ${title} { hours Office  goal ResolutionTime 90 % within 2 business days  each month }
contract Hostile ${title} {
  version 1.0.0
  client Client
  provider Provider
  in force 2027-01-01 to 2027-12-31
  review every 6 months
  notice 3 months
  offers Desk
  serves Customers
  assign Large { Orders under Standard by Crew }
  assign Small { Orders not offered because ${title} }
  report Monthly ${title} { every month due 5 business days  to Client  shows ResolutionTime  by segment }
}
`
}

/** What a contract in the middle of being written may look like. */
const unfinished = `
party Client
segmentation Customers { segment All otherwise }
catalogue Desk { service Orders "Orders" { channels email  effort 6 minits } service Other }
contract Half "Half a contract" { client Client offers Desk serves Customers assign All { Orders under Nothing } }
`

export async function viewSuite(browser: Browser): Promise<Suite> {
  const suite = new Suite()
  const view = await viewOf(exampleFiles(), 'contract.zusage')
  const show = async (
    options: Parameters<typeof openViewPage>[1] = {},
    shown: ContractView = view,
  ): Promise<ViewPage> => {
    const opened = await openViewPage(browser, options)
    await eventually('ready', () => opened.said.some(({ type }) => type === 'ready'))
    await opened.send({ type: 'view', view: shown, stale: false })
    await opened.page.waitForSelector('[role=tabpanel]')
    return opened
  }
  const opened = ({ said }: ViewPage) => said.flatMap((one) => (one.type === 'open' ? [one.place] : []))

  for (const theme of themeNames) {
    suite.test(`${theme}: nothing that keeps people out, on any tab`, async () => {
      await using one = await show({ theme, locale: theme === 'dark' ? 'de' : 'en' })
      for (const tab of tabs) {
        await one.page.click(`#tab-${tab}`)
        if (tab === 'matrix') await one.page.focus('td[tabindex="0"]')
        assert.deepEqual(await barriers(one.page), [], tab)
      }
      assert.deepEqual(one.troubles, [])
    })
  }

  suite.test('every segment, service, SLA, team and date of the contract is on the page', async () => {
    await using one = await show({ state: { tab: 'matrix' } })
    const { segments, rows } = view.matrix
    assert.equal(await one.page.locator('thead th').count(), segments.length)
    assert.equal(await one.page.locator('tbody tr').count(), rows.length)
    const offered = rows.flatMap(({ cells }) => cells).filter(({ kind }) => kind === 'offered')
    assert.equal(await one.page.locator('td.offered').count(), offered.length)
    await one.page.click('#tab-catalogue')
    const services = view.catalogues.flatMap(({ services, exclusions }) => [...services, ...exclusions])
    assert.equal(await one.page.locator('tbody th').count(), services.length)
    await one.page.click('#tab-dates')
    assert.equal(await one.page.locator('.month li').count(), view.dates!.length)
    await one.page.uncheck('input[data-key="show report"]')
    const withoutReports = view.dates!.filter(({ kind }) => kind !== 'report')
    assert.equal(await one.page.locator('.month li').count(), withoutReports.length)
    assert.equal(
      await one.page.evaluate(() => document.activeElement?.getAttribute('data-key')),
      'show report',
    )
  })

  suite.test('the matrix by keyboard: arrows, ends, Enter', async () => {
    await using one = await show({ state: { tab: 'matrix' } })
    const { page } = one
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-key'))
    const cell = (row: number, column: number) =>
      `cell ${view.matrix.rows[row]!.service.id} ${view.matrix.segments[column]!.id}`
    await page.focus('#tab-matrix')
    await page.keyboard.press('Tab')
    assert.equal(await focused(), cell(0, 0))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    assert.equal(await focused(), cell(1, 1))
    await page.keyboard.press('End')
    assert.equal(await focused(), cell(1, view.matrix.segments.length - 1))
    await page.keyboard.press('ArrowRight')
    assert.equal(await focused(), cell(1, view.matrix.segments.length - 1))
    await page.keyboard.press('Home')
    assert.equal(await focused(), `row ${view.matrix.rows[1]!.service.id}`)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    const answer = view.matrix.rows[1]!.cells[0]!
    assert.deepEqual(opened(one), [answer.kind === 'missing' ? undefined : answer.place])
    // One stop for Tab, whichever cell it is.
    assert.equal(await page.locator('[role=grid] [tabindex="0"]').count(), 1)
  })

  suite.test('tabs by keyboard, and what was chosen is kept', async () => {
    await using one = await show()
    const { page } = one
    await page.focus('#tab-catalogue')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    assert.equal(await page.getAttribute('[role=tab][aria-selected=true]', 'id'), 'tab-staffing')
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'tab-staffing')
    const kept = await page.evaluate(() => (window as never as { kept: object }).kept)
    await using again = await show({ state: kept })
    assert.equal(await again.page.getAttribute('[role=tab][aria-selected=true]', 'id'), 'tab-staffing')
  })

  suite.test('a click leads to the text', async () => {
    await using one = await show({ state: { tab: 'matrix' } })
    const row = view.matrix.rows.findIndex(({ cells }) => cells.some(({ kind }) => kind === 'not-offered'))
    const { service, cells } = view.matrix.rows[row]!
    const column = cells.findIndex(({ kind }) => kind === 'not-offered')
    await one.page.click(`[data-key="cell ${service.id} ${view.matrix.segments[column]!.id}"]`)
    const [place] = opened(one)
    const lines = exampleFiles()['contract.zusage']!.split('\n')
    const { start, end } = place!.range
    const text = lines.slice(start.line, end.line + 1).join('\n')
    assert.match(text, new RegExp(`\\b${service.id}\\b[^]*not offered because`))
  })

  suite.test('while somebody types: the place stays, what went wrong is said aloud once', async () => {
    await using one = await show({ state: { tab: 'matrix' } })
    const { page } = one
    const key = `cell ${view.matrix.rows[4]!.service.id} ${view.matrix.segments[1]!.id}`
    await page.focus(`[data-key="${key}"]`)
    await page.evaluate(() => window.scrollTo(0, 120))
    await one.send({ type: 'view', view: { ...view, errors: 2 }, stale: false })
    await page.waitForSelector('.banner.bad')
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-key')), key)
    assert.equal(await page.evaluate(() => window.scrollY), 120)
    const said = await page.textContent('[role=status]')
    assert.match(said ?? '', /^2 Fehler/)
    await page.click('.banner button')
    assert.ok(one.said.some(({ type }) => type === 'problems'))
    await one.send({ type: 'view', view, stale: false })
    await eventually('no banner', async () => !(await page.isVisible('.banner.bad')))
    await one.send({ type: 'view', view, stale: true })
    assert.ok(await page.isVisible('.banner.bad'))
  })

  suite.test('who writes beside the page keeps the keyboard; who comes back is where they were', async () => {
    await using one = await show({ state: { tab: 'matrix' } })
    const { page } = one
    const key = `cell ${view.matrix.rows[4]!.service.id} ${view.matrix.segments[1]!.id}`
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? null)
    await page.focus(`[data-key="${key}"]`)
    // The editor has the keyboard now, as far as the page can tell.
    await page.evaluate(() => {
      document.hasFocus = () => false
    })
    for (const errors of [2, 0]) {
      await one.send({ type: 'view', view: { ...view, errors }, stale: false })
      await eventually('drawn', async () => (await page.isVisible('.banner.bad')) === errors > 0)
      assert.equal(await focused(), null)
    }
    await page.evaluate(() => {
      document.hasFocus = () => true
      window.dispatchEvent(new Event('focus'))
    })
    assert.equal(await focused(), key)
  })

  suite.test('a contract that is half written is shown as far as it goes', async () => {
    const half = await viewOf({ 'a.zusage': unfinished }, 'a.zusage')
    await using one = await show({ state: { tab: 'matrix' } }, { ...half, errors: 5 })
    assert.match((await one.page.textContent('h1')) ?? '', /Half a contract/)
    assert.equal(await one.page.locator('td.missing').count(), 1)
    for (const tab of tabs) await one.page.click(`#tab-${tab}`)
    assert.deepEqual(one.troubles, [])
  })

  suite.test('without a contract the page says how one begins', async () => {
    await using one = await openViewPage(browser)
    await eventually('ready', () => one.said.length > 0)
    await one.send({ type: 'view', view: undefined, stale: true })
    await one.page.getByText('There is no contract here yet').waitFor()
  })

  suite.test('hostile texts are shown as they are, and nothing of them runs', async () => {
    for (const text of hostile) {
      const bad = await viewOf({ 'a.zusage': hostileContract(text) }, 'a.zusage')
      await using one = await show({}, bad)
      for (const tab of tabs) {
        await one.page.click(`#tab-${tab}`)
        assert.equal(await one.page.locator('img, iframe, a, script:not([nonce])').count(), 0)
        // Long words do not push the page aside.
        const wide = await one.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        assert.ok(wide <= 0, `${tab}: ${wide} px too wide`)
      }
      assert.equal(await one.page.evaluate(() => (window as never as { hacked?: 1 }).hacked), undefined)
      assert.equal(await one.page.textContent('h1'), text.replaceAll('"', "'"))
      assert.deepEqual(one.troubles, [])
    }
  })

  suite.test('the policy lets no foreign script, style or picture in', async () => {
    await using one = await show()
    await one.page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.hacked = 1'
      const picture = document.createElement('img')
      picture.src = 'https://elsewhere.test/a.png'
      const style = document.createElement('style')
      style.textContent = 'body { opacity: 0 }'
      document.body.append(script, picture, style)
    })
    await eventually('refused', () => one.troubles.length >= 3)
    assert.equal(await one.page.evaluate(() => (window as never as { hacked?: 1 }).hacked), undefined)
    assert.equal(await one.page.evaluate(() => getComputedStyle(document.body).opacity), '1')
    assert.ok(
      one.troubles.every((text) => /Content Security Policy/.test(text)),
      one.troubles.join('\n'),
    )
  })

  suite.test('too few people are told by words, and drawn without colour alone', async () => {
    const files = exampleFiles()
    const short = { ...files }
    short['organisation.zusage'] = files['organisation.zusage']!.replace(/staff 7\.5 FTE/, 'staff 3 FTE')
    assert.notEqual(short['organisation.zusage'], files['organisation.zusage'])
    const lacking = await viewOf(short, 'contract.zusage')
    await using one = await show({ state: { tab: 'staffing' }, locale: 'de' }, lacking)
    const units = lacking.staffing.units
    assert.equal(await one.page.locator('.staffing tbody tr').count(), units.length)
    const bad = units.filter(({ enough }) => !enough)
    assert.ok(bad.length > 0)
    assert.equal(await one.page.locator('.staffing td.bad').count(), bad.length)
    const width = async (look: string, at: number) =>
      Number(await one.page.locator(`.staffing .${look}`).nth(at).getAttribute('width'))
    const [first] = units
    const ratio = (await width('bar-needed', 0)) / (await width('bar-planned', 0))
    assert.ok(Math.abs(ratio - first!.needed / first!.planned) < 0.01)
    await one.page.click(`[data-key="unit ${bad[0]!.id}"]`)
    const lackingSlots = bad[0]!.slots.filter(({ needed, present }) => needed > present)
    assert.equal(await one.page.locator('.days .lacking').count(), lackingSlots.length)
    await one.page.click('summary')
    assert.equal(await one.page.locator('details td.bad').count(), lackingSlots.length)
  })

  suite.test('a season in which there are too few people is marked, and shown when chosen', async () => {
    const files = exampleFiles('field-service')
    const organisation = files['organisation.zusage']!.replace(/ *staff 14 FTE during Harvest\n/, '')
    assert.notEqual(organisation, files['organisation.zusage'])
    const lacking = await viewOf({ ...files, 'organisation.zusage': organisation }, 'contract.zusage')
    await using one = await show({ state: { tab: 'staffing' }, locale: 'de' }, lacking)
    const { page } = one
    const weeks = page.getByRole('group', { name: 'Welche Woche' }).getByRole('button')
    assert.deepEqual(await weeks.allTextContents(), ['Übliche Woche', 'Sturmzeit', 'Erntezeit (✗ zu wenig)'])
    assert.equal(await page.locator('.staffing td.bad').count(), 0)
    await weeks.last().click()
    assert.equal(await weeks.last().getAttribute('aria-pressed'), 'true')
    assert.equal(await page.locator('.staffing tr', { hasText: 'Hotline' }).locator('td.bad').count(), 1)
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Erntezeit (✗ zu wenig)')
    assert.deepEqual(await barriers(page), [])
    await weeks.first().click()
    assert.equal(await page.locator('.staffing td.bad').count(), 0)
    assert.deepEqual(one.troubles, [])
  })

  suite.test('a narrow panel scrolls inside, not as a whole', async () => {
    await using one = await show({ width: 320 })
    for (const tab of tabs) {
      await one.page.click(`#tab-${tab}`)
      const wide = await one.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok(wide <= 0, `${tab}: ${wide} px too wide`)
    }
  })
  return suite
}
