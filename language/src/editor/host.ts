import type { Locale } from '../rules/words.ts'

/** What the world gives the server: files and the day, nothing else. On Node and in the browser each its own. */
export interface Host {
  /** The source files below a folder, by their URIs. */
  sourcesIn(folder: string): Promise<readonly string[]>
  /** The text of a file; undefined if it is not there or cannot be read. */
  read(uri: string): Promise<string | undefined>
  /** The day on which comments that silence findings are judged, `YYYY-MM-DD`, local. */
  today(): string
  /** The language of the machine, where the editor names none. */
  readonly locale: Locale
}
