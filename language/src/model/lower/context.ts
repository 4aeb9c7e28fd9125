import { type AstNode, type Reference as AstReference, type CstNode, GrammarUtils } from 'langium'
import type { Quantity } from '../../generated/ast.ts'
import {
  type Read,
  readDate,
  readDuration,
  readMoney,
  readShare,
  readTime,
  type ShareLimits,
} from '../../syntax/literals.ts'
import type { NameLookup, Names } from '../../syntax/names.ts'
import type { KnownWords } from '../../syntax/nearest.ts'
import type { Declared, DeclaredKind, Reference, Resolution } from '../declarations.ts'
import type { AgreedText, Block, BlockKind, NamedPlace, PromiseText, Property, Range } from '../file.ts'
import type { Named, Origin } from '../origin.ts'
import type {
  Duration,
  IsoDate,
  Literal,
  LiteralProblem,
  Money,
  QuantityRole,
  Share,
  TimeOfDay,
} from '../values.ts'
import { quantity, quantityText } from './quantities.ts'

/** What lowering needs from outside the file. */
export interface LoweringServices {
  readonly names: Names
  /** The model of a node that was declared in any file. */
  declaredFor(node: AstNode): Declared | undefined
}

const placesKnown = new WeakMap<CstNode, Map<string, readonly CstNode[]>>()

/**
 * Where a value of a property stands; the last one where there are fewer. Langium looks through all that stands in the
 * node for each of them anew, which makes a long list slow.
 */
function placeOf(node: CstNode | undefined, property: string, index: number): CstNode | undefined {
  if (node === undefined) return undefined
  let known = placesKnown.get(node)
  if (known === undefined) {
    known = new Map()
    placesKnown.set(node, known)
  }
  let places = known.get(property)
  if (places === undefined) {
    places = GrammarUtils.findNodesForProperty(node, property)
    known.set(property, places)
  }
  return places[Math.min(index, places.length - 1)]
}

/** A place that is computed from the syntax tree only when someone asks, which for most places is never. */
class NodeOrigin implements Origin {
  readonly file: string
  private readonly node: AstNode
  private readonly property: string | undefined
  private readonly index: number | undefined

  constructor(file: string, node: AstNode, property?: string, index?: number) {
    this.file = file
    this.node = node
    this.property = property
    this.index = index
  }

  private get cst(): CstNode | undefined {
    const { node } = this
    const found =
      this.property === undefined ? undefined : placeOf(node.$cstNode, this.property, this.index ?? 0)
    for (let at: AstNode | undefined = node; at !== undefined; at = at.$container) {
      const cst = found ?? at.$cstNode
      if (cst !== undefined) return cst
    }
    return undefined
  }

  get start(): number {
    return this.cst?.offset ?? 0
  }

  get end(): number {
    return this.cst?.end ?? 0
  }
}

/** Of a name that very many declare, and very many use, the candidates are gathered once. */
const ambiguities = new WeakMap<NameLookup, Resolution>()

/** A reference that looks its target up through the syntax tree, so that it stays true when other files change. */
class NodeReference implements Reference {
  readonly kind = 'reference'
  readonly text: string
  readonly expected: readonly DeclaredKind[]
  private readonly context: LoweringContext
  private readonly node: AstNode
  private readonly property: string
  private readonly index: number | undefined
  private readonly reference: AstReference
  /** The node found last and what was declared by it: rules ask for a target more often than it changes. */
  private found: AstNode | undefined
  private foundAs: Declared | undefined
  readonly dependsOn?: Reference

  constructor(
    context: LoweringContext,
    node: AstNode,
    property: string,
    index: number | undefined,
    reference: AstReference,
    expected: readonly DeclaredKind[],
    dependsOn: Reference | undefined,
  ) {
    if (dependsOn !== undefined) this.dependsOn = dependsOn
    this.context = context
    this.node = node
    this.property = property
    this.reference = reference
    this.text = reference.$refText
    this.expected = expected
    this.index = index
  }

  get origin(): Origin {
    return this.context.origin(this.node, this.property, this.index)
  }

  get target(): Declared | undefined {
    const node = this.reference.ref
    if (node !== this.found) {
      this.found = node
      this.foundAs = node === undefined ? undefined : this.context.services.declaredFor(node)
    }
    return this.foundAs
  }

