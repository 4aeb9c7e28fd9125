import type { Io } from '../io.ts'
import { type PrintOptions, printPdf } from './chromium.ts'
import { documentHtml } from './html.ts'
import { markPdf } from './pdf-mark.ts'
import type { Document } from './tree.ts'

/** A document as PDF, printed by an installed Chromium, with its mark. Throws a Failure where it cannot be printed. */
export async function documentPdf(
  document: Document,
  io: Pick<Io, 'env' | 'onInterrupt'>,
  options: PrintOptions = {},
): Promise<Buffer> {
  return markPdf(await printPdf(documentHtml(document), io, options), document.identity)
}
