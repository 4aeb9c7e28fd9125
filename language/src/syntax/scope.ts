// How Langium's linker finds what a name stands for.
import {
  type AstNode,
  type AstNodeDescription,
  type AstNodeDescriptionProvider,
  DocumentState,
  EMPTY_STREAM,
  type LangiumDocument,
  type ReferenceInfo,
  type Scope,
  type ScopeProvider,
  type Stream,
  stream,
} from 'langium'
import type { NamedNode } from './name-tables.ts'
import type { Names } from './names.ts'

/** Langium's view of {@link Names}: linking, completion and renaming go through it. */
export class ZusageScopeProvider implements ScopeProvider {
  private readonly names: Names
  private readonly descriptions: () => AstNodeDescriptionProvider
  /** Many references mean the same node; describing one takes longer than finding it. */
  private readonly described = new WeakMap<AstNode, AstNodeDescription>()

  constructor(names: Names, descriptions: () => AstNodeDescriptionProvider) {
    this.names = names
    this.descriptions = descriptions
  }

  getScope(context: ReferenceInfo): Scope {
    const one = (name: string): AstNodeDescription | undefined => {
      const found = this.names.lookup(context, name)
      return found.outcome === 'resolved' ? this.describe(found.node, name) : undefined
    }
    return {
      getElement: one,
      getElements: (name): Stream<AstNodeDescription> => {
        const description = one(name)
        return description === undefined ? EMPTY_STREAM : stream([description])
      },
      getAllElements: () =>
        stream([...this.names.visibleFrom(context)].map(([name, node]) => this.describe(node, name))),
    }
  }

  private describe(node: NamedNode, name: string): AstNodeDescription {
    let known = this.described.get(node)
    if (known === undefined) {
      known = this.descriptions().createDescription(node, node.name)
      this.described.set(node, known)
    }
    return known.name === name ? known : { ...known, name }
  }
}

/** Tells Langium that references in a document can be resolved from now on. */
export function markScopesReady(document: LangiumDocument): void {
  if (document.state < DocumentState.ComputedScopes) document.state = DocumentState.ComputedScopes
}
