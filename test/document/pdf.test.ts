// PDF: printing by an installed browser, the mark in the file, and what its pages show.

import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { chromiumVariable, findChromium, printPdf } from '../../cli/src/document/chromium.ts'
import { documentHtml } from '../../cli/src/document/html.ts'
import { documentPdf } from '../../cli/src/document/pdf.ts'
import { comparePdf } from '../../cli/src/document/pdf-compare.ts'
import { markPdf, readPdfMark } from '../../cli/src/document/pdf-mark.ts'
import { pdfPages } from '../../cli/src/document/pdf-text.ts'
import { verifyDocument } from '../../cli/src/document/verify.ts'
import { Failure } from '../../cli/src/failure.ts'
import { sayIn } from '../../cli/src/messages.ts'
import { folderWith } from '../cli/support.ts'
import { describePosix } from '../support/posix.ts'
import { writePdf } from './pdf-writer.ts'
import { contracts, documentFor } from './support.ts'

const world = (env: Record<string, string>) => ({ env, onInterrupt: () => {} })

/** What a failure says, in both languages. */
async function told(work: Promise<unknown> | (() => unknown)): Promise<string[]> {
  try {
    await (typeof work === 'function' ? work() : work)
  } catch (error) {
    if (error instanceof Failure)
      return (['en', 'de'] as const).map((locale) => error.tell[0]!(sayIn(locale)))
    throw error
  }
  return []
}

/** A program that is called as Chromium is. */
function program(body: string): string {
  const path = join(folderWith(), 'browser')
  writeFileSync(path, `#!${process.execPath}\n${body}`)
  chmodSync(path, 0o755)
  return path
}

const target = `const target = process.argv.find((word) => word.startsWith('--print-to-pdf=')).slice(15)\n`

describePosix('the browser', () => {
  test('is found on the path, by its variable, or is told to be missing', async () => {
    const path = program('')
    const folder = folderWith()
    expect(findChromium({ [chromiumVariable]: path })).toBe(path)
    writeFileSync(join(folder, 'google-chrome'), '#!/bin/sh\n')
    chmodSync(join(folder, 'google-chrome'), 0o755)
    expect(findChromium({ PATH: `${folderWith()}:${folder}` })).toBe(join(folder, 'google-chrome'))
    expect(await told(() => findChromium({ [chromiumVariable]: join(folder, 'none') }))).toEqual([
      `${chromiumVariable} names \`${join(folder, 'none')}\`, and that is no program.`,
      `${chromiumVariable} nennt \`${join(folder, 'none')}\`, und das ist kein Programm.`,
    ])
    const [english, german] = await told(printPdf('<p>', world({ PATH: folderWith() })))
    expect(english).toContain('printed by Chromium, Chrome or Edge, and none was found')
    expect(german).toContain('keiner davon wurde gefunden')
  })

  // Others print at the same time.
  beforeAll(() => void vi.stubEnv('TMPDIR', folderWith()))
  afterAll(() => void vi.unstubAllEnvs())

  const temporary = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('zusage-print-'))

  test('prints the page that it is given, kept from the network, and leaves nothing behind', async () => {
    const before = temporary()
    const pdf = writePdf(['x'])
    const path = program(`${target}
      const { readFileSync, writeFileSync } = require('node:fs')
      const page = readFileSync(new URL(process.argv.at(-1)), 'utf8')
      if (page !== '<p>hello</p>' || !process.argv.includes('--host-resolver-rules=MAP * ~NOTFOUND')) process.exit(3)
      if (process.argv.includes('--no-sandbox') !== (process.getuid() === 0)) process.exit(4)
      writeFileSync(target, Buffer.from('${pdf.toString('base64')}', 'base64'))`)
    expect(Buffer.compare(await printPdf('<p>hello</p>', world({ [chromiumVariable]: path })), pdf)).toBe(0)
    expect(temporary()).toEqual(before)
  })

  test.each([
    ['fails', `console.error('x\\nno display'); process.exit(1)`, 'could not print the PDF: no display'],
    ['writes nothing', `console.error('all fine')`, 'could not print the PDF: all fine'],
    [
      'writes half of it',
      `${target}require('node:fs').writeFileSync(target, '%PDF-1.4 and no more')`,
      'could not print the PDF: 0',
    ],
    ['dies', `process.kill(process.pid, 'SIGKILL')`, 'could not print the PDF: SIGKILL'],
  ])('that %s is told of', async (_, body, english) => {
    const before = temporary()
    const [sentence] = await told(printPdf('<p>', world({ [chromiumVariable]: program(body) })))
    expect(sentence).toContain(english)
    expect(temporary()).toEqual(before)
  })

  test('that does not end is stopped, with all that it started', async () => {
    const path = program(`
      const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
      require('node:fs').writeFileSync(__filename + '.pid', String(child.pid))
      setInterval(() => {}, 1000)`)
    const sentences = await told(printPdf('<p>', world({ [chromiumVariable]: path }), { timeout: 4000 }))
    expect(sentences).toEqual([
      `\`${path}\` did not finish printing within 4 seconds and was stopped.`,
      `\`${path}\` war nach 4 Sekunden mit dem Drucken nicht fertig und wurde beendet.`,
    ])
    const child = Number(readFileSync(`${path}.pid`, 'utf8'))
    const isAlive = (): boolean =>
      existsSync(`/proc/${child}/status`) &&
      !/^State:\s+Z/m.test(readFileSync(`/proc/${child}/status`, 'utf8'))
    await expect.poll(isAlive).toBe(false)
  })
})

