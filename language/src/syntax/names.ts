import {
  type AstNode,
  type AstNodeDescription,
  type AstNodeDescriptionProvider,
  AstUtils,
  DocumentState,
  EMPTY_STREAM,
  type LangiumDocument,
  type ReferenceInfo,
  type Scope,
  type ScopeProvider,
  type Stream,
  stream,
} from 'langium'
import * as ast from '../generated/ast.ts'
import type { ImportResolver } from './imports.ts'

/** Something that has a name others can use. */
export type NamedNode =
  | ast.Declaration
  | ast.Segment
  | ast.Attribute
  | ast.EnumValue
  | ast.Service
  | ast.Exclusion

/** What came of looking a name up. */
export type NameLookup =
  | { readonly outcome: 'resolved'; readonly node: NamedNode }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'wrong-kind'; readonly node: NamedNode }
  | { readonly outcome: 'ambiguous'; readonly nodes: readonly NamedNode[] }

type NameTable = ReadonlyMap<string, readonly NamedNode[]>

/** What a document declares: at its top, and all that is visible wherever the document is. */
interface Declarations {
  readonly top: NameTable
  readonly visible: NameTable
}

const nothing: readonly NamedNode[] = []

/** The document of the standard library. */
export interface Library {
  readonly document: LangiumDocument<ast.Document> | undefined
}

/**
 * Looks names up: first in the file, then in what it imports, then in the standard library. In each of these, what
 * can stand at the place counts before what cannot.
 */
export class Names {
  private readonly imports: ImportResolver
  private readonly library: Library
  private readonly declarations = new WeakMap<ast.Document, Declarations>()
  /** The names that each file has looked up among its imports; valid until any file changes. */
  private imported = new WeakMap<ast.Document, Map<string, readonly NamedNode[]>>()

  constructor(imports: ImportResolver, library: Library) {
    this.imports = imports
    this.library = library
  }

  /** To be called when any document was changed, added or removed. */
  forgetImports(): void {
    this.imported = new WeakMap()
  }

  lookup(context: ReferenceInfo, name: string): NameLookup {
    const container = context.container
    const isExpected = expectation(context)
    if (ast.isAttributeTest(container)) {
      const segmentation = AstUtils.getContainerOfType(container, ast.isSegmentation)
      return choose([attributesOf(segmentation).filter((attribute) => attribute.name === name)], isExpected)
    }
    if (ast.isNamedValue(container)) {
      const test = AstUtils.getContainerOfType(container, ast.isAttributeTest)
      const type = test?.attribute.ref?.type
      const values = ast.isEnumType(type) ? type.values : []
      return choose([values.filter((value) => value.name === name)], isExpected)
    }
    const document = AstUtils.getDocument(container) as LangiumDocument<ast.Document>
    if (ast.isImportedName(container)) {
      const target = this.imports.documentOf(document, container.$container.path)
      return choose([this.declarationsOf(target).top.get(name) ?? nothing], isExpected)
    }
    if (
      ast.isSegmentReference(container) &&
      context.property === 'segment' &&
      container.segmentation !== undefined
    ) {
      const members = container.segmentation.ref?.members ?? []
      return choose([members.filter((member) => ast.isSegment(member) && member.name === name)], isExpected)
    }
    if (
      ast.isServiceReference(container) &&
      context.property === 'service' &&
      container.catalogue !== undefined
    ) {
      const entries = container.catalogue.ref?.entries ?? []
      return choose([entries.filter((entry) => entry.name === name)], isExpected)
    }
    return choose(this.layersOf(document, name), isExpected)
  }

  /** The declarations that a file sees under a name, nearest first. */
  private *layersOf(document: LangiumDocument<ast.Document>, name: string): Generator<readonly NamedNode[]> {
    const root = document.parseResult.value
    yield this.declarationsOf(document).visible.get(name) ?? nothing
    yield this.importedUnder(document, root, name)
    yield this.declarationsOf(this.library.document).visible.get(name) ?? nothing
  }

