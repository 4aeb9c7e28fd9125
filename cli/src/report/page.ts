/** The sections of a rule's page by their headings (`## Why`), without them. */
export function readPage(markdown: string): Readonly<Record<string, string>> {
  const sections: Record<string, string> = {}
  // A heading inside a fenced block is none; the language has no line that begins with `## `.
  for (const part of markdown.split(/^## /m).slice(1)) {
    const end = part.indexOf('\n')
    const text = end < 0 ? '' : part.slice(end).trim()
    if (text !== '') sections[part.slice(0, end < 0 ? undefined : end).trim()] = text
  }
  return sections
}
