import { type CompositeCstNode, type CstNode, isCompositeCstNode, isLeafCstNode } from 'langium'

/** Where a statement begins, by offset, and the type of its syntax node. */
export type StatementStarts = ReadonlyMap<number, string>

/** The statements of a sound text: what stands at the top, and what stands between the braces of a block. */
export function statementStartsOf(root: CompositeCstNode): StatementStarts {
  const starts = new Map<number, string>()
  addStatements(root.content, starts)
  return starts
}

function addStatements(nodes: readonly CstNode[], starts: Map<number, string>): void {
  for (const node of nodes) {
    if (!isCompositeCstNode(node)) continue
    starts.set(node.offset, node.astNode.$type)
    const parts = partsOf(node)
    const brace = parts.findIndex((part) => isLeafCstNode(part) && part.tokenType.name === '{')
    if (brace >= 0) addStatements(parts.slice(brace + 1), starts)
  }
}

/** The parts of a node; a rule that only calls another one is passed over. */
function partsOf(node: CompositeCstNode): readonly CstNode[] {
  let parts = node.content.filter((part) => !part.hidden)
  while (parts.length === 1 && isCompositeCstNode(parts[0]!)) {
    parts = parts[0].content.filter((part) => !part.hidden)
  }
  return parts
}
