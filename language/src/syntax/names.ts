import { type AstNode, AstUtils, type LangiumDocument, type ReferenceInfo } from 'langium'
import * as ast from '../generated/ast.ts'
import { append } from '../text/lists.ts'
import { compare } from '../text/order.ts'
import type { ImportResolver } from './imports.ts'
import {
  attributesOf,
  changedNames,
  collect,
  type Declarations,
  expectation,
  membersOf,
  type NamedNode,
  type NameTable,
  nestedIn,
  nothing,
  underNames,
  within,
} from './name-tables.ts'
import { KnownWords } from './nearest.ts'

/** What came of looking a name up. */
export type NameLookup =
  | { readonly outcome: 'resolved'; readonly node: NamedNode }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'wrong-kind'; readonly node: NamedNode }
  | { readonly outcome: 'ambiguous'; readonly nodes: readonly NamedNode[] }

/** What a document imports. */
interface Imports {
  /** The documents imported as a whole. */
  readonly whole: Map<ast.Document, Declarations>
  /** What is imported by name, under the names by which it is known here. */
  readonly named: NameTable
  /** The documents from which anything is imported by name. */
  readonly namedFrom: ReadonlySet<ast.Document>
}

/** Where names come from, and under which names what is known there; asked for only if nobody has done so before. */
interface Home {
  readonly home: AstNode | undefined
  readonly as: string
  readonly named: () => Iterable<readonly [name: string, node: NamedNode]>
}

