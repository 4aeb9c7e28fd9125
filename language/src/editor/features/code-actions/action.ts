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
  /** By file, those that are chosen, by their beginning: none of them touches another. */
  const byFile = new Map<string, TextEdit[]>()
  for (const edits of lists) {
    const isNew = edits.filter((edit) => !isSame(edit, at(byFile.get(edit.file) ?? [], edit)))
    if (!isNew.every((edit) => isFree(edit, byFile.get(edit.file) ?? []))) continue
    for (const edit of isNew) {
      const sorted = byFile.get(edit.file)
      chosen.push(edit)
      if (sorted === undefined) byFile.set(edit.file, [edit])
      // Findings come by their place, so that mostly nothing stands behind.
      else sorted.splice(firstFrom(sorted, edit.start), 0, edit)
    }
  }
  return chosen
}

function at(sorted: readonly TextEdit[], { start }: TextEdit): TextEdit | undefined {
  return sorted[firstFrom(sorted, start)]
}

function isSame(a: TextEdit, b: TextEdit | undefined): boolean {
  return b !== undefined && a.start === b.start && a.end === b.end && a.text === b.text
}

/** Whether an edit touches none of some: two insertions at one place would come in an order that nobody chose. */
function isFree({ start, end }: TextEdit, sorted: readonly TextEdit[]): boolean {
  const index = firstFrom(sorted, start)
  const [before, behind] = [sorted[index - 1], sorted[index]]
  const touchesBehind = behind !== undefined && (behind.start === start || behind.start < end)
  return !touchesBehind && (before === undefined || before.end <= start)
}

/** The place of the first that begins there or behind. */
function firstFrom(sorted: readonly TextEdit[], start: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}
