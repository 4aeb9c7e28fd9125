import type { CancellationToken, ServerCapabilities } from 'vscode-languageserver-protocol'
import type { Finding } from '../../rules/define-rule.ts'
import type { EditorFile, EditorProject } from '../project.ts'
import type { ClientFeatures, Settings } from '../settings.ts'

/** What a feature may ask besides its file. */
export interface FeatureContext {
  readonly token: CancellationToken
  /** All projects that are open. */
  readonly projects: readonly EditorProject[]
  /** What is found in a file, with its fixes, by the newest texts: places are offsets in them. */
  findings(file: EditorFile): Promise<readonly Finding[]>
  /** What is found in all files of a project, by the newest texts. */
  allFindings(project: EditorProject): Promise<readonly Finding[]>
  /** How many errors were found last in a project; the texts may be newer. */
  errorsIn(project: EditorProject): number
  readonly settings: Settings
  readonly client: ClientFeatures
  /** The day, `YYYY-MM-DD`, local. */
  readonly today: string
}

/** Answers one request of the protocol. */
export interface Feature {
  /** As in the protocol: `textDocument/hover`. */
  readonly method: string
  /** What the server says about itself because of it. */
  readonly capabilities: ServerCapabilities
  /** The answer, or a promise of it; the parameters are those of the protocol. */
  answer(file: EditorFile, parameters: never, context: FeatureContext): unknown
  /**
   * The file that a request is about, where its parameters have no `textDocument`. Undefined where there is nothing to
   * add to what is to be resolved: then it is answered as it came.
   */
  uriOf?(parameters: never): string | undefined
}

/** Answers one request about all projects together. */
export interface WorkspaceFeature {
  readonly method: string
  readonly capabilities: ServerCapabilities
  answerAll(projects: readonly EditorProject[], parameters: never, context: FeatureContext): unknown
}

/** Declares a feature with the types of its parameters and its answer. */
export function defineFeature<P, R>(feature: {
  readonly method: string
  readonly capabilities: ServerCapabilities
  readonly answer: (file: EditorFile, parameters: P, context: FeatureContext) => R | Promise<R>
  readonly uriOf?: (parameters: P) => string | undefined
}): Feature {
  return feature
}

/** The same for a request about all projects together. */
export function defineWorkspaceFeature<P, R>(feature: {
  readonly method: string
  readonly capabilities: ServerCapabilities
  readonly answerAll: (
    projects: readonly EditorProject[],
    parameters: P,
    context: FeatureContext,
  ) => R | Promise<R>
}): WorkspaceFeature {
  return feature
}