/** What can stand at a place. */
interface Visible {
  readonly nodes: ReadonlyMap<string, NamedNode>
  words?: KnownWords
}

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
  /** The cases of SLAs, until any document changes. */
  private cases = new WeakMap<ast.Sla, { readonly case: ast.Case | undefined }>()
  /** What is visible at places, by where it comes from; until any document changes. */
  private visible = new WeakMap<AstNode, Map<string, Visible>>()
  /** What was looked up in vain, or among many of one name: it is asked for again and again. */
  private costly = new WeakMap<ast.Document, Map<string, NameLookup>>()
  /** For each name, the documents that declare it. */
  private declaring: Map<string, Declarations[]> | undefined

  constructor(imports: ImportResolver, library: Library) {
    this.imports = imports
    this.library = library
  }

  /** To be called when any number of documents have come and gone. */
  forgetImports(): void {
    this.imported = new WeakMap()
    this.forgetSeen()
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
    this.forgetSeen()
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

  private forgetSeen(): void {
    this.cases = new WeakMap()
    this.visible = new WeakMap()
    this.costly = new WeakMap()
  }

  lookup(context: ReferenceInfo, name: string): NameLookup {
    const container = context.container
    const isExpected = expectation(context)
    if (ast.isAttributeTest(container)) {
      const owner = this.ownerOfAttributes(container)
      return choose(
        [owner === undefined ? nothing : within(owner, () => membersOf(owner), name).filter(ast.isAttribute)],
        isExpected,
      )
    }
    if (ast.isNamedValue(container)) {
      const test = AstUtils.getContainerOfType(container, ast.isAttributeTest)
      const type = test?.attribute.ref?.type
      return choose([ast.isEnumType(type) ? within(type, () => type.values, name) : nothing], isExpected)
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
      const segmentation = container.segmentation.ref
      const members =
        segmentation === undefined ? nothing : within(segmentation, () => segmentation.members, name)
      return choose([members.filter(ast.isSegment)], isExpected)
    }
    if (
      ast.isServiceReference(container) &&
      context.property === 'service' &&
      container.catalogue !== undefined
    ) {
      const catalogue = container.catalogue.ref
      return choose(
        [catalogue === undefined ? nothing : within(catalogue, () => catalogue.entries, name)],
        isExpected,
      )
    }
    return this.lookupIn(document, name, context)
  }

  private lookupIn(
    document: LangiumDocument<ast.Document>,
    name: string,
    context: ReferenceInfo,
  ): NameLookup {
    const root = document.parseResult.value
    const key = `${ast.reflection.getReferenceType(context)} ${name}`
    const known = this.costly.get(root)?.get(key)
    if (known !== undefined) return known
    const found = choose(this.layersOf(document, name), expectation(context))
    const namesakes = this.declarationsOf(document).visible.get(name)?.length ?? 0
    if (found.outcome !== 'resolved' || namesakes > fewNamesakes) {
      let costly = this.costly.get(root)
      if (costly === undefined) {
        costly = new Map()
        this.costly.set(root, costly)
      }
      costly.set(key, found)
    }
    return found
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
  visibleFrom(context: ReferenceInfo): ReadonlyMap<string, NamedNode> {
    return this.visibleAt(context).nodes
  }

  /** The names of what could be meant at a place. */
  wordsFrom(context: ReferenceInfo): KnownWords {
    const visible = this.visibleAt(context)
    visible.words ??= new KnownWords(visible.nodes.keys())
    return visible.words
  }

  private visibleAt(context: ReferenceInfo): Visible {
    const { home, as, named } = this.homeOf(context)
    const known = home === undefined ? undefined : this.visible.get(home)
    const key = `${as} ${ast.reflection.getReferenceType(context)}`
    let visible = known?.get(key)
    if (visible === undefined) {
      const isExpected = expectation(context)
      const nodes = new Map<string, NamedNode>()
      for (const node of named()) {
        // After a syntax error a name may be missing.
        if (node[0] !== undefined && isExpected(node[1]) && !nodes.has(node[0])) nodes.set(node[0], node[1])
      }
      visible = { nodes }
      if (home !== undefined) this.visible.set(home, (known ?? new Map()).set(key, visible))
    }
    return visible
  }

  /** From where the names come that can stand at a place. */
  private homeOf({ container, property }: ReferenceInfo): Home {
    const document = AstUtils.getDocument(container) as LangiumDocument<ast.Document>
    if (ast.isAttributeTest(container)) {
      const home = this.ownerOfAttributes(container)
      return { home, as: 'attribute', named: () => underNames(home === undefined ? [] : attributesOf(home)) }
    }
    if (ast.isNamedValue(container)) {
      const type = AstUtils.getContainerOfType(container, ast.isAttributeTest)?.attribute.ref?.type
      const home = ast.isEnumType(type) ? type : undefined
      return { home, as: 'value', named: () => underNames(home?.values) }
    }
    if (ast.isImportedName(container)) {
      const target = this.imports.documentOf(document, container.$container.path)
      const { root, top } = this.declarationsOf(target)
      return { home: root, as: 'imported', named: () => underNames([...top.values()].flat()) }
    }
    if (ast.isSegmentReference(container) && property === 'segment' && container.segmentation) {
      const home = container.segmentation.ref
      return { home, as: 'member', named: () => underNames(home?.members) }
    }
    if (ast.isServiceReference(container) && property === 'service' && container.catalogue) {
      const home = container.catalogue.ref
      return { home, as: 'entry', named: () => underNames(home?.entries) }
    }
    return { home: document.parseResult.value, as: 'visible', named: () => this.allVisible(document) }
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

  /** The attributes that conditions in a node are about: those of its segmentation, or of the case of its SLA. */
  attributesAt(node: AstNode): readonly ast.Attribute[] {
    const owner = this.ownerOfAttributes(node)
    return owner === undefined ? [] : attributesOf(owner)
  }

  private ownerOfAttributes(node: AstNode): ast.Segmentation | ast.Case | undefined {
    const segmentation = AstUtils.getContainerOfType(node, ast.isSegmentation)
    return segmentation ?? this.caseOf(AstUtils.getContainerOfType(node, ast.isSla))
  }

  /** The case of an SLA, its own or that of the nearest one that it extends. */
  private caseOf(sla: ast.Sla | undefined): ast.Case | undefined {
    const chain = new Set<ast.Sla>()
    let at = sla
    while (at !== undefined && !this.cases.has(at) && !chain.has(at)) {
      chain.add(at)
      const own = at.properties.find(ast.isCaseUse)
      if (own !== undefined) {
        this.cases.set(at, { case: own.case?.ref })
        break
      }
      at = at.parent?.ref
    }
    const found = at === undefined ? undefined : this.cases.get(at)?.case
    for (const one of chain) this.cases.set(one, { case: found })
    return found
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

/** Among so many of one name, each use looks for what it means. */
const fewNamesakes = 2

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