  get resolution(): Resolution {
    const { target } = this
    if (target !== undefined) return { outcome: 'resolved', target }
    const { names, declaredFor } = this.context.services
    const info = { container: this.node, property: this.property, reference: this.reference }
    const lookup: NameLookup = names.lookup(info, this.text)
    if (lookup.outcome === 'wrong-kind') {
      const found = declaredFor(lookup.node)
      if (found !== undefined) return { outcome: 'wrong-kind', found }
    }
    if (lookup.outcome === 'ambiguous') {
      let resolution = ambiguities.get(lookup)
      if (resolution === undefined) {
        const candidates = lookup.nodes.map(declaredFor).filter((declared) => declared !== undefined)
        resolution = { outcome: 'ambiguous', candidates }
        ambiguities.set(lookup, resolution)
      }
      return resolution
    }
    return { outcome: 'unknown' }
  }

  visibleNames(): KnownWords {
    const info = { container: this.node, property: this.property, reference: this.reference }
    return this.context.services.names.wordsFrom(info)
  }
}

/** A literal whose text and place are computed only when someone asks. */
class NodeLiteral<T> implements Literal<T> {
  readonly kind = 'literal'
  readonly value: T | undefined
  readonly problem?: LiteralProblem
  private readonly context: LoweringContext
  private readonly written: string | undefined
  private readonly node: AstNode
  private readonly property: string | undefined
  private readonly index: number | undefined

  constructor(
    context: LoweringContext,
    written: string | undefined,
    read: Read<T>,
    node: AstNode,
    property: string | undefined,
    index: number | undefined,
  ) {
    this.context = context
    this.written = written
    this.node = node
    this.property = property
    this.index = index
    if ('value' in read) this.value = read.value
    else {
      this.value = undefined
      this.problem = read.problem
    }
  }

  get text(): string {
    return this.written ?? quantityText(this.node as Parameters<typeof quantityText>[0])
  }

  get origin(): Origin {
    return this.context.origin(this.node, this.property, this.index)
  }
}

/** A property whose place is computed only when someone asks. */
class NodeProperty implements Property {
  readonly name: string
  readonly repeatable: boolean
  private readonly context: LoweringContext
  private readonly node: AstNode

  constructor(
    context: LoweringContext,
    node: AstNode,
    { name, repeatable }: Pick<Property, 'name' | 'repeatable'>,
  ) {
    this.name = name
    this.repeatable = repeatable
    this.context = context
    this.node = node
  }

  get origin(): Origin {
    return this.context.origin(this.node)
  }
}

const noProperties: readonly never[] = []

/** Collects, while one file is lowered, what the rules on names and values look at. */
export class LoweringContext {
  readonly file: string
  readonly services: LoweringServices
  readonly references: Reference[] = []
  readonly literals: Literal[] = []
  readonly ranges: Range[] = []
  readonly blocks: Block[] = []
  readonly promiseTexts: PromiseText[] = []
  readonly agreedInWords: AgreedText[] = []
  readonly namespaces: NamedPlace[][] = []
  private readonly remember: (node: AstNode, declared: Declared) => void
  private readonly documentationOf: (node: AstNode) => string | undefined

  constructor(
    file: string,
    services: LoweringServices,
    remember: (node: AstNode, declared: Declared) => void,
    documentationOf: (node: AstNode) => string | undefined,
  ) {
    this.file = file
    this.services = services
    this.remember = remember
    this.documentationOf = documentationOf
  }

  origin(node: AstNode, property?: string, index?: number): Origin {
    return new NodeOrigin(this.file, node, property, index)
  }

  /** What every declaration has. A name that is missing for a syntax error is empty. */
  named(node: AstNode & { name?: string; title?: string }): Named {
    const documentation = this.documentationOf(node)
    return {
      id: node.name ?? '',
      origin: this.origin(node),
      nameOrigin: this.origin(node, 'name'),
      ...(node.title === undefined ? {} : { title: node.title }),
      ...(documentation === undefined ? {} : { documentation }),
    }
  }

