// What documents declare, under which names.

import type { AstNode, ReferenceInfo } from 'langium'
import * as ast from '../generated/ast.ts'
import { append } from '../text/lists.ts'

/** Something that has a name others can use. */
export type NamedNode =
  | ast.Declaration
  | ast.Segment
  | ast.Attribute
  | ast.EnumValue
  | ast.Service
  | ast.Exclusion

export type NameTable = ReadonlyMap<string, readonly NamedNode[]>

/** What a document declares: at its top, and all that is visible wherever the document is. */
export interface Declarations {
  readonly root: ast.Document | undefined
  readonly top: NameTable
  readonly visible: NameTable
}

export function collect(root: ast.Document): Declarations {
  const top = new Map<string, NamedNode[]>()
  const visible = new Map<string, NamedNode[]>()
  const add = (table: Map<string, NamedNode[]>, node: NamedNode): void => {
    if (node.name !== undefined) append(table, node.name, node)
  }
  for (const declaration of root.declarations) {
    add(top, declaration)
    add(visible, declaration)
    for (const nested of nestedIn(declaration)) add(visible, nested)
  }
  return { root, top, visible }
}

/** The names that stand for something that they did not stand for. */
export function changedNames(before: NameTable, after: NameTable): Set<string> {
  const kinds = (nodes: readonly NamedNode[] | undefined): string =>
    (nodes ?? nothing)
      .map((node) => `${node.$type} ${(node.$container as { name?: string } | undefined)?.name ?? ''}`)
      .sort()
      .join('\n')
  const changed = new Set<string>()
  for (const [name, nodes] of after) if (kinds(nodes) !== kinds(before.get(name))) changed.add(name)
  return changed
}

/** What is visible wherever a declaration is, because it stands in it. */
export function nestedIn(node: NamedNode): readonly NamedNode[] {
  if (ast.isSegmentation(node)) return node.members.filter(ast.isSegment)
  if (ast.isCatalogue(node)) return node.entries
  return nothing
}

const namedWithin = new WeakMap<AstNode, NameTable>()

/** What stands in a node under a name; of one node always all of it, because its table is kept. */
export function within(
  owner: AstNode,
  named: () => readonly NamedNode[],
  name: string,
): readonly NamedNode[] {
  let table = namedWithin.get(owner)
  if (table === undefined) {
    const byName = new Map<string, NamedNode[]>()
    for (const one of named()) append(byName, one.name, one)
    table = byName
    namedWithin.set(owner, table)
  }
  return table.get(name) ?? nothing
}

export function underNames(nodes: readonly NamedNode[] = nothing): (readonly [string, NamedNode])[] {
  return nodes.map((node) => [node.name, node])
}

export function membersOf(owner: ast.Segmentation | ast.Case): readonly NamedNode[] {
  return ast.isCase(owner) ? owner.attributes : owner.members
}

export function attributesOf(owner: ast.Segmentation | ast.Case): readonly ast.Attribute[] {
  return ast.isCase(owner) ? owner.attributes : owner.members.filter(ast.isAttribute)
}

export const nothing: readonly NamedNode[] = []

export function expectation(context: ReferenceInfo): (node: NamedNode) => boolean {
  const type = ast.reflection.getReferenceType(context)
  return (node) => ast.reflection.isSubtype(node.$type, type)
}
