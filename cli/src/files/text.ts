import { isUtf8 } from 'node:buffer'

/** A source file's text, and what of its form has to survive a change. */
export interface TextFile {
  /** Without a byte order mark, every line ending in `\n`. */
  readonly text: string
  readonly mark: boolean
  /** Whether most lines end in `\r\n`. */
  readonly carriageReturns: boolean
  /** Whether the bytes are UTF-8; if not, the text has U+FFFD in their place and cannot be written back. */
  readonly faithful: boolean
}

export function readText(bytes: Uint8Array): TextFile {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  const mark = all.startsWith('\ufeff')
  const pairs = all.split('\r\n').length - 1
  const ends = pairs + all.split(/\r(?!\n)|(?<!\r)\n/).length - 1
  return {
    text: (mark ? all.slice(1) : all).replace(/\r\n?/g, '\n'),
    mark,
    carriageReturns: pairs * 2 > ends,
    faithful: isUtf8(bytes),
  }
}

/** Another text in the form of the file. */
export function writeText(text: string, { mark, carriageReturns }: TextFile): string {
  return (mark ? '\ufeff' : '') + (carriageReturns ? text.replaceAll('\n', '\r\n') : text)
}
