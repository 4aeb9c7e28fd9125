import type { CancellationToken, ServerCapabilities } from 'vscode-languageserver-protocol'
import type { EditorFile } from '../project.ts'

/** What a feature may ask besides its file. */
export interface FeatureContext {
  readonly token: CancellationToken
}

/** Answers one request of the protocol. */
export interface Feature {
  /** As in the protocol: `textDocument/hover`. */
  readonly method: string
  /** What the server says about itself because of it. */
  readonly capabilities: ServerCapabilities
  /** The answer, or a promise of it; the parameters are those of the protocol. */
  answer(file: EditorFile, parameters: never, context: FeatureContext): unknown
}

/** Declares a feature with the types of its parameters and its answer. */
export function defineFeature<P, R>(feature: {
  readonly method: string
  readonly capabilities: ServerCapabilities
  readonly answer: (file: EditorFile, parameters: P, context: FeatureContext) => R | Promise<R>
}): Feature {
  return feature
}
