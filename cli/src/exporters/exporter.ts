import type { CompiledContract } from '../../../language/src/compile/schema.ts'
import type { Locale } from '../language.ts'

/** A file of an export. */
export interface ExportFile {
  /** Which part of the contract it shows, where an export has several files. */
  readonly part?: string
  /** Behind the contract's name: `openslo.yaml`. */
  readonly ending: string
  readonly content: string
}

export interface Exported {
  readonly files: readonly ExportFile[]
  /** What the format cannot express, a sentence each; it stands in the files too where they have room for it. */
  readonly left: readonly string[]
}

export interface ExportOptions {
  readonly locale: Locale
  /** Between the cells of a table; by the language unless told. */
  readonly delimiter?: ',' | ';' | '\t' | undefined
  /** Before the decimals in a table; by the language unless told. */
  readonly decimal?: ',' | '.' | undefined
}

/** Turns a compiled contract into files for another tool: the same bytes for the same contract and options. */
export interface Exporter {
  export(contract: CompiledContract, options: ExportOptions): Exported | Promise<Exported>
}
