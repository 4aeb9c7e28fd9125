/** How a comment begins that silences the findings of the line after it; see `syntax/ignores.ts`. */
export const ignoreMarker: RegExp = /^\/\/\s*zusage:\s*ignore\b/

/**
 * A comment as it is printed on a line with that indent. The inner lines of a block comment move with it only where
 * they all begin with `*`; otherwise their layout may mean something, and they stay as they are.
 */
export function printedComment(text: string, indent: number): string {
  if (text.startsWith('//')) return text.trimEnd()
  if (!text.includes('\n')) return text
  const [first, ...inner] = text.split(/\r?\n/)
  const isStarred = inner.every((line) => line.trimStart().startsWith('*'))
  const stars = `${' '.repeat(indent)} `
  return [first, ...inner.map((line) => (isStarred ? stars + line.trimStart() : line))].join('\n')
}
