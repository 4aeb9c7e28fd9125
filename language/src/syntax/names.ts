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
import { compare } from '../text/order.ts'
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
  readonly root: ast.Document | undefined
  readonly top: NameTable
  readonly visible: NameTable
}

/** What a document imports. */
interface Imports {
  /** The documents imported as a whole. */
  readonly whole: Map<ast.Document, Declarations>
  /** What is imported by name, under the names by which it is known here. */
  readonly named: NameTable
  /** The documents from which anything is imported by name. */
  readonly namedFrom: ReadonlySet<ast.Document>
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
  private imported = new WeakMap<ast.Document, Imports>()
  /** For each name, the documents that declare it. */
  private declaring: Map<string, Declarations[]> | undefined

  constructor(imports: ImportResolver, library: Library) {
    this.imports = imports
    this.library = library
  }

  /** To be called when any number of documents have come and gone. */
  forgetImports(): void {
    this.imported = new WeakMap()
    this.declaring = undefined
  }

  /**
   * To be called when a document comes, goes, or takes the place of another, with the documents that import it. Answers
   * the names that may mean something else in these from now on, besides what the old document declared.
   */
  replaced(
    before: LangiumDocument<ast.Document> | undefined,
    after: LangiumDocument<ast.Document> | undefined,
    importers: Iterable<LangiumDocument<ast.Document>>,
  ): ReadonlySet<string> {
    const old = this.declarationsOf(before)
    const now = this.declarationsOf(after)
    if (this.declaring !== undefined) {
      for (const name of old.visible.keys()) {
        const left = this.declaring.get(name)?.filter((one) => one !== old) ?? []
        if (left.length > 0) this.declaring.set(name, left)
        else this.declaring.delete(name)
      }
      for (const name of now.visible.keys()) append(this.declaring, name, now)
    }
    for (const importer of importers) {
      const root = importer.parseResult.value
      const known = this.imported.get(root)
      if (known === undefined) continue
      const isWhole = old.root !== undefined && known.whole.delete(old.root)
      if (isWhole && now.root !== undefined) known.whole.set(now.root, now)
      // Who has come may be imported in any way.
      if (old.root === undefined || known.namedFrom.has(old.root)) this.imported.delete(root)
    }
    return changedNames(old.visible, now.visible)
  }

