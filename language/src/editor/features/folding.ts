import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from 'vscode-languageserver-protocol'
import type { ZusageLexingReport } from '../../syntax/lexer.ts'
import { blocksOf } from '../blocks.ts'
import type { EditorFile } from '../project.ts'
import { defineFeature } from './feature.ts'

/** Blocks in braces, comments of several lines and the imports. */
export const folding = defineFeature<FoldingRangeParams, FoldingRange[]>({
  method: 'textDocument/foldingRange',
  capabilities: { foldingRangeProvider: true },
  answer: (file) => [...imports(file), ...blocks(file), ...comments(file)],
})

function* blocks(file: EditorFile): Generator<FoldingRange> {
  for (const { open, close } of blocksOf(file)) {
    const startLine = file.lines.position(open).line
    // The line of the brace stays in sight.
    const endLine = file.lines.position(close).line - 1
    if (endLine > startLine) yield { startLine, endLine }
  }
}

/** Comments on lines of their own, those that follow each other together. */
function* comments({ document, lines, text }: EditorFile): Generator<FoldingRange> {
  const report = document.parseResult.lexerReport as ZusageLexingReport | undefined
  let run: { startLine: number; endLine: number } | undefined
  for (const { startOffset, image } of report?.comments ?? []) {
    const startLine = lines.position(startOffset).line
    const endLine = lines.position(startOffset + image.length).line
    const isAlone = text.slice(lines.offset({ line: startLine, character: 0 }), startOffset).trim() === ''
    const joins = image.startsWith('//') && isAlone
    if (run !== undefined && joins && run.endLine === startLine - 1) {
      run.endLine = endLine
      continue
    }
    if (run !== undefined && run.endLine > run.startLine) yield { ...run, kind: FoldingRangeKind.Comment }
    run = joins ? { startLine, endLine } : undefined
    if (!joins && endLine > startLine) yield { startLine, endLine, kind: FoldingRangeKind.Comment }
  }
  if (run !== undefined && run.endLine > run.startLine) yield { ...run, kind: FoldingRangeKind.Comment }
}

function imports({ model, lines }: EditorFile): FoldingRange[] {
  const [first, last] = [model.imports[0], model.imports.at(-1)]
  if (first === undefined || last === undefined) return []
  const startLine = lines.position(first.origin.start).line
  const endLine = lines.position(last.origin.end).line
  return endLine > startLine ? [{ startLine, endLine, kind: FoldingRangeKind.Imports }] : []
}
