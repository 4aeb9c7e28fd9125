/** Whether it has no letter that can be written in two ways. */
export function isPlain(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text)
}

/**
 * A name or path as it is compared. Some systems and archives store `Ö` as `O` and a mark above it, while keyboards give
 * one letter; whoever looks at either sees the same name.
 */
export function composed(text: string): string {
  return isPlain(text) ? text : text.normalize('NFC')
}
