// Writes into a PDF which contract it is about, and reads it again, as its specification has it: an incremental update
// (ISO 32000-1, 7.5.6) with a new dictionary of document information (14.3.3). What was there stays as it was, so that
// an electronic signature that comes later signs our mark as well.
import { createHash } from 'node:crypto'
import { markName, markOf, readMark } from './mark.ts'
import type { Identity } from './tree.ts'

/** Keys of ours in the document information: names of a second class (ISO 32000-1, annex E). */
const markKey = 'ZUSA_Document'
const sealKey = 'ZUSA_Seal'

/** What a PDF says of itself. */
export interface PdfMark {
  readonly identity: Identity
  /** Whether all that stands before the mark is as it was when the mark was made. */
  readonly intact: boolean
  /** Whether something was added behind the mark, such as an electronic signature or a comment. */
  readonly added: boolean
}

/** A PDF by Chromium, with the identity of its contract and a seal: the SHA-256 of the file before. */
export function markPdf(pdf: Buffer, identity: Identity): Buffer {
  const text = pdf.toString('latin1')
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref\s*(\d+)\s*%%EOF\s*$/.exec(text)
  const size = Number(/\/Size\s+(\d+)/.exec(trailer?.[1] ?? '')?.[1])
  const root = /\/Root\s+\d+\s+\d+\s+R/.exec(trailer?.[1] ?? '')?.[0]
  const information = /\/Info\s+(\d+)\s+(\d+)\s+R/.exec(trailer?.[1] ?? '')
  if (trailer === null || !Number.isInteger(size) || root === undefined || information === null)
    throw new Error('The PDF has no classic trailer')
  const [, number, generation] = information
  const start = text.indexOf(`\n${number} ${generation} obj`)
  const dictionary = text
    .slice(text.indexOf('<<', start) + 2, text.indexOf('endobj', start))
    .trimEnd()
    .slice(0, -2)
  const before = text.endsWith('\n') ? '' : '\n'
  const seal = createHash('sha256').update(pdf).update(before, 'latin1').digest('hex')
  const object = `${number} ${generation} obj\n<<${dictionary}\n/Keywords (${markName} sha256:${identity.hash})\n/${markKey} <${hexOf(markOf(identity))}>\n/${sealKey} (${seal})>>\nendobj\n`
  const at = pdf.length + before.length
  const table = at + object.length
  const update = `${before}${object}xref\n${number} 1\n${String(at).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \ntrailer\n<</Size ${size}\n${root}\n/Info ${number} ${generation} R\n/Prev ${trailer[2]}>>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.concat([pdf, Buffer.from(update, 'latin1')])
}

/** The mark in a PDF; undefined where there is none. */
export function readPdfMark(pdf: Buffer): PdfMark | undefined {
  const text = pdf.toString('latin1')
  const key = text.lastIndexOf(`/${markKey} <`)
  if (key < 0) return undefined
  const rest = text.slice(key)
  const hex = /^\/\w+ <([0-9a-f]*)>/.exec(rest)?.[1] ?? ''
  const seal = new RegExp(`\\/${sealKey} \\(([0-9a-f]{64})\\)`).exec(rest)?.[1]
  const identity = readMark(textOf(hex))
  if (identity === undefined || seal === undefined) return undefined
  // The object begins on the line of its number.
  const begin = text.lastIndexOf(' obj\n', key)
  const at = text.lastIndexOf('\n', begin) + 1
  const digest = createHash('sha256').update(pdf.subarray(0, at)).digest('hex')
  const end = rest.indexOf('%%EOF')
  const added = end < 0 || rest.slice(end + 5).trim() !== ''
  return { identity, intact: digest === seal, added }
}

/** A text string of PDF: UTF-16 with a byte order mark. */
function hexOf(text: string): string {
  return Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex')
}

function textOf(hex: string): string {
  const bytes = Buffer.from(hex, 'hex')
  return bytes.length % 2 === 0 ? bytes.swap16().toString('utf16le').slice(1) : ''
}