  lookup(context: ReferenceInfo, name: string): NameLookup {
    const container = context.container
    const isExpected = expectation(context)
    if (ast.isAttributeTest(container)) {
      return choose([attributesAt(container).filter((attribute) => attribute.name === name)], isExpected)
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
    yield this.declarationsOf(document).visible.get(name) ?? nothing
    yield this.importedUnder(document, name)
    yield this.declarationsOf(this.library.document).visible.get(name) ?? nothing
  }

  private importedUnder(document: LangiumDocument<ast.Document>, name: string): readonly NamedNode[] {
    const { whole, named } = this.importsOf(document)
    const nodes = new Set<NamedNode>(named.get(name))
    if (whole.size > 0) {
      // Whichever is fewer: the files that are imported, or those that declare the name.
      const declaring = this.declaringDocuments().get(name) ?? []
      if (declaring.length < whole.size) {
        for (const declarations of declaring) {
          if (whole.has(declarations.root!))
            for (const node of declarations.visible.get(name)!) nodes.add(node)
        }
      } else {
        for (const { visible } of whole.values())
          for (const node of visible.get(name) ?? nothing) nodes.add(node)
      }
    }
    return nodes.size === 0 ? nothing : [...nodes]
  }

  private importsOf(document: LangiumDocument<ast.Document>): Imports {
    const root = document.parseResult.value
    const known = this.imported.get(root)
    if (known !== undefined) return known
    const whole = new Map<ast.Document, Declarations>()
    const named = new Map<string, NamedNode[]>()
    const namedFrom = new Set<ast.Document>()
    for (const node of root.imports) {
      const target = this.imports.documentOf(document, node.path ?? '')
      if (target === undefined) continue
      const declarations = this.declarationsOf(target)
      if (node.names.length === 0) whole.set(target.parseResult.value, declarations)
      if (node.names.length > 0) namedFrom.add(target.parseResult.value)
      for (const imported of node.names) {
        // After a syntax error it may be missing, as in `import as Desk from "…"`.
        const original = (imported.target as typeof imported.target | undefined)?.$refText
        if (original === undefined) continue
        for (const declared of declarations.top.get(original) ?? nothing) {
          append(named, imported.name ?? original, declared)
          for (const nested of nestedIn(declared)) append(named, nested.name, nested)
        }
      }
    }
    const result = { whole, named, namedFrom }
    this.imported.set(root, result)
    return result
  }

  private declaringDocuments(): Map<string, Declarations[]> {
    if (this.declaring === undefined) {
      this.declaring = new Map()
      for (const document of this.imports.allDocuments()) {
        const declarations = this.declarationsOf(document)
        for (const name of declarations.visible.keys()) append(this.declaring, name, declarations)
      }
    }
    return this.declaring
  }

  /** Everything that could be meant at a place, each under the name by which it is known there. */
  visibleFrom(context: ReferenceInfo): Map<string, NamedNode> {
    const container = context.container
    const document = AstUtils.getDocument(container) as LangiumDocument<ast.Document>
    const isExpected = expectation(context)
    const result = new Map<string, NamedNode>()
    const offer = (name: string, node: NamedNode): void => {
      // After a syntax error a name may be missing.
      if (name !== undefined && isExpected(node) && !result.has(name)) result.set(name, node)
    }
    if (ast.isAttributeTest(container)) {
      for (const attribute of attributesAt(container)) offer(attribute.name, attribute)
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
    const { whole, named } = this.importsOf(document)
    for (const { visible } of [...whole.values(), { visible: named }]) {
      for (const [name, nodes] of visible) for (const node of nodes) yield [name, node]
    }
    for (const [name, nodes] of this.declarationsOf(this.library.document).visible)
      for (const node of nodes) yield [name, node]
  }

  private declarationsOf(document: LangiumDocument<ast.Document> | undefined): Declarations {
    const root = document?.parseResult.value
    if (root === undefined) return { root, top: new Map(), visible: new Map() }
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
function changedNames(before: NameTable, after: NameTable): Set<string> {
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
function nestedIn(node: NamedNode): readonly NamedNode[] {
  if (ast.isSegmentation(node)) return node.members.filter(ast.isSegment)
  if (ast.isCatalogue(node)) return node.entries
  return nothing
}

function append<T>(table: Map<string, T[]>, name: string, one: T): void {
  const list = table.get(name)
  if (list === undefined) table.set(name, [one])
  else list.push(one)
}

/** The attributes that conditions in a node are about: those of its segmentation, or of the case of its SLA. */
export function attributesAt(node: AstNode): readonly ast.Attribute[] {
  const segmentation = AstUtils.getContainerOfType(node, ast.isSegmentation)
  if (segmentation !== undefined) return segmentation.members.filter(ast.isAttribute)
  return caseOf(AstUtils.getContainerOfType(node, ast.isSla))?.attributes ?? []
}

/** The case of an SLA, its own or that of the nearest one that it extends. */
function caseOf(sla: ast.Sla | undefined): ast.Case | undefined {
  const seen = new Set<ast.Sla>()
  for (let at = sla; at !== undefined && !seen.has(at); at = at.parent?.ref) {
    seen.add(at)
    const own = at.properties.find(ast.isCaseUse)
    if (own !== undefined) return own.case?.ref
  }
  return undefined
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
      return elsewhere
        ? { outcome: 'ambiguous', nodes: inOrder(fitting) }
        : { outcome: 'resolved', node: fitting[0]! }
    }
    wrong ??= layer[0]
  }
  return wrong === undefined ? { outcome: 'unknown' } : { outcome: 'wrong-kind', node: wrong }
}

/** By file and place: which file came first must not matter. */
function inOrder(nodes: readonly NamedNode[]): readonly NamedNode[] {
  const fileOf = (node: NamedNode): string => AstUtils.getDocument(node).uri.path
  return nodes.toSorted(
    (a, b) => compare(fileOf(a), fileOf(b)) || (a.$cstNode?.offset ?? 0) - (b.$cstNode?.offset ?? 0),
  )
}

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