  private importedUnder(
    document: LangiumDocument<ast.Document>,
    root: ast.Document,
    name: string,
  ): readonly NamedNode[] {
    let known = this.imported.get(root)
    if (known === undefined) {
      known = new Map()
      this.imported.set(root, known)
    }
    let found = known.get(name)
    if (found === undefined) {
      const nodes = new Set<NamedNode>()
      for (const node of root.imports)
        for (const declared of this.broughtBy(document, node, name)) nodes.add(declared)
      found = nodes.size === 0 ? nothing : [...nodes]
      known.set(name, found)
    }
    return found
  }

  /** What one import makes visible under a name. */
  private *broughtBy(document: LangiumDocument, node: ast.Import, name: string): Generator<NamedNode> {
    const target = this.imports.documentOf(document, node.path)
    if (target === undefined) return
    const declarations = this.declarationsOf(target)
    if (node.names.length === 0) {
      yield* declarations.visible.get(name) ?? nothing
      return
    }
    for (const imported of node.names) {
      const original = imported.target.$refText
      for (const declared of declarations.top.get(original) ?? nothing) {
        if ((imported.name ?? original) === name) yield declared
        for (const nested of nestedIn(declared)) if (nested.name === name) yield nested
      }
    }
  }

  /** Everything that could be meant at a place, each under the name by which it is known there. */
  visibleFrom(context: ReferenceInfo): Map<string, NamedNode> {
    const container = context.container
    const document = AstUtils.getDocument(container) as LangiumDocument<ast.Document>
    const isExpected = expectation(context)
    const result = new Map<string, NamedNode>()
    const offer = (name: string, node: NamedNode): void => {
      if (isExpected(node) && !result.has(name)) result.set(name, node)
    }
    if (ast.isAttributeTest(container)) {
      for (const attribute of attributesOf(AstUtils.getContainerOfType(container, ast.isSegmentation)))
        offer(attribute.name, attribute)
    } else if (ast.isNamedValue(container)) {
      const type = AstUtils.getContainerOfType(container, ast.isAttributeTest)?.attribute.ref?.type
      if (ast.isEnumType(type)) for (const value of type.values) offer(value.name, value)
    } else if (ast.isImportedName(container)) {
      const target = this.imports.documentOf(document, container.$container.path)
      for (const [name, nodes] of this.declarationsOf(target).top) for (const node of nodes) offer(name, node)
    } else if (
      ast.isSegmentReference(container) &&
      context.property === 'segment' &&
      container.segmentation
    ) {
      for (const member of container.segmentation.ref?.members ?? []) offer(member.name, member)
    } else if (ast.isServiceReference(container) && context.property === 'service' && container.catalogue) {
      for (const entry of container.catalogue.ref?.entries ?? []) offer(entry.name, entry)
    } else {
      for (const [name, node] of this.allVisible(document)) offer(name, node)
    }
    return result
  }

  private *allVisible(document: LangiumDocument<ast.Document>): Generator<[string, NamedNode]> {
    for (const [name, nodes] of this.declarationsOf(document).visible)
      for (const node of nodes) yield [name, node]
    for (const node of document.parseResult.value.imports) {
      const target = this.imports.documentOf(document, node.path)
      if (target === undefined) continue
      const declarations = this.declarationsOf(target)
      if (node.names.length === 0) {
        for (const [name, nodes] of declarations.visible) for (const declared of nodes) yield [name, declared]
      }
      for (const imported of node.names) {
        const declared = declarations.top.get(imported.target.$refText)?.[0]
        if (declared === undefined) continue
        yield [imported.name ?? imported.target.$refText, declared]
        for (const nested of nestedIn(declared)) yield [nested.name, nested]
      }
    }
    for (const [name, nodes] of this.declarationsOf(this.library.document).visible)
      for (const node of nodes) yield [name, node]
  }

