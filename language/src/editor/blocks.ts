import { CstUtils } from 'langium'
import type { EditorFile } from './project.ts'

/** Where the line begins that opens the block whose last brace ends at an offset; undefined if none does. */
export function blockEndingAt({ document, lines }: EditorFile, end: number): number | undefined {
  const root = document.parseResult.value.$cstNode
  if (root === undefined) return undefined
  const open: number[] = []
  for (const leaf of CstUtils.flattenCst(root)) {
    if (leaf.text === '{') open.push(leaf.offset)
    if (leaf.text !== '}') continue
    const start = open.pop()
    if (leaf.end === end && start !== undefined)
      return lines.offset({ line: lines.position(start).line, character: 0 })
  }
  return undefined
}
