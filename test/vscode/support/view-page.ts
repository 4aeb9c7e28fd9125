/// <reference lib="dom" />
// The page of the contract view in a browser, served as VS Code serves it: the same frame, policy, style and script.
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { pageHtml } from '../../../extension/src/contract-view/html.ts'
import type { FromPage, ToPage } from '../../../extension/src/contract-view/messages.ts'

const built = new URL('../../../extension/dist/view/', import.meta.url)
const origin = 'https://view.test'

/** Colours of VS Code's own themes, as it hands them to pages. */
const themes = {
  light: {
    foreground: '#3b3b3b',
    'editor-background': '#ffffff',
    descriptionForeground: '#3b3b3b',
    'textLink-foreground': '#005fb8',
    errorForeground: '#c72e0f',
    focusBorder: '#005fb8',
    'panel-border': '#e5e5e5',
    'editorWidget-background': '#f8f8f8',
    'button-background': '#005fb8',
    'button-foreground': '#ffffff',
    'badge-background': '#cccccc',
    'badge-foreground': '#3b3b3b',
    'charts-blue': '#1a85ff',
    'list-hoverBackground': '#f2f2f2',
    'inputValidation-errorBackground': '#f2dede',
    'inputValidation-errorBorder': '#be1100',
    'dropdown-background': '#ffffff',
    'dropdown-foreground': '#3b3b3b',
    'dropdown-border': '#cecece',
  },
  dark: {
    foreground: '#cccccc',
    'editor-background': '#1f1f1f',
    descriptionForeground: '#9d9d9d',
    'textLink-foreground': '#4daafc',
    errorForeground: '#f85149',
    focusBorder: '#0078d4',
    'panel-border': '#2b2b2b',
    'editorWidget-background': '#202020',
    'button-background': '#0078d4',
    'button-foreground': '#ffffff',
    'badge-background': '#616161',
    'badge-foreground': '#f8f8f8',
    'charts-blue': '#3794ff',
    'list-hoverBackground': '#2a2d2e',
    'inputValidation-errorBackground': '#5a1d1d',
    'inputValidation-errorBorder': '#be1100',
    'dropdown-background': '#313131',
    'dropdown-foreground': '#cccccc',
    'dropdown-border': '#3c3c3c',
  },
  'high-contrast': {
    foreground: '#ffffff',
    'editor-background': '#000000',
    descriptionForeground: '#ffffff',
    'textLink-foreground': '#21a6ff',
    errorForeground: '#f48771',
    focusBorder: '#f38518',
    contrastBorder: '#6fc3df',
    contrastActiveBorder: '#f38518',
    'editorWidget-background': '#0c141f',
    'button-foreground': '#ffffff',
    'button-background': '#000000',
    'button-border': '#6fc3df',
    'badge-background': '#000000',
    'badge-foreground': '#ffffff',
    'charts-blue': '#3794ff',
    'inputValidation-errorBackground': '#000000',
    'inputValidation-errorBorder': '#be1100',
    'dropdown-background': '#000000',
    'dropdown-foreground': '#ffffff',
    'dropdown-border': '#6fc3df',
  },
} as const
export type Theme = keyof typeof themes
export const themeNames = Object.keys(themes) as Theme[]

/** The page, and what it said to the extension. */
export interface ViewPage extends AsyncDisposable {
  readonly page: Page
  readonly said: FromPage[]
  /** Violations of its policy, errors of its script, requests to anywhere else. */
  readonly troubles: string[]
  send(message: ToPage): Promise<void>
}

export async function openViewPage(
  browser: Browser,
  options: {
    readonly locale?: 'de' | 'en'
    readonly theme?: Theme
    readonly width?: number
    readonly state?: object
  } = {},
): Promise<ViewPage> {
  const { locale = 'en', theme = 'light', width = 760, state } = options
  const page = await browser.newPage({ viewport: { width, height: 900 } })
  page.setDefaultTimeout(10_000)
  const said: FromPage[] = []
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text())
  })
  await page.route('**/*', async (route) => {
    const { pathname, href } = new URL(route.request().url())
    if (pathname === '/') {
      const html = pageHtml({
        locale,
        nonce: 'n0nce',
        styleSource: origin,
        style: '/page.css',
        script: '/page.js',
      })
      await route.fulfill({ contentType: 'text/html', body: html })
    } else if (pathname === '/page.css' || pathname === '/page.js') {
      const contentType = pathname.endsWith('.css') ? 'text/css' : 'text/javascript'
      await route.fulfill({ contentType, body: readFileSync(new URL(`.${pathname}`, built), 'utf8') })
    } else if (pathname === '/favicon.ico') {
      await route.fulfill({ status: 204 })
    } else {
      troubles.push(`asked for ${href}`)
      await route.abort()
    }
  })
  await page.exposeFunction('said', (message: FromPage) => said.push(message))
  await page.addInitScript(
    ({ state, colours, theme }) => {
      let kept: unknown = state
      Object.assign(window, {
        acquireVsCodeApi: () => ({
          postMessage: (message: unknown) => (window as never as { said(one: unknown): void }).said(message),
          getState: () => kept,
          setState: (next: unknown) => {
            kept = next
            Object.assign(window, { kept })
          },
        }),
      })
      // As VS Code does: variables at the root, the kind of theme as a class of the body.
      addEventListener('DOMContentLoaded', () => {
        const { style } = document.documentElement
        for (const [name, value] of Object.entries(colours)) style.setProperty(`--vscode-${name}`, value)
        style.setProperty('--vscode-font-family', 'system-ui, sans-serif')
        style.setProperty('--vscode-font-size', '13px')
        document.body.classList.add(`vscode-${theme}`)
      })
    },
    { state, colours: themes[theme] as Record<string, string>, theme },
  )
  await page.goto(`${origin}/`)
  return {
    page,
    said,
    troubles,
    send: (message) => page.evaluate((one) => window.postMessage(one, '*'), message),
    async [Symbol.asyncDispose]() {
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      await page.close()
    },
  }
}
