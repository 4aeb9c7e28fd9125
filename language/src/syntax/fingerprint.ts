import { type AstNode, isAstNode, isReference } from 'langium'
import type { Document } from '../generated/ast.ts'

/** Features whose order means nothing: declarations, and the properties of a block. */
const unordered: ReadonlySet<string> = new Set([
  'imports',
  'declarations',
  'properties',
  'items',
  'entries',
  'members',
  'parts',
  'attributes',
  'metrics',
  // What stops a clock or is excused, each by itself.
  ...['reasons', 'exceptions', 'conditions', 'spans'],
  // Of several events any counts.
  ...['starts', 'ends', 'pauseStarts', 'pauseEnds', 'wholes', 'events', 'until'],
])

/**
 * What a file says, as one text that does not change with its layout, its comments or the order of what it declares.
 * @param documentationOf the documentation comment of a declaration, which is part of what a file says.
 */
export function meaningOf(root: Document, documentationOf: (node: AstNode) => string | undefined): string {
  const write = (node: AstNode): string => {
    const parts: string[] = [node.$type]
    const documentation = 'name' in node ? documentationOf(node) : undefined
    if (documentation !== undefined) parts.push(`/** ${JSON.stringify(documentation)}`)
    for (const [name, value] of Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (name.startsWith('$') || value === undefined) continue
      if (Array.isArray(value)) {
        const items = value.map(text)
        if (unordered.has(name) && !keepsOrder(node)) items.sort()
        if (items.length > 0) parts.push(`${name}[${items.join(' ')}]`)
      } else if (value !== false) parts.push(`${name}=${text(value)}`)
    }
    return `(${parts.join(' ')})`
  }
  const text = (value: unknown): string => {
    if (isReference(value)) return JSON.stringify(value.$refText)
    return isAstNode(value) ? write(value) : JSON.stringify(value)
  }
  return write(root)
}

/** In a calendar later lines win; with `first match` earlier segments do. */
function keepsOrder(node: AstNode): boolean {
  return (
    node.$type === 'Calendar' ||
    (node.$type === 'Segmentation' && (node as { firstMatch?: boolean }).firstMatch === true)
  )
}