const identity = {
  contract: 'Größe2027',
  version: '1.0.0',
  locale: 'de',
  hash: 'a'.repeat(64),
  writer: '0.1.0',
} as const

describe('the mark', () => {
  const pdf = markPdf(writePdf(['Hello']), identity)

  test('is read again, and the file is as it was', () => {
    expect(readPdfMark(pdf)).toEqual({ identity, intact: true, added: false })
    expect(pdfPages(pdf)).toEqual(['Hello'])
    expect(pdf.toString('latin1')).toContain(`/Keywords (zusage-document sha256:${'a'.repeat(64)})`)
    // What was there is there, also in the new information.
    expect(pdf.toString('latin1').match(/\/Creator \(a \\\(writer\\\)\)/g)).toHaveLength(2)
  })

  test('shows a change before it, and what comes behind it', () => {
    const changed = Buffer.from(pdf)
    changed[40]! ^= 1
    expect(readPdfMark(changed)).toMatchObject({ identity, intact: false })
    const signed = Buffer.concat([pdf, Buffer.from('9 0 obj\n<</Type /Sig>>\nendobj\n%%EOF\n')])
    expect(readPdfMark(signed)).toEqual({ identity, intact: true, added: true })
  })

  test('is not found where it is not', () => {
    expect(readPdfMark(writePdf(['Hello']))).toBeUndefined()
    expect(readPdfMark(Buffer.from('%PDF-1.4\n/ZUSA_Document <00>\n/ZUSA_Seal (x)'))).toBeUndefined()
  })
})

