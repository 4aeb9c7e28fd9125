import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver-protocol'
import { lineBreakOf } from '../../rules/support/edits.ts'
import { formatText } from '../../syntax/format/index.ts'
import { blocksOf } from '../blocks.ts'
import type { EditorFile } from '../project.ts'
import { defineFeature } from './feature.ts'

/** The one layout that the language has; a text with errors of form stays as it is. */
export const formatting = defineFeature<DocumentFormattingParams, TextEdit[]>({
  method: 'textDocument/formatting',
  capabilities: { documentFormattingProvider: true },
  answer: (file) => editsIn(file, 0, file.text.length),
})

export const rangeFormatting = defineFeature<DocumentRangeFormattingParams, TextEdit[]>({
  method: 'textDocument/rangeFormatting',
  capabilities: { documentRangeFormattingProvider: true },
  answer: (file, { range }) => editsIn(file, file.lines.offset(range.start), file.lines.offset(range.end)),
})

/** Lays a block out when its last brace is typed. */
export const onTypeFormatting = defineFeature<DocumentOnTypeFormattingParams, TextEdit[]>({
  method: 'textDocument/onTypeFormatting',
  capabilities: { documentOnTypeFormattingProvider: { firstTriggerCharacter: '}' } },
  answer(file, { ch, position }) {
    const end = file.lines.offset(position)
    const block = ch === '}' ? [...blocksOf(file)].find(({ close }) => close + 1 === end) : undefined
    if (block === undefined) return []
    const { line } = file.lines.position(block.open)
    return editsIn(file, file.lines.offset({ line, character: 0 }), end)
  },
})

/** The changes of layout between two places. */
function editsIn(file: EditorFile, from: number, to: number): TextEdit[] {
  const { text, lines, project } = file
  const result = formatText(text, project.services)
  if ('problems' in result) return []
  // The space before the first word belongs to its line.
  const start = text.slice(0, from).trimEnd().length
  const newline = lineBreakOf(text)
  const formatted = newline === '\n' ? result.text : result.text.replaceAll('\n', newline)
  return changesOfSpace(text, formatted)
    .filter((change) => change.start >= start && change.end <= to)
    .map(({ start, end, newText }) => ({ range: lines.range({ start, end }), newText }))
}

interface Change {
  readonly start: number
  readonly end: number
  readonly newText: string
}

/**
 * What makes one text of another that differs in white space only: small changes that leave cursors and marks where
 * they are. If anything else differs, the whole text is one change.
 */
export function changesOfSpace(before: string, after: string): readonly Change[] {
  const changes: Change[] = []
  let i = 0
  let j = 0
  while (i < before.length || j < after.length) {
    const start = i
    const newStart = j
    while (i < before.length && isSpace(before[i]!)) i++
    while (j < after.length && isSpace(after[j]!)) j++
    const newText = after.slice(newStart, j)
    if (before.slice(start, i) !== newText) changes.push({ start, end: i, newText })
    if (i >= before.length && j >= after.length) break
    if (before[i] !== after[j]) return [{ start: 0, end: before.length, newText: after }]
    i++
    j++
  }
  return changes
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r'
}
