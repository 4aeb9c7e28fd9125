import { type CstNode, CstUtils } from 'langium'
import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver-protocol'
import type { EditorFile } from '../project.ts'
import { defineFeature } from './feature.ts'

/** From the word to the line, the block and the file, step by step. */
export const selectionRanges = defineFeature<SelectionRangeParams, SelectionRange[]>({
  method: 'textDocument/selectionRange',
  capabilities: { selectionRangeProvider: true },
  answer: (file, { positions }) =>
    positions.map((position) => selectionAt(file, file.lines.offset(position))),
})

function selectionAt({ document, lines, text }: EditorFile, offset: number): SelectionRange {
  const spans: { start: number; end: number }[] = []
  const root = document.parseResult.value.$cstNode
  let node: CstNode | undefined = root && leafAt(root, offset)
  if (node !== undefined && isQuoted(node.text)) spans.push({ start: node.offset + 1, end: node.end - 1 })
  for (; node !== undefined; node = node.container) spans.push({ start: node.offset, end: node.end })
  spans.push({ start: 0, end: text.length })
  let result: SelectionRange | undefined
  let inner: { start: number; end: number } | undefined
  // From the outside in; what is no wider than what it holds is no step, and what does not hold the cursor none at all.
  for (const span of spans.filter(({ start, end }) => start <= offset && offset <= end).reverse()) {
    if (inner !== undefined && inner.start === span.start && inner.end === span.end) continue
    const range = lines.range(span)
    result = result === undefined ? { range } : { range, parent: result }
    inner = span
  }
  return result!
}

/** The leaf at an offset; between a word and what follows it, the word. */
function leafAt(root: CstNode, offset: number): CstNode | undefined {
  const [before, after] = [offset - 1, offset].map((at) =>
    at < 0 ? undefined : CstUtils.findLeafNodeAtOffset(root, at),
  )
  const isWord = before !== undefined && /[\p{L}\p{M}\p{Nd}_]$/u.test(before.text)
  return isWord ? before : (after ?? before)
}

function isQuoted(text: string): boolean {
  return text.length > 1 && text.startsWith('"') && text.endsWith('"')
}