  /** Makes a declaration findable from references to its node. */
  declare<T extends Declared>(node: AstNode, declared: T): T {
    this.remember(node, declared)
    return declared
  }

  reference<T extends Declared>(
    node: AstNode,
    property: string,
    reference: AstReference | undefined,
    expected: readonly T['kind'][],
    { index, dependsOn }: { index?: number | undefined; dependsOn?: Reference | undefined } = {},
  ): Reference<T> | undefined {
    if (reference === undefined) return undefined
    const result = new NodeReference(this, node, property, index, reference, expected, dependsOn) as Reference
    this.references.push(result)
    return result as Reference<T>
  }

  referenceList<T extends Declared>(
    node: AstNode,
    property: string,
    references: readonly AstReference[],
    expected: readonly T['kind'][],
  ): Reference<T>[] {
    return references.map(
      (reference, index) => this.reference<T>(node, property, reference, expected, { index })!,
    )
  }

  /** @param text what is written; a quantity's is put together from its parts when someone asks. */
  literal<T>(
    text: string | undefined,
    read: Read<T>,
    node: AstNode,
    property?: string,
    index?: number,
  ): Literal<T> {
    const literal = new NodeLiteral(this, text, read, node, property, index)
    if (literal.problem !== undefined) this.literals.push(literal)
    return literal
  }

  duration(node: Quantity | undefined, role: QuantityRole): Literal<Duration> | undefined {
    if (node?.unit === undefined) return undefined
    return this.literal(undefined, readDuration(quantity(node), role), node)
  }

  share(node: Quantity | undefined, limits?: ShareLimits): Literal<Share> | undefined {
    if (node?.unit === undefined) return undefined
    return this.literal(undefined, readShare(quantity(node), limits), node)
  }

  money(node: Quantity | undefined): Literal<Money> | undefined {
    if (node?.unit === undefined) return undefined
    return this.literal(undefined, readMoney(quantity(node)), node)
  }

  date(text: string | undefined, node: AstNode, property: string): Literal<IsoDate> | undefined {
    return text === undefined ? undefined : this.literal(text, readDate(text), node, property)
  }

  time(text: string | undefined, node: AstNode, property: string): Literal<TimeOfDay> | undefined {
    return text === undefined ? undefined : this.literal(text, readTime(text), node, property)
  }

  /** Notes what a text of a node promises; its place has the quotes in it. */
  promise(text: string | undefined, node: AstNode, property: string, index?: number): void {
    if (text !== undefined) this.promiseTexts.push({ text, origin: this.origin(node, property, index) })
  }

  /** Notes what is agreed in words only; its place has the quotes in it. */
  agreed(
    of: AgreedText['of'],
    text: string | undefined,
    node: AstNode,
    property: string,
    index?: number,
  ): void {
    if (text !== undefined) this.agreedInWords.push({ of, text, origin: this.origin(node, property, index) })
  }

  range(kind: Range['kind'], from: string | undefined, to: string | undefined, node: AstNode): void {
    if (from !== undefined && to !== undefined)
      this.ranges.push({ kind, from, to, origin: this.origin(node) })
  }

  block(
    kind: BlockKind,
    named: { id: string; origin: Origin; nameOrigin: Origin },
    properties: readonly AstNode[],
    nameOf: (property: AstNode) => Pick<Property, 'name' | 'repeatable'>,
    parent?: Reference,
  ): void {
    this.blocks.push({
      kind,
      id: named.id,
      origin: named.origin,
      nameOrigin: named.nameOrigin,
      properties: (properties ?? noProperties).map(
        (property) => new NodeProperty(this, property, nameOf(property)),
      ),
      ...(parent === undefined ? {} : { extends: parent }),
    })
  }

  namespace(named: readonly NamedPlace[]): void {
    this.namespaces.push(named.filter((place) => place.id !== ''))
  }
}

/** The properties that are there; for objects whose optional properties must not be `undefined`. */
export function present<T extends object>(properties: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const result: Record<string, unknown> = {}
  // Not by entries: this runs for every declaration, and the pairs would be as much garbage as all else together.
  for (const key in properties) if (properties[key] !== undefined) result[key] = properties[key]
  return result as { [K in keyof T]: Exclude<T[K], undefined> }
}
