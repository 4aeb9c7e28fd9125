import { type AstNode, isAstNode, type LangiumDocument, type Reference } from 'langium'

/** A reference as Langium's linker keeps it. */
type Link = Reference & { _ref?: unknown; _nodeDescription?: unknown }

/**
 * The references of one document that were looked up, by the tree in which they found something, so that they can be
 * looked up anew when that tree gives way to another. Langium itself would look up all of them again.
 */
export class Links {
  private readonly document: LangiumDocument
  private readonly byRoot = new Map<AstNode, Link[]>()
  private lost: Link[] = []

  constructor(document: LangiumDocument) {
    this.document = document
  }

  /**
   * Lets what was found in a tree, or not at all, be looked up anew, and some names that may mean something else by now.
   */
  forget(root: AstNode | undefined, names: ReadonlySet<string>): void {
    this.gather()
    for (const link of this.lost) unlink(link)
    this.lost = []
    if (root !== undefined) {
      for (const link of this.byRoot.get(root) ?? []) unlink(link)
      this.byRoot.delete(root)
    }
    if (names.size === 0) return
    for (const [other, links] of this.byRoot) {
      if (!links.some(({ $refText }) => names.has($refText))) continue
      for (const link of links) if (names.has(link.$refText)) unlink(link)
      this.byRoot.set(
        other,
        links.filter(({ $refText }) => !names.has($refText)),
      )
    }
  }

  /** Takes over what was looked up since. */
  private gather(): void {
    for (const link of this.document.references as Link[]) {
      const found = link._ref
      if (!isAstNode(found)) {
        this.lost.push(link)
        continue
      }
      const root = rootOf(found)
      const links = this.byRoot.get(root)
      if (links === undefined) this.byRoot.set(root, [link])
      else links.push(link)
    }
    this.document.references = []
  }
}

/** As Langium's linker does for a whole document. */
function unlink(link: Link): void {
  link._ref = undefined
  delete link._nodeDescription
}

export function rootOf(node: AstNode): AstNode {
  let root = node
  while (root.$container !== undefined) root = root.$container
  return root
}
