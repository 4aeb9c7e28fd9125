import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type MarkupContent,
  type TextEdit,
} from 'vscode-languageserver-protocol'
import type { ClientFeatures } from '../../settings.ts'
import { type Cursor, rangeOf } from './cursor.ts'
import type { Inserted } from './template.ts'

/** The order in which proposals are shown, the likely ones first. */
export const rank = {
  /** What is demanded here, or fills a gap. */
  missing: 0,
  name: 1,
  value: 2,
  begin: 3,
  goOn: 4,
  library: 5,
  /** Names that an import would make known. */
  elsewhere: 6,
  rest: 7,
} as const

/** Something that can stand at the cursor. */
export interface Proposal {
  readonly label: string
  readonly kind: CompletionItemKind
  readonly rank: number
  /** Behind the label: a title, what it is. */
  readonly detail?: string | undefined
  /** At the right: the file. */
  readonly description?: string | undefined
  /** Markdown. */
  readonly documentation?: string | undefined
  /** What is inserted, if it is not the label. */
  readonly insert?: Inserted | string | undefined
  /** What typed letters are compared with, if it is not the label. */
  readonly filter?: string | undefined
  readonly edits?: readonly TextEdit[] | undefined
  /** To be completed when it is looked at. */
  readonly data?: object | undefined
  readonly commitCharacters?: readonly string[] | undefined
}

/** A proposal as the client can take it. @param index its place among those of its rank */
export function itemOf(
  proposal: Proposal,
  cursor: Cursor,
  client: ClientFeatures,
  index: number,
): CompletionItem {
  const { label, kind, detail, description, documentation, insert = label, filter, edits, data } = proposal
  const isSnippet = typeof insert !== 'string' && client.snippets && insert.snippet !== insert.plain
  const newText = typeof insert === 'string' ? insert : isSnippet ? insert.snippet : insert.plain
  const replaced = rangeOf(cursor, 'end')
  return {
    label,
    kind:
      typeof insert === 'string'
        ? kind
        : kind === CompletionItemKind.Keyword
          ? CompletionItemKind.Snippet
          : kind,
    sortText: `${proposal.rank}${String(index).padStart(4, '0')}`,
    ...(detail === undefined ? {} : { detail }),
    ...(description === undefined ? {} : { labelDetails: { description } }),
    ...(documentation === undefined
      ? {}
      : { documentation: markup(documentation, client.markdown.completion) }),
    ...(filter === undefined ? {} : { filterText: filter }),
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(newText.includes('\n') ? { insertTextMode: InsertTextMode.adjustIndentation } : {}),
    textEdit: client.insertReplace
      ? { newText, insert: rangeOf(cursor, 'cursor'), replace: replaced }
      : { newText, range: replaced },
    ...(edits === undefined ? {} : { additionalTextEdits: [...edits] }),
    data: { uri: cursor.file.uri, ...data },
    ...(proposal.commitCharacters === undefined ? {} : { commitCharacters: [...proposal.commitCharacters] }),
  }
}

/** Markdown for clients that show it, and without its marks for those that do not. */
export function markup(markdown: string, isMarkdown: boolean): MarkupContent {
  return isMarkdown
    ? { kind: 'markdown', value: markdown }
    : { kind: 'plaintext', value: plainText(markdown) }
}

/** What Markdown of ours says, without its marks. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^```\w*\n|^```$/gm, '')
    .replace(/\*\*|(?<!\\)`/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim()
}
