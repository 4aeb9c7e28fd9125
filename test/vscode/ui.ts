// A person at the window: what is seen, clicked and typed in VS Code, and pictures of it.
/// <reference lib="dom" />
import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Frame, Page } from 'playwright-core'
import { CodeServer } from './support/code-server.ts'
import { eventually, type Result, Suite } from './support/suite.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Where pictures go. */
export const pictures = here('out')

/** Runs the tests in one window, in German, as most who write contracts would have it. */
export async function runInWindow(
  browser: Browser,
  vsix: string | undefined,
  tell: (line: string) => void,
): Promise<readonly Result[]> {
  mkdirSync(pictures, { recursive: true })
  const folder = mkdtempSync(join(tmpdir(), 'zusage-window-'))
  cpSync(here('../../examples/innendienst'), folder, { recursive: true })
  using server = await CodeServer.start({
    ...(vsix === undefined ? {} : { vsix }),
    settings: {
      'zusage.locale': 'de',
      'editor.minimap.enabled': false,
      'workbench.layoutControl.enabled': false,
      'window.commandCenter': false,
      'editor.cursorBlinking': 'solid',
    },
  })
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 } })
  try {
    await page.goto(server.address(folder))
    await page.waitForSelector('.monaco-workbench', { timeout: 30_000 })
    return await suiteOf(page, folder).run(tell)
  } finally {
    await page.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function suiteOf(page: Page, folder: string): Suite {
  const suite = new Suite()
  const picture = (name: string): Promise<Buffer> => page.screenshot({ path: join(pictures, `${name}.png`) })
  /** A picture once nothing moves any more. */
  const stillPicture = async (name: string): Promise<void> => {
    let last: Buffer | undefined
    await eventually('still', async () => {
      const now = await page.screenshot()
      const isStill = last?.equals(now) === true
      last = now
      return isStill
    })
    await picture(name)
  }
  const test = (name: string, run: () => Promise<unknown>): void =>
    suite.test(name, async () => {
      try {
        await run()
      } catch (error) {
        await picture(`failed ${name.replace(/\W+/g, ' ').trim()}`)
        // What a failed test left half typed would have the next ones fail, too.
        await page.keyboard.press('Escape')
        await command('File: Revert File').catch(() => {})
        throw error
      }
    })

  /** What has the keyboard may be a page in a frame, which keeps some keys to itself. */
  const focusEditor = async (): Promise<void> => {
    await page.locator('.tab.active').first().click()
  }
  const question = page.locator('.quick-input-widget:visible input.input')
  /** Has VS Code ask by a key, fills in and chooses; once more if a busy window took the line away meanwhile. */
  const answer = async (key: string, text: string, choose: () => Promise<void>): Promise<void> => {
    await eventually(
      `${key} ${text}`,
      async () => {
        try {
          await page.keyboard.press(key)
          await question.fill(text, { timeout: 3_000 })
          await choose()
          return true
        } catch {
          await page.keyboard.press('Escape')
          return false
        }
      },
      Boolean,
      40_000,
    )
  }
  const row = (text: string): Promise<void> =>
    page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().click({ timeout: 5_000 })
  const open = async (path: string): Promise<void> => {
    if ((await page.locator('.tab.active').count()) > 0) await focusEditor()
    const name = path.split('/').at(-1)!
    await answer('Control+P', path, () => row(name))
    await page.waitForSelector(`.tab.active[data-resource-name="${name}"]`)
  }
  const command = async (title: string): Promise<void> => {
    await focusEditor()
    await answer('F1', `>${title}`, () => row(title))
  }
  const goTo = async (at: number, column = 1): Promise<void> => {
    await answer('Control+G', `:${at}:${column}`, async () => {
      await question.press('Enter', { timeout: 3_000 })
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: 3_000 })
    })
  }
  /** Puts the pointer on the first mistake; once more if what was drawn anew under it took the explanation away. */
  const explain = async (words: string): Promise<void> => {
    const hover = page.locator('.monaco-hover:visible', { hasText: words }).first()
    await eventually(
      `explanation of ${words}`,
      async () => {
        await page.mouse.move(0, 0)
        try {
          await page.locator('.squiggly-error').first().hover({ force: true, timeout: 5_000 })
          await hover.waitFor({ timeout: 5_000 })
          return true
        } catch {
          return false
        }
      },
      Boolean,
      40_000,
    )
  }
  /** Takes what the lamp offers first; once more if it had nothing yet, or was drawn anew meanwhile. */
  const mend = async (): Promise<void> => {
    const lamp = page.locator('.action-widget').first()
    await eventually(
      'fix',
      async () => {
        try {
          await page.keyboard.press('Control+.')
          await lamp.waitFor({ timeout: 3_000 })
          await page.keyboard.press('Enter')
          await lamp.waitFor({ state: 'hidden', timeout: 3_000 })
          return true
        } catch {
          await page.keyboard.press('Escape')
          return false
        }
      },
      Boolean,
      40_000,
    )
  }
  const textOf = (path: string): string => readFileSync(join(folder, path), 'utf8')
  const lineOf = (path: string, excerpt: string): number =>
    textOf(path)
      .split('\n')
      .findIndex((line) => line.includes(excerpt)) + 1
  /** In which line the cursor is, from 1, by what the status bar says. */
  const cursorLine = async (): Promise<number> => {
    const words = await page
      .locator('.statusbar-item', { hasText: /^Ln \d+/ })
      .first()
      .textContent()
    return Number(/\d+/.exec(words ?? '')?.[0])
  }
  /** The frame in which the page of the contract view runs. */
  const view = (): Promise<Frame> =>
    eventually(
      'contract view',
      async () => {
        for (const frame of page.frames()) {
          if (
            (await frame
              .locator('[role=tabpanel]')
              .count()
              .catch(() => 0)) > 0
          )
            return frame
        }
        return undefined
      },
      (frame) => frame !== undefined,
    ) as Promise<Frame>

  test('a contract is opened: coloured, without findings, and the status bar says so', async () => {
    await open('contract.zusage')
    await eventually('colours', async () => {
      const looks = await page
        .locator('.view-line span span')
        .evaluateAll((all) => all.map((one) => one.className))
      return new Set(looks).size >= 5
    })
    await page.locator('.statusbar-item[aria-label^="Zusage: The contract holds"]').waitFor()
    await eventually('no squiggle', async () => (await page.locator('.squiggly-error').count()) === 0)
    // Lenses, hints and meaning have come when they are seen.
    await page.locator('.codelens-decoration').first().waitFor()
  })

  test('a mistake is underlined, listed, explained under the pointer, and mended by the lamp', async () => {
    await goTo(lineOf('contract.zusage', 'review every'), 16)
    await page.keyboard.press('Shift+End')
    await page.keyboard.type('6 munths')
    await page.locator('.squiggly-error').first().waitFor()
    await command('Problems: Focus on Problems View')
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'munths' }).first().waitFor()
    await picture('problems')
    await page.keyboard.press('Control+J')
    await explain('munths')
    await page.keyboard.press('Escape')
    await goTo(lineOf('contract.zusage', 'review every'), 20)
    await mend()
    await eventually('mended', async () => (await page.locator('.squiggly-error').count()) === 0)
  })

  test('completion offers service levels where one belongs, with their documentation', async () => {
    const line = lineOf('contract.zusage', 'others under Gold')
    await goTo(line, textOf('contract.zusage').split('\n')[line - 1]!.indexOf('Gold') + 1)
    await page.keyboard.press('Control+Shift+ArrowRight')
    await page.keyboard.press('Delete')
    await page.keyboard.type('Si')
    const widget = page.locator('.suggest-widget.visible')
    await widget.locator('.monaco-list-row', { hasText: 'Silver' }).first().waitFor()
    assert.equal(await widget.locator('.monaco-list-row', { hasText: 'InsideSales' }).count(), 0)
    await picture('completion')
    await page.keyboard.press('Enter')
    await eventually('clean', async () => (await page.locator('.squiggly-error').count()) === 0)
    assert.match(
      (await page.locator('.view-line', { hasText: 'others' }).first().textContent()) ?? '',
      /under\sSilver\sby/,
    )
    await page.keyboard.press('Control+Shift+ArrowLeft')
    await page.keyboard.type('Gold')
    await page.keyboard.press('Escape')
  })

  test('the contract view beside the text, from the button above it', async () => {
    await goTo(lineOf('contract.zusage', 'contract InsideSales2027'))
    await page.locator('.editor-actions .action-label[aria-label*="Show Contract"]').first().click()
    const frame = await view()
    assert.match((await frame.textContent('h1')) ?? '', /Dienstleistungsvertrag Innendienst 2027/)
    await frame.click('#tab-matrix')
    await frame.locator('td.offered').first().waitFor()
  })

  test('it follows what is typed', async () => {
    await page.locator('.tab', { hasText: 'contract.zusage' }).first().click()
    await goTo(lineOf('contract.zusage', 'contract InsideSales2027'), 27)
    await page.keyboard.type('Neuer ')
    const frame = await view()
    await eventually('new title', async () => /^Neuer /.test((await frame.textContent('h1')) ?? ''))
    for (const _ of 'Neuer ') await page.keyboard.press('Backspace')
    await eventually('old title', async () => /^Dienst/.test((await frame.textContent('h1')) ?? ''))
  })

  test('a click in it leads to the text', async () => {
    const frame = await view()
    await frame.locator('tbody th', { hasText: 'Telefonische Bestellung' }).first().click()
    await page.waitForSelector('.tab.active[data-resource-name="orders.zusage"]')
    await eventually(
      'line',
      async () => (await cursorLine()) === lineOf('services/orders.zusage', 'service PhoneOrders'),
    )
  })

  test('with the keyboard alone: to a cell, what is promised there, and to its text', async () => {
    const frame = await view()
    await frame.locator('#tab-catalogue').focus()
    await page.keyboard.press('ArrowRight')
    await frame.locator('#tab-matrix[aria-selected=true]').waitFor()
    await page.keyboard.press('Tab')
    const first = await frame.evaluate(() => document.activeElement?.getAttribute('data-key'))
    assert.equal(first, 'cell PhoneOrders KeyAccounts')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    assert.match((await frame.textContent('section.promise')) ?? '', /Lieferterminauskunft · Stammkunden/)
    await page.keyboard.press('Enter')
    await page.waitForSelector('.tab.active[data-resource-name="contract.zusage"]')
    const line = lineOf('contract.zusage', 'assign Regular')
    await eventually('row', async () => {
      const now = await cursorLine()
      return now > line && /\bDeliveryDates\b/.test(textOf('contract.zusage').split('\n')[now - 1]!)
    })
    // What is drawn anew beside the text leaves the keyboard to who writes.
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('X')
    await frame.locator('.banner.bad').waitFor()
    await page.keyboard.press('Backspace')
    await frame.locator('.banner.bad').waitFor({ state: 'hidden' })
  })

  test('a mistake is told in it', async () => {
    const frame = await view()
    await open('organisation.zusage')
    await goTo(lineOf('organisation.zusage', 'team LeadDesk'), 'team LeadDesk'.length + 1)
    await page.keyboard.type('X')
    await frame.locator('.banner.bad').waitFor()
    await page.keyboard.press('Backspace')
    await eventually('no banner', async () => !(await frame.locator('.banner.bad').isVisible()))
  })

  test('a hostile title is text in it, and its policy lets no other script run', async () => {
    const frame = await view()
    const hostile = `<img src=x onerror='window.hacked=1'></h1><script>window.hacked=1</script>`
    const title = textOf('contract.zusage').match(/contract InsideSales2027 "(.*?)"/)![1]!
    await open('contract.zusage')
    const line = lineOf('contract.zusage', 'contract InsideSales2027')
    await goTo(line, 'contract InsideSales2027 "'.length + 1)
    // At one go: of what is typed, the editor would close brackets and quotes by itself.
    await page.keyboard.insertText(hostile)
    await eventually('title', async () => (await frame.textContent('h1')) === hostile + title)
    assert.equal(await frame.locator('#page img, #page script').count(), 0)
    const policy = await frame.getAttribute('meta[http-equiv="Content-Security-Policy"]', 'content')
    assert.match(
      policy ?? '',
      /^default-src 'none'; style-src 'self' https:[^; ]+; script-src 'nonce-[-0-9a-f]{36}'$/,
    )
    const refused = await frame.evaluate(async () => {
      const refusal = new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective))
      })
      const script = document.createElement('script')
      script.textContent = 'window.hacked = 1'
      document.body.append(script)
      return await refusal
    })
    assert.match(refused, /^script-src/)
    assert.equal(await frame.evaluate(() => (window as never as { hacked?: 1 }).hacked), undefined)
    await focusEditor()
    await command('File: Revert File')
    await eventually('old title', async () => (await frame.textContent('h1')) === title)
  })

  test('pictures for the pages that show the extension', async () => {
    const frame = await view()
    await focusEditor()
    await command('File: Save All')
    await open('contract.zusage')
    await command('View: Close Other Editors in Group')
    await page.keyboard.press('Control+B')
    // From the left edge, wherever the text was scrolled to.
    await goTo(lineOf('contract.zusage', 'review every'))
    await goTo(lineOf('contract.zusage', 'review every'), 16)
    await page.keyboard.press('Shift+End')
    await page.keyboard.type('6 munths')
    await page.keyboard.press('Escape')
    await frame.locator('.banner.bad').waitFor()
    await frame.locator('td.offered').nth(1).focus()
    await frame.locator('section.promise li').first().waitFor()
    await explain('munths')
    await stillPicture('contract-view')
    await focusEditor()
    await command('File: Revert File')
    await open('organisation.zusage')
    await command('View: Close Other Editors in Group')
    await goTo(lineOf('organisation.zusage', 'team KeyAccountDesk'))
    await frame.click('#tab-staffing')
    await frame.locator('.days').waitFor()
    await frame.locator('.banner.bad').waitFor({ state: 'hidden' })
    await stillPicture('staffing')
    await page.keyboard.press('Control+B')
  })

  test('it is there again after the window is loaded anew', async () => {
    const frame = await view()
    await frame.click('#tab-dates')
    await frame.locator('.month').first().waitFor()
    const loaded = page.waitForEvent('load')
    await command('Developer: Reload Window')
    await loaded
    await page.waitForSelector('.monaco-workbench')
    const again = await view()
    assert.equal(await again.getAttribute('[role=tab][aria-selected=true]', 'id'), 'tab-dates')
  })

  test('the page of a rule, and the walkthrough', async () => {
    await command('Zusage: Show Page of a Rule')
    await page.locator('.quick-input-widget input[placeholder="Which rule?"]').waitFor()
    await question.fill('segment-gap')
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'segment-gap' }).first().waitFor()
    await page.keyboard.press('Enter')
    await eventually('page', async () => {
      for (const frame of page.frames()) {
        const found = frame.locator('h1, h2', { hasText: /Segment|segment/ })
        if ((await found.count().catch(() => 0)) > 0) return true
      }
      return false
    })
    await command('Welcome: Open Walkthrough')
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'first contract' }).first().waitFor()
    await question.fill('Write your first contract')
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'first contract' }).first().click()
    await page
      .locator('.getting-started-category .category-title, .category-title', {
        hasText: 'Write your first contract',
      })
      .first()
      .waitFor()
    await picture('walkthrough')
  })
  return suite
}
