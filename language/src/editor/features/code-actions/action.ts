import type { CodeAction, CodeActionKind, Diagnostic } from 'vscode-languageserver-protocol'
import type { Finding, TextEdit } from '../../../rules/define-rule.ts'
import type { Localized } from '../../../speech/index.ts'
import type { EditorFile } from '../../project.ts'
import type { FeatureContext } from '../feature.ts'

/** What is asked for: a stretch of a file, and what is found there. */
export interface Asked {
  readonly file: EditorFile
  /** Offsets; the same twice where nothing is selected. */
  readonly start: number
  readonly end: number
  /** What is found in the whole file. */
  readonly findings: readonly Finding[]
  /** What is found in the stretch. */
  readonly here: readonly Finding[]
  /** The editor's diagnostic of a finding, if it sent it along. */
  readonly diagnostics: (finding: Finding) => Diagnostic[]
  readonly context: FeatureContext
}

/** Offers changes of one sort. */
export interface ActionProvider {
  /** The kinds of the protocol that it offers. */
  readonly kinds: readonly CodeActionKind[]
  offer(asked: Asked): readonly CodeAction[]
}

/** An action that changes some texts; undefined if a file is not there any more. */
export function action(
  { file, diagnostics }: Asked,
  kind: CodeActionKind,
  title: Localized,
  edits: readonly TextEdit[],
  findings: readonly Finding[] = [],
): CodeAction {
  return {
    title: title[file.project.locale],
    kind,
    edit: { changes: file.project.changesOf(edits) },
    ...(findings.length === 0 ? {} : { diagnostics: findings.flatMap(diagnostics) }),
  }
}

/** The edits that can be made together: of those that touch the same text only the first. */
export function together(lists: readonly (readonly TextEdit[])[]): TextEdit[] {
  const chosen: TextEdit[] = []
  for (const edits of lists) {
    const isNew = edits.filter((edit) => !chosen.some((other) => isSame(edit, other)))
    if (isNew.every((edit) => !chosen.some((other) => meet(edit, other)))) chosen.push(...isNew)
  }
  return chosen
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.file === b.file && a.start === b.start && a.end === b.end && a.text === b.text
}

function meet(a: TextEdit, b: TextEdit): boolean {
  if (a.file !== b.file) return false
  // Two insertions at one place would come in an order that nobody chose.
  return a.start === b.start || (a.start < b.end && b.start < a.end)
}