describe('what pages show', () => {
  test.each([true, false])('is read, packed: %s', (pack) => {
    expect(pdfPages(writePdf(['Größe 5 %', 'zwei'], { pack }))).toEqual(['Größe 5 %', 'zwei'])
  })

  test('is not guessed', () => {
    expect(pdfPages(writePdf(['x'], { withoutMap: true }))).toBeUndefined()
    expect(pdfPages(Buffer.from('%PDF-1.4\n%%EOF'))).toBeUndefined()
    const broken = writePdf(['x'])
    const at = broken.indexOf('stream\n') + 9
    broken.fill(0, at, at + 12)
    expect(pdfPages(broken)).toBeUndefined()
  })

  test('the last of several objects with one number counts', () => {
    const pdf = writePdf(['95 %'], { pack: false })
    const content = /(\d+) 0 obj\n<<\/Length (\d+)>> stream\nBT[\s\S]*?endobj/.exec(pdf.toString('latin1'))!
    const forged = content[0].replace('0039', '0035').replace('0039', '0039')
    const later = pdfPages(Buffer.concat([pdf, Buffer.from(`\n${forged}\n%%EOF\n`)]))
    expect(later).toEqual(['55 %'])
  })

  const page = (body: string): string =>
    `<style>@page { @bottom-left { content: "Deal"; } @bottom-right { content: "Page" " " counter(page) " " "of" " " counter(pages); } }</style>\n<body>\n${body}\n</body>`
  const html = page(
    '<h1>Deal</h1><p>95 % of requests are <a href="#x">resolved</a> in time.</p><table><thead><tr><th>Day</th><th>Occasion</th></tr></thead><tbody><tr><td>1 May</td><td>Holiday</td></tr></tbody></table>',
  )
  const first = 'Page 1 of 2Deal' + 'Deal95 % of requests are resolved in time.'
  const rest = 'Page 2 of 2DealDayOccasion1 MayHoliday'

  test.each<[string, string[], object]>([
    ['the same', [first, rest], { kind: 'same' }],
    [
      'broken into lines with a hyphen',
      [first.replace('resolved', 're\u2010 solved'), rest],
      { kind: 'same' },
    ],
    [
      'a paragraph that goes on overleaf',
      ['Page 1 of 2DealDeal95 % of requests are ', 'Page 2 of 2Dealresolved in time.DayOccasion1 MayHoliday'],
      { kind: 'same' },
    ],
    [
      'the head of a table again',
      ['Page 1 of 2DealDeal95 % of requests are resolved in time.DayOccasion', rest],
      { kind: 'same' },
    ],
    [
      'another figure',
      [first.replace('95', '59'), rest],
      { kind: 'missing', text: '95%ofrequestsareresolvedintime.' },
    ],
    ['a word less', [first.replace('resolved ', ''), rest], { kind: 'missing' }],
    [
      'a word more',
      [first, rest.replace('Holiday', 'Holiday, if possible')],
      { kind: 'added', text: ',ifpossible' },
    ],
    ['a page less', ['Page 1 of 1DealDeal95 % of requests are resolved in time.'], { kind: 'missing' }],
    ['parts in another row', [first, 'Page 2 of 2DealDayOccasionHoliday1 May'], { kind: 'same' }],
  ])('%s', (_, pages, expected) => {
    expect(comparePdf(writePdf(pages), html)).toMatchObject(expected)
  })
})

test('a whole document is printed and checked where there is a browser; else it is told that there is none', async () => {
  const contract = contracts.tour
  const document = await documentFor(contract, 'de')
  const { env } = process as { env: Record<string, string> }
  if (findChromium(env) === undefined) {
    expect((await told(documentPdf(document, world(env))))[1]).toContain('keiner davon wurde gefunden')
    return
  }
  const pdf = await documentPdf(document, world(env))
  expect(comparePdf(pdf, documentHtml(document))).toEqual({ kind: 'same' })
  expect(pdfPages(pdf)!.length).toBeGreaterThan(8)
  expect(await verifyDocument(pdf, contract)).toMatchObject({
    format: 'pdf',
    discrepancies: [],
    added: false,
  })

  const other = structuredClone(contract)
  other.clauses[0]!.title = 'Something else'
  expect(await verifyDocument(pdf, other)).toMatchObject({ discrepancies: [{ kind: 'content' }] })
  const changed = Buffer.from(pdf)
  const at = changed.indexOf('/MediaBox [0 0 594')
  changed.write('/MediaBox [0 0 593', at)
  expect(await verifyDocument(changed, contract)).toMatchObject({ discrepancies: [{ kind: 'seal' }] })
  // Another document under the mark of this one, with a seal that fits: only the text tells.
  const forged = await documentFor(other, 'de')
  const swapped = markPdf(await printPdf(documentHtml(forged), world(env)), document.identity)
  const found = await verifyDocument(swapped, contract)
  expect(found).toMatchObject({ identity: document.identity, discrepancies: [{ kind: 'missing' }] })
}, 120_000)
