// Compares what the pages of a PDF show with what its contract's document says.
import { pdfPages } from './pdf-text.ts'

export type PdfComparison =
  | { readonly kind: 'same' }
  /** Its text is packed in a way that is not understood. */
  | { readonly kind: 'unreadable' }
  /** Something that the document says is not on the pages. */
  | { readonly kind: 'missing'; readonly text: string }
  /** Something is on the pages that the document does not say. */
  | { readonly kind: 'added'; readonly text: string }

/** Spaces, breaks and hyphens come and go with the lines; marks of lists are not text. */
const loose = /[\s\u00ad\u2010\u2011\u00a0\u2009\u202f\u2022-]+/g

/** Stand where a part was found, and between pages. */
const gone = '\u0000'
const pageEnd = '\u0001'

/** So many signs, about a third of a line, are on either side of a page's end at least. */
const shortestPiece = 12

/**
 * Every part of the page has to be on the pages of the PDF, whole or broken by the end of a page, and nothing else but
 * the foot of each page and the heads of tables, which are repeated.
 */
export function comparePdf(pdf: Buffer, html: string): PdfComparison {
  const pages = pdfPages(pdf)
  if (pages === undefined) return { kind: 'unreadable' }
  const feet = footOf(html)
  const text = pages
    .map((page, index) => withoutFoot(tidy(page), feet, index + 1, pages.length))
    .join(pageEnd)
  const { parts, heads } = partsOf(html)
  const inOrder = takeAll(text, parts, heads)
  if (inOrder.kind === 'same') return inOrder
  // What stands side by side is drawn in another order where a page ends, and then a short part can be taken out of the
  // middle of a longer one.
  const longestFirst = takeAll(
    text,
    parts.toSorted((a, b) => b.length - a.length),
    heads,
  )
  return longestFirst.kind === 'same' ? longestFirst : inOrder
}

/** Takes every part out of the text, one behind the other where that can be. */
function takeAll(whole: string, parts: readonly string[], heads: readonly string[]): PdfComparison {
  const taken = new Uint8Array(whole.length)
  /** The first place from one on where a part stands of which nothing was taken yet; -1 if there is none. */
  const find = (part: string, from: number): number => {
    let at = whole.indexOf(part, from)
    while (at >= 0 && taken.subarray(at, at + part.length).includes(1)) at = whole.indexOf(part, at + 1)
    return at
  }
  let at = 0
  const left: string[] = []
  for (const part of parts) {
    const found = find(part, at)
    const where = found >= 0 ? found : find(part, 0)
    if (where < 0) left.push(part)
    else {
      at = where + part.length
      taken.fill(1, where, at)
    }
  }
  let text = withoutTaken(whole, taken)
  for (const part of left) {
    const rest = takeAcrossPages(text, part)
    if (rest === undefined) return { kind: 'missing', text: part }
    text = rest
  }
  // The heads of tables stand on each page of theirs.
  for (const head of heads) text = text.replaceAll(head, gone)
  const [more] = text.split(/[\0\x01]/).filter((piece) => piece !== '')
  return more === undefined ? { kind: 'same' } : { kind: 'added', text: more }
}

function withoutTaken(text: string, taken: Uint8Array): string {
  let rest = ''
  for (let at = 0; at < text.length; ) {
    const isTaken = taken[at]
    let end = at
    while (end < text.length && taken[end] === isTaken) end++
    rest += isTaken === 1 ? gone.repeat(end - at) : text.slice(at, end)
    at = end
  }
  return rest
}

/**
 * Takes a part out of the text that begins on one page and ends on the next. Shorter pieces would be found by chance, and
 * count only where nothing stands between them and the page's end.
 */
function takeAcrossPages(text: string, part: string): string | undefined {
  const pages = text.split(pageEnd)
  for (let length = part.length - 1; length > 0; length--) {
    const [begin, end] = [part.slice(0, length), part.slice(length)]
    const page = pages.findIndex((one, index) => {
      const next = pages[index + 1]
      if (next === undefined) return false
      return (
        (length >= shortestPiece ? one.includes(begin) : one.replace(/\0+$/, '').endsWith(begin)) &&
        (end.length >= shortestPiece ? next.includes(end) : next.replace(/^\0+/, '').startsWith(end))
      )
    })
    if (page < 0) continue
    const taken = pages.map((one, index) => {
      if (index !== page && index !== page + 1) return one
      const piece = index === page ? begin : end
      const at = index === page ? one.lastIndexOf(piece) : one.indexOf(piece)
      return one.slice(0, at) + gone.repeat(piece.length) + one.slice(at + piece.length)
    })
    return taken.join(pageEnd)
  }
  return undefined
}

function tidy(text: string): string {
  return text.normalize('NFKC').replace(loose, '')
}

/** The texts of a page's foot as the style sheet has them: left, and the words around the numbers. */
function footOf(html: string): { readonly left: string; readonly page: string; readonly of: string } {
  const strings = [...html.matchAll(/content: ("[^"]*")(?: " " counter\(page\) " " ("[^"]*"))?/g)]
  const text = (css: string | undefined): string =>
    tidy(
      (css ?? '""')
        .slice(1, -1)
        .replace(/\\([0-9a-f]{6})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
    )
  return { left: text(strings[0]?.[1]), page: text(strings[1]?.[1]), of: text(strings[1]?.[2]) }
}

function withoutFoot(
  page: string,
  { left, page: word, of }: ReturnType<typeof footOf>,
  number: number,
  pages: number,
): string {
  return page.replace(`${word}${number}${of}${pages}`, gone).replace(left, gone)
}

/** What the page shows, element by element, and the heads of its tables. */
function partsOf(html: string): { readonly parts: readonly string[]; readonly heads: readonly string[] } {
  const body = html
    .slice(html.indexOf('<body>'))
    .replace(/<(title|desc)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    // Elements within a line.
    .replace(/<\/?(?:a|strong|code)\b[^>]*>/g, '')
  const texts = (source: string): string[] =>
    source
      .split(/<[^>]*>/)
      .map((part) => tidy(unescaped(part)))
      .filter((part) => part !== '')
  const heads = [...body.matchAll(/<thead>([\s\S]*?)<\/thead>/g)].flatMap(([, head = '']) => texts(head))
  return { parts: texts(body), heads: [...new Set(heads)].sort((a, b) => b.length - a.length) }
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => signs[name]!)
}
