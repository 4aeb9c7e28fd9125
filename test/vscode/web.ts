// The browser build: the server in a web worker, spoken to as VS Code on the web does. Without a disk it gets its files.
/// <reference lib="dom" />
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { Suite } from './support/suite.ts'

const worker = new URL('../../extension/dist/browser/server.js', import.meta.url)

/** What a client that holds these files hears of the server until diagnostics of a file have come; runs in the page. */
interface Heard {
  readonly capabilities: Readonly<Record<string, unknown>>
  readonly found: readonly string[]
  readonly foundAfterwards: readonly string[]
  readonly hover: string
  readonly view: string | undefined
}

export async function webSuite(browser: Browser): Promise<Suite> {
  const suite = new Suite()
  suite.test(
    'the web worker initializes, checks an opened file with what it imports, and answers',
    async () => {
      const page = await browser.newPage()
      const troubles: string[] = []
      page.on('pageerror', (error) => troubles.push(String(error)))
      await page.route('**/*', async (route) => {
        const { pathname } = new URL(route.request().url())
        if (pathname === '/')
          await route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>web</p>' })
        else if (pathname === '/server.js')
          await route.fulfill({ contentType: 'text/javascript', body: readFileSync(worker, 'utf8') })
        else await route.abort()
      })
      await page.goto('https://web.test/')
      const heard: Heard = await page.evaluate(talk)
      assert.ok(heard.capabilities.hoverProvider && heard.capabilities.completionProvider)
      assert.deepEqual(heard.found, ['unknown-name'])
      assert.deepEqual(heard.foundAfterwards, [])
      assert.match(heard.hover, /Office/)
      assert.equal(heard.view, 'Small')
      assert.deepEqual(troubles, [])
      await page.close()
    },
  )
  return suite
}

/** Runs in the page and so uses nothing from around it. */
async function talk(): Promise<Heard> {
  const folder = 'memfs:/work'
  const files: Record<string, string> = {
    [`${folder}/hours.zusage`]:
      'calendar Office { time zone "Europe/Berlin"  open mon-fri 08:00-17:00  holidays "DE-HE" }\n',
  }
  const uri = `${folder}/contract.zusage`
  const text = (hours: string) => `import "./hours.zusage"
party Client
party Provider
team Crew { of Provider  hours Office  staff 3 FTE  week 38.5 h  shrinkage 28 % }
segmentation Customers { attribute big: boolean  segment Large when big  segment Rest otherwise }
catalogue Desk { service Orders { channels email  work deferrable  effort 6 min  volume 60 per business day } }
sla Standard { hours ${hours}  goal ResolutionTime 90 % within 2 business days  each month }
contract Small {
  version 1.0.0
  client Client
  provider Provider
  in force 2027-01-01 to 2027-12-31
  review every 6 months
  offers Desk
  serves Customers
  assign Large, Rest { Orders under Standard by Crew }
}
`
  const server = new Worker('/server.js')
  let last = 0
  const waiting = new Map<number, (result: never) => void>()
  const published: { uri: string; diagnostics: { code: string }[] }[] = []
  const send = (message: object): void => server.postMessage({ jsonrpc: '2.0', ...message })
  const ask = <R>(method: string, params: object): Promise<R> =>
    new Promise<R>((resolve) => {
      waiting.set(++last, resolve as (result: never) => void)
      send({ id: last, method, params })
    })
  server.onmessage = ({ data }) => {
    if (data.method === undefined) waiting.get(data.id)?.(data.result as never)
    else if (data.method === 'zusage/files') send({ id: data.id, result: Object.keys(files) })
    else if (data.method === 'zusage/read') {
      const found = files[data.params.uri]
      send({ id: data.id, result: found === undefined ? null : { base64: btoa(found) } })
    } else if (data.method === 'textDocument/publishDiagnostics') published.push(data.params)
    else if (data.id !== undefined) send({ id: data.id, result: null })
  }
  const diagnostics = async (isRight: (codes: string[]) => boolean): Promise<string[]> => {
    for (let tries = 0; tries < 300; tries++) {
      const found = published.findLast((one) => one.uri === uri)?.diagnostics.map(({ code }) => code)
      if (found !== undefined && isRight(found)) return found
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return ['nothing came']
  }
  const { capabilities } = await ask<{ capabilities: Record<string, unknown> }>('initialize', {
    processId: null,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'work' }],
    locale: 'en',
    capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } },
  })
  send({ method: 'initialized', params: {} })
  const broken = text('Offise')
  send({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'zusage', version: 1, text: broken } },
  })
  const found = await diagnostics((codes) => codes.length > 0)
  send({
    method: 'textDocument/didChange',
    params: { textDocument: { uri, version: 2 }, contentChanges: [{ text: text('Office') }] },
  })
  const foundAfterwards = await diagnostics((codes) => codes.length === 0)
  const line = broken.split('\n').findIndex((one) => one.startsWith('sla '))
  const position = { line, character: 'sla Standard { hours Of'.length }
  const hover = await ask<{ contents: object } | null>('textDocument/hover', {
    textDocument: { uri },
    position,
  })
  const view = await ask<{ contract: { id: string } } | null>('zusage/contractView', {
    textDocument: { uri },
  })
  server.terminate()
  return { capabilities, found, foundAfterwards, hover: JSON.stringify(hover), view: view?.contract.id }
}
