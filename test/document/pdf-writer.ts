// Writes a small PDF with the parts that Chromium's have: a page tree, packed contents, fonts with a map to Unicode.
import { deflateSync } from 'node:zlib'

export interface PdfParts {
  readonly title?: string
  readonly pack?: boolean
  /** Leaves out what says which signs the codes of the font mean. */
  readonly withoutMap?: boolean
}

/** A PDF with a page for each text, of signs of the basic plane. */
export function writePdf(
  pages: readonly string[],
  { title = 'Test', pack = true, withoutMap = false }: PdfParts = {},
): Buffer {
  const objects: (string | Buffer)[] = []
  const add = (body: string | Buffer): number => objects.push(body)
  const stream = (content: string): Buffer => {
    const data = pack ? deflateSync(Buffer.from(content, 'latin1')) : Buffer.from(content, 'latin1')
    const head = `<<${pack ? '/Filter /FlateDecode\n' : ''}/Length ${data.length}>> stream\n`
    return Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream')])
  }
  const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')
  add(`<</Title (${title})\n/Creator (a \\(writer\\))\n/Producer (test)>>`)
  const signs = [...new Set(pages.join(''))]
  const map = add(
    stream(
      `1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${signs.length} beginbfchar\n${signs.map((sign) => `<${hex(sign)}> <${hex(sign)}>`).join('\n')}\nendbfchar\n`,
    ),
  )
  const font = add(
    `<</Type /Font\n/Subtype /Type0\n/BaseFont /Test${withoutMap ? '' : `\n/ToUnicode ${map} 0 R`}>>`,
  )
  const tree = objects.length + 2 * pages.length + 1
  const kids = pages.map((text) => {
    const shown = text.match(/.{1,40}/gsu) ?? []
    const content = add(
      stream(
        `BT\n/F1 12 Tf\n/Span <</ActualText <FEFF0041>>> BDC\n${shown.map((part) => `[<${hex(part)}> 3] TJ`).join('\n')}\nEMC\nET\n`,
      ),
    )
    return add(
      `<</Type /Page\n/Resources <</Font <</F1 ${font} 0 R>>>>\n/Contents ${content} 0 R\n/Parent ${tree} 0 R>>`,
    )
  })
  add(`<</Type /Pages\n/Count ${kids.length}\n/Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`)
  const root = add(`<</Type /Catalog\n/Pages ${tree} 0 R>>`)
  let pdf = Buffer.from('%PDF-1.4\n')
  const places = objects.map((body, index) => {
    const at = pdf.length
    pdf = Buffer.concat([
      pdf,
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(body),
      Buffer.from('\nendobj\n'),
    ])
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${places.length + 1}\n/Root ${root} 0 R\n/Info 1 0 R>>\nstartxref\n${pdf.length}\n%%EOF\n`
  return Buffer.concat([pdf, Buffer.from(end)])
}
