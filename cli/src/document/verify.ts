// Whether a document says what a contract says.
import type { ClockProblem } from '../../../language/src/clock/index.ts'
import { isProblem } from '../../../language/src/clock/index.ts'
import type { CompiledContract } from '../../../language/src/compile/schema.ts'
import { documentOf } from './build.ts'
import { contentHash } from './content-hash.ts'
import { documentHtml } from './html.ts'
import { markName, readMark } from './mark.ts'
import { documentMarkdown } from './markdown.ts'
import { comparePdf, type PdfComparison } from './pdf-compare.ts'
import { readPdfMark } from './pdf-mark.ts'
import type { Identity } from './tree.ts'

export type DocumentFormat = 'html' | 'md' | 'pdf'

/** What speaks against a document. */
export type Discrepancy =
  | { readonly kind: 'contract'; readonly document: string; readonly contract: string }
  | { readonly kind: 'version'; readonly document: string; readonly contract: string }
  | { readonly kind: 'content'; readonly document: string; readonly contract: string }
  /** The first line of the text that is not as it should be; an empty one is missing. */
  | { readonly kind: 'text'; readonly line: number; readonly found: string; readonly expected: string }
  | Exclude<PdfComparison, { readonly kind: 'same' }>
  /** The PDF is not the file that was written. */
  | { readonly kind: 'seal' }

export interface Verification {
  readonly format: DocumentFormat
  readonly identity: Identity
  readonly discrepancies: readonly Discrepancy[]
  /** The contract has signatures that the document does not show: they were recorded later. */
  readonly signedLater: boolean
  /** Something was added to the PDF behind what we wrote, such as an electronic signature. */
  readonly added: boolean
}

/** Checks a document against a contract; undefined where it is no document of ours. */
export async function verifyDocument(
  bytes: Buffer,
  contract: CompiledContract,
): Promise<Verification | ClockProblem | undefined> {
  const read = readDocument(bytes)
  if (read === undefined) return undefined
  const { format, identity } = read
  const hash = contentHash(contract)
  const { id, version } = contract.contract
  const discrepancies: Discrepancy[] = []
  if (identity.contract !== id)
    discrepancies.push({ kind: 'contract', document: identity.contract, contract: id })
  if (identity.version !== version)
    discrepancies.push({ kind: 'version', document: identity.version, contract: version })
  if (identity.hash !== hash) discrepancies.push({ kind: 'content', document: identity.hash, contract: hash })
  const added = read.format === 'pdf' && read.added
  const result = { format, identity, added }
  // Where the content is another one, so is the text.
  if (discrepancies.length > 0) return { ...result, discrepancies, signedLater: false }
  if (read.format === 'pdf' && !read.intact) discrepancies.push({ kind: 'seal' })
  let first: Discrepancy | undefined
  for (const signatures of [contract.signatures, []]) {
    const document = await documentOf({ ...contract, signatures }, identity)
    if (isProblem(document)) return document
    const found =
      read.format === 'pdf'
        ? comparePdf(bytes, documentHtml(document))
        : compareText(read.text, read.format === 'html' ? documentHtml(document) : documentMarkdown(document))
    if (found.kind === 'same') {
      return { ...result, discrepancies, signedLater: contract.signatures.length > signatures.length }
    }
    first ??= found
  }
  return {
    ...result,
    discrepancies: [...discrepancies, ...(first === undefined ? [] : [first])],
    signedLater: false,
  }
}

type ReadDocument =
  | { readonly format: 'pdf'; readonly identity: Identity; readonly intact: boolean; readonly added: boolean }
  | { readonly format: 'html' | 'md'; readonly identity: Identity; readonly text: string }

function readDocument(bytes: Buffer): ReadDocument | undefined {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    const mark = readPdfMark(bytes)
    return mark === undefined ? undefined : { format: 'pdf', ...mark }
  }
  // A mark at the beginning and other ends of lines say nothing.
  const text = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
  const inMarkdown = new RegExp(`^<!-- ${markName} (\\{.*\\}) -->\n`).exec(text)?.[1]
  if (inMarkdown !== undefined) {
    const identity = readMark(inMarkdown)
    return identity === undefined ? undefined : { format: 'md', identity, text }
  }
  const inHtml = new RegExp(`<meta name="${markName}" content="([^"]*)">`).exec(text)?.[1]
  const identity = inHtml === undefined ? undefined : readMark(inHtml.replaceAll('&quot;', '"'))
  return identity === undefined ? undefined : { format: 'html', identity, text }
}

type TextComparison = { readonly kind: 'same' } | Extract<Discrepancy, { readonly kind: 'text' }>

/** So many signs are shown before and behind the first that differs. */
const [before, behind] = [30, 60]

function compareText(text: string, expected: string): TextComparison {
  if (text === expected) return { kind: 'same' }
  const [found, wanted] = [text.split('\n'), expected.split('\n')]
  const at = Array.from({ length: Math.max(found.length, wanted.length) }).findIndex(
    (_, index) => found[index] !== wanted[index],
  )
  const [is, should] = [found[at] ?? '', wanted[at] ?? '']
  let same = 0
  while (same < Math.min(is.length, should.length) && is[same] === should[same]) same++
  const around = (line: string): string =>
    (same > before ? '…' : '') +
    line.slice(Math.max(0, same - before), same + behind) +
    (line.length > same + behind ? '…' : '')
  return { kind: 'text', line: at + 1, found: around(is), expected: around(should) }
}
