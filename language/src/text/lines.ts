/**
 * The text with a line feed for each carriage return that stands alone: it ends a line as one does, for editors and for
 * people. As long as before, so that every place in it stays what it was.
 */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text
}
