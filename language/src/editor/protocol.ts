// Requests of ours beside those of the protocol. Types only, but for the names, so that clients can import them too.

/**
 * From the server to the client: the files below a folder that matter to the language. Asked only of clients of the
 * browser build, which has no disk; on Node the server reads by itself.
 */
export const filesRequest = 'zusage/files'
export interface FilesParams {
  /** The folder's URI. */
  readonly folder: string
}
/** The URIs of all `*.zusage` and `zusage.json` below the folder, dot folders and `node_modules` left out. */
export type FilesResult = readonly string[]

/** From the server to the client, like `zusage/files`: the bytes of a file. */
export const readRequest = 'zusage/read'
export interface ReadParams {
  readonly uri: string
}
/** Base64; null where there is no such file. An error of the response is told to people once. */
export type ReadResult = { readonly base64: string } | null

/**
 * Schemes of texts that only the server has: the standard library (`zusage-library:/standard.zusage`) and the pages of
 * the rules (`zusage-rule:/segment-gap.md`). Clients get them by `workspace/textDocumentContent` of the protocol.
 */
export { libraryScheme } from '../syntax/imports.ts'
export const ruleScheme = 'zusage-rule'

/** The address of a rule's page. */
export function rulePageUri(rule: string): string {
  return `${ruleScheme}:/${rule}.md`
}

/** From the client to the server: the same texts, for clients that do not know `workspace/textDocumentContent`. */
export const contentRequest = 'zusage/content'
export interface ContentParams {
  readonly uri: string
}
export type ContentResult = { readonly text: string } | null

/**
 * From the server to the client, a notification: how far the checking is. `busy` while not all findings are those of
 * the newest texts; with it, how many findings of each severity are published at the moment.
 */
export const statusNotification = 'zusage/status'
export interface StatusParams {
  readonly busy: boolean
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}
