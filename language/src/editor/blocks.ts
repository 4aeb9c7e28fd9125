import { CstUtils } from 'langium'
import type { EditorFile } from './project.ts'

/** A block in braces: where its first and its last brace begin. */
export interface Block {
  readonly open: number
  readonly close: number
}

/** The blocks of a file, inner ones before those around them. */
export function* blocksOf({ document }: EditorFile): Generator<Block> {
  const root = document.parseResult.value.$cstNode
  if (root === undefined) return
  const open: number[] = []
  for (const leaf of CstUtils.flattenCst(root)) {
    if (leaf.text === '{') open.push(leaf.offset)
    const start = leaf.text === '}' ? open.pop() : undefined
    if (start !== undefined) yield { open: start, close: leaf.offset }
  }
}
