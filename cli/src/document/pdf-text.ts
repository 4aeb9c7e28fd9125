// Reads the text that the pages of a PDF by Chromium show: page by page, sign by sign, in the order in which it is drawn.
// No general reader: what another program has packed differently (object streams, encryption) is not understood.

import { inflateSync } from 'node:zlib'
import { addAll } from '../../../language/src/text/lists.ts'

/** The most that one stream may unpack to, in bytes. */
const largestStream = 64 * 1024 * 1024

interface PdfObject {
  readonly dictionary: string
  /** As it stands in the file. */
  readonly stream: Buffer | undefined
}

/** The text of each page; undefined where it cannot be read. */
export function pdfPages(pdf: Buffer): string[] | undefined {
  const objects = readObjects(pdf)
  const root = [...pdf.toString('latin1').matchAll(/\/Root\s+(\d+)\s+\d+\s+R/g)].at(-1)?.[1]
  const pages = referenceIn(objects.get(Number(root))?.dictionary ?? '', 'Pages')
  if (pages === undefined) return undefined
  const fonts = new Map<number, Font | undefined>()
  const texts: string[] = []
  for (const page of kidsOf(pages, objects)) {
    const contents = referenceIn(page.dictionary, 'Contents')
    const content = contents === undefined ? undefined : unpacked(objects.get(contents))
    if (content === undefined) return undefined
    const fontsOf = /\/Font\s*<<([^>]*)>>/.exec(page.dictionary)?.[1] ?? ''
    const named = new Map<string, Font | undefined>()
    for (const [, name = '', number] of fontsOf.matchAll(/\/(\w+)\s+(\d+)\s+\d+\s+R/g)) {
      const id = Number(number)
      if (!fonts.has(id)) fonts.set(id, fontOf(objects.get(id), objects))
      named.set(name, fonts.get(id))
    }
    const text = textOf(content, named)
    if (text === undefined) return undefined
    texts.push(text)
  }
  return texts
}

/** Of several objects with one number the last counts: that is how a PDF is changed. */
function readObjects(pdf: Buffer): Map<number, PdfObject> {
  const text = pdf.toString('latin1')
  const objects = new Map<number, PdfObject>()
  const begin = /(?:^|[\r\n])(\d{1,10})\s+\d{1,5}\s+obj\b/g
  for (let match = begin.exec(text); match !== null; match = begin.exec(text)) {
    const start = match.index + match[0].length
    const end = text.indexOf('endobj', start)
    if (end < 0) break
    const stream = /\bstream\r?\n/.exec(text.slice(start, end))
    if (stream === null) {
      objects.set(Number(match[1]), { dictionary: text.slice(start, end), stream: undefined })
      begin.lastIndex = end
      continue
    }
    const dictionary = text.slice(start, start + stream.index)
    const from = start + stream.index + stream[0].length
    const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1])
    // Data may hold anything, even the word that ends it.
    const to = Number.isInteger(length) ? from + length : text.indexOf('endstream', from)
    objects.set(Number(match[1]), { dictionary, stream: pdf.subarray(from, to) })
    begin.lastIndex = Math.max(to, end)
    if (to > end) begin.lastIndex = to
  }
  return objects
}

function referenceIn(dictionary: string, key: string): number | undefined {
  const found = new RegExp(`/${key}\\s+(\\d+)\\s+\\d+\\s+R`).exec(dictionary)?.[1]
  return found === undefined ? undefined : Number(found)
}

/** The pages below a node of the page tree, in order. */
function kidsOf(root: number, objects: ReadonlyMap<number, PdfObject>): PdfObject[] {
  const pages: PdfObject[] = []
  const seen = new Set<number>()
  const stack = [root]
  while (stack.length > 0) {
    const number = stack.pop()!
    const object = objects.get(number)
    if (object === undefined || seen.has(number)) continue
    seen.add(number)
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(object.dictionary)?.[1]
    if (kids === undefined) pages.push(object)
    else addAll(stack, [...kids.matchAll(/(\d+)\s+\d+\s+R/g)].map(([, kid]) => Number(kid)).reverse())
  }
  return pages
}

function unpacked(object: PdfObject | undefined): string | undefined {
  if (object?.stream === undefined) return undefined
  const filter = /\/Filter\s*\/(\w+)/.exec(object.dictionary)?.[1]
  if (filter === undefined) return object.stream.toString('latin1')
  if (filter !== 'FlateDecode') return undefined
  try {
    return inflateSync(object.stream, { maxOutputLength: largestStream }).toString('latin1')
  } catch {
    return undefined
  }
}

interface Font {
  /** Hexadecimal digits of one code. */
  readonly digits: number
  readonly signs: ReadonlyMap<string, string>
}

/** What the codes of a font mean, by its map to Unicode (ISO 32000-1, 9.10.3). */
function fontOf(font: PdfObject | undefined, objects: ReadonlyMap<number, PdfObject>): Font | undefined {
  const map = referenceIn(font?.dictionary ?? '', 'ToUnicode')
  const text = map === undefined ? undefined : unpacked(objects.get(map))
  if (text === undefined) return undefined
  const signs = new Map<string, string>()
  const digits = /begincodespacerange\s*<([0-9a-fA-F]+)>/.exec(text)?.[1]?.length ?? 4
  for (const [, body = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', sign = ''] of body.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>/g))
      signs.set(code.toLowerCase(), unicode(sign))
  }
  for (const [, body = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', sign = ''] of body.matchAll(
      /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>/g,
    )) {
      const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)]
      const begin = unicode(sign)
      const base = begin.slice(0, -1)
      const end = begin.charCodeAt(begin.length - 1)
      for (let code = from; code <= Math.min(to, from + 0xffff); code++) {
        signs.set(
          code.toString(16).padStart(first.length, '0'),
          base + String.fromCharCode(end + code - from),
        )
      }
    }
  }
  return { digits, signs }
}

function unicode(hex: string): string {
  const bytes = Buffer.from(
    hex.length % 4 === 0 ? hex : hex.padStart(Math.ceil(hex.length / 4) * 4, '0'),
    'hex',
  )
  return bytes.swap16().toString('utf16le')
}

/** Follows the fonts and the texts that are shown; undefined where a text has no meaning that is known. */
function textOf(content: string, fonts: ReadonlyMap<string, Font | undefined>): string | undefined {
  let text = ''
  let font: Font | undefined
  // Texts in dictionaries are for readers aloud, and shown by nobody.
  const tokens =
    /\/\w+\s*<[0-9a-fA-F]*>|\/(\w+)\s+[-\d.]+\s+Tf\b|<([0-9a-fA-F]*)>|\((?:\\[\s\S]|[^\\()])*\)\s*(?:Tj|'|")/g
  for (const [all, name, hex] of content.matchAll(tokens)) {
    if (name !== undefined) font = fonts.get(name)
    else if (all.startsWith('(')) return undefined
    else if (hex !== undefined) {
      if (font === undefined) return undefined
      for (let at = 0; at < hex.length; at += font.digits) {
        const sign = font.signs.get(hex.slice(at, at + font.digits).toLowerCase())
        if (sign === undefined) return undefined
        text += sign
      }
    }
  }
  return text
}