  private declarationsOf(document: LangiumDocument<ast.Document> | undefined): Declarations {
    const root = document?.parseResult.value
    if (root === undefined) return { top: new Map(), visible: new Map() }
    let found = this.declarations.get(root)
    if (found === undefined) {
      found = collect(root)
      this.declarations.set(root, found)
    }
    return found
  }
}

function collect(root: ast.Document): Declarations {
  const top = new Map<string, NamedNode[]>()
  const visible = new Map<string, NamedNode[]>()
  const add = (table: Map<string, NamedNode[]>, node: NamedNode): void => {
    if (node.name === undefined) return
    const nodes = table.get(node.name)
    if (nodes === undefined) table.set(node.name, [node])
    else nodes.push(node)
  }
  for (const declaration of root.declarations) {
    add(top, declaration)
    add(visible, declaration)
    for (const nested of nestedIn(declaration)) add(visible, nested)
  }
  return { top, visible }
}

/** What is visible wherever a declaration is, because it stands in it. */
function nestedIn(node: NamedNode): readonly NamedNode[] {
  if (ast.isSegmentation(node)) return node.members.filter(ast.isSegment)
  if (ast.isCatalogue(node)) return node.entries
  return nothing
}

function attributesOf(segmentation: ast.Segmentation | undefined): readonly ast.Attribute[] {
  return segmentation?.members.filter(ast.isAttribute) ?? []
}

function expectation(context: ReferenceInfo): (node: NamedNode) => boolean {
  const type = ast.reflection.getReferenceType(context)
  return (node) => ast.reflection.isSubtype(node.$type, type)
}

/** The first layer with something that can stand there decides; else the first with anything of that name. */
function choose(
  layers: Iterable<readonly NamedNode[]>,
  isExpected: (node: NamedNode) => boolean,
): NameLookup {
  let wrong: NamedNode | undefined
  for (const layer of layers) {
    const fitting = layer.length === 0 ? nothing : layer.filter(isExpected)
    // Twice in one file is reported where it is declared; a use takes the first.
    if (fitting.length > 0) {
      const root = AstUtils.findRootNode(fitting[0]!)
      const elsewhere = fitting.some(
        (node) => AstUtils.findRootNode(node) !== root || node.$container !== fitting[0]!.$container,
      )
      return elsewhere ? { outcome: 'ambiguous', nodes: fitting } : { outcome: 'resolved', node: fitting[0]! }
    }
    wrong ??= layer[0]
  }
  return wrong === undefined ? { outcome: 'unknown' } : { outcome: 'wrong-kind', node: wrong }
}

/** Langium's view of {@link Names}: linking, completion and renaming go through it. */
export class ZusageScopeProvider implements ScopeProvider {
  private readonly names: Names
  private readonly descriptions: () => AstNodeDescriptionProvider

  constructor(names: Names, descriptions: () => AstNodeDescriptionProvider) {
    this.names = names
    this.descriptions = descriptions
  }

  getScope(context: ReferenceInfo): Scope {
    const describe = (node: AstNode, name: string): AstNodeDescription =>
      this.descriptions().createDescription(node, name)
    const one = (name: string): AstNodeDescription | undefined => {
      const found = this.names.lookup(context, name)
      return found.outcome === 'resolved' ? describe(found.node, name) : undefined
    }
    return {
      getElement: one,
      getElements: (name): Stream<AstNodeDescription> => {
        const description = one(name)
        return description === undefined ? EMPTY_STREAM : stream([description])
      },
      getAllElements: () =>
        stream([...this.names.visibleFrom(context)].map(([name, node]) => describe(node, name))),
    }
  }
}

/** Tells Langium that references in a document can be resolved from now on. */
export function markScopesReady(document: LangiumDocument): void {
  if (document.state < DocumentState.ComputedScopes) document.state = DocumentState.ComputedScopes
}
