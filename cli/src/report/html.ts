// What every page of ours has in common.
import { visibleLines } from './visible.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Text as it stands in HTML, in elements and in attributes with double quotes: with its lines, but nothing that turns its
 * direction or is no character at all.
 */
export function escaped(text: string): string {
  return visibleLines(text).replace(/[&<>"']/g, (one) => entities[one]!)
}

export interface HtmlPage {
  readonly lang: string
  /** Not yet escaped. */
  readonly title: string
  /** Where styles may come from, as the Content Security Policy says it; nothing else may be loaded. */
  readonly styleSource: string
  readonly style: string
  /** More elements of the head. */
  readonly head?: readonly string[]
  readonly body: string
}

/** A page that needs nothing else and runs nothing. */
export function htmlPage({ lang, title, styleSource, style, head = [], body }: HtmlPage): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${styleSource}">
${head.map((element) => `${element}\n`).join('')}<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`
}
