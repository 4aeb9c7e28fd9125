import type { Locale } from '../speech/index.ts'

/** What is below a folder, by URIs, but for what begins with a dot, `node_modules` and links to folders. */
export interface Listing {
  readonly sources: readonly string[]
  /** The folders with a `zusage.json`, each without a slash at its end; the folder itself may be among them. */
  readonly configured: readonly string[]
  /** Folders that cannot be read, with the system's word for the reason: `EACCES`. */
  readonly unreadable: readonly Unreadable[]
}

export interface Unreadable {
  readonly uri: string
  readonly reason: string
}

/**
 * The text of a file. `missing` if it is not there, or a link of that name leads out of its project: then it is no part
 * of it.
 */
export type FileText =
  | {
      readonly kind: 'text'
      readonly text: string
      /** Where it is, if its name is composed in another way than it was asked for. */
      readonly uri?: string
    }
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-large' }
  | ({ readonly kind: 'unreadable' } & Unreadable)

/** What the world gives the server: files and the day, nothing else. On Node and in the browser each its own. */
export interface Host {
  /** Nothing if it is no folder. */
  list(folder: string): Promise<Listing>
  /** @param root the root of the project that the file belongs to; nothing outside is read */
  read(uri: string, root: string): Promise<FileText>
  /** The nearest folder upward that has a `zusage.json`, the folder itself included. */
  configuredRoot(folder: string): Promise<string | undefined>
  /** The day on which comments that silence findings are judged, `YYYY-MM-DD`, local. */
  today(): string
  /** Called once, when all that was opened at the start is read and checked. */
  settled?(): void
  /** The language that whoever started the server asked for. */
  readonly wanted?: Locale
  /** The language of the machine, where nothing else says which. */
  readonly locale: Locale
}
