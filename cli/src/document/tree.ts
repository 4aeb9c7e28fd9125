// A document as parts, before it becomes HTML or Markdown. Texts are plain: whoever writes them escapes them.

import type { Locale } from '../../../language/src/speech/index.ts'

/** A line of text, with what stands out in it. */
export type Text = readonly Inline[]

export type Inline =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  /** To the anchor of a clause or a section. */
  | { readonly kind: 'link'; readonly to: string; readonly text: string }

/** Something that can be cited. Its anchor is made of ids of the contract, and stays when its number changes. */
export interface Clause {
  /** `7.2.1` */
  readonly number: string
  readonly anchor: string
  /** Its lines, the first being what it says. */
  readonly lines: readonly Text[]
  readonly dates?: readonly DatedItem[] | undefined
}

export interface DatedItem {
  /** What it is about: a period, a day. */
  readonly term: string
  readonly text: string
}

export interface Table {
  readonly kind: 'table'
  readonly caption: string
  /** The first is that of the rows' own heads. */
  readonly columns: readonly string[]
  readonly rows: readonly { readonly head: Text; readonly cells: readonly (readonly Text[])[] }[]
}

/** What is drawn: boxes one below the other, and side by side where they run at the same time. */
export interface Flow {
  readonly kind: 'flow'
  readonly anchor: string
  readonly title: string
  /** What the drawing shows, for those who do not see it. */
  readonly description: string
  readonly nodes: readonly FlowNode[]
  /** The same for Mermaid. */
  readonly mermaid: string
}

export type FlowNode =
  | {
      readonly kind: 'step' | 'prompt'
      readonly title: string
      /** Who does it, for whom, how long it may take. */
      readonly details: readonly string[]
    }
  | { readonly kind: 'parallel'; readonly title: string; readonly branches: readonly FlowNode[] }

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Text }
  /** What the authors explain. */
  | { readonly kind: 'note'; readonly paragraphs: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | {
      readonly kind: 'facts'
      readonly facts: readonly { readonly term: string; readonly lines: readonly Text[] }[]
    }
  | Table
  | { readonly kind: 'dates'; readonly title: string; readonly items: readonly DatedItem[] }
  | { readonly kind: 'clauses'; readonly clauses: readonly Clause[] }
  /** What each of two sides has, side by side. */
  | { readonly kind: 'sides'; readonly sides: readonly Side[] }
  | Flow
  | { readonly kind: 'signatures'; readonly places: readonly SignaturePlace[] }

export interface Side {
  readonly title: string
  readonly clauses: readonly Clause[]
  /** Said where there are none. */
  readonly none: string
}

export interface SignaturePlace {
  readonly party: string
  /** Who signed on which day; without, lines to sign on. */
  readonly signed?: { readonly signatory: string; readonly date: string }
  readonly labels: { readonly date: string; readonly signature: string }
}

export interface Section {
  readonly number: string
  readonly anchor: string
  readonly title: string
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
}

export interface Document {
  readonly locale: Locale
  readonly title: string
  /** Lines under the title. */
  readonly subtitle: readonly string[]
  readonly facts: readonly { readonly term: string; readonly lines: readonly Text[] }[]
  readonly preamble: readonly string[]
  readonly sections: readonly Section[]
  /** Words of the frame. */
  readonly words: {
    readonly contents: string
    readonly page: string
    readonly of: string
    readonly steps: string
    readonly preamble: string
  }
  readonly identity: Identity
}

/** Which contract a document is about, for those who check it. */
export interface Identity {
  readonly contract: string
  readonly version: string
  readonly locale: Locale
  /** SHA-256 of the contract's content, in hexadecimal. */
  readonly hash: string
  /** Version of Zusage that wrote the document. */
  readonly writer: string
}
